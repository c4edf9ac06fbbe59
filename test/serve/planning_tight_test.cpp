// SPDX-License-Identifier: EUPL-1.2
//
// Plannings of years where it is tight: other variants, limits that bind, what gets no year,
// nothing possible, a full queue, a plan that changes meanwhile, who may stop what.
#include "edit_forms.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <thread>

namespace wijk::serving {
namespace {

std::string page_at(std::string const& hood) { return "/krapstad/" + hood + "/planning/voorstel"; }
std::string runs_of(std::string const& hood) {
  return "/api/v1/plans/krapstad/neighbourhoods/" + hood + "/schedules";
}

/// A server with the tight plan; whoever asks manages it.
struct Tight : Serving {
  Tight() : Serving{"../test/plans/tight"} { as("manager"); }

  PlanningOrder order(std::string const& hood) const {
    return {.snapshot = live.current(plan), .hood = hood, .seconds = 5, .by = "manager"};
  }
  PlanningRun started(std::string const& hood) {
    return std::get<PlanningRun>(service.planning.start(order(hood)));
  }
  /// The run when it is no longer `state`.
  PlanningRun after(PlanningRun const& run, PlanningRun::State state) {
    for (int i = 0; i < 600; ++i) {
      auto const now = service.planning.find(plan, run.order.hood, run.id);
      if (now && now->state != state) {
        return *now;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    ADD_FAILURE() << "the run stays as it is";
    return run;
  }
  PlanningRun computed(std::string const& hood) {
    auto const run = started(hood);
    after(run, PlanningRun::State::waiting);
    return after(run, PlanningRun::State::running);
  }
  Answer change_measure(std::size_t hood, std::size_t measure, std::string const& years) {
    return change(
        Json::array({{{"op", "replace"},
                      {"path", fmt::format("/neighbourhoods/{}/measures/{}/years", hood, measure)},
                      {"value", years}}}));
  }
};

/// The thread that computes is held in a run of a neighbourhood that is not there, until `open`.
struct Held : Tight {
  Held() {
    service.planning.tell = [this, open = gate.get_future().share()](PlanningRun const& run) {
      ended += run.ended() ? 1 : 0;
      if (run.order.hood == "nergens") {
        open.wait();
      }
    };
    after(started("nergens"), PlanningRun::State::waiting);
  }
  ~Held() {
    gate.set_value();
    service.planning.end();
  }

  std::promise<void> gate{};
  std::atomic<int> ended{0};
};

TEST(MeasurePage, ShowsTheWaysToDoItAndWhichIsPlanned) {
  Tight serving;
  auto const page = serving.get("/krapstad/noord/maatregelen/flats");
  EXPECT_TRUE(says(page, "vervangen <span class=\"tag\">nu gepland</span>"));
  EXPECT_TRUE(says(page, "900.000, uit Het wijkfonds</dd>"));
  EXPECT_TRUE(says(page, "<dd>Goed wonen, Groen en spelen</dd>"));
  EXPECT_TRUE(says(page, "Wat het kost, hangt af van de uitvoering"));
  EXPECT_FALSE(says(page, "noemt geen kosten"));
  EXPECT_FALSE(says(serving.get("/krapstad/noord/maatregelen/park"), "Uitvoeringen waaruit"));
}

TEST(TightPlanning, ChoosesAnotherVariantAndSaysWhichAndWhy) {
  Tight serving;
  EXPECT_EQ(serving.computed("noord").state, PlanningRun::State::done);
  auto const page = serving.get(page_at("noord"));
  EXPECT_TRUE(says(page, "begint in 2022, als renoveren (was 2020, als vervangen)"));
  EXPECT_TRUE(says(page, "Zoals het was kan niet samen met de rest"));
  EXPECT_TRUE(says(page, "name=\"variant\" id=\"variant-flats\""));
  EXPECT_TRUE(says(serving.get("/en" + page_at("noord")), "as renovate (was 2020, as replace)"));
  auto const moved =
      serving.get(page_at("noord") + "?keuze=-&maatregel=flats&jaar=2021&variant=verkopen");
  EXPECT_EQ(leads_to(moved), page_at("noord") + "?keuze=flats:2021:verkopen#schuiven");
  auto const then = serving.get(page_at("noord") + "?keuze=flats:2021:verkopen");
  EXPECT_TRUE(says(then, "2021–2023, verkopen"));
  EXPECT_TRUE(says(then, "Niet minder sociale huur</a> in 2023"));
  EXPECT_TRUE(says(then, "woningen te weinig"));
}

TEST(TightPlanning, TellsWhatMoreOfALimitBringsAndWhatKeepsAMeasureOut) {
  Tight serving;
  serving.computed("noord");
  auto const page = serving.get(page_at("noord"));
  EXPECT_TRUE(says(page, "100.000 erbij brengt"));
  EXPECT_TRUE(says(page, "1 werk erbij brengt"));
  EXPECT_TRUE(says(page, "Krijgt geen jaar"));
  EXPECT_TRUE(says(page, "in 2020, 2021, 2022, 2023 en 2024 houdt het tegen"));
  EXPECT_TRUE(says(page, "; de waarde daalt dan met"));
}

TEST(TightPlanning, ThatIsImpossibleSaysWhichDemandsClashAndOfWhichVersion) {
  Tight serving;
  serving.computed("zuid");
  auto const page = serving.get(page_at("zuid"));
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "Er is geen planning die aan alle eisen voldoet."));
  EXPECT_TRUE(says(page, "Dit kan niet samen: het geld van"));
  EXPECT_TRUE(says(page, "uitgerekend voor versie 1 van het plan"));
  EXPECT_FALSE(says(page, "nog geen voorstel uitgerekend"));
}

TEST(TightPlanning, IsRefusedWhereTooManyWait) {
  Held serving;
  for (auto const* const hood : {"a", "b", "c", "d"}) {
    serving.started(hood);
  }
  auto const denied = serving.post(runs_of("noord"), {{"seconds", 10}});
  EXPECT_EQ(denied.status, 503);
  EXPECT_EQ(header_of(denied, "Retry-After"), "30");
  EXPECT_EQ(body_of(denied).at("type"), "/problems/too-busy");
  auto const page =
      send(serving, page_at("noord") + "/berekenen", {{"seconden", "60"}, {"planning", "vrij"}});
  EXPECT_EQ(page.status, 503);
  EXPECT_EQ(header_of(page, "Retry-After"), "30");
  EXPECT_TRUE(says(page, "Er wachten al 4 berekeningen"));
  EXPECT_TRUE(says(page, "Reken opnieuw"));
  EXPECT_TRUE(says(page, "<option value=\"60\" selected"));
  EXPECT_TRUE(says(page, "<option value=\"vrij\" selected"));
}

TEST(TightPlanning, IsStoppedByWhoStartedItAndByTheManager) {
  Held serving;
  auto const id = body_of(serving.as("editor").post(runs_of("oost"), {{"seconds", 10}}))
                      .at("id")
                      .get<std::int64_t>();
  auto const run = fmt::format("{}/{}", runs_of("oost"), id);
  auto const stop = page_at("oost") + "/stoppen";
  EXPECT_TRUE(says(serving.get(page_at("oost")), "/stoppen"));
  serving.as("other");
  EXPECT_FALSE(says(serving.get(page_at("oost")), "/stoppen"));
  auto const no = serving.ask(Method::remove, run);
  EXPECT_EQ(no.status, 403);
  EXPECT_TRUE(says(no, "alleen wie deze berekening begon"));
  EXPECT_EQ(send(serving, stop, {{"berekening", std::to_string(id)}}).status, 403);
  send(serving, page_at("noord") + "/stoppen", {{"berekening", std::to_string(id)}});
  EXPECT_EQ(serving.ended, 1) << "nor by way of another neighbourhood";
  auto const second = send(serving, page_at("oost") + "/berekenen", {{"seconden", "10"}});
  EXPECT_EQ(second.status, 409);
  EXPECT_FALSE(says(second, "of stop het"));
  EXPECT_EQ(serving.ended, 1);
  EXPECT_TRUE(says(serving.as("manager").get(page_at("oost")), "/stoppen"));
  EXPECT_EQ(serving.as("editor").ask(Method::remove, run).status, 204);
  EXPECT_EQ(serving.ended, 2) << "whoever follows it is told";
  EXPECT_TRUE(says(serving.get(page_at("oost")), "gestopt voordat er een planning was"));
}

TEST(TightPlanning, ThatIsGoneSaysSo) {
  Tight serving;
  auto const begun = send(serving, page_at("oost") + "/berekenen", {{"seconden", "10"}});
  auto const follow = leads_to(begun).substr(0, leads_to(begun).find('#'));
  EXPECT_FALSE(says(serving.get(follow), "Deze berekening is er niet meer"));
  auto const gone = serving.get(page_at("noord") + "?berekening=7");
  EXPECT_TRUE(says(gone, "Deze berekening is er niet meer"));
  EXPECT_TRUE(says(gone, "Begin hieronder opnieuw"));
  EXPECT_TRUE(says(gone, "Reken een voorstel uit"));
  EXPECT_FALSE(says(serving.as("").get(page_at("noord") + "?berekening=7"), "Begin hieronder"));
  Tight again;
  EXPECT_NE(again.started("oost").id, serving.started("zuid").id);
}

TEST(TightPlanning, IsShownAgainstThePlanOfNowBeforeItIsUsed) {
  Tight serving;
  serving.change_measure(2, 0, "2022");
  auto const address = page_at("oost") + "/overnemen?keuze=brug:2021,tunnel:2023,weg:2020&bij=1";
  auto const form = serving.get(address);
  EXPECT_TRUE(says(form, "dit ging over versie 1, nu is er versie 2"));
  EXPECT_TRUE(says(form, "2021 in plaats van 2022"));
  EXPECT_TRUE(says(form, "Toen u koos, stond er: 2020"));
  EXPECT_TRUE(says(form, "Deze keuzes uit het adres gelden niet: ‘weg’"));
  EXPECT_TRUE(says(form, "value=\"tunnel\" checked"));
  EXPECT_FALSE(says(form, "value=\"brug\" checked"));
}

TEST(TightPlanning, IsNotUsedUnseenWhereThePlanChangedUnderTheForm) {
  Tight serving;
  serving.change_measure(2, 0, "2022");
  auto const address = page_at("oost") + "/overnemen?keuze=brug:2021,tunnel:2023";
  Fields const brug{{"maatregel", "brug"}, {"hoe", "meteen"}, {"op", "1"}, {"toch", "ja"}};
  auto const refused = send(serving, address, brug);
  EXPECT_EQ(refused.status, 409);
  EXPECT_TRUE(says(refused, "Er is nog niets overgenomen"));
  EXPECT_EQ(value_at(serving, "/neighbourhoods/oost/measures/brug/years"), "2022");
  // What somebody else changed and this does not touch is no reason to refuse.
  auto const other = send(
      serving, address, {{"maatregel", "tunnel"}, {"hoe", "meteen"}, {"op", "1"}, {"toch", "ja"}});
  EXPECT_EQ(other.status, 303) << page_of(other);
  EXPECT_EQ(value_at(serving, "/neighbourhoods/oost/measures/tunnel/years"), "2023");
  EXPECT_EQ(value_at(serving, "/neighbourhoods/oost/measures/brug/years"), "2022");
}

TEST(TightPlanning, IsWeighedOnThePlanOfNow) {
  Tight serving;
  serving.change_measure(2, 0, "2021");
  auto const told = send(serving, page_at("oost") + "/overnemen?keuze=tunnel:2021",
                         {{"maatregel", "tunnel"}, {"hoe", "meteen"}, {"op", "1"}});
  EXPECT_EQ(told.status, 409);
  EXPECT_TRUE(says(told, "Met deze wijzigingen past het niet meer"));
  EXPECT_EQ(serving.revision(), 2);
}

}  // namespace
}  // namespace wijk::serving
