// SPDX-License-Identifier: EUPL-1.2
//
// Forms as a browser sends them, and what comes back as text.
#pragma once

#include "live/pointer.hpp"
#include "serving.hpp"

#include <string>
#include <utility>
#include <vector>

namespace wijk::serving {

using Fields = std::vector<std::pair<std::string, std::string>>;

inline std::string form_of(Fields const& fields) {
  std::string body;
  for (auto const& [name, value] : fields) {
    body += (body.empty() ? "" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
  }
  return body;
}

inline Answer send(Serving& serving, std::string const& address, Fields const& fields) {
  return serving.ask(Method::post, address, form_of(fields),
                     {{"Content-Type", "application/x-www-form-urlencoded"}});
}

inline std::string field_address(std::string const& pointer, std::string const& page = "veld") {
  auto const* const name = page == "toevoegen" ? "aan" : "pointer";
  return "/groningen/" + page + "?" + name + "=" + percent_encoded(pointer);
}

/// Where an answer leads to, or its page.
inline std::string leads_to(Answer const& answer) { return header_of(answer, "Location"); }
inline std::string page_of(Answer const& answer) { return *answer.body; }
inline bool says(Answer const& answer, std::string const& text) {
  return answer.body->find(text) != std::string::npos;
}

inline std::string const kMeasure = "/neighbourhoods/de-wijert/measures/vernieuwing-huismeesters";

/// A value of the newest plan, by the pointer of RFC 6901 with ids.
inline Json value_at(Serving& serving, std::string const& pointer) {
  auto const now = serving.live.current(serving.plan);
  auto const exact = with_positions(now->document, pointer);
  auto const place = Json::json_pointer{exact.value_or("/?")};
  return now->document.contains(place) ? now->document.at(place) : Json{};
}

}  // namespace wijk::serving
