// SPDX-License-Identifier: EUPL-1.2
#include "serve/ogc/box.hpp"
#include "serve/ogc/when.hpp"
#include "serving.hpp"

#include <gtest/gtest.h>

#include <set>

namespace wijk::serving {
namespace {

std::string const kRoot = "/ogc/groningen";
std::string const kMeasures = kRoot + "/collections/measures-de-wijert/items";
std::string const kPlaces = kRoot + "/collections/places-de-wijert/items";

Geometry square(double from, double to) {
  Geometry shape;
  shape.type = Geometry::Type::area;
  shape.parts = {{{from, from}, {to, from}, {to, to}, {from, to}, {from, from}}};
  shape.polygons = {1};
  return shape;
}

TEST(Ogc, LandingLeadsToEverything) {
  Serving serving;
  std::set<std::string> relations;
  for (auto const& link : serving.json(kRoot).at("links")) {
    relations.insert(link.at("rel").get<std::string>());
    auto const address = link.at("href").get<std::string>();
    EXPECT_EQ(serving.get(address.substr(serving.service.public_url.size())).status, 200)
        << address;
  }
  EXPECT_EQ(relations, (std::set<std::string>{"self", "service-desc", "conformance", "data"}));
}

TEST(Ogc, HasCollectionsForEveryNeighbourhoodAndOneForEachShape) {
  Serving serving;
  std::set<std::string> ids;
  for (auto const& one : serving.json(kRoot + "/collections").at("collections")) {
    EXPECT_TRUE(ids.insert(one.at("id").get<std::string>()).second);
  }
  for (auto const& hood : serving.live.current("groningen")->reading.plan.neighbourhoods) {
    EXPECT_TRUE(ids.contains("measures-" + hood.id) && ids.contains("places-" + hood.id));
  }
  EXPECT_TRUE(ids.contains("places-areas-de-wijert"));
  auto const& places = serving.json(kRoot + "/collections/places-de-wijert");
  auto const& box = places.at("extent").at("spatial").at("bbox").front();
  EXPECT_NEAR(box[0].get<double>(), 6.57, 0.05);
  EXPECT_NEAR(box[1].get<double>(), 53.2, 0.05);
}

TEST(Ogc, AMeasureIsOneFeatureWhateverItsShapes) {
  Serving serving;
  auto const& all = serving.json(kMeasures + "?limit=1000");
  auto const& plan = serving.live.current("groningen")->reading.plan;
  std::size_t measures = 0;
  for (auto const& hood : plan.neighbourhoods) {
    measures += hood.id == "de-wijert" ? hood.measures.size() : 0;
  }
  EXPECT_EQ(all.at("numberMatched"), measures);
  std::set<std::string> ids;
  for (auto const& feature : all.at("features")) {
    ids.insert(feature.at("id").get<std::string>());
    EXPECT_EQ(feature.at("properties").at("id"), feature.at("id"));
  }
  EXPECT_EQ(ids.size(), measures);
  auto const& one = serving.json(kMeasures + "/mfa");
  EXPECT_EQ(one.at("type"), "Feature");
  serving.json(kMeasures + "/nergens", 404);
}

TEST(Ogc, ACollectionOfOneShapeHasNoOther) {
  Serving serving;
  std::set<std::string> placed;
  for (auto const& [name, type] : {std::pair{"points", "MultiPoint"},
                                   {"lines", "MultiLineString"},
                                   {"areas", "MultiPolygon"}}) {
    auto const id = std::string{"places-"} + name + "-de-wijert";
    for (auto const& feature :
         serving.json(kRoot + "/collections/" + id + "/items?limit=1000").at("features")) {
      EXPECT_EQ(feature.at("geometry").at("type"), type);
      placed.insert(feature.at("id").get<std::string>());
    }
  }
  std::size_t of_any = 0;
  for (auto const& feature : serving.json(kPlaces + "?limit=1000").at("features")) {
    of_any += feature.at("geometry").is_null() ? 0U : 1U;
  }
  EXPECT_EQ(placed.size(), of_any);
}

TEST(Ogc, PagesHoldEachFeatureOnce) {
  Serving serving;
  std::set<std::string> seen;
  std::string next = kMeasures + "?limit=9";
  while (!next.empty()) {
    auto const& page = serving.json(next);
    for (auto const& feature : page.at("features")) {
      EXPECT_TRUE(seen.insert(feature.at("id").get<std::string>()).second);
    }
    next.clear();
    for (auto const& link : page.at("links")) {
      if (link.at("rel") == "next") {
        next = link.at("href").get<std::string>().substr(serving.service.public_url.size());
      }
    }
  }
  EXPECT_EQ(seen.size(), serving.json(kMeasures).at("numberMatched"));
}

TEST(Ogc, FindsByAreaAndTime) {
  Serving serving;
  auto const matched = [&](std::string const& query) {
    return serving.json(kMeasures + "?" + query).at("numberMatched").get<int>();
  };
  EXPECT_EQ(matched("bbox=4,52,5,52.1"), 0);
  EXPECT_GT(matched("bbox=6.5,53.1,6.7,53.3"), 5);
  EXPECT_EQ(matched("datetime=1990-01-01/1999-12-31"), 0);
  EXPECT_GT(matched("datetime=2019-06-01T00:00:00Z"), 5);
  EXPECT_LE(matched("datetime=2019-06-01"), matched("datetime=2018-01-01/.."));
}

TEST(Ogc, RefusesWhatItDoesNotKnow) {
  Serving serving;
  for (std::string const query :
       {"limit=0", "limit=x", "bbox=1,2,3", "bbox=a,b,c,d", "bbox=1,5,2,4", "datetime=ooit",
        "datetime=2020-01-01/2019-01-01", "kleur=rood", "f=xml", "crs=EPSG:28992"}) {
    EXPECT_EQ(serving.get(kPlaces + "?" + query).status, 400) << query;
  }
  EXPECT_EQ(serving.get(kPlaces + "?limit=100000").status, 200);
  EXPECT_EQ(serving.get(kRoot + "/collections/nergens").status, 404);
  EXPECT_EQ(serving.get("/ogc/nergens").status, 404);
}

TEST(OgcBox, MeetsLinesThatPassAndAreasAround) {
  auto const box = *ogc::parse_box("1,1,2,2");
  EXPECT_TRUE(ogc::touches(box, {square(0, 3)}));      // the box lies in it
  EXPECT_TRUE(ogc::touches(box, {square(1.4, 1.6)}));  // it lies in the box
  EXPECT_TRUE(ogc::touches(box, {square(2, 3)}));      // they meet in a corner
  EXPECT_FALSE(ogc::touches(box, {square(2.1, 3)}));
  Geometry line;
  line.type = Geometry::Type::line;
  line.parts = {{{0, 1.5}, {3, 1.5}}};
  EXPECT_TRUE(ogc::touches(box, {line}));
  line.parts = {{{0, 2.9}, {2.9, 0}}};
  EXPECT_TRUE(ogc::touches(box, {line}));
  line.parts = {{{0, 1.9}, {1.9, 0}}};  // passes the corner outside
  EXPECT_FALSE(ogc::touches(box, {line}));
  auto ring = square(0, 3);
  ring.parts.push_back(square(0.5, 2.5).parts.front());
  ring.polygons = {2};
  EXPECT_FALSE(ogc::touches(box, {ring}));  // the box lies in the hole
  EXPECT_TRUE(ogc::touches(*ogc::parse_box("170,-10,-170,10"), {square(-5, 5), [] {
                                                                  auto far = square(0, 1);
                                                                  for (auto& at :
                                                                       far.parts.front()) {
                                                                    at.x += 175;
                                                                  }
                                                                  return far;
                                                                }()}));
  EXPECT_TRUE(ogc::parse_box("1,1,0,2,2,9").has_value());
}

TEST(OgcWhen, OverlapsWithBothEnds) {
  auto const year = parse_period("2019").value;
  auto const on = parse_period("2019-").value;
  auto const at = [](std::string_view text) { return *ogc::parse_span(text); };
  EXPECT_TRUE(ogc::overlaps(at("2019-12-31T23:59:59Z"), year));
  EXPECT_FALSE(ogc::overlaps(at("2020-01-01"), year));
  EXPECT_TRUE(ogc::overlaps(at("2030-01-01/.."), on));
  EXPECT_FALSE(ogc::overlaps(at("../2018-12-31"), on));
  for (std::string_view const wrong :
       {"", "..", "/", "../..", "2019", "2019-02-30", "2019-01-01T"}) {
    EXPECT_FALSE(ogc::parse_span(wrong).has_value()) << wrong;
  }
}

}  // namespace
}  // namespace wijk::serving
