// SPDX-License-Identifier: EUPL-1.2
#include "schedule/network/profile.hpp"

#include "finding/verify.hpp"

namespace wijk::schedule {
namespace {

std::vector<int> order_of(Compact const& compact) {
  std::vector<std::size_t> waits(compact.size);
  std::vector<int> order;
  for (std::size_t i = 0; i < compact.size; ++i) {
    waits[i] = compact.before[i].size();
    if (waits[i] == 0) {
      order.push_back(static_cast<int>(i));
    }
  }
  for (std::size_t next = 0; next < order.size(); ++next) {
    for (int const after : compact.after[static_cast<std::size_t>(order[next])]) {
      if (--waits[static_cast<std::size_t>(after)] == 0) {
        order.push_back(after);
      }
    }
  }
  verify(order.size() == compact.size, "a network that was read has no circle");
  return order;
}

void measure_ways(Compact& compact) {
  compact.head.assign(compact.size, 0);
  compact.tail.assign(compact.size, 0);
  for (int const one : compact.order) {
    auto const i = static_cast<std::size_t>(one);
    for (int const after : compact.after[i]) {
      auto& head = compact.head[static_cast<std::size_t>(after)];
      head = std::max(head, compact.head[i] + compact.duration[i]);
    }
  }
  for (auto at = compact.order.rbegin(); at != compact.order.rend(); ++at) {
    auto const i = static_cast<std::size_t>(*at);
    int longest = 0;
    for (int const after : compact.after[i]) {
      longest = std::max(longest, compact.tail[static_cast<std::size_t>(after)]);
    }
    compact.tail[i] = compact.duration[i] + longest;
  }
}

void put_lanes(std::vector<int> const& amounts, Lanes* lanes) {
  for (std::size_t k = 0; k < amounts.size(); ++k) {
    lanes[k / 4] |= static_cast<Lanes>(amounts[k]) << (16 * (k % 4));
  }
}

}  // namespace

Compact::Compact(Network const& network)
    : size{network.size()}, words{std::max<std::size_t>(1, (network.capacity.size() + 3) / 4)} {
  demand.assign(size * words, 0);
  capacity.assign(words, 0);
  put_lanes(network.capacity, capacity.data());
  before.resize(size);
  after.resize(size);
  for (std::size_t i = 0; i < size; ++i) {
    auto const& activity = network.activities[i];
    duration.push_back(activity.duration);
    horizon += activity.duration;
    put_lanes(activity.demand, &demand[i * words]);
    after[i] = activity.successors;
    for (int const next : activity.successors) {
      before[static_cast<std::size_t>(next)].push_back(static_cast<int>(i));
    }
  }
  order = order_of(*this);
  measure_ways(*this);
}

Compact Compact::reversed() const {
  auto other = *this;
  std::swap(other.before, other.after);
  std::ranges::reverse(other.order);
  measure_ways(other);
  return other;
}

void start_serially(Compact const& compact, std::vector<int> const& list, Profile& profile,
                    Starts& starts) {
  profile.clear();
  for (int const one : list) {
    auto const i = static_cast<std::size_t>(one);
    int earliest = 0;
    for (int const earlier : compact.before[i]) {
      auto const j = static_cast<std::size_t>(earlier);
      earliest = std::max(earliest, starts[j] + compact.duration[j]);
    }
    starts[i] = profile.first_fit(i, earliest);
    profile.take(i, starts[i]);
  }
}

}  // namespace wijk::schedule
