// SPDX-License-Identifier: EUPL-1.2
//
// Moving measures by hand: a small form for each, and at once what the whole of it does. No solver:
// a choice is weighed and held against the demands as it stands.
#include "schedule/plan/proposal_words.hpp"
#include "serve/site/schedule/schedule.hpp"

#include <algorithm>
#include <cmath>

namespace wijk {
namespace {

using namespace schedule;

bool same_place(Placed const& a, Placed const& b) { return a == b || (!a.done() && !b.done()); }

schedule::Choice const& shown(SchedulePage const& of) { return of.own ? *of.own : of.base; }

Markup options_of(std::vector<wijk::Choice> const& options, std::string const& chosen) {
  Markup all;
  for (auto const& one : options) {
    all += element("option",
                   {{"value", one.value}, only_if(one.value == chosen, {"selected", "selected"})},
                   one.label);
  }
  return all;
}

Markup select(std::string const& name, std::string const& id, std::string const& label,
              std::vector<wijk::Choice> const& options, std::string const& chosen) {
  return element("label", {{"class", "heard"}, {"for", id}}, label) +
         element(
             "select",
             {{"class", "utrecht-select utrecht-select--html-select"}, {"name", name}, {"id", id}},
             options_of(options, chosen));
}

Markup year_select(SchedulePage const& of, std::size_t item, Placed const& placed) {
  auto const& made = of.made();
  std::vector<wijk::Choice> years{{"-", of.text(Words{"gebeurt niet", "is not done"})}};
  for (int t = 0; t < made.instance.slices; ++t) {
    auto const year = std::to_string(made.year(t));
    years.push_back({year, year});
  }
  auto const& measure = made.measure(item);
  return select("jaar", "jaar-" + measure.id,
                of.text(say("{}: begint in", "{}: starts in", measure.name)), years,
                placed.done() ? std::to_string(made.year(placed.start)) : "-");
}

Markup variant_select(SchedulePage const& of, std::size_t item, Placed const& placed) {
  auto const& measure = of.made().measure(item);
  auto const& all = of.made().items[item].variants;
  if (all.size() < 2) {
    return {};
  }
  std::vector<wijk::Choice> variants;
  for (auto const at : all) {
    if (at >= 0) {
      auto const& one = measure.variants[static_cast<std::size_t>(at)];
      variants.push_back({one.id, of.text(one.name)});
    }
  }
  auto const at = all[static_cast<std::size_t>(placed.done() ? placed.variant : 0)];
  return select("variant", "variant-" + measure.id, of.text(say("{}: als", "{}: as", measure.name)),
                variants, at < 0 ? "" : measure.variants[static_cast<std::size_t>(at)].id);
}

Markup move_form(SchedulePage const& of, std::size_t item, std::string const& keuze) {
  auto const& placed = shown(of)[item];
  auto const& measure = of.made().measure(item);
  return element(
      "form",
      {{"method", "get"},
       {"action", schedule_address(of.page.call, of.page.hood)},
       {"class", "move"}},
      hidden_field("keuze", keuze), hidden_field("maatregel", measure.id),
      year_select(of, item, placed), variant_select(of, item, placed),
      element("button", {{"class", "utrecht-button utrecht-button--subtle"}, {"type", "submit"}},
              of.text(Words{"Reken na", "Work out"}),
              element("span", {{"class", "heard"}}, ": " + of.text(measure.name))));
}

Markup move_row(SchedulePage const& of, std::size_t item, std::string const& keuze) {
  auto const& made = of.made();
  bool const moved = of.own && !same_place((*of.own)[item], of.base[item]);
  auto cells = element("th", {{"scope", "row"}}, of.item_link(item)) +
               element("td", {{"data-name", of.text(Words{"Nu", "Now"})}},
                       of.text(placed_years(made, item, of.present[item])));
  if (of.proposed()) {
    cells += element("td", {{"data-name", of.text(Words{"Voorstel", "Proposal"})}},
                     of.text(placed_years(made, item, of.base[item])));
  }
  cells += element("td", {}, move_form(of, item, keuze));
  return element("tr", {only_if(moved, {"class", "chosen"})}, cells);
}

/// What somebody did by hand, each with the way to take it back.
Markup moves_list(SchedulePage const& of) {
  Markup items;
  for (std::size_t i = 0; i < of.base.size(); ++i) {
    if (same_place((*of.own)[i], of.base[i])) {
      continue;
    }
    auto back = *of.own;
    back[i] = of.base[i];
    auto const text = choice_text(of.made(), back);
    items += element(
        "li", {},
        of.told(say("{}: {} in plaats van {}. ", "{}: {} instead of {}. ",
                    of.made().measure(i).name, placed_years(of.made(), i, (*of.own)[i]),
                    placed_years(of.made(), i, of.base[i]))),
        element("a",
                {{"href", schedule_address(of.page.call, of.page.hood, text.empty() ? "-" : text) +
                              "#schuiven"}},
                of.text(Words{"Terug", "Undo"}),
                element("span", {{"class", "heard"}}, ": " + of.text(of.made().measure(i).name))));
  }
  return items.empty()
             ? element("p", {}, of.text(Words{"Nog niets verschoven.", "Nothing moved yet."}))
             : element("ul", {{"class", "list"}}, items);
}

/// Pairs of works that one choice brings together and another does not.
Markup pairs_lost(SchedulePage const& of) {
  auto const now = joined_by(of.instance(), *of.own);
  std::vector<Text> lost, won;
  auto const before = joined_by(of.instance(), of.base);
  auto const among = [](std::vector<std::size_t> const& all, std::size_t one) {
    return std::ranges::find(all, one) != all.end();
  };
  for (std::size_t pair = 0; pair < of.instance().togethers.size(); ++pair) {
    auto const& one = of.instance().togethers[pair];
    auto const name = say("`{}` en `{}`", "`{}` and `{}`", of.made().measure(one.a).id,
                          of.made().measure(one.b).id);
    if (among(before, pair) && !among(now, pair)) {
      lost.push_back(name);
    } else if (!among(before, pair) && among(now, pair)) {
      won.push_back(name);
    }
  }
  Markup all;
  if (!lost.empty()) {
    all += element(
        "p", {},
        of.told(say("Komt niet meer samen: {}.", "No longer together: {}.", list_text(lost))));
  }
  if (!won.empty()) {
    all +=
        element("p", {}, of.told(say("Komt nu samen: {}.", "Now together: {}.", list_text(won))));
  }
  return all;
}

/// "€ 12.000 minder waard dan het voorstel; 2 grenzen worden overschreden".
Text short_effect(SchedulePage const& of, double gained, std::size_t broken) {
  auto const than = of.proposed() ? Words{"het voorstel", "the proposal"}
                                  : Words{"de planning van nu", "the present planning"};
  auto const amount = worth_text(std::abs(gained));
  auto const worth =
      std::abs(gained) < 50 ? say("Even veel waard als {}", "Worth as much as {}", than)
      : gained > 0          ? say("{} meer waard dan {}", "Worth {} more than {}", amount, than)
                            : say("{} minder waard dan {}", "Worth {} less than {}", amount, than);
  return broken == 0   ? say("{}. Alles past.", "{}. Everything fits.", worth)
         : broken == 1 ? say("{}. Kan zo niet: 1 grens wordt overschreden.",
                             "{}. Cannot be so: 1 limit is broken.", worth)
                       : say("{}. Kan zo niet: {} grenzen worden overschreden.",
                             "{}. Cannot be so: {} limits are broken.", worth, broken);
}

Markup own_columns(SchedulePage const& of, Worth const& own) {
  std::vector<WorthColumn> columns{{{"Nu", "Now"}, worth_of(of.instance(), of.present)}};
  if (of.proposed()) {
    columns.push_back({{"Voorstel", "Proposal"}, worth_of(of.instance(), of.base)});
  }
  columns.push_back({{"Uw keuze", "Your choice"}, own});
  return worth_table(of, "own-worth", {"Wat uw keuze waard is", "What your choice is worth"},
                     columns);
}

}  // namespace

Markup move_effect(SchedulePage const& of) {
  if (!of.own) {
    return {};
  }
  auto const own = worth_of(of.instance(), *of.own);
  auto const faults = faults_of(of.instance(), *of.own);
  auto const text = choice_text(of.made(), *of.own);
  auto const gained = own.total() - worth_of(of.instance(), of.base).total();
  auto const& call = of.page.call;
  bool const may = call.session && call.session->account.role >= Role::partner && !text.empty();
  return element(
      "div",
      {{"class", faults.empty() ? "effect" : "effect effect--broken"},
       {"data-keuze", text.empty() ? "-" : text}},
      element("p", {{"class", "effect__short"}}, of.told(short_effect(of, gained, faults.size()))),
      faults_list(of, faults), pairs_lost(of), own_columns(of, own), moves_list(of),
      may ? element("p", {},
                    button_link(adopt_address(of, text),
                                of.text(Words{"Neem deze keuze over …", "Use this choice …"})))
          : Markup{});
}

Markup move_section(SchedulePage const& of) {
  auto const keuze = choice_text(of.made(), shown(of));
  Markup rows;
  for (std::size_t i = 0; i < of.made().items.size(); ++i) {
    rows += of.made().items[i].fixed ? Markup{} : move_row(of, i, keuze.empty() ? "-" : keuze);
  }
  auto const head = [&](Words name) { return element("th", {{"scope", "col"}}, of.text(name)); };
  auto const title = of.text(Words{"Maatregelen die kunnen schuiven", "Measures that can move"});
  auto const table = element(
      "table", {{"class", "view moves"}}, element("caption", {{"id", "moves-title"}}, title),
      element("thead", {},
              element("tr", {}, head({"Maatregel", "Measure"}), head({"Nu", "Now"}),
                      of.proposed() ? head({"Voorstel", "Proposal"}) : Markup{},
                      head({"Uw keuze", "Your choice"}))),
      element("tbody", {}, rows));
  auto const intro = of.text(Words{
      "Kies een ander jaar, of een andere uitvoering. U ziet meteen wat dat doet en welke "
      "grens het overschrijdt. Er wordt niets opgeslagen; het adres van de pagina onthoudt uw "
      "keuze, zodat u haar kunt delen.",
      "Choose another year, or another way of doing it. You see at once what that does and "
      "which limit it breaks. Nothing is kept; the address of the page remembers your choice, "
      "so that you can share it."});
  return of.page.section(
      "schuiven", {"Zelf schuiven", "Move things yourself"},
      rows.empty()
          ? element("p", {},
                    of.text(Words{"Alles ligt vast: er is niets te schuiven.",
                                  "All is fixed: there is nothing to move."}))
          : element("p", {}, intro) +
                element("div", {{"class", "moving"}},
                        element("div", {{"class", "moving__list"}},
                                scrolling(of.page.page, "moves-title", table)),
                        element("div", {{"class", "moving__effect"}},
                                element("p", {{"class", "heard"}, {"role", "status"}}),
                                element("div", {{"id", "keuze"}},
                                        of.own ? move_effect(of)
                                               : element("p", {{"class", "empty"}},
                                                         of.text(Words{"Nog niets verschoven.",
                                                                       "Nothing moved yet."}))))));
}

}  // namespace wijk
