// SPDX-License-Identifier: EUPL-1.2
#include "plan/agreements.hpp"
#include "show/make.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// A measure that an agreement is about, and why.
struct Bond {
  std::size_t measure;
  Text why{};
  std::string pointer{};

  void add(Text const& reason, std::string where) {
    append(why, reason, "; ");
    pointer = pointer.empty() ? std::move(where) : pointer;
  }
};

Text effect_text(HomeEffect const& effect) {
  auto text = choice_name(effect.action);
  if (effect.homes.known()) {
    append(text, say("({} woningen)", "({} homes)", effect.homes.value), " ");
  } else if (effect.homes.unknown()) {
    append(text, say("(aantal n.t.b.)", "(number t.b.d.)"), " ");
  }
  return text;
}

std::vector<Bond> bonds_of(Scene const& scene, std::size_t agreement) {
  std::vector<Bond> bonds;
  auto const& test = scene.hood.agreements[agreement].test;
  for (std::size_t i = 0; i < scene.hood.measures.size(); ++i) {
    auto const& measure = scene.hood.measures[i];
    Bond bond{i};
    if (refers(measure.conditions, agreement)) {
      bond.add(say("voorwaarde", "condition"), scene.at("measures", i, "conditions"));
    }
    for (std::size_t k = 0; k < measure.homes.size(); ++k) {
      if (!test.empty() && touches(test.front(), measure.homes[k])) {
        bond.add(effect_text(measure.homes[k]),
                 fmt::format("{}/{}", scene.at("measures", i, "homes"), k));
      }
    }
    if (!bond.why.empty()) {
      bonds.push_back(std::move(bond));
    }
  }
  return bonds;
}

Text list_of(std::vector<std::string> const& codes) {
  Text names;
  for (auto const& code : codes) {
    append(names, choice_name(code));
  }
  return names;
}

/// How the agreement is held against the plan, in words.
Text test_text(AgreementTest const& test) {
  Text text;
  if (test.kind == "label-on-sale") {
    text = test.label_unknown || test.minimum_label.empty()
               ? say("bij verkoop een label dat hoog genoeg is (n.t.b.)",
                     "a label that is high enough on sale (t.b.d.)")
               : say("bij verkoop label {} of beter", "label {} or better on sale",
                     test.minimum_label);
    if (test.package_allowed) {
      append(text, say("of met een pakket", "or with a package"));
    }
  } else if (test.kind == "tenure-not-lower") {
    text = say("aandeel {} per {} niet lager", "share of {} in the {} not lower",
               choice_name(test.tenure), choice_name(test.level));
  } else {
    text = say("geldt als voorwaarde", "holds as a condition");
  }
  if (!test.actions.empty() && test.kind != "label-on-sale") {
    append(text, say("bij {}", "for {}", list_of(test.actions)), " ");
  }
  return text;
}

View agreements_table(Scene const& scene) {
  auto view = new_view("agreements", say("Afspraken", "Agreements"),
                       {{.key = "agreement", .name = say("Afspraak", "Agreement")},
                        {.key = "kind", .name = say("Soort", "Kind")},
                        {.key = "partners", .name = say("Wie", "Who")},
                        {.key = "by", .name = say("Rond in", "Settled by")},
                        {.key = "test", .name = say("Hoe te toetsen", "How it is tested")},
                        {.key = "measures", .name = say("Bindt", "Binds"), .number = true},
                        {.key = "text", .name = say("Wat", "What"), .spare = 1}});
  for (std::size_t i = 0; i < scene.hood.agreements.size(); ++i) {
    auto const& agreement = scene.hood.agreements[i];
    auto const at = [&](std::string_view field) { return scene.at("agreements", i, field); };
    auto& row = add_row(view);
    put(view, row, "agreement", text_cell(agreement.name, scene.at("agreements", i)));
    put(view, row, "kind", choice_cell(agreement.kind, at("kind")));
    put(view, row, "partners",
        text_cell(names_of(agreement.partners, scene.plan.partners), at("partners")));
    put(view, row, "by", period_cell(agreement.by, at("by")));
    put(view, row, "test",
        text_cell(agreement.test.empty() ? Text{} : test_text(agreement.test.front()), at("test")));
    put(view, row, "measures", count_cell(bonds_of(scene, i).size(), scene.pointer + "/measures"));
    put(view, row, "text", text_cell(agreement.text, at("text")));
  }
  view.notes.push_back(say("Bindt: hoeveel maatregelen de afspraak raakt.",
                           "Binds: how many measures the agreement is about."));
  return view;
}

View bonds_view(Scene const& scene) {
  auto view = new_view("bound", say("Wat de afspraken raken", "What the agreements are about"),
                       {{.key = "measure", .name = say("Maatregel", "Measure")},
                        {.key = "why", .name = say("Waarom", "Why")}});
  for (std::size_t i = 0; i < scene.hood.agreements.size(); ++i) {
    auto const bonds = bonds_of(scene, i);
    if (!bonds.empty()) {
      add_group(view, scene.hood.agreements[i].name, scene.at("agreements", i));
    }
    for (auto const& bond : bonds) {
      auto& row = add_row(view);
      put(view, row, "measure",
          text_cell(scene.hood.measures[bond.measure].name, scene.at("measures", bond.measure)));
      put(view, row, "why", text_cell(bond.why, bond.pointer));
    }
  }
  return view;
}

}  // namespace

Views agreements_views(Plan const& plan, Neighbourhood const& hood) {
  Scene const scene{plan, hood};
  Views views{agreements_table(scene)};
  if (auto bonds = bonds_view(scene); !bonds.rows.empty()) {
    views.push_back(std::move(bonds));
  }
  return views;
}

}  // namespace wijk
