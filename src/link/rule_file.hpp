// SPDX-License-Identifier: EUPL-1.2
//
// What is common to files of `rules/`: what the program assumes, as data that people can read and
// change.
#pragma once

#include "finding/result.hpp"
#include "link/pairings.hpp"
#include "plan/document.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace wijk {

/// The first thing that is wrong in a file of rules; thrown by what takes it up.
struct WrongRule {
  Mark at;
  Text what;
};

Node const& need(Node const& node, std::string_view key);
/// A number with a decimal point, not below zero.
double number(Node const& node);
/// `low` and `high`, in that order.
Estimate range(Node const& node);

/// Reads YAML and lets it be taken up. Refuses with the first thing that is wrong, by its line.
Result<Done> read_rules(std::string const& name, std::string text,
                        std::function<void(Node const& root)> const& take);

}  // namespace wijk
