// SPDX-License-Identifier: EUPL-1.2
#include "store/inside.hpp"

namespace wijk {

Result<std::vector<KeptWorks>> Store::works(std::string const& plan,
                                            std::string const& hood) const {
  return x_inside->database.read([&](Connection& connection) {
    std::vector<KeptWorks> out;
    for (auto const& row :
         connection.rows("SELECT plan, hood, file, author, at, count, content FROM works "
                         "WHERE plan = ? AND hood = ? ORDER BY file",
                         {plan, hood})) {
      out.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.number(5),
                     row.text(6)});
    }
    return out;
  });
}

}  // namespace wijk
