// SPDX-License-Identifier: EUPL-1.2
#include "store/inside.hpp"
#include "store/moments.hpp"

#include <limits>

namespace wijk {

Result<Done> Store::note(std::string const& by, std::string const& what, std::string const& about,
                         Moment at) {
  return x_inside->database.write([&](Connection& connection) {
    connection.run("INSERT INTO audit (at, author, what, about) VALUES (?, ?, ?, ?)",
                   {iso(at), by, what, about});
    return Done{};
  });
}

Result<std::vector<AuditLine>> Store::audit(std::int64_t before, std::size_t limit) const {
  auto const end = before > 0 ? before : std::numeric_limits<std::int64_t>::max();
  return x_inside->database.read([&](Connection& connection) {
    std::vector<AuditLine> out;
    for (auto const& row : connection.rows(
             "SELECT id, at, author, what, about FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?",
             {end, static_cast<std::int64_t>(limit)})) {
      out.push_back({row.number(0), row.text(1), row.text(2), row.text(3), row.text(4)});
    }
    return out;
  });
}

}  // namespace wijk
