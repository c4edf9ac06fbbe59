// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/plan.hpp"

#include <span>
#include <string>
#include <vector>

namespace wijk {

/// What waits for what in a neighbourhood: every `after`, resolved. A node is a measure as a whole
/// or one of its milestones. A name that means nothing is left out; reading has found it.
class Waits {
 public:
  using Node = std::uint32_t;
  struct Wait {
    Node waiting = 0;
    Node awaited = 0;
    std::uint32_t written = 0;  ///< position in the `after` of the one that waits
  };

  explicit Waits(Neighbourhood const& neighbourhood);

  std::span<Wait const> all() const { return x_waits; }
  std::size_t node_count() const { return x_first.back(); }
  Node node_of(std::size_t measure) const { return x_first[measure]; }
  std::size_t measure_of(Node node) const;
  bool is_measure(Node node) const { return x_first[measure_of(node)] == node; }
  /// Position of a milestone in its measure; only of a node that is one.
  std::size_t milestone_of(Node node) const { return node - x_first[measure_of(node)] - 1; }

 private:
  std::vector<Node> x_first;  ///< of each measure, and one past the last
  std::vector<Wait> x_waits;
};

/// "mfa", or "mfa/delivery": a node as people write it.
std::string name_of(Neighbourhood const& neighbourhood, Waits const& waits, Waits::Node node);

}  // namespace wijk
