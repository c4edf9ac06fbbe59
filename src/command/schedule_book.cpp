// SPDX-License-Identifier: EUPL-1.2
#include "command/schedule_book.hpp"

#include "finding/open_module.hpp"
#include "module/modules.hpp"
#include "report/calendar.hpp"
#include "schedule/plan/proposal_words.hpp"

#include <algorithm>
#include <cstdio>

namespace wijk {
namespace {

constexpr std::uint32_t kHeadRow = 2;

BookCell cell_of(Cell const& cell, std::uint32_t row, std::uint32_t column, Language language) {
  BookCell made;
  made.row = row;
  made.column = column;
  if (auto const* const text = std::get_if<Text>(&cell.value)) {
    made.value = text->in(language);
    made.look = Look::note;
  } else if (auto const* const amount = std::get_if<Cents>(&cell.value)) {
    made.value = *amount;
    made.look = Look::money;
  } else if (auto const* const number = std::get_if<double>(&cell.value)) {
    made.value = *number;
    made.look = Look::count;
  }
  return made;
}

BookCell label(std::uint32_t row, std::uint32_t column, std::string text, Look look) {
  BookCell cell;
  cell.row = row;
  cell.column = column;
  cell.value = std::move(text);
  cell.look = look;
  return cell;
}

double width_of(Column const& column) {
  bool const year = column.key.size() == 5 && column.key.front() == 'y';
  return year ? 11 : column.number ? 14 : column.key == "why" || column.key == "starts" ? 60 : 28;
}

Sheet sheet_of(View const& view, std::string const& subtitle, Language language,
               std::vector<std::string>& taken) {
  Sheet sheet;
  sheet.name = sheet_name(view.title.in(language), taken);
  taken.push_back(sheet.name);
  sheet.cells.push_back(label(0, 0, view.title.in(language), Look::title));
  sheet.cells.push_back(label(1, 0, subtitle, Look::quiet));
  sheet.head_row = kHeadRow;
  sheet.frozen_rows = kHeadRow + 1;
  for (std::uint32_t c = 0; c < view.columns.size(); ++c) {
    auto const& column = view.columns[c];
    sheet.columns.push_back({width_of(column)});
    sheet.cells.push_back(label(kHeadRow, c, column.name.in(language),
                                column.number ? Look::head_number : Look::head));
  }
  auto row = kHeadRow + 1;
  for (auto const& one : view.rows) {
    for (std::uint32_t c = 0; c < one.cells.size(); ++c) {
      sheet.cells.push_back(cell_of(one.cells[c], row, c, language));
    }
    ++row;
  }
  for (auto const& note : view.notes) {
    sheet.cells.push_back(label(++row, 0, note.in(language), Look::quiet));
  }
  return sheet;
}

}  // namespace

void write_book(ProposalScene const& scene, std::string const& path, Shell& shell) {
  if (!path.ends_with(".xlsx")) {
    return shell.refuse(
        say("-o: `{}` eindigt niet op .xlsx", "-o: `{}` does not end in .xlsx", path));
  }
  auto const module = open_module<XlsxModule>();
  if (!module) {
    return shell.refuse(module.refusal().why);
  }
  auto const language = shell.language;
  auto const subtitle = say("{}: waarde {}; {}", "{}: value {}; {}", scene.made.hood->name,
                            worth_text(scene.proposal.answer.value), verdict_text(scene.proposal))
                            .in(language);
  Workbook book;
  book.title = scene.made.hood->name.in(language);
  book.subject = scene.made.plan->name.in(language);
  book.author = "Wijkwerk";
  book.created = report_date(*scene.made.plan);
  std::vector<std::string> taken;
  for (auto const& view : {placements_view(scene), slices_view(scene), purses_view(scene),
                           loads_view(scene), assumptions_view(scene)}) {
    book.sheets.push_back(sheet_of(view, subtitle, language, taken));
  }
  if (auto const written = (*module)->write(book, path); !written) {
    return shell.refuse(written.refusal().why);
  }
  fmt::print(stderr, "{}\n", say("{}: gemaakt", "{}: made", path).in(language));
}

}  // namespace wijk
