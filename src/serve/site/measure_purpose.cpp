// SPDX-License-Identifier: EUPL-1.2
//
// Why a measure is done, and what it is bound to; who tells of it, and what residents say.
#include "serve/site/measure.hpp"

#include "plan/agreements.hpp"
#include "plan/choice_names.hpp"

#include <algorithm>

namespace wijk {
namespace {

Markup list_items(std::vector<Markup> const& all) {
  Markup items;
  for (auto const& one : all) {
    items += element("li", {}, one);
  }
  return items.empty() ? items : element("ul", {{"class", "list"}}, items);
}

Markup titled(MeasurePage const& of, Words name, Markup const& inside) {
  return inside.empty() ? inside : element("h3", {}, of.text(name)) + inside;
}

Markup tasks(MeasurePage const& of) {
  std::vector<Markup> all;
  for (auto const& task : of.measure.tasks) {
    auto const index = static_cast<std::size_t>(std::max(0, task.index));
    all.push_back(task.found() ? of.page.link_to(fmt::format("/tasks/{}", index),
                                                 of.page.plan().tasks[index].name)
                               : escaped(task.id));
  }
  return list_items(all);
}

Markup ambitions(MeasurePage const& of) {
  std::vector<Markup> all;
  for (auto const& ambition : of.measure.ambitions) {
    auto const index = static_cast<std::size_t>(std::max(0, ambition.index));
    all.push_back(ambition.found() ? of.page.link_to(of.page.pointer("ambitions", index),
                                                     of.page.hood.ambitions[index].name)
                                   : escaped(ambition.id));
  }
  return list_items(all);
}

/// The agreements that it names, and those whose test is about what it does to homes.
Markup agreements(MeasurePage const& of) {
  std::vector<Markup> all;
  for (std::size_t i = 0; i < of.page.hood.agreements.size(); ++i) {
    auto const& agreement = of.page.hood.agreements[i];
    bool const named = std::ranges::any_of(of.measure.conditions, [&](auto const& one) {
      return one.index == static_cast<std::int32_t>(i);
    });
    bool const touched =
        !agreement.test.empty() && std::ranges::any_of(of.measure.homes, [&](auto const& effect) {
          return touches(agreement.test.front(), effect);
        });
    if (named || touched) {
      auto const text = of.text(agreement.text);
      all.push_back(of.page.link_to(of.page.pointer("agreements", i), agreement.name) +
                    (text.empty() ? Markup{} : element("p", {{"class", "note"}}, text)));
    }
  }
  return list_items(all);
}

template <class Element>
std::string names(MeasurePage const& of, Refs<Element> const& refs,
                  std::vector<Element> const& elements) {
  std::string all;
  for (auto const& ref : refs) {
    all += all.empty() ? "" : ", ";
    all += ref.found() ? of.text(elements[static_cast<std::size_t>(ref.index)].name) : ref.id;
  }
  return all;
}

Markup messages(MeasurePage const& of) {
  std::vector<Markup> all;
  for (auto const& message : of.page.hood.messages) {
    if (std::ranges::any_of(message.measures,
                            [&](auto const& one) { return one.index == of.number(); })) {
      auto const to = names(of, message.audiences, of.page.hood.audiences);
      auto const by = names(of, message.channels, of.page.hood.channels);
      auto text = escaped("“" + of.text(message.text) + "”");
      text += element("p", {{"class", "note"}},
                      to.empty() ? "" : of.text(Words{"Aan: ", "To: "}) + to + ". ",
                      by.empty() ? "" : of.text(Words{"Via: ", "Through: "}) + by + ".");
      all.push_back(text);
    }
  }
  return list_items(all);
}

Markup ideas(MeasurePage const& of) {
  std::vector<Markup> all;
  for (auto const& idea : of.page.hood.ideas) {
    if (idea.measure.index == of.number()) {
      auto const answer = of.text(idea.answer);
      all.push_back(escaped("“" + of.text(idea.text) + "” " + of.text(idea.brought_by)) +
                    (answer.empty() ? Markup{} : element("p", {{"class", "note"}}, answer)));
    }
  }
  return list_items(all);
}

}  // namespace

Markup measure_purpose(MeasurePage const& of) {
  auto const inside =
      titled(of, {"Opgaven waar dit aan werkt", "Tasks that this works on"}, tasks(of)) +
      titled(of, {"Ambities", "Ambitions"}, ambitions(of)) +
      titled(of, {"Afspraken die gelden", "Agreements that hold"}, agreements(of));
  return inside.empty() ? inside
                        : of.page.section(
                              "waarom", {"Waarom, en wat er geldt", "Why, and what holds"}, inside);
}

Markup measure_voices(MeasurePage const& of) {
  auto inside = titled(of, {"Berichten", "Messages"}, messages(of)) +
                titled(of, {"Ideeën van bewoners", "Ideas of residents"}, ideas(of));
  if (of.measure.residents && inside.empty()) {
    inside = element("p", {},
                     of.text(Words{"Bewoners merken hier iets van. Het plan zegt nog niet wie het "
                                   "hun vertelt.",
                                   "Residents notice this. The plan does not say yet who tells "
                                   "them."}));
  }
  inside += element("p", {},
                    link(tab_address(of.page.call, of.page.hood, "ideas"),
                         of.text(Words{"Uw idee erbij", "Add your idea"})));
  return of.page.section("bewoners", {"Voor bewoners", "For residents"}, inside);
}

}  // namespace wijk
