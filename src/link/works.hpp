// SPDX-License-Identifier: EUPL-1.2
//
// Planned works as bare numbers: where, when, of what kind and whose. What the join reads, a
// million at a time; knows nothing of plans.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace wijk {

/// A stretch of days, counted from 1 January 1970, both ends included.
struct Days {
  std::int32_t first = 0;
  std::int32_t last = 0;

  friend bool operator==(Days const&, Days const&) = default;
};

/// The day after which nothing is planned; an open period ends here.
inline constexpr std::int32_t kLastDay = 1 << 28;

struct Spot2 {
  double x = 0, y = 0;  ///< metres in Dutch RD (EPSG:28992), or in any flat system
  friend bool operator==(Spot2 const&, Spot2 const&) = default;
};

/// Works and their geometry, in one piece of memory each.
class Works {
 public:
  enum class Shape : std::uint8_t { point, line, area };
  struct Work {
    Days days;
    std::uint32_t owner = 0;  ///< works of one owner are never joined
    std::uint32_t begin = 0;  ///< its first position
    std::uint32_t count = 0;  ///< how many positions
    std::uint32_t part = 0;   ///< of a line or area: its first part
    std::uint16_t kind = 0;   ///< row of `Reaches`
    Shape shape = Shape::point;
  };
  struct Label {
    Days days;
    std::uint32_t owner = 0;
    std::uint16_t kind = 0;
  };

  void reserve(std::size_t works, std::size_t positions);

  /// Adds a work; false, and nothing is added, where its days run backwards, a coordinate is no
  /// number or beyond ten thousand kilometres, or a part has too few positions.
  bool add_point(Label const& label, Spot2 at);
  /// Lines of two positions at least.
  bool add_line(Label const& label, std::span<std::vector<Spot2> const> parts);
  /// Rings whose last position is the first, of four positions at least: outer ones and holes, of
  /// one polygon or several, which must not overlap.
  bool add_area(Label const& label, std::span<std::vector<Spot2> const> rings);

  std::size_t size() const { return x_works.size(); }
  std::span<Work const> all() const { return x_works; }
  Work const& operator[](std::size_t i) const { return x_works[i]; }
  Spot2 const* positions(Work const& work) const { return x_positions.data() + work.begin; }

  /// Calls `each(positions, count)` for every part of a line or area.
  template <class Each>
  void for_each_part(Work const& work, Each each) const {
    auto const* at = positions(work);
    std::uint32_t done = 0;
    for (auto part = work.part; done < work.count; ++part) {
      each(at + done, x_parts[part]);
      done += x_parts[part];
    }
  }

 private:
  bool add(Label const& label, Shape shape, std::span<std::vector<Spot2> const> parts,
           std::size_t least);

  std::vector<Work> x_works;
  std::vector<Spot2> x_positions;
  std::vector<std::uint32_t> x_parts;  ///< how many positions each part has
};

}  // namespace wijk
