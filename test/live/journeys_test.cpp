// SPDX-License-Identifier: EUPL-1.2
//
// People who change one plan: what each is told, and what is kept.
#include "desk.hpp"
#include "store/postgres.hpp"

#include <thread>

namespace wijk::desk {
namespace {

constexpr auto kPark = "/neighbourhoods/north/measures/park";

std::string set(std::string const& pointer, std::string const& json) {
  return fmt::format(R"([{{"op": "replace", "path": "{}", "value": {}}}])", pointer, json);
}
std::string add(std::string const& pointer, std::string const& json) {
  return fmt::format(R"([{{"op": "add", "path": "{}", "value": {}}}])", pointer, json);
}

TEST(Journey, AnEditIsKeptWithWhoWhenAndWhy) {
  Desk desk{small_plan()};
  auto const outcome =
      desk.edit(set(std::string{kPark} + "/years", "\"2026-2028\""), 1, kManager, "one year more");
  ASSERT_NE(as<Accepted>(outcome), nullptr) << told(outcome);
  EXPECT_EQ(as<Accepted>(outcome)->now->revision, 2);
  EXPECT_FALSE(as<Accepted>(outcome)->rebased);
  EXPECT_EQ(desk.value(std::string{kPark} + "/years"), "2026-2028");
  auto const kept = desk.store.revision(desk.plan, 2);
  ASSERT_TRUE(kept && *kept);
  EXPECT_EQ((*kept)->by, "manager");
  EXPECT_EQ((*kept)->why, "one year more");
  EXPECT_EQ((*kept)->at, as<Accepted>(outcome)->now->at);
  EXPECT_EQ(
      (*kept)->patch,
      R"([{"op":"replace","path":"/neighbourhoods/0/measures/0/years","value":"2026-2028"}])");
}

TEST(Journey, TwoWhoChangeDifferentThingsBothGetTheirWay) {
  Desk desk{small_plan()};
  auto const one = desk.edit(set(std::string{kPark} + "/years", "\"2026\""), 1);
  auto const other = desk.edit(set("/neighbourhoods/north/measures/roofs/name/nl", "\"Dak\""), 1);
  ASSERT_NE(as<Accepted>(one), nullptr) << told(one);
  ASSERT_NE(as<Accepted>(other), nullptr) << told(other);
  EXPECT_TRUE(as<Accepted>(other)->rebased);
  EXPECT_EQ(desk.revision(), 3);
  EXPECT_EQ(desk.value(std::string{kPark} + "/years"), "2026");
  EXPECT_EQ(desk.value("/neighbourhoods/north/measures/roofs/name/nl"), "Dak");
}

TEST(Journey, TheSecondOfTwoOnOneFieldSeesBothAndLosesNothing) {
  Desk desk{small_plan()};
  auto const years = std::string{kPark} + "/years";
  desk.edit(set(years, "\"2026\""), 1, partner("city"), "sooner");
  auto const outcome = desk.edit(set(years, "\"2028\""), 1);
  auto const* const conflict = as<Conflict>(outcome);
  ASSERT_NE(conflict, nullptr) << told(outcome);
  ASSERT_EQ(conflict->places.size(), 1u);
  EXPECT_EQ(conflict->places[0].pointer, years);
  EXPECT_EQ(conflict->places[0].before, "2026-2027");
  EXPECT_EQ(conflict->places[0].theirs, "2026");
  EXPECT_EQ(conflict->places[0].mine, "2028");
  EXPECT_EQ(conflict->now, 2);
  ASSERT_EQ(conflict->theirs.size(), 1u);
  EXPECT_EQ(conflict->theirs[0].by, "city-editor");
  EXPECT_EQ(desk.value(years), "2026");
  auto const again = desk.edit(set(years, "\"2028\""), conflict->now);
  EXPECT_NE(as<Accepted>(again), nullptr) << told(again);
}

TEST(Journey, AnElementThatWentIsAConflictForWhoWasInIt) {
  Desk desk{small_plan()};
  auto const milestone = std::string{kPark} + "/milestones/design";
  auto const gone = desk.edit(R"([{"op": "remove", "path": ")" + milestone + R"("}])");
  ASSERT_NE(as<Accepted>(gone), nullptr) << told(gone);
  auto const outcome = desk.edit(set(milestone + "/when", "\"2027-01\""), 1);
  auto const* const conflict = as<Conflict>(outcome);
  ASSERT_NE(conflict, nullptr) << told(outcome);
  EXPECT_EQ(conflict->places[0].theirs, nullptr);
  EXPECT_EQ(conflict->places[0].before, "2026-12");
}

TEST(Journey, TheSameEditSentTwiceIsKeptOnce) {
  for (std::string const& patch :
       {set(std::string{kPark} + "/years", "\"2026\""),
        add("/neighbourhoods/north/budget/-", R"({"measure": "park", "slice": 2027,
            "amount": 1000, "cover": "fund"})"),
        add("/partners/-", R"({"id": "new", "kind": "other", "name": "New"})"),
        std::string{R"([{"op": "remove", "path": "/neighbourhoods/north/budget/0"}])"},
        std::string{R"([{"op": "move", "from": "/partners/club", "path": "/partners/0"}])"}}) {
    Desk desk{small_plan()};
    auto const first = desk.edit(patch, 1);
    ASSERT_NE(as<Accepted>(first), nullptr) << patch << told(first);
    auto const again = desk.edit(patch, 1);
    EXPECT_TRUE(as<Conflict>(again) || as<BadPatch>(again)) << patch << told(again);
    EXPECT_EQ(desk.revision(), 2) << patch;
  }
}

TEST(Journey, LinesAddedByTwoAreBothThere) {
  Desk desk{small_plan()};
  auto const line = [](int amount) {
    return add("/neighbourhoods/north/budget/-",
               fmt::format(R"({{"measure": "park", "slice": 2027, "amount": {}, "cover": "fund"}})",
                           amount));
  };
  EXPECT_NE(as<Accepted>(desk.edit(line(1000), 1)), nullptr);
  auto const other = desk.edit(line(2000), 1);
  EXPECT_NE(as<Accepted>(other), nullptr) << told(other);
  EXPECT_EQ(desk.value("/neighbourhoods/north/budget").size(), 5u);
}

TEST(Journey, ALineThatMovedUpIsNotMistakenForAnother) {
  Desk desk{small_plan()};
  desk.edit(R"([{"op": "remove", "path": "/neighbourhoods/north/budget/0"}])");
  auto const later = desk.edit(set("/neighbourhoods/north/budget/1/amount", "80000"), 1);
  EXPECT_NE(as<Conflict>(later), nullptr) << told(later);
  EXPECT_EQ(desk.value("/neighbourhoods/north/budget/1/amount"), "20.000");
}

TEST(Journey, AnErrorIsRefusedAndAWarningShown) {
  Desk desk{small_plan()};
  auto const wrong = desk.edit(set(std::string{kPark} + "/lead", "\"nobody\""));
  auto const* const refused = as<Refused>(wrong);
  ASSERT_NE(refused, nullptr) << told(wrong);
  ASSERT_EQ(refused->errors.size(), 1u);
  EXPECT_EQ(refused->errors[0].rule, "unknown-reference");
  EXPECT_EQ(refused->errors[0].at, std::string{kPark} + "/lead");
  EXPECT_EQ(desk.revision(), 1);
  auto const open =
      desk.edit(R"([{"op": "remove", "path": ")" + std::string{kPark} + R"(/tasks"}])");
  ASSERT_NE(as<Accepted>(open), nullptr) << told(open);
  EXPECT_FALSE(as<Accepted>(open)->warnings.empty());
}

TEST(Journey, FilesAreNotReachedThroughAnInclude) {
  Desk desk{small_plan()};
  auto const outcome =
      desk.edit(set("/neighbourhoods/north/budget", R"({"include": "/etc/passwd"})"));
  EXPECT_NE(as<Refused>(outcome), nullptr) << told(outcome);
}

TEST(Journey, WhatIsNoPatchIsToldWithItsOperation) {
  Desk desk{small_plan()};
  for (auto const& [patch, at] : std::vector<std::pair<std::string, std::string>>{
           {"{}", ""},
           {"[]", ""},
           {R"([{"op": "replace", "path": "/name", "value": {"nl": "Stad", "en": "Town"}}])", ""},
           {R"([{"op": "jump", "path": "/name"}])", "/0"},
           {R"([{"op": "test", "path": "/id", "value": "town"}, {"op": "remove", "path": "/x"}])",
            "/1"},
           {R"([{"op": "test", "path": "/id", "value": "city"}])", "/0"},
           {R"([{"op": "add", "path": "/partners/9", "value": 1}])", "/0"},
           {R"([{"op": "add", "path": "/id/deeper", "value": 1}])", "/0"},
           {R"([{"op": "remove", "path": ""}])", "/0"},
           {R"([{"op": "move", "from": "/partners/0", "path": "/partners/0/role"}])", "/0"},
           {R"([{"op": "replace", "path": "/partners/~2", "value": 1}])", "/0"},
           {R"([{"op": "replace", "path": "id", "value": 1}])", "/0"},
           {R"([{"op": "add", "path": "/id"}])", "/0"},
           {R"([7])", "/0"}}) {
    auto const outcome = desk.edit(patch);
    auto const* const bad = as<BadPatch>(outcome);
    ASSERT_NE(bad, nullptr) << patch << told(outcome);
    EXPECT_EQ(bad->pointer, at) << patch;
    EXPECT_FALSE(bad->why.nl.empty());
  }
  EXPECT_EQ(desk.revision(), 1);
}

TEST(Journey, ANestedBombIsNoPatch) {
  Desk desk{small_plan()};
  auto const deep = std::string(200'000, '[') + std::string(200'000, ']');
  auto const outcome = desk.edit(set("/name", deep));
  EXPECT_NE(as<BadPatch>(outcome), nullptr) << told(outcome);
}

TEST(Journey, CopyingTheWholeIntoItselfStopsInTime) {
  Desk desk{small_plan()};
  auto patch = Json::array();
  for (int i = 0; i < 1000; ++i) {
    patch.push_back({{"op", "copy"}, {"from", ""}, {"path", fmt::format("/copy-{}", i)}});
  }
  auto const outcome = desk.edit(patch.dump());
  EXPECT_NE(as<BadPatch>(outcome), nullptr) << told(outcome);
}

TEST(Journey, TryingKeepsNothing) {
  Desk desk{small_plan()};
  Edit const edit{Json::parse(set(std::string{kPark} + "/years", "\"2026\"")), 1, ""};
  auto const outcome = desk.live.edit(desk.plan, kManager, edit, true);
  ASSERT_NE(as<Accepted>(outcome), nullptr) << told(outcome);
  EXPECT_EQ(as<Accepted>(outcome)->now->document["neighbourhoods"][0]["measures"][0]["years"],
            "2026");
  EXPECT_EQ(desk.revision(), 1);
  auto const proposed = desk.live.edit(desk.plan, partner("homes"), edit, true);
  ASSERT_NE(as<Proposed>(proposed), nullptr) << told(proposed);
  EXPECT_EQ(as<Proposed>(proposed)->id, 0);
  EXPECT_TRUE(desk.store.proposals(desk.plan)->empty());
}

TEST(Journey, AnyEarlierStateIsShownAndRestored) {
  Desk desk{small_plan()};
  auto const first = desk.document();
  for (std::string const& patch :
       {set(std::string{kPark} + "/years", "\"2026\""),
        add("/partners/0", R"({"id": "new", "kind": "other", "name": "New"})"),
        std::string{R"([{"op": "remove", "path": "/neighbourhoods/north/budget/0"}])"},
        std::string{R"([{"op": "move", "from": "/partners/3", "path": "/partners/1"}])"}}) {
    auto const outcome = desk.edit(patch);
    ASSERT_NE(as<Accepted>(outcome), nullptr) << told(outcome);
  }
  EXPECT_EQ((*desk.live.at(desk.plan, 1))->document, first);
  EXPECT_EQ(*desk.live.at(desk.plan, 99), nullptr);
  auto const back = desk.live.restore_patch(desk.plan, 1);
  ASSERT_TRUE(back);
  auto const outcome = desk.live.edit(desk.plan, kManager, *back);
  ASSERT_NE(as<Accepted>(outcome), nullptr) << told(outcome);
  EXPECT_TRUE(same_value(desk.document(), first));
  EXPECT_EQ(desk.revision(), 6);
  EXPECT_FALSE(desk.live.restore_patch(desk.plan, 99));
}

/// An edition that was adopted after a state stays listed when that state comes back.
void keep_what_was_adopted(Desk& desk) {
  auto const edition = [](std::string const& id, std::string const& status) {
    return R"({"id": ")" + id + R"(", "name": "Of 2026", "status": ")" + status + R"("})";
  };
  for (auto const& patch :
       {add("/editions", "[" + edition("old", "draft") + "]"),
        set(std::string{kPark} + "/years", "\"2026\""), set("/editions/old/status", "\"adopted\""),
        add("/editions/-", edition("new", "adopted")),
        add("/editions/-", edition("next", "draft"))}) {
    auto const outcome = desk.edit(patch);
    ASSERT_NE(as<Accepted>(outcome), nullptr) << told(outcome);
  }
  auto const back = desk.live.restore_patch(desk.plan, 2);
  ASSERT_TRUE(back);
  auto const outcome = desk.live.edit(desk.plan, kManager, *back);
  ASSERT_NE(as<Accepted>(outcome), nullptr) << told(outcome);
  auto const listed = desk.document()["editions"];
  ASSERT_EQ(listed.size(), 2u) << listed;
  EXPECT_EQ(listed[0]["id"], "old");
  EXPECT_EQ(listed[0]["status"], "adopted");
  EXPECT_EQ(listed[1]["id"], "new");
  EXPECT_NE(desk.value(std::string{kPark} + "/years"), "2026");
  EXPECT_TRUE(desk.live.restore_patch(desk.plan, 1)->patch.empty());
}

TEST(Journey, WhatWasAdoptedStaysListedAfterARestoreOnSqlite) {
  Desk desk{small_plan()};
  keep_what_was_adopted(desk);
}

TEST(Journey, WhatWasAdoptedStaysListedAfterARestoreOnPostgresql) {
  auto* const postgres = Postgres::of_this_program();
  if (postgres == nullptr) {
    GTEST_SKIP() << "PostgreSQL 15 is not installed";
  }
  Desk desk{small_plan(), postgres->new_database()};
  keep_what_was_adopted(desk);
}

TEST(Journey, TwoServersOnOneStoreSeeEachOther) {
  Desk desk{small_plan()};
  auto store = opened(desk.address);
  Live other{store, clock()};
  ASSERT_TRUE(other.load());
  std::vector<std::int64_t> heard;
  other.listen([&](SnapshotPtr const& now) { heard.push_back(now->revision); });
  desk.edit(set(std::string{kPark} + "/years", "\"2026\""));
  EXPECT_EQ(other.current(desk.plan)->revision, 1);
  ASSERT_TRUE(other.refresh());
  ASSERT_TRUE(other.refresh());
  EXPECT_EQ(other.current(desk.plan)->document, desk.document());
  EXPECT_EQ(heard, (std::vector<std::int64_t>{2}));
  // Without a refresh: the store says that another was first, and both changes are there.
  desk.edit(set("/partners/club/name/nl", "\"Vereniging\""));
  auto const outcome =
      other.edit(desk.plan, kManager, {Json::parse(set("/partners/city/name/nl", "\"Stad\"")), 2});
  ASSERT_NE(as<Accepted>(outcome), nullptr) << told(outcome);
  EXPECT_TRUE(as<Accepted>(outcome)->rebased);
  EXPECT_EQ(as<Accepted>(outcome)->now->revision, 4);
  EXPECT_EQ(heard.back(), 4);
  for (int i = 0; i < 30; ++i) {
    desk.live.refresh();
    desk.edit(set("/partners/club/name/nl", fmt::format("\"Club {}\"", i)));
  }
  ASSERT_TRUE(other.refresh());
  EXPECT_EQ(other.current(desk.plan)->document, desk.document());
}

TEST(Journey, WhatIsPastDueChangesWithTheDay) {
  Desk desk{small_plan()};
  auto const november = desk.live.current(desk.plan)->reading.findings.all().size();
  std::atomic<std::int64_t> now = 1'795'683'600'000;
  Live live{desk.store, [&] { return Moment{now}; }};
  ASSERT_TRUE(live.load());
  EXPECT_EQ(live.current(desk.plan)->reading.findings.all().size(), november);
  now += 400LL * 24 * 3600 * 1000;
  ASSERT_TRUE(live.refresh());
  EXPECT_EQ(live.current(desk.plan)->revision, 1);
  EXPECT_GT(live.current(desk.plan)->reading.findings.all().size(), november);
}

TEST(Journey, ManyAtOnceLoseNothingAndDoubleNothing) {
  Desk desk{small_plan()};
  auto store = opened(desk.address);
  Live second{store, clock()};
  ASSERT_TRUE(second.load());
  constexpr int kEach = 10;
  std::atomic<int> accepted = 0;
  std::vector<std::thread> editors;
  for (int who = 0; who < 8; ++who) {
    editors.emplace_back([&, who] {
      auto& live = who % 2 == 0 ? desk.live : second;
      for (int i = 0; i < kEach;) {
        auto const patch = add("/neighbourhoods/north/covers/-",
                               fmt::format(R"({{"id": "c-{}-{}", "name": "C"}})", who, i));
        auto const on = live.current(desk.plan)->revision;
        auto const outcome = live.edit(desk.plan, kManager, {Json::parse(patch), on});
        if (as<Accepted>(outcome) != nullptr) {
          ++accepted;
        } else if (as<Refusal>(outcome) == nullptr) {
          ADD_FAILURE() << told(outcome);
        }
        ++i;
      }
    });
  }
  for (auto& editor : editors) {
    editor.join();
  }
  ASSERT_TRUE(desk.live.refresh());
  EXPECT_EQ(desk.revision(), 1 + accepted);
  EXPECT_EQ(desk.value("/neighbourhoods/north/covers").size(),
            1u + static_cast<std::size_t>(accepted));
  EXPECT_EQ(accepted, 8 * kEach);
  EXPECT_TRUE(desk.store.verify()->empty());
}

}  // namespace
}  // namespace wijk::desk
