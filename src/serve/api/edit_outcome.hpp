// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/api/api.hpp"

namespace wijk::api {

/// What became of an edit: 200 kept (or, with `try`, it would be), 202 proposed to its owner,
/// 400 no patch, 403 not allowed, 409 others changed the same, 422 the plan would have errors.
Answer outcome_answer(Call const& call, EditOutcome const& outcome);

/// "\"12\"": the tag of the document at a revision.
std::string revision_tag(std::int64_t revision);

}  // namespace wijk::api
