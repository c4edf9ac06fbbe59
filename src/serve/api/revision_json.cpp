// SPDX-License-Identifier: EUPL-1.2
#include "serve/api/revision_json.hpp"

#include "serve/api/values.hpp"

namespace wijk::api {

bool works_on_plans(Call const& call) {
  return call.session && call.session->account.role >= Role::partner;
}

Json RevisionWriter::author(std::string const& account) {
  auto const [found, fresh] = x_authors.try_emplace(account);
  if (fresh) {
    auto const known = x_call.service.store.account(account);
    bool const there = known && known->has_value();
    found->second = {{"partner", there ? text_or_null((*known)->partner) : Json(nullptr)}};
    if (works_on_plans(x_call)) {
      found->second["account"] = text_or_null(account);
      found->second["name"] = there ? text_or_null((*known)->shown) : Json(nullptr);
    }
  }
  return found->second;
}

Json RevisionWriter::operator()(Revision const& revision) {
  auto const path = fmt::format("/revisions/{}", revision.number);
  return {{"number", revision.number},
          {"at", revision.at},
          {"by", author(revision.by)},
          {"why", revision.why},
          {"digest", revision.digest},
          {"links",
           {{"self", plan_link(x_call, path)},
            {"patch", plan_link(x_call, path + "/patch")},
            {"document", plan_link(x_call, fmt::format("/document?revision={}", revision.number))},
            {"differences",
             plan_link(x_call, fmt::format("/differences?from={}&to={}",
                                           std::max<std::int64_t>(1, revision.number - 1),
                                           revision.number))}}}};
}

Given<SnapshotPtr> snapshot_at(Call const& call, std::int64_t revision) {
  auto const snapshot = call.service.live.at(piece(call, "plan"), revision);
  if (!snapshot) {
    return refused(call, snapshot.refusal());
  }
  if (*snapshot == nullptr) {
    return not_found(call, say("er is geen revisie {}", "there is no revision {}", revision));
  }
  return *snapshot;
}

}  // namespace wijk::api
