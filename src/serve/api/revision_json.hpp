// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/api/api.hpp"

namespace wijk::api {

/// A revision without its patch. Who made it: the partner that the account acts for, for everybody;
/// the account itself for those who work on the plan.
class RevisionWriter {
 public:
  explicit RevisionWriter(Call const& call) : x_call{call} {}
  Json operator()(Revision const& revision);
  /// {"partner", "account", "name"} of an account.
  Json author(std::string const& account);

 private:
  Call const& x_call;
  std::map<std::string, Json> x_authors;
};

/// The plan of the path at a revision; a problem where it is not there.
Given<SnapshotPtr> snapshot_at(Call const& call, std::int64_t revision);

/// Whether who asks works on plans: sees the names of accounts.
bool works_on_plans(Call const& call);

}  // namespace wijk::api
