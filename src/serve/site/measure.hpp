// SPDX-License-Identifier: EUPL-1.2
//
// The parts of the page about one measure. Inside the room only.
#pragma once

#include "serve/site/hood_page.hpp"

namespace wijk {

/// The measure that a page is about.
struct MeasurePage {
  HoodPage const& page;
  std::size_t index;
  Measure const& measure;
  std::string pointer;  ///< "/neighbourhoods/2/measures/14"

  MeasurePage(HoodPage const& a_page, std::size_t an_index)
      : page{a_page},
        index{an_index},
        measure{a_page.hood.measures[an_index]},
        pointer{a_page.pointer("measures", an_index)} {}

  std::string text(Text const& words) const { return page.text(words); }
  std::string text(Words words) const { return page.text(words); }
  std::int32_t number() const { return static_cast<std::int32_t>(index); }
};

Markup measure_facts(MeasurePage const& of);       ///< who, what, when, where, at a glance
Markup measure_milestones(MeasurePage const& of);  ///< and what waits for what
Markup measure_variants(MeasurePage const& of);    ///< the ways to do it, of which one is chosen
Markup measure_money(MeasurePage const& of);
Markup measure_purpose(MeasurePage const& of);   ///< tasks, ambitions, agreements
Markup measure_voices(MeasurePage const& of);    ///< messages, ideas
Markup measure_linkages(MeasurePage const& of);  ///< what it can be done together with
Markup measure_findings(MeasurePage const& of);  ///< what is wrong with it
Markup measure_more(MeasurePage const& of);      ///< sources, remark, history, feeds

/// "60 verkopen, sociale huur, label C; 20 bouwen".
Markup home_effects(MeasurePage const& of, std::vector<HomeEffect> const& effects);
/// "€ 150.000 per jaar, 2018-2020, uit Wijkfonds".
Markup cost_text(MeasurePage const& of, Cost const& cost);
/// "€ 150.000 per jaar", "n.t.b." or "niet genoemd".
Markup stated_amount(HoodPage const& page, Stated<Cents> const& amount, bool per_year);
/// "2018-2020", "n.t.b." or "niet genoemd".
Markup stated_period(HoodPage const& page, Stated<Period> const& period);

}  // namespace wijk
