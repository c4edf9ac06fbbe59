// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/formulate.hpp"

#include "schedule/years/uses.hpp"

#include <algorithm>
#include <map>

namespace wijk::schedule {
namespace {

using Part = Formulated::Part;

class Formulator {
 public:
  Formulator(Case const& of, Open const& open, bool chained)
      : x_case{of}, x_open{open}, x_chained{chained} {}

  Formulated make() {
    x_made.possible = x_open.possible;
    add_ways();
    x_made.first_part = static_cast<std::uint32_t>(x_made.programme.columns.size());
    add_once();
    add_orders();
    add_purposes();
    add_pairs();
    add_purses();
    add_limits();
    add_floors();
    return std::move(x_made);
  }

 private:
  using Row = Programme::Row;
  Instance const& instance() const { return *x_case.instance; }
  std::size_t slices() const { return x_case.slices; }
  std::size_t years() const { return x_case.years; }
  Way const& way(std::uint32_t item, std::uint32_t number) const {
    return x_case.works[item].ways[number];
  }

  void add_ways() {
    auto const count = static_cast<std::uint32_t>(x_case.works.size());
    auto& programme = x_made.programme;
    programme.constant = x_case.base;
    x_made.sure.assign(count, kOut);
    for (std::uint32_t i = 0; i < count; ++i) {
      auto& columns = x_made.columns.emplace_back(x_case.works[i].ways.size(), Formulated::none);
      auto const& open = x_open.ways[i];
      if (open.size() == 1 && x_open.must[i]) {
        x_made.sure[i] = static_cast<int>(open[0]);
        programme.constant += way(i, open[0]).worth;
        continue;
      }
      for (auto const number : open) {
        columns[number] = programme.add({way(i, number).worth, 0, 1, true});
      }
    }
  }

  /// In one way at most. Whether an item is done is a whole column of its own: branching on that
  /// divides what is left more evenly than branching on one way of many.
  void add_once() {
    for (std::uint32_t i = 0; i < x_case.works.size(); ++i) {
      double const least = x_open.must[i] ? 1 : 0;
      Row once{least, least, {}};
      for (auto const column : x_made.columns[i]) {
        if (column != Formulated::none) {
          once.entries.push_back({column, 1});
        }
      }
      if (!x_open.must[i] && once.entries.size() > 1) {
        once.entries.push_back({add({Part::Kind::done, i, 0, 0, 0, 1}, {0, 0, 1, true}), -1});
      }
      if (once.entries.size() > 1 || (x_open.must[i] && !once.entries.empty())) {
        x_made.programme.rows.push_back(std::move(once));
      }
    }
  }

  /// Adds a factor for a way to a row; to its limits when the way is sure.
  void add(Row& row, std::uint32_t item, std::uint32_t number, double factor) {
    if (auto const column = x_made.columns[item][number]; column != Formulated::none) {
      row.entries.push_back({column, factor});
    } else if (x_made.sure[item] == static_cast<int>(number)) {
      row.lower -= factor;
      row.upper -= factor;
    }
  }
  std::uint32_t add(Part const& part, Programme::Column const& column) {
    x_made.parts.push_back(part);
    return x_made.programme.add(column);
  }
  /// Keeps a row unless it holds whatever is chosen.
  void keep(Row row) {
    if (row.entries.empty()) {
      x_made.possible = x_made.possible && row.lower <= 1e-9 && row.upper >= -1e-9;
      return;
    }
    x_made.programme.rows.push_back(std::move(row));
  }

  /// Done by `t` only if the first started in time: for every `t`, which is tighter than a sum of
  /// times (Christofides, Alvarez-Valdes and Tamarit, "Project scheduling with resource
  /// constraints", 1987).
  void add_orders() {
    for (auto const& order : instance().precedences) {
      if (order.first == order.next) {
        continue;  // narrowed away
      }
      auto const& nexts = x_open.ways[order.next];
      std::size_t firsts_before = SIZE_MAX;
      for (std::size_t end = nexts.size(); end > 0; --end) {
        auto const& last = way(order.next, nexts[end - 1]);
        if (end < nexts.size() && way(order.next, nexts[end]).start == last.start) {
          continue;
        }
        Row row{-Programme::no_limit, 0, {}};
        std::size_t firsts = 0;
        for (auto const number : x_open.ways[order.first]) {
          if (holds(order, way(order.first, number), last)) {
            add(row, order.first, number, -1);
            ++firsts;
          }
        }
        bool const all = x_open.must[order.first] && firsts == x_open.ways[order.first].size();
        if (firsts == firsts_before || all) {
          continue;  // the row of a later slice says more
        }
        firsts_before = firsts;
        for (std::size_t i = 0; i < end; ++i) {
          add(row, order.next, nexts[i], 1);
        }
        keep(std::move(row));
      }
    }
  }

  /// The steps of a task fill from the first by themselves, as each is worth less than the last.
  void add_purposes() {
    std::vector<Row> rows(instance().purposes.size(), Row{-Programme::no_limit, 0, {}});
    std::vector<bool> served(rows.size());
    for (std::uint32_t i = 0; i < x_case.works.size(); ++i) {
      for (auto const number : x_open.ways[i]) {
        for (auto const& serve : x_case.serves_of(i, way(i, number))) {
          if (serve.amount != 0) {
            add(rows[serve.purpose], i, number, -serve.amount);
            served[serve.purpose] = true;
          }
        }
      }
    }
    for (std::uint32_t k = 0; k < rows.size(); ++k) {
      auto const& steps = instance().purposes[k].steps;
      for (std::uint32_t step = 0; step < steps.size() && served[k]; ++step) {
        double const least = step == 0 ? -Programme::no_limit : 0;
        auto const column = add({Part::Kind::step, k, step, 0, 0, 1},
                                {steps[step].slope, least, steps[step].width, false});
        rows[k].entries.push_back({column, 1});
      }
      if (served[k] && !steps.empty()) {
        x_made.programme.rows.push_back(std::move(rows[k]));
      }
    }
  }

  /// The open starts of an item, each with its ways.
  std::map<int, std::vector<std::uint32_t>> starts_of(std::uint32_t item) const {
    std::map<int, std::vector<std::uint32_t>> starts;
    for (auto const number : x_open.ways[item]) {
      starts[way(item, number).start].push_back(number);
    }
    return starts;
  }

  /// A pair as a transport from the starts of one to those of the other within reach: nothing
  /// tighter can be said of a pair by itself (the hull of a flow is its rows).
  void add_pairs() {
    for (std::uint32_t p = 0; p < instance().togethers.size(); ++p) {
      auto const& pair = instance().togethers[p];
      if (pair.gain > 0) {
        add_gain(p, pair);
      } else if (pair.gain < 0) {
        add_loss(p, pair);
      }
    }
  }
  void add_gain(std::uint32_t p, Together const& pair) {
    auto const starts_a = starts_of(pair.a);
    std::map<int, Row> rows_b;
    for (auto const& [b, numbers] : starts_of(pair.b)) {
      auto& row = rows_b[b] = {-Programme::no_limit, 0, {}};
      for (auto const number : numbers) {
        add(row, pair.b, number, -1);
      }
    }
    for (auto const& [a, numbers] : starts_a) {
      Row row{-Programme::no_limit, 0, {}};
      for (auto at = rows_b.lower_bound(a + pair.least);
           at != rows_b.end() && at->first <= a + pair.most; ++at) {
        auto const column =
            add({Part::Kind::pair, p, 0, a, at->first, 1}, {pair.gain, 0, 1, false});
        row.entries.push_back({column, 1});
        at->second.entries.push_back({column, 1});
      }
      if (row.entries.empty()) {
        continue;
      }
      for (auto const number : numbers) {
        add(row, pair.a, number, -1);
      }
      keep(std::move(row));
    }
    for (auto& [b, row] : rows_b) {
      bool const reached = std::any_of(row.entries.begin(), row.entries.end(),
                                       [&](auto const& entry) { return entry.factor > 0; });
      if (reached) {
        keep(std::move(row));
      }
    }
  }
  void add_loss(std::uint32_t p, Together const& pair) {
    auto const starts_b = starts_of(pair.b);
    for (auto const& [a, numbers] : starts_of(pair.a)) {
      for (auto at = starts_b.lower_bound(a + pair.least);
           at != starts_b.end() && at->first <= a + pair.most; ++at) {
        auto const column =
            add({Part::Kind::pair, p, 0, a, at->first, 1}, {pair.gain, 0, 1, false});
        Row row{-1, Programme::no_limit, {{column, 1}}};
        for (auto const number : numbers) {
          add(row, pair.a, number, -1);
        }
        for (auto const number : at->second) {
          add(row, pair.b, number, -1);
        }
        keep(std::move(row));
      }
    }
  }

  void add_use(Row& row, Uses const& uses, double unit) {
    for (auto const& use : uses) {
      add(row, use.item, use.way, static_cast<double>(use.amount) / unit);
    }
  }
  void keep_limit(Row row, Demand::Kind kind, std::size_t index, std::size_t slice, double unit) {
    if (!row.entries.empty()) {
      x_made.limits.push_back({static_cast<std::uint32_t>(x_made.programme.rows.size()),
                               {kind, static_cast<std::uint32_t>(index), static_cast<int>(slice)},
                               unit});
    }
    keep(std::move(row));
  }

  void add_purses() {
    auto const uses = uses_of(x_case, x_open, &Way::spends, instance().purses.size() * years());
    for (std::size_t i = 0; i < instance().purses.size(); ++i) {
      auto const& purse = instance().purses[i];
      auto const* const of_purse = uses.data() + i * years();
      bool enough = true;
      for (std::size_t year = 0; year < years(); ++year) {
        enough = enough && most_of(of_purse[year]) <= purse.money[year];
      }
      if (enough) {
        continue;
      }
      double const unit = unit_of(of_purse, years());
      if (purse.carried == Purse::no_limit && !x_chained) {
        add_sums(i, of_purse, unit);
      } else {
        add_chain(i, of_purse, unit);
      }
    }
  }
  void add_chain(std::size_t index, Uses const* uses, double unit) {
    auto const& purse = instance().purses[index];
    std::uint32_t carried = Formulated::none;
    for (std::size_t year = 0; year < years(); ++year) {
      Row row{-Programme::no_limit, static_cast<double>(purse.money[year]) / unit, {}};
      add_use(row, uses[year], unit);
      if (carried != Formulated::none) {
        row.entries.push_back({carried, -1});
      }
      if (purse.carried > 0 && year + 1 < years()) {
        double const most = purse.carried == Purse::no_limit
                                ? Programme::no_limit
                                : static_cast<double>(purse.carried) / unit;
        carried = add({Part::Kind::carry, static_cast<std::uint32_t>(index),
                       static_cast<std::uint32_t>(year), 0, 0, unit},
                      {0, 0, most, false});
        row.entries.push_back({carried, 1});
      }
      keep_limit(std::move(row), Demand::Kind::purse, index, year, unit);
    }
  }
  /// Where all that is left goes on, what is spent up to each year is what has come in by then.
  void add_sums(std::size_t index, Uses const* uses, double unit) {
    Euros money = 0;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> spent;
    for (std::size_t year = 0; year < years(); ++year) {
      money += instance().purses[index].money[year];
      for (auto const& use : uses[year]) {
        spent[{use.item, use.way}] += use.amount;
      }
      Row row{-Programme::no_limit, static_cast<double>(money) / unit, {}};
      for (auto const& [use, amount] : spent) {
        add(row, use.first, use.second, static_cast<double>(amount) / unit);
      }
      keep(std::move(row));
    }
  }

  void add_limits() {
    auto const uses = uses_of(x_case, x_open, &Way::loads, instance().limits.size() * slices());
    for (std::size_t row = 0; row < uses.size(); ++row) {
      auto const index = row / slices();
      auto const slice = row % slices();
      auto const most = instance().limits[index].most[slice];
      if (most_of(uses[row]) <= most) {
        continue;
      }
      double const unit = std::max(unit_of(&uses[row], 1), 1.0);
      Row limit{-Programme::no_limit, static_cast<double>(most) / unit, {}};
      add_use(limit, uses[row], unit);
      keep_limit(std::move(limit), Demand::Kind::limit, index, slice, unit);
    }
  }

  void add_floors() {
    auto const uses = uses_of(x_case, x_open, &Way::shifts, instance().floors.size() * slices());
    for (std::size_t i = 0; i < instance().floors.size(); ++i) {
      auto const* const of_floor = uses.data() + i * slices();
      double const unit = unit_of(of_floor, slices());
      std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> so_far;
      bool changed = false;  // since the last row
      for (std::size_t slice = 0; slice < slices(); ++slice) {
        for (auto const& use : of_floor[slice]) {
          so_far[{use.item, use.way}] += use.amount;
        }
        Row row{0, Programme::no_limit, {}};
        bool down = false;
        for (auto const& [use, amount] : so_far) {
          add(row, use.first, use.second, static_cast<double>(amount) / unit);
          down = down || amount < 0;
        }
        changed = changed || !of_floor[slice].empty();
        if (down && changed && instance().ends_year(static_cast<int>(slice))) {
          changed = false;
          keep(std::move(row));
        }
      }
    }
  }

  Case const& x_case;
  Open const& x_open;
  bool x_chained;
  Formulated x_made;
};

}  // namespace

Formulated formulate(Case const& of, Open const& open, bool chained) {
  return Formulator{of, open, chained}.make();
}

}  // namespace wijk::schedule
