// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace wijk {

/// A directed graph over nodes 0, 1, …; the arrows out of a node in the order in which they came.
class Graph {
 public:
  using Node = std::uint32_t;
  struct Arrow {
    Node from = 0;
    Node to = 0;
  };
  Graph(std::size_t nodes, std::span<Arrow const> arrows);

  std::size_t size() const { return x_start.size() - 1; }
  /// The ends of a node's arrows.
  std::span<Node const> out(Node node) const {
    return std::span{x_to}.subspan(x_start[node], x_start[node + 1] - x_start[node]);
  }

 private:
  std::vector<std::size_t> x_start;
  std::vector<Node> x_to;
};

/// A shortest circle through the first node of each knot: a largest set of nodes that all lead to
/// each other. Its nodes in order; the last leads back to the first. Takes linear time.
std::vector<std::vector<Graph::Node>> find_circles(Graph const& graph);

}  // namespace wijk
