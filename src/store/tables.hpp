// SPDX-License-Identifier: EUPL-1.2
//
// The tables of a backup and their columns, in an order in which references hold. Sessions and
// tries to sign in are left out: nobody stays signed in over a restore.
#pragma once

#include <array>
#include <string_view>

namespace wijk {

struct DataTable {
  std::string_view name;
  std::string_view columns;  ///< separated by blanks; `#` before those that hold numbers
  std::string_view order;
  bool gives_ids = false;
};

constexpr std::array<DataTable, 11> kTables{{
    {"plan", "id #newest document", "id"},
    {"revision", "plan #number at author why patch digest", "plan, number"},
    {"whole", "plan #number document", "plan, number"},
    {"works", "plan hood file author at #count content", "plan, hood, file"},
    {"account", "name shown role partner contact #active since password", "name"},
    {"identity", "account expected issuer subject", "account"},
    {"proposal",
     "#id plan #made_for patch author why at owner state answer answered_by answered_at", "id",
     true},
    {"edition", "plan id name #revision state reason opened_by opened_at adopted_by adopted_at",
     "plan, id"},
    {"sign_off", "plan edition partner author remark at", "plan, edition, partner"},
    {"idea", "#id plan author content place state at answer answered_by answered_at", "id", true},
    {"audit", "#id at author what about", "id", true},
}};

}  // namespace wijk
