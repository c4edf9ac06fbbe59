// SPDX-License-Identifier: EUPL-1.2
//
// Files that take seconds to make: those of the API, at an address for people. Where one cannot be
// made they get a page.
#include "serve/api/handlers.hpp"
#include "serve/site/hood_page.hpp"
#include "serve/site/pages.hpp"

#include <algorithm>

namespace wijk {
namespace {

Answer file_or_page(Call& call, Handler make) {
  if (hood_of(call) == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  auto made = make(call);
  if (made.status == 200) {
    return made;
  }
  auto const later = std::ranges::find(made.headers, "Retry-After", &Header::name);
  bool const busy = later != made.headers.end();
  auto page = problem_page(
      made.status, call,
      say("Dit bestand kan nu niet gemaakt worden", "This file cannot be made now"),
      busy ? say("Er wordt al een rapport gemaakt. Probeer het over een paar tellen nog eens.",
                 "A report is being made already. Try again in a few seconds.")
           : Text{});
  return busy ? page.with("Retry-After", later->value) : page;
}

}  // namespace

Answer report_file(Call& call) { return file_or_page(call, api::export_pdf); }
Answer map_file(Call& call) { return file_or_page(call, api::export_gpkg); }

}  // namespace wijk
