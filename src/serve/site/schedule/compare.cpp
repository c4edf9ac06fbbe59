// SPDX-License-Identifier: EUPL-1.2
//
// The present planning and the proposal side by side: what they are worth, time, money and tasks.
// Each drawing stands in a row of a table that says the same in figures.
#include "page/svg.hpp"
#include "page/time_axis.hpp"
#include "schedule/plan/proposal_words.hpp"
#include "serve/site/schedule/schedule.hpp"

#include <algorithm>
#include <cmath>

namespace wijk {
namespace {

using namespace schedule;

constexpr double kPairHeight = 34;
constexpr double kBar = 11;

bool same_place(Placed const& a, Placed const& b) { return a == b || (!a.done() && !b.done()); }

Markup head_cell(SchedulePage const& of, Words name, bool number = false) {
  return element("th", {{"scope", "col"}, only_if(number, {"class", "n"})}, of.text(name));
}

Markup bar(std::string kind, double from, double to, double y) {
  return element("rect", {{"class", std::move(kind)},
                          {"x", percent(from)},
                          {"width", percent(std::max(0.004, to - from))},
                          {"y", units(y)},
                          {"height", units(kBar)}});
}

Markup key(std::string kind, std::string const& name) {
  return element(
      "li", {},
      element(
          "svg", {{"class", "pair"}, {"width", "26"}, {"height", "14"}, {"aria-hidden", "true"}},
          kind == "room"
              ? element("line",
                        {{"class", "room"}, {"x1", "13"}, {"x2", "13"}, {"y1", "0"}, {"y2", "14"}})
              : element(
                    "rect",
                    {{"class", kind}, {"x", "1"}, {"y", "2"}, {"width", "24"}, {"height", "10"}})),
      element("span", {}, name));
}

/// What the bars stand for; `room`: there is a line for what there is.
Markup legend(SchedulePage const& of, bool room) {
  return element("ul", {{"class", "legend"}}, key("was", of.text(Words{"nu", "now"})),
                 of.proposed() ? key("will", of.text(Words{"voorstel", "proposal"})) : Markup{},
                 room ? key("room", of.text(Words{"wat er is", "what there is"})) : Markup{});
}

std::string euros(SchedulePage const& of, Euros amount) {
  return of.plain(say("{}", "{}", Cents{amount * 100}));
}

/// Two amounts as bars of one width, and a line where `room` is.
Markup pair_of(SchedulePage const& of, std::string const& id, std::string const& name, double was,
               double will, double most, std::optional<double> room, std::string const& about) {
  auto const share = [&](double value) { return std::clamp(value / most, 0.0, 1.0); };
  auto inside = was > 0 ? bar("was", 0, share(was), of.proposed() ? 4 : 10) : Markup{};
  inside += of.proposed() && will > 0 ? bar("will", 0, share(will), 18) : Markup{};
  if (room && *room > 0) {
    inside += element("line", {{"class", "room"},
                               {"x1", percent(share(*room))},
                               {"x2", percent(share(*room))},
                               {"y1", "1"},
                               {"y2", units(kPairHeight - 1)}});
  }
  return drawing(id, "pair", units(kPairHeight), name, about, inside);
}

// Time.

struct Span {
  double from, to;
};
Span span_of(YearsPlan const& made, std::size_t item, Placed const& placed) {
  auto const slices = static_cast<double>(made.instance.slices);
  auto const at = static_cast<std::size_t>(placed.variant);
  auto const lasts = std::max(1, made.instance.items[item].variants[at].duration);
  return {placed.start / slices, std::min(1.0, (placed.start + lasts) / slices)};
}

Markup time_row(SchedulePage const& of, TimeAxis const& axis, std::size_t item) {
  auto const& made = of.made();
  auto const now = of.text(placed_years(made, item, of.present[item]));
  auto const then = of.text(placed_years(made, item, of.base[item]));
  auto inside = time_grid(axis);
  for (auto const& [choice, kind, y] :
       {std::tuple{&of.present, "was", 5.0}, std::tuple{&of.base, "will", 18.0}}) {
    auto const& placed = (*choice)[item];
    if (placed.done()) {
      auto const [from, to] = span_of(made, item, placed);
      inside += bar(kind, from, to, y);
    }
  }
  auto const& measure = made.measure(item);
  auto const about = of.text(say("nu {}; voorstel {}", "now {}; proposal {}", now, then));
  auto const why = made.items[item].why_fixed;
  return element(
      "tr", {},
      element("th", {{"scope", "row"}}, of.item_link(item),
              why.empty() ? Markup{}
                          : element("span", {{"class", "waits"}},
                                    of.told(say("ligt vast: {}", "fixed: {}", why)))),
      element("td", {{"class", "years"}, {"data-name", of.text(Words{"Nu", "Now"})}}, now),
      element("td", {{"class", "years"}, {"data-name", of.text(Words{"Voorstel", "Proposal"})}},
              then),
      element("td", {{"class", "drawn"}},
              drawing("years-" + measure.id, "pair", units(kPairHeight), of.text(measure.name),
                      about, inside)));
}

Markup time_table(SchedulePage const& of, std::string const& id, Words title,
                  std::vector<std::size_t> const& items) {
  Timeline line;
  line.first = Year{of.made().first_year};
  line.last = Year{of.made().year(of.instance().slices - 1)};
  TimeAxis const axis{line};
  Markup rows;
  for (auto const item : items) {
    rows += time_row(of, axis, item);
  }
  auto const head = element(
      "tr", {}, head_cell(of, {"Maatregel", "Measure"}), head_cell(of, {"Nu", "Now"}),
      head_cell(of, {"Voorstel", "Proposal"}),
      element("th", {{"scope", "col"}, {"class", "drawn"}},
              heard(of.page.page, of.text(Words{"Tijdlijn", "Time line"})), time_labels(axis)));
  return scrolling(of.page.page, id,
                   element("table", {{"class", "view timeline beside-each-other"}},
                           element("caption", {{"id", id}}, of.text(title)),
                           element("thead", {}, head), element("tbody", {}, rows)));
}

// Money.

Euros asked_of(YearsPlan const& made, schedule::Choice const& choice, std::size_t purse, int t) {
  Euros sum = 0;
  for (std::size_t i = 0; i < made.items.size(); ++i) {
    sum += made.spent(choice, i, purse, t);
  }
  return sum;
}

struct SliceMoney {
  Euros now = 0, then = 0, room = 0;
};

/// Of one purse, or of all.
std::vector<SliceMoney> money_of(SchedulePage const& of, std::optional<std::size_t> only) {
  std::vector<SliceMoney> all(static_cast<std::size_t>(of.instance().slices));
  for (std::size_t p = 0; p < of.made().purses.size(); ++p) {
    for (std::size_t t = 0; t < all.size() && (!only || *only == p); ++t) {
      all[t].now += asked_of(of.made(), of.present, p, static_cast<int>(t));
      all[t].then += asked_of(of.made(), of.base, p, static_cast<int>(t));
      all[t].room += of.instance().purses[p].money[t];
    }
  }
  return all;
}

Markup money_row(SchedulePage const& of, std::size_t slice, SliceMoney const& money, double most) {
  auto const year = std::to_string(of.made().year(static_cast<int>(slice)));
  auto const now = euros(of, money.now);
  auto const then = euros(of, money.then);
  auto const room = euros(of, money.room);
  auto const about = of.text(say("nu gevraagd {}, voorstel {}, er is {}",
                                 "asked now {}, proposal {}, there is {}", now, then, room));
  return element(
      "tr", {}, element("th", {{"scope", "row"}}, year),
      element("td", {{"class", "n"}, {"data-name", of.text(Words{"Nu", "Now"})}}, now),
      of.proposed()
          ? element("td", {{"class", "n"}, {"data-name", of.text(Words{"Voorstel", "Proposal"})}},
                    then)
          : Markup{},
      element("td", {{"class", "n"}, {"data-name", of.text(Words{"Er is", "There is"})}}, room),
      element(
          "td", {{"class", "drawn"}},
          pair_of(of, "money-" + year, year, static_cast<double>(money.now),
                  static_cast<double>(money.then), most, static_cast<double>(money.room), about)));
}

Markup money_table(SchedulePage const& of, std::vector<SliceMoney> const& slices) {
  double most = 1;
  for (auto const& one : slices) {
    most = std::max({most, static_cast<double>(one.now), static_cast<double>(one.then),
                     static_cast<double>(one.room)});
  }
  Markup rows;
  for (std::size_t t = 0; t < slices.size(); ++t) {
    rows += money_row(of, t, slices[t], most);
  }
  auto const title = of.text(
      Words{"Gevraagd en beschikbaar, per jaarschijf", "Asked and available, by year slice"});
  return scrolling(
      of.page.page, "slices-title",
      element(
          "table", {{"class", "view timeline beside-each-other"}},
          element("caption", {{"id", "slices-title"}}, title),
          element("thead", {},
                  element("tr", {}, head_cell(of, {"Jaar", "Year"}),
                          head_cell(of, {"Nu gevraagd", "Asked now"}, true),
                          of.proposed() ? head_cell(of, {"Voorstel", "Proposal"}, true) : Markup{},
                          head_cell(of, {"Er is", "There is"}, true),
                          element("th", {{"scope", "col"}, {"class", "drawn"}},
                                  of.text(Words{"Als balken", "As bars"})))),
          element("tbody", {}, rows)));
}

/// Source by source, each year "gevraagd van er is".
Markup sources_table(SchedulePage const& of) {
  auto head = head_cell(of, {"Bron: voorstel van wat er is", "Source: proposal of what there is"});
  for (int t = 0; t < of.instance().slices; ++t) {
    head += element("th", {{"scope", "col"}, {"class", "n"}}, std::to_string(of.made().year(t)));
  }
  Markup rows;
  for (std::size_t p = 0; p < of.made().purses.size(); ++p) {
    auto cells = element(
        "th", {{"scope", "row"}}, of.told(purse_name(of.made(), p)),
        of.made().purses[p].stated
            ? Markup{}
            : element("span", {{"class", "waits"}},
                      of.text(Words{"het plan noemt geen bedrag: wat nu gevraagd wordt telt",
                                    "the plan states no amount: what is asked now counts"})));
    for (auto const& slice : money_of(of, p)) {
      cells += slice.then == 0 && slice.room == 0
                   ? element("td", {{"class", "n none"}}, "–")
                   : element("td", {{"class", "n"}}, euros(of, slice.then),
                             element("span", {{"class", "paid"}},
                                     of.plain(say("van {}", "of {}", Cents{slice.room * 100}))));
    }
    rows += element("tr", {}, cells);
  }
  auto const title = of.text(Words{"Geld per bron", "Money by source"});
  return element("details", {}, element("summary", {}, title),
                 scrolling(of.page.page, "sources-title",
                           element("table", {{"class", "view"}},
                                   element("caption", {{"id", "sources-title"}}, title),
                                   element("thead", {}, element("tr", {}, head)),
                                   element("tbody", {}, rows))));
}

// Tasks.

struct Served {
  std::size_t now = 0, then = 0;  ///< measures that are done for it
};

std::vector<Served> served_by(SchedulePage const& of) {
  std::vector<Served> all(of.instance().purposes.size());
  for (std::size_t i = 0; i < of.base.size(); ++i) {
    for (auto const& [choice, count] :
         {std::pair{&of.present, &Served::now}, std::pair{&of.base, &Served::then}}) {
      auto const& placed = (*choice)[i];
      if (placed.done()) {
        for (auto const& serve :
             of.instance().items[i].variants[static_cast<std::size_t>(placed.variant)].serves) {
          ++(all[serve.purpose].*count);
        }
      }
    }
  }
  return all;
}

Markup task_row(SchedulePage const& of, std::size_t k, Served const& served, double now,
                double then, double most) {
  auto const task = of.made().tasks[k];
  auto const& name = of.page.plan().tasks[task].name;
  auto const cell = [&](Words label, double value, std::size_t count) {
    return element("td", {{"class", "n"}, {"data-name", of.text(label)}},
                   of.plain(worth_text(value)),
                   element("span", {{"class", "paid"}},
                           of.text(count == 1 ? say("1 maatregel", "1 measure")
                                              : say("{} maatregelen", "{} measures", count))));
  };
  auto const about =
      of.plain(say("nu {}, voorstel {}", "now {}, proposal {}", worth_text(now), worth_text(then)));
  return element(
      "tr", {},
      element("th", {{"scope", "row"}}, of.page.link_to(fmt::format("/tasks/{}", task), name)),
      cell({"Nu", "Now"}, now, served.now),
      of.proposed() ? cell({"Voorstel", "Proposal"}, then, served.then) : Markup{},
      element("td", {{"class", "drawn"}},
              pair_of(of, fmt::format("task-{}", k), of.text(name), now, then, most, std::nullopt,
                      about)));
}

}  // namespace

Markup time_section(SchedulePage const& of) {
  std::vector<std::size_t> moved, stays;
  for (std::size_t i = 0; i < of.base.size(); ++i) {
    (same_place(of.base[i], of.present[i]) ? stays : moved).push_back(i);
  }
  bool const one = stays.size() == 1;
  auto const others = of.text(say(
      one ? "Wat blijft zoals het is: {} maatregel" : "Wat blijft zoals het is: {} maatregelen",
      one ? "What stays as it is: {} measure" : "What stays as it is: {} measures", stays.size()));
  return of.page.section(
      "tijd", {"Tijd: nu en voorstel naast elkaar", "Time: now and proposal side by side"},
      legend(of, false) +
          (moved.empty() ? Markup{}
                         : time_table(of, "moved-title", {"Wat verschuift", "What moves"}, moved)) +
          (stays.empty()
               ? Markup{}
               : element("details", {}, element("summary", {}, others),
                         time_table(of, "stays-title", {"Wat blijft", "What stays"}, stays))));
}

Markup money_section(SchedulePage const& of) {
  if (of.made().purses.empty()) {
    return of.page.section(
        "geld", {"Geld", "Money"},
        element("p", {},
                of.text(Words{"Geen van deze maatregelen heeft in het plan een bedrag.",
                              "None of these measures has an amount in the plan."})));
  }
  auto const note = of.text(
      Words{"Wat over is in een jaar mag naar het volgende, tenzij de bron zegt dat het vervalt. "
            "Bedragen die nog te bepalen zijn tellen als nul.",
            "What is left in a year may go on to the next, unless the source says that it lapses. "
            "Amounts to be determined count as nothing."});
  return of.page.section("geld", {"Geld per jaarschijf", "Money by year slice"},
                         legend(of, true) + money_table(of, money_of(of, std::nullopt)) +
                             element("p", {{"class", "note"}}, note) + sources_table(of));
}

Markup tasks_section(SchedulePage const& of) {
  auto const now = purpose_gains(of.instance(), of.present);
  auto const then = purpose_gains(of.instance(), of.base);
  auto const served = served_by(of);
  double most = 1;
  for (std::size_t k = 0; k < now.size(); ++k) {
    most = std::max({most, now[k], then[k]});
  }
  Markup rows;
  for (std::size_t k = 0; k < now.size(); ++k) {
    rows += task_row(of, k, served[k], now[k], then[k], most);
  }
  auto const title = of.text(Words{"Wat elke opgave wint", "What each task gains"});
  auto const table = element(
      "table", {{"class", "view timeline beside-each-other"}},
      element("caption", {{"id", "gains-title"}}, title),
      element(
          "thead", {},
          element("tr", {}, head_cell(of, {"Opgave", "Task"}), head_cell(of, {"Nu", "Now"}, true),
                  of.proposed() ? head_cell(of, {"Voorstel", "Proposal"}, true) : Markup{},
                  element("th", {{"scope", "col"}, {"class", "drawn"}},
                          of.text(Words{"Als balken", "As bars"})))),
      element("tbody", {}, rows));
  return rows.empty()
             ? Markup{}
             : of.page.section("opgaven", {"Opgaven", "Tasks"},
                               legend(of, false) + scrolling(of.page.page, "gains-title", table));
}

}  // namespace wijk
