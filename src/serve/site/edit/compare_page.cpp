// SPDX-License-Identifier: EUPL-1.2
//
// Any two states of the plan beside each other.
#include "serve/site/edit/history.hpp"

#include <algorithm>

namespace wijk::edit {
namespace {

/// The editions and the latest revisions, as what can be compared.
std::vector<Choice> states(Call const& call) {
  constexpr std::size_t kLatest = 30;
  std::vector<Choice> all;
  auto const& store = call.service.store;
  auto const& plan = call.piece("plan");
  if (auto const editions = store.editions(plan)) {
    for (auto const& edition : *editions) {
      all.push_back({"editie:" + edition.id, said(call, "editie {}", "edition {}", edition.name)});
    }
  }
  if (auto const revisions = store.revisions(plan, 0, kLatest)) {
    for (auto const& revision : *revisions) {
      all.push_back(
          {std::to_string(revision.number), revision_name(call, revision.number, revision.at)});
    }
  }
  auto const first = std::string{"1"};
  if (std::ranges::find(all, first, &Choice::value) == all.end()) {
    all.push_back({first, said(call, "de eerste versie", "the first version")});
  }
  return all;
}

/// The state that a choice stands for; null where there is none.
SnapshotPtr state_of(Call const& call, std::string const& choice) {
  constexpr std::string_view kEdition = "editie:";
  auto number = number_of(choice);
  if (choice.starts_with(kEdition)) {
    auto const editions = call.service.store.editions(call.piece("plan"));
    auto const id = choice.substr(kEdition.size());
    for (auto const& edition : editions ? *editions : std::vector<KeptEdition>{}) {
      number = edition.id == id ? edition.revision : number;
    }
  }
  if (number <= 0) {
    return choice.empty() ? newest(call) : nullptr;
  }
  auto const found = call.service.live.at(call.piece("plan"), number);
  return found ? *found : nullptr;
}

std::string name_of_state(Call const& call, Snapshot const& state) {
  return revision_name(call, state.revision, state.at);
}

}  // namespace

Markup compare_form(Call const& call, std::string const& from, std::string const& to) {
  auto const all = states(call);
  auto const oldest = all.empty() ? std::string{} : all.back().value;
  auto const fields =
      choice_field("van", said(call, "Van", "From"), all, from.empty() ? oldest : from) +
      choice_field(
          "tot", said(call, "Tot", "To"), all,
          to.empty() && newest(call) != nullptr ? std::to_string(newest(call)->revision) : to) +
      actions(button(said(call, "Vergelijk", "Compare"), "secondary-action"));
  return query_form(here(call, "/wijzigingen"), fields);
}

Answer compare(Call const& call, std::string const& from, std::string const& to) {
  auto const before = state_of(call, from);
  auto const after = state_of(call, to);
  if (before == nullptr || after == nullptr) {
    return problem_page(404, call, {"Deze versie is er niet", "There is no such version"});
  }
  auto const changes = changes_between(*before, *after);
  Text const title{"Twee versies vergeleken", "Two versions compared"};
  auto const lede = say("Van {} tot {}.", "From {} to {}.", name_of_state(call, *before),
                        name_of_state(call, *after));
  auto const summary = changes.empty() ? Markup{}
                                       : element("p", {{"class", "summary"}},
                                                 sentence(in(call, summary_of(changes))));
  return site_answer(
      call,
      {.title = title,
       .tab = "changes",
       .content =
           page_head(call, title, lede) + compare_form(call, from, to) + summary +
           subtitle(said(call, "In zinnen", "In sentences")) + changes_list(call, changes, 500) +
           subtitle(said(call, "In cijfers", "In figures")) + figures(call, *before, *after) +
           element("p", {},
                   link(here(call, "/wijzigingen"), said(call, "Alle wijzigingen", "All changes"))),
       .hood = hood_of(call)});
}

}  // namespace wijk::edit
