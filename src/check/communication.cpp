// SPDX-License-Identifier: EUPL-1.2
//
// Who tells what to whom, and when.
#include "check/periods.hpp"
#include "check/rules.hpp"
#include "check/together.hpp"
#include "check/used.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// Which measures somebody tells about. A message about a budget heading is about all that it pays.
Used told(Neighbourhood const& hood) {
  Used told(hood.measures.size(), false);
  for (auto const& message : hood.messages) {
    use(told, message.measures);
  }
  Used all = told;
  for (std::size_t i = 0; i < told.size(); ++i) {
    for (auto const& line : hood.measures[i].budget_with) {
      all[i] = all[i] || (line.found() && told[static_cast<std::size_t>(line.index)]);
    }
  }
  return all;
}

/// Whether it is going to happen: more than an idea, and neither over nor stopped.
bool is_coming(Measure const& measure) {
  return measure.kind != "line" &&
         (measure.status.empty() || measure.status == "prepared" || measure.status == "running");
}

/// The last day on which a measure can begin, and the field that says so; none where none does.
struct Begin {
  std::optional<Date> day{};
  std::string field{};
};

Begin begin_of(Measure const& measure) {
  auto const start = std::ranges::find_if(measure.milestones, [](Milestone const& one) {
    return one.kind == "start" && one.when.known();
  });
  if (start != measure.milestones.end()) {
    return {latest_start(start->when.value),
            fmt::format("milestones/{}/when", start - measure.milestones.begin())};
  }
  return measure.years.known() ? Begin{latest_start(measure.years.value), "years"} : Begin{};
}

/// What a message does not say: "geen afzender, geen moment".
Listed lacking(Message const& message) {
  Listed list;
  if (!message.sender.named()) {
    list.add(say("geen afzender", "no sender"));
  }
  if (message.audiences.empty()) {
    list.add(say("geen doelgroep", "no audience"));
  }
  if (message.channels.empty()) {
    list.add(say("geen kanaal", "no channel"));
  }
  if (!message.when.stated()) {
    list.add(say("geen moment", "no moment"));
  } else if (message.when.unknown()) {
    list.add(say("een moment dat n.t.b. is", "a moment that is to be determined"));
  }
  return list;
}

template <class Element>
void unused(Here const& here, std::string_view name, std::vector<Element> const& all,
            Used const& used, Words words, Findings& findings) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!used[i]) {
      findings.add("communication-unused", here.at(name, i, "id"),
                   say(words.nl, words.en, all[i].id));
    }
  }
}

}  // namespace

void communication_residents(Here const& here, Findings& findings) {
  auto const is_told = told(here.hood);
  Together untold;
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const& measure = here.hood.measures[i];
    if (is_told[i] || !is_coming(measure)) {
      continue;
    }
    if (!measure.homes.empty()) {
      findings.add("communication-homes", here.at("measures", i, "homes"),
                   say("`{}` pakt woningen aan, maar geen bericht vertelt erover",
                       "`{}` works on homes, but no message tells of it", measure.id));
    } else if (measure.residents) {
      untold.add(here.at("measures", i, "residents"), say("`{}`", "`{}`", measure.id));
    }
  }
  if (!untold.empty()) {
    untold.show(
        findings.add("communication-residents", untold.first(),
                     say("bewoners merken iets van {} maatregelen waarover geen bericht gaat: {}",
                         "residents notice {} measures that no message is about: {}",
                         untold.count(), untold.names())));
  }
}

void communication_messages(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.messages.size(); ++i) {
    auto const& message = here.hood.messages[i];
    if (auto const list = lacking(message); !list.empty()) {
      findings.add("communication-message", here.at("messages", i, "id"),
                   say("bericht `{}` noemt {}", "message `{}` names {}", message.id, list.text()));
    }
    if (message.measures.empty()) {
      findings.add("communication-about", here.at("messages", i, "id"),
                   say("bericht `{}` noemt niet over welke maatregel het gaat",
                       "message `{}` does not name the measure that it is about", message.id));
    }
  }
}

void communication_late(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.messages.size(); ++i) {
    auto const& message = here.hood.messages[i];
    for (auto const& ref : message.measures) {
      if (!ref.found() || !message.when.known()) {
        continue;
      }
      auto const index = static_cast<std::size_t>(ref.index);
      auto const start = begin_of(here.hood.measures[index]);
      if (!start.day || message.when.value.first <= *start.day) {
        continue;
      }
      auto& finding =
          findings.add("communication-late", here.at("messages", i, "when"),
                       say("bericht `{}` komt in {}, maar `{}` begint uiterlijk op {}",
                           "message `{}` comes in {}, but `{}` starts on {} at the latest",
                           message.id, message.when.value, ref.id, format_date(*start.day)));
      relate(finding, here.at("measures", index, start.field), say("het begin", "the start"));
    }
  }
}

void communication_unused(Here const& here, Findings& findings) {
  Used channels(here.hood.channels.size(), false);
  Used audiences(here.hood.audiences.size(), false);
  for (auto const& message : here.hood.messages) {
    use(channels, message.channels);
    use(audiences, message.audiences);
  }
  unused(here, "channels", here.hood.channels, channels,
         {"langs kanaal `{}` gaat geen enkel bericht", "no message goes through channel `{}`"},
         findings);
  unused(here, "audiences", here.hood.audiences, audiences,
         {"voor doelgroep `{}` is geen enkel bericht", "no message is for audience `{}`"},
         findings);
}

}  // namespace wijk
