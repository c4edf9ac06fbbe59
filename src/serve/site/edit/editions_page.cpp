// SPDX-License-Identifier: EUPL-1.2
//
// The plan as it was and is to be adopted: /{plan}/edities.
#include "serve/site/edit/editions.hpp"
#include "serve/site/edit/history.hpp"
#include "serve/site/edit/new_element.hpp"
#include "serve/site/edit/pages.hpp"

#include "plan/choice_names.hpp"

#include <fmt/format.h>

namespace wijk::edit {
namespace {

Markup kept_table(Call const& call, std::vector<KeptEdition> const& editions) {
  std::vector<std::vector<Markup>> rows;
  for (std::size_t at = 0; at < editions.size(); ++at) {
    auto const& one = editions[at];
    auto const before = at + 1 < editions.size() ? "editie:" + editions[at + 1].id : "1";
    rows.push_back(
        {link(here(call, "/edities/" + percent_encoded(one.id)), one.name),
         escaped(edition_state(call, one)),
         escaped(said(call, "versie {}", "version {}", one.revision)),
         link(here(call, "/wijzigingen", {{"van", before}, {"tot", "editie:" + one.id}}),
              said(call, "Wat veranderde sinds de vorige", "What changed since the previous"))});
  }
  return table("edities", said(call, "Edities op deze site", "Editions on this site"),
               {said(call, "Editie", "Edition"), said(call, "Stand", "State"),
                said(call, "Het plan op", "The plan at"), said(call, "Verschil", "Difference")},
               rows);
}

/// Editions that the plan itself tells of, from before it came to this site.
Markup told_list(Call const& call) {
  std::vector<Markup> items;
  for (auto const& edition : call.snapshot->reading.plan.editions) {
    auto const date = edition.date.known() ? ", " + spoken(edition.date.value, call.language) : "";
    auto text = fmt::format("{}: {}{}", in(call, edition.name),
                            in(call, choice_name(edition.status)), date);
    if (!edition.reason.empty()) {
      text += ". " + in(call, edition.reason);
    }
    items.push_back(escaped(text));
  }
  return items.empty()
             ? Markup{}
             : subtitle(said(call, "Wat het plan zelf vertelt", "What the plan itself tells")) +
                   bullets(items);
}

Markup open_form(Call const& call, std::string const& error) {
  if (call.account().role < Role::manager) {
    return {};
  }
  auto const fields =
      text_field({.name = "naam",
                  .label = said(call, "Naam", "Name"),
                  .value = form_value(call.request, "naam"),
                  .hint = said(call, "Zoals “Actualisatie 2026”.", "Such as “Edition 2026”."),
                  .error = error,
                  .required = true}) +
      text_field({.name = "reden",
                  .label = said(call, "Waarom komt deze editie er?", "Why does this edition come?"),
                  .value = form_value(call.request, "reden"),
                  .type = "area"}) +
      actions(button(said(call, "Editie openen", "Open edition")));
  return subtitle(said(call, "Nieuwe editie", "New edition")) +
         paragraph(
             said(call,
                  "De editie is het plan zoals het nu is. Partijen tekenen daarvoor; "
                  "wijzigen kan intussen doorgaan.",
                  "The edition is the plan as it is now. Partners sign for that; changes can go "
                  "on meanwhile.")) +
         form(call, here(call, "/edities"), fields);
}

Answer page(Call const& call, std::string const& error, int status = 200) {
  Text const title{"Edities", "Editions"};
  auto const editions = editions_of(call);
  auto const kept = editions.empty()
                        ? nothing_here(call, {"Op deze site is nog geen editie geopend.",
                                              "No edition has been opened on this site yet."})
                        : kept_table(call, editions);
  return site_answer(
      call,
      {.title = title,
       .tab = "changes",
       .content = page_head(call, title,
                            {"Een editie is het plan zoals de partijen het op een moment "
                             "vaststellen.",
                             "An edition is the plan as the partners adopt it at a moment."}) +
                  kept + told_list(call) + open_form(call, error),
       .hood = hood_of(call),
       .status = status});
}

}  // namespace

Answer editions_page(Call& call) { return page(call, {}); }

Answer open_edition(Call& call) {
  if (auto const no = gate(call, Role::manager)) {
    return *no;
  }
  auto const name = form_value(call.request, "naam");
  if (name.empty()) {
    return page(call, said(call, "Geef de editie een naam.", "Give the edition a name."), 422);
  }
  std::vector<std::string> taken;
  for (auto const& one : editions_of(call)) {
    taken.push_back(one.id);
  }
  KeptEdition const edition{.plan = call.piece("plan"),
                            .id = id_for(name, taken),
                            .name = name,
                            .revision = newest(call)->revision,
                            .reason = form_value(call.request, "reden"),
                            .opened_by = call.account().name};
  auto const added = call.service.store.add_edition(edition, call.service.clock());
  if (!added) {
    return refused_page(call, added.refusal());
  }
  if (!*added) {
    return page(call, said(call, "Deze editie is er al.", "This edition is there already."), 409);
  }
  noted(call, "edition-opened", fmt::format("{}/{}", edition.plan, edition.id));
  return see_other(here(call, "/edities/" + edition.id));
}

}  // namespace wijk::edit
