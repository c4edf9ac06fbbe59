// SPDX-License-Identifier: EUPL-1.2
#include "check/readings.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace wijk {
namespace {

using Amounts = std::vector<std::int64_t>;  ///< by column
using Options = std::vector<Amounts>;       ///< the ways to read one row

constexpr std::size_t kMostOptions = 2'000;    ///< ways to read one row
constexpr std::size_t kMostStates = 20'000;    ///< partial sums kept at a time
constexpr std::size_t kMostSteps = 1'000'000;  ///< partial sums made for one table

constexpr auto kMost = std::numeric_limits<std::uint64_t>::max();

std::uint64_t times(std::uint64_t a, std::uint64_t b) {
  return b != 0 && a > kMost / b ? kMost : a * b;
}

std::uint64_t plus(std::uint64_t a, std::uint64_t b) { return a > kMost - b ? kMost : a + b; }

/// The places of `cells` things in `columns` columns that keep their order, leftmost first; nothing
/// where there are too many.
std::optional<std::vector<std::vector<std::size_t>>> placements(std::size_t cells,
                                                                std::size_t columns) {
  std::vector<std::vector<std::size_t>> all;
  if (cells > columns) {
    return std::nullopt;
  }
  std::vector<std::size_t> at(cells);
  for (std::size_t i = 0; i < cells; ++i) {
    at[i] = i;
  }
  while (all.size() < kMostOptions) {
    all.push_back(at);
    auto i = cells;
    while (i > 0 && at[i - 1] == columns - cells + i - 1) {
      --i;
    }
    if (i == 0) {
      return all;
    }
    ++at[i - 1];
    for (; i < cells; ++i) {
      at[i] = at[i - 1] + 1;
    }
  }
  return std::nullopt;
}

bool agrees(Amounts const& amounts, LostRow const& row) {
  for (std::size_t column = 0; column < row.fixed.size(); ++column) {
    if (row.fixed[column] && row.fixed[column]->value != amounts[column]) {
      return false;
    }
  }
  return true;
}

/// The ways to read a row that differ in an amount and agree with what is fixed; all ways where
/// none agrees.
std::optional<Options> options_of(LostRow const& row, std::size_t columns) {
  auto const places = placements(row.cells.size(), columns);
  if (!places) {
    return std::nullopt;
  }
  Options all, agreeing;
  for (auto const& place : *places) {
    Amounts amounts(columns, 0);
    for (std::size_t i = 0; i < place.size(); ++i) {
      amounts[place[i]] = row.cells[i].value;
    }
    (agrees(amounts, row) ? agreeing : all).push_back(std::move(amounts));
  }
  auto& options = agreeing.empty() ? all : agreeing;
  std::ranges::sort(options);
  options.erase(std::unique(options.begin(), options.end()), options.end());
  return options;
}

/// The search over all rows: a partial sum is kept for each column that is asked about, one for all
/// readings that come to the same sums, and given up where the rows to come cannot mend it.
class Search {
 public:
  explicit Search(std::vector<Options> rows) : x_rows{std::move(rows)} {
    std::ranges::sort(x_rows, {}, &Options::size);
  }

  std::uint64_t count() const {
    std::uint64_t count = 1;
    for (auto const& row : x_rows) {
      count = times(count, row.size());
    }
    return count;
  }

  /// How many readings give these sums in these columns; nothing where that takes too long.
  std::optional<std::uint64_t> giving(std::vector<std::size_t> const& columns,
                                      Amounts const& sums) {
    std::map<Amounts, std::uint64_t> states{{Amounts(columns.size(), 0), 1}};
    for (std::size_t row = 0; row < x_rows.size(); ++row) {
      auto const [least, most] = bounds(columns, row + 1);
      std::map<Amounts, std::uint64_t> next;
      for (auto const& [state, readings] : states) {
        for (auto const& option : x_rows[row]) {
          auto sum = state;
          bool reachable = true;
          for (std::size_t i = 0; i < columns.size(); ++i) {
            sum[i] += option[columns[i]];
            reachable = reachable && sum[i] + least[i] <= sums[i] && sums[i] <= sum[i] + most[i];
          }
          if (++x_steps > kMostSteps || next.size() > kMostStates) {
            return std::nullopt;
          }
          if (reachable) {
            auto& known = next[std::move(sum)];
            known = plus(known, readings);
          }
        }
      }
      states = std::move(next);
    }
    auto const found = states.find(sums);
    return found == states.end() ? 0 : found->second;
  }

 private:
  /// The least and most that the rows from `first` on can add to each column.
  std::pair<Amounts, Amounts> bounds(std::vector<std::size_t> const& columns,
                                     std::size_t first) const {
    std::pair<Amounts, Amounts> bounds{Amounts(columns.size(), 0), Amounts(columns.size(), 0)};
    for (std::size_t row = first; row < x_rows.size(); ++row) {
      for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const in_column = [&](Amounts const& amounts) { return amounts[columns[i]]; };
        auto const [low, high] = std::ranges::minmax(x_rows[row], {}, in_column);
        bounds.first[i] += low[columns[i]];
        bounds.second[i] += high[columns[i]];
      }
    }
    return bounds;
  }

  std::vector<Options> x_rows;
  std::size_t x_steps = 0;
};

/// Whether a sum can come about in a column, each column on its own.
class Reach {
 public:
  Reach(Search& search, std::size_t columns) : x_search{search}, x_known(columns) {}

  std::optional<bool> has(std::size_t column, Stated<Cents> const& sum) {
    if (!sum.known()) {
      return true;
    }
    auto const [found, added] = x_known[column].try_emplace(sum.value.value, false);
    if (added) {
      auto const readings = x_search.giving({column}, {sum.value.value});
      if (!readings) {
        return std::nullopt;
      }
      found->second = *readings > 0;
    }
    return found->second;
  }

 private:
  Search& x_search;
  std::vector<std::map<std::int64_t, bool>> x_known;
};

/// The printed totals in one placement of them: which no reading gives, and how many readings give
/// the others all at once.
std::optional<Readings> in_columns(std::vector<std::size_t> const& place, LostTable const& table,
                                   Search& search, Reach& reach) {
  Readings readings;
  readings.column_of = place;
  std::vector<std::size_t> columns;
  Amounts sums;
  for (std::size_t i = 0; i < place.size(); ++i) {
    auto const has = reach.has(place[i], table.totals[i]);
    if (!has) {
      return std::nullopt;
    }
    if (!*has) {
      readings.missed.push_back(i);
    } else if (table.totals[i].known()) {
      columns.push_back(place[i]);
      sums.push_back(table.totals[i].value.value);
    }
  }
  auto const giving = search.giving(columns, sums);
  readings.giving_the_others = giving.value_or(0);
  return giving ? std::optional{readings} : std::nullopt;
}

bool better(Readings const& a, Readings const& b) {
  bool const together = a.giving_the_others > 0;
  return a.missed.size() != b.missed.size() ? a.missed.size() < b.missed.size()
                                            : together && b.giving_the_others == 0;
}

}  // namespace

std::optional<Readings> find_readings(LostTable const& table) {
  std::vector<Options> rows;
  for (auto const& row : table.rows) {
    auto options = options_of(row, table.columns);
    if (!options) {
      return std::nullopt;
    }
    rows.push_back(std::move(*options));
  }
  auto const places = placements(table.totals.size(), table.columns);
  if (!places) {
    return std::nullopt;
  }
  Search search{std::move(rows)};
  Reach reach{search, table.columns};
  std::optional<Readings> best;
  std::vector<bool> ever(table.totals.size(), false);
  for (auto const& place : *places) {
    auto const readings = in_columns(place, table, search, reach);
    if (!readings) {
      return std::nullopt;
    }
    for (std::size_t i = 0; i < ever.size(); ++i) {
      ever[i] = ever[i] || std::ranges::find(readings->missed, i) == readings->missed.end();
    }
    best = !best || better(*readings, *best) ? readings : best;
  }
  for (std::size_t i = 0; i < ever.size(); ++i) {
    if (!ever[i]) {
      best->never.push_back(i);
    }
  }
  best->count = search.count();
  return best;
}

}  // namespace wijk
