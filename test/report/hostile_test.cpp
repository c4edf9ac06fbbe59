// SPDX-License-Identifier: EUPL-1.2
//
// Plans that nobody would write, as pages: empty, enormous, or out to break the page.
#include "pages.hpp"

#include <gtest/gtest.h>

namespace wijk {
namespace {

using pages::Made;
using samples::Sample;

std::string const kHead = "format: 1\nid: p\nname: P\n";
std::string const kHood = kHead + "neighbourhoods:\n  - id: a\n    name: A\n";

/// Both pages of a plan, which must be well formed.
std::string page_of(std::map<std::string, std::string> files) {
  Sample const sample{"hostile", std::move(files)};
  Made const made{sample};
  auto const dutch = made.page(Language::dutch);
  EXPECT_EQ(pages::xml_problems({{"nl.html", dutch}, {"en.html", made.page(Language::english)}}),
            "");
  return dutch;
}

std::size_t count(std::string const& text, std::string_view what) {
  std::size_t number = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
    ++number;
  }
  return number;
}

TEST(HostilePage, OfNothing) {
  EXPECT_EQ(count(page_of({{"plan.yaml", ""}}), "<h1"), 1u);
  EXPECT_EQ(count(page_of({{"plan.yaml", kHead}}), "<h1"), 1u);
  EXPECT_EQ(count(page_of({{"plan.yaml", kHood}}), "<h1"), 1u);
}

TEST(HostilePage, OfOneMeasureWithoutMoney) {
  auto const page = page_of({{"plan.yaml", kHood + "    measures: [{id: m, name: Enige}]\n"}});
  EXPECT_NE(page.find("Enige"), std::string::npos);
}

TEST(HostilePage, OfFiveHundredMeasuresWithLongNames) {
  auto plan = kHood + "    measures:\n";
  std::string money = "measure;slice;amount\n";
  for (int i = 0; i < 500; ++i) {
    plan += fmt::format("      - {{id: m{}, name: {}{}, years: {}-}}\n", i, std::string(300, 'w'),
                        i, 2000 + i % 30);
    money += fmt::format("m{};{};{}\n", i, 2000 + i % 30, i * 1000);
  }
  plan += "    budget: {include: money.csv}\n";
  auto const page = page_of({{"plan.yaml", plan}, {"money.csv", money}});
  EXPECT_GE(count(page, "w499<"), 2u);
  EXPECT_LT(page.size(), 20'000'000u);
}

TEST(HostilePage, OfWordsThatAreMarkup) {
  std::string const evil = R"('</title></style><script>alert(1)</script><!-- & " '' ]]> \\u0000')";
  auto const page = page_of(
      {{"plan.yaml", fmt::format("format: 1\nid: p\nname: {0}\ncity: {0}\n"
                                 "partners: [{{id: q, name: {0}, role: {0}}}]\n"
                                 "documents: [{{id: d, title: {0}, url: 'javascript:alert(1)'}}]\n"
                                 "tasks: [{{id: t, name: {0}}}]\n"
                                 "neighbourhoods:\n"
                                 "  - id: a\n    name: {0}\n    text: {0}\n"
                                 "    themes: [{{id: h, name: {0}}}]\n"
                                 "    measures: [{{id: m, name: {0}, text: {0}, theme: h, lead: q, "
                                 "tasks: [t, {0}], years: 2020}}]\n"
                                 "    budget: [{{measure: m, slice: 2020, amount: 5}}]\n",
                                 evil)}});
  EXPECT_EQ(count(page, "<script"), 0u);
  EXPECT_EQ(count(page, "<!--"), 0u);
  EXPECT_EQ(count(page, "href=\"javascript:"), 0u);
  EXPECT_EQ(count(page, "</title>"), 1u);
  EXPECT_EQ(count(page, "</style>"), 1u);
}

TEST(HostilePage, OfLettersThatXmlDoesNotKnow) {
  auto const page = page_of({{"plan.yaml", "format: 1\nid: p\nname: \"a\\u0001b\\uFFFEc\\e\"\n"}});
  EXPECT_EQ(count(page, "\x01"), 0u);
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
  for (int i = 0; i < 60; ++i) {
    plan += fmt::format("      - {{id: t{0}, name: Thema {0}}}\n", i);
    measures += fmt::format("      - {{id: m{0}, name: M, theme: t{0}}}\n", i);
    money += fmt::format("m{};{};{}\n", i, 2000 + i, i);
  }
  page_of({{"plan.yaml", plan + measures + "    budget: {include: money.csv}\n"},
           {"money.csv", money}});
}

TEST(HostilePage, OfPlacesInOnePointOrAcrossTheEarth) {
  auto const place = [](std::string const& id, std::string const& geometry) {
    return fmt::format(R"({{"type":"Feature","properties":{{"id":"{}","name":"X","kind":"site"}},)"
                       R"("geometry":{}}})",
                       id, geometry);
  };
  auto const collection = [](std::string const& features) {
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
  };
  auto const plan = kHood + "    places: {include: places.geojson}\n";
  auto const point = place("x", R"({"type":"Point","coordinates":[6.5,53.2]})");
  page_of({{"plan.yaml", plan}, {"places.geojson", collection("")}});
  page_of({{"plan.yaml", plan}, {"places.geojson", collection(point)}});
  auto const page = page_of(
      {{"plan.yaml", plan},
       {"places.geojson",
        collection(point + "," + place("y", R"({"type":"Point","coordinates":[-180,-90]})") + "," +
                   place("z", R"({"type":"LineString","coordinates":[[180,90],[180,90]]})") + "," +
                   place("n", "null"))}});
  EXPECT_EQ(count(page, "=\"nan"), 0u);
  EXPECT_EQ(count(page, "inf "), 0u);
}

}  // namespace
}  // namespace wijk
