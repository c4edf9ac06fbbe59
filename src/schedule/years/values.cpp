// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/formulate.hpp"

#include <algorithm>

namespace wijk::schedule {
namespace {

using Part = Formulated::Part;

/// What a choice comes to in the terms of a programme.
class Sums {
 public:
  Sums(Case const& of, Picks const& picks)
      : x_case{of},
        x_picks{picks},
        x_contribution(of.instance->purposes.size()),
        x_carried(of.instance->purses.size() * of.years) {
    std::vector<Euros> spent(x_carried.size());
    for (std::size_t i = 0; i < picks.size(); ++i) {
      if (picks[i] == kOut) {
        continue;
      }
      auto const& way = *way_of(i);
      for (auto const& serve : of.serves_of(i, way)) {
        x_contribution[serve.purpose] += serve.amount;
      }
      for (auto const& effect : way.spends) {
        spent[effect.row] += effect.amount;
      }
    }
    for (std::size_t row = 0; row < spent.size(); ++row) {
      auto const& purse = of.instance->purses[row / of.years];
      Euros const before = row % of.years == 0 ? 0 : x_carried[row - 1];
      x_carried[row] =
          std::clamp<Euros>(purse.money[row % of.years] + before - spent[row], 0, purse.carried);
    }
  }
  double value_of(Part const& part) const {
    if (part.kind == Part::Kind::done) {
      return x_picks[part.index] == kOut ? 0 : 1;
    }
    if (part.kind == Part::Kind::carry) {
      return static_cast<double>(x_carried[part.index * x_case.years + part.step]) / part.unit;
    }
    if (part.kind == Part::Kind::pair) {
      auto const& pair = x_case.instance->togethers[part.index];
      auto const* const a = way_of(pair.a);
      auto const* const b = way_of(pair.b);
      return a && b && a->start == part.start_a && b->start == part.start_b ? 1 : 0;
    }
    auto const& steps = x_case.instance->purposes[part.index].steps;
    double left = x_contribution[part.index];
    for (std::uint32_t step = 0; step < part.step; ++step) {
      left -= steps[step].width;
    }
    return part.step == 0 ? std::min(left, steps[0].width)
                          : std::clamp(left, 0.0, steps[part.step].width);
  }

 private:
  Way const* way_of(std::size_t item) const {
    return x_picks[item] == kOut
               ? nullptr
               : &x_case.works[item].ways[static_cast<std::size_t>(x_picks[item])];
  }
  Case const& x_case;
  Picks const& x_picks;
  std::vector<double> x_contribution;
  std::vector<Euros> x_carried;
};

}  // namespace

Picks Formulated::picks_of(Values const& values) const {
  Picks picks = sure;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (std::size_t way = 0; way < columns[i].size(); ++way) {
      if (columns[i][way] != none && values[columns[i][way]] > 0.5) {
        picks[i] = static_cast<int>(way);
      }
    }
  }
  return picks;
}

Values values_of(Case const& of, Formulated const& formulated, Picks const& picks) {
  Values values(formulated.programme.columns.size());
  for (std::size_t i = 0; i < picks.size(); ++i) {
    if (picks[i] == kOut) {
      continue;
    }
    auto const column = formulated.columns[i][static_cast<std::size_t>(picks[i])];
    if (column != Formulated::none) {
      values[column] = 1;
    }
  }
  Sums const sums{of, picks};
  for (std::size_t i = 0; i < formulated.parts.size(); ++i) {
    values[formulated.first_part + i] = sums.value_of(formulated.parts[i]);
  }
  return values;
}

}  // namespace wijk::schedule
