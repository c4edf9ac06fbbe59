// SPDX-License-Identifier: EUPL-1.2
//
// The sheet that says who pays, and what nobody pays yet.
#include "report/book/book_scene.hpp"

namespace wijk {
namespace {

/// Of each slice and of all years.
template <class OfSlice>
std::vector<Cents> by_slice(BookScene const& scene, OfSlice of_slice) {
  std::vector<Cents> sums;
  Cents all;
  for (std::size_t slice = 0; slice < scene.slices(); ++slice) {
    sums.push_back(of_slice(slice));
    all += sums.back() * scene.sums.slices()[slice].times(scene.sums.horizon());
  }
  sums.push_back(all);
  return sums;
}

Cents covered_of(BookScene const& scene, std::size_t slice,
                 std::function<bool(BudgetLine const&)> const& of_line) {
  Cents covered;
  for (auto const& line : scene.hood.budget) {
    if (line.slice.known() && line.slice.value == scene.sums.slices()[slice].period &&
        of_line(line)) {
      covered += sum_of(line).covered;
    }
  }
  return covered;
}

/// A row of covered amounts whose lines are picked by `picked`, a formula that is 1 for each.
void covered_row(SliceTable& table, SliceTable::Label label, std::string const& picked,
                 std::function<bool(BudgetLine const&)> const& of_line) {
  auto const& scene = table.scene;
  table.formula_row(
      std::move(label),
      [&](std::uint32_t column) {
        return column == table.total_column()
                   ? table.row_total(table.row)
                   : fmt::format("SUMPRODUCT({}*({}={}),{})", picked, scene.words(kSliceRange),
                                 table.slice_above(column), scene.words(kCoveredRange));
      },
      by_slice(scene, [&](std::size_t slice) { return covered_of(scene, slice, of_line); }));
}

/// What a source has, and what is left of it, beside the column of totals.
void add_available(SliceTable& table, Cover const& cover, std::uint32_t row, Cents used) {
  auto const column = table.total_column() + 1;
  if (cover.available.unknown()) {
    table.text(row, column, table.scene.words(kUnknownWord), Look::money);
  }
  if (!cover.available.known()) {
    return;
  }
  table.sheet.cells.push_back(
      {.row = row, .column = column, .value = cover.available.value, .look = Look::money});
  table.sheet.cells.push_back(
      {.row = row,
       .column = column + 1,
       .value = cover.available.value - used,
       .formula = fmt::format("{}-{}", cell_name(row, column), cell_name(row, column - 1)),
       .look = Look::money});
}

Cents used_of(BookScene const& scene, std::size_t cover) {
  return by_slice(scene,
                  [&](std::size_t slice) {
                    return covered_of(scene, slice, [&](BudgetLine const& line) {
                      return line.cover.index == static_cast<std::int32_t>(cover);
                    });
                  })
      .back();
}

void add_sources(SliceTable& table) {
  auto const& scene = table.scene;
  for (std::size_t i = 0; i < scene.hood.covers.size(); ++i) {
    auto const& cover = scene.hood.covers[i];
    auto const row = table.row;
    covered_row(
        table, {cover.id, cover.name.in(scene.language)},
        fmt::format("({}=$A{})", scene.words(kCoverRange), row + 1),
        [&](BudgetLine const& line) { return line.cover.index == static_cast<std::int32_t>(i); });
    add_available(table, cover, row, used_of(scene, i));
  }
  covered_row(table, {"", scene.words({"gedekt, bron niet genoemd", "covered, source not named"})},
              fmt::format(R"(({}=""))", scene.words(kCoverRange)),
              [](BudgetLine const& line) { return !line.cover.named() && !line.cover_unknown; });
}

}  // namespace

void fill_cover_sheet(BookScene const& scene, Sheet& sheet) {
  SliceTable table{scene, sheet};
  table.start(scene.words({"Dekking", "Cover"}),
              fmt::format("{} · {}", scene.hood.name.in(scene.language),
                          scene.words({"wie wat betaalt per jaarschijf, in euro",
                                       "who pays what in each year slice, in euros"})),
              scene.words({"bron", "source"}), scene.words({"naam", "name"}));
  sheet.columns.insert(sheet.columns.end(), {{16}, {16}});
  table.text(SliceTable::kHead, table.total_column() + 1, scene.words({"beschikbaar", "available"}),
             Look::head_number);
  table.text(SliceTable::kHead, table.total_column() + 2, scene.words({"over", "left"}),
             Look::head_number);
  auto const first = table.row;
  add_sources(table);
  auto const covered_row_at = table.row;
  auto const any = [](BudgetLine const&) { return true; };
  auto const covered =
      by_slice(scene, [&](std::size_t slice) { return covered_of(scene, slice, any); });
  auto const budget =
      by_slice(scene, [&](std::size_t slice) { return amounts_of(scene, slice, any).sum; });
  table.formula_row(
      {"", scene.words({"gedekt", "covered"}), true},
      [&](std::uint32_t column) { return table.sum_of_rows(column, first, covered_row_at - 1); },
      covered);
  table.formula_row(
      {"", scene.words({"begroting", "budget"})},
      [&](std::uint32_t column) {
        return column == table.total_column()
                   ? table.row_total(table.row)
                   : fmt::format("SUMPRODUCT(1*({}={}),{})", scene.words(kSliceRange),
                                 table.slice_above(column), scene.words(kAmountRange));
      },
      budget);
  std::vector<Cents> open;
  for (std::size_t i = 0; i < budget.size(); ++i) {
    open.push_back(budget[i] - covered[i]);
  }
  table.formula_row(
      {"", scene.words({"nog niet gedekt", "not covered yet"}), true},
      [&](std::uint32_t column) {
        return fmt::format("{}-{}", cell_name(covered_row_at + 1, column),
                           cell_name(covered_row_at, column));
      },
      open);
}

}  // namespace wijk
