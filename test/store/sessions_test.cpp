// SPDX-License-Identifier: EUPL-1.2
#include "store/on_both.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

namespace wijk {
namespace {

using Outcome = SignIn::Outcome;

WIJK_ON_BOTH(Sessions);

Store with_anna(std::string const& address) {
  auto store = got(Store::open(address));
  Account account{"anna"};
  account.role = Role::manager;
  got(store.add_account(account, "een wachtwoord", minute(0)));
  return store;
}

TEST_P(Sessions, BeginWithTheRightPassword) {
  auto store = with_anna(address);
  auto const in = got(store.sign_in("anna", "een wachtwoord", "10.0.0.1", minute(0)));
  ASSERT_EQ(in.outcome, Outcome::accepted);
  EXPECT_EQ(in.session.token.size(), 64U);
  EXPECT_EQ(in.session.csrf.size(), 64U);
  EXPECT_NE(in.session.csrf, in.session.token);
  EXPECT_EQ(in.session.until, "2026-11-26T11:00:00.000Z");
  auto const session = *got(store.session(in.session.token, minute(1)));
  EXPECT_EQ(session.account.name, "anna");
  EXPECT_EQ(session.account.role, Role::manager);
  EXPECT_EQ(session.csrf, in.session.csrf);
  EXPECT_FALSE(got(store.session(in.session.csrf, minute(1))));
  EXPECT_FALSE(got(store.session("", minute(1))));
  Connection connection{*parse_address(address)};
  EXPECT_NE(connection.row("SELECT digest FROM session")->text(0), in.session.token);
}

TEST_P(Sessions, EndAfterTwoHoursWithoutUse) {
  auto store = with_anna(address);
  auto const token = got(store.sign_in("anna", "een wachtwoord", "r", minute(0))).session.token;
  EXPECT_TRUE(got(store.session(token, minute(119))));
  EXPECT_TRUE(got(store.session(token, minute(238))));
  EXPECT_FALSE(got(store.session(token, minute(358))));
}

TEST_P(Sessions, EndAfterTwelveHours) {
  auto store = with_anna(address);
  auto const token = got(store.sign_in("anna", "een wachtwoord", "r", minute(0))).session.token;
  for (int hour = 1; hour < 12; ++hour) {
    ASSERT_TRUE(got(store.session(token, minute(hour * 60)))) << hour;
  }
  EXPECT_EQ(got(store.session(token, minute(719)))->until, "2026-11-26T21:00:00.000Z");
  EXPECT_FALSE(got(store.session(token, minute(720))));
}

TEST_P(Sessions, AreNotWrittenOnEachUse) {
  auto store = with_anna(address);
  auto const token = got(store.sign_in("anna", "een wachtwoord", "r", minute(0))).session.token;
  auto const used = [&] {
    return Connection{*parse_address(address)}.row("SELECT used FROM session")->number(0);
  };
  got(store.session(token, minute(5)));
  EXPECT_EQ(used(), minute(0).unix_ms);
  got(store.session(token, minute(6)));
  EXPECT_EQ(used(), minute(6).unix_ms);
}

TEST_P(Sessions, EndWithSigningOutAndWithTheAccount) {
  auto store = with_anna(address);
  auto const sign_in = [&] {
    return got(store.sign_in("anna", "een wachtwoord", "r", minute(0))).session.token;
  };
  auto const first = sign_in();
  auto const second = sign_in();
  got(store.sign_out(first, minute(1)));
  EXPECT_FALSE(got(store.session(first, minute(1))));
  EXPECT_TRUE(got(store.session(second, minute(1))));
  auto account = *got(store.account("anna"));
  account.active = false;
  got(store.change_account(account, minute(2)));
  EXPECT_FALSE(got(store.session(second, minute(2))));
  EXPECT_EQ(got(store.sign_in("anna", "een wachtwoord", "r", minute(2))).outcome, Outcome::wrong);
  account.active = true;
  got(store.change_account(account, minute(3)));
  EXPECT_FALSE(got(store.session(second, minute(3))));
  auto const third = sign_in();
  EXPECT_TRUE(got(store.set_password("anna", "een nieuw wachtwoord", minute(4))));
  EXPECT_FALSE(got(store.session(third, minute(4))));
  EXPECT_EQ(got(store.sign_in("anna", "een nieuw wachtwoord", "r", minute(4))).outcome,
            Outcome::accepted);
}

TEST_P(Sessions, AreThrottledByName) {
  auto store = with_anna(address);
  auto other = open();  // a second server on the same database counts along
  for (int count = 0; count < 5; ++count) {
    auto& asked = count % 2 == 0 ? store : other;
    auto const remote = "10.0.0." + std::to_string(count);
    EXPECT_EQ(got(asked.sign_in("anna", "fout", remote, minute(count))).outcome, Outcome::wrong);
  }
  auto const in = got(store.sign_in("anna", "een wachtwoord", "10.0.0.9", minute(5)));
  EXPECT_EQ(in.outcome, Outcome::throttled);
  EXPECT_EQ(in.wait_s, 600);
  EXPECT_EQ(got(store.sign_in("bert", "fout", "10.0.0.9", minute(5))).outcome, Outcome::wrong);
  EXPECT_EQ(got(store.sign_in("anna", "een wachtwoord", "10.0.0.9", minute(15))).outcome,
            Outcome::accepted);
}

TEST_P(Sessions, AreThrottledByRemote) {
  auto store = with_anna(address);
  for (int count = 0; count < 5; ++count) {
    auto const name = "n" + std::to_string(count);
    EXPECT_EQ(got(store.sign_in(name, "fout", "10.0.0.1", minute(0))).outcome, Outcome::wrong);
  }
  EXPECT_EQ(got(store.sign_in("anna", "een wachtwoord", "10.0.0.1", minute(1))).outcome,
            Outcome::throttled);
  EXPECT_EQ(got(store.sign_in("anna", "een wachtwoord", "10.0.0.2", minute(1))).outcome,
            Outcome::accepted);
}

TEST_P(Sessions, AreNotThrottledByRightPasswords) {
  auto store = with_anna(address);
  for (int count = 0; count < 7; ++count) {
    EXPECT_EQ(got(store.sign_in("anna", count % 3 == 0 ? "fout" : "een wachtwoord",
                                std::to_string(count), minute(0)))
                  .outcome,
              count % 3 == 0 ? Outcome::wrong : Outcome::accepted);
  }
}

TEST_P(Sessions, CountTriesAtOnce) {
  auto store = with_anna(address);
  std::vector<Outcome> outcomes(12);
  std::vector<std::thread> tries;
  for (auto& outcome : outcomes) {
    tries.emplace_back(
        [&] { outcome = got(store.sign_in("anna", "fout", "r", minute(0))).outcome; });
  }
  for (auto& one : tries) {
    one.join();
  }
  EXPECT_LE(std::count(outcomes.begin(), outcomes.end(), Outcome::wrong), 5);
}

TEST_P(Sessions, DoNotTellWhichNamesExist) {
  auto store = with_anna(address);
  auto const time_of = [&](std::string const& name) {
    auto shortest = std::chrono::steady_clock::duration::max();
    for (int count = 0; count < 4; ++count) {
      auto const begin = std::chrono::steady_clock::now();
      EXPECT_EQ(got(store.sign_in(name, "fout", name, minute(0))).outcome, Outcome::wrong);
      shortest = std::min(shortest, std::chrono::steady_clock::now() - begin);
    }
    return std::chrono::duration<double>(shortest).count();
  };
  auto const known = time_of("anna");
  auto const unknown = time_of("nobody");
  EXPECT_LT(known / unknown, 2.0);
  EXPECT_LT(unknown / known, 2.0);
  EXPECT_EQ(got(store.sign_in(std::string{"anna\0", 5}, "x", "z", minute(0))).outcome,
            Outcome::wrong);
  EXPECT_EQ(got(store.sign_in("Anna\xFF", std::string(5000, 'x'), "z", minute(0))).outcome,
            Outcome::wrong);
}

}  // namespace
}  // namespace wijk
