// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/case.hpp"
#include "schedule/years/narrow.hpp"

#include <algorithm>
#include <cstdlib>

namespace wijk::schedule {
namespace {

double worth_left_out(Item const& item) {
  return item.counted_on && item.counted.placed.done() ? -item.counted.other : 0;
}

double worth_done(Item const& item, int variant, int start) {
  double worth = -item.late * (start - item.earliest) -
                 item.variants[static_cast<std::size_t>(variant)].nuisance;
  if (item.counted_on) {
    auto const& counted = item.counted;
    if (!counted.placed.done() || counted.placed.variant != variant) {
      worth -= counted.other;
    }
    if (counted.placed.done()) {
      worth -= counted.per_slice * std::abs(start - counted.placed.start);
    }
  }
  return worth;
}

/// One for each row, in their order, without those that come to nothing.
void gather(std::vector<Effect>& effects) {
  std::sort(effects.begin(), effects.end(),
            [](auto const& a, auto const& b) { return a.row < b.row; });
  std::vector<Effect> sums;
  for (auto const& one : effects) {
    if (!sums.empty() && sums.back().row == one.row) {
      sums.back().amount += one.amount;
    } else {
      sums.push_back(one);
    }
  }
  std::erase_if(sums, [](Effect const& one) { return one.amount == 0; });
  effects = std::move(sums);
}

Way way_of(Instance const& instance, Item const& item, int number, int start) {
  auto const& variant = item.variants[static_cast<std::size_t>(number)];
  Way way{number,
          start,
          start + variant.duration,
          worth_done(item, number, start) - worth_left_out(item),
          {},
          {},
          {}};
  auto const put = [&](std::vector<Effect>& list, std::uint32_t index, int slice, int part,
                       std::int64_t amount) {
    if (slice >= 0 && slice < instance.slices) {
      auto const rows = (instance.slices + part - 1) / part;
      list.push_back(
          {index * static_cast<std::uint32_t>(rows) + static_cast<std::uint32_t>(slice / part),
           amount});
    }
  };
  for (auto const& one : variant.spends) {
    auto const year_start = (start / instance.parts + one.offset) * instance.parts;
    put(way.spends, one.purse, one.by_year ? year_start : start + one.offset, instance.parts,
        one.amount);
  }
  for (auto const& one : variant.loads) {
    put(way.loads, one.limit, start + one.offset, 1, one.amount);
  }
  for (auto const& one : variant.shifts) {
    auto const& floor = instance.floors[one.floor];
    put(way.shifts, one.floor, std::max(start + one.offset, 0), 1,
        one.part * floor.whole - floor.part * one.whole);
  }
  gather(way.spends);
  gather(way.loads);
  gather(way.shifts);
  return way;
}

std::vector<Variant::Serve> serves_of(Variant const& variant) {
  auto serves = variant.serves;
  std::sort(serves.begin(), serves.end(),
            [](auto const& a, auto const& b) { return a.purpose < b.purpose; });
  std::size_t kept = 0;
  for (std::size_t i = 1; i < serves.size(); ++i) {
    if (serves[i].purpose == serves[kept].purpose) {
      serves[kept].amount += serves[i].amount;
    } else {
      serves[++kept] = serves[i];
    }
  }
  serves.resize(std::min(serves.size(), kept + 1));
  return serves;
}

}  // namespace

Case wide_case_of(Instance const& instance) {
  Case made;
  made.instance = &instance;
  made.slices = static_cast<std::size_t>(instance.slices);
  made.years = static_cast<std::size_t>(instance.years());
  for (auto const& item : instance.items) {
    made.base += worth_left_out(item);
    auto& work = made.works.emplace_back();
    work.must = item.must;
    for (auto const& variant : item.variants) {
      work.serves.push_back(serves_of(variant));
    }
    int const last = std::min(item.latest, instance.slices - 1);
    int const first = (std::max(item.earliest, 0) + item.step - 1) / item.step * item.step;
    for (int start = first; start <= last; start += item.step) {
      for (int variant = 0; variant < static_cast<int>(item.variants.size()); ++variant) {
        if (start <= item.variants[static_cast<std::size_t>(variant)].last_start) {
          work.ways.push_back(way_of(instance, item, variant, start));
        }
      }
    }
  }
  for (std::uint32_t i = 0; i < instance.precedences.size(); ++i) {
    made.works[instance.precedences[i].first].precedences.push_back(i);
    made.works[instance.precedences[i].next].precedences.push_back(i);
  }
  for (std::uint32_t i = 0; i < instance.togethers.size(); ++i) {
    made.works[instance.togethers[i].a].togethers.push_back(i);
    made.works[instance.togethers[i].b].togethers.push_back(i);
  }
  return made;
}

Case case_of(Instance const& instance) {
  auto made = wide_case_of(instance);
  narrow(made);
  return made;
}

Choice choice_of(Case const& of, Picks const& picks) {
  Choice choice(picks.size());
  for (std::size_t i = 0; i < picks.size(); ++i) {
    if (picks[i] != kOut) {
      auto const& way = of.works[i].ways[static_cast<std::size_t>(picks[i])];
      choice[i] = {way.start, way.variant};
    }
  }
  return choice;
}

Picks picks_of(Case const& of, Choice const& choice) {
  Picks picks(of.works.size(), kOut);
  for (std::size_t i = 0; i < std::min(picks.size(), choice.size()); ++i) {
    auto const& ways = of.works[i].ways;
    auto const at = std::find_if(ways.begin(), ways.end(), [&](Way const& way) {
      return way.start == choice[i].start && way.variant == choice[i].variant;
    });
    if (at != ways.end()) {
      picks[i] = static_cast<int>(at - ways.begin());
    }
  }
  return picks;
}

}  // namespace wijk::schedule
