// SPDX-License-Identifier: EUPL-1.2
#include "link/pairings.hpp"

#include "finding/verify.hpp"
#include "link/pairings_text.hpp"
#include "link/rule_file.hpp"
#include "plan/nearest.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// Reads one file; the first thing that is wrong is thrown as a `WrongRule`.
class Reader {
 public:
  Pairings read(Node const& root) {
    expect_keys(root, {"chances", "kinds", "pairings"});
    if (auto const* const chances = root.find("chances")) {
      read(*chances, x_all.chances);
    }
    for (auto const& node : need(root, "kinds").items) {
      x_all.kinds.push_back(kind(node));
    }
    for (auto const& node : need(root, "pairings").items) {
      x_all.pairings.push_back(pairing(node));
    }
    return std::move(x_all);
  }

 private:
  static void expect_keys(Node const& node, std::vector<std::string_view> const& keys) {
    if (!node.is_map()) {
      throw WrongRule{node.mark,
                      say("hier horen namen met waarden", "names with values belong here")};
    }
    for (auto const& member : node.members) {
      if (std::ranges::find(keys, member.key) == keys.end()) {
        Nearest nearest{member.key};
        std::ranges::for_each(keys, [&](auto key) { nearest.offer(key); });
        throw WrongRule{
            member.mark,
            nearest.name().empty()
                ? say("`{}` betekent hier niets", "`{}` means nothing here", member.key)
                : say("`{}` betekent hier niets; de meest gelijkende is `{}`",
                      "`{}` means nothing here; the nearest is `{}`", member.key, nearest.name())};
      }
    }
  }
  static std::string text(Node const& node, std::string_view key) {
    auto const* const value = node.find(key);
    return value == nullptr ? std::string{} : value->text;
  }
  static Text words(Node const& node, std::string_view key) {
    auto const* const value = node.find(key);
    if (value == nullptr) {
      return {};
    }
    return value->is_scalar() ? Text{value->text, value->text}
                              : Text{text(*value, "nl"), text(*value, "en")};
  }
  static std::vector<std::string> list(Node const& node, std::string_view key) {
    std::vector<std::string> all;
    if (auto const* const value = node.find(key)) {
      for (auto const& item : value->items) {
        all.push_back(item.text);
      }
    }
    return all;
  }
  static std::int32_t days(Node const& node, std::string_view key) {
    return static_cast<std::int32_t>(std::min(number(need(node, key)), 1e5));
  }
  static void read(Node const& node, Chances& chances) {
    expect_keys(node, {"sure", "likely", "possible", "wide", "unplaced"});
    for (auto const& [key, into] : {std::pair{"sure", &chances.sure},
                                    {"likely", &chances.likely},
                                    {"possible", &chances.possible},
                                    {"wide", &chances.wide},
                                    {"unplaced", &chances.unplaced}}) {
      auto const& value = need(node, key);
      *into = number(value);
      if (*into > 1) {
        throw WrongRule{value.mark, say("een kans is hoogstens 1", "a chance is 1 at most")};
      }
    }
  }

  static WorkKind kind(Node const& node) {
    expect_keys(node, {"id", "name", "when"});
    WorkKind kind{need(node, "id").text, words(node, "name"), {}};
    for (auto const& one : need(node, "when").items) {
      expect_keys(one,
                  {"action", "nature", "place", "words", "name", "without", "option", "residents"});
      kind.when.push_back({list(one, "action"), list(one, "nature"), list(one, "place"),
                           list(one, "words"), list(one, "name"), list(one, "without"),
                           text(one, "option") == "true", text(one, "residents") == "true"});
    }
    return kind;
  }

  std::vector<std::uint16_t> kinds(Node const& node) const {
    std::vector<std::uint16_t> all;
    for (auto const& item : node.items) {
      auto const found = std::ranges::find(x_all.kinds, item.text, &WorkKind::id);
      if (found == x_all.kinds.end()) {
        throw WrongRule{item.mark, say("er is geen soort werk `{}`",
                                       "there is no kind of work `{}`", item.text)};
      }
      all.push_back(static_cast<std::uint16_t>(found - x_all.kinds.begin()));
    }
    return all;
  }

  Pairing pairing(Node const& node) const {
    expect_keys(node, {"id", "kinds", "reach", "slack", "shift", "task", "gain", "saving", "weeks",
                       "source"});
    Pairing pairing;
    pairing.id = need(node, "id").text;
    auto const& both = need(node, "kinds");
    if (both.items.size() != 2) {
      throw WrongRule{both.mark, say("hier horen twee lijsten van soorten werk",
                                     "two lists of kinds of work belong here")};
    }
    pairing.one = kinds(both.items[0]);
    pairing.other = kinds(both.items[1]);
    pairing.reach = number(need(node, "reach"));
    pairing.slack = days(node, "slack");
    pairing.shift = days(node, "shift");
    pairing.task = text(node, "task") == "true";
    need(node, "gain");
    pairing.gain = words(node, "gain");
    auto const& saving = need(node, "saving");
    expect_keys(saving, {"low", "high", "unit", "otherwise"});
    pairing.saving = range(saving);
    pairing.percent = text(saving, "unit") == "percent";
    pairing.otherwise = pairing.percent ? range(need(saving, "otherwise")) : pairing.saving;
    pairing.weeks = range(need(node, "weeks"));
    pairing.source = words(node, "source");
    return pairing;
  }

  Pairings x_all;
};

}  // namespace

bool Pairing::joins(std::uint16_t a, std::uint16_t b) const {
  auto const in = [](auto const& list, std::uint16_t kind) {
    return std::ranges::find(list, kind) != list.end();
  };
  return (in(one, a) && in(other, b)) || (in(one, b) && in(other, a));
}

Result<Pairings> read_pairings(std::string const& name, std::string text) {
  Pairings all;
  auto const read =
      read_rules(name, std::move(text), [&](Node const& root) { all = Reader{}.read(root); });
  return read ? Result<Pairings>{std::move(all)} : read.refusal();
}

Pairings const& usual_pairings() {
  static Pairings const usual = [] {
    auto read = read_pairings("pairings.yaml", kPairingsText);
    verify(static_cast<bool>(read), read ? "" : read.refusal().why.en);
    return *read;
  }();
  return usual;
}

}  // namespace wijk
