// SPDX-License-Identifier: EUPL-1.2
//
// What waits for what, and what gains from being done together.
#include "plan/waits.hpp"
#include "schedule/plan/making.hpp"

#include <map>

namespace wijk::schedule {
namespace {

/// A moment of an item, as slices after its start; `fixed`: it does not move with the item.
struct Moment {
  int slice = 0;  ///< where it lies now
  int offset = 0;
  bool fixed = false;
  bool known = false;
  bool some_time = false;   ///< in a year, as it has no month
  std::optional<Date> day;  ///< the day that counts: when it is over, or when it begins
};

class Order {
 public:
  explicit Order(YearsMaking& making)
      : x_making{making}, x_hood{*making.made.hood}, x_waits{*making.made.hood} {}

  void add() {
    for (auto const& wait : x_waits.all()) {
      auto const waiting = x_waits.measure_of(wait.waiting);
      auto const awaited = x_waits.measure_of(wait.awaited);
      if (waiting == awaited || x_making.item_of[waiting] < 0) {
        continue;  // a measure moves as a whole
      }
      auto const text =
          say("`{}` wacht op `{}`", "`{}` waits for `{}`", name_of(x_hood, x_waits, wait.waiting),
              name_of(x_hood, x_waits, wait.awaited));
      if (x_making.item_of[awaited] < 0) {
        x_making.made.notes.push_back(
            say("{}, maar dat zit niet in de keuze; het wachten telt niet mee.",
                "{}, but that is no part of the choice; the waiting is not counted.", text));
      } else {
        add(wait, text);
      }
    }
  }

 private:
  Moment moment_of(Waits::Node node, bool ends) const {
    auto const index = x_waits.measure_of(node);
    auto const& timing = x_making.timings[index];
    auto const& measure = x_hood.measures[index];
    Moment moment;
    if (x_waits.is_measure(node)) {
      moment.known = timing.start >= 0;
      moment.some_time = !(timing.dated && x_making.made.wish.quarters);
      if (measure.years.known()) {
        moment.day = ends ? measure.years.value.last : measure.years.value.first;
      }
      return moment;
    }
    auto const& milestone = measure.milestones[x_waits.milestone_of(node)];
    moment.known = milestone.when.known() && timing.start >= 0;
    if (moment.known) {
      auto const& when = milestone.when.value;
      moment.day = ends ? when.last.value_or(when.first) : when.first;
      auto const& years = x_making.years;
      moment.slice = years.of(*moment.day);
      moment.some_time = when.precision == Period::Precision::year;
      if (moment.some_time) {
        auto const year = years.year_of(*moment.day);
        auto const first = year * years.parts;
        moment.slice = year == timing.start / years.parts ? std::max(first, timing.start) : first;
      }
      moment.offset = moment.slice - timing.start;
      moment.fixed = moment.offset < 0;
    }
    return moment;
  }

  void add(Waits::Wait const& wait, Text const& text) {
    auto& made = x_making.made;
    auto const next =
        static_cast<std::uint32_t>(x_making.item_of[x_waits.measure_of(wait.waiting)]);
    auto const first =
        static_cast<std::uint32_t>(x_making.item_of[x_waits.measure_of(wait.awaited)]);
    auto const waiting = moment_of(wait.waiting, false);
    auto const awaited = moment_of(wait.awaited, true);
    if (waiting.fixed) {
      return;  // what waits lies before the work and stays
    }
    Precedence precedence;
    precedence.first = first;
    precedence.next = next;
    // What starts some time in a year can wait until its last quarter.
    int const later = waiting.some_time ? x_making.years.parts - 1 : 0;
    if (awaited.fixed) {
      auto& item = made.instance.items[next];
      auto const& planned = made.items[next];
      auto const earliest = awaited.slice - waiting.offset - later;
      if (!planned.fixed && earliest <= item.latest) {
        item.earliest = std::max(item.earliest, earliest);
        item.earliest = (item.earliest + item.step - 1) / item.step * item.step;
      }
      return;
    }
    if (x_waits.is_measure(wait.awaited)) {
      precedence.from_end = !x_making.timing(first).open;
      // A year that begins after another has ended; within a year only where the days say so.
      bool const within = awaited.day && waiting.day && awaited.day < waiting.day &&
                          x_making.years.of(*awaited.day) == x_making.years.of(*waiting.day);
      precedence.lag = (precedence.from_end && within ? -1 : 0) - waiting.offset;
    } else {
      precedence.from_end = false;
      precedence.lag = awaited.offset - waiting.offset;
    }
    precedence.lag -= later;
    made.instance.precedences.push_back(precedence);
    made.precedences.push_back(text);
  }

  YearsMaking& x_making;
  Neighbourhood const& x_hood;
  Waits x_waits;
};

/// What a pair of works gains, expected, in euros.
double gain_of(YearsPlan const& made, Link const& link, Pairings const& pairings) {
  double gain = 0;
  for (auto const& reason : link.reasons) {
    auto const& pairing = pairings.pairings[reason.pairing];
    auto const chance = chance_of(reason.apart.nearness, pairings.chances);
    auto const saving =
        saving_of(pairing, made.linkages.partakers[link.a], made.linkages.partakers[link.b]);
    gain += chance * (saving.middle() +
                      made.wish.nuisance * made.assumed.nuisance_week * pairing.weeks.middle());
  }
  return gain;
}

/// How many whole slices may lie between two works without losing the gain.
int slack_of(Link const& link, Pairings const& pairings, int parts) {
  std::int32_t days = 0;
  for (auto const& reason : link.reasons) {
    days = std::max(days, pairings.pairings[reason.pairing].slack);
  }
  return days * parts / 365;
}

}  // namespace

void add_precedences(YearsMaking& making) { Order{making}.add(); }

void add_togethers(YearsMaking& making, Pairings const& pairings) {
  auto& made = making.made;
  made.linkages = find_linkages(*made.plan, *made.hood, pairings);
  std::map<std::pair<std::uint32_t, std::uint32_t>, bool> seen;
  auto const item_of = [&](std::uint32_t partaker) {
    auto const& one = made.linkages.partakers[partaker];
    return one.type == Partaker::Type::measure ? making.item_of[one.index] : -1;
  };
  for (auto const& linkage : made.linkages.open) {
    for (auto const& link : linkage.links) {
      auto const a = item_of(link.a);
      auto const b = item_of(link.b);
      if (a < 0 || b < 0 || !seen.try_emplace({link.a, link.b}, true).second) {
        continue;
      }
      auto const first = static_cast<std::size_t>(a);
      auto const next = static_cast<std::size_t>(b);
      if (made.items[first].fixed && made.items[next].fixed) {
        continue;  // nothing to choose
      }
      auto const& one = made.instance.items[first].variants.front();
      auto const& other = made.instance.items[next].variants.front();
      auto const slack = slack_of(link, pairings, making.years.parts);
      Together together;
      together.a = static_cast<std::uint32_t>(a);
      together.b = static_cast<std::uint32_t>(b);
      together.least = 1 - other.duration - slack;
      together.most = one.duration - 1 + slack;
      together.gain = gain_of(made, link, pairings);
      if (together.gain > 0) {
        made.togethers.push_back({static_cast<std::uint32_t>(made.links.size())});
        made.links.push_back(link);
        made.instance.togethers.push_back(together);
      }
    }
  }
}

}  // namespace wijk::schedule
