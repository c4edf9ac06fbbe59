// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/outcome.hpp"

#include <fmt/format.h>

#include <charconv>

namespace wijk::edit {
namespace {

/// What would come, where a change was only tried.
Markup would_come(Call const& call, Accepted const& accepted) {
  auto const before = newest(call);
  Markup inside;
  if (before != nullptr && accepted.now != nullptr) {
    inside += changes_list(call, changes_between(*before, *accepted.now));
  }
  if (!accepted.warnings.empty()) {
    inside += paragraph(said(call, "Let op:", "Mind:")) + findings_list(call, accepted.warnings);
  }
  return box(accepted.warnings.empty() ? "ok" : "warning",
             said(call, "Dit kan. Er is nog niets opgeslagen.",
                  "This can be done. Nothing has been saved yet."),
             inside);
}

struct Box {
  Call const& call;

  Markup operator()(Accepted const& accepted) const { return would_come(call, accepted); }
  Markup operator()(Refused const& refused) const {
    return box("error",
               said(call, "Zo klopt het plan niet meer. Er is niets opgeslagen.",
                    "The plan would no longer be right. Nothing has been saved."),
               findings_list(call, refused.errors));
  }
  Markup operator()(Conflict const& conflict) const {
    return box("warning",
               said(call, "Een ander heeft dit intussen ook gewijzigd.",
                    "Somebody else has changed this meanwhile."),
               conflict_table(call, conflict));
  }
  Markup operator()(Proposed const& proposed) const {
    return box("info", said(call, "Dit deel is van {}. Uw wijziging gaat daarheen als voorstel.",
                            "This part belongs to {}. Your change goes there as a proposal.",
                            partner_name(call, proposed.owner)));
  }
  Markup operator()(BadPatch const& bad) const {
    return box("error",
               said(call, "Dit past niet op het plan zoals het nu is.",
                    "This does not fit the plan as it is now."),
               prose(in(call, bad.why)));
  }
  Markup operator()(Forbidden const& forbidden) const {
    return box("error", said(call, "Dit mag u niet wijzigen.", "You may not change this."),
               prose(in(call, forbidden.why)));
  }
  Markup operator()(Refusal const& refusal) const {
    return box("error", said(call, "Opslaan lukt nu niet.", "It cannot be saved now."),
               prose(in(call, refusal.why)));
  }
};

/// An address without what stands behind "#".
std::string without_fragment(std::string const& address) {
  return address.substr(0, address.find('#'));
}

bool within(std::string const& place, std::string const& pointer) {
  return place == pointer || (place.starts_with(pointer) && place[pointer.size()] == '/');
}

}  // namespace

EditOutcome make_change(Call const& call, Wish const& wish) {
  return call.service.live.edit(call.piece("plan"), call.account(),
                                {.patch = wish.patch, .on = wish.on, .why = wish.why},
                                wish.only_try);
}

std::optional<Answer> way_on(Call const& call, EditOutcome const& outcome, Wish const& wish) {
  if (wish.only_try) {
    return std::nullopt;
  }
  if (auto const* const accepted = std::get_if<Accepted>(&outcome)) {
    auto const page = without_fragment(page_of(call, wish.pointer));
    return see_other(with_fields(
        page, {{"opgeslagen", std::to_string(accepted->now->revision)}, {"plek", wish.pointer}}));
  }
  if (auto const* const proposed = std::get_if<Proposed>(&outcome)) {
    noted(call, "proposal-made", std::to_string(proposed->id));
    return see_other(
        here(call, fmt::format("/voorstellen/{}", proposed->id), {{"bericht", "gedaan"}}));
  }
  return std::nullopt;
}

Markup outcome_box(Call const& call, EditOutcome const& outcome) {
  return std::visit(Box{call}, outcome);
}

std::string error_at(Call const& call, EditOutcome const& outcome, std::string const& pointer) {
  if (auto const* const refused = std::get_if<Refused>(&outcome)) {
    for (auto const& error : refused->errors) {
      if (within(error.at.empty() ? error.pointer : error.at, pointer)) {
        return sentence(in(call, error.message));
      }
    }
  }
  return {};
}

Markup why_fields(Call const& call, std::int64_t on, std::string const& why) {
  return hidden_field("op", std::to_string(on)) +
         text_field({.name = "waarom",
                     .label = said(call, "Waarom wijzigt u dit? (mag leeg)",
                                   "Why do you change this? (optional)"),
                     .value = why,
                     .hint = said(call, "Dit staat straks in de geschiedenis van het plan.",
                                  "This will stand in the history of the plan.")});
}

Markup save_buttons(Call const& call) {
  return actions(
      button(said(call, "Opslaan", "Save"), "primary-action", "stap", "opslaan") +
      button(said(call, "Toets eerst", "Try first"), "secondary-action", "stap", "toets"));
}

std::int64_t revision_sent(Call const& call, Snapshot const& newest) {
  auto const text = form_value(call.request, "op");
  std::int64_t revision = 0;
  std::from_chars(text.data(), text.data() + text.size(), revision);
  return revision > 0 && revision <= newest.revision ? revision : newest.revision;
}

SnapshotPtr state_at(Call const& call, std::int64_t revision) {
  auto found = call.service.live.at(call.piece("plan"), revision);
  return found && *found != nullptr ? *found : newest(call);
}

SnapshotPtr state_sent(Call const& call) {
  auto const now = newest(call);
  return now == nullptr ? nullptr : state_at(call, revision_sent(call, *now));
}

}  // namespace wijk::edit
