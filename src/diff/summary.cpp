// SPDX-License-Identifier: EUPL-1.2
#include "diff/diff.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace wijk {
namespace {

constexpr std::array<std::string_view, 15> kNames = {
    "added",      "removed",       "renamed",      "changed",     "money-moved",
    "money-more", "money-less",    "amount-found", "amount-lost", "cover-found",
    "cover-lost", "cover-changed", "earlier",      "later",       "place-moved"};

/// Parts of a sentence, put together with semicolons.
class Sentence {
 public:
  void add(Text const& part) {
    x_text = x_text.empty() ? part : say("{}; {}", "{}; {}", x_text, part);
  }
  bool empty() const { return x_text.empty(); }
  Text take() { return std::move(x_text); }

 private:
  Text x_text;
};

/// A number of things with its noun, one or many.
Text counted(std::size_t count, Words one, Words many) {
  return say("{} {}", "{} {}", count, count == 1 ? one : many);
}

struct Total {
  ChangeKind kind;
  Words said;
};
constexpr Total kTotals[] = {
    {ChangeKind::money_more, {"{} meer begroot", "{} more budgeted"}},
    {ChangeKind::money_less, {"{} minder begroot", "{} less budgeted"}},
    {ChangeKind::amount_found, {"{} bekend geworden", "{} became known"}},
    {ChangeKind::amount_lost, {"{} weer onbekend", "{} unknown again"}},
    {ChangeKind::cover_found, {"dekking gevonden voor {}", "cover found for {}"}},
    {ChangeKind::cover_lost, {"dekking vervallen voor {}", "cover lost for {}"}},
    {ChangeKind::cover_changed, {"andere dekking voor {}", "another cover for {}"}},
};

void moves(Changes const& changes, Sentence& sentence) {
  std::map<std::pair<std::string, std::string>, Cents> moved;
  for (auto const& change : changes) {
    if (change.kind == ChangeKind::money_moved) {
      moved[{change.from_slice, change.to_slice}] += change.amount.value;
    }
  }
  constexpr std::size_t kMostNamed = 3;
  if (moved.size() <= kMostNamed) {
    for (auto const& [slices, amount] : moved) {
      sentence.add(say("{} verschoven van {} naar {}", "{} moved from {} to {}", amount,
                       slices.first, slices.second));
    }
    return;
  }
  Cents all;
  for (auto const& [slices, amount] : moved) {
    all += amount;
  }
  sentence.add(say("{} verschoven tussen jaren", "{} moved between years", all));
}

std::optional<Cents> sum_of(Changes const& changes, ChangeKind kind) {
  std::optional<Cents> sum;
  for (auto const& change : changes) {
    if (change.kind == kind) {
      sum = sum.value_or(Cents{}) + change.amount.value;
    }
  }
  return sum;
}

/// Where some measures got more and others less: what it comes to.
void balance(Changes const& changes, Sentence& sentence) {
  auto const more = sum_of(changes, ChangeKind::money_more);
  auto const less = sum_of(changes, ChangeKind::money_less);
  if (!more || !less) {
    return;
  }
  auto const net = *more - *less;
  sentence.add(net.value == 0 ? Text{"per saldo even veel", "on balance as much"}
               : net.value > 0
                   ? say("per saldo {} meer", "on balance {} more", net)
                   : say("per saldo {} minder", "on balance {} less", Cents{-net.value}));
}

void totals(Changes const& changes, Sentence& sentence) {
  for (auto const& [kind, said] : kTotals) {
    if (auto const sum = sum_of(changes, kind)) {
      sentence.add(say(said.nl, said.en, *sum));
    }
    if (kind == ChangeKind::money_less) {
      balance(changes, sentence);
    }
  }
}

bool is_measure(Change const& change, ChangeKind kind) {
  return change.whole && change.kind == kind && change.subject.kind == Kind::measure;
}

}  // namespace

std::string_view name_of(ChangeKind kind) { return kNames.at(static_cast<std::size_t>(kind)); }

Text summary_of(Changes const& changes) {
  if (changes.empty()) {
    return {"geen verschil in inhoud", "no difference in meaning"};
  }
  Sentence sentence;
  moves(changes, sentence);
  totals(changes, sentence);
  std::size_t rest = 0;
  std::size_t come = 0, gone = 0, later = 0, earlier = 0;
  for (auto const& change : changes) {
    if (is_measure(change, ChangeKind::added)) {
      ++come;
    } else if (is_measure(change, ChangeKind::removed)) {
      ++gone;
    } else if (change.kind == ChangeKind::later) {
      ++later;
    } else if (change.kind == ChangeKind::earlier) {
      ++earlier;
    } else if (change.kind <= ChangeKind::changed || change.kind == ChangeKind::moved) {
      ++rest;
    }
  }
  auto const add = [&](std::size_t count, Words one, Words many) {
    if (count > 0) {
      sentence.add(counted(count, one, many));
    }
  };
  add(come, {"maatregel erbij", "measure added"}, {"maatregelen erbij", "measures added"});
  add(gone, {"maatregel vervallen", "measure gone"}, {"maatregelen vervallen", "measures gone"});
  add(later, {"keer later gepland", "date later"}, {"keer later gepland", "dates later"});
  add(earlier, {"keer eerder gepland", "date earlier"}, {"keer eerder gepland", "dates earlier"});
  if (sentence.empty()) {
    add(rest, {"wijziging", "change"}, {"wijzigingen", "changes"});
  } else {
    add(rest, {"andere wijziging", "other change"}, {"andere wijzigingen", "other changes"});
  }
  return sentence.take();
}

}  // namespace wijk
