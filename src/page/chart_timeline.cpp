// SPDX-License-Identifier: EUPL-1.2
//
// When measures run, as a table with a drawing in each row: it wraps, breaks over pages with its
// years repeated, and reads aloud as the view does.
#include "page/page_table.hpp"
#include "page/svg.hpp"
#include "page/time_axis.hpp"
#include "show/timeline.hpp"

#include <algorithm>

namespace wijk {
namespace {

bool has_date(TimelineBar const& bar) {
  return bar.years.known() ||
         std::ranges::any_of(bar.marks, [](TimelineMark const& mark) { return mark.when.known(); });
}

std::string years_text(Page const& page, TimelineBar const& bar) {
  return bar.years.known()     ? page.text(say("{}", "{}", bar.years.value))
         : bar.years.unknown() ? page.text(Words{"n.t.b.", "t.b.d."})
                               : page.text(Words{"niet genoemd", "not stated"});
}

std::string marks_text(Page const& page, TimelineBar const& bar) {
  std::string all;
  for (auto const& mark : bar.marks) {
    if (mark.when.known()) {
      all += (all.empty() ? "" : "; ") +
             page.text(say("{}: {}", "{}: {}", mark.when.value, mark.name));
    }
  }
  return all;
}

Markup timeline_row(Part const& part, TimeAxis const& axis, TimelineBar const& bar,
                    std::size_t number) {
  auto const& page = part.page;
  auto const marks = marks_text(page, bar);
  auto drawn = time_grid(axis) + time_bar(axis, bar);
  for (auto const& mark : bar.marks) {
    drawn += time_mark(axis, mark);
  }
  auto const about = marks.empty() ? page.text(Words{"zonder mijlpalen", "no milestones"}) : marks;
  return element(
      "tr", {}, element("th", {{"scope", "row"}}, page.text(bar.name)),
      element("td", {{"class", "years"}}, years_text(page, bar)),
      element("td", {{"class", "drawn"}},
              drawing(part.id(fmt::format("bar{}", number)), "time", units(kTimeHeight),
                      page.text(bar.name) + ": " + years_text(page, bar), about, drawn)));
}

Markup timeline_head(Page const& page, TimeAxis const& axis) {
  auto const head = [&](Words name) { return element("th", {{"scope", "col"}}, page.text(name)); };
  return element(
      "thead", {},
      element("tr", {}, head({"Maatregel", "Measure"}), head({"Jaren", "Years"}),
              element("th", {{"scope", "col"}, {"class", "drawn"}},
                      heard(page, page.text(Words{"Tijdlijn", "Time line"})), time_labels(axis))));
}

Markup timeline_bodies(Part const& part, Timeline const& timeline) {
  TimeAxis const axis{timeline};
  Markup bodies;
  for (std::size_t i = 0; i < timeline.bars.size();) {
    auto const theme = timeline.bars[i].theme;
    Markup rows = element("tr", {{"class", "group"}},
                          element("th", {{"scope", "rowgroup"}, {"colspan", "3"}},
                                  part.page.text(timeline.bars[i].theme_name)));
    bool any = false;
    for (; i < timeline.bars.size() && timeline.bars[i].theme == theme; ++i) {
      if (has_date(timeline.bars[i])) {
        rows += timeline_row(part, axis, timeline.bars[i], i);
        any = true;
      }
    }
    bodies += any ? element("tbody", {}, rows) : Markup{};
  }
  return bodies;
}

Markup undated_note(Page const& page, Timeline const& timeline) {
  std::string names;
  std::size_t count = 0;
  for (auto const& bar : timeline.bars) {
    if (!has_date(bar)) {
      names += (names.empty() ? "" : "; ") + page.text(bar.name);
      ++count;
    }
  }
  if (count == 0) {
    return {};
  }
  auto const head = page.text(say("Zonder jaren en mijlpalen in het plan: {}",
                                  "Without years and milestones in the plan: {}", count));
  return page.paper()
             ? element("p", {{"class", "note"}}, head, ". ", names, ".")
             : element("details", {}, element("summary", {}, head), element("p", {}, names, "."));
}

}  // namespace

Markup timeline_section(Part const& part) {
  auto const& page = part.page;
  auto const timeline = timeline_of(page.input.plan, part.hood);
  auto views = timeline_views(page.input.plan, part.hood);
  Markup all;
  if (std::ranges::any_of(timeline.bars, has_date)) {
    auto const id = part.id("timeline-title");
    auto const caption = page.text(Words{"Wanneer maatregelen lopen", "When measures run"});
    all += time_legend(page);
    auto table = scrolling(
        page, id,
        element("table", {{"class", "view timeline"}}, element("caption", {{"id", id}}, caption),
                timeline_head(page, TimeAxis{timeline}), timeline_bodies(part, timeline)));
    for (auto const& note : views.front().notes) {
      table += element("p", {{"class", "note"}}, page.text(note));
    }
    table += undated_note(page, timeline);
    table += origins_of(page, part.id("bars-of-time"), views.front());
    all += element("div", {{"class", "table"}}, table);
    views.erase(views.begin());
  }
  return all + tables_of(part, views, page.text(Words{"Tijdlijn", "Time line"}));
}

}  // namespace wijk
