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
Json line_json(LinkagesPage const& of, Linkage const& linkage, std::size_t rank) {
  auto const status = of.status_of(linkage);
  auto const name =
      status.empty() ? say("nog niet besloten", "not decided yet") : choice_name(status);
  return {{"name", fmt::format("{}. {}", rank, of.text(title_of(linkage, of.all())))},
          {"url", linkage_address(of, linkage)},
          {"years", of.text(money_range(linkage.gain))},
          {"partners", Json::array()},
          {"theme", {{"id", status}, {"name", of.text(name)}, {"number", status.empty() ? 1 : 2}}}};
}

}  // namespace

std::vector<std::size_t> linkage_places(LinkagesPage const& of, Linkage const& linkage) {
  std::vector<std::size_t> places;
  auto const add = [&](std::int32_t place) {
    auto const index = static_cast<std::size_t>(place);
    if (place >= 0 && !is_outline(of.page.hood, index) &&
        std::ranges::find(places, index) == places.end()) {
      places.push_back(index);
    }
  };
  for (auto const& link : linkage.links) {
    for (auto const& reason : link.reasons) {
      add(reason.apart.place_a);
      add(reason.apart.place_b);
    }
  }
  return places;
}

Answer linkages_map(Call& call) {
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  HoodPage const page{call, *hood};
  LinkagesPage const of{page};
  auto const wanted = linkages_wanted(call.request);
  std::vector<Json> at(hood->places.size(), Json::array());
  std::size_t rank = 0;
  for (auto const& one : of.all().open) {
    if (is_wanted(of, one, wanted)) {
      auto const line = line_json(of, one, ++rank);
      for (auto const place : linkage_places(of, one)) {
        at[place].push_back(line);
      }
    }
  }
  auto features = Json::array();
  for (std::size_t i = 0; i < at.size(); ++i) {
    if (!hood->places[i].geometry.parts.empty() && (is_outline(*hood, i) || !at[i].empty())) {
      features.push_back(place_feature(page, i, std::move(at[i])));
    }
  }
  Json const all{{"type", "FeatureCollection"}, {"features", std::move(features)}};
  return text_answer(200, "application/geo+json",
                     all.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace wijk
