// SPDX-License-Identifier: EUPL-1.2
#include "show/printed.hpp"

#include <algorithm>

namespace wijk {

PrintedTotal const* printed_total(Neighbourhood const& hood, About const& about) {
  auto const found = std::ranges::find_if(hood.totals, [&](PrintedTotal const& total) {
    bool const same_slice = about.slice ? total.slice.known() && total.slice.value == *about.slice
                                        : !total.slice.stated();
    return !total.measure.named() && total.theme.named() == (about.theme >= 0) &&
           total.theme.index == about.theme && same_slice;
  });
  return found == hood.totals.end() ? nullptr : &*found;
}

Printed printed_cells(Scene const& scene, About const& about, Sum const& computed) {
  auto const* const total = printed_total(scene.hood, about);
  if (total == nullptr || !total->amount.stated()) {
    return {};
  }
  auto const index = static_cast<std::size_t>(total - scene.hood.totals.data());
  Printed printed{money_cell(total->amount, scene.at("totals", index, "amount")), {}};
  if (total->amount.known()) {
    printed.difference.value = computed.amount - total->amount.value;
  }
  return printed;
}

}  // namespace wijk
