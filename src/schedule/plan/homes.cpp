// SPDX-License-Identifier: EUPL-1.2
//
// Agreements on homes: the share of a tenure, counted year by year, and the label of what is sold.
#include "plan/agreements.hpp"
#include "plan/codes.hpp"
#include "schedule/plan/making.hpp"

#include <fmt/format.h>

#include <set>

namespace wijk::schedule {
namespace {

bool counts(AgreementTest const& test, HomeEffect const& effect) {
  return test.actions.empty() ||
         std::ranges::find(test.actions, effect.action) != test.actions.end();
}

bool is_open(HomeEffect const& effect) {
  return effect.action != "renovate" && (!effect.homes.known() || effect.tenure.empty());
}

/// How a variant changes the homes of a tenure and all homes. What is built or sold counts when the
/// work ends, what is demolished when it begins.
void add_shifts(YearsMaking& making, std::size_t item, std::uint32_t floor,
                AgreementTest const& test) {
  auto const& planned = making.made.items[item];
  for (std::size_t v = 0; v < planned.variants.size(); ++v) {
    auto& variant = making.made.instance.items[item].variants[v];
    for (auto const& effect : homes_of(making.measure(item), planned.variants[v])) {
      if (!counts(test, effect) || is_open(effect) || effect.action == "renovate") {
        continue;
      }
      auto const homes = std::clamp<std::int64_t>(effect.homes.value, 0, 10'000'000);
      auto const sign = effect.action == "build" ? 1 : -1;
      auto const end = std::max(0, making.noticed(item, variant) - 1);
      Variant::Shift shift;
      shift.floor = floor;
      shift.offset = effect.action == "demolish" ? 0 : end;
      shift.part = effect.tenure == test.tenure ? sign * homes : 0;
      shift.whole = effect.action == "sell" ? 0 : sign * homes;
      if (shift.part != 0 || shift.whole != 0) {
        variant.shifts.push_back(shift);
      }
    }
  }
}

/// The items that do not say how many homes, or of which tenure.
std::string open_items(YearsMaking const& making, AgreementTest const& test) {
  std::string names;
  for (std::size_t i = 0; i < making.made.items.size(); ++i) {
    bool open = false;
    for (auto const at : making.made.items[i].variants) {
      for (auto const& effect : homes_of(making.measure(i), at)) {
        open = open || (counts(test, effect) && is_open(effect));
      }
    }
    if (open) {
      names += (names.empty() ? "`" : ", `") + making.measure(i).id + "`";
    }
  }
  return names;
}

/// What holds for how an item is done, and cannot be counted.
void note_conditions(YearsMaking& making) {
  auto& made = making.made;
  std::set<std::string> names;
  for (std::size_t i = 0; i < made.items.size(); ++i) {
    for (auto const& condition : making.measure(i).conditions) {
      auto const index = static_cast<std::size_t>(condition.index);
      auto const told = [&] {
        auto const& test = made.hood->agreements[index].test;
        return test.empty() || test.front().kind == "condition";
      };
      if (condition.found() && told()) {
        names.insert("`" + condition.id + "`");
      }
    }
  }
  if (!names.empty()) {
    auto const all = fmt::format("{}", fmt::join(names, ", "));
    made.notes.push_back(say("Voorwaarden waar geen getal bij hoort blijven gelden: {}.",
                             "Conditions that no number belongs to still hold: {}.", all));
  }
}

}  // namespace

std::vector<HomeEffect> const& homes_of(Measure const& measure, int variant) {
  if (variant >= 0) {
    auto const& own = measure.variants[static_cast<std::size_t>(variant)].homes;
    return own.empty() ? measure.homes : own;
  }
  return measure.homes;
}

int sale_against(Neighbourhood const& hood, std::vector<HomeEffect> const& homes) {
  for (std::size_t i = 0; i < hood.agreements.size(); ++i) {
    for (auto const& test : hood.agreements[i].test) {
      for (auto const& effect : homes) {
        bool const sold = test.kind == "label-on-sale" && effect.action == "sell" &&
                          counts(test, effect) && !(test.package_allowed && effect.package);
        if (sold && effect.label.known() && !test.minimum_label.empty() &&
            label_rank(effect.label.value) > label_rank(test.minimum_label)) {
          return static_cast<int>(i);
        }
      }
    }
  }
  return -1;
}

void add_floors(YearsMaking& making) {
  auto& made = making.made;
  for (std::size_t i = 0; i < made.hood->agreements.size(); ++i) {
    auto const& agreement = made.hood->agreements[i];
    if (agreement.test.empty() || agreement.test.front().kind != "tenure-not-lower") {
      continue;
    }
    auto const& test = agreement.test.front();
    if (!test.tenure_homes.known() || !test.all_homes.known()) {
      made.notes.push_back(
          say("Afspraak `{}` telt niet mee: het plan zegt niet hoeveel woningen er nu zijn "
              "(`tenure_homes`, `all_homes`).",
              "Agreement `{}` is not counted: the plan does not say how many homes there are now "
              "(`tenure_homes`, `all_homes`).",
              agreement.id));
      continue;
    }
    auto const floor = static_cast<std::uint32_t>(made.floors.size());
    made.floors.push_back(i);
    made.instance.floors.push_back({test.tenure_homes.value, test.all_homes.value});
    for (std::size_t item = 0; item < made.items.size(); ++item) {
      add_shifts(making, item, floor, test);
    }
    if (auto const names = open_items(making, test); !names.empty()) {
      made.notes.push_back(
          say("Afspraak `{}` telt zonder {}: daar staat niet om hoeveel woningen het gaat.",
              "Agreement `{}` is counted without {}: how many homes that is about is not said.",
              agreement.id, names));
    }
  }
  note_conditions(making);
}

}  // namespace wijk::schedule
