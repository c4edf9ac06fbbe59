// SPDX-License-Identifier: EUPL-1.2
#include "desk.hpp"

#include "live/pointer.hpp"

namespace wijk::desk {
namespace {

std::string owner(Json const& document, std::string const& pointer) {
  return owner_of(document, *with_positions(document, "/neighbourhoods/north" + pointer));
}

TEST(Owners, OfAPartIsWhoLeadsItOrIsNamedAlone) {
  auto const document = stored_document(small_plan().document);
  EXPECT_EQ(owner(document, "/measures/park"), "city");
  EXPECT_EQ(owner(document, "/measures/park/milestones/design/when"), "city");
  EXPECT_EQ(owner(document, "/measures/roofs/name"), "homes");
  EXPECT_EQ(owner(document, "/budget/0/amount"), "city");
  EXPECT_EQ(owner(document, "/budget/2"), "homes");
  EXPECT_EQ(owner(document, "/covers/fund/name"), "city");
  EXPECT_EQ(owner(document, "/indicators/trees/observations"), "club");
  EXPECT_EQ(owner(document, "/themes/outside/name"), "");
  EXPECT_EQ(owner(document, "/measures"), "");
  EXPECT_EQ(owner(document, "/name"), "");
  EXPECT_EQ(owner_of(document, "/partners/1/name"), "homes");
  EXPECT_EQ(owner_of(document, "/partners/1/id"), "");
  EXPECT_EQ(owner_of(document, "/partners/1"), "");
  EXPECT_EQ(owner_of(document, ""), "");
  EXPECT_EQ(owner_of(document, "/neighbourhoods/7/measures/0"), "");
}

TEST(Owners, SayWhoMay) {
  using Owners = std::vector<std::string>;
  EXPECT_EQ(permission(kManager, Owners{"city", ""}), Permission::may);
  EXPECT_EQ(permission(partner("city"), Owners{"city"}), Permission::may);
  EXPECT_EQ(permission(partner("city"), Owners{"city", "homes"}), Permission::propose);
  EXPECT_EQ(permission(partner("city"), Owners{""}), Permission::propose);
  EXPECT_EQ(permission(partner(""), Owners{""}), Permission::propose);
  EXPECT_EQ(permission(kResident, Owners{}), Permission::may_not);
  auto left = partner("city");
  left.active = false;
  EXPECT_EQ(permission(left, Owners{"city"}), Permission::may_not);
}

std::string measure(std::string const& id, std::string const& lead) {
  return fmt::format(R"([{{"op": "add", "path": "/neighbourhoods/north/measures/-", "value":
      {{"id": "{}", "kind": "measure", "name": "M", "lead": "{}", "tasks": ["green"]}}}}])",
                     id, lead);
}
std::string lead(std::string const& who) {
  return R"([{"op": "replace", "path": "/neighbourhoods/north/measures/roofs/lead", "value": ")" +
         who + R"("}])";
}

TEST(Owners, APartnerChangesItsOwnAndProposesTheRest) {
  Desk desk{small_plan()};
  auto const homes = partner("homes");
  auto const own = desk.edit(R"([{"op": "replace", "path": "/neighbourhoods/north/budget/2/amount",
                                  "value": 25000}])",
                             desk.revision(), homes);
  EXPECT_NE(as<Accepted>(own), nullptr) << told(own);
  auto const added = desk.edit(measure("boilers", "homes"), desk.revision(), homes);
  EXPECT_NE(as<Accepted>(added), nullptr) << told(added);
  auto const of_city = desk.edit(measure("trees", "city"), desk.revision(), homes);
  ASSERT_NE(as<Proposed>(of_city), nullptr) << told(of_city);
  EXPECT_EQ(as<Proposed>(of_city)->owner, "city");
  auto const given = desk.edit(lead("club"), desk.revision(), homes);
  ASSERT_NE(as<Proposed>(given), nullptr) << told(given);
  EXPECT_EQ(as<Proposed>(given)->owner, "club");
  auto const taken = desk.edit(lead("club"), desk.revision(), partner("club"));
  ASSERT_NE(as<Proposed>(taken), nullptr) << told(taken);
  EXPECT_EQ(as<Proposed>(taken)->owner, "homes");
  auto const two = desk.edit(lead("club"), desk.revision(), partner("city"));
  ASSERT_NE(as<Proposed>(two), nullptr) << told(two);
  EXPECT_EQ(as<Proposed>(two)->owner, "") << "of two others the manager answers";
  auto const resident = desk.edit(measure("bench", "club"), desk.revision(), kResident);
  EXPECT_NE(as<Forbidden>(resident), nullptr) << told(resident);
  auto const wrong = desk.edit(lead("nobody"), desk.revision(), homes);
  EXPECT_NE(as<Refused>(wrong), nullptr) << told(wrong);
}

TEST(Owners, AMeasureDoesNotPassToWhoSetsALeadOnItsWay) {
  Desk desk{small_plan()};
  auto const outcome = desk.edit(
      R"([{"op": "replace", "path": "/neighbourhoods/north/measures/park/lead", "value": "homes"},
          {"op": "replace", "path": "/neighbourhoods/north/measures/park/years", "value": "2030"},
          {"op": "replace", "path": "/neighbourhoods/north/measures/park/lead", "value": "city"}])",
      1, partner("homes"));
  EXPECT_NE(as<Proposed>(outcome), nullptr) << told(outcome);
}

std::int64_t propose(Desk& desk, std::string const& patch, Account const& who) {
  auto const outcome = desk.edit(patch, desk.revision(), who, "because");
  auto const* const proposed = as<Proposed>(outcome);
  EXPECT_NE(proposed, nullptr) << told(outcome);
  return proposed != nullptr ? proposed->id : 0;
}

TEST(Proposals, AreMadeOnTopOfWhatHappenedInTheNameOfWhoProposed) {
  Desk desk{small_plan()};
  ASSERT_TRUE(desk.store.add_account(partner("homes"), "a long password", Moment{1}));
  auto const id = propose(desk,
                          R"([{"op": "replace", "path": "/neighbourhoods/north/measures/park/years",
                               "value": "2026-2029"}])",
                          partner("homes"));
  desk.edit(R"([{"op": "add", "path": "/neighbourhoods/north/measures/0", "value":
                 {"id": "first", "kind": "measure", "name": "F", "lead": "city",
                  "tasks": ["green"]}}])");
  for (auto const& stranger : {partner("club"), partner("homes"), kResident}) {
    auto const no = desk.live.accept(id, stranger, "");
    EXPECT_NE(as<Forbidden>(no), nullptr) << told(no);
  }
  auto const outcome = desk.live.accept(id, partner("city"), "good idea");
  ASSERT_NE(as<Accepted>(outcome), nullptr) << told(outcome);
  EXPECT_TRUE(as<Accepted>(outcome)->rebased);
  EXPECT_EQ(desk.value("/neighbourhoods/north/measures/park/years"), "2026-2029");
  auto const revision = **desk.store.revision(desk.plan, 3);
  EXPECT_EQ(revision.by, "homes-editor");
  EXPECT_EQ(revision.why, "because");
  auto const kept = **desk.store.proposal(id);
  EXPECT_EQ(kept.state, "accepted");
  EXPECT_EQ(kept.answered_by, "city-editor");
  EXPECT_EQ(kept.answer, "good idea");
  auto const again = desk.live.accept(id, kManager, "");
  EXPECT_NE(as<BadPatch>(again), nullptr) << told(again);
  EXPECT_EQ(desk.revision(), 3);
}

TEST(Proposals, ThatTouchWhatChangedStayOpen) {
  Desk desk{small_plan()};
  auto const years = [](std::string const& value) {
    return R"([{"op": "replace", "path": "/neighbourhoods/north/measures/park/years", "value": ")" +
           value + R"("}])";
  };
  auto const id = propose(desk, years("2029"), partner("homes"));
  desk.edit(years("2030"));
  auto const outcome = desk.live.accept(id, kManager, "");
  EXPECT_NE(as<Conflict>(outcome), nullptr) << told(outcome);
  EXPECT_EQ((*desk.store.proposal(id))->state, "open");
  auto const none = desk.live.accept(99, kManager, "");
  EXPECT_NE(as<BadPatch>(none), nullptr) << told(none);
}

TEST(Proposals, OfTwoOwnersTogetherNeedNoManager) {
  Desk desk{small_plan()};
  ASSERT_TRUE(desk.store.add_account(partner("homes"), "a long password", Moment{1}));
  auto const id = propose(desk, lead("club"), partner("homes"));
  auto const outcome = desk.live.accept(id, partner("club"), "we take it");
  ASSERT_NE(as<Accepted>(outcome), nullptr) << told(outcome);
  EXPECT_EQ(desk.value("/neighbourhoods/north/measures/roofs/lead"), "club");
}

}  // namespace
}  // namespace wijk::desk
