// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/narrow.hpp"

#include <algorithm>
#include <limits>

namespace wijk::schedule {
namespace {

/// The most that a row can ever hold: of purses with what is carried when nothing is spent. No
/// limit where some way brings in instead of taking.
class Most {
 public:
  explicit Most(Case const& of) : x_of{of} {
    auto const& instance = *of.instance;
    for (auto const& purse : instance.purses) {
      Euros carried = 0;
      for (Euros const money : purse.money) {
        x_purse.push_back(money + carried);
        carried = std::clamp<Euros>(money + carried, 0, purse.carried);
      }
    }
    for (auto const& limit : instance.limits) {
      x_limit.insert(x_limit.end(), limit.most.begin(), limit.most.end());
    }
    for (auto const& work : of.works) {
      for (auto const& way : work.ways) {
        lift(way);
      }
    }
  }
  bool allows(Way const& way) const {
    auto const fits = [](auto const& effects, auto const& most) {
      return std::all_of(effects.begin(), effects.end(),
                         [&](Effect const& one) { return one.amount <= most[one.row]; });
    };
    return fits(way.spends, x_purse) && fits(way.loads, x_limit);
  }

 private:
  static constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();
  void lift(Way const& way) {
    for (auto const& one : way.spends) {
      if (one.amount < 0) {  // what comes in may be spent later
        auto const purse = one.row / x_of.years;
        std::fill_n(x_purse.begin() + static_cast<std::ptrdiff_t>(purse * x_of.years), x_of.years,
                    kNoLimit);
      }
    }
    for (auto const& one : way.loads) {
      if (one.amount < 0) {
        x_limit[one.row] = kNoLimit;
      }
    }
  }
  Case const& x_of;
  std::vector<std::int64_t> x_purse, x_limit;
};

/// Whether in every row `a` asks no more than `b`.
bool asks_no_more(std::vector<Effect> const& a, std::vector<Effect> const& b) {
  std::size_t j = 0;
  for (auto const& one : a) {
    for (; j < b.size() && b[j].row < one.row; ++j) {
      if (b[j].amount < 0) {
        return false;
      }
    }
    bool const same = j < b.size() && b[j].row == one.row;
    if (one.amount > (same ? b[j].amount : 0)) {
      return false;
    }
    j += same ? 1 : 0;
  }
  return std::all_of(b.begin() + static_cast<std::ptrdiff_t>(j), b.end(),
                     [](Effect const& one) { return one.amount >= 0; });
}

bool serves_no_less(std::vector<Variant::Serve> const& a, std::vector<Variant::Serve> const& b) {
  auto const amount_in = [](std::vector<Variant::Serve> const& list, std::uint32_t purpose) {
    auto const at = std::find_if(list.begin(), list.end(),
                                 [&](auto const& one) { return one.purpose == purpose; });
    return at == list.end() ? 0.0 : at->amount;
  };
  auto const less = [&](auto const& one) {
    return amount_in(a, one.purpose) < amount_in(b, one.purpose);
  };
  return std::none_of(a.begin(), a.end(), less) && std::none_of(b.begin(), b.end(), less);
}

/// Whether `a` can stand in for `b` in every choice and is worth no less.
bool is_as_good(Case const& of, std::size_t item, Way const& a, Way const& b) {
  return a.start == b.start && a.ready <= b.ready && a.worth >= b.worth &&
         asks_no_more(a.spends, b.spends) && asks_no_more(a.loads, b.loads) &&
         asks_no_more(b.shifts, a.shifts) &&
         serves_no_less(of.serves_of(item, a), of.serves_of(item, b));
}

constexpr std::size_t kMostCompared = 2000;  // ways of one item, each with each

void drop_beaten(Case& of, std::size_t item) {
  auto& ways = of.works[item].ways;
  if (ways.size() > kMostCompared) {
    return;
  }
  std::vector<Way> kept;
  for (std::size_t b = 0; b < ways.size(); ++b) {
    bool beaten = false;
    for (std::size_t a = 0; a < ways.size() && !beaten; ++a) {
      beaten = a != b && is_as_good(of, item, ways[a], ways[b]) &&
               (a < b || !is_as_good(of, item, ways[b], ways[a]));
    }
    if (!beaten) {
      kept.push_back(ways[b]);
    }
  }
  ways = std::move(kept);
}

/// Drops the ways of an item that do not please; whether any went.
template <typename Pleases>
bool keep(Case const& of, Open& open, std::uint32_t item, Pleases const& pleases) {
  auto& ways = open.ways[item];
  auto const before = ways.size();
  std::erase_if(ways, [&](std::uint32_t way) { return !pleases(of.works[item].ways[way]); });
  if (ways.empty() && open.must[item]) {
    open.possible = false;
  }
  return ways.size() != before;
}

bool narrow_by(Case const& of, Open& open, Precedence const& order) {
  auto const from = [&](Way const& first) {
    return (order.from_end ? first.ready : first.start) + order.lag;
  };
  if (order.first == order.next) {
    return keep(of, open, order.next, [&](Way const& way) { return holds(order, way, way); });
  }
  int soonest = std::numeric_limits<int>::max();
  for (auto const way : open.ways[order.first]) {
    soonest = std::min(soonest, from(of.works[order.first].ways[way]));
  }
  bool narrower =
      keep(of, open, order.next, [&](Way const& next) { return next.start >= soonest; });
  if (open.must[order.next]) {
    int last = std::numeric_limits<int>::min();
    for (auto const way : open.ways[order.next]) {
      last = std::max(last, of.works[order.next].ways[way].start);
    }
    narrower |= !open.must[order.first];
    open.must[order.first] = true;
    narrower |= keep(of, open, order.first, [&](Way const& first) { return from(first) <= last; });
  }
  return narrower;
}

}  // namespace

Open open_of(Case const& of) {
  Open open;
  open.possible = of.possible;
  for (auto const& work : of.works) {
    auto& ways = open.ways.emplace_back(work.ways.size());
    for (std::uint32_t i = 0; i < ways.size(); ++i) {
      ways[i] = i;
    }
    open.must.push_back(work.must);
    open.possible = open.possible && !(work.must && ways.empty());
  }
  return open;
}

void narrow_by_order(Case const& of, Open& open) {
  auto const& orders = of.instance->precedences;
  for (bool narrower = true; narrower && open.possible;) {
    narrower = false;
    for (auto const& order : orders) {
      narrower |= narrow_by(of, open, order);
    }
  }
}

void narrow(Case& of) {
  Most const most{of};
  for (std::size_t i = 0; i < of.works.size(); ++i) {
    std::erase_if(of.works[i].ways, [&](Way const& way) { return !most.allows(way); });
    drop_beaten(of, i);
  }
  auto open = open_of(of);
  narrow_by_order(of, open);
  of.possible = open.possible;
  for (std::size_t i = 0; i < of.works.size(); ++i) {
    std::vector<Way> kept;
    for (auto const way : open.ways[i]) {
      kept.push_back(std::move(of.works[i].ways[way]));
    }
    of.works[i].ways = std::move(kept);
    of.works[i].must = open.must[i];
  }
}

}  // namespace wijk::schedule
