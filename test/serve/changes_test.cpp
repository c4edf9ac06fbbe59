// SPDX-License-Identifier: EUPL-1.2
#include "serving.hpp"

#include <gtest/gtest.h>

namespace wijk::serving {
namespace {

std::string const kPlan = "/api/v1/plans/groningen";
std::string const kMeasures = "/neighbourhoods/de-wijert/measures/";

Json set(std::string const& pointer, Json const& value) {
  return Json::array({{{"op", "replace"}, {"path", pointer}, {"value", value}}});
}
Json renamed(std::string const& measure, std::string const& name) {
  return set(kMeasures + measure + "/name/nl", name);
}

TEST(Changes, AreKeptWithWhoWhenAndWhy) {
  Serving serving;
  auto const answer = serving.as("editor").change(renamed("vernieuwing-huismeesters", "Nieuw"), 0,
                                                  "why=Beter%20zo");
  ASSERT_EQ(answer.status, 200) << *answer.body;
  EXPECT_EQ(body_of(answer).at("revision"), 2);
  EXPECT_EQ(header_of(answer, "ETag"), "\"2\"");
  auto const& seen = serving.json(kPlan + "/revisions/2");
  EXPECT_EQ(seen.at("why"), "Beter zo");
  EXPECT_EQ(seen.at("by").at("account"), "editor");
  auto const& list = serving.as("").json(kPlan + "/revisions");
  EXPECT_EQ(list.at("total"), 2);
  EXPECT_EQ(list.at("items").front().at("by").at("partner"), "de-huismeesters");
  EXPECT_FALSE(list.at("items").front().at("by").contains("account"));
  EXPECT_EQ(serving.get(kPlan + "/revisions/2/patch").type, "application/json-patch+json");
  serving.json(kPlan + "/revisions/3", 404);
  serving.json(kPlan + "/revisions/x", 404);
}

TEST(Changes, AskWhatTheirAuthorSaw) {
  Serving serving;
  auto const patch = renamed("mfa", "Nieuw").dump();
  auto const asked = [&](std::vector<Header> headers, std::string const& body) {
    return serving.as("manager")
        .ask(Method::patch, kPlan + "/document", body, std::move(headers))
        .status;
  };
  Header const type{"Content-Type", "application/json-patch+json"}, match{"If-Match", "\"1\""};
  EXPECT_EQ(asked({type}, patch), 428);
  EXPECT_EQ(asked({match}, patch), 415);
  EXPECT_EQ(asked({match, {"Content-Type", "application/json"}}, patch), 415);
  EXPECT_EQ(asked({type, match}, "{"), 400);
  EXPECT_EQ(asked({type, match}, R"([{"op": "turn", "path": "/name"}])"), 400);
  EXPECT_EQ(asked({type, {"If-Match", "W/\"1\""}}, patch), 200);
  EXPECT_EQ(serving.as("").change(renamed("mfa", "Nieuw")).status, 401);
}

TEST(Changes, ThatAreOnlyTriedKeepNothing) {
  Serving serving;
  auto const answer = serving.as("manager").change(renamed("mfa", "Nieuw"), 0, "try=true");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(body_of(answer).at("tried"), true);
  EXPECT_EQ(serving.revision(), 1);
}

TEST(Changes, ThatMakeThePlanWrongAreRefusedWithTheFindings) {
  Serving serving;
  auto const answer = serving.as("manager").change(set(kMeasures + "mfa/theme", "bestaat-niet"));
  ASSERT_EQ(answer.status, 422) << *answer.body;
  auto const problem = body_of(answer);
  EXPECT_EQ(problem.at("type"), "/problems/plan-errors");
  ASSERT_FALSE(problem.at("findings").empty());
  EXPECT_EQ(problem.at("findings").front().at("pointer"), kMeasures + "mfa/theme");
  EXPECT_EQ(serving.revision(), 1);
}

TEST(Changes, OfTheSameByTwoShowBoth) {
  Serving serving;
  ASSERT_EQ(serving.as("manager").change(renamed("mfa", "Zus"), 1).status, 200);
  auto const answer = serving.change(renamed("mfa", "Zo"), 1);
  ASSERT_EQ(answer.status, 409) << *answer.body;
  auto const problem = body_of(answer);
  EXPECT_EQ(problem.at("revision"), 2);
  auto const place = problem.at("places").front();
  EXPECT_EQ(place.at("theirs"), "Zus");
  EXPECT_EQ(place.at("mine"), "Zo");
  EXPECT_EQ(problem.at("by").front().at("number"), 2);
  EXPECT_EQ(serving.change(renamed("parkeren", "Elders"), 1).status, 200);
}

TEST(Changes, OfAnothersAreProposedAndAnswered) {
  Serving serving;
  auto const asked = serving.as("other").change(renamed("vernieuwing-huismeesters", "Voorstel"));
  ASSERT_EQ(asked.status, 202) << *asked.body;
  auto const proposal = kPlan + "/proposals/" + body_of(asked).at("proposal").dump();
  EXPECT_EQ(serving.json(proposal).at("owner"), "de-huismeesters");
  EXPECT_EQ(serving.patch(proposal, {{"state", "accepted"}}).status, 403);
  EXPECT_EQ(serving.as("editor").patch(proposal, {{"state", "withdrawn"}}).status, 403);
  EXPECT_EQ(serving.patch(proposal, {{"state", "declined"}}).status, 400);
  auto const accepted = serving.patch(proposal, {{"state", "accepted"}, {"answer", "goed"}});
  EXPECT_EQ(accepted.status, 200) << *accepted.body;
  EXPECT_EQ(serving.json(proposal).at("state"), "accepted");
  EXPECT_EQ(serving.patch(proposal, {{"state", "declined"}, {"answer", "toch niet"}}).status, 409);
  EXPECT_EQ(serving.json(kPlan + "/proposals?state=open").at("total"), 0);
  EXPECT_EQ(serving.as("resident").get(proposal).status, 403);
}

TEST(Changes, CanBeTakenBackByAManager) {
  Serving serving;
  auto const before = serving.live.current("groningen")->document;
  serving.as("manager").change(renamed("mfa", "Nieuw"));
  EXPECT_EQ(serving.as("editor").post(kPlan + "/revisions/1/restore", {}).status, 403);
  auto const answer = serving.as("manager").post(kPlan + "/revisions/1/restore", {});
  ASSERT_EQ(answer.status, 200) << *answer.body;
  EXPECT_EQ(serving.live.current("groningen")->document, before);
  EXPECT_EQ(serving.revision(), 3);
}

TEST(Differences, AreSentencesAndFigures) {
  Serving serving;
  serving.as("manager").change(renamed("mfa", "Nieuw"));
  auto const& latest = serving.json(kPlan + "/differences");
  EXPECT_EQ(latest.at("from"), 1);
  EXPECT_EQ(latest.at("to"), 2);
  ASSERT_EQ(latest.at("changes").size(), 1);
  EXPECT_EQ(latest.at("changes").front().at("new_pointer"), kMeasures + "mfa/name");
  EXPECT_EQ(latest.at("figures").at("changes"), 1);
  EXPECT_TRUE(serving.json(kPlan + "/differences?from=2&to=2").at("changes").empty());
  serving.json(kPlan + "/differences?from=9", 404);
  serving.json(kPlan + "/differences?from=editie", 404);
}

TEST(Editions, WaitForWhoLeadsOrForAReason) {
  Serving serving;
  Json const edition{{"id", "editie-2026"}, {"name", "Actualisatie 2026"}};
  EXPECT_EQ(serving.as("editor").post(kPlan + "/editions", edition).status, 403);
  ASSERT_EQ(serving.as("manager").post(kPlan + "/editions", edition).status, 201);
  EXPECT_EQ(serving.post(kPlan + "/editions", edition).status, 409);
  EXPECT_EQ(serving.post(kPlan + "/editions", {{"id", "2026"}, {"name", "x"}}).status, 400);
  auto const one = kPlan + "/editions/editie-2026";
  EXPECT_EQ(serving.json(one).at("still_to_sign").size(), 3);
  EXPECT_EQ(serving.as("editor").post(one + "/sign-offs", {{"remark", "akkoord"}}).status, 200);
  EXPECT_EQ(serving.post(one + "/sign-offs", Json::object()).status, 409);
  EXPECT_EQ(serving.json(one).at("still_to_sign").size(), 2);
  auto const early = serving.as("manager").patch(one, {{"state", "adopted"}});
  EXPECT_EQ(early.status, 409);
  EXPECT_EQ(body_of(early).at("still_to_sign").size(), 2);
  EXPECT_EQ(serving.patch(one, {{"state", "adopted"}, {"reason", "de raad besloot"}}).status, 200);
  EXPECT_EQ(serving.json(one).at("state"), "adopted");
  auto const& listed = serving.json(kPlan + "/document").at("editions").back();
  EXPECT_EQ(listed.at("id"), "editie-2026")
      << "the plan lists it, as when it is adopted on the site";
  EXPECT_EQ(listed.at("reason"), "de raad besloot");
  EXPECT_EQ(serving.patch(one, {{"state", "adopted"}, {"reason", "nog eens"}}).status, 409);
  serving.change(renamed("mfa", "Nieuw"));
  auto const& since = serving.json(kPlan + "/differences?from=editie-2026").at("changes");
  ASSERT_EQ(since.size(), 2) << "the edition itself, and the new name";
}

TEST(Ideas, AreBroughtReadAndAnswered) {
  Serving serving;
  Json const idea{{"text", "Een bankje"}};
  EXPECT_EQ(serving.post(kPlan + "/ideas", idea).status, 401);
  auto const brought = serving.as("resident").post(kPlan + "/ideas", idea);
  ASSERT_EQ(brought.status, 201) << *brought.body;
  auto const address = header_of(brought, "Location").substr(serving.service.public_url.size());
  EXPECT_EQ(serving.post(kPlan + "/ideas", {{"text", "  "}}).status, 400);
  EXPECT_EQ(serving.post(kPlan + "/ideas", {{"text", "x"}, {"place", "nergens"}}).status, 400);
  EXPECT_EQ(serving.json(address).at("own"), true);
  EXPECT_FALSE(serving.as("").json(kPlan + "/ideas").at("items").front().contains("by"));
  Json const answer{{"state", "taken-up"}, {"answer", "Het komt er"}};
  EXPECT_EQ(serving.as("resident").patch(address, answer).status, 403);
  EXPECT_EQ(serving.as("editor").patch(address, {{"state", "declined"}}).status, 400);
  EXPECT_EQ(serving.patch(address, answer).status, 200);
  EXPECT_EQ(serving.patch(address, answer).status, 200);
  EXPECT_EQ(serving.as("resident").patch(address, {{"state", "withdrawn"}}).status, 409);
}

}  // namespace
}  // namespace wijk::serving
