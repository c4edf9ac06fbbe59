// SPDX-License-Identifier: EUPL-1.2
//
// Changes that wait for whose it is: /{plan}/voorstellen.
#include "serve/site/edit/pages.hpp"
#include "serve/site/edit/proposals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace wijk::edit {
namespace {

Markup proposal_table(Call const& call, std::string const& id, Words caption,
                      std::vector<Proposal> const& proposals) {
  std::vector<std::vector<Markup>> rows;
  rows.reserve(proposals.size());
  for (auto const& one : proposals) {
    rows.push_back({link(here(call, fmt::format("/voorstellen/{}", one.id)),
                         said(call, "Voorstel {}", "Proposal {}", one.id)),
                    escaped(what_about(call, one)), escaped(person(call, one.by)),
                    escaped(partner_name(call, one.owner)),
                    escaped(moment_text(call, one.at, true)),
                    escaped(state_name(call, one.state))});
  }
  return table(
      id, in(call, caption),
      {said(call, "Voorstel", "Proposal"), said(call, "Waarover", "About"), said(call, "Van", "By"),
       said(call, "Aan", "To"), said(call, "Sinds", "Since"), said(call, "Stand", "State")},
      rows);
}

template <class Keeps>
std::vector<Proposal> those(std::vector<Proposal> const& all, Keeps keeps) {
  std::vector<Proposal> kept;
  std::ranges::copy_if(all, std::back_inserter(kept), keeps);
  return kept;
}

}  // namespace

bool may_answer(Call const& call, Proposal const& proposal) {
  auto const account = call.account();
  bool const owner = !account.partner.empty() && account.partner == proposal.owner;
  return account.role >= Role::manager || (account.role == Role::partner && owner);
}

std::string state_name(Call const& call, std::string const& state) {
  return state == "open"       ? said(call, "wacht op antwoord", "waits for an answer")
         : state == "accepted" ? said(call, "overgenomen", "accepted")
         : state == "declined" ? said(call, "afgewezen", "declined")
                               : said(call, "ingetrokken", "withdrawn");
}

Answer proposals_page(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const all = call.service.store.proposals(call.piece("plan"));
  if (!all) {
    return refused_page(call, all.refusal());
  }
  auto const to_me = those(
      *all, [&](Proposal const& one) { return one.state == "open" && may_answer(call, one); });
  auto const mine = those(*all, [&](Proposal const& one) { return one.by == call.account().name; });
  Text const title{"Voorstellen", "Proposals"};
  Markup content =
      page_head(call, title,
                {"Wie iets wijzigt wat van een ander is, doet een voorstel. De eigenaar "
                 "neemt het over of wijst het af, met een reden.",
                 "Who changes what belongs to another makes a proposal. The owner "
                 "accepts or declines it, with a reason."});
  if (all->empty()) {
    content += nothing_here(
        call, {"Er zijn nog geen voorstellen gedaan.", "No proposals have been made yet."});
  } else {
    content +=
        to_me.empty()
            ? paragraph(said(call, "Er wacht geen voorstel op u.", "No proposal waits for you."))
            : proposal_table(call, "voor-u", {"Wacht op uw antwoord", "Wait for your answer"},
                             to_me);
    content += mine.empty() ? Markup{}
                            : proposal_table(call, "van-u", {"Door u gedaan", "Made by you"}, mine);
    content += proposal_table(call, "alle", {"Alle voorstellen", "All proposals"}, *all);
  }
  return site_answer(call, {.title = title, .content = content, .hood = hood_of(call)});
}

}  // namespace wijk::edit
