// SPDX-License-Identifier: EUPL-1.2
#include "schedule/plan/proposal_words.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace wijk::schedule {
namespace {

Text signed_worth(double euros) {
  auto const amount = worth_text(std::abs(euros));
  return say("{}{}", "{}{}", euros < 0 ? "−" : "+", amount);
}

std::string percent(double share, Language language) {
  return format_number(std::ceil(share * 1000) / 10, language);
}

Text in_percent(double share) {
  return {percent(share, Language::dutch) + " %", percent(share, Language::english) + "%"};
}

/// The parts that count, each with its sign or bare.
template <class Say>
Text parts(Worth const& worth, Say amount) {
  std::vector<Text> all;
  auto const add = [&](Words name, double value) {
    if (std::abs(value) >= 50) {
      all.push_back(say("{} {}", "{} {}", name, amount(value)));
    }
  };
  add({"opgaven", "tasks"}, worth.purposes);
  add({"koppelkansen", "linkages"}, worth.together);
  add({"later beginnen", "starting later"}, -worth.late);
  add({"overlast", "nuisance"}, -worth.nuisance);
  add({"veranderen", "changing"}, -worth.change);
  return list_text(all);
}

}  // namespace

Text verdict_text(YearsProposal const& proposal) {
  if (proposal.answer.state == Answer::State::proven) {
    return say("bewezen: beter kan niet", "proven: no choice is better");
  }
  return say("hoogstens {} onder wat er kan", "at most {} below what is possible",
             in_percent(proposal.answer.gap()));
}

Text parts_text(Worth const& worth) { return parts(worth, worth_text); }

Text change_text(YearsPlan const& made, YearsChange const& change) {
  auto const& id = made.measure(change.item).id;
  if (!change.after.done()) {
    return say("`{}` krijgt geen jaar meer (was {})", "`{}` gets no year any more (was {})", id,
               when_text(made, change.before.start, made.items[change.item].quarterly));
  }
  auto const now = placed_text(made, change.item, change.after);
  if (!change.before.done()) {
    return say("`{}` {}; het had nog geen jaar", "`{}` {}; it had no year yet", id, now);
  }
  auto const was =
      made.items[change.item].variants[static_cast<std::size_t>(change.before.variant)];
  auto const year = when_text(made, change.before.start, made.items[change.item].quarterly);
  return change.before.variant == change.after.variant || was < 0
             ? say("`{}` {} (was {})", "`{}` {} (was {})", id, now, year)
             : say("`{}` {} (was {}, als {})", "`{}` {} (was {}, as {})", id, now, year,
                   made.measure(change.item).variants[static_cast<std::size_t>(was)].name);
}

Text change_reason(YearsPlan const& made, YearsChange const& change, Pairings const& pairings) {
  if (!change.broken.empty()) {
    return say("zoals het was kan niet samen met de rest: {}",
               "as it was does not go together with the rest: {}",
               demands_text(made, change.broken));
  }
  auto pairs = change.pairs;
  std::ranges::stable_sort(pairs, std::greater{},
                           [&](std::size_t pair) { return made.instance.togethers[pair].gain; });
  std::vector<Text> joins;
  constexpr std::size_t kTold = 2;
  for (std::size_t i = 0; i < std::min(pairs.size(), kTold); ++i) {
    joins.push_back(together_with(made, pairs[i], change.item, pairings));
  }
  if (pairs.size() > kTold) {
    joins.push_back(say("nog {}", "{} more", pairs.size() - kTold));
  }
  auto const gain = say("{} ({})", "{} ({})", signed_worth(change.gained.total()),
                        parts(change.gained, signed_worth));
  return joins.empty() ? gain : say("{}; samen {}", "{}; together {}", gain, list_text(joins));
}

Text price_text(YearsPlan const& made, YearsPrice const& price) {
  auto const what = demand_text(made, price.demand);
  auto const more = price.demand.kind == Demand::Kind::purse
                        ? say("{}", "{}", Cents{price.more * 100})
                        : say("{} werk", "{} work", price.more);
  return say("{}: {} erbij brengt {} (nagerekend{})", "{}: {} more brings {} (solved again{})",
             what, more, worth_text(price.gained),
             price.proven ? Words{"", ""} : Words{", niet bewezen", ", not proven"});
}

Text absent_text(YearsPlan const& made, YearsAbsent const& absent) {
  auto const& id = made.measure(absent.item).id;
  auto const& keep = absent.kept_out_by;
  if (!absent.asked) {
    return say("`{}`: of het kan is niet nagegaan", "`{}`: whether it can be was not looked into",
               id);
  }
  if (!absent.possible) {
    bool const one = std::ranges::all_of(keep, [&](Demand const& demand) {
      return demand.kind == keep.front().kind && demand.index == keep.front().index;
    });
    return keep.empty()
               ? say("`{}` kan niet; waardoor, is binnen de rekentijd niet gevonden",
                     "`{}` cannot be planned; what prevents it was not found in the time", id)
               : say("`{}` kan niet: {} {} het tegen", "`{}` cannot be: {} {} it out", id,
                     demands_text(made, keep),
                     one ? Words{"houdt", "keeps"} : Words{"houden", "keep"});
  }
  std::vector<Text> others;
  for (auto const other : absent.give_way) {
    others.push_back(say("`{}`", "`{}`", made.measure(other).id));
  }
  auto const loss = absent.loss < 50 ? say("het zou net zo goed zijn", "it would be as good")
                                     : say("de waarde daalt dan met {}",
                                           "the value then falls by {}", worth_text(absent.loss));
  return others.empty()
             ? say("`{}` kan, maar {}", "`{}` can be, but {}", id, loss)
             : say("`{}` kan als {} {}; {}", "`{}` can be if {} {}; {}", id, list_text(others),
                   others.size() == 1 ? Words{"verandert", "changes"}
                                      : Words{"veranderen", "change"},
                   loss);
}

Text conflict_text(YearsPlan const& made, std::vector<Demand> const& demands) {
  if (demands.empty()) {
    return say(
        "Er is geen planning die aan alles voldoet; welke eisen botsen is in de tijd niet "
        "gevonden.",
        "No planning meets all demands; which of them clash was not found in the time.");
  }
  return demands.size() == 1
             ? say("Dit kan niet: {}.", "This cannot be: {}.", demands_text(made, demands))
             : say("Dit kan niet samen: {}.", "These cannot hold together: {}.",
                   demands_text(made, demands));
}

Text present_text(YearsPlan const& made, YearsProposal const& proposal) {
  std::vector<Demand> demands;
  for (auto const& fault : proposal.present_faults) {
    demands.push_back(fault.demand);
  }
  return demands.empty() ? Text{} : demands_text(made, demands);
}

}  // namespace wijk::schedule
