// SPDX-License-Identifier: EUPL-1.2
#include "link/links.hpp"

#include "link/distance.hpp"
#include "link/join.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace wijk {
namespace {

/// How much farther than the reach two works may lie to be called a near miss, in metres, and how
/// many times the reach.
constexpr double kNearMiss = 100;
constexpr double kNearMissTimes = 2;

double near_miss_reach(double reach) { return std::max(reach + kNearMiss, reach * kNearMissTimes); }

/// The sites of all partakers as bare works, for the join.
class Ground {
 public:
  Ground(std::vector<Partaker> const& partakers, Pairings const& pairings)
      : x_kinds{pairings.kinds.size()} {
    for (std::uint32_t i = 0; i < partakers.size(); ++i) {
      for (auto const& site : partakers[i].sites) {
        x_off = std::max(x_off, site.accuracy);
        for (auto const kind : site.kinds) {
          add(partakers[i], i, site, kind);
        }
      }
    }
  }

  struct Entry {
    std::uint32_t partaker;
    Site const* site;
    std::uint16_t kind;
  };
  Entry const& entry(std::uint32_t work) const { return x_entries[work]; }
  double distance(std::uint32_t a, std::uint32_t b) const {
    return works_distance(x_works, x_works[a], x_works[b]);
  }

  /// Candidates: near enough for any pairing, near misses included, at any time.
  std::vector<Pair> candidates(Pairings const& pairings) const {
    Reaches reaches{2 * x_kinds};
    for (auto const& pairing : pairings.pairings) {
      auto const reach = near_miss_reach(pairing.reach);
      for (auto const a : pairing.one) {
        for (auto const b : pairing.other) {
          reaches.pair(a, b, reach, kLastDay);
          reaches.pair(a + x_kinds, b, reach + x_off, kLastDay);
          reaches.pair(a, b + x_kinds, reach + x_off, kLastDay);
          reaches.pair(a + x_kinds, b + x_kinds, reach + 2 * x_off, kLastDay);
        }
      }
    }
    return join(x_works, reaches);
  }

 private:
  /// A kind is there twice: for places that are exact, and for those that are not.
  void add(Partaker const& partaker, std::uint32_t owner, Site const& site, std::uint16_t kind) {
    auto const row = static_cast<std::uint16_t>(kind + (site.accuracy > 0 ? x_kinds : 0));
    Works::Label const label{partaker.window.days, owner, row};
    std::vector<std::vector<Spot2>> parts;
    for (auto const& part : site.rd.parts) {
      auto& spots = parts.emplace_back();
      std::ranges::transform(part, std::back_inserter(spots), [](auto const& at) {
        return Spot2{at.x, at.y};
      });
    }
    bool const added = site.rd.type == Geometry::Type::area ? x_works.add_area(label, parts)
                       : site.rd.type == Geometry::Type::line
                           ? x_works.add_line(label, parts)
                           : !parts.empty() && x_works.add_point(label, parts.front().front());
    if (added) {
      x_entries.push_back({owner, &site, kind});
    }
  }

  std::size_t x_kinds;
  double x_off = 0;
  Works x_works;
  std::vector<Entry> x_entries;  ///< of each work
};

Apart apart_of(Ground const& ground, Pair const& pair, double reach) {
  auto const& a = *ground.entry(pair.a).site;
  auto const& b = *ground.entry(pair.b).site;
  Apart apart;
  apart.metres = ground.distance(pair.a, pair.b);
  auto const off = a.accuracy + b.accuracy;
  apart.range = {std::max(0.0, apart.metres - off), apart.metres + off};
  apart.place_a = a.place;
  apart.place_b = b.place;
  apart.nearness = a.wide || b.wide            ? Nearness::wide
                   : apart.range.high <= reach ? Nearness::sure
                   : apart.metres <= reach     ? Nearness::likely
                   : apart.range.low <= reach  ? Nearness::possible
                                               : Nearness::apart;
  return apart;
}

bool better(Apart const& one, Apart const& other) {
  return std::tie(one.nearness, one.metres, one.place_a, one.place_b) <
         std::tie(other.nearness, other.metres, other.place_a, other.place_b);
}

std::vector<std::int32_t> common(std::vector<std::int32_t> const& a,
                                 std::vector<std::int32_t> const& b) {
  std::vector<std::int32_t> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both;
}

bool one_partner_alone(Partaker const& a, Partaker const& b) {
  return a.partners.size() == 1 && a.partners == b.partners;
}

/// An option of a site is for the measure that looks into it, or for all where none does.
bool option_of_another(Partaker const& a, Partaker const& b) {
  auto const taken = [](Partaker const& option, Partaker const& other) {
    return option.type == Partaker::Type::option && option.own >= 0 &&
           (other.type != Partaker::Type::measure ||
            other.index != static_cast<std::size_t>(option.own));
  };
  return taken(a, b) || taken(b, a);
}

/// Finds what pairs partakers: by place, and where one has none by kind alone.
class Matcher {
 public:
  Matcher(std::vector<Partaker> const& partakers, Pairings const& pairings)
      : x_partakers{partakers}, x_pairings{pairings} {}

  Links links() {
    Ground const ground{x_partakers, x_pairings};
    for (auto const& pair : ground.candidates(x_pairings)) {
      placed(ground, pair);
    }
    for (std::uint32_t a = 0; a < x_partakers.size(); ++a) {
      // Works from elsewhere always have a place, so that this is about a plan's own measures.
      for (std::uint32_t b = 0; x_partakers[a].sites.empty() && b < x_partakers.size(); ++b) {
        if (a != b && (b > a || !x_partakers[b].sites.empty()) &&
            x_partakers[b].type == Partaker::Type::measure) {
          unplaced(std::min(a, b), std::max(a, b));
        }
      }
    }
    return sorted();
  }

 private:
  using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;  // a, b, pairing

  void placed(Ground const& ground, Pair const& pair) {
    auto const& one = ground.entry(pair.a);
    auto const& other = ground.entry(pair.b);
    for (std::uint32_t i = 0; i < x_pairings.pairings.size(); ++i) {
      auto const& pairing = x_pairings.pairings[i];
      bool const wide = one.site->wide || other.site->wide;  // talks are had where the work is
      if (!pairing.joins(one.kind, other.kind) || !may(one.partaker, other.partaker, pairing) ||
          (pairing.task && wide)) {
        continue;
      }
      auto apart = apart_of(ground, pair, pairing.reach);
      auto a = one.partaker;
      auto b = other.partaker;
      if (a > b) {
        std::swap(a, b);
        std::swap(apart.place_a, apart.place_b);
      }
      auto const [found, added] = x_found.try_emplace({a, b, i}, apart);
      if (!added && better(apart, found->second)) {
        found->second = apart;
      }
    }
  }

  void unplaced(std::uint32_t a, std::uint32_t b) {
    for (std::uint32_t i = 0; i < x_pairings.pairings.size(); ++i) {
      auto const& pairing = x_pairings.pairings[i];
      bool const joins = std::ranges::any_of(x_partakers[a].kinds, [&](auto one) {
        return std::ranges::any_of(x_partakers[b].kinds,
                                   [&](auto other) { return pairing.joins(one, other); });
      });
      // Without a place, talking to the same residents is no more than a guess.
      if (joins && !pairing.task && may(a, b, pairing)) {
        x_found.try_emplace({a, b, i}, Apart{Nearness::unplaced, 0, {}, -1, -1});
      }
    }
  }

  bool may(std::uint32_t a, std::uint32_t b, Pairing const& pairing) const {
    auto const& one = x_partakers[a];
    auto const& other = x_partakers[b];
    return !one_partner_alone(one, other) && !option_of_another(one, other) &&
           (!pairing.task || !common(one.tasks, other.tasks).empty());
  }

  Links sorted() const {
    Links all;
    for (auto const& [key, apart] : x_found) {
      auto const& [a, b, number] = key;
      auto const& pairing = x_pairings.pairings[number];
      auto const& one = x_partakers[a].window;
      auto const& other = x_partakers[b].window;
      auto const gap = gap_between(one.days, other.days, pairing.slack);
      std::int32_t move_a = 0;
      std::int32_t move_b = 0;
      bool const closes = close_gap(one, other, gap, move_a, move_b) &&
                          std::max(std::abs(move_a), std::abs(move_b)) <= pairing.shift;
      if (apart.nearness == Nearness::apart) {
        auto const far = apart.range.low - pairing.reach;
        if (closes && far <= near_miss_reach(pairing.reach) - pairing.reach) {
          all.near_misses.push_back({a, b, number, far, gap, false, apart});
        }
      } else if (!closes) {
        all.near_misses.push_back(
            {a, b, number, 0, gap, !close_gap(one, other, gap, move_a, move_b), apart});
      } else {
        if (all.links.empty() || all.links.back().a != a || all.links.back().b != b) {
          all.links.push_back({a, b, {}, common(x_partakers[a].tasks, x_partakers[b].tasks)});
        }
        all.links.back().reasons.push_back({number, apart, gap});
      }
    }
    std::ranges::stable_sort(all.near_misses, [](NearMiss const& x, NearMiss const& y) {
      // A metre counts as a day: both are a first measure of how much has to change.
      return std::pair{x.fixed, x.metres + x.days} < std::pair{y.fixed, y.metres + y.days};
    });
    return all;
  }

  std::vector<Partaker> const& x_partakers;
  Pairings const& x_pairings;
  std::map<Key, Apart> x_found;
};

}  // namespace

std::int32_t gap_between(Days a, Days b, std::int32_t slack) {
  return std::max(0, std::max(a.first, b.first) - std::min(a.last, b.last) - slack);
}

bool close_gap(Window const& a, Window const& b, std::int32_t gap, std::int32_t& move_a,
               std::int32_t& move_b) {
  move_a = move_b = 0;
  bool const a_is_first = a.days.last < b.days.first;
  auto const& early = a_is_first ? a : b;
  auto const& late = a_is_first ? b : a;
  auto& move_early = a_is_first ? move_a : move_b;
  auto& move_late = a_is_first ? move_b : move_a;
  if (early.later >= gap) {  // waiting is easier than being ready sooner
    move_early = gap;
  } else if (late.earlier >= gap) {
    move_late = -gap;
  } else if (early.later + late.earlier >= gap) {
    move_early = early.later;
    move_late = early.later - gap;
  } else {
    return false;
  }
  return true;
}

Links links_of(std::vector<Partaker> const& partakers, Pairings const& pairings) {
  return Matcher{partakers, pairings}.links();
}

}  // namespace wijk
