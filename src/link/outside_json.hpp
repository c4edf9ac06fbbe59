// SPDX-License-Identifier: EUPL-1.2
//
// Works from elsewhere as they are kept: rows of one form, whatever file they came from.
#pragma once

#include "link/partaker.hpp"

#include <nlohmann/json_fwd.hpp>

namespace wijk {

/// What a work has, but for its geometry: "id", "name", "kind", "owner", "from", "to" and "cost" in
/// cents, each where it is known.
nlohmann::ordered_json outside_properties(OutsideWork const& work);

/// A list; geometries in Dutch RD to the centimetre.
std::string outside_rows(std::vector<OutsideWork> const& works);
/// What `outside_rows` wrote; a row that is not of that form is left out.
std::vector<OutsideWork> read_outside_rows(std::string_view rows);

}  // namespace wijk
