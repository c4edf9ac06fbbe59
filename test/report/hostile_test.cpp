// SPDX-License-Identifier: EUPL-1.2
//
// Plans out to break the page: letters that XML does not know, amounts and years without measure,
// places on top of each other or across the Earth.
#include "check/check.hpp"
#include "report/report.hpp"
#include "samples.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <cstdlib>
#include <fstream>

namespace wijk {
namespace {

std::string const kHood = "format: 1\nid: p\nname: P\nneighbourhoods:\n  - id: a\n    name: A\n";

/// The page of a plan, which must be XML and hold no number that is none.
std::string page_of(std::map<std::string, std::string> files) {
  samples::Sample const sample{"hostile", std::move(files)};
  auto reading = read_plan("plan.yaml", sample.load());
  check_plan(reading.plan, {}, reading.findings);
  std::vector<Neighbourhood const*> hoods;
  for (auto const& hood : reading.plan.neighbourhoods) {
    hoods.push_back(&hood);
  }
  auto page = html_report({reading.plan, hoods, reading.findings});
  auto const file = testing::TempDir() + fmt::format("wijk-hostile-{}.html", getpid());
  std::ofstream{file} << page;
  EXPECT_EQ(std::system(("xmllint --noout --nonet --huge " + file).c_str()), 0);
  std::remove(file.c_str());
  EXPECT_EQ(page.find("nan"), std::string::npos);
  EXPECT_EQ(page.find("\"inf"), std::string::npos);
  return page;
}

TEST(HostilePage, OfLettersThatXmlDoesNotKnow) {
  auto const page =
      page_of({{"plan.yaml", "format: 1\nid: p\nname: \"a\\u0001b\\uFFFEc\\uFFFFd\\e\\0e\"\n"}});
  EXPECT_NE(page.find("a\uFFFDb\uFFFDc\uFFFDd\uFFFD\uFFFD"), std::string::npos);
}

TEST(HostilePage, OfAmountsAndYearsWithoutMeasure) {
  page_of({{"plan.yaml", kHood + "    years: 1000-9999\n"
                                 "    measures:\n"
                                 "      - {id: m, name: M, years: 1000-}\n"
                                 "      - {id: n, name: N, years: 9999}\n"
                                 "    budget: {include: money.csv}\n"
                                 "    totals: [{slice: 1000, amount: -92233720368547758}]\n"},
           {"money.csv",
            "measure;slice;amount\nm;1000;90000000000000\nn;9999;-90000000000000\nm;1500;0\n"
            "n;2000;n.t.b.\nm;3000;\n"}});
}

TEST(HostilePage, OfManySlicesAndThemes) {
  auto plan = kHood + "    themes:\n";
  std::string measures = "    measures:\n", money = "measure;slice;amount\n";
  for (int i = 0; i < 40; ++i) {
    plan += fmt::format("      - {{id: t{0}, name: Thema {0}}}\n", i);
    measures += fmt::format("      - {{id: m{0}, name: M, theme: t{0}}}\n", i);
    money += fmt::format("m{};{};{}\n", i, 2000 + i, i);
  }
  page_of({{"plan.yaml", plan + measures + "    budget: {include: money.csv}\n"},
           {"money.csv", money}});
}

std::string place(std::string const& id, std::string const& geometry) {
  return fmt::format(R"({{"type":"Feature","properties":{{"id":"{}","name":"X","kind":"site"}},)"
                     R"("geometry":{}}})",
                     id, geometry);
}

std::string map_of(std::string const& features) {
  return page_of(
      {{"plan.yaml", kHood + "    places: {include: places.geojson}\n"},
       {"places.geojson", R"({"type":"FeatureCollection","features":[)" + features + "]}"}});
}

TEST(HostilePage, OfPlacesInOnePointOrAcrossTheEarth) {
  auto const point = place("x", R"({"type":"Point","coordinates":[6.5,53.2]})");
  map_of("");
  EXPECT_NE(map_of(point).find("<svg"), std::string::npos);
  EXPECT_NE(
      map_of(point + "," + place("w", R"({"type":"Point","coordinates":[6.5,53.2]})")).find("<svg"),
      std::string::npos);
  map_of(point + "," + place("y", R"({"type":"Point","coordinates":[-180,-90]})") + "," +
         place("z", R"({"type":"LineString","coordinates":[[180,90],[180,90]]})") + "," +
         place("n", "null"));
}

}  // namespace
}  // namespace wijk
