// SPDX-License-Identifier: EUPL-1.2
#include "write/edit.hpp"

#include "finding/verify.hpp"
#include "write/places.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// The element of a list, or the one element that stands for a list of one.
Node const& element_of(Node const& list, std::size_t element) {
  return list.is_list() ? list.items.at(element) : list;
}

}  // namespace

Result<Splice> replace_value(Document const& document, RecordList const& list, std::size_t element,
                             KeyText const& value) {
  verify(element < element_count(list.node), "an element that is there is changed");
  return list.node.is_table() ? replace_csv(document, *list.node.table, element, value)
                              : replace_yaml(document, list, element_of(list.node, element), value);
}

Result<Splice> remove_element(Document const& document, RecordList const& list,
                              std::size_t element) {
  verify(element < element_count(list.node), "an element that is there is removed");
  return list.node.is_table() ? Result<Splice>{remove_csv(document, *list.node.table, element)}
                              : remove_yaml(document, list.node, element);
}

Result<Splice> append_element(Document const& document, RecordList const& list,
                              std::vector<KeyText> const& values) {
  return list.node.is_table() ? append_csv(document, *list.node.table, values)
                              : append_yaml(document, list.node, values);
}

Result<std::vector<File>> apply(Document const& document, std::vector<Splice> splices) {
  std::ranges::stable_sort(splices, [](Splice const& a, Splice const& b) {
    return a.file != b.file ? a.file < b.file : a.at < b.at;
  });
  std::vector<File> files;
  for (std::size_t i = 0; i < splices.size();) {
    auto const& file = document.files.at(splices[i].file);
    std::string text;
    std::size_t at = 0;
    for (auto const number = splices[i].file; i < splices.size() && splices[i].file == number;
         ++i) {
      auto const& splice = splices[i];
      if (splice.at < at) {
        return Refusal{say("twee wijzigingen raken dezelfde plek in `{}`",
                           "two changes touch the same place in `{}`", file.name)};
      }
      text.append(file.text, at, splice.at - at).append(splice.text);
      at = splice.at + splice.size;
    }
    text.append(file.text, at);
    files.push_back({file.name, std::move(text)});
  }
  return files;
}

std::size_t offset_of(Document const& document, Mark mark) {
  std::string_view const text = document.files.at(mark.file).text;
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < mark.line; ++line) {
    at = next_line(text, at);
  }
  return std::min(at + mark.column - 1, text.size());
}

std::size_t line_start(std::string_view text, std::size_t at) {
  return text.substr(0, at).rfind('\n') + 1;  // npos + 1 is 0
}

std::size_t line_end(std::string_view text, std::size_t at) {
  auto const end = std::min(text.find('\n', at), text.size());
  return end > at && text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t next_line(std::string_view text, std::size_t at) {
  auto const end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

std::string_view line_break(std::string_view text) {
  auto const end = text.find('\n');
  return end != std::string_view::npos && end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
}

Refusal cannot_edit(Document const& document, Mark mark, Text why) {
  return {say("`{}`, regel {}: {}", "`{}`, line {}: {}", document.files.at(mark.file).name,
              mark.line, why)};
}

}  // namespace wijk
