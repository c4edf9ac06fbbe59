// SPDX-License-Identifier: EUPL-1.2
//
// What changed, and going back.
#include "edit_forms.hpp"

#include <gtest/gtest.h>

namespace wijk::serving {
namespace {

void change_years(Serving& serving, std::string const& value) {
  auto const answer = send(
      serving, field_address(kMeasure + "/years"),
      {{"f.years", value}, {"op", std::to_string(serving.revision())}, {"waarom", "Uitgesteld"}});
  ASSERT_EQ(answer.status, 303) << page_of(answer);
}

TEST(EditHistory, TellsWhatWhoWhenAndWhy) {
  Serving serving;
  change_years(serving.as("editor"), "2019-2022");
  auto const page = serving.get("/groningen/de-wijert/wijzigingen");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "Versie 2") && says(page, "Redacteur (De Huismeesters)")) << page_of(page);
  EXPECT_TRUE(says(page, "Uitgesteld"));
  EXPECT_FALSE(says(serving.as("").get("/groningen/wijzigingen"), "Redacteur"))
      << "a visitor reads the partner, not the person";
  auto const one = serving.get("/groningen/wijzigingen/2");
  EXPECT_TRUE(says(one, "Zo was het plan toen")) << page_of(one);
  EXPECT_EQ(serving.get("/groningen/wijzigingen/9").status, 404);
}

TEST(EditHistory, ComparesAnyTwoInSentencesAndFigures) {
  Serving serving;
  serving.as("manager");
  send(serving, field_address("/neighbourhoods/de-wijert/measures", "toevoegen"),
       {{"f.name.nl", "Groene daken"}, {"op", "1"}});
  auto const page = serving.get("/groningen/wijzigingen?van=1&tot=2");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "In zinnen") && says(page, "<td>+1</td>")) << page_of(page);
  EXPECT_EQ(serving.get("/groningen/wijzigingen?van=7&tot=2").status, 404);
}

TEST(EditHistory, ManagerBringsAVersionBack) {
  Serving serving;
  auto const first = value_at(serving, kMeasure + "/years");
  change_years(serving.as("editor"), "2019-2022");
  EXPECT_EQ(serving.get("/groningen/wijzigingen/1/terugzetten").status, 403);
  auto const page = serving.as("manager").get("/groningen/wijzigingen/1/terugzetten");
  EXPECT_TRUE(says(page, "Versie 1 terugzetten?")) << page_of(page);
  auto const stale = send(serving, "/groningen/wijzigingen/1/terugzetten", {{"op", "1"}});
  EXPECT_EQ(stale.status, 409) << "it was shown before the last change";
  auto const answer = send(serving, "/groningen/wijzigingen/1/terugzetten", {{"op", "2"}});
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_EQ(value_at(serving, kMeasure + "/years"), first);
  EXPECT_EQ(serving.revision(), 3);
}

}  // namespace
}  // namespace wijk::serving
