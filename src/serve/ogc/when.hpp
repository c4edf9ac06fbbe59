// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/values.hpp"

#include <optional>
#include <string_view>

namespace wijk::ogc {

/// The parameter `datetime`: days, both ends included; an end that is not there is open.
struct Span {
  std::optional<Date> first{}, last{};
};

/// "2018-02-12T23:20:50Z", "2018-02-12", "2018-01-01/2018-12-31", "../2020-01-01", "2018-01-01/..".
std::optional<Span> parse_span(std::string_view text);
bool overlaps(Span const& span, Period const& period);

}  // namespace wijk::ogc
