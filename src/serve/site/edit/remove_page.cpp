// SPDX-License-Identifier: EUPL-1.2
//
// Removing an element, after showing what refers to it: /{plan}/verwijderen?pointer=…
#include "serve/site/edit/along.hpp"
#include "serve/site/edit/outcome.hpp"
#include "serve/site/edit/pages.hpp"
#include "serve/site/edit/references.hpp"

#include <algorithm>

namespace wijk::edit {
namespace {

std::string around(std::string const& pointer) { return pointer.substr(0, pointer.rfind('/')); }

/// What refers to the element, each with its place.
Markup mentions_list(Call const& call, Json const& document, std::vector<Mention> const& mentions) {
  std::vector<Markup> items;
  for (auto const& mention : mentions) {
    auto const at = field_at(document, mention.holder);
    auto const name = at ? in(call, name_of(document, *at)) : mention.holder;
    auto const must = mention.can_go ? std::string{}
                                     : said(call, " (kan niet zonder: verwijder dit eerst)",
                                            " (cannot do without: remove this first)");
    items.push_back(link(here(call, "/bewerken", {{"pointer", mention.holder}}), sentence(name)) +
                    escaped(": " + in(call, mention.field->help) + must));
  }
  return bullets(items);
}

/// What was sent, and what became of it.
struct Shown {
  std::string why{};
  Markup above{};
  std::vector<Along> along{};  ///< what has to change as well
};

Answer confirm_page(Call const& call, Snapshot const& snapshot, FieldAt const& at,
                    Shown const& shown, int status = 200) {
  auto const name = name_of(snapshot.document, at);
  auto const mentions = mentions_of(snapshot.document, at);
  auto const who =
      mentions.empty()
          ? paragraph(said(call, "Niets in het plan verwijst hiernaar.",
                           "Nothing in the plan refers to this."))
          : paragraph(said(call, "Hiernaar wordt verwezen vanuit:", "This is referred to from:")) +
                mentions_list(call, snapshot.document, mentions) +
                check_field("verwijzingen", "ja",
                            said(call, "Haal deze verwijzingen ook weg",
                                 "Take these references away as well"),
                            true);
  auto const fields =
      who + along_fields({call, snapshot.document, at.hood}, shown.along) +
      why_fields(call, snapshot.revision, shown.why) +
      actions(button(said(call, "Verwijderen", "Remove"), "primary-action", "stap", "verwijderen") +
              button_link(page_of(call, at.pointer), said(call, "Toch niet", "Rather not")));
  auto const title = say("{} verwijderen?", "Remove {}?", name);
  return site_answer(
      call,
      {.title = title,
       .content = page_head(call, {sentence(title.nl), title.en},
                            {"In de geschiedenis van het plan blijft het te zien, en het is "
                             "terug te halen.",
                             "It stays in the history of the plan, and can be brought back."}) +
                  shown.above +
                  form(call, here(call, "/verwijderen", {{"pointer", at.pointer}}), fields),
       .hood = hood_at(call, at.pointer),
       .status = status});
}

/// Adds the going of the element, alone or with what refers to it: from the end, so that positions
/// stay true.
void put_removal(FieldAt const& at, std::vector<Mention> mentions, Json& patch) {
  std::ranges::reverse(mentions);
  for (auto const& mention : mentions) {
    if (mention.can_go) {
      patch.push_back({{"op", "remove"}, {"path", mention.pointer}});
    }
  }
  patch.push_back({{"op", "remove"}, {"path", at.pointer}});
}

std::optional<FieldAt> element_asked(Call const& call, SnapshotPtr const& snapshot) {
  auto at = snapshot == nullptr
                ? std::nullopt
                : field_at(snapshot->document, query_value(call.request, "pointer"));
  bool const element =
      at && at->holder != nullptr && !at->pointer.empty() &&
      at->record->defines != Kind::neighbourhood &&
      (at->field == nullptr || (at->field->type == Type::record && !at->field->list));
  return element ? at : std::nullopt;
}

}  // namespace

Answer remove_page(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const snapshot = newest(call);
  auto const at = element_asked(call, snapshot);
  return at ? confirm_page(call, *snapshot, *at, {}) : not_found(call);
}

Answer remove_element(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const base = state_sent(call);
  auto const at = element_asked(call, base);
  if (!at) {
    return not_found(call);
  }
  Shown shown{.why = form_value(call.request, "waarom"), .along = along_sent(call, base->document)};
  auto patch = Json::array();
  if (!put_along({call, base->document, at->hood}, shown.along, patch)) {
    return confirm_page(call, *base, *at, shown, 422);
  }
  bool const with_mentions = form_value(call.request, "verwijzingen") == "ja";
  put_removal(*at, with_mentions ? mentions_of(base->document, *at) : std::vector<Mention>{},
              patch);
  auto const outer = field_at(base->document, around(at->pointer));
  Wish const wish{.pointer = outer ? outer->holder_pointer : "",
                  .patch = std::move(patch),
                  .on = base->revision,
                  .why = shown.why};
  auto const outcome = make_change(call, wish);
  if (auto const next = way_on(call, outcome, wish)) {
    return *next;
  }
  if (auto const* const refused = std::get_if<Refused>(&outcome)) {
    // What stands behind the element in its own list would have another position by then.
    suggest(shown.along, base->document, *refused, {}, around(at->pointer));
  }
  shown.above = outcome_box(call, outcome);
  auto const again = element_asked(call, newest(call));
  return confirm_page(call, again ? *newest(call) : *base, again ? *again : *at, shown, 409);
}

}  // namespace wijk::edit
