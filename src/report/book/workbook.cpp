// SPDX-License-Identifier: EUPL-1.2
#include "report/book/workbook.hpp"

#include "finding/unicode.hpp"

#include <algorithm>

namespace wijk {
namespace {

std::string lower(std::string_view text) {
  std::string plain{text};
  std::ranges::transform(plain, plain.begin(), [](unsigned char letter) {
    return static_cast<char>('A' <= letter && letter <= 'Z' ? letter + 32 : letter);
  });
  return plain;
}

bool is_taken(std::string_view name, std::vector<std::string> const& taken) {
  return lower(name) == "history" ||  // Excel keeps this one for itself
         std::ranges::any_of(taken,
                             [&](std::string const& one) { return lower(one) == lower(name); });
}

}  // namespace

std::string column_name(std::uint32_t column) {
  std::string name;
  for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return name;
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
  return column_name(column) + std::to_string(row + 1);
}

std::string sheet_name(std::string_view wanted, std::vector<std::string> const& taken) {
  constexpr std::size_t kLongest = 31;
  std::string name{wanted};
  std::ranges::replace_if(
      name,
      [](unsigned char letter) {
        return letter < 0x20 || std::string_view{"[]:*?/\\"}.find(static_cast<char>(letter)) !=
                                    std::string_view::npos;
      },
      ' ');
  name.erase(0, std::min(name.find_first_not_of("' "), name.size()));
  name = first_points(name, kLongest);
  name.resize(name.find_last_not_of("' ") + 1);  // npos + 1 is 0
  if (name.empty()) {
    name = "-";
  }
  auto unique = name;
  for (int number = 2; is_taken(unique, taken); ++number) {
    auto const tail = fmt::format(" ({})", number);
    unique = std::string{first_points(name, kLongest - tail.size())} + tail;
  }
  return unique;
}

std::string in_sheet(std::string_view name) {
  std::string text = "'";
  for (char const letter : name) {
    text += letter == '\'' ? "''" : std::string(1, letter);
  }
  return text + "'!";
}

}  // namespace wijk
