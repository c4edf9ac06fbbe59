// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/instance.hpp"

#include <algorithm>
#include <cstdlib>

namespace wijk::schedule {
namespace {

/// Below nothing the first slope goes on: what harms a task counts as it does at the start.
double value_of(Purpose const& purpose, double contributions) {
  double value = 0;
  double left = contributions;
  for (std::size_t i = 0; i < purpose.steps.size(); ++i) {
    auto const& step = purpose.steps[i];
    double const here = std::min(left, step.width);
    if (here <= 0 && i > 0) {
      break;
    }
    value += here * step.slope;
    left -= here;
  }
  return value;
}

double change_of(Item const& item, Placed const& placed) {
  if (!item.counted_on) {
    return 0;
  }
  auto const& counted = item.counted;
  if (!placed.done() && !counted.placed.done()) {
    return 0;
  }
  if (placed.done() != counted.placed.done()) {
    return counted.other;
  }
  return (placed.variant == counted.placed.variant ? 0 : counted.other) +
         counted.per_slice * std::abs(placed.start - counted.placed.start);
}

}  // namespace

std::vector<double> purpose_gains(Instance const& instance, Choice const& choice) {
  std::vector<double> gains(instance.purposes.size());
  for (std::size_t i = 0; i < instance.items.size(); ++i) {
    if (choice[i].done()) {
      auto const at = static_cast<std::size_t>(choice[i].variant);
      for (auto const& serve : instance.items[i].variants[at].serves) {
        gains[serve.purpose] += serve.amount;
      }
    }
  }
  for (std::size_t k = 0; k < gains.size(); ++k) {
    gains[k] = value_of(instance.purposes[k], gains[k]);
  }
  return gains;
}

Worth worth_of(Instance const& instance, Choice const& choice) {
  Worth worth;
  for (std::size_t i = 0; i < instance.items.size(); ++i) {
    auto const& item = instance.items[i];
    auto const& placed = choice[i];
    worth.change += change_of(item, placed);
    if (!placed.done()) {
      continue;
    }
    auto const& variant = item.variants[static_cast<std::size_t>(placed.variant)];
    worth.late += item.late * (placed.start - item.earliest);
    worth.nuisance += variant.nuisance;
  }
  for (auto const gain : purpose_gains(instance, choice)) {
    worth.purposes += gain;
  }
  for (auto const& pair : instance.togethers) {
    auto const& a = choice[pair.a];
    auto const& b = choice[pair.b];
    int const after = b.start - a.start;
    if (a.done() && b.done() && after >= pair.least && after <= pair.most) {
      worth.together += pair.gain;
    }
  }
  return worth;
}

}  // namespace wijk::schedule
