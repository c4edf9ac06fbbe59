// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fmt/core.h>

#include <chrono>
#include <string>
#include <string_view>
#include <type_traits>

namespace wijk {

enum class Language { dutch, english };

/// Words that the program itself says, in both languages of the interface.
struct Words {
  std::string_view nl;
  std::string_view en;

  constexpr std::string_view in(Language language) const {
    return language == Language::dutch ? nl : en;
  }
};

/// A text that people read, in both languages; `en` falls back on `nl` and the reverse.
struct Text {
  std::string nl;
  std::string en;

  bool empty() const { return nl.empty() && en.empty(); }
  std::string const& in(Language language) const {
    auto const& wanted = language == Language::dutch ? nl : en;
    auto const& other = language == Language::dutch ? en : nl;
    return wanted.empty() ? other : wanted;
  }
  friend bool operator==(Text const&, Text const&) = default;
};

/// How a value reads inside a sentence of one language; rooms add overloads for their own types.
inline std::string const& spoken(Text const& text, Language language) { return text.in(language); }
inline std::string_view spoken(Words const& words, Language language) { return words.in(language); }
inline int spoken(std::chrono::year year, Language) { return static_cast<int>(year); }
template <class Value>
requires std::is_arithmetic_v<Value> || std::is_convertible_v<Value, std::string_view> Value const&
spoken(Value const& value, Language) {
  return value;
}

/// One sentence in both languages: `say("taak `{}` ...", "task `{}` ...", id)`. Each argument is
/// put in through `spoken`, so names and amounts take the form of their language.
template <class... Arguments>
Text say(std::string_view dutch, std::string_view english, Arguments const&... arguments) {
  auto const in = [&](std::string_view pattern, [[maybe_unused]] Language language) {
    return fmt::format(fmt::runtime(pattern), spoken(arguments, language)...);
  };
  return {in(dutch, Language::dutch), in(english, Language::english)};
}

}  // namespace wijk
