// SPDX-License-Identifier: EUPL-1.2
#include "report/report.hpp"

namespace wijk {

Result<Done> write_pdf_report(ReportInput const&, std::string const& path) {
  return Refusal{
      say("er is geen programma om `{}` te maken; installeer het met `apt-get install chromium`",
          "there is no program to make `{}`; install it with `apt-get install chromium`", path)};
}

}  // namespace wijk
