// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/along.hpp"

#include <algorithm>

namespace wijk::edit {
namespace {

/// The names of their inputs: "f.mee0".
constexpr std::string_view kNames[] = {"mee0", "mee1", "mee2", "mee3", "mee4", "mee5"};

/// The field that a pointer leads to; of an element with an amount that amount.
std::optional<FieldAt> editable(Json const& document, std::string const& pointer) {
  auto at = field_at(document, pointer);
  if (at && at->field == nullptr && at->record->field("amount") != nullptr) {
    at = field_at(document, pointer + "/amount");
  }
  return at && at->field != nullptr && has_inputs(*at->field) ? at : std::nullopt;
}

void add(std::vector<Along>& along, Json const& document, std::string const& pointer,
         std::string const& edited, std::string const& but_in = {}) {
  auto at = editable(document, pointer);
  if (at && !but_in.empty() && at->pointer.starts_with(but_in + "/")) {
    return;
  }
  bool const known = at && std::ranges::any_of(along, [&](Along const& one) {
                       return one.at.pointer == at->pointer;
                     });
  if (!at || known || at->pointer == edited || along.size() == std::size(kNames)) {
    return;
  }
  auto field = *at->field;
  field.name = kNames[along.size()];
  auto inputs = inputs_of(field, at->value);
  along.push_back({std::move(*at), field, std::move(inputs)});
}

}  // namespace

std::vector<Along> along_sent(Call const& call, Json const& document) {
  std::vector<Along> along;
  for (auto const& pointer : form_values(call.request, "mee")) {
    add(along, document, pointer, {});
  }
  for (auto& one : along) {
    one.inputs = inputs_of(one.field, call.request);
  }
  return along;
}

void suggest(std::vector<Along>& along, Json const& document, Refused const& refused,
             std::string const& edited, std::string const& but_in) {
  for (auto const& error : refused.errors) {
    add(along, document, error.pointer, edited, but_in);
    for (auto const& related : error.related) {
      add(along, document, related.pointer, edited, but_in);
    }
  }
}

Markup along_fields(FormScene const& scene, std::vector<Along> const& along) {
  Markup all;
  for (auto const& one : along) {
    auto const name = sentence(in(scene.call, name_of(scene.document, one.at)));
    all += hidden_field("mee", one.at.pointer) +
           group(name, field_inputs(scene, one.field, one.inputs, one.error, one.field.required));
  }
  return along.empty()
             ? all
             : element(
                   "div", {{"class", "along"}},
                   subtitle(said(scene.call, "Moet dit meeveranderen?",
                                 "Does this have to change as well?")),
                   paragraph(said(scene.call,
                                  "Pas het hier aan: dan gaat alles in één keer. Laat staan wat "
                                  "blijft.",
                                  "Change it here: then all goes at once. Leave what stays.")),
                   all);
}

Markup along_hidden(std::vector<Along> const& along) {
  Markup all;
  for (auto const& one : along) {
    all += hidden_field("mee", one.at.pointer) + hidden_inputs(one.inputs);
  }
  return all;
}

bool put_along(FormScene const& scene, std::vector<Along>& along, Json& patch) {
  bool all_read = true;
  for (auto& one : along) {
    auto const meant = meant_by(scene, one.field, one.inputs, one.field.required);
    if (meant.problem.empty()) {
      put_change(one.at, meant, patch);
    } else {
      one.error = sentence(in(scene.call, meant.problem));
      all_read = false;
    }
  }
  return all_read;
}

void put_change(FieldAt const& at, Meant const& meant, Json& patch) {
  bool const there = at.value != nullptr;
  if (meant.empty && there) {
    patch.push_back({{"op", "remove"}, {"path", at.pointer}});
  } else if (!meant.empty && (!there || *at.value != meant.value)) {
    patch.push_back(
        {{"op", there ? "replace" : "add"}, {"path", at.pointer}, {"value", meant.value}});
  }
}

}  // namespace wijk::edit
