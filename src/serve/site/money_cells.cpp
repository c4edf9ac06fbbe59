// SPDX-License-Identifier: EUPL-1.2
//
// What each theme costs in each year slice, and how much of it is covered.
#include "serve/site/money.hpp"

namespace wijk {
namespace {

std::string slice_name(HoodPage const& page, Slice const& slice) {
  return page.text(slice.per_year ? say("{} per jaar", "{} per year", slice.period)
                                  : say("{}", "{}", slice.period));
}

std::string theme_id(HoodPage const& page, int theme) {
  return theme < 0 ? "geen" : page.hood.themes[static_cast<std::size_t>(theme)].id;
}

std::string theme_name(HoodPage const& page, int theme) {
  return theme < 0 ? page.text(Words{"Zonder thema", "Without a theme"})
                   : page.text(page.hood.themes[static_cast<std::size_t>(theme)].name);
}

/// "150.000+", "n.t.b.", or nothing where no line says anything.
Markup amount_of(HoodPage const& page, Sum const& sum) {
  if (sum.known == 0) {
    return sum.unknown > 0
               ? element("span", {{"class", "open"}}, page.text(Words{"n.t.b.", "t.b.d."}))
               : Markup{};
  }
  return escaped(
      page.text(sum.unknown > 0 ? say("{}+", "{}+", sum.amount) : say("{}", "{}", sum.amount)));
}

/// "78 % gedekt", or that nothing is known or said of cover.
Markup cover_of(HoodPage const& page, Sum const& sum) {
  if (sum.known == 0 || sum.amount.value <= 0) {
    return {};
  }
  if (sum.covered.value == 0 && (sum.cover_unknown > 0 || sum.cover_not_stated > 0)) {
    return element(
        "span", {{"class", "paid"}},
        page.text(sum.cover_unknown > 0 ? Words{"dekking n.t.b.", "cover t.b.d."}
                                        : Words{"dekking niet genoemd", "cover not stated"}));
  }
  auto const share =
      sum.covered.value >= sum.amount.value ? 100 : sum.covered.value * 100 / sum.amount.value;
  auto const kind = share >= 100 ? "whole" : share > 0 ? "part" : "none";
  return element("span", {{"class", fmt::format("paid paid--{}", kind)}},
                 page.text(say("{} % gedekt", "{} % covered", share)));
}

Markup cell(HoodPage const& page, Sum const& sum, std::string const& query, std::string const& name,
            bool chosen) {
  auto const amount = amount_of(page, sum);
  if (amount.empty()) {
    return element(
        "td", {{"class", "n"}},
        element("span", {{"class", "none"}}, element("span", {{"aria-hidden", "true"}}, "–"),
                heard(page.page, page.text(Words{"niet genoemd", "not stated"}))));
  }
  auto const target = tab_address(page.call, page.hood, "money") + query + "#posten";
  return element("td", {{"class", chosen ? "n chosen" : "n"}},
                 element("a", {{"href", target}, only_if(chosen, {"aria-current", "true"})}, amount,
                         heard(page.page, ", " + name)),
                 cover_of(page, sum));
}

struct Cells {
  HoodPage const& page;
  BudgetSums const& sums;
  LinesWanted const& wanted;

  bool chosen(std::optional<int> theme, std::optional<Period> const& slice) const {
    return wanted.any() && !wanted.measure && wanted.theme == theme && wanted.slice == slice;
  }
  Markup row(int theme) const;
  Markup total() const;
};

Markup Cells::row(int theme) const {
  auto const name = theme_name(page, theme);
  auto const query = "?thema=" + theme_id(page, theme);
  Markup cells = element("th", {{"scope", "row"}}, name);
  for (std::size_t i = 0; i < sums.slices().size(); ++i) {
    auto const& slice = sums.slices()[i];
    cells += cell(page, sums.of_theme(theme, i), query + "&jaar=" + format_period(slice.period),
                  name + ", " + slice_name(page, slice), chosen(theme, slice.period));
  }
  return element("tr", {},
                 cells + cell(page, sums.of_theme(theme), query, name, chosen(theme, {})));
}

Markup Cells::total() const {
  auto const name = page.text(Words{"Samen", "Together"});
  Markup cells = element("th", {{"scope", "row"}}, name);
  for (std::size_t i = 0; i < sums.slices().size(); ++i) {
    auto const& slice = sums.slices()[i];
    cells += cell(page, sums.of_slice(i), "?jaar=" + format_period(slice.period),
                  name + ", " + slice_name(page, slice), chosen({}, slice.period));
  }
  return element("tr", {{"class", "sum"}},
                 cells + cell(page, sums.of_all(), "?jaar=alle", name, false));
}

}  // namespace

Markup money_cells(HoodPage const& page, BudgetSums const& sums, LinesWanted const& wanted) {
  auto const head = [&](std::string const& name) {
    return element("th", {{"scope", "col"}, {"class", "n"}}, name);
  };
  Markup heads = element("th", {{"scope", "col"}}, page.text(Words{"Thema", "Theme"}));
  for (auto const& slice : sums.slices()) {
    heads += head(slice_name(page, slice));
  }
  heads += head(page.text(Words{"Alle jaren", "All years"}));
  Cells const cells{page, sums, wanted};
  Markup rows;
  for (std::size_t i = 0; i < page.hood.themes.size(); ++i) {
    rows += cells.row(static_cast<int>(i));
  }
  if (sums.of_theme(-1).lines > 0) {
    rows += cells.row(-1);
  }
  auto const title = page.text(Words{"Begroting naar thema en jaarschijf, met wat gedekt is",
                                     "Budget by theme and year slice, with what is covered"});
  return scrolling(page.page, "cells-title",
                   element("table", {{"class", "view cells"}},
                           element("caption", {{"id", "cells-title"}}, heard(page.page, title)),
                           element("thead", {}, element("tr", {}, heads)),
                           element("tbody", {}, rows + cells.total())));
}

}  // namespace wijk
