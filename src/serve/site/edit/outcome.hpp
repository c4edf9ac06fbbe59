// SPDX-License-Identifier: EUPL-1.2
//
// What became of a change, said to the one who made it.
#pragma once

#include "diff/diff.hpp"
#include "serve/site/edit/edit.hpp"

namespace wijk::edit {

/// A change as a form sends it: `on` is the revision that its author saw.
struct Wish {
  std::string pointer;  ///< what it is about, with ids
  Json patch;
  std::int64_t on = 0;
  std::string why;
  bool only_try = false;
};
EditOutcome make_change(Call const& call, Wish const& wish);

/// The way on where it was kept, or went to its owner as a proposal; nothing where there is
/// something to say first.
std::optional<Answer> way_on(Call const& call, EditOutcome const& outcome, Wish const& wish);
/// What there is to say above the form.
Markup outcome_box(Call const& call, EditOutcome const& outcome);
/// What was done with a planning of years, by "v12.p3": a version and proposals.
Markup planning_done(Call const& call, std::string const& done);
/// What is wrong with the value that a pointer leads to, in one sentence; empty: nothing.
std::string error_at(Call const& call, EditOutcome const& outcome, std::string const& pointer);

/// Who changed it meanwhile, and for each place what it was, is, and was to become.
Markup conflict_table(Call const& call, Conflict const& conflict);

/// What changed, a sentence each, by what it is about.
Markup changes_list(Call const& call, Changes const& changes, std::size_t most = 60);
Changes changes_between(Snapshot const& before, Snapshot const& after);
/// What is wrong, each with the way to where it can be mended.
Markup findings_list(Call const& call, std::vector<Finding> const& findings);
/// The warnings of one state that another one did not have.
std::vector<Finding> new_warnings(Snapshot const& before, Snapshot const& after);

/// The reason that every change asks for, and the revision that it is made on.
Markup why_fields(Call const& call, std::int64_t on, std::string const& why);
/// Save, and try first.
Markup save_buttons(Call const& call);
/// The revision that a form was made on; the newest where it does not say.
std::int64_t revision_sent(Call const& call, Snapshot const& newest);
/// That state of the plan, or the newest where it is not there.
SnapshotPtr state_at(Call const& call, std::int64_t revision);
/// The plan as whoever sent the form saw it; null where there is no such plan.
SnapshotPtr state_sent(Call const& call);

}  // namespace wijk::edit
