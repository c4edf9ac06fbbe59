// SPDX-License-Identifier: EUPL-1.2
//
// A plan and what is wrong with it, as everything that people read is made from: reports that are
// passed on, and the pages of the server. One input and one set of views, so that they cannot
// contradict each other.
#pragma once

#include "finding/finding.hpp"
#include "plan/plan.hpp"
#include "show/source.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijk {

/// The findings are located, sorted and marked where the plan accepts them; `hoods` are those that
/// the report is about, in the order of the plan.
struct ReportInput {
  Plan const& plan;
  std::vector<Neighbourhood const*> hoods;
  Findings const& findings;
  Language language = Language::dutch;
  TraceOf trace{};       ///< where a figure comes from; empty: nobody can say
  std::string folder{};  ///< of the plan; places in its files are shown from there
  /// On a site: the address of the page of an element, by its JSON pointer; empty where it has
  /// none. Unset in a report, which is one file.
  std::function<std::string(std::string const& pointer)> address_of{};
  /// On a site: the address of the page that holds a section; unset in a report.
  std::function<std::string(std::string_view section)> section_address{};
  /// On a site: what a place in the plan is called, "maatregel “MFA”, jaren", where a report names
  /// a file and a line.
  std::function<Text(std::string const& pointer)> place_name{};
  /// On a site: the address of the form in which a place is mended; empty where the reader may not.
  std::function<std::string(std::string const& pointer)> mend_address{};
  std::optional<Date> today{};  ///< on a site: where the time line is now
};

/// One HTML page that asks for nothing outside itself: styles, charts and map are in it. It is
/// well-formed XML as well, so that a test can read it back.
std::string html_report(ReportInput const& input);

}  // namespace wijk
