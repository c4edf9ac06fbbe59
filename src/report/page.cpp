// SPDX-License-Identifier: EUPL-1.2
#include "report/html.hpp"
#include "report/report.hpp"

namespace wijk {

std::string html_report(ReportInput const& input) {
  auto const& name = input.plan.name.in(input.language);
  auto const page = element(
      "html", {{"lang", input.language == Language::dutch ? "nl" : "en"}},
      element("head", {}, element("meta", {{"charset", "utf-8"}}), element("title", {}, name)),
      element("body", {}, element("main", {}, element("h1", {}, name))));
  return "<!DOCTYPE html>\n" + page.xml + "\n";
}

}  // namespace wijk
