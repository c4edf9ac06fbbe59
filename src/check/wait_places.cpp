// SPDX-License-Identifier: EUPL-1.2
#include "check/wait_places.hpp"

#include <fmt/format.h>

namespace wijk {

Stated<Period> const& period_of(Here const& here, Waits::Node node) {
  auto const& measure = here.hood.measures[here.waits.measure_of(node)];
  return here.waits.is_measure(node) ? measure.years
                                     : measure.milestones[here.waits.milestone_of(node)].when;
}

std::string node_pointer(Here const& here, Waits::Node node, std::string_view field) {
  auto const measure = here.waits.measure_of(node);
  return here.waits.is_measure(node)
             ? here.at("measures", measure, field)
             : here.at("measures", measure,
                       fmt::format("milestones/{}/{}", here.waits.milestone_of(node), field));
}

std::string period_pointer(Here const& here, Waits::Node node) {
  return node_pointer(here, node, here.waits.is_measure(node) ? "years" : "when");
}

std::string state_pointer(Here const& here, Waits::Node node) {
  return node_pointer(here, node, here.waits.is_measure(node) ? "status" : "done");
}

std::string wait_pointer(Here const& here, Waits::Wait const& wait) {
  return node_pointer(here, wait.waiting, fmt::format("after/{}", wait.written));
}

}  // namespace wijk
