// SPDX-License-Identifier: EUPL-1.2
#include "serve/api/edit_outcome.hpp"

#include "serve/api/finding_json.hpp"
#include "serve/api/revision_json.hpp"

namespace wijk::api {
namespace {

/// Says each outcome; `std::visit` wants one for every kind.
struct Said {
  Call const& call;

  Answer operator()(Accepted const& accepted) const {
    auto answer =
        json_answer({{"revision", accepted.now->revision},
                     {"rebased", accepted.rebased},
                     {"tried", query_flag(call, "try")},
                     {"warnings", findings_json(accepted.now->document, accepted.warnings)}});
    answer.with("ETag", revision_tag(accepted.now->revision));
    return answer;
  }

  Answer operator()(Refused const& why) const {
    auto const& document = call.snapshot->document;
    return with_members(
        problem(422, "plan-errors", call,
                {"Het plan zou dan niet meer kloppen", "The plan would no longer be right"},
                say("Er is niets gewijzigd. Fouten die er nu niet zijn: {}.",
                    "Nothing was changed. Errors that are not there now: {}.", why.errors.size())),
        {{"findings", findings_json(document, why.errors)}});
  }

  Answer operator()(Conflict const& two) const {
    auto places = Json::array();
    for (auto const& place : two.places) {
      places.push_back({{"pointer", place.pointer},
                        {"before", place.before},
                        {"theirs", place.theirs},
                        {"mine", place.mine}});
    }
    auto theirs = Json::array();
    RevisionWriter writer{call};
    for (auto const& revision : two.theirs) {
      theirs.push_back(writer(revision));
    }
    return with_members(
        problem(409, "conflict", call,
                {"Anderen hebben intussen hetzelfde gewijzigd",
                 "Others changed the same in the meantime"},
                {"Er is niets gewijzigd. Kies per plek wat het moet worden en stuur het opnieuw.",
                 "Nothing was changed. Choose for each place what it should be, and send it "
                 "again."}),
        {{"revision", two.now}, {"places", std::move(places)}, {"by", std::move(theirs)}});
  }

  Answer operator()(Proposed const& proposed) const {
    bool const kept = proposed.id != 0;
    auto const path = fmt::format("/proposals/{}", proposed.id);
    if (kept) {
      note(call, "proposal-made", std::to_string(proposed.id));
    }
    auto answer =
        json_answer({{"proposal", kept ? Json(proposed.id) : Json(nullptr)},
                     {"owner", text_or_null(proposed.owner)},
                     {"tried", !kept},
                     {"links", kept ? Json{{"self", plan_link(call, path)}} : Json::object()}},
                    202);
    return kept ? answer.with("Location", plan_link(call, path)) : answer;
  }

  Answer operator()(BadPatch const& bad) const {
    return with_members(
        problem(400, "bad-patch", call,
                {"Dit is geen wijziging van dit plan", "This is no change of this plan"}, bad.why),
        {{"operation", text_or_null(bad.pointer)}});
  }

  Answer operator()(Forbidden const& why) const { return forbidden(call, why.why); }
  Answer operator()(Refusal const& why) const { return refused(call, why); }
};

}  // namespace

std::string revision_tag(std::int64_t revision) { return fmt::format("\"{}\"", revision); }

Answer outcome_answer(Call const& call, EditOutcome const& outcome) {
  return std::visit(Said{call}, outcome);
}

}  // namespace wijk::api
