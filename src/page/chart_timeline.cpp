// SPDX-License-Identifier: EUPL-1.2
//
// When measures run, as a table with a drawing in each row: it wraps, breaks over pages with its
// years repeated, and reads aloud as the view does.
#include "page/page_table.hpp"
#include "page/svg.hpp"
#include "show/timeline.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr double kHeight = 22;
constexpr int kMostYears = 12;  ///< that have room for their number

/// Days to shares of the width of an axis of whole years.
struct Axis {
  Date first, end;  ///< the day after the last

  explicit Axis(Timeline const& timeline)
      : first{timeline.first / 1 / 1}, end{(timeline.last + std::chrono::years{1}) / 1 / 1} {}
  int years() const { return static_cast<int>(end.year()) - static_cast<int>(first.year()); }
  double at(std::chrono::sys_days day) const {
    auto const whole = (std::chrono::sys_days{end} - std::chrono::sys_days{first}).count();
    auto const part = (day - std::chrono::sys_days{first}).count();
    return std::clamp(static_cast<double>(part) / static_cast<double>(whole), 0.0, 1.0);
  }
  double start_of(Period const& period) const { return at(std::chrono::sys_days{period.first}); }
  double end_of(Period const& period) const {
    return period.last ? at(std::chrono::sys_days{*period.last} + std::chrono::days{1}) : 1;
  }
  double year(int number) const {
    return at(std::chrono::sys_days{(first.year() + std::chrono::years{number}) / 1 / 1});
  }
};

Markup grid(Axis const& axis) {
  Markup lines;
  for (int year = 0; year <= axis.years() && axis.years() <= 4 * kMostYears; ++year) {
    lines += element("line", {{"class", "grid"},
                              {"x1", percent(axis.year(year))},
                              {"x2", percent(axis.year(year))},
                              {"y1", "0"},
                              {"y2", "100%"}});
  }
  return lines;
}

Markup axis_drawing(Axis const& axis) {
  Markup labels;
  int const step = (axis.years() + kMostYears - 1) / kMostYears;
  for (int year = 0; year < axis.years(); year += std::max(1, step)) {
    labels += element("text", {{"x", percent(axis.year(year))}, {"dx", "3"}, {"y", "15"}},
                      fmt::format("{}", static_cast<int>(axis.first.year()) + year));
  }
  return element("svg", {{"class", "time"}, {"width", "100%"}, {"height", "20"}}, grid(axis),
                 labels);
}

/// A shape of its own size at a share of the width.
Markup shape_at(double x, std::string kind, std::string path) {
  return element("svg", {{"x", percent(x)}, {"y", units(kHeight / 2)}, {"overflow", "visible"}},
                 element("path", {{"class", std::move(kind)}, {"d", std::move(path)}}));
}

/// What goes on is drawn solid for its first year and thin from there, with an arrow.
Markup bar_drawing(Axis const& axis, TimelineBar const& bar) {
  if (!bar.years.known()) {
    return {};
  }
  auto const& period = bar.years.value;
  auto const from = axis.start_of(period);
  auto const solid =
      period.open()
          ? axis.at(std::chrono::sys_days{(period.first.year() + std::chrono::years{1}) / 1 / 1})
          : axis.end_of(period);
  auto const rect = [&](double start, double end, double height) {
    return element("rect", {{"class", theme_class(bar.theme)},
                            {"x", percent(start)},
                            {"width", percent(std::max(0.004, end - start))},
                            {"y", units((kHeight - height) / 2)},
                            {"height", units(height)}});
  };
  auto all = rect(from, solid, 12);
  if (period.open()) {
    all += rect(solid, 1, 4);
    all += shape_at(1, theme_class(bar.theme), "M-9-6L0 0L-9 6z");
  }
  return all;
}

/// A milestone stands in the middle of its period: that is all that is known.
Markup mark_drawing(Axis const& axis, TimelineMark const& mark) {
  if (!mark.when.known()) {
    return {};
  }
  auto const& period = mark.when.value;
  auto const start = axis.start_of(period);
  auto const end = period.open() ? start : axis.end_of(period);
  return shape_at(period.open() ? start : (start + end) / 2,
                  mark.done ? "milestone done" : "milestone", "M0-6L6 0L0 6L-6 0z");
}

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

Markup timeline_row(Part const& part, Axis const& axis, TimelineBar const& bar,
                    std::size_t number) {
  auto const& page = part.page;
  auto const marks = marks_text(page, bar);
  auto drawn = grid(axis) + bar_drawing(axis, bar);
  for (auto const& mark : bar.marks) {
    drawn += mark_drawing(axis, mark);
  }
  auto const about = marks.empty() ? page.text(Words{"zonder mijlpalen", "no milestones"}) : marks;
  return element(
      "tr", {}, element("th", {{"scope", "row"}}, page.text(bar.name)),
      element("td", {{"class", "years"}}, years_text(page, bar)),
      element("td", {{"class", "drawn"}},
              drawing(part.id(fmt::format("bar{}", number)), "time", units(kHeight),
                      page.text(bar.name) + ": " + years_text(page, bar), about, drawn)));
}

Markup timeline_head(Page const& page, Axis const& axis) {
  auto const head = [&](Words name) { return element("th", {{"scope", "col"}}, page.text(name)); };
  return element(
      "thead", {},
      element("tr", {}, head({"Maatregel", "Measure"}), head({"Jaren", "Years"}),
              element("th", {{"scope", "col"}, {"class", "drawn"}},
                      heard(page, page.text(Words{"Tijdlijn", "Time line"})), axis_drawing(axis))));
}

Markup timeline_bodies(Part const& part, Timeline const& timeline) {
  Axis const axis{timeline};
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

Markup timeline_legend(Page const& page) {
  auto const key = [&](std::string path, std::string kind, Words meaning) {
    return element("li", {},
                   element("svg",
                           {{"class", "time"},
                            {"width", "26"},
                            {"height", "16"},
                            {"viewBox", "-13 -8 26 16"},
                            {"aria-hidden", "true"}},
                           element("path", {{"class", std::move(kind)}, {"d", std::move(path)}})),
                   element("span", {}, page.text(meaning)));
  };
  return element(
      "ul", {{"class", "legend"}}, key("M-12-5H12V5H-12z", "t0", {"looptijd", "period"}),
      key("M-12-2H4V-6L12 0L4 6V2H-12z", "t0", {"loopt door", "goes on"}),
      key("M0-6L6 0L0 6L-6 0z", "milestone", {"mijlpaal", "milestone"}),
      key("M0-6L6 0L0 6L-6 0z", "milestone done", {"mijlpaal, klaar", "milestone, done"}));
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
    all += timeline_legend(page);
    auto table = scrolling(
        page, id,
        element("table", {{"class", "view timeline"}}, element("caption", {{"id", id}}, caption),
                timeline_head(page, Axis{timeline}), timeline_bodies(part, timeline)));
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
