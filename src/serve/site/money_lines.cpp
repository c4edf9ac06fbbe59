// SPDX-License-Identifier: EUPL-1.2
//
// Budget lines one by one: the end of every question about money.
#include "serve/site/money.hpp"

#include "plan/choice_names.hpp"

namespace wijk {
namespace {

bool is_wanted(HoodPage const& page, BudgetLine const& line, LinesWanted const& wanted) {
  auto const measure = static_cast<std::size_t>(std::max(0, line.measure.index));
  auto const theme = line.measure.found() ? page.hood.measures[measure].theme.index : -1;
  return (!wanted.measure || (line.measure.found() && *wanted.measure == measure)) &&
         (!wanted.theme || *wanted.theme == theme) &&
         (!wanted.slice || (line.slice.known() && line.slice.value == *wanted.slice));
}

Markup amount(HoodPage const& page, Stated<Cents> const& money, bool per_year) {
  if (money.unknown()) {
    return element("span", {{"class", "open"}}, page.text(Words{"n.t.b.", "t.b.d."}));
  }
  if (!money.known()) {
    return element("span", {{"class", "none"}}, page.text(Words{"niet genoemd", "not stated"}));
  }
  return escaped(page.text(per_year ? say("{} per jaar", "{} per year", money.value)
                                    : say("{}", "{}", money.value)));
}

Markup cover(HoodPage const& page, BudgetLine const& line) {
  if (line.cover_unknown) {
    return element("span", {{"class", "open"}}, page.text(Words{"n.t.b.", "t.b.d."}));
  }
  if (!line.cover.named()) {
    return element("span", {{"class", "none"}}, page.text(Words{"niet genoemd", "not stated"}));
  }
  auto const index = static_cast<std::size_t>(std::max(0, line.cover.index));
  auto const name = line.cover.found() ? page.text(page.hood.covers[index].name) : line.cover.id;
  auto const covered =
      line.covered.stated() ? escaped(": ") + amount(page, line.covered, false) : Markup{};
  return escaped(name) + covered;
}

Markup row_of(HoodPage const& page, std::size_t index) {
  auto const& line = page.hood.budget[index];
  auto const pointer = page.pointer("budget", index);
  auto const name = line.measure.found()
                        ? page.measure_link(static_cast<std::size_t>(line.measure.index))
                        : escaped(line.measure.id);
  auto const years = line.slice.known() ? page.text(say("{}", "{}", line.slice.value)) : "";
  auto const source = page.text(page.input.trace(pointer).source);
  auto const remark = page.text(line.origin.remark);
  return element(
      "tr", {{"id", fmt::format("budget-{}", index)}},
      element("th", {{"scope", "row"}}, name,
              remark.empty() ? Markup{} : element("span", {{"class", "waits"}}, remark)),
      element("td", {{"class", "years"}}, years),
      element("td", {{"class", "n"}}, amount(page, line.amount, line.per_year)),
      element("td", {}, page.text(choice_name(line.status))), element("td", {}, cover(page, line)),
      element("td", {},
              source.empty() ? escaped(page.text(Words{"niet genoemd", "not stated"}))
                             : link(tab_address(page.call, page.hood, "about"), source)),
      edit_cell(page, edit_link(page, pointer, page.text(page.input.place_name(pointer)))));
}

}  // namespace

Markup money_lines(HoodPage const& page, LinesWanted const& wanted) {
  Markup rows;
  Sum sum;
  for (std::size_t i = 0; i < page.hood.budget.size(); ++i) {
    if (is_wanted(page, page.hood.budget[i], wanted)) {
      rows += row_of(page, i);
      sum.add(sum_of(page.hood.budget[i]));
    }
  }
  if (rows.empty()) {
    return nothing_here(
        page.call, say("De begroting heeft hier geen posten.", "The budget has no lines here."));
  }
  auto const head = [&](Words name, bool number = false) {
    return element("th", {{"scope", "col"}, only_if(number, {"class", "n"})}, page.text(name));
  };
  return scrolling(
      page.page, "lines-title",
      element("table", {{"class", "view lines"}},
              element("caption", {{"id", "lines-title"}},
                      page.text(say("Begrotingsposten: {}", "Budget lines: {}", sum.lines))),
              element("thead", {},
                      element("tr", {}, head({"Maatregel", "Measure"}),
                              head({"Jaarschijf", "Year slice"}), head({"Bedrag", "Amount"}, true),
                              head({"Stand", "Status"}), head({"Dekking", "Cover"}),
                              head({"Bron", "Source"}), edit_cell(page, {}))),
              element("tbody", {}, rows)));
}

}  // namespace wijk
