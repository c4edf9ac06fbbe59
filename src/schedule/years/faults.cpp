// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/instance.hpp"

#include <algorithm>

namespace wijk::schedule {
namespace {

/// What happens in each slice when everything is done as chosen.
class Books {
 public:
  Books(Instance const& instance, Choice const& choice)
      : x_instance{instance},
        x_choice{choice},
        x_spent(instance.purses.size(), row(instance.years())),
        x_load(instance.limits.size(), row(instance.slices)),
        x_part(instance.floors.size(), row(instance.slices)),
        x_whole(instance.floors.size(), row(instance.slices)) {
    for (std::size_t i = 0; i < instance.items.size(); ++i) {
      look_at(i);
    }
    for (std::uint32_t i = 0; i < instance.precedences.size(); ++i) {
      look_at(i, instance.precedences[i]);
    }
    settle_purses();
    settle_limits();
    settle_floors();
  }
  std::vector<Fault> faults;

 private:
  static std::vector<std::int64_t> row(int length) {
    return std::vector<std::int64_t>(static_cast<std::size_t>(length));
  }
  void add(Demand::Kind kind, std::size_t index, int slice, std::int64_t by) {
    faults.push_back({{kind, static_cast<std::uint32_t>(index), slice}, by});
  }
  /// Whether it is done in a variant that there is.
  bool is_done(std::size_t item) const {
    auto const& placed = x_choice[item];
    return placed.done() && placed.variant >= 0 &&
           static_cast<std::size_t>(placed.variant) < x_instance.items[item].variants.size();
  }
  Variant const& variant_of(std::size_t item) const {
    return x_instance.items[item].variants[static_cast<std::size_t>(x_choice[item].variant)];
  }

  void look_at(std::size_t i) {
    auto const& item = x_instance.items[i];
    auto const& placed = x_choice[i];
    if (!placed.done()) {
      if (item.must) {
        add(Demand::Kind::must, i, -1, 1);
      }
      return;
    }
    int const own = is_done(i) ? variant_of(i).last_start : item.latest;
    int const last = std::min({item.latest, own, x_instance.slices - 1});
    int const out = std::max(item.earliest - placed.start, placed.start - last);
    if (out > 0 || placed.start % item.step != 0 || !is_done(i)) {
      add(Demand::Kind::window, i, -1, std::max(out, 1));
    }
    if (is_done(i)) {
      book(variant_of(i), placed.start);
    }
  }
  void book(Variant const& variant, int start) {
    auto const put = [&](std::vector<std::int64_t>& list, int slice, std::int64_t amount,
                         int part = 1) {
      if (slice >= 0 && slice < x_instance.slices) {
        list[static_cast<std::size_t>(slice / part)] += amount;
      }
    };
    for (auto const& one : variant.spends) {
      auto const year = start / x_instance.parts + one.offset;
      if (!one.by_year) {
        put(x_spent[one.purse], start + one.offset, one.amount, x_instance.parts);
      } else if (year >= 0 && year < x_instance.years()) {
        x_spent[one.purse][static_cast<std::size_t>(year)] += one.amount;
      }
    }
    for (auto const& one : variant.loads) {
      put(x_load[one.limit], start + one.offset, one.amount);
    }
    for (auto const& one : variant.shifts) {
      put(x_part[one.floor], std::max(start + one.offset, 0), one.part);
      put(x_whole[one.floor], std::max(start + one.offset, 0), one.whole);
    }
  }

  void look_at(std::uint32_t index, Precedence const& order) {
    if (!is_done(order.next)) {
      return;
    }
    if (!is_done(order.first)) {
      add(Demand::Kind::precedence, index, -1, 1);
      return;
    }
    int const from = x_choice[order.first].start +
                     (order.from_end ? variant_of(order.first).duration : 0) + order.lag;
    if (x_choice[order.next].start < from) {
      add(Demand::Kind::precedence, index, -1, from - x_choice[order.next].start);
    }
  }

  void settle_purses() {
    for (std::size_t i = 0; i < x_spent.size(); ++i) {
      auto const& purse = x_instance.purses[i];
      Euros carried = 0;
      for (int year = 0; year < x_instance.years(); ++year) {
        auto const at = static_cast<std::size_t>(year);
        Euros const left = purse.money[at] + carried - x_spent[i][at];
        if (left < 0) {
          add(Demand::Kind::purse, i, year, -left);
        }
        carried = std::clamp<Euros>(left, 0, purse.carried);
      }
    }
  }
  void settle_limits() {
    for (std::size_t i = 0; i < x_load.size(); ++i) {
      for (int slice = 0; slice < x_instance.slices; ++slice) {
        auto const at = static_cast<std::size_t>(slice);
        if (auto const over = x_load[i][at] - x_instance.limits[i].most[at]; over > 0) {
          add(Demand::Kind::limit, i, slice, over);
        }
      }
    }
  }
  void settle_floors() {
    for (std::size_t i = 0; i < x_part.size(); ++i) {
      auto const [start, all] = x_instance.floors[i];
      std::int64_t part = start;
      std::int64_t whole = all;
      for (int slice = 0; slice < x_instance.slices; ++slice) {
        part += x_part[i][static_cast<std::size_t>(slice)];
        whole += x_whole[i][static_cast<std::size_t>(slice)];
        auto const short_of = start * whole - part * all;  // in homes times homes
        if (short_of > 0 && x_instance.ends_year(slice)) {
          auto const homes = std::max<std::int64_t>(all, 1);
          add(Demand::Kind::floor, i, slice, (short_of + homes - 1) / homes);
        }
      }
    }
  }

  Instance const& x_instance;
  Choice const& x_choice;
  std::vector<std::vector<std::int64_t>> x_spent, x_load, x_part, x_whole;
};

}  // namespace

std::vector<Fault> faults_of(Instance const& instance, Choice const& choice) {
  return Books{instance, choice}.faults;
}

}  // namespace wijk::schedule
