// SPDX-License-Identifier: EUPL-1.2
#include "write/plan_files.hpp"

#include "diff/diff.hpp"
#include "plan/document_json.hpp"
#include "plan/random.hpp"
#include "plan/read.hpp"
#include "samples.hpp"
#include "write/format.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

Load load_of(std::vector<NewFile> const& files) {
  return [&files](std::string const& name) -> Loaded {
    auto const file = std::ranges::find(files, name, &NewFile::name);
    return file == files.end() ? Loaded{{}, Missing::not_there} : Loaded{file->text};
  };
}

Document document_of(Json const& json) {
  Findings ignored;
  auto const text = json.dump();
  return read_document(
      "plan.json", [&](std::string const&) { return Loaded{text}; }, ignored);
}

/// The files mean what the document means, can all be read, and are laid out.
void expect_same(Json const& json, std::string const& about) {
  auto const files = plan_files(json);
  Findings syntax;
  auto const read = read_document("plan.yaml", load_of(files), syntax);
  for (auto const& finding : syntax.all()) {
    ADD_FAILURE() << about << ": " << finding.place.file << ":" << finding.place.line << " "
                  << finding.place.excerpt << ": " << finding.message.en;
  }
  EXPECT_TRUE(read.whole) << about;
  for (auto const& change : diff_plans(document_of(json), read)) {
    ADD_FAILURE() << about << ": " << change.old_pointer << " " << change.new_pointer << " "
                  << change.text.en << ": " << change.before.en << " -> " << change.after.en;
  }
  Findings ignored;
  for (auto const& file : format_plan("plan.yaml", load_of(files), ignored)) {
    EXPECT_EQ(file.before, file.after) << about << ": " << file.name;
    // Coordinates in RD beside those in degrees have no one number of decimals.
    EXPECT_TRUE(file.refused.empty() || file.name.ends_with(".geojson"))
        << about << ": " << file.name << " " << file.refused.en;
  }
}

TEST(PlanFiles, MeanTheSameForEveryPlanWeHave) {
  std::size_t tried = 0;
  for (auto const& sample : samples::all()) {
    Findings findings;
    auto const document = read_document("plan.yaml", sample.load(), findings);
    if (document.whole && findings.all().empty()) {
      expect_same(document_json(document), sample.name);
      ++tried;
    }
  }
  EXPECT_GE(tried, 100u);
}

TEST(PlanFiles, MeanTheSameForANewPlan) {
  auto const files = new_plan("De \"Linde\" & 't Hof: #1", Language::dutch, Year{2026});
  Findings ignored;
  expect_same(document_json(read_document("plan.yaml", load_of(files), ignored)), "new plan");
}

TEST(PlanFiles, OfDeWijertLieAsPeopleLayThem) {
  auto const& all = samples::all();
  auto const sample = std::ranges::find(all, "de-wijert", &samples::Sample::name);
  ASSERT_NE(sample, all.end());
  auto const files = plan_files(document_json(sample->document()));
  std::vector<std::string> names;
  for (auto const& file : files) {
    names.push_back(file.name);
  }
  for (std::string const name :
       {"plan.yaml", "programme/vision.yaml", "programme/partners.yaml",
        "de-wijert/neighbourhood.yaml", "de-wijert/money.csv", "de-wijert/places.geojson",
        "de-wijert/measures/groen.yaml", "de-wijert/measures/all-themes.yaml"}) {
    EXPECT_NE(std::ranges::find(names, name), names.end()) << name;
  }
  for (auto const& file : files) {
    auto const written = sample->files.find(file.name);
    if (file.name.ends_with(".geojson")) {
      EXPECT_EQ(file.text, sample->files.at("places.geojson"));
    } else if (file.name.ends_with(".csv")) {
      EXPECT_EQ(file.text, sample->files.at("money.csv"));
    }
    EXPECT_TRUE(written == sample->files.end() || file.text.size() < 2 * written->second.size());
  }
}

/// Texts that YAML and CSV could take for something else.
std::string hostile(Random& random) {
  static std::vector<std::string> const kTexts{"",
                                               " ",
                                               "null",
                                               "~",
                                               "true",
                                               "1.5",
                                               "150.000",
                                               "- a",
                                               "a: b",
                                               "a #b",
                                               "#c",
                                               "'",
                                               "\"",
                                               "a;b",
                                               "a\nb",
                                               "a\n",
                                               "\na",
                                               "a  b",
                                               "[x]",
                                               "{x",
                                               "*a",
                                               "&a",
                                               "!t",
                                               "%d",
                                               "|",
                                               ">",
                                               "?",
                                               "@",
                                               "`",
                                               "---",
                                               "...",
                                               "a\tb",
                                               "\\n",
                                               "é",
                                               "\xC2\xA0",
                                               "x \n y",
                                               "a\r\nb",
                                               "2018-",
                                               "0x1F",
                                               "1e3",
                                               "012",
                                               "yes",
                                               "a,b",
                                               "<<",
                                               "=",
                                               "-",
                                               "a:",
                                               ":a",
                                               "\xE2\x80\xA8",
                                               std::string(300, 'w'),
                                               "a\n\nb",
                                               "a\n  b",
                                               "word " + std::string(200, 'x') + " end"};
  auto text = random.one_of(kTexts);
  for (auto more = random.between(0, 40); more > 20; --more) {
    text += ' ' + random.one_of(kTexts);
  }
  return text;
}

TEST(PlanFiles, MeanTheSameWhateverStandsInThem) {
  Random random;
  auto const base = [] {
    auto const files = new_plan("Linde", Language::english, Year{2026});
    Findings ignored;
    return document_json(read_document("plan.yaml", load_of(files), ignored));
  }();
  for (int i = 0; i < 40; ++i) {
    auto plan = base;
    auto& hood = plan["neighbourhoods"][0];
    for (int change = 0; change < 5; ++change) {
      auto const text = hostile(random);
      switch (random.between(0, 7)) {
        case 0: hood["name"] = text; break;
        case 1: hood["measures"][0]["text"]["nl"] = text; break;
        case 2: hood["measures"][1]["theme"] = text; break;
        case 3: hood["budget"][1]["remark"] = text; break;
        case 4:
          hood["budget"][2]["source"] = {{"document", text}, {"chapter", hostile(random)}};
          break;
        case 5: hood["places"][0]["remark"] = text; break;
        case 6: hood["district"] = text; break;
        default: plan["tasks"][0]["remark"] = {{"nl", text}, {"en", hostile(random)}}; break;
      }
    }
    expect_same(plan, fmt::format("plan {}", i));
    if (testing::Test::HasFailure()) {
      return;
    }
  }
}

}  // namespace
}  // namespace wijk
