// SPDX-License-Identifier: EUPL-1.2
//
// What waits for somebody: /{plan}/voor-u.
#include "live/owners.hpp"
#include "serve/site/edit/editions.hpp"
#include "serve/site/edit/ideas.hpp"
#include "serve/site/edit/pages.hpp"
#include "serve/site/edit/proposals.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk::edit {
namespace {

/// A heading with a list, or with what to say where there is nothing.
Markup part(std::string const& name, std::vector<Markup> const& items, std::string const& none) {
  return subtitle(items.empty() ? name : fmt::format("{} ({})", name, items.size())) +
         (items.empty() ? paragraph(none) : bullets(items));
}

Markup proposals(Call const& call) {
  std::vector<Markup> waiting, mine;
  auto const all = call.service.store.proposals(call.piece("plan"));
  for (auto const& one : all ? *all : std::vector<Proposal>{}) {
    if (one.state != "open") {
      continue;
    }
    auto const line =
        link(here(call, fmt::format("/voorstellen/{}", one.id)), what_about(call, one));
    if (may_answer(call, one)) {
      waiting.push_back(line + escaped(" (" + person(call, one.by) + ")"));
    } else if (one.by == call.account().name) {
      mine.push_back(line);
    }
  }
  return part(said(call, "Voorstellen die op u wachten", "Proposals that wait for you"), waiting,
              said(call, "Er wacht geen voorstel op u.", "No proposal waits for you.")) +
         (mine.empty() ? Markup{} : part(said(call, "Uw voorstellen", "Your proposals"), mine, ""));
}

Markup editions(Call const& call) {
  std::vector<Markup> items;
  for (auto const& edition : editions_of(call)) {
    auto const signing = edition.state == "open" ? signing_of(call, edition.id) : std::nullopt;
    bool const to_adopt = signing && call.account().role >= Role::manager;
    if (signing && (may_sign(call, *signing) || to_adopt)) {
      auto const what =
          may_sign(call, *signing)
              ? said(call, "wacht op uw akkoord", "waits for you to agree")
              : said(call, "nog {} te tekenen", "{} still to sign", signing->waiting.size());
      items.push_back(link(here(call, "/edities/" + edition.id), edition.name) +
                      escaped(": " + what));
    }
  }
  return part(
      said(call, "Edities", "Editions"), items,
      said(call, "Er is geen editie open om te tekenen.", "No edition is open for signing."));
}

/// What the check finds in what is theirs; of a manager everything, errors first as they come.
Markup findings(Call const& call, Snapshot const& now) {
  auto const account = call.account();
  std::vector<Finding> own;
  for (auto const& finding : now.reading.findings.all()) {
    bool const all = account.partner.empty() && account.role >= Role::manager;
    if (finding.accepted_by.empty() && finding.severity != Severity::note &&
        (all || owner_of(now.document, finding.pointer) == account.partner)) {
      own.push_back(finding);
    }
  }
  auto const name = said(call, "Wat er nog niet klopt", "What is not right yet");
  return subtitle(own.empty() ? name : fmt::format("{} ({})", name, own.size())) +
         (own.empty() ? paragraph(said(call, "De toets vindt niets in wat van u is.",
                                       "The check finds nothing in what is yours."))
                      : findings_list(call, own));
}

Markup ideas(Call const& call, Snapshot const& now) {
  std::vector<Markup> items;
  for (auto const& hood : now.reading.plan.neighbourhoods) {
    std::size_t open = 0;
    for (auto const& idea : ideas_of(call, hood)) {
      open += idea.state == "open" ? 1u : 0u;
    }
    if (open > 0 && !hood.outline) {
      items.push_back(
          link(hood_address(call, hood, "/ideeen"),
               said(call, "{}: {} zonder antwoord", "{}: {} without an answer", hood.name, open)));
    }
  }
  return items.empty() ? Markup{}
                       : part(said(call, "Ideeën van bewoners", "Ideas of residents"), items, "");
}

Markup measures(Call const& call, Snapshot const& now) {
  auto const partner = call.account().partner;
  std::vector<Markup> items;
  for (auto const& hood : now.reading.plan.neighbourhoods) {
    for (auto const& measure : hood.measures) {
      if (!partner.empty() && measure.lead.id == partner) {
        items.push_back(
            link(hood_address(call, hood, "/maatregelen/" + measure.id), in(call, measure.name)));
      }
    }
  }
  return items.empty()
             ? Markup{}
             : part(said(call, "Maatregelen die u trekt", "Measures that you lead"), items, "");
}

Markup ways_on(Call const& call, Snapshot const& now) {
  std::vector<Markup> items;
  for (auto const& hood : now.reading.plan.neighbourhoods) {
    if (!hood.outline) {
      auto const at = "/neighbourhoods/" + hood.id;
      items.push_back(
          link(here(call, "/toevoegen", {{"aan", at + "/measures"}}),
               said(call, "Maatregel toevoegen in {}", "Add a measure in {}", hood.name)));
      items.push_back(link(here(call, "/bewerken", {{"pointer", at}}),
                           said(call, "Alles in {} bewerken", "Edit everything in {}", hood.name)));
    }
  }
  items.push_back(
      link(here(call, "/bewerken"), said(call, "Het programma bewerken", "Edit the programme")));
  return subtitle(said(call, "Aan het werk", "To work")) + bullets(items);
}

}  // namespace

Answer for_you_page(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const now = newest(call);
  if (now == nullptr) {
    return not_found(call);
  }
  Text const title{"Voor u", "For you"};
  auto const account = call.account();
  auto const whom =
      account.partner.empty() ? role_name(call, account.role) : partner_name(call, account.partner);
  auto const lede = say("Wat op u wacht, als {}.", "What waits for you, as {}.", whom);
  return site_answer(call, {.title = title,
                            .content = page_head(call, title, lede) + proposals(call) +
                                       editions(call) + ideas(call, *now) + findings(call, *now) +
                                       measures(call, *now) + ways_on(call, *now),
                            .hood = hood_of(call)});
}

}  // namespace wijk::edit
