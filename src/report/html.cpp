// SPDX-License-Identifier: EUPL-1.2
#include "report/html.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::string_view kEmptyTags[] = {"br", "hr", "meta", "link", "col", "img", "wbr"};

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

/// Characters below the space are no XML, but for tab and line ends (XML 1.0, section 2.2).
bool is_no_character(unsigned char letter) {
  return letter < 0x20 && letter != '\t' && letter != '\n' && letter != '\r';
}

}  // namespace

Markup escaped(std::string_view text) {
  Markup markup;
  markup.xml.reserve(text.size());
  for (char const letter : text) {
    if (auto const name = entity(letter); !name.empty()) {
      markup.xml += name;
    } else if (is_no_character(static_cast<unsigned char>(letter))) {
      markup.xml += "\uFFFD";
    } else {
      markup.xml += letter;
    }
  }
  return markup;
}

Attribute only_if(bool holds, Attribute attribute) { return holds ? attribute : Attribute{}; }

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
