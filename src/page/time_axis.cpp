// SPDX-License-Identifier: EUPL-1.2
#include "page/time_axis.hpp"

#include "page/svg.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr int kMostYears = 12;  ///< that have room for their number

/// A shape of its own size at a share of the width.
Markup shape_at(double x, std::string kind, std::string path) {
  return element("svg", {{"x", percent(x)}, {"y", units(kTimeHeight / 2)}, {"overflow", "visible"}},
                 element("path", {{"class", std::move(kind)}, {"d", std::move(path)}}));
}

}  // namespace

TimeAxis::TimeAxis(Timeline const& timeline)
    : first{timeline.first / 1 / 1}, end{(timeline.last + std::chrono::years{1}) / 1 / 1} {}

double TimeAxis::at(std::chrono::sys_days day) const {
  auto const whole = (std::chrono::sys_days{end} - std::chrono::sys_days{first}).count();
  auto const part = (day - std::chrono::sys_days{first}).count();
  return std::clamp(static_cast<double>(part) / static_cast<double>(whole), 0.0, 1.0);
}

double TimeAxis::end_of(Period const& period) const {
  return period.last ? at(std::chrono::sys_days{*period.last} + std::chrono::days{1}) : 1;
}

double TimeAxis::year(int number) const {
  return at(std::chrono::sys_days{(first.year() + std::chrono::years{number}) / 1 / 1});
}

Markup time_grid(TimeAxis const& axis) {
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

Markup time_labels(TimeAxis const& axis) {
  Markup labels;
  int const step = (axis.years() + kMostYears - 1) / kMostYears;
  for (int year = 0; year < axis.years(); year += std::max(1, step)) {
    labels += element("text", {{"x", percent(axis.year(year))}, {"dx", "3"}, {"y", "15"}},
                      fmt::format("{}", static_cast<int>(axis.first.year()) + year));
  }
  return element("svg", {{"class", "time"}, {"width", "100%"}, {"height", "20"}}, time_grid(axis),
                 labels);
}

/// What goes on is drawn solid for its first year and thin from there, with an arrow.
Markup time_bar(TimeAxis const& axis, TimelineBar const& bar) {
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
                            {"y", units((kTimeHeight - height) / 2)},
                            {"height", units(height)}});
  };
  auto all = rect(from, solid, 12);
  if (period.open()) {
    all += rect(solid, 1, 4);
    all += shape_at(1, theme_class(bar.theme), "M-9-6L0 0L-9 6z");
  }
  return all;
}

double time_of(TimeAxis const& axis, TimelineMark const& mark) {
  auto const& period = mark.when.value;
  auto const start = axis.start_of(period);
  return period.open() ? start : (start + axis.end_of(period)) / 2;
}

Markup time_mark(TimeAxis const& axis, TimelineMark const& mark) {
  return mark.when.known()
             ? shape_at(time_of(axis, mark), mark.done ? "milestone done" : "milestone",
                        "M0-6L6 0L0 6L-6 0z")
             : Markup{};
}

Markup time_today(TimeAxis const& axis, Date today) {
  if (today < axis.first || !(today < axis.end)) {
    return {};
  }
  auto const x = percent(axis.at(std::chrono::sys_days{today}));
  return element("line", {{"class", "today"}, {"x1", x}, {"x2", x}, {"y1", "0"}, {"y2", "100%"}});
}

Markup time_legend(Page const& page, Markup const& more) {
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
      key("M0-6L6 0L0 6L-6 0z", "milestone done", {"mijlpaal, klaar", "milestone, done"}), more);
}

}  // namespace wijk
