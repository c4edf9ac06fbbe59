// SPDX-License-Identifier: EUPL-1.2
//
// Editions: the plan at a revision, opened to be signed by every partner that leads something, then
// adopted.
#include "serve/editions.hpp"

#include "serve/api/edit_outcome.hpp"
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"
#include "serve/api/revision_json.hpp"

#include <algorithm>

namespace wijk::api {
namespace {

Json sign_offs_json(Call const& call, std::vector<SignOff> const& sign_offs) {
  auto all = Json::array();
  for (auto const& one : sign_offs) {
    Json json{{"partner", one.partner}, {"remark", text_or_null(one.remark)}, {"at", one.at}};
    if (works_on_plans(call)) {
      json["by"] = one.by;
    }
    all.push_back(std::move(json));
  }
  return all;
}

Given<Json> edition_json(Call const& call, KeptEdition const& edition) {
  auto const sign_offs = call.service.store.sign_offs(edition.plan, edition.id);
  if (!sign_offs) {
    return refused(call, sign_offs.refusal());
  }
  auto const at = snapshot_at(call, edition.revision);
  Json json{
      {"id", edition.id},
      {"name", edition.name},
      {"revision", edition.revision},
      {"state", edition.state},
      {"reason", text_or_null(edition.reason)},
      {"opened_at", text_or_null(edition.opened_at)},
      {"adopted_at", text_or_null(edition.adopted_at)},
      {"sign_offs", sign_offs_json(call, *sign_offs)},
      {"still_to_sign", at ? Json(still_to_sign((*at)->reading.plan, *sign_offs)) : Json::array()}};
  if (works_on_plans(call)) {
    json["opened_by"] = text_or_null(edition.opened_by);
    json["adopted_by"] = text_or_null(edition.adopted_by);
  }
  auto const self = "/editions/" + percent_encoded(edition.id);
  json["links"] = {
      {"self", plan_link(call, self)},
      {"document", plan_link(call, fmt::format("/document?revision={}", edition.revision))}};
  return json;
}

Answer shown(Call const& call, KeptEdition const& edition) {
  auto const json = edition_json(call, edition);
  return json ? json_answer(*json) : json.problem();
}

Answer no_edition(Call const& call, std::string const& id) {
  return not_found(call, say("er is geen actualisatie `{}`", "there is no edition `{}`", id));
}

Given<KeptEdition> edition_named(Call const& call, std::string const& id) {
  auto const all = call.service.store.editions(piece(call, "plan"));
  if (!all) {
    return refused(call, all.refusal());
  }
  for (auto const& one : *all) {
    if (one.id == id) {
      return one;
    }
  }
  return no_edition(call, id);
}

bool is_edition_id(std::string_view text) {
  return !text.empty() && text.size() <= 40 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
             std::string_view::npos &&
         text.find_first_not_of("0123456789") != std::string_view::npos;
}

Given<KeptEdition> edition_of(Call const& call, Json const& body) {
  std::string wrong;
  KeptEdition edition{.plan = piece(call, "plan"),
                      .id = text_member(body, "id", wrong),
                      .name = text_member(body, "name", wrong),
                      .revision = call.snapshot->revision,
                      .reason = text_member(body, "reason", wrong),
                      .opened_by = call.account().name};
  if (auto const revision = body.find("revision"); revision != body.end()) {
    if (!revision->is_number_integer()) {
      return bad_member(call, "revision");
    }
    edition.revision = revision->get<std::int64_t>();
  }
  if (!is_edition_id(edition.id)) {
    return bad_request(call,
                       say("`id` is kleine letters, cijfers en streepjes, niet alleen cijfers: "
                           "`editie-2026`",
                           "`id` is lower case letters, digits and hyphens, not digits alone: "
                           "`edition-2026`"));
  }
  if (!wrong.empty() || edition.name.empty()) {
    return bad_member(call, wrong.empty() ? "name" : wrong);
  }
  auto const at = snapshot_at(call, edition.revision);
  return at ? Given<KeptEdition>{std::move(edition)} : Given<KeptEdition>{at.problem()};
}

Answer already(Call const& call) {
  return conflict(call, say("dat is al gebeurd, of de actualisatie staat niet meer open",
                            "that has been done already, or the edition is no longer open"));
}

std::string joined(std::vector<std::string> const& names) {
  std::string all;
  for (auto const& name : names) {
    all += fmt::format("{}`{}`", all.empty() ? "" : ", ", name);
  }
  return all;
}

}  // namespace

Answer editions(Call& call) {
  auto const all = call.service.store.editions(piece(call, "plan"));
  if (!all) {
    return refused(call, all.refusal());
  }
  std::optional<Answer> problem;
  auto answer = listed(call, all->size(), [&](std::size_t i) {
    auto const json = edition_json(call, (*all)[i]);
    if (!json) {
      problem = json.problem();
    }
    return json ? *json : Json(nullptr);
  });
  return problem ? *problem : answer;
}

Answer edition(Call& call) {
  auto const found = edition_named(call, piece(call, "edition"));
  return found ? shown(call, *found) : found.problem();
}

Answer open_edition(Call& call) {
  auto const body = body_object(call);
  if (!body) {
    return body.problem();
  }
  auto const edition = edition_of(call, *body);
  if (!edition) {
    return edition.problem();
  }
  auto const added = call.service.store.add_edition(*edition, call.service.clock());
  if (!added) {
    return refused(call, added.refusal());
  }
  if (!*added) {
    return conflict(call, say("er is al een actualisatie `{}`", "there is an edition `{}` already",
                              edition->id));
  }
  note(call, "edition-opened", fmt::format("{}/{}", edition->plan, edition->id));
  auto const kept = edition_named(call, edition->id);
  auto const json = kept ? edition_json(call, *kept) : Given<Json>{kept.problem()};
  return json ? created(call,
                        fmt::format("{}/plans/{}/editions/{}", kRoot,
                                    percent_encoded(edition->plan), percent_encoded(edition->id)),
                        *json)
              : json.problem();
}

Answer sign_off_edition(Call& call) {
  auto const body = body_object(call);
  auto const found = edition_named(call, piece(call, "edition"));
  if (!body || !found) {
    return body ? found.problem() : body.problem();
  }
  auto const account = call.account();
  std::string wrong;
  SignOff const sign_off{.plan = found->plan,
                         .edition = found->id,
                         .partner = account.partner,
                         .by = account.name,
                         .remark = text_member(*body, "remark", wrong)};
  if (!wrong.empty()) {
    return bad_member(call, wrong);
  }
  if (account.partner.empty()) {
    return forbidden(
        call, say("uw account tekent voor geen partij", "your account signs for no partner"));
  }
  auto const done = call.service.store.sign_off(sign_off, call.service.clock());
  if (!done) {
    return refused(call, done.refusal());
  }
  if (!*done) {
    return already(call);
  }
  note(call, "edition-signed", fmt::format("{}/{}", found->plan, found->id));
  return shown(call, *found);
}

Answer change_edition(Call& call) {
  auto const body = body_object(call);
  auto const found = edition_named(call, piece(call, "edition"));
  if (!body || !found) {
    return body ? found.problem() : body.problem();
  }
  std::string wrong;
  auto const state = text_member(*body, "state", wrong);
  auto const reason = text_member(*body, "reason", wrong);
  if (!wrong.empty() || state != "adopted") {
    return bad_member(call, wrong.empty() ? "state" : wrong);
  }
  auto const at = snapshot_at(call, found->revision);
  auto const sign_offs = call.service.store.sign_offs(found->plan, found->id);
  if (!at || !sign_offs) {
    return at ? refused(call, sign_offs.refusal()) : at.problem();
  }
  auto const missing = still_to_sign((*at)->reading.plan, *sign_offs);
  if (!missing.empty() && reason.empty()) {
    return with_members(
        conflict(call, say("nog niet getekend: {}; stel vast met een reden in `reason`",
                           "not signed yet: {}; adopt with a reason in `reason`", joined(missing))),
        {{"still_to_sign", missing}});
  }
  auto const adoption = adopt_edition(call, *found, missing, reason);
  if (auto const* const outcome = std::get_if<EditOutcome>(&adoption)) {
    return outcome_answer(call, *outcome);
  }
  if (std::holds_alternative<AlreadyAdopted>(adoption)) {
    return already(call);
  }
  auto const after = edition_named(call, found->id);
  return after ? shown(call, *after) : after.problem();
}

}  // namespace wijk::api
