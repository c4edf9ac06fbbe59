// SPDX-License-Identifier: EUPL-1.2
//
// Who may ask what: routes, methods, plans and revisions, sessions, CSRF, headers, problems.
#include "serving.hpp"

#include "serve/headers.hpp"
#include "serve/routes.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace wijk::serving {
namespace {

std::string token_of(Serving& serving, std::string const& name) {
  serving.as(name);
  auto const signed_in =
      serving.store.sign_in(name, std::string{kPassword}, "127.0.0.1", serving.clock());
  serving.as("");
  return signed_in->session.token;
}

std::string text_of(std::filesystem::path const& path) {
  std::ifstream stream{path};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

Request request_for(Method method, std::string path, std::vector<Header> headers = {}) {
  Request request;
  request.method = method;
  request.path = std::move(path);
  request.headers = std::move(headers);
  return request;
}

TEST(Routes, HaveNamesOfTheirOwn) {
  std::set<std::string> seen;
  for (auto const& route : routes()) {
    EXPECT_TRUE(seen.insert(fmt::format("{} {}", name_of(route.method), route.pattern)).second)
        << route.pattern;
    EXPECT_TRUE(route.pattern.starts_with('/'));
    EXPECT_NE(route.handler, nullptr);
    EXPECT_FALSE(route.of_plan && route.pattern.find("{plan}") == std::string_view::npos)
        << route.pattern;
  }
  for (auto const& group : route_groups()) {
    EXPECT_FALSE(group.routes().empty()) << group.name;
  }
}

TEST(Routes, PreferWhatIsWrittenOut) {
  EXPECT_EQ(find_route(Method::get, "/ready").route->pattern, "/ready");
  EXPECT_EQ(find_route(Method::get, "/groningen").route->pattern, "/{plan}");
  EXPECT_EQ(find_route(Method::head, "/ready").route->pattern, "/ready");
  auto const found = find_route(Method::get, "/api/v1/plans/a%20b/measures");
  EXPECT_EQ(found.pieces.at("plan"), "a%20b");
  EXPECT_EQ(find_route(Method::remove, "/ready").route, nullptr);
  EXPECT_EQ(find_route(Method::remove, "/ready").allowed, std::vector{Method::get});
  for (auto const* const none : {"", "//", "/a//b", "/api/v1/plans/", "/ready/", "x"}) {
    EXPECT_TRUE(find_route(Method::get, none).allowed.empty()) << none;
  }
}

TEST(Service, SaysWhatIsNotThere) {
  Serving serving;
  EXPECT_EQ(serving.get("/api/v1/nothing").status, 404);
  EXPECT_EQ(serving.get("/api/v1/plans/nergens").status, 404);
  EXPECT_EQ(serving.get("/nergens").status, 404);
  EXPECT_EQ(serving.get("/nergens").type, "text/html; charset=utf-8");
  EXPECT_EQ(serving.get("/api/v1/plans/%zz").status, 400);
  EXPECT_EQ(serving.get("/api/v1/plans/a%00").status, 400);
  auto const wrong = serving.ask(Method::remove, "/api/v1/plans/groningen");
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(header_of(wrong, "Allow"), "GET, HEAD");
  EXPECT_EQ(serving.ask(Method::other, "/ready").status, 405);
}

TEST(Service, TellsProblemsToPrograms) {
  Serving serving;
  auto request = request_for(Method::get, "/api/v1/plans/nergens", {{"Accept-Language", "en"}});
  request.correlation_id = "abc";
  auto const answer = serving.raw(request);
  EXPECT_EQ(answer.type, "application/problem+json");
  auto const json = body_of(answer);
  EXPECT_EQ(json["type"], "/problems/no-such-plan");
  EXPECT_EQ(json["title"], "There is no such plan");
  EXPECT_EQ(json["status"], 404);
  EXPECT_EQ(json["instance"], "/api/v1/plans/nergens");
  EXPECT_EQ(json["correlation_id"], "abc");
  EXPECT_EQ(header_of(answer, "X-Correlation-ID"), "abc");
  EXPECT_FALSE(header_of(answer, "API-Version").empty());
}

TEST(Service, ExplainsItsKindsOfProblems) {
  Serving serving;
  EXPECT_EQ(serving.get("/problems/no-such-plan").status, 200);
  EXPECT_EQ(serving.get("/en/problems/csrf").status, 200);
  EXPECT_EQ(serving.get("/problems/none").status, 404);
  std::regex const made{R"((?:problem|refuse)\((?:call, )?[0-9]{3}, "([a-z-]+)\")"};
  std::size_t count = 0;
  for (auto const& file :
       std::filesystem::recursive_directory_iterator{WIJK_SOURCE_DIR "/src/serve"}) {
    auto const text = file.is_regular_file() ? text_of(file.path()) : std::string{};
    for (std::sregex_iterator found{text.begin(), text.end(), made}, end; found != end; ++found) {
      EXPECT_EQ(serving.get("/problems/" + found->str(1)).status, 200)
          << found->str(1) << " of " << file.path();
      ++count;
    }
  }
  EXPECT_GT(count, 15u);
}

TEST(Service, ShowsAnyRevision) {
  Serving serving;
  EXPECT_EQ(serving.get("/api/v1/plans/groningen?revision=1").status, 200);
  EXPECT_EQ(serving.get("/api/v1/plans/groningen?revision=2").status, 404);
  for (auto const* const wrong : {"0", "-1", "x", "", "1x", "99999999999999999999"}) {
    EXPECT_EQ(serving.get(std::string{"/api/v1/plans/groningen?revision="} + wrong).status, 400)
        << wrong;
  }
}

TEST(Service, GivesEveryAnswerTheHeadersAgainstMisuse) {
  Serving serving;
  serving.service.tiles = "https://service.pdok.nl/brt/{z}/{y}/{x}.png";
  for (auto const* const path : {"/", "/nergens", "/api/v1/plans", "/live", "/web/x", "/metrics"}) {
    auto const answer = serving.get(path);
    auto const policy = header_of(answer, "Content-Security-Policy");
    EXPECT_TRUE(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"))
        << path;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
    EXPECT_NE(policy.find("connect-src 'self' https://service.pdok.nl;"), std::string::npos);
    EXPECT_EQ(header_of(answer, "X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(header_of(answer, "Cross-Origin-Opener-Policy"), "same-origin");
    EXPECT_FALSE(header_of(answer, "Referrer-Policy").empty());
    EXPECT_FALSE(header_of(answer, "Permissions-Policy").empty());
    EXPECT_TRUE(header_of(answer, "Strict-Transport-Security").empty());
  }
  serving.service.secure = true;
  EXPECT_FALSE(header_of(serving.get("/"), "Strict-Transport-Security").empty());
}

TEST(Sessions, OfAWrongCookieAreAVisitors) {
  Serving serving;
  for (std::string const& cookie :
       std::vector<std::string>{"", "x", "\"", "a b", "é", "../../x", "=", std::string(5000, 'a'),
                                "'; DROP TABLE session"}) {
    auto const answer =
        serving.raw(request_for(Method::get, "/groningen", {{"Cookie", "wijk_session=" + cookie}}));
    EXPECT_EQ(answer.status, 200) << cookie;
    EXPECT_EQ(serving
                  .raw(request_for(Method::get, "/api/v1/accounts",
                                   {{"Cookie", "wijk_session=" + cookie}}))
                  .status,
              401)
        << cookie;
  }
}

TEST(Sessions, OfAWrongTokenAreRefused) {
  Serving serving;
  for (std::string const token : {"", "x", "a b", "é"}) {
    auto const answer = serving.raw(
        request_for(Method::get, "/api/v1/plans", {{"Authorization", "Bearer " + token}}));
    EXPECT_EQ(answer.status, 401) << token;
    EXPECT_FALSE(header_of(answer, "WWW-Authenticate").empty());
  }
  EXPECT_EQ(
      serving.raw(request_for(Method::get, "/api/v1/plans", {{"Authorization", "Basic x"}})).status,
      200);
}

TEST(Sessions, LetInWhomTheRouteIsFor) {
  Serving serving;
  EXPECT_EQ(serving.get("/api/v1/accounts").status, 401);
  EXPECT_EQ(serving.as("manager").get("/api/v1/accounts").status, 403);
  EXPECT_EQ(serving.as("admin").get("/api/v1/accounts").status, 200);
  serving.as("");
  auto const page = serving.get("/accounts");
  EXPECT_EQ(page.status, 303);
  EXPECT_TRUE(header_of(page, "Location").starts_with("/inloggen?terug=%2Faccounts"));
}

TEST(Csrf, IsAskedOfCookiesThatChangeSomething) {
  Serving serving;
  auto const token = token_of(serving, "manager");
  auto const session = serving.store.session(token, serving.clock());
  auto const sign_out = [&](std::vector<Header> headers) {
    return serving.raw(request_for(Method::remove, "/api/v1/sessions/current", std::move(headers)));
  };
  Header const cookie{"Cookie", "wijk_session=" + token};
  EXPECT_EQ(body_of(sign_out({cookie}))["type"], "/problems/csrf");
  EXPECT_EQ(sign_out({cookie, {"X-CSRF-Token", ""}}).status, 403);
  EXPECT_EQ(sign_out({cookie, {"X-CSRF-Token", (*session)->csrf + "x"}}).status, 403);
  Header const right{"X-CSRF-Token", (*session)->csrf};
  EXPECT_EQ(body_of(sign_out({cookie, right, {"Sec-Fetch-Site", "cross-site"}}))["type"],
            "/problems/cross-site");
  EXPECT_EQ(sign_out({cookie, right, {"Sec-Fetch-Site", "same-origin"}}).status, 204);
  EXPECT_EQ(sign_out({cookie, right}).status, 401) << "the session is over";
}

TEST(Csrf, TakesTheFieldOfAForm) {
  Serving serving;
  auto const token = token_of(serving, "manager");
  auto const session = serving.store.session(token, serving.clock());
  auto request = request_for(
      Method::post, "/uitloggen",
      {{"Cookie", "wijk_session=" + token}, {"Content-Type", "application/x-www-form-urlencoded"}});
  request.body = "csrf=wrong";
  EXPECT_EQ(serving.raw(request).status, 403);
  request.body = "csrf=" + percent_encoded((*session)->csrf);
  EXPECT_EQ(serving.raw(request).status, 303);
}

TEST(Operation, SaysWhetherItLivesAndIsReady) {
  Serving serving;
  EXPECT_EQ(serving.get("/live").status, 200);
  EXPECT_EQ(serving.get("/ready").status, 200);
  serving.service.ready = [] { return false; };
  EXPECT_EQ(serving.get("/ready").status, 503);
}

TEST(Operation, GivesFilesOfItsFolderAndNoOthers) {
  Serving serving;
  auto const web = serving.folder.path / "web";
  std::filesystem::create_directory(web);
  std::filesystem::copy_file(WIJK_SOURCE_DIR "/publiccode.yml", web / "site.js");
  std::filesystem::copy_file(WIJK_SOURCE_DIR "/publiccode.yml", web / ".hidden.js");
  serving.service.web_folder = web.string();
  auto const answer = serving.get("/web/site.js");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.type, "text/javascript; charset=utf-8");
  EXPECT_FALSE(answer.body->empty());
  for (auto const* const path :
       {"/web/.hidden.js", "/web/..%2Fstore.db", "/web/%2e%2e%2fstore.db", "/web/none.js",
        "/web/site.exe", "/web/..", "/web/site.js%00.css", "/web/%2Fetc%2Fpasswd"}) {
    EXPECT_GE(serving.get(path).status, 400) << path;
  }
}

TEST(Events, GiveWhatWasMissed) {
  Serving serving;
  auto const events = [&](std::string last) {
    return serving.raw(request_for(Method::get, "/api/v1/plans/groningen/events",
                                   {{"Last-Event-ID", std::move(last)}}));
  };
  auto const fresh = events("");
  EXPECT_TRUE(fresh.stream);
  EXPECT_EQ(fresh.type, "text/event-stream");
  EXPECT_NE(fresh.body->find("id: 1\nevent: revision\ndata: {\"revision\":1,"), std::string::npos);
  EXPECT_EQ(events("1").body->find("event:"), std::string::npos);
  for (auto const* const wrong : {"x", "-1", "99999999999999999999"}) {
    EXPECT_NE(events(wrong).body->find("id: 1\n"), std::string::npos) << wrong;
  }
}

}  // namespace
}  // namespace wijk::serving
