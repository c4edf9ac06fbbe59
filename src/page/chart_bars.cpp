// SPDX-License-Identifier: EUPL-1.2
//
// Money per year slice as bars of their themes, with the printed total beside each.
#include "page/page.hpp"
#include "page/svg.hpp"
#include "plan/sums.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr double kSliceHeight = 52;
constexpr double kBarTop = 22;
constexpr double kBarHeight = 20;

/// The printed total of a slice of everything; nothing where the plan prints none.
Stated<Cents> printed_of(Neighbourhood const& hood, Period const& slice) {
  for (auto const& total : hood.totals) {
    if (!total.measure.named() && !total.theme.named() && total.slice.known() &&
        total.slice.value == slice) {
      return total.amount;
    }
  }
  return {};
}

struct Bars {
  Part const& part;
  BudgetSums sums;
  double most = 1;  ///< cents that the width stands for

  explicit Bars(Part const& a_part) : part{a_part}, sums{a_part.hood} {
    for (std::size_t slice = 0; slice < sums.slices().size(); ++slice) {
      double positive = 0;
      for (int theme = -1; theme < themes(); ++theme) {
        positive += amount(theme, slice);
      }
      auto const printed = printed_of(part.hood, sums.slices()[slice].period);
      most = std::max({most, positive, static_cast<double>(printed.value.value)});
    }
  }
  int themes() const { return static_cast<int>(part.hood.themes.size()); }
  /// What is drawn: an amount below zero has no length.
  double amount(int theme, std::size_t slice) const {
    return std::max(0.0, static_cast<double>(sums.of_theme(theme, slice).amount.value));
  }
};

Markup segment(Bars const& bars, int theme, double from, double length) {
  auto all = element("rect", {{"class", theme_class(theme)},
                              {"x", percent(from)},
                              {"width", percent(length)},
                              {"y", units(kBarTop)},
                              {"height", units(kBarHeight)}});
  constexpr double kRoomForNumber = 0.05;
  if (length >= kRoomForNumber && bars.themes() > 1 && theme >= 0) {
    all += element("text",
                   {{"class", "on"},
                    {"x", percent(from + length / 2)},
                    {"y", units(kBarTop + 14.5)},
                    {"text-anchor", "middle"}},
                   fmt::format("{}", theme + 1));
  }
  return all;
}

Markup printed_mark(double at) {
  return element("line", {{"class", "printed"},
                          {"x1", percent(at)},
                          {"x2", percent(at)},
                          {"y1", units(kBarTop - 4)},
                          {"y2", units(kBarTop + kBarHeight + 4)}});
}

std::string slice_name(Page const& page, Slice const& slice) {
  return page.text(slice.per_year ? say("{} per jaar", "{} per year", slice.period)
                                  : say("{}", "{}", slice.period));
}

/// "€ 1.390.000+, gedrukt € 1.315.000".
std::string slice_amount(Page const& page, Sum const& sum, Stated<Cents> const& printed) {
  auto text = sum.known == 0    ? page.text(Words{sum.unknown > 0 ? "n.t.b." : "niet genoemd",
                                               sum.unknown > 0 ? "t.b.d." : "not stated"})
              : sum.unknown > 0 ? page.text(say("{}+", "{}+", sum.amount))
                                : page.text(say("{}", "{}", sum.amount));
  if (printed.known() && printed.value != sum.amount) {
    text += page.text(say(", gedrukt {}", ", printed {}", printed.value));
  }
  return text;
}

Markup slice_bar(Bars const& bars, std::size_t slice) {
  auto const& page = bars.part.page;
  auto const& one = bars.sums.slices()[slice];
  auto const printed = printed_of(bars.part.hood, one.period);
  auto all = element("text", {{"class", "name"}, {"x", "0"}, {"y", "15"}}, slice_name(page, one)) +
             element("text", {{"x", "100%"}, {"y", "15"}, {"text-anchor", "end"}},
                     slice_amount(page, bars.sums.of_slice(slice), printed));
  double from = 0;
  for (int theme = 0; theme <= bars.themes(); ++theme) {
    auto const index = theme == bars.themes() ? -1 : theme;
    auto const length = bars.amount(index, slice) / bars.most;
    if (length > 0) {
      all += segment(bars, index, from, length);
      from += length;
    }
  }
  if (printed.known()) {
    all += printed_mark(static_cast<double>(printed.value.value) / bars.most);
  }
  return element("svg",
                 {{"y", units(kSliceHeight * static_cast<double>(slice))},
                  {"width", "100%"},
                  {"height", units(kSliceHeight)},
                  {"overflow", "visible"}},
                 all);
}

Markup legend(Bars const& bars) {
  auto const& page = bars.part.page;
  Markup items;
  auto const add = [&](int theme, std::string const& name) {
    if (bars.sums.of_theme(theme).known > 0) {
      auto const number = theme >= 0 ? fmt::format("{}", theme + 1) : "";
      items +=
          element("li", {},
                  element("span", {{"class", "key " + theme_class(theme)}, {"aria-hidden", "true"}},
                          number),
                  element("span", {}, name));
    }
  };
  for (int theme = 0; theme < bars.themes(); ++theme) {
    add(theme, page.text(bars.part.hood.themes[static_cast<std::size_t>(theme)].name));
  }
  add(-1, page.text(Words{"zonder thema", "without a theme"}));
  if (std::ranges::any_of(bars.sums.slices(), [&](Slice const& slice) {
        return printed_of(bars.part.hood, slice.period).known();
      })) {
    items += element(
        "li", {}, element("span", {{"class", "key mark"}, {"aria-hidden", "true"}}),
        element("span", {},
                page.text(Words{"het totaal zoals het gedrukt is", "the total as it is printed"})));
  }
  return element("ul", {{"class", "legend"}}, items);
}

}  // namespace

Markup bars_chart(Part const& part) {
  Bars const bars{part};
  auto const& page = part.page;
  auto const count = bars.sums.slices().size();
  if (count == 0) {
    return {};
  }
  Markup slices;
  std::string about;
  for (std::size_t i = 0; i < count; ++i) {
    slices += slice_bar(bars, i);
    auto const& one = bars.sums.slices()[i];
    about += (about.empty() ? "" : "; ") + slice_name(page, one) + ": " +
             slice_amount(page, bars.sums.of_slice(i), printed_of(part.hood, one.period));
  }
  auto const title =
      page.text(Words{"Begroting per jaarschijf, naar thema", "Budget per year slice, by theme"});
  return element("figure", {{"class", "chart"}}, element("figcaption", {}, title), legend(bars),
                 drawing(part.id("bars"), "bars", units(kSliceHeight * static_cast<double>(count)),
                         title, about + ".", slices));
}

}  // namespace wijk
