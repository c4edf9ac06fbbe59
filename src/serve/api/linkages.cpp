// SPDX-License-Identifier: EUPL-1.2
//
// What can be done together, with what `wijk link --format json` says; its sentences are in the
// language that is asked for.
#include "link/linkages_json.hpp"
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"
#include "serve/api/works.hpp"

namespace wijk::api {

Answer linkages(Call& call) {
  auto const hood = hood_of_path(call);
  if (!hood) {
    return hood.problem();
  }
  auto const found =
      call.service.linkages.of(call.service.live, call.service.store, call.snapshot, **hood);
  auto json = linkages_json({plan_of(call), **hood, usual_pairings(), found->all}, call.language);
  json["works"] = works_files_json(found->files);
  return json_answer(json).with("Content-Language", call.language == Language::dutch ? "nl" : "en");
}

}  // namespace wijk::api
