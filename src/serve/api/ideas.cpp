// SPDX-License-Identifier: EUPL-1.2
//
// Ideas of residents, and the answer to each. Everybody reads them; who brought one is shown only
// to those who work on the plan.
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"
#include "serve/api/revision_json.hpp"

namespace wijk::api {
namespace {

Json idea_json(Call const& call, KeptIdea const& idea) {
  bool const own = call.session && call.session->account.name == idea.by;
  Json json{{"id", idea.id},
            {"text", idea.text},
            {"place", text_or_null(idea.place)},
            {"state", idea.state},
            {"at", idea.at},
            {"answer", text_or_null(idea.answer)},
            {"answered_at", text_or_null(idea.answered_at)},
            {"own", own}};
  if (works_on_plans(call)) {
    json["by"] = idea.by;
    json["answered_by"] = text_or_null(idea.answered_by);
  }
  json["links"] = Json::object({{"self", plan_link(call, fmt::format("/ideas/{}", idea.id))}});
  return json;
}

Answer no_idea(Call const& call) {
  return not_found(call, say("er is geen idee `{}`", "there is no idea `{}`", piece(call, "idea")));
}

Given<KeptIdea> idea_of_path(Call const& call) {
  auto const all = call.service.store.ideas(piece(call, "plan"));
  if (!all) {
    return refused(call, all.refusal());
  }
  auto const id = piece_number(call, "idea");
  for (auto const& one : *all) {
    if (id && one.id == *id) {
      return one;
    }
  }
  return no_idea(call);
}

bool has_place(Plan const& plan, std::string const& place) {
  for (auto const& hood : plan.neighbourhoods) {
    if (with_id(hood.places, place) != nullptr) {
      return true;
    }
  }
  return false;
}

Answer shown_again(Call const& call, Result<bool> const& done) {
  if (!done) {
    return refused(call, done.refusal());
  }
  if (!*done) {
    return conflict(call, say("het idee is al beantwoord of ingetrokken",
                              "the idea has been answered or withdrawn already"));
  }
  auto const after = idea_of_path(call);
  if (after) {
    note(call, "idea-" + after->state, std::to_string(after->id));
  }
  return after ? json_answer(idea_json(call, *after)) : after.problem();
}

}  // namespace

Answer ideas(Call& call) {
  auto const all = call.service.store.ideas(piece(call, "plan"));
  if (!all) {
    return refused(call, all.refusal());
  }
  auto const state = asked(call, "state"), place = asked(call, "place");
  std::vector<KeptIdea const*> wanted;
  for (auto const& one : *all) {
    if (state.same(one.state) && place.same(one.place) &&
        (one.state != "withdrawn" || state.value == "withdrawn")) {
      wanted.push_back(&one);
    }
  }
  return listed(call, wanted.size(), [&](std::size_t i) { return idea_json(call, *wanted[i]); });
}

Answer idea(Call& call) {
  auto const found = idea_of_path(call);
  return found ? json_answer(idea_json(call, *found)) : found.problem();
}

Answer add_idea(Call& call) {
  auto const body = body_object(call);
  if (!body) {
    return body.problem();
  }
  std::string wrong;
  KeptIdea idea;
  idea.plan = piece(call, "plan");
  idea.by = call.account().name;
  idea.text = text_member(*body, "text", wrong);
  idea.place = text_member(*body, "place", wrong);
  if (idea.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    wrong = "text";
  } else if (!idea.place.empty() && !has_place(plan_of(call), idea.place)) {
    wrong = "place";
  }
  if (!wrong.empty()) {
    return bad_member(call, wrong);
  }
  auto const id = call.service.store.add_idea(idea, call.service.clock());
  if (!id) {
    return refused(call, id.refusal());
  }
  note(call, "idea-open", std::to_string(*id));
  call.pieces["idea"] = std::to_string(*id);
  auto const kept = idea_of_path(call);
  return kept ? created(call,
                        fmt::format("{}/plans/{}/ideas/{}", kRoot, percent_encoded(idea.plan), *id),
                        idea_json(call, *kept))
              : kept.problem();
}

Answer answer_idea(Call& call) {
  auto const body = body_object(call);
  auto const found = idea_of_path(call);
  if (!body || !found) {
    return body ? found.problem() : body.problem();
  }
  std::string wrong;
  auto const state = text_member(*body, "state", wrong);
  auto const text = text_member(*body, "answer", wrong);
  auto const account = call.account();
  auto const moment = call.service.clock();
  if (!wrong.empty() || (state != "taken-up" && state != "declined" && state != "withdrawn")) {
    return bad_member(call, wrong.empty() ? "state" : wrong);
  }
  if (state == "withdrawn") {
    return account.name == found->by
               ? shown_again(call,
                             call.service.store.withdraw_idea(found->id, account.name, moment))
               : forbidden(call, say("dit idee is niet van u", "this idea is not yours"));
  }
  if (!works_on_plans(call)) {
    return forbidden(call, say("een partij of de programmamanager antwoordt",
                               "a partner or the programme manager answers"));
  }
  if (text.empty()) {
    return bad_member(call, "answer");
  }
  return shown_again(call,
                     call.service.store.answer_idea(found->id, state, account.name, text, moment));
}

}  // namespace wijk::api
