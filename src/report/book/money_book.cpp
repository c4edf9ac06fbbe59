// SPDX-License-Identifier: EUPL-1.2
#include "report/book/money_book.hpp"

#include "report/book/book_scene.hpp"
#include "report/calendar.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// Rows that formulas look at below the last line, so that lines can be added.
constexpr std::uint32_t kSpareRows = 100;
constexpr std::uint32_t kFirstLine = 4;

bool has_cents(Neighbourhood const& hood) {
  auto const broken = [](Stated<Cents> const& amount) { return amount.value.value % 100 != 0; };
  return std::ranges::any_of(hood.budget, [&](BudgetLine const& line) {
    return broken(line.amount) || broken(line.covered);
  });
}

std::vector<DefinedName> range_names(BookScene const& scene) {
  auto const range = [&](Words name, LineColumn column) {
    auto const letter = column_name(static_cast<std::uint32_t>(column));
    return DefinedName{scene.words(name),
                       fmt::format("={}${}${}:${}${}", in_sheet(scene.words(kLinesSheet)), letter,
                                   kFirstLine + 1, letter, scene.last_line + 1)};
  };
  auto const measures =
      fmt::format("={}$J${}:$J${}", in_sheet(kBaseSheet), kFirstBaseRow + 1,
                  kFirstBaseRow + std::max<std::size_t>(scene.hood.measures.size(), 1));
  return {range(kMeasureRange, LineColumn::measure), range(kSliceRange, LineColumn::slice),
          range(kAmountRange, LineColumn::amount),   range(kStatusRange, LineColumn::status),
          range(kCoverRange, LineColumn::cover),     range(kCoveredRange, LineColumn::counted),
          {scene.words(kMeasureList), measures}};
}

/// The themes that have measures, -1 last where there are measures without one.
std::vector<int> themes_with_measures(Neighbourhood const& hood) {
  std::vector<int> themes;
  for (int theme = 0; theme <= static_cast<int>(hood.themes.size()); ++theme) {
    auto const index = theme < static_cast<int>(hood.themes.size()) ? theme : -1;
    if (std::ranges::any_of(hood.measures,
                            [&](Measure const& one) { return one.theme.index == index; })) {
      themes.push_back(index);
    }
  }
  return themes;
}

Sheet named(std::string name) {
  Sheet sheet;
  sheet.name = std::move(name);
  return sheet;
}

}  // namespace

Workbook money_book(Plan const& plan, Neighbourhood const& hood, Language language) {
  BookScene scene{plan, hood, language, BudgetSums{hood}};
  scene.last_line = kFirstLine + static_cast<std::uint32_t>(hood.budget.size()) + kSpareRows - 1;
  auto total = named(scene.words({"Totaal", "Total"}));
  auto cover = named(scene.words({"Dekking", "Cover"}));
  auto lines = named(scene.words(kLinesSheet));
  auto about = named(scene.words({"Uitleg", "About"}));
  auto base = named(std::string{kBaseSheet});
  std::vector<std::string> taken{total.name, cover.name, lines.name, about.name, base.name};
  std::vector<Sheet> theme_sheets;
  std::vector<ThemeSheet> themes;
  if (scene.slices() > 0) {
    for (auto const theme : themes_with_measures(hood)) {
      auto& sheet = theme_sheets.emplace_back(
          named(sheet_name(theme_title(scene, theme).in(language), taken)));
      taken.push_back(sheet.name);
      themes.push_back({theme, sheet.name, fill_theme_sheet(scene, theme, sheet)});
    }
    fill_total_sheet(scene, themes, total);
    fill_cover_sheet(scene, cover);
  }
  fill_lines_sheet(scene, lines);
  fill_about_sheet(scene, about);
  fill_base_sheet(scene, base);

  Workbook book;
  book.title = hood.name.in(language);
  book.subject = plan.name.in(language);
  book.author = "Wijkwerk";
  book.created = report_date(plan);
  book.unknown = scene.words(kUnknownWord);
  book.cents = has_cents(hood);
  book.names = range_names(scene);
  if (scene.slices() > 0) {
    book.sheets.push_back(std::move(total));
    std::ranges::move(theme_sheets, std::back_inserter(book.sheets));
    book.sheets.push_back(std::move(cover));
  }
  book.sheets.push_back(std::move(lines));
  book.sheets.push_back(std::move(about));
  book.sheets.push_back(std::move(base));
  return book;
}

}  // namespace wijk
