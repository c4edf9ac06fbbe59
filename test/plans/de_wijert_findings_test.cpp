// SPDX-License-Identifier: EUPL-1.2
//
// What is wrong with the plan of De Wijert is computed: each fact is changed in its text, and the
// finding goes, or comes.
#include "check/check.hpp"
#include "samples.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace wijk {
namespace {

struct Edit {
  std::string file, from, to;
};

struct Change {
  std::string name;
  std::string file, from, to;
  std::string rule;
  std::string about;  ///< what the message names
  bool before = true, after = false;
  std::vector<Edit> given{};  ///< made everywhere in the file, before anything is looked at
};

std::string const kTable = ";;wijkvernieuwingsplan;6;Thema's en projecten\n";

std::vector<Change> figures() {
  std::string const totals = "neighbourhood/printed-totals.yaml";
  std::string const taking_part = "measures/taking-part.yaml";
  return {
      {"the total of 2018 as it adds up", totals, "slice: 2018, amount: 1.315.000",
       "slice: 2018, amount: 1.390.000", "money-total", "1.315.000"},
      {"the total of 2019 as it adds up", totals, "slice: 2019, amount: 1.285.000",
       "slice: 2019, amount: 1.335.000", "money-total", "1.285.000"},
      {"a total of 2020 that does not add up", totals, "slice: 2020, amount: 1.280.000",
       "slice: 2020, amount: 1.290.000", "money-total", "1.290.000", false, true},
      {"totals that a reading gives", "neighbourhood/printed-table.yaml",
       "total: [1.315.000, 1.285.000,", "total: [1.390.000, 1.335.000,", "money-table-reading",
       "1.315.000"},
      {"a total for the last column", totals, "- {slice: 2023,",
       "- {slice: 2024-2028, amount: 600.000}\n- {slice: 2023,", "money-total-missing",
       "2024-2028"},
      {"a line for the outdoor space of the MFA", "money.csv", "wijkdeal-kunst;2018;",
       "buitenruimte-mfa;2019;;200.000;;" + kTable + "wijkdeal-kunst;2018;", "money-no-line",
       "buitenruimte-mfa"},
      {"an amount for the pressure of traffic", "money.csv", "verkeersdruk;2020;;;",
       "verkeersdruk;2020;;10.000;", "money-empty", "verkeersdruk"},
      {"a component that does not fit", taking_part, "amount: 70.000", "amount: 60.000",
       "money-components", "kansen-voor-kinderen", false, true},
      {"cover for 2018", "money.csv", "sociale-aanpak;2018;;150.000;;;",
       "sociale-aanpak;2018;;150.000;;n.t.b.;", "money-year-uncovered", "€ 300.000 niet genoemd",
       true, true},
      {"a project less", "measures/art.yaml", "- id: talenten\n  kind: project",
       "- id: talenten\n  kind: measure", "meaning-count", "22", false, true},
      {"a measure that brings work space", taking_part,
       "tasks: [opgroeien-zonder-armoede, stapeling-tegengaan]",
       "tasks: [opgroeien-zonder-armoede, werkruimte]", "meaning-task-unserved", "werkruimte"},
      {"building before the strategy", "measures/building.yaml", "      when: 2022",
       "      when: 2017", "time-order", "start-nieuwbouw", false, true},
  };
}

std::string const kIndicators = "neighbourhood/indicators.yaml";
std::string const kAgreements = "neighbourhood/agreements.yaml";
std::string const kMessages = "neighbourhood/messages.yaml";
std::string const kHood = "neighbourhood/de-wijert.yaml";
std::string const kBuilding = "measures/building.yaml";
std::string const kPlaces = "places.geojson";
std::string const kArt = "measures/art.yaml";

std::vector<Change> indicators() {
  std::string const residents = "en: Residents\n  unit: count\n";
  return {
      {"four percent of the children", kIndicators, "value: 41", "value: 4", "indicator-within",
       "`kinderen`", false, true},
      {"residents that the share implies", kIndicators, residents,
       residents + "  observations: [{when: 2015, value: 4.800}]\n", "indicator-share",
       "aandeel-armoede", false, false},
      {"residents that the share contradicts", kIndicators, residents,
       residents + "  observations: [{when: 2015, value: 3.000}]\n", "indicator-share",
       "aandeel-armoede", false, true},
      {"children as a share of residents", kIndicators, "whole: kinderen", "whole: inwoners",
       "indicator-implied", "`inwoners`", false, false},
      {"fewer people in poverty than the children imply",
       kIndicators,
       "whole: kinderen",
       "whole: inwoners",
       "indicator-implied",
       "`inwoners`",
       false,
       true,
       {{kIndicators,
         "qualifier: more-than\n      baseline: true\n      source: {document: "
         "wijkvernieuwingsplan, chapter: 3}\n- id: aandeel-kinderen",
         "baseline: true\n      source: {document: wijkvernieuwingsplan, chapter: 3}\n"
         "- id: aandeel-kinderen"}}},
      {"a year for the target", kIndicators, "- direction: at-most",
       "- by: 2022\n      direction: at-most", "indicator-target-year",
       "aandeel-kansarme-kinderen"},
      {"a value for the city", kIndicators, "level: city",
       "level: city\n  observations: [{when: 2015, value: 20}]", "indicator-target-value",
       "aandeel-kansarme-kinderen-stad"},
      {"a baseline for the target", kIndicators,
       "  targets:", "  observations: [{when: 2015, value: 30, baseline: true}]\n  targets:",
       "indicator-baseline", "aandeel-kansarme-kinderen"},
      {"a year for the rented homes", kIndicators, "- value: 75", "- when: 2017\n      value: 75",
       "indicator-undated", "aandeel-huur"},
      {"somebody who counts the rented homes", kIndicators, "- id: aandeel-huur",
       "- id: aandeel-huur\n  measured_by: gemeente", "indicator-measuring", "`aandeel-huur`"},
      {"a count of the traffic", kIndicators, "measured_by: gemeente",
       "measured_by: gemeente\n  observations: [{when: 2017, value: 9.000}]",
       "indicator-unobserved", "verkeer-vondellaan"},
      {"a share above everything", kIndicators, "value: 41", "value: 141", "indicator-range",
       "141 %", false, true},
      {"an indicator for work space", kIndicators, "tasks: [gevarieerd-wonen]",
       "tasks: [gevarieerd-wonen, werkruimte]", "indicator-task", "werkruimte"},
      {"an observation after its source", kIndicators, "when: 2015", "when: 2020", "source-too-old",
       "2020", false, true},
  };
}

std::vector<Change> agreements() {
  std::string const sold = "- action: sell\n      homes: n.t.b.\n      tenure: social-rent\n";
  Edit const counted{kBuilding, "homes: n.t.b.", "homes: 40"};
  std::string const built = "homes: 40\n      label: n.t.b.";
  std::string const mid_rent = "homes: 40\n      tenure: mid-rent\n      label: n.t.b.";
  return {
      {"a label that is too low", kAgreements, "minimum_label: n.t.b.", "minimum_label: B",
       "agreement-test-open", "verkoop-met-goed-label"},
      {"homes sold with a good label", kBuilding, sold + "      label: n.t.b.",
       sold + "      label: A", "agreement-undecided", "verkoop-met-goed-label"},
      {"homes sold with a poor label",
       kBuilding,
       sold + "      label: n.t.b.",
       sold + "      label: G",
       "agreement-broken",
       "verkoop-met-goed-label",
       false,
       true,
       {{kAgreements, "minimum_label: n.t.b.", "minimum_label: B"}}},
      {"homes sold with a poor label and a package",
       kBuilding,
       sold + "      label: n.t.b.",
       sold + "      package: true\n      label: G",
       "agreement-broken",
       "verkoop-met-goed-label",
       false,
       false,
       {{kAgreements, "minimum_label: n.t.b.", "minimum_label: B"}}},
      {"social rent that is counted",
       kBuilding,
       built,
       mid_rent,
       "agreement-undecided",
       "sociale-huur-stadsdeel",
       true,
       false,
       {counted}},
      {"less social rent in the district",
       kBuilding,
       built,
       mid_rent,
       "agreement-broken",
       "sociale-huur-stadsdeel",
       false,
       true,
       {counted}},
      {"Patrimonium bound to the gardens", kAgreements, "partners: [de-huismeesters]",
       "partners: [de-huismeesters, patrimonium]", "agreement-parties", "gericht-op-binnentuin"},
      {"heritage forgotten", kBuilding, "conditions: [erfgoed, ", "conditions: [",
       "agreement-condition", "erfgoed", false, true},
      {"a test for combining works", kAgreements, "- id: koppelkansen",
       "- id: koppelkansen\n  test: {kind: condition}", "agreement-test", "koppelkansen"},
  };
}

std::vector<Change> map() {
  std::string const shops = "\"coordinates\": [6.5668, 53.1979]";
  std::string const east = "[6.5687, 53.197],\n            [6.5687, 53.1996],";
  std::string const crossed = "[6.5687, 53.1996],\n            [6.5687, 53.197],";
  return {
      {"no number three", kHood, "number: 3,", "number: 6,", "map-number-missing", "nummer 3",
       false, true},
      {"number two twice", kHood, "number: 3,", "number: 2,", "map-number-twice", "`mfa`", false,
       true},
      {"the roundabout in Haren", kPlaces, "[6.5698, 53.199]}", "[6.6098, 53.17]}", "map-outside",
       "rotonde", false, true},
      {"the heart crossing itself", kPlaces, east, crossed, "map-invalid", "core", false, true},
      {"the shops in Somalia", kPlaces, shops, "\"coordinates\": [53.1979, 6.5668]", "map-swapped",
       "winkelcentrum", false, true},
      {"the shops within a metre", kPlaces, "\"accuracy\": 200", "\"accuracy\": 1", "map-accuracy",
       "winkelcentrum", false, true},
      {"the shops as exact as you like", kPlaces, "\"accuracy\": 200,", "", "map-accuracy-missing",
       "winkelcentrum", false, true},
      {"the shops nowhere", kPlaces, "{\"type\": \"Point\", " + shops + "}", "null",
       "map-place-missing", "winkelcentrum", false, true},
      {"a neighbourhood without a boundary", kHood, "area: wijk\n", "", "map-area-missing",
       "de-wijert", false, true},
  };
}

std::vector<Change> messages() {
  std::string const about_art = "measures: [kunst-en-historie]";
  std::string const guide = "channels: [voorzieningenwijzer]";
  return {
      {"a message about sports", kMessages, about_art,
       "measures: [kunst-en-historie, sport-en-spel]", "communication-residents",
       "`sport-en-spel`"},
      {"a message about demolition", kMessages, about_art,
       "measures: [kunst-en-historie, vernieuwing-huismeesters]", "communication-homes",
       "vernieuwing-huismeesters"},
      {"a sender and a moment", kMessages, guide, guide + "\n  sender: gemeente\n  when: 2018",
       "communication-message", "regelingen"},
      {"a message that comes too late", kMessages, guide, guide + "\n  when: 2019",
       "communication-late", "regelingen", false, true},
      {"a message through the platform", kMessages, guide,
       "channels: [voorzieningenwijzer, wijkdeal-platform]", "communication-unused",
       "wijkdeal-platform"},
      {"a project without a source", kArt,
       "residents: true\n  source: {document: wijkvernieuwingsplan, chapter: 5.5}",
       "residents: true", "source-missing", "kunst-en-historie", false, true},
      {"something from the residents deal", kArt, "chapter: 5.5}",
       "chapter: 5.5}\n    - {document: wijkdeal}", "source-document-unused", "wijkdeal"},
      {"a date for the performance agreements", "plan.yaml", "- id: prestatieafspraken",
       "- id: prestatieafspraken\n    date: 2017", "source-document-date", "prestatieafspraken"},
  };
}

bool finds(samples::Sample const& sample, Change const& change) {
  auto reading = read_plan("plan.yaml", sample.load());
  check_plan(reading.plan, {}, reading.findings);
  return std::ranges::any_of(reading.findings.all(), [&](Finding const& finding) {
    return finding.rule == change.rule &&
           finding.message.nl.find(change.about) != std::string::npos;
  });
}

/// How often it was replaced.
int replace_all(std::string& text, Edit const& edit) {
  int times = 0;
  for (auto at = text.find(edit.from); at != std::string::npos; ++times) {
    text.replace(at, edit.from.size(), edit.to);
    at = text.find(edit.from, at + edit.to.size());
  }
  return times;
}

class DeWijertFindings : public testing::TestWithParam<Change> {};

TEST_P(DeWijertFindings, ComeAndGoWithTheFact) {
  auto const& change = GetParam();
  auto const& samples = samples::all();
  auto const found = std::ranges::find(samples, "de-wijert", &samples::Sample::name);
  ASSERT_NE(found, samples.end());
  auto sample = *found;
  for (auto const& edit : change.given) {
    EXPECT_GT(replace_all(sample.files[edit.file], edit), 0) << edit.from;
  }
  EXPECT_EQ(finds(sample, change), change.before);
  auto& text = sample.files[change.file];
  auto const at = text.find(change.from);
  ASSERT_NE(at, std::string::npos) << change.from << " is not in " << change.file;
  text.replace(at, change.from.size(), change.to);
  EXPECT_EQ(finds(sample, change), change.after);
}

std::string name_of(testing::TestParamInfo<Change> const& one) {
  auto name = one.param.name;
  std::ranges::replace(name, ' ', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Figures, DeWijertFindings, testing::ValuesIn(figures()), name_of);
INSTANTIATE_TEST_SUITE_P(Indicators, DeWijertFindings, testing::ValuesIn(indicators()), name_of);
INSTANTIATE_TEST_SUITE_P(Agreements, DeWijertFindings, testing::ValuesIn(agreements()), name_of);
INSTANTIATE_TEST_SUITE_P(Map, DeWijertFindings, testing::ValuesIn(map()), name_of);
INSTANTIATE_TEST_SUITE_P(Messages, DeWijertFindings, testing::ValuesIn(messages()), name_of);

}  // namespace
}  // namespace wijk
