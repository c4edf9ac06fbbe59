// SPDX-License-Identifier: EUPL-1.2
//
// Plannings of years: computed in the background, shown, moved by hand, put into the plan.
#include "edit_forms.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace wijk::serving {
namespace {

std::string const kHood = "/groningen/de-wijert";
std::string const kPage = kHood + "/planning/voorstel";
std::string const kRuns = "/api/v1/plans/groningen/neighbourhoods/de-wijert/schedules";

/// Starts a run over the API; its id.
std::int64_t start(Serving& serving, int seconds, int status = 201) {
  auto const answer = serving.post(kRuns, {{"seconds", seconds}});
  EXPECT_EQ(answer.status, status) << *answer.body;
  return answer.status == 201 ? body_of(answer).at("id").get<std::int64_t>() : 0;
}

Json run(Serving& serving, std::int64_t id) {
  return body_of(serving.get(fmt::format("{}/{}", kRuns, id)));
}

/// The run when it has ended; it may take a minute.
Json ended(Serving& serving, std::int64_t id) {
  for (int i = 0; i < 600; ++i) {
    auto const json = run(serving, id);
    if (json.at("state") == "done" || json.at("state") == "failed") {
      return json;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
  }
  return run(serving, id);
}

TEST(Planning, IsComputedInTheBackgroundWithProgressAndAnAnswer) {
  Serving serving;
  std::atomic<int> told{0};
  serving.service.planning.tell = [&](PlanningRun const& one) {
    told += event_of(one).starts_with("event: schedule\ndata: {") ? 1 : 0;
  };
  auto const id = start(serving.as("editor"), 5);
  auto const json = ended(serving, id);
  EXPECT_EQ(json.at("state"), "done");
  EXPECT_EQ(json.at("revision"), 1);
  EXPECT_EQ(json.at("result").at("neighbourhood"), "de-wijert");
  EXPECT_GT(json.at("result").at("value").get<double>(), 0);
  EXPECT_FALSE(json.at("result").at("measures").empty());
  EXPECT_GE(told, 1);
  auto const page = serving.as("").get(kPage);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "Het voorstel is"));
  EXPECT_TRUE(says(page, "Waar komt dit vandaan?"));
  EXPECT_FALSE(says(page, "Reken opnieuw"));
  EXPECT_TRUE(says(serving.get("/en" + kPage), "The proposal is worth"));
}

TEST(Planning, RunsOnceForANeighbourhoodAndStopsWhenAsked) {
  Serving serving;
  auto const id = start(serving.as("manager"), 60);
  auto const again = serving.post(kRuns, {{"seconds", 10}});
  EXPECT_EQ(again.status, 409);
  EXPECT_EQ(body_of(again).at("schedule"), id);
  auto const form = send(serving, kPage + "/berekenen", {{"seconden", "10"}});
  EXPECT_EQ(form.status, 409);
  EXPECT_TRUE(says(form, "Er loopt al een berekening"));
  EXPECT_TRUE(says(serving.get(kPage), "data-run=\"" + std::to_string(id) + "\""));
  auto const stopping = std::chrono::steady_clock::now();
  EXPECT_EQ(serving.ask(Method::remove, fmt::format("{}/{}", kRuns, id)).status, 204);
  auto const json = ended(serving, id);
  EXPECT_EQ(json.at("state"), "done");
  EXPECT_TRUE(json.at("stopped").get<bool>());
  EXPECT_LT(std::chrono::steady_clock::now() - stopping, std::chrono::seconds{20});
}

TEST(Planning, EndsWithTheServer) {
  auto const began = std::chrono::steady_clock::now();
  {
    Serving serving;
    start(serving.as("manager"), 60);
    serving.service.planning.end();
    start(serving, 10, 503);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds{30});
}

TEST(Planning, IsStartedByThoseWhoWorkOnThePlan) {
  Serving serving;
  serving.as("resident");
  EXPECT_EQ(serving.post(kRuns, {{"seconds", 1}}).status, 403);
  EXPECT_EQ(send(serving, kPage + "/berekenen", {{"seconden", "10"}}).status, 403);
  EXPECT_EQ(serving.get(kPage + "/overnemen?keuze=binnentuinen:2020").status, 403);
  EXPECT_FALSE(says(serving.get(kPage), "Reken een voorstel uit"));
  serving.as("");
  EXPECT_EQ(serving.post(kRuns, {{"seconds", 1}}).status, 401);
  EXPECT_EQ(serving.get(fmt::format("{}/{}", kRuns, 7)).status, 404);
  serving.as("editor");
  EXPECT_TRUE(says(serving.get(kPage), "Reken een voorstel uit"));
  EXPECT_EQ(serving.post(kRuns, {{"seconds", 61}}).status, 400);
  EXPECT_EQ(serving.post(kRuns, {{"seconds", "lang"}}).status, 400);
  EXPECT_EQ(serving.post(kRuns, {{"free", "ja"}}).status, 400);
}

TEST(Planning, SaysThatThePlanHasChangedSince) {
  Serving serving;
  ended(serving, start(serving.as("manager"), 2));
  EXPECT_FALSE(says(serving.get(kPage), "sinds deze berekening gewijzigd"));
  serving.change(
      Json::array({{{"op", "replace"}, {"path", "/name/nl"}, {"value", "Wijkvernieuwing Stad"}}}));
  EXPECT_TRUE(says(serving.get(kPage), "sinds deze berekening gewijzigd"));
}

TEST(Planning, IsMovedByHandInTheAddressAlone) {
  Serving serving;
  auto const moved = serving.get(kPage + "?keuze=-&maatregel=binnentuinen&jaar=2021");
  EXPECT_EQ(moved.status, 303);
  EXPECT_EQ(leads_to(moved), kPage + "?keuze=binnentuinen:2021#schuiven");
  auto const page = serving.get(kPage + "?keuze=binnentuinen:2021");
  EXPECT_TRUE(says(page, "Wat uw keuze waard is"));
  EXPECT_TRUE(says(page, "2018–2019"));
  auto const part = serving.get(kPage + "?keuze=-&maatregel=binnentuinen&jaar=2028&deel=keuze");
  EXPECT_EQ(part.status, 200);
  EXPECT_TRUE(part.body->starts_with("<div")) << *part.body;
  EXPECT_TRUE(says(part, "data-keuze=\"binnentuinen:2028\""));
  EXPECT_TRUE(says(part, "grens wordt overschreden") || says(part, "grenzen worden overschreden"));
  EXPECT_TRUE(says(serving.get(kPage + "?keuze=nergens:2021,binnentuinen:1066,x"),
                   "Deze keuzes uit het adres gelden niet: ‘nergens’"));
}

TEST(Planning, GoesIntoThePlanAtOnceOrToItsOwners) {
  Serving serving;
  auto const address = kPage + "/overnemen?keuze=vernieuwing-huismeesters:2023,binnentuinen:2020";
  serving.as("manager");
  EXPECT_TRUE(says(serving.get(address), "Planning overnemen"));
  auto const none = send(serving, address, {{"hoe", "meteen"}});
  EXPECT_EQ(none.status, 422);
  auto const sent =
      send(serving, address,
           {{"maatregel", "vernieuwing-huismeesters"}, {"hoe", "voorleggen"}, {"toch", "ja"}});
  EXPECT_EQ(sent.status, 303) << page_of(sent);
  EXPECT_NE(leads_to(sent).find("gedaan=p"), std::string::npos);
  EXPECT_TRUE(says(serving.get(leads_to(sent)), "ligt bij de partij"));
  EXPECT_EQ(serving.revision(), 1);
  EXPECT_FALSE(says(serving.get(kPage), "2020–2021"));
  auto const waiting = serving.json("/api/v1/plans/groningen/proposals").at("items");
  ASSERT_EQ(waiting.size(), 1u);
  EXPECT_EQ(waiting[0].at("owner"), "de-huismeesters");
  auto const direct =
      send(serving, address, {{"maatregel", "binnentuinen"}, {"hoe", "meteen"}, {"toch", "ja"}});
  EXPECT_EQ(direct.status, 303) << page_of(direct);
  EXPECT_EQ(leads_to(direct), kPage + "?gedaan=v2");
  EXPECT_TRUE(says(serving.get(kPage), "2020–2021"));
}

TEST(Planning, ThatBreaksALimitIsToldFirst) {
  Serving serving;
  serving.as("manager");
  auto const address = kPage + "/overnemen?keuze=binnentuinen:2028";
  auto const told = send(serving, address, {{"maatregel", "binnentuinen"}, {"hoe", "meteen"}});
  EXPECT_EQ(told.status, 409);
  EXPECT_TRUE(says(told, "Er is nog niets gewijzigd"));
  EXPECT_EQ(serving.revision(), 1);
}

TEST(Planning, OfAPartnerChangesItsOwnAndProposesTheRest) {
  Serving serving;
  serving.as("editor");
  auto const address = kPage + "/overnemen?keuze=vernieuwing-huismeesters:2023,binnentuinen:2020";
  auto const sent =
      send(serving, address, {{"maatregel", "vernieuwing-huismeesters"}, {"toch", "ja"}});
  EXPECT_EQ(sent.status, 303) << page_of(sent);
  EXPECT_EQ(leads_to(sent), kPage + "?gedaan=v2");
  EXPECT_EQ(serving.revision(), 2);
}

}  // namespace
}  // namespace wijk::serving
