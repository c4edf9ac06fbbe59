// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/outcome.hpp"

#include <algorithm>

namespace wijk::edit {
namespace {

/// What stands between a sentence and the next: "n.t.b." has its full stop.
std::string_view ended(std::string const& text) { return text.ends_with('.') ? " " : ". "; }

}  // namespace

Markup findings_list(Call const& call, std::vector<Finding> const& findings) {
  constexpr std::size_t kMost = 20;
  std::vector<Markup> items;
  for (auto const& finding : findings) {
    if (items.size() == kMost) {
      break;
    }
    auto text = sentence(in(call, finding.message));
    if (!finding.hint.empty()) {
      text += std::string{ended(text)} + sentence(in(call, finding.hint));
    }
    auto inside = prose(text);
    auto const& place = finding.at.empty() ? finding.pointer : finding.at;
    if (!place.empty()) {
      inside += escaped(ended(text)) + link(here(call, "/bewerken", {{"pointer", place}}),
                                            said(call, "Waar dit staat", "Where this stands"));
    }
    items.push_back(inside);
  }
  if (findings.size() > kMost) {
    items.push_back(escaped(said(call, "en nog {}", "and {} more", findings.size() - kMost)));
  }
  return bullets(items);
}

std::vector<Finding> new_warnings(Snapshot const& before, Snapshot const& after) {
  auto const& old = before.reading.findings.all();
  std::vector<Finding> fresh;
  for (auto const& finding : after.reading.findings.all()) {
    bool const known = std::ranges::any_of(old, [&finding](Finding const& one) {
      return one.rule == finding.rule && one.at == finding.at && one.message == finding.message;
    });
    if (!known && finding.severity == Severity::warning && finding.accepted_by.empty()) {
      fresh.push_back(finding);
    }
  }
  return fresh;
}

}  // namespace wijk::edit
