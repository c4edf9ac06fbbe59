// SPDX-License-Identifier: EUPL-1.2
//
// The documents that the plan was taken from, and what the signs in the tables mean.
#include "page/page.hpp"
#include "show/words.hpp"

#include <algorithm>

namespace wijk {
namespace {

Markup documents(Page const& page) {
  Markup items;
  for (auto const& document : page.input.plan.documents) {
    auto about = page.text(document.title);
    if (document.date.known()) {
      about += ", " + page.text(say("{}", "{}", document.date.value));
    }
    if (!document.publisher.empty()) {
      about += "; " + document.publisher;
    }
    items += element("dt", {}, element("code", {}, document.id));
    items += element("dd", {}, about);
  }
  return items.empty() ? element("p", {{"class", "nothing"}},
                                 page.text(Words{"Het plan noemt geen documenten.",
                                                 "The plan states no documents."}))
                       : element("dl", {{"class", "documents"}}, items);
}

Markup sign(Page const& page, Markup const& shown, Words meaning) {
  return element("dt", {}, shown) + element("dd", {}, page.text(meaning));
}

Markup signs(Page const& page) {
  auto const none = element("span", {{"class", "none"}}, "–");
  auto const open = element("span", {{"class", "open"}}, page.text(kToBeDetermined));
  return element(
      "dl", {{"class", "signs"}},
      sign(page, escaped("0"),
           {"Nul: het plan zegt dat het niets is.", "Zero: the plan says that it is nothing."}),
      sign(page, open,
           {"Nog te bepalen: het plan zegt zelf dat het nog niet bekend is.",
            "To be determined: the plan itself says that it is not known yet."}),
      sign(page, none,
           {"Niet genoemd: het plan zegt er niets over.",
            "Not stated: the plan says nothing about it."}),
      sign(page, escaped("+"),
           {"Achter een bedrag: daar komt nog bij wat nog te bepalen is.",
            "Behind an amount: what is to be determined comes on top."}),
      sign(page, escaped("●"), {"Ja; een leeg vak is nee.", "Yes; an empty field is no."}));
}

constexpr Words kHowOnScreen{
    "Onder elke tabel staat waar zij vandaan komt. Klap dat open: dan staat er per regel het "
    "bestand van het plan, de regel daarin, en het document met hoofdstuk waaruit het is "
    "overgenomen. Wat het programma zelf berekent, staat er als berekend.",
    "Beneath each table stands where it comes from. Unfold it to see, row by row, the file of the "
    "plan, the line in it, and the document and chapter that it was taken from. What the program "
    "computes itself is said to be computed."};
constexpr Words kHowOnSite{
    "Onder elke tabel staat waar zij vandaan komt. Klap dat open: dan staat er per regel waar in "
    "het plan zij staat, met een link daarheen, en het document met hoofdstuk waaruit het is "
    "overgenomen. Wat het programma zelf berekent, staat er als berekend.",
    "Beneath each table stands where it comes from. Unfold it to see, row by row, where in the "
    "plan it stands, with a link to it, and the document and chapter that it was taken from. What "
    "the program computes itself is said to be computed."};
constexpr Words kHowOnPaper{
    "Onder elke tabel staat uit welk document en hoofdstuk zij is overgenomen. De webpagina van "
    "dit rapport toont het per regel, met het bestand van het plan erbij. Wat niet op papier past, "
    "staat daar ook.",
    "Beneath each table stands which document and chapter it was taken from. The web page of this "
    "report shows it row by row, with the file of the plan. What does not fit on paper is there "
    "as well."};

}  // namespace

Markup reading_section(Page const& page, int level) {
  return heading(
             level, "reading-documents",
             page.text(Words{"Waaruit het plan is overgenomen", "What the plan was taken from"})) +
         documents(page) +
         heading(level, "reading-signs",
                 page.text(Words{"Wat de tekens betekenen", "What the signs mean"})) +
         signs(page) +
         heading(level, "reading-figures",
                 page.text(Words{"Waar een cijfer vandaan komt", "Where a figure comes from"})) +
         element("p", {},
                 page.text(page.paper()  ? kHowOnPaper
                           : page.site() ? kHowOnSite
                                         : kHowOnScreen));
}

}  // namespace wijk
