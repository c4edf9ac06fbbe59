// SPDX-License-Identifier: EUPL-1.2
//
// Elements of the neighbourhoods of a plan, as lists and one by one. A list stands under a plan
// (all neighbourhoods, or `?neighbourhood=`) and under a neighbourhood. Inside the room only.
#pragma once

#include "serve/api/values.hpp"

namespace wijk::api {

inline Plan const& plan_of(Call const& call) { return call.snapshot->reading.plan; }

/// Those that the path or the query names; all where neither does. A problem where there is none of
/// that name.
Given<std::vector<Neighbourhood const*>> hoods_of(Call const& call);
/// The one that the path names.
Given<Neighbourhood const*> hood_of_path(Call const& call);
/// "/plans/groningen/neighbourhoods/de-wijert/measures/mfa" in the API.
std::string hood_link(Call const& call, Neighbourhood const& hood, std::string_view rest = {});
/// "/neighbourhoods/de-wijert/measures/mfa" in the document, with ids.
std::string pointer_of(Neighbourhood const& hood, std::string_view list, std::string_view id);

/// An element and the neighbourhood that it is in.
template <class Element>
struct Placed {
  Neighbourhood const* hood;
  Element const* element;
};

/// All elements of a list that match, in the order of the plan.
template <class Element, class Matches>
std::vector<Placed<Element>> matching(std::vector<Neighbourhood const*> const& hoods,
                                      std::vector<Element> Neighbourhood::*list,
                                      Matches const& matches) {
  std::vector<Placed<Element>> all;
  for (auto const* const hood : hoods) {
    for (auto const& element : hood->*list) {
      if (matches(*hood, element)) {
        all.push_back({hood, &element});
      }
    }
  }
  return all;
}

template <class Element>
Element const* with_id(std::vector<Element> const& list, std::string_view id) {
  for (auto const& element : list) {
    if (element.id == id) {
      return &element;
    }
  }
  return nullptr;
}

/// Whether an element is what a filter of the query asks for; one that is not given asks nothing.
struct Wanted {
  std::string value;
  bool same(std::string_view other) const { return value.empty() || value == other; }
  template <class Element>
  bool same(Ref<Element> const& ref) const {
    return value.empty() || ref.id == value;
  }
  template <class Element>
  bool among(Refs<Element> const& refs) const {
    return value.empty() || names(refs, value);
  }
};
inline Wanted asked(Call const& call, std::string_view name) { return {query(call, name)}; }

/// The list that `json(placed)` makes of those that match.
template <class Element, class Matches, class Make>
Answer listed_elements(Call const& call, std::vector<Element> Neighbourhood::*list,
                       Matches const& matches, Make const& json) {
  auto const hoods = hoods_of(call);
  if (!hoods) {
    return hoods.problem();
  }
  auto const all = matching(*hoods, list, matches);
  return listed(call, all.size(), [&](std::size_t i) { return json(all[i]); });
}

/// The one that the piece of the path names.
template <class Element, class Make>
Answer one_element(Call const& call, std::vector<Element> Neighbourhood::*list,
                   std::string_view name, Make const& json) {
  auto const hood = hood_of_path(call);
  if (!hood) {
    return hood.problem();
  }
  auto const id = piece(call, name);
  auto const* const element = with_id((*hood)->*list, id);
  if (element == nullptr) {
    return not_found(call, say("de wijk heeft geen `{}`", "the neighbourhood has no `{}`", id));
  }
  return json_answer(json(Placed<Element>{*hood, element}));
}

}  // namespace wijk::api
