// SPDX-License-Identifier: EUPL-1.2
//
// Ideas one by one. Who brought an idea is never told: "bewoner".
#include "plan/choice_names.hpp"
#include "serve/site/edit/ideas.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk::edit {
namespace {

bool has_place(Neighbourhood const& hood, std::string const& id) {
  return std::ranges::find(hood.places, id, &Place::id) != hood.places.end();
}

std::string state_name(Call const& call, std::string const& state) {
  return state == "withdrawn" ? said(call, "ingetrokken", "withdrawn")
         : state == "open"    ? said(call, "wacht op antwoord", "waits for an answer")
                              : in(call, choice_name(state));
}

Markup tools(Call const& call, KeptIdea const& idea) {
  auto const target = here(call, fmt::format("/ideeen/{}", idea.id));
  Markup all;
  if (may_answer_ideas(call) && idea.state == "open") {
    all += folded(
        said(call, "Beantwoorden", "Answer"),
        form(call, target,
             text_field({.name = fmt::format("antwoord-{}", idea.id),
                         .label = said(call, "Antwoord aan de bewoner", "Answer to the resident"),
                         .type = "area",
                         .required = true}) +
                 actions(button(said(call, "Opgepakt", "Taken up"), "primary-action", "stap",
                                "taken-up") +
                         button(said(call, "Niet opgepakt", "Not taken up"), "secondary-action",
                                "stap", "declined"))));
  }
  if (idea.by == call.account().name && idea.state == "open" && call.session) {
    all += form(call, target,
                actions(button(said(call, "Idee intrekken", "Withdraw idea"), "secondary-action",
                               "stap", "intrekken")));
  }
  return all;
}

Markup entry(std::string const& text, std::string const& about, std::string const& answer,
             Markup const& more) {
  return element("li", {{"class", "entry"}}, element("p", {{"class", "entry__what"}}, text),
                 element("p", {{"class", "entry__who"}}, about),
                 answer.empty() ? Markup{} : element("p", {{"class", "entry__why"}}, answer), more);
}

}  // namespace

bool may_answer_ideas(Call const& call) { return call.account().role >= Role::partner; }

IdeaPlace idea_place(Plan const& plan, KeptIdea const& idea) {
  auto const slash = idea.place.find('/');
  if (slash != std::string::npos) {
    return {idea.place.substr(0, slash), idea.place.substr(slash + 1)};
  }
  for (auto const& hood : plan.neighbourhoods) {
    if (hood.id == idea.place) {
      return {hood.id, ""};
    }
    if (has_place(hood, idea.place)) {
      return {hood.id, idea.place};
    }
  }
  return {};
}

std::vector<KeptIdea> ideas_of(Call const& call, Neighbourhood const& hood) {
  std::vector<KeptIdea> kept;
  auto const all = call.service.store.ideas(call.piece("plan"));
  for (auto const& idea : all ? *all : std::vector<KeptIdea>{}) {
    auto const place = idea_place(call.snapshot->reading.plan, idea);
    bool const own = call.session && idea.by == call.session->account.name;
    if ((place.hood.empty() || place.hood == hood.id) && (idea.state != "withdrawn" || own)) {
      kept.push_back(idea);
    }
  }
  return kept;
}

Markup idea_entry(Call const& call, Neighbourhood const& hood, KeptIdea const& idea) {
  auto const place = idea_place(call.snapshot->reading.plan, idea);
  auto const found = std::ranges::find(hood.places, place.place, &Place::id);
  auto const where = found == hood.places.end() ? "" : ", " + in(call, found->name);
  auto const own = call.session && idea.by == call.session->account.name;
  auto const who = own ? said(call, "u", "you") : said(call, "bewoner", "resident");
  auto const about = fmt::format("{}{}, {}: {}", sentence(who), where,
                                 moment_text(call, idea.at, true), state_name(call, idea.state));
  auto const answer = idea.answer.empty() ? std::string{}
                                          : said(call, "Antwoord van {}: {}", "Answer of {}: {}",
                                                 person(call, idea.answered_by), idea.answer);
  return entry(idea.text, about, answer, tools(call, idea));
}

Markup idea_entry(Call const& call, Neighbourhood const& hood, Idea const& idea) {
  auto about = idea.brought_by.empty() ? said(call, "Bewoners", "Residents")
                                       : sentence(in(call, idea.brought_by));
  if (!idea.status.empty()) {
    about += ": " + state_name(call, idea.status);
  }
  Markup more;
  if (idea.measure.found()) {
    auto const& measure = hood.measures[static_cast<std::size_t>(idea.measure.index)];
    more = element(
        "p", {},
        link(hood_address(call, hood, "/maatregelen/" + measure.id), in(call, measure.name)));
  }
  return entry(in(call, idea.text), about, in(call, idea.answer), more);
}

}  // namespace wijk::edit
