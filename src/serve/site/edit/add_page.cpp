// SPDX-License-Identifier: EUPL-1.2
//
// A new element of a list, or a record that is not there yet: /{plan}/toevoegen?aan=… What the plan
// cannot do without comes first, the rest is folded.
#include "serve/site/edit/along.hpp"
#include "serve/site/edit/new_element.hpp"
#include "serve/site/edit/outcome.hpp"
#include "serve/site/edit/pages.hpp"

#include <fmt/format.h>

namespace wijk::edit {
namespace {

using Errors = std::map<std::string_view, std::string>;

struct Shown {
  Inputs inputs;
  std::string why{};
  Errors errors{};
  Markup above{};
  std::int64_t on = 0;
  std::vector<Along> along{};  ///< what has to change as well
};

std::string error_of(Errors const& errors, Field const& field) {
  auto const found = errors.find(field.name);
  return found == errors.end() ? std::string{} : found->second;
}

Markup inputs_for(FormScene const& scene, Record const& record, Shown const& shown, bool first) {
  Markup all;
  for (auto const& field : record.fields) {
    if (has_inputs(field) && asked_first(record, field) == first) {
      all +=
          field_inputs(scene, field, shown.inputs, error_of(shown.errors, field), field.required);
    }
  }
  return all;
}

Answer form_page(Call const& call, Snapshot const& snapshot, FieldAt const& list,
                 Shown const& shown, int status = 200) {
  FormScene const scene{call, snapshot.document, list.hood};
  auto const& record = *list.field->record;
  auto const rest = inputs_for(scene, record, shown, false);
  auto const inside =
      inputs_for(scene, record, shown, true) +
      (rest.empty() ? Markup{}
                    : folded(said(call, "Meer, mag ook later", "More, can be done later"), rest,
                             !shown.errors.empty())) +
      along_fields(scene, shown.along) + why_fields(call, shown.on, shown.why) + save_buttons(call);
  auto const where = name_of(snapshot.document, list);
  auto const title = say("Toevoegen: {}", "Add: {}", record.help);
  return site_answer(
      call,
      {.title = title,
       .content = page_head(call, title, say("Bij {}.", "To {}.", where)) + shown.above +
                  form(call, here(call, "/toevoegen", {{"aan", list.pointer}}), inside) +
                  element("p", {},
                          link(here(call, "/bewerken", {{"pointer", list.holder_pointer}}),
                               said(call, "Terug zonder toe te voegen", "Back without adding"))),
       .hood = hood_at(call, list.pointer),
       .status = status});
}

/// The place that a form adds to, where there is one.
std::optional<FieldAt> place_asked(Call const& call, SnapshotPtr const& snapshot) {
  auto at = snapshot == nullptr
                ? std::nullopt
                : field_at(snapshot->document, query_value(call.request, "aan"), true);
  bool const fits = at && at->field != nullptr && at->field->type == Type::record &&
                    at->holder != nullptr && at->field->record->defines != Kind::neighbourhood &&
                    (at->field->list || at->value == nullptr);
  return fits ? at : std::nullopt;
}

/// What can be filled in from the address ("?measure=mfa") or is the own partner's.
Inputs filled_in(Call const& call, Record const& record) {
  Inputs inputs;
  for (auto const& field : record.fields) {
    if (auto const value = query_value(call.request, field.name); !value.empty()) {
      inputs[fmt::format("f.{}", field.name)] = {value};
    }
  }
  auto const own = call.account().partner;
  if (record.defines == Kind::measure && !own.empty()) {
    inputs.try_emplace("f.lead", std::vector{own});
  }
  return inputs;
}

}  // namespace

Answer add_page(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const snapshot = newest(call);
  auto const list = place_asked(call, snapshot);
  return list ? form_page(
                    call, *snapshot, *list,
                    {.inputs = filled_in(call, *list->field->record), .on = snapshot->revision})
              : not_found(call);
}

Answer add_element(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const base = state_sent(call);
  auto const list = place_asked(call, base);
  if (!list) {
    return not_found(call);
  }
  FormScene const scene{call, base->document, list->hood};
  auto made = made_of(scene, *list);
  Shown shown{.inputs = std::move(made.inputs),
              .why = form_value(call.request, "waarom"),
              .errors = std::move(made.errors),
              .on = base->revision,
              .along = along_sent(call, base->document)};
  if (!put_along(scene, shown.along, made.patch) || !shown.errors.empty()) {
    return form_page(call, *base, *list, shown, 422);
  }
  Wish const wish{.pointer = made.pointer,
                  .patch = std::move(made.patch),
                  .on = base->revision,
                  .why = shown.why,
                  .only_try = form_value(call.request, "stap") == "toets"};
  auto const outcome = make_change(call, wish);
  if (auto const next = way_on(call, outcome, wish)) {
    return *next;
  }
  if (auto const* const refused = std::get_if<Refused>(&outcome)) {
    suggest(shown.along, base->document, *refused, {});
  }
  shown.above = outcome_box(call, outcome);
  if (auto const* const conflict = std::get_if<Conflict>(&outcome)) {
    shown.on = conflict->now;  // what was filled in stays, and goes on top of what others did
  }
  return form_page(call, *base, *list, shown, wish.only_try ? 200 : 422);
}

}  // namespace wijk::edit
