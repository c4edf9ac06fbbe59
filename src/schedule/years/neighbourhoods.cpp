// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/neighbourhoods.hpp"

#include <algorithm>

namespace wijk::schedule {
Neighbourhoods::Neighbourhoods(Case const& of, std::uint64_t seed)
    : x_case{&of}, x_draws{seed, 0x4e454947} {}

void Neighbourhoods::shuffle(std::vector<std::uint32_t>& items) {
  for (std::size_t i = items.size(); i > 1; --i) {
    std::swap(items[i - 1], items[x_draws.below(i)]);
  }
}

std::vector<std::uint32_t> Neighbourhoods::any() {
  std::vector<std::uint32_t> items(x_case->works.size());
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    items[i] = i;
  }
  return items;
}

std::vector<std::uint32_t> Neighbourhoods::of_purpose() {
  std::vector<std::uint32_t> items;
  auto const purposes = x_case->instance->purposes.size();
  auto const purpose = purposes == 0 ? 0 : x_draws.below(purposes);
  for (std::uint32_t i = 0; i < x_case->works.size(); ++i) {
    for (auto const& serves : x_case->works[i].serves) {
      if (std::any_of(serves.begin(), serves.end(),
                      [&](auto const& one) { return one.purpose == purpose; })) {
        items.push_back(i);
        break;
      }
    }
  }
  return items;
}

std::vector<std::uint32_t> Neighbourhoods::of_rows(std::vector<Effect> Way::*effects,
                                                   std::size_t length) {
  std::vector<std::uint32_t> items;
  std::uint32_t row = UINT32_MAX;
  for (int tries = 0; tries < 20 && row == UINT32_MAX; ++tries) {
    auto const& ways = x_case->works[x_draws.below(x_case->works.size())].ways;
    if (!ways.empty()) {
      auto const& way = ways[x_draws.below(ways.size())];
      auto const& list = way.*effects;
      row = list.empty() ? row : list[x_draws.below(list.size())].row;
    }
  }
  for (std::uint32_t i = 0; i < x_case->works.size() && row != UINT32_MAX; ++i) {
    auto const touches = [&](Way const& way) {
      auto const& list = way.*effects;
      return std::any_of(list.begin(), list.end(),
                         [&](Effect const& one) { return one.row / length == row / length; });
    };
    if (std::any_of(x_case->works[i].ways.begin(), x_case->works[i].ways.end(), touches)) {
      items.push_back(i);
    }
  }
  return items;
}

/// What starts within three slices, and what could instead.
std::vector<std::uint32_t> Neighbourhoods::of_time(Picks const& picks) {
  std::vector<std::uint32_t> in;
  std::vector<std::uint32_t> out;
  int const from = static_cast<int>(x_draws.below(std::max<std::size_t>(x_case->slices, 1)));
  auto const near = [&](Way const& way) { return way.start >= from && way.start < from + 3; };
  for (std::uint32_t i = 0; i < x_case->works.size(); ++i) {
    auto const& ways = x_case->works[i].ways;
    if (picks[i] != kOut) {
      if (near(ways[static_cast<std::size_t>(picks[i])])) {
        in.push_back(i);
      }
    } else if (std::any_of(ways.begin(), ways.end(), near)) {
      out.push_back(i);
    }
  }
  shuffle(out);
  out.resize(std::min(out.size(), in.size()));
  in.insert(in.end(), out.begin(), out.end());
  return in;
}

/// Everything within a few steps along pairs and orders, the nearest first.
std::vector<std::uint32_t> Neighbourhoods::of_friends() {
  std::vector<std::uint32_t> items{static_cast<std::uint32_t>(x_draws.below(x_case->works.size()))};
  std::vector<bool> seen(x_case->works.size());
  seen[items[0]] = true;
  auto const add = [&](std::uint32_t item) {
    if (!seen[item]) {
      seen[item] = true;
      items.push_back(item);
    }
  };
  for (std::size_t next = 0; next < items.size(); ++next) {
    auto const& work = x_case->works[items[next]];
    for (auto const number : work.togethers) {
      add(x_case->instance->togethers[number].a);
      add(x_case->instance->togethers[number].b);
    }
    for (auto const number : work.precedences) {
      add(x_case->instance->precedences[number].first);
      add(x_case->instance->precedences[number].next);
    }
  }
  return items;
}

std::vector<std::uint32_t> Neighbourhoods::draw(Picks const& picks, std::size_t size) {
  std::vector<std::uint32_t> items;
  switch (x_draws.below(6)) {
    case 0: items = of_purpose(); break;
    case 1: items = of_rows(&Way::spends, x_case->years); break;
    case 2: items = of_rows(&Way::loads, x_case->slices); break;
    case 3: items = of_time(picks); break;
    case 4: {
      items = of_friends();  // in their order, then others
      items.resize(std::min(items.size(), size));
      break;
    }
    default: break;
  }
  return sized(std::move(items), size);
}

std::vector<std::uint32_t> Neighbourhoods::sized(std::vector<std::uint32_t> items,
                                                 std::size_t size) {
  shuffle(items);
  items.resize(std::min(items.size(), size));
  auto rest = any();
  shuffle(rest);
  std::vector<bool> in(x_case->works.size());
  for (auto const item : items) {
    in[item] = true;
  }
  for (std::size_t i = 0; i < rest.size() && items.size() < size; ++i) {
    if (!in[rest[i]] && !x_case->works[rest[i]].ways.empty()) {
      items.push_back(rest[i]);
    }
  }
  return items;
}

}  // namespace wijk::schedule
