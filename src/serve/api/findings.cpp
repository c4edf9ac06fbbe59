// SPDX-License-Identifier: EUPL-1.2
//
// What is wrong with a plan, as `wijk check` finds it.
#include "finding/rules.hpp"
#include "live/pointer.hpp"
#include "serve/api/elements.hpp"
#include "serve/api/finding_json.hpp"
#include "serve/api/handlers.hpp"

namespace wijk::api {
namespace {

std::string_view code_of(Severity severity) {
  return severity_name(severity).in(Language::english);
}

/// The field that a pointer ends in: "amount"; empty where it leads to an element of a list.
std::string field_of(std::string const& pointer) {
  auto const token = pointer.substr(pointer.rfind('/') + 1);
  bool const number = token.find_first_not_of("0123456789") == std::string::npos;
  return number ? std::string{} : token;
}

Json related_json(Json const& document, Finding const& finding) {
  auto all = Json::array();
  for (auto const& related : finding.related) {
    all.push_back({{"pointer", with_ids(document, related.pointer)},
                   {"position", related.pointer},
                   {"label", words(related.label)}});
  }
  return all;
}

bool about(Finding const& finding, std::string const& hood) {
  auto const start = "/neighbourhoods/" + hood;
  return hood.empty() || finding.at == start || finding.at.starts_with(start + "/");
}

}  // namespace

Json finding_json(Json const& document, Finding const& finding) {
  auto const* const rule = find_rule(finding.rule);
  auto const hint =
      finding.hint.empty() && rule != nullptr ? words(rule->remedy) : words(finding.hint);
  return {{"rule", finding.rule},
          {"severity", code_of(finding.severity)},
          {"title", rule == nullptr ? Json(nullptr) : words(rule->title)},
          {"message", words(finding.message)},
          {"why", rule == nullptr ? Json(nullptr) : words(rule->why)},
          {"hint", hint},
          {"pointer", with_ids(document, finding.pointer)},
          {"position", finding.pointer},
          {"field", text_or_null(field_of(finding.pointer))},
          {"related", related_json(document, finding)},
          {"accepted_by", text_or_null(finding.accepted_by)}};
}

Json findings_json(Json const& document, std::vector<Finding> const& findings) {
  auto all = Json::array();
  for (auto const& finding : findings) {
    all.push_back(finding_json(document, finding));
  }
  return all;
}

Answer findings(Call& call) {
  auto const rule = asked(call, "rule"), severity = asked(call, "severity"),
             accepted = asked(call, "accepted");
  auto const hood = query(call, "neighbourhood");
  std::vector<Finding const*> found;
  for (auto const& finding : call.snapshot->reading.findings.all()) {
    if (rule.same(finding.rule) && severity.same(code_of(finding.severity)) &&
        accepted.same(finding.accepted_by.empty() ? "false" : "true") && about(finding, hood)) {
      found.push_back(&finding);
    }
  }
  return listed(call, found.size(),
                [&](std::size_t i) { return finding_json(call.snapshot->document, *found[i]); });
}

}  // namespace wijk::api
