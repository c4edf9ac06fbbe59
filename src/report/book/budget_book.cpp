// SPDX-License-Identifier: EUPL-1.2
#include "report/book/budget_book.hpp"

#include "finding/unicode.hpp"
#include "plan/nearest.hpp"
#include "report/book/budget_columns.hpp"
#include "report/book/workbook.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace wijk {
namespace {

/// Without blanks at both ends, no-break spaces too.
std::string trimmed(std::string_view text) {
  constexpr std::string_view kNoBreak = "\u00A0";
  auto const blank_ahead = [&] {
    return text.starts_with(' ') || text.starts_with('\t') || text.starts_with('\n') ||
           text.starts_with('\r');
  };
  auto const blank_behind = [&] {
    return text.ends_with(' ') || text.ends_with('\t') || text.ends_with('\n') ||
           text.ends_with('\r');
  };
  while (blank_ahead() || text.starts_with(kNoBreak)) {
    text.remove_prefix(blank_ahead() ? 1 : kNoBreak.size());
  }
  while (blank_behind() || text.ends_with(kNoBreak)) {
    text.remove_suffix(blank_behind() ? 1 : kNoBreak.size());
  }
  return std::string{text};
}

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char letter) {
    return 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  });
  return text;
}

/// A row of a sheet: its cells by column.
using Row = std::map<std::uint32_t, ReadCell const*>;
using Rows = std::map<std::uint32_t, Row>;

Rows rows_of(ReadSheet const& sheet) {
  Rows rows;
  for (auto const& cell : sheet.cells) {
    rows[cell.row][cell.column] = &cell;
  }
  return rows;
}

ReadSheet const* sheet_named(ReadSheets const& sheets, std::string_view name) {
  auto const found = std::ranges::find(sheets, name, &ReadSheet::name);
  return found == sheets.end() ? nullptr : &*found;
}

/// The columns that are read; the rest are for people.
constexpr LineColumn kRead[] = {LineColumn::number, LineColumn::measure, LineColumn::slice,
                                LineColumn::per,    LineColumn::amount,  LineColumn::status,
                                LineColumn::cover,  LineColumn::covered};

constexpr std::size_t at(LineColumn column) { return static_cast<std::size_t>(column); }

struct Heads {
  std::uint32_t row = 0;
  std::array<std::optional<std::uint32_t>, kLineColumns> columns{};
};

Heads heads_in(std::uint32_t number, Row const& row) {
  Heads heads{.row = number};
  for (auto const& [column, cell] : row) {
    auto const text = lower(trimmed(cell->text));
    for (auto const one : kRead) {
      auto const& name = kLineHeads[at(one)].name;
      if ((text == name.nl || text == name.en) && !heads.columns[at(one)]) {
        heads.columns[at(one)] = column;
      }
    }
  }
  return heads;
}

/// The first row that has most of the heads; refuses where one of them is missing.
Result<Heads> find_heads(Rows const& rows, std::string const& sheet) {
  constexpr std::ptrdiff_t kEnough = 4;
  for (auto const& [number, row] : rows) {
    auto heads = heads_in(number, row);
    auto const there =
        std::ranges::count_if(heads.columns, [](auto const& column) { return column.has_value(); });
    if (there < kEnough) {
      continue;
    }
    for (auto const one : kRead) {
      if (!heads.columns[at(one)]) {
        return Refusal{say("blad `{}`, rij {}: de kolom `{}` ontbreekt; zet haar terug",
                           "sheet `{}`, row {}: the column `{}` is missing; put it back", sheet,
                           number + 1, kLineHeads[at(one)].name)};
      }
    }
    return heads;
  }
  return Refusal{
      say("blad `{}` heeft geen rij met de koppen `nr`, `maatregel`, `jaarschijf` …; "
          "zet die terug",
          "sheet `{}` has no row with the heads `no`, `measure`, `year slice` …; put it "
          "back",
          sheet)};
}

/// Reads the cells of one row of the sheet of lines.
class LineReader {
 public:
  LineReader(std::string const& sheet, Heads const& heads, BudgetBook& book)
      : x_sheet{sheet}, x_heads{heads}, x_book{book} {}

  void read(std::uint32_t number, Row const& row) {
    x_number = number;
    x_row = &row;
    if (!is_line()) {
      return;
    }
    ReturnedLine line;
    line.place = say("blad `{}`, rij {}", "sheet `{}`, row {}", x_sheet, number + 1);
    if (cell(LineColumn::number) != nullptr && !take_number(line)) {
      return;
    }
    auto& entry = line.entry;
    entry.measure = text(LineColumn::measure);
    entry.slice = slice();
    entry.per = choice(LineColumn::per, kPerWords, line.given);
    entry.per = entry.per == "whole" ? "" : entry.per;
    entry.amount = amount(LineColumn::amount);
    entry.status = choice(LineColumn::status, kStatusWords, line.given);
    entry.cover = text(LineColumn::cover);
    entry.cover = says_unknown(entry.cover) ? "n.t.b." : entry.cover;
    entry.covered = amount(LineColumn::covered);
    if (entry.measure.empty() && !(line.given && x_book.given[*line.given].measure.empty())) {
      problem(LineColumn::measure,
              say("een post zonder maatregel; vul die in, of verwijder de hele rij",
                  "a line without a measure; fill it in, or delete the whole row"));
    }
    x_book.lines.push_back(std::move(line));
  }

 private:
  ReadCell const* cell(LineColumn column) const {
    auto const found = x_row->find(*x_heads.columns[at(column)]);
    return found == x_row->end() || trimmed(found->second->text).empty() ? nullptr : found->second;
  }

  /// False for rows that people added: empty where lines are, or with sums of their own.
  bool is_line() const {
    auto const has = [&](LineColumn column) { return cell(column) != nullptr; };
    auto const sums = [&](LineColumn column) { return has(column) && cell(column)->formula; };
    if (!has(LineColumn::number) && !has(LineColumn::slice) &&
        (sums(LineColumn::amount) || sums(LineColumn::covered))) {
      return false;
    }
    return std::ranges::any_of(kRead, has);
  }

  void problem(LineColumn column, Text const& what) {
    x_book.problems.push_back(say("blad `{}`, cel {}: {}", "sheet `{}`, cell {}: {}", x_sheet,
                                  cell_name(x_number, *x_heads.columns[at(column)]), what));
  }

  /// The text of a cell; one that cannot be taken for what it says is a problem.
  std::string text(LineColumn column) {
    auto const* const one = cell(column);
    if (one == nullptr) {
      return {};
    }
    if (one->error || first_invalid_utf8(one->text) != std::string::npos) {
      problem(column, say("hier staat een fout of WAAR of ONWAAR; zet er een waarde neer",
                          "here is an error, or TRUE or FALSE; put a value there"));
      return {};
    }
    return trimmed(one->text);
  }

  bool take_number(ReturnedLine& line) {
    auto const written = text(LineColumn::number);
    auto const parsed = parse_integer(written);
    auto const count = static_cast<std::int64_t>(x_book.given.size());
    if (!parsed.ok() || parsed.value < 1 || parsed.value > count) {
      problem(
          LineColumn::number,
          say("`{}` is geen nr van een post uit het plan (1 tot {}); laat nr leeg bij een "
              "nieuwe post",
              "`{}` is no number of a line of the plan (1 to {}); leave it empty for a new line",
              printable(written), count));
      return false;
    }
    auto const index = static_cast<std::size_t>(parsed.value - 1);
    if (!x_seen.emplace(index, x_number).second) {
      problem(LineColumn::number,
              say("nr {} staat er al, in rij {}; laat nr leeg bij een nieuwe post",
                  "no {} is there already, in row {}; leave it empty for a new line", index + 1,
                  x_seen[index] + 1));
      return false;
    }
    line.given = index;
    return true;
  }

  std::string slice() {
    auto const written = text(LineColumn::slice);
    if (written.empty() || says_unknown(written)) {
      return {};
    }
    auto const period = parse_period(written);
    if (!period.ok()) {
      problem(LineColumn::slice, say("{}; {}", "{}; {}", period.problem, period.hint));
    }
    return period.ok() ? format_period(period.value) : std::string{};
  }

  /// The code of a choice; what the plan itself says wrongly stays as it is.
  template <std::size_t size>
  std::string choice(LineColumn column, ChoiceWords const (&choices)[size],
                     std::optional<std::size_t> given) {
    auto const typed = text(column);
    auto const written = lower(typed);
    if (typed.empty() || (given && typed == x_book.given[*given].status)) {
      return typed;
    }
    Text known;
    for (auto const& [code, words] : choices) {
      if (written == words.nl || written == words.en || written == code) {
        return std::string{code};
      }
      known =
          known.empty() ? say("`{}`", "`{}`", words) : say("{}, `{}`", "{}, `{}`", known, words);
    }
    problem(column, say("`{}` kan hier niet; kies uit {}, of laat de cel leeg",
                        "`{}` cannot stand here; choose one of {}, or leave the cell empty",
                        printable(written), known));
    return {};
  }

  std::string amount(LineColumn column) {
    auto const* const one = cell(column);
    if (one == nullptr) {
      if (auto const found = x_row->find(*x_heads.columns[at(column)]);
          found != x_row->end() && found->second->formula) {
        problem(column, say("de formule heeft geen uitkomst; open de werkmap, reken haar door en "
                            "bewaar haar opnieuw",
                            "the formula has no result; open the workbook, let it count and save "
                            "it again"));
      }
      return {};
    }
    if (one->number && !one->error) {
      return cents(column, *one->number);
    }
    auto const written = text(column);
    if (written.empty() || says_unknown(written)) {
      return written.empty() ? written : "n.t.b.";
    }
    auto const money = parse_money(written);
    if (!money.ok()) {
      problem(column, say("{}; {}", "{}; {}", money.problem, money.hint));
      return {};
    }
    return format_money_plain(money.value);
  }

  /// Spreadsheets count in binary fractions: what is nearer to a cent than a thousandth of it is
  /// meant to be that cent.
  std::string cents(LineColumn column, double euros) {
    constexpr double kMost = 1e12;
    auto const exact = euros * 100;
    if (std::abs(euros) > kMost || std::abs(exact - std::round(exact)) > 1e-3) {
      problem(column, say("{} is geen bedrag in hele centen; rond het af",
                          "{} is no amount in whole cents; round it", fmt::format("{}", euros)));
      return {};
    }
    return format_money_plain({static_cast<std::int64_t>(std::llround(exact))});
  }

  std::string const& x_sheet;
  Heads const& x_heads;
  BudgetBook& x_book;
  std::uint32_t x_number = 0;
  Row const* x_row = nullptr;
  std::map<std::size_t, std::uint32_t> x_seen;  ///< rows by the line that they stand for
};

/// The hidden sheet: whose lines these are, and how they were.
Result<BudgetBook> read_base(ReadSheets const& sheets) {
  auto const* const sheet = sheet_named(sheets, kBaseSheet);
  Refusal const refusal{
      say("het verborgen blad `{}` ontbreekt of is gewijzigd; maak de werkmap opnieuw met `wijk "
          "report` en zet de wijzigingen daarin",
          "the hidden sheet `{}` is missing or was changed; make the workbook anew with `wijk "
          "report` and put the changes there",
          kBaseSheet)};
  if (sheet == nullptr) {
    return refusal;
  }
  auto rows = rows_of(*sheet);
  auto const text = [&](std::uint32_t row, std::uint32_t column) {
    auto const& cells = rows[row];
    auto const cell = cells.find(column);
    return cell == cells.end() ? std::string{} : cell->second->text;
  };
  if (text(0, 0) != kBookFormat) {
    return refusal;
  }
  BudgetBook book;
  book.plan = text(1, 0);
  book.hood = text(2, 0);
  for (auto row = kFirstBaseRow; !text(row, 0).empty(); ++row) {
    auto& entry = book.given.emplace_back();
    if (text(row, 0) != std::to_string(book.given.size())) {
      return refusal;
    }
    for (std::uint32_t field = 0; field < std::size(kEntryFields); ++field) {
      entry.*kEntryFields[field].text = text(row, field + 1);
    }
  }
  return book;
}

template <class Element>
void check_name(BudgetBook& book, ReturnedLine const& line, std::string const& id, Words what,
                std::vector<Element> const& elements) {
  Nearest nearest{id};
  for (auto const& element : elements) {
    if (element.id == id) {
      return;
    }
    nearest.offer(element.id);
  }
  auto const near = nearest.name().empty()
                        ? Text{}
                        : say("; het meest lijkt `{}`", "; the nearest is `{}`", nearest.name());
  book.problems.push_back(say("{}: het plan heeft geen {} `{}`{}", "{}: the plan has no {} `{}`{}",
                              line.place, what, printable(id), near));
}

}  // namespace

std::vector<std::string> budget_sheets() {
  return {std::string{kLinesSheet.nl}, std::string{kLinesSheet.en}, std::string{kBaseSheet}};
}

Result<BudgetBook> read_budget_book(ReadSheets const& sheets) {
  auto book = read_base(sheets);
  if (!book) {
    return book;
  }
  auto const* const dutch = sheet_named(sheets, kLinesSheet.nl);
  auto const* const lines = dutch != nullptr ? dutch : sheet_named(sheets, kLinesSheet.en);
  if (lines == nullptr) {
    return Refusal{say("het blad `{}` ontbreekt in de werkmap; zet het terug onder die naam",
                       "the sheet `{}` is missing from the workbook; put it back under that name",
                       kLinesSheet)};
  }
  auto const rows = rows_of(*lines);
  auto const heads = find_heads(rows, lines->name);
  if (!heads) {
    return heads.refusal();
  }
  LineReader reader{lines->name, *heads, *book};
  for (auto row = rows.upper_bound(heads->row); row != rows.end(); ++row) {
    reader.read(row->first, row->second);
  }
  return book;
}

void check_names(BudgetBook& book, Neighbourhood const& hood) {
  for (auto const& line : book.lines) {
    auto const given = line.given ? book.given[*line.given] : BudgetEntry{};
    auto const& entry = line.entry;
    if (entry.measure != given.measure && !entry.measure.empty()) {
      check_name(book, line, entry.measure, {"maatregel", "measure"}, hood.measures);
    }
    if (entry.cover != given.cover && !entry.cover.empty() && !says_unknown(entry.cover)) {
      check_name(book, line, entry.cover, {"dekking", "cover"}, hood.covers);
    }
  }
}

}  // namespace wijk
