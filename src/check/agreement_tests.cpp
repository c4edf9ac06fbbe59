// SPDX-License-Identifier: EUPL-1.2
//
// Whether agreements are kept, as far as the plan can tell: the label of homes that are sold, and
// the share of a tenure.
#include "plan/agreements.hpp"
#include "plan/codes.hpp"

#include "check/relate.hpp"
#include "check/rules.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// A test that does not say against what it tests: the field that lacks, or nothing.
std::string_view lacks(AgreementTest const& test) {
  if (test.kind == "label-on-sale" && test.minimum_label.empty()) {
    return "minimum_label";
  }
  return test.kind == "tenure-not-lower" && test.tenure.empty() ? "tenure" : "";
}

std::string effect_pointer(std::size_t hood, std::size_t measure, std::size_t effect,
                           std::string_view field) {
  return fmt::format("/neighbourhoods/{}/measures/{}/homes/{}/{}", hood, measure, effect, field);
}

Text tenure_name(std::string_view tenure) {
  if (tenure == "social-rent") {
    return say("sociale huur", "social rent");
  }
  return tenure == "mid-rent" ? say("middenhuur", "mid rent") : say("koop", "owner-occupied homes");
}

void sale(Here const& here, std::size_t agreement, std::size_t measure, std::size_t effect,
          Findings& findings) {
  auto const& test = here.hood.agreements[agreement].test.front();
  auto const& sold = here.hood.measures[measure].homes[effect];
  auto const& id = here.hood.measures[measure].id;
  auto const& name = here.hood.agreements[agreement].id;
  auto const at = [&](std::string_view field) {
    return here.at("measures", measure, fmt::format("homes/{}/{}", effect, field));
  };
  if (test.package_allowed && sold.package) {
    return;
  }
  if (!sold.label.known()) {
    auto& finding = findings.add(
        "agreement-undecided", at(sold.label.stated() ? "label" : "action"),
        say("`{}` verkoopt woningen zonder te zeggen met welk label; of `{}` dan geldt is niet te "
            "zien",
            "`{}` sells homes without saying with which label; whether `{}` is kept cannot be seen",
            id, name));
    relate(finding, here.at("agreements", agreement, "test"), say("de afspraak", "the agreement"));
  } else if (!test.minimum_label.empty() &&
             label_rank(sold.label.value) > label_rank(test.minimum_label)) {
    auto& finding = findings.add(
        "agreement-broken", at("label"),
        say("`{}` verkoopt woningen met label {}, maar volgens `{}` hoort dat minstens {} te zijn",
            "`{}` sells homes with label {}, but by `{}` that has to be {} at least", id,
            sold.label.value, name, test.minimum_label));
    relate(finding, here.at("agreements", agreement, "test/minimum_label"),
           say("de afspraak", "the agreement"));
  }
}

/// How the homes of one tenure and all homes together change by what is planned.
struct Change {
  std::int64_t tenure = 0;
  std::int64_t all = 0;
  std::vector<std::string> lowering;  ///< pointers to what makes it less
  std::vector<std::string> open;  ///< pointers to what does not say how many, or of which tenure
  Listed open_measures;
  Measure const* last_open = nullptr;

  /// Whether the share falls, whatever it is now: tenure < share * all for each share between.
  bool surely_falls() const {
    return tenure <= std::min<std::int64_t>(0, all) && (tenure | all) != 0;
  }
  bool may_fall() const { return tenure < std::max<std::int64_t>(0, all); }
};

void add(Change& change, HomeEffect const& effect, std::string_view tenure, std::string pointer,
         Measure const& measure) {
  bool const sold = effect.action == "sell";
  if (effect.action == "renovate" || (sold && !effect.tenure.empty() && effect.tenure != tenure)) {
    return;
  }
  if (!effect.homes.known() || effect.tenure.empty()) {
    change.open.push_back(std::move(pointer));
    if (std::exchange(change.last_open, &measure) != &measure) {
      change.open_measures.add(say("`{}`", "`{}`", measure.id));
    }
    return;
  }
  auto const homes = std::clamp<std::int64_t>(effect.homes.value, 0, 10'000'000);
  auto const sign = effect.action == "build" ? 1 : -1;
  change.all += sold ? 0 : sign * homes;
  if (effect.tenure == tenure) {
    change.tenure += sign * homes;
  }
  if ((effect.tenure == tenure) == (sign < 0)) {
    change.lowering.push_back(std::move(pointer));
  }
}

bool in_scope(Here const& here, Neighbourhood const& hood, std::string_view level) {
  return &hood == &here.hood || level == "city" ||
         (level == "district" && !hood.district.empty() && hood.district == here.hood.district);
}

bool counts(AgreementTest const& test, HomeEffect const& effect) {
  return test.actions.empty() ||
         std::ranges::find(test.actions, effect.action) != test.actions.end();
}

Change change_of(Here const& here, AgreementTest const& test) {
  Change change;
  for (std::size_t h = 0; h < here.plan.neighbourhoods.size(); ++h) {
    auto const& hood = here.plan.neighbourhoods[h];
    for (std::size_t i = 0; in_scope(here, hood, test.level) && i < hood.measures.size(); ++i) {
      auto const& measure = hood.measures[i];
      for (std::size_t k = 0; measure.status != "stopped" && k < measure.homes.size(); ++k) {
        if (counts(test, measure.homes[k])) {
          add(change, measure.homes[k], test.tenure, effect_pointer(h, i, k, "action"), measure);
        }
      }
    }
  }
  return change;
}

void tenure(Here const& here, std::size_t agreement, Findings& findings) {
  auto const& test = here.hood.agreements[agreement].test.front();
  auto const& id = here.hood.agreements[agreement].id;
  auto const change = change_of(here, test);
  auto const name = tenure_name(test.tenure);
  auto const place = here.at("agreements", agreement, "test");
  if (!change.open.empty()) {
    auto& finding = findings.add(
        "agreement-undecided", place,
        say("of `{}` gehouden wordt is niet te zien: niet alles zegt om hoeveel woningen of welk "
            "eigendom het gaat ({})",
            "whether `{}` is kept cannot be seen: not everything says how many homes or which "
            "tenure it is about ({})",
            id, change.open_measures.text()));
    for (auto const& pointer : change.open) {
      relate(finding, pointer, say("hoeveel, of welk eigendom?", "how many, or which tenure?"));
    }
  } else if (change.surely_falls()) {
    auto& finding = findings.add(
        "agreement-broken", change.lowering.front(),
        say("het plan verandert {} met {:+} en alle woningen met {:+}; het aandeel daalt dan, "
            "tegen `{}` in",
            "the plan changes {} by {:+} and all homes by {:+}; so the share falls, against `{}`",
            name, change.tenure, change.all, id));
    relate(finding, place, say("de afspraak", "the agreement"));
    for (std::size_t i = 1; i < change.lowering.size(); ++i) {
      relate(finding, change.lowering[i], say("dit ook", "this as well"));
    }
  } else if (change.may_fall()) {
    findings.add("agreement-undecided", place,
                 say("het plan verandert {} met {:+} en alle woningen met {:+}; of `{}` gehouden "
                     "wordt, hangt af van het aandeel nu",
                     "the plan changes {} by {:+} and all homes by {:+}; whether `{}` is kept "
                     "depends on the share now",
                     name, change.tenure, change.all, id));
  }
}

}  // namespace

void agreement_tested(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.agreements.size(); ++i) {
    auto const& agreement = here.hood.agreements[i];
    if (agreement.test.empty()) {
      findings.add("agreement-test", here.at("agreements", i, "id"),
                   say("`{}` zegt niet hoe zij te toetsen is", "`{}` does not say how it is tested",
                       agreement.id));
    } else if (auto const field = lacks(agreement.test.front()); !field.empty()) {
      bool const open = field == "minimum_label" && agreement.test.front().label_unknown;
      findings.add("agreement-test-open",
                   here.at("agreements", i, fmt::format("test/{}", open ? field : "kind")),
                   field == "tenure"
                       ? say("`{}` zegt niet om welk eigendom het gaat",
                             "`{}` does not say which tenure it is about", agreement.id)
                       : say("`{}` zegt niet welk label te laag is",
                             "`{}` does not say which label is too low", agreement.id));
    }
  }
}

void agreement_kept(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.agreements.size(); ++i) {
    auto const& agreement = here.hood.agreements[i];
    if (agreement.test.empty()) {
      continue;
    }
    auto const& test = agreement.test.front();
    if (test.kind == "tenure-not-lower" && !test.tenure.empty()) {
      tenure(here, i, findings);
    }
    for (std::size_t j = 0; test.kind == "label-on-sale" && j < here.hood.measures.size(); ++j) {
      auto const& measure = here.hood.measures[j];
      for (std::size_t k = 0; measure.status != "stopped" && k < measure.homes.size(); ++k) {
        if (measure.homes[k].action == "sell" && touches(test, measure.homes[k])) {
          sale(here, i, j, k, findings);
        }
      }
    }
  }
}

}  // namespace wijk
