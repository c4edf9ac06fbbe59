// SPDX-License-Identifier: EUPL-1.2
//
// What people do to a money workbook, and what should come of it.
#pragma once

#include "report/book/budget_book.hpp"
#include "report/book/budget_columns.hpp"
#include "report/book/money_book.hpp"
#include "samples.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace wijk {

using Files = std::map<std::string, std::string>;

inline Load load_of(Files const& files) {
  return [&files](std::string const& name) -> Loaded {
    auto const file = files.find(name);
    return file == files.end() ? Loaded{{}, Missing::not_there} : Loaded{file->second};
  };
}

inline Reading reading_of(Files const& files) { return read_plan("plan.yaml", load_of(files)); }

/// What a spreadsheet would hand over after opening and saving the workbook.
inline ReadSheets sheets_of(Workbook const& book) {
  ReadSheets sheets;
  for (auto const& sheet : book.sheets) {
    auto& read = sheets.emplace_back(ReadSheet{sheet.name});
    for (auto const& cell : sheet.cells) {
      ReadCell one{.row = cell.row, .column = cell.column};
      if (auto const* const text = std::get_if<std::string>(&cell.value)) {
        one.text = *text;
      } else if (auto const* const cents = std::get_if<Cents>(&cell.value)) {
        one.number = static_cast<double>(cents->value) / 100;
      } else if (auto const* const number = std::get_if<double>(&cell.value)) {
        one.number = *number;
      }
      one.text = one.number ? fmt::format("{}", *one.number) : one.text;
      one.formula = !cell.formula.empty();
      if (!one.text.empty() || one.formula) {
        read.cells.push_back(std::move(one));
      }
    }
  }
  return sheets;
}

inline Sheet& lines_in(Workbook& book) {
  return *std::ranges::find_if(book.sheets, [](Sheet const& sheet) {
    return sheet.name == kLinesSheet.nl || sheet.name == kLinesSheet.en;
  });
}

inline constexpr std::uint32_t kFirstRow = 4;  // below the heads

/// Types into a cell of the sheet of lines.
inline void type(Workbook& book, std::size_t line, LineColumn column,
                 decltype(BookCell::value) value) {
  auto const row = kFirstRow + static_cast<std::uint32_t>(line);
  auto& cells = lines_in(book).cells;
  std::erase_if(cells, [&](BookCell const& cell) {
    return cell.row == row && cell.column == static_cast<std::uint32_t>(column);
  });
  cells.push_back(
      {.row = row, .column = static_cast<std::uint32_t>(column), .value = std::move(value)});
}

/// Deletes the row of a line, as a spreadsheet does.
inline void delete_row(Workbook& book, std::size_t line) {
  auto const row = kFirstRow + static_cast<std::uint32_t>(line);
  auto& cells = lines_in(book).cells;
  std::erase_if(cells, [&](BookCell const& cell) { return cell.row == row; });
  for (auto& cell : cells) {
    cell.row -= cell.row > row ? 1 : 0;
  }
}

inline std::string shown(std::vector<BudgetEntry> const& entries) {
  std::string all;
  for (auto const& entry : entries) {
    for (auto const& field : kEntryFields) {
      all += entry.*field.text + ";";
    }
    all += "\n";
  }
  return all;
}

inline std::string words(std::vector<Text> const& texts) {
  std::string all;
  for (auto const& text : texts) {
    all += text.en + "\n";
  }
  return all;
}

inline BudgetBook read_back(ReadSheets const& sheets) {
  auto book = read_budget_book(sheets);
  EXPECT_TRUE(book) << (book ? "" : book.refusal().why.en);
  return book ? std::move(*book) : BudgetBook{};
}

/// The files after what is in the sheets was brought into them.
struct Outcome {
  Files files;
  BudgetEdits edits;
  std::string refused;
};

inline Outcome brought_back(Files files, std::size_t hood, ReadSheets const& sheets) {
  auto const reading = reading_of(files);
  auto const book = read_back(sheets);
  EXPECT_EQ(words(book.problems), "");
  auto const now = entries_of(reading.plan.neighbourhoods.at(hood));
  Outcome outcome{
      .files = std::move(files), .edits = merge_budget(book.given, book.lines, now), .refused = {}};
  EXPECT_EQ(words(outcome.edits.conflicts), "");
  auto const changed = rewrite_budget(reading.document, hood, now, outcome.edits);
  if (!changed) {
    outcome.refused = changed.refusal().why.en;
    return outcome;
  }
  for (auto const& file : *changed) {
    outcome.files[file.name] = file.text;
  }
  return outcome;
}

/// Calls `each(files, hood, plan)` for every neighbourhood with a plan of its own of every sample
/// that can be read.
template <class Each>
inline void for_each_hood(Each each) {
  for (auto const& sample : samples::all()) {
    SCOPED_TRACE(sample.name);
    auto const reading = reading_of(sample.files);
    if (!reading.document.whole || reading.plan.id.empty()) {
      continue;
    }
    for (std::size_t i = 0; i < reading.plan.neighbourhoods.size(); ++i) {
      if (!reading.plan.neighbourhoods[i].outline) {
        each(sample.files, i, reading.plan);
      }
    }
  }
}

/// Edits of a workbook as a controller makes them, and the lines that should come of them.
class Controller {
 public:
  Controller(Workbook& book, Neighbourhood const& hood, std::uint32_t seed)
      : x_book{book}, x_hood{hood}, x_random{seed}, x_lines{entries_of(hood)} {}

  void work() {
    auto const count = x_lines.size();
    for (std::size_t line = 0; line < count; ++line) {
      if (chance(4)) {
        change(line);
      }
    }
    std::vector<BudgetEntry> added;
    for (int i = 0; i < 2 && chance(2); ++i) {
      added.push_back(add(count + static_cast<std::size_t>(i)));
    }
    for (auto line = count; line-- > 1;) {
      if (chance(8)) {
        delete_row(x_book, line);
        x_lines.erase(x_lines.begin() + static_cast<std::ptrdiff_t>(line));
      }
    }
    x_lines.insert(x_lines.end(), added.begin(), added.end());
  }

  std::vector<BudgetEntry> const& expected() const { return x_lines; }

 private:
  std::uint32_t below(std::size_t count) {
    return static_cast<std::uint32_t>(x_random() % std::max<std::size_t>(count, 1));
  }
  bool chance(std::uint32_t one_in) { return below(one_in) == 0; }

  void change(std::size_t line) {
    auto& entry = x_lines[line];
    switch (below(5)) {
      case 0: entry.amount = amount(line, LineColumn::amount); break;
      case 1: entry.covered = amount(line, LineColumn::covered); break;
      case 2:
        type(x_book, line, LineColumn::status, std::string{"beoogd"});
        entry.status = "intended";
        break;
      case 3:
        type(x_book, line, LineColumn::slice, 2031.0);  // a spreadsheet makes a number of it
        entry.slice = "2031";
        break;
      default:
        if (!x_hood.covers.empty()) {
          entry.cover = x_hood.covers[below(x_hood.covers.size())].id;
          type(x_book, line, LineColumn::cover, entry.cover);
        }
    }
  }

  std::string amount(std::size_t line, LineColumn column) {
    switch (below(4)) {
      case 0: type(x_book, line, column, std::string{"N.T.B. "}); return "n.t.b.";
      case 1: type(x_book, line, column, std::monostate{}); return "";
      case 2: type(x_book, line, column, std::string{"\u20AC 1 234,50"}); return "1.234,50";
      default:
        Cents const cents{static_cast<std::int64_t>(below(1'000'000'000))};
        type(x_book, line, column, cents);
        return format_money_plain(cents);
    }
  }

  BudgetEntry add(std::size_t line) {
    BudgetEntry entry;
    entry.measure = x_hood.measures[below(x_hood.measures.size())].id;
    entry.slice = "2032";
    entry.per = "";
    type(x_book, line, LineColumn::measure, entry.measure);
    type(x_book, line, LineColumn::slice, entry.slice);
    entry.amount = amount(line, LineColumn::amount);
    return entry;
  }

  Workbook& x_book;
  Neighbourhood const& x_hood;
  std::mt19937 x_random;
  std::vector<BudgetEntry> x_lines;
};

// A plan of three lines, with comments.

inline Files const kSmall{
    {"plan.yaml",
     "format: 1\nid: city\nname: City\nneighbourhoods:\n  - id: north\n    name: North\n"
     "    measures: [{id: park, name: Park}, {id: school, name: School}]\n"
     "    covers: [{id: fund, name: Fund}]\n"
     "    budget:   # in euros\n"
     "      - {measure: park, slice: 2018, amount: 1.000}  # agreed in March\n"
     "      - {measure: park, slice: 2019, amount: n.t.b.}\n"
     "      - {measure: school, slice: 2018, amount: 0, cover: fund}\n"}};

inline Workbook small_book(Files const& files = kSmall) {
  auto const plan = reading_of(files).plan;
  return money_book(plan, plan.neighbourhoods.at(0), Language::english);
}

inline std::string with(std::string text, std::string_view old, std::string_view now) {
  auto const at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), now);
}

}  // namespace wijk
