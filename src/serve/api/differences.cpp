// SPDX-License-Identifier: EUPL-1.2
//
// What changed in meaning between two revisions or editions.
#include "serve/api/change_json.hpp"
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"
#include "serve/api/revision_json.hpp"

namespace wijk::api {
namespace {

/// The revision that a text means: its number, or the id of an edition that is kept.
Given<std::int64_t> revision_meant(Call const& call, std::string_view field,
                                   std::string const& text) {
  if (text.find_first_not_of("0123456789") == std::string::npos) {
    return query_number(call, field, 0);
  }
  auto const editions = call.service.store.editions(piece(call, "plan"));
  if (!editions) {
    return refused(call, editions.refusal());
  }
  for (auto const& edition : *editions) {
    if (edition.id == text) {
      return edition.revision;
    }
  }
  return not_found(call, say("er is geen revisie of actualisatie `{}`",
                             "there is no revision or edition `{}`", text));
}

Given<SnapshotPtr> side(Call const& call, std::string_view field, std::int64_t otherwise) {
  auto const text = query(call, field);
  auto number = text.empty() ? Given<std::int64_t>{otherwise} : revision_meant(call, field, text);
  if (!number) {
    return number.problem();
  }
  return snapshot_at(call, *number);
}

}  // namespace

Answer differences(Call& call) {
  auto const to = side(call, "to", call.snapshot->revision);
  if (!to) {
    return to.problem();
  }
  auto const newest = (*to)->revision;
  auto const from = side(call, "from", std::max<std::int64_t>(1, newest - 1));
  if (!from) {
    return from.problem();
  }
  auto const& before = **from;
  auto const& after = **to;
  auto const changes = diff_plans(before.reading.document, after.reading.document);
  auto sentences = Json::array();
  for (auto const& change : changes) {
    sentences.push_back(change_json(before.document, after.document, change));
  }
  return json_answer({{"from", before.revision},
                      {"to", after.revision},
                      {"summary", words(summary_of(changes))},
                      {"figures", figures_json(changes)},
                      {"changes", std::move(sentences)}});
}

}  // namespace wijk::api
