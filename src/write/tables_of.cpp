// SPDX-License-Identifier: EUPL-1.2
#include "write/tables_of.hpp"

#include "plan/schema.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;
using Row = std::map<std::string, std::string>;

bool is_key(std::string_view key) {
  return !key.empty() && std::ranges::all_of(key, [](char letter) {
    return ('a' <= letter && letter <= 'z') || letter == '_';
  });
}

/// The cells of a record by the name of their column; false where it has another shape.
bool cut(Json const& record, std::string const& prefix, Row& row) {
  for (auto const& [key, value] : record.items()) {
    if (value.is_null()) {
      continue;  // not stated, as an empty cell
    }
    bool const text = value.is_string() && !value.get_ref<std::string const&>().empty();
    if (!is_key(key) || (value.is_string() && !text) || value.is_array()) {
      return false;
    }
    if (!value.is_object()) {
      row[prefix + key] = text ? value.get<std::string>() : value.dump();
    } else if (!prefix.empty() || !cut(value, key + '.', row)) {
      return false;
    }
  }
  return true;
}

void add_columns(Record const& record, std::string const& prefix, std::vector<std::string>& names) {
  for (auto const& field : record.fields) {
    names.push_back(prefix + std::string{field.name});
    if (field.type == Type::record) {
      add_columns(*field.record, std::string{field.name} + '.', names);
    } else if (field.type == Type::words) {
      names.push_back(std::string{field.name} + ".nl");
      names.push_back(std::string{field.name} + ".en");
    }
  }
}

/// The columns of a budget in the order of the handbook; those that no row has are left out.
std::vector<std::string> columns_of(std::vector<Row> const& rows) {
  std::vector<std::string> known;
  add_columns(*neighbourhood_record().field("budget")->record, "", known);
  for (auto const& row : rows) {
    for (auto const& cell : row) {
      if (std::ranges::find(known, cell.first) == known.end()) {
        known.push_back(cell.first);
      }
    }
  }
  std::erase_if(known, [&](std::string const& name) {
    return std::ranges::none_of(rows, [&](Row const& row) { return row.contains(name); });
  });
  return known;
}

/// "source" beside "source.chapter" is read as the second alone.
bool is_clear(std::vector<std::string> const& columns) {
  return std::ranges::none_of(columns, [&](std::string const& one) {
    return std::ranges::any_of(
        columns, [&](std::string const& other) { return other.starts_with(one + '.'); });
  });
}

std::string cell_of(std::string const& text) {
  bool const plain = text.find_first_of(";,\t\"\r\n") == std::string::npos &&
                     !text.starts_with(' ') && !text.ends_with(' ');
  if (plain) {
    return text;
  }
  std::string quoted = "\"";
  for (char const letter : text) {
    quoted += letter == '"' ? "\"\"" : std::string(1, letter);
  }
  return quoted + '"';
}

std::string crs_of(Json const& place) {
  auto const& geometry = place["geometry"];
  return geometry.contains("crs") && geometry["crs"].is_string()
             ? geometry["crs"].get<std::string>()
             : std::string{};
}

Json feature_of(Json const& place, bool without_crs) {
  Json properties = place;
  properties.erase("geometry");
  Json geometry = place["geometry"];
  if (without_crs) {
    geometry.erase("crs");
  }
  return {{"type", "Feature"},
          {"properties", std::move(properties)},
          {"geometry", std::move(geometry)}};
}

}  // namespace

std::optional<std::string> csv_of(Json const& list) {
  std::vector<Row> rows;
  for (auto const& record : list) {
    if (!record.is_object() || record.empty() || !cut(record, "", rows.emplace_back())) {
      return std::nullopt;
    }
  }
  auto const columns = columns_of(rows);
  if (columns.empty() || !is_clear(columns)) {
    return std::nullopt;
  }
  std::string text;
  for (auto const& name : columns) {
    text += (text.empty() ? "" : ";") + name;
  }
  text += '\n';
  for (auto const& row : rows) {
    for (auto const& name : columns) {
      auto const cell = row.find(name);
      text += &name == &columns.front() ? "" : ";";
      text += cell == row.end() ? std::string{} : cell_of(cell->second);
    }
    text += '\n';
  }
  return text;
}

std::optional<std::string> geojson_of(Json const& places) {
  bool const all =
      places.is_array() && !places.empty() && std::ranges::all_of(places, [](Json const& place) {
        return place.is_object() && place.contains("geometry") && place["geometry"].is_object();
      });
  if (!all) {
    return std::nullopt;
  }
  auto const crs = crs_of(places[0]);
  bool const one = std::ranges::all_of(places, [&](Json const& p) { return crs_of(p) == crs; });
  Json collection{{"type", "FeatureCollection"}};
  if (one && !crs.empty()) {
    collection["crs"] = {{"type", "name"}, {"properties", {{"name", crs}}}};
  }
  collection["features"] = Json::array();
  for (auto const& place : places) {
    collection["features"].push_back(feature_of(place, one && !crs.empty()));
  }
  return collection.dump();
}

}  // namespace wijk
