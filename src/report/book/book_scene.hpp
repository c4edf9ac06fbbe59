// SPDX-License-Identifier: EUPL-1.2
//
// What the sheets of the money workbook are made from. Inside the room only.
#pragma once

#include "plan/plan.hpp"
#include "plan/sums.hpp"
#include "report/book/budget_columns.hpp"
#include "report/book/workbook.hpp"

#include <functional>
#include <string>
#include <vector>

namespace wijk {

/// Names for the columns of the lines, so that formulas can be read.
inline constexpr Words kMeasureRange{"Maatregel", "Measure"};
inline constexpr Words kSliceRange{"Jaarschijf", "YearSlice"};
inline constexpr Words kAmountRange{"Bedrag", "Amount"};
inline constexpr Words kCoverRange{"Bron", "CoverSource"};
inline constexpr Words kCoveredRange{"Gedekt", "Covered"};
inline constexpr Words kStatusRange{"Stand", "Status"};
inline constexpr Words kMeasureList{"Maatregelen", "Measures"};

struct BookScene {
  Plan const& plan;
  Neighbourhood const& hood;
  Language language;
  BudgetSums sums;
  std::uint32_t last_line = 0;  ///< the last row of the sheet of lines that formulas look at

  std::string words(Words both) const { return std::string{both.in(language)}; }
  std::uint32_t slices() const { return static_cast<std::uint32_t>(sums.slices().size()); }
  bool counts_years() const;  ///< some slice counts more than once
};

/// Amounts of some lines together: a sum, how many are stated, how many are n.t.b.
struct Amounts {
  Cents sum{};
  std::int32_t known = 0, unknown = 0;

  void add(Amounts const& other, std::int64_t times = 1);
};
Amounts amounts_of(BookScene const& scene, std::size_t slice,
                   std::function<bool(BudgetLine const&)> const& of_line);
/// What a formula over such amounts shows: a sum, the word for n.t.b., or nothing.
BookCell amounts_cell(BookScene const& scene, std::uint32_t row, std::uint32_t column,
                      Amounts const& amounts, std::string formula);

/// A table with a column for each slice and one for all, on a sheet of its own.
struct SliceTable {
  static constexpr std::uint32_t kHead = 3;
  static constexpr std::uint32_t kFirst = 2;  ///< the column of the first slice

  BookScene const& scene;
  Sheet& sheet;
  std::uint32_t row = 0;  ///< the next row

  std::uint32_t total_column() const { return kFirst + scene.slices(); }
  std::uint32_t times_row() const { return kHead + 1; }
  /// "C$4": the slice above a column.
  std::string slice_above(std::uint32_t column) const;
  void text(std::uint32_t at_row, std::uint32_t column, std::string value, Look look);
  void start(std::string title, std::string subtitle, std::string id_head, std::string name_head);
  /// A row whose slices are filled by `formula(column)` and `amounts(slice)`.
  void amounts_row(std::string id, std::string name,
                   std::function<std::string(std::uint32_t column)> const& formula,
                   std::function<Amounts(std::size_t slice)> const& amounts);
  /// A row whose cells, that of all years too, are filled by `formula(column)`; `values` has one
  /// more than there are slices.
  struct Label {
    std::string id, name;
    bool total = false;
  };
  void formula_row(Label label, std::function<std::string(std::uint32_t column)> const& formula,
                   std::vector<Cents> const& values);
  /// "SUM(C6:C9)".
  std::string sum_of_rows(std::uint32_t column, std::uint32_t first, std::uint32_t last) const;
  std::string row_total(std::uint32_t at_row) const;
};

/// The rows "as printed" and "difference" under a total, where the plan prints any.
void add_printed(SliceTable& table, int theme, std::uint32_t computed_row,
                 std::vector<Cents> const& computed);

/// A sheet for a theme, -1: measures without one. Returns the row of its totals.
std::uint32_t fill_theme_sheet(BookScene const& scene, int theme, Sheet& sheet);
struct ThemeSheet {
  int theme = -1;
  std::string sheet;
  std::uint32_t total_row = 0;
};
void fill_total_sheet(BookScene const& scene, std::vector<ThemeSheet> const& themes, Sheet& sheet);
void fill_cover_sheet(BookScene const& scene, Sheet& sheet);
void fill_lines_sheet(BookScene const& scene, Sheet& sheet);
void fill_base_sheet(BookScene const& scene, Sheet& sheet);
void fill_about_sheet(BookScene const& scene, Sheet& sheet);

Text theme_title(BookScene const& scene, int theme);

}  // namespace wijk
