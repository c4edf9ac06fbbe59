// SPDX-License-Identifier: EUPL-1.2
//
// The plan of De Wijert against what its source says: figures, counts, sources and words.
#include "golden.hpp"
#include "plan/read.hpp"
#include "plan/sums.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

namespace wijk {
namespace {

namespace fs = std::filesystem;

fs::path const kSource = WIJK_SOURCE_DIR;
fs::path const kPrinted = kSource / "../shared/seed/wijkvernieuwingsplan-de-wijert.txt";

Reading const& reading() {
  static auto const read = read_plan_from(kSource / "plans/de-wijert");
  return *read;
}

Neighbourhood const& hood() { return reading().plan.neighbourhoods.front(); }

template <class Element>
Element const* named(std::vector<Element> const& elements, std::string_view id) {
  auto const found = std::ranges::find(elements, id, &Element::id);
  return found == elements.end() ? nullptr : &*found;
}

Cents euros(std::int64_t amount) { return {amount * 100}; }

template <class Element>
std::size_t of_kind(std::vector<Element> const& elements, std::string_view kind) {
  return static_cast<std::size_t>(std::ranges::count(elements, kind, &Element::kind));
}

TEST(DeWijert, IsReadWithoutAFinding) {
  EXPECT_TRUE(reading().document.whole);
  EXPECT_EQ(reading().findings.all().size(), 0u);
}

TEST(DeWijert, HasWhatItsSourceCounts) {
  EXPECT_EQ(reading().plan.neighbourhoods.size(), 4u);
  EXPECT_EQ(std::ranges::count(reading().plan.neighbourhoods, true, &Neighbourhood::outline), 3);
  EXPECT_EQ(of_kind(reading().plan.partners, "corporation"), 5u);
  EXPECT_EQ(hood().themes.size(), 5u);
  EXPECT_EQ(of_kind(hood().measures, "project"), 22u);
  EXPECT_EQ(of_kind(hood().ambitions, "intervention"), 5u);
  ASSERT_EQ(hood().meetings.size(), 1u);
  EXPECT_EQ(hood().meetings.front().number, 34);
}

TEST(DeWijert, SpreadsItsProjectsOverTheThemes) {
  std::array const projects{5, 5, 5, 5, 2};
  for (std::size_t theme = 0; theme < projects.size(); ++theme) {
    auto const here = [&](Measure const& measure) {
      return measure.kind == "project" && measure.theme.index == static_cast<int>(theme);
    };
    EXPECT_EQ(std::ranges::count_if(hood().measures, here), projects[theme])
        << hood().themes[theme].id;
  }
}

TEST(DeWijert, AddsUpPerYear) {
  BudgetSums const sums{hood()};
  std::array<std::int64_t, 7> const amounts{1'390'000, 1'335'000, 1'280'000, 1'280'000,
                                            1'280'000, 1'280'000, 600'000};
  ASSERT_EQ(sums.slices().size(), amounts.size());
  for (std::size_t slice = 0; slice < amounts.size(); ++slice) {
    EXPECT_EQ(sums.of_slice(slice).amount, euros(amounts[slice])) << slice;
  }
  EXPECT_EQ(sums.of_slice(0).unknown, 2);
  EXPECT_TRUE(sums.slices().back().per_year);
}

TEST(DeWijert, KeepsTheTableAsPrinted) {
  ASSERT_EQ(hood().tables.size(), 1u);
  auto const& table = hood().tables.front();
  std::vector<std::size_t> cells;
  for (auto const& row : table.rows) {
    cells.push_back(row.cells.size());
  }
  EXPECT_EQ(cells, (std::vector<std::size_t>{7, 6, 6, 7, 6, 6, 7, 6, 0, 6}));
  EXPECT_EQ(table.columns.size(), 7u);
  ASSERT_EQ(table.total.size(), 6u);
  EXPECT_EQ(table.total[0].value, euros(1'315'000));
  EXPECT_EQ(table.total[1].value, euros(1'285'000));
  EXPECT_EQ(table.total[5].value, euros(1'280'000));
  EXPECT_FALSE(table.origin.remark.empty());
}

TEST(DeWijert, KnowsWhatChancesForChildrenConsistOf) {
  auto const* const measure = named(hood().measures, "kansen-voor-kinderen");
  ASSERT_NE(measure, nullptr);
  ASSERT_EQ(measure->components.size(), 3u);
  std::array<std::int64_t, 3> const parts{70'000, 30'000, 50'000};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    EXPECT_EQ(measure->components[i].amount.value, euros(parts[i]));
    EXPECT_EQ(measure->components[i].per, "year");
  }
  EXPECT_EQ(measure->cost.front().amount.value, euros(150'000));
  EXPECT_EQ(measure->cost.front().per, "year");
}

TEST(DeWijert, StatesTheOutdoorSpaceOfTheMfaBesideTheTable) {
  auto const* const measure = named(hood().measures, "buitenruimte-mfa");
  ASSERT_NE(measure, nullptr);
  EXPECT_EQ(measure->cost.front().amount.value, euros(200'000));
  EXPECT_TRUE(measure->cost.front().cover.found());
  EXPECT_EQ(std::ranges::count(hood().budget, "buitenruimte-mfa",
                               [](BudgetLine const& line) { return line.measure.id; }),
            0);
}

TEST(DeWijert, HasNoAmountAndNoGuessForThePressureOfTraffic) {
  std::size_t lines = 0;
  for (auto const& line : hood().budget) {
    if (line.measure.id == "verkeersdruk") {
      ++lines;
      EXPECT_FALSE(line.amount.stated());
    }
  }
  EXPECT_EQ(lines, 7u);
}

double baseline(std::string_view indicator) {
  auto const* const found = named(hood().indicators, indicator);
  return found == nullptr || found->observations.empty() ? -1
                                                         : found->observations.front().value.value;
}

TEST(DeWijert, KnowsHowTheNeighbourhoodStands) {
  EXPECT_EQ(baseline("aandeel-huur"), 75);
  EXPECT_EQ(baseline("aandeel-corporaties"), 50);
  EXPECT_EQ(baseline("personen-in-armoede"), 1200);
  EXPECT_EQ(baseline("aandeel-armoede"), 25);
  EXPECT_EQ(baseline("kinderen-in-armoede"), 300);
  EXPECT_EQ(baseline("aandeel-kinderen-in-armoede"), 41);
}

TEST(DeWijert, HoldsItsPartnersToTheirWord) {
  auto const* const sale = named(hood().agreements, "verkoop-met-goed-label");
  ASSERT_TRUE(sale != nullptr && sale->test.size() == 1);
  EXPECT_EQ(sale->test.front().kind, "label-on-sale");
  EXPECT_TRUE(sale->test.front().label_unknown);
  EXPECT_TRUE(sale->test.front().package_allowed);
  auto const* const tenure = named(hood().agreements, "sociale-huur-stadsdeel");
  ASSERT_TRUE(tenure != nullptr && tenure->test.size() == 1);
  EXPECT_EQ(tenure->test.front().kind, "tenure-not-lower");
  EXPECT_EQ(tenure->test.front().level, "district");
  auto const* const heritage = named(hood().agreements, "erfgoed");
  ASSERT_TRUE(heritage != nullptr && heritage->test.size() == 1);
  EXPECT_EQ(heritage->test.front().kind, "condition");
}

TEST(DeWijert, PutsFiveNumbersOnTheMapAndSaysHowExactEveryPlaceIs) {
  std::vector<std::int64_t> numbers;
  for (auto const& number : hood().map_numbers) {
    numbers.push_back(number.number);
    EXPECT_TRUE(number.place.found()) << number.number;
  }
  EXPECT_EQ(numbers, (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
  for (auto const& place : hood().places) {
    EXPECT_NE(place.geometry.type, Geometry::Type::none) << place.id;
    EXPECT_GE(place.accuracy.value, 100) << place.id;
    EXPECT_FALSE(place.origin.remark.empty()) << place.id;
  }
}

template <class Element>
void expect_sources(std::vector<Element> const& elements) {
  for (auto const& element : elements) {
    EXPECT_FALSE(element.origin.sources.empty()) << element.id;
  }
}

TEST(DeWijert, SaysWhereEveryStatementComesFrom) {
  expect_sources(reading().plan.vision);
  expect_sources(reading().plan.strategy);
  expect_sources(reading().plan.tasks);
  expect_sources(reading().plan.partners);
  expect_sources(hood().themes);
  expect_sources(hood().ambitions);
  expect_sources(hood().measures);
  expect_sources(hood().agreements);
  expect_sources(hood().places);
  for (auto const& measure : hood().measures) {
    expect_sources(measure.milestones);
  }
}

/// Calls `look` for every map of the document.
template <class Look>
void for_each_map(Node const& node, Look const& look) {
  if (node.is_map()) {
    look(node);
  }
  for (auto const& member : node.members) {
    for_each_map(member.value, look);
  }
  for (auto const& item : node.items) {
    for_each_map(item, look);
  }
}

TEST(DeWijert, SpeaksDutchAndEnglish) {
  std::set<std::string_view> const told{"text",  "remark", "role",       "reason",    "answer",
                                        "title", "brings", "brought_by", "decided_by"};
  std::size_t texts = 0;
  for_each_map(reading().document.root, [&](Node const& map) {
    auto const* const dutch = map.find("nl");
    auto const* const english = map.find("en");
    EXPECT_EQ(dutch == nullptr, english == nullptr) << (dutch ? dutch : english)->text;
    if (dutch != nullptr && english != nullptr) {
      ++texts;
      EXPECT_FALSE(dutch->text.empty() || english->text.empty()) << dutch->text << english->text;
    }
    for (auto const& member : map.members) {
      EXPECT_FALSE(told.contains(member.key) && !member.value.is_map())
          << member.key << " is in one language: " << member.value.text;
    }
  });
  EXPECT_GT(texts, 300u);
}

constexpr std::size_t kRun = 8;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words{""};
  for (char const letter : text) {
    auto const byte = static_cast<unsigned char>(letter);
    if (byte >= 0x80 || std::isalnum(byte) != 0) {
      words.back() += static_cast<char>(std::tolower(byte));
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

/// Every run of `kRun` words.
std::vector<std::string> runs_of(std::string_view text) {
  auto const words = words_of(text);
  std::vector<std::string> runs;
  for (std::size_t first = 0; first + kRun <= words.size(); ++first) {
    std::string run;
    for (std::size_t i = first; i < first + kRun; ++i) {
      run += words[i] + " ";
    }
    runs.push_back(run);
  }
  return runs;
}

TEST(DeWijert, TellsItInItsOwnWords) {
  if (!fs::exists(kPrinted)) {
    GTEST_SKIP() << "the printed plan is not here, so nothing to hold the words against: "
                 << kPrinted.lexically_normal();
  }
  auto const printed = runs_of(golden::read_text(kPrinted));
  std::set<std::string> const known{printed.begin(), printed.end()};
  for_each_map(reading().document.root, [&](Node const& map) {
    if (auto const* const dutch = map.find("nl")) {
      for (auto const& run : runs_of(dutch->text)) {
        EXPECT_FALSE(known.contains(run)) << run;
      }
    }
  });
}

}  // namespace
}  // namespace wijk
