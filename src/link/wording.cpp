// SPDX-License-Identifier: EUPL-1.2
#include "link/wording.hpp"

#include "plan/choice_names.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace wijk {
namespace {

constexpr std::array<Words, 12> kMonths{{{"januari", "January"},
                                         {"februari", "February"},
                                         {"maart", "March"},
                                         {"april", "April"},
                                         {"mei", "May"},
                                         {"juni", "June"},
                                         {"juli", "July"},
                                         {"augustus", "August"},
                                         {"september", "September"},
                                         {"oktober", "October"},
                                         {"november", "November"},
                                         {"december", "December"}}};

Cents rounded(double euros) {
  if (euros < 1) {
    return {};
  }
  auto const unit = std::pow(10, std::max(0.0, std::floor(std::log10(euros)) - 1));
  return {static_cast<std::int64_t>(std::round(euros / unit) * unit) * 100};
}

Text month_of(std::int32_t day) {
  auto const date = date_of(day);
  return say("{} {}", "{} {}", kMonths.at(static_cast<unsigned>(date.month()) - 1), date.year());
}

/// The month before which something has to be decided.
Text before(std::int32_t day) { return say("uiterlijk {}", "by {}", month_of(day)); }

Text place_name(std::int32_t place, Neighbourhood const& hood) {
  return place < 0 ? say("het werk van elders", "the work from elsewhere")
                   : hood.places[static_cast<std::size_t>(place)].name;
}

/// Metres as people say them: 7, 120, 1,300.
Text metres(double value) {
  auto const unit = value < 100 ? 1.0 : value < 1000 ? 10.0 : 100.0;
  auto const number = std::round(value / unit) * unit;
  return {format_number(number, Language::dutch), format_number(number, Language::english)};
}

}  // namespace

Text money_range(Estimate const& euros) {
  auto const low = rounded(euros.low);
  auto const high = rounded(euros.high);
  return low == high ? say("{}", "{}", low) : say("{} tot {}", "{} to {}", low, high);
}

Text weeks_range(Estimate const& weeks) {
  auto const low = static_cast<int>(std::round(weeks.low));
  auto const high = static_cast<int>(std::round(weeks.high));
  if (high == 0) {
    return {};
  }
  return low == high ? say("{} {}", "{} {}", high,
                           high == 1 ? Words{"week", "week"} : Words{"weken", "weeks"})
                     : say("{} tot {} weken", "{} to {} weeks", low, high);
}

Text months_of(Days days) {
  auto const first = month_of(days.first);
  auto const last = month_of(days.last);
  return first == last ? first : say("{} tot en met {}", "{} to {}", first, last);
}

Text move_text(std::int32_t days) {
  auto const months = std::max(1, static_cast<int>(std::round(std::abs(days) / 30.44)));
  auto const what = months % 12 == 0
                        ? say("{} jaar", months == 12 ? "{} year" : "{} years", months / 12)
                        : say(months == 1 ? "{} maand" : "{} maanden",
                              months == 1 ? "{} month" : "{} months", months);
  return days > 0 ? say("{} later", "{} later", what) : say("{} eerder", "{} earlier", what);
}

Text nearness_text(Apart const& apart, Neighbourhood const& hood) {
  if (apart.nearness == Nearness::unplaced) {
    return say("het plan noemt bij een van beide geen plek",
               "of one of them the plan names no place");
  }
  if (apart.nearness == Nearness::wide) {
    return say("een van beide gebeurt in de hele wijk",
               "one of them is done in the whole neighbourhood");
  }
  auto const from = place_name(apart.place_a, hood);
  auto const to = place_name(apart.place_b, hood);
  auto const places = from == to ? say("op dezelfde plek, {}", "at the same place, {}", from)
                                 : say("{} m tussen {} en {}", "{} m between {} and {}",
                                       metres(apart.metres), from, to);
  if (apart.range.low == apart.range.high) {
    return places;
  }
  return say("{}; zo precies liggen die niet, het kan {} tot {} m zijn",
             "{}; they are not that exact, it may be {} to {} m", places, metres(apart.range.low),
             metres(apart.range.high));
}

Text partners_text(Partaker const& partaker, Plan const& plan) {
  Text all;
  for (auto const& id : partaker.partners) {
    auto const found = std::ranges::find(plan.partners, id, &Partner::id);
    auto const name = found == plan.partners.end() ? Text{id, id} : found->name;
    all = all.empty() ? name : say("{}, {}", "{}, {}", all, name);
  }
  return all.empty() ? say("nog niemand genoemd", "nobody named yet") : all;
}

Text part_text(Share const& part, Linkage const& linkage, Partaker const& partaker) {
  if (partaker.type == Partaker::Type::option) {
    return say("{} beslissen of de plek meedoet", "decide {} whether the site takes part",
               before(part.decide_by));
  }
  auto const agree = before(part.decide_by);
  if (part.move == 0) {
    return partaker.window.assumed
               ? say("jaren kiezen in {}; {} afspreken", "choose years in {}; agree {}",
                     months_of(linkage.window), agree)
               : say("houdt de eigen planning; {} afspreken", "keeps its planning; agree {}",
                     agree);
  }
  return say("{} dan nu gepland; {} afspreken", "{} than planned now; agree {}",
             move_text(part.move), agree);
}

Text miss_text(NearMiss const& miss, Linkages const& all, Pairings const& pairings,
               Neighbourhood const& hood) {
  auto const& one = all.partakers[miss.a];
  auto const& other = all.partakers[miss.b];
  if (miss.metres > 0) {
    return say("{} m te ver: {}, en de winst is er tot {} m",
               "{} m too far: {}, and the gain is there up to {} m", metres(miss.metres),
               nearness_text(miss.apart, hood), metres(pairings.pairings[miss.pairing].reach));
  }
  if (!miss.fixed) {
    return say("{} dagen te ver uit elkaar: zo veel schuiven is deze winst niet waard",
               "{} days too far apart: this gain is not worth moving that much", miss.days);
  }
  auto const& held = one.window.held.empty() ? other.window.held : one.window.held;
  return say("{} dagen te ver uit elkaar, en geen van beide kan schuiven: {}",
             "{} days too far apart, and neither can be moved: {}", miss.days,
             held.empty() ? say("het plan loopt af", "the plan ends") : held);
}

Text decision_text(Linkage const& linkage, Neighbourhood const& hood) {
  if (linkage.decision < 0) {
    return {};
  }
  auto const& decision = hood.linkages[static_cast<std::size_t>(linkage.decision)];
  auto text = choice_name(decision.status);
  if (decision.date.known()) {
    text = say("{} ({})", "{} ({})", text, decision.date.value);
  }
  return decision.reason.empty() ? text : say("{}: {}", "{}: {}", text, decision.reason);
}

Text title_of(Linkage const& linkage, Linkages const& all) {
  Text title;
  for (auto const& part : linkage.parts) {
    auto const& name = all.partakers[part.partaker].name;
    title = title.empty() ? name : say("{} + {}", "{} + {}", title, name);
  }
  return title;
}

}  // namespace wijk
