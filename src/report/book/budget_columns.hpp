// SPDX-License-Identifier: EUPL-1.2
//
// The sheet of budget lines and the hidden sheet behind it: written by `money_book`, read back by
// `read_budget_book`. What both must agree on is here and nowhere else.
#pragma once

#include "finding/text.hpp"

#include <cstdint>
#include <string_view>

namespace wijk {

inline constexpr Words kLinesSheet{"Posten", "Lines"};
/// Holds the lines as they were when the workbook was made, and the lists to choose from.
inline constexpr std::string_view kBaseSheet = "_wijkwerk";
inline constexpr std::string_view kBookFormat = "wijkwerk-1";

/// The columns of the sheet of lines, in their order.
enum class LineColumn : std::uint32_t {
  number,
  measure,
  name,
  theme,
  slice,
  per,
  amount,
  status,
  cover,
  covered,
  counted,
  remark,
};
inline constexpr std::uint32_t kLineColumns = 12;

struct ColumnHead {
  Words name;
  double width;
};
inline constexpr ColumnHead kLineHeads[kLineColumns] = {
    {{"nr", "no"}, 6},
    {{"maatregel", "measure"}, 30},
    {{"naam", "name"}, 44},
    {{"thema", "theme"}, 26},
    {{"jaarschijf", "year slice"}, 13},
    {{"per", "per"}, 10},
    {{"bedrag", "amount"}, 15},
    {{"stand", "status"}, 16},
    {{"dekking", "cover"}, 22},
    {{"gedekt", "covered"}, 15},
    {{"telt als gedekt", "counts as covered"}, 17},
    {{"opmerking", "remark"}, 60},
};

/// What people call the choices of a budget line.
struct ChoiceWords {
  std::string_view code;
  Words words;
};
inline constexpr ChoiceWords kStatusWords[] = {
    {"budgeted", {"begroot", "budgeted"}},
    {"intended", {"beoogd", "intended"}},
    {"to-be-determined", {"nog te bepalen", "to be determined"}},
};
inline constexpr ChoiceWords kPerWords[] = {
    {"year", {"per jaar", "per year"}},
    {"whole", {"in totaal", "in all"}},
};
inline constexpr Words kUnknownWord{"n.t.b.", "t.b.d."};

/// Rows of the hidden sheet: format, plan, neighbourhood, a head, and the lines.
inline constexpr std::uint32_t kFirstBaseRow = 4;

}  // namespace wijk
