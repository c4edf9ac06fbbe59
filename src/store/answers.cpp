// SPDX-License-Identifier: EUPL-1.2
#include "store/answers.hpp"

#include <algorithm>

namespace wijk {

void require_plan(Connection& connection, std::string const& plan) {
  if (!connection.row("SELECT 1 FROM plan WHERE id = ?", {plan})) {
    throw Declined{say("plan `{}` is hier niet bewaard", "plan `{}` is not kept here", plan)};
  }
}

void require_state(std::string const& state, std::initializer_list<std::string_view> known) {
  if (std::find(known.begin(), known.end(), state) == known.end()) {
    throw Declined{say("`{}` is geen antwoord", "`{}` is not an answer", state)};
  }
}

}  // namespace wijk
