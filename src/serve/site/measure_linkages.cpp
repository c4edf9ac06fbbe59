// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/linkages.hpp"
#include "serve/site/measure.hpp"

namespace wijk {

Markup measure_linkages(MeasurePage const& of) {
  constexpr std::size_t kFew = 3;
  LinkagesPage const all{of.page};
  LinkagesWanted const wanted{.measure = of.measure.id};
  Markup items;
  std::size_t count = 0;
  for (auto const* const list : {&all.all().open, &all.all().settled}) {
    for (auto const& one : *list) {
      if (is_wanted(all, one, wanted) && ++count <= kFew) {
        items += element("li", {}, linkage_line(all, one));
      }
    }
  }
  if (count == 0) {
    return {};
  }
  return of.page.section(
      "koppelkansen", {"Wat hiermee samen kan", "What can be done together with this"},
      element("ul", {{"class", "list"}}, items) +
          element("p", {},
                  link(hood_address(of.page.call, of.page.hood, "/koppelkansen") + query_of(wanted),
                       of.text(say("Alle koppelkansen van deze maatregel ({})",
                                   "All linkages of this measure ({})", count)))));
}

}  // namespace wijk
