// SPDX-License-Identifier: EUPL-1.2
//
// One field of the plan, to be changed: /{plan}/veld?pointer=…
#include "serve/site/edit/along.hpp"
#include "serve/site/edit/outcome.hpp"
#include "serve/site/edit/pages.hpp"

namespace wijk::edit {
namespace {

/// What the form shows: what is in the plan, or what was sent and what became of it.
struct Shown {
  Inputs inputs;
  std::string why{};
  std::string error{};
  Markup above{};
  std::int64_t on = 0;
  std::vector<Along> along{};  ///< what has to change as well
};

Text title_of(Snapshot const& snapshot, FieldAt const& at) {
  return say("{}: {}", "{}: {}", at.field->help, name_of(snapshot.document, at));
}

Answer form_page(Call const& call, Snapshot const& snapshot, FieldAt const& at, Shown const& shown,
                 int status = 200) {
  FormScene const scene{call, snapshot.document, at.hood};
  auto const target = here(call, "/veld", {{"pointer", at.pointer}});
  auto const inside =
      field_inputs(scene, *at.field, shown.inputs, shown.error, at.field->required) +
      along_fields(scene, shown.along) + why_fields(call, shown.on, shown.why) + save_buttons(call);
  auto const name = in(call, name_of(snapshot.document, at));
  auto const label = label_of(call, *at.field);
  Text const head{label, label};
  auto const now = paragraph(said(call, "Nu: {}", "Now: {}", read_out(scene, *at.field, at.value)));
  auto const back = link(page_of(call, at.holder_pointer),
                         said(call, "Terug zonder te wijzigen", "Back without a change"));
  return site_answer(
      call, {.title = title_of(snapshot, at),
             .content = page_head(call, head, say("{}", "{}", sentence(name))) + shown.above + now +
                        form(call, target, inside) + element("p", {}, back),
             .hood = hood_at(call, at.pointer),
             .status = status});
}

/// Both values side by side, and the three ways on.
Answer conflict_page(Call const& call, FieldAt const& at, Conflict const& conflict,
                     Shown const& shown) {
  auto const target = here(call, "/veld", {{"pointer", at.pointer}});
  auto const kept = hidden_inputs(shown.inputs) + along_hidden(shown.along) +
                    hidden_field("op", std::to_string(conflict.now)) +
                    hidden_field("waarom", shown.why);
  auto const choice =
      button(said(call, "Mijn waarde opslaan", "Save my value"), "primary-action", "stap",
             "opslaan") +
      button(said(call, "Opnieuw bewerken", "Edit again"), "secondary-action", "stap", "bewerk") +
      button_link(page_of(call, at.holder_pointer),
                  said(call, "Hun waarde laten staan", "Leave their value"));
  Text const title{"Een ander was u voor", "Somebody was before you"};
  return site_answer(
      call,
      {.title = title,
       .content = page_head(call, title,
                            {"Wat u invulde is niet weg. Kies welke waarde in het plan komt.",
                             "What you filled in is not lost. Choose which value goes into the "
                             "plan."}) +
                  conflict_table(call, conflict) + form(call, target, kept + actions(choice)),
       .hood = hood_at(call, at.pointer),
       .status = 409});
}

Answer save(Call const& call, Snapshot const& base, FieldAt const& at, Shown shown,
            std::string const& step) {
  FormScene const scene{call, base.document, at.hood};
  auto meant = meant_by(scene, *at.field, shown.inputs, at.field->required);
  shown.error = sentence(in(call, meant.problem));
  auto patch = Json::array();
  put_change(at, meant, patch);
  bool const along = put_along(scene, shown.along, patch);
  if (!shown.error.empty() || !along) {
    return form_page(call, base, at, shown, 422);
  }
  Wish const wish{.pointer = at.pointer,
                  .patch = std::move(patch),
                  .on = shown.on,
                  .why = shown.why,
                  .only_try = step == "toets"};
  if (wish.patch.empty()) {
    shown.above =
        box("info", said(call, "Dit staat al zo in het plan.", "The plan says so already."));
    return form_page(call, base, at, shown);
  }
  auto const outcome = make_change(call, wish);
  if (auto const next = way_on(call, outcome, wish)) {
    return *next;
  }
  if (auto const* const conflict = std::get_if<Conflict>(&outcome)) {
    return conflict_page(call, at, *conflict, shown);
  }
  if (auto const* const refused = std::get_if<Refused>(&outcome)) {
    suggest(shown.along, base.document, *refused, at.pointer);
  }
  shown.error = error_at(call, outcome, at.pointer);
  shown.above = outcome_box(call, outcome);
  bool const fine =
      std::holds_alternative<Accepted>(outcome) || std::holds_alternative<Proposed>(outcome);
  return form_page(call, base, at, shown, fine ? 200 : 422);
}

}  // namespace

Answer field_page(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const snapshot = newest(call);
  auto const at = snapshot == nullptr
                      ? std::nullopt
                      : field_at(snapshot->document, query_value(call.request, "pointer"));
  if (!at) {
    return not_found(call);
  }
  if (at->field == nullptr || !has_inputs(*at->field)) {
    return see_other(here(call, "/bewerken", {{"pointer", at->holder_pointer}}));
  }
  return form_page(call, *snapshot, *at,
                   {.inputs = inputs_of(*at->field, at->value), .on = snapshot->revision});
}

Answer change_field(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const base = state_sent(call);
  auto const at = base == nullptr ? std::nullopt
                                  : field_at(base->document, query_value(call.request, "pointer"));
  if (!at || at->field == nullptr || !has_inputs(*at->field)) {
    return not_found(call);
  }
  Shown shown{.inputs = inputs_of(*at->field, call.request),
              .why = form_value(call.request, "waarom"),
              .on = base->revision,
              .along = along_sent(call, base->document)};
  auto const step = form_value(call.request, "stap");
  return step == "bewerk" ? form_page(call, *base, *at, shown)
                          : save(call, *base, *at, std::move(shown), step);
}

}  // namespace wijk::edit
