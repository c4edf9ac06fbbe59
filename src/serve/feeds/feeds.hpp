// SPDX-License-Identifier: EUPL-1.2
//
// What people subscribe to: the milestones as a calendar, the changes as news. Inside the room
// only.
#pragma once

#include "report/calendar.hpp"
#include "serve/api/elements.hpp"

namespace wijk::feeds {

/// What `theme`, `place` and `measure` of the query ask for.
CalendarChoice choice_of(Call const& call);

/// One change of a revision as a sentence, with what it is about.
struct NewsLine {
  std::string hood;  ///< empty: the programme
  std::string measure;
  std::vector<std::string> themes, places;
  Text sentence;

  bool about(std::string const& a_hood, CalendarChoice const& choice) const;
};

/// A revision in sentences. Who made it is told as the partner only.
struct News {
  std::int64_t number = 0;
  std::string at, why, partner;
  std::vector<NewsLine> lines;
};
using NewsPtr = std::shared_ptr<News const>;

/// The newest revisions up to that of the call, newest first.
Result<std::vector<NewsPtr>> newest_news(Call const& call, std::size_t limit);

// Handlers.
Answer calendar(Call& call);
Answer atom(Call& call);

}  // namespace wijk::feeds
