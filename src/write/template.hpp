// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/text.hpp"

#include <string>
#include <vector>

namespace wijk {

struct NewFile {
  std::string name;
  std::string text;
};

/// A small plan to start from, with every kind of element that a neighbourhood has and an
/// explanation beside it in one language. It checks clean and is in the layout of `wijk format`.
/// `first_year` is the first of its four years.
std::vector<NewFile> new_plan(std::string const& name, Language language,
                              std::chrono::year first_year);

/// "De Linde" as "de-linde": the id of what has that name, of 40 characters at most; letters with
/// a mark are left out. `otherwise` where nothing is left.
std::string id_from(std::string_view name, std::string_view otherwise);

}  // namespace wijk
