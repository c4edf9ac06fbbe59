// SPDX-License-Identifier: EUPL-1.2
#include "live/news.hpp"

#include "live/value.hpp"

#include <algorithm>
#include <map>

namespace wijk {
namespace {

using Name = std::string (*)(Finding const&);

std::string place_and_words(Finding const& finding) {
  return fmt::format("{} {} {}", finding.rule, finding.at, finding.message.nl);
}
/// The finding wherever in its lists it stands.
std::string words(Finding const& finding) {
  std::string at;
  for (auto const& token : tokens_of(finding.at).value_or(std::vector<std::string>{})) {
    at += position_in(token) ? "/#" : escaped_token(token);
  }
  return fmt::format("{} {} {}", finding.rule, at, finding.message.nl);
}
std::string place(Finding const& finding) { return fmt::format("{} {}", finding.rule, finding.at); }

using Open = std::vector<Finding const*>;

Open open_in(Findings const& findings, Severity severity) {
  Open open;
  for (auto const& finding : findings.all()) {
    if (finding.severity == severity && finding.accepted_by.empty()) {
      open.push_back(&finding);
    }
  }
  return open;
}

/// Takes away what is in both, each once.
void drop_known(Open& before, Open& after, Name name) {
  std::multimap<std::string, Finding const*> known;
  for (auto const* const finding : before) {
    known.emplace(name(*finding), finding);
  }
  std::erase_if(after, [&](Finding const* finding) {
    auto const found = known.find(name(*finding));
    bool const is_known = found != known.end();
    if (is_known) {
      std::erase(before, found->second);
      known.erase(found);
    }
    return is_known;
  });
}

}  // namespace

std::vector<Finding> new_findings(Findings const& before, Findings const& after,
                                  Severity severity) {
  auto was = open_in(before, severity);
  auto is = open_in(after, severity);
  for (auto const name : {place_and_words, words, place}) {
    drop_known(was, is, name);
  }
  std::vector<Finding> added;
  for (auto const* const finding : is) {
    added.push_back(*finding);
  }
  return added;
}

}  // namespace wijk
