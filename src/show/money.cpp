// SPDX-License-Identifier: EUPL-1.2
//
// What everything costs: the budget by theme and year slice, held against the printed totals, and
// the costs that measures state themselves. Cover is in `cover.cpp`.
#include "show/cover.hpp"
#include "show/printed.hpp"
#include "show/slices.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// The budget of a neighbourhood while its table is being made.
struct Budget {
  Scene const& scene;
  BudgetSums sums;
  std::vector<int> first_line;  ///< of each measure and slice, -1: none

  explicit Budget(Scene const& a_scene) : scene{a_scene}, sums{a_scene.hood} {
    auto const& hood = scene.hood;
    first_line.resize(hood.measures.size() * sums.slices().size(), -1);
    for (std::size_t i = 0; i < hood.budget.size(); ++i) {
      auto const& line = hood.budget[i];
      if (line.measure.found() && line.slice.known()) {
        auto const slice = static_cast<std::size_t>(sums.slice_of(line.slice.value));
        auto& first = first_line[place(static_cast<std::size_t>(line.measure.index), slice)];
        first = first < 0 ? static_cast<int>(i) : first;
      }
    }
  }
  std::size_t place(std::size_t measure, std::size_t slice) const {
    return measure * sums.slices().size() + slice;
  }
  std::string line_pointer(std::size_t measure, std::size_t slice) const {
    auto const line = first_line[place(measure, slice)];
    return line < 0 ? std::string{} : scene.at("budget", static_cast<std::size_t>(line), "amount");
  }
};

/// The rows "printed" and "difference" below a sum, where the plan prints any.
void add_printed(View& view, Budget const& budget, int theme, SumOf const& computed) {
  auto const slices = budget.sums.slices();
  auto& as_printed = add_total(view, say("Zoals gedrukt", "As printed"), theme < 0);
  auto apart = as_printed;
  apart.cells[0] = text_cell(say("Verschil", "Difference"));
  bool any = false;
  for (std::size_t slice = 0; slice <= slices.size(); ++slice) {
    bool const all = slice == slices.size();
    About const about{theme, all ? std::nullopt : std::optional{slices[slice].period}};
    auto printed =
        printed_cells(budget.scene, about, computed(all ? std::nullopt : std::optional{slice}));
    any = any || !is_blank(printed.amount);
    as_printed.cells[kFirstSlice + slice] = std::move(printed.amount);
    apart.cells[kFirstSlice + slice] = std::move(printed.difference);
  }
  if (!any) {
    view.rows.pop_back();
    return;
  }
  view.rows.push_back(std::move(apart));
}

void add_measure(View& view, Budget const& budget, std::size_t measure) {
  auto& row = add_row(view);
  row.cells[0] =
      text_cell(budget.scene.hood.measures[measure].name, budget.scene.at("measures", measure));
  for (std::size_t slice = 0; slice < budget.sums.slices().size(); ++slice) {
    row.cells[kFirstSlice + slice].pointer = budget.line_pointer(measure, slice);
  }
  fill_slices(row, budget.sums, [&](std::optional<std::size_t> slice) {
    return slice ? budget.sums.cell(measure, *slice) : budget.sums.of_measure(measure);
  });
}

void add_theme(View& view, Budget const& budget, int theme) {
  auto lines = measures_of_theme(budget.scene.hood, theme);
  std::erase_if(lines,
                [&](std::size_t measure) { return budget.sums.of_measure(measure).lines == 0; });
  if (lines.empty()) {
    return;
  }
  add_group(view, theme_name(budget.scene.hood, theme), theme_pointer(budget.scene, theme));
  for (auto const measure : lines) {
    add_measure(view, budget, measure);
  }
  SumOf const sum = [&](std::optional<std::size_t> slice) {
    return slice ? budget.sums.of_theme(theme, *slice) : budget.sums.of_theme(theme);
  };
  if (lines.size() > 1) {
    auto& row = add_total(view, say("Samen", "Together"), false);
    fill_slices(row, budget.sums, sum);
  }
  if (theme >= 0) {
    add_printed(view, budget, theme, sum);
  }
}

void add_notes(View& view, Budget const& budget) {
  auto const slices = budget.sums.slices();
  auto const yearly = std::ranges::find_if(slices, &Slice::per_year);
  if (yearly != slices.end()) {
    view.notes.push_back(
        say("Een bedrag per jaar telt in het totaal eens voor elk jaar (tot en met {}).",
            "An amount per year counts in the total once for each year (up to {}).",
            budget.sums.horizon()));
  }
  if (budget.sums.of_all().unknown > 0) {
    view.notes.push_back(
        say("n.t.b.: het bedrag moet nog bepaald worden. +: daar komt nog bij wat "
            "n.t.b. is. Leeg: niet genoemd.",
            "t.b.d.: the amount is to be determined. +: what is t.b.d. comes on "
            "top. Empty: not stated."));
  }
  if (!budget.scene.hood.totals.empty()) {
    view.notes.push_back(say("Verschil: wat de posten samen zijn, min het gedrukte totaal.",
                             "Difference: what the lines come to, less the printed total."));
  }
}

View budget_view(Budget const& budget) {
  auto view = new_view("money", say("Begroting", "Budget"), slice_columns(budget.sums));
  for (auto const theme : themes_in_use(budget.scene.hood)) {
    add_theme(view, budget, theme);
  }
  if (view.rows.empty()) {
    view.notes.push_back(say("Er zijn geen begrotingsposten.", "There are no budget lines."));
    return view;
  }
  auto& all = add_total(view, say("Totaal", "Total"));
  SumOf const sum = [&](std::optional<std::size_t> slice) {
    return slice ? budget.sums.of_slice(*slice) : budget.sums.of_all();
  };
  fill_slices(all, budget.sums, sum);
  add_printed(view, budget, -1, sum);
  add_notes(view, budget);
  return view;
}

void add_cost(View& view, Scene const& scene, std::string const& pointer, Cost const& cost,
              Text const& otherwise) {
  auto& row = add_row(view);
  put(view, row, "item", text_cell(cost.name.empty() ? otherwise : cost.name, pointer));
  put(view, row, "amount", cost_cell(cost, pointer + "/amount"));
  put(view, row, "per", choice_cell(cost.per.empty() ? "whole" : cost.per, pointer + "/per"));
  put(view, row, "years", period_cell(cost.years, pointer + "/years"));
  put(view, row, "cover",
      cost.cover_unknown ? unknown_cell(pointer + "/cover")
                         : text_cell(name_of(cost.cover, scene.hood.covers), pointer + "/cover"));
}

/// What measures say that they cost, whether the budget has a line for it or not.
View costs_view(Scene const& scene) {
  auto view =
      new_view("costs", say("Kosten die maatregelen zelf noemen", "Costs that measures state"),
               {{.key = "item", .name = say("Onderdeel", "Item")},
                {.key = "amount", .name = say("Bedrag", "Amount"), .number = true},
                {.key = "per", .name = say("Per", "Per"), .spare = 1},
                {.key = "years", .name = say("Jaren", "Years")},
                {.key = "cover", .name = say("Dekking", "Cover")}});
  for (std::size_t i = 0; i < scene.hood.measures.size(); ++i) {
    auto const& measure = scene.hood.measures[i];
    if (measure.cost.empty() && measure.components.empty()) {
      continue;
    }
    add_group(view, measure.name, scene.at("measures", i));
    for (std::size_t k = 0; k < measure.components.size(); ++k) {
      add_cost(view, scene, fmt::format("{}/{}", scene.at("measures", i, "components"), k),
               measure.components[k], say("onderdeel", "component"));
    }
    for (auto const& cost : measure.cost) {
      add_cost(view, scene, scene.at("measures", i, "cost"), cost, say("het geheel", "the whole"));
    }
  }
  return view;
}

}  // namespace

Views money_views(Plan const& plan, Neighbourhood const& hood) {
  Scene const scene{plan, hood};
  Budget const budget{scene};
  Views views{budget_view(budget)};
  if (!hood.budget.empty()) {
    views.push_back(cover_view(scene, budget.sums));
    views.push_back(status_view(scene, budget.sums));
  }
  if (!hood.covers.empty()) {
    views.push_back(sources_view(scene));
  }
  if (auto costs = costs_view(scene); !costs.rows.empty()) {
    views.push_back(std::move(costs));
  }
  return views;
}

}  // namespace wijk
