// SPDX-License-Identifier: EUPL-1.2
//
// Signing in, own account, accounts of others, the trail of who did what.
#include "edit_forms.hpp"

#include <gtest/gtest.h>

namespace wijk::serving {
namespace {

std::string const kLong{kPassword};

TEST(EditAccounts, SignsInAndGoesOnWhereItWas) {
  Serving serving;
  serving.as("editor").as("");
  auto const answer =
      send(serving, "/inloggen",
           {{"naam", "editor"}, {"wachtwoord", kLong}, {"terug", "/groningen/veld?pointer=/name"}});
  EXPECT_EQ(answer.status, 303);
  EXPECT_EQ(leads_to(answer), "/groningen/veld?pointer=/name");
  auto const cookie = header_of(answer, "Set-Cookie");
  EXPECT_TRUE(cookie.starts_with("wijk_session=")) << cookie;
  EXPECT_NE(cookie.find("HttpOnly; SameSite=Lax"), std::string::npos);
}

TEST(EditAccounts, NeverLeadsToAnotherSite) {
  Serving serving;
  serving.as("editor").as("");
  for (std::string const away : {"//boos.nl", "https://boos.nl", "/\\boos.nl", "javascript:x"}) {
    auto const answer =
        send(serving, "/inloggen", {{"naam", "editor"}, {"wachtwoord", kLong}, {"terug", away}});
    EXPECT_EQ(leads_to(answer), "/groningen/voor-u") << away;
  }
}

TEST(EditAccounts, WrongPasswordsAreThrottledWithTheMinutes) {
  Serving serving;
  serving.as("editor").as("");
  Fields const wrong{{"naam", "editor"}, {"wachtwoord", "mis"}};
  auto const first = send(serving, "/inloggen", wrong);
  EXPECT_EQ(first.status, 422);
  EXPECT_TRUE(says(first, "horen niet bij elkaar"));
  for (int at = 0; at < 5; ++at) {
    send(serving, "/inloggen", wrong);
  }
  auto const late = send(serving, "/inloggen", {{"naam", "editor"}, {"wachtwoord", kLong}});
  EXPECT_EQ(late.status, 429);
  EXPECT_TRUE(says(late, "15 minuten")) << page_of(late);
}

TEST(EditAccounts, ResidentJoinsWithoutContactData) {
  Serving serving;
  EXPECT_EQ(serving.get("/meedoen").status, 200);
  auto const bad =
      send(serving, "/meedoen", {{"naam", "merel"}, {"nieuw", "kort"}, {"nogmaals", "kort"}});
  EXPECT_EQ(bad.status, 422);
  auto const robot =
      send(serving, "/meedoen",
           {{"naam", "robot"}, {"nieuw", kLong}, {"nogmaals", kLong}, {"website", "x"}});
  EXPECT_EQ(robot.status, 303);
  auto const answer =
      send(serving, "/meedoen", {{"naam", "merel"}, {"nieuw", kLong}, {"nogmaals", kLong}});
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  auto const accounts = *serving.store.accounts();
  ASSERT_EQ(accounts.size(), 1u) << "the robot made one";
  EXPECT_EQ(accounts[0].role, Role::resident);
  EXPECT_EQ(
      send(serving, "/meedoen", {{"naam", "merel"}, {"nieuw", kLong}, {"nogmaals", kLong}}).status,
      422);
}

TEST(EditAccounts, OneAddressJoinsFiveTimesAnHour) {
  Serving serving;
  for (int at = 0; at < 5; ++at) {
    send(serving, "/meedoen",
         {{"naam", "b" + std::to_string(at)}, {"nieuw", kLong}, {"nogmaals", kLong}});
  }
  auto const answer =
      send(serving, "/meedoen", {{"naam", "b9"}, {"nieuw", kLong}, {"nogmaals", kLong}});
  EXPECT_EQ(answer.status, 429);
  auto const lines = serving.store.audit(0, 20);
  ASSERT_TRUE(lines);
  for (auto const& line : *lines) {
    EXPECT_EQ(line.about.find("127.0.0.1"), std::string::npos) << "the address can be read back";
  }
}

TEST(EditAccounts, OwnPasswordTakesTheOldOne) {
  Serving serving;
  serving.as("resident");
  std::string const next = "een ander lang woord";
  auto const wrong =
      send(serving, "/account", {{"oud", "mis"}, {"nieuw", next}, {"nogmaals", next}});
  EXPECT_EQ(wrong.status, 422);
  auto const answer =
      send(serving, "/account", {{"oud", kLong}, {"nieuw", next}, {"nogmaals", next}});
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_FALSE(header_of(answer, "Set-Cookie").empty());
  EXPECT_EQ(serving.store.sign_in("resident", next, "r", serving.clock())->outcome,
            SignIn::Outcome::accepted);
}

TEST(EditAccounts, AdministratorAddsChangesAndForgets) {
  Serving serving;
  EXPECT_EQ(serving.as("manager").get("/accounts").status, 403);
  serving.as("admin");
  auto const half = send(serving, "/accounts", {{"naam", "nieuw"}, {"rol", "partner"}});
  EXPECT_EQ(half.status, 422) << "an editor of no partner";
  auto const made =
      send(serving, "/accounts",
           {{"naam", "nieuw"}, {"getoond", "N. Ieuw"}, {"rol", "partner"}, {"partij", "nijestee"}});
  EXPECT_EQ(made.status, 201) << page_of(made);
  auto const& text = *made.body;
  auto const at = text.find("one-time\">");
  ASSERT_NE(at, std::string::npos);
  auto const password = text.substr(at + 10, 19);
  EXPECT_EQ(serving.store.sign_in("nieuw", password, "r", serving.clock())->outcome,
            SignIn::Outcome::accepted);
  auto const changed =
      send(serving, "/accounts/nieuw",
           {{"getoond", "N. Ieuw"}, {"rol", "manager"}, {"actief", "ja"}, {"stap", "opslaan"}});
  EXPECT_EQ(changed.status, 303) << page_of(changed);
  EXPECT_EQ((*serving.store.account("nieuw"))->role, Role::manager);
  EXPECT_EQ(send(serving, "/accounts/nieuw", {{"stap", "vergeten"}}).status, 422);
  EXPECT_EQ(send(serving, "/accounts/nieuw", {{"stap", "vergeten"}, {"zeker", "ja"}}).status, 303);
  EXPECT_FALSE(*serving.store.account("nieuw"));
  EXPECT_FALSE(says(serving.get("/accounts"), "N. Ieuw"));
  auto const log = serving.get("/logboek");
  EXPECT_TRUE(says(log, "account vergeten") && says(log, "verwijderd-1")) << page_of(log);
  EXPECT_FALSE(says(log, ">nieuw<"));
}

TEST(EditAccounts, AdministratorCannotLockItselfOut) {
  Serving serving;
  serving.as("admin");
  EXPECT_EQ(send(serving, "/accounts/admin", {{"rol", "manager"}, {"actief", "ja"}}).status, 422);
  EXPECT_EQ(send(serving, "/accounts/admin", {{"rol", "administrator"}}).status, 422);
}

TEST(EditAccounts, LeavesWithThePassword) {
  Serving serving;
  serving.as("resident");
  send(serving, "/account/verwijderen", {{"wachtwoord", "mis"}});
  EXPECT_TRUE(*serving.store.account("resident"));
  EXPECT_EQ(send(serving, "/account/verwijderen", {{"wachtwoord", kLong}}).status, 303);
  EXPECT_FALSE(*serving.store.account("resident"));
}

}  // namespace
}  // namespace wijk::serving
