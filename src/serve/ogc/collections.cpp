// SPDX-License-Identifier: EUPL-1.2
//
// The layers: where each lies, and when what it holds happens.
#include "serve/ogc/box.hpp"
#include "serve/ogc/ogc.hpp"

#include <algorithm>

namespace wijk::ogc {
namespace {

Json temporal(std::vector<Feature> const& features) {
  std::optional<Date> first, last;
  bool open = false;
  for (auto const& feature : features) {
    if (feature.when.known()) {
      auto const& when = feature.when.value;
      first = first ? std::min(*first, when.first) : when.first;
      open = open || when.open();
      last = std::max(last, when.last);
    }
  }
  if (!first) {
    return nullptr;
  }
  auto const until = open || !last ? Json(nullptr) : Json(api::day(*last) + "T23:59:59Z");
  auto const interval = Json::array({api::day(*first) + "T00:00:00Z", until});
  return Json::object({{"interval", Json::array({interval})}});
}

Json spatial(std::vector<Feature> const& features) {
  Box box;
  for (auto const& feature : features) {
    for (auto const& shape : feature.shapes) {
      box.add(shape);
    }
  }
  if (box.empty()) {
    return nullptr;
  }
  auto const corners = Json::array({box.west, box.south, box.east, box.north});
  return {{"bbox", Json::array({corners})}, {"crs", kCrs84}};
}

Json extent(std::vector<Feature> const& features) {
  auto json = Json::object();
  if (auto area = spatial(features); !area.is_null()) {
    json["spatial"] = std::move(area);
  }
  if (auto time = temporal(features); !time.is_null()) {
    json["temporal"] = std::move(time);
  }
  return json;
}

Text title_of(Collection const& one) {
  static constexpr Words kShapes[] = {
      {"", ""}, {", punten", ", points"}, {", lijnen", ", lines"}, {", vlakken", ", areas"}};
  auto const shape = kShapes[static_cast<std::size_t>(one.shape)];
  return one.what == What::measures
             ? say("Maatregelen {}{}", "Measures {}{}", one.hood->name, shape)
             : say("Plekken {}{}", "Places {}{}", one.hood->name, shape);
}

Json collection_json(Call const& call, Collection const& one) {
  auto const self = "/collections/" + percent_encoded(one.id);
  auto const title = title_of(one);
  Json json{{"id", one.id}, {"title", title.in(call.language)}};
  if (auto within = extent(features_of(call, one)); !within.empty()) {
    json["extent"] = std::move(within);
  }
  json["itemType"] = "feature";
  json["crs"] = Json::array({kCrs84});
  json["links"] = Json::array(
      {link_json(ogc_link(call, self), "self", "application/json"),
       link_json(ogc_link(call, self + "/items"), "items", kGeoJson, title.in(call.language))});
  return json;
}

}  // namespace

api::Given<Collection> collection_of_path(Call const& call) {
  auto const id = api::piece(call, "collection");
  for (auto const& one : collections_of(api::plan_of(call))) {
    if (one.id == id) {
      return one;
    }
  }
  return api::not_found(call, say("er is geen laag `{}`", "there is no collection `{}`", id));
}

Answer collections(Call& call) {
  if (auto const problem = unknown_field(call, {})) {
    return *problem;
  }
  auto all = Json::array();
  for (auto const& one : collections_of(api::plan_of(call))) {
    all.push_back(collection_json(call, one));
  }
  return api::json_answer({{"links", Json::array({link_json(ogc_link(call, "/collections"), "self",
                                                            "application/json")})},
                           {"collections", std::move(all)}});
}

Answer collection(Call& call) {
  if (auto const problem = unknown_field(call, {})) {
    return *problem;
  }
  auto const found = collection_of_path(call);
  return found ? api::json_answer(collection_json(call, *found)) : found.problem();
}

}  // namespace wijk::ogc
