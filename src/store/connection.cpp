// SPDX-License-Identifier: EUPL-1.2
#include "store/connection.hpp"

#include "store/open.hpp"
#include "store/soci.hpp"

#include <charconv>

namespace wijk {
namespace {

/// `?` becomes `:v1`, `:v2`…: SOCI names its values. No statement of ours holds another `?`.
std::string with_names(std::string_view statement) {
  std::string out;
  std::size_t count = 0;
  for (char const letter : statement) {
    out += letter == '?' ? ":v" + std::to_string(++count) : std::string(1, letter);
  }
  return out;
}

Value value_of(soci::row const& row, std::size_t column) {
  if (row.get_indicator(column) == soci::i_null) {
    return std::string{};
  }
  switch (row.get_properties(column).get_data_type()) {
    case soci::dt_integer: return std::int64_t{row.get<int>(column)};
    case soci::dt_long_long: return std::int64_t{row.get<long long>(column)};
    default: return row.get<std::string>(column);
  }
}

/// SOCI binds by address, so the values live as long as the statement. It ends a text at a NUL, so
/// none comes so far.
struct Bound {
  std::vector<std::pair<long long, std::string>> kept;

  Bound(soci::statement& statement, Values const& values) {
    kept.reserve(values.size());
    for (auto const& value : values) {
      if (auto const* number = std::get_if<std::int64_t>(&value)) {
        kept.emplace_back(*number, std::string{});
        statement.exchange(soci::use(kept.back().first));
      } else {
        require_text(std::get<std::string>(value));
        kept.emplace_back(0, std::get<std::string>(value));
        statement.exchange(soci::use(kept.back().second));
      }
    }
  }
};

}  // namespace

std::string DataRow::text(std::size_t column) const {
  auto const& value = values.at(column);
  auto const* number = std::get_if<std::int64_t>(&value);
  return number != nullptr ? std::to_string(*number) : std::get<std::string>(value);
}

std::int64_t DataRow::number(std::size_t column) const {
  auto const& value = values.at(column);
  if (auto const* number = std::get_if<std::int64_t>(&value)) {
    return *number;
  }
  // SQLite tells no type for an expression such as count(*).
  auto const& text = std::get<std::string>(value);
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

struct Connection::Inside {
  Address address;
  std::unique_ptr<soci::session> session;

  /// Runs a statement and gives its rows to `take`, if it is to answer any.
  std::int64_t execute(std::string_view text, Values const& values,
                       std::function<void(DataRow const&)> const& take) {
    try {
      soci::statement statement{*session};
      statement.alloc();
      Bound const bound{statement, values};
      soci::row row;
      if (take) {
        statement.exchange(soci::into(row));
      }
      statement.prepare(with_names(text), soci::details::st_one_time_query);
      statement.define_and_bind();
      for (bool got = statement.execute(true); take && got; got = statement.fetch()) {
        DataRow out;
        for (std::size_t column = 0; column < row.size(); ++column) {
          out.values.push_back(value_of(row, column));
        }
        take(out);
      }
      return take ? 0 : statement.get_affected_rows();
    } catch (soci::soci_error const& error) {
      throw trouble_of(error, session.get(), address);
    }
  }
};

Connection::Connection(Address const& address)
    : x_inside{std::make_unique<Inside>(Inside{address, open_session(address)})} {
  prepare_session(*this);
}

Connection::~Connection() = default;

Dialect Connection::dialect() const { return x_inside->address.dialect; }

std::int64_t Connection::run(std::string_view statement, Values const& values) {
  return x_inside->execute(statement, values, {});
}

std::vector<DataRow> Connection::rows(std::string_view query, Values const& values) {
  std::vector<DataRow> out;
  x_inside->execute(query, values, [&](DataRow const& row) { out.push_back(row); });
  return out;
}

std::optional<DataRow> Connection::row(std::string_view query, Values const& values) {
  std::optional<DataRow> out;
  x_inside->execute(query, values, [&](DataRow const& row) {
    if (!out) {
      out = row;
    }
  });
  return out;
}

void Connection::each(std::string_view query, std::function<void(DataRow const&)> const& take) {
  if (dialect() == Dialect::sqlite) {
    x_inside->execute(query, {}, take);
    return;
  }
  // libpq hands over a whole result at once; a cursor keeps it small.
  run("DECLARE wijk_each NO SCROLL CURSOR FOR " + std::string{query});
  for (bool more = true; more;) {
    more = false;
    x_inside->execute("FETCH 64 FROM wijk_each", {}, [&](DataRow const& row) {
      more = true;
      take(row);
    });
  }
  run("CLOSE wijk_each");
}

}  // namespace wijk
