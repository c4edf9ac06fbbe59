// SPDX-License-Identifier: EUPL-1.2
#include "link/outside.hpp"
#include "link/outside_json.hpp"

#include <gtest/gtest.h>

namespace wijk {
namespace {

WorksColumns columns(std::string_view text) {
  auto parsed = read_columns(text);
  EXPECT_TRUE(parsed.ok()) << parsed.problem.en;
  return parsed.value;
}

TEST(OutsideWorks, ARowBecomesAWork) {
  Findings findings;
  auto const works = read_works_csv(
      "riool.csv",
      "wat;soort;start;eind;wie;bedrag;x;y\n"
      "Riool Vondellaan;riool;2021-03;2021-09-30;Waterbedrijf;€ 120.000;233512.5;580100\n",
      columns("name=wat,kind=soort,from=start,to=eind,owner=wie,cost=bedrag"), findings);
  EXPECT_TRUE(findings.all().empty());
  ASSERT_EQ(works.size(), 1U);
  EXPECT_EQ(works[0].id, "riool.csv:2");
  EXPECT_EQ(works[0].name.nl, "Riool Vondellaan");
  EXPECT_EQ(works[0].owner, "Waterbedrijf");
  EXPECT_EQ(works[0].cost.value, Cents{12000000});
  EXPECT_EQ(format_date(date_of(works[0].days.first)), "2021-03-01");
  EXPECT_EQ(format_date(date_of(works[0].days.last)), "2021-09-30");
  EXPECT_EQ(works[0].geometry.parts.front().front(), (Geometry::Position{233512.5, 580100}));
}

TEST(OutsideWorks, WhatIsWrongIsFoundInItsRowAndTheOthersAreRead) {
  Findings findings;
  auto const works = read_works_csv("w.csv",
                                    "name,from,to,wkt\n"
                                    "a,2021,2020,POINT(1 1)\n"
                                    "b,someday,2020,POINT(1 1)\n"
                                    "c,,,POINT(1 1)\n"
                                    "d,2021,,\"LINESTRING(1 1)\"\n"
                                    "e,2021,,CIRCLE(1 1)\n"
                                    "f,2021,,\"POINT(6.57 53.19)\"\n",
                                    columns("wkt=wkt"), findings);
  ASSERT_EQ(works.size(), 1U);
  EXPECT_EQ(works[0].name.nl, "f");
  EXPECT_NEAR(works[0].geometry.parts.front().front().y, 580000, 2000) << "degrees become RD";
  ASSERT_EQ(findings.all().size(), 5U);
  std::vector<std::string_view> const rules{"bad-date", "bad-date", "missing-key", "bad-geometry",
                                            "bad-geometry"};
  for (std::size_t i = 0; i < rules.size(); ++i) {
    EXPECT_EQ(findings.all()[i].rule, rules[i]) << i;
    EXPECT_EQ(findings.all()[i].place.line, i + 2) << i;
    EXPECT_FALSE(findings.all()[i].hint.empty()) << i;
  }
}

TEST(OutsideWorks, AColumnThatIsNotThereIsToldOnce) {
  Findings findings;
  EXPECT_TRUE(
      read_works_csv("w.csv", "name,begin,x,y\na,2021,1,1\nb,2021,1,1\n", {}, findings).empty());
  ASSERT_EQ(findings.all().size(), 1U);
  EXPECT_EQ(findings.all()[0].message.en, "there is no column `from`");
}

TEST(OutsideWorks, TheMappingSaysWhatItDoesNotKnow) {
  EXPECT_FALSE(read_columns("form=start").ok());
  EXPECT_EQ(read_columns("form=start").hint.en, "the nearest is `from`");
  EXPECT_FALSE(read_columns("from").ok());
  EXPECT_TRUE(read_columns("").ok());
}

TEST(OutsideWorks, OutsideTheNetherlandsAreFound) {
  Findings findings;
  auto const works = read_works_csv("w.csv",
                                    "name,from,x,y\n"
                                    "right,2021,233512,580100\n"
                                    "turned round,2021,580100,233512\n"
                                    "turned round,2021,53.2,6.57\n"
                                    "far,2021,1e300,1\n",
                                    {}, findings);
  EXPECT_EQ(works.size(), 1U);
  ASSERT_EQ(findings.all().size(), 3U);
  EXPECT_EQ(findings.all()[2].message.en, "the work lies outside the Netherlands");
}

TEST(OutsideWorks, ColumnsAreGuessedFromTheirNames) {
  auto const guess = guess_columns({"OBJECTID", "Project naam", "Soort werk", "Start-datum",
                                    "Eind_datum", "Opdrachtgever", "X_RD", "Y_RD", "Telefoon"});
  EXPECT_EQ(guess.name, "Project naam");
  EXPECT_EQ(guess.kind, "Soort werk");
  EXPECT_EQ(guess.from, "Start-datum");
  EXPECT_EQ(guess.to, "Eind_datum");
  EXPECT_EQ(guess.owner, "Opdrachtgever");
  EXPECT_EQ(guess.x + guess.y, "X_RDY_RD");
  EXPECT_TRUE(guess.cost.empty() && guess.wkt.empty() && guess.id.empty());
}

TEST(OutsideWorks, AreTheSameAfterTheyWereKept) {
  Findings findings;
  auto const works = read_works_csv(
      "w.csv",
      "id,name,kind,from,to,owner,cost,wkt\n"
      "1,Riool é,riool,2021-03-02,2021-09,Waterbedrijf,\"€ 1.200,50\",\"POINT(233512.51 580100)\"\n"
      "2,Kabel,,2021-,,,n.t.b.,\"LINESTRING(233512 580100,233600.25 580100)\"\n"
      "3,Straat,,2021,,,,\"POLYGON((0 400000,9 400000,9 400009,0 400000))\"\n",
      columns("id=id,cost=cost,wkt=wkt"), findings);
  ASSERT_EQ(works.size(), 3U);
  auto const again = read_outside_rows(outside_rows(works));
  ASSERT_EQ(again.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(again[i].id, works[i].id);
    EXPECT_EQ(again[i].name, works[i].name);
    EXPECT_EQ(again[i].kind, works[i].kind);
    EXPECT_EQ(again[i].owner, works[i].owner);
    EXPECT_EQ(again[i].days, works[i].days);
    EXPECT_EQ(again[i].cost, works[i].cost);
    EXPECT_EQ(again[i].geometry.type, works[i].geometry.type);
    EXPECT_EQ(again[i].geometry.parts, works[i].geometry.parts);
    EXPECT_EQ(again[i].geometry.polygons, works[i].geometry.polygons);
  }
  EXPECT_TRUE(read_outside_rows("[{\"id\":1}, 7]").empty());
  EXPECT_TRUE(read_outside_rows("no JSON").empty());
}

TEST(Wkt, ReadsWhatWorksAreDrawnAs) {
  auto const area = read_wkt(
      "SRID=28992;MULTIPOLYGON (((200 100,210 100,210 110,200 100),(201 101,202 101,202 102,201 "
      "101)),((300 100,310 100,310 110,300 100)))");
  ASSERT_TRUE(area.ok()) << area.problem.en;
  EXPECT_EQ(area.value.type, Geometry::Type::area);
  EXPECT_EQ(area.value.parts.size(), 3U);
  EXPECT_EQ(area.value.polygons, (std::vector<std::uint32_t>{2, 1}));
  auto const line = read_wkt("LINESTRING Z (233000 580000 1, 233010 580000 2)");
  ASSERT_TRUE(line.ok()) << line.problem.en;
  EXPECT_EQ(line.value.crs, Geometry::Crs::rd);
  EXPECT_EQ(read_wkt("point(6.5 53.1)").value.crs, Geometry::Crs::wgs84);
}

TEST(Wkt, RefusesWhatItCannotRead) {
  for (auto const* const text :
       {"", "POINT", "POINT EMPTY", "POINT(1)", "POINT(1 nan)", "POINT(1 1) x", "POINT(1 1",
        "LINESTRING(1 1)", "POLYGON((0 0,1 0,1 1,0 1))", "POLYGON((0 0,1 0,0 0))",
        "SRID=3857;POINT(1 1)", "SRID=28992", "GEOMETRYCOLLECTION(POINT(1 1))", "POINT(1 1e999)"}) {
    EXPECT_FALSE(read_wkt(text).ok()) << text;
  }
}

}  // namespace
}  // namespace wijk
