// SPDX-License-Identifier: EUPL-1.2
#include "check/checked.hpp"

#include "finding/render.hpp"

namespace wijk {

void check_reading(Reading& reading, CheckOptions const& options) {
  if (reading.document.whole) {
    check_plan(reading.plan, options, reading.findings);
    apply_acceptances(
        reading.plan,
        [&](std::string_view pointer) { return stable_pointer(reading.document, pointer); },
        reading.findings);
  }
  locate_all(reading.document, reading.findings);
  sort_findings(reading.findings);
}

}  // namespace wijk
