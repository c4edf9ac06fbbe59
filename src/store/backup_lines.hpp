// SPDX-License-Identifier: EUPL-1.2
//
// A row as a line of a backup, and back. The first line says what the file is, the last how many
// lines there are before it and what their digest is.
#pragma once

#include "store/connection.hpp"
#include "store/tables.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wijk {

struct DataColumn {
  std::string name;
  bool number = false;
};

std::vector<DataColumn> columns_of(DataTable const& table);
/// "id, name, revision"
std::string names_of(std::vector<DataColumn> const& columns);

std::string head_line();
std::string row_line(DataTable const& table, std::vector<DataColumn> const& columns,
                     DataRow const& row);
std::string last_line(std::int64_t lines, std::string const& digest);

/// What a line says; `Declined` where it is none of ours.
void read_head(std::string const& line);
struct TableRow {
  DataTable const* table = nullptr;
  Values values{};
};
TableRow read_row(std::string const& line);
bool is_last(std::string const& line, std::int64_t lines, std::string const& digest);

/// Throws: the file is not a backup, or not all of it.
[[noreturn]] void refuse_backup();

}  // namespace wijk
