// SPDX-License-Identifier: EUPL-1.2
//
// What the plan of a neighbourhood is, on one screen.
#include "show/printed.hpp"
#include "show/programme.hpp"
#include "show/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wijk {
namespace {

constexpr std::size_t kNextMilestones = 5;
constexpr std::size_t kMostLate = 3;   ///< of those
constexpr std::size_t kMostNamed = 2;  ///< tasks without a measure that are named

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

/// The tasks that no measure serves, in a sentence.
std::vector<Text> unserved(Scene const& scene) {
  Text names;
  std::size_t count = 0;
  for (std::size_t i = 0; i < scene.plan.tasks.size(); ++i) {
    bool const served = std::ranges::any_of(
        scene.hood.measures, [&](Measure const& measure) { return refers(measure.tasks, i); });
    if (!served) {
      append(names, scene.plan.tasks[i].name, "; ");
      ++count;
    }
  }
  if (count == 0) {
    return {};
  }
  if (count > kMostNamed) {
    return {say("{} opgaven hebben nog geen maatregel; `wijk show PLAN tasks` toont welke.",
                "{} tasks have no measure yet; `wijk show PLAN tasks` shows which.", count)};
  }
  return {say("Nog zonder maatregel: {}.", "Without a measure yet: {}.", names)};
}

View counts_view(Scene const& scene) {
  auto view = new_view("counts", {}, {{.key = "what", .name = {}}});
  auto const all = counted(scene);
  for (auto const& one : all) {
    std::uint8_t const spare = one.code == "ideas" ? 2 : one.code == "agreements" ? 1 : 0;
    view.columns.push_back({.key = std::string{one.code},
                            .name = choice_name(one.code),
                            .number = true,
                            .spare = spare});
  }
  auto& row = add_row(view);
  row.cells[0] = text_cell(say("Geteld", "Counted"), scene.pointer);
  for (std::size_t i = 0; i < all.size(); ++i) {
    row.cells[i + 1] = count_cell(all[i].number, all[i].pointer);
  }
  auto stated = row;
  stated.cells.assign(view.columns.size(), Cell{});
  stated.cells[0] = text_cell(say("Volgens het plan", "The plan says"), scene.pointer + "/counts");
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
  view.notes = unserved(scene);
  return view;
}

/// What is covered of what is known, in whole percents; "100 %" only where all is.
double share_covered(Sum const& sum) {
  auto const share =
      100 * static_cast<double>(sum.covered.value) / static_cast<double>(sum.amount.value);
  return sum.covered < sum.amount ? std::min(99.0, std::round(share)) : std::round(share);
}

std::vector<Column> year_columns(Neighbourhood const& hood) {
  std::vector<Column> columns{
      {.key = "slice", .name = say("Jaarschijf", "Year slice")},
      {.key = "amount", .name = say("Begroting", "Budget"), .number = true, .bar = true}};
  if (!hood.totals.empty()) {
    columns.push_back({.key = "printed", .name = say("Gedrukt", "Printed"), .number = true});
    columns.push_back({.key = "difference", .name = say("Verschil", "Difference"), .number = true});
  }
  columns.push_back({.key = "covered", .name = say("Gedekt", "Covered"), .number = true});
  columns.push_back({.key = "share", .name = say("Deel", "Share"), .number = true});
  return columns;
}

/// A slice, or all years together.
void add_year(View& view, Scene const& scene, Slice const* slice, Sum const& sum) {
  auto const pointer = scene.pointer + "/budget";
  auto name = slice == nullptr  ? say("Totaal", "Total")
              : slice->per_year ? say("{} per jaar", "{} per year", slice->period)
                                : say("{}", "{}", slice->period);
  auto& row = slice == nullptr ? add_total(view, {}) : add_row(view);
  put(view, row, "slice", text_cell(std::move(name), pointer));
  put(view, row, "amount", sum_cell(sum, sum.amount, pointer));
  auto covered = covered_cell(sum, pointer);
  if (std::holds_alternative<Cents>(covered.value) && sum.amount.value > 0) {
    put(view, row, "share", {share_covered(sum), {}, {}, kPercent});
  }
  put(view, row, "covered", std::move(covered));
  if (!scene.hood.totals.empty()) {
    About const about{-1, slice == nullptr ? std::nullopt : std::optional{slice->period}};
    auto printed = printed_cells(scene, about, sum);
    put(view, row, "printed", std::move(printed.amount));
    put(view, row, "difference", std::move(printed.difference));
  }
}

View years_view(Scene const& scene) {
  auto view = new_view("years", say("Geld per jaarschijf", "Money per year slice"),
                       year_columns(scene.hood));
  BudgetSums const sums{scene.hood};
  for (std::size_t slice = 0; slice < sums.slices().size(); ++slice) {
    add_year(view, scene, &sums.slices()[slice], sums.of_slice(slice));
  }
  auto const all = sums.of_all();
  if (!view.rows.empty()) {
    add_year(view, scene, nullptr, all);
  }
  if (all.unknown > 0 || all.cover_unknown > 0) {
    view.notes.push_back(say("+: daar komt nog bij wat n.t.b. is (nog te bepalen).",
                             "+: what is t.b.d. (to be determined) comes on top."));
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
                        {.key = "late", .name = say("Te laat", "Late"), .mark = true, .spare = 1}});
  auto const timeline = timeline_of(scene.plan, scene.hood);
  auto const due = to_be_done(timeline);
  auto const is_late = [&](Due const& one) { return on && one.mark->due() < *on; };
  auto const late = static_cast<std::size_t>(std::ranges::count_if(due, is_late));
  auto const from = late - std::min(late, kMostLate);
  auto const end = std::min(due.size(), from + kNextMilestones);
  for (auto i = from; i < end; ++i) {
    auto const& [bar, mark] = due[i];
    auto& row = add_row(view);
    row.cells[0] = period_cell(mark->when, mark->pointer);
    row.cells[1] = text_cell(mark->name, mark->pointer);
    row.cells[2] = text_cell(bar->name, bar->pointer);
    row.cells[3] = mark_cell(i < late, mark->pointer + "/when");
  }
  if (from > 0) {
    view.notes.push_back(say("Eerder al te laat: {}.", "Late before these: {}.", from));
  }
  if (end < due.size()) {
    view.notes.push_back(
        say("Daarna komen er nog {}.", "After these come {} more.", due.size() - end));
  }
  return view;
}

}  // namespace

Views overview_views(Plan const& plan, Neighbourhood const& hood, std::optional<Date> on) {
  Scene const scene{plan, hood};
  return {plan_view(plan, &hood), counts_view(scene), years_view(scene), next_view(scene, on)};
}

}  // namespace wijk
