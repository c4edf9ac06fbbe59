// SPDX-License-Identifier: EUPL-1.2
//
// Proposals, editions with their sign-offs, ideas, and who did what.
#include "store/on_both.hpp"

namespace wijk {
namespace {

WIJK_ON_BOTH(Waiting);

Store with_plan(std::string const& address) {
  auto store = got(Store::open(address));
  got(store.add_plan("p", R"({"n":0})", "anna", "first", minute(0)));
  return store;
}

TEST_P(Waiting, ProposalsAreAnsweredOnce) {
  auto store = with_plan(address);
  auto const first =
      got(store.add_proposal({0, "p", 1, "[1]", "anna", "why", "", "lefier"}, minute(1)));
  auto const second =
      got(store.add_proposal({0, "p", 1, "[2]", "anna", "why", "", "nijestee"}, minute(2)));
  EXPECT_EQ(got(store.proposals("p")).front().id, second);
  EXPECT_EQ(got(store.proposals("p")).back().id, first);
  EXPECT_TRUE(got(store.answer_proposal(first, "declined", "bert", "te duur", minute(3))));
  EXPECT_FALSE(got(store.answer_proposal(first, "accepted", "carla", "", minute(4))));
  EXPECT_FALSE(got(store.answer_proposal(first + 100, "accepted", "carla", "", minute(4))));
  auto const kept = *got(store.proposal(first));
  EXPECT_EQ(kept.state, "declined");
  EXPECT_EQ(kept.answer, "te duur");
  EXPECT_EQ(kept.answered_by, "bert");
  EXPECT_EQ(kept.answered_at, "2026-11-26T09:03:00.000Z");
  EXPECT_EQ(kept.on, 1);
  EXPECT_EQ(kept.owner, "lefier");
  EXPECT_EQ(kept.patch, "[1]");
  EXPECT_FALSE(got(store.proposal(first + 100)));
  EXPECT_NE(refused(store.answer_proposal(second, "open", "bert", "", minute(3))), "");
  EXPECT_NE(refused(store.add_proposal({0, "q", 1, "[]", "a", "", "", "o"}, minute(1))), "");
}

TEST_P(Waiting, EditionsAreSignedAndThenAdopted) {
  auto store = with_plan(address);
  KeptEdition edition{"p", "2026", "Actualisatie 2026", 1};
  edition.reason = "tweejaarlijks";
  edition.opened_by = "mila";
  EXPECT_TRUE(got(store.add_edition(edition, minute(1))));
  EXPECT_FALSE(got(store.add_edition(edition, minute(1))));
  edition.id = "2028";
  edition.revision = 7;
  EXPECT_EQ(refused(store.add_edition(edition, minute(1))), "plan `p` has no revision 7");
  SignOff const lefier{"p", "2026", "lefier", "anna", "akkoord"};
  EXPECT_TRUE(got(store.sign_off(lefier, minute(2))));
  EXPECT_FALSE(got(store.sign_off(lefier, minute(3))));
  EXPECT_FALSE(got(store.sign_off({"p", "2030", "lefier", "anna"}, minute(3))));
  EXPECT_TRUE(got(store.adopt_edition("p", "2026", "mila", minute(4))));
  EXPECT_FALSE(got(store.adopt_edition("p", "2026", "mila", minute(5))));
  EXPECT_FALSE(got(store.sign_off({"p", "2026", "nijestee", "bert"}, minute(5))));
  auto const kept = got(store.editions("p")).front();
  EXPECT_EQ(kept.state, "adopted");
  EXPECT_EQ(kept.name, "Actualisatie 2026");
  EXPECT_EQ(kept.adopted_by, "mila");
  EXPECT_EQ(kept.adopted_at, "2026-11-26T09:04:00.000Z");
  auto const signed_off = got(store.sign_offs("p", "2026"));
  ASSERT_EQ(signed_off.size(), 1U);
  EXPECT_EQ(signed_off.front().remark, "akkoord");
  EXPECT_EQ(signed_off.front().at, "2026-11-26T09:02:00.000Z");
}

TEST_P(Waiting, IdeasAreAnsweredOrWithdrawn) {
  auto store = with_plan(address);
  auto const bench = got(store.add_idea({0, "p", "rita", "een bankje", "vijver"}, minute(1)));
  auto const tree = got(store.add_idea({0, "p", "rita", "een boom"}, minute(2)));
  EXPECT_TRUE(got(store.answer_idea(bench, "taken-up", "mila", "komt er", minute(3))));
  EXPECT_FALSE(got(store.withdraw_idea(bench, "rita", minute(4))));
  EXPECT_FALSE(got(store.withdraw_idea(tree, "sjoerd", minute(4))));
  EXPECT_TRUE(got(store.withdraw_idea(tree, "rita", minute(4))));
  EXPECT_FALSE(got(store.answer_idea(tree, "declined", "mila", "", minute(5))));
  EXPECT_NE(refused(store.answer_idea(bench, "accepted", "mila", "", minute(5))), "");
  auto const kept = got(store.ideas("p"));
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept.front().state, "withdrawn");
  EXPECT_EQ(kept.back().state, "taken-up");
  EXPECT_EQ(kept.back().answer, "komt er");
  EXPECT_EQ(kept.back().place, "vijver");
}

TEST_P(Waiting, TheAuditTrailIsReadFromTheEnd) {
  auto store = with_plan(address);
  for (int count = 0; count < 5; ++count) {
    got(store.note("mila", "account.added", std::to_string(count), minute(count)));
  }
  auto const last = got(store.audit(0, 2));
  ASSERT_EQ(last.size(), 2U);
  EXPECT_EQ(last.front().about, "4");
  EXPECT_EQ(last.back().at, "2026-11-26T09:03:00.000Z");
  EXPECT_EQ(got(store.audit(last.back().id, 9)).size(), 3U);
}

}  // namespace
}  // namespace wijk
