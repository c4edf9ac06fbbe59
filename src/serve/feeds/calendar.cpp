// SPDX-License-Identifier: EUPL-1.2
#include "serve/feeds/feeds.hpp"

namespace wijk::feeds {

CalendarChoice choice_of(Call const& call) {
  return {.theme = api::query(call, "theme"),
          .place = api::query(call, "place"),
          .measure = api::query(call, "measure")};
}

Answer calendar(Call& call) {
  auto const hood = api::hood_of_path(call);
  if (!hood) {
    return hood.problem();
  }
  return text_answer(200, "text/calendar; charset=utf-8",
                     calendar_report(api::plan_of(call), **hood, call.language, choice_of(call)));
}

}  // namespace wijk::feeds
