// SPDX-License-Identifier: EUPL-1.2
//
// One proposal: what it would change, and the answer to it: /{plan}/voorstellen/{proposal}.
#include "serve/site/edit/field_at.hpp"
#include "serve/site/edit/history.hpp"
#include "serve/site/edit/pages.hpp"
#include "serve/site/edit/proposals.hpp"

#include <fmt/format.h>

namespace wijk::edit {
namespace {

std::optional<Proposal> proposal_asked(Call const& call) {
  auto const found = call.service.store.proposal(number_of(call.piece("proposal")));
  bool const there = found && *found && (*found)->plan == call.piece("plan");
  return there ? **found : std::optional<Proposal>{};
}

/// What comes of it now, tried by somebody who may change everything.
EditOutcome tried(Call const& call, Proposal const& proposal) {
  auto patch = Json::parse(proposal.patch, nullptr, false);
  return call.service.live.edit(proposal.plan, {.name = proposal.by, .role = Role::manager},
                                {.patch = std::move(patch), .on = proposal.on, .why = proposal.why},
                                true);
}

Markup difference(Call const& call, Proposal const& proposal) {
  auto const outcome = tried(call, proposal);
  if (auto const* const accepted = std::get_if<Accepted>(&outcome)) {
    auto const warnings =
        accepted->warnings.empty()
            ? Markup{}
            : box("warning", said(call, "Dit vindt de toets dan:", "The check will find:"),
                  findings_list(call, accepted->warnings));
    return changes_list(call, changes_between(*newest(call), *accepted->now)) + warnings;
  }
  return outcome_box(call, outcome);
}

Markup buttons(Call const& call, Proposal const& proposal, std::string const& error) {
  bool const own = proposal.by == call.account().name;
  if (proposal.state != "open" || (!own && !may_answer(call, proposal))) {
    return {};
  }
  auto const target = here(call, fmt::format("/voorstellen/{}", proposal.id));
  Markup all;
  if (may_answer(call, proposal)) {
    all += form(
        call, target,
        text_field(
            {.name = "antwoord",
             .label = said(call, "Antwoord aan wie het voorstelde", "Answer to who proposed it"),
             .value = form_value(call.request, "antwoord"),
             .hint = said(call, "Wijst u af? Zeg dan waarom.", "Do you decline? Then say why."),
             .error = error,
             .type = "area"}) +
            actions(
                button(said(call, "Overnemen", "Accept"), "primary-action", "stap", "overnemen") +
                button(said(call, "Afwijzen", "Decline"), "secondary-action", "stap", "afwijzen")));
  }
  if (own) {
    all += form(call, target,
                actions(button(said(call, "Voorstel intrekken", "Withdraw proposal"),
                               "secondary-action", "stap", "intrekken")));
  }
  return all;
}

Markup message(Call const& call, Proposal const& proposal) {
  auto const what = query_value(call.request, "bericht");
  if (what == "gedaan") {
    return box("ok", said(call, "Uw voorstel is gestuurd aan {}. Hier leest u straks het antwoord.",
                          "Your proposal has been sent to {}. You will read the answer here.",
                          partner_name(call, proposal.owner)));
  }
  return what == "beantwoord"
             ? box("ok", said(call, "Het antwoord is vastgelegd.", "The answer has been recorded."))
             : Markup{};
}

Answer page(Call const& call, Proposal const& proposal, Markup const& above,
            std::string const& error = {}, int status = 200) {
  auto const title = say("Voorstel {}", "Proposal {}", proposal.id);
  std::vector<Pair> rows{{said(call, "Van", "By"), escaped(person(call, proposal.by) + ", " +
                                                           moment_text(call, proposal.at))},
                         {said(call, "Aan", "To"), escaped(partner_name(call, proposal.owner))},
                         {said(call, "Stand", "State"), escaped(state_name(call, proposal.state))}};
  if (!proposal.why.empty()) {
    rows.push_back({said(call, "Waarom", "Why"), escaped(proposal.why)});
  }
  if (!proposal.answered_by.empty()) {
    rows.push_back({said(call, "Antwoord van", "Answer of"),
                    escaped(person(call, proposal.answered_by) + ", " +
                            moment_text(call, proposal.answered_at))});
  }
  if (!proposal.answer.empty()) {
    rows.push_back({said(call, "Antwoord", "Answer"), escaped(proposal.answer)});
  }
  auto const what = proposal.state == "open"
                        ? subtitle(said(call, "Wat er dan verandert", "What will change")) +
                              difference(call, proposal)
                        : paragraph(what_about(call, proposal));
  return site_answer(
      call, {.title = title,
             .content = page_head(call, title) + above + message(call, proposal) + pairs(rows) +
                        what + buttons(call, proposal, error) +
                        element("p", {},
                                link(here(call, "/voorstellen"),
                                     said(call, "Alle voorstellen", "All proposals"))),
             .hood = hood_of(call),
             .status = status});
}

Answer close(Call const& call, Proposal const& proposal, std::string const& state,
             std::string const& answer) {
  auto const done = call.service.store.answer_proposal(proposal.id, state, call.account().name,
                                                       answer, call.service.clock());
  if (!done) {
    return refused_page(call, done.refusal());
  }
  if (!*done) {
    return page(call, *proposal_asked(call),
                box("warning", said(call, "Dit voorstel is al beantwoord.",
                                    "This proposal has been answered already.")),
                {}, 409);
  }
  noted(call, state == "declined" ? "proposal-declined" : "proposal-withdrawn",
        std::to_string(proposal.id));
  return see_other(
      here(call, fmt::format("/voorstellen/{}", proposal.id), {{"bericht", "beantwoord"}}));
}

Answer accept(Call const& call, Proposal const& proposal, std::string const& answer) {
  auto const outcome = call.service.live.accept(proposal.id, call.account(), answer);
  if (!std::holds_alternative<Accepted>(outcome)) {
    return page(call, proposal, outcome_box(call, outcome), {}, 409);
  }
  noted(call, "proposal-accepted", std::to_string(proposal.id));
  return see_other(
      here(call, fmt::format("/voorstellen/{}", proposal.id), {{"bericht", "beantwoord"}}));
}

}  // namespace

std::string what_about(Call const& call, Proposal const& proposal) {
  auto const patch = Json::parse(proposal.patch, nullptr, false);
  auto const state = state_at(call, proposal.on);
  if (!patch.is_array() || patch.empty() || state == nullptr || !patch[0].is_object()) {
    return {};
  }
  auto path = patch[0].value("path", "");
  if (path.ends_with("/-")) {
    path.resize(path.size() - 2);
  }
  auto const at = field_at(state->document, path);
  auto const what = !at                    ? path
                    : at->field == nullptr ? in(call, name_of(state->document, *at))
                                           : label_of(call, *at->field) + ", " +
                                                 in(call, name_of(state->document, *at));
  return patch.size() == 1
             ? sentence(what)
             : said(call, "{} en nog {}", "{} and {} more", sentence(what), patch.size() - 1);
}

Answer proposal_page(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const proposal = proposal_asked(call);
  return proposal ? page(call, *proposal, {}) : not_found(call);
}

Answer answer_proposal(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const proposal = proposal_asked(call);
  if (!proposal) {
    return not_found(call);
  }
  auto const step = form_value(call.request, "stap");
  auto const answer = form_value(call.request, "antwoord");
  bool const withdrawn = step == "intrekken";
  if (withdrawn ? proposal->by != call.account().name : !may_answer(call, *proposal)) {
    return problem_page(403, call,
                        {"Dit voorstel is niet aan u", "This proposal is not yours to answer"});
  }
  if (withdrawn) {
    return close(call, *proposal, "withdrawn", "");
  }
  if (step == "overnemen") {
    return accept(call, *proposal, answer);
  }
  if (answer.empty()) {
    return page(call, *proposal, {},
                said(call, "Zeg waarom u het afwijst.", "Say why you decline it."), 422);
  }
  return close(call, *proposal, "declined", answer);
}

}  // namespace wijk::edit
