// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/site/edit/outcome.hpp"

namespace wijk::edit {

/// "Versie 12, 26 november 2026", what it was adopted as, and the way to it.
std::string revision_name(Call const& call, std::int64_t number, std::string const& at);
std::int64_t number_of(std::string const& text);

/// Two states of the plan, to be chosen: the forms of "vergelijk".
Markup compare_form(Call const& call, std::string const& from, std::string const& to);
/// The difference of two states: in sentences, and in figures.
Answer compare(Call const& call, std::string const& from, std::string const& to);
/// Money for each year slice and what there is of each, before and after, where they differ.
Markup figures(Call const& call, Snapshot const& before, Snapshot const& after);

}  // namespace wijk::edit
