// SPDX-License-Identifier: EUPL-1.2
#include "store/on_both.hpp"

namespace wijk {
namespace {

using Outcome = SignIn::Outcome;

WIJK_ON_BOTH(Identities);

std::string const kIssuer = "https://in.gemeente.test";
Vouched const kAnna{kIssuer, "s-1", "Anna@gemeente.test"};

/// Without passwords.
Store with_two(std::string const& address) {
  auto store = got(Store::open(address));
  got(store.add_account({.name = "anna", .role = Role::manager}, std::nullopt, minute(0)));
  got(store.add_account({.name = "bert"}, std::nullopt, minute(0)));
  return store;
}

TEST_P(Identities, AreBoundByVerifiedAddressOnce) {
  auto store = with_two(address);
  EXPECT_EQ(got(store.sign_in_vouched(kAnna, minute(0))).outcome, Outcome::wrong);
  EXPECT_TRUE(got(store.link_account("anna", "anna@Gemeente.test", minute(0))));
  EXPECT_EQ(got(store.sign_in_vouched({kIssuer, "s-1"}, minute(1))).outcome, Outcome::wrong);
  auto const first = got(store.sign_in_vouched(kAnna, minute(1)));
  ASSERT_EQ(first.outcome, Outcome::accepted);
  EXPECT_TRUE(first.bound);
  EXPECT_EQ(got(store.session(first.session.token, minute(2)))->account.role, Role::manager);
  EXPECT_EQ(got(store.identity("anna"))->subject, "s-1");
  // The address no longer matters, for nobody.
  auto const again = got(store.sign_in_vouched({kIssuer, "s-1", "x@y.test"}, minute(3)));
  EXPECT_EQ(again.session.account.name, "anna");
  EXPECT_FALSE(again.bound);
  EXPECT_EQ(got(store.sign_in_vouched({kIssuer, "s-2", kAnna.email}, minute(3))).outcome,
            Outcome::wrong);
  EXPECT_EQ(
      got(store.sign_in_vouched({"https://other.test", "s-1", kAnna.email}, minute(3))).outcome,
      Outcome::wrong);
}

TEST_P(Identities, AreBoundBySubject) {
  auto store = with_two(address);
  got(store.link_account("bert", "s-1", minute(0)));
  EXPECT_EQ(got(store.sign_in_vouched({kIssuer, "S-1"}, minute(1))).outcome, Outcome::wrong);
  EXPECT_EQ(got(store.sign_in_vouched(kAnna, minute(1))).session.account.name, "bert");
}

TEST_P(Identities, BelongToOneAccount) {
  auto store = with_two(address);
  EXPECT_TRUE(got(store.link_account("anna", "anna@gemeente.test", minute(0))));
  EXPECT_FALSE(got(store.link_account("bert", "ANNA@gemeente.test", minute(0))));
  EXPECT_FALSE(got(store.link_account("carla", "carla@gemeente.test", minute(0))));
  EXPECT_NE(refused(store.link_account("bert", "a b", minute(0))), "");
  EXPECT_NE(refused(store.link_account("bert", std::string(256, 'x'), minute(0))), "");
  EXPECT_EQ(got(store.identities()).size(), 1U);
}

TEST_P(Identities, AreForgottenWhenLinkedAnewOrNotAtAll) {
  auto store = with_two(address);
  got(store.link_account("anna", "anna@gemeente.test", minute(0)));
  auto const token = got(store.sign_in_vouched(kAnna, minute(0))).session.token;
  got(store.link_account("anna", "nieuw@gemeente.test", minute(1)));
  EXPECT_FALSE(got(store.session(token, minute(1))));
  EXPECT_EQ(got(store.sign_in_vouched(kAnna, minute(1))).outcome, Outcome::wrong);
  got(store.sign_in_vouched({kIssuer, "s-9", "nieuw@gemeente.test"}, minute(1)));
  EXPECT_TRUE(got(store.link_account("anna", "", minute(2))));
  EXPECT_TRUE(got(store.identities()).empty());
  got(store.link_account("anna", "anna@gemeente.test", minute(3)));
  got(store.forget_account("anna", minute(3)));
  EXPECT_TRUE(got(store.identities()).empty());
  EXPECT_EQ(got(store.sign_in_vouched(kAnna, minute(4))).outcome, Outcome::wrong);
}

TEST_P(Identities, LeadToActiveAccountsOnly) {
  auto store = with_two(address);
  got(store.link_account("anna", "anna@gemeente.test", minute(0)));
  got(store.change_account({.name = "anna", .active = false}, minute(0)));
  EXPECT_EQ(got(store.sign_in_vouched(kAnna, minute(1))).outcome, Outcome::wrong);
  EXPECT_EQ(got(store.identity("anna"))->subject, "");
}

TEST_P(Identities, AccountWithoutPasswordTakesNone) {
  auto store = with_two(address);
  got(store.link_account("anna", "s-1", minute(0)));
  EXPECT_FALSE(got(store.identity("anna"))->has_password);
  EXPECT_EQ(got(store.sign_in("anna", "", "r", minute(0))).outcome, Outcome::wrong);
  got(store.set_password("anna", "een wachtwoord", minute(0)));
  EXPECT_TRUE(got(store.identity("anna"))->has_password);
  EXPECT_EQ(got(store.sign_in("anna", "een wachtwoord", "r", minute(0))).outcome,
            Outcome::accepted);
}

TEST_P(Identities, ThatAreNoneAreNobody) {
  auto store = with_two(address);
  got(store.link_account("anna", "s-1", minute(0)));
  for (auto const& subject : {std::string{}, std::string{"s-1\0", 4}, std::string{"s\xFF"}}) {
    EXPECT_EQ(got(store.sign_in_vouched({kIssuer, subject}, minute(1))).outcome, Outcome::wrong);
  }
}

/// A store as the program before OpenID Connect left it.
TEST_P(Identities, ComeIntoAnOlderStore) {
  got(with_two(address).note("anna", "x", "", minute(0)));
  tamper("DROP TABLE works");
  tamper("DROP TABLE identity");
  tamper("DELETE FROM migration WHERE number >= 2");
  auto store = open();
  EXPECT_EQ(got(store.accounts()).size(), 2U);
  EXPECT_TRUE(got(store.link_account("anna", "s-1", minute(1))));
}

}  // namespace
}  // namespace wijk
