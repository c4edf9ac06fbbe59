// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/planning.hpp"

#include "serve/site/pages.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// What the reader asked to see.
struct Wanted {
  bool by_partner = false;
  Partner const* partner = nullptr;  ///< only what it leads or takes part in
};

Wanted wanted_of(HoodPage const& page) {
  auto const& request = page.call.request;
  return {request.query_field("per") == "partij",
          find_id(page.plan().partners, request.query_field("partij").value_or(""))};
}

bool takes_part(Measure const& measure, std::size_t partner) {
  auto const index = static_cast<std::int32_t>(partner);
  return measure.lead.index == index ||
         std::ranges::any_of(measure.partners,
                             [&](Ref<Partner> const& one) { return one.index == index; });
}

std::vector<TimelineBar const*> shown_bars(HoodPage const& page, Timeline const& timeline,
                                           Wanted const& wanted) {
  std::vector<TimelineBar const*> bars;
  for (auto const& bar : timeline.bars) {
    auto const& measure = page.hood.measures[measure_of(bar)];
    if (wanted.partner == nullptr ||
        takes_part(measure,
                   static_cast<std::size_t>(wanted.partner - page.plan().partners.data()))) {
      bars.push_back(&bar);
    }
  }
  return bars;
}

std::vector<PlanningGroup> by_theme(HoodPage const& page,
                                    std::vector<TimelineBar const*> const& bars) {
  std::vector<PlanningGroup> groups;
  int theme = -2;
  for (auto const* const bar : bars) {
    if (bar->theme != theme) {
      theme = bar->theme;
      groups.push_back({bar->theme_name,
                        theme < 0 ? "" : page.pointer("themes", static_cast<std::size_t>(theme)),
                        {}});
    }
    groups.back().bars.push_back(bar);
  }
  return groups;
}

/// Every partner with all that it leads or takes part in: a measure stands with each of its
/// partners.
std::vector<PlanningGroup> by_partner(HoodPage const& page, Wanted const& wanted,
                                      std::vector<TimelineBar const*> const& bars) {
  std::vector<PlanningGroup> groups;
  PlanningGroup nobody{say("Zonder partij", "Without a partner"), {}, {}};
  auto const& partners = page.plan().partners;
  for (std::size_t i = 0; i < partners.size(); ++i) {
    PlanningGroup group{partners[i].name, fmt::format("/partners/{}", i), {}};
    for (auto const* const bar : bars) {
      if (takes_part(page.hood.measures[measure_of(*bar)], i)) {
        group.bars.push_back(bar);
      }
    }
    if (!group.bars.empty() && (wanted.partner == nullptr || wanted.partner == &partners[i])) {
      groups.push_back(std::move(group));
    }
  }
  for (auto const* const bar : bars) {
    auto const& measure = page.hood.measures[measure_of(*bar)];
    if (!measure.lead.found() && measure.partners.empty()) {
      nobody.bars.push_back(bar);
    }
  }
  if (!nobody.bars.empty()) {
    groups.push_back(std::move(nobody));
  }
  return groups;
}

Markup choices(HoodPage const& page, Wanted const& wanted) {
  std::vector<Choice> partners{{"", page.text(Words{"Alle partijen", "All partners"})}};
  for (auto const& partner : page.plan().partners) {
    partners.push_back({partner.id, page.text(partner.name)});
  }
  return query_form(tab_address(page.call, page.hood, "planning"),
                    choice_field("per", page.text(Words{"Naar", "By"}),
                                 {{"thema", page.text(Words{"thema", "theme"})},
                                  {"partij", page.text(Words{"partij", "partner"})}},
                                 wanted.by_partner ? "partij" : "thema") +
                        choice_field("partij", page.text(Words{"Alleen van", "Only of"}), partners,
                                     wanted.partner == nullptr ? "" : wanted.partner->id) +
                        button(page.text(Words{"Toon", "Show"}), "secondary-action"));
}

Markup content_of(HoodPage const& page) {
  auto const timeline = timeline_of(page.plan(), page.hood);
  if (timeline.bars.empty()) {
    return nothing_here(
        page.call, say("Het plan noemt nog geen maatregelen.", "The plan names no measures yet."));
  }
  auto const wanted = wanted_of(page);
  auto const bars = shown_bars(page, timeline, wanted);
  auto const waitings = waitings_of(page);
  auto const groups = wanted.by_partner ? by_partner(page, wanted, bars) : by_theme(page, bars);
  auto const views = timeline_views(page.plan(), page.hood);
  auto const milestones = std::ranges::find(views, "milestones", &View::key);
  return choices(page, wanted) + planning_table(page, timeline, groups, waitings) +
         page.section("wachten", {"Wat wacht op wat", "What waits for what"},
                      waiting_table(page, waitings)) +
         page.section(
             "mijlpalen", {"Mijlpalen", "Milestones"},
             milestones == views.end()
                 ? Markup{}
                 : table_of(page.part, *milestones, page.text(Words{"Mijlpalen", "Milestones"})));
}

}  // namespace

Answer planning_page(Call& call) {
  return hood_answer(call, "planning", say("Planning", "Planning"),
                     say("Wanneer alles gebeurt, wat waarop wacht en welke mijlpalen er zijn.",
                         "When all of it happens, what waits for what and which milestones there "
                         "are."),
                     content_of);
}

}  // namespace wijk
