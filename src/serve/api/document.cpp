// SPDX-License-Identifier: EUPL-1.2
//
// The document of a plan: read whole, changed by JSON Patch (RFC 6902). Its tag is its revision, so
// that `If-Match` says what the author of a change saw.
#include "serve/api/edit_outcome.hpp"
#include "serve/api/handlers.hpp"

namespace wijk::api {
namespace {

Given<Edit> edit_of(Call const& call) {
  auto const type = call.request.header("content-type");
  if (!type.starts_with("application/json-patch+json")) {
    auto answer = problem(415, "unsupported-media-type", call,
                          {"Deze soort tekst wordt niet gelezen", "This kind of text is not read"},
                          say("stuur `Content-Type: application/json-patch+json` (RFC 6902)",
                              "send `Content-Type: application/json-patch+json` (RFC 6902)"));
    return answer.with("Accept-Patch", "application/json-patch+json");
  }
  auto const on = revision_of_tag(call.request.header("if-match"));
  if (!on) {
    return problem(428, "precondition-required", call,
                   {"Zeg welke revisie u zag", "Say which revision you saw"},
                   say("stuur `If-Match` met de ETag van het document dat u wijzigt",
                       "send `If-Match` with the ETag of the document that you change"));
  }
  auto patch = Json::parse(call.request.body, nullptr, false);
  if (!patch.is_array()) {
    return bad_request(call, say("de inhoud is geen JSON Patch: een lijst van bewerkingen",
                                 "the body is no JSON Patch: a list of operations"));
  }
  auto why = query(call, "why");
  if (why.size() > kLongestText) {
    return bad_request(
        call, say("`why` is langer dan {} bytes", "`why` is longer than {} bytes", kLongestText));
  }
  return Edit{std::move(patch), *on, std::move(why)};
}

}  // namespace

Answer document(Call& call) {
  auto answer = json_answer(call.snapshot->document);
  return answer.with("Accept-Patch", "application/json-patch+json");
}

Answer change_document(Call& call) {
  auto const edit = edit_of(call);
  if (!edit) {
    return edit.problem();
  }
  auto const outcome =
      call.service.live.edit(piece(call, "plan"), call.account(), *edit, query_flag(call, "try"));
  return outcome_answer(call, outcome);
}

}  // namespace wijk::api
