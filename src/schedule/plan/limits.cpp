// SPDX-License-Identifier: EUPL-1.2
//
// Works at once: what a partner can carry, and what a block can bear.
#include "link/join.hpp"
#include "plan/geometry.hpp"
#include "schedule/plan/making.hpp"

#include <map>
#include <set>

namespace wijk::schedule {
namespace {

/// Adds a place to works that are joined in space only; false where it has no shape.
bool add_shape(Works& works, std::uint32_t owner, Geometry const& place) {
  auto const rd = in_rd(place);
  Works::Label label;
  label.owner = owner;
  std::vector<std::vector<Spot2>> parts;
  for (auto const& part : rd.parts) {
    auto& spots = parts.emplace_back();
    for (auto const& position : part) {
      spots.push_back({position.x, position.y});
    }
  }
  switch (rd.type) {
    case Geometry::Type::point:
      return !parts.empty() && !parts[0].empty() && works.add_point(label, parts[0][0]);
    case Geometry::Type::line: return works.add_line(label, parts);
    case Geometry::Type::area: return works.add_area(label, parts);
    case Geometry::Type::none: break;
  }
  return false;
}

/// Which blocks with a limit each place lies in.
using BlocksOf = std::map<std::size_t, std::set<std::size_t>>;
BlocksOf blocks_of_places(Neighbourhood const& hood) {
  constexpr std::uint32_t kBlock = 0;
  constexpr std::uint32_t kPlace = 1;
  Works works;
  std::vector<std::size_t> numbers;  // of the block or place that each work is
  for (std::size_t i = 0; i < hood.blocks.size(); ++i) {
    auto const& block = hood.blocks[i];
    bool const bound = block.works_at_once.known() && block.area.found();
    if (bound && add_shape(works, kBlock,
                           hood.places[static_cast<std::size_t>(block.area.index)].geometry)) {
      numbers.push_back(i);
    }
  }
  BlocksOf blocks;
  auto const count = numbers.size();
  for (std::size_t i = 0; count > 0 && i < hood.places.size(); ++i) {
    if (static_cast<std::int32_t>(i) == hood.area.index) {
      blocks[i].insert(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(count));
    } else if (add_shape(works, kPlace, hood.places[i].geometry)) {
      numbers.push_back(i);
    }
  }
  Reaches reaches{1};
  reaches.pair(0, 0, 0, 0);
  for (auto const& pair : join(works, reaches, 1)) {
    blocks[numbers[pair.b]].insert(numbers[pair.a]);  // blocks come first
  }
  return blocks;
}

std::uint32_t add_limit(YearsMaking& making, LimitOrigin origin, std::int64_t most) {
  auto& made = making.made;
  made.limits.push_back(origin);
  made.instance.limits.push_back(
      {std::vector<std::int64_t>(static_cast<std::size_t>(making.years.count), most)});
  return static_cast<std::uint32_t>(made.limits.size() - 1);
}

void load(YearsMaking& making, std::size_t item, std::uint32_t limit, bool noticed) {
  for (auto& variant : making.made.instance.items[item].variants) {
    auto const slices = noticed ? making.noticed(item, variant) : making.busy(item, variant);
    for (int offset = 0; offset < slices; ++offset) {
      variant.loads.push_back({limit, offset, 1});
    }
  }
}

void add_partners(YearsMaking& making) {
  auto& made = making.made;
  for (std::size_t p = 0; p < made.plan->partners.size(); ++p) {
    auto const& most = made.plan->partners[p].works_at_once;
    if (!most.known()) {
      continue;
    }
    auto const limit = add_limit(making, {LimitOrigin::Kind::partner, p}, most.value);
    for (std::size_t i = 0; i < made.items.size(); ++i) {
      auto const& carriers = made.items[i].carriers;
      if (std::ranges::find(carriers, p) != carriers.end()) {
        load(making, i, limit, false);
      }
    }
  }
}

bool is_noticed(Measure const& measure) {
  return measure.residents && (measure.nature == "physical" || measure.nature == "both");
}

}  // namespace

void add_limits(YearsMaking& making) {
  add_partners(making);
  auto& made = making.made;
  auto const blocks = blocks_of_places(*made.hood);
  std::map<std::size_t, std::uint32_t> limits;
  for (std::size_t i = 0; i < made.items.size(); ++i) {
    std::set<std::size_t> in;
    for (auto const& place : making.measure(i).places) {
      if (auto const found = blocks.find(static_cast<std::size_t>(place.index));
          place.found() && found != blocks.end()) {
        in.insert(found->second.begin(), found->second.end());
      }
    }
    for (auto const block : is_noticed(making.measure(i)) ? in : std::set<std::size_t>{}) {
      auto const [limit, added] = limits.try_emplace(block, 0);
      if (added) {
        limit->second = add_limit(making, {LimitOrigin::Kind::block, block},
                                  made.hood->blocks[block].works_at_once.value);
      }
      load(making, i, limit->second, true);
    }
  }
}

}  // namespace wijk::schedule
