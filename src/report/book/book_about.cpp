// SPDX-License-Identifier: EUPL-1.2
#include "report/book/book_scene.hpp"

namespace wijk {
namespace {

constexpr Words kAbout[] = {
    {"Posten: elke begrotingspost van het plan op een regel. Alleen dit blad wordt ingevuld; de "
     "andere bladen rekenen met formules mee.",
     "Lines: every budget line of the plan on a row. Only this sheet is filled in; the others "
     "count along by formulas."},
    {"n.t.b.: het bedrag, of de dekking, moet nog bepaald worden. Dat is iets anders dan 0, en "
     "iets anders dan een lege cel: dan noemt het plan niets.",
     "t.b.d.: the amount, or the cover, is to be determined. That is not 0, and not an empty cell "
     "either: there the plan states nothing."},
    {"Een bedrag per jaar telt in de kolom totaal eens voor elk jaar van de jaarschijf.",
     "An amount per year counts in the column of totals once for each year of the slice."},
    {"Gedekt: leeg betekent het hele bedrag, waar een dekking genoemd is. Wat als gedekt telt, "
     "staat in de kolom daarnaast.",
     "Covered: empty means the whole amount, where a cover is named. What counts as covered is in "
     "the column beside it."},
    {"Een nieuwe post: vul de eerste lege regel onder de posten in en laat `nr` leeg. Een post die "
     "vervalt: verwijder de hele rij.",
     "A new line: fill in the first empty row below the lines and leave `no` empty. A line that "
     "goes: delete the whole row."},
    {"Terug in het plan: bewaar deze werkmap als .xlsx en geef het commando hieronder. Het toont "
     "eerst wat er verandert, en wijzigt het plan pas na uw ja.",
     "Back into the plan: save this workbook as .xlsx and give the command below. It shows what "
     "would change first, and changes the plan only after your yes."},
    {"wijk money PLAN --import BESTAND.xlsx", "wijk money PLAN --import FILE.xlsx"},
};

Edition const* newest(Plan const& plan) {
  Edition const* best = nullptr;
  for (auto const& edition : plan.editions) {
    if (best == nullptr ||
        (edition.date.known() && edition.date.value.first >= best->date.value.first)) {
      best = &edition;
    }
  }
  return best;
}

}  // namespace

void fill_about_sheet(BookScene const& scene, Sheet& sheet) {
  sheet.landscape = false;
  sheet.columns = {{16}, {84}};
  std::uint32_t row = 0;
  auto const put = [&](std::string label, std::string text, Look look = Look::note) {
    sheet.cells.push_back({.row = row, .value = std::move(label), .look = Look::quiet});
    sheet.cells.push_back({.row = row++, .column = 1, .value = std::move(text), .look = look});
  };
  sheet.cells.push_back(
      {.row = row, .value = scene.hood.name.in(scene.language), .look = Look::title});
  row += 2;
  put(scene.words({"plan", "plan"}), scene.plan.name.in(scene.language));
  if (auto const* const edition = newest(scene.plan); edition != nullptr) {
    auto const date =
        edition->date.known() ? ", " + spoken(edition->date.value, scene.language) : "";
    put(scene.words({"editie", "edition"}), edition->name.in(scene.language) + date);
  }
  for (auto const& document : scene.plan.documents) {
    put(scene.words({"bron", "source"}),
        document.title.in(scene.language) +
            (document.publisher.empty() ? "" : ", " + document.publisher));
  }
  put(scene.words({"gemaakt met", "made with"}), "Wijkwerk " WIJK_VERSION);
  ++row;
  for (auto const& paragraph : kAbout) {
    put("", scene.words(paragraph), &paragraph == std::end(kAbout) - 1 ? Look::plain : Look::note);
  }
}

}  // namespace wijk
