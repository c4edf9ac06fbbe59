// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "diff/diff.hpp"
#include "serve/api/values.hpp"

namespace wijk::api {

/// A change of meaning in a sentence and in figures. Pointers are with ids, each in its document.
Json change_json(Json const& before, Json const& after, Change const& change);
/// What the changes come to in money: moved between years, more, less, found, lost, covered.
Json figures_json(Changes const& changes);

}  // namespace wijk::api
