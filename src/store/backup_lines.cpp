// SPDX-License-Identifier: EUPL-1.2
#include "store/backup_lines.hpp"

#include "store/migrations.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

namespace wijk {

using nlohmann::ordered_json;

std::vector<DataColumn> columns_of(DataTable const& table) {
  std::vector<DataColumn> out;
  std::istringstream words{std::string{table.columns}};
  for (std::string word; words >> word;) {
    bool const number = word.front() == '#';
    out.push_back({number ? word.substr(1) : word, number});
  }
  return out;
}

std::string names_of(std::vector<DataColumn> const& columns) {
  std::string out;
  for (auto const& column : columns) {
    out += (out.empty() ? "" : ", ") + column.name;
  }
  return out;
}

std::string head_line() {
  return ordered_json{{"wijkwerk", "backup"}, {"migration", newest_migration()}}.dump();
}

std::string row_line(DataTable const& table, std::vector<DataColumn> const& columns,
                     DataRow const& row) {
  auto fields = ordered_json::object();
  for (std::size_t at = 0; at < columns.size(); ++at) {
    auto& field = fields[columns[at].name];
    if (columns[at].number) {
      field = row.number(at);
    } else {
      field = row.text(at);
    }
  }
  ordered_json line;
  line["table"] = std::string{table.name};
  line["row"] = std::move(fields);
  try {
    return line.dump();
  } catch (nlohmann::json::exception const&) {
    throw Declined{say("tabel `{}` heeft een tekst die geen UTF-8 is",
                       "table `{}` has a text that is not UTF-8", table.name)};
  }
}

std::string last_line(std::int64_t lines, std::string const& digest) {
  return ordered_json{{"lines", lines}, {"sha256", digest}}.dump();
}

void refuse_backup() {
  throw Declined{say("het bestand is geen hele reservekopie van Wijkwerk; er is niets teruggezet",
                     "the file is not a whole backup of Wijkwerk; nothing was restored")};
}

void read_head(std::string const& line) {
  auto const head = ordered_json::parse(line, nullptr, false);
  if (!head.is_object() || head.value("wijkwerk", ordered_json{}) != "backup" ||
      !head.contains("migration") || !head["migration"].is_number_integer()) {
    refuse_backup();
  }
  if (head["migration"].get<std::int64_t>() > newest_migration()) {
    throw Declined{say("de reservekopie is van een nieuwere Wijkwerk: werk het programma bij",
                       "the backup is of a newer Wijkwerk: update the program")};
  }
}

TableRow read_row(std::string const& line) {
  auto const parsed = ordered_json::parse(line, nullptr, false);
  if (!parsed.is_object() || !parsed.contains("table") || !parsed.contains("row") ||
      !parsed["row"].is_object()) {
    refuse_backup();
  }
  TableRow out;
  for (auto const& table : kTables) {
    if (parsed["table"] == table.name) {
      out.table = &table;
    }
  }
  if (out.table == nullptr) {
    refuse_backup();
  }
  for (auto const& column : columns_of(*out.table)) {
    auto const& field = parsed["row"].find(column.name);
    if (field == parsed["row"].end() ||
        !(column.number ? field->is_number_integer() : field->is_string())) {
      refuse_backup();
    }
    out.values.push_back(column.number ? Value{field->get<std::int64_t>()}
                                       : Value{field->get<std::string>()});
  }
  return out;
}

bool is_last(std::string const& line, std::int64_t lines, std::string const& digest) {
  return line == last_line(lines, digest);
}

}  // namespace wijk
