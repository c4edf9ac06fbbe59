// SPDX-License-Identifier: EUPL-1.2
//
// The sheets of the themes, and the one that adds them up.
#include "report/book/book_scene.hpp"

namespace wijk {
namespace {

/// "(Maatregel=$A7)*(Jaarschijf=C$4)": 1 for each line of the measure in this row and the slice
/// above this column. Compared as texts, so that "2018" is no number and a name no pattern.
std::string of_cell(SliceTable const& table, std::uint32_t column) {
  auto const& scene = table.scene;
  return fmt::format("({}=$A{})*({}={})", scene.words(kMeasureRange), table.row + 1,
                     scene.words(kSliceRange), table.slice_above(column));
}

std::string amount_formula(SliceTable const& table, std::uint32_t column) {
  auto const& scene = table.scene;
  return fmt::format(R"(IF(SUMPRODUCT({0}*ISNUMBER({1}))>0,SUMPRODUCT({0},{1}),)"
                     R"(IF(SUMPRODUCT({0}*({1}="{2}"))>0,"{2}","")))",
                     of_cell(table, column), scene.words(kAmountRange), scene.words(kUnknownWord));
}

/// Of each slice, and of all years.
std::vector<Cents> theme_sums(BookScene const& scene, int theme) {
  std::vector<Cents> sums;
  for (std::size_t slice = 0; slice < scene.slices(); ++slice) {
    sums.push_back(scene.sums.of_theme(theme, slice).amount);
  }
  sums.push_back(scene.sums.of_theme(theme).amount);
  return sums;
}

std::vector<Cents> all_sums(BookScene const& scene) {
  std::vector<Cents> sums;
  for (std::size_t slice = 0; slice < scene.slices(); ++slice) {
    sums.push_back(scene.sums.of_slice(slice).amount);
  }
  sums.push_back(scene.sums.of_all().amount);
  return sums;
}

/// How many lines the formulas above do not reach: of an unknown measure, or of another slice.
void add_left_out(SliceTable& table) {
  auto const& scene = table.scene;
  double left_out = 0;
  for (auto const& line : scene.hood.budget) {
    bool const counted = line.measure.found() && line.slice.known();
    left_out += line.amount.known() && !counted ? 1 : 0;
  }
  auto const heads =
      fmt::format("${}${}:${}${}", column_name(SliceTable::kFirst), SliceTable::kHead + 1,
                  column_name(table.total_column() - 1), SliceTable::kHead + 1);
  table.text(table.row, 1,
             scene.words({"posten met een bedrag die hier niet meetellen (onbekende maatregel of "
                          "jaarschijf)",
                          "lines with an amount that are left out here (unknown measure or year "
                          "slice)"}),
             Look::note);
  table.sheet.cells.push_back(
      {.row = table.row,
       .column = table.total_column(),
       .value = left_out,
       .formula = fmt::format("SUMPRODUCT(ISNUMBER({0})*(1-ISNUMBER(MATCH({1},{2},0))*"
                              "ISNUMBER(MATCH({3},{4},0))))",
                              scene.words(kAmountRange), scene.words(kSliceRange), heads,
                              scene.words(kMeasureRange), scene.words(kMeasureList)),
       .look = Look::count});
  ++table.row;
}

/// The budget by status, and how many lines are still n.t.b.
void add_status(SliceTable& table) {
  auto const& scene = table.scene;
  ++table.row;
  table.text(table.row++, 1, scene.words({"waarvan", "of which"}), Look::quiet);
  for (auto const& [code, name] : kStatusWords) {
    auto const word = scene.words(name);
    table.amounts_row(
        "", word,
        [&](std::uint32_t column) {
          return fmt::format(R"(SUMPRODUCT(({}="{}")*({}={}),{}))", scene.words(kStatusRange), word,
                             scene.words(kSliceRange), table.slice_above(column),
                             scene.words(kAmountRange));
        },
        [&, code = code](std::size_t slice) {
          auto amounts =
              amounts_of(scene, slice, [&](BudgetLine const& line) { return line.status == code; });
          amounts.known = 1;  // this formula shows 0 where there are none
          return amounts;
        });
  }
}

}  // namespace

Text theme_title(BookScene const& scene, int theme) {
  return theme < 0 ? say("Zonder thema", "Without a theme")
                   : scene.hood.themes[static_cast<std::size_t>(theme)].name;
}

std::uint32_t fill_theme_sheet(BookScene const& scene, int theme, Sheet& sheet) {
  SliceTable table{scene, sheet};
  table.start(theme_title(scene, theme).in(scene.language),
              fmt::format("{} · {}", scene.hood.name.in(scene.language),
                          scene.words({"begroting per jaarschijf, in euro",
                                       "budget by year slice, in euros"})),
              scene.words({"maatregel", "measure"}), scene.words({"naam", "name"}));
  auto const first = table.row;
  for (std::size_t i = 0; i < scene.hood.measures.size(); ++i) {
    auto const& measure = scene.hood.measures[i];
    if (measure.theme.index == theme) {
      table.amounts_row(
          measure.id, measure.name.in(scene.language),
          [&](std::uint32_t column) { return amount_formula(table, column); },
          [&](std::size_t slice) {
            return amounts_of(scene, slice, [&](BudgetLine const& line) {
              return line.measure.index == static_cast<std::int32_t>(i);
            });
          });
    }
  }
  auto const total = table.row;
  auto const sums = theme_sums(scene, theme);
  table.formula_row(
      {"", scene.words({"totaal", "total"}), true},
      [&](std::uint32_t column) { return table.sum_of_rows(column, first, total - 1); }, sums);
  if (theme >= 0) {
    add_printed(table, theme, total, sums);
  }
  return total;
}

void fill_total_sheet(BookScene const& scene, std::vector<ThemeSheet> const& themes, Sheet& sheet) {
  SliceTable table{scene, sheet};
  table.start(scene.words({"Totaal", "Total"}),
              fmt::format("{} · {}", scene.hood.name.in(scene.language),
                          scene.words({"de themabladen bij elkaar, in euro",
                                       "the sheets of the themes together, in euros"})),
              scene.words({"thema", "theme"}), scene.words({"naam", "name"}));
  auto const first = table.row;
  for (auto const& theme : themes) {
    auto const id =
        theme.theme < 0 ? "" : scene.hood.themes[static_cast<std::size_t>(theme.theme)].id;
    table.formula_row(
        {id, theme_title(scene, theme.theme).in(scene.language)},
        [&](std::uint32_t column) {
          return in_sheet(theme.sheet) + cell_name(theme.total_row, column);
        },
        theme_sums(scene, theme.theme));
  }
  auto const total = table.row;
  auto const sums = all_sums(scene);
  table.formula_row(
      {"", scene.words({"totaal", "total"}), true},
      [&](std::uint32_t column) { return table.sum_of_rows(column, first, total - 1); }, sums);
  add_printed(table, -1, total, sums);
  add_status(table);
  ++table.row;
  add_left_out(table);
}

}  // namespace wijk
