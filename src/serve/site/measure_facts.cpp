// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/measure.hpp"

#include "plan/choice_names.hpp"

#include <algorithm>

namespace wijk {
namespace {

Markup open(HoodPage const& page) {
  return element("span", {{"class", "open"}}, page.text(Words{"n.t.b.", "t.b.d."}));
}

Markup unstated(HoodPage const& page) {
  return element("span", {{"class", "none"}}, page.text(Words{"niet genoemd", "not stated"}));
}

Markup lead(MeasurePage const& of) {
  return of.measure.lead_unknown   ? open(of.page)
         : of.measure.lead.named() ? of.page.partner_link(of.measure.lead)
                                   : unstated(of.page);
}

Markup partners(MeasurePage const& of) {
  std::vector<Markup> all;
  for (auto const& partner : of.measure.partners) {
    all.push_back(of.page.partner_link(partner));
  }
  return listed(all);
}

Markup places(MeasurePage const& of) {
  std::vector<Markup> all;
  for (auto const& place : of.measure.places) {
    all.push_back(of.page.place_link(place));
  }
  return listed(all);
}

}  // namespace

Markup home_effects(MeasurePage const& of, std::vector<HomeEffect> const& effects) {
  std::vector<Markup> all;
  for (auto const& effect : effects) {
    auto const number = effect.homes.known() ? fmt::format("{} ", effect.homes.value)
                        : effect.homes.unknown()
                            ? of.text(Words{"aantal n.t.b., ", "number t.b.d., "})
                            : std::string{};
    auto const tenure = of.text(choice_name(effect.tenure));
    auto text = number + of.text(choice_name(effect.action));
    text += tenure.empty() ? "" : ", " + tenure;
    text +=
        effect.label.known() ? of.text(say(", label {}", ", label {}", effect.label.value)) : "";
    all.push_back(escaped(text));
  }
  return listed(all, "; ");
}

Markup stated_amount(HoodPage const& page, Stated<Cents> const& amount, bool per_year) {
  return !amount.stated() ? unstated(page)
         : amount.unknown()
             ? open(page)
             : escaped(page.text(per_year ? say("{} per jaar", "{} per year", amount.value)
                                          : say("{}", "{}", amount.value)));
}

Markup stated_period(HoodPage const& page, Stated<Period> const& period) {
  return !period.stated()   ? unstated(page)
         : period.unknown() ? open(page)
                            : escaped(page.text(say("{}", "{}", period.value)));
}

Markup measure_facts(MeasurePage const& of) {
  auto const name = [&](Words words) { return of.text(words); };
  return element("dl", {{"class", "terms"}},
                 term(name({"Wanneer", "When"}), stated_period(of.page, of.measure.years)),
                 term(name({"Trekker", "Lead"}), lead(of)),
                 term(name({"Doen mee", "Taking part"}), partners(of)),
                 term(name({"Waar", "Where"}), places(of)),
                 term(name({"Woningen", "Homes"}), home_effects(of, of.measure.homes)));
}

}  // namespace wijk
