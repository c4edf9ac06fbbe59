// SPDX-License-Identifier: EUPL-1.2
//
// The formats that other programs open. One that holds the money or the calendar of one
// neighbourhood refuses where the report is about several, or about none with a plan of its own.
#pragma once

#include "report/report.hpp"

namespace wijk {

/// See `money_book`.
Result<Done> write_xlsx_report(ReportInput const& input, std::string const& path);
/// See `map_layers`; holds all neighbourhoods of the report.
Result<Done> write_gpkg_report(ReportInput const& input, std::string const& path);
/// See `calendar_report`.
Result<std::string> ics_report(ReportInput const& input);
/// See `csv_report`.
Result<std::string> budget_csv_report(ReportInput const& input);

}  // namespace wijk
