// SPDX-License-Identifier: EUPL-1.2
//
// What the proposal is worth and how sure that is, what it changes and why, what binds, what is not
// in it, and where all of that comes from.
#include "schedule/plan/proposal_words.hpp"
#include "serve/site/schedule/schedule.hpp"

#include <algorithm>

namespace wijk {
namespace {

using namespace schedule;

Markup items_of(std::vector<Markup> const& all) {
  Markup items;
  for (auto const& one : all) {
    items += element("li", {}, one);
  }
  return items.empty() ? Markup{} : element("ul", {{"class", "list"}}, items);
}

Markup told_sentence(SchedulePage const& of, Text const& words) {
  return of.told(Text{sentence(words.nl) + ".", sentence(words.en) + "."});
}

/// What the present planning is worth, or what it breaks.
Markup present_line(SchedulePage const& of) {
  auto const faults = faults_of(of.instance(), of.present);
  auto const worth = worth_text(worth_of(of.instance(), of.present).total());
  if (faults.empty()) {
    return element("p", {},
                   of.told(say("De planning van nu is {} waard en past binnen alle grenzen.",
                               "The present planning is worth {} and fits all limits.", worth)));
  }
  return element("p", {},
                 of.told(say("De planning van nu is {} waard, maar past niet:",
                             "The present planning is worth {}, but does not fit:", worth))) +
         faults_list(of, faults, true);
}

Text how_made(SchedulePage const& of) {
  auto const& run = *of.run;
  auto const seconds = std::max(1, static_cast<int>(run.elapsed + 0.5));
  auto const base =
      say("Berekend in {} s bij versie {} van het plan",
          "Computed in {} s for version {} of the plan", seconds, of.problem->snapshot->revision);
  auto const free = run.order.free ? say("{}; alles mocht schuiven zonder dat dat iets kostte",
                                         "{}; all could move at no cost", base)
                                   : say("{}; verschuiven van wat gepland was telt als kosten",
                                         "{}; moving what was planned counts as a cost", base);
  auto const early = run.stopped ? say("{}; eerder gestopt", "{}; stopped early", free) : free;
  return run.why.empty() ? say("{}.", "{}.", early) : say("{}: {}.", "{}: {}.", early, run.why);
}

/// What to do when so many demands clash; none: they were not found.
Words way_out(std::size_t demands) {
  return demands == 0 ? Words{"Kies meer seconden en reken opnieuw.",
                              "Choose more seconds and compute again."}
         : demands == 1
             ? Words{"Verruim deze eis in het plan en reken dan opnieuw.",
                     "Relax this demand in the plan, then compute again."}
             : Words{
                   "Verruim in het plan één van deze eisen, bijvoorbeeld met meer geld of een "
                   "ander jaar. Reken dan opnieuw.",
                   "Relax one of these demands in the plan, for example with more money or "
                   "another year. Then compute again."};
}

/// Nothing is possible, which demands clash, and what to do; nothing where the newest run says
/// otherwise.
Markup impossible_notice(SchedulePage const& of) {
  auto const& planning = of.page.call.service.planning;
  auto const last = planning.latest(of.problem->snapshot->plan, of.page.hood.id, false);
  bool const clash = last && last->proposal != nullptr && last->problem != nullptr &&
                     last->proposal->answer.state == schedule::Answer::State::impossible;
  if (!clash) {
    return {};
  }
  auto const sentence_of = [&](Text const& words) { return element("p", {}, of.told(words)); };
  return alert("error",
               element("p", {{"class", "box__head"}},
                       of.text(Words{"Er is geen planning die aan alle eisen voldoet.",
                                     "No planning meets all demands."})) +
                   sentence_of(conflict_text(last->problem->made, last->proposal->conflict)) +
                   sentence_of(say("{} Dit is uitgerekend voor versie {} van het plan.",
                                   "{} This was computed for version {} of the plan.",
                                   way_out(last->proposal->conflict.size()),
                                   last->order.snapshot->revision)));
}

/// The reason and what a change brings, in the words of the terminal.
Markup change_item(SchedulePage const& of, YearsChange const& change) {
  return told_sentence(of, change_text(of.made(), change)) +
         element("p", {{"class", "note"}}, told_sentence(of, change_reason(of.made(), change)));
}

/// Those that are left out for the same reason, together.
std::vector<Markup> left_out(SchedulePage const& of) {
  std::vector<std::pair<Text, std::vector<Text>>> groups;
  for (auto const& one : of.made().left_out) {
    auto const name = say("`{}`", "`{}`", of.page.hood.measures[one.measure].id);
    auto const found =
        std::ranges::find(groups, one.why, [](auto const& group) { return group.first; });
    if (found == groups.end()) {
      groups.push_back({one.why, {name}});
    } else {
      found->second.push_back(name);
    }
  }
  std::vector<Markup> items;
  for (auto const& [why, names] : groups) {
    items.push_back(told_sentence(of, say("{}: {}", "{}: {}", list_text(names), why)));
  }
  return items;
}

Markup folded(SchedulePage const& of, Text const& name, Markup const& inside) {
  return inside.empty() ? inside
                        : element("details", {}, element("summary", {}, of.text(name)), inside);
}

std::string range_text(SchedulePage const& of, ScheduleRule const& rule, double value) {
  auto const number = [&](double one) { return format_number(one, of.page.call.language); };
  auto const unit = rule.unit == "euro"      ? Words{"euro", "euro"}
                    : rule.unit == "percent" ? Words{"procent", "percent"}
                    : rule.unit == "weeks"   ? Words{"weken", "weeks"}
                                             : Words{"jaar", "years"};
  return of.text(say("{} {} (van {} tot {})", "{} {} (from {} to {})", number(value), unit,
                     number(rule.range.low), number(rule.range.high)));
}

Markup assumption_row(SchedulePage const& of, ScheduleRule const& rule) {
  auto const* const own = own_assumption(of.page.hood, rule.id);
  auto const from = own != nullptr        ? say("het plan", "the plan")
                    : rule.source.empty() ? say("een aanname van de makers van Wijkwerk",
                                                "an assumption of the makers of Wijkwerk")
                                          : rule.source;
  auto const value = own != nullptr ? own->value.value : rule.range.middle();
  return element("tr", {}, element("th", {{"scope", "row"}}, sentence(of.text(rule.name))),
                 element("td", {}, range_text(of, rule, value)), element("td", {}, of.text(from)));
}

}  // namespace

Markup summary_section(SchedulePage const& of) {
  auto inside = impossible_notice(of);
  std::vector<WorthColumn> columns{{{"Nu", "Now"}, worth_of(of.instance(), of.present)}};
  if (of.proposed()) {
    inside +=
        element("p", {{"class", "summary"}},
                of.told(say("Het voorstel is {} waard; {}.", "The proposal is worth {}; {}.",
                            worth_text(of.proposal().answer.value), verdict_text(of.proposal()))));
    columns.push_back({{"Voorstel", "Proposal"}, of.proposal().worth});
  } else if (inside.empty()) {
    inside += element("p", {{"class", "summary"}},
                      of.text(Words{"Er is nog geen voorstel uitgerekend.",
                                    "No proposal has been computed yet."}));
  }
  inside += present_line(of);
  inside += worth_table(of, "worth-title",
                        {"Waaruit de waarde bestaat", "What the value is made of"}, columns);
  inside += element(
      "p", {{"class", "note"}},
      of.text(
          Words{"Waarde is een schatting in euro’s: wat opgaven en koppelkansen winnen, min wat "
                "later beginnen, overlast en verschuiven kosten. ",
                "Value is an estimate in euros: what tasks and linkages gain, less what "
                "starting later, nuisance and moving cost. "}),
      link("#herkomst", of.text(Words{"Waar komt dit vandaan?", "Where does this come from?"})));
  inside += of.proposed() ? element("p", {{"class", "note"}}, of.text(how_made(of))) : Markup{};
  return of.page.section("kort", {"In het kort", "In short"}, inside);
}

Markup changes_section(SchedulePage const& of) {
  std::vector<Markup> items;
  for (auto const& change : of.proposal().changes) {
    items.push_back(change_item(of, change));
  }
  auto const& call = of.page.call;
  auto const text = choice_text(of.made(), of.base);
  bool const may = call.session && call.session->account.role >= Role::partner && !text.empty();
  return of.page.section(
      "wijzigingen", {"Wat anders wordt, en waarom", "What changes, and why"},
      items.empty()
          ? element("p", {},
                    of.text(Words{"Niets: de planning van nu is de beste die gevonden is.",
                                  "Nothing: the present planning is the best that was found."}))
          : items_of(items) + (may ? element("p", {},
                                             button_link(adopt_address(of, text),
                                                         of.text(Words{"Neem het voorstel over …",
                                                                       "Use the proposal …"}),
                                                         "primary-action"))
                                   : Markup{}));
}

Markup limits_section(SchedulePage const& of) {
  std::vector<Markup> items;
  for (auto const& price : of.proposal().prices) {
    items.push_back(told_sentence(of, price_text(of.made(), price)));
  }
  return of.page.section(
      "knelt", {"Wat knelt, en wat meer ervan brengt", "What binds, and what more of it brings"},
      items.empty() ? element("p", {},
                              of.text(Words{"Er is geen grens gevonden waarvan meer iets brengt.",
                                            "No limit was found of which more brings anything."}))
                    : items_of(items));
}

Markup absent_section(SchedulePage const& of) {
  std::vector<Markup> absent, notes;
  if (of.proposed()) {
    for (auto const& one : of.proposal().absent) {
      absent.push_back(told_sentence(of, absent_text(of.made(), one)));
    }
  }
  for (auto const& note : of.made().notes) {
    notes.push_back(told_sentence(of, note));
  }
  auto const outside = left_out(of);
  auto inside = absent.empty()
                    ? Markup{}
                    : element("h3", {}, of.text(Words{"Krijgt geen jaar", "Gets no year"})) +
                          items_of(absent);
  inside += folded(of,
                   say(of.made().left_out.size() == 1 ? "Niet in de keuze: {} maatregel"
                                                      : "Niet in de keuze: {} maatregelen",
                       of.made().left_out.size() == 1 ? "Not in the choice: {} measure"
                                                      : "Not in the choice: {} measures",
                       of.made().left_out.size()),
                   items_of(outside));
  inside += folded(of, say("Wat niet meetelt", "What is not counted"), items_of(notes));
  return inside.empty()
             ? inside
             : of.page.section("niet", {"Wat er niet in zit", "What is not in it"}, inside);
}

Markup origin_section(SchedulePage const& of) {
  Markup rows;
  for (auto const& rule : usual_schedule_rules()) {
    rows += assumption_row(of, rule);
  }
  auto const head = [&](Words name) { return element("th", {{"scope", "col"}}, of.text(name)); };
  auto const table =
      element("table", {{"class", "view"}},
              element("caption", {{"id", "assumed-title"}},
                      of.text(Words{"Wat is aangenomen", "What is assumed"})),
              element("thead", {},
                      element("tr", {}, head({"Wat", "What"}), head({"Hoeveel", "How much"}),
                              head({"Herkomst", "Origin"}))),
              element("tbody", {}, rows));
  return of.page.section(
      "herkomst", {"Waar komt dit vandaan?", "Where does this come from?"},
      element(
          "p", {},
          of.text(Words{"Jaren, bedragen, grenzen en afspraken komen uit het plan. Daarbij zijn "
                        "deze aannames gebruikt; het plan mag andere noemen. Of een planning "
                        "past, wordt nagerekend los van wat haar vond.",
                        "Years, amounts, limits and agreements come from the plan. These "
                        "assumptions are used with them; the plan may state others. Whether a "
                        "planning fits is checked apart from what found it."})) +
          scrolling(of.page.page, "assumed-title", table));
}

}  // namespace wijk
