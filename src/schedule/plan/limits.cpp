// SPDX-License-Identifier: EUPL-1.2
//
// Works at once: what a partner can carry, and what a block can bear.
#include "link/distance.hpp"
#include "plan/geometry.hpp"
#include "schedule/plan/making.hpp"

#include <set>

namespace wijk {
namespace {

/// Adds a place to the works that are compared; false where it has no shape.
bool add_shape(Works& works, Geometry const& place) {
  auto const rd = in_rd(place);
  std::vector<std::vector<Spot2>> parts;
  for (auto const& part : rd.parts) {
    auto& spots = parts.emplace_back();
    for (auto const& position : part) {
      spots.push_back({position.x, position.y});
    }
  }
  switch (rd.type) {
    case Geometry::Type::point:
      return !parts.empty() && !parts[0].empty() && works.add_point({}, parts[0][0]);
    case Geometry::Type::line: return works.add_line({}, parts);
    case Geometry::Type::area: return works.add_area({}, parts);
    case Geometry::Type::none: break;
  }
  return false;
}

/// The blocks that have a limit and an area, as shapes.
class Blocks {
 public:
  explicit Blocks(Neighbourhood const& hood) : x_hood{hood} {
    for (std::size_t i = 0; i < hood.blocks.size(); ++i) {
      auto const& block = hood.blocks[i];
      bool const bound = block.works_at_once.known() && block.area.found();
      if (bound && add_shape(x_shapes, place(block.area).geometry)) {
        x_blocks.push_back(i);
      }
    }
  }

  bool none() const { return x_blocks.empty(); }

  /// The blocks that a measure is done in.
  std::set<std::size_t> of(Measure const& measure) const {
    std::set<std::size_t> found;
    for (auto const& ref : measure.places) {
      if (!ref.found()) {
        continue;
      }
      auto shapes = x_shapes;
      bool const wide = ref.index == x_hood.area.index;
      bool const drawn = !wide && add_shape(shapes, place(ref).geometry);
      for (std::size_t i = 0; i < x_blocks.size(); ++i) {
        if (wide || (drawn && works_within(shapes, shapes[i], shapes[x_blocks.size()], 0))) {
          found.insert(x_blocks[i]);
        }
      }
    }
    return found;
  }

 private:
  Place const& place(Ref<Place> const& ref) const {
    return x_hood.places[static_cast<std::size_t>(ref.index)];
  }

  Neighbourhood const& x_hood;
  Works x_shapes;
  std::vector<std::size_t> x_blocks;
};

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
  Blocks const blocks{*made.hood};
  if (blocks.none()) {
    return;
  }
  std::vector<int> limit_of(made.hood->blocks.size(), -1);
  for (std::size_t i = 0; i < made.items.size(); ++i) {
    for (auto const block :
         is_noticed(making.measure(i)) ? blocks.of(making.measure(i)) : std::set<std::size_t>{}) {
      auto& limit = limit_of[block];
      if (limit < 0) {
        limit = static_cast<int>(add_limit(making, {LimitOrigin::Kind::block, block},
                                           made.hood->blocks[block].works_at_once.value));
      }
      load(making, i, static_cast<std::uint32_t>(limit), true);
    }
  }
}

}  // namespace wijk
