// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/document.hpp"
#include "plan/plan.hpp"

namespace wijk {

/// The plan that a document holds. Never fails: what `validate` finds wrong is left out here, while
/// every element keeps its place in its list.
Plan build_plan(Document const& document);

}  // namespace wijk
