// SPDX-License-Identifier: EUPL-1.2
#include "command/schedule_views.hpp"

#include "schedule/plan/proposal_words.hpp"

#include <algorithm>
#include <cmath>

namespace wijk {
namespace {

Cell words_cell(Text text) { return {std::move(text)}; }
Cell year_cell(int year) { return words_cell(say("{}", "{}", year)); }
Cell euros_cell(Euros euros) { return {Cents{euros * 100}}; }
Cell rounded_cell(double euros) {
  return euros_cell(static_cast<Euros>(std::round(euros / 1000) * 1000));
}
Cell count_cell(double count) { return {count}; }

View view_of(std::string key, Words title, std::vector<Column> columns) {
  View view;
  view.key = std::move(key);
  view.title = say("{}", "{}", title);
  view.columns = std::move(columns);
  return view;
}

/// A column for each year of the plan.
void add_years(YearsPlan const& made, View& view) {
  for (int t = 0; t < made.instance.years(); ++t) {
    auto const name = std::to_string(made.first_year + t);
    view.columns.push_back({"y" + name, {name, name}, true});
  }
}

/// The names of what starts in a year; what was fixed is counted only.
Text starts_in(ProposalScene const& scene, int year) {
  auto const& choice = scene.proposal.answer.choice;
  std::vector<Text> names;
  std::size_t fixed = 0;
  for (std::size_t i = 0; i < choice.size(); ++i) {
    if (choice[i].done() && scene.made.year(choice[i].start) == year) {
      if (scene.made.items[i].fixed) {
        ++fixed;
      } else {
        names.push_back(item_name(scene.made, i, choice[i].variant));
      }
    }
  }
  if (fixed > 0) {
    names.push_back(fixed == 1 ? say("1 die vastligt", "1 that is fixed")
                               : say("{} die vastliggen", "{} that are fixed", fixed));
  }
  Text all;
  for (auto const& name : names) {
    all = all.empty() ? name : say("{}; {}", "{}; {}", all, name);
  }
  return all;
}

Text year_or_none(YearsPlan const& made, std::size_t item, Placed const& placed) {
  if (!placed.done()) {
    return {};
  }
  auto const at = made.items[item].variants[static_cast<std::size_t>(placed.variant)];
  auto const year = when_text(made, placed.start, made.items[item].quarterly);
  return at < 0 ? year
                : say("{}, {}", "{}, {}", year,
                      made.measure(item).variants[static_cast<std::size_t>(at)].name);
}

}  // namespace

View slices_view(ProposalScene const& scene) {
  auto view = view_of("slices", {"Per jaarschijf", "By year slice"},
                      {{"year", {"Jaar", "Year"}},
                       {"starts", {"Wat begint", "What starts"}},
                       {"asked", {"Gevraagd", "Asked"}, true},
                       {"available", {"Er is", "There is"}, true}});
  auto const& instance = scene.made.instance;
  for (int t = 0; t < instance.years(); ++t) {
    Euros money = 0;
    for (auto const& purse : instance.purses) {
      money += purse.money[static_cast<std::size_t>(t)];
    }
    view.rows.push_back(
        {{year_cell(scene.made.first_year + t),
          words_cell(starts_in(scene, scene.made.first_year + t)),
          euros_cell(asked_by(scene.made, scene.proposal.answer.choice, t)), euros_cell(money)}});
  }
  view.notes.push_back(
      say("Wat er is: het geld van dat jaar; wat over is van eerdere jaren komt "
          "erbij waar het mag blijven.",
          "What there is: the money of that year; what is left of earlier years "
          "comes on top where it may stay."));
  return view;
}

View purses_view(ProposalScene const& scene) {
  auto view = view_of("purses", {"Geld per bron", "Money by source"},
                      {{"source", {"Bron", "Source"}}, {"what", {"", ""}}});
  add_years(scene.made, view);
  auto const& made = scene.made;
  for (std::size_t p = 0; p < made.purses.size(); ++p) {
    Row asked{{words_cell(purse_name(made, p)), words_cell(say("gevraagd", "asked"))}};
    Row there{{words_cell({}), words_cell(made.purses[p].stated ? say("er is", "there is")
                                                                : say("er is (nu gepland)",
                                                                      "there is (planned now)"))}};
    for (int t = 0; t < made.instance.years(); ++t) {
      Euros sum = 0;
      for (std::size_t i = 0; i < made.items.size(); ++i) {
        sum += made.spent(scene.proposal.answer.choice, i, p, t);
      }
      asked.cells.push_back(euros_cell(sum));
      there.cells.push_back(euros_cell(made.instance.purses[p].money[static_cast<std::size_t>(t)]));
    }
    view.rows.push_back(std::move(asked));
    view.rows.push_back(std::move(there));
  }
  return view;
}

View loads_view(ProposalScene const& scene) {
  auto view = view_of("loads", {"Werken tegelijk per partij", "Works at once by partner"},
                      {{"partner", {"Partij", "Partner"}}, {"most", {"Mag", "May be"}, true}});
  add_years(scene.made, view);
  auto const& partners = scene.made.plan->partners;
  std::vector<std::pair<int, Row>> rows;
  for (std::size_t p = 0; p < partners.size(); ++p) {
    auto const& most = partners[p].works_at_once;
    Row row{{words_cell(partners[p].name),
             most.known() ? count_cell(static_cast<double>(most.value)) : words_cell({})}};
    int highest = 0;
    for (int t = 0; t < scene.made.instance.years(); ++t) {
      auto const load = load_of(scene.made, scene.proposal.answer.choice, p, t);
      highest = std::max(highest, load);
      row.cells.push_back(count_cell(load));
    }
    if (highest > 0) {
      rows.emplace_back(highest, std::move(row));
    }
  }
  std::ranges::stable_sort(rows, std::greater{}, [](auto const& row) { return row.first; });
  for (auto& row : rows) {
    view.rows.push_back(std::move(row.second));
  }
  return view;
}

View placements_view(ProposalScene const& scene) {
  auto view = view_of("placements", {"Voorstel", "Proposal"},
                      {{"id", {"Id", "Id"}},
                       {"name", {"Maatregel", "Measure"}},
                       {"now", {"Nu", "Now"}},
                       {"proposed", {"Voorstel", "Proposed"}},
                       {"why", {"Waarom", "Why"}}});
  auto const& made = scene.made;
  for (std::size_t i = 0; i < made.items.size(); ++i) {
    Text why =
        made.items[i].fixed ? say("ligt vast: {}", "fixed: {}", made.items[i].why_fixed) : Text{};
    for (auto const& change : scene.proposal.changes) {
      why = change.item == i ? change_reason(made, change) : why;
    }
    for (auto const& absent : scene.proposal.absent) {
      why = absent.item == i ? absent_text(made, absent) : why;
    }
    auto const& measure = made.measure(i);
    view.rows.push_back(
        {{words_cell({measure.id, measure.id}), words_cell(measure.name),
          words_cell(year_or_none(made, i, made.items[i].present)),
          words_cell(year_or_none(made, i, scene.proposal.answer.choice[i])), words_cell(why)}});
  }
  for (auto const& one : made.left_out) {
    auto const& measure = made.hood->measures[one.measure];
    view.rows.push_back(
        {{words_cell({measure.id, measure.id}), words_cell(measure.name), words_cell({}),
          words_cell({}),
          words_cell(say("niet in de keuze: {}", "not in the choice: {}", one.why))}});
  }
  return view;
}

View assumptions_view(ProposalScene const& scene) {
  auto view = view_of("assumptions", {"Aannames", "Assumptions"},
                      {{"id", {"Id", "Id"}},
                       {"what", {"Wat", "What"}},
                       {"unit", {"Eenheid", "Unit"}},
                       {"value", {"Waarde", "Value"}, true},
                       {"low", {"Laag", "Low"}, true},
                       {"high", {"Hoog", "High"}, true},
                       {"from", {"Bron", "Source"}}});
  for (auto const& rule : usual_schedule_rules()) {
    auto const* const own = own_assumption(*scene.made.hood, rule.id);
    auto const from = own != nullptr        ? say("het plan", "the plan")
                      : rule.source.empty() ? say("aanname", "assumption")
                                            : rule.source;
    view.rows.push_back(
        {{words_cell({rule.id, rule.id}), words_cell(rule.name), words_cell({rule.unit, rule.unit}),
          count_cell(own != nullptr ? own->value.value : rule.range.middle()),
          count_cell(rule.range.low), count_cell(rule.range.high), words_cell(from)}});
  }
  return view;
}

View front_view(std::vector<FrontPoint> const& points, Front front) {
  bool const money = front == Front::money;
  auto view =
      view_of("front",
              money ? Words{"Wat meer of minder geld brengt", "What more or less money brings"}
                    : Words{"Wat minder overlast kost", "What less nuisance costs"},
              {{"factor", money ? Text{"Geld", "Money"} : Text{"Overlast telt", "Nuisance counts"}},
               {"gain", {"Winst", "Gain"}, true},
               {"spent", {"Gevraagd", "Asked"}, true},
               {"weeks", {"Weken overlast", "Weeks of nuisance"}, true},
               {"done", {"Maatregelen", "Measures"}, true},
               {"proven", {"Bewezen", "Proven"}}});
  for (auto const& point : points) {
    auto const share = say("{}", "{}", format_number(point.factor * 100, Language::english));
    auto const name = money ? say("{} %", "{}%", share)
                            : say("{} x", "{} x",
                                  Text{format_number(point.factor, Language::dutch),
                                       format_number(point.factor, Language::english)});
    auto const state = point.answer.state;
    if (state == Answer::State::impossible || state == Answer::State::none_found) {
      view.rows.push_back(
          {{words_cell(name), words_cell({}), words_cell({}), words_cell({}), words_cell({}),
            words_cell(state == Answer::State::impossible ? say("kan niet", "cannot be")
                                                          : say("niet gevonden", "not found"))}});
      continue;
    }
    view.rows.push_back(
        {{words_cell(name), rounded_cell(point.gain), euros_cell(point.money),
          count_cell(std::round(point.weeks)), count_cell(static_cast<double>(point.done)),
          words_cell(state == Answer::State::proven ? say("ja", "yes") : say("nee", "no"))}});
  }
  view.notes.push_back(money ? say("Winst: opgaven en koppelkansen. 100 % is wat er nu is.",
                                   "Gain: tasks and linkages. 100% is what there is now.")
                             : say("Winst: opgaven en koppelkansen. 1 x is de aanname van nu.",
                                   "Gain: tasks and linkages. 1 x is what is assumed now."));
  return view;
}

}  // namespace wijk
