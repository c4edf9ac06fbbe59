// SPDX-License-Identifier: EUPL-1.2
//
// Who did what, newest first: /logboek. Changes of a plan tell of themselves in its history.
#include "serve/site/edit/edit.hpp"
#include "serve/site/edit/pages.hpp"

#include <charconv>

namespace wijk::edit {

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
    rows.push_back({escaped(moment_text(call, line.at)), escaped(line.by), escaped(line.what),
                    escaped(line.about)});
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
