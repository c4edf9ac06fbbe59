// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/outcome.hpp"

#include <algorithm>

namespace wijk::edit {
namespace {

struct Group {
  Subject neighbourhood, subject;
  std::vector<Change const*> changes;
};

std::vector<Group> by_subject(Changes const& changes, std::size_t most) {
  std::vector<Group> groups;
  for (auto const& change : changes) {
    if (most-- == 0) {
      break;
    }
    auto found = std::ranges::find_if(groups, [&change](Group const& one) {
      return one.subject == change.subject && one.neighbourhood == change.neighbourhood;
    });
    if (found == groups.end()) {
      groups.push_back({change.neighbourhood, change.subject, {}});
      found = groups.end() - 1;
    }
    found->changes.push_back(&change);
  }
  return groups;
}

/// "Maatregel ‘MFA’", with the way to it where it is still there.
Markup heading_of(Call const& call, Group const& group) {
  if (group.subject.kind == Kind::none) {
    return element("strong", {}, said(call, "Programma", "Programme"));
  }
  auto const name =
      sentence(said(call, "{} ‘{}’", "{} ‘{}’", kind_name(group.subject.kind), group.subject.name));
  return element("strong", {}, name);
}

}  // namespace

Changes changes_between(Snapshot const& before, Snapshot const& after) {
  return diff_plans(before.reading.document, after.reading.document);
}

Markup changes_list(Call const& call, Changes const& changes, std::size_t most) {
  if (changes.empty()) {
    return paragraph(said(call, "Er verandert niets aan wat het plan betekent.",
                          "Nothing changes in what the plan means."));
  }
  std::vector<Markup> items;
  for (auto const& group : by_subject(changes, most)) {
    std::vector<Markup> inside;
    for (auto const* const change : group.changes) {
      inside.push_back(prose(sentence(in(call, change->text))));
    }
    items.push_back(heading_of(call, group) + bullets(inside));
  }
  auto const more = changes.size() > most
                        ? paragraph(said(call, "En nog {} veranderingen.", "And {} more changes.",
                                         changes.size() - most))
                        : Markup{};
  return element("div", {{"class", "changes"}}, bullets(items), more);
}

}  // namespace wijk::edit
