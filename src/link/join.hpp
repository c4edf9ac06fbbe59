// SPDX-License-Identifier: EUPL-1.2
//
// The join of works in space and time: which pairs lie within reach of each other while their
// windows meet. The rest of the room asks what that means for people.
#pragma once

#include "link/works.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace wijk {

/// For every pair of kinds: how near two works must be, and how many days may lie between them.
class Reaches {
 public:
  static constexpr double kNone = -1;

  explicit Reaches(std::size_t kinds)
      : x_kinds{kinds}, x_metres(kinds * kinds, kNone), x_slack(kinds * kinds, 0) {}

  /// Two kinds that gain from each other, either way around. Told twice, the larger reach and the
  /// larger slack hold.
  void pair(std::size_t a, std::size_t b, double metres, std::int32_t slack);

  std::size_t kinds() const { return x_kinds; }
  /// Of one kind with every other; `kNone` where they are no pair.
  double const* metres(std::size_t kind) const { return x_metres.data() + kind * x_kinds; }
  std::int32_t const* slack(std::size_t kind) const { return x_slack.data() + kind * x_kinds; }
  /// The farthest that a work of this kind reaches, `kNone` where it pairs with nothing.
  double farthest(std::size_t kind) const;

 private:
  std::size_t x_kinds;
  std::vector<double> x_metres;
  std::vector<std::int32_t> x_slack;
};

/// Positions in the works, the lower first.
struct Pair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;

  friend auto operator<=>(Pair const&, Pair const&) = default;
};

/// Lengths that differ by less than this, in metres, are the same: a coordinate in RD is a double
/// whose last digit is worth a tenth of this.
inline constexpr double kSameLength = 1e-9;

/// Works in a grid of place and time, ready to be joined; both stay as they are meanwhile.
class JoinGrid {
 public:
  JoinGrid(Works const& works, Reaches const& reaches, unsigned threads = 2);
  JoinGrid(Works const&, Reaches&&, unsigned = 2) = delete;  // it would be gone before the join
  ~JoinGrid();

  /// Every pair of works of different owners whose kinds are a pair, whose distance is at most the
  /// reach (plus `kSameLength`), and whose days overlap or start at most `slack` days after the
  /// other's last; each once. The distance is that of OGC Simple Features: between nearest points,
  /// zero where they share one; an area counts with its inside. The order of the result depends on
  /// the works alone, not on the number of threads.
  std::vector<Pair> pairs(unsigned threads = 2) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> x_parts;  ///< none where nothing can pair
};

inline std::vector<Pair> join(Works const& works, Reaches const& reaches, unsigned threads = 2) {
  return JoinGrid{works, reaches, threads}.pairs(threads);
}

}  // namespace wijk
