// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/indicator_chart.hpp"

#include "page/svg.hpp"
#include "plan/choice_names.hpp"
#include "show/view.hpp"

#include <algorithm>
#include <cmath>

namespace wijk {
namespace {

constexpr double kHeight = 120, kTop = 24, kBottom = 22;

/// A value at a moment; `when` is nothing where no year is stated.
struct Dot {
  std::optional<int> when;
  double value;
  std::string text;
};

std::string value_text(HoodPage const& page, Indicator const& indicator, double value,
                       std::string_view before) {
  auto const percent = indicator.unit == "percent" ? " %" : "";
  auto const euro = indicator.unit == "euro" ? "€ " : "";
  return fmt::format("{}{}{}{}{}", before, before.empty() ? "" : " ", euro,
                     format_number(value, page.call.language), percent);
}

std::string_view sign_of(std::string_view code) {
  return code == "about"       ? "≈"
         : code == "more-than" ? ">"
         : code == "less-than" ? "<"
         : code == "at-least"  ? "≥"
         : code == "at-most"   ? "≤"
                               : "";
}

std::optional<int> year_of(Stated<Period> const& when) {
  return when.known() ? std::optional{static_cast<int>(when.value.first_year())} : std::nullopt;
}

std::vector<Dot> observed(HoodPage const& page, Indicator const& indicator) {
  std::vector<Dot> dots;
  for (auto const& one : indicator.observations) {
    if (one.value.known()) {
      dots.push_back({year_of(one.when), one.value.value,
                      value_text(page, indicator, one.value.value, sign_of(one.qualifier))});
    }
  }
  std::ranges::stable_sort(dots, {}, [](Dot const& dot) { return dot.when.value_or(0); });
  return dots;
}

/// A target that is another indicator's value has the newest of its observations.
std::vector<Dot> wanted(HoodPage const& page, Indicator const& indicator) {
  std::vector<Dot> dots;
  for (auto const& one : indicator.targets) {
    auto value = one.value;
    if (one.compare.found()) {
      auto const& other =
          observed(page, page.hood.indicators[static_cast<std::size_t>(one.compare.index)]);
      value = other.empty() ? Stated<double>{} : Stated<double>::of(other.back().value);
    }
    if (value.known()) {
      dots.push_back({year_of(one.by), value.value,
                      value_text(page, indicator, value.value, sign_of(one.direction))});
    }
  }
  return dots;
}

/// Years and values to places in the drawing.
struct Field {
  int first, last;
  double low, high;

  double x(std::optional<int> year) const {
    auto const span = std::max(1, last - first);
    return year ? 0.08 + 0.84 * (*year - first) / span : 0.04;
  }
  double y(double value) const {
    auto const share = high > low ? (value - low) / (high - low) : 0.5;
    return kHeight - kBottom - share * (kHeight - kBottom - kTop);
  }
};

Field field_of(HoodPage const& page, std::vector<Dot> const& seen, std::vector<Dot> const& goals) {
  auto const years = page.hood.years;
  Field field{
      years.known() ? static_cast<int>(years.value.first_year()) : 2020,
      years.known() ? static_cast<int>(years.value.last_year(years.value.first_year())) : 2030, 0,
      1};
  for (auto const* const dots : {&seen, &goals}) {
    for (auto const& dot : *dots) {
      field.first = std::min(field.first, dot.when.value_or(field.first));
      field.last = std::max(field.last, dot.when.value_or(field.last));
      field.high = std::max(field.high, dot.value * 1.15);
      field.low = std::min(field.low, dot.value);
    }
  }
  return field;
}

Markup axis(Field const& field) {
  auto const base = units(field.y(std::max(0.0, field.low)));
  auto const label = [&](int year, std::string_view anchor) {
    return element("text",
                   {{"x", percent(field.x(year))},
                    {"y", units(kHeight - 5)},
                    {"text-anchor", std::string{anchor}}},
                   fmt::format("{}", year));
  };
  return element("line",
                 {{"class", "base"}, {"x1", "0"}, {"x2", "100%"}, {"y1", base}, {"y2", base}}) +
         label(field.first, "start") + label(field.last, "end");
}

Markup dots_of(Field const& field, std::vector<Dot> const& dots) {
  Markup lines, marks;
  for (std::size_t i = 0; i < dots.size(); ++i) {
    auto const x = percent(field.x(dots[i].when));
    auto const y = field.y(dots[i].value);
    if (i > 0) {
      lines += element("line", {{"class", "trend"},
                                {"x1", percent(field.x(dots[i - 1].when))},
                                {"x2", x},
                                {"y1", units(field.y(dots[i - 1].value))},
                                {"y2", units(y)}});
    }
    auto const right = field.x(dots[i].when) > 0.75;
    marks += element("circle", {{"class", "dot"}, {"cx", x}, {"cy", units(y)}, {"r", "5"}});
    marks += element("text",
                     {{"class", "name"},
                      {"x", x},
                      {"dx", right ? "-9" : "9"},
                      {"y", units(y - 7)},
                      {"text-anchor", right ? "end" : "start"}},
                     dots[i].text);
  }
  return lines + marks;
}

Markup goals_of(HoodPage const& page, Field const& field, std::vector<Dot> const& goals) {
  Markup all;
  for (auto const& goal : goals) {
    auto const y = units(field.y(goal.value));
    all += element("line", {{"class", "goal"}, {"x1", "0"}, {"x2", "100%"}, {"y1", y}, {"y2", y}});
    auto const when = goal.when ? page.text(say(" in {}", " in {}", *goal.when)) : std::string{};
    all += element("text",
                   {{"x", "100%"}, {"y", units(field.y(goal.value) - 5)}, {"text-anchor", "end"}},
                   page.text(Words{"doel ", "target "}) + goal.text + when);
  }
  return all;
}

std::string told(HoodPage const& page, std::vector<Dot> const& seen,
                 std::vector<Dot> const& goals) {
  std::string all;
  auto const add = [&](Words kind, Dot const& dot) {
    all += all.empty() ? "" : "; ";
    all += page.text(kind) + " " + dot.text;
    all += dot.when ? page.text(say(" in {}", " in {}", *dot.when))
                    : page.text(Words{", jaar niet genoemd", ", year not stated"});
  };
  for (auto const& dot : seen) {
    add({"gemeten", "observed"}, dot);
  }
  for (auto const& dot : goals) {
    add({"doel", "target"}, dot);
  }
  return all + ".";
}

}  // namespace

Markup indicator_chart(HoodPage const& page, std::size_t index) {
  auto const& indicator = page.hood.indicators[index];
  auto const seen = observed(page, indicator);
  auto const goals = wanted(page, indicator);
  if (seen.empty() && goals.empty()) {
    return {};
  }
  auto const field = field_of(page, seen, goals);
  auto const about = told(page, seen, goals);
  return drawing(fmt::format("indicator-{}", index), "indicator", units(kHeight),
                 page.text(indicator.name), about, axis(field), goals_of(page, field, goals),
                 dots_of(field, seen)) +
         element("p", {{"class", "told"}}, sentence(about));
}

}  // namespace wijk
