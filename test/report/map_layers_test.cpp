// SPDX-License-Identifier: EUPL-1.2
//
// Nothing of a plan is lost on its map, and every style is whole.
#include "report/map/map_layers.hpp"

#include "plan/build.hpp"
#include "samples.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace wijk {
namespace {

using Names = std::multiset<std::string>;

Names ids_in(MapBook const& book, std::string const& prefix) {
  Names ids;
  for (auto const& layer : book.layers) {
    for (auto const& feature : layer.features) {
      if (layer.name.starts_with(prefix)) {
        auto const* const id = std::get_if<std::string>(&feature.values.at(1));
        ids.insert(id == nullptr ? "" : *id);
      }
    }
  }
  return ids;
}

/// How many layers an element is in: one for each kind of shape that it has, else the table.
int layers_of(std::set<Geometry::Type> types) {
  types.erase(Geometry::Type::none);
  return std::max(1, static_cast<int>(types.size()));
}

void add_expected(Neighbourhood const& hood, Names& measures, Names& places) {
  for (auto const& place : hood.places) {
    places.insert(place.id);
  }
  for (auto const& measure : hood.measures) {
    std::set<Geometry::Type> types;
    for (auto const& place : measure.places) {
      if (place.found()) {
        types.insert(hood.places[static_cast<std::size_t>(place.index)].geometry.type);
      }
    }
    for (int i = 0; i < layers_of(types); ++i) {
      measures.insert(measure.id);
    }
  }
}

template <class Each>
void for_each_map(Each each) {
  Findings const none;
  for (auto const& sample : samples::all()) {
    SCOPED_TRACE(sample.name);
    auto const plan = build_plan(sample.document());
    std::vector<Neighbourhood const*> hoods;
    for (auto const& hood : plan.neighbourhoods) {
      hoods.push_back(&hood);
    }
    for (auto const language : {Language::dutch, Language::english}) {
      each(hoods, language, map_layers({plan, hoods, none, language}));
    }
  }
}

TEST(MapLayers, HoldEveryMeasureAndEveryPlace) {
  for_each_map([](auto const& hoods, Language language, MapBook const& book) {
    Names measures, places;
    for (auto const* const hood : hoods) {
      add_expected(*hood, measures, places);
    }
    bool const dutch = language == Language::dutch;
    EXPECT_EQ(ids_in(book, dutch ? "maatregelen" : "measures"), measures);
    EXPECT_EQ(ids_in(book, dutch ? "plekken" : "places"), places);
  });
}

TEST(MapLayers, GiveEveryFieldANameOfItsOwnAndEveryFeatureAllFields) {
  for_each_map([](auto const&, Language, MapBook const& book) {
    std::set<std::string> layers;
    for (auto const& layer : book.layers) {
      EXPECT_TRUE(layers.insert(layer.name).second) << layer.name;
      std::set<std::string> fields;
      for (auto const& field : layer.fields) {
        EXPECT_TRUE(fields.insert(field.name).second) << field.name;
        EXPECT_EQ(field.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"),
                  std::string::npos)
            << field.name;
      }
      for (auto const& feature : layer.features) {
        EXPECT_EQ(feature.values.size(), layer.fields.size());
      }
      EXPECT_EQ(layer.style.empty(), layer.type == Geometry::Type::none);
    }
  });
}

std::size_t count(std::string const& text, std::string const& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

TEST(MapStyle, HasAColourForEachThemeAndOneForNone) {
  MapStyle const style{Geometry::Type::area, "theme", {"Green & blue", "Homes"}, "measure"};
  auto const qml = map_style(style, {{"theme", "Theme"}, {"measure", "Measure"}});
  EXPECT_EQ(count(qml, "<category "), 3u);
  EXPECT_EQ(count(qml, "<symbol "), 3u);
  EXPECT_EQ(count(qml, "value=\"Green &amp; blue\""), 1u);
  EXPECT_EQ(count(qml, "attr=\"theme\""), 1u);
  EXPECT_EQ(count(qml, "fieldName=\"measure\""), 1u);
}

}  // namespace
}  // namespace wijk
