// SPDX-License-Identifier: EUPL-1.2
//
// What can be done together: on pages, over the API, and deciding on it.
#include "edit_forms.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace wijk::serving {
namespace {

std::string const kHood = "/groningen/de-wijert";
std::string const kApi = "/api/v1/plans/groningen/neighbourhoods/de-wijert/linkages";

/// The linkage of the API with that id; null where neither list has it.
Json linkage(Serving& serving, std::string const& id) {
  auto const all = body_of(serving.get(kApi));
  for (auto const* const list : {"linkages", "settled"}) {
    for (auto const& one : all.at(list)) {
      if (one.at("id") == id) {
        return one;
      }
    }
  }
  return {};
}

std::string pair_of(Serving& serving) {
  for (auto const& one : serving.json(kApi).at("linkages")) {
    if (one.at("parts").size() == 2) {
      return one.at("id").get<std::string>();
    }
  }
  return {};
}

std::string form_address(std::string const& id) {
  return kHood + "/koppelkansen/besluit?koppelkans=" + percent_encoded(id);
}

/// The decisions in the plan.
Json decisions(Serving const& serving) {
  auto const& hoods = serving.live.current(serving.plan)->document.at("neighbourhoods");
  for (auto const& hood : hoods) {
    if (hood.at("id") == "de-wijert") {
      return hood.value("linkages", Json::array());
    }
  }
  return {};
}

TEST(Linkages, AreTheSameOverTheApiInBothLanguages) {
  Serving serving;
  auto const dutch = serving.ask(Method::get, kApi, "", {{"Accept-Language", "nl"}});
  auto const english = serving.ask(Method::get, kApi, "", {{"Accept-Language", "en"}});
  EXPECT_EQ(header_of(english, "Content-Language"), "en");
  auto const one = body_of(dutch), other = body_of(english);
  ASSERT_GT(one.at("linkages").size(), 10u);
  ASSERT_EQ(one.at("linkages").size(), other.at("linkages").size());
  EXPECT_EQ(one.at("linkages")[0].at("id"), other.at("linkages")[0].at("id"));
  EXPECT_NE(one.at("linkages")[0].at("title"), other.at("linkages")[0].at("title"));
  EXPECT_EQ(serving.get("/api/v1/plans/groningen/neighbourhoods/nergens/linkages").status, 404);
}

TEST(Linkages, AreFoundOnceForEachRevision) {
  Serving serving;
  auto const now = serving.live.current(serving.plan);
  auto const& hood = now->reading.plan.neighbourhoods.front();
  auto const first = serving.service.linkages.of(serving.live, serving.store, now, hood);
  EXPECT_EQ(first, serving.service.linkages.of(serving.live, serving.store, now, hood));
  serving.as("manager").change(
      Json::array({{{"op", "replace"}, {"path", "/name/nl"}, {"value", "Wijkvernieuwing Stad"}}}));
  auto const then = serving.live.current(serving.plan);
  ASSERT_NE(then, now);
  EXPECT_NE(first, serving.service.linkages.of(serving.live, serving.store, then,
                                               then->reading.plan.neighbourhoods.front()));
}

TEST(Linkages, AreRankedOnAPageWithReasonsAndNearMisses) {
  Serving serving;
  auto const few = serving.get(kHood + "/koppelkansen");
  auto const all = serving.get(kHood + "/koppelkansen?alle=ja");
  EXPECT_EQ(few.status, 200);
  EXPECT_LT(few.body->size(), all.body->size());
  for (auto const& one : serving.json(kApi).at("linkages")) {
    auto id = one.at("id").get<std::string>();
    std::ranges::replace(id, '+', '_');
    EXPECT_TRUE(says(all, "id=\"koppelkans-" + id + "\"")) << id;
  }
  for (auto const* const text :
       {"Verwachte winst", "Minder overlast", "Dient samen", "Wie doet wat, en wanneer",
        "waar komt dit vandaan?", "een aanname", "Wat net niet samenkomt"}) {
    EXPECT_TRUE(says(few, text)) << text;
  }
  EXPECT_FALSE(says(few, "/koppelkansen/besluit"));
  EXPECT_TRUE(says(serving.get("/en" + kHood + "/koppelkansen"), "Expected gain"));
}

TEST(Linkages, AreFilteredByPartnerThemeAndMeasure) {
  Serving serving;
  auto const count = [&](std::string const& query) {
    auto const page = page_of(serving.get(kHood + "/koppelkansen?alle=ja&" + query));
    std::size_t found = 0;
    for (auto at = page.find("<article"); at != std::string::npos;
         at = page.find("<article", at + 1)) {
      ++found;
    }
    return found;
  };
  auto const now = serving.live.current(serving.plan);
  auto const& hoods = now->reading.plan.neighbourhoods;
  auto const hood = std::ranges::find(hoods, "de-wijert", &Neighbourhood::id);
  ASSERT_NE(hood, hoods.end());
  auto const is_green = [&](Json const& part) {
    auto const found =
        std::ranges::find(hood->measures, part.at("id").get<std::string>(), &Measure::id);
    return found != hood->measures.end() && found->theme.id == "groen";
  };
  std::size_t of_lefier = 0, of_mfa = 0, of_green = 0;
  for (auto const& one : serving.json(kApi).at("linkages")) {
    bool lefier = false, mfa = false, green = false;
    for (auto const& part : one.at("parts")) {
      auto const& partners = part.at("partners");
      lefier = lefier || std::ranges::find(partners, "lefier") != partners.end();
      mfa = mfa || part.at("id") == "mfa";
      green = green || is_green(part);
    }
    of_lefier += lefier ? 1u : 0u;
    of_mfa += mfa ? 1u : 0u;
    of_green += green ? 1u : 0u;
  }
  EXPECT_GT(of_lefier, 0u);
  EXPECT_EQ(count("partij=lefier"), of_lefier);
  EXPECT_EQ(count("maatregel=mfa"), of_mfa);
  EXPECT_EQ(count("thema=groen"), of_green);
  EXPECT_GT(of_green, 0u);
  EXPECT_EQ(count("partij=nergens"), 0u);
}

TEST(Linkages, NearMissesAreFilteredAsWell) {
  Serving serving;
  auto const misses = serving.json(kApi).at("near_misses");
  ASSERT_FALSE(misses.empty());
  auto const one = misses[0].at("between")[0].get<std::string>();
  auto const way = kHood + "/koppelkansen?maatregel=";
  EXPECT_TRUE(says(serving.get(way + one), "net afvallen"));
  EXPECT_FALSE(says(serving.get(way + "nergens"), "net afvallen"));
  EXPECT_TRUE(says(serving.get(way + "nergens"), "Er is niets dat net niet samenkomt"));
}

TEST(Linkages, AreOnTheOverviewAndAtTheirMeasures) {
  Serving serving;
  EXPECT_TRUE(says(serving.get(kHood), "Wat kan samen"));
  auto const measure = serving.get(kHood + "/maatregelen/vernieuwing-huismeesters");
  EXPECT_TRUE(says(measure, "/koppelkansen?maatregel=vernieuwing-huismeesters"));
}

TEST(Linkages, StandOnTheMapWhereTheyMeet) {
  Serving serving;
  auto const map = body_of(serving.get(kHood + "/koppelkansen.json"));
  std::size_t meeting = 0;
  for (auto const& feature : map.at("features")) {
    meeting += feature.at("properties").at("measures").size();
  }
  EXPECT_GT(meeting, 10u);
  auto const none = body_of(serving.get(kHood + "/koppelkansen.json?partij=nergens"));
  for (auto const& feature : none.at("features")) {
    EXPECT_TRUE(feature.at("properties").at("outline").get<bool>());
  }
}

TEST(Linkages, AreTakenUpByTheProgrammeManager) {
  Serving serving;
  auto const id = pair_of(serving.as("manager"));
  EXPECT_TRUE(says(serving.get(kHood + "/koppelkansen"), "/koppelkansen/besluit"));
  EXPECT_EQ(serving.get(form_address(id) + "&stand=taken-up").status, 200);
  auto const answer = send(serving, form_address(id),
                           {{"stand", "taken-up"}, {"namens", "stuurgroep"}, {"stap", "opslaan"}});
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_NE(leads_to(answer).find("/koppelkansen"), std::string::npos);
  auto const made = decisions(serving);
  ASSERT_EQ(made.size(), 1u);
  EXPECT_EQ(made[0].at("status"), "taken-up");
  EXPECT_EQ(made[0].at("by"), "stuurgroep");
  EXPECT_EQ(made[0].at("date"), "2026-11-26");
  EXPECT_EQ(linkage(serving, id).at("decision").at("status"), "taken-up");
  EXPECT_TRUE(says(serving.get(leads_to(answer)), "Opgeslagen als versie 2."));

  auto const done = send(serving, form_address(id), {{"stand", "done"}, {"stap", "opslaan"}});
  EXPECT_EQ(done.status, 303) << page_of(done);
  ASSERT_EQ(decisions(serving).size(), 1u);
  EXPECT_EQ(decisions(serving)[0].at("status"), "done");
  EXPECT_FALSE(decisions(serving)[0].contains("by"));
}

TEST(Linkages, AreDeclinedWithAReasonOnly) {
  Serving serving;
  auto const id = pair_of(serving.as("manager"));
  auto const without = send(serving, form_address(id), {{"stand", "declined"}, {"reden", " "}});
  EXPECT_EQ(without.status, 422);
  EXPECT_TRUE(says(without, "Schrijf waarom"));
  EXPECT_TRUE(decisions(serving).empty());
  auto const with =
      send(serving, form_address(id), {{"stand", "declined"}, {"reden", "Te duur <nu>"}});
  EXPECT_EQ(with.status, 303) << page_of(with);
  auto const page = serving.get(kHood + "/koppelkansen");
  EXPECT_TRUE(says(page, "Te duur &lt;nu&gt;"));
  EXPECT_TRUE(says(page, "Afgewezen of gedaan"));
}

TEST(Linkages, ArePutForwardByAPartner) {
  Serving serving;
  auto const id = pair_of(serving.as("editor"));
  auto const answer =
      send(serving, form_address(id), {{"stand", "declined"}, {"reden", "Past niet in 2022"}});
  EXPECT_EQ(answer.status, 303) << page_of(answer);
  EXPECT_NE(leads_to(answer).find("/voorstellen/"), std::string::npos);
  EXPECT_TRUE(decisions(serving).empty());
  EXPECT_EQ(serving.as("resident").get(form_address(id)).status, 403);
  EXPECT_EQ(serving.as("").get(form_address(id)).status, 303);
}

TEST(Linkages, AreDecidedOnOnlyOnceAtATime) {
  Serving serving;
  auto const id = pair_of(serving.as("manager"));
  send(serving, form_address(id), {{"stand", "declined"}, {"reden", "Eerst"}, {"op", "1"}});
  auto const second = send(serving, form_address(id), {{"stand", "taken-up"}, {"op", "1"}});
  EXPECT_EQ(second.status, 409);
  EXPECT_TRUE(says(second, "Een ander heeft intussen hierover besloten"));
  EXPECT_EQ(decisions(serving)[0].at("status"), "declined");
  auto const again = send(serving, form_address(id), {{"stand", "taken-up"}, {"op", "2"}});
  EXPECT_EQ(again.status, 303) << page_of(again);
  auto const third =
      send(serving, form_address(id), {{"stand", "done"}, {"op", "2"}, {"stap", "opslaan"}});
  EXPECT_EQ(third.status, 409);
  EXPECT_TRUE(says(third, "Een ander heeft dit intussen ook gewijzigd"));
}

TEST(Linkages, ThatAreNotThereAreSaidToBeNot) {
  Serving serving;
  serving.as("manager");
  EXPECT_EQ(serving.get(form_address("mfa")).status, 404);
  EXPECT_EQ(serving.get(form_address("")).status, 404);
  EXPECT_EQ(send(serving, form_address("nergens+mfa"), {{"stand", "done"}}).status, 404);
}

}  // namespace
}  // namespace wijk::serving
