// SPDX-License-Identifier: EUPL-1.2
#include "link/outside_json.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

double rounded(double metres) { return std::round(metres * 100) / 100; }

std::int32_t day_in(Json const& row, char const* key) {
  auto const day = parse_period(row.at(key).get<std::string>());
  if (!day.ok()) {
    throw std::out_of_range{key};
  }
  return day_number(day.value.first);
}

Geometry geometry_of(Json const& row) {
  Geometry shape;
  shape.type = static_cast<Geometry::Type>(row.at("type").get<std::uint8_t>());
  shape.crs = Geometry::Crs::rd;
  for (auto const& part : row.at("parts")) {
    auto& positions = shape.parts.emplace_back();
    for (auto const& at : part) {
      positions.push_back({at.at(0).get<double>(), at.at(1).get<double>()});
    }
  }
  shape.polygons = row.at("polygons").get<std::vector<std::uint32_t>>();
  return shape;
}

/// Throws what the library throws, or `std::out_of_range`.
OutsideWork work_of(Json const& row) {
  OutsideWork work;
  work.id = row.at("id");
  auto const name = row.at("name").get<std::string>();
  work.name = {name, name};
  work.kind = row.value("kind", "");
  work.owner = row.value("owner", "");
  work.days = {day_in(row, "from"), row.contains("to") ? day_in(row, "to") : kLastDay};
  if (row.contains("cost")) {
    work.cost = row["cost"].is_null() ? Stated<Cents>::to_be_determined()
                                      : Stated<Cents>::of(Cents{row["cost"].get<std::int64_t>()});
  }
  work.geometry = geometry_of(row.at("shape"));
  return work;
}

}  // namespace

Json outside_properties(OutsideWork const& work) {
  Json json{{"id", work.id}, {"name", work.name.nl}};
  for (auto const& [key, value] : {std::pair{"kind", &work.kind}, {"owner", &work.owner}}) {
    if (!value->empty()) {
      json[key] = *value;
    }
  }
  json["from"] = format_date(date_of(work.days.first));
  if (work.days.last < kLastDay) {
    json["to"] = format_date(date_of(work.days.last));
  }
  if (work.cost.known()) {
    json["cost"] = work.cost.value.value;
  } else if (work.cost.unknown()) {
    json["cost"] = nullptr;
  }
  return json;
}

std::string outside_rows(std::vector<OutsideWork> const& works) {
  auto rows = Json::array();
  for (auto const& work : works) {
    auto row = outside_properties(work);
    auto parts = Json::array();
    for (auto const& part : work.geometry.parts) {
      auto positions = Json::array();
      for (auto const at : part) {
        positions.push_back({rounded(at.x), rounded(at.y)});
      }
      parts.push_back(std::move(positions));
    }
    row["shape"] = {{"type", static_cast<std::uint8_t>(work.geometry.type)},
                    {"parts", std::move(parts)},
                    {"polygons", work.geometry.polygons}};
    rows.push_back(std::move(row));
  }
  return rows.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<OutsideWork> read_outside_rows(std::string_view rows) {
  std::vector<OutsideWork> works;
  auto const all = Json::parse(rows, nullptr, false);
  for (auto const& row : all.is_array() ? all : Json::array()) {
    try {
      works.push_back(work_of(row));
    } catch (std::exception const&) {
      continue;  // of a newer program, or changed behind our back
    }
  }
  return works;
}

}  // namespace wijk
