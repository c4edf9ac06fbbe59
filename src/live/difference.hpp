// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json.hpp>

namespace wijk {

/// The patch, with positions, that makes one document the other. Elements of lists are matched by
/// id where all have one, so that it touches only what differs; the order of keys does not count.
nlohmann::ordered_json difference(nlohmann::ordered_json const& from,
                                  nlohmann::ordered_json const& to);

}  // namespace wijk
