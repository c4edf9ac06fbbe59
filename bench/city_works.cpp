// SPDX-License-Identifier: EUPL-1.2
#include "city_works.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <numbers>
#include <random>

namespace wijk::bench {
namespace {

constexpr double kPerSquareMetre = 2500e-6;
constexpr double kTau = 2 * std::numbers::pi;

class City {
 public:
  explicit City(std::size_t count)
      : x_side{std::sqrt(static_cast<double>(count) / kPerSquareMetre)} {
    for (std::size_t i = 0; i < count / 2000 + 1; ++i) {
      x_centres.push_back(anywhere());
    }
  }

  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(x_random()) * 0x1p-32;
  }
  std::uint32_t below(std::uint32_t count) {
    return static_cast<std::uint32_t>(between(0, static_cast<double>(count)));
  }
  /// Coordinates in whole centimetres, as registers give them.
  static Spot2 rounded(Spot2 at) {
    return {std::round(at.x * 100) / 100, std::round(at.y * 100) / 100};
  }

  Spot2 place() {
    if (below(2) == 0) {
      return anywhere();
    }
    auto const centre = x_centres[below(static_cast<std::uint32_t>(x_centres.size()))];
    auto const far = 300 * std::sqrt(-2 * std::log(between(1e-9, 1)));
    return beyond(centre, between(0, kTau), far);
  }
  static Spot2 beyond(Spot2 at, double direction, double far) {
    return rounded({at.x + far * std::cos(direction), at.y + far * std::sin(direction)});
  }
  Works::Label label() {
    constexpr std::int32_t kStart = 17532;  // 1 January 2018
    auto const first = kStart + static_cast<std::int32_t>(below(3653));
    return {{first, first + 7 + static_cast<std::int32_t>(below(113))}, below(40), 0};
  }
  std::vector<Spot2> line() {
    std::vector<Spot2> line{place()};
    auto const pieces = 1 + below(5);
    auto const length = between(50, 400) / pieces;
    auto direction = between(0, kTau);
    for (std::uint32_t i = 0; i < pieces; ++i) {
      line.push_back(beyond(line.back(), direction, length));
      direction += between(-0.6, 0.6);
    }
    return line;
  }
  std::vector<Spot2> ring() {
    auto const middle = place();
    auto const corners = 4 + below(5);
    auto const size = between(10, 60);
    std::vector<Spot2> ring;
    for (std::uint32_t i = 0; i < corners; ++i) {
      ring.push_back(beyond(middle, kTau * i / corners, size * between(0.7, 1)));
    }
    ring.push_back(ring.front());
    return ring;
  }

 private:
  Spot2 anywhere() { return rounded({228000 + between(0, x_side), 576000 + between(0, x_side)}); }

  std::mt19937 x_random{20180101};
  double x_side;
  std::vector<Spot2> x_centres;
};

void write(std::string& text, Spot2 const* at, std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) {
    fmt::format_to(std::back_inserter(text), "{}{} {}", i == 0 ? "" : ",", at[i].x, at[i].y);
  }
}

}  // namespace

Works city_works(std::size_t count) {
  City city{count};
  Works works;
  works.reserve(count, count * 2);
  while (works.size() < count) {
    auto const label = city.label();
    auto const sort = city.below(100);
    if (sort < 80) {
      works.add_point(label, city.place());
    } else if (sort < 95) {
      std::vector<std::vector<Spot2>> const parts{city.line()};
      works.add_line(label, parts);
    } else {
      std::vector<std::vector<Spot2>> const rings{city.ring()};
      works.add_area(label, rings);
    }
  }
  return works;
}

std::string wkt_of(Works const& works, Works::Work const& work) {
  if (work.shape == Works::Shape::point) {
    auto const at = *works.positions(work);
    return fmt::format("POINT({} {})", at.x, at.y);
  }
  bool const line = work.shape == Works::Shape::line;
  std::string text = line ? "MULTILINESTRING(" : "POLYGON(";
  works.for_each_part(work, [&](Spot2 const* at, std::uint32_t count) {
    text += text.back() == ')' ? ",(" : "(";
    write(text, at, count);
    text += ')';
  });
  return text + ')';
}

}  // namespace wijk::bench
