// SPDX-License-Identifier: EUPL-1.2
#include "report/office.hpp"

#include "finding/open_module.hpp"
#include "module/modules.hpp"
#include "report/book/money_book.hpp"
#include "report/calendar.hpp"
#include "report/csv.hpp"
#include "report/map/map_layers.hpp"

namespace wijk {
namespace {

Result<Neighbourhood const*> the_one(ReportInput const& input) {
  if (input.hoods.size() == 1) {
    return input.hoods.front();
  }
  std::string ids;
  for (auto const* const hood : input.hoods) {
    ids += fmt::format("{}`{}`", ids.empty() ? "" : ", ", hood->id);
  }
  return Refusal{input.hoods.empty()
                     ? say("geen wijk van het plan is uitgewerkt, dus er is niets te melden",
                           "no neighbourhood has a plan of its own, so there is nothing to report")
                     : say("zo'n bestand gaat over één wijk; kies er een met --neighbourhood: {}",
                           "such a file is about one neighbourhood; choose one with "
                           "--neighbourhood: {}",
                           ids)};
}

}  // namespace

Result<Done> write_xlsx_report(ReportInput const& input, std::string const& path) {
  auto const hood = the_one(input);
  if (!hood) {
    return hood.refusal();
  }
  auto const module = open_module<XlsxModule>();
  if (!module) {
    return module.refusal();
  }
  return (*module)->write(money_book(input.plan, **hood, input.language), path);
}

Result<std::string> ics_report(ReportInput const& input) {
  auto const hood = the_one(input);
  if (!hood) {
    return hood.refusal();
  }
  return calendar_report(input.plan, **hood, input.language);
}

Result<std::string> budget_csv_report(ReportInput const& input) {
  auto const hood = the_one(input);
  if (!hood) {
    return hood.refusal();
  }
  return csv_report(**hood);
}

Result<Done> write_gpkg_report(ReportInput const& input, std::string const& path) {
  auto const module = open_module<GpkgModule>();
  return module ? (*module)->write(map_layers(input), path) : Result<Done>{module.refusal()};
}

}  // namespace wijk
