// SPDX-License-Identifier: EUPL-1.2
//
// Works from elsewhere on the page of the linkages: which files brought them, and the way to bring
// one in.
#include "serve/site/edit/edit.hpp"
#include "serve/site/linkages.hpp"
#include "serve/works_file.hpp"

#include <algorithm>

namespace wijk {
namespace {

std::string works_address(Call const& call, Neighbourhood const& hood) {
  return hood_address(call, hood, "/koppelkansen/werken");
}

bool may_bring(Call const& call) { return call.account().role >= Role::manager; }

Markup remove_form(LinkagesPage const& of, KeptWorks const& file) {
  auto const& call = of.page.call;
  auto const about = element("span", {{"class", "heard"}}, ": " + file.file);
  return form(call, works_address(call, of.page.hood),
              hidden_field("weg", file.file) +
                  element("button",
                          {{"class", "utrecht-button utrecht-button--secondary-action"},
                           {"type", "submit"}},
                          of.text(Words{"Verwijderen", "Remove"}), about));
}

}  // namespace

std::string brought_by(LinkagesPage const& of, Partaker const& partaker) {
  if (partaker.type != Partaker::Type::outside) {
    return {};
  }
  auto const& file = of.found->files[of.found->file_of[partaker.index]];
  return of.text(say("van elders: {}, {}", "from elsewhere: {}, {}", file.file,
                     edit::moment_text(of.page.call, file.at, true)));
}

bool is_with_outside(LinkagesPage const& of, Linkage const& linkage) {
  return std::ranges::any_of(linkage.parts, [&](Share const& part) {
    return of.partaker(part.partaker).type == Partaker::Type::outside;
  });
}

Markup works_form(Call const& call, Neighbourhood const& hood) {
  auto const text = [&](Words words) { return edit::in(call, words); };
  return upload_form(
      call, works_address(call, hood),
      text_field({.name = "bestand",
                  .label = text(
                      {"Bestand: CSV, GeoPackage of GeoJSON", "File: CSV, GeoPackage or GeoJSON"}),
                  .hint = text({"Ten hoogste 8 MB. Hierna ziet u welke kolom wat is, voordat er "
                                "iets opgeslagen wordt.",
                                "8 MB at most. Next you see which column is what, before anything "
                                "is saved."}),
                  .type = "file",
                  .required = true}) +
          text_field({.name = "eigenaar",
                      .label = text({"Van wie zijn deze werken?", "Whose are these works?"}),
                      .hint = text({"Een partij van dit plan of een andere, zoals het "
                                    "waterbedrijf. Dit geldt voor werken waarbij het bestand "
                                    "geen eigenaar noemt.",
                                    "A partner of this plan or another, such as the water company. "
                                    "It goes for works for which the file names no owner."})}) +
          button(text({"Bekijk het bestand", "Look at the file"}), "secondary-action"));
}

Markup works_section(LinkagesPage const& of) {
  auto const& call = of.page.call;
  bool const may = may_bring(call);
  if (of.found->files.empty() && !may) {
    return {};
  }
  Markup items;
  for (auto const& file : of.found->files) {
    items += element("li", {},
                     of.text(say("{}: {}, ingelezen op {}", "{}: {}, brought in on {}", file.file,
                                 works_count(static_cast<std::size_t>(file.count)),
                                 edit::moment_text(call, file.at, true))),
                     may ? remove_form(of, file) : Markup{});
  }
  auto const about = of.text(
      Words{"Geplande werken van andere programma's, zoals riolen, kabels en straatwerk. Iedereen "
            "kan ze zien. Zet er geen persoonsgegevens in. Kolommen die u niet kiest, worden niet "
            "opgeslagen. Een bestand met dezelfde naam komt in de plaats van het vorige.",
            "Planned works of other programmes, such as sewers, cables and streets. Everybody can "
            "see them. Do not include personal data. Columns that you do not choose are not saved. "
            "A file of the same name takes the place of the one before."});
  auto const done = call.request.query_field("ingelezen");
  return of.page.section(
      "werken", {"Werken van elders", "Works from elsewhere"},
      (may && done ? alert("ok", element("p", {},
                                         of.text(Words{"De werken zijn bijgewerkt.",
                                                       "The works have been brought up to date."})))
                   : Markup{}) +
          (items.empty() ? Markup{} : element("ul", {{"class", "list"}}, items)) +
          (may ? element("p", {}, about) + works_form(call, of.page.hood) : Markup{}));
}

}  // namespace wijk
