// SPDX-License-Identifier: EUPL-1.2
#include "module/xlsx/write.hpp"

#include <xlsxwriter.h>

#include <cmath>

namespace wijk {
namespace {

constexpr lxw_color_t kGrey = 0x666666, kHeadBack = 0xE3ECF2, kInputBack = 0xFFFBE6,
                      kLine = 0xB8C4CC, kOpen = 0x9C5700;

std::string money_format(Workbook const& book) {
  std::string const digits = book.cents ? "#,##0.00" : "#,##0";
  return "[$€-413] " + digits + ";[Red][$€-413] -" + digits;  // 413: as in the Netherlands
}

lxw_format* new_format(lxw_workbook* file, Workbook const& book, Look look) {
  auto* const format = workbook_add_format(file);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  switch (look) {
    case Look::plain: break;
    case Look::quiet:
      format_set_font_color(format, kGrey);
      format_set_align(format, LXW_ALIGN_LEFT);
      break;
    case Look::note: format_set_text_wrap(format); break;
    case Look::title:
      format_set_bold(format);
      format_set_font_size(format, 16);
      break;
    case Look::head_number: format_set_align(format, LXW_ALIGN_RIGHT); [[fallthrough]];
    case Look::head:
      format_set_bold(format);
      format_set_bg_color(format, kHeadBack);
      format_set_bottom(format, LXW_BORDER_THIN);
      break;
    case Look::total:
      format_set_num_format(format, money_format(book).c_str());
      format_set_align(format, LXW_ALIGN_RIGHT);
      [[fallthrough]];
    case Look::total_name:
      format_set_bold(format);
      format_set_top(format, LXW_BORDER_THIN);
      break;
    case Look::money_input:
    case Look::money:
      format_set_num_format(format, money_format(book).c_str());
      format_set_align(format, LXW_ALIGN_RIGHT);
      break;
    case Look::input:
      format_set_num_format(format, "@");  // "2018" stays a text
      format_set_indent(format, 1);
      break;
    case Look::count:
      format_set_num_format(format, "0");
      format_set_align(format, LXW_ALIGN_RIGHT);
      format_set_font_color(format, kGrey);
      break;
  }
  if (look == Look::input || look == Look::money_input) {
    format_set_bg_color(format, kInputBack);
    format_set_border(format, LXW_BORDER_HAIR);
    format_set_border_color(format, kLine);
  }
  return format;
}

/// A workbook while it is being written.
class Writer {
 public:
  Writer(Workbook const& book, std::string const& path)
      : x_book{book}, x_file{workbook_new(path.c_str())} {
    for (int look = 0; look <= static_cast<int>(Look::count); ++look) {
      x_formats[look] = new_format(x_file, book, static_cast<Look>(look));
    }
    x_open = workbook_add_format(x_file);
    format_set_font_color(x_open, kOpen);
    format_set_italic(x_open);
  }

  Result<Done> write() {
    set_properties();
    for (auto const& sheet : x_book.sheets) {
      auto* const to = workbook_add_worksheet(x_file, sheet.name.c_str());
      if (auto const done = write_sheet(sheet, to); !done) {
        workbook_close(x_file);
        return done;
      }
    }
    for (auto const& name : x_book.names) {
      workbook_define_name(x_file, name.name.c_str(), name.range.c_str());
    }
    if (workbook_close(x_file) != LXW_NO_ERROR) {
      return Refusal{
          say("de werkmap kan niet geschreven worden", "the workbook cannot be written")};
    }
    return Done{};
  }

 private:
  void set_properties() {
    lxw_doc_properties properties{};
    // The library takes char*, and copies.
    properties.title = const_cast<char*>(x_book.title.c_str());
    properties.subject = const_cast<char*>(x_book.subject.c_str());
    properties.author = const_cast<char*>(x_book.author.c_str());
    properties.created = std::chrono::system_clock::to_time_t(
        std::chrono::sys_days{x_book.created} + std::chrono::hours{12});
    workbook_set_properties(x_file, &properties);
  }

  Result<Done> write_sheet(Sheet const& sheet, lxw_worksheet* to) {
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      auto const column = static_cast<lxw_col_t>(i);
      lxw_row_col_options options{};
      options.hidden = sheet.columns[i].hidden;
      worksheet_set_column_opt(to, column, column, sheet.columns[i].width, nullptr, &options);
    }
    for (auto const& cell : sheet.cells) {
      if (write_cell(to, cell) != LXW_NO_ERROR) {
        return Refusal{say("cel {} van blad `{}` past niet in een werkmap: hooguit 32.767 tekens",
                           "cell {} of sheet `{}` does not fit in a workbook: at most 32,767 "
                           "characters",
                           lxw_cell(cell), sheet.name)};
      }
    }
    set_heights(sheet, to);
    add_choices(sheet, to);
    lay_out(sheet, to);
    return Done{};
  }

  /// Room for titles and wrapped notes: not every program finds it by itself.
  static void set_heights(Sheet const& sheet, lxw_worksheet* to) {
    for (auto const& cell : sheet.cells) {
      auto const* const text = std::get_if<std::string>(&cell.value);
      if (cell.look == Look::title) {
        worksheet_set_row(to, cell.row, 1.6 * LXW_DEF_ROW_HEIGHT, nullptr);
      } else if (cell.look == Look::note && text != nullptr && cell.column < sheet.columns.size()) {
        auto const lines = std::ceil(static_cast<double>(text->size()) /
                                     (0.95 * sheet.columns[cell.column].width));
        worksheet_set_row(to, cell.row, std::max(lines, 1.0) * LXW_DEF_ROW_HEIGHT, nullptr);
      }
    }
  }

  static std::string lxw_cell(BookCell const& cell) {
    char name[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell(name, cell.row, static_cast<lxw_col_t>(cell.column));
    return name;
  }

  lxw_error write_cell(lxw_worksheet* to, BookCell const& cell) {
    auto const column = static_cast<lxw_col_t>(cell.column);
    auto* const format = x_formats[static_cast<int>(cell.look)];
    auto const number = [&](double value) {
      return cell.formula.empty() ? worksheet_write_number(to, cell.row, column, value, format)
                                  : worksheet_write_formula_num(
                                        to, cell.row, column, cell.formula.c_str(), format, value);
    };
    if (auto const* const amount = std::get_if<Cents>(&cell.value)) {
      return number(static_cast<double>(amount->value) / 100);
    }
    if (auto const* const value = std::get_if<double>(&cell.value)) {
      return number(*value);
    }
    auto const* const text = std::get_if<std::string>(&cell.value);
    if (!cell.formula.empty()) {
      return worksheet_write_formula_str(to, cell.row, column, cell.formula.c_str(), format,
                                         text == nullptr ? "" : text->c_str());
    }
    return text == nullptr || text->empty()
               ? worksheet_write_blank(to, cell.row, column, format)
               : worksheet_write_string(to, cell.row, column, text->c_str(), format);
  }

  /// Lists to choose from; what is not in them is pointed out and not refused, since a plan may
  /// say something that the list does not have.
  static void add_choices(Sheet const& sheet, lxw_worksheet* to) {
    for (auto const& choice : sheet.choices) {
      lxw_data_validation validation{};
      validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      validation.value_formula = const_cast<char*>(choice.list.c_str());
      validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
      worksheet_data_validation_range(to, choice.first_row, static_cast<lxw_col_t>(choice.column),
                                      choice.last_row, static_cast<lxw_col_t>(choice.column),
                                      &validation);
    }
  }

  void lay_out(Sheet const& sheet, lxw_worksheet* to) {
    auto const last = static_cast<lxw_col_t>(sheet.columns.empty() ? 0 : sheet.columns.size() - 1);
    if (sheet.frozen_rows > 0 || sheet.frozen_columns > 0) {
      worksheet_freeze_panes(to, sheet.frozen_rows, static_cast<lxw_col_t>(sheet.frozen_columns));
    }
    if (sheet.filter_rows > 0) {
      worksheet_autofilter(to, sheet.head_row, 0, sheet.head_row + sheet.filter_rows, last);
    }
    if (sheet.head_row > 0) {
      worksheet_repeat_rows(to, sheet.head_row, sheet.head_row);
      worksheet_print_area(to, 0, 0, last_row(sheet), last);
    }
    if (sheet.landscape) {
      worksheet_set_landscape(to);
    }
    if (sheet.hidden) {
      worksheet_hide(to);
    }
    mark_open(sheet, to);
    worksheet_set_paper(to, 9);  // A4
    worksheet_fit_to_pages(to, 1, 0);
    worksheet_set_margins(to, 0.5, 0.5, 0.6, 0.7);
    worksheet_set_footer(to, "&L&F&C&A&R&P / &N");
  }

  /// The last row that says something; empty rows to fill in are not printed.
  static lxw_row_t last_row(Sheet const& sheet) {
    lxw_row_t last = sheet.head_row;
    for (auto const& cell : sheet.cells) {
      auto const* const text = std::get_if<std::string>(&cell.value);
      bool const says = text != nullptr ? !text->empty() : cell.value.index() != 0;
      bool const below = sheet.filter_rows > 0 && cell.row > sheet.head_row + sheet.filter_rows;
      last = says && !below ? std::max(last, cell.row) : last;
    }
    return last;
  }

  /// "n.t.b." stands out among amounts.
  void mark_open(Sheet const& sheet, lxw_worksheet* to) {
    if (sheet.hidden || sheet.cells.empty() || sheet.columns.empty() || sheet.head_row == 0) {
      return;
    }
    auto word = '"' + x_book.unknown + '"';
    lxw_conditional_format condition{};
    condition.type = LXW_CONDITIONAL_TYPE_CELL;
    condition.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
    condition.value_string = word.data();
    condition.format = x_open;
    worksheet_conditional_format_range(to, sheet.head_row + 1, 0, sheet.cells.back().row,
                                       static_cast<lxw_col_t>(sheet.columns.size() - 1),
                                       &condition);
  }

  Workbook const& x_book;
  lxw_workbook* x_file;
  lxw_format* x_formats[static_cast<int>(Look::count) + 1]{};
  lxw_format* x_open = nullptr;
};

}  // namespace

Result<Done> write_xlsx(Workbook const& book, std::string const& path) {
  return Writer{book, path}.write();
}

}  // namespace wijk
