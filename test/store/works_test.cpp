// SPDX-License-Identifier: EUPL-1.2
//
// Works from elsewhere, which come and go with a revision.
#include "store/on_both.hpp"

namespace wijk {
namespace {

WIJK_ON_BOTH(KeptWorksFiles);

NewRevision with(KeptWorks works, std::int64_t on) {
  return {"p", on, "[]", R"({"n":0})", "mila", "works", std::move(works)};
}

KeptWorks file(std::string const& hood, std::string const& name, std::string const& rows) {
  return {.plan = "p", .hood = hood, .file = name, .count = 3, .rows = rows};
}

TEST_P(KeptWorksFiles, ComeAndGoWithARevision) {
  auto store = open();
  got(store.add_plan("p", R"({"n":0})", "anna", "first", minute(0)));
  EXPECT_TRUE(got(store.append(with(file("a", "riool.csv", "[1]"), 1), minute(1))));
  EXPECT_TRUE(got(store.append(with(file("a", "kabels.csv", "[2]"), 2), minute(2))));
  EXPECT_TRUE(got(store.append(with(file("b", "riool.csv", "[3]"), 3), minute(3))));
  ASSERT_EQ(got(store.works("p", "a")).size(), 2U);
  auto const one = got(store.works("p", "a")).back();
  EXPECT_EQ(one.file, "riool.csv");
  EXPECT_EQ(one.by, "mila");
  EXPECT_EQ(one.at, "2026-11-26T09:01:00.000Z");
  EXPECT_EQ(one.count, 3);
  EXPECT_EQ(one.rows, "[1]");

  EXPECT_TRUE(got(store.append(with(file("a", "riool.csv", "[4]"), 4), minute(4))));
  EXPECT_EQ(got(store.works("p", "a")).back().rows, "[4]");
  EXPECT_TRUE(got(store.append(with(file("a", "riool.csv", ""), 5), minute(5))));
  EXPECT_EQ(got(store.works("p", "a")).size(), 1U);
  EXPECT_EQ(got(store.works("p", "b")).front().rows, "[3]");
  EXPECT_TRUE(got(store.verify()).empty());
}

TEST_P(KeptWorksFiles, StayAsTheyAreWhereAnotherWasFirst) {
  auto store = open();
  got(store.add_plan("p", R"({"n":0})", "anna", "first", minute(0)));
  EXPECT_TRUE(got(store.append(with(file("a", "riool.csv", "[1]"), 1), minute(1))));
  EXPECT_FALSE(got(store.append(with(file("a", "riool.csv", "[2]"), 1), minute(2))));
  EXPECT_EQ(got(store.works("p", "a")).front().rows, "[1]");
}

TEST_P(KeptWorksFiles, AreInABackup) {
  auto store = open();
  got(store.add_plan("p", R"({"n":0})", "anna", "first", minute(0)));
  got(store.append(with(file("a", "riool.csv", "[1]"), 1), minute(1)));
  auto const backup = (folder.path / "backup.jsonl").string();
  got(store.backup(backup));
  auto restored = got(Store::open(another()));
  got(restored.restore(backup));
  EXPECT_EQ(got(restored.works("p", "a")).at(0).rows, "[1]");
}

/// A store as the program before works from elsewhere left it.
TEST_P(KeptWorksFiles, ComeIntoAnOlderStore) {
  got(open().add_plan("p", R"({"n":0})", "anna", "first", minute(0)));
  tamper("DROP TABLE works");
  tamper("DELETE FROM migration WHERE number = 3");
  auto store = open();
  EXPECT_TRUE(got(store.append(with(file("a", "riool.csv", "[1]"), 1), minute(1))));
  EXPECT_EQ(got(store.works("p", "a")).size(), 1U);
}

}  // namespace
}  // namespace wijk
