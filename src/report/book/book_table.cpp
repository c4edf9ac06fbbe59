// SPDX-License-Identifier: EUPL-1.2
//
// Tables with a column for each year slice.
#include "report/book/book_scene.hpp"

#include <algorithm>

namespace wijk {

bool BookScene::counts_years() const {
  return std::ranges::any_of(sums.slices(),
                             [&](Slice const& slice) { return slice.times(sums.horizon()) != 1; });
}

void Amounts::add(Amounts const& other, std::int64_t times) {
  sum += other.sum * times;
  known += other.known;
  unknown += other.unknown;
}

Amounts amounts_of(BookScene const& scene, std::size_t slice,
                   std::function<bool(BudgetLine const&)> const& of_line) {
  Amounts amounts;
  auto const& period = scene.sums.slices()[slice].period;
  for (auto const& line : scene.hood.budget) {
    if (line.slice.known() && line.slice.value == period && of_line(line)) {
      amounts.sum += line.amount.value;
      amounts.known += line.amount.known() ? 1 : 0;
      amounts.unknown += line.amount.unknown() ? 1 : 0;
    }
  }
  return amounts;
}

BookCell amounts_cell(BookScene const& scene, std::uint32_t row, std::uint32_t column,
                      Amounts const& amounts, std::string formula) {
  BookCell cell{.row = row, .column = column, .formula = std::move(formula), .look = Look::money};
  if (amounts.known > 0) {
    cell.value = amounts.sum;
  } else {
    cell.value = amounts.unknown > 0 ? scene.words(kUnknownWord) : std::string{};
  }
  return cell;
}

std::string SliceTable::slice_above(std::uint32_t column) const {
  return fmt::format("{}${}", column_name(column), kHead + 1);
}

void SliceTable::text(std::uint32_t at_row, std::uint32_t column, std::string value, Look look) {
  sheet.cells.push_back({.row = at_row, .column = column, .value = std::move(value), .look = look});
}

void SliceTable::start(std::string title, std::string subtitle, std::string id_head,
                       std::string name_head) {
  sheet.columns = {{30}, {44}};
  text(0, 0, std::move(title), Look::title);
  text(1, 0, std::move(subtitle), Look::quiet);
  text(kHead, 0, std::move(id_head), Look::head);
  text(kHead, 1, std::move(name_head), Look::head);
  row = kHead + 1;
  for (std::uint32_t slice = 0; slice < scene.slices(); ++slice) {
    auto const& one = scene.sums.slices()[slice];
    sheet.columns.push_back({14});
    text(kHead, kFirst + slice, format_period(one.period), Look::head_number);
  }
  sheet.columns.push_back({16});
  text(kHead, total_column(), scene.words({"totaal", "total"}), Look::head_number);
  if (scene.counts_years()) {
    text(row, 1, scene.words({"telt in het totaal zo vaak", "counts this often in the total"}),
         Look::quiet);
    for (std::uint32_t slice = 0; slice < scene.slices(); ++slice) {
      auto const times = scene.sums.slices()[slice].times(scene.sums.horizon());
      sheet.cells.push_back({.row = row,
                             .column = kFirst + slice,
                             .value = static_cast<double>(times),
                             .look = Look::count});
    }
    ++row;
  }
  sheet.head_row = kHead;
  sheet.frozen_rows = row;
  sheet.frozen_columns = kFirst;
}

std::string SliceTable::sum_of_rows(std::uint32_t column, std::uint32_t first,
                                    std::uint32_t last) const {
  return fmt::format("SUM({}:{})", cell_name(first, column), cell_name(last, column));
}

std::string SliceTable::row_total(std::uint32_t at_row) const {
  auto const last = total_column() - 1;
  auto const range = fmt::format("{}:{}", cell_name(at_row, kFirst), cell_name(at_row, last));
  if (!scene.counts_years()) {
    return fmt::format("SUM({})", range);
  }
  return fmt::format("SUMPRODUCT({},${}${}:${}${})", range, column_name(kFirst), times_row() + 1,
                     column_name(last), times_row() + 1);
}

void SliceTable::amounts_row(std::string id, std::string name,
                             std::function<std::string(std::uint32_t column)> const& formula,
                             std::function<Amounts(std::size_t slice)> const& amounts) {
  text(row, 0, std::move(id), Look::quiet);
  text(row, 1, std::move(name), Look::plain);
  Amounts all;
  for (std::uint32_t slice = 0; slice < scene.slices(); ++slice) {
    auto const one = amounts(slice);
    all.add(one, scene.sums.slices()[slice].times(scene.sums.horizon()));
    sheet.cells.push_back(amounts_cell(scene, row, kFirst + slice, one, formula(kFirst + slice)));
  }
  auto const range =
      fmt::format("{}:{}", cell_name(row, kFirst), cell_name(row, total_column() - 1));
  auto const unknown = scene.words(kUnknownWord);
  sheet.cells.push_back(
      amounts_cell(scene, row, total_column(), all,
                   fmt::format(R"(IF(COUNT({0})>0,{1},IF(COUNTIF({0},"{2}")>0,"{2}",""))", range,
                               row_total(row), unknown)));
  ++row;
}

void SliceTable::formula_row(Label label,
                             std::function<std::string(std::uint32_t column)> const& formula,
                             std::vector<Cents> const& values) {
  text(row, 0, std::move(label.id), label.total ? Look::total_name : Look::quiet);
  text(row, 1, std::move(label.name), label.total ? Look::total_name : Look::plain);
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    sheet.cells.push_back({.row = row,
                           .column = kFirst + i,
                           .value = values[i],
                           .formula = formula(kFirst + i),
                           .look = label.total ? Look::total : Look::money});
  }
  ++row;
}

void add_printed(SliceTable& table, int theme, std::uint32_t computed_row,
                 std::vector<Cents> const& computed) {
  auto const& scene = table.scene;
  bool any = false;
  for (auto const& total : scene.hood.totals) {
    auto const slice = total.slice.known() ? scene.sums.slice_of(total.slice.value) : -1;
    bool const of_this = !total.measure.named() && total.theme.named() == (theme >= 0) &&
                         total.theme.index == theme && total.amount.known();
    if (!of_this || (total.slice.known() && slice < 0)) {
      continue;
    }
    any = true;
    auto const index = slice < 0 ? scene.slices() : static_cast<std::uint32_t>(slice);
    auto const column = SliceTable::kFirst + index;
    table.sheet.cells.push_back(
        {.row = table.row, .column = column, .value = total.amount.value, .look = Look::money});
    table.sheet.cells.push_back({.row = table.row + 1,
                                 .column = column,
                                 .value = computed.at(index) - total.amount.value,
                                 .formula = fmt::format("{}-{}", cell_name(computed_row, column),
                                                        cell_name(table.row, column)),
                                 .look = Look::total});
  }
  if (any) {
    table.text(table.row, 1, scene.words({"zoals gedrukt", "as printed"}), Look::plain);
    table.text(
        table.row + 1, 1,
        scene.words({"verschil (berekend min gedrukt)", "difference (computed less printed)"}),
        Look::total_name);
    table.row += 2;
  }
}

}  // namespace wijk
