// SPDX-License-Identifier: EUPL-1.2
#include "show/programme.hpp"

namespace wijk {
namespace {

/// The edition that holds: the last one adopted, or else the last one.
int current_edition(Plan const& plan) {
  int current = static_cast<int>(plan.editions.size()) - 1;
  for (std::size_t i = 0; i < plan.editions.size(); ++i) {
    current = plan.editions[i].status == "adopted" ? static_cast<int>(i) : current;
  }
  return current;
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

Text neighbourhoods_text(Plan const& plan) {
  Text names;
  for (auto const& hood : plan.neighbourhoods) {
    append(names,
           hood.outline ? say("{} (nog zonder plan)", "{} (no plan yet)", hood.name) : hood.name);
  }
  return names;
}

}  // namespace

View plan_view(Plan const& plan, Neighbourhood const* hood) {
  auto view = new_view("plan", plan.name,
                       {{.key = "what", .name = say("Over", "About")},
                        {.key = "value", .name = say("Wat het plan zegt", "What the plan says")}});
  auto const add = [&](Text what, Cell value) {
    if (!is_blank(value)) {
      auto& row = add_row(view);
      row.cells[0] = text_cell(std::move(what), value.pointer);
      row.cells[1] = std::move(value);
    }
  };
  auto const plain = [](std::string const& text) { return Text{text, text}; };
  add(say("Gemeente", "Municipality"), text_cell(plain(plan.city), "/city"));
  add(say("Wijken", "Neighbourhoods"), text_cell(neighbourhoods_text(plan), "/neighbourhoods"));
  if (auto const edition = current_edition(plan); edition >= 0) {
    auto const index = static_cast<std::size_t>(edition);
    add(say("Editie", "Edition"),
        text_cell(edition_text(plan.editions[index]), at_programme("editions", index)));
  }
  if (plan.revised_every.known()) {
    add(say("Nieuwe editie", "New edition"),
        text_cell(say("om de {} jaar", "every {} years", plan.revised_every.value),
                  "/revised_every"));
  }
  if (hood != nullptr) {
    Scene const scene{plan, *hood};
    add(say("Wijk", "Neighbourhood"), text_cell(hood->name, scene.pointer));
    add(say("Stadsdeel", "District"),
        text_cell(plain(hood->district), scene.pointer + "/district"));
    add(say("Jaren", "Years"), period_cell(hood->years, scene.pointer + "/years"));
  }
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
