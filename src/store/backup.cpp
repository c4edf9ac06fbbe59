// SPDX-License-Identifier: EUPL-1.2
#include "store/backup_lines.hpp"
#include "store/digest.hpp"
#include "store/inside.hpp"
#include "store/new_file.hpp"

#include <fmt/core.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace wijk {
namespace {

/// Lines on their way into a file, counted and digested.
class Lines {
 public:
  explicit Lines(WholeFile& file) : x_file{file} {}
  void add(std::string line) {
    line += '\n';
    x_digest.add(line);
    x_file.write(line);
    ++x_count;
  }
  void end() { x_file.write(last_line(x_count, x_digest.hex()) + "\n"); }

 private:
  WholeFile& x_file;
  Sha256 x_digest;
  std::int64_t x_count = 0;
};

void write_all(Connection& connection, WholeFile& file) {
  Lines lines{file};
  lines.add(head_line());
  for (auto const& table : kTables) {
    auto const columns = columns_of(table);
    connection.each("SELECT " + names_of(columns) + " FROM " + std::string{table.name} +
                        " ORDER BY " + std::string{table.order},
                    [&](DataRow const& row) { lines.add(row_line(table, columns, row)); });
  }
  lines.end();
}

void require_empty(Connection& connection) {
  for (auto const& table : kTables) {
    if (connection.row("SELECT 1 FROM " + std::string{table.name} + " LIMIT 1")) {
      throw Declined{say("terugzetten kan alleen in een leeg bestand of een lege database",
                         "a backup is restored into an empty file or database only")};
    }
  }
}

void insert(Connection& connection, TableRow const& row) {
  auto const columns = columns_of(*row.table);
  std::string marks;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    marks += at == 0 ? "?" : ", ?";
  }
  connection.run("INSERT INTO " + std::string{row.table->name} + " (" + names_of(columns) +
                     ") VALUES (" + marks + ")",
                 row.values);
}

/// The last line is known by there being none after it.
void read_all(Connection& connection, std::istream& file) {
  Sha256 digest;
  std::int64_t count = 0;
  std::string line, next;
  if (!std::getline(file, line)) {
    refuse_backup();
  }
  for (; std::getline(file, next); line.swap(next)) {
    if (count == 0) {
      read_head(line);
    } else {
      insert(connection, read_row(line));
    }
    digest.add(line + "\n");
    ++count;
  }
  if (!is_last(line, count, digest.hex())) {
    refuse_backup();
  }
}

/// PostgreSQL goes on counting after the ids that were restored.
void set_ids(Connection& connection) {
  for (auto const& table : kTables) {
    if (table.gives_ids && connection.dialect() == Dialect::postgresql) {
      connection.row(
          fmt::format("SELECT setval(pg_get_serial_sequence('{0}', 'id'), "
                      "(SELECT coalesce(max(id), 0) + 1 FROM {0}), false)",
                      table.name));
    }
  }
}

}  // namespace

Result<Done> Store::backup(std::string const& file) const {
  try {
    WholeFile out{file};
    auto const written = x_inside->database.read([&](Connection& connection) {
      out.restart();
      write_all(connection, out);
      return Done{};
    });
    if (written) {
      out.finish();
    }
    return written;
  } catch (Declined const& refused) {
    return Refusal{refused.why};
  }
}

Result<Done> Store::restore(std::string const& file) {
  return x_inside->database.write([&](Connection& connection) {
    std::ifstream in{file, std::ios::binary};
    if (!in) {
      throw Declined{say("`{}` kan niet gelezen worden: {}", "`{}` cannot be read: {}", file,
                         std::string_view{std::strerror(errno)})};
    }
    require_empty(connection);
    read_all(connection, in);
    set_ids(connection);
    return Done{};
  });
}

}  // namespace wijk
