// SPDX-License-Identifier: EUPL-1.2
//
// What the resources of the API do, as `routes.cpp` lists them. Inside the room only.
#pragma once

#include "serve/service.hpp"

namespace wijk::api {

// The contract itself.
Answer specification_yaml(Call& call);
Answer specification_json(Call& call);

// What a plan says.
Answer plans(Call& call);
Answer plan(Call& call);
Answer document(Call& call);
Answer neighbourhoods(Call& call);
Answer neighbourhood(Call& call);
Answer measures(Call& call);
Answer measure(Call& call);
Answer places(Call& call);
Answer place(Call& call);
Answer indicators(Call& call);
Answer indicator(Call& call);
Answer budget_lines(Call& call);
Answer linkages(Call& call);
Answer money(Call& call);
Answer partners(Call& call);
Answer partner(Call& call);
Answer tasks(Call& call);
Answer task(Call& call);
Answer findings(Call& call);
Answer sources(Call& call);
Answer source(Call& call);
Answer where_from(Call& call);

// Works from elsewhere.
Answer works(Call& call);
Answer put_works(Call& call);
Answer remove_works(Call& call);

// Plannings of years that are computed.
Answer start_schedule(Call& call);
Answer schedule(Call& call);
Answer stop_schedule(Call& call);

// The same as files that other programs open.
Answer export_xlsx(Call& call);
Answer export_pdf(Call& call);
Answer export_html(Call& call);
Answer export_gpkg(Call& call);
Answer export_csv(Call& call);
Answer export_ics(Call& call);

// How it changes.
Answer change_document(Call& call);
Answer revisions(Call& call);
Answer revision(Call& call);
Answer revision_patch(Call& call);
Answer restore_revision(Call& call);
Answer differences(Call& call);
Answer editions(Call& call);
Answer edition(Call& call);
Answer open_edition(Call& call);
Answer change_edition(Call& call);
Answer sign_off_edition(Call& call);
Answer proposals(Call& call);
Answer proposal(Call& call);
Answer answer_proposal(Call& call);
Answer ideas(Call& call);
Answer idea(Call& call);
Answer add_idea(Call& call);
Answer answer_idea(Call& call);

// Who asks.
Answer sign_in(Call& call);
Answer current_session(Call& call);
Answer sign_out(Call& call);
Answer accounts(Call& call);
Answer account(Call& call);
Answer add_account(Call& call);
Answer change_account(Call& call);
Answer forget_account(Call& call);
Answer set_password(Call& call);
Answer audit(Call& call);

}  // namespace wijk::api
