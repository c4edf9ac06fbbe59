// SPDX-License-Identifier: EUPL-1.2
//
// Elements that come and go.
#include "edit_forms.hpp"

#include <gtest/gtest.h>

namespace wijk::serving {
namespace {

std::string const kHood = "/neighbourhoods/de-wijert";

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

TEST(EditElements, BudgetLineMilestonePlaceObservationAndAgreement) {
  Serving serving;
  serving.as("manager");
  auto const add = [&](std::string const& list, Fields fields) {
    fields.emplace_back("op", std::to_string(serving.revision()));
    auto const answer = send(serving, field_address(list, "toevoegen"), fields);
    EXPECT_EQ(answer.status, 303) << list << page_of(answer);
  };
  auto const lines = value_at(serving, kHood + "/budget").size();
  add(kHood + "/budget",
      {{"f.measure", "vernieuwing-huismeesters"}, {"f.slice", "2020"}, {"f.amount", "1.000"}});
  EXPECT_EQ(value_at(serving, kHood + "/budget").size(), lines + 1);
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
