// SPDX-License-Identifier: EUPL-1.2
#include "straight_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace wijk::bench {
namespace {

class Writer {
 public:
  Writer(Instance const& instance, std::ostream& out) : x_instance{instance}, x_out{out} {}

  void write() {
    write_objective();
    x_out << "Subject To\n";
    write_items();
    write_orders();
    write_pairs();
    write_purposes();
    write_purses();
    write_limits();
    write_floors();
    x_out << "Bounds\n";
    for (auto const& bound : x_bounds) {
      x_out << ' ' << bound << '\n';
    }
    x_out << "Binary\n";
    for (auto const& name : x_binary) {
      x_out << ' ' << name << '\n';
    }
    x_out << "End\n";
  }

 private:
  static std::string name_of(std::size_t item, int variant, int start) {
    return fmt::format("x_{}_{}_{}", item, variant, start);
  }
  void term(double factor, std::string const& name) {
    if (factor != 0) {
      x_out << fmt::format(" {} {:.15g} {}{}", factor < 0 ? '-' : '+', std::abs(factor), name,
                           ++x_terms % 6 == 0 ? "\n" : "");
    }
  }
  void begin_row() { x_out << fmt::format(" r{}:", ++x_rows); }
  void end_row(char const* sense, double limit) {
    x_out << fmt::format(" {} {:.15g}\n", sense, limit);
  }
  template <typename Call>
  void each_way(std::size_t item, Call const& call) const {
    auto const& one = x_instance.items[item];
    for (int start = one.earliest; start <= one.latest; ++start) {
      for (int variant = 0; variant < static_cast<int>(one.variants.size()); ++variant) {
        call(one.variants[static_cast<std::size_t>(variant)], variant, start);
      }
    }
  }
  template <typename Call>
  void each_way(Call const& call) const {
    for (std::size_t i = 0; i < x_instance.items.size(); ++i) {
      each_way(i, [&](Variant const& one, int variant, int start) {
        call(one, name_of(i, variant, start), start);
      });
    }
  }

  double worth(Item const& item, Variant const& one, int variant, int start) const {
    double worth = -item.late * (start - item.earliest) - one.nuisance;
    if (item.counted_on) {
      bool const done = item.counted.placed.done();
      worth -= done && item.counted.placed.variant == variant ? 0 : item.counted.other;
      worth += done ? item.counted.other : 0;  // which leaving it out costs
      worth -= done ? item.counted.per_slice * std::abs(start - item.counted.placed.start) : 0;
    }
    return worth;
  }
  void write_objective() {
    x_out << "Maximize\n value:";
    for (std::size_t i = 0; i < x_instance.items.size(); ++i) {
      each_way(i, [&](Variant const& one, int variant, int start) {
        term(worth(x_instance.items[i], one, variant, start), name_of(i, variant, start));
        x_binary.push_back(name_of(i, variant, start));
      });
    }
    for (std::size_t p = 0; p < x_instance.togethers.size(); ++p) {
      term(x_instance.togethers[p].gain, fmt::format("y_{}", p));
    }
    for (std::size_t k = 0; k < x_instance.purposes.size(); ++k) {
      for (std::size_t s = 0; s < x_instance.purposes[k].steps.size(); ++s) {
        term(x_instance.purposes[k].steps[s].slope, fmt::format("s_{}_{}", k, s));
      }
    }
    x_out << '\n';
  }

  void sum(std::size_t item, double factor, double per_slice, bool ends) {
    each_way(item, [&](Variant const& one, int variant, int start) {
      term(factor + per_slice * (start + (ends ? one.duration : 0)), name_of(item, variant, start));
    });
  }
  void write_items() {
    for (std::size_t i = 0; i < x_instance.items.size(); ++i) {
      begin_row();
      sum(i, 1, 0, false);
      end_row(x_instance.items[i].must ? "=" : "<=", 1);
    }
  }
  /// Starts compared where both are done; without the first there is no next.
  void write_orders() {
    double const large = 2 * x_instance.slices;
    for (auto const& order : x_instance.precedences) {
      begin_row();
      sum(order.next, 1, 0, false);
      sum(order.first, -1, 0, false);
      end_row("<=", 0);
      begin_row();
      sum(order.first, 0, 1, order.from_end);
      sum(order.next, large, -1, false);
      end_row("<=", large - order.lag);
    }
  }
  void write_pairs() {
    double const large = 2 * x_instance.slices;
    for (std::size_t p = 0; p < x_instance.togethers.size(); ++p) {
      auto const& pair = x_instance.togethers[p];
      auto const name = fmt::format("y_{}", p);
      x_binary.push_back(name);
      for (auto const item : {pair.a, pair.b}) {
        begin_row();
        term(1, name);
        sum(item, -1, 0, false);
        end_row("<=", 0);
      }
      begin_row();
      sum(pair.b, 0, 1, false);
      sum(pair.a, 0, -1, false);
      term(large, name);
      end_row("<=", large + pair.most);
      begin_row();
      sum(pair.a, 0, 1, false);
      sum(pair.b, 0, -1, false);
      term(large, name);
      end_row("<=", large - pair.least);
    }
  }
  void write_purposes() {
    for (std::uint32_t k = 0; k < x_instance.purposes.size(); ++k) {
      begin_row();
      auto const& steps = x_instance.purposes[k].steps;
      for (std::size_t s = 0; s < steps.size(); ++s) {
        term(1, fmt::format("s_{}_{}", k, s));
        x_bounds.push_back(fmt::format("s_{}_{} <= {:.15g}", k, s, steps[s].width));
      }
      each_way([&](Variant const& one, std::string const& name, int) {
        double amount = 0;
        for (auto const& serve : one.serves) {
          amount += serve.purpose == k ? serve.amount : 0;
        }
        term(-amount, name);
      });
      end_row("<=", 0);
    }
  }
  template <typename Part>
  void amounts(std::vector<Part> Variant::*parts, std::uint32_t Part::*of, std::uint32_t index,
               int slice) {
    each_way([&](Variant const& one, std::string const& name, int start) {
      std::int64_t amount = 0;
      for (auto const& part : one.*parts) {
        amount += part.*of == index && start + part.offset == slice ? part.amount : 0;
      }
      term(static_cast<double>(amount), name);
    });
  }
  void write_purses() {
    for (std::uint32_t i = 0; i < x_instance.purses.size(); ++i) {
      auto const& purse = x_instance.purses[i];
      for (int slice = 0; slice < x_instance.slices; ++slice) {
        begin_row();
        auto const carry = [&](int at) { return fmt::format("c_{}_{}", i, at); };
        term(1, carry(slice));
        term(slice > 0 ? -1 : 0, carry(slice - 1));
        amounts(&Variant::spends, &Variant::Spend::purse, i, slice);
        end_row("<=", static_cast<double>(purse.money[static_cast<std::size_t>(slice)]));
        if (purse.carried != Purse::no_limit) {
          x_bounds.push_back(fmt::format("{} <= {}", carry(slice), purse.carried));
        }
      }
    }
  }
  void write_limits() {
    for (std::uint32_t i = 0; i < x_instance.limits.size(); ++i) {
      for (int slice = 0; slice < x_instance.slices; ++slice) {
        begin_row();
        term(1, fmt::format("z_{}_{}", i, slice));  // so that no row is empty
        amounts(&Variant::loads, &Variant::Load::limit, i, slice);
        end_row("<=",
                static_cast<double>(x_instance.limits[i].most[static_cast<std::size_t>(slice)]));
      }
    }
  }
  void write_floors() {
    for (std::uint32_t i = 0; i < x_instance.floors.size(); ++i) {
      auto const& floor = x_instance.floors[i];
      for (int slice = 0; slice < x_instance.slices; ++slice) {
        begin_row();
        term(-1, fmt::format("f_{}_{}", i, slice));  // what is above the floor
        each_way([&](Variant const& one, std::string const& name, int start) {
          std::int64_t room = 0;
          for (auto const& shift : one.shifts) {
            bool const counts = shift.floor == i && start + shift.offset <= slice;
            room += counts ? shift.part * floor.whole - floor.part * shift.whole : 0;
          }
          term(static_cast<double>(room), name);
        });
        end_row(">=", 0);
      }
    }
  }

  Instance const& x_instance;
  std::ostream& x_out;
  int x_rows = 0, x_terms = 0;
  std::vector<std::string> x_binary, x_bounds;
};

}  // namespace

void write_straight(Instance const& instance, std::ostream& out) { Writer{instance, out}.write(); }

}  // namespace wijk::bench
