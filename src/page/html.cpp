// SPDX-License-Identifier: EUPL-1.2
#include "page/html.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::string_view kEmptyTags[] = {"br",  "hr",  "meta", "link",
                                           "col", "img", "wbr",  "input"};

std::string_view entity(char letter) {
  switch (letter) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

/// How many bytes at the front are no character of XML 1.0 (section 2.2): controls but for tab and
/// line ends, U+FFFE and U+FFFF.
std::size_t no_character(std::string_view text) {
  auto const first = static_cast<unsigned char>(text.front());
  if (first < 0x20) {
    return first == '\t' || first == '\n' || first == '\r' ? 0 : 1;
  }
  return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF") ? 3 : 0;
}

}  // namespace

Markup escaped(std::string_view text) {
  Markup markup;
  markup.xml.reserve(text.size());
  while (!text.empty()) {
    auto const name = entity(text.front());
    auto const unknown = no_character(text);
    if (unknown > 0) {
      markup.xml += "\uFFFD";
    } else if (!name.empty()) {
      markup.xml += name;
    } else {
      markup.xml += text.front();
    }
    text.remove_prefix(std::max<std::size_t>(1, unknown));
  }
  return markup;
}

Attribute only_if(bool holds, Attribute attribute) {
  return holds ? std::move(attribute) : Attribute{};
}

Markup element_of(std::string_view tag, Attributes attributes, Markup const& inside) {
  Markup markup;
  markup.xml.reserve(inside.xml.size() + 64);
  markup.xml += '<';
  markup.xml += tag;
  for (auto const& attribute : attributes) {
    if (!attribute.name.empty()) {
      markup.xml += ' ';
      markup.xml += attribute.name;
      markup.xml += "=\"";
      markup += escaped(attribute.value);
      markup.xml += '"';
    }
  }
  if (inside.empty() && std::ranges::find(kEmptyTags, tag) != std::end(kEmptyTags)) {
    markup.xml += "/>";
    return markup;
  }
  markup.xml += '>';
  markup += inside;
  markup.xml += "</";
  markup.xml += tag;
  markup.xml += '>';
  return markup;
}

}  // namespace wijk
