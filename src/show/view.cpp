// SPDX-License-Identifier: EUPL-1.2
#include "show/view.hpp"

#include "show/words.hpp"

namespace wijk {
namespace {

std::string value_text(Cell const& cell, Language language) {
  if (auto const* const text = std::get_if<Text>(&cell.value)) {
    return text->in(language);
  }
  if (auto const* const amount = std::get_if<Cents>(&cell.value)) {
    return format_money(*amount, language);
  }
  if (auto const* const number = std::get_if<double>(&cell.value)) {
    return format_number(*number, language);
  }
  return std::string{kToBeDetermined.in(language)};
}

}  // namespace

std::string cell_text(Cell const& cell, Language language) {
  auto text = value_text(cell, language);
  if (!cell.before.empty()) {
    text = fmt::format("{} {}", cell.before, text);
  }
  return text + cell_tail(cell, language);
}

std::string cell_tail(Cell const& cell, Language language) {
  auto const unit = cell.unit.in(language);
  auto const space = unit.empty() || unit.starts_with('/') ? "" : " ";
  return fmt::format("{}{}{}", space, unit, cell.more_to_come ? "+" : "");
}

bool is_blank(Cell const& cell) {
  auto const* const text = std::get_if<Text>(&cell.value);
  return text != nullptr && text->empty();
}

}  // namespace wijk
