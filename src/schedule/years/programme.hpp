// SPDX-License-Identifier: EUPL-1.2
//
// A linear programme of which some columns are whole numbers, and what solves it. The one door to
// the solver: another one is put in by another library like src/module/cbc. Inside the room, and
// for that library.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace wijk::schedule {

/// Is to be made as large as possible.
struct Programme {
  static constexpr double no_limit = std::numeric_limits<double>::infinity();
  struct Column {
    double worth = 0, lower = 0, upper = 1;
    bool whole = false;
  };
  struct Entry {
    std::uint32_t column = 0;
    double factor = 0;
  };
  struct Row {
    double lower = -no_limit, upper = no_limit;
    std::vector<Entry> entries;  ///< no column twice
  };
  double constant = 0;
  std::vector<Column> columns;
  std::vector<Row> rows;

  std::uint32_t add(Column const& column) {
    columns.push_back(column);
    return static_cast<std::uint32_t>(columns.size() - 1);
  }
};

using Values = std::vector<double>;

/// What a solver asks and tells while it is at it.
struct Guide {
  std::function<bool()> stop{};  ///< asked often; true: end
  /// Asked at every node, with the iterations so far: values worth more than that, if there are.
  std::function<std::optional<Values>(double worth, std::uint64_t work)> better{};
  std::function<void(double bound)> bounded{};        ///< none is worth more
  std::function<void(Values const& values)> found{};  ///< better ones than before
  int nodes = std::numeric_limits<int>::max();
  double gap = 0;  ///< good enough, as a share
  std::uint64_t seed = 1;
  bool thorough = true;  ///< whether it takes pains at the root, or is to be quick
};

struct Outcome {
  bool solved = false;  ///< nothing was cut short: `values` are best, or there are none
  Values values;        ///< empty: none found
  double bound = Programme::no_limit;
  std::uint64_t work = 0;  ///< iterations
};
Outcome solve(Programme const& programme, Guide const& guide);

/// Without the demand that columns are whole.
struct Relaxation {
  bool solved = false, possible = false;
  double worth = 0;
  Values values;
  Values prices;   ///< of each row: what one more of its binding limit brings
  Values reduced;  ///< of each column: what one more of it brings by itself
};
Relaxation relax(Programme const& programme, std::function<bool()> const& stop);

/// What the library offers that is opened when something is to be solved (`open_module`). Without
/// it `solve` and `relax` solve nothing.
struct CbcModule {
  static constexpr char const* kFile = "wijk_cbc";
  static constexpr char const* kSymbol = "wijk_cbc_module";
  Outcome (*solve)(Programme const& programme, Guide const& guide);
  Relaxation (*relax)(Programme const& programme, std::function<bool()> const& stop);
};
}  // namespace wijk::schedule
