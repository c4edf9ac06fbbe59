// SPDX-License-Identifier: EUPL-1.2
#include "link/kinds.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// Lower case letters, with one space before each word; what is no letter or digit separates.
void add_words(std::string& into, std::string_view text) {
  bool apart = true;
  for (char const letter : text) {
    auto const low =
        letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    bool const part = (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9') ||
                      static_cast<unsigned char>(low) >= 0x80;
    if (!part) {
      apart = true;
      continue;
    }
    if (apart) {
      into += ' ';
      apart = false;
    }
    into += low;
  }
}

std::string words_of(std::initializer_list<Text const*> texts) {
  std::string words;
  for (auto const* const text : texts) {
    add_words(words, text->nl);
    words += " |";
    add_words(words, text->en);
    words += " |";
  }
  return words;
}

bool is_one_of(std::vector<std::string> const& all, std::string const& one) {
  return all.empty() || std::ranges::find(all, one) != all.end();
}

bool has_word(std::vector<std::string> const& all, std::string const& words) {
  return std::ranges::any_of(all, [&](std::string const& word) {
    std::string wanted;
    add_words(wanted, word);
    return words.find(wanted) != std::string::npos;
  });
}

bool holds(Clause const& clause, Described const& work, std::string const& place) {
  bool const acts =
      clause.actions.empty() || std::ranges::any_of(work.actions, [&](std::string const& action) {
        return is_one_of(clause.actions, action);
      });
  return acts && is_one_of(clause.natures, work.nature) && is_one_of(clause.places, place) &&
         (clause.words.empty() || has_word(clause.words, work.words)) &&
         (clause.name.empty() || has_word(clause.name, work.name)) &&
         !has_word(clause.without, work.name) && clause.option == work.option &&
         (!clause.residents || work.residents);
}

}  // namespace

Described described(Measure const& measure) {
  Described work{measure.nature,
                 {},
                 false,
                 measure.residents,
                 words_of({&measure.name}),
                 words_of({&measure.name, &measure.text})};
  for (auto const& effect : measure.homes) {
    work.actions.push_back(effect.action);
  }
  return work;
}

Described described(SiteOption const& option) {
  return {"", {}, true, false, words_of({&option.name}), words_of({&option.name, &option.brings})};
}

Described described(OutsideWork const& work) {
  Text const kind{work.kind, work.kind};
  auto const words = words_of({&work.name, &kind});
  return {"physical", {}, false, true, words, words};
}

std::vector<std::uint16_t> kinds_of(Described const& work, std::string const& place,
                                    Pairings const& pairings) {
  std::vector<std::uint16_t> kinds;
  for (std::size_t i = 0; i < pairings.kinds.size(); ++i) {
    auto const& when = pairings.kinds[i].when;
    if (std::ranges::any_of(when, [&](auto const& clause) { return holds(clause, work, place); })) {
      kinds.push_back(static_cast<std::uint16_t>(i));
    }
  }
  return kinds;
}

}  // namespace wijk
