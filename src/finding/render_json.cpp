// SPDX-License-Identifier: EUPL-1.2
#include "finding/render.hpp"
#include "finding/rules.hpp"

#include <nlohmann/json.hpp>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

/// Names of severities for programs, the same in every language.
std::string_view code_of(Severity severity) {
  return severity_name(severity).in(Language::english);
}

Json place_of(std::string const& pointer, Spot const& place) {
  return {
      {"pointer", pointer}, {"file", place.file}, {"line", place.line}, {"column", place.column}};
}

Json object_of(Finding const& finding, Language language) {
  auto const* const rule = find_rule(finding.rule);
  Json object{{"rule", finding.rule}, {"severity", code_of(finding.severity)}};
  object.update(place_of(finding.pointer, finding.place));
  object["length"] = finding.place.length;
  object["at"] = finding.at;
  object["message"] = finding.message.in(language);
  object["why"] = rule->why.in(language);
  object["hint"] =
      finding.hint.empty() ? std::string{rule->remedy.in(language)} : finding.hint.in(language);
  object["related"] = Json::array();
  for (auto const& related : finding.related) {
    auto place = place_of(related.pointer, related.place);
    place["label"] = related.label.in(language);
    object["related"].push_back(std::move(place));
  }
  if (!finding.accepted_by.empty()) {
    object["accepted_by"] = finding.accepted_by;
  }
  return object;
}

std::string_view sarif_level(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: break;
  }
  return "note";
}

/// A path as a URI reference (RFC 3986): what is not unreserved or `/` is percent-encoded.
std::string uri_of(std::string_view path) {
  std::string uri;
  for (char const letter : path) {
    auto const byte = static_cast<unsigned char>(letter);
    bool const plain =
        std::isalnum(byte) != 0 || std::string_view{"-._~/"}.find(letter) != std::string_view::npos;
    uri += plain ? std::string(1, letter) : fmt::format("%{:02X}", byte);
  }
  return uri;
}

Json sarif_location(Spot const& place, std::string const& pointer) {
  Json physical{{"artifactLocation", {{"uri", uri_of(place.file)}}}};
  if (place.line > 0) {
    physical["region"] = {{"startLine", place.line},
                          {"startColumn", place.column},
                          {"endColumn", place.column + place.length}};
  }
  Json location{{"physicalLocation", std::move(physical)}};
  if (!pointer.empty()) {
    location["logicalLocations"] = Json::array({{{"fullyQualifiedName", pointer}}});
  }
  return location;
}

Json sarif_result(Finding const& finding, Language language) {
  auto message = finding.message.in(language);
  if (!finding.hint.empty()) {
    message += "; " + finding.hint.in(language);
  }
  Json result{{"ruleId", finding.rule},
              {"level", sarif_level(finding.severity)},
              {"message", {{"text", std::move(message)}}},
              {"locations", Json::array({sarif_location(finding.place, finding.pointer)})}};
  for (auto const& related : finding.related) {
    auto location = sarif_location(related.place, related.pointer);
    location["message"] = {{"text", related.label.in(language)}};
    result["relatedLocations"].push_back(std::move(location));
  }
  if (!finding.accepted_by.empty()) {
    result["suppressions"] =
        Json::array({{{"kind", "inSource"}, {"justification", finding.accepted_by}}});
  }
  return result;
}

Json sarif_rules(Language language) {
  auto rules = Json::array();
  for (auto const& family : rule_book()) {
    for (auto const& rule : family.rules) {
      rules.push_back({{"id", rule.id},
                       {"shortDescription", {{"text", rule.title.in(language)}}},
                       {"fullDescription", {{"text", rule.why.in(language)}}},
                       {"help", {{"text", rule.remedy.in(language)}}},
                       {"defaultConfiguration", {{"level", sarif_level(rule.severity)}}}});
    }
  }
  return rules;
}

}  // namespace

std::string render_json(Findings const& findings, Language language) {
  auto all = Json::array();
  for (auto const& finding : findings.all()) {
    all.push_back(object_of(finding, language));
  }
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string render_sarif(Findings const& findings, Language language) {
  auto results = Json::array();
  for (auto const& finding : findings.all()) {
    results.push_back(sarif_result(finding, language));
  }
  Json const driver{{"name", "wijk"}, {"version", WIJK_VERSION}, {"rules", sarif_rules(language)}};
  Json const log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({{{"tool", {{"driver", driver}}},
                                        {"language", language == Language::dutch ? "nl" : "en"},
                                        {"columnKind", "unicodeCodePoints"},
                                        {"results", std::move(results)}}})}};
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace wijk
