// SPDX-License-Identifier: EUPL-1.2
//
// Planned works as a city has them, made by rule: the same number gives the same works.
#pragma once

#include "link/works.hpp"

#include <string>

namespace wijk::bench {

/// 80 % points, 15 % lines (2 to 6 positions, 50 to 400 m), 5 % areas (4 to 8 corners, 10 to 60 m
/// from their middle), 2,500 a square kilometre: half spread evenly, half around centres. Ten
/// years; a work takes a week to four months; 40 owners; one kind.
Works city_works(std::size_t count);

/// The geometry as WKT.
std::string wkt_of(Works const& works, Works::Work const& work);

}  // namespace wijk::bench
