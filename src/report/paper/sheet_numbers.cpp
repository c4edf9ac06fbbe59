// SPDX-License-Identifier: EUPL-1.2
//
// Which sheet each part of a printed page is on. Reads only what Chromium writes as plain text: the
// dictionary of destinations ("/money [47 0 R /XYZ …]") and the objects of pages, in their order.
#include "report/paper/sheet_numbers.hpp"

#include <charconv>
#include <vector>

namespace wijk {
namespace {

int number_at(std::string_view text) {
  int number = -1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// The objects of pages, the first sheet first.
std::vector<int> page_objects(std::string_view pdf) {
  constexpr std::string_view kPage = " 0 obj\n<</Type /Page\n";
  std::vector<int> objects;
  for (auto at = pdf.find(kPage); at != std::string_view::npos; at = pdf.find(kPage, at + 1)) {
    auto const line = pdf.rfind('\n', at) + 1;
    objects.push_back(number_at(pdf.substr(line, at - line)));
  }
  return objects;
}

/// What stands in the object that a key of the catalogue names.
std::string_view object_named(std::string_view pdf, std::string_view key) {
  auto const at = pdf.rfind(key);
  if (at == std::string_view::npos) {
    return {};
  }
  auto const head = "\n" + std::to_string(number_at(pdf.substr(at + key.size()))) + " 0 obj\n";
  auto const start = pdf.find(head);
  return start == std::string_view::npos ? std::string_view{}
                                         : pdf.substr(start, pdf.find("endobj", start) - start);
}

}  // namespace

SheetNumbers sheet_numbers(std::string_view pdf) {
  SheetNumbers numbers;
  auto const pages = page_objects(pdf);
  auto const targets = object_named(pdf, "\n/Dests ");
  for (auto open = targets.find('['); open != std::string_view::npos;
       open = targets.find('[', open + 1)) {
    auto const slash = targets.rfind('/', open);
    auto const page = number_at(targets.substr(open + 1));
    for (std::size_t i = 0; i < pages.size() && slash != std::string_view::npos; ++i) {
      if (pages[i] == page) {
        auto const name = targets.substr(slash + 1, open - slash - 2);
        numbers[std::string{name}] = static_cast<int>(i) + 1;
      }
    }
  }
  return numbers;
}

}  // namespace wijk
