// SPDX-License-Identifier: EUPL-1.2
//
// The ways in which a measure can be done, of which one is planned now.
#include "serve/site/measure.hpp"

#include <algorithm>

namespace wijk {
namespace {

Markup tasks_of(MeasurePage const& of, MeasureVariant const& variant) {
  std::vector<Markup> all;
  for (auto const& task : variant.tasks) {
    auto const index = static_cast<std::size_t>(std::max(0, task.index));
    all.push_back(escaped(task.found() ? of.text(of.page.plan().tasks[index].name) : task.id));
  }
  return listed(all);
}

Markup facts(MeasurePage const& of, MeasureVariant const& variant) {
  auto const& lasts = variant.lasts;
  auto const years = !lasts.known()     ? Markup{}
                     : lasts.value == 1 ? escaped(of.text(Words{"1 jaar", "1 year"}))
                                        : escaped(of.text(say("{} jaar", "{} years", lasts.value)));
  auto const cost = variant.cost.empty() ? Markup{} : cost_text(of, variant.cost.front());
  auto const all = term(of.text(Words{"Duurt", "Lasts"}), years) +
                   term(of.text(Words{"Kost", "Costs"}), cost) +
                   term(of.text(Words{"Werkt aan", "Works on"}), tasks_of(of, variant)) +
                   term(of.text(Words{"Woningen", "Homes"}), home_effects(of, variant.homes));
  return all.empty() ? all : element("dl", {{"class", "terms"}}, all);
}

}  // namespace

Markup measure_variants(MeasurePage const& of) {
  auto const& variants = of.measure.variants;
  if (variants.empty()) {
    return {};
  }
  auto const chosen = std::ranges::find_if(variants, &MeasureVariant::chosen);
  auto const* const now = chosen == variants.end() ? &variants.front() : &*chosen;
  Markup inside;
  for (auto const& variant : variants) {
    auto const mark = &variant == now
                          ? escaped(" ") + element("span", {{"class", "tag"}},
                                                   of.text(Words{"nu gepland", "planned now"}))
                          : Markup{};
    inside += element("h3", {}, of.text(variant.name), mark) + paragraphs(of.text(variant.text)) +
              facts(of, variant);
  }
  return of.page.section("uitvoeringen", {"Uitvoeringen waaruit te kiezen is", "Ways to do it"},
                         inside);
}

}  // namespace wijk
