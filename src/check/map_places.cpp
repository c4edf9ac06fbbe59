// SPDX-License-Identifier: EUPL-1.2
//
// Where places lie, and how exactly that is known.
#include "check/observed.hpp"
#include "check/rules.hpp"
#include "check/shapes.hpp"
#include "check/together.hpp"

#include <algorithm>

namespace wijk {
namespace {

using Type = Geometry::Type;

/// The Netherlands in WGS 84, rounded outwards.
constexpr Geometry::Position kLeast{3.2, 50.7};
constexpr Geometry::Position kMost{7.3, 53.7};

bool is_swapped(Geometry const& geometry) {
  auto const swapped = [](Geometry::Position at) {
    return kLeast.x <= at.y && at.y <= kMost.x && kLeast.y <= at.x && at.x <= kMost.y;
  };
  return geometry.crs == Geometry::Crs::wgs84 && !geometry.parts.empty() &&
         std::ranges::all_of(geometry.parts,
                             [&](auto const& part) { return std::ranges::all_of(part, swapped); });
}

bool is_drawn(Place const& place) { return !place.geometry.parts.empty(); }

bool is_sound(Place const& place) {
  return is_drawn(place) && !is_swapped(place.geometry) && !flaw_of(place.geometry);
}

double slack(Place const& place) {
  return place.accuracy.known() ? static_cast<double>(place.accuracy.value) : 0;
}

/// One finding that lists all places for which something holds.
template <class Holds>
void list(Here const& here, std::string_view rule, Words words, Holds holds, Findings& findings) {
  Together together;
  for (std::size_t i = 0; i < here.hood.places.size(); ++i) {
    if (holds(here.hood.places[i])) {
      together.add(here.at("places", i, "id"), say("`{}`", "`{}`", here.hood.places[i].id));
    }
  }
  together.report(rule, words, findings);
}

Place const* boundary_of(Here const& here) {
  return here.hood.area.found() ? &here.hood.places[static_cast<std::size_t>(here.hood.area.index)]
                                : nullptr;
}

void flat(Here const& here, std::string pointer, std::string_view id, Ref<Place> const& area,
          Findings& findings) {
  if (!area.found()) {
    return;
  }
  auto const index = static_cast<std::size_t>(area.index);
  auto const type = here.hood.places[index].geometry.type;
  if (type == Type::point || type == Type::line) {
    auto& finding = findings.add(
        "map-area", std::move(pointer),
        type == Type::point
            ? say("de grens van `{}` is een punt", "the boundary of `{}` is a point", id)
            : say("de grens van `{}` is een lijn", "the boundary of `{}` is a line", id));
    relate(finding, here.at("places", index, "geometry"), say("de ligging", "the geometry"));
  }
}

void against(Here const& here, Ground const& ground, std::size_t index, Findings& findings) {
  auto const& place = here.hood.places[index];
  auto const& boundary = *boundary_of(here);
  auto const known = slack(place) + slack(boundary);
  auto const metres =
      place.outside ? ground.metres_inside(place.geometry) : ground.metres_outside(place.geometry);
  if (metres <= known) {
    return;
  }
  auto& finding =
      place.outside ? findings.add("map-inside", here.at("places", index, "outside"),
                                   say("`{}` zou buiten de wijk liggen, maar ligt {} m binnen `{}`",
                                       "`{}` is said to be outside, but lies {} m inside `{}`",
                                       place.id, rough_text(metres), boundary.id))
                    : findings.add("map-outside", here.at("places", index, "geometry"),
                                   say("`{}` ligt {} m buiten `{}`", "`{}` lies {} m outside `{}`",
                                       place.id, rough_text(metres), boundary.id));
  relate(finding, here.pointer + "/area", say("de grens van de wijk", "the boundary"));
}

}  // namespace

void map_drawn(Here const& here, Findings& findings) {
  list(
      here, "map-place-missing", {"niet op de kaart getekend: {}", "not drawn on the map: {}"},
      [](Place const& place) { return !is_drawn(place); }, findings);
  list(
      here, "map-accuracy-missing",
      {"zegt niet hoeveel de ligging kan afwijken: {}", "does not say how far off it may be: {}"},
      [](Place const& place) { return is_drawn(place) && !place.accuracy.stated(); }, findings);
}

void map_accuracy(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.places.size(); ++i) {
    auto const& place = here.hood.places[i];
    if (!place.accuracy.known() || !is_drawn(place)) {
      continue;
    }
    auto const metres = static_cast<double>(place.accuracy.value);
    auto const drawn = metres_per_digit(place.geometry);
    if (metres <= 0) {
      findings.add("map-accuracy", here.at("places", i, "accuracy"),
                   say("`{}` zegt op {} m te kloppen; geen ligging is zonder afwijking",
                       "`{}` claims to be right within {} m; no geometry is exact", place.id,
                       place.accuracy.value));
    } else if (metres < drawn / 2) {
      auto& finding =
          findings.add("map-accuracy", here.at("places", i, "accuracy"),
                       say("`{}` zegt op {} m te kloppen, maar de coördinaten gaan per {} m",
                           "`{}` claims to be right within {} m, but its coordinates go by {} m",
                           place.id, place.accuracy.value, rough_text(drawn)));
      relate(finding, here.at("places", i, "geometry"), say("de coördinaten", "the coordinates"));
    }
  }
}

void map_geometry(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.places.size(); ++i) {
    auto const& place = here.hood.places[i];
    if (!is_drawn(place)) {
      continue;
    }
    if (is_swapped(place.geometry)) {
      auto const at = place.geometry.parts.front().front();
      findings.add(
          "map-swapped", here.at("places", i, "geometry"),
          say("`{}` ligt op lengte {} en breedte {}; verwisseld ligt zij in Nederland",
              "`{}` lies at longitude {} and latitude {}; swapped it is in the Netherlands",
              place.id, at.x, at.y));
    } else if (auto const flaw = flaw_of(place.geometry)) {
      findings.add("map-invalid", here.at("places", i, "geometry"),
                   say("`{}`: {}, bij {:.10g}, {:.10g}", "`{}`: {}, at {:.10g}, {:.10g}", place.id,
                       flaw->what, flaw->at.x, flaw->at.y));
    }
  }
}

void map_boundaries(Here const& here, Findings& findings) {
  flat(here, here.pointer + "/area", here.hood.id, here.hood.area, findings);
  for (std::size_t i = 0; i < here.hood.blocks.size(); ++i) {
    flat(here, here.at("blocks", i, "area"), here.hood.blocks[i].id, here.hood.blocks[i].area,
         findings);
  }
  if (!here.hood.area.named() && !here.hood.outline &&
      std::ranges::any_of(here.hood.places, is_drawn)) {
    findings.add("map-area-missing", here.pointer + "/id",
                 say("`{}` heeft plekken, maar noemt niet welk vlak de wijk is",
                     "`{}` has places, but does not name the area that it is", here.hood.id));
  }
}

void map_outside(Here const& here, Findings& findings) {
  auto const* const boundary = boundary_of(here);
  if (boundary == nullptr || boundary->geometry.type != Type::area || !is_sound(*boundary)) {
    return;
  }
  Ground const ground{boundary->geometry};
  for (std::size_t i = 0; i < here.hood.places.size(); ++i) {
    if (&here.hood.places[i] != boundary && is_sound(here.hood.places[i])) {
      against(here, ground, i, findings);
    }
  }
}

}  // namespace wijk
