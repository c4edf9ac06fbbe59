// SPDX-License-Identifier: EUPL-1.2
#include "show/cover.hpp"

#include "show/slices.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// Where a part of a budget line is shown.
enum Part : std::size_t { kNoSource, kToBeFound, kShort, kNotStated, kParts };

/// Sums by row and slice: the sources first, then the parts that no source pays.
class Split {
 public:
  Split(Neighbourhood const& hood, BudgetSums const& sums)
      : x_sums{sums}, x_sources{hood.covers.size()} {
    x_cells.resize((x_sources + kParts) * sums.slices().size());
    for (auto const& line : hood.budget) {
      if (line.slice.known() && line.measure.found()) {
        add(line, static_cast<std::size_t>(sums.slice_of(line.slice.value)));
      }
    }
  }

  std::size_t row(Part part) const { return x_sources + part; }
  Sum sum(std::size_t row, std::optional<std::size_t> slice) const {
    return slice ? x_cells[row * x_sums.slices().size() + *slice]
                 : over_years(x_sums, [&](std::size_t one) { return sum(row, one); });
  }
  Sum sum(std::size_t first, std::size_t end, std::optional<std::size_t> slice) const {
    Sum all;
    for (auto at = first; at < end; ++at) {
      all.add(sum(at, slice));
    }
    return all;
  }
  bool used(std::size_t row) const { return sum(row, std::nullopt).lines > 0; }

 private:
  void put(std::size_t row, std::size_t slice, Stated<Cents> const& amount) {
    Sum part;
    part.lines = 1;
    part.known = amount.known() ? 1 : 0;
    part.unknown = amount.unknown() ? 1 : 0;
    part.amount = amount.value;
    x_cells[row * x_sums.slices().size() + slice].add(part);
  }

  /// A line whose amount is n.t.b. has one part, of which the amount is n.t.b.
  void add(BudgetLine const& line, std::size_t slice) {
    auto const sum = sum_of(line);
    auto const source =
        line.cover.found() ? static_cast<std::size_t>(line.cover.index) : row(kNoSource);
    auto const open = sum.cover_unknown > 0  ? kToBeFound
                      : line.covered.known() ? kShort
                                             : kNotStated;
    if (!line.amount.known()) {
      return put(line.cover.found() ? source : row(open), slice, line.amount);
    }
    if (sum.covered != Cents{}) {
      put(source, slice, Stated<Cents>::of(sum.covered));
    }
    if (sum.covered != sum.amount) {
      put(row(open), slice, Stated<Cents>::of(sum.amount - sum.covered));
    }
  }

  BudgetSums const& x_sums;
  std::size_t x_sources;
  std::vector<Sum> x_cells;
};

Text part_name(Part part) {
  switch (part) {
    case kNoSource: return say("Bron niet genoemd", "Source not named");
    case kToBeFound: return say("Dekking nog te bepalen", "Cover to be determined");
    case kShort: return say("Tekort: niet gedekt deel", "Short: the part not covered");
    case kNotStated:
    case kParts: break;
  }
  return say("Over dekking niets gezegd", "Nothing said about cover");
}

}  // namespace

View cover_view(Scene const& scene, BudgetSums const& sums) {
  auto view = new_view("cover", say("Dekking", "Cover"), slice_columns(sums));
  view.columns.push_back(
      {.key = "available", .name = say("Beschikbaar", "Available"), .number = true});
  Split const split{scene.hood, sums};
  auto const fill = [&](Row& row, std::size_t first, std::size_t end) {
    fill_slices(row, sums,
                [&](std::optional<std::size_t> slice) { return split.sum(first, end, slice); });
  };
  auto const add_sum = [&](Text name, std::size_t first, std::size_t end) {
    fill(add_total(view, std::move(name)), first, end);
  };
  auto const add_part = [&](Part part) {
    if (split.used(split.row(part))) {
      auto& row = add_row(view);
      row.cells[0] = text_cell(part_name(part), scene.pointer + "/budget");
      fill(row, split.row(part), split.row(part) + 1);
    }
  };
  for (std::size_t i = 0; i < scene.hood.covers.size(); ++i) {
    auto& row = add_row(view);
    row.cells[0] = text_cell(scene.hood.covers[i].name, scene.at("covers", i));
    fill(row, i, i + 1);
    put(view, row, "available",
        money_cell(scene.hood.covers[i].available, scene.at("covers", i, "available")));
  }
  add_part(kNoSource);
  add_sum(say("Gedekt", "Covered"), 0, split.row(kToBeFound));
  for (auto const part : {kToBeFound, kShort, kNotStated}) {
    add_part(part);
  }
  add_sum(say("Nog niet gedekt", "Not covered yet"), split.row(kToBeFound), split.row(kParts));
  add_sum(say("Begroting", "Budget"), 0, split.row(kParts));
  return view;
}

View status_view(Scene const& scene, BudgetSums const& sums) {
  auto view = new_view("status", say("Hoe vast het geld ligt", "How firm the money is"),
                       slice_columns(sums));
  std::vector<std::string> states;
  for (auto const& line : scene.hood.budget) {
    if (std::ranges::find(states, line.status) == states.end()) {
      states.push_back(line.status);
    }
  }
  auto const of_slice = [&](std::string const* status, std::size_t slice) {
    Sum sum;
    for (auto const& line : scene.hood.budget) {
      if (line.slice.known() && line.measure.found() && (!status || line.status == *status) &&
          line.slice.value == sums.slices()[slice].period) {
        sum.add(sum_of(line));
      }
    }
    return sum;
  };
  auto const fill = [&](Row& row, std::string const* status) {
    fill_slices(row, sums, [&](std::optional<std::size_t> slice) {
      return slice ? of_slice(status, *slice)
                   : over_years(sums, [&](std::size_t one) { return of_slice(status, one); });
    });
  };
  for (auto const& status : states) {
    auto& row = add_row(view);
    row.cells[0] = text_cell(
        status.empty() ? say("Stand niet genoemd", "State not stated") : choice_name(status),
        scene.pointer + "/budget");
    fill(row, &status);
  }
  fill(add_total(view, say("Totaal", "Total")), nullptr);
  return view;
}

}  // namespace wijk
