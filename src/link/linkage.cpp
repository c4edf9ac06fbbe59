// SPDX-License-Identifier: EUPL-1.2
#include "link/linkage.hpp"

#include "link/groups.hpp"
#include "link/worth.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace wijk {
namespace {

using Nodes = std::vector<std::uint32_t>;
using Edge = std::pair<std::uint32_t, std::uint32_t>;

/// How long before the earliest work a partner that names no decision of its own has to agree.
constexpr std::int32_t kNotice = 365;

class Finder {
 public:
  Finder(Neighbourhood const& hood, Pairings const& pairings, std::vector<Partaker> partakers)
      : x_hood{hood}, x_pairings{pairings} {
    x_all.partakers = std::move(partakers);
  }

  Linkages find() {
    auto links = links_of(x_all.partakers, x_pairings);
    x_all.near_misses = std::move(links.near_misses);
    index_decisions();
    for (auto& link : links.links) {
      if (declined({link.a, link.b})) {
        settle(link);
      } else {
        x_links.emplace(Edge{link.a, link.b}, std::move(link));
      }
    }
    group();
    sort(x_all.open);
    sort(x_all.settled);
    return std::move(x_all);
  }

 private:
  // What was decided.

  std::string name(Nodes const& nodes) const {
    std::set<std::string> ids;
    for (auto const node : nodes) {
      ids.insert(x_all.partakers[node].id);
    }
    std::string name;
    for (auto const& id : ids) {
      name += (name.empty() ? "" : "+") + id;
    }
    return name;
  }
  void index_decisions() {
    for (std::size_t i = 0; i < x_hood.linkages.size(); ++i) {
      std::set<std::string> ids;
      auto const& decided = x_hood.linkages[i];
      for (auto const& ref : decided.measures) {
        ids.insert(ref.id);
      }
      for (auto const& ref : decided.options) {
        ids.insert(ref.id);
      }
      std::string name;
      for (auto const& id : ids) {
        name += (name.empty() ? "" : "+") + id;
      }
      x_decisions[name] = static_cast<std::int32_t>(i);
    }
  }
  std::int32_t decision_of(Nodes const& nodes) const {
    auto const found = x_decisions.find(name(nodes));
    return found == x_decisions.end() ? -1 : found->second;
  }
  bool settled(std::int32_t decision) const {
    if (decision < 0) {
      return false;
    }
    auto const& status = x_hood.linkages[static_cast<std::size_t>(decision)].status;
    return status == "declined" || status == "done";
  }
  bool declined(Nodes const& nodes) const { return settled(decision_of(nodes)); }
  void settle(Link const& link) {
    x_links.emplace(Edge{link.a, link.b}, link);
    if (auto made = make({link.a, link.b})) {
      x_all.settled.push_back(std::move(*made));
    }
    x_links.erase({link.a, link.b});
  }

  // Groups.

  /// Days that may lie between a partaker and the others: the least of its best pairings.
  std::int32_t slack_of(std::uint32_t node) const {
    auto const found = x_slack.find(node);
    return found == x_slack.end() ? 0 : found->second;
  }
  Interval loose(std::uint32_t node) const {
    auto const& days = x_all.partakers[node].window.days;
    auto const half = slack_of(node) / 2;
    return {days.first - half, days.last + half};
  }

  /// A group holds together by places that are known; what is a guess stands by itself.
  static bool strong(Link const& link) {
    return std::ranges::any_of(link.reasons, [](Reason const& reason) {
      return reason.apart.nearness != Nearness::possible &&
             reason.apart.nearness != Nearness::unplaced;
    });
  }

  void group() {
    TimedGraph graph;
    std::set<Edge> left;
    for (auto const& [edge, link] : x_links) {
      left.insert(edge);
      if (!strong(link)) {
        continue;
      }
      graph.edges.push_back(edge);
      std::int32_t most = 0;
      for (auto const& reason : link.reasons) {
        most = std::max(most, x_pairings.pairings[reason.pairing].slack);
      }
      for (auto const node : {edge.first, edge.second}) {
        auto const [found, added] = x_slack.try_emplace(node, most);
        found->second = std::min(found->second, most);
      }
    }
    for (std::uint32_t i = 0; i < x_all.partakers.size(); ++i) {
      auto const days = loose(i);
      auto const& window = x_all.partakers[i].window;
      graph.nodes.push_back({days.first - window.earlier, days.last + window.later});
    }
    for (auto const& nodes : groups_of(graph)) {
      if (auto made = make(nodes)) {
        take(std::move(*made), left);
      }
    }
    // Pairs that no group holds: they meet within their own slack, or the group has to move too
    // far.
    for (auto const& edge : std::set<Edge>{left}) {
      if (auto made = make({edge.first, edge.second})) {
        take(std::move(*made), left);
      }
    }
  }
  void take(Linkage linkage, std::set<Edge>& left) {
    for (std::size_t i = 0; i < linkage.parts.size(); ++i) {
      for (std::size_t j = i + 1; j < linkage.parts.size(); ++j) {
        left.erase({linkage.parts[i].partaker, linkage.parts[j].partaker});
      }
    }
    (settled(linkage.decision) ? x_all.settled : x_all.open).push_back(std::move(linkage));
  }

  /// The day on which all can be at work with the least moving, the latest of those; none where
  /// they cannot.
  std::optional<std::int32_t> day_for(Nodes const& nodes) const {
    std::vector<std::int32_t> days;
    for (auto const node : nodes) {
      days.push_back(loose(node).first);
      days.push_back(loose(node).last);
    }
    std::ranges::sort(days);
    std::optional<std::int32_t> best;
    std::int64_t least = 0;
    for (auto const day : days) {
      std::int64_t sum = 0;
      bool can = true;
      for (auto const node : nodes) {
        auto const move = move_to(node, day);
        auto const& window = x_all.partakers[node].window;
        can = can && -window.earlier <= move && move <= window.later;
        sum += std::abs(move);
      }
      if (can && (!best || sum <= least)) {
        best = day;
        least = sum;
      }
    }
    return best;
  }
  std::int32_t move_to(std::uint32_t node, std::int32_t day) const {
    auto const days = loose(node);
    return day > days.last ? day - days.last : day < days.first ? day - days.first : 0;
  }

  std::optional<Linkage> make(Nodes const& nodes) const {
    auto const day = nodes.size() > 2 ? day_for(nodes) : std::nullopt;
    Linkage linkage;
    if (day) {
      for (auto const node : nodes) {
        linkage.parts.push_back({node, move_to(node, *day), 0});
      }
    } else if (nodes.size() > 2 || !make_pair(nodes, linkage)) {
      return std::nullopt;
    }
    if (!add_links(linkage)) {
      return std::nullopt;
    }
    add_window(linkage);
    add_tasks(linkage);
    linkage.decision = decision_of(nodes);
    return linkage;
  }

  /// Two move as their best pairing asks, which may be less than a group of them would.
  bool make_pair(Nodes const& nodes, Linkage& linkage) const {
    auto const& link = x_links.at({nodes[0], nodes[1]});
    auto const& a = x_all.partakers[link.a].window;
    auto const& b = x_all.partakers[link.b].window;
    std::int32_t least = kLastDay;
    for (auto const& reason : link.reasons) {
      least = std::min(least, reason.days_apart);
    }
    Share one{link.a, 0, 0};
    Share other{link.b, 0, 0};
    if (!close_gap(a, b, least, one.move, other.move)) {
      return false;
    }
    linkage.parts = {one, other};
    return true;
  }

  // What it is worth.

  /// Keeps the reasons that the moves allow; false where a pair has none left.
  bool add_links(Linkage& linkage) const {
    std::vector<Link> links;
    for (std::size_t i = 0; i < linkage.parts.size(); ++i) {
      for (std::size_t j = i + 1; j < linkage.parts.size(); ++j) {
        auto const& one = linkage.parts[i];
        auto const& other = linkage.parts[j];
        auto link = x_links.at({one.partaker, other.partaker});
        auto const moved = std::max(std::abs(one.move), std::abs(other.move));
        std::erase_if(link.reasons, [&](Reason const& reason) {
          return x_pairings.pairings[reason.pairing].shift < moved;
        });
        if (link.reasons.empty()) {
          return false;
        }
        links.push_back(std::move(link));
      }
    }
    add_worth(linkage, std::move(links), x_pairings, x_all.partakers);
    return true;
  }

  void add_window(Linkage& linkage) const {
    Days shared{-kLastDay, kLastDay};
    for (auto const& part : linkage.parts) {
      auto const& window = x_all.partakers[part.partaker].window;
      shared.first = std::max(shared.first, window.days.first + part.move);
      shared.last = std::min(shared.last, window.days.last + part.move);
      linkage.assumed = linkage.assumed || window.assumed;
    }
    linkage.follow = shared.first > shared.last;
    if (linkage.follow) {
      std::swap(shared.first, shared.last);
    }
    linkage.window = shared;
    add_deadlines(linkage);
  }

  /// A partner agrees with its own next decision, where that comes in time; else a year before the
  /// works start, or a year before the window closes where nobody's years are in the plan.
  void add_deadlines(Linkage& linkage) const {
    bool stated = false;
    auto earliest = kLastDay;
    for (auto const& part : linkage.parts) {
      auto const& window = x_all.partakers[part.partaker].window;
      stated = stated || !window.assumed;
      earliest = std::min(earliest, window.days.first);
    }
    auto const usual =
        std::max(earliest, (stated ? linkage.window.first : linkage.window.last) - kNotice);
    for (auto& part : linkage.parts) {
      auto const& decision = x_all.partakers[part.partaker].decision;
      auto const own =
          decision.known() && decision.value.last ? day_number(*decision.value.last) : kLastDay;
      part.decide_by = own < linkage.window.last ? own : usual;
    }
  }

  void add_tasks(Linkage& linkage) const {
    std::map<std::int32_t, int> count;
    for (auto const& part : linkage.parts) {
      for (auto const task : x_all.partakers[part.partaker].tasks) {
        if (++count[task] == 2) {
          linkage.tasks.push_back(task);
        }
      }
    }
    std::ranges::sort(linkage.tasks);
  }

  void sort(std::vector<Linkage>& all) const {
    std::ranges::stable_sort(all, [&](Linkage const& x, Linkage const& y) {
      auto const key = [&](Linkage const& one) {
        return std::tuple{-one.gain.middle(), -static_cast<double>(one.tasks.size()),
                          -one.weeks.middle(), name_of(one, x_all.partakers)};
      };
      return key(x) < key(y);
    });
  }

  Neighbourhood const& x_hood;
  Pairings const& x_pairings;
  Linkages x_all;
  std::map<Edge, Link> x_links;
  std::map<std::uint32_t, std::int32_t> x_slack;
  std::map<std::string, std::int32_t> x_decisions;
};

}  // namespace

std::string name_of(Linkage const& linkage, std::vector<Partaker> const& partakers) {
  std::set<std::string> ids;
  for (auto const& part : linkage.parts) {
    ids.insert(partakers[part.partaker].id);
  }
  std::string name;
  for (auto const& id : ids) {
    name += (name.empty() ? "" : "+") + id;
  }
  return name;
}

Linkages find_linkages(Plan const& plan, Neighbourhood const& hood, Pairings const& pairings,
                       std::vector<OutsideWork> const& outside) {
  return Finder{hood, pairings, partakers_of(plan, hood, pairings, outside)}.find();
}

}  // namespace wijk
