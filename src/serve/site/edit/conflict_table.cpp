// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/field_form.hpp"
#include "serve/site/edit/outcome.hpp"

#include <algorithm>

namespace wijk::edit {
namespace {

/// A value at a place, as people read it; what the schema does not know, as it is.
Markup value_at(Call const& call, Snapshot const& now, std::string const& pointer,
                Json const& value) {
  auto const at = field_at(now.document, pointer);
  if (!at || at->field == nullptr) {
    return escaped(value.is_null() ? said(call, "niet genoemd", "not stated")
                                   : in(call, value.is_object() && value.contains("name")
                                                  ? text_of(value["name"])
                                                  : text_of(value)));
  }
  FormScene const scene{call, now.document, at->hood};
  return escaped(read_out(scene, *at->field, &value));
}

std::string place_name(Call const& call, Snapshot const& now, std::string const& pointer) {
  auto const at = field_at(now.document, pointer);
  if (!at) {
    return pointer;
  }
  auto const what = at->field == nullptr ? std::string{} : label_of(call, *at->field) + ", ";
  return what + in(call, name_of(now.document, *at));
}

}  // namespace

Markup conflict_table(Call const& call, Conflict const& conflict) {
  auto const now = newest(call);
  if (now == nullptr) {
    return {};
  }
  std::vector<Markup> who;
  for (auto const& revision : conflict.theirs) {
    auto const why = revision.why.empty() ? "" : ": " + revision.why;
    who.push_back(escaped(moment_text(call, revision.at) + ", " + person(call, revision.by) + why));
  }
  Markup places;
  for (auto const& place : conflict.places) {
    auto const value = [&](Words name, Json const& held) {
      return element("div", {}, element("dt", {}, in(call, name)),
                     element("dd", {}, value_at(call, *now, place.pointer, held)));
    };
    places +=
        element("p", {{"class", "three__place"}}, place_name(call, *now, place.pointer)) +
        element("dl", {{"class", "three"}}, value({"Toen u begon", "When you began"}, place.before),
                value({"Nu in het plan", "In the plan now"}, place.theirs),
                value({"Van u", "Yours"}, place.mine));
  }
  return paragraph(said(call, "Dit gebeurde intussen:", "This happened meanwhile:")) +
         bullets(who) + places;
}

}  // namespace wijk::edit
