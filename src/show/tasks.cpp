// SPDX-License-Identifier: EUPL-1.2
//
// Which measures serve which task: the way from the vision down to what is done.
#include "show/make.hpp"

#include <algorithm>

namespace wijk {
namespace {

std::vector<std::size_t> measures_for(Neighbourhood const& hood, std::size_t task) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < hood.measures.size(); ++i) {
    if (refers(hood.measures[i].tasks, task)) {
      found.push_back(i);
    }
  }
  return found;
}

View tasks_table(Scene const& scene) {
  auto view = new_view("tasks", say("Opgaven", "Tasks"),
                       {{.key = "number", .name = say("Nr.", "No."), .number = true},
                        {.key = "task", .name = say("Opgave", "Task")},
                        {.key = "kind", .name = say("Soort", "Kind")},
                        {.key = "vision", .name = say("Visie", "Vision"), .spare = 2},
                        {.key = "strategy", .name = say("Strategie", "Strategy"), .spare = 1},
                        {.key = "count", .name = say("Maatregelen", "Measures"), .number = true},
                        {.key = "measures", .name = say("Welke", "Which"), .spare = 3}});
  for (std::size_t i = 0; i < scene.plan.tasks.size(); ++i) {
    auto const& task = scene.plan.tasks[i];
    auto const serving = measures_for(scene.hood, i);
    Text names;
    for (auto const measure : serving) {
      append(names, scene.hood.measures[measure].name, "; ");
    }
    auto& row = add_row(view);
    put(view, row, "number", count_cell(i + 1, at_programme("tasks", i)));
    put(view, row, "task", text_cell(task.name, at_programme("tasks", i, "name")));
    put(view, row, "kind", choice_cell(task.kind, at_programme("tasks", i, "kind")));
    put(view, row, "vision",
        text_cell(names_of(task.vision, scene.plan.vision), at_programme("tasks", i, "vision")));
    put(view, row, "strategy",
        text_cell(names_of(task.strategy, scene.plan.strategy),
                  at_programme("tasks", i, "strategy")));
    put(view, row, "count", count_cell(serving.size(), scene.pointer + "/measures"));
    put(view, row, "measures", text_cell(names, scene.pointer + "/measures"));
  }
  return view;
}

/// A column a task, with its number for a heading.
std::vector<Column> task_columns(Plan const& plan, std::string key, Text name) {
  std::vector<Column> columns{{.key = std::move(key), .name = std::move(name)}};
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    columns.push_back({.key = plan.tasks[i].id,
                       .name = plan.tasks[i].name,
                       .mark = true,
                       .brief = say("{}", "{}", i + 1)});
  }
  return columns;
}

void add_marks(Row& row, Refs<Task> const& tasks, std::string const& pointer) {
  for (std::size_t task = 0; task + 1 < row.cells.size(); ++task) {
    if (refers(tasks, task)) {
      row.cells[task + 1] = mark_cell(true, pointer);
    }
  }
}

View matrix_view(Scene const& scene) {
  auto const& hood = scene.hood;
  auto view = new_view("matrix", say("Maatregelen en opgaven", "Measures and tasks"),
                       task_columns(scene.plan, "measure", say("Maatregel", "Measure")));
  for (auto const theme : themes_in_use(hood)) {
    add_group(view, theme_name(hood, theme), theme_pointer(scene, theme));
    for (auto const index : measures_of_theme(hood, theme)) {
      auto& row = add_row(view);
      row.cells[0] = text_cell(hood.measures[index].name, scene.at("measures", index));
      add_marks(row, hood.measures[index].tasks, scene.at("measures", index, "tasks"));
    }
  }
  auto& row = add_total(view, say("Aantal maatregelen", "Number of measures"));
  for (std::size_t task = 0; task < scene.plan.tasks.size(); ++task) {
    row.cells[task + 1] = count_cell(measures_for(hood, task).size());
  }
  return view;
}

View ambitions_view(Scene const& scene) {
  auto const& hood = scene.hood;
  auto view = new_view("ambitions", say("Ambities en ingrepen", "Ambitions and interventions"),
                       {{.key = "ambition", .name = say("Ambitie", "Ambition")},
                        {.key = "kind", .name = say("Soort", "Kind")},
                        {.key = "tasks", .name = say("Opgaven", "Tasks")},
                        {.key = "measures", .name = say("Maatregelen", "Measures")},
                        {.key = "places", .name = say("Plekken", "Places"), .spare = 1}});
  for (std::size_t i = 0; i < hood.ambitions.size(); ++i) {
    auto const& ambition = hood.ambitions[i];
    Text serving;
    for (auto const& measure : hood.measures) {
      if (refers(measure.ambitions, i)) {
        append(serving, measure.name, "; ");
      }
    }
    auto& row = add_row(view);
    put(view, row, "ambition", text_cell(ambition.name, scene.at("ambitions", i)));
    put(view, row, "kind", choice_cell(ambition.kind, scene.at("ambitions", i, "kind")));
    put(view, row, "tasks",
        text_cell(task_numbers(ambition.tasks), scene.at("ambitions", i, "tasks")));
    put(view, row, "measures", text_cell(serving, scene.pointer + "/measures"));
    put(view, row, "places",
        text_cell(names_of(ambition.places, hood.places), scene.at("ambitions", i, "places")));
  }
  return view;
}

}  // namespace

Views tasks_views(Plan const& plan, Neighbourhood const& hood) {
  Scene const scene{plan, hood};
  Views views{tasks_table(scene), matrix_view(scene)};
  if (!hood.ambitions.empty()) {
    views.push_back(ambitions_view(scene));
  }
  return views;
}

}  // namespace wijk
