// SPDX-License-Identifier: EUPL-1.2
//
// One edition: who signed, who did not, and adopting it: /{plan}/edities/{edition}.
#include "serve/site/edit/editions.hpp"
#include "serve/site/edit/pages.hpp"

#include <fmt/format.h>

namespace wijk::edit {
namespace {

std::string own_address(Call const& call) {
  return here(call, "/edities/" + percent_encoded(call.piece("edition")));
}

Markup signing_table(Call const& call, Signing const& signing) {
  std::vector<std::vector<Markup>> rows;
  for (auto const& one : signing.signed_off) {
    rows.push_back(
        {escaped(partner_name(call, one.partner)),
         escaped(said(call, "akkoord op {}", "agreed on {}", moment_text(call, one.at, true))),
         escaped(one.remark)});
  }
  for (auto const& partner : signing.waiting) {
    rows.push_back({escaped(partner_name(call, partner)),
                    escaped(said(call, "nog niet", "not yet")), escaped("")});
  }
  return rows.empty()
             ? paragraph(said(call, "Geen partij trekt een maatregel: niemand hoeft te tekenen.",
                              "No partner leads a measure: nobody has to sign."))
             : table("akkoorden", said(call, "Akkoord per partij", "Agreement by partner"),
                     {said(call, "Partij", "Partner"), said(call, "Akkoord", "Agreed"),
                      said(call, "Opmerking", "Remark")},
                     rows);
}

Markup sign_form(Call const& call, Signing const& signing) {
  if (!may_sign(call, signing)) {
    return {};
  }
  return subtitle(said(call, "Tekenen namens {}", "Sign for {}",
                       partner_name(call, call.account().partner))) +
         form(call, own_address(call),
              text_field({.name = "opmerking",
                          .label = said(call, "Opmerking (mag leeg)", "Remark (optional)"),
                          .type = "area"}) +
                  actions(button(said(call, "Akkoord geven", "Agree"), "primary-action", "stap",
                                 "tekenen")));
}

Markup adopt_form(Call const& call, Signing const& signing, std::string const& error) {
  if (signing.edition.state != "open" || call.account().role < Role::manager) {
    return {};
  }
  auto const missing =
      signing.waiting.empty()
          ? Markup{}
          : text_field({.name = "reden",
                        .label = said(call, "Waarom zonder akkoord van wie nog niet tekende?",
                                      "Why without those that did not sign yet?"),
                        .value = form_value(call.request, "reden"),
                        .hint = said(call, "Dit komt in het plan te staan.",
                                     "This will stand in the plan."),
                        .error = error,
                        .type = "area",
                        .required = true});
  return subtitle(said(call, "Vaststellen", "Adopt")) +
         form(call, own_address(call),
              missing + actions(button(said(call, "Editie vaststellen", "Adopt edition"),
                                       "primary-action", "stap", "vaststellen")));
}

Markup links(Call const& call, Signing const& signing) {
  auto const editions = editions_of(call);
  std::string before = "1";
  for (std::size_t at = 0; at + 1 < editions.size(); ++at) {
    if (editions[at].id == signing.edition.id) {
      before = "editie:" + editions[at + 1].id;
    }
  }
  std::vector<Markup> items{
      link(here(call, "/wijzigingen", {{"van", before}, {"tot", "editie:" + signing.edition.id}}),
           said(call, "Wat veranderde sinds de vorige", "What changed since the previous"))};
  for (auto const& hood : signing.state->reading.plan.neighbourhoods) {
    if (!hood.outline) {
      auto const home = address(call, fmt::format("/{}/{}", signing.edition.plan, hood.id));
      items.push_back(
          link(with_fields(home, {{"revision", std::to_string(signing.edition.revision)}}),
               said(call, "Het plan van {} in deze editie", "The plan of {} in this edition",
                    hood.name)));
    }
  }
  items.push_back(link(here(call, "/edities"), said(call, "Alle edities", "All editions")));
  return bullets(items);
}

Answer page(Call const& call, Signing const& signing, Markup const& above,
            std::string const& error = {}, int status = 200) {
  auto const& edition = signing.edition;
  Text const title{edition.name, edition.name};
  auto const state = sentence(edition_state(call, edition)) + ". ";
  auto const lede =
      state + said(call, "Het plan op versie {}.", "The plan at version {}.", edition.revision);
  auto const why = edition.reason.empty() ? Markup{} : paragraph(edition.reason);
  return site_answer(call, {.title = title,
                            .tab = "changes",
                            .content = page_head(call, title, {lede, lede}) + above + why +
                                       signing_table(call, signing) + sign_form(call, signing) +
                                       adopt_form(call, signing, error) + links(call, signing),
                            .hood = hood_of(call),
                            .status = status});
}

Answer sign(Call const& call, Signing const& signing) {
  if (!may_sign(call, signing)) {
    return page(call, signing,
                box("warning", said(call, "U kunt hier niet (meer) tekenen.",
                                    "You cannot sign here (any more).")),
                {}, 409);
  }
  auto const done = call.service.store.sign_off({.plan = signing.edition.plan,
                                                 .edition = signing.edition.id,
                                                 .partner = call.account().partner,
                                                 .by = call.account().name,
                                                 .remark = form_value(call.request, "opmerking")},
                                                call.service.clock());
  if (!done) {
    return refused_page(call, done.refusal());
  }
  if (*done) {
    noted(
        call, "edition-signed",
        fmt::format("{} {} {}", signing.edition.plan, signing.edition.id, call.account().partner));
  }
  return see_other(with_fields(own_address(call), {{"bericht", "getekend"}}));
}

Answer adopt_it(Call const& call, Signing const& signing) {
  if (auto const no = gate(call, Role::manager)) {
    return *no;
  }
  auto const reason = form_value(call.request, "reden");
  if (!signing.waiting.empty() && reason.empty()) {
    return page(
        call, signing, {},
        said(call, "Zeg waarom, of wacht op hun akkoord.", "Say why, or wait for them to agree."),
        422);
  }
  auto const problem = adopt(call, signing, signing.waiting.empty() ? "" : reason);
  return problem ? page(call, signing, *problem, {}, 409)
                 : see_other(with_fields(own_address(call), {{"bericht", "vastgesteld"}}));
}

}  // namespace

Answer edition_page(Call& call) {
  auto const signing = signing_of(call, call.piece("edition"));
  if (!signing) {
    return not_found(call);
  }
  auto const what = query_value(call.request, "bericht");
  auto const above =
      what == "getekend"
          ? box("ok", said(call, "Uw akkoord is vastgelegd.", "Your agreement has been recorded."))
      : what == "vastgesteld"
          ? box("ok", said(call, "De editie is vastgesteld en staat in het plan.",
                           "The edition has been adopted and stands in the plan."))
          : Markup{};
  return page(call, *signing, above);
}

Answer change_edition(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const signing = signing_of(call, call.piece("edition"));
  if (!signing) {
    return not_found(call);
  }
  return form_value(call.request, "stap") == "tekenen" ? sign(call, *signing)
                                                       : adopt_it(call, *signing);
}

}  // namespace wijk::edit
