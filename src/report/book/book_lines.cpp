// SPDX-License-Identifier: EUPL-1.2
//
// The sheet of budget lines that is changed and read back, and the hidden one behind it.
#include "report/book/book_scene.hpp"
#include "write/budget_entry.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::uint32_t kHead = 3;
constexpr std::uint32_t at(LineColumn column) { return static_cast<std::uint32_t>(column); }

/// The row of a line as it is being filled.
struct LineRow {
  BookScene const& scene;
  Sheet& sheet;
  std::uint32_t row;

  void text(LineColumn column, std::string value, Look look) {
    sheet.cells.push_back(
        {.row = row, .column = at(column), .value = std::move(value), .look = look});
  }
  void money(LineColumn column, Stated<Cents> const& amount) {
    BookCell cell{.row = row, .column = at(column), .look = Look::money_input};
    if (amount.known()) {
      cell.value = amount.value;
    } else if (amount.unknown()) {
      cell.value = scene.words(kUnknownWord);
    }
    sheet.cells.push_back(std::move(cell));
  }
  /// What counts as covered, as `sum_of` has it.
  void counted(Cents value) {
    auto const name = [&](LineColumn column) { return cell_name(row, at(column)); };
    sheet.cells.push_back(
        {.row = row,
         .column = at(LineColumn::counted),
         .value = value,
         .formula = fmt::format(
             R"(IF(OR({0}="{3}",{1}="{3}"),0,IF(ISNUMBER({1}),{1},IF({0}<>"",N({2}),0))))",
             name(LineColumn::cover), name(LineColumn::covered), name(LineColumn::amount),
             scene.words(kUnknownWord)),
         .look = Look::money});
  }
};

template <std::size_t size>
std::string word_of(BookScene const& scene, ChoiceWords const (&choices)[size],
                    std::string_view code) {
  auto const found = std::ranges::find(choices, code, &ChoiceWords::code);
  return found == std::end(choices) ? std::string{code} : scene.words(found->words);
}

void add_line(LineRow row, std::size_t index) {
  auto const& scene = row.scene;
  auto const& line = scene.hood.budget[index];
  row.sheet.cells.push_back({.row = row.row,
                             .column = at(LineColumn::number),
                             .value = static_cast<double>(index + 1),
                             .look = Look::quiet});
  row.text(LineColumn::measure, line.measure.id, Look::input);
  if (line.measure.found()) {
    auto const& measure = scene.hood.measures[static_cast<std::size_t>(line.measure.index)];
    row.text(LineColumn::name, measure.name.in(scene.language), Look::quiet);
    row.text(LineColumn::theme, theme_title(scene, measure.theme.index).in(scene.language),
             Look::quiet);
  }
  row.text(LineColumn::slice, entry_of(line).slice, Look::input);
  row.text(LineColumn::per, line.per_year ? word_of(scene, kPerWords, "year") : "", Look::input);
  row.money(LineColumn::amount, line.amount);
  row.text(LineColumn::status, word_of(scene, kStatusWords, line.status), Look::input);
  row.text(LineColumn::cover, line.cover_unknown ? scene.words(kUnknownWord) : line.cover.id,
           Look::input);
  row.money(LineColumn::covered, line.covered);
  row.counted(sum_of(line).covered);
  row.text(LineColumn::remark, line.origin.remark.in(scene.language), Look::quiet);
}

/// Rows below the lines that formulas already look at, for lines that people add.
void add_empty(LineRow row) {
  for (auto const column : {LineColumn::measure, LineColumn::slice, LineColumn::per,
                            LineColumn::status, LineColumn::cover}) {
    row.text(column, "", Look::input);
  }
  row.money(LineColumn::amount, {});
  row.money(LineColumn::covered, {});
  row.counted({});
}

std::string list_range(std::uint32_t column, std::uint32_t first, std::size_t count) {
  auto const name = column_name(column);
  return fmt::format("={}${}${}:${}${}", in_sheet(kBaseSheet), name, first + 1, name,
                     first + std::max<std::size_t>(count, 1));
}

}  // namespace

void fill_lines_sheet(BookScene const& scene, Sheet& sheet) {
  for (std::uint32_t column = 0; column < kLineColumns; ++column) {
    sheet.columns.push_back({kLineHeads[column].width});
    bool const number = column == at(LineColumn::amount) || column == at(LineColumn::covered) ||
                        column == at(LineColumn::counted);
    sheet.cells.push_back({.row = kHead,
                           .column = column,
                           .value = scene.words(kLineHeads[column].name),
                           .look = number ? Look::head_number : Look::head});
  }
  sheet.cells.push_back({.value = scene.words(kLinesSheet), .look = Look::title});
  sheet.cells.push_back(
      {.row = 1,
       .value = scene.words({"Wijzig hier bedragen en dekking; alle andere bladen rekenen mee. Een "
                             "nieuwe post krijgt geen nr.",
                             "Change amounts and cover here; all other sheets count along. A new "
                             "line gets no number."}),
       .look = Look::quiet});
  auto row = kHead + 1;
  for (std::size_t i = 0; i < scene.hood.budget.size(); ++i) {
    add_line({scene, sheet, row++}, i);
  }
  sheet.filter_rows = row - kHead - 1;
  while (row <= scene.last_line) {
    add_empty({scene, sheet, row++});
  }
  auto const choices = [&](LineColumn column, std::string list) {
    sheet.choices.push_back({at(column), kHead + 1, scene.last_line, std::move(list)});
  };
  auto const first = kFirstBaseRow;
  choices(LineColumn::measure, list_range(9, first, scene.hood.measures.size()));
  choices(LineColumn::cover, list_range(10, first, scene.hood.covers.size() + 1));
  choices(LineColumn::status, list_range(11, first, std::size(kStatusWords)));
  choices(LineColumn::per, list_range(12, first, std::size(kPerWords)));
  sheet.head_row = kHead;
  sheet.frozen_rows = kHead + 1;
  sheet.frozen_columns = 3;
}

void fill_base_sheet(BookScene const& scene, Sheet& sheet) {
  sheet.hidden = true;
  auto const put = [&](std::uint32_t row, std::uint32_t column, std::string text) {
    sheet.cells.push_back({.row = row, .column = column, .value = std::move(text)});
  };
  put(0, 0, std::string{kBookFormat});
  put(1, 0, scene.plan.id);
  put(2, 0, scene.hood.id);
  for (std::uint32_t field = 0; field < std::size(kEntryFields); ++field) {
    put(kFirstBaseRow - 1, field + 1, std::string{kEntryFields[field].key});
  }
  for (std::size_t i = 0; i < scene.hood.budget.size(); ++i) {
    auto const row = kFirstBaseRow + static_cast<std::uint32_t>(i);
    auto const entry = entry_of(scene.hood.budget[i]);
    put(row, 0, std::to_string(i + 1));
    for (std::uint32_t field = 0; field < std::size(kEntryFields); ++field) {
      put(row, field + 1, entry.*kEntryFields[field].text);
    }
  }
  auto row = kFirstBaseRow;
  for (auto const& measure : scene.hood.measures) {
    put(row++, 9, measure.id);
  }
  put(kFirstBaseRow, 10, scene.words(kUnknownWord));
  for (std::size_t i = 0; i < scene.hood.covers.size(); ++i) {
    put(kFirstBaseRow + 1 + static_cast<std::uint32_t>(i), 10, scene.hood.covers[i].id);
  }
  for (std::uint32_t i = 0; i < std::size(kStatusWords); ++i) {
    put(kFirstBaseRow + i, 11, scene.words(kStatusWords[i].words));
  }
  for (std::uint32_t i = 0; i < std::size(kPerWords); ++i) {
    put(kFirstBaseRow + i, 12, scene.words(kPerWords[i].words));
  }
}

}  // namespace wijk
