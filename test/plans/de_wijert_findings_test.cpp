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

struct Change {
  std::string name;
  std::string file, from, to;
  std::string rule;
  std::string about;  ///< what the message names
  bool before = true, after = false;
};

std::string const kTable = ";;wijkvernieuwingsplan;6;Thema's en projecten\n";

std::vector<Change> changes() {
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

bool finds(samples::Sample const& sample, Change const& change) {
  auto reading = read_plan("plan.yaml", sample.load());
  check_plan(reading.plan, {}, reading.findings);
  return std::ranges::any_of(reading.findings.all(), [&](Finding const& finding) {
    return finding.rule == change.rule &&
           finding.message.nl.find(change.about) != std::string::npos;
  });
}

class DeWijertFindings : public testing::TestWithParam<Change> {};

TEST_P(DeWijertFindings, ComeAndGoWithTheFact) {
  auto const& change = GetParam();
  auto const& samples = samples::all();
  auto const found = std::ranges::find(samples, "de-wijert", &samples::Sample::name);
  ASSERT_NE(found, samples.end());
  auto sample = *found;
  EXPECT_EQ(finds(sample, change), change.before);
  auto& text = sample.files[change.file];
  auto const at = text.find(change.from);
  ASSERT_NE(at, std::string::npos) << change.from << " is not in " << change.file;
  text.replace(at, change.from.size(), change.to);
  EXPECT_EQ(finds(sample, change), change.after);
}

INSTANTIATE_TEST_SUITE_P(Facts, DeWijertFindings, testing::ValuesIn(changes()),
                         [](auto const& one) {
                           auto name = one.param.name;
                           std::ranges::replace(name, ' ', '_');
                           return name;
                         });

}  // namespace
}  // namespace wijk
