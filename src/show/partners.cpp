// SPDX-License-Identifier: EUPL-1.2
#include "show/make.hpp"
#include "show/slices.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// What a partner has to do in a neighbourhood.
struct Share {
  std::vector<std::size_t> leads, joins, agreements, covers;
  Sum pays;
};

/// What the covers of a partner pay over all years.
Sum paid_by(Neighbourhood const& hood, BudgetSums const& sums,
            std::vector<std::size_t> const& covers) {
  return over_years(sums, [&](std::size_t slice) {
    Sum sum;
    for (auto const& line : hood.budget) {
      bool const ours = std::ranges::any_of(
          covers, [&](std::size_t cover) { return line.cover.index == static_cast<int>(cover); });
      if (ours && line.slice.known() && line.slice.value == sums.slices()[slice].period) {
        sum.add(sum_of(line));
      }
    }
    return sum;
  });
}

Share share_of(Scene const& scene, BudgetSums const& sums, std::size_t partner) {
  auto const& hood = scene.hood;
  auto const index = static_cast<std::int32_t>(partner);
  Share share;
  for (std::size_t i = 0; i < hood.measures.size(); ++i) {
    if (hood.measures[i].lead.index == index) {
      share.leads.push_back(i);
    } else if (refers(hood.measures[i].partners, partner)) {
      share.joins.push_back(i);
    }
  }
  for (std::size_t i = 0; i < hood.agreements.size(); ++i) {
    if (refers(hood.agreements[i].partners, partner)) {
      share.agreements.push_back(i);
    }
  }
  for (std::size_t i = 0; i < hood.covers.size(); ++i) {
    if (hood.covers[i].partner.index == index) {
      share.covers.push_back(i);
    }
  }
  share.pays = paid_by(hood, sums, share.covers);
  return share;
}

View partners_table(Scene const& scene, std::vector<Share> const& shares) {
  auto view =
      new_view("partners", say("Partijen", "Partners"),
               {{.key = "partner", .name = say("Partij", "Partner")},
                {.key = "kind", .name = say("Soort", "Kind")},
                {.key = "role", .name = say("Rol", "Role")},
                {.key = "leads", .name = say("Trekt", "Leads"), .number = true},
                {.key = "joins", .name = say("Doet mee", "Takes part"), .number = true},
                {.key = "agreements", .name = say("Afspraken", "Agreements"), .number = true},
                {.key = "pays", .name = say("Dekt", "Covers"), .number = true, .spare = 1}});
  for (std::size_t i = 0; i < shares.size(); ++i) {
    auto const& partner = scene.plan.partners[i];
    auto& row = add_row(view);
    put(view, row, "partner", text_cell(partner.name, at_programme("partners", i)));
    put(view, row, "kind", choice_cell(partner.kind, at_programme("partners", i, "kind")));
    put(view, row, "role", text_cell(partner.role, at_programme("partners", i, "role")));
    put(view, row, "leads", count_cell(shares[i].leads.size(), scene.pointer + "/measures"));
    put(view, row, "joins", count_cell(shares[i].joins.size(), scene.pointer + "/measures"));
    put(view, row, "agreements",
        count_cell(shares[i].agreements.size(), scene.pointer + "/agreements"));
    put(view, row, "pays",
        sum_cell(shares[i].pays, shares[i].pays.covered, scene.pointer + "/budget"));
  }
  bool const pays =
      std::ranges::any_of(view.rows, [](Row const& row) { return !is_blank(row.cells.back()); });
  view.notes.push_back(
      pays ? say("Dekt: wat de partij volgens de begroting betaalt, over alle jaren.",
                 "Covers: what the partner pays according to the budget, over all years.")
           : say("De begroting noemt bij geen bron welke partij betaalt.",
                 "The budget names no source that a partner pays."));
  return view;
}

View work_view(Scene const& scene, std::vector<Share> const& shares) {
  auto view = new_view("work", say("Wie doet wat", "Who does what"),
                       {{.key = "item", .name = say("Maatregel", "Measure")},
                        {.key = "part", .name = say("Hoe", "How")},
                        {.key = "years", .name = say("Jaren", "Years")}});
  auto const& measures = scene.hood.measures;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    auto const& share = shares[i];
    if (share.leads.empty() && share.joins.empty()) {
      continue;
    }
    add_group(view, scene.plan.partners[i].name, at_programme("partners", i));
    auto const add = [&](std::size_t index, std::string_view field, Text how) {
      auto& row = add_row(view);
      put(view, row, "item", text_cell(measures[index].name, scene.at("measures", index)));
      put(view, row, "part", text_cell(std::move(how), scene.at("measures", index, field)));
      put(view, row, "years",
          period_cell(measures[index].years, scene.at("measures", index, "years")));
    };
    for (auto const index : share.leads) {
      add(index, "lead", say("trekt", "leads"));
    }
    for (auto const index : share.joins) {
      add(index, "partners", say("doet mee", "takes part"));
    }
  }
  return view;
}

}  // namespace

Views partners_views(Plan const& plan, Neighbourhood const& hood) {
  Scene const scene{plan, hood};
  BudgetSums const sums{hood};
  std::vector<Share> shares;
  for (std::size_t i = 0; i < plan.partners.size(); ++i) {
    shares.push_back(share_of(scene, sums, i));
  }
  return {partners_table(scene, shares), work_view(scene, shares)};
}

}  // namespace wijk
