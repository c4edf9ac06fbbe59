// SPDX-License-Identifier: EUPL-1.2
//
// What a change that was just kept did: shown above the page that it led to. What often has to
// change with it is offered.
#include "live/value.hpp"
#include "serve/site/edit/field_form.hpp"
#include "serve/site/edit/outcome.hpp"

#include <fmt/format.h>

#include <charconv>

namespace wijk {
namespace edit {
namespace {

/// A field that often changes together with another one.
struct Companion {
  std::string pointer;
  std::string name;
};

std::string last_token(std::string const& pointer) {
  auto const tokens = tokens_of(pointer);
  return !tokens || tokens->empty() ? std::string{} : tokens->back();
}

/// The milestones and budget lines of a measure whose years changed.
std::vector<Companion> with_years(Call const& call, Json const& document, FieldAt const& at) {
  std::vector<Companion> all;
  auto const add = [&](std::string const& pointer, std::string_view field) {
    if (auto const found = field_at(document, fmt::format("{}/{}", pointer, field))) {
      all.push_back({found->pointer, in(call, name_of(document, *found))});
    }
  };
  if (auto const found = at.holder->find("milestones"); found != at.holder->end()) {
    for (std::size_t one = 0; one < found->size(); ++one) {
      add(fmt::format("{}/milestones/{}", at.holder_pointer, one), "when");
    }
  }
  auto const hood = field_at(document, "/neighbourhoods/" + at.hood);
  auto const lines =
      hood && hood->holder != nullptr ? hood->holder->find("budget") : Json::const_iterator{};
  if (!hood || hood->holder == nullptr || lines == hood->holder->end()) {
    return all;
  }
  for (std::size_t one = 0; one < lines->size(); ++one) {
    if ((*lines)[one].is_object() && (*lines)[one].contains("measure") &&
        (*lines)[one]["measure"] == last_token(at.holder_pointer)) {
      add(fmt::format("/neighbourhoods/{}/budget/{}", at.hood, one), "slice");
    }
  }
  return all;
}

/// Of a milestone its measure's years; of a budget line those of the measure that it pays.
std::vector<Companion> with_when(Call const& call, Json const& document, FieldAt const& at) {
  std::string measure;
  if (at.record->name == "milestone") {
    measure = at.holder_pointer.substr(0, at.holder_pointer.find("/milestones/"));
  } else if (at.holder->contains("measure") && (*at.holder)["measure"].is_string()) {
    measure =
        list_of_kind(at.hood, Kind::measure) + "/" + (*at.holder)["measure"].get<std::string>();
  }
  auto const found = field_at(document, measure + "/years");
  return measure.empty() || !found
             ? std::vector<Companion>{}
             : std::vector<Companion>{{found->pointer, in(call, name_of(document, *found))}};
}

std::vector<Companion> companions(Call const& call, Json const& document, FieldAt const& at) {
  if (at.field == nullptr || at.holder == nullptr || !at.holder->is_object()) {
    return {};
  }
  bool const measure = at.record->defines == Kind::measure;
  if (measure && (at.field->name == "years" || at.field->name == "status")) {
    return with_years(call, document, at);
  }
  bool const timed = at.field->name == "when" || at.field->name == "slice";
  return timed && (at.record->name == "milestone" || at.record->name == "budget-line")
             ? with_when(call, document, at)
             : std::vector<Companion>{};
}

Markup offers(Call const& call, Snapshot const& now, std::string const& pointer) {
  auto const at = field_at(now.document, pointer);
  std::vector<Markup> items;
  for (auto const& one : at ? companions(call, now.document, *at) : std::vector<Companion>{}) {
    items.push_back(link(here(call, "/veld", {{"pointer", one.pointer}}), sentence(one.name)));
  }
  return items.empty() ? Markup{}
                       : paragraph(said(call, "Verandert dit mee?", "Does this change as well?")) +
                             bullets(items);
}

}  // namespace
}  // namespace edit

Markup saved_notice(Call const& call) {
  auto const text = edit::query_value(call.request, "opgeslagen");
  std::int64_t revision = 0;
  std::from_chars(text.data(), text.data() + text.size(), revision);
  if (revision < 2 || !call.session || call.snapshot == nullptr) {
    return {};
  }
  auto const after = call.service.live.at(call.snapshot->plan, revision);
  auto const before = call.service.live.at(call.snapshot->plan, revision - 1);
  if (!after || !before || *after == nullptr || *before == nullptr) {
    return {};
  }
  auto const warnings = edit::new_warnings(**before, **after);
  auto inside = edit::changes_list(call, edit::changes_between(**before, **after), 12);
  if (!warnings.empty()) {
    inside += edit::paragraph(edit::said(call, "Let op, dit is nieuw:", "Mind, this is new:")) +
              edit::findings_list(call, warnings);
  }
  inside += edit::offers(call, **after, edit::query_value(call.request, "plek"));
  inside += element("p", {},
                    link(edit::here(call, fmt::format("/wijzigingen/{}", revision)),
                         edit::said(call, "Bekijk deze wijziging, of maak haar ongedaan",
                                    "Look at this change, or undo it")));
  return edit::box(warnings.empty() ? "ok" : "warning",
                   edit::said(call, "Opgeslagen als versie {}.", "Saved as version {}.", revision),
                   inside);
}

}  // namespace wijk
