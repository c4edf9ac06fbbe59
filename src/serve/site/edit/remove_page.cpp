// SPDX-License-Identifier: EUPL-1.2
//
// Removing an element, after showing what refers to it: /{plan}/verwijderen?pointer=…
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

Answer confirm_page(Call const& call, Snapshot const& snapshot, FieldAt const& at,
                    std::string const& why, Markup const& above, int status = 200) {
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
      who + why_fields(call, snapshot.revision, why) +
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
                  above + form(call, here(call, "/verwijderen", {{"pointer", at.pointer}}), fields),
       .hood = hood_at(call, at.pointer),
       .status = status});
}

/// The element alone, or with what refers to it: from the end, so that positions stay true.
Json patch_of(FieldAt const& at, std::vector<Mention> mentions) {
  auto patch = Json::array();
  std::ranges::reverse(mentions);
  for (auto const& mention : mentions) {
    if (mention.can_go) {
      patch.push_back({{"op", "remove"}, {"path", mention.pointer}});
    }
  }
  patch.push_back({{"op", "remove"}, {"path", at.pointer}});
  return patch;
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
  return at ? confirm_page(call, *snapshot, *at, "", {}) : not_found(call);
}

Answer remove_element(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const now = newest(call);
  if (now == nullptr) {
    return not_found(call);
  }
  auto const base = state_at(call, revision_sent(call, *now));
  auto const at = element_asked(call, base);
  if (!at) {
    return not_found(call);
  }
  bool const with_mentions = form_value(call.request, "verwijzingen") == "ja";
  auto const mentions = with_mentions ? mentions_of(base->document, *at) : std::vector<Mention>{};
  auto const outer = field_at(base->document, around(at->pointer));
  Wish const wish{.pointer = outer ? outer->holder_pointer : "",
                  .patch = patch_of(*at, mentions),
                  .on = base->revision,
                  .why = form_value(call.request, "waarom")};
  auto const outcome = make_change(call, wish);
  if (auto const next = way_on(call, outcome, wish)) {
    return *next;
  }
  auto const again = element_asked(call, newest(call));
  return confirm_page(call, again ? *newest(call) : *base, again ? *again : *at, wish.why,
                      outcome_box(call, outcome, wish), 409);
}

}  // namespace wijk::edit
