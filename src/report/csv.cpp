// SPDX-License-Identifier: EUPL-1.2
#include "report/csv.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kHeader =
    "measure;slice;per;amount;status;cover;covered;"
    "remark.nl;remark.en;source.document;source.chapter;source.page;source.table\r\n";

/// "1315000" or "1315000,50": what a spreadsheet set to Dutch reads as a number.
std::string amount_text(Stated<Cents> const& amount) {
  if (!amount.known()) {
    return amount.unknown() ? "n.t.b." : "";
  }
  auto text = format_money_plain(amount.value);
  std::erase(text, '.');
  return text;
}

std::string cell(std::string_view text) {
  bool const formula = !text.empty() && std::string_view{"=+-@\t\r"}.find(text[0]) != text.npos;
  auto value = (formula ? " " : "") + std::string{text};
  bool const quotes = value.find_first_of(";\"\r\n\t,") != value.npos || text.ends_with(' ') ||
                      text.starts_with(' ');
  if (!quotes) {
    return value;
  }
  for (auto at = value.find('"'); at != value.npos; at = value.find('"', at + 2)) {
    value.insert(at, 1, '"');
  }
  return '"' + value + '"';
}

std::string row(BudgetLine const& line) {
  auto const source = line.origin.sources.empty() ? Source{} : line.origin.sources.front();
  auto const& remark = line.origin.remark;
  return fmt::format("{};{};{};{};{};{};{};{};{};{};{};{};{}\r\n", cell(line.measure.id),
                     line.slice.known() ? format_period(line.slice.value) : "",
                     line.per_year ? "year" : "", amount_text(line.amount), cell(line.status),
                     line.cover_unknown ? "n.t.b." : cell(line.cover.id), amount_text(line.covered),
                     cell(remark.nl), cell(remark.en), cell(source.document.id),
                     cell(source.chapter), cell(source.page), cell(source.table));
}

}  // namespace

std::string csv_report(Neighbourhood const& hood) {
  std::string text{kByteOrderMark};
  text += kHeader;
  for (auto const& line : hood.budget) {
    text += row(line);
  }
  return text;
}

}  // namespace wijk
