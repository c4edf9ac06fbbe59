// SPDX-License-Identifier: EUPL-1.2
//
// From a plan to a planning problem, and from an answer back to the plan.
#include "check/checked.hpp"
#include "plan/read.hpp"
#include "samples.hpp"
#include "schedule/plan/edits.hpp"
#include "schedule/plan/proposal_json.hpp"
#include "schedule/plan/proposal_words.hpp"
#include "write/field_edits.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

namespace wijk::schedule {
namespace {

Reading reading_of(std::string const& text) {
  auto reading = read_plan("plan.yaml", [&](std::string const&) { return Loaded{text}; });
  for (auto const& finding : reading.findings.all()) {
    ADD_FAILURE() << finding.place.line << ": " << finding.message.en;
  }
  return reading;
}

/// A plan of one neighbourhood with these lists, as YAML.
std::string plan_with(std::string const& hood) {
  return "format: 1\nid: city\nname: City\npartners:\n"
         "  - {id: a, name: A, kind: municipality, works_at_once: 1}\n"
         "  - {id: b, name: B, kind: corporation}\n"
         "tasks:\n  - {id: t, kind: social, name: T, weight: 3}\n"
         "  - {id: u, kind: social, name: U}\n"
         "neighbourhoods:\n  - id: hood\n    name: Hood\n    years: 2020-2024\n" +
         hood;
}

YearsPlan made_of(Reading const& reading, YearsWish const& wish = {}) {
  auto made = years_plan_of(reading.plan, reading.plan.neighbourhoods.front(), wish);
  EXPECT_TRUE(made) << (made ? "" : made.refusal().why.en);
  return std::move(*made);
}

std::size_t item_of(YearsPlan const& made, std::string const& id) {
  for (std::size_t i = 0; i < made.items.size(); ++i) {
    if (made.measure(i).id == id) {
      return i;
    }
  }
  ADD_FAILURE() << "no item " << id;
  return 0;
}

YearsProposal proposed(YearsPlan const& made, double seconds = 10) {
  ProposalLimits limits;
  limits.solve.seconds = seconds;
  limits.solve.threads = 1;
  return propose_years(made, limits);
}

TEST(FromPlan, TakesTheMeasuresOfDeWijertThatCanBeChosen) {
  auto const read =
      read_plan_from((std::filesystem::path{WIJK_SOURCE_DIR} / "plans/de-wijert").string());
  ASSERT_TRUE(read);
  auto const& plan = read->plan;
  auto const made = made_of(*read);
  EXPECT_EQ(made.instance.slices, 11);
  EXPECT_EQ(made.first_year, 2018);
  auto const lines = std::ranges::count(made.hood->measures, "line", &Measure::kind);
  EXPECT_EQ(made.items.size() + made.left_out.size() + static_cast<std::size_t>(lines),
            made.hood->measures.size());
  EXPECT_EQ(std::ranges::count_if(made.items, &PlanItem::fixed), 25);
  EXPECT_EQ(made.items.size(), 38u);
  EXPECT_EQ(made.tasks.size(), plan.tasks.size());
  auto const running = item_of(made, "wijkenergieplan");
  EXPECT_TRUE(made.items[running].fixed);
  EXPECT_TRUE(made.instance.items[running].must);
  // Building starts by its milestone, and is prepared until then.
  auto const& building = made.instance.items[item_of(made, "vernieuwing-huismeesters")];
  EXPECT_EQ(building.earliest, 4);
  EXPECT_EQ(building.latest, 10);
  EXPECT_EQ(building.counted.placed.start, 4);
  // What the planning asks now is what there is, so the present planning holds.
  EXPECT_TRUE(faults_of(made.instance, made.present()).empty());
  EXPECT_FALSE(made.instance.togethers.empty());
}

TEST(FromPlan, ReadsMoneyOfCoversBySlice) {
  auto const reading = reading_of(
      plan_with("    measures:\n"
                "      - {id: park, name: Park, tasks: [t], lead: a, years: 2020-2021,\n"
                "         cost: {amount: 101, cover: fund}}\n"
                "      - {id: heading, name: Heading, kind: line, years: 2020-2024}\n"
                "    covers:\n"
                "      - id: fund\n        name: Fund\n        left_over: lapses\n        money:\n"
                "          - {slice: 2020, amount: 60}\n"
                "          - {slice: 2021-2022, per: year, amount: 70}\n"
                "          - {slice: 2023-2024, amount: 50}\n"
                "    budget:\n      - {measure: heading, slice: 2021, amount: 20, cover: fund}\n"));
  auto const made = made_of(reading);
  ASSERT_EQ(made.purses.size(), 1u);
  EXPECT_TRUE(made.purses[0].stated);
  EXPECT_EQ(made.instance.purses[0].money, (std::vector<Euros>{60, 50, 70, 25, 25}));
  EXPECT_EQ(made.instance.purses[0].carried, 0);
  auto const& spends = made.instance.items[0].variants[0].spends;
  ASSERT_EQ(spends.size(), 2u);
  EXPECT_EQ(spends[0].amount, 51);
  EXPECT_EQ(spends[1].amount, 50);
  YearsWish half;
  half.money = 0.5;
  EXPECT_EQ(made_of(reading, half).instance.purses[0].money[0], 30);
}

TEST(FromPlan, ReadsLeftOverAndWhatStaysAtMost) {
  auto const carried = [](std::string const& rule) {
    auto const reading = reading_of(
        plan_with("    measures:\n"
                  "      - {id: park, name: Park, years: 2020, cost: {amount: 10, cover: fund}}\n"
                  "    covers:\n      - {id: fund, name: Fund, money: [{slice: 2020, amount: 60}]" +
                  rule + "}\n"));
    return made_of(reading).instance.purses.at(0).carried;
  };
  EXPECT_EQ(carried(""), Purse::no_limit);
  EXPECT_EQ(carried(", left_over: stays, left_over_most: 25"), 25);
  EXPECT_EQ(carried(", left_over: lapses"), 0);
}

TEST(FromPlan, LimitsWorksOfPartnersAndBlocks) {
  auto const reading = reading_of(plan_with(
      "    places:\n"
      "      - {id: west, name: West, kind: area, geometry: {type: Polygon, crs: 'EPSG:28992', "
      "coordinates: [[[233000, 580000], [233100, 580000], [233100, 580100], [233000, 580000]]]}}\n"
      "      - {id: in, name: In, kind: site, geometry: {type: Point, crs: 'EPSG:28992', "
      "coordinates: [233080, 580020]}}\n"
      "      - {id: out, name: Out, kind: site, geometry: {type: Point, crs: 'EPSG:28992', "
      "coordinates: [233300, 580020]}}\n"
      "    blocks:\n      - {id: west, name: West, area: west, works_at_once: 1}\n"
      "    measures:\n"
      "      - {id: one, name: One, nature: physical, residents: true, lead: a, places: [in], "
      "years: 2020}\n"
      "      - {id: two, name: Two, nature: physical, residents: true, lead: b, places: [out], "
      "years: 2020}\n"));
  auto const made = made_of(reading);
  ASSERT_EQ(made.limits.size(), 2u);
  EXPECT_EQ(made.limits[0].kind, LimitOrigin::Kind::partner);
  EXPECT_EQ(made.limits[1].kind, LimitOrigin::Kind::block);
  EXPECT_EQ(made.instance.items[0].variants[0].loads.size(), 2u);
  EXPECT_TRUE(made.instance.items[1].variants[0].loads.empty());
  EXPECT_GT(made.instance.items[0].variants[0].nuisance, 0);
}

TEST(FromPlan, CountsTheShareOfATenureAndKeepsLowLabelsFromSale) {
  auto const reading = reading_of(plan_with(
      "    measures:\n"
      "      - id: flats\n        name: Flats\n        years: 2020-2021\n        variants:\n"
      "          - {id: sell, name: Sell, homes: [{action: sell, homes: 20, tenure: social-rent, "
      "label: F}]}\n"
      "          - {id: pack, name: Pack, homes: [{action: sell, homes: 20, tenure: social-rent, "
      "label: F, package: true}]}\n"
      "          - {id: build, name: Build, lasts: 3, homes: [{action: build, homes: 30, tenure: "
      "social-rent}]}\n"
      "    agreements:\n"
      "      - {id: label, name: Label, test: {kind: label-on-sale, minimum_label: C, "
      "package_allowed: true}}\n"
      "      - {id: share, name: Share, test: {kind: tenure-not-lower, tenure: social-rent, "
      "tenure_homes: 400, all_homes: 1000}}\n"
      "      - {id: other, name: Other, test: {kind: tenure-not-lower, tenure: mid-rent}}\n"));
  auto const made = made_of(reading);
  ASSERT_EQ(made.items.size(), 1u);
  EXPECT_EQ(made.items[0].variants, (std::vector<int>{1, 2}));
  ASSERT_EQ(made.instance.floors.size(), 1u);
  auto const& build = made.instance.items[0].variants[1];
  EXPECT_EQ(build.duration, 3);
  ASSERT_EQ(build.shifts.size(), 1u);
  EXPECT_EQ(build.shifts[0].offset, 2);
  EXPECT_EQ(build.shifts[0].part, 30);
  ASSERT_EQ(made.notes.size(), 2u);  // the money that is not known, and the agreement not counted
}

TEST(FromPlan, HoldsToWhatWaitsAndWhatStands) {
  auto const reading = reading_of(
      plan_with("    measures:\n"
                "      - {id: first, name: First, years: 2020-2021, tasks: [t]}\n"
                "      - {id: next, name: Next, years: 2022, tasks: [t], after: [first]}\n"
                "      - id: quarter\n        name: Quarter\n        years: 2021-10/2021-12\n"
                "        tasks: [t]\n        after: [early]\n"
                "      - {id: early, name: Early, years: 2021-01/2021-06, tasks: [t]}\n"
                "      - id: day\n        name: Day\n        years: 2022\n        tasks: [t]\n"
                "        milestones: [{id: go, name: Go, kind: start, when: 2022-03-01}]\n"
                "      - {id: done, name: Done, status: done, years: 2020, tasks: [t]}\n"
                "      - {id: decided, name: Decided, fixed: true, years: 2023, tasks: [t]}\n"
                "      - {id: stopped, name: Stopped, status: stopped, years: 2020}\n"
                "      - {id: someday, name: Someday, tasks: [t]}\n"));
  auto const made = made_of(reading);
  ASSERT_EQ(made.instance.precedences.size(), 2u);
  EXPECT_TRUE(made.instance.precedences[0].from_end);
  EXPECT_EQ(made.instance.precedences[0].lag, 0);
  EXPECT_EQ(made.instance.precedences[1].lag, -1);  // within a year, by the months
  for (auto const* const id : {"day", "done", "decided"}) {
    EXPECT_TRUE(made.items[item_of(made, id)].fixed) << id;
  }
  ASSERT_EQ(made.left_out.size(), 2u);
  EXPECT_EQ(made.left_out[0].why.en, "it has stopped");
  EXPECT_EQ(made.left_out[1].why.en, "the plan names neither years nor money");
  EXPECT_TRUE(faults_of(made.instance, made.present()).empty());
  YearsWish wish;
  wish.undated = true;
  EXPECT_EQ(made_of(reading, wish).left_out.size(), 1u);
}

TEST(FromPlan, WeighsTasksAndTakesThePlansAssumptions) {
  auto const reading = reading_of(
      plan_with("    measures:\n      - {id: park, name: Park, tasks: [t], years: 2020}\n"
                "    assumptions:\n      - {name: task_value, value: 1.000}\n"
                "      - {name: second_share, value: 10}\n"));
  auto const made = made_of(reading);
  EXPECT_DOUBLE_EQ(made.instance.purposes[0].steps[0].slope, 3000);
  EXPECT_DOUBLE_EQ(made.instance.purposes[0].steps[1].slope, 300);
  EXPECT_DOUBLE_EQ(made.instance.purposes[1].steps[0].slope, 1000);
  EXPECT_LE(made.assumed.later_share, made.assumed.second_share);
}

TEST(FromPlan, RefusesAPlanWithoutYears) {
  auto const reading = reading_of(
      "format: 1\nid: city\nname: City\nneighbourhoods:\n  - id: hood\n    name: Hood\n");
  auto const made = years_plan_of(reading.plan, reading.plan.neighbourhoods.front(), {});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.refusal().why.en, "`hood` names no years, so there is nothing to plan");
}

TEST(FromPlan, KeepsToAnEarlierPlanning) {
  auto const text = [](std::string const& years) {
    return plan_with("    measures:\n      - {id: park, name: Park, tasks: [t], years: " + years +
                     "}\n");
  };
  auto const before = reading_of(text("2021"));
  auto const now = reading_of(text("2023"));
  YearsWish wish;
  wish.keep = &before.plan.neighbourhoods.front();
  auto const made = made_of(now, wish);
  EXPECT_EQ(made.instance.items[0].counted.placed.start, 1);
  EXPECT_GT(made.instance.items[0].counted.per_slice, 0);
  wish.keep = nullptr;
  wish.free = true;
  EXPECT_FALSE(made_of(now, wish).instance.items[0].counted_on);
}

TEST(Proposal, SaysInJsonWhatItSaysInWords) {
  auto const reading =
      reading_of(plan_with("    measures:\n"
                           "      - {id: park, name: Park, tasks: [t], lead: a, years: 2020}\n"
                           "      - {id: path, name: Path, tasks: [u], lead: a, years: 2020}\n"));
  auto const made = made_of(reading);
  auto const proposal = proposed(made);
  ASSERT_EQ(proposal.answer.state, Answer::State::proven);
  ASSERT_EQ(proposal.changes.size(), 1u);  // one partner, one work at a time
  auto const json = proposal_json(made, proposal, Language::english);
  EXPECT_EQ(json["changes"][0]["text"], change_text(made, proposal.changes[0]).en);
  EXPECT_EQ(json["changes"][0]["breaks"][0]["kind"], "limit");
  EXPECT_EQ(json["present"]["breaks"].size(), 1u);
  EXPECT_EQ(json["load"][0]["works"][0], 1);
}

/// "measures/0/years: 2021", one for each edit.
std::vector<std::string> edits_in(YearsPlan const& made, Choice const& choice) {
  std::vector<std::string> lines;
  for (auto const& edit : edits_of(made, choice)) {
    constexpr std::string_view kHood = "/neighbourhoods/0/";
    EXPECT_TRUE(edit.pointer.starts_with(kHood));
    lines.push_back(edit.pointer.substr(kHood.size()) + ": " + edit.text);
  }
  return lines;
}

TEST(Edits, KeepMonthsAndMoveWhatLiesInTheWork) {
  auto const reading = reading_of(plan_with(
      "    measures:\n"
      "      - id: quarter\n        name: Quarter\n        years: 2021-10/2021-12\n"
      "        milestones: [{id: half, name: Half, kind: other, when: 2021-11}]\n"
      "      - id: build\n        name: Build\n        years: 2020-2023\n"
      "        milestones:\n"
      "          - {id: decide, name: Decide, kind: decision, when: 2020}\n"
      "          - {id: go, name: Go, kind: start, when: 2021}\n"
      "          - {id: ready, name: Ready, kind: delivery, when: 2022}\n"
      "      - {id: some-day, name: Some day, cost: {amount: 10, cover: fund}}\n"
      "      - {id: gone, name: Gone, years: 2020}\n"
      "    covers: [{id: fund, name: Fund, money: [{slice: 2020-2024, per: year, amount: 10}]}]\n"
      "    budget:\n"
      "      - {measure: build, slice: 2020, amount: 5, cover: fund}\n"
      "      - {measure: build, slice: 2021, amount: 5, cover: fund}\n"));
  auto const made = made_of(reading);
  EXPECT_EQ(made.instance.purses[0].money[0], 5);  // what is spent before the work is not free
  auto choice = made.present();
  EXPECT_TRUE(edits_of(made, choice).empty());
  choice[item_of(made, "quarter")].start += 1;
  choice[item_of(made, "build")].start += 1;
  choice[item_of(made, "some-day")] = {2, 0};
  choice[item_of(made, "gone")] = {};
  EXPECT_EQ(edits_in(made, choice),
            (std::vector<std::string>{
                "measures/0/milestones/0/when: 2022-11", "measures/0/years: 2022-10/2022-12",
                "measures/1/milestones/1/when: 2022", "measures/1/milestones/2/when: 2023",
                "budget/1/slice: 2022", "measures/1/years: 2020-2024",
                "measures/2/years: 2022-2024", "measures/3/years: n.t.b."}));
}

/// Two works of one partner in one quarter, and one that is some time in a year.
std::string quarters_plan() {
  return plan_with(
      "    measures:\n"
      "      - id: street\n        name: Street\n        lead: a\n        tasks: [t]\n"
      "        years: 2021-10/2022-03\n        cost: {amount: 400, cover: fund}\n"
      "        milestones: [{id: half, name: Half, kind: other, when: 2021-12}]\n"
      "      - id: square\n        name: Square\n        lead: a\n        tasks: [u]\n"
      "        years: 2021-10/2021-12\n        cost: {amount: 100, cover: fund}\n"
      "      - {id: talks, name: Talks, lead: b, tasks: [t], years: 2021,\n"
      "         cost: {amount: 50, cover: fund}}\n"
      "    covers: [{id: fund, name: Fund, money: [{slice: 2020-2024, per: year, amount: 350}],\n"
      "      left_over: lapses}]\n");
}

TEST(FromPlan, ChoosesTheQuarterOfWhatStartsInAMonth) {
  auto const reading = reading_of(quarters_plan());
  YearsWish wish;
  wish.quarters = true;
  auto const made = made_of(reading, wish);
  EXPECT_EQ(made.instance.slices, 20);
  EXPECT_EQ(made.instance.years(), 5);
  auto const& street = made.instance.items[item_of(made, "street")];
  EXPECT_EQ(street.step, 1);
  EXPECT_EQ(street.variants[0].duration, 2);
  EXPECT_EQ(made.present()[item_of(made, "street")].start, 7);
  auto const& talks = made.instance.items[item_of(made, "talks")];
  EXPECT_EQ(talks.step, 4);
  EXPECT_EQ(talks.variants[0].duration, 4);
  EXPECT_EQ(made.instance.purses[0].money, (std::vector<Euros>(5, 350)));
  EXPECT_EQ(made.spent(made.present(), item_of(made, "street"), 0, 1), 200);
  EXPECT_EQ(made.spent(made.present(), item_of(made, "street"), 0, 2), 200);
  // One of the two moves a quarter or two, not a year: the partner does one work at a time.
  auto const proposal = proposed(made);
  ASSERT_EQ(proposal.answer.state, Answer::State::proven);
  ASSERT_EQ(proposal.changes.size(), 1u);
  EXPECT_EQ(change_text(made, proposal.changes[0]).en,
            "`square` starts in quarter 3 of 2021 (was quarter 4 of 2021)");
  EXPECT_EQ(load_of(made, proposal.answer.choice, 0, 1), 1);
  auto const json = proposal_json(made, proposal, Language::english);
  EXPECT_EQ(json["measures"][1]["proposed"]["year"], 2021);
  EXPECT_EQ(json["measures"][1]["proposed"]["quarter"], 3);
  EXPECT_FALSE(json["measures"][2]["proposed"].contains("quarter"));
  EXPECT_EQ(json["measures"][0]["years"], 0.5);
  EXPECT_EQ(json["measures"][2]["years"], 1);
  EXPECT_EQ(json["slices"].size(), 5u);
}

TEST(Edits, MoveMonthsByQuartersAndYearsByYears) {
  auto const reading = reading_of(quarters_plan());
  YearsWish wish;
  wish.quarters = true;
  auto const made = made_of(reading, wish);
  auto choice = made.present();
  choice[item_of(made, "street")].start += 1;
  choice[item_of(made, "talks")].start += 4;
  EXPECT_EQ(
      edits_in(made, choice),
      (std::vector<std::string>{"measures/0/milestones/0/when: 2022-03",
                                "measures/0/years: 2022-01/2022-06", "measures/2/years: 2022"}));
}

TEST(Edits, ChooseAnotherVariantWithItsLength) {
  auto const reading = reading_of(plan_with(
      "    measures:\n"
      "      - id: flats\n        name: Flats\n        years: 2020-2021\n        variants:\n"
      "          - {id: renovate, name: Renovate, chosen: true}\n"
      "          - {id: replace, name: Replace, lasts: 3}\n"));
  auto const made = made_of(reading);
  EXPECT_EQ(made.instance.items[0].variants[0].last_start, 3);
  EXPECT_EQ(made.instance.items[0].variants[1].last_start, 2) << "its money would fall off the end";
  EXPECT_EQ(edits_in(made, {{1, 1}}),
            (std::vector<std::string>{"measures/0/variants/0/chosen: false",
                                      "measures/0/variants/1/chosen: true",
                                      "measures/0/years: 2021-2023"}));
}

/// Plans in which something has to move by quarters: money of a cost and of a line, a milestone
/// with a year only, another variant.
std::vector<std::string> moving_by_quarters() {
  auto const fund = [](std::string const& money) {
    return "    covers: [{id: fund, name: Fund, left_over: lapses, money: " + money + "}]\n";
  };
  return {plan_with(
              "    measures:\n"
              "      - {id: x, name: X, lead: a, tasks: [t], years: 2020-01/2020-03, fixed: true}\n"
              "      - {id: y, name: Y, lead: b, tasks: [t], years: 2020-01/2020-06, after: [x],\n"
              "         cost: {amount: 400, cover: fund}}\n" +
              fund("[{slice: 2020-2024, per: year, amount: 400}]")),
          plan_with(
              "    measures:\n"
              "      - {id: x, name: X, lead: a, tasks: [t], years: 2020-10/2020-12, fixed: true}\n"
              "      - id: y\n        name: Y\n        lead: b\n        tasks: [t]\n"
              "        years: 2020-10/2020-12\n        after: [x]\n"
              "        milestones: [{id: half, name: Half, kind: other, when: 2020}]\n"
              "      - {id: z, name: Z, lead: b, tasks: [u], years: 2020-10/2020-12,\n"
              "         after: [y/half]}\n"
              "    budget: [{measure: y, slice: 2020, amount: 10, cover: fund}]\n" +
              fund("[{slice: 2020-2024, per: year, amount: 100}]")),
          plan_with(
              "    measures:\n"
              "      - {id: x, name: X, lead: a, tasks: [u], years: 2020-01/2020-03, fixed: true}\n"
              "      - id: y\n        name: Y\n        lead: b\n        tasks: [t]\n"
              "        years: 2020-01/2020-12\n        after: [x]\n        variants:\n"
              "          - {id: v, name: V, chosen: true, cost: {amount: 900, cover: fund}}\n"
              "          - {id: w, name: W, lasts: 2, tasks: [t, u],\n"
              "             cost: {amount: 200, per: year, cover: fund}}\n" +
              fund("[{slice: 2020-2024, per: year, amount: 250}]"))};
}

TEST(Edits, OfQuartersAreReadAsTheyWereMeant) {
  YearsWish wish;
  wish.quarters = true;
  for (auto const& text : moving_by_quarters()) {
    auto const reading = reading_of(text);
    auto const made = made_of(reading, wish);
    auto const proposal = proposed(made);
    ASSERT_TRUE(proposal.found());
    ASSERT_FALSE(proposal.changes.empty());
    std::vector<FieldEdit> fields;
    for (auto const& edit : edits_of(made, proposal.answer.choice)) {
      fields.push_back({edit.pointer, edit.text});
    }
    auto const changed = rewrite_fields(reading.document, fields);
    ASSERT_TRUE(changed);
    auto const again = reading_of(changed->front().text);
    auto const remade = made_of(again, wish);
    EXPECT_EQ(remade.present(), proposal.answer.choice) << changed->front().text;
    EXPECT_TRUE(faults_of(remade.instance, remade.present()).empty()) << changed->front().text;
    for (int year = 0; year < made.instance.years(); ++year) {
      EXPECT_EQ(asked_by(remade, remade.present(), year),
                asked_by(made, proposal.answer.choice, year))
          << year << " in " << changed->front().text;
    }
  }
}

/// Errors and warnings by rule, of a plan as it is or as it would be.
std::map<std::string, int> found_in(samples::Sample const& sample,
                                    std::vector<File> const& changed) {
  auto reading = read_plan("plan.yaml", [&](std::string const& name) -> Loaded {
    auto const file = std::ranges::find(changed, name, &File::name);
    return file == changed.end() ? sample.load()(name) : Loaded{file->text};
  });
  check_reading(reading, {});
  std::map<std::string, int> counts;
  for (auto const& finding : reading.findings.all()) {
    counts[std::string{finding.rule}] +=
        finding.severity != Severity::note && finding.accepted_by.empty() ? 1 : 0;
  }
  return counts;
}

void expect_no_worse_when_written(bool quarters) {
  std::size_t written = 0;
  YearsWish as_written;
  as_written.quarters = quarters;
  for (auto const& sample : samples::all()) {
    auto const reading = read_plan("plan.yaml", sample.load());
    for (auto const& hood : reading.plan.neighbourhoods) {
      YearsWish wish;
      wish.free = true;  // so that more moves
      wish.quarters = quarters;
      auto const made = years_plan_of(reading.plan, hood, wish);
      if (!reading.document.whole || !reading.findings.all().empty() || !made ||
          made->items.empty()) {
        continue;
      }
      ProposalLimits limits;
      limits.solve.seconds = 1;
      limits.explain = false;
      auto const proposal = propose_years(*made, limits);
      if (!proposal.found()) {
        continue;
      }
      ASSERT_TRUE(faults_of(made->instance, proposal.answer.choice).empty()) << sample.name;
      std::vector<FieldEdit> fields;
      for (auto const& edit : edits_of(*made, proposal.answer.choice)) {
        fields.push_back({edit.pointer, edit.text});
      }
      auto const changed = rewrite_fields(reading.document, fields);
      if (fields.empty() || !changed) {
        continue;
      }
      ++written;
      auto const before = found_in(sample, {});
      for (auto const& [rule, count] : found_in(sample, *changed)) {
        auto const was = before.find(rule);
        EXPECT_LE(count, was == before.end() ? 0 : was->second) << sample.name << ": " << rule;
      }
      // Planned again, people count on what was written: nothing changes any more.
      auto const again = read_plan("plan.yaml", [&](std::string const& name) -> Loaded {
        auto const file = std::ranges::find(*changed, name, &File::name);
        return file == changed->end() ? sample.load()(name) : Loaded{file->text};
      });
      auto const remade = years_plan_of(
          again.plan,
          again.plan
              .neighbourhoods[static_cast<std::size_t>(&hood - reading.plan.neighbourhoods.data())],
          as_written);
      if (!remade) {
        continue;  // what it had of years is to be determined now
      }
      for (std::size_t i = 0; i < made->items.size(); ++i) {
        auto const measure = made->items[i].measure;
        auto const now = std::ranges::find(remade->items, measure, &PlanItem::measure);
        EXPECT_EQ(now == remade->items.end() ? -1 : now->present.start,
                  proposal.answer.choice[i].start)
            << sample.name << ": " << made->measure(i).id;
      }
    }
  }
  EXPECT_GE(written, 3u);
}

TEST(Proposal, WrittenIntoAPlanItChecksNoWorse) {
  expect_no_worse_when_written(false);
  expect_no_worse_when_written(true);
}

}  // namespace
}  // namespace wijk::schedule
