// SPDX-License-Identifier: EUPL-1.2
//
// Everything about one measure.
#include "serve/site/measure.hpp"

#include "plan/choice_names.hpp"
#include "serve/site/pages.hpp"

namespace wijk {
namespace {

/// Kind, status and theme, as words in a row.
Markup tags(MeasurePage const& of) {
  Markup all;
  auto const add = [&](std::string const& text) {
    all += text.empty() ? Markup{} : element("span", {{"class", "tag"}}, text);
  };
  add(of.text(choice_name(of.measure.kind)));
  add(of.text(choice_name(of.measure.status)));
  add(of.text(choice_name(of.measure.nature)));
  if (of.measure.theme.found()) {
    add(of.text(of.page.hood.themes[static_cast<std::size_t>(of.measure.theme.index)].name));
  }
  return element("p", {{"class", "tags"}}, all,
                 edit_link(of.page, of.pointer, of.text(of.measure.name)));
}

/// Where in the neighbourhood it is.
Markup small_map(MeasurePage const& of) {
  std::vector<std::size_t> places;
  for (auto const& place : of.measure.places) {
    if (place.found()) {
      places.push_back(static_cast<std::size_t>(place.index));
    }
  }
  if (places.empty()) {
    return {};
  }
  auto const sketch = map_sketch(of.page.part, places);
  return sketch.empty() ? sketch
                        : element("figure", {{"class", "sketch"}}, sketch,
                                  element("figcaption", {},
                                          link(tab_address(of.page.call, of.page.hood, "map"),
                                               of.text(Words{"Naar de kaart", "To the map"}))));
}

Markup content_of(MeasurePage const& of) {
  auto const& page = of.page;
  auto const map = small_map(of);
  auto all = element("p", {{"class", "crumb"}},
                     link(tab_address(page.call, page.hood, "measures"),
                          of.text(Words{"Alle maatregelen", "All measures"})));
  all += element("div", {{"class", map.empty() ? "opening opening--alone" : "opening"}},
                 element("div", {}, element("h1", {}, of.text(of.measure.name)), tags(of),
                         paragraphs(of.text(of.measure.text), "intro"), measure_facts(of)),
                 map);
  all += measure_findings(of);
  all += measure_milestones(of);
  all += measure_variants(of);
  all += measure_money(of);
  return all +
         element("div", {{"class", "columns"}}, element("div", {}, measure_purpose(of)),
                 element("div", {}, measure_voices(of), measure_linkages(of), measure_more(of)));
}

}  // namespace

Answer measure_page(Call& call) {
  auto const* const hood = hood_of(call);
  auto const* const measure = measure_of(call);
  if (measure == nullptr) {
    return not_there(call, say("Deze maatregel", "This measure"));
  }
  HoodPage const page{call, *hood};
  MeasurePage const of{page, static_cast<std::size_t>(measure - hood->measures.data())};
  return site_answer(
      call, {.title = measure->name, .tab = "measures", .content = content_of(of), .hood = hood});
}

}  // namespace wijk
