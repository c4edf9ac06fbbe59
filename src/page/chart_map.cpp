// SPDX-License-Identifier: EUPL-1.2
//
// The places of a plan as the plan itself knows them: no other map beneath, and how exact each is
// shown by its line.
#include "page/page.hpp"
#include "page/svg.hpp"
#include "plan/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace wijk {
namespace {

using Position = Geometry::Position;

constexpr double kWidth = 400;
constexpr double kEdge = 22;
constexpr double kMarker = 8.5;             ///< radius of a number's circle
constexpr double kMetresADegree = 111320;   ///< of latitude, and of longitude at the equator
constexpr double kExact = 25, kNear = 100;  ///< metres: drawn with a whole or a broken line

struct Box {
  Position low{}, high{};
  bool any = false;

  void add(Position at) {
    low = any ? Position{std::min(low.x, at.x), std::min(low.y, at.y)} : at;
    high = any ? Position{std::max(high.x, at.x), std::max(high.y, at.y)} : at;
    any = true;
  }
  double size() const { return (high.x - low.x) * (high.y - low.y); }
  Position middle() const { return {(low.x + high.x) / 2, (low.y + high.y) / 2}; }
};

Box box_of(Geometry const& shape) {
  Box box;
  for (auto const& part : shape.parts) {
    std::ranges::for_each(part, [&](Position at) { box.add(at); });
  }
  return box;
}

/// Degrees to units of the drawing, with metres as long east as north.
struct Projection {
  Position low;
  double narrowing, scale;  ///< units a degree of latitude
  double height;

  explicit Projection(Box const& box)
      : low{box.low}, narrowing{std::max(0.01, std::cos(box.middle().y * std::numbers::pi / 180))} {
    auto const wide = std::max(1e-6, (box.high.x - box.low.x) * narrowing);
    auto const high = std::max(1e-6, box.high.y - box.low.y);
    scale = std::min((kWidth - 2 * kEdge) / wide, 1.4 * kWidth / high);
    scale = std::min(scale, kMetresADegree);  // never closer than a metre a unit
    height = std::max(120.0, high * scale + 2 * kEdge + 24);
    low.x -= (kWidth - wide * scale) / 2 / scale / narrowing;
    low.y -= (height - 24 - high * scale) / 2 / scale;
  }
  Position operator()(Position at) const {
    return {(at.x - low.x) * narrowing * scale, height - 24 - (at.y - low.y) * scale};
  }
  double metres(double number) const { return number / kMetresADegree * scale; }
};

struct Drawn {
  std::size_t place;  ///< in the neighbourhood
  Geometry shape;
  Box box;
};

std::vector<Drawn> drawn_places(Neighbourhood const& hood) {
  std::vector<Drawn> all;
  for (std::size_t i = 0; i < hood.places.size(); ++i) {
    auto shape = in_wgs84(hood.places[i].geometry);
    if (auto const box = box_of(shape); box.any) {
      all.push_back({i, std::move(shape), box});
    }
  }
  return all;
}

std::string exactness(Place const& place) {
  auto const& metres = place.accuracy;
  auto const number = static_cast<double>(metres.value);
  return !metres.known() || number > kNear ? "rough" : number > kExact ? "near" : "exact";
}

std::string path_of(Projection const& projection, Geometry const& shape) {
  std::string path;
  for (auto const& part : shape.parts) {
    char letter = 'M';
    for (auto const at : part) {
      auto const [x, y] = projection(at);
      path += fmt::format("{}{:.1f} {:.1f}", letter, x, y);
      letter = 'L';
    }
    path += shape.type == Geometry::Type::area && !part.empty() ? "z" : "";
  }
  return path;
}

Markup shape_markup(Projection const& projection, Neighbourhood const& hood, Drawn const& one,
                    std::string_view more = {}) {
  auto const& place = hood.places[one.place];
  auto const kind = "place-" + place.kind + " " + exactness(place) + std::string{more};
  if (one.shape.type == Geometry::Type::point) {
    auto const at = projection(one.box.middle());
    auto const off = place.accuracy.known() ? static_cast<double>(place.accuracy.value) : 0;
    return element("circle", {{"class", "halo " + exactness(place) + std::string{more}},
                              {"cx", units(at.x)},
                              {"cy", units(at.y)},
                              {"r", units(std::clamp(projection.metres(off), 3.0, kWidth / 4))}});
  }
  auto const type = one.shape.type == Geometry::Type::area ? "area " : "line ";
  return element("path", {{"class", type + kind}, {"d", path_of(projection, one.shape)}});
}

/// Where the number of a place stands: at the place, or as near as there is room for it.
Position free_spot(Position wish, std::vector<Position> const& taken, double height) {
  auto const is_free = [&](Position at) {
    bool const inside =
        at.x > kMarker && at.x < kWidth - kMarker && at.y > kMarker && at.y < height - 24 - kMarker;
    return inside && std::ranges::none_of(taken, [&](Position other) {
             return std::hypot(at.x - other.x, at.y - other.y) < 2 * kMarker + 1;
           });
  };
  for (int ring = 0; ring < 8; ++ring) {
    for (int step = 0; step < 16; ++step) {
      auto const angle = step * std::numbers::pi / 8;
      Position const at{wish.x + 10 * ring * std::cos(angle), wish.y - 10 * ring * std::sin(angle)};
      if (is_free(at)) {
        return at;
      }
    }
  }
  return wish;
}

/// The middle of a line is on the line; of another shape it is that of its box.
Position anchor_of(Drawn const& one) {
  auto const& parts = one.shape.parts;
  return one.shape.type == Geometry::Type::line && !parts.front().empty()
             ? parts.front()[parts.front().size() / 2]
             : one.box.middle();
}

Markup numbers(Projection const& projection, std::vector<Drawn> const& all) {
  Markup leaders, markers;
  std::vector<Position> taken;
  for (auto const& one : all) {
    auto const wish = projection(anchor_of(one));
    auto const at = free_spot(wish, taken, projection.height);
    taken.push_back(at);
    if (std::hypot(at.x - wish.x, at.y - wish.y) > 1) {
      leaders += element("line", {{"class", "leader"},
                                  {"x1", units(wish.x)},
                                  {"y1", units(wish.y)},
                                  {"x2", units(at.x)},
                                  {"y2", units(at.y)}});
    }
    markers += element(
        "circle",
        {{"class", "number"}, {"cx", units(at.x)}, {"cy", units(at.y)}, {"r", units(kMarker)}});
    markers += element("text",
                       {{"class", "number"},
                        {"x", units(at.x)},
                        {"y", units(at.y + 3.6)},
                        {"text-anchor", "middle"}},
                       fmt::format("{}", one.place + 1));
  }
  return leaders + markers;
}

/// A length in metres that is round and at most a third of the width.
double round_length(Projection const& projection) {
  auto const most = kWidth / 3 / projection.metres(1);
  auto const power = std::pow(10, std::floor(std::log10(most)));
  return most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
}

Markup scale_bar(Page const& page, Projection const& projection) {
  auto const metres = round_length(projection);
  auto const length = projection.metres(metres);
  auto const y = projection.height - 10;
  auto const text =
      metres >= 1000 ? fmt::format("{} km", metres / 1000) : fmt::format("{} m", metres);
  return element("path", {{"class", "scale"},
                          {"d", fmt::format("M{0} {1}v4h{2:.1f}v-4", kEdge, y, length)}}) +
         element("text", {{"x", units(kEdge + length + 6)}, {"y", units(y + 5)}}, text) +
         element("text",
                 {{"x", units(kWidth - kEdge)}, {"y", units(y + 5)}, {"text-anchor", "end"}},
                 page.text(Words{"▲ noord", "▲ north"}));
}

Markup map_legend(Page const& page) {
  auto const key = [&](std::string_view kind, Words meaning) {
    return element(
        "li", {},
        element("svg",
                {{"class", "map"}, {"width", "28"}, {"height", "10"}, {"aria-hidden", "true"}},
                element("path", {{"class", "line " + std::string{kind}}, {"d", "M1 5H27"}})),
        element("span", {}, page.text(meaning)));
  };
  return element("ul", {{"class", "legend"}}, key("exact", {"tot op 25 m", "within 25 m"}),
                 key("near", {"tot op 100 m", "within 100 m"}),
                 key("rough", {"ruwer, of niet genoemd", "rougher, or not stated"}));
}

Projection projection_of(std::vector<Drawn> const& all) {
  Box box;
  for (auto const& one : all) {
    box.add(one.box.low);
    box.add(one.box.high);
  }
  return Projection{box};
}

/// The largest first, so that nothing lies under another.
std::vector<Drawn> by_size(std::vector<Drawn> all) {
  std::ranges::stable_sort(all, std::greater{}, [](Drawn const& one) { return one.box.size(); });
  return all;
}

Markup dot(Position at, std::string kind, std::string radius) {
  return element("circle", {{"class", std::move(kind)},
                            {"cx", units(at.x)},
                            {"cy", units(at.y)},
                            {"r", std::move(radius)}});
}

bool holds(std::vector<std::size_t> const& places, std::size_t place) {
  return std::ranges::find(places, place) != places.end();
}

}  // namespace

Markup map_chart(Part const& part) {
  auto const& page = part.page;
  auto all = drawn_places(part.hood);
  if (all.empty()) {
    return element("p", {{"class", "nothing"}},
                   page.text(Words{"Van geen plek is bekend waar zij ligt.",
                                   "Of no place is it known where it is."}));
  }
  auto const projection = projection_of(all);
  Markup shapes;
  for (auto const& one : by_size(all)) {
    shapes += shape_markup(projection, part.hood, one);
  }
  auto const title = page.text(Words{"Waar het gebeurt", "Where it happens"});
  auto const about = page.text(
      say("{} plekken, met het nummer van hun rij in de tabel eronder; die zegt ook tot op hoeveel "
          "meter elke plek klopt.",
          "{} places, with the number of their row in the table below, which also says within how "
          "many metres each is right.",
          all.size()));
  return element("figure", {{"class", "chart map"}}, element("figcaption", {}, title),
                 map_legend(page),
                 element("svg",
                         {{"role", "img"},
                          {"class", "map"},
                          {"viewBox", fmt::format("0 0 {} {:.0f}", kWidth, projection.height)},
                          {"aria-labelledby", part.id("map-name")},
                          {"aria-describedby", part.id("map-about")}},
                         element("title", {{"id", part.id("map-name")}}, title),
                         element("desc", {{"id", part.id("map-about")}}, about), shapes,
                         numbers(projection, all), scale_bar(page, projection)),
                 element("p", {{"class", "note"}}, about));
}

Markup map_sketch(Part const& part, std::vector<std::size_t> const& places) {
  auto const all = drawn_places(part.hood);
  std::vector<Drawn> chosen;
  std::ranges::copy_if(all, std::back_inserter(chosen),
                       [&](Drawn const& one) { return holds(places, one.place); });
  if (all.empty()) {
    return {};
  }
  auto const& page = part.page;
  auto const projection = projection_of(all);
  Markup quiet, loud;
  std::string names;
  for (auto const& one : by_size(all)) {
    bool const is_chosen = holds(places, one.place);
    // How far a point may be off would cover the sketch; the page with the map shows it.
    (is_chosen ? loud : quiet) +=
        one.shape.type == Geometry::Type::point
            ? (is_chosen ? Markup{} : dot(projection(one.box.middle()), "dot", "3.5"))
            : shape_markup(projection, part.hood, one, is_chosen ? " chosen" : " quiet");
  }
  for (auto const& one : chosen) {
    loud += dot(projection(anchor_of(one)), "pin", "6");
    names += (names.empty() ? "" : ", ") + page.text(part.hood.places[one.place].name);
  }
  auto const title = page.text(Words{"Schets van de wijk", "Sketch of the neighbourhood"});
  auto const about = names.empty() ? page.text(say("{} plekken", "{} places", all.size()))
                                   : page.text(say("Aangewezen: {}", "Pointed out: {}", names));
  return element("svg",
                 {{"role", "img"},
                  {"class", "map sketch"},
                  {"viewBox", fmt::format("0 0 {} {:.0f}", kWidth, projection.height)},
                  {"aria-labelledby", part.id("sketch-name")},
                  {"aria-describedby", part.id("sketch-about")}},
                 element("title", {{"id", part.id("sketch-name")}}, title),
                 element("desc", {{"id", part.id("sketch-about")}}, about + "."), quiet, loud,
                 scale_bar(page, projection));
}

}  // namespace wijk
