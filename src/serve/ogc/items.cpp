// SPDX-License-Identifier: EUPL-1.2
//
// The features of a layer, by area and time, in pages.
#include "serve/ogc/box.hpp"
#include "serve/ogc/ogc.hpp"
#include "serve/ogc/when.hpp"

#include <algorithm>

namespace wijk::ogc {
namespace {

struct Question {
  std::size_t limit, offset;
  std::optional<Box> box;
  std::optional<Span> span;

  bool matches(Feature const& feature) const {
    return (!box || touches(*box, feature.shapes)) &&
           (!span || (feature.when.known() && overlaps(*span, feature.when.value)));
  }
};

Answer bad_field(Call const& call, std::string_view name, std::string const& value) {
  return api::bad_request(
      call, say("`{}` is niet goed: `{}`", "`{}` is not right: `{}`", std::string{name}, value));
}

api::Given<Question> question_of(Call const& call) {
  if (auto const problem =
          unknown_field(call, {"limit", "offset", "bbox", "bbox-crs", "crs", "datetime"})) {
    return *problem;
  }
  auto const limit = api::query_number(call, "limit", kUsualLimit);
  auto const offset = api::query_number(call, "offset", 0);
  if (!limit || !offset) {
    return limit ? offset.problem() : limit.problem();
  }
  if (*limit < 1) {
    return bad_field(call, "limit", std::to_string(*limit));
  }
  for (std::string_view const name : {"crs", "bbox-crs"}) {
    auto const system = call.request.query_field(name);
    if (system && *system != kCrs84) {
      return bad_field(call, name, *system);
    }
  }
  Question question{static_cast<std::size_t>(std::min(*limit, kMostLimit)),
                    static_cast<std::size_t>(*offset), std::nullopt, std::nullopt};
  if (auto const text = call.request.query_field("bbox")) {
    question.box = parse_box(*text);
    if (!question.box) {
      return bad_field(call, "bbox", *text);
    }
  }
  if (auto const text = call.request.query_field("datetime")) {
    question.span = parse_span(*text);
    if (!question.span) {
      return bad_field(call, "datetime", *text);
    }
  }
  return question;
}

/// The same question for another page.
std::string page_link(Call const& call, Collection const& collection, Question const& question,
                      std::size_t offset) {
  auto address = fmt::format("/collections/{}/items?limit={}&offset={}",
                             percent_encoded(collection.id), question.limit, offset);
  for (std::string_view const name : {"bbox", "datetime"}) {
    if (auto const value = call.request.query_field(name)) {
      address += fmt::format("&{}={}", name, percent_encoded(*value));
    }
  }
  return ogc_link(call, address);
}

Json links(Call const& call, Collection const& collection, Question const& question,
           std::size_t matched) {
  auto const [limit, offset] = std::pair{question.limit, question.offset};
  auto all = Json::array();
  auto const add = [&](std::size_t at, std::string_view rel) {
    all.push_back(link_json(page_link(call, collection, question, at), rel, kGeoJson));
  };
  add(offset, "self");
  if (offset + limit < matched) {
    add(offset + limit, "next");
  }
  if (offset > 0) {
    add(offset > limit ? offset - limit : 0, "prev");
  }
  all.push_back(link_json(ogc_link(call, "/collections/" + percent_encoded(collection.id)),
                          "collection", "application/json"));
  return all;
}

Answer geojson_answer(Json const& json) {
  auto answer = api::json_answer(json);
  answer.type = kGeoJson;
  return answer;
}

}  // namespace

Answer items(Call& call) {
  auto const found = collection_of_path(call);
  auto const question = question_of(call);
  if (!found || !question) {
    return found ? question.problem() : found.problem();
  }
  auto const all = features_of(call, *found);
  auto features = Json::array();
  std::size_t matched = 0;
  for (auto const& feature : all) {
    if (!question->matches(feature)) {
      continue;
    }
    if (matched >= question->offset && features.size() < question->limit) {
      features.push_back(feature_json(call, *found, feature));
    }
    ++matched;
  }
  auto const returned = features.size();
  return geojson_answer({{"type", "FeatureCollection"},
                         {"features", std::move(features)},
                         {"numberMatched", matched},
                         {"numberReturned", returned},
                         {"timeStamp", call.snapshot->at},
                         {"links", links(call, *found, *question, matched)}});
}

Answer item(Call& call) {
  auto const found = collection_of_path(call);
  if (!found) {
    return found.problem();
  }
  if (auto const problem = unknown_field(call, {"crs"})) {
    return *problem;
  }
  auto const id = api::piece(call, "feature");
  for (auto const& feature : features_of(call, *found)) {
    if (feature.id == id) {
      return geojson_answer(feature_json(call, *found, feature));
    }
  }
  return api::not_found(call, say("deze laag heeft geen `{}`", "this collection has no `{}`", id));
}

}  // namespace wijk::ogc
