// SPDX-License-Identifier: EUPL-1.2
//
// Works from elsewhere, as files bring them into a neighbourhood: the body of PUT is the file.
#include "serve/api/works.hpp"

#include "link/outside_json.hpp"
#include "serve/api/edit_outcome.hpp"
#include "serve/api/elements.hpp"
#include "serve/api/geojson.hpp"
#include "serve/api/handlers.hpp"
#include "serve/works_file.hpp"

#include <algorithm>

namespace wijk::api {
namespace {

Json wrong_rows(Findings const& findings) {
  auto all = Json::array();
  for (auto const& one : findings.all()) {
    all.push_back({{"row", one.place.line},
                   {"rule", one.rule},
                   {"message", words(one.message)},
                   {"hint", words(one.hint)}});
  }
  return all;
}

Json columns_json(WorksColumns const& columns) {
  auto json = Json::object();
  for (auto const& one : works_columns()) {
    json[one.key] = text_or_null(columns.*(one.column));
  }
  return json;
}

Answer unreadable(Call const& call, Text const& why) {
  return problem(
      422, "unreadable-works", call,
      {"Het bestand met werken is niet te gebruiken", "The file with works cannot be used"}, why);
}

/// Kept and gone both end in a new revision; anything else is said as of an edit.
template <class Make>
Answer when_kept(Call const& call, EditOutcome const& outcome, Make const& make) {
  return std::holds_alternative<Accepted>(outcome) ? make() : outcome_answer(call, outcome);
}

}  // namespace

Json works_files_json(std::vector<KeptWorks> const& files) {
  auto all = Json::array();
  for (auto const& one : files) {
    all.push_back({{"file", one.file}, {"at", one.at}, {"works", one.count}});
  }
  return all;
}

Answer works(Call& call) {
  auto const hood = hood_of_path(call);
  if (!hood) {
    return hood.problem();
  }
  auto const found =
      call.service.linkages.of(call.service.live, call.service.store, call.snapshot, **hood);
  auto features = Json::array();
  for (std::size_t i = 0; i < found->works.size(); ++i) {
    auto properties = outside_properties(found->works[i]);
    properties["file"] = found->files[found->file_of[i]].file;
    features.push_back({{"type", "Feature"},
                        {"geometry", geojson(found->works[i].geometry)},
                        {"properties", std::move(properties)}});
  }
  auto answer = json_answer({{"type", "FeatureCollection"},
                             {"files", works_files_json(found->files)},
                             {"features", std::move(features)}});
  answer.type = "application/geo+json";
  return answer;
}

Answer put_works(Call& call) {
  auto const hood = hood_of_path(call);
  if (!hood) {
    return hood.problem();
  }
  FormFile const file{piece(call, "file"), call.request.body};
  auto const columns = read_columns(query(call, "columns"));
  if (!columns.ok()) {
    return bad_request(call,
                       say("columns: {}; {}", "columns: {}; {}", columns.problem, columns.hint));
  }
  if (auto const wrong = wrong_with_file_name(file.name); !wrong.empty()) {
    return bad_request(call, wrong);
  }
  bool const guess = query(call, "columns").empty();
  auto const read =
      read_works(file, guess ? std::nullopt : std::optional{columns.value}, query(call, "owner"));
  if (!read || read->works.empty()) {
    auto const why = read ? say("geen enkel werk erin is te gebruiken", "no work in it can be used")
                          : read.refusal().why;
    return with_members(unreadable(call, why),
                        {{"wrong", read ? wrong_rows(read->findings) : Json::array()}});
  }
  auto const before = call.service.store.works(piece(call, "plan"), (*hood)->id);
  if (!before) {
    return refused(call, before.refusal());
  }
  KeptWorks const about{.plan = piece(call, "plan"), .hood = (*hood)->id, .file = file.name};
  if (auto const room = room_for_works(call.service.store, about, read->works.size()); !room) {
    return conflict(call, room.refusal().why);
  }
  bool const known = std::ranges::find(*before, file.name, &KeptWorks::file) != before->end();
  auto const outcome = bring_works(call.service.live, about, read->works, call.account());
  return when_kept(call, outcome, [&] {
    return json_answer({{"file", file.name},
                        {"works", read->works.size()},
                        {"columns", columns_json(read->columns)},
                        {"wrong", wrong_rows(read->findings)}},
                       known ? 200 : 201);
  });
}

Answer remove_works(Call& call) {
  auto const hood = hood_of_path(call);
  if (!hood) {
    return hood.problem();
  }
  auto const name = piece(call, "file");
  auto const before = call.service.store.works(piece(call, "plan"), (*hood)->id);
  if (!before) {
    return refused(call, before.refusal());
  }
  if (std::ranges::find(*before, name, &KeptWorks::file) == before->end()) {
    return not_found(call, say("er is geen bestand `{}`", "there is no file `{}`", name));
  }
  auto const outcome = bring_works(call.service.live,
                                   {.plan = piece(call, "plan"), .hood = (*hood)->id, .file = name},
                                   {}, call.account());
  return when_kept(call, outcome, no_content);
}

}  // namespace wijk::api
