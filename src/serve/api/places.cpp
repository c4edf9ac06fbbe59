// SPDX-License-Identifier: EUPL-1.2
//
// Places, with their shape and what happens there.
#include "serve/api/elements.hpp"
#include "serve/api/geojson.hpp"
#include "serve/api/handlers.hpp"

namespace wijk::api {
namespace {

Json measures_at(Neighbourhood const& hood, Place const& place) {
  auto all = Json::array();
  for (auto const& measure : hood.measures) {
    if (names(measure.places, place.id)) {
      all.push_back({{"id", measure.id}, {"name", words(measure.name)}});
    }
  }
  return all;
}

Json place_json(Call const& call, Placed<Place> const& at) {
  auto const& place = *at.element;
  Json json{{"id", place.id},
            {"neighbourhood", at.hood->id},
            {"pointer", pointer_of(*at.hood, "places", place.id)},
            {"name", words(place.name)},
            {"kind", text_or_null(place.kind)},
            {"geometry", geojson(place.geometry)},
            {"accuracy_metres", stated(place.accuracy)},
            {"outside", place.outside},
            {"measures", measures_at(*at.hood, place)}};
  add_origin(json, plan_of(call), place.origin);
  json["links"] = {{"self", hood_link(call, *at.hood, "/places/" + percent_encoded(place.id))}};
  return json;
}

}  // namespace

Answer places(Call& call) {
  auto const kind = asked(call, "kind");
  return listed_elements(
      call, &Neighbourhood::places,
      [&](Neighbourhood const&, Place const& place) { return kind.same(place.kind); },
      [&](Placed<Place> const& at) { return place_json(call, at); });
}

Answer place(Call& call) {
  return one_element(call, &Neighbourhood::places, "place",
                     [&](Placed<Place> const& at) { return place_json(call, at); });
}

}  // namespace wijk::api
