// SPDX-License-Identifier: EUPL-1.2
//
// A plan and what is wrong with it as a file that people pass on. Every format is made from the
// same input and the same views, so that they cannot contradict each other.
#pragma once

#include "finding/result.hpp"
#include "page/report_input.hpp"

#include <string>

namespace wijk {

/// The page of `html_report` on A4, tagged, with bookmarks, made by an engine that is found on this
/// machine. Refuses where there is none, or where it fails.
Result<Done> write_pdf_report(ReportInput const& input, std::string const& path);

}  // namespace wijk
