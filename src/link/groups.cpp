// SPDX-License-Identifier: EUPL-1.2
#include "link/groups.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace wijk {
namespace {

using Nodes = std::vector<std::uint32_t>;

Nodes common(Nodes const& a, Nodes const& b) {
  Nodes both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both;
}

class Cliques {
 public:
  explicit Cliques(TimedGraph const& graph) : x_neighbours(graph.nodes.size()) {
    for (auto const& [a, b] : graph.edges) {
      auto const& one = graph.nodes[a];
      auto const& other = graph.nodes[b];
      if (std::max(one.first, other.first) <= std::min(one.last, other.last)) {
        x_neighbours[a].push_back(b);
        x_neighbours[b].push_back(a);
      }
    }
    for (auto& all : x_neighbours) {
      std::ranges::sort(all);
      all.erase(std::unique(all.begin(), all.end()), all.end());
    }
  }

  std::vector<Nodes> all() {
    auto const order = degeneracy_order();
    std::vector<std::uint32_t> rank(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      rank[order[i]] = i;
    }
    for (auto const node : order) {
      Nodes later;
      Nodes earlier;
      for (auto const other : x_neighbours[node]) {
        (rank[other] > rank[node] ? later : earlier).push_back(other);
      }
      x_clique = {node};
      extend(later, earlier);
    }
    std::ranges::sort(x_found);
    return std::move(x_found);
  }

 private:
  /// Nodes so that each has few neighbours behind it: always the one with fewest left.
  Nodes degeneracy_order() const {
    std::set<std::pair<std::size_t, std::uint32_t>> left;
    std::vector<std::size_t> degree;
    for (std::uint32_t i = 0; i < x_neighbours.size(); ++i) {
      degree.push_back(x_neighbours[i].size());
      left.emplace(degree[i], i);
    }
    Nodes order;
    while (!left.empty()) {
      auto const node = left.begin()->second;
      left.erase(left.begin());
      order.push_back(node);
      for (auto const other : x_neighbours[node]) {
        if (left.erase({degree[other], other}) > 0) {
          left.emplace(--degree[other], other);
        }
      }
    }
    return order;
  }

  void extend(Nodes candidates, Nodes excluded) {
    if (x_found.size() >= kMostGroups) {
      return;
    }
    if (candidates.empty()) {
      if (excluded.empty() && x_clique.size() > 1) {
        x_found.push_back(x_clique);
        std::ranges::sort(x_found.back());
      }
      return;
    }
    Nodes const branches = without_neighbours_of(pivot(candidates, excluded), candidates);
    for (auto const node : branches) {
      x_clique.push_back(node);
      extend(common(candidates, x_neighbours[node]), common(excluded, x_neighbours[node]));
      x_clique.pop_back();
      candidates.erase(std::ranges::find(candidates, node));
      excluded.insert(std::ranges::lower_bound(excluded, node), node);
    }
  }

  std::uint32_t pivot(Nodes const& candidates, Nodes const& excluded) const {
    std::uint32_t best = candidates.front();
    std::size_t most = 0;
    for (auto const* const nodes : {&candidates, &excluded}) {
      for (auto const node : *nodes) {
        auto const covers = common(candidates, x_neighbours[node]).size();
        if (covers > most) {
          most = covers;
          best = node;
        }
      }
    }
    return best;
  }

  Nodes without_neighbours_of(std::uint32_t node, Nodes const& candidates) const {
    Nodes rest;
    std::ranges::set_difference(candidates, x_neighbours[node], std::back_inserter(rest));
    return rest;
  }

  std::vector<Nodes> x_neighbours;
  Nodes x_clique;
  std::vector<Nodes> x_found;
};

}  // namespace

std::vector<Nodes> groups_of(TimedGraph const& graph) { return Cliques{graph}.all(); }

}  // namespace wijk
