// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/site/edit/edit.hpp"

namespace wijk::edit {

/// Where an idea is about: "de-wijert", "de-wijert/mfa", or the id of a place alone.
struct IdeaPlace {
  std::string hood, place;
};
IdeaPlace idea_place(Plan const& plan, KeptIdea const& idea);
/// Those about a neighbourhood, or about none; withdrawn ones only for who brought them.
std::vector<KeptIdea> ideas_of(Call const& call, Neighbourhood const& hood);
bool may_answer_ideas(Call const& call);
/// An idea, its answer, and the form to answer or withdraw it.
Markup idea_entry(Call const& call, Neighbourhood const& hood, KeptIdea const& idea);
/// An idea that the plan itself tells of.
Markup idea_entry(Call const& call, Neighbourhood const& hood, Idea const& idea);

}  // namespace wijk::edit
