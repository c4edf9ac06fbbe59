// SPDX-License-Identifier: EUPL-1.2
#include "plan/waits.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace wijk {
namespace {

using Node = Waits::Node;
using Names = std::unordered_map<std::string_view, Node>;

/// Finds what an `after` names. Names are indexed the first time that they are asked for, so that a
/// plan without waits costs nothing.
class Resolver {
 public:
  Resolver(Neighbourhood const& hood, std::vector<Node> const& first)
      : x_hood{hood}, x_first{first} {}

  std::optional<Node> resolve(std::string_view text, std::size_t measure, bool from_milestone) {
    if (auto const slash = text.find('/'); slash != std::string_view::npos) {
      auto const other = find(measures(), text.substr(0, slash));
      return other ? find(milestones(*other), text.substr(slash + 1)) : std::nullopt;
    }
    auto const own = find(milestones(measure), text);
    if (from_milestone && own) {
      return own;
    }
    auto const other = find(measures(), text);
    return other ? std::optional{x_first[*other]} : own;
  }

 private:
  static std::optional<Node> find(Names const& names, std::string_view id) {
    auto const found = names.find(id);
    return found == names.end() ? std::nullopt : std::optional{found->second};
  }

  /// Positions of measures; of two with one name the first.
  Names const& measures() {
    for (auto i = x_measures.empty() ? 0 : x_hood.measures.size(); i < x_hood.measures.size();
         ++i) {
      x_measures.try_emplace(x_hood.measures[i].id, static_cast<Node>(i));
    }
    return x_measures;
  }

  Names const& milestones(std::size_t measure) {
    auto const [found, added] = x_milestones.try_emplace(measure);
    auto const& all = x_hood.measures[measure].milestones;
    for (std::size_t i = 0; added && i < all.size(); ++i) {
      found->second.try_emplace(all[i].id, static_cast<Node>(x_first[measure] + 1 + i));
    }
    return found->second;
  }

  Neighbourhood const& x_hood;
  std::vector<Node> const& x_first;
  Names x_measures;
  std::unordered_map<std::size_t, Names> x_milestones;
};

}  // namespace

Waits::Waits(Neighbourhood const& neighbourhood) {
  Node next = 0;
  for (auto const& measure : neighbourhood.measures) {
    x_first.push_back(next);
    next += static_cast<Node>(1 + measure.milestones.size());
  }
  x_first.push_back(next);
  Resolver resolver{neighbourhood, x_first};
  auto const add = [&](Node waiting, std::vector<std::string> const& after, std::size_t measure) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (auto const node = resolver.resolve(after[i], measure, waiting != x_first[measure])) {
        x_waits.push_back({waiting, *node, static_cast<std::uint32_t>(i)});
      }
    }
  };
  for (std::size_t i = 0; i < neighbourhood.measures.size(); ++i) {
    auto const& measure = neighbourhood.measures[i];
    add(x_first[i], measure.after, i);
    for (std::size_t j = 0; j < measure.milestones.size(); ++j) {
      add(static_cast<Node>(x_first[i] + 1 + j), measure.milestones[j].after, i);
    }
  }
}

std::size_t Waits::measure_of(Node node) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(x_first, node) - x_first.begin()) - 1;
}

std::string name_of(Neighbourhood const& neighbourhood, Waits const& waits, Waits::Node node) {
  auto const& measure = neighbourhood.measures[waits.measure_of(node)];
  return waits.is_measure(node)
             ? measure.id
             : measure.id + "/" + measure.milestones[waits.milestone_of(node)].id;
}

}  // namespace wijk
