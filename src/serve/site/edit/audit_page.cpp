// SPDX-License-Identifier: EUPL-1.2
//
// Who did what, newest first: /logboek. Changes of a plan tell of themselves in its history.
#include "serve/site/edit/edit.hpp"
#include "serve/site/edit/pages.hpp"

#include <algorithm>
#include <charconv>

namespace wijk::edit {
namespace {

struct Happening {
  std::string_view code;
  Words words;
};

constexpr Happening kHappenings[] = {
    {"signed-in", {"ingelogd", "signed in"}},
    {"signed-in-oidc", {"ingelogd met OpenID Connect", "signed in with OpenID Connect"}},
    {"signed-out", {"uitgelogd", "signed out"}},
    {"account-added", {"account gemaakt", "account made"}},
    {"account-joined", {"account gemaakt door een bewoner", "account made by a resident"}},
    {"account-changed", {"account gewijzigd", "account changed"}},
    {"account-linked",
     {"OpenID Connect van account gewijzigd", "OpenID Connect of account changed"}},
    {"account-bound",
     {"account voor het eerst gebruikt met OpenID Connect",
      "account used with OpenID Connect for the first time"}},
    {"account-forgotten", {"account vergeten", "account forgotten"}},
    {"account-left", {"eigen account verwijderd", "own account removed"}},
    {"password-set", {"wachtwoord gewijzigd", "password changed"}},
    {"proposal-made", {"voorstel gedaan", "proposal made"}},
    {"proposal-accepted", {"voorstel overgenomen", "proposal accepted"}},
    {"proposal-declined", {"voorstel afgewezen", "proposal declined"}},
    {"proposal-withdrawn", {"voorstel ingetrokken", "proposal withdrawn"}},
    {"edition-opened", {"editie geopend", "edition opened"}},
    {"edition-signed", {"editie getekend", "edition signed"}},
    {"edition-adopted", {"editie vastgesteld", "edition adopted"}},
    {"edition-adopted-without-all",
     {"editie vastgesteld zonder alle akkoorden", "edition adopted without all agreeing"}},
    {"idea-open", {"idee ingestuurd", "idea sent"}},
    {"idea-taken-up", {"idee opgepakt", "idea taken up"}},
    {"idea-declined", {"idee niet opgepakt", "idea not taken up"}},
    {"idea-withdrawn", {"idee ingetrokken", "idea withdrawn"}},
};

std::string what_happened(Call const& call, std::string const& code) {
  auto const found = std::ranges::find(kHappenings, code, &Happening::code);
  return found == std::end(kHappenings) ? code : in(call, found->words);
}

}  // namespace

Answer audit_page(Call& call) {
  if (auto const no = gate(call, Role::administrator)) {
    return *no;
  }
  constexpr std::size_t kOnPage = 100;
  auto const text = query_value(call.request, "voor");
  std::int64_t before = 0;
  std::from_chars(text.data(), text.data() + text.size(), before);
  auto const lines = call.service.store.audit(before, kOnPage);
  if (!lines) {
    return refused_page(call, lines.refusal());
  }
  std::vector<std::vector<Markup>> rows;
  for (auto const& line : *lines) {
    rows.push_back({escaped(moment_text(call, line.at)), escaped(line.by),
                    escaped(what_happened(call, line.what)), escaped(line.about)});
  }
  auto const older = lines->size() < kOnPage
                         ? Markup{}
                         : element("p", {},
                                   link(with_fields(address(call, "/logboek"),
                                                    {{"voor", std::to_string(lines->back().id)}}),
                                        said(call, "Ouder", "Older")));
  Text const title{"Logboek", "Log"};
  return site_answer(
      call,
      {.title = title,
       .content = page_head(call, title,
                            {"Wie inlogde en wie accounts, voorstellen, edities en ideeën "
                             "veranderde.",
                             "Who signed in and who changed accounts, proposals, editions and "
                             "ideas."}) +
                  table("logboek", said(call, "Nieuwste eerst", "Newest first"),
                        {said(call, "Wanneer", "When"), said(call, "Wie", "Who"),
                         said(call, "Wat", "What"), said(call, "Waarover", "About")},
                        rows) +
                  older});
}

}  // namespace wijk::edit
