// SPDX-License-Identifier: EUPL-1.2
//
// Findings for people and for programs. Nothing else in the program prints a finding.
#pragma once

#include "finding/finding.hpp"

#include <string>

namespace wijk {

struct RenderOptions {
  Language language = Language::dutch;
  bool colour = false;
  std::size_t framed_per_rule = 3;  ///< with their line of text; errors are all framed
  std::size_t shown_per_rule = 10;  ///< the rest of a rule's findings is counted
  std::size_t width = 100;          ///< columns that an excerpt may take
};

/// In the order that a reader wants: by file, line and column; what has no place comes first.
void sort_findings(Findings& findings);

/// For a terminal: errors first, then in the order of the rule book.
std::string render_text(Findings const& findings, RenderOptions const& options);
/// One line a finding: `plan.yaml:9:14: error: message [rule]`.
std::string render_line(Finding const& finding, Language language);
/// A JSON array with an object for each finding.
std::string render_json(Findings const& findings, Language language);
/// SARIF 2.1.0 (OASIS), as code hosts and editors read it.
std::string render_sarif(Findings const& findings, Language language);
/// What `wijk explain` says about a rule.
std::string explain_text(std::string_view rule, Language language);
/// The whole rule book as Markdown: docs/rules.md.
std::string rule_book_markdown();

}  // namespace wijk
