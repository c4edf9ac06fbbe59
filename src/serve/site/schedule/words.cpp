// SPDX-License-Identifier: EUPL-1.2
//
// What the page says: names for the ids of sentences, demands that are broken, what is worth what.
#include "schedule/plan/proposal_words.hpp"
#include "serve/site/schedule/schedule.hpp"

#include <algorithm>
#include <cmath>

namespace wijk {
namespace {

using namespace schedule;

/// A measure or a part of it: "mfa", "mfa/klaar".
std::string_view head_of(std::string_view id) { return id.substr(0, id.find('/')); }

/// "€" never stands at the end of a line.
std::string held(std::string text) {
  for (auto at = text.find("€ "); at != std::string::npos; at = text.find("€ ", at)) {
    text.replace(at, std::string_view{"€ "}.size(), "€\u00a0");
  }
  return text;
}

}  // namespace

SchedulePage::SchedulePage(HoodPage const& a_page, PlanningProblemPtr a_problem,
                           std::optional<PlanningRun> a_run)
    : page{a_page}, problem{std::move(a_problem)}, run{std::move(a_run)} {
  present = made().present();
  base = run ? run->proposal->answer.choice : present;
  auto const& hood = page.hood;
  auto const add = [&](auto const& list, std::string_view name, bool in_hood) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      auto const pointer = in_hood ? page.pointer(name, i) : fmt::format("/{}/{}", name, i);
      x_names.try_emplace(list[i].id, Named{pointer, list[i].name});
    }
  };
  add(hood.measures, "measures", true);
  add(hood.covers, "covers", true);
  add(page.plan().partners, "partners", false);
  add(hood.blocks, "blocks", true);
  add(hood.agreements, "agreements", true);
}

SchedulePage::Named const* SchedulePage::named(std::string const& id) const {
  auto const found = x_names.find(head_of(id));
  return found == x_names.end() || found->second.name.empty() ? nullptr : &found->second;
}

Markup SchedulePage::told(Text const& words) const {
  auto const sentence = held(text(words));
  Markup all;
  bool id = false;
  for (std::size_t from = 0; from <= sentence.size(); id = !id) {
    auto const end = std::min(sentence.find('`', from), sentence.size());
    auto const piece = sentence.substr(from, end - from);
    auto const* const name = id ? named(piece) : nullptr;
    all += name != nullptr ? page.link_to(name->pointer, name->name)
           : id            ? escaped("‘" + piece + "’")
                           : escaped(piece);
    from = end + 1;
  }
  return all;
}

std::string SchedulePage::plain(Text const& words) const {
  auto const sentence = held(text(words));
  std::string all;
  bool id = false;
  for (std::size_t from = 0; from <= sentence.size(); id = !id) {
    auto const end = std::min(sentence.find('`', from), sentence.size());
    auto const piece = sentence.substr(from, end - from);
    auto const* const name = id ? named(piece) : nullptr;
    all += !id ? piece : "‘" + (name != nullptr ? text(name->name) : piece) + "’";
    from = end + 1;
  }
  return all;
}

Text fault_text(YearsPlan const& made, Fault const& fault) {
  auto const what = demand_text(made, fault.demand);
  auto const by = fault.by;
  switch (fault.demand.kind) {
    case Demand::Kind::purse:
      return say("{}: {} te weinig", "{}: {} too little", what, Cents{by * 100});
    case Demand::Kind::limit:
      return by == 1 ? say("{}: 1 werk te veel", "{}: 1 work too many", what)
                     : say("{}: {} werken te veel", "{}: {} works too many", what, by);
    case Demand::Kind::floor:
      return by == 1 ? say("{}: 1 woning te weinig", "{}: 1 home too few", what)
                     : say("{}: {} woningen te weinig", "{}: {} homes too few", what, by);
    case Demand::Kind::window:
    case Demand::Kind::precedence:
      return say("{}: {} jaar ernaast", by == 1 ? "{}: {} year off" : "{}: {} years off", what, by);
    case Demand::Kind::must: break;
  }
  return what;
}

Markup faults_list(SchedulePage const& of, std::vector<Fault> const& faults, bool of_present) {
  auto const now = of_present ? std::vector<Fault>{} : faults_of(of.instance(), of.present);
  Markup items;
  for (auto const& fault : faults) {
    bool const old = std::ranges::any_of(
        now, [&](Fault const& one) { return one.demand == fault.demand && one.by >= fault.by; });
    auto const text = fault_text(of.made(), fault);
    items += element("li", {},
                     of.told(old ? say("{} (dat is in de planning van nu ook zo)",
                                       "{} (so it is in the present planning)", text)
                                 : text));
  }
  return items.empty() ? Markup{} : element("ul", {{"class", "list broken"}}, items);
}

Markup worth_table(SchedulePage const& of, std::string const& id, Words title,
                   std::vector<WorthColumn> const& columns) {
  struct WorthRow {
    Words name;
    double (*part)(Worth const&);
  };
  static constexpr WorthRow kRows[] = {
      {{"Opgaven", "Tasks"}, [](Worth const& worth) { return worth.purposes; }},
      {{"Koppelkansen", "Linkages"}, [](Worth const& worth) { return worth.together; }},
      {{"Later beginnen", "Starting later"}, [](Worth const& worth) { return -worth.late; }},
      {{"Overlast", "Nuisance"}, [](Worth const& worth) { return -worth.nuisance; }},
      {{"Veranderen wat gepland was", "Changing what was planned"},
       [](Worth const& worth) { return -worth.change; }},
      {{"Waarde", "Value"}, [](Worth const& worth) { return worth.total(); }}};
  auto head = element("th", {{"scope", "col"}}, of.text(Words{"Deel", "Part"}));
  for (auto const& column : columns) {
    head += element("th", {{"scope", "col"}, {"class", "n"}}, of.text(column.name));
  }
  Markup body;
  for (auto const& row : kRows) {
    auto cells = element("th", {{"scope", "row"}}, of.text(row.name));
    for (auto const& column : columns) {
      auto const value = row.part(column.worth);
      cells += element("td", {{"class", "n"}},
                       held(of.text(worth_text(std::abs(value) < 50 ? 0 : value))));
    }
    body += element("tr", {only_if(&row == std::end(kRows) - 1, {"class", "sum"})}, cells);
  }
  return scrolling(
      of.page.page, id,
      element("table", {{"class", "view worth"}}, element("caption", {{"id", id}}, of.text(title)),
              element("thead", {}, element("tr", {}, head)), element("tbody", {}, body)));
}

}  // namespace wijk
