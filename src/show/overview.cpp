// SPDX-License-Identifier: EUPL-1.2
//
// What the plan of a neighbourhood is, on one screen.
#include "show/programme.hpp"
#include "show/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wijk {
namespace {

constexpr std::size_t kNextMilestones = 6;

/// How many there are of what a plan may count, and how many it says there are.
struct Counted {
  std::string_view code;
  std::size_t number;
  std::string pointer;
};

std::vector<Counted> counted(Scene const& scene) {
  auto const& hood = scene.hood;
  auto const of_kind = [&](bool project) {
    return static_cast<std::size_t>(
        std::ranges::count_if(hood.measures, [&](Measure const& measure) {
          return measure.kind != "line" && (measure.kind == "project") == project;
        }));
  };
  auto const meetings = std::accumulate(
      hood.meetings.begin(), hood.meetings.end(), std::int64_t{0},
      [](std::int64_t sum, Meeting const& meeting) { return sum + meeting.number; });
  return {{"themes", hood.themes.size(), scene.pointer + "/themes"},
          {"projects", of_kind(true), scene.pointer + "/measures"},
          {"measures", of_kind(false), scene.pointer + "/measures"},
          {"tasks", scene.plan.tasks.size(), "/tasks"},
          {"partners", scene.plan.partners.size(), "/partners"},
          {"agreements", hood.agreements.size(), scene.pointer + "/agreements"},
          {"meetings", static_cast<std::size_t>(std::max<std::int64_t>(0, meetings)),
           scene.pointer + "/meetings"},
          {"ideas", hood.ideas.size(), scene.pointer + "/ideas"}};
}

View counts_view(Scene const& scene) {
  auto view = new_view("counts", say("Aantallen", "Counts"),
                       {{.key = "what", .name = say("Aantal", "Number")}});
  auto const all = counted(scene);
  for (auto const& one : all) {
    bool const spare = one.code == "ideas" || one.code == "agreements";
    view.columns.push_back({.key = std::string{one.code},
                            .name = choice_name(one.code),
                            .number = true,
                            .spare = spare});
  }
  auto& row = add_row(view);
  row.cells[0] = text_cell(say("geteld", "counted"), scene.pointer);
  for (std::size_t i = 0; i < all.size(); ++i) {
    row.cells[i + 1] = count_cell(all[i].number, all[i].pointer);
  }
  auto stated = row;
  stated.cells.assign(view.columns.size(), Cell{});
  stated.cells[0] = text_cell(say("genoemd", "stated"), scene.pointer + "/counts");
  bool any = false;
  for (std::size_t i = 0; i < scene.hood.counts.size(); ++i) {
    auto const& count = scene.hood.counts[i];
    auto const column = std::ranges::find(view.columns, count.of, &Column::key);
    if (column != view.columns.end()) {
      any = true;
      stated.cells[static_cast<std::size_t>(column - view.columns.begin())] = {
          static_cast<double>(count.number), scene.at("counts", i, "number")};
    }
  }
  if (any) {
    view.rows.push_back(std::move(stated));
  }
  return view;
}

/// In whole percents; "100 %" only where everything is covered.
double share_covered(Sum const& sum) {
  auto const share =
      100 * static_cast<double>(sum.covered.value) / static_cast<double>(sum.amount.value);
  return sum.covered < sum.amount ? std::min(99.0, std::round(share)) : std::round(share);
}

View years_view(Scene const& scene) {
  auto view =
      new_view("years", say("Geld per jaarschijf", "Money per year slice"),
               {{.key = "slice", .name = say("Jaarschijf", "Year slice")},
                {.key = "amount", .name = say("Begroting", "Budget"), .number = true, .bar = true},
                {.key = "covered", .name = say("Gedekt", "Covered"), .number = true},
                {.key = "share", .name = say("Deel gedekt", "Share covered"), .number = true}});
  BudgetSums const sums{scene.hood};
  auto const add = [&](Text name, Sum const& sum, bool total) {
    auto& row = total ? add_total(view, {}) : add_row(view);
    row.cells[0] = text_cell(std::move(name), scene.pointer + "/budget");
    row.cells[1] = sum_cell(sum, sum.amount, scene.pointer + "/budget");
    row.cells[2] = covered_cell(sum, scene.pointer + "/budget");
    if (std::holds_alternative<Cents>(row.cells[2].value) && sum.amount.value > 0) {
      row.cells[3] = {share_covered(sum), {}, {}, kPercent};
    }
  };
  for (std::size_t slice = 0; slice < sums.slices().size(); ++slice) {
    auto const& one = sums.slices()[slice];
    add(one.per_year ? say("{} per jaar", "{} per year", one.period) : say("{}", "{}", one.period),
        sums.of_slice(slice), false);
  }
  if (!view.rows.empty()) {
    add(say("Totaal", "Total"), sums.of_all(), true);
  }
  if (sums.of_all().unknown > 0) {
    view.notes.push_back(say("+: daar komt nog bij wat n.t.b. is.",
                             "+: what is t.b.d. comes on "
                             "top."));
  }
  return view;
}

View coverage_view(Scene const& scene) {
  auto view = new_view(
      "coverage", say("Wat de opgaven dient", "What serves the tasks"),
      {{.key = "task", .name = say("Opgave", "Task")},
       {.key = "measures", .name = say("Maatregelen", "Measures"), .number = true, .bar = true},
       {.key = "ambitions", .name = say("Ambities", "Ambitions"), .number = true}});
  auto const serving = [](auto const& elements, std::size_t task) {
    return static_cast<std::size_t>(std::ranges::count_if(
        elements, [&](auto const& element) { return refers(element.tasks, task); }));
  };
  for (std::size_t i = 0; i < scene.plan.tasks.size(); ++i) {
    auto& row = add_row(view);
    row.cells[0] = text_cell(scene.plan.tasks[i].name, at_programme("tasks", i));
    row.cells[1] = count_cell(serving(scene.hood.measures, i), scene.pointer + "/measures");
    row.cells[2] = count_cell(serving(scene.hood.ambitions, i), scene.pointer + "/ambitions");
  }
  return view;
}

struct Due {
  TimelineBar const* bar;
  TimelineMark const* mark;
};

std::vector<Due> to_be_done(Timeline const& timeline) {
  std::vector<Due> due;
  for (auto const& bar : timeline.bars) {
    for (auto const& mark : bar.marks) {
      if (!mark.done && mark.when.known()) {
        due.push_back({&bar, &mark});
      }
    }
  }
  std::ranges::stable_sort(
      due, [](Due const& a, Due const& b) { return a.mark->due() < b.mark->due(); });
  return due;
}

/// The first milestones that are not done; on a date: what is late, and what comes first from then.
View next_view(Scene const& scene, std::optional<Date> on) {
  auto view = new_view("next",
                       on ? say("Mijlpalen op {}", "Milestones on {}", format_date(*on))
                          : say("Eerste mijlpalen", "First milestones"),
                       {{.key = "when", .name = say("Wanneer", "When")},
                        {.key = "milestone", .name = say("Mijlpaal", "Milestone")},
                        {.key = "measure", .name = say("Maatregel", "Measure")},
                        {.key = "late", .name = say("Te laat", "Late"), .mark = true}});
  auto const timeline = timeline_of(scene.plan, scene.hood);
  std::size_t ahead = 0;
  for (auto const& [bar, mark] : to_be_done(timeline)) {
    bool const late = on && mark->due() < *on;
    if (!late && ++ahead > kNextMilestones) {
      continue;
    }
    auto& row = add_row(view);
    row.cells[0] = period_cell(mark->when, mark->pointer);
    row.cells[1] = text_cell(mark->name, mark->pointer);
    row.cells[2] = text_cell(bar->name, bar->pointer);
    row.cells[3] = mark_cell(late, mark->pointer + "/when");
  }
  if (!on) {
    view.columns.pop_back();
    for (auto& row : view.rows) {
      row.cells.pop_back();
    }
  }
  if (ahead > kNextMilestones) {
    view.notes.push_back(
        say("Daarna komen er nog {}.", "After these come {} more.", ahead - kNextMilestones));
  }
  return view;
}

}  // namespace

Views overview_views(Plan const& plan, Neighbourhood const& hood, std::optional<Date> on) {
  Scene const scene{plan, hood};
  return {plan_view(plan, &hood), counts_view(scene), years_view(scene), coverage_view(scene),
          next_view(scene, on)};
}

}  // namespace wijk
