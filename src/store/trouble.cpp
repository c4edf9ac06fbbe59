// SPDX-License-Identifier: EUPL-1.2
#include "store/trouble.hpp"

#include "finding/unicode.hpp"

namespace wijk {
namespace {

constexpr Words sentence(Trouble::Kind kind) {
  switch (kind) {
    case Trouble::Kind::full:
      return {"de schijf van `{0}` is vol; er is niets bewaard, en er ging niets verloren",
              "the disk of `{0}` is full; nothing was kept, and nothing was lost"};
    case Trouble::Kind::locked:
    case Trouble::Kind::again:
      return {"`{0}` is te lang bezet door een ander; probeer het opnieuw",
              "`{0}` is kept busy by another for too long; try again"};
    case Trouble::Kind::away:
      return {"de database `{0}` is niet bereikbaar: {1}",
              "the database `{0}` cannot be reached: {1}"};
    case Trouble::Kind::denied: return {"geen toegang tot `{0}`: {1}", "no access to `{0}`: {1}"};
    case Trouble::Kind::read_only:
      return {"in `{0}` kan niet geschreven worden", "`{0}` cannot be written to"};
    case Trouble::Kind::foreign:
      return {"`{0}` is geen bestand van Wijkwerk", "`{0}` is not a file of Wijkwerk"};
    case Trouble::Kind::clash:
      return {"dat past niet bij wat `{0}` al heeft: {1}",
              "that does not fit what `{0}` has already: {1}"};
    case Trouble::Kind::broken:
      return {"`{0}` kan niet gelezen of geschreven worden: {1}",
              "`{0}` cannot be read or written: {1}"};
    case Trouble::Kind::other: break;
  }
  return {"de database `{0}` weigert: {1}", "the database `{0}` refuses: {1}"};
}

}  // namespace

Refusal refusal_of(Trouble const& trouble, std::string const& address) {
  auto const words = sentence(trouble.kind);
  return {say(words.nl, words.en, address, std::string_view{trouble.what()})};
}

void require_text(std::string const& text) {
  if (text.find('\0') != std::string::npos) {
    throw Declined{say("een tekst met een NUL-teken kan niet bewaard worden",
                       "a text with a NUL character cannot be kept")};
  }
  if (first_invalid_utf8(text) != std::string::npos) {
    throw Declined{say("een tekst die geen UTF-8 is, kan niet bewaard worden",
                       "a text that is not UTF-8 cannot be kept")};
  }
}

}  // namespace wijk
