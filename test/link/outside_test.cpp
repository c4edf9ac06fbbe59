// SPDX-License-Identifier: EUPL-1.2
#include "link/outside.hpp"

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
