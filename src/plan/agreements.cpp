// SPDX-License-Identifier: EUPL-1.2
#include "plan/agreements.hpp"

#include <algorithm>

namespace wijk {

bool touches(AgreementTest const& test, HomeEffect const& effect) {
  bool const action = !test.actions.empty()
                          ? std::ranges::find(test.actions, effect.action) != test.actions.end()
                          : test.kind == "tenure-not-lower" ||
                                (test.kind == "label-on-sale" && effect.action == "sell");
  bool const tenure = test.tenure.empty() || effect.tenure.empty() || test.tenure == effect.tenure;
  return action && tenure;
}

}  // namespace wijk
