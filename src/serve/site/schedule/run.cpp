// SPDX-License-Identifier: EUPL-1.2
//
// Having a proposal computed: the form, how far it is, and stopping it.
#include "serve/site/edit/edit.hpp"
#include "serve/site/edit/history.hpp"
#include "serve/site/pages.hpp"
#include "serve/site/schedule/schedule.hpp"

#include "schedule/plan/words.hpp"

#include <cmath>

namespace wijk {
namespace {

/// Whoever works on the plan: a run changes nothing, and each partner may want to know what is
/// possible before it asks something of others.
constexpr Role kMayStart = Role::partner;

/// The page of a run: it says so when the run is not there any more.
std::string run_address(Call const& call, Neighbourhood const& hood, std::int64_t id) {
  return fmt::format("{}?berekening={}#berekening", schedule_address(call, hood), id);
}

bool may_start(Call const& call) { return call.session && call.session->account.role >= kMayStart; }

Markup start_form(Call const& call, Neighbourhood const& hood, bool again,
                  std::string const& seconds = "30", std::string const& planning = "houden") {
  auto const in = [&](Words words) { return std::string{words.in(call.language)}; };
  return form(call, hood_address(call, hood, "/planning/voorstel/berekenen"),
              element("div", {{"class", "run__fields"}},
                      choice_field("seconden", in({"Hoe lang zoeken?", "How long to search?"}),
                                   {{"10", in({"10 seconden", "10 seconds"})},
                                    {"30", in({"30 seconden", "30 seconds"})},
                                    {"60", in({"60 seconden", "60 seconds"})}},
                                   seconds),
                      choice_field("planning", in({"Wat nu gepland is", "What is planned now"}),
                                   {{"houden", in({"telt mee: verschuiven kost iets",
                                                   "counts: moving it costs something"})},
                                    {"vrij", in({"telt niet mee: alles mag schuiven",
                                                 "does not count: all may move"})}},
                                   planning),
                      button(again ? in({"Reken opnieuw", "Compute again"})
                                   : in({"Reken een voorstel uit", "Compute a proposal"}),
                             again ? "secondary-action" : "primary-action")));
}

/// "8 s van 30: waarde € 1.200.000, hoogstens 0,8 % onder wat kan".
Text progress_text(PlanningRun const& run) {
  if (run.state == PlanningRun::State::waiting) {
    return say("Wacht op een andere berekening.", "Waits for another run.");
  }
  auto const& progress = run.progress;
  auto const seconds = static_cast<int>(run.elapsed);
  if (!progress.found) {
    return say("{} van {} seconden: nog geen planning gevonden.",
               "{} of {} seconds: no planning found yet.", seconds, run.order.seconds);
  }
  return say("{} van {} seconden: waarde {}, hoogstens {} mogelijk.",
             "{} of {} seconds: value {}, at most {} possible.", seconds, run.order.seconds,
             schedule::worth_text(progress.value),
             schedule::worth_text(std::min(progress.bound, 1e12)));
}

Markup running(Call const& call, Neighbourhood const& hood, PlanningRun const& run) {
  auto const in = [&](Text const& words) { return words.in(call.language); };
  auto const label = in(say("Voortgang van de berekening", "Progress of the run"));
  auto const stop =
      may_stop(call.account(), run)
          ? form(call, hood_address(call, hood, "/planning/voorstel/stoppen"),
                 hidden_field("berekening", std::to_string(run.id)) +
                     button(in(say("Stop, en toon wat er is", "Stop, and show what there is")),
                            "secondary-action"))
          : Markup{};
  return element(
      "div",
      {{"class", "running"},
       {"data-run", std::to_string(run.id)},
       {"data-hood", hood.id},
       {"data-seconds", std::to_string(run.order.seconds)}},
      element("p", {{"class", "box__head"}},
              in(say("Er wordt een voorstel uitgerekend.", "A proposal is being computed."))),
      element("progress",
              {{"max", std::to_string(run.order.seconds)},
               {"value", fmt::format("{:.0f}", std::min<double>(run.order.seconds, run.elapsed))},
               {"aria-label", label}}),
      element("p", {{"class", "running__text"}}, in(progress_text(run))),
      element("p", {{"class", "note"}},
              in(say("Daarna wordt nog nagegaan wat knelt; dat kan half zo lang duren.",
                     "After that it looks into what binds; that may take half as long."))),
      element("div", {{"class", "actions"}}, stop,
              link(run_address(call, hood, run.id),
                   in(say("Kijk hoe ver het is", "Look how far it is")))));
}

/// What came of the newest run, where that is no answer.
Markup without_answer(Call const& call, PlanningRun const& run) {
  auto const in = [&](Text const& words) { return words.in(call.language); };
  if (run.state == PlanningRun::State::failed) {
    return edit::box("error",
                     in(say("De berekening lukte niet: {}.", "The run failed: {}.", run.why)));
  }
  auto const* const proposal = run.proposal.get();
  if (proposal != nullptr && proposal->answer.state == schedule::Answer::State::impossible) {
    return Markup{};  // told with its demands in the summary
  }
  return edit::box(
      "warning",
      run.stopped && run.why.empty()
          ? in(say("De laatste berekening is gestopt voordat er een planning was.",
                   "The last run was stopped before there was a planning."))
          : in(say("De laatste berekening vond in de tijd geen planning. Kies meer seconden.",
                   "The last run found no planning in the time. Choose more seconds.")));
}

/// Somebody followed a run that this server does not know.
Markup gone(Call const& call) {
  return edit::box(
      "warning",
      edit::said(call, "Deze berekening is er niet meer.", "This run is not there any more."),
      edit::paragraph(edit::said(
          call,
          "Waarschijnlijk is de server opnieuw gestart. Berekeningen blijven dan niet bewaard, "
          "ook niet als zij klaar waren. Aan het plan is niets gewijzigd. {}",
          "The server has probably been restarted. Runs are not kept then, not even finished "
          "ones. Nothing in the plan has changed. {}",
          may_start(call) ? Words{"Begin hieronder opnieuw.", "Start again below."} : Words{})));
}

Answer denied(Call const& call, Neighbourhood const& hood, PlanningDenied const& why) {
  auto const title = why.other ? say("Er loopt al een berekening", "A run is going on already")
                               : say("Het is nu te druk", "It is too busy now");
  auto const text =
      !why.other ? say("Er wachten al {} berekeningen van andere wijken. Uw berekening is niet "
                       "begonnen. Wacht een minuut en probeer het dan opnieuw.",
                       "{} runs of other neighbourhoods are waiting already. Your run was not "
                       "started. Wait a minute, then try again.",
                       PlanningRuns::kMostWaiting)
      : may_stop(call.account(), *why.other)
          ? say("Voor deze wijk wordt al een voorstel uitgerekend. Wacht tot dat klaar is, of "
                "stop het.",
                "A proposal for this neighbourhood is being computed already. Wait until it "
                "is done, or stop it.")
          : say("Voor deze wijk wordt al een voorstel uitgerekend. Wacht tot dat klaar is.",
                "A proposal for this neighbourhood is being computed already. Wait until it is "
                "done.");
  auto const again =
      why.other ? Markup{}
                : element("section", {{"class", "run"}},
                          start_form(call, hood, true, edit::form_value(call.request, "seconden"),
                                     edit::form_value(call.request, "planning")));
  auto answer = site_answer(
      call, {.title = title,
             .tab = "schedule",
             .content =
                 page_head(call, title, text) + again +
                 element("p", {},
                         link(schedule_address(call, hood),
                              say("Naar de jaarschijven", "To the year slices").in(call.language))),
             .hood = &hood,
             .status = why.other ? 409 : 503});
  return why.other ? answer : std::move(answer).with("Retry-After", "30");
}

}  // namespace

Markup run_section(Call const& now, Neighbourhood const& hood) {
  auto const& runs = now.service.planning;
  auto const active = runs.active(now.snapshot->plan, hood.id);
  auto const last = runs.latest(now.snapshot->plan, hood.id, false);
  auto const in = [&](Text const& words) { return words.in(now.language); };
  Markup inside;
  if (active) {
    inside = running(now, hood, *active);
  } else {
    auto const followed = edit::number_of(now.request.query_field("berekening").value_or(""));
    bool const lost = followed > 0 && !runs.find(now.snapshot->plan, hood.id, followed);
    inside = lost ? gone(now) : last && !last->answered() ? without_answer(now, *last) : Markup{};
    inside += may_start(now)
                  ? start_form(now, hood, last.has_value())
                  : element("p", {{"class", "note"}},
                            in(say("Partijen en de programmamanager kunnen een voorstel laten "
                                   "uitrekenen. Iedereen kan het hier lezen.",
                                   "Partners and the programme manager can have a proposal "
                                   "computed. Everybody can read it here.")));
  }
  return element("section",
                 {{"id", "berekening"},
                  {"class", "run"},
                  {"aria-label", in(say("Berekening", "Computation"))}},
                 element("p", {{"class", "heard"}, {"role", "status"}}), inside);
}

Answer start_planning(Call& call) {
  if (auto const no = edit::gate(call, kMayStart)) {
    return *no;
  }
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  auto const seconds = edit::number_of(edit::form_value(call.request, "seconden"));
  auto const started = call.service.planning.start(
      {.snapshot = edit::newest(call),
       .hood = hood->id,
       .seconds =
           static_cast<int>(std::clamp<std::int64_t>(seconds, 1, PlanningRuns::kMostSeconds)),
       .free = edit::form_value(call.request, "planning") == "vrij",
       .by = call.account().name});
  auto const* const why = std::get_if<PlanningDenied>(&started);
  return why != nullptr ? denied(call, *hood, *why)
                        : see_other(run_address(call, *hood, std::get<PlanningRun>(started).id));
}

Answer stop_planning(Call& call) {
  if (auto const no = edit::gate(call, kMayStart)) {
    return *no;
  }
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  auto& runs = call.service.planning;
  auto const id = edit::number_of(edit::form_value(call.request, "berekening"));
  auto const run = runs.find(call.snapshot->plan, hood->id, id);
  if (run && !may_stop(call.account(), *run)) {
    return problem_page(
        403, call, say("U kunt deze berekening niet stoppen", "You cannot stop this run"),
        say("Dat kan alleen wie de berekening begon, of de programmamanager. Wacht tot zij klaar "
            "is.",
            "Only the person who started it or the programme manager can. Wait until it is done."));
  }
  if (run) {
    runs.stop(id);
  }
  return see_other(run_address(call, *hood, id));
}

}  // namespace wijk
