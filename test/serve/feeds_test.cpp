// SPDX-License-Identifier: EUPL-1.2
#include "serving.hpp"

#include <gtest/gtest.h>

namespace wijk::serving {
namespace {

std::string const kHood = "/groningen/de-wijert";

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

std::size_t events(Serving& serving, std::string const& query) {
  auto const answer = serving.get(kHood + "/agenda.ics" + query);
  EXPECT_EQ(answer.status, 200);
  return count(*answer.body, "BEGIN:VEVENT");
}

Json renamed(std::string const& measure, std::string const& name) {
  return Json::array({{{"op", "replace"},
                       {"path", "/neighbourhoods/de-wijert/measures/" + measure + "/name/nl"},
                       {"value", name}}});
}

TEST(Calendar, HoldsTheMilestonesOfWhatIsChosen) {
  Serving serving;
  auto const all = events(serving, "");
  EXPECT_GT(all, 3U);
  std::size_t of_themes = 0;
  for (auto const& theme :
       serving.json("/api/v1/plans/groningen/neighbourhoods/de-wijert").at("themes")) {
    of_themes += events(serving, "?theme=" + theme.at("id").get<std::string>());
  }
  EXPECT_LE(of_themes, all);
  EXPECT_GT(of_themes, 0U);
  EXPECT_GT(events(serving, "?measure=vernieuwing-huismeesters"), 0U);
  EXPECT_LT(events(serving, "?measure=vernieuwing-huismeesters"), all);
  EXPECT_EQ(events(serving, "?place=nergens"), 0U);
  EXPECT_EQ(serving.get("/groningen/nergens/agenda.ics").status, 404);
}

TEST(News, HasNoEntryBeforeAnythingChanged) {
  Serving serving;
  auto const answer = serving.get(kHood + "/nieuws.atom");
  EXPECT_EQ(answer.type, "application/atom+xml; charset=utf-8");
  EXPECT_EQ(count(*answer.body, "<entry>"), 0U);
  EXPECT_EQ(count(*answer.body, "<updated>2"), 1U);
}

TEST(News, TellsARevisionInASentenceAndNamesNobody) {
  Serving serving;
  ASSERT_EQ(
      serving.as("editor").change(renamed("vernieuwing-huismeesters", "Nieuw & beter")).status,
      200);
  serving.as("");
  auto const news = *serving.get(kHood + "/nieuws.atom").body;
  EXPECT_EQ(count(news, "<entry>"), 1U);
  EXPECT_NE(news.find("Nieuw"), std::string::npos);
  EXPECT_NE(news.find("De Huismeesters"), std::string::npos) << news;
  EXPECT_EQ(news.find("Redacteur"), std::string::npos);
  EXPECT_EQ(news.find("editor"), std::string::npos);
  EXPECT_EQ(news.find("Nieuw & beter"), std::string::npos);  // it is escaped
}

TEST(News, LeavesOutWhatIsNotChosen) {
  Serving serving;
  serving.as("manager").change(renamed("vernieuwing-huismeesters", "Nieuw"));
  serving.change(renamed("mfa", "Anders"));
  auto const entries = [&](std::string const& query) {
    return count(*serving.get(kHood + "/nieuws.atom" + query).body, "<entry>");
  };
  EXPECT_EQ(entries(""), 2U);
  EXPECT_EQ(entries("?measure=mfa"), 1U);
  EXPECT_EQ(entries("?measure=parkeren"), 0U);
  EXPECT_EQ(entries("?theme=nergens"), 0U);
  auto const& mfa = serving.json("/api/v1/plans/groningen/neighbourhoods/de-wijert/measures/mfa");
  EXPECT_GE(entries("?theme=" + mfa.at("theme").at("id").get<std::string>()), 1U);
  EXPECT_GE(entries("?place=" + mfa.at("places").front().at("id").get<std::string>()), 1U);
}

TEST(News, SpeaksEnglishUnderItsAddress) {
  Serving serving;
  auto const news = *serving.get("/en" + kHood + "/nieuws.atom").body;
  EXPECT_NE(news.find("News about De Wijert"), std::string::npos);
  EXPECT_NE(news.find("http://plan.test/en/groningen/de-wijert/nieuws.atom"), std::string::npos);
}

}  // namespace
}  // namespace wijk::serving
