// SPDX-License-Identifier: EUPL-1.2
//
// What is kept, for whom, and until when; conditional requests, gzip, limits and what is counted.
#include "serving.hpp"

#include "serve/front.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>

namespace wijk::serving {
namespace {

constexpr char const* kMeasures = "/api/v1/plans/groningen/measures";

KeptPtr kept_of(std::size_t bytes) {
  Kept kept;
  kept.body = std::make_shared<std::string const>(std::string(bytes, 'x'));
  return std::make_shared<Kept const>(std::move(kept));
}

TEST(Keep, ForgetsWhatWasNotAskedForLongest) {
  Keep keep{10'000};
  for (auto const* const key : {"a", "b", "c"}) {
    keep.put(key, kept_of(2'000));
  }
  EXPECT_NE(keep.find("a"), nullptr);
  keep.put("d", kept_of(2'000));
  keep.put("e", kept_of(2'000));
  EXPECT_NE(keep.find("a"), nullptr);
  EXPECT_EQ(keep.find("b"), nullptr);
  EXPECT_LE(keep.bytes(), 10'000u);
}

TEST(Keep, ReplacesAndRefusesWhatIsTooLarge) {
  Keep keep{10'000};
  keep.put("a", kept_of(1'000));
  auto const bytes = keep.bytes();
  keep.put("a", kept_of(1'000));
  EXPECT_EQ(keep.bytes(), bytes);
  keep.put("b", kept_of(9'000));
  EXPECT_EQ(keep.find("b"), nullptr);
}

/// A front on a server, with what it counts.
struct Fronted : Serving {
  Meter meter;
  Log log{LogLevel::error, false, ::open("/dev/null", O_WRONLY | O_CLOEXEC)};
  Front front{service, meter, log};

  Reply get(std::string const& target, std::vector<Header> headers = {},
            Method method = Method::get) {
    Request request;
    request.method = method;
    request.headers = std::move(headers);
    put_target(request, target);
    return front.answer(std::move(request));
  }
  std::optional<Reply> kept(std::string_view target, std::string_view encoding = {},
                            std::string_view none_match = {}) {
    Asked asked;
    asked.target = target;
    asked.accept_encoding = encoding;
    asked.if_none_match = none_match;
    return front.kept(asked);
  }
};

std::string line_of(Reply const& reply, std::string const& name) {
  auto const at = reply.lines.find("\r\n" + name + ": ");
  if (at == std::string::npos) {
    return {};
  }
  auto const start = at + name.size() + 4;
  return reply.lines.substr(start, reply.lines.find("\r\n", start) - start);
}

TEST(Front, KeepsWhatIsMadeOfThePlanUntilItChanges) {
  Fronted server;
  EXPECT_FALSE(server.kept(kMeasures));
  auto const first = server.get(kMeasures);
  ASSERT_EQ(first.status, 200);
  auto const again = server.kept(kMeasures);
  ASSERT_TRUE(again);
  EXPECT_EQ(*again->body, *first.body);
  EXPECT_EQ(line_of(*again, "ETag"), line_of(first, "ETag"));
  EXPECT_EQ(line_of(*again, "Cache-Control"), "no-cache");
  EXPECT_NE(line_of(*again, "X-Correlation-ID"), line_of(first, "X-Correlation-ID"));
  server.as("manager");
  ASSERT_EQ(server
                .change(Json::array(
                    {{{"op", "replace"}, {"path", "/name/nl"}, {"value", "Wijkvernieuwing Stad"}}}))
                .status,
            200);
  EXPECT_FALSE(server.kept(kMeasures));
  EXPECT_NE(line_of(server.get(kMeasures), "ETag"), line_of(first, "ETag"));
}

TEST(Front, SaysOnlyThatItIsStillSo) {
  Fronted server;
  auto const first = server.get(kMeasures);
  auto const tag = line_of(first, "ETag");
  auto const same = server.get(kMeasures, {{"If-None-Match", tag}});
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(same.body, nullptr);
  EXPECT_FALSE(same.has_length);
  EXPECT_EQ(server.kept(kMeasures, {}, tag)->status, 304);
  EXPECT_EQ(server.kept(kMeasures, {}, "\"other\"")->status, 200);
}

TEST(Front, CompressesUnderATagOfItsOwn) {
  Fronted server;
  auto const plain = server.get(kMeasures);
  auto const small = server.get(kMeasures, {{"Accept-Encoding", "gzip"}});
  EXPECT_EQ(line_of(small, "Content-Encoding"), "gzip");
  EXPECT_LT(small.body->size(), plain.body->size() / 2);
  EXPECT_NE(line_of(small, "ETag"), line_of(plain, "ETag"));
  EXPECT_NE(line_of(small, "Vary").find("Accept-Encoding"), std::string::npos);
  EXPECT_EQ(*server.kept(kMeasures, "gzip")->body, *small.body);
  EXPECT_EQ(*server.kept(kMeasures)->body, *plain.body);
}

TEST(Front, KeepsNothingOfWhoIsSignedIn) {
  Fronted server;
  auto const page = server.get("/", {{"Cookie", "wijk_session=abc"}});
  EXPECT_EQ(line_of(page, "Cache-Control"), "private, no-store");
  EXPECT_TRUE(line_of(page, "Content-Encoding").empty());
  auto const data = server.get(kMeasures, {{"Cookie", "wijk_session=abc"}});
  EXPECT_EQ(line_of(data, "Cache-Control"), "private, no-cache");
  EXPECT_FALSE(server.kept(kMeasures));
  server.get(kMeasures);
  Asked asked;
  asked.target = kMeasures;
  asked.secret = true;
  EXPECT_FALSE(server.front.kept(asked));
}

TEST(Front, BeginsADayAtMidnightInTheNetherlands) {
  using namespace std::chrono;
  Fronted server;
  auto const set = [&](sys_seconds now) {
    server.service.clock = [now] {
      return Moment{duration_cast<milliseconds>(now.time_since_epoch()).count()};
    };
  };
  sys_days const day{2027y / July / 15};
  set(day - 2h - 1min);
  server.get(kMeasures);
  EXPECT_TRUE(server.kept(kMeasures));
  set(day - 2h + 1min);
  EXPECT_FALSE(server.kept(kMeasures));
  server.get(kMeasures);
  set(day + 1min);
  EXPECT_TRUE(server.kept(kMeasures));
}

TEST(Front, TagsThePagesThatEverybodyMayRead) {
  Fronted server;
  for (auto const* const address :
       {"/groningen", "/groningen/de-wijert", "/groningen/de-wijert/geld",
        "/groningen/de-wijert/bevindingen", "/en/groningen/wijzigingen", "/inloggen"}) {
    auto const first = server.get(address);
    ASSERT_EQ(first.status, 200) << address;
    EXPECT_EQ(line_of(first, "Cache-Control"), "no-cache") << address;
    EXPECT_FALSE(line_of(first, "X-Correlation-ID").empty()) << address;
    auto const again = server.get(address, {{"If-None-Match", line_of(first, "ETag")}});
    EXPECT_EQ(again.status, 304) << address;
    EXPECT_NE(line_of(again, "X-Correlation-ID"), line_of(first, "X-Correlation-ID")) << address;
  }
  EXPECT_TRUE(line_of(server.get("/nergens"), "ETag").empty());
  EXPECT_FALSE(line_of(server.get("/nergens"), "X-Correlation-ID").empty());
}

TEST(Front, TagsNoPageOfWhoIsSignedIn) {
  Fronted server;
  server.as("manager");
  auto const page = server.Serving::get("/groningen/de-wijert");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(page.etag.empty());
}

TEST(Front, AnswersHeadWithTheLengthOfGet) {
  Fronted server;
  auto const get = server.get(kMeasures);
  auto const head = server.get(kMeasures, {}, Method::head);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.body, nullptr);
  EXPECT_EQ(head.length, get.length);
  EXPECT_EQ(line_of(head, "ETag"), line_of(get, "ETag"));
}

TEST(Front, RefusesWhatIsTooLarge) {
  Fronted server;
  EXPECT_EQ(server.get("/" + std::string(9'000, 'a')).status, 414);
  EXPECT_EQ(server.get("/", {{"X", std::string(17'000, 'a')}}).status, 431);
  EXPECT_EQ(server.get("/", std::vector<Header>(101, {"X", "y"})).status, 431);
  EXPECT_EQ(server.get("no-slash").status, 400);
  Request large;
  large.method = Method::post;
  large.path = "/api/v1/sessions";
  large.body.assign(kLargestBody + 1, 'x');
  EXPECT_EQ(server.front.answer(large).status, 413);
}

TEST(Front, CountsByRoute) {
  Fronted server;
  server.get(kMeasures);
  server.kept(kMeasures);
  server.get("/api/v1/plans/nergens/measures");
  auto const text = server.meter.text(true);
  auto const route = "method=\"GET\",route=\"/api/v1/plans/{plan}/measures\"";
  EXPECT_NE(text.find(fmt::format("wijk_requests_total{{{},status=\"2xx\"}} 2\n", route)),
            std::string::npos)
      << text;
  EXPECT_NE(text.find(fmt::format("wijk_requests_total{{{},status=\"4xx\"}} 1\n", route)),
            std::string::npos);
  EXPECT_NE(text.find(fmt::format("wijk_request_seconds_count{{{}}} 3\n", route)),
            std::string::npos);
  EXPECT_NE(text.find("wijk_kept_answers_total 1\n"), std::string::npos);
  EXPECT_NE(text.find("wijk_ready 1\n"), std::string::npos);
}

}  // namespace
}  // namespace wijk::serving
