// SPDX-License-Identifier: EUPL-1.2
//
// Which plans there are, and a city's programme with its neighbourhoods.
#include "serve/site/hood_page.hpp"
#include "serve/site/pages.hpp"

#include "plan/sums.hpp"

#include <algorithm>

namespace wijk {
namespace {

Markup plan_card(Call const& call, Snapshot const& snapshot) {
  auto const& plan = snapshot.reading.plan;
  return element(
      "li", {{"class", "card"}},
      element("h2", {}, link(address(call, "/" + snapshot.plan), plan.name.in(call.language))),
      element("p", {}, plan.city));
}

std::size_t tasks_served(Plan const& plan, Neighbourhood const& hood) {
  std::size_t served = 0;
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    served += std::ranges::any_of(hood.measures, [&](Measure const& measure) {
      return std::ranges::any_of(measure.tasks, [&](Ref<Task> const& task) {
        return task.index == static_cast<std::int32_t>(i);
      });
    });
  }
  return served;
}

/// The first paragraph of what the plan says of a neighbourhood.
std::string opening(std::string const& text) { return text.substr(0, text.find('\n')); }

Markup hood_card(Call const& call, Neighbourhood const& hood) {
  auto const name = hood.name.in(call.language);
  auto const target = hood_address(call, hood);
  if (hood.outline) {
    return element(
        "li", {{"class", "card card--quiet"}}, element("h3", {}, link(target, name)),
        element("p", {{"class", "note"}},
                say("Nog zonder eigen plan.", "Without a plan of its own yet.").in(call.language)));
  }
  auto const& plan = call.snapshot->reading.plan;
  auto const money = BudgetSums{hood}.of_all();
  auto const years = hood.years.known() ? say("{}", "{}", hood.years.value) : Text{};
  auto const facts =
      say("{} van de {} opgaven hebben een maatregel; begroting {}{}.",
          "{} of the {} tasks have a measure; budget {}{}.", tasks_served(plan, hood),
          plan.tasks.size(), money.amount, money.unknown > 0 ? "+" : "");
  return element("li", {{"class", "card card--wide"}}, element("h3", {}, link(target, name)),
                 element("p", {{"class", "subtitle"}}, years.in(call.language)),
                 element("p", {}, opening(hood.text.in(call.language))),
                 element("p", {{"class", "note"}}, facts.in(call.language)));
}

}  // namespace

Answer plans_page(Call& call) {
  auto const names = call.service.live.plans();
  if (names.size() == 1) {
    return see_other(address(call, "/" + names.front()));
  }
  Markup cards;
  for (auto const& name : names) {
    if (auto const snapshot = call.service.live.current(name)) {
      cards += plan_card(call, *snapshot);
    }
  }
  auto const title = say("Plannen", "Plans");
  auto content = page_head(call, title,
                           say("Kies het wijkvernieuwingsprogramma dat u wilt zien.",
                               "Choose the renewal programme that you want to see."));
  content += cards.empty()
                 ? nothing_here(call, say("Deze server heeft nog geen plan. Start hem met "
                                          "“wijk serve MAP”, de map van een plan.",
                                          "This server has no plan yet. Start it with “wijk serve "
                                          "FOLDER”, the folder of a plan."))
                 : element("ul", {{"class", "cards"}}, cards);
  return site_answer(call, {.title = title, .content = content});
}

Answer programme_page(Call& call) {
  auto const& plan = call.snapshot->reading.plan;
  std::vector<Neighbourhood const*> all;
  Markup cards;
  for (auto const& hood : plan.neighbourhoods) {
    all.push_back(&hood);
    cards += hood_card(call, hood);
  }
  auto const input = input_of(call, all);
  SheetNumbers const sheets;
  Page const page{input, Medium::screen, sheets};
  auto const part = [&](Words name, Markup const& inside) {
    return element("section", {{"class", "block"}}, heading(2, "", page.text(name)), inside);
  };
  auto content = page_head(
      call, plan.name,
      say("Gemeente, corporaties en bewoners vernieuwen samen de wijken van {}. Hier staat wat er "
          "gebeurt, wanneer, wie het doet en wat het kost.",
          "Municipality, housing corporations and residents renew the neighbourhoods of {} "
          "together. Here you find what happens, when, who does it and what it costs.",
          plan.city));
  content += part({"De wijken", "The neighbourhoods"},
                  cards.empty() ? nothing_here(call, say("Het programma noemt nog geen wijken.",
                                                         "The programme names no neighbourhoods "
                                                         "yet."))
                                : element("ul", {{"class", "cards"}}, cards));
  content += part({"Het programma", "The programme"}, programme_section(page));
  return site_answer(call, {.title = plan.name, .content = content});
}

}  // namespace wijk
