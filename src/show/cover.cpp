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

/// How firm the amount of a budget line is, the firmest first.
std::vector<std::pair<std::string_view, Text>> states() {
  return {{"budgeted", say("Begroot", "Budgeted")},
          {"intended", say("Beoogd", "Intended")},
          {"to-be-determined", say("Nog te bepalen", "To be determined")},
          {"", say("Niet genoemd", "Not stated")}};
}

Sum of_status(Neighbourhood const& hood, std::string_view status, Period const& slice) {
  Sum sum;
  for (auto const& line : hood.budget) {
    if (line.measure.found() && line.status == status && line.slice.known() &&
        line.slice.value == slice) {
      sum.add(sum_of(line));
    }
  }
  return sum;
}

}  // namespace

View cover_view(Scene const& scene, BudgetSums const& sums) {
  auto view = new_view("cover", say("Dekking", "Cover"), slice_columns(sums));
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

View sources_view(Scene const& scene) {
  auto view =
      new_view("sources", say("Bronnen van dekking", "Sources of cover"),
               {{.key = "cover", .name = say("Bron", "Source")},
                {.key = "partner", .name = say("Van", "Of")},
                {.key = "years", .name = say("Jaren", "Years")},
                {.key = "available", .name = say("Beschikbaar", "Available"), .number = true}});
  for (std::size_t i = 0; i < scene.hood.covers.size(); ++i) {
    auto const& cover = scene.hood.covers[i];
    auto& row = add_row(view);
    put(view, row, "cover", text_cell(cover.name, scene.at("covers", i)));
    put(view, row, "partner",
        text_cell(name_of(cover.partner, scene.plan.partners), scene.at("covers", i, "partner")));
    put(view, row, "years", period_cell(cover.years, scene.at("covers", i, "years")));
    put(view, row, "available", money_cell(cover.available, scene.at("covers", i, "available")));
  }
  return view;
}

View status_view(Scene const& scene, BudgetSums const& sums) {
  auto view = new_view("status", say("Hoe vast het geld ligt", "How firm the money is"),
                       slice_columns(sums));
  for (auto const& [status, name] : states()) {
    auto const of_slice = [&, status = status](std::size_t slice) {
      return of_status(scene.hood, status, sums.slices()[slice].period);
    };
    if (over_years(sums, of_slice).lines > 0) {
      auto& row = add_row(view);
      row.cells[0] = text_cell(name, scene.pointer + "/budget");
      fill_slices(row, sums, [&](std::optional<std::size_t> slice) {
        return slice ? of_slice(*slice) : over_years(sums, of_slice);
      });
    }
  }
  fill_slices(add_total(view, say("Totaal", "Total")), sums, [&](std::optional<std::size_t> slice) {
    return slice ? sums.of_slice(*slice) : sums.of_all();
  });
  return view;
}

}  // namespace wijk
