// SPDX-License-Identifier: EUPL-1.2
//
// The JSON of a document is the document: what is read from it means the same and is as wrong.
#include "plan/document_json.hpp"

#include "check/checked.hpp"
#include "diff/diff.hpp"
#include "samples.hpp"

#include <gtest/gtest.h>

#include <set>

namespace wijk {
namespace {

using Found = std::multiset<std::string>;

/// What is wrong with the text and no longer with the JSON, or with a table as such.
bool is_about_text(Finding const& finding) {
  return finding.rule == "duplicate-key" || finding.pointer.empty() ||
         finding.rule == "wrong-type" || finding.message.en.starts_with("unknown column");
}

Found found_in(Reading const& reading) {
  Found all;
  for (auto const& finding : reading.findings.all()) {
    if (!is_about_text(finding)) {
      all.insert(fmt::format("{} {} {}", finding.rule, finding.at, finding.message.en));
    }
  }
  return all;
}

Reading read_json(std::string const& text) {
  auto reading = read_plan("plan.json", [&](std::string const& name) {
    return name == "plan.json" ? Loaded{text} : Loaded{{}, Missing::not_there};
  });
  check_reading(reading, {});
  return reading;
}

TEST(DocumentJson, ReadsAsTheSamePlanWithTheSameFindings) {
  std::size_t tried = 0;
  for (auto const& sample : samples::all()) {
    auto written = read_plan("plan.yaml", sample.load());
    if (!written.document.whole) {
      continue;
    }
    check_reading(written, {});
    auto const again = read_json(document_json(written.document).dump());
    for (auto const& change : diff_plans(written.document, again.document)) {
      ADD_FAILURE() << sample.name << ": " << change.new_pointer << " " << change.text.en;
    }
    EXPECT_EQ(found_in(written), found_in(again)) << sample.name;
    ++tried;
  }
  EXPECT_GE(tried, 100u);
}

nlohmann::ordered_json json_of(std::string const& yaml) {
  Findings ignored;
  return document_json(read_document(
      "plan.yaml", [&](std::string const&) { return Loaded{yaml}; }, ignored));
}

TEST(DocumentJson, KeepsTheCharactersOfANumber) {
  for (std::string const text : {"150.000", "5.20", "007", "1e5", "+1", "1.", "-0",
                                 "123456789012345678901234567890", "0x10", "1_000"}) {
    EXPECT_EQ(json_of("a: " + text)["a"], text);
  }
  for (std::string const text : {"150", "5.2", "-3", "0", "0.5", "true", "false"}) {
    EXPECT_EQ(json_of("a: " + text)["a"].dump(), text);
  }
  EXPECT_EQ(json_of("a: \"150\"")["a"], "150");
}

TEST(DocumentJson, WritesCoordinatesAsNumbers) {
  auto const json = json_of("geometry: {type: Point, coordinates: [6.5400, 53.10]}");
  EXPECT_EQ(json["geometry"]["coordinates"].dump(), "[6.54,53.1]");
}

}  // namespace
}  // namespace wijk
