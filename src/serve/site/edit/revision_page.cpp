// SPDX-License-Identifier: EUPL-1.2
//
// One change, and going back to how it was: /{plan}/wijzigingen/{revision}.
#include "serve/site/edit/history.hpp"
#include "serve/site/edit/pages.hpp"

#include <fmt/format.h>

namespace wijk::edit {
namespace {

struct Asked {
  Revision revision;
  SnapshotPtr after, before;  ///< before: null for the first
};

std::optional<Asked> revision_asked(Call const& call) {
  auto const number = number_of(call.piece("number"));
  auto const& plan = call.piece("plan");
  auto const found = call.service.store.revision(plan, number);
  auto const after = call.service.live.at(plan, number);
  if (!found || !*found || !after || *after == nullptr) {
    return std::nullopt;
  }
  Asked asked{**found, *after, nullptr};
  if (number > 1) {
    if (auto const before = call.service.live.at(plan, number - 1)) {
      asked.before = *before;
    }
  }
  return asked;
}

/// The pages of the plan as it was then.
Markup as_it_was(Call const& call, Asked const& asked) {
  auto const number = std::to_string(asked.revision.number);
  std::vector<Markup> items;
  for (auto const& hood : asked.after->reading.plan.neighbourhoods) {
    if (!hood.outline) {
      auto const home = address(call, fmt::format("/{}/{}", asked.revision.plan, hood.id));
      items.push_back(link(with_fields(home, {{"revision", number}}), in(call, hood.name)));
    }
  }
  return paragraph(said(call, "Zo was het plan toen:", "This is how the plan was then:")) +
         bullets(items);
}

Markup way_back(Call const& call, Asked const& asked) {
  auto const now = newest(call);
  bool const may = call.account().role >= Role::manager;
  if (!may || now == nullptr || now->revision == asked.revision.number) {
    return {};
  }
  return actions(
      button_link(here(call, fmt::format("/wijzigingen/{}/terugzetten", asked.revision.number)),
                  said(call, "Deze versie terugzetten…", "Bring back this version…")));
}

std::string restore_address(Call const& call) {
  return here(call, fmt::format("/wijzigingen/{}/terugzetten", call.piece("number")));
}

Answer confirm_page(Call const& call, Asked const& asked, Markup const& above, int status = 200) {
  auto const now = newest(call);
  auto const title = say("Versie {} terugzetten?", "Bring back version {}?", asked.revision.number);
  auto const fields =
      why_fields(call, now->revision, form_value(call.request, "waarom")) +
      actions(button(said(call, "Terugzetten", "Bring back")) +
              button_link(here(call, fmt::format("/wijzigingen/{}", asked.revision.number)),
                          said(call, "Toch niet", "Rather not")));
  return site_answer(
      call, {.title = title,
             .tab = "changes",
             .content = page_head(call, title,
                                  {"Het plan wordt weer zoals het toen was. Dat is zelf een nieuwe "
                                   "versie: ook wat daarna kwam blijft bewaard.",
                                   "The plan becomes as it was then. That is a new version itself: "
                                   "what came after is kept as well."}) +
                        above + subtitle(said(call, "Dit verandert dan", "This will change")) +
                        changes_list(call, changes_between(*now, *asked.after)) +
                        form(call, restore_address(call), fields),
             .hood = hood_of(call),
             .status = status});
}

}  // namespace

Answer revision_page(Call& call) {
  auto const asked = revision_asked(call);
  if (!asked) {
    return not_found(call);
  }
  auto const& revision = asked->revision;
  auto const title = say("Versie {}", "Version {}", revision.number);
  std::vector<Pair> rows{{said(call, "Wanneer", "When"), escaped(moment_text(call, revision.at))},
                         {said(call, "Wie", "Who"), escaped(person(call, revision.by))}};
  if (!revision.why.empty()) {
    rows.push_back({said(call, "Waarom", "Why"), escaped(revision.why)});
  }
  auto const what =
      asked->before == nullptr
          ? paragraph(said(call, "Het plan kwam op de site.", "The plan came to the site."))
          : changes_list(call, changes_between(*asked->before, *asked->after), 200);
  return site_answer(call, {.title = title,
                            .tab = "changes",
                            .content = page_head(call, title) + pairs(rows) +
                                       subtitle(said(call, "Wat er veranderde", "What changed")) +
                                       what + as_it_was(call, *asked) + way_back(call, *asked) +
                                       element("p", {},
                                               link(here(call, "/wijzigingen"),
                                                    said(call, "Alle wijzigingen", "All changes"))),
                            .hood = hood_of(call)});
}

Answer restore_page(Call& call) {
  if (auto const no = gate(call, Role::manager)) {
    return *no;
  }
  auto const asked = revision_asked(call);
  return asked && newest(call) != nullptr ? confirm_page(call, *asked, {}) : not_found(call);
}

Answer restore(Call& call) {
  if (auto const no = gate(call, Role::manager)) {
    return *no;
  }
  auto const asked = revision_asked(call);
  auto const now = newest(call);
  if (!asked || now == nullptr) {
    return not_found(call);
  }
  if (revision_sent(call, *now) != now->revision) {
    return confirm_page(call, *asked,
                        box("warning", said(call, "Het plan is intussen gewijzigd. Kijk nog eens.",
                                            "The plan has changed meanwhile. Look again.")),
                        409);
  }
  auto const back = call.service.live.restore_patch(call.piece("plan"), asked->revision.number);
  if (!back) {
    return refused_page(call, back.refusal());
  }
  auto why = form_value(call.request, "waarom");
  if (why.empty()) {
    why = said(call, "Versie {} teruggezet", "Version {} brought back", asked->revision.number);
  }
  Wish const wish{.pointer = "", .patch = back->patch, .on = back->on, .why = why};
  if (wish.patch.empty()) {
    return confirm_page(call, *asked,
                        box("info", said(call, "Het plan is al zo.", "The plan is so already.")));
  }
  auto const outcome = make_change(call, wish);
  if (auto const* const kept = std::get_if<Accepted>(&outcome)) {
    return see_other(here(call, fmt::format("/wijzigingen/{}", kept->now->revision)));
  }
  return confirm_page(call, *asked, outcome_box(call, outcome), 409);
}

}  // namespace wijk::edit
