// SPDX-License-Identifier: EUPL-1.2
//
// Who did what beside changing plans: newest first, from the line before `before` down.
#include "serve/api/api.hpp"
#include "serve/api/handlers.hpp"

namespace wijk::api {

Answer audit(Call& call) {
  constexpr std::int64_t kUsual = 50, kMost = 200;
  auto const before = query_number(call, "before", 0);
  auto const limit = query_number(call, "limit", kUsual);
  if (!before || !limit) {
    return before ? limit.problem() : before.problem();
  }
  if (*limit < 1 || *limit > kMost) {
    return bad_request(call, say("`limit` is 1 tot en met {}", "`limit` is 1 to {}", kMost));
  }
  auto const lines = call.service.store.audit(*before, static_cast<std::size_t>(*limit));
  if (!lines) {
    return refused(call, lines.refusal());
  }
  auto items = Json::array();
  for (auto const& line : *lines) {
    items.push_back({{"id", line.id},
                     {"at", line.at},
                     {"by", line.by},
                     {"what", line.what},
                     {"about", line.about}});
  }
  auto links = Json::object({{"self", link(call, "/api/v1/audit-lines")}});
  if (static_cast<std::int64_t>(lines->size()) == *limit) {
    links["next"] =
        link(call, fmt::format("/api/v1/audit-lines?before={}&limit={}", lines->back().id, *limit));
  }
  return json_answer({{"items", std::move(items)}, {"links", std::move(links)}});
}

}  // namespace wijk::api
