// SPDX-License-Identifier: EUPL-1.2
#include "page/page.hpp"

namespace wijk {
namespace {

// Every pair of colours that carries text has a contrast of 4.5 or more, of drawing 3 or more (WCAG
// 2.2, 1.4.3 and 1.4.11); axe holds it to that in both schemes.
constexpr std::string_view kStyle = R"css(:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --card: #ffffff; --ink: #1d2426; --soft: #55605f; --line: #d9d6cc; --rule: #8b928e;
  --accent: #14566b; --band: #eef2ee; --open: #8a4b00; --open-band: #fdf1dc;
  --error: #a3262a; --warning: #8a5a00; --note: #2d5f8a;
  --t0: #66706f; --t1: #1f6f8b; --t2: #b5521b; --t3: #4d7c2a; --t4: #6b4fa0;
  --t5: #a33b5c; --t6: #876a17; --t7: #2f5597; --t8: #57606a; --on-theme: #ffffff;
  --green: #4d7c2a; --water: #2f6fa8; --land: #e8e4d8;
  --space: 1rem; --wide: 88rem; --prose: 44rem;
  --font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --mono: ui-monospace, "Cascadia Mono", "Noto Sans Mono", Menlo, monospace;
}
@media screen and (prefers-color-scheme: dark) {
  .screen {
    --paper: #14191b; --card: #1b2225; --ink: #e7eae8; --soft: #a9b3b0; --line: #374144; --rule: #7b8684;
    --accent: #7cc4da; --band: #20292b; --open: #f0b35f; --open-band: #33291a;
    --error: #f08b87; --warning: #e5b45a; --note: #8fbdea;
    --t0: #9aa5a3; --t1: #6cc0da; --t2: #e8935c; --t3: #8fc466; --t4: #b7a0e6;
    --t5: #e58aa8; --t6: #d3b45c; --t7: #86abea; --t8: #a9b5bd; --on-theme: #10151a;
    --green: #8fc466; --water: #7ab4e6; --land: #262e2f;
  }
}
.paper { color-scheme: light; }
* { box-sizing: border-box; }
html { scroll-padding-top: var(--space); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--font); overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
h1, h2, h3, h4, h5 { line-height: 1.25; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.6rem); letter-spacing: -.015em; }
h2 { font-size: 1.55rem; } h3 { font-size: 1.2rem; } h4 { font-size: 1.05rem; } h5 { font-size: 1rem; }
p, ul, ol, dl { margin: 0 0 .75rem; }
code { font: .9em var(--mono); }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100rem; padding: .5rem 1rem; background: var(--card); }
.skip:focus { left: 0; top: 0; z-index: 2; }

.banner, .page, .colophon { max-width: var(--wide); margin: 0 auto; padding: 0 var(--space); }
.banner { padding-top: 2.5rem; padding-bottom: 1.5rem; }
.subtitle, .lede, .note, .nothing, .colophon { color: var(--soft); }
.subtitle { margin: .35rem 0 0; font-size: 1.1rem; }
.intro { font-size: 1.1rem; max-width: var(--prose); }
.lede, .note, .nothing, section > p { max-width: var(--prose); }
.note { font-size: .9rem; margin: .4rem 0; }
.colophon { font-size: .85rem; border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; }
.contents { margin-bottom: 1.5rem; }
.contents h2 { font-size: 1rem; margin-bottom: .35rem; }
.contents ul { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0 1.2rem; }
.contents ul ul { padding-left: 1rem; }
.contents a { display: inline-block; padding: .22rem 0; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
main > section, main > section > section { margin: 0 0 2rem; padding-top: 1.6rem; border-top: 1px solid var(--line); }
main > section:first-child { border-top: 0; padding-top: 0; }
main h2, main section section > h3 { margin-bottom: .5rem; }
@media screen and (min-width: 70rem) {
  .page { display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); gap: 3rem; }
  .contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: .5rem 0; }
  .contents > ul { display: block; }
}

.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.4rem), 1fr)); gap: .75rem; }
.facts > div { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .75rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.facts dt { font-size: .9rem; }
.facts dd { margin: 0; font-size: clamp(1.1rem, .9rem + .8vw, 1.4rem); font-weight: 650; font-variant-numeric: tabular-nums; line-height: 1.2; white-space: nowrap; }

.table { margin: 1.4rem 0 1.8rem; }
.scroll { position: relative; overflow-x: auto; border-radius: 2px;
  background: linear-gradient(to right, var(--paper) 30%, transparent) 0 0 / 2.5rem 100% local, linear-gradient(to left, var(--paper) 30%, transparent) 100% 0 / 2.5rem 100% local, linear-gradient(to right, var(--line), transparent) 0 0 / .8rem 100% scroll, linear-gradient(to left, var(--line), transparent) 100% 0 / .8rem 100% scroll; background-repeat: no-repeat; }
table { border-collapse: collapse; font-size: .92rem; line-height: 1.4; }
table.view, table.origins { min-width: min(100%, 30rem); }
caption { text-align: left; font-weight: 650; font-size: 1.05rem; padding: 0 0 .4rem; }
caption small { font-weight: 400; color: var(--soft); }
th, td { text-align: left; vertical-align: top; padding: .34rem .9rem .34rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 500; } thead th { font-weight: 650; vertical-align: bottom; border-bottom: 2px solid var(--rule); }
.view td, .view th { min-width: 5.5rem; } .view tbody th { min-width: 11rem; max-width: 24rem; }
.view .n, .view .mark, .view .years { min-width: 0; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .n { white-space: normal; }
.mark { text-align: center; color: var(--accent); padding: .34rem .5rem; }
thead .mark { color: inherit; } tr:not(.sum) > td.mark { font-size: 1.25em; line-height: 1; }
tr.group th { font-weight: 650; color: var(--accent); padding-top: 1rem; }
tr.sum th, tr.sum td { font-weight: 650; background: var(--band); border-bottom: 0; }
td.total { font-weight: 650; }
tbody tr:hover > * { background: var(--band); }
.view .number-first th { min-width: 0; }
table.places tbody th, table.tasks tbody th { min-width: 2rem; max-width: 3rem; text-align: right; }
table.places thead th:first-child, table.tasks thead th:first-child { text-align: right; min-width: 2rem; }
.none { color: var(--soft); }
.open { color: var(--open); background: var(--open-band); border-radius: .25rem; padding: 0 .3em; font-style: italic; white-space: nowrap; }
.brief { columns: 20rem; font-size: .9rem; color: var(--soft); margin-top: .6rem; padding-left: 1.6rem; }
.brief li { break-inside: avoid; }

details { margin: .5rem 0; font-size: .92rem; }
summary { cursor: pointer; color: var(--accent); padding: .25rem 0; width: fit-content; }
.from > .scroll { border-left: 3px solid var(--line); padding-left: .9rem; }

.chart { margin: 1rem 0 1.5rem; max-width: 54rem; }
.chart.map { max-width: 44rem; }
figcaption { font-weight: 650; font-size: 1.05rem; margin-bottom: .4rem; }
svg { display: block; overflow: visible; }
svg text { font: .8125rem var(--font); fill: var(--ink); font-variant-numeric: tabular-nums; }
svg text.name { font-weight: 650; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .9rem; }
.legend li { display: flex; gap: .45rem; align-items: center; }
.key { display: inline-block; min-width: 1.35rem; height: 1.25rem; border-radius: 3px; text-align: center; font-size: .78rem; line-height: 1.25rem; font-weight: 650; color: var(--on-theme); background: var(--t0); }
.key.mark { min-width: 0; width: 3px; height: 1.2rem; background: var(--ink); border-radius: 0; padding: 0; }
.t0 { fill: var(--t0); } .t1 { fill: var(--t1); } .t2 { fill: var(--t2); } .t3 { fill: var(--t3); } .t4 { fill: var(--t4); }
.t5 { fill: var(--t5); } .t6 { fill: var(--t6); } .t7 { fill: var(--t7); } .t8 { fill: var(--t8); }
.key.t1 { background: var(--t1); } .key.t2 { background: var(--t2); } .key.t3 { background: var(--t3); } .key.t4 { background: var(--t4); }
.key.t5 { background: var(--t5); } .key.t6 { background: var(--t6); } .key.t7 { background: var(--t7); } .key.t8 { background: var(--t8); }
.bars rect { stroke: var(--paper); stroke-width: 1.5; }
.bars text.on { fill: var(--on-theme); font-weight: 650; font-size: .78rem; }
.printed { stroke: var(--ink); stroke-width: 3; }
.grid { stroke: var(--line); }
.milestone { fill: var(--paper); stroke: var(--ink); stroke-width: 2; } .milestone.done { fill: var(--ink); }
table.timeline { width: 100%; min-width: 38rem; } .timeline .drawn { width: 52%; padding: 0; vertical-align: middle; }
.timeline tbody th { max-width: none; } .view .years { white-space: nowrap; } thead th.years { white-space: normal; }
.timeline .years { color: var(--soft); }
svg.map { width: 100%; height: auto; }
.map .area { fill: var(--land); stroke: var(--rule); fill-opacity: .55; } .map .line { fill: none; stroke: var(--ink); stroke-width: 2; }
.map .place-green { stroke: var(--green); } .map .place-water { stroke: var(--water); }
.map .area.place-green { fill: var(--green); fill-opacity: .2; } .map .area.place-water { fill: var(--water); fill-opacity: .25; }
.map .near { stroke-dasharray: 6 3; } .map .rough { stroke-dasharray: 1.5 3.5; }
.map .halo { fill: var(--accent); fill-opacity: .05; stroke: var(--accent); }
.map .leader { stroke: var(--rule); } .map .scale { fill: none; stroke: var(--ink); stroke-width: 1.5; }
.map circle.number { fill: var(--accent); stroke: var(--paper); } .map text { font-size: 11px; }
.map text.number { fill: var(--paper); font-size: 10px; font-weight: 650; }
.legend svg.map { width: 28px; }

.alarm { border-left: 3px solid var(--error); padding: .1rem 0 .1rem 1rem; margin: 1.2rem 0; max-width: var(--prose); }
.alarm h3, .alarm h4 { margin-bottom: .3rem; } .alarm ul { padding-left: 1.1rem; margin-bottom: .4rem; }
.severity { margin: 1.2rem 0 2rem; }
.severity > h3 { display: flex; align-items: center; gap: .5rem; }
.severity > h3::before { content: ""; width: .8rem; height: .8rem; border-radius: 50%; background: var(--note); }
.severity.is-error > h3::before { background: var(--error); border-radius: 2px; } .severity.is-warning > h3::before { background: var(--warning); border-radius: 50% 50% 2px 2px; }
.rule { border-left: 3px solid var(--note); padding: .1rem 0 .1rem 1rem; margin: 1rem 0; max-width: 56rem; }
.is-error .rule { border-color: var(--error); } .is-warning .rule { border-color: var(--warning); } .is-accepted .rule { border-color: var(--line); }
.rule p { margin: 0 0 .25rem; } .rule > p { color: var(--soft); }
.rule h4::first-letter { text-transform: uppercase; }
.term { font-weight: 650; }
.count { color: var(--soft); font-weight: 400; }
.spots { padding-left: 1.1rem; margin: .5rem 0; } .spots li { margin-bottom: .5rem; }
.place, .hint { font-size: .88em; color: var(--soft); }
.documents, .signs { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .35rem 1.2rem; max-width: var(--prose); }
.documents dd, .signs dd { margin: 0; }
#reading h3 { margin: 1.2rem 0 .4rem; }
@media screen and (max-width: 40rem) {
  .view tbody th[scope="row"] { position: sticky; left: 0; z-index: 1; background: var(--paper); min-width: 7rem; max-width: 9.5rem; hyphens: auto; }
  .view tr.sum th[scope="row"] { background: var(--band); }
  table.places tbody th[scope="row"], table.tasks tbody th[scope="row"] { min-width: 2rem; }
  .map text { font-size: 13px; } .map text.number { font-size: 11px; }
}
@media (max-width: 40rem) { .documents { display: block; } .documents dt { margin-top: .5rem; } }
@media print { .screen .contents, .skip, details { display: none; } .scroll { overflow: visible; } }
)css";

}  // namespace

std::string_view style_sheet() { return kStyle; }

}  // namespace wijk
