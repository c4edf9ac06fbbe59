// SPDX-License-Identifier: EUPL-1.2
//
// Drawings whose places are shares of their width, so that their text stays readable on a phone,
// where a drawing that shrinks as a whole does not. Inside the room only.
#pragma once

#include "page/html.hpp"

#include <fmt/format.h>

namespace wijk {

/// "12.5%", without a needless tail, so that the same plan gives the same bytes.
inline std::string percent(double share) { return fmt::format("{:.6g}%", share * 100); }
/// Whole and half units of a drawing.
inline std::string units(double number) { return fmt::format("{:.6g}", number); }

/// A drawing with its name and what it shows, for those who hear it.
template <class... Children>
Markup drawing(std::string const& id, std::string const& kind, std::string const& height,
               std::string const& title, std::string const& about, Children const&... children) {
  return element("svg",
                 {{"role", "img"},
                  {"class", kind},
                  {"width", "100%"},
                  {"height", height},
                  {"aria-labelledby", id + "-name"},
                  {"aria-describedby", id + "-about"}},
                 element("title", {{"id", id + "-name"}}, title),
                 element("desc", {{"id", id + "-about"}}, about), children...);
}

/// The class that gives a theme its colour; there are eight, and numbers beside them.
inline std::string theme_class(int theme) {
  return theme < 0 ? "t0" : fmt::format("t{}", theme % 8 + 1);
}

}  // namespace wijk
