// SPDX-License-Identifier: EUPL-1.2
//
// The pages that change things, one file each; which address leads to which is in
// edit_routes.cpp.
#pragma once

#include "serve/service.hpp"

namespace wijk::edit {

// The plan.
Answer element_page(Call& call);  ///< all fields of an element, each with the way to change it
Answer field_page(Call& call);    ///< the form of one field
Answer change_field(Call& call);
Answer add_page(Call& call);  ///< the form of an element that is not there yet
Answer add_element(Call& call);
Answer remove_page(Call& call);  ///< what refers to an element, before it goes
Answer remove_element(Call& call);

Answer adopt_planning_page(Call& call);  ///< which changes of a planning to use, and how
Answer adopt_planning(Call& call);
Answer linkage_page(Call& call);  ///< the form of a decision on works that belong together
Answer decide_linkage(Call& call);

Answer works_page(Call& call);  ///< the form of a file with works from elsewhere
Answer bring_works_in(Call& call);

// Who.
Answer sign_in_page(Call& call);
Answer sign_in(Call& call);
Answer sign_out(Call& call);
Answer go_to_provider(Call& call);  ///< of OpenID Connect
Answer back_from_provider(Call& call);
Answer join_page(Call& call);  ///< a resident makes an account
Answer join(Call& call);
Answer account_page(Call& call);
Answer change_password(Call& call);
Answer leave_page(Call& call);  ///< forgetting the own account, before it is done
Answer leave(Call& call);
Answer accounts_page(Call& call);  ///< of the administrator
Answer add_account(Call& call);
Answer one_account_page(Call& call);
Answer change_one_account(Call& call);
Answer audit_page(Call& call);

// What waits.
Answer for_you_page(Call& call);
Answer proposals_page(Call& call);
Answer proposal_page(Call& call);
Answer answer_proposal(Call& call);
Answer ideas_page(Call& call);
Answer add_idea(Call& call);
Answer answer_idea(Call& call);

// What was.
Answer history_page(Call& call);
Answer revision_page(Call& call);
Answer restore_page(Call& call);  ///< what going back would change, before it is done
Answer restore(Call& call);
Answer editions_page(Call& call);
Answer open_edition(Call& call);
Answer edition_page(Call& call);
Answer change_edition(Call& call);  ///< signed off or adopted

}  // namespace wijk::edit
