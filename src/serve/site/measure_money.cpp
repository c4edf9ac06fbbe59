// SPDX-License-Identifier: EUPL-1.2
//
// What a measure costs by its own word, and what the budget holds for it.
#include "serve/site/measure.hpp"
#include "serve/site/money.hpp"

#include <algorithm>

namespace wijk {
namespace {

Markup cost_item(MeasurePage const& of, Cost const& cost, Words fallback) {
  auto name = of.text(cost.name);
  name = name.empty() ? of.text(fallback) : name;
  return element("li", {}, name + ": ", cost_text(of, cost));
}

Markup stated_costs(MeasurePage const& of) {
  Markup items;
  for (auto const& cost : of.measure.cost) {
    items += cost_item(of, cost, {"Het geheel", "The whole"});
  }
  for (auto const& cost : of.measure.components) {
    items += cost_item(of, cost, {"Onderdeel", "Component"});
  }
  return items.empty()
             ? items
             : element("p", {}, of.text(Words{"Volgens de maatregel zelf:", "By its own word:"})) +
                   element("ul", {{"class", "list"}}, items);
}

/// The budget line that pays for it, where it has none of its own; and what it pays for.
Markup shared_lines(MeasurePage const& of) {
  std::vector<Markup> payers, paid;
  for (auto const& one : of.measure.budget_with) {
    payers.push_back(one.found() ? of.page.measure_link(static_cast<std::size_t>(one.index))
                                 : escaped(one.id));
  }
  for (std::size_t i = 0; i < of.page.hood.measures.size(); ++i) {
    if (std::ranges::any_of(of.page.hood.measures[i].budget_with,
                            [&](Ref<Measure> const& one) { return one.index == of.number(); })) {
      paid.push_back(of.page.measure_link(i));
    }
  }
  auto const line = [&](Words text, std::vector<Markup> const& names) {
    return names.empty() ? Markup{} : element("p", {}, of.text(text), listed(names), ".");
  };
  return line({"Betaald uit: ", "Paid from: "}, payers) +
         line({"Betaalt ook: ", "Also pays for: "}, paid);
}

}  // namespace

Markup cost_text(MeasurePage const& of, Cost const& cost) {
  auto const cover =
      cost.cover.found()
          ? of.text(say(", uit {}", ", from {}",
                        of.page.hood.covers[static_cast<std::size_t>(cost.cover.index)].name))
          : std::string{};
  auto const years = cost.years.known() ? of.text(say(", {}", ", {}", cost.years.value)) : "";
  return stated_amount(of.page, cost.amount, cost.per == "year") + escaped(years + cover);
}

Markup measure_money(MeasurePage const& of) {
  bool const has_lines = std::ranges::any_of(of.page.hood.budget, [&](BudgetLine const& line) {
    return line.measure.index == of.number();
  });
  auto inside = stated_costs(of) + shared_lines(of);
  if (has_lines) {
    auto const sum = BudgetSums{of.page.hood}.of_measure(of.index);
    inside += element("p", {},
                      of.text(say("In de begroting, over alle jaren: {}{}; daarvan gedekt: {}.",
                                  "In the budget, over all years: {}{}; covered of that: {}.",
                                  sum.amount, sum.unknown > 0 ? "+" : "", sum.covered)));
    inside += money_lines(of.page, {.measure = of.index});
  } else if (inside.empty()) {
    bool const by_variant = std::ranges::any_of(
        of.measure.variants, [](MeasureVariant const& variant) { return !variant.cost.empty(); });
    inside = element(
        "p", {{"class", "nothing"}},
        of.text(by_variant ? Words{"Wat het kost, hangt af van de uitvoering die gekozen wordt "
                                   "(zie hierboven).",
                                   "What it costs depends on which way to do it is chosen (see "
                                   "above)."}
                           : Words{"Het plan noemt geen kosten en geen begrotingspost.",
                                   "The plan names no cost and no budget line."}));
  }
  return of.page.section("geld", {"Geld", "Money"}, inside);
}

}  // namespace wijk
