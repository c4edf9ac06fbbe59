// SPDX-License-Identifier: EUPL-1.2
//
// Reads whatever bytes come as a plan, then checks, locates and renders what was found. Compiled
// three times: the bytes are the YAML itself, or the CSV or GeoJSON that a small plan includes.
#include "check/check.hpp"
#include "finding/render.hpp"
#include "plan/document_json.hpp"
#include "plan/read.hpp"

namespace {

constexpr std::string_view kPlan = R"(format: 1
id: city
name: City
neighbourhoods:
  - id: north
    name: North
    years: 2018-2028
    measures: [{id: park, name: Park}, {id: school, name: School}]
    totals: [{slice: 2018, amount: 100.000}]
)";

wijk::Loaded load(std::string const& name, std::string_view bytes) {
  if (name == WIJK_FUZZ_FILE) {
    return {std::string{bytes}};
  }
  if (name == "plan.yaml") {
    return {std::string{kPlan} + WIJK_FUZZ_INCLUDE};
  }
  return {{}, wijk::Missing::not_there};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const bytes{reinterpret_cast<char const*>(data), size};
  auto reading =
      wijk::read_plan("plan.yaml", [bytes](std::string const& name) { return load(name, bytes); });
  wijk::check_plan(reading.plan, {wijk::parse_date("2020-01-01").value}, reading.findings);
  wijk::apply_acceptances(
      reading.plan,
      [&](std::string_view pointer) { return wijk::stable_pointer(reading.document, pointer); },
      reading.findings);
  wijk::locate_all(reading.document, reading.findings);
  wijk::sort_findings(reading.findings);
  wijk::render_text(reading.findings, {});
  wijk::render_json(reading.findings, wijk::Language::english);
  wijk::document_json(reading.document);
  return 0;
}
