// SPDX-License-Identifier: EUPL-1.2
//
// The places where linkages meet, as GeoJSON for the map's script, in the form of kaart.json.
#include "serve/api/geojson.hpp"
#include "serve/site/linkages.hpp"
#include "serve/site/map.hpp"
#include "serve/site/pages.hpp"

#include "link/wording.hpp"
#include "plan/choice_names.hpp"

#include <algorithm>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

/// The colour is that of what was decided.
Json line_json(LinkagesPage const& of, Linkage const& linkage, std::size_t rank,
               LinkagesWanted const& wanted) {
  auto const status = of.status_of(linkage);
  auto const name =
      status.empty() ? say("nog niet besloten", "not decided yet") : choice_name(status);
  return {{"name", fmt::format("{}. {}", rank, of.text(title_of(linkage, of.all())))},
          {"url", linkage_address(of, linkage, wanted)},
          {"years", of.text(money_range(linkage.gain))},
          {"partners", Json::array()},
          {"theme", {{"id", status}, {"name", of.text(name)}, {"number", status.empty() ? 1 : 2}}}};
}

/// A place of the plan, or the work from elsewhere itself.
Json feature_of(LinkagesPage const& of, std::size_t spot, Json here) {
  auto const* const outside = outside_at(of, spot);
  if (outside == nullptr) {
    return place_feature(of.page, spot, std::move(here));
  }
  auto const url = here.front()["url"];
  return {{"type", "Feature"},
          {"id", spot + 1},
          {"geometry", geojson(outside->sites.front().rd)},
          {"properties",
           {{"number", ""},
            {"name", of.text(outside->name)},
            {"kind", "outside"},
            {"outline", false},
            {"url", url},
            {"measures", std::move(here)}}}};
}

}  // namespace

Answer linkages_map(Call& call) {
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  HoodPage const page{call, *hood};
  LinkagesPage const of{page};
  auto const wanted = linkages_wanted(call.request);
  auto const ranked = on_map(of, wanted);
  auto const letters = letters_of(of, ranked);
  std::vector<Json> at(letters.size(), Json::array());
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    for (auto const spot : spots_of(of, *ranked[i])) {
      at[spot].push_back(line_json(of, *ranked[i], i + 1, wanted));
    }
  }
  auto features = Json::array();
  for (std::size_t spot = 0; spot < at.size(); ++spot) {
    bool const outline = spot < hood->places.size() && is_outline(*hood, spot);
    if (outline || !letters[spot].empty()) {
      auto feature = feature_of(of, spot, std::move(at[spot]));
      feature["properties"]["number"] = letters[spot];
      features.push_back(std::move(feature));
    }
  }
  Json const all{{"type", "FeatureCollection"}, {"features", std::move(features)}};
  return text_answer(200, "application/geo+json",
                     all.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace wijk
