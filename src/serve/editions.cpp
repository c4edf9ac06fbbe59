// SPDX-License-Identifier: EUPL-1.2
#include "serve/editions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

/// The id of the edition in the plan; "editie-" in front, and a number behind, where it is taken.
std::string free_id(Plan const& plan, std::string const& wanted) {
  auto const taken = [&](std::string const& id) {
    return std::ranges::find(plan.editions, id, &Edition::id) != plan.editions.end();
  };
  auto id = taken(wanted) ? "editie-" + wanted : wanted;
  for (int number = 2; taken(id); ++number) {
    id = fmt::format("editie-{}-{}", wanted, number);
  }
  return id;
}

/// The edition as the plan lists it.
Json listed(Call const& call, Plan const& plan, KeptEdition const& edition,
            std::string const& reason) {
  Json element{{"id", free_id(plan, edition.id)},
               {"name", edition.name},
               {"status", "adopted"},
               {"date", format_date(call.today())}};
  auto const why = edition.reason + (edition.reason.empty() || reason.empty() ? "" : " ") + reason;
  if (!why.empty()) {
    element["reason"] = why;
  }
  return element;
}

Json patch_of(Snapshot const& now, Json const& element) {
  auto const found = now.document.find("editions");
  bool const there = found != now.document.end() && found->is_array();
  return Json::array({{{"op", "add"},
                       {"path", there ? "/editions/-" : "/editions"},
                       {"value", there ? element : Json::array({element})}}});
}

}  // namespace

std::vector<std::string> still_to_sign(Plan const& plan, std::vector<SignOff> const& sign_offs) {
  std::vector<std::string> wanted;
  for (auto const& partner : plan.partners) {
    bool const leads = std::ranges::any_of(plan.neighbourhoods, [&](Neighbourhood const& hood) {
      return std::ranges::any_of(hood.measures,
                                 [&](Measure const& one) { return one.lead.id == partner.id; });
    });
    bool const signed_it = std::ranges::any_of(
        sign_offs, [&](SignOff const& one) { return one.partner == partner.id; });
    if (leads && !signed_it) {
      wanted.push_back(partner.id);
    }
  }
  return wanted;
}

Adoption adopt_edition(Call const& call, KeptEdition const& edition,
                       std::vector<std::string> const& missing, std::string const& reason) {
  auto& service = call.service;
  auto const account = call.account();
  auto const now = service.live.current(edition.plan);
  auto const& plan = now->reading.plan;
  Edit const edit{
      .patch = patch_of(*now, listed(call, plan, edition, missing.empty() ? "" : reason)),
      .on = now->revision,
      .why = say("Editie {} vastgesteld", "Edition {} adopted", edition.name).in(call.language)};
  auto tried = service.live.edit(edition.plan, account, edit, true);
  if (!std::holds_alternative<Accepted>(tried)) {
    return tried;
  }
  auto const moment = service.clock();
  auto const adopted = service.store.adopt_edition(edition.plan, edition.id, account.name, moment);
  if (!adopted) {
    return EditOutcome{adopted.refusal()};
  }
  if (!*adopted) {
    return AlreadyAdopted{};
  }
  auto const about = fmt::format("{}/{}{}{}", edition.plan, edition.id, missing.empty() ? "" : ": ",
                                 missing.empty() ? "" : reason);
  static_cast<void>(service.store.note(
      account.name, missing.empty() ? "edition-adopted" : "edition-adopted-without-all", about,
      moment));
  auto kept = service.live.edit(edition.plan, account, edit);
  return std::holds_alternative<Accepted>(kept) ? Adoption{Adopted{}} : Adoption{std::move(kept)};
}

}  // namespace wijk
