// SPDX-License-Identifier: EUPL-1.2
#include "store/on_both.hpp"

namespace wijk {
namespace {

WIJK_ON_BOTH(Accounts);

Account anna() {
  Account account{"anna"};
  account.shown = "Anna";
  account.role = Role::partner;
  account.partner = "lefier";
  account.contact = "anna@example.org";
  return account;
}

TEST_P(Accounts, AreKeptWithoutTheirPassword) {
  auto store = open();
  EXPECT_TRUE(got(store.add_account(anna(), "een wachtwoord", minute(0))));
  EXPECT_FALSE(got(store.add_account(anna(), "een ander", minute(0))));
  auto const kept = *got(store.account("anna"));
  EXPECT_EQ(kept.shown, "Anna");
  EXPECT_EQ(kept.role, Role::partner);
  EXPECT_EQ(kept.partner, "lefier");
  EXPECT_EQ(kept.contact, "anna@example.org");
  EXPECT_TRUE(kept.active);
  EXPECT_EQ(kept.since, "2026-11-26T09:00:00.000Z");
  EXPECT_FALSE(got(store.account("bert")));
  Connection connection{*parse_address(address)};
  auto const hash = connection.row("SELECT password FROM account")->text(0);
  EXPECT_TRUE(hash.starts_with("$argon2id$")) << hash;
}

TEST_P(Accounts, HaveNamesThatFitAnAddress) {
  auto store = open();
  for (std::string const wrong : {"", "Anna", "an na", "an/na", "änna", "verwijderd-1"}) {
    Account account{wrong};
    EXPECT_NE(refused(store.add_account(account, "een wachtwoord", minute(0))), "") << wrong;
  }
  EXPECT_NE(refused(store.add_account(Account{std::string(101, 'a')}, "x", minute(0))), "");
  EXPECT_NE(refused(store.add_account(Account{"bert"}, "", minute(0))), "");
  EXPECT_TRUE(got(store.add_account(Account{"b.de-vries@2"}, "een wachtwoord", minute(0))));
}

TEST_P(Accounts, Change) {
  auto store = open();
  got(store.add_account(anna(), "een wachtwoord", minute(0)));
  auto changed = anna();
  changed.role = Role::manager;
  changed.shown = "Anna B.";
  EXPECT_TRUE(got(store.change_account(changed, minute(1))));
  EXPECT_EQ(got(store.account("anna"))->role, Role::manager);
  EXPECT_EQ(got(store.accounts()).front().shown, "Anna B.");
  EXPECT_FALSE(got(store.change_account(Account{"bert"}, minute(1))));
  EXPECT_FALSE(got(store.set_password("bert", "een wachtwoord", minute(1))));
}

TEST_P(Accounts, AreForgotten) {
  auto store = open();
  got(store.add_plan("p", R"({"n":0})", "anna", "first", minute(0)));
  got(store.add_account(anna(), "een wachtwoord", minute(0)));
  got(store.add_account(Account{"bert"}, "een wachtwoord", minute(0)));
  auto const token = got(store.sign_in("anna", "een wachtwoord", "r", minute(0))).session.token;
  auto const idea = got(store.add_idea({0, "p", "anna", "een bankje"}, minute(1)));
  got(store.answer_idea(idea, "taken-up", "anna", "ja", minute(1)));
  got(store.add_proposal({0, "p", 1, "[]", "anna", "why", "", "lefier"}, minute(1)));
  got(store.note("anna", "account.changed", "anna", minute(1)));
  EXPECT_TRUE(got(store.forget_account("anna", minute(2))));
  EXPECT_TRUE(got(store.forget_account("bert", minute(2))));
  EXPECT_FALSE(got(store.forget_account("anna", minute(2))));
  EXPECT_FALSE(got(store.forget_account("verwijderd-1", minute(2))));
  EXPECT_FALSE(got(store.account("anna")));
  EXPECT_FALSE(got(store.session(token, minute(2))));
  auto const left = *got(store.account("verwijderd-1"));
  EXPECT_EQ(left.shown + left.contact + left.partner, "verwijderd-1");
  EXPECT_FALSE(left.active);
  EXPECT_TRUE(got(store.account("verwijderd-2")));
  EXPECT_EQ(got(store.ideas("p")).front().by, "verwijderd-1");
  EXPECT_EQ(got(store.ideas("p")).front().answered_by, "verwijderd-1");
  EXPECT_EQ(got(store.proposals("p")).front().by, "verwijderd-1");
  EXPECT_EQ(got(store.audit(0, 9)).front().about, "verwijderd-1");
  EXPECT_EQ(got(store.revision("p", 1))->by, "anna");  // never changes
  EXPECT_TRUE(got(store.verify()).empty());
  EXPECT_EQ(got(store.sign_in("anna", "een wachtwoord", "r", minute(3))).outcome,
            SignIn::Outcome::wrong);
  EXPECT_EQ(got(store.sign_in("verwijderd-1", "", "r", minute(3))).outcome, SignIn::Outcome::wrong);
}

}  // namespace
}  // namespace wijk
