// SPDX-License-Identifier: EUPL-1.2
#include "link/linkage.hpp"

#include "link/wording.hpp"
#include "plan/read.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace wijk {
namespace {

using Ids = std::set<std::string>;

Reading read_text(std::string const& text) {
  return read_plan("plan.yaml", [&](std::string const&) { return Loaded{text}; });
}

/// A plan of one neighbourhood with these measures and what else it says, as YAML.
std::string plan_of(std::string const& hood) {
  return "format: 1\nid: city\nname: City\npartners:\n"
         "  - {id: a, name: A, kind: municipality}\n  - {id: b, name: B, kind: corporation}\n"
         "tasks:\n  - {id: t, kind: social, name: {nl: Taak, en: Task}}\n"
         "neighbourhoods:\n  - id: hood\n    name: Hood\n    years: 2020-2030\n" +
         hood;
}

constexpr char const* kPlaces =
    "    places:\n"
    "      - {id: here, name: Here, kind: street, geometry: {type: Point, crs: 'EPSG:28992', "
    "coordinates: [233000, 580000]}}\n"
    "      - {id: there, name: There, kind: street, geometry: {type: Point, crs: 'EPSG:28992', "
    "coordinates: [233010, 580000]}}\n"
    "      - {id: rough, name: Rough, kind: street, accuracy: 40, geometry: {type: Point, crs: "
    "'EPSG:28992', coordinates: [233040, 580000]}}\n"
    "      - {id: far, name: Far, kind: street, geometry: {type: Point, crs: 'EPSG:28992', "
    "coordinates: [233100, 580000]}}\n";

/// A street and a sewer, which pair within 15 m and 366 days, and move 1098 days at most.
std::string measures(std::string const& street, std::string const& sewer) {
  return "    measures:\n      - {id: street, name: Wegwerk, nature: physical, lead: a, " + street +
         "}\n      - {id: sewer, name: Riool, nature: physical, lead: b, " + sewer + "}\n";
}

struct Found {
  Reading reading;
  Linkages all;
};

Found found_in(std::string const& hood, std::vector<OutsideWork> const& outside = {}) {
  Found found{read_text(plan_of(hood)), {}};
  for (auto const& finding : found.reading.findings.all()) {
    ADD_FAILURE() << finding.place.line << ": " << finding.message.en;
  }
  found.all = find_linkages(found.reading.plan, found.reading.plan.neighbourhoods.front(),
                            usual_pairings(), outside);
  return found;
}

Ids ids_of(Linkage const& linkage, Linkages const& all) {
  Ids ids;
  for (auto const& part : linkage.parts) {
    ids.insert(all.partakers[part.partaker].id);
  }
  return ids;
}

TEST(Linkage, TwoWorksAtOnePlaceAndTimeAreFound) {
  auto const found =
      found_in(measures("places: [here], years: 2022", "places: [there], years: 2022") + kPlaces);
  ASSERT_EQ(found.all.open.size(), 1U);
  auto const& linkage = found.all.open.front();
  EXPECT_EQ(ids_of(linkage, found.all), (Ids{"street", "sewer"}));
  EXPECT_EQ(linkage.links.front().reasons.front().apart.nearness, Nearness::sure);
  EXPECT_EQ(format_date(date_of(linkage.window.first)), "2022-01-01");
  EXPECT_EQ(format_date(date_of(linkage.window.last)), "2022-12-31");
  // 11 to 24 percent of an unknown cost is the range in euros, times the chance of sure places.
  EXPECT_DOUBLE_EQ(linkage.gain.low, 0.9 * 20000);
  EXPECT_DOUBLE_EQ(linkage.gain.high, 0.9 * 100000);
}

TEST(Linkage, APercentageIsOfTheCheaperWork) {
  auto const found = found_in(measures("places: [here], years: 2022, cost: {amount: 1.000.000}",
                                       "places: [there], years: 2022, cost: {amount: 200.000}") +
                              kPlaces);
  ASSERT_EQ(found.all.open.size(), 1U);
  EXPECT_DOUBLE_EQ(found.all.open.front().at_best.low, 22000);
  EXPECT_DOUBLE_EQ(found.all.open.front().at_best.high, 48000);
}

TEST(Linkage, WorkIsMovedNoMoreThanItNeeds) {
  auto const found =
      found_in(measures("places: [here], years: 2020", "places: [there], years: 2023") + kPlaces);
  ASSERT_EQ(found.all.open.size(), 1U);
  auto const& parts = found.all.open.front().parts;
  // From the last day of 2020 to the first of 2023 is 731 days, of which 366 are slack.
  EXPECT_EQ(parts[0].move, 365);
  EXPECT_EQ(parts[1].move, 0);
}

TEST(Linkage, WhatStandsIsNotMoved) {
  auto const fixed = ", milestones: [{id: s, name: S, kind: start, when: 2020-03-01}]";
  auto const late = ", milestones: [{id: d, name: D, kind: delivery, when: 2024-05-01}]";
  auto const moved = found_in(
      measures("places: [here], years: 2020" + std::string{fixed}, "places: [there], years: 2023") +
      kPlaces);
  ASSERT_EQ(moved.all.open.size(), 1U);
  EXPECT_EQ(moved.all.open.front().parts[0].move, 0);
  EXPECT_EQ(moved.all.open.front().parts[1].move, -365);
  auto const stuck = found_in(measures("places: [here], years: 2020" + std::string{fixed},
                                       "places: [there], years: 2023-2024" + std::string{late}) +
                              kPlaces);
  EXPECT_TRUE(stuck.all.open.empty());
  ASSERT_EQ(stuck.all.near_misses.size(), 1U);
  EXPECT_TRUE(stuck.all.near_misses.front().fixed);
  EXPECT_EQ(stuck.all.near_misses.front().days, 365);
}

TEST(Linkage, WhoWaitsHoldsTheWorkBack) {
  auto const found = found_in(
      "    measures:\n"
      "      - {id: street, name: Wegwerk, nature: physical, lead: a, places: [here], years: "
      "2020}\n"
      "      - {id: sewer, name: Riool, nature: physical, lead: b, places: [there], years: 2023, "
      "after: [gate]}\n"
      "      - {id: gate, name: Poort, nature: social, years: 2022}\n"
      "      - {id: next, name: Daarna, nature: social, years: 2020, after: [street]}\n" +
      std::string{kPlaces});
  EXPECT_TRUE(found.all.open.empty());
  ASSERT_EQ(found.all.near_misses.size(), 1U);
  EXPECT_EQ(found.all.near_misses.front().days, 365);
}

TEST(Linkage, APlaceThatIsNotExactMakesARange) {
  auto const found =
      found_in(measures("places: [here], years: 2022", "places: [rough], years: 2022") + kPlaces);
  ASSERT_EQ(found.all.open.size(), 1U);
  auto const& apart = found.all.open.front().links.front().reasons.front().apart;
  EXPECT_EQ(apart.nearness, Nearness::possible);
  EXPECT_NEAR(apart.metres, 40, 1e-6);
  EXPECT_NEAR(apart.range.low, 0, 1e-6);
  EXPECT_NEAR(apart.range.high, 80, 1e-6);
}

TEST(Linkage, ANearMissSaysHowFarItIs) {
  auto const found =
      found_in(measures("places: [here], years: 2022", "places: [far], years: 2022") + kPlaces);
  EXPECT_TRUE(found.all.open.empty());
  ASSERT_EQ(found.all.near_misses.size(), 1U);
  EXPECT_NEAR(found.all.near_misses.front().metres, 85, 1e-6);
}

TEST(Linkage, OnePartnersOwnWorksAreNone) {
  auto text = measures("places: [here], years: 2022", "places: [there], years: 2022") + kPlaces;
  text.replace(text.find("lead: b"), 7, "lead: a");
  EXPECT_TRUE(found_in(text).all.open.empty());
}

TEST(Linkage, DoneStoppedAndHeadingsAreLeftOut) {
  for (std::string const state : {"status: done", "status: stopped", "kind: line"}) {
    auto const found =
        found_in(measures("places: [here], years: 2022", "places: [there], years: 2022, " + state) +
                 kPlaces);
    EXPECT_TRUE(found.all.open.empty()) << state;
  }
}

TEST(Linkage, WhatWasDecidedIsKept) {
  auto const works = measures("places: [here], years: 2022", "places: [there], years: 2022");
  auto const decided = [&](std::string const& status) {
    return found_in(works + kPlaces + "    linkages:\n      - {id: k, measures: [sewer, street], " +
                    "status: " + status +
                    ", reason: {nl: Te duur, en: Too dear}, date: 2021-05}\n");
  };
  auto const taken = decided("taken-up");
  ASSERT_EQ(taken.all.open.size(), 1U);
  EXPECT_EQ(taken.all.open.front().decision, 0);
  for (std::string const status : {"declined", "done"}) {
    auto const settled = decided(status);
    EXPECT_TRUE(settled.all.open.empty()) << status;
    ASSERT_EQ(settled.all.settled.size(), 1U) << status;
  }
  auto const declined = decided("declined");
  EXPECT_EQ(
      decision_text(declined.all.settled.front(), declined.reading.plan.neighbourhoods.front()).en,
      "declined (2021-05): Too dear");
}

TEST(Linkage, WorksFromElsewhereJoin) {
  OutsideWork cable;
  cable.id = "cables.csv:2";
  cable.kind = "kabel";
  cable.owner = "Netbeheerder";
  cable.days = {day_number(Date{std::chrono::year{2022} / 3 / 1}),
                day_number(Date{std::chrono::year{2022} / 5 / 1})};
  cable.geometry.type = Geometry::Type::line;
  cable.geometry.crs = Geometry::Crs::rd;
  cable.geometry.parts = {{{233005, 579990}, {233005, 580100}}};
  auto const works = measures("places: [here], years: 2022", "places: [there], years: 2022");
  auto const found = found_in(works + kPlaces, {cable});
  ASSERT_EQ(found.all.open.size(), 1U) << "all three go together";
  EXPECT_EQ(ids_of(found.all.open.front(), found.all), (Ids{"street", "sewer", "cables.csv:2"}));
  EXPECT_EQ(found.all.open.front().links.size(), 2U) << "three works spare two openings";
}

// What the seed names, from the data alone.

class DeWijertsLinkages : public testing::Test {
 protected:
  static Found const& found() {
    static Found const found = [] {
      auto reading = read_plan_from(WIJK_SOURCE_DIR "/plans/de-wijert");
      Found made{std::move(*reading), {}};
      made.all = find_linkages(made.reading.plan, made.reading.plan.neighbourhoods.front(),
                               usual_pairings());
      return made;
    }();
    return found;
  }
  static void expect_together(Ids const& ids, std::string const& pairing) {
    auto const& all = found().all;
    bool const there = std::ranges::any_of(all.open, [&](Linkage const& linkage) {
      auto const parts = ids_of(linkage, all);
      return std::ranges::includes(parts, ids) &&
             std::ranges::any_of(linkage.links, [&](Link const& link) {
               return std::ranges::any_of(link.reasons, [&](Reason const& reason) {
                 return usual_pairings().pairings[reason.pairing].id == pairing;
               });
             });
    });
    EXPECT_TRUE(there) << pairing << " with " << *ids.begin();
  }
};

TEST_F(DeWijertsLinkages, RenewalGoesWithGardensAndUpkeep) {
  expect_together({"vernieuwing-huismeesters", "binnentuinen", "groenonderhoud"},
                  "homes-face-garden");
  expect_together({"vernieuwing-huismeesters", "binnentuinen", "leerwerk-groen"},
                  "garden-kept-by-trainees");
}

TEST_F(DeWijertsLinkages, EnergyGoesWithRenovation) {
  expect_together({"kleine-energieprojecten", "vernieuwing-huismeesters"}, "one-scaffold");
  expect_together({"wijkenergieplan", "vernieuwing-patrimonium"}, "one-scaffold");
}

TEST_F(DeWijertsLinkages, TheGroundsOfTheMfaGoWithPlayAndSport) {
  expect_together({"buitenruimte-mfa", "buitenrecreatie"}, "play-at-facility");
  expect_together({"buitenruimte-mfa", "sport-en-spel"}, "play-at-facility");
}

TEST_F(DeWijertsLinkages, PatrimoniumGoesWithTheDepot) {
  expect_together({"vernieuwing-patrimonium", "sociale-huur-wijkpost"}, "homes-on-site");
}

TEST_F(DeWijertsLinkages, TheCrossingGoesWithTheWayToTheCore) {
  expect_together({"bereikbaarheid-voorzieningen", "mfa"}, "safe-way-to-facility");
  expect_together({"bereikbaarheid-voorzieningen", "ruimte-langs-hoofdwegen"}, "one-street-design");
}

TEST_F(DeWijertsLinkages, TheGardensWaitForTheNewHomes) {
  auto const& all = found().all;
  auto const linkage = std::ranges::find_if(all.open, [&](Linkage const& one) {
    auto const ids = ids_of(one, all);
    return ids.contains("binnentuinen") && ids.contains("vernieuwing-huismeesters");
  });
  ASSERT_NE(linkage, all.open.end());
  for (auto const& part : linkage->parts) {
    auto const& id = all.partakers[part.partaker].id;
    EXPECT_EQ(part.move > 0, id == "binnentuinen") << id;
  }
}

TEST_F(DeWijertsLinkages, TheBestComesFirst) {
  auto const& open = found().all.open;
  EXPECT_TRUE(std::ranges::is_sorted(
      open, [](Linkage const& a, Linkage const& b) { return a.gain.middle() > b.gain.middle(); }));
}

}  // namespace
}  // namespace wijk
