// SPDX-License-Identifier: EUPL-1.2
#include "link/partaker.hpp"

#include "link/kinds.hpp"
#include "plan/geometry.hpp"

#include <algorithm>

namespace wijk {
namespace {

class Collector {
 public:
  Collector(Plan const& plan, Neighbourhood const& hood, Pairings const& pairings)
      : x_plan{plan}, x_hood{hood}, x_pairings{pairings}, x_whole{whole()} {}

  Days whole_plan() const { return x_whole; }

  Partaker measure(std::size_t index, Window const& window) const {
    auto const& measure = x_hood.measures[index];
    Partaker partaker;
    partaker.index = index;
    partaker.id = measure.id;
    partaker.name = measure.name;
    if (measure.lead.named()) {
      partaker.partners.push_back(measure.lead.id);
    }
    for (auto const& partner : measure.partners) {
      partaker.partners.push_back(partner.id);
    }
    partaker.window = window;
    partaker.tasks = tasks(measure.tasks);
    if (!measure.cost.empty() && measure.cost.front().per != "year") {
      partaker.cost = measure.cost.front().amount;
    }
    partaker.decision = decision(measure);
    partaker.residents = measure.residents;
    auto const about = described(measure);
    partaker.kinds = kinds_of(about, "", x_pairings);
    for (auto const& place : measure.places) {
      add_site(partaker, place, about);
    }
    return partaker;
  }

  Partaker option(std::size_t index) const {
    auto const& option = x_hood.options[index];
    Partaker partaker;
    partaker.type = Partaker::Type::option;
    partaker.index = index;
    partaker.id = option.id;
    partaker.name = option.name;
    partaker.window = {x_whole, 0, 0, true, {}};
    partaker.tasks = tasks(option.tasks);
    partaker.own = option.measure.index;
    auto const about = described(option);
    partaker.kinds = kinds_of(about, "", x_pairings);
    add_site(partaker, option.place, about);
    return partaker;
  }

  Partaker outside(std::size_t index, OutsideWork const& work) const {
    Partaker partaker;
    partaker.type = Partaker::Type::outside;
    partaker.index = index;
    partaker.id = work.id;
    partaker.name = work.name;
    if (!work.owner.empty()) {
      partaker.partners.push_back(partner_id(work.owner));
    }
    partaker.window = {
        work.days, 0, 0, false,
        say("het werk staat in een ander programma", "it stands in another programme")};
    partaker.cost = work.cost;
    partaker.residents = true;
    auto const about = described(work);
    partaker.kinds = kinds_of(about, "", x_pairings);
    partaker.sites.push_back({-1, work.geometry, 0, false, partaker.kinds});
    return partaker;
  }

 private:
  /// The years of the plan; where it names none, all that its measures span.
  Days whole() const {
    if (x_hood.years.known() && x_hood.years.value.last) {
      return days_of(x_hood.years.value, 0);
    }
    Days all{kLastDay, -kLastDay};
    for (auto const& measure : x_hood.measures) {
      if (measure.years.known()) {
        auto const days = days_of(measure.years.value, day_number(measure.years.value.first));
        all = {std::min(all.first, days.first), std::max(all.last, days.last)};
      }
    }
    return all.first <= all.last ? all : Days{0, kLastDay};
  }

  static std::vector<std::int32_t> tasks(Refs<Task> const& refs) {
    std::vector<std::int32_t> tasks;
    for (auto const& ref : refs) {
      if (ref.found()) {
        tasks.push_back(ref.index);
      }
    }
    std::ranges::sort(tasks);
    return tasks;
  }

  static Stated<Period> decision(Measure const& measure) {
    for (auto const& milestone : measure.milestones) {
      bool const decides = milestone.kind == "decision" || milestone.kind == "study" ||
                           milestone.kind == "agreement";
      if (decides && !milestone.done && milestone.when.known()) {
        return milestone.when;
      }
    }
    return {};
  }

  /// The partner of that id or name, or the text as it is.
  std::string partner_id(std::string const& written) const {
    auto const found = std::ranges::find_if(x_plan.partners, [&](Partner const& partner) {
      return partner.id == written || partner.name.nl == written || partner.name.en == written;
    });
    return found == x_plan.partners.end() ? written : found->id;
  }

  void add_site(Partaker& partaker, Ref<Place> const& ref, Described const& about) const {
    if (!ref.found()) {
      return;
    }
    auto const& place = x_hood.places[static_cast<std::size_t>(ref.index)];
    if (place.geometry.type == Geometry::Type::none) {
      return;
    }
    Site site;
    site.place = ref.index;
    site.rd = in_rd(place.geometry);
    site.accuracy = place.accuracy.known() ? static_cast<double>(place.accuracy.value) : 0;
    site.wide = ref.index == x_hood.area.index;
    site.kinds = kinds_of(about, place.kind, x_pairings);
    partaker.sites.push_back(std::move(site));
  }

  Plan const& x_plan;
  Neighbourhood const& x_hood;
  Pairings const& x_pairings;
  Days x_whole;
};

}  // namespace

std::vector<Partaker> partakers_of(Plan const& plan, Neighbourhood const& hood,
                                   Pairings const& pairings,
                                   std::vector<OutsideWork> const& outside) {
  Collector const collector{plan, hood, pairings};
  auto const windows = windows_of(hood, collector.whole_plan());
  std::vector<Partaker> partakers;
  for (std::size_t i = 0; i < hood.measures.size(); ++i) {
    auto const& measure = hood.measures[i];
    if (measure.kind != "line" && measure.status != "done" && measure.status != "stopped") {
      partakers.push_back(collector.measure(i, windows[i]));
    }
  }
  for (std::size_t i = 0; i < hood.options.size(); ++i) {
    if (hood.options[i].place.found()) {
      partakers.push_back(collector.option(i));
    }
  }
  for (std::size_t i = 0; i < outside.size(); ++i) {
    partakers.push_back(collector.outside(i, outside[i]));
  }
  return partakers;
}

}  // namespace wijk
