// SPDX-License-Identifier: EUPL-1.2
#include "finding/by_rule.hpp"

#include "finding/rules.hpp"

#include <map>

namespace wijk {

std::vector<FindingGroup> by_rule(std::vector<Finding const*> const& findings) {
  std::map<std::string_view, FindingGroup> known;
  for (auto const* const finding : findings) {
    known[finding->rule].push_back(finding);
  }
  std::vector<FindingGroup> groups;
  for (auto const severity : {Severity::error, Severity::warning, Severity::note}) {
    for (auto const& family : rule_book()) {
      for (auto const& rule : family.rules) {
        if (auto const group = known.find(rule.id);
            group != known.end() && rule.severity == severity) {
          groups.push_back(std::move(group->second));
        }
      }
    }
  }
  return groups;
}

}  // namespace wijk
