// SPDX-License-Identifier: EUPL-1.2
//
// What changed, newest first: /{plan}/wijzigingen. With ?van=&tot= the difference of two states.
#include "serve/site/edit/history.hpp"
#include "serve/site/edit/pages.hpp"

#include <fmt/format.h>

#include <charconv>

namespace wijk::edit {
namespace {

constexpr std::size_t kOnPage = 10;

std::string what_changed(Call const& call, Revision const& revision) {
  if (revision.number == 1) {
    return said(call, "Het plan kwam op de site.", "The plan came to the site.");
  }
  auto const after = call.service.live.at(revision.plan, revision.number);
  auto const before = call.service.live.at(revision.plan, revision.number - 1);
  if (!after || !before || *after == nullptr || *before == nullptr) {
    return said(call, "Niet meer te lezen.", "No longer readable.");
  }
  auto const changes = changes_between(**before, **after);
  if (changes.size() == 1) {
    auto const& one = changes.front();
    return one.subject.kind == Kind::none
               ? sentence(in(call, one.text))
               : sentence(said(call, "{} ‘{}’: {}", "{} ‘{}’: {}", kind_name(one.subject.kind),
                               one.subject.name, one.text));
  }
  return changes.empty() ? said(call, "Niets aan de betekenis.", "Nothing in its meaning.")
                         : sentence(in(call, summary_of(changes)));
}

Markup entry(Call const& call, Revision const& revision) {
  auto const target = here(call, fmt::format("/wijzigingen/{}", revision.number));
  auto const who = fmt::format("{}, {}", moment_text(call, revision.at), person(call, revision.by));
  auto const why = revision.why.empty() || revision.number == 1
                       ? Markup{}
                       : element("p", {{"class", "entry__why"}},
                                 said(call, "Reden: {}", "Reason: {}", revision.why));
  return element("li", {{"class", "entry"}},
                 element("h2", {{"class", "entry__head"}},
                         link(target, said(call, "Versie {}", "Version {}", revision.number))),
                 element("p", {{"class", "entry__who"}}, who),
                 element("p", {{"class", "entry__what"}}, what_changed(call, revision)), why);
}

Markup older_link(Call const& call, std::vector<Revision> const& revisions) {
  if (revisions.empty() || revisions.back().number <= 1) {
    return {};
  }
  return element(
      "p", {},
      link(here(call, "/wijzigingen", {{"voor", std::to_string(revisions.back().number)}}),
           said(call, "Oudere wijzigingen", "Older changes")));
}

}  // namespace

std::int64_t number_of(std::string const& text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string revision_name(Call const& call, std::int64_t number, std::string const& at) {
  return said(call, "versie {}, {}", "version {}, {}", number, moment_text(call, at, true));
}

Answer history_page(Call& call) {
  auto const from = query_value(call.request, "van");
  auto const to = query_value(call.request, "tot");
  if (!from.empty()) {
    return compare(call, from, to);
  }
  auto const before = number_of(query_value(call.request, "voor"));
  auto const revisions = call.service.store.revisions(call.piece("plan"), before, kOnPage);
  if (!revisions) {
    return refused_page(call, revisions.refusal());
  }
  Markup entries;
  for (auto const& revision : *revisions) {
    entries += entry(call, revision);
  }
  Text const title{"Wijzigingen", "Changes"};
  return site_answer(
      call,
      {.title = title,
       .tab = "changes",
       .content =
           page_head(call, title,
                     {"Alles wat aan het plan veranderde: wie, wanneer en waarom. Niets "
                      "gaat verloren.",
                      "All that changed in the plan: who, when and why. Nothing is "
                      "lost."}) +
           element("p", {},
                   link(here(call, "/edities"), said(call, "Edities: het plan zoals vastgesteld",
                                                     "Editions: the plan as adopted"))) +
           folded(said(call, "Twee versies vergelijken", "Compare two versions"),
                  compare_form(call, "", "")) +
           element("ol", {{"class", "entries"}}, entries) + older_link(call, *revisions),
       .hood = hood_of(call)});
}

}  // namespace wijk::edit
