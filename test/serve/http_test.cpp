// SPDX-License-Identifier: EUPL-1.2
//
// Requests as values: percent coding, forms, cookies, languages, tags, where to listen.
#include "serve/front.hpp"
#include "serve/front_parts.hpp"
#include "serve/gzip.hpp"
#include "serve/language.hpp"
#include "serve/server.hpp"

#include <gtest/gtest.h>

#include <array>

namespace wijk {
namespace {

TEST(Percent, IsUndoneWhereItIsRight) {
  EXPECT_EQ(percent_decoded("caf%C3%A9"), "café");
  EXPECT_EQ(percent_decoded("a+b"), "a+b");
  EXPECT_EQ(percent_decoded("a+b", true), "a b");
  EXPECT_EQ(percent_decoded("%2f%2F"), "//");
  EXPECT_EQ(percent_decoded(""), "");
}

TEST(Percent, IsRefusedWhereItIsMalformed) {
  for (auto const* const text : {"%", "%4", "%zz", "a%2", "%C3", "%FF", "%-1", "% 1"}) {
    EXPECT_EQ(percent_decoded(text), std::nullopt) << text;
  }
}

TEST(Percent, ComesBackAsItWas) {
  std::string all = "a/b?c&d=e f+g%é\n\"<>";
  EXPECT_EQ(percent_decoded(percent_encoded(all)), all);
  EXPECT_EQ(percent_encoded("a-b_c.d~9"), "a-b_c.d~9");
  EXPECT_EQ(percent_encoded("é/"), "%C3%A9%2F");
}

Request request_with(std::string query, std::vector<Header> headers = {}, std::string body = {}) {
  Request request;
  request.query = std::move(query);
  request.headers = std::move(headers);
  request.body = std::move(body);
  return request;
}

TEST(Request, FindsFieldsOfTheQuery) {
  auto const request = request_with("a=1&b=x+y%21&a=2&empty=&flag&%C3%A9=ja&bad=%zz");
  EXPECT_EQ(request.query_field("a"), "1");
  EXPECT_EQ(request.query_field("b"), "x y!");
  EXPECT_EQ(request.query_field("empty"), "");
  EXPECT_EQ(request.query_field("flag"), "");
  EXPECT_EQ(request.query_field("é"), "ja");
  EXPECT_EQ(request.query_field("bad"), std::nullopt);
  EXPECT_EQ(request.query_field("none"), std::nullopt);
}

TEST(Request, ReadsAFormOnlyWhereItIsOne) {
  std::string const body = "why=omdat+het+moet";
  std::string const form = "application/x-www-form-urlencoded";
  EXPECT_EQ(request_with("", {{"Content-Type", form}}, body).form_field("why"), "omdat het moet");
  EXPECT_EQ(request_with("", {{"content-type", form + "; charset=UTF-8"}}, body).form_field("why"),
            "omdat het moet");
  EXPECT_EQ(request_with("", {{"Content-Type", "text/plain"}}, body).form_field("why"),
            std::nullopt);
  EXPECT_EQ(request_with("", {}, body).form_field("why"), std::nullopt);
}

TEST(Request, ReadsAFormWithAFile) {
  std::string const body =
      "--a b\r\nContent-Disposition: form-data; name=\"why\"\r\n\r\nomdat\r\n"
      "--a b\r\nContent-Type: text/csv\r\ncontent-disposition: form-data; name=\"file\"; "
      "filename=\"C:\\map\\riool.csv\"\r\n\r\na;b\r\n--a\r\n1;2\r\n"
      "--a b\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n\r\n\r\n"
      "--a b--\r\n";
  std::string const type = "multipart/form-data; boundary=\"a b\"";
  auto const request = request_with("", {{"Content-Type", type}}, body);
  EXPECT_EQ(request.form_field("why"), "omdat");
  EXPECT_EQ(request.form_field("other"), std::nullopt);
  ASSERT_TRUE(request.form_file("file"));
  EXPECT_EQ(request.form_file("file")->name, "riool.csv");
  EXPECT_EQ(request.form_file("file")->content, "a;b\r\n--a\r\n1;2");
  EXPECT_FALSE(request.form_file("none"));
  EXPECT_FALSE(request.form_file("why"));
  for (std::size_t size = 0; size < body.size() - 4; ++size) {
    auto const cut = request_with("", {{"Content-Type", type}}, body.substr(0, size));
    EXPECT_FALSE(cut.form_field("other")) << size;
    EXPECT_FALSE(cut.form_file("none")) << size;
  }
  auto wrong = body;
  wrong.replace(wrong.find("omdat"), 1, "\xFF");
  EXPECT_FALSE(request_with("", {{"Content-Type", type}}, wrong).form_field("why"));
  EXPECT_FALSE(request_with("", {{"Content-Type", "multipart/form-data"}}, body).form_field("why"));
}

TEST(Request, FindsHeadersWhateverTheirCaseAndCookiesByName) {
  auto const request = request_with("", {{"COOKIE", "a=1; wijk_session=t=k; b"}, {"X", "y"}});
  EXPECT_EQ(request.header("cookie"), "a=1; wijk_session=t=k; b");
  EXPECT_EQ(request.header("Cook"), "");
  EXPECT_EQ(request.cookie("wijk_session"), "t=k");
  EXPECT_EQ(request.cookie("b"), "");
  EXPECT_EQ(request.cookie("session"), std::nullopt);
  EXPECT_EQ(request_with("", {{"Cookie", ";;= ;=;"}}).cookie("a"), std::nullopt);
}

TEST(Request, TakesTheTargetApart) {
  struct Case {
    std::string target, path, query;
  };
  for (auto const& one :
       {Case{"/a/b?c=d?e", "/a/b", "c=d?e"}, Case{"/", "/", ""}, Case{"http://x.nl/a?b", "/a", "b"},
        Case{"http://x.nl", "/", ""}, Case{"/a#b?c", "/a", ""}, Case{"*", "*", ""},
        Case{"", "", ""}, Case{"/a?u=http://x", "/a", "u=http://x"}}) {
    Request request;
    put_target(request, one.target);
    EXPECT_EQ(request.path, one.path) << one.target;
    EXPECT_EQ(request.query, one.query) << one.target;
  }
}

TEST(Languages, FollowTheHeader) {
  EXPECT_EQ(accepted_language(""), Language::dutch);
  EXPECT_EQ(accepted_language("en"), Language::english);
  EXPECT_EQ(accepted_language("en-GB,en;q=0.9,nl;q=0.8"), Language::english);
  EXPECT_EQ(accepted_language("nl;q=0.9, EN;q=0.85"), Language::dutch);
  EXPECT_EQ(accepted_language("de, fr;q=0.5"), Language::dutch);
  EXPECT_EQ(accepted_language("en;q=0, nl;q=0"), Language::dutch);
  EXPECT_EQ(accepted_language("en;q=x"), Language::dutch);
  EXPECT_EQ(accepted_language(",;,;q=,=en;"), Language::dutch);
}

TEST(Languages, FollowTheAddress) {
  auto const of = [](std::string path, std::string query, std::string accepted = "en") {
    Request request = request_with(std::move(query), {{"Accept-Language", std::move(accepted)}});
    request.path = std::move(path);
    return language_of(request);
  };
  EXPECT_EQ(of("/groningen", ""), Language::dutch);
  EXPECT_EQ(of("/en/groningen", ""), Language::english);
  EXPECT_EQ(of("/english", ""), Language::dutch);
  EXPECT_EQ(of("/api/v1/plans", ""), Language::english);
  EXPECT_EQ(of("/api/v1/plans", "lang=nl"), Language::dutch);
}

TEST(Tags, AreOfTheBytesAndTellTheRevision) {
  auto const tag = tag_of("7", "body", false);
  EXPECT_EQ(revision_of_tag(tag), 7);
  EXPECT_EQ(revision_of_tag("W/" + tag), 7);
  EXPECT_EQ(revision_of_tag("\"12\""), 12);
  EXPECT_EQ(revision_of_tag("12"), 12);
  for (auto const* const wrong : {"", "\"\"", "*", "\"a-7\"", "-3", "99999999999999999999", "0"}) {
    EXPECT_EQ(revision_of_tag(wrong), std::nullopt) << wrong;
  }
  EXPECT_NE(tag, tag_of("7", "body", true));
  EXPECT_NE(tag, tag_of("7", "Body", false));
  EXPECT_TRUE(has_tag("\"x\", " + tag, tag));
  EXPECT_TRUE(has_tag("*", tag));
  EXPECT_FALSE(has_tag("\"x\"", tag));
  EXPECT_FALSE(has_tag("*", ""));
}

TEST(Headers, CannotBeSplit) {
  EXPECT_EQ(header_line("Location", "/a\r\nSet-Cookie: x"), "Location: /aSet-Cookie: x\r\n");
  EXPECT_EQ(correlation_id("ab-1.2_C"), "ab-1.2_C");
  for (std::string const wrong : {"", "a b", "a\nb", "é", "\"", "<script>"}) {
    EXPECT_EQ(correlation_id(wrong).size(), 32u) << wrong;
  }
  EXPECT_EQ(correlation_id(std::string(65, 'a')).size(), 32u);
  EXPECT_NE(correlation_id(""), correlation_id(""));
}

TEST(Gzip, IsMadeWhereItIsTakenAndHelps) {
  EXPECT_TRUE(accepts_gzip("gzip, deflate, br"));
  EXPECT_TRUE(accepts_gzip("br, gzip;q=0.5"));
  EXPECT_FALSE(accepts_gzip("gzip;q=0, br"));
  EXPECT_FALSE(accepts_gzip("gzip;q=0.0"));
  EXPECT_FALSE(accepts_gzip(""));
  EXPECT_TRUE(worth_gzip("application/problem+json"));
  EXPECT_FALSE(worth_gzip("image/png"));
  auto const small = gzip(std::string(100'000, 'a'), 6);
  ASSERT_TRUE(small);
  EXPECT_LT(small->size(), 1000u);
  EXPECT_TRUE(small->starts_with("\x1f\x8b"));
  EXPECT_TRUE(gzip("", 6));
}

TEST(Listen, IsAnAddressAndAPort) {
  struct Case {
    std::string text, host;
    int port;
  };
  for (auto const& one :
       {Case{"127.0.0.1:8080", "127.0.0.1", 8080}, Case{"8081", "127.0.0.1", 8081},
        Case{"localhost:1", "127.0.0.1", 1}, Case{"[::1]:0", "::1", 0},
        Case{":80", "127.0.0.1", 80}, Case{"0.0.0.0:65535", "0.0.0.0", 65535}}) {
    auto const listen = parse_listen(one.text);
    ASSERT_TRUE(listen) << one.text;
    EXPECT_EQ(listen->host, one.host);
    EXPECT_EQ(listen->port, one.port);
  }
  for (auto const* const wrong : {"", "a", "1:", "1:65536", "1:-1", "::1:80", "1:8080x", ":"}) {
    EXPECT_FALSE(parse_listen(wrong)) << wrong;
  }
  EXPECT_EQ(listen_text({"::1", 80}), "[::1]:80");
}

}  // namespace
}  // namespace wijk
