// SPDX-License-Identifier: EUPL-1.2
//
// The values of a plan as JSON. What may be unknown or not stated is an object with `state`:
// "known", "unknown" (to be determined), "not-stated". Inside the room only.
#pragma once

#include "plan/sums.hpp"
#include "serve/api/api.hpp"

namespace wijk::api {

/// {"nl", "en"}; null where nothing is said.
Json words(Text const& text);
Json words(Words const& text);
/// {"state", "amount_cents"}
Json stated(Stated<Cents> const& amount);
/// {"state", "number"}
Json stated(Stated<double> const& number);
Json stated(Stated<std::int64_t> const& number);
/// {"state", "first", "last", "precision", "text"}; `last` null: and on.
Json stated(Stated<Period> const& period);
Json stated(Stated<std::string> const& text);
Json period_json(Period const& period);
/// What budget lines come to: {"amount_cents", "covered_cents", "more_to_come", "lines", ...}
Json sum_json(Sum const& sum);
/// Adds `sources` and `remark`.
void add_origin(Json& object, Plan const& plan, Origin const& origin);
Json source_json(Plan const& plan, Source const& source);
/// A text, or null where it is empty.
Json text_or_null(std::string const& text);
std::string day(Date date);  ///< "2018-05-14"

/// {"id", "name"}; null where nothing is named.
template <class Element>
Json ref_json(Ref<Element> const& ref, std::vector<Element> const& elements) {
  if (!ref.named()) {
    return nullptr;
  }
  auto const named =
      ref.found() ? words(elements[static_cast<std::size_t>(ref.index)].name) : Json(nullptr);
  return {{"id", ref.id}, {"name", named}};
}

template <class Element>
Json refs_json(Refs<Element> const& refs, std::vector<Element> const& elements) {
  auto all = Json::array();
  for (auto const& ref : refs) {
    all.push_back(ref_json(ref, elements));
  }
  return all;
}

template <class Element>
bool names(Refs<Element> const& refs, std::string_view id) {
  for (auto const& ref : refs) {
    if (ref.id == id) {
      return true;
    }
  }
  return false;
}

}  // namespace wijk::api
