// SPDX-License-Identifier: EUPL-1.2
#include "link/rule_file.hpp"

#include "plan/read.hpp"

#include <cstdlib>

namespace wijk {

Node const& need(Node const& node, std::string_view key) {
  auto const* const value = node.find(key);
  if (value == nullptr) {
    throw WrongRule{node.mark, say("`{}` ontbreekt", "`{}` is missing", key)};
  }
  return *value;
}

double number(Node const& node) {
  char* end = nullptr;
  auto const value = std::strtod(node.text.c_str(), &end);
  if (!node.is_scalar() || node.text.empty() || *end != '\0' || !(value >= 0 && value < 1e12)) {
    throw WrongRule{node.mark, say("`{}` is geen getal van nul of hoger",
                                   "`{}` is no number of zero or more", node.text)};
  }
  return value;
}

Estimate range(Node const& node) {
  Estimate const range{number(need(node, "low")), number(need(node, "high"))};
  if (range.low > range.high) {
    throw WrongRule{node.mark, say("`low` is hoger dan `high`", "`low` is above `high`")};
  }
  return range;
}

Result<Done> read_rules(std::string const& name, std::string text,
                        std::function<void(Node const& root)> const& take) {
  Findings findings;
  auto const document = read_document(
      name, [&](std::string const&) { return Loaded{std::move(text)}; }, findings);
  if (!findings.all().empty()) {
    auto const& first = findings.all().front();
    return Refusal{say("{}:{}: {}", "{}:{}: {}", name, first.place.line, first.message)};
  }
  try {
    take(document.root);
    return Done{};
  } catch (WrongRule const& wrong) {
    return Refusal{say("{}:{}: {}", "{}:{}: {}", name, wrong.at.line, wrong.what)};
  }
}

}  // namespace wijk
