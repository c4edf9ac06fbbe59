// SPDX-License-Identifier: EUPL-1.2
#include "page/page.hpp"

namespace wijk {

std::string_view paper_style_sheet() {
  return R"css(@page { size: A4; margin: 18mm 16mm 20mm;
  @bottom-left { content: var(--running); font: 8pt var(--font); color: #55605f; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt var(--font); color: #55605f; }
}
@page :first { margin: 0; @bottom-left { content: none; } @bottom-right { content: none; } }
.paper { font-size: 9.5pt; --paper: #ffffff; --wide: none; --prose: none; }
.paper body { font-size: 9.5pt; line-height: 1.45; background: none; }
.paper .banner { height: 297mm; margin: 0; padding: 95mm 22mm 0; background: #f3f1ea; border-left: 9mm solid var(--accent); break-after: page; }
.paper h1 { font-size: 30pt; } .paper .subtitle { font-size: 13pt; }
.paper .page, .paper .colophon { padding: 0; }
.paper .contents { margin-bottom: 10mm; }
.paper .contents h2, .paper h2 { font-size: 17pt; margin-bottom: 3mm; }
.paper .contents ul { display: block; } .paper .contents li { border-bottom: 1px solid var(--line); }
.paper .contents a { display: flex; justify-content: space-between; padding: 1.2mm 0; color: var(--ink); font-size: 10pt; }
.paper main > section { border-top: 0; padding: 0; margin: 0 0 8mm; }
.paper .short, .paper .brief, .paper .lede, .paper .alarm, .paper dl { break-inside: avoid; } .paper .note { break-before: avoid; }
.paper h3 { font-size: 12pt; } .paper h4 { font-size: 10.5pt; }
.paper h2, .paper h3, .paper h4, .paper caption, .paper figcaption, .paper .lede, .paper .legend { break-after: avoid; }
.paper p, .paper li { orphans: 3; widows: 3; }
.paper table { font-size: 8.2pt; line-height: 1.35; width: 100%; min-width: 0; }
.paper table.matrix, .paper table.years, .paper table.counts, .paper table.plan { width: auto; }
.paper .view td, .paper .view th, .paper .view tbody th { min-width: 0; }
.paper th, .paper td { padding: 1mm 2.5mm 1mm 0; } .paper .mark { padding: 1mm 2mm; }
.paper tr, .paper figure, .paper .facts, .paper .spots li { break-inside: avoid; }
.paper thead { display: table-header-group; }
.paper tr.group { break-after: avoid; } .paper tr.sum { break-before: avoid; }
.paper caption { font-size: 10.5pt; padding-top: 1mm; }
.paper .table { margin: 4mm 0 5mm; }
/* Room for a head and a group of rows, or else the table starts on the next sheet. */
.paper main > section::before { content: ""; display: block; height: 45mm; margin-bottom: -45mm; break-inside: avoid; }
.paper .table:not(.short)::before { content: ""; display: block; height: 66mm; margin-bottom: -66mm; break-inside: avoid; }
 .paper .note { font-size: 8pt; margin: 1mm 0; }
.paper .facts { grid-template-columns: repeat(4, 1fr); gap: 2.5mm; }
.paper .facts dd { font-size: 13pt; } .paper .facts a { color: inherit; text-decoration: none; }
.paper .chart { max-width: none; } .paper svg.map { max-width: 95mm; margin: 0 auto; } .paper .legend svg.map { margin: 0; } .paper .whole { break-inside: avoid; }
.paper table.timeline { min-width: 0; } .paper .timeline .drawn { width: 56%; }
.paper svg text { font-size: 8pt; } .paper .map text { font-size: 12px; } .paper .map text.number { font-size: 10px; }
.paper .rule { max-width: none; margin: 3mm 0; } .paper .rule > p, .paper .rule h4 { break-after: avoid; }
.paper .colophon { margin-top: 90mm; border: 0; font-size: 9pt; }
)css";
}

}  // namespace wijk
