// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"
#include "report/book/workbook.hpp"

namespace wijk {

/// The money of a neighbourhood as a controller works with it: the budget lines on one sheet, to be
/// changed and read back (`wijk money --import`), and everything else computed from them by
/// formulas: a sheet for each theme, one for all themes beside the printed totals, one for cover.
Workbook money_book(Plan const& plan, Neighbourhood const& hood, Language language);

}  // namespace wijk
