// SPDX-License-Identifier: EUPL-1.2
#include "serving.hpp"

#include <gtest/gtest.h>

namespace wijk::serving {
namespace {

std::string const kSessions = "/api/v1/sessions";
std::string const kAccounts = "/api/v1/accounts";
std::string const kGood{kPassword};

Json who(std::string const& name, std::string const& password) {
  return {{"name", name}, {"password", password}};
}

TEST(SignIn, GiveABrowserACookieThatNoScriptReads) {
  Serving serving;
  serving.as("manager").as("");
  auto const answer = serving.post(kSessions, who("manager", kGood));
  ASSERT_EQ(answer.status, 201) << *answer.body;
  auto const cookie = header_of(answer, "Set-Cookie");
  for (std::string const part : {"wijk_session=", "HttpOnly", "SameSite=Lax", "Path=/"}) {
    EXPECT_NE(cookie.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(cookie.find("Secure"), std::string::npos);
  EXPECT_FALSE(body_of(answer).contains("token"));
  EXPECT_EQ(body_of(answer).at("account").at("role"), "manager");
  serving.service.secure = true;
  auto const outside = serving.post(kSessions, who("manager", kGood));
  EXPECT_NE(header_of(outside, "Set-Cookie").find("; Secure"), std::string::npos);
}

TEST(SignIn, GiveAProgramATokenThatEndsWhenItSignsOut) {
  Serving serving;
  serving.as("manager").as("");
  auto asked = who("manager", kGood);
  asked["bearer"] = true;
  auto const answer = serving.post(kSessions, asked);
  EXPECT_EQ(header_of(answer, "Set-Cookie"), "");
  Header const token{"Authorization", "Bearer " + body_of(answer).at("token").get<std::string>()};
  auto const current = [&](Method method) {
    return serving.ask(method, kSessions + "/current", "", {token}).status;
  };
  EXPECT_EQ(current(Method::get), 200);
  EXPECT_EQ(current(Method::remove), 204);
  EXPECT_EQ(current(Method::get), 401);
}

TEST(SignIn, AskForTheTokenOfTheFormWhereACookieChangesSomething) {
  Serving serving;
  serving.as("resident").as("");
  auto const session = serving.post(kSessions, who("resident", kGood));
  auto const cookie = header_of(session, "Set-Cookie");
  std::vector<Header> headers{{"Cookie", cookie.substr(0, cookie.find(';'))},
                              {"Content-Type", "application/json"}};
  auto const bring = [&] {
    return serving.ask(Method::post, "/api/v1/plans/groningen/ideas", R"({"text": "Meer groen"})",
                       headers);
  };
  EXPECT_EQ(bring().status, 403);
  headers.push_back({"X-CSRF-Token", body_of(session).at("csrf").get<std::string>()});
  EXPECT_EQ(bring().status, 201);
}

TEST(SignIn, RefuseWhatIsWrongAndThenWait) {
  Serving serving;
  serving.as("manager").as("");
  EXPECT_EQ(serving.post(kSessions, who("manager", "")).status, 400);
  EXPECT_EQ(serving.post(kSessions, Json::array()).status, 400);
  EXPECT_EQ(serving.ask(Method::post, kSessions, "name=x").status, 415);
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(serving.post(kSessions, who("manager", "verkeerd wachtwoord")).status, 401);
  }
  auto const late = serving.post(kSessions, who("manager", kGood));
  EXPECT_EQ(late.status, 429);
  EXPECT_NE(header_of(late, "Retry-After"), "");
}

TEST(Accounts, AreAnAdministratorsAlone) {
  Serving serving;
  for (std::string const name : {"resident", "editor", "manager"}) {
    EXPECT_EQ(serving.as(name).get(kAccounts).status, 403) << name;
    EXPECT_EQ(serving.get("/api/v1/audit-lines").status, 403) << name;
  }
  EXPECT_EQ(serving.as("").get(kAccounts).status, 401);
  EXPECT_EQ(serving.as("admin").json(kAccounts).at("total"), 4);
}

TEST(Accounts, AreAddedChangedAndForgotten) {
  Serving serving;
  serving.as("admin");
  Json account{{"name", "nieuw"}, {"password", kGood}, {"role", "partner"}};
  EXPECT_EQ(serving.post(kAccounts, account).status, 400);  // of which partner?
  account["partner"] = "nijestee";
  ASSERT_EQ(serving.post(kAccounts, account).status, 201);
  EXPECT_EQ(serving.post(kAccounts, account).status, 409);
  EXPECT_EQ(serving.post(kAccounts, {{"name", "Hoofdletter"}, {"password", kGood}}).status, 400);
  EXPECT_EQ(serving.post(kAccounts, {{"name", "kort"}, {"password", "te kort"}}).status, 400);
  auto const one = kAccounts + "/nieuw";
  EXPECT_EQ(serving.patch(one, {{"role", "manager"}, {"shown", "Nieuw"}}).status, 200);
  EXPECT_EQ(serving.json(one).at("role"), "manager");
  EXPECT_EQ(serving.patch(one, {{"role", "koning"}}).status, 400);
  EXPECT_EQ(serving.patch(one, {{"active", false}}).status, 200);
  EXPECT_EQ(serving.ask(Method::remove, one).status, 204);
  EXPECT_EQ(serving.get(one).status, 404);
  EXPECT_EQ(serving.patch(kAccounts + "/admin", {{"role", "resident"}}).status, 409);
  EXPECT_EQ(serving.ask(Method::remove, kAccounts + "/admin").status, 409);
  EXPECT_GE(serving.json("/api/v1/audit-lines").at("items").size(), 4);
}

TEST(Accounts, ChangeTheirOwnPasswordWithThePresentOne) {
  Serving serving;
  serving.as("resident");
  auto const set = [&](std::string const& name, Json const& body) {
    return serving
        .ask(Method::put, kAccounts + "/" + name + "/password", body.dump(),
             {{"Content-Type", "application/json"}})
        .status;
  };
  EXPECT_EQ(set("resident", {{"password", "een ander wachtwoord"}}), 403);
  EXPECT_EQ(set("resident", {{"password", "kort"}, {"present", kGood}}), 400);
  EXPECT_EQ(set("admin", {{"password", "een ander wachtwoord"}}), 403);
  EXPECT_EQ(set("resident", {{"password", "een ander wachtwoord"}, {"present", kGood}}), 204);
  serving.as("");
  EXPECT_EQ(serving.post(kSessions, who("resident", "een ander wachtwoord")).status, 201);
}

}  // namespace
}  // namespace wijk::serving
