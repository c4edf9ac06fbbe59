// SPDX-License-Identifier: EUPL-1.2
#include "link/outside.hpp"

#include <charconv>
#include <cmath>
#include <optional>

namespace wijk {
namespace {

using Position = Geometry::Position;

struct Wrong {
  Text what;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : x_text{text} {}

  Geometry read() {
    skip_srid();
    auto const type = word();
    for (auto const extra = word(); !extra.empty();) {
      if (extra == "EMPTY") {
        throw Wrong{say("de ligging is leeg", "the geometry is empty")};
      }
      x_more = extra == "ZM" ? 2 : 1;  // Z or M: numbers that are not used
      break;
    }
    Geometry geometry;
    read(type, geometry);
    skip();
    if (!x_text.empty()) {
      throw Wrong{say("achter de ligging staat nog tekst", "there is text behind the geometry")};
    }
    geometry.crs = guessed(geometry);
    return geometry;
  }

 private:
  void read(std::string const& type, Geometry& geometry) {
    if (type == "POINT") {
      geometry.type = Geometry::Type::point;
      geometry.parts.push_back(positions());
    } else if (type == "LINESTRING") {
      geometry.type = Geometry::Type::line;
      geometry.parts.push_back(positions());
    } else if (type == "MULTILINESTRING") {
      geometry.type = Geometry::Type::line;
      list([&] { geometry.parts.push_back(positions()); });
    } else if (type == "POLYGON") {
      geometry.type = Geometry::Type::area;
      polygon(geometry);
    } else if (type == "MULTIPOLYGON") {
      geometry.type = Geometry::Type::area;
      list([&] { polygon(geometry); });
    } else {
      throw Wrong{
          say("`{}` is geen ligging die gelezen wordt; wel POINT, LINESTRING, POLYGON, "
              "MULTILINESTRING en MULTIPOLYGON",
              "`{}` is no geometry that is read; POINT, LINESTRING, POLYGON, "
              "MULTILINESTRING and MULTIPOLYGON are",
              type)};
    }
  }
  void polygon(Geometry& geometry) {
    std::uint32_t rings = 0;
    list([&] {
      geometry.parts.push_back(positions());
      ++rings;
    });
    geometry.polygons.push_back(rings);
  }
  template <class One>
  void list(One one) {
    expect('(');
    do {
      one();
    } while (take(','));
    expect(')');
  }
  std::vector<Position> positions() {
    std::vector<Position> all;
    list([&] {
      Position at;
      at.x = number();
      at.y = number();
      for (int i = 0; i < x_more; ++i) {
        number();
      }
      all.push_back(at);
    });
    return all;
  }

  void skip() {
    while (!x_text.empty() && (x_text.front() == ' ' || x_text.front() == '\t' ||
                               x_text.front() == '\n' || x_text.front() == '\r')) {
      x_text.remove_prefix(1);
    }
  }
  bool take(char wanted) {
    skip();
    bool const there = x_text.starts_with(wanted);
    x_text.remove_prefix(there ? 1 : 0);
    return there;
  }
  void expect(char wanted) {
    if (!take(wanted)) {
      throw Wrong{say("hier hoort `{}` te staan: `{}`", "`{}` belongs here: `{}`",
                      std::string(1, wanted), x_text.substr(0, 20))};
    }
  }
  std::string word() {
    skip();
    std::string word;
    while (!x_text.empty() && ((x_text.front() >= 'A' && x_text.front() <= 'Z') ||
                               (x_text.front() >= 'a' && x_text.front() <= 'z'))) {
      word += static_cast<char>(x_text.front() & ~0x20);
      x_text.remove_prefix(1);
    }
    return word;
  }
  double number() {
    skip();
    double value = 0;
    auto const [end, problem] =
        std::from_chars(x_text.data(), x_text.data() + x_text.size(), value);
    if (problem != std::errc{} || !std::isfinite(value)) {
      throw Wrong{say("hier hoort een getal te staan: `{}`", "a number belongs here: `{}`",
                      x_text.substr(0, 20))};
    }
    x_text.remove_prefix(static_cast<std::size_t>(end - x_text.data()));
    return value;
  }
  void skip_srid() {
    skip();
    if (x_text.starts_with("SRID=")) {
      auto const end = x_text.find(';');
      auto const code = x_text.substr(5, end == std::string_view::npos ? 0 : end - 5);
      if (code != "28992" && code != "4326") {
        throw Wrong{say("SRID {} wordt niet gelezen; gebruik 28992 of 4326",
                        "SRID {} is not read; use 28992 or 4326", code)};
      }
      x_text.remove_prefix(end + 1);
    }
  }
  /// Small numbers are degrees: no place in Dutch RD has both below these.
  static Geometry::Crs guessed(Geometry const& geometry) {
    for (auto const& part : geometry.parts) {
      for (auto const at : part) {
        if (std::abs(at.x) > 180 || std::abs(at.y) > 90) {
          return Geometry::Crs::rd;
        }
      }
    }
    return Geometry::Crs::wgs84;
  }

  std::string_view x_text;
  int x_more = 0;
};

/// What the other readers would refuse as well.
std::optional<Text> flaw_of(Geometry const& geometry) {
  auto const least = geometry.type == Geometry::Type::point  ? 1U
                     : geometry.type == Geometry::Type::line ? 2U
                                                             : 4U;
  for (auto const& part : geometry.parts) {
    if (part.size() < least || (least == 1 && part.size() > 1)) {
      return say("hier horen ten minste {} posities", "there must be {} positions at least", least);
    }
    if (geometry.type == Geometry::Type::area && part.front() != part.back()) {
      return say("de ring van een vlak sluit niet: de laatste positie is niet de eerste",
                 "the ring of an area does not close: the last position is not the first");
    }
  }
  return std::nullopt;
}

}  // namespace

Parsed<Geometry> read_wkt(std::string_view text) {
  try {
    auto geometry = Reader{text}.read();
    if (auto flaw = flaw_of(geometry)) {
      return {.problem = std::move(*flaw)};
    }
    return {.value = std::move(geometry)};
  } catch (Wrong const& wrong) {
    return {.problem = wrong.what};
  }
}

}  // namespace wijk
