// SPDX-License-Identifier: EUPL-1.2
#include "schedule/plan/words.hpp"

#include <algorithm>
#include <cmath>

namespace wijk::schedule {
namespace {

Text quoted(std::string const& id) { return say("`{}`", "`{}`", id); }

/// The years in which an item may start.
Text window_text(YearsPlan const& made, std::size_t index) {
  auto const& item = made.instance.items[index];
  auto const& planned = made.items[index];
  auto const& measure = made.measure(index);
  if (planned.fixed) {
    auto const start = planned.start_milestone;
    auto const from = when_text(made, planned.present.start, planned.quarterly);
    if (start >= 0) {
      auto const& milestone = measure.milestones[static_cast<std::size_t>(start)];
      return say("mijlpaal `{}/{}` in {}", "milestone `{}/{}` in {}", measure.id, milestone.id,
                 from);
    }
    return say("het begin van `{}` in {} ({})", "the start of `{}` in {} ({})", measure.id, from,
               planned.why_fixed);
  }
  auto text = say("`{}` begint van {} tot en met {}", "`{}` starts from {} to {}", measure.id,
                  when_text(made, item.earliest, planned.quarterly),
                  when_text(made, item.latest, planned.quarterly));
  for (std::size_t v = 0; v < item.variants.size(); ++v) {
    auto const at = planned.variants[v];
    auto const last = item.variants[v].last_start;
    if (at >= 0 && last >= 0 && last < item.latest) {
      text = say("{}, als {} uiterlijk in {}", "{}, as {} in {} at the latest", text,
                 measure.variants[static_cast<std::size_t>(at)].name,
                 when_text(made, last, planned.quarterly));
    }
  }
  return text;
}

/// What a demand is about, without its year.
Text subject_of(YearsPlan const& made, Demand const& demand) {
  using Kind = Demand::Kind;
  switch (demand.kind) {
    case Kind::must: {
      auto const& why = made.items[demand.index].why_fixed;
      auto const& id = made.measure(demand.index).id;
      return why.empty() ? say("dat `{}` gebeurt", "that `{}` is done", id)
                         : say("dat `{}` gebeurt ({})", "that `{}` is done ({})", id, why);
    }
    case Kind::window: return window_text(made, demand.index);
    case Kind::purse:
      return say("het geld van {}", "the money of {}", purse_name(made, demand.index));
    case Kind::limit: {
      bool const partner = made.limits[demand.index].kind == LimitOrigin::Kind::partner;
      auto const name = limit_name(made, demand.index);
      return partner
                 ? say("wat {} aankan", "what {} can carry", name)
                 : say("de grens aan werken in buurt {}", "the limit on works in block {}", name);
    }
    case Kind::floor:
      return say("afspraak `{}`", "agreement `{}`",
                 made.hood->agreements[made.floors[demand.index]].id);
    case Kind::precedence: return made.precedences[demand.index];
  }
  return {};
}

}  // namespace

Text worth_text(double euros) {
  auto const step = std::abs(euros) < 10'000 ? 100.0 : 1000.0;
  auto const rounded = static_cast<std::int64_t>(std::round(euros / step) * step);
  auto const amount = say("{}", "{}", Cents{std::abs(rounded) * 100});
  return rounded < 0 ? say("−{}", "−{}", amount) : amount;
}

Text purse_name(YearsPlan const& made, std::size_t purse) {
  auto const& origin = made.purses[purse];
  switch (origin.kind) {
    case PurseOrigin::Kind::cover: return quoted(made.hood->covers[origin.index].id);
    case PurseOrigin::Kind::heading: return quoted(made.hood->measures[origin.index].id);
    case PurseOrigin::Kind::unnamed: break;
  }
  return say("wat nog geen dekking heeft", "what has no cover yet");
}

Text limit_name(YearsPlan const& made, std::size_t limit) {
  auto const& origin = made.limits[limit];
  return quoted(origin.kind == LimitOrigin::Kind::partner ? made.plan->partners[origin.index].id
                                                          : made.hood->blocks[origin.index].id);
}

Text item_name(YearsPlan const& made, std::size_t item, int variant) {
  auto const& measure = made.measure(item);
  auto const& variants = made.items[item].variants;
  auto const at = variant < 0 ? -1 : variants[static_cast<std::size_t>(variant)];
  return at < 0 ? measure.name
                : say("{} ({})", "{} ({})", measure.name,
                      measure.variants[static_cast<std::size_t>(at)].name);
}

Text when_text(YearsPlan const& made, int slice, bool quarter) {
  auto const year = made.year(slice);
  return quarter ? say("kwartaal {} van {}", "quarter {} of {}", made.quarter(slice), year)
                 : say("{}", "{}", year);
}

Text placed_text(YearsPlan const& made, std::size_t item, Placed const& placed) {
  if (!placed.done()) {
    return say("krijgt geen jaar", "gets no year");
  }
  auto const when = when_text(made, placed.start, made.items[item].quarterly);
  auto const& variants = made.items[item].variants;
  auto const at = variants[static_cast<std::size_t>(placed.variant)];
  return at < 0 ? say("begint in {}", "starts in {}", when)
                : say("begint in {}, als {}", "starts in {}, as {}", when,
                      made.measure(item).variants[static_cast<std::size_t>(at)].name);
}

Text demand_text(YearsPlan const& made, Demand const& demand) {
  auto const subject = subject_of(made, demand);
  if (demand.slice < 0) {
    return subject;
  }
  bool const quarter = made.instance.parts > 1 && demand.kind != Demand::Kind::purse;
  return say("{} in {}", "{} in {}", subject,
             quarter ? when_text(made, demand.slice, true) : say("{}", "{}", made.year(demand)));
}

Text list_text(std::vector<Text> const& parts) {
  Text all;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i == 0) {
      all = parts[i];
    } else if (i + 1 == parts.size()) {
      all = say("{} en {}", "{} and {}", all, parts[i]);
    } else {
      all = say("{}, {}", "{}, {}", all, parts[i]);
    }
  }
  return all;
}

Text demands_text(YearsPlan const& made, std::span<Demand const> demands) {
  std::vector<Text> parts;
  std::vector<bool> told(demands.size(), false);
  // A start that is fixed says also that it is done.
  for (std::size_t i = 0; i < demands.size(); ++i) {
    Demand const window{Demand::Kind::window, demands[i].index, -1};
    told[i] = demands[i].kind == Demand::Kind::must && made.items[demands[i].index].fixed &&
              std::ranges::find(demands, window) != demands.end();
  }
  for (std::size_t i = 0; i < demands.size(); ++i) {
    if (told[i]) {
      continue;
    }
    std::vector<int> years;
    for (std::size_t k = i; k < demands.size(); ++k) {
      if (demands[k].kind == demands[i].kind && demands[k].index == demands[i].index) {
        told[k] = true;
        if (demands[k].slice >= 0) {
          years.push_back(made.year(demands[k]));
        }
      }
    }
    std::ranges::sort(years);
    years.erase(std::unique(years.begin(), years.end()), years.end());
    std::vector<Text> names;
    for (auto const year : years) {
      names.push_back(say("{}", "{}", year));
    }
    auto const subject = subject_of(made, demands[i]);
    parts.push_back(years.empty() ? subject
                                  : say("{} in {}", "{} in {}", subject, list_text(names)));
  }
  return list_text(parts);
}

Text together_with(YearsPlan const& made, std::size_t pair, std::size_t item,
                   Pairings const& pairings) {
  auto const& together = made.instance.togethers[pair];
  auto const& link = made.links[made.togethers[pair].link];
  return say("met `{}` ({})", "with `{}` ({})",
             made.measure(together.a == item ? together.b : together.a).id,
             pairings.pairings[link.reasons.front().pairing].gain);
}

Text together_text(YearsPlan const& made, std::size_t pair, Pairings const& pairings) {
  auto const& together = made.instance.togethers[pair];
  auto const& link = made.links[made.togethers[pair].link];
  std::vector<Text> reasons;
  for (auto const& reason : link.reasons) {
    reasons.push_back(pairings.pairings[reason.pairing].gain);
  }
  return say("`{}` en `{}`: {}", "`{}` and `{}`: {}", made.measure(together.a).id,
             made.measure(together.b).id, list_text(reasons));
}

}  // namespace wijk::schedule
