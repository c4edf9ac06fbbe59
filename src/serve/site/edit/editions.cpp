// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/editions.hpp"

#include "serve/site/edit/history.hpp"
#include "serve/site/edit/new_element.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk::edit {
namespace {

/// Who must sign: every partner that leads a measure, in the order of the plan.
std::vector<std::string> leads_of(Plan const& plan) {
  std::vector<std::string> leads;
  for (auto const& partner : plan.partners) {
    bool const any = std::ranges::any_of(plan.neighbourhoods, [&](Neighbourhood const& hood) {
      return std::ranges::any_of(
          hood.measures, [&](Measure const& measure) { return measure.lead.id == partner.id; });
    });
    if (any) {
      leads.push_back(partner.id);
    }
  }
  return leads;
}

/// The edition as the plan lists it.
Json listed(Call const& call, Signing const& signing, std::string const& reason,
            std::vector<std::string> const& taken) {
  auto const& edition = signing.edition;
  Json element{{"id", std::ranges::find(taken, edition.id) == taken.end()
                          ? edition.id
                          : id_for("editie " + edition.id, taken)},
               {"name", edition.name},
               {"status", "adopted"},
               {"date", format_date(call.today())}};
  auto why = edition.reason;
  if (!reason.empty()) {
    why += (why.empty() ? "" : " ") + reason;
  }
  if (!why.empty()) {
    element["reason"] = why;
  }
  return element;
}

Json record_patch(Call const& call, Snapshot const& now, Signing const& signing,
                  std::string const& reason) {
  auto const found = now.document.find("editions");
  bool const there = found != now.document.end() && found->is_array();
  std::vector<std::string> taken;
  for (auto const& edition : now.reading.plan.editions) {
    taken.push_back(edition.id);
  }
  auto element = listed(call, signing, reason, taken);
  return Json::array(
      {there ? Json{{"op", "add"}, {"path", "/editions/-"}, {"value", element}}
             : Json{{"op", "add"}, {"path", "/editions"}, {"value", Json::array({element})}}});
}

}  // namespace

std::vector<KeptEdition> editions_of(Call const& call) {
  auto const editions = call.service.store.editions(call.piece("plan"));
  return editions ? *editions : std::vector<KeptEdition>{};
}

std::optional<Signing> signing_of(Call const& call, std::string const& id) {
  auto const& plan = call.piece("plan");
  auto const editions = editions_of(call);
  auto const found = std::ranges::find(editions, id, &KeptEdition::id);
  if (found == editions.end()) {
    return std::nullopt;
  }
  Signing signing{*found, state_at(call, found->revision), {}, {}};
  if (auto const signed_off = call.service.store.sign_offs(plan, id)) {
    signing.signed_off = *signed_off;
  }
  for (auto const& lead : leads_of(signing.state->reading.plan)) {
    if (std::ranges::find(signing.signed_off, lead, &SignOff::partner) ==
        signing.signed_off.end()) {
      signing.waiting.push_back(lead);
    }
  }
  return signing;
}

std::string edition_state(Call const& call, KeptEdition const& edition) {
  return edition.state == "adopted" ? said(call, "vastgesteld op {}", "adopted on {}",
                                           moment_text(call, edition.adopted_at, true))
                                    : said(call, "open om te tekenen", "open for signing");
}

bool may_sign(Call const& call, Signing const& signing) {
  auto const account = call.account();
  auto const& done = signing.signed_off;
  return account.role >= Role::partner && !account.partner.empty() &&
         signing.edition.state == "open" &&
         std::ranges::find(done, account.partner, &SignOff::partner) == done.end();
}

std::optional<Markup> adopt(Call const& call, Signing const& signing, std::string const& reason) {
  auto const now = newest(call);
  Wish wish{.pointer = "/editions",
            .patch = record_patch(call, *now, signing, reason),
            .on = now->revision,
            .why = said(call, "Editie {} vastgesteld", "Edition {} adopted", signing.edition.name),
            .only_try = true};
  if (auto const outcome = make_change(call, wish); !std::holds_alternative<Accepted>(outcome)) {
    return outcome_box(call, outcome, wish);
  }
  auto const adopted = call.service.store.adopt_edition(call.piece("plan"), signing.edition.id,
                                                        call.account().name, call.service.clock());
  if (!adopted) {
    return box("error", in(call, adopted.refusal().why));
  }
  if (!*adopted) {
    return box("warning", said(call, "Deze editie is al vastgesteld.",
                               "This edition has been adopted already."));
  }
  noted(call, signing.waiting.empty() ? "edition-adopted" : "edition-adopted-without-all",
        fmt::format("{}/{}", call.piece("plan"), signing.edition.id));
  wish.only_try = false;
  auto const outcome = make_change(call, wish);
  return std::holds_alternative<Accepted>(outcome) ? std::optional<Markup>{}
                                                   : outcome_box(call, outcome, wish);
}

}  // namespace wijk::edit
