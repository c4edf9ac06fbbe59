// SPDX-License-Identifier: EUPL-1.2
//
// The places with what happens there, as GeoJSON for the map's script.
#include "serve/api/geojson.hpp"
#include "serve/site/map.hpp"
#include "serve/site/pages.hpp"

#include "plan/choice_names.hpp"

#include <algorithm>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

Json named(std::string const& id, std::string const& name) { return {{"id", id}, {"name", name}}; }

/// A measure as the map tells it: what, of which theme, by whom, when.
Json measure_json(HoodPage const& page, std::size_t index) {
  auto const& measure = page.hood.measures[index];
  auto const theme = measure.theme.index;
  Json partners = Json::array();
  auto const add = [&](Ref<Partner> const& one) {
    if (one.found()) {
      auto const& partner = page.plan().partners[static_cast<std::size_t>(one.index)];
      partners.push_back(named(partner.id, page.text(partner.name)));
    }
  };
  add(measure.lead);
  std::ranges::for_each(measure.partners, add);
  Json json{{"name", page.text(measure.name)},
            {"url", element_address(page.call, page.pointer("measures", index))},
            {"partners", std::move(partners)}};
  if (measure.theme.found()) {
    auto const& one = page.hood.themes[static_cast<std::size_t>(theme)];
    json["theme"] = named(one.id, page.text(one.name));
    json["theme"]["number"] = theme;
  }
  if (!measure.status.empty()) {
    json["status"] = named(measure.status, page.text(choice_name(measure.status)));
  }
  if (measure.years.known()) {
    json["from"] = static_cast<int>(measure.years.value.first_year());
    if (!measure.years.value.open()) {
      json["until"] = static_cast<int>(measure.years.value.last->year());
    }
    json["years"] = page.text(say("{}", "{}", measure.years.value));
  }
  return json;
}

Json measures_at(HoodPage const& page, std::size_t index) {
  Json measures = Json::array();
  for (std::size_t i = 0; i < page.hood.measures.size(); ++i) {
    if (std::ranges::any_of(page.hood.measures[i].places, [&](Ref<Place> const& one) {
          return one.index == static_cast<std::int32_t>(index);
        })) {
      measures.push_back(measure_json(page, i));
    }
  }
  return measures;
}

}  // namespace

Json place_feature(HoodPage const& page, std::size_t index, Json measures) {
  auto const& place = page.hood.places[index];
  return {{"type", "Feature"},
          {"id", index + 1},
          {"geometry", geojson(place.geometry)},
          {"properties",
           {{"number", index + 1},
            {"name", page.text(place.name)},
            {"kind", place.kind},
            {"outline", is_outline(page.hood, index)},
            {"url", element_address(page.call, page.pointer("places", index))},
            {"measures", std::move(measures)}}}};
}

bool is_outline(Neighbourhood const& hood, std::size_t place) {
  auto const index = static_cast<std::int32_t>(place);
  return hood.area.index == index || std::ranges::any_of(hood.blocks, [&](Block const& block) {
           return block.area.index == index;
         });
}

Answer map_data(Call& call) {
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  HoodPage const page{call, *hood};
  Json features = Json::array();
  for (std::size_t i = 0; i < hood->places.size(); ++i) {
    if (!hood->places[i].geometry.parts.empty()) {
      features.push_back(place_feature(page, i, measures_at(page, i)));
    }
  }
  Json const all{{"type", "FeatureCollection"}, {"features", std::move(features)}};
  return text_answer(200, "application/geo+json",
                     all.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace wijk
