// SPDX-License-Identifier: EUPL-1.2
//
// A plan and what is wrong with it as a file that people pass on. Every format is made from the
// same input and the same views, so that they cannot contradict each other.
#pragma once

#include "finding/finding.hpp"
#include "finding/result.hpp"
#include "plan/plan.hpp"
#include "show/source.hpp"

#include <string>
#include <vector>

namespace wijk {

/// What a report is made of. The findings are located, sorted and marked where the plan accepts
/// them; `hoods` are those that the report is about, in the order of the plan.
struct ReportInput {
  Plan const& plan;
  std::vector<Neighbourhood const*> hoods;
  Findings const& findings;
  Language language = Language::dutch;
  TraceOf trace{};       ///< where a figure comes from; empty: nobody can say
  std::string folder{};  ///< of the plan; places in its files are shown from there
};

/// One HTML page that asks for nothing outside itself: styles, charts and map are in it. It is
/// well-formed XML as well, so that a test can read it back.
std::string html_report(ReportInput const& input);

/// The same page on A4, tagged, with bookmarks, made by an engine that is found on this machine.
/// Refuses where there is none, or where it fails.
Result<Done> write_pdf_report(ReportInput const& input, std::string const& path);

}  // namespace wijk
