// SPDX-License-Identifier: EUPL-1.2
#include "diff/match.hpp"

#include <algorithm>

namespace wijk {
namespace {

using Names = std::span<std::string_view const>;

struct Keys {
  std::string_view record;
  std::string_view strong[3];  ///< fields that tell elements of a list apart
  std::string_view weak[3];    ///< fewer of them, for what the first left over
};
/// How elements without an id are recognised.
constexpr Keys kKeys[] = {
    {"budget-line", {"measure", "slice", "cover"}, {"measure", "slice"}},
    {"observation", {"when", "baseline"}, {"when"}},
    {"target", {"by", "direction", "compare"}, {"by"}},
    {"cost", {"name"}, {"amount"}},
    {"home-effect", {"action", "tenure"}, {"action"}},
    {"count", {"of"}, {"of"}},
    {"map-number", {"number"}, {"place"}},
    {"total", {"measure", "theme", "slice"}, {"measure", "theme", "slice"}},
    {"table-row", {"measure"}, {"measure"}},
    {"acceptance", {"rule", "at"}, {"at"}},
    {"cover-money", {"slice"}, {"amount"}},
    {"assumption", {"name"}, {"name"}},
    {"source", {"document", "chapter"}, {"document"}},
};

constexpr std::string_view kId[] = {"id"};

std::string key_of(Side const& side, Record const& record, Node const& element, Names fields) {
  std::string key;
  for (auto const name : fields) {
    if (auto const* const field = record.field(name)) {
      auto part = meaning(side, record, *field, element.find(name));
      key += field->type == Type::id && side.renames != nullptr
                 ? side.renames->now(record.defines, part)
                 : part;
    }
    key += '\x1f';
  }
  return key;
}

class Matcher {
 public:
  Matcher(Side const& before, Elements& old_elements, Side const& after, Elements& new_elements,
          Record const& record)
      : x_before{before},
        x_after{after},
        x_old{old_elements},
        x_new{new_elements},
        x_record{record} {
    for (std::size_t i = 0; i < x_old.size(); ++i) {
      x_left.push_back(i);
    }
    for (std::size_t i = 0; i < x_new.size(); ++i) {
      x_right.push_back(i);
    }
  }

  std::vector<Match> match() {
    if (x_record.defines != Kind::none) {
      pair_by(kId);
    } else {
      drop_identical();
      auto const keys = std::ranges::find(kKeys, x_record.name, &Keys::record);
      if (keys != std::end(kKeys)) {
        pair_by(keys->strong);
        pair_by(keys->weak);
      }
      if (x_left.size() == 1 && x_right.size() == 1 && x_record.name != "budget-line") {
        x_matches.push_back({x_left[0], x_right[0]});
        x_left.clear();
        x_right.clear();
      }
    }
    std::ranges::transform(x_right, std::back_inserter(x_matches), [](std::size_t i) {
      return Match{std::nullopt, i};
    });
    std::ranges::sort(x_matches, {}, [](Match const& match) { return *match.after; });
    std::ranges::transform(x_left, std::back_inserter(x_matches), [](std::size_t i) {
      return Match{i, std::nullopt};
    });
    return std::move(x_matches);
  }

 private:
  std::string old_meaning(std::size_t i) { return meaning(x_before, x_record, x_old.at(i)); }
  std::string new_meaning(std::size_t i) { return meaning(x_after, x_record, x_new.at(i)); }

  /// First those at the same place, which is nearly all of them and costs no memory.
  void drop_identical() {
    std::vector<std::size_t> left;
    std::vector<std::size_t> right;
    auto const both = std::min(x_left.size(), x_right.size());
    for (std::size_t i = 0; i < both; ++i) {
      if (old_meaning(i) != new_meaning(i)) {
        left.push_back(i);
        right.push_back(i);
      }
    }
    left.insert(left.end(), x_left.begin() + static_cast<std::ptrdiff_t>(both), x_left.end());
    right.insert(right.end(), x_right.begin() + static_cast<std::ptrdiff_t>(both), x_right.end());
    x_left = std::move(left);
    x_right = std::move(right);
    pair([&](std::size_t i) { return old_meaning(i); },
         [&](std::size_t i) { return new_meaning(i); }, false);
  }

  void pair_by(Names fields) {
    pair([&](std::size_t i) { return key_of(x_before, x_record, x_old.at(i), fields); },
         [&](std::size_t i) { return key_of(x_after, x_record, x_new.at(i), fields); }, true);
  }

  template <class OldKey, class NewKey>
  void pair(OldKey old_key, NewKey new_key, bool keep) {
    if (x_left.empty() || x_right.empty()) {
      return;
    }
    std::unordered_map<std::string, std::vector<std::size_t>> waiting;  // of each, the first last
    for (auto i = x_right.rbegin(); i != x_right.rend(); ++i) {
      waiting[new_key(*i)].push_back(*i);
    }
    std::vector<std::size_t> left;
    std::vector<bool> taken(x_new.size());
    for (auto const i : x_left) {
      auto const found = waiting.find(old_key(i));
      if (found == waiting.end() || found->second.empty()) {
        left.push_back(i);
        continue;
      }
      auto const other = found->second.back();
      found->second.pop_back();
      taken[other] = true;
      if (keep) {
        x_matches.push_back({i, other});
      }
    }
    x_left = std::move(left);
    std::erase_if(x_right, [&](std::size_t i) { return taken[i]; });
  }

  Side const& x_before;
  Side const& x_after;
  Elements& x_old;
  Elements& x_new;
  Record const& x_record;
  std::vector<std::size_t> x_left, x_right;  ///< not paired yet
  std::vector<Match> x_matches;
};

using ByName = std::unordered_map<std::string, std::vector<std::string>>;

/// The elements that `other` has no id for, by what they are called.
ByName only_in(Node const& list, Node const& other) {
  std::unordered_map<std::string_view, bool> ids;
  for (auto const& item : other.items) {
    if (auto const* const id = item.find("id")) {
      ids.emplace(id->text, true);
    }
  }
  ByName names;
  for (auto const& item : list.items) {
    auto const* const id = item.find("id");
    if (id != nullptr && id->is_scalar() && !ids.contains(id->text)) {
      auto const title = title_of(item);
      names[title.nl + '\x1f' + title.en].push_back(id->text);
    }
  }
  return names;
}

}  // namespace

std::vector<Match> match_elements(Side const& before, Elements& old_elements, Side const& after,
                                  Elements& new_elements, Record const& record) {
  return Matcher{before, old_elements, after, new_elements, record}.match();
}

std::span<std::string_view const> key_fields(Record const& record) {
  auto const keys = std::ranges::find(kKeys, record.name, &Keys::record);
  return keys == std::end(kKeys) ? std::span<std::string_view const>{} : keys->strong;
}

void find_renames(Node const* before, Node const* after, Kind kind, Renames& renames) {
  if (before == nullptr || after == nullptr) {
    return;
  }
  auto const gone = only_in(*before, *after);
  auto const come = only_in(*after, *before);
  for (auto const& [name, ids] : gone) {
    auto const same = come.find(name);
    if (ids.size() == 1 && same != come.end() && same->second.size() == 1) {
      renames.names.at(static_cast<std::size_t>(kind)).emplace(ids[0], same->second[0]);
    }
  }
}

}  // namespace wijk
