// SPDX-License-Identifier: EUPL-1.2
#include "store/rows.hpp"

#include <array>
#include <utility>

namespace wijk {
namespace {

constexpr std::array<std::pair<Role, std::string_view>, 5> kRoles{{
    {Role::visitor, "visitor"},
    {Role::resident, "resident"},
    {Role::partner, "partner"},
    {Role::manager, "manager"},
    {Role::administrator, "administrator"},
}};

}  // namespace

std::string_view name_of(Role role) {
  for (auto const& known : kRoles) {
    if (known.first == role) {
      return known.second;
    }
  }
  return "visitor";
}

bool parse_role(std::string_view name, Role& role) {
  for (auto const& known : kRoles) {
    if (known.second == name) {
      role = known.first;
      return true;
    }
  }
  return false;
}

}  // namespace wijk
