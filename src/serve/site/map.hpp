// SPDX-License-Identifier: EUPL-1.2
//
// The map to move about in, on more than one page. Inside the room only.
#pragma once

#include "serve/site/hood_page.hpp"

#include <nlohmann/json_fwd.hpp>

namespace wijk {

/// Where the script draws the map of the places at an address under that of the neighbourhood.
/// `none` is what the legend calls a place whose colour is not known.
Markup map_frame(HoodPage const& page, std::string_view source, Words none = {"", ""});
/// A place for the script of the map, with what is done there.
nlohmann::ordered_json place_feature(HoodPage const& page, std::size_t index,
                                     nlohmann::ordered_json measures);
/// A place that is drawn to find one's way: the neighbourhood and its blocks.
bool is_outline(Neighbourhood const& hood, std::size_t place);

}  // namespace wijk
