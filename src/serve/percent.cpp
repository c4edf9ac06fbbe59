// SPDX-License-Identifier: EUPL-1.2
//
// Percent coding of addresses and forms (RFC 3986, section 2.1).
#include "finding/unicode.hpp"
#include "serve/http.hpp"

namespace wijk {
namespace {

/// The value of a hexadecimal digit, -1 where it is none.
int digit_of(char letter) {
  if (letter >= '0' && letter <= '9') {
    return letter - '0';
  }
  auto const small = static_cast<char>(letter | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// Letters, digits and the marks that never have to be encoded.
bool unreserved(unsigned char letter) {
  auto const small = letter | 0x20u;
  return (small >= 'a' && small <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
         letter == '.' || letter == '_' || letter == '~';
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, bool plus) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      plain += plus && text[i] == '+' ? ' ' : text[i];
      continue;
    }
    int const high = i + 1 < text.size() ? digit_of(text[i + 1]) : -1;
    int const low = i + 2 < text.size() ? digit_of(text[i + 2]) : -1;
    if (high < 0 || low < 0) {
      return std::nullopt;
    }
    plain += static_cast<char>(high * 16 + low);
    i += 2;
  }
  if (first_invalid_utf8(plain) != std::string_view::npos) {
    return std::nullopt;
  }
  return plain;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string coded;
  coded.reserve(text.size());
  for (char const letter : text) {
    auto const byte = static_cast<unsigned char>(letter);
    if (unreserved(byte)) {
      coded += letter;
    } else {
      coded += '%';
      coded += kDigits[byte >> 4u];
      coded += kDigits[byte & 15u];
    }
  }
  return coded;
}

}  // namespace wijk
