// SPDX-License-Identifier: EUPL-1.2
#include "show/timeline.hpp"

#include "show/make.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// The name of what a measure or one of its milestones waits for: "measure", "measure/milestone" or
/// "milestone" of its own. As written where the plan has no such thing.
Text awaited(Neighbourhood const& hood, Measure const& own, std::string const& written) {
  if (auto const mine = std::ranges::find(own.milestones, written, &Milestone::id);
      mine != own.milestones.end()) {
    return mine->name;
  }
  auto const slash = std::min(written.find('/'), written.size());
  auto const owner = std::ranges::find(hood.measures, written.substr(0, slash), &Measure::id);
  if (owner == hood.measures.end()) {
    return {written, written};
  }
  auto const part = written.substr(std::min(slash + 1, written.size()));
  auto const milestone = std::ranges::find(owner->milestones, part, &Milestone::id);
  return milestone == owner->milestones.end()
             ? owner->name
             : say("{}: {}", "{}: {}", owner->name, milestone->name);
}

TimelineBar bar_of(Scene const& scene, std::size_t index) {
  auto const& measure = scene.hood.measures[index];
  TimelineBar bar{measure.name,
                  measure.theme.index,
                  theme_name(scene.hood, measure.theme.index),
                  measure.years,
                  {},
                  scene.at("measures", index)};
  for (std::size_t k = 0; k < measure.milestones.size(); ++k) {
    auto const& one = measure.milestones[k];
    Text after;
    for (auto const& written : one.after) {
      append(after, awaited(scene.hood, measure, written), "; ");
    }
    bar.marks.push_back({one.name, one.kind, one.when, one.done, std::move(after),
                         fmt::format("{}/milestones/{}", bar.pointer, k)});
  }
  return bar;
}

/// Stretches the axis to a period; an open one reaches as far as the rest does.
void reach(Timeline& timeline, Stated<Period> const& period) {
  if (!period.known()) {
    return;
  }
  auto const first = period.value.first_year();
  auto const last = period.value.last_year(first);
  bool const nothing_yet = timeline.last == Year{};
  timeline.first = nothing_yet ? first : std::min(timeline.first, first);
  timeline.last = nothing_yet ? last : std::max(timeline.last, last);
}

/// A year is text: it is not counted with, and has no point between its thousands.
Cell year_cell(Year year, std::string pointer) {
  return text_cell(say("{}", "{}", year), std::move(pointer));
}

Text milestones_text(TimelineBar const& bar) {
  Text all;
  for (auto const& mark : bar.marks) {
    auto const when = mark.when.known()     ? say("{}", "{}", mark.when.value)
                      : mark.when.unknown() ? text_of(kToBeDetermined)
                                            : say("zonder datum", "no date");
    append(all, say("{}: {}", "{}: {}", when, mark.name), "; ");
  }
  return all;
}

void add_bar(View& view, Timeline const& timeline, TimelineBar const& bar) {
  auto& row = add_row(view);
  auto const years = bar.pointer + "/years";
  put(view, row, "measure", text_cell(bar.name, bar.pointer));
  put(view, row, "years", period_cell(bar.years, years));
  if (bar.years.known()) {
    put(view, row, "from", year_cell(bar.years.value.first_year(), years));
    put(view, row, "until", year_cell(bar.years.value.last_year(timeline.last), years));
    put(view, row, "open", mark_cell(bar.open(), years));
  }
  put(view, row, "milestones", text_cell(milestones_text(bar), bar.pointer + "/milestones"));
}

View bars_view(Scene const& scene, Timeline const& timeline) {
  auto view =
      new_view("timeline", say("Tijdlijn", "Time line"),
               {{.key = "measure", .name = say("Maatregel", "Measure")},
                {.key = "years", .name = say("Jaren", "Years")},
                {.key = "from", .name = say("Van", "From"), .spare = 1},
                {.key = "until", .name = say("Tot en met", "Until"), .spare = 1},
                {.key = "open", .name = say("Loopt door", "Goes on"), .mark = true, .spare = 1},
                {.key = "milestones", .name = say("Mijlpalen", "Milestones")}});
  int theme = -2;
  for (auto const& bar : timeline.bars) {
    if (bar.theme != theme) {
      theme = bar.theme;
      add_group(view, theme_name(scene.hood, theme), theme_pointer(scene, theme));
    }
    add_bar(view, timeline, bar);
  }
  if (std::ranges::any_of(timeline.bars, &TimelineBar::open)) {
    view.notes.push_back(say("Wat doorloopt, is getekend tot en met {}.",
                             "What goes on is drawn up to {}.", timeline.last));
  }
  return view;
}

using Dated = std::pair<TimelineBar const*, TimelineMark const*>;

std::vector<Dated> in_order(Timeline const& timeline) {
  std::vector<Dated> all;
  for (auto const& bar : timeline.bars) {
    for (auto const& mark : bar.marks) {
      all.emplace_back(&bar, &mark);
    }
  }
  std::ranges::stable_sort(all, [](Dated const& a, Dated const& b) {
    bool const known = a.second->when.known();
    if (!known || !b.second->when.known()) {
      return known && !b.second->when.known();  // what has no date comes last
    }
    return a.second->due() < b.second->due();
  });
  return all;
}

View milestones_view(Timeline const& timeline) {
  auto view = new_view("milestones", say("Mijlpalen", "Milestones"),
                       {{.key = "when", .name = say("Wanneer", "When")},
                        {.key = "measure", .name = say("Maatregel", "Measure")},
                        {.key = "milestone", .name = say("Mijlpaal", "Milestone")},
                        {.key = "kind", .name = say("Soort", "Kind"), .spare = 1},
                        {.key = "after", .name = say("Wacht op", "Waits for"), .spare = 1},
                        {.key = "done", .name = say("Klaar", "Done"), .mark = true}});
  for (auto const& [bar, mark] : in_order(timeline)) {
    auto& row = add_row(view);
    put(view, row, "when", period_cell(mark->when, mark->pointer));
    row.cells[0].pointer = mark->pointer;
    put(view, row, "measure", text_cell(bar->name, bar->pointer));
    put(view, row, "milestone", text_cell(mark->name, mark->pointer));
    put(view, row, "kind", choice_cell(mark->kind, mark->pointer + "/kind"));
    put(view, row, "after", text_cell(mark->after, mark->pointer + "/after"));
    put(view, row, "done", mark_cell(mark->done, mark->pointer + "/done"));
  }
  return view;
}

}  // namespace

Timeline timeline_of(Plan const& plan, Neighbourhood const& hood) {
  Scene const scene{plan, hood};
  Timeline timeline;
  reach(timeline, hood.years);
  for (auto const theme : themes_in_use(hood)) {
    for (auto const index : measures_of_theme(hood, theme)) {
      auto bar = bar_of(scene, index);
      if (hood.measures[index].kind == "line" && !bar.years.stated() && bar.marks.empty()) {
        continue;  // a budget heading is not something that is done
      }
      reach(timeline, bar.years);
      for (auto const& mark : bar.marks) {
        reach(timeline, mark.when);
      }
      timeline.bars.push_back(std::move(bar));
    }
  }
  return timeline;
}

Views timeline_views(Plan const& plan, Neighbourhood const& hood) {
  Scene const scene{plan, hood};
  auto const timeline = timeline_of(plan, hood);
  return {bars_view(scene, timeline), milestones_view(timeline)};
}

}  // namespace wijk
