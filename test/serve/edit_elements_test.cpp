// SPDX-License-Identifier: EUPL-1.2
//
// Elements that come and go.
#include "edit_forms.hpp"

#include "serve/site/edit/new_element.hpp"

#include <gtest/gtest.h>

namespace wijk::serving {
namespace {

std::string const kHood = "/neighbourhoods/de-wijert";

TEST(EditElements, MakeIdsOfNamesThatNothingElseHas) {
  using edit::id_for;
  EXPECT_EQ(id_for("Meer groen in de straat!", {}), "meer-groen-in-de-straat");
  EXPECT_EQ(id_for("  Caf\xc3\xa9 'De Wijert'", {}), "caf-de-wijert");
  EXPECT_EQ(id_for("22 projecten", {}), "n22-projecten");
  EXPECT_EQ(id_for("\xe2\x82\xac", {}), "nieuw");
  EXPECT_EQ(id_for("Park", {"park", "park-2"}), "park-3");
  EXPECT_EQ(id_for(std::string(39, 'a') + " bcd", {}), std::string(39, 'a'));
}

TEST(EditElements, MeasureGetsAnIdOfItsName) {
  Serving serving;
  auto const target = field_address(kHood + "/measures", "toevoegen");
  auto const page = serving.as("editor").get(target);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "<option value=\"de-huismeesters\" selected=\"selected\">"))
      << page_of(page);
  auto const answer = send(serving, target,
                           {{"f.name.nl", "Groene daken!"},
                            {"f.lead", "de-huismeesters"},
                            {"f.years", "2026"},
                            {"f.tasks", "groen-en-bewegen"},
                            {"op", "1"},
                            {"waarom", "Nieuw"}});
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_EQ(value_at(serving, kHood + "/measures/groene-daken/name"), "Groene daken!");
  EXPECT_EQ(value_at(serving, kHood + "/measures/groene-daken/years"), "2026");
  EXPECT_EQ(serving.get(leads_to(answer)).status, 200);
}

TEST(EditElements, WhatIsRequiredIsAskedFor) {
  Serving serving;
  auto const target = field_address(kHood + "/budget", "toevoegen");
  auto const answer = send(serving.as("manager"), target, {{"f.amount", "20.000"}, {"op", "1"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_TRUE(says(answer, "Vul dit in"));
  EXPECT_TRUE(says(answer, "value=\"20.000\""));
}

TEST(EditElements, MilestonePlaceObservationAndAgreement) {
  Serving serving;
  serving.as("manager");
  auto const add = [&](std::string const& list, Fields fields) {
    fields.emplace_back("op", std::to_string(serving.revision()));
    auto const answer = send(serving, field_address(list, "toevoegen"), fields);
    EXPECT_EQ(answer.status, 303) << list << page_of(answer);
  };
  add(kMeasure + "/milestones", {{"f.name.nl", "Sleutel"}, {"f.when", "2021-05"}});
  EXPECT_EQ(value_at(serving, kMeasure + "/milestones/sleutel/when"), "2021-05");
  add(kHood + "/places",
      {{"f.name.nl", "Bankje"}, {"f.geometry.lon", "6,5705"}, {"f.geometry.lat", "53,1935"}});
  EXPECT_EQ(value_at(serving, kHood + "/places/bankje/geometry/coordinates"),
            (Json{6.5705, 53.1935}));
  add(kHood + "/indicators/inwoners/observations", {{"f.when", "2025"}, {"f.value", "4.800"}});
  EXPECT_EQ(value_at(serving, kHood + "/indicators/inwoners/observations/0/value"), 4800);
  add(kHood + "/agreements", {{"f.name.nl", "Samen schoon"}, {"f.partners", "gemeente"}});
  EXPECT_EQ(value_at(serving, kHood + "/agreements/samen-schoon/partners"), (Json{"gemeente"}));
}

/// The budget has to add up to what is printed, so the printed total goes along.
TEST(EditElements, BudgetLineComesAndGoesWithItsTotals) {
  Serving serving;
  serving.as("manager");
  auto const lines = value_at(serving, kHood + "/budget").size();
  auto const target = field_address(kHood + "/budget", "toevoegen");
  Fields fields{{"f.measure", "vernieuwing-huismeesters"},
                {"f.slice", "2020"},
                {"f.amount", "1.000"},
                {"op", "1"}};
  auto const alone = send(serving, target, fields);
  EXPECT_EQ(alone.status, 422);
  ASSERT_TRUE(says(alone, "name=\"mee\"")) << page_of(alone);
  auto const& page = *alone.body;
  auto const at = page.find("name=\"mee\" value=\"") + 18;
  auto const total = page.substr(at, page.find('"', at) - at);
  EXPECT_EQ(value_at(serving, total).dump(), "\"1.280.000\"") << total;
  fields.insert(fields.end(), {{"mee", total}, {"f.mee0", "1.281.000"}});
  EXPECT_EQ(send(serving, target, fields).status, 303);
  EXPECT_EQ(value_at(serving, kHood + "/budget").size(), lines + 1);
  auto const line = field_address(kHood + "/budget/" + std::to_string(lines), "verwijderen");
  auto const gone = send(serving, line, {{"op", "2"}});
  EXPECT_EQ(gone.status, 409);
  EXPECT_TRUE(says(gone, "Moet dit meeveranderen?")) << page_of(gone);
  auto const both = send(serving, line, {{"op", "2"}, {"mee", total}, {"f.mee0", "1.280.000"}});
  EXPECT_EQ(both.status, 303) << page_of(both);
  EXPECT_EQ(value_at(serving, kHood + "/budget").size(), lines);
}

TEST(EditElements, RemovingShowsWhoRefersAndTakesThatAlong) {
  Serving serving;
  auto const pointer = kHood + "/agreements/erfgoed";
  auto const page = serving.as("manager").get(field_address(pointer, "verwijderen"));
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "Hiernaar wordt verwezen vanuit")) << page_of(page);
  auto const alone = send(serving, field_address(pointer, "verwijderen"), {{"op", "1"}});
  EXPECT_EQ(alone.status, 409) << "what refers to it would lead nowhere";
  EXPECT_EQ(serving.revision(), 1);
  auto const answer =
      send(serving, field_address(pointer, "verwijderen"), {{"op", "1"}, {"verwijzingen", "ja"}});
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_TRUE(value_at(serving, pointer).is_null());
}

TEST(EditElements, OneSourceWithoutAListBecomesTwo) {
  Serving serving;
  std::string const source = kHood + "/agreements/sociale-huur-wijk/source";
  ASSERT_TRUE(value_at(serving, source).is_object());
  auto const answer = send(serving.as("manager"), field_address(source, "toevoegen"),
                           {{"f.document", "wijkdeal"}, {"f.chapter", "2"}, {"op", "1"}});
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_EQ(value_at(serving, source).size(), 2u);
  EXPECT_EQ(value_at(serving, source + "/1/document"), "wijkdeal");
}

TEST(EditElements, NothingOutsideTheSchemaHasAForm) {
  Serving serving;
  serving.as("manager");
  for (std::string const pointer :
       {"/nergens", "/neighbourhoods/elders/name", "geen", "/format/1/2"}) {
    EXPECT_NE(serving.get(field_address(pointer)).status, 200) << pointer;
    EXPECT_EQ(serving.get(field_address(pointer, "toevoegen")).status, 404) << pointer;
    EXPECT_EQ(serving.get(field_address(pointer, "verwijderen")).status, 404) << pointer;
  }
}

}  // namespace
}  // namespace wijk::serving
