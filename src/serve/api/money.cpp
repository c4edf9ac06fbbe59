// SPDX-License-Identifier: EUPL-1.2
//
// The budget: its lines with who pays them, and what they come to by year slice, theme and measure.
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"

namespace wijk::api {
namespace {

Json line_json(Call const& call, Neighbourhood const& hood, BudgetLine const& line) {
  auto const index = static_cast<std::size_t>(&line - hood.budget.data());
  auto const& measure = line.measure;
  auto const theme =
      measure.found()
          ? ref_json(hood.measures[static_cast<std::size_t>(measure.index)].theme, hood.themes)
          : Json(nullptr);
  Json json{{"neighbourhood", hood.id},
            {"pointer", fmt::format("/neighbourhoods/{}/budget/{}", hood.id, index)},
            {"measure", ref_json(measure, hood.measures)},
            {"theme", theme},
            {"slice", stated(line.slice)},
            {"per_year", line.per_year},
            {"amount", stated(line.amount)},
            {"status", text_or_null(line.status)},
            {"cover", ref_json(line.cover, hood.covers)},
            {"cover_unknown", line.cover_unknown},
            {"covered", stated(line.covered)}};
  add_origin(json, plan_of(call), line.origin);
  return json;
}

/// A row of sums: each slice, and all years together.
template <class OfSlice>
Json row(BudgetSums const& sums, OfSlice const& of_slice, Sum const& all) {
  auto slices = Json::array();
  for (std::size_t i = 0; i < sums.slices().size(); ++i) {
    slices.push_back(sum_json(of_slice(i)));
  }
  return {{"slices", std::move(slices)}, {"all_years", sum_json(all)}};
}

Json slices_json(BudgetSums const& sums) {
  auto all = Json::array();
  for (auto const& slice : sums.slices()) {
    auto json = period_json(slice.period);
    json["per_year"] = slice.per_year;
    json["times"] = slice.times(sums.horizon());
    all.push_back(std::move(json));
  }
  return all;
}

Json themes_json(Neighbourhood const& hood, BudgetSums const& sums) {
  auto all = Json::array();
  auto const count = static_cast<int>(hood.themes.size());
  for (int theme = 0; theme <= count; ++theme) {
    auto const asked_theme = theme == count ? -1 : theme;  // last: measures without a theme
    auto const of_all = sums.of_theme(asked_theme);
    if (of_all.lines == 0) {
      continue;
    }
    auto json = row(
        sums, [&](std::size_t slice) { return sums.of_theme(asked_theme, slice); }, of_all);
    json["theme"] = Json(nullptr);
    if (asked_theme >= 0) {
      auto const& named = hood.themes[static_cast<std::size_t>(theme)];
      json["theme"] = {{"id", named.id}, {"name", words(named.name)}};
    }
    all.push_back(std::move(json));
  }
  return all;
}

Json measures_json(Neighbourhood const& hood, BudgetSums const& sums) {
  auto all = Json::array();
  for (std::size_t i = 0; i < hood.measures.size(); ++i) {
    auto const of_all = sums.of_measure(i);
    if (of_all.lines > 0) {
      auto json = row(
          sums, [&](std::size_t slice) { return sums.cell(i, slice); }, of_all);
      json["measure"] = {{"id", hood.measures[i].id}, {"name", words(hood.measures[i].name)}};
      all.push_back(std::move(json));
    }
  }
  return all;
}

Json covers_json(Call const& call, Neighbourhood const& hood) {
  auto all = Json::array();
  for (auto const& cover : hood.covers) {
    Json json{{"id", cover.id},
              {"pointer", pointer_of(hood, "covers", cover.id)},
              {"name", words(cover.name)},
              {"partner", ref_json(cover.partner, plan_of(call).partners)},
              {"available", stated(cover.available)},
              {"years", stated(cover.years)}};
    add_origin(json, plan_of(call), cover.origin);
    all.push_back(std::move(json));
  }
  return all;
}

}  // namespace

Answer budget_lines(Call& call) {
  auto const measure = asked(call, "measure"), cover = asked(call, "cover"),
             status = asked(call, "status"), theme = asked(call, "theme");
  auto const matches = [&](Neighbourhood const& hood, BudgetLine const& line) {
    bool const in_theme =
        theme.value.empty() ||
        (line.measure.found() &&
         theme.same(hood.measures[static_cast<std::size_t>(line.measure.index)].theme));
    return in_theme && measure.same(line.measure) && cover.same(line.cover) &&
           status.same(line.status);
  };
  return listed_elements(call, &Neighbourhood::budget, matches, [&](Placed<BudgetLine> const& at) {
    return line_json(call, *at.hood, *at.element);
  });
}

Answer money(Call& call) {
  auto const found = hood_of_path(call);
  if (!found) {
    return found.problem();
  }
  auto const& hood = **found;
  BudgetSums const sums{hood};
  auto total = row(
      sums, [&](std::size_t slice) { return sums.of_slice(slice); }, sums.of_all());
  return json_answer({{"neighbourhood", hood.id},
                      {"slices", slices_json(sums)},
                      {"themes", themes_json(hood, sums)},
                      {"measures", measures_json(hood, sums)},
                      {"total", std::move(total)},
                      {"covers", covers_json(call, hood)},
                      {"links",
                       {{"self", hood_link(call, hood, "/money")},
                        {"budget_lines", hood_link(call, hood, "/budget-lines")},
                        {"workbook", hood_link(call, hood, "/money.xlsx")}}}});
}

}  // namespace wijk::api
