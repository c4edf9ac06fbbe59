// SPDX-License-Identifier: EUPL-1.2
//
// The formats that hold one neighbourhood: each refuses where the report is about several, or about
// none that has a plan of its own.
#pragma once

#include "report/report.hpp"

namespace wijk {

/// See `money_book`.
Result<Done> write_xlsx_report(ReportInput const& input, std::string const& path);
/// See `calendar_report`.
Result<std::string> ics_report(ReportInput const& input);
/// See `csv_report`.
Result<std::string> budget_csv_report(ReportInput const& input);

}  // namespace wijk
