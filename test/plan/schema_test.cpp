// SPDX-License-Identifier: EUPL-1.2
//
// The program, the published JSON Schema and docs/plan-format.md say the same.
#include "case_files.hpp"
#include "plan/document_json.hpp"
#include "plan/read.hpp"
#include "plan/schema_text.hpp"

#include <gtest/gtest.h>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <set>

namespace wijk {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

fs::path const kSource = WIJK_SOURCE_DIR;

/// What the schema must see; the rest (references, sums, years) needs the program.
std::set<std::string_view> const kSeenBySchema{"unknown-key",    "missing-key", "wrong-type",
                                               "unknown-choice", "bad-id",      "bad-code"};

/// What the schema sees the shape of: a date without digits, but not 31 February.
std::set<std::string_view> const kPartlySeenBySchema{"bad-date", "bad-geometry"};

class PublishedSchema {
 public:
  PublishedSchema() {
    auto const json = Json::parse(golden::read_text(kSource / "schema/plan.schema.json"));
    valijson::SchemaParser{}.populateSchema(valijson::adapters::NlohmannJsonAdapter{json},
                                            x_schema);
  }
  /// Empty where the document is valid, else the first reasons.
  std::string problems(Json const& document) {
    valijson::ValidationResults results;
    valijson::Validator validator;
    validator.validate(x_schema, valijson::adapters::NlohmannJsonAdapter{document}, &results);
    std::string text;
    for (valijson::ValidationResults::Error error; results.popError(error);) {
      for (auto const& part : error.context) {
        text += part;
      }
      text += ": " + error.description + "\n";
    }
    return text;
  }

 private:
  valijson::Schema x_schema;
};

std::string found(Findings const& findings, std::set<std::string_view> const& rules) {
  std::string text;
  for (auto const& finding : findings.all()) {
    if (rules.contains(finding.rule)) {
      text += fmt::format("{} {}: {}\n", finding.rule, finding.pointer, finding.message.en);
    }
  }
  return text;
}

TEST(Schema, IsThePublishedOne) {
  EXPECT_EQ(golden::read_text(kSource / "schema/plan.schema.json"), schema_json())
      << "run: script/wijk schema > schema/plan.schema.json";
}

TEST(Schema, IsWhatTheHandbookSays) {
  auto const handbook = golden::read_text(kSource / "docs/plan-format.md");
  EXPECT_NE(handbook.find(schema_markdown()), std::string::npos)
      << "put the output of: script/wijk schema --markdown at the end of docs/plan-format.md";
}

TEST(Schema, AgreesWithTheProgramOnEveryGoldenCase) {
  PublishedSchema schema;
  auto const folder = kSource / "test/cases/check";
  for (auto const& name : golden::case_files(folder)) {
    for (auto const& one : golden::cases_in(golden::read_text(folder / (name + ".md")))) {
      auto const reading = read_plan("plan.yaml", golden::files_of(one));
      if (!reading.document.whole || name == "duplicate-key") {
        continue;  // no document to speak of; JSON has no key twice
      }
      auto const program = found(reading.findings, kSeenBySchema);
      auto const published = schema.problems(document_json(reading.document));
      if (found(reading.findings, kPartlySeenBySchema).empty() || !program.empty()) {
        EXPECT_EQ(program.empty(), published.empty())
            << name << ": " << one.title << "\nprogram: " << program << "schema: " << published;
      }
    }
  }
}

TEST(Schema, AcceptsThePlanOfDeWijert) {
  auto const reading = read_plan_from(kSource / "plans/de-wijert");
  ASSERT_TRUE(reading);
  EXPECT_EQ(PublishedSchema{}.problems(document_json((*reading).document)), "");
}

TEST(PlanFormat, ExamplesAreReadWithoutAFinding) {
  auto const handbook = golden::read_text(kSource / "docs/plan-format.md");
  std::size_t examples = 0;
  for (auto const& one : golden::cases_in(handbook)) {
    auto const starts = std::ranges::any_of(
        one.blocks, [](golden::Block const& block) { return block.name == "plan.yaml"; });
    if (!starts) {
      continue;
    }
    auto const reading = read_plan("plan.yaml", golden::files_of(one));
    for (auto const& finding : reading.findings.all()) {
      ADD_FAILURE() << one.title << ": " << finding.pointer << " " << finding.message.en;
    }
    ++examples;
  }
  EXPECT_GE(examples, 5u);
}

}  // namespace
}  // namespace wijk
