// SPDX-License-Identifier: EUPL-1.2
#include "check/circles.hpp"

#include <algorithm>
#include <numeric>

namespace wijk {
namespace {

using Node = Graph::Node;

constexpr Node kNone = ~Node{0};

/// Strongly connected components by R. Tarjan, "Depth-first search and linear graph algorithms",
/// SIAM Journal on Computing 1 (1972), 146-160; with a stack of its own, since a plan may chain a
/// hundred thousand measures.
class Knots {
 public:
  explicit Knots(Graph const& graph)
      : x_graph{graph},
        x_of(graph.size(), kNone),
        x_number(graph.size(), kNone),
        x_low(graph.size(), 0) {
    for (Node node = 0; node < graph.size(); ++node) {
      if (x_number[node] == kNone) {
        visit(node);
      }
    }
  }

  /// Of each node the component that it is in.
  std::vector<Node> const& of() const { return x_of; }

 private:
  struct Frame {
    Node node;
    std::size_t next = 0;  ///< the arrow to follow
  };

  void enter(Node node) {
    x_number[node] = x_low[node] = x_entered++;
    x_open.push_back(node);
    x_path.push_back({node});
  }

  void leave(Node node) {
    x_path.pop_back();
    if (!x_path.empty()) {
      auto& low = x_low[x_path.back().node];
      low = std::min(low, x_low[node]);
    }
    if (x_low[node] != x_number[node]) {
      return;
    }
    for (auto member = kNone; member != node;) {
      member = x_open.back();
      x_open.pop_back();
      x_of[member] = x_knots;
    }
    ++x_knots;
  }

  void visit(Node root) {
    enter(root);
    while (!x_path.empty()) {
      auto& frame = x_path.back();
      auto const out = x_graph.out(frame.node);
      if (frame.next == out.size()) {
        leave(frame.node);
        continue;
      }
      auto const node = frame.node;
      auto const to = out[frame.next++];
      if (x_number[to] == kNone) {
        enter(to);
      } else if (x_of[to] == kNone) {
        x_low[node] = std::min(x_low[node], x_number[to]);
      }
    }
  }

  Graph const& x_graph;
  std::vector<Node> x_of, x_number, x_low, x_open;
  std::vector<Frame> x_path;
  Node x_entered = 0;
  Node x_knots = 0;
};

/// Breadth first from a node back to itself, inside its component; empty where there is no way.
std::vector<Node> circle_through(Node start, Graph const& graph, std::vector<Node> const& knot_of,
                                 std::vector<Node>& came_from) {
  std::vector<Node> reached{start};
  for (std::size_t i = 0; i < reached.size(); ++i) {
    for (auto const to : graph.out(reached[i])) {
      if (to == start) {
        std::vector<Node> circle{reached[i]};
        while (circle.back() != start) {
          circle.push_back(came_from[circle.back()]);
        }
        std::ranges::reverse(circle);
        return circle;
      }
      if (knot_of[to] == knot_of[start] && came_from[to] == kNone) {
        came_from[to] = reached[i];
        reached.push_back(to);
      }
    }
  }
  return {};
}

}  // namespace

Graph::Graph(std::size_t nodes, std::span<Arrow const> arrows)
    : x_start(nodes + 1, 0), x_to(arrows.size()) {
  for (auto const& arrow : arrows) {
    ++x_start[arrow.from + 1];
  }
  std::partial_sum(x_start.begin(), x_start.end(), x_start.begin());
  auto next = x_start;
  for (auto const& arrow : arrows) {
    x_to[next[arrow.from]++] = arrow.to;
  }
}

std::vector<std::vector<Node>> find_circles(Graph const& graph) {
  auto const knots = Knots{graph};
  std::vector<bool> seen(graph.size(), false);
  std::vector<Node> came_from(graph.size(), kNone);
  std::vector<std::vector<Node>> circles;
  for (Node node = 0; node < graph.size(); ++node) {
    if (seen[knots.of()[node]]) {
      continue;
    }
    seen[knots.of()[node]] = true;
    if (auto circle = circle_through(node, graph, knots.of(), came_from); !circle.empty()) {
      circles.push_back(std::move(circle));
    }
  }
  return circles;
}

}  // namespace wijk
