// SPDX-License-Identifier: EUPL-1.2
//
// The time line with a drawing in each row: the bar, its milestones, today, and a line from what it
// waits for to where it is needed.
#include "serve/site/planning.hpp"

#include "page/svg.hpp"
#include "page/time_axis.hpp"

#include <algorithm>
#include <charconv>

namespace wijk {
namespace {

struct Chart {
  HoodPage const& page;
  TimeAxis axis;
  std::vector<Waiting> const& waitings;
  std::size_t drawn = 0;  ///< rows so far: their ids
};

bool has_date(TimelineBar const& bar) {
  return bar.years.known() ||
         std::ranges::any_of(bar.marks, [](TimelineMark const& mark) { return mark.when.known(); });
}

Markup wait_line(TimeAxis const& axis, Waiting const& one) {
  if (!one.ready || !one.needed) {
    return {};
  }
  auto const from = axis.at(std::chrono::sys_days{*one.ready} + std::chrono::days{1});
  auto const to = axis.at(std::chrono::sys_days{*one.needed});
  auto const kind = one.too_late() ? "wait late" : "wait";
  return element("line", {{"class", kind},
                          {"x1", percent(from)},
                          {"x2", percent(to)},
                          {"y1", units(kTimeHeight - 2)},
                          {"y2", units(kTimeHeight - 2)}}) +
         element(
             "circle",
             {{"class", kind}, {"cx", percent(from)}, {"cy", units(kTimeHeight - 2)}, {"r", "3"}});
}

std::string marks_text(HoodPage const& page, TimelineBar const& bar) {
  std::string all;
  for (auto const& mark : bar.marks) {
    if (mark.when.known()) {
      all += (all.empty() ? "" : "; ") +
             page.text(say("{}: {}", "{}: {}", mark.when.value, mark.name));
    }
  }
  return all.empty() ? page.text(Words{"zonder mijlpalen", "no milestones"}) : all;
}

std::string years_text(HoodPage const& page, TimelineBar const& bar) {
  return bar.years.known()     ? page.text(say("{}", "{}", bar.years.value))
         : bar.years.unknown() ? page.text(Words{"n.t.b.", "t.b.d."})
                               : page.text(Words{"niet genoemd", "not stated"});
}

Markup drawing_of(Chart& chart, TimelineBar const& bar) {
  auto const& page = chart.page;
  auto inside = time_grid(chart.axis) + time_bar(chart.axis, bar);
  std::string about = marks_text(page, bar);
  for (auto const& one : chart.waitings) {
    if (one.measure == measure_of(bar)) {
      inside += wait_line(chart.axis, one);
      about += "; " + page.text(say("wacht op {}", "waits for {}", one.awaited));
    }
  }
  for (auto const& mark : bar.marks) {
    inside += time_mark(chart.axis, mark);
  }
  inside += time_today(chart.axis, page.call.today());
  return drawing(fmt::format("bar{}", chart.drawn), "time", units(kTimeHeight),
                 page.text(bar.name) + ": " + years_text(page, bar), about, inside);
}

/// "wacht op MFA: oplevering", with the way there.
Markup waits_text(Chart const& chart, std::size_t measure) {
  std::vector<Markup> names;
  bool late = false;
  for (auto const& one : chart.waitings) {
    if (one.measure == measure) {
      names.push_back(chart.page.link_to(one.awaited_pointer, one.awaited));
      late = late || one.too_late();
    }
  }
  return names.empty()
             ? Markup{}
             : element("span", {{"class", late ? "waits is-late" : "waits"}},
                       chart.page.text(Words{"wacht op ", "waits for "}), listed(names, "; "));
}

Markup row_of(Chart& chart, TimelineBar const& bar) {
  ++chart.drawn;
  auto const& page = chart.page;
  auto const index = measure_of(bar);
  return element(
      "tr", {},
      element("th", {{"scope", "row"}}, page.measure_link(index), waits_text(chart, index)),
      element("td", {{"class", "years"}}, years_text(page, bar)),
      element("td", {{"class", "drawn"}}, drawing_of(chart, bar)));
}

Markup group_of(Chart& chart, PlanningGroup const& group) {
  Markup rows;
  for (auto const* const bar : group.bars) {
    rows += has_date(*bar) ? row_of(chart, *bar) : Markup{};
  }
  if (rows.empty()) {
    return {};
  }
  auto const name = chart.page.link_to(group.pointer, group.name);
  return element("tbody", {},
                 element("tr", {{"class", "group"}},
                         element("th", {{"scope", "rowgroup"}, {"colspan", "3"}}, name)),
                 rows);
}

Markup head_of(Chart const& chart) {
  auto const& page = chart.page;
  auto const head = [&](Words name) { return element("th", {{"scope", "col"}}, page.text(name)); };
  return element("thead", {},
                 element("tr", {}, head({"Maatregel", "Measure"}), head({"Jaren", "Years"}),
                         element("th", {{"scope", "col"}, {"class", "drawn"}},
                                 heard(page.page, page.text(Words{"Tijdlijn", "Time line"})),
                                 time_labels(chart.axis))));
}

Markup legend(HoodPage const& page) {
  auto const key = [&](std::string_view kind, Words meaning) {
    return element(
        "li", {},
        element(
            "svg", {{"class", "time"}, {"width", "26"}, {"height", "16"}, {"aria-hidden", "true"}},
            kind == "today"
                ? element(
                      "line",
                      {{"class", "today"}, {"x1", "13"}, {"x2", "13"}, {"y1", "0"}, {"y2", "16"}})
                : element("line", {{"class", std::string{kind}},
                                   {"x1", "1"},
                                   {"x2", "25"},
                                   {"y1", "8"},
                                   {"y2", "8"}})),
        element("span", {}, page.text(meaning)));
  };
  return time_legend(page.page, key("wait", {"wacht op", "waits for"}) +
                                    key("wait late", {"wacht, maar dat komt te laat",
                                                      "waits, but that comes too late"}) +
                                    key("today", {"vandaag", "today"}));
}

/// What has no years and no dates has no place in the drawing.
Markup undated(HoodPage const& page, std::vector<PlanningGroup> const& groups) {
  std::vector<std::size_t> measures;
  for (auto const& group : groups) {
    for (auto const* const bar : group.bars) {
      auto const index = measure_of(*bar);
      if (!has_date(*bar) && std::ranges::find(measures, index) == measures.end()) {
        measures.push_back(index);
      }
    }
  }
  if (measures.empty()) {
    return {};
  }
  Markup items;
  for (auto const index : measures) {
    items += element("li", {}, page.measure_link(index));
  }
  auto const title =
      page.text(say("Zonder jaren en mijlpalen in het plan: {}",
                    "Without years and milestones in the plan: {}", measures.size()));
  return element("details", {}, element("summary", {}, title), element("ul", {}, items));
}

}  // namespace

std::size_t measure_of(TimelineBar const& bar) {
  auto const token = std::string_view{bar.pointer}.substr(bar.pointer.rfind('/') + 1);
  std::size_t index = 0;
  std::from_chars(token.data(), token.data() + token.size(), index);
  return index;
}

Markup planning_table(HoodPage const& page, Timeline const& timeline,
                      std::vector<PlanningGroup> const& groups,
                      std::vector<Waiting> const& waitings) {
  Chart chart{page, TimeAxis{timeline}, waitings};
  Markup bodies;
  for (auto const& group : groups) {
    bodies += group_of(chart, group);
  }
  if (bodies.empty()) {
    return nothing_here(page.call, say("Hier zijn geen maatregelen met jaren of mijlpalen.",
                                       "There are no measures with years or milestones here.")) +
           undated(page, groups);
  }
  auto const title = page.text(Words{"Wanneer maatregelen lopen", "When measures run"});
  auto const caption =
      element("caption", {{"id", "timeline-title"}}, element("span", {{"class", "heard"}}, title));
  return legend(page) +
         scrolling(
             page.page, "timeline-title",
             element("table", {{"class", "view timeline"}}, caption, head_of(chart), bodies)) +
         undated(page, groups);
}

}  // namespace wijk
