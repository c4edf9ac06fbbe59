// SPDX-License-Identifier: EUPL-1.2
//
// Measures, to be filtered by theme, partner, task, status, kind, place and year.
#include "serve/api/handlers.hpp"
#include "serve/api/measure_json.hpp"

#include <map>

namespace wijk::api {
namespace {

constexpr std::int64_t kNoYear = -1, kLastYear = 9999;

struct Filter {
  Wanted theme, status, kind, task, place, lead, partner;
  std::int64_t year;

  bool operator()(Neighbourhood const&, Measure const& measure) const {
    return theme.same(measure.theme) && status.same(measure.status) && kind.same(measure.kind) &&
           task.among(measure.tasks) && place.among(measure.places) && lead.same(measure.lead) &&
           (partner.same(measure.lead) || partner.among(measure.partners)) && in_year(measure);
  }

  bool in_year(Measure const& measure) const {
    return year == kNoYear ||
           (measure.years.known() && measure.years.value.contains(Year{static_cast<int>(year)}));
  }
};

/// The sums of each neighbourhood, made when they are first asked for.
class SumsOf {
 public:
  BudgetSums const& operator()(Neighbourhood const& hood) {
    return x_sums.try_emplace(&hood, hood).first->second;
  }

 private:
  std::map<Neighbourhood const*, BudgetSums> x_sums;
};

}  // namespace

Answer measures(Call& call) {
  auto const year = query_number(call, "year", kNoYear);
  if (!year) {
    return year.problem();
  }
  if (*year > kLastYear) {
    return bad_request(call, say("`year` is een jaar: 2026", "`year` is a year: 2026"));
  }
  Filter const filter{
      asked(call, "theme"), asked(call, "status"), asked(call, "kind"),    asked(call, "task"),
      asked(call, "place"), asked(call, "lead"),   asked(call, "partner"), *year};
  SumsOf sums;
  return listed_elements(call, &Neighbourhood::measures, filter, [&](Placed<Measure> const& at) {
    return measure_json(call, *at.hood, *at.element, sums(*at.hood));
  });
}

Answer measure(Call& call) {
  return one_element(call, &Neighbourhood::measures, "measure", [&](Placed<Measure> const& at) {
    return measure_json(call, *at.hood, *at.element, BudgetSums{*at.hood});
  });
}

}  // namespace wijk::api
