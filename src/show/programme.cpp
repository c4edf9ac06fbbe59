// SPDX-License-Identifier: EUPL-1.2
#include "show/programme.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// The edition that holds: the last one adopted; -1 where none is.
int adopted_edition(Plan const& plan) {
  int found = -1;
  for (std::size_t i = 0; i < plan.editions.size(); ++i) {
    found = plan.editions[i].status == "adopted" ? static_cast<int>(i) : found;
  }
  return found;
}

Text edition_text(Edition const& edition) {
  auto text = edition.name;
  append(text, choice_name(edition.status));
  if (edition.date.known()) {
    append(text, say("{}", "{}", edition.date.value), " ");
  } else if (edition.date.unknown()) {
    append(text, say("(datum n.t.b.)", "(date t.b.d.)"), " ");
  }
  return text;
}

/// The edition that holds and those that are being made after it.
Text editions_text(Plan const& plan) {
  Text all;
  auto const first = static_cast<std::size_t>(std::max(0, adopted_edition(plan)));
  for (auto i = first; i < plan.editions.size(); ++i) {
    append(all, edition_text(plan.editions[i]), "; ");
  }
  if (plan.revised_every.known()) {
    append(all,
           say("elke {} jaar een nieuwe", "a new one every {} years", plan.revised_every.value),
           "; ");
  }
  return all;
}

/// The neighbourhoods, or those beside one; those without a plan last.
Text neighbourhoods_text(Plan const& plan, Neighbourhood const* beside) {
  Text planned, outlined;
  for (auto const& hood : plan.neighbourhoods) {
    if (&hood != beside) {
      append(hood.outline ? outlined : planned, hood.name);
    }
  }
  if (!outlined.empty()) {
    append(planned, say("{} (nog zonder plan)", "{} (no plan yet)", outlined));
  }
  return planned;
}

/// "De Wijert, stadsdeel Zuid, 2018-2028".
Text neighbourhood_text(Neighbourhood const& hood) {
  auto text = hood.name;
  if (!hood.district.empty()) {
    append(text, say("stadsdeel {}", "district {}", hood.district));
  }
  if (hood.years.known()) {
    append(text, say("{}", "{}", hood.years.value));
  }
  return text;
}

}  // namespace

View plan_view(Plan const& plan, Neighbourhood const* hood) {
  auto view =
      new_view("plan", plan.name, {{.key = "what", .name = {}}, {.key = "value", .name = {}}});
  auto const add = [&](Text what, Text value, std::string pointer) {
    if (!value.empty()) {
      auto& row = add_row(view);
      row.cells[0] = text_cell(std::move(what), pointer);
      row.cells[1] = text_cell(std::move(value), std::move(pointer));
    }
  };
  if (hood != nullptr) {
    Scene const scene{plan, *hood};
    add(say("Wijk", "Neighbourhood"), neighbourhood_text(*hood), scene.pointer);
    add(say("Ook in het programma", "Also in the programme"), neighbourhoods_text(plan, hood),
        "/neighbourhoods");
  } else {
    add(say("Gemeente", "Municipality"), {plan.city, plan.city}, "/city");
    add(say("Wijken", "Neighbourhoods"), neighbourhoods_text(plan, nullptr), "/neighbourhoods");
  }
  add(say("Edities", "Editions"), editions_text(plan), "/editions");
  return view;
}

namespace {

View neighbourhoods_view(Plan const& plan) {
  auto view =
      new_view("neighbourhoods", say("Wijken", "Neighbourhoods"),
               {{.key = "neighbourhood", .name = say("Wijk", "Neighbourhood")},
                {.key = "years", .name = say("Jaren", "Years")},
                {.key = "measures", .name = say("Maatregelen", "Measures"), .number = true},
                {.key = "budget", .name = say("Begroting", "Budget"), .number = true, .bar = true},
                {.key = "covered", .name = say("Gedekt", "Covered"), .number = true}});
  Sum all;
  for (auto const& hood : plan.neighbourhoods) {
    Scene const scene{plan, hood};
    auto const sum = BudgetSums{hood}.of_all();
    all.add(sum);
    auto& row = add_row(view);
    row.cells[0] = text_cell(hood.name, scene.pointer);
    row.cells[1] = hood.outline ? text_cell(say("nog zonder plan", "no plan yet"), scene.pointer)
                                : period_cell(hood.years, scene.pointer + "/years");
    row.cells[2] = count_cell(hood.measures.size(), scene.pointer + "/measures");
    row.cells[3] = sum_cell(sum, sum.amount, scene.pointer + "/budget");
    row.cells[4] = covered_cell(sum, scene.pointer + "/budget");
  }
  auto& total = add_total(view, say("Totaal", "Total"));
  total.cells[3] = sum_cell(all, all.amount);
  total.cells[4] = covered_cell(all);
  return view;
}

}  // namespace

Views programme_views(Plan const& plan) {
  return {plan_view(plan, nullptr), neighbourhoods_view(plan)};
}

}  // namespace wijk
