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
  auto const line = field_address("/neighbourhoods/de-wijert/budget/0/amount");
  EXPECT_TRUE(says(serving.as("manager").get(line), "value=\"175.000\""));
  std::string const cover = "/neighbourhoods/de-wijert/covers/lopende-programmas/available";
  Fields const known{{"f.available", "€ 1.500.000"}, {"op", "1"}, {"stap", "opslaan"}};
  EXPECT_EQ(send(serving, field_address(cover), known).status, 303);
  EXPECT_EQ(value_at(serving, cover), 1'500'000);
  EXPECT_EQ(send(serving, field_address(cover), {{"f.available", "ntb"}, {"op", "2"}}).status, 303);
  EXPECT_EQ(value_at(serving, cover), "n.t.b.");
}

/// The names and values of the inputs of a page, by a part of their name.
Fields inputs_of(std::string const& page, std::string const& part) {
  Fields found;
  auto const attribute = [&page](std::string const& name, std::size_t from) {
    auto const at = page.find(name + "=\"", from) + name.size() + 2;
    return page.substr(at, page.find('"', at) - at);
  };
  for (auto at = page.find("<input"); at != std::string::npos; at = page.find("<input", at + 1)) {
    auto const name = attribute("name", at);
    if (name.find(part) != std::string::npos) {
      found.emplace_back(name, attribute("value", at));
    }
  }
  for (auto at = page.find("<textarea"); at != std::string::npos;
       at = page.find("<textarea", at + 1)) {
    auto const begin = page.find('>', at) + 2;  // and the line end behind it
    if (attribute("name", at).find(part) != std::string::npos) {
      found.emplace_back(attribute("name", at), page.substr(begin, page.find('<', begin) - begin));
    }
  }
  return found;
}

TEST(EditField, WhatHasToChangeTogetherGoesAtOnce) {
  Serving serving;
  std::string const line = "/neighbourhoods/de-wijert/budget/0/amount";
  Fields fields{{"f.amount", "180.000"}, {"op", "1"}, {"waarom", "Meer"}};
  auto answer = send(serving.as("manager"), field_address(line), fields);
  EXPECT_EQ(answer.status, 422) << "the printed totals no longer hold";
  for (int round = 0; round < 4 && answer.status == 422; ++round) {
    auto sent = fields;
    for (auto [name, value] : inputs_of(page_of(answer), "mee")) {
      auto const number = name == "mee" ? std::string::npos : value.find_first_of("0123456789");
      if (number != std::string::npos) {  // the first, or only, amount is 5.000 more
        auto const end = std::min(value.find('\n', number), value.size());
        auto const amount = parse_money(value.substr(number, end - number));
        value = value.substr(0, number) + format_money_plain(amount.value + Cents{5'000'00}) +
                value.substr(end);
      }
      sent.emplace_back(name, value);
    }
    auto const kept = sent.size() > fields.size();
    ASSERT_TRUE(kept) << page_of(answer);
    answer = send(serving, field_address(line), sent);
    if (answer.status == 422) {
      break;
    }
  }
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_EQ(value_at(serving, line), 180'000);
  EXPECT_EQ(serving.revision(), 2);
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
        "/neighbourhoods/de-wijert/measures/vernieuwing-huismeesters/cost",
        "/neighbourhoods/de-wijert/agreements/sociale-huur-wijk/source",
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
