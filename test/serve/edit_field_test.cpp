// SPDX-License-Identifier: EUPL-1.2
//
// One field of the plan, changed in a form.
#include "edit_forms.hpp"

#include <gtest/gtest.h>

namespace wijk::serving {
namespace {

Fields years(std::string const& value, std::int64_t on, std::string const& step = "opslaan") {
  return {
      {"f.years", value}, {"op", std::to_string(on)}, {"waarom", "Later begonnen"}, {"stap", step}};
}

TEST(EditField, VisitorIsLedToSignInAndBack) {
  Serving serving;
  auto const answer = serving.get(field_address(kMeasure + "/years"));
  EXPECT_EQ(answer.status, 303);
  EXPECT_TRUE(leads_to(answer).starts_with("/inloggen?terug=")) << leads_to(answer);
  EXPECT_EQ(serving.as("resident").get(field_address(kMeasure + "/years")).status, 403);
}

TEST(EditField, FormShowsWhatIsThereAndHowToWriteIt) {
  Serving serving;
  auto const answer = serving.as("editor").get(field_address(kMeasure + "/status"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_TRUE(says(answer, "<select")) << page_of(answer);
  EXPECT_TRUE(says(answer, "in voorbereiding"));
  EXPECT_TRUE(says(answer, "name=\"op\" value=\"1\""));
}

TEST(EditField, OwnPartIsKeptAndToldOf) {
  Serving serving;
  auto const answer =
      send(serving.as("editor"), field_address(kMeasure + "/years"), years("2019-2022", 1));
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_EQ(value_at(serving, kMeasure + "/years"), "2019-2022");
  auto const next = serving.get(leads_to(answer));
  EXPECT_EQ(next.status, 200);
  EXPECT_TRUE(says(next, "Opgeslagen als versie 2.")) << page_of(next);
  EXPECT_TRUE(says(next, "Verandert dit mee?"));
}

TEST(EditField, TryingKeepsNothing) {
  Serving serving;
  auto const answer = send(serving.as("editor"), field_address(kMeasure + "/years"),
                           years("2019-2022", 1, "toets"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_TRUE(says(answer, "Er is nog niets opgeslagen")) << page_of(answer);
  EXPECT_EQ(serving.revision(), 1);
}

TEST(EditField, WhatCannotBeReadStaysInTheForm) {
  Serving serving;
  auto const answer =
      send(serving.as("editor"), field_address(kMeasure + "/years"), years("ooit", 1));
  EXPECT_EQ(answer.status, 422);
  EXPECT_TRUE(says(answer, "value=\"ooit\""));
  EXPECT_TRUE(says(answer, "aria-invalid=\"true\""));
  EXPECT_EQ(serving.revision(), 1);
}

TEST(EditField, TwoEditorsOfOneFieldSeeBothAndLoseNothing) {
  Serving serving;
  auto const target = field_address(kMeasure + "/years");
  send(serving.as("editor"), target, years("2019-2022", 1));
  auto const answer = send(serving.as("manager"), target, years("2020-2024", 1));
  EXPECT_EQ(answer.status, 409);
  EXPECT_TRUE(says(answer, "2019-2022") && says(answer, "2020-2024")) << page_of(answer);
  EXPECT_TRUE(says(answer, "Redacteur (De Huismeesters)"));
  EXPECT_TRUE(says(answer, "name=\"op\" value=\"2\""));
  EXPECT_EQ(value_at(serving, kMeasure + "/years"), "2019-2022");
  auto const again = send(serving, target, years("2020-2024", 2, "bewerk"));
  EXPECT_TRUE(says(again, "value=\"2020-2024\"")) << page_of(again);
  auto const kept = send(serving, target, years("2020-2024", 2));
  EXPECT_EQ(kept.status, 303);
  EXPECT_EQ(value_at(serving, kMeasure + "/years"), "2020-2024");
}

TEST(EditField, WhatIsAnothersBecomesAProposal) {
  Serving serving;
  auto const answer =
      send(serving.as("other"), field_address(kMeasure + "/years"), years("2021", 1));
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_TRUE(leads_to(answer).starts_with("/groningen/voorstellen/")) << leads_to(answer);
  EXPECT_TRUE(says(serving.get(leads_to(answer)), "gestuurd aan De Huismeesters"));
  EXPECT_EQ(serving.revision(), 1);
}

TEST(EditField, ErrorsOfTheCheckRefuse) {
  Serving serving;
  auto const target = field_address(kMeasure + "/years");
  auto const answer = send(serving.as("manager"), target,
                           {{"f.years", "2022-2019"}, {"op", "1"}, {"stap", "opslaan"}});
  EXPECT_EQ(answer.status, 422) << page_of(answer);
  EXPECT_EQ(serving.revision(), 1);
}

TEST(EditField, ListOfReferencesAsTicks) {
  Serving serving;
  auto const target = field_address(kMeasure + "/tasks");
  auto const page = serving.as("manager").get(target);
  EXPECT_TRUE(says(page, "type=\"checkbox\""));
  auto const answer = send(
      serving, target, {{"f.tasks", "gevarieerd-wonen"}, {"f.tasks", "buitenruimte"}, {"op", "1"}});
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_EQ(value_at(serving, kMeasure + "/tasks"), (Json{"gevarieerd-wonen", "buitenruimte"}));
}

TEST(EditField, MoneyAsPeopleWriteIt) {
  Serving serving;
  std::string const line = "/neighbourhoods/de-wijert/budget/0/amount";
  auto const page = serving.as("manager").get(field_address(line));
  EXPECT_TRUE(says(page, "value=\"175.000\"")) << page_of(page);
  auto const answer = send(serving, field_address(line),
                           {{"f.amount", "€ 180.000"}, {"op", "1"}, {"stap", "opslaan"}});
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_EQ(value_at(serving, line), 180000);
  auto const open = send(serving, field_address(line), {{"f.amount", "ntb"}, {"op", "2"}});
  EXPECT_EQ(open.status, 303) << page_of(open);
  EXPECT_EQ(value_at(serving, line), "n.t.b.");
}

TEST(EditField, WordsInBothLanguages) {
  Serving serving;
  auto const target = field_address(kMeasure + "/name");
  auto const answer =
      send(serving.as("editor"), target,
           {{"f.name.nl", "Zuid vernieuwd"}, {"f.name.en", "South renewed"}, {"op", "1"}});
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_EQ(value_at(serving, kMeasure + "/name"),
            (Json{{"nl", "Zuid vernieuwd"}, {"en", "South renewed"}}));
  auto const none = send(serving, target, {{"op", "2"}});
  EXPECT_EQ(none.status, 422);
  EXPECT_TRUE(says(none, "Vul dit in"));
}

TEST(EditField, EveryFieldOfEveryElementHasAFormInBothLanguages) {
  Serving serving;
  serving.as("manager");
  for (std::string const pointer :
       {"", "/partners/nijestee", "/tasks/gevarieerd-wonen", "/vision/0", "/documents/wijkdeal",
        "/neighbourhoods/de-wijert", "/neighbourhoods/de-wijert/places/mfa",
        "/neighbourhoods/de-wijert/indicators/inwoners", "/neighbourhoods/de-wijert/budget/3",
        "/neighbourhoods/de-wijert/agreements/erfgoed",
        "/neighbourhoods/de-wijert/agreements/erfgoed/test",
        "/neighbourhoods/de-wijert/indicators/aandeel-huur/observations/0",
        "/neighbourhoods/de-wijert/measures/vernieuwing-huismeesters/milestones/strategie"}) {
    for (std::string const language : {"", "/en"}) {
      auto const page = serving.get(language + field_address(pointer, "bewerken"));
      ASSERT_EQ(page.status, 200) << pointer << page_of(page);
      auto const& text = *page.body;
      for (auto at = text.find("/veld?pointer="); at != std::string::npos;
           at = text.find("/veld?pointer=", at + 1)) {
        auto const from = text.rfind('"', at) + 1;
        auto const target = text.substr(from, text.find('"', at) - from);
        auto const form = serving.get(target);
        EXPECT_EQ(form.status, 200) << target;
        EXPECT_TRUE(says(form, "<form")) << target;
      }
    }
  }
}

}  // namespace
}  // namespace wijk::serving
