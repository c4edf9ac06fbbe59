// SPDX-License-Identifier: EUPL-1.2
#include "serve/api/elements.hpp"

namespace wijk::api {
namespace {

Given<Neighbourhood const*> hood_named(Call const& call, std::string const& id) {
  auto const* const hood = with_id(plan_of(call).neighbourhoods, id);
  if (hood == nullptr) {
    return not_found(
        call, say("het plan heeft geen wijk `{}`", "the plan has no neighbourhood `{}`", id));
  }
  return hood;
}

}  // namespace

Given<Neighbourhood const*> hood_of_path(Call const& call) {
  return hood_named(call, piece(call, "hood"));
}

Given<std::vector<Neighbourhood const*>> hoods_of(Call const& call) {
  auto id = piece(call, "hood");
  if (id.empty()) {
    id = query(call, "neighbourhood");
  }
  std::vector<Neighbourhood const*> hoods;
  if (!id.empty()) {
    auto const hood = hood_named(call, id);
    if (!hood) {
      return hood.problem();
    }
    hoods.push_back(*hood);
    return hoods;
  }
  for (auto const& hood : plan_of(call).neighbourhoods) {
    hoods.push_back(&hood);
  }
  return hoods;
}

std::string hood_link(Call const& call, Neighbourhood const& hood, std::string_view rest) {
  return plan_link(call, fmt::format("/neighbourhoods/{}{}", percent_encoded(hood.id), rest));
}

std::string pointer_of(Neighbourhood const& hood, std::string_view list, std::string_view id) {
  return fmt::format("/neighbourhoods/{}/{}/{}", hood.id, list, id);
}

}  // namespace wijk::api
