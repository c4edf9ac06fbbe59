// SPDX-License-Identifier: EUPL-1.2
//
// Ideas of residents, with the answer to each: /{plan}/{hood}/ideeen.
#include "finding/unicode.hpp"
#include "serve/site/edit/history.hpp"
#include "serve/site/edit/ideas.hpp"
#include "serve/site/edit/pages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk::edit {
namespace {

constexpr std::size_t kLongest = 2000;

/// The id of the place; with the neighbourhood in front where another one has it as well.
std::string place_name(Call const& call, Neighbourhood const& hood, std::string const& place) {
  auto const has = [&](Neighbourhood const& one) {
    return std::ranges::find(one.places, place, &Place::id) != one.places.end();
  };
  bool const alone = std::ranges::count_if(call.snapshot->reading.plan.neighbourhoods, has) == 1;
  return alone ? place : fmt::format("{}/{}", hood.id, place);
}

Markup add_form(Call const& call, Neighbourhood const& hood, std::string const& error) {
  if (!call.session) {
    return element(
        "div", {{"class", "invite"}},
        paragraph(said(call,
                       "Hebt u een idee voor de wijk? Met een account stuurt u het in "
                       "en volgt u het antwoord.",
                       "Do you have an idea for the neighbourhood? With an account you send "
                       "it and follow the answer.")),
        actions(
            button_link(with_fields(address(call, "/inloggen"), {{"terug", here(call, "/ideeen")}}),
                        said(call, "Inloggen", "Sign in"), "primary-action") +
            button_link(address(call, "/meedoen"),
                        said(call, "Account maken", "Make an account"))));
  }
  std::vector<Choice> places{{"", said(call, "de hele wijk", "the whole neighbourhood")}};
  for (auto const& place : hood.places) {
    places.push_back({place.id, in(call, place.name)});
  }
  auto const wanted = form_value(call.request, "plek").empty() ? query_value(call.request, "plek")
                                                               : form_value(call.request, "plek");
  auto const fields =
      text_field({.name = "idee",
                  .label = said(call, "Uw idee", "Your idea"),
                  .value = form_value(call.request, "idee"),
                  .hint = said(call, "Schrijf geen namen of adressen van mensen op.",
                               "Do not write names or addresses of people."),
                  .error = error,
                  .type = "area",
                  .required = true}) +
      choice_field("plek", said(call, "Waar gaat het over?", "What is it about?"), places, wanted) +
      actions(button(said(call, "Idee insturen", "Send idea")));
  return subtitle(said(call, "Stuur een idee in", "Send an idea")) +
         form(call, here(call, "/ideeen"), fields);
}

Markup message(Call const& call) {
  auto const what = query_value(call.request, "bericht");
  return what == "ingestuurd"
             ? box("ok", said(call,
                              "Dank u wel. Uw idee staat hieronder; het antwoord komt er ook te "
                              "staan.",
                              "Thank you. Your idea stands below; so will the answer."))
         : what == "ingetrokken"
             ? box("ok", said(call, "Uw idee is ingetrokken.", "Your idea has been withdrawn."))
         : what == "beantwoord"
             ? box("ok", said(call, "Het antwoord is vastgelegd.", "The answer has been recorded."))
             : Markup{};
}

Answer page(Call const& call, Markup const& above, std::string const& error = {},
            int status = 200) {
  auto const* const hood = hood_of(call);
  Text const title{"Ideeën", "Ideas"};
  Markup entries;
  for (auto const& idea : ideas_of(call, *hood)) {
    entries += idea_entry(call, *hood, idea);
  }
  for (auto const& idea : hood->ideas) {
    entries += idea_entry(call, *hood, idea);
  }
  auto const list =
      entries.empty()
          ? nothing_here(call, {"Er is nog geen idee ingestuurd. Dat van u kan het eerste zijn.",
                                "No idea has been sent yet. Yours can be the first."})
          : element("ul", {{"class", "entries"}}, entries);
  return site_answer(call, {.title = title,
                            .tab = "ideas",
                            .content = page_head(call, title,
                                                 {"Wat bewoners willen, en wat daarmee gebeurt.",
                                                  "What residents want, and what becomes of it."}) +
                                       above + message(call) + list + add_form(call, *hood, error),
                            .hood = hood,
                            .status = status});
}

Answer done(Call const& call, std::string const& what) {
  return see_other(here(call, "/ideeen", {{"bericht", what}}));
}

}  // namespace

Answer ideas_page(Call& call) {
  return hood_of(call) == nullptr ? not_found(call) : page(call, {});
}

Answer add_idea(Call& call) {
  if (auto const no = gate(call, Role::resident)) {
    return *no;
  }
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_found(call);
  }
  auto const text = form_value(call.request, "idee");
  if (text.empty() || code_points(text) > kLongest) {
    return page(call, {},
                text.empty() ? said(call, "Schrijf op wat uw idee is.", "Write down your idea.")
                             : said(call, "Houd het korter dan {} tekens.",
                                    "Keep it shorter than {} characters.", kLongest),
                422);
  }
  auto const place = form_value(call.request, "plek");
  bool const known = std::ranges::find(hood->places, place, &Place::id) != hood->places.end();
  auto const added =
      call.service.store.add_idea({.plan = call.piece("plan"),
                                   .by = call.account().name,
                                   .text = text,
                                   .place = known ? place_name(call, *hood, place) : hood->id},
                                  call.service.clock());
  if (!added) {
    return refused_page(call, added.refusal());
  }
  noted(call, "idea-open", std::to_string(*added));
  return done(call, "ingestuurd");
}

Answer answer_idea(Call& call) {
  if (auto const no = gate(call, Role::resident)) {
    return *no;
  }
  auto const* const hood = hood_of(call);
  auto const id = number_of(call.piece("idea"));
  auto const ideas = hood == nullptr ? std::vector<KeptIdea>{} : ideas_of(call, *hood);
  if (std::ranges::find(ideas, id, &KeptIdea::id) == ideas.end()) {
    return not_found(call);
  }
  auto const step = form_value(call.request, "stap");
  auto const now = call.service.clock();
  auto const& name = call.account().name;
  auto const about = std::to_string(id);
  if (step == "intrekken") {
    auto const gone = call.service.store.withdraw_idea(id, name, now);
    if (gone && *gone) {
      noted(call, "idea-withdrawn", about);
      return done(call, "ingetrokken");
    }
    return page(call,
                box("warning", said(call, "Dit idee kunt u niet (meer) intrekken.",
                                    "You cannot withdraw this idea (any more).")),
                {}, 409);
  }
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const text = form_value(call.request, fmt::format("antwoord-{}", id));
  if (text.empty() || (step != "taken-up" && step != "declined")) {
    return page(call,
                box("error", said(call, "Schrijf een antwoord aan de bewoner.",
                                  "Write an answer to the resident.")),
                {}, 422);
  }
  auto const kept = call.service.store.answer_idea(id, step, name, text, now);
  if (!kept) {
    return refused_page(call, kept.refusal());
  }
  noted(call, "idea-" + step, about);
  return done(call, "beantwoord");
}

}  // namespace wijk::edit
