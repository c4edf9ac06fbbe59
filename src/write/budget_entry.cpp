// SPDX-License-Identifier: EUPL-1.2
#include "write/budget_entry.hpp"

namespace wijk {
namespace {

constexpr std::string_view kUnknown = "n.t.b.";

std::string amount_text(Stated<Cents> const& amount) {
  if (amount.known()) {
    return format_money_plain(amount.value);
  }
  return std::string{amount.unknown() ? kUnknown : ""};
}

}  // namespace

BudgetEntry entry_of(BudgetLine const& line) {
  return {line.measure.id,
          line.slice.known() ? format_period(line.slice.value) : std::string{},
          line.per_year ? "year" : "",
          amount_text(line.amount),
          line.status,
          line.cover_unknown ? std::string{kUnknown} : line.cover.id,
          amount_text(line.covered)};
}

Stated<Cents> amount_of(std::string const& text) {
  if (says_unknown(text)) {
    return Stated<Cents>::to_be_determined();
  }
  auto const parsed = parse_money(text);
  return parsed.ok() ? Stated<Cents>::of(parsed.value) : Stated<Cents>{};
}

}  // namespace wijk
