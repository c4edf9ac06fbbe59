// SPDX-License-Identifier: EUPL-1.2
//
// The pages that people read, without a browser: what they lead to and what they say of figures.
#include "serve/routes.hpp"
#include "serve/site/near.hpp"
#include "serve/site/place_name.hpp"
#include "serving.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace wijk::serving {
namespace {

std::string const kHood = "/groningen/de-wijert";

bool holds(Answer const& answer, std::string_view text) {
  return answer.body->find(text) != std::string::npos;
}

std::size_t count(std::string const& body, std::string_view text) {
  std::size_t found = 0;
  for (auto at = body.find(text); at != std::string::npos; at = body.find(text, at + 1)) {
    ++found;
  }
  return found;
}

void replace(std::string& text, std::string_view piece, std::string_view value) {
  if (auto const at = text.find(piece); at != std::string::npos) {
    text.replace(at, piece.size(), value);
  }
}

/// Every reading page, with what its pattern asks for filled in.
std::vector<std::string> pages() {
  std::vector<std::string> all;
  for (auto const& route : site_routes()) {
    std::string address{route.pattern};
    if (address.ends_with(".pdf") || address.ends_with(".gpkg")) {
      continue;  // no pages, and they take seconds
    }
    replace(address, "{plan}", "groningen");
    replace(address, "{hood}", "de-wijert");
    replace(address, "{measure}", "mfa");
    replace(address, "{partner}", "gemeente");
    all.push_back(std::move(address));
  }
  return all;
}

TEST(Site, SaysOfFilesHowLongTheyTakeAndAnswersWithAPageWhereThereIsNone) {
  Serving serving;
  auto const about = serving.get(kHood + "/over");
  for (std::string const file : {"/rapport.pdf", "/kaart.gpkg"}) {
    EXPECT_TRUE(holds(about, "href=\"" + kHood + file + "\" data-making=\"\"")) << file;
    auto const none = serving.get("/groningen/nergens" + file);
    EXPECT_EQ(none.status, 404);
    EXPECT_TRUE(none.type.starts_with("text/html"));
  }
  EXPECT_TRUE(holds(about, "ongeveer 10 seconden"));
  auto const map = serving.get(kHood + "/kaart.gpkg");
  EXPECT_EQ(map.status, 200);
  EXPECT_EQ(header_of(map, "Content-Disposition"), "attachment; filename=\"de-wijert-kaart.gpkg\"");
}

TEST(Site, HasOneHeadAndNoInlineStyleOrScriptOnEveryPage) {
  Serving serving;
  std::size_t seen = 0;
  for (auto const& page : pages()) {
    for (std::string const language : {"", "/en"}) {
      auto const answer = serving.get(language + page);
      if (!answer.type.starts_with("text/html") || answer.status != 200) {
        continue;
      }
      ++seen;
      EXPECT_EQ(count(*answer.body, "<h1>"), 1U) << page;
      EXPECT_FALSE(holds(answer, " style=\"")) << page;
      EXPECT_FALSE(holds(answer, "<style")) << page;
      EXPECT_FALSE(holds(answer, "plan.json")) << page;
      EXPECT_FALSE(std::regex_search(*answer.body, std::regex{"<script[^>]*>[^<]"})) << page;
    }
  }
  EXPECT_GT(seen, 30U);
}

TEST(Site, LeadsToTheOnlyPlan) {
  Serving serving;
  auto const answer = serving.get("/");
  EXPECT_EQ(answer.status, 303);
  EXPECT_EQ(header_of(answer, "Location"), "/groningen");
  EXPECT_EQ(header_of(serving.get("/en"), "Location"), "/en/groningen");
}

TEST(Site, SaysThatWhatIsNamedIsNotThere) {
  Serving serving;
  for (std::string const page : {"/maatregelen/nietes", "/partijen/nietes", "/geld/nietes"}) {
    auto const answer = serving.get(kHood + page);
    EXPECT_EQ(answer.status, 404) << page;
    EXPECT_TRUE(answer.type.starts_with("text/html")) << page;
  }
  EXPECT_EQ(serving.get("/groningen/nietes").status, 404);
}

TEST(Site, ShowsTheLinesOfACellAndNoOthers) {
  Serving serving;
  auto const answer = serving.get(kHood + "/geld?thema=groen&jaar=2018");
  EXPECT_TRUE(holds(answer, "id=\"posten\""));
  EXPECT_TRUE(holds(answer, "Begrotingsposten: 1<"));
  EXPECT_FALSE(holds(serving.get(kHood + "/geld"), "id=\"posten\""));
}

TEST(Site, OffersToChangeWhatTheReaderMayChangeOnly) {
  Serving serving;
  auto const page = kHood + "/maatregelen/vernieuwing-huismeesters";
  EXPECT_FALSE(holds(serving.as("").get(page), "/bewerken?pointer="));
  EXPECT_TRUE(holds(serving.as("manager").get(page), "/bewerken?pointer="));
  EXPECT_TRUE(holds(serving.as("editor").get(page), "/bewerken?pointer="));
}

TEST(Site, NamesAPlaceInThePlanForPeople) {
  Serving serving;
  auto const snapshot = serving.live.current("groningen");
  auto const& document = snapshot->reading.document;
  auto const& measures = snapshot->reading.plan.neighbourhoods.front().measures;
  auto const name = place_name(document, "/neighbourhoods/0/measures/0/years");
  EXPECT_EQ(name.nl, "maatregel “" + measures.front().name.nl + "”, jaren");
  EXPECT_EQ(place_name(document, "").nl, "het plan als geheel");
  EXPECT_FALSE(place_name(document, "/neighbourhoods/0/budget/3/amount").empty());
  EXPECT_FALSE(place_name(document, "/nietes/7").empty());
}

Geometry shape(Geometry::Type type, std::vector<Geometry::Position> positions) {
  Geometry geometry;
  geometry.type = type;
  geometry.parts.push_back(std::move(positions));
  return geometry;
}

TEST(Near, MeasuresBetweenShapes) {
  using enum Geometry::Type;
  auto const here = shape(point, {{6.57, 53.2}});
  auto const there = shape(point, {{6.57, 53.201}});  // 0.001 degree of latitude
  EXPECT_NEAR(metres_between(here, there).value_or(-1), 111.3, 0.5);
  auto const road = shape(line, {{6.56, 53.2005}, {6.58, 53.2005}});
  EXPECT_NEAR(metres_between(here, road).value_or(-1), 55.7, 0.5);
  auto const square =
      shape(area, {{6.56, 53.19}, {6.58, 53.19}, {6.58, 53.21}, {6.56, 53.21}, {6.56, 53.19}});
  EXPECT_EQ(metres_between(here, square), 0.0);
  EXPECT_FALSE(metres_between(here, Geometry{}).has_value());
}

TEST(Near, FindsWhatIsCloseAndNotWhatHoldsIt) {
  using enum Geometry::Type;
  Neighbourhood hood;
  hood.places.resize(4);
  hood.places[0].geometry = shape(point, {{6.57, 53.2}});
  hood.places[1].geometry = shape(point, {{6.57, 53.2009}});
  hood.places[2].geometry =
      shape(area, {{6.56, 53.19}, {6.58, 53.19}, {6.58, 53.21}, {6.56, 53.21}, {6.56, 53.19}});
  hood.places[3].geometry = shape(point, {{6.60, 53.2}});
  auto const near = places_near(hood, 0, 200);
  ASSERT_EQ(near.size(), 1U);
  EXPECT_EQ(near.front().place, 1U);
}

}  // namespace
}  // namespace wijk::serving
