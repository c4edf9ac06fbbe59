// SPDX-License-Identifier: EUPL-1.2
#include "serve/api/specification.hpp"
#include "serve/routes.hpp"
#include "serving.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace wijk::serving {
namespace {

std::string const kPlan = "/api/v1/plans/groningen";
std::string const kHood = kPlan + "/neighbourhoods/de-wijert";

/// The element of a list that has that id; null where there is none.
Json with_id(Json const& list, std::string_view id) {
  for (auto const& one : list.at("items")) {
    if (one.at("id") == id) {
      return one;
    }
  }
  return {};
}

TEST(Api, EveryRouteIsInTheContractAndTheReverse) {
  std::set<std::string> served, told;
  for (auto const& group : route_groups()) {
    if (group.name == "site" || group.name == "edit") {
      continue;
    }
    for (auto const& route : group.routes()) {
      served.insert(fmt::format("{} {}", name_of(route.method), route.pattern));
    }
  }
  auto const contract = api::specification_as_json();
  for (auto const& [path, operations] : contract.at("paths").items()) {
    for (auto const& [method, operation] : operations.items()) {
      if (method != "parameters") {
        std::string capitals = method;
        std::ranges::transform(capitals, capitals.begin(),
                               [](char letter) { return static_cast<char>(letter - 'a' + 'A'); });
        told.insert(capitals + " " + path);
      }
    }
  }
  EXPECT_EQ(served, told);
}

TEST(Api, ListsPlansAndLeadsToTheirParts) {
  Serving serving;
  auto const& plans = serving.json("/api/v1/plans");
  ASSERT_EQ(plans.at("total"), 1);
  EXPECT_EQ(plans.at("items").front().at("id"), "groningen");
  auto const& plan = serving.json(kPlan);
  EXPECT_EQ(plan.at("revision"), 1);
  EXPECT_EQ(plan.at("name").at("nl"), "Wijkvernieuwing Groningen");
  EXPECT_EQ(
      plan.at("counts").at("measures"),
      with_id(serving.json(kPlan + "/neighbourhoods"), "de-wijert").at("counts").at("measures"));
  EXPECT_EQ(plan.at("links").at("measures"), "http://plan.test" + kPlan + "/measures");
}

TEST(Api, GivesTheDocumentWithItsRevisionAsTag) {
  Serving serving;
  auto const answer = serving.get(kPlan + "/document");
  EXPECT_EQ(body_of(answer), serving.live.current("groningen")->document);
  EXPECT_EQ(revision_of_tag("\"" + answer.etag + "\""), 1);
}

TEST(Api, FiltersMeasures) {
  Serving serving;
  auto const& all = serving.json(kPlan + "/measures?page_size=200");
  auto const& led = serving.json(kPlan + "/measures?lead=patrimonium");
  EXPECT_GT(all.at("total"), 50);
  ASSERT_EQ(led.at("total"), 1);
  EXPECT_EQ(led.at("items").front().at("id"), "vernieuwing-patrimonium");
  for (std::string const filter : {"theme=groen", "status=running", "year=2019", "kind=project",
                                   "neighbourhood=de-wijert", "partner=bewoners"}) {
    auto const& some = serving.json(kPlan + "/measures?" + filter);
    EXPECT_LE(some.at("total"), all.at("total")) << filter;
  }
  EXPECT_EQ(serving.json(kPlan + "/measures?theme=nergens").at("total"), 0);
  EXPECT_EQ(serving.json(kPlan + "/measures?neighbourhood=nergens", 404).at("status"), 404);
  EXPECT_EQ(serving.json(kPlan + "/measures?year=ooit", 400).at("type"), "/problems/bad-request");
}

TEST(Api, ShowsAMeasureWithAmountsInCents) {
  Serving serving;
  auto const& mfa = serving.json(kHood + "/measures/mfa");
  EXPECT_EQ(mfa.at("pointer"), "/neighbourhoods/de-wijert/measures/mfa");
  EXPECT_TRUE(mfa.at("budget").at("amount_cents").is_number_integer());
  EXPECT_TRUE(mfa.at("name").contains("nl"));
  EXPECT_EQ(serving.json(kHood + "/measures/nergens", 404).at("status"), 404);
}

TEST(Api, PagesThroughAListWithoutLosingOne) {
  Serving serving;
  std::set<std::string> seen;
  std::size_t pages = 0;
  for (std::string next = kPlan + "/measures?page_size=7"; !next.empty(); ++pages) {
    auto const& page = serving.json(next);
    for (auto const& one : page.at("items")) {
      EXPECT_TRUE(seen.insert(one.at("id").get<std::string>()).second);
    }
    auto const& links = page.at("links");
    next = links.contains("next")
               ? links.at("next").get<std::string>().substr(serving.service.public_url.size())
               : "";
  }
  EXPECT_EQ(seen.size(), serving.json(kPlan + "/measures").at("total"));
  EXPECT_GT(pages, 5);
  serving.json(kPlan + "/measures?page=0", 400);
  serving.json(kPlan + "/measures?page_size=201", 400);
  EXPECT_TRUE(serving.json(kPlan + "/measures?page=999").at("items").empty());
}

TEST(Api, KeepsOnlyTheFieldsThatAreAskedFor) {
  Serving serving;
  auto const& first = serving.json(kPlan + "/measures?fields=id,name").at("items").front();
  EXPECT_EQ(first.size(), 2);
}

TEST(Api, SumsOfThemesAndMeasuresTieWithTheTotal) {
  Serving serving;
  auto const& money = serving.json(kHood + "/money");
  auto const& total = money.at("total").at("all_years").at("amount_cents");
  for (std::string const part : {"themes", "measures"}) {
    std::int64_t sum = 0;
    for (auto const& row : money.at(part)) {
      sum += row.at("all_years").at("amount_cents").get<std::int64_t>();
    }
    EXPECT_EQ(sum, total.get<std::int64_t>()) << part;
  }
  EXPECT_EQ(total, 1084500000);  // € 10.845.000, and more to come
  EXPECT_EQ(money.at("total").at("all_years").at("more_to_come"), true);
}

TEST(Api, KeepsZeroUnknownAndNotStatedApart) {
  Serving serving;
  std::set<std::string> states;
  for (auto const& line : serving.json(kPlan + "/budget-lines?page_size=200").at("items")) {
    auto const& amount = line.at("amount");
    states.insert(amount.at("state").get<std::string>());
    EXPECT_EQ(amount.at("amount_cents").is_null(), amount.at("state") != "known");
  }
  EXPECT_TRUE(states.contains("known") && states.contains("unknown"));
}

TEST(Api, TellsFindingsWithPlacesThatLast) {
  Serving serving;
  auto const& findings = serving.json(kPlan + "/findings");
  ASSERT_GT(findings.at("total"), 0);
  for (auto const& finding : findings.at("items")) {
    EXPECT_FALSE(finding.at("message").at("nl").empty());
    EXPECT_FALSE(finding.at("message").at("en").empty());
  }
  auto const rule = findings.at("items").front().at("rule").get<std::string>();
  for (auto const& one : serving.json(kPlan + "/findings?rule=" + rule).at("items")) {
    EXPECT_EQ(one.at("rule"), rule);
  }
  EXPECT_EQ(serving.json(kPlan + "/findings?severity=error").at("total"),
            serving.json(kPlan).at("findings").at("errors"));
}

TEST(Api, SaysWhereAFigureComesFrom) {
  Serving serving;
  auto const& from =
      serving.json(kPlan + "/where-from?pointer=/neighbourhoods/de-wijert/measures/mfa/name");
  EXPECT_EQ(from.at("named_at"), "/neighbourhoods/de-wijert/measures/mfa");
  ASSERT_FALSE(from.at("sources").empty());
  EXPECT_EQ(from.at("sources").front().at("id"), "wijkvernieuwingsplan");
  serving.json(kPlan + "/where-from?pointer=/nergens", 404);
  serving.json(kPlan + "/where-from?pointer=nergens", 404);
  serving.json(kPlan + "/where-from", 404);
}

TEST(Api, SourcesSayWhatRefersToThem) {
  Serving serving;
  auto const& source = serving.json(kPlan + "/sources/wijkvernieuwingsplan");
  EXPECT_GT(source.at("referred_by_count"), 100);
  EXPECT_EQ(source.at("referred_by").size(), source.at("referred_by_count"));
}

TEST(Api, PlacesLieInGroningen) {
  Serving serving;
  auto const& place = serving.json(kPlan + "/places?page_size=200").at("items").front();
  EXPECT_EQ(serving.json(kHood + "/places/" + place.at("id").get<std::string>()).at("id"),
            place.at("id"));
  auto position = place.at("geometry").at("coordinates");
  while (position.front().is_array()) {
    position = Json(position.front());
  }
  EXPECT_NEAR(position[0].get<double>(), 6.57, 0.05);
  EXPECT_NEAR(position[1].get<double>(), 53.2, 0.05);
}

TEST(Api, EveryLinkOfAPlanLeadsSomewhere) {
  Serving serving;
  serving.as("manager");
  for (auto const& part : {kPlan, kHood}) {
    for (auto const& [name, href] : serving.json(part).at("links").items()) {
      if (name.ends_with(".pdf")) {
        continue;  // takes seconds; the browser's tests ask for it
      }
      auto const address = href.get<std::string>().substr(serving.service.public_url.size());
      EXPECT_EQ(serving.get(address).status, 200) << address;
    }
  }
}

TEST(Api, FilesAreWhatTheySay) {
  Serving serving;
  auto const begins = [&](std::string const& file, std::string_view with) {
    auto const answer = serving.get(kHood + "/" + file);
    EXPECT_EQ(answer.status, 200) << file << *answer.body;
    EXPECT_TRUE(answer.body->starts_with(with)) << file;
    EXPECT_NE(header_of(answer, "Content-Disposition").find("attachment"), std::string::npos);
  };
  begins("money.xlsx", "PK");
  begins("map.gpkg", "SQLite format 3");
  begins("budget.csv", "\xEF\xBB\xBF");
  begins("milestones.ics", "BEGIN:VCALENDAR");
  begins("report.html", "<!DOCTYPE html>");
}

}  // namespace
}  // namespace wijk::serving
