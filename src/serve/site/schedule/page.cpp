// SPDX-License-Identifier: EUPL-1.2
//
// The page as a whole: whose answer it shows, of which state of the plan, with which choice by
// hand.
#include "serve/site/edit/outcome.hpp"
#include "serve/site/pages.hpp"
#include "serve/site/schedule/schedule.hpp"

#include "schedule/plan/proposal_words.hpp"

namespace wijk {
namespace {

Call looking_at(Call call, SnapshotPtr state) {
  call.snapshot = std::move(state);
  return call;
}

/// The answer that is there; none where an older state of the plan is asked for.
std::optional<PlanningRun> run_for(Call const& call, Neighbourhood const& hood) {
  return call.request.query_field("revision")
             ? std::nullopt
             : call.service.planning.latest(call.snapshot->plan, hood.id, true);
}

/// That the plan is no longer what it was when this was computed.
Markup age_notice(Call const& call, SchedulePage const& of) {
  auto const then = of.problem->snapshot->revision;
  return then == call.snapshot->revision
             ? Markup{}
             : alert("warning",
                     element("p", {},
                             of.text(say("Het plan is sinds deze berekening gewijzigd: zij ging "
                                         "over versie {}, nu is er versie {}. Reken opnieuw voor "
                                         "een voorstel bij het plan van nu.",
                                         "The plan has changed since this was computed: it was "
                                         "about version {}, now there is version {}. Compute "
                                         "again for a proposal for the plan of now.",
                                         then, call.snapshot->revision))));
}

Markup content_of(Call const& call, Neighbourhood const& hood, SchedulePage const& of,
                  std::vector<std::string> const& unknown) {
  auto all = edit::planning_done(call, call.request.query_field("gedaan").value_or("")) +
             run_section(call, hood) + age_notice(call, of) + unknown_notice(of, unknown);
  all += summary_section(of);
  all += of.proposed() ? changes_section(of) + time_section(of) : Markup{};
  all += move_section(of) + money_section(of) + tasks_section(of);
  all += of.proposed() ? limits_section(of) + absent_section(of) : absent_section(of);
  return all + origin_section(of);
}

/// What a form of one measure asks, as an address that says it all.
Answer moved_to(Call const& call, SchedulePage const& of) {
  auto choice = *of.own;
  put_move(of.made(), call.request, choice);
  auto const text = choice_text(of.made(), choice);
  return see_other(schedule_address(call, of.page.hood, text.empty() ? "-" : text) + "#schuiven");
}

/// The part of the page that a script puts in place: what the choice does.
Answer effect_alone(Call const& call, SchedulePage& of) {
  put_move(of.made(), call.request, *of.own);
  return html_answer(200, move_effect(of).xml);
}

Answer answer_for(Call const& call, Neighbourhood const& hood, PlanningProblemPtr const& problem,
                  std::optional<PlanningRun> run) {
  auto const then = looking_at(call, problem->snapshot);
  HoodPage const page{then, *problem->made.hood};
  SchedulePage of{page, problem, std::move(run)};
  std::vector<std::string> unknown;
  bool const moves = call.request.query_field("maatregel").has_value();
  if (auto const asked = call.request.query_field("keuze")) {
    auto read = read_choice(of.made(), *asked == "-" ? "" : *asked);
    unknown = std::move(read.unknown);
    of.own = std::move(read.choice);
  } else if (moves) {
    of.own = of.base;
  }
  if (moves) {
    return call.request.query_field("deel") ? effect_alone(call, of) : moved_to(call, of);
  }
  auto const title = say("Jaarschijven", "Year slices");
  auto const lede =
      say("Wat gebeurt in welk jaar? Hier staat een voorstel naast de planning van nu: wat het "
          "oplevert, wat het kost en welke grens knelt. U kunt zelf schuiven en zien wat dat doet.",
          "What happens in which year? Here a proposal stands beside the planning of now: what it "
          "brings, what it costs and which limit binds. You can move things yourself and see what "
          "that does.");
  return site_answer(call,
                     {.title = title,
                      .tab = "schedule",
                      .content = page_head(call, title, lede) + content_of(call, hood, of, unknown),
                      .hood = &hood});
}

Answer cannot_plan(Call const& call, Neighbourhood const& hood, Text const& why) {
  auto const title = say("Jaarschijven", "Year slices");
  return site_answer(
      call, {.title = title,
             .tab = "schedule",
             .content = page_head(call, title) +
                        nothing_here(
                            call, say("Voor deze wijk is geen planning te maken: {}.",
                                      "No planning can be made for this neighbourhood: {}.", why)),
             .hood = &hood});
}

}  // namespace

Markup unknown_notice(SchedulePage const& of, std::vector<std::string> const& unknown) {
  std::vector<Text> names;
  for (auto const& one : unknown) {
    names.push_back(say("`{}`", "`{}`", one));
  }
  return unknown.empty()
             ? Markup{}
             : alert("warning",
                     element("p", {},
                             of.told(say(
                                 "Deze keuzes uit het adres gelden niet: {}. De maatregel of de "
                                 "uitvoering staat niet (meer) in het plan, de maatregel "
                                 "ligt vast, of het jaar valt buiten het plan. Hier staat "
                                 "daarvoor de planning van nu.",
                                 "These choices in the address do not hold: {}. The measure "
                                 "or the way to do it is not in the plan (any more), the "
                                 "measure is fixed, or the year lies outside the plan. The "
                                 "present planning is shown for them.",
                                 schedule::list_text(names)))));
}

Answer schedule_page(Call& call) {
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  auto run = run_for(call, *hood);
  if (run) {
    auto const problem = run->problem;
    return answer_for(call, *hood, problem, std::move(run));
  }
  auto const problem = call.service.planning.problem(call.snapshot, hood->id, false);
  return problem ? answer_for(call, *hood, *problem, std::nullopt)
                 : cannot_plan(call, *hood, problem.refusal().why);
}

}  // namespace wijk
