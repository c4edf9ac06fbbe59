// SPDX-License-Identifier: EUPL-1.2
//
// How short a schedule could be: the longest way through the order; what a resource has to give
// between the heads and tails of any set of activities; and what must run one after the other.
#include "schedule/network/search.hpp"

#include <numeric>

namespace wijk::schedule {
namespace {

int lane(Lanes const* lanes, std::size_t resource) {
  return static_cast<int>((lanes[resource / 4] >> (16 * (resource % 4))) & 0x7FFF);
}

/// For every head and tail: those that start no earlier and are followed by no less need the
/// resource for their work in between.
int work_bound(Compact const& compact, std::size_t resource) {
  int const capacity = lane(compact.capacity.data(), resource);
  if (capacity == 0) {
    return 0;
  }
  std::vector<std::size_t> users;
  for (std::size_t i = 0; i < compact.size; ++i) {
    if (compact.duration[i] > 0 && lane(compact.demand_of(i), resource) > 0) {
      users.push_back(i);
    }
  }
  auto const tail = [&](std::size_t i) { return compact.tail[i] - compact.duration[i]; };
  std::ranges::sort(users, std::greater{}, tail);
  int bound = 0;
  for (auto const first : users) {
    int const head = compact.head[first];
    std::int64_t work = 0;
    for (auto const i : users) {  // by falling tail: the least tail so far is that of `i`
      if (compact.head[i] >= head) {
        work += std::int64_t{compact.duration[i]} * lane(compact.demand_of(i), resource);
        bound =
            std::max(bound, head + static_cast<int>((work + capacity - 1) / capacity) + tail(i));
      }
    }
  }
  return bound;
}

/// Two that the order or a resource keeps from running together.
bool apart(Compact const& compact, std::size_t a, std::size_t b) {
  for (std::size_t word = 0; word < compact.words; ++word) {
    auto const left = (compact.capacity[word] | kGuards) - compact.demand_of(a)[word];
    if (((left - compact.demand_of(b)[word]) & kGuards) != kGuards) {
      return true;
    }
  }
  return false;
}

/// The same of sets in which every two are apart, grown greedily from each activity.
int disjoint_bound(Compact const& compact) {
  int bound = 0;
  for (std::size_t seed = 0; seed < compact.size; ++seed) {
    std::vector<std::size_t> set{seed};
    int head = compact.head[seed];
    int tail = compact.tail[seed] - compact.duration[seed];
    int length = compact.duration[seed];
    for (std::size_t i = 0; i < compact.size; ++i) {
      if (i == seed || compact.duration[i] == 0 ||
          !std::ranges::all_of(set, [&](std::size_t j) { return apart(compact, i, j); })) {
        continue;
      }
      int const new_head = std::min(head, compact.head[i]);
      int const new_tail = std::min(tail, compact.tail[i] - compact.duration[i]);
      if (new_head + length + compact.duration[i] + new_tail > head + length + tail) {
        set.push_back(i);
        head = new_head;
        tail = new_tail;
        length += compact.duration[i];
      }
    }
    bound = std::max(bound, head + length + tail);
  }
  return bound;
}

}  // namespace

int bound_of(Compact const& compact) {
  int bound = disjoint_bound(compact);
  for (std::size_t i = 0; i < compact.size; ++i) {
    bound = std::max(bound, compact.head[i] + compact.tail[i]);
  }
  for (std::size_t resource = 0; resource < 4 * compact.words; ++resource) {
    bound = std::max(bound, work_bound(compact, resource));
  }
  return bound;
}

}  // namespace wijk::schedule
