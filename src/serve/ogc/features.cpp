// SPDX-License-Identifier: EUPL-1.2
//
// Features from the layers of the GeoPackage, so that both have the same attributes. There each
// layer has one type of shape; here an element is one feature, whatever its shapes are.
#include "plan/geometry.hpp"
#include "report/map/map_layers.hpp"
#include "serve/api/geojson.hpp"
#include "serve/ogc/ogc.hpp"

#include <algorithm>
#include <map>

namespace wijk::ogc {
namespace {

constexpr std::size_t kIdField = 1;  ///< behind the neighbourhood's name
constexpr Words kPrefixes[] = {{"maatregelen_", "measures_"}, {"plekken_", "places_"}};

Json value_json(MapValue const& value) {
  if (auto const* const text = std::get_if<std::string>(&value)) {
    return *text;
  }
  if (auto const* const number = std::get_if<std::int64_t>(&value)) {
    return *number;
  }
  auto const* const real = std::get_if<double>(&value);
  return real == nullptr ? Json(nullptr) : Json(*real);
}

Json properties_of(MapLayer const& layer, MapFeature const& feature) {
  auto json = Json::object();
  for (std::size_t i = 0; i < layer.fields.size(); ++i) {
    json[layer.fields[i].name] = value_json(feature.values[i]);
  }
  return json;
}

using Made = std::map<std::string, Feature, std::less<>>;

void add(Made& all, MapLayer const& layer) {
  for (auto const& drawn : layer.features) {
    auto const* const id = std::get_if<std::string>(&drawn.values[kIdField]);
    if (id == nullptr) {
      continue;
    }
    auto& feature = all[*id];
    if (feature.id.empty()) {
      feature.id = *id;
      feature.properties = properties_of(layer, drawn);
    }
    for (auto const& shape : drawn.shapes) {
      feature.shapes.push_back(in_wgs84(shape));
    }
  }
}

/// In the order of the plan's list.
template <class Element>
std::vector<Feature> ordered(Made& made, std::vector<Element> const& list) {
  std::vector<Feature> all;
  for (auto const& element : list) {
    if (auto const found = made.find(element.id); found != made.end()) {
      all.push_back(std::move(found->second));
      made.erase(found);
    }
  }
  return all;
}

bool has_place_of(Neighbourhood const& hood, Measure const& measure, Geometry::Type type) {
  return std::ranges::any_of(measure.places, [&](Ref<Place> const& place) {
    return place.found() &&
           hood.places[static_cast<std::size_t>(place.index)].geometry.type == type;
  });
}

bool has_any(Neighbourhood const& hood, What what, Geometry::Type type) {
  return what == What::places
             ? std::ranges::any_of(hood.places,
                                   [&](auto& one) { return one.geometry.type == type; })
             : std::ranges::any_of(hood.measures,
                                   [&](auto& one) { return has_place_of(hood, one, type); });
}

/// Only the shapes of one type, and only what has any; all where no type is chosen.
std::vector<Feature> chosen(std::vector<Feature> all, Geometry::Type type) {
  if (type == Geometry::Type::none) {
    return all;
  }
  for (auto& feature : all) {
    std::erase_if(feature.shapes, [&](Geometry const& shape) { return shape.type != type; });
  }
  std::erase_if(all, [](Feature const& feature) { return feature.shapes.empty(); });
  return all;
}

}  // namespace

std::vector<Collection> collections_of(Plan const& plan) {
  using Type = Geometry::Type;
  static constexpr std::pair<Type, std::string_view> kTypes[] = {
      {Type::none, ""}, {Type::point, "points-"}, {Type::line, "lines-"}, {Type::area, "areas-"}};
  std::vector<Collection> all;
  for (auto const& hood : plan.neighbourhoods) {
    for (auto const what : {What::measures, What::places}) {
      for (auto const& [type, name] : kTypes) {
        if (type == Type::none || has_any(hood, what, type)) {
          auto const start = what == What::measures ? "measures-" : "places-";
          all.push_back({fmt::format("{}{}{}", start, name, hood.id), what, &hood, type});
        }
      }
    }
  }
  return all;
}

std::vector<Feature> features_of(Call const& call, Collection const& collection) {
  auto const& reading = call.snapshot->reading;
  auto const& hood = *collection.hood;
  auto const book = map_layers({reading.plan, {&hood}, reading.findings, call.language});
  auto const prefix = kPrefixes[static_cast<std::size_t>(collection.what)].in(call.language);
  Made made;
  for (auto const& layer : book.layers) {
    if (layer.name.starts_with(prefix)) {
      add(made, layer);
    }
  }
  if (collection.what == What::places) {
    return chosen(ordered(made, hood.places), collection.shape);
  }
  for (auto const& measure : hood.measures) {
    if (auto const found = made.find(measure.id); found != made.end()) {
      found->second.when = measure.years;
    }
  }
  return chosen(ordered(made, hood.measures), collection.shape);
}

Json feature_json(Call const& call, Collection const& collection, Feature const& feature) {
  auto const of_collection = "/collections/" + percent_encoded(collection.id);
  auto const self = of_collection + "/items/" + percent_encoded(feature.id);
  return {
      {"type", "Feature"},
      {"id", feature.id},
      {"geometry", collection.shape == Geometry::Type::none ? geojson(feature.shapes)
                                                            : geojson_multiple(feature.shapes)},
      {"properties", feature.properties},
      {"links",
       Json::array({link_json(ogc_link(call, self), "self", kGeoJson),
                    link_json(ogc_link(call, of_collection), "collection", "application/json")})}};
}

}  // namespace wijk::ogc
