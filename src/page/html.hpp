// SPDX-License-Identifier: EUPL-1.2
//
// HTML and SVG by value. Text becomes markup only by being escaped, and an element closes where it
// opens, so what is made here is well formed and harmless by construction. Inside the room only.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

namespace wijk {

/// What may stand in a page as it is.
struct Markup {
  std::string xml;

  bool empty() const { return xml.empty(); }
  Markup& operator+=(Markup const& more) {
    xml += more.xml;
    return *this;
  }
  friend Markup operator+(Markup a, Markup const& b) {
    a += b;
    return a;
  }
};

/// Text as it reads in a page or an attribute; characters that XML does not know become U+FFFD.
Markup escaped(std::string_view text);

/// An attribute; one without a name is left out, one without a value is empty.
struct Attribute {
  std::string_view name;
  std::string value{};
};
using Attributes = std::initializer_list<Attribute>;

/// The attribute where it holds, none otherwise.
Attribute only_if(bool holds, Attribute attribute);

/// `<tag a="b">inside</tag>`, or `<tag a="b"/>` for the tags that never hold anything.
Markup element_of(std::string_view tag, Attributes attributes, Markup const& inside);

/// An element with children: markup as it is, everything else as text.
template <class... Children>
Markup element(std::string_view tag, Attributes attributes, Children const&... children) {
  Markup inside;
  [[maybe_unused]] auto const add = [&inside](auto const& child) {
    if constexpr (std::is_same_v<std::decay_t<decltype(child)>, Markup>) {
      inside += child;
    } else {
      inside += escaped(child);
    }
  };
  (add(children), ...);
  return element_of(tag, attributes, inside);
}

}  // namespace wijk
