// SPDX-License-Identifier: EUPL-1.2
#include "write/yaml_of.hpp"

#include "write/places.hpp"

#include <algorithm>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kWidth = 118;
constexpr std::size_t kStep = 2;

bool looks_like_a_value(std::string const& text) {
  auto const value = Json::parse(text, nullptr, false);
  return value.is_boolean() || (value.is_number() && value.dump() == text);
}

std::string text_of(std::string const& text, bool in_flow) {
  return text.empty() || looks_like_a_value(text) ? '"' + text + '"'
                                                  : yaml_scalar(text, in_flow, 0);
}

std::string scalar(Json const& value, bool in_flow) {
  return value.is_string() ? text_of(value.get<std::string>(), in_flow) : value.dump();
}

std::string flow(Json const& value) {
  if (!value.is_structured()) {
    return scalar(value, true);
  }
  std::string text;
  for (auto const& [key, item] : value.items()) {
    text += text.empty() ? "" : ", ";
    text += value.is_object() ? text_of(key, true) + ": " : "";
    text += flow(item);
  }
  return value.is_object() ? '{' + text + '}' : '[' + text + ']';
}

bool has_control(std::string_view text, bool but_line_ends) {
  return std::ranges::any_of(text, [&](unsigned char letter) {
    return (letter < 0x20 && !(but_line_ends && letter == '\n')) || letter == 0x7F;
  });
}

/// Whether lines may be broken between words: single blanks, none at the ends of paragraphs.
bool folds(std::string const& text) {
  auto const all = '\n' + text + '\n';
  return !has_control(text, true) && all.find("\n ") == std::string::npos &&
         all.find(" \n") == std::string::npos && text.find("  ") == std::string::npos &&
         text.find(' ') != std::string::npos && !text.starts_with('\n') && !text.ends_with('\n');
}

std::size_t longest_line(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    longest = std::max(longest, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

bool is_in_lines(std::string const& text) {
  return text.find('\n') != std::string::npos && !has_control(text, true) &&
         !text.starts_with(' ') && !text.starts_with('\n') && !text.ends_with('\n') &&
         !text.ends_with(' ') && text.find(" \n") == std::string::npos;
}

class Writer {
 public:
  std::string text;

  void root(Json const& value) {
    if (value.is_object() && !value.empty()) {
      members(value, 0, true);
    } else if (value.is_array() && !value.empty()) {
      items(value, 0);
    } else {
      text += flow(value) + '\n';
    }
  }

 private:
  /// On one line: what is short and has no parts that people look for by their name.
  static bool is_flow(Json const& value, std::string_view key, std::size_t column) {
    if (!value.is_structured() || value.empty()) {
      return true;
    }
    bool const parts = std::ranges::any_of(
        value, [](Json const& item) { return item.is_object() && !item.contains("document"); });
    if (value.is_array()) {
      bool const numbers = std::ranges::any_of(value, [](Json const& i) { return i.is_array(); });
      return numbers || (!value.front().is_object() && column + flow(value).size() <= kWidth);
    }
    bool const named = value.contains("nl") || value.contains("id") || parts;
    bool const asked = key == "source" || key == "-" || value.contains("include");
    return asked && !named && column + flow(value).size() <= kWidth;
  }

  void members(Json const& map, std::size_t indent, bool apart = false) {
    bool after_list = false;
    for (auto const& [key, value] : map.items()) {
      auto const name = text_of(key, true) + ':';
      bool const here = is_flow(value, key, indent + name.size() + 1);
      bool const is_list = value.is_array() && !here;
      text += apart && (is_list || after_list) && !text.empty() ? "\n" : "";
      after_list = is_list;
      text += x_after_dash ? "" : std::string(indent, ' ');
      x_after_dash = false;
      text += name;
      here ? line(value, indent) : block(value, indent);
    }
  }

  void block(Json const& value, std::size_t indent) {
    text += '\n';
    value.is_object() ? members(value, indent + kStep) : items(value, indent + kStep);
  }

  void items(Json const& list, std::size_t indent) {
    for (auto const& item : list) {
      text += std::string(indent, ' ') + '-';
      if (is_flow(item, "-", indent + 2)) {
        line(item, indent);
      } else if (item.is_object()) {
        text += ' ';
        x_after_dash = true;
        members(item, indent + kStep);
      } else {
        text += ' ' + flow(item) + '\n';
      }
    }
  }

  /// A value on the line of its key, or a text in lines below it.
  void line(Json const& value, std::size_t indent) {
    auto const written = value.is_structured() ? flow(value) : scalar(value, false);
    auto const column = text.size() - (text.rfind('\n') + 1);
    auto const string = value.is_string() ? value.get<std::string>() : std::string{};
    bool const several = string.find('\n') != std::string::npos;
    auto const longest = several ? indent + longest_line(string) : column + written.size();
    if (longest > kWidth && folds(string)) {
      text += " >-\n";
      paragraphs(string, indent + kStep);
    } else if (is_in_lines(string)) {
      text += " |-\n";
      lines(string, indent + kStep);
    } else {
      text += ' ' + written + '\n';
    }
  }

  void lines(std::string_view rest, std::size_t indent) {
    while (!rest.empty()) {
      auto const end = std::min(rest.find('\n'), rest.size());
      text += end == 0 ? "" : std::string(indent, ' ');
      text += rest.substr(0, end);
      text += '\n';
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  /// A blank line stands for a line end.
  void paragraphs(std::string_view rest, std::size_t indent) {
    while (!rest.empty()) {
      auto const end = std::min(rest.find('\n'), rest.size());
      folded(rest.substr(0, end), indent);
      text += end < rest.size() ? "\n" : "";
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void folded(std::string_view rest, std::size_t indent) {
    while (!rest.empty()) {
      auto const room = kWidth - std::min(indent, kWidth / 2);
      auto end = rest.size();
      if (rest.size() > room) {
        end = rest.rfind(' ', room);
        end = end == std::string_view::npos ? rest.find(' ') : end;
        end = std::min(end, rest.size());
      }
      text += std::string(indent, ' ') + std::string{rest.substr(0, end)} + '\n';
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  bool x_after_dash = false;
};

}  // namespace

std::string yaml_of(Json const& value) {
  Writer writer;
  writer.root(value);
  return std::move(writer.text);
}

}  // namespace wijk
