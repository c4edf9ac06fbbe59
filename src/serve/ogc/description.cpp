// SPDX-License-Identifier: EUPL-1.2
//
// The service as OpenAPI 3.0, as clients of OGC API read it: which parameters there are, and the
// largest page. The server as a whole is described by openapi.yaml.
#include "serve/ogc/ogc.hpp"

namespace wijk::ogc {
namespace {

Json parameter(std::string_view name, std::string_view in, Json schema) {
  return {{"name", name}, {"in", in}, {"required", in == "path"}, {"schema", std::move(schema)}};
}

Json parameters() {
  auto const text = Json::object({{"type", "string"}});
  return {{"collectionId", parameter("collectionId", "path", text)},
          {"featureId", parameter("featureId", "path", text)},
          {"limit", parameter("limit", "query",
                              {{"type", "integer"},
                               {"minimum", 1},
                               {"maximum", kMostLimit},
                               {"default", kUsualLimit}})},
          {"offset",
           parameter("offset", "query", {{"type", "integer"}, {"minimum", 0}, {"default", 0}})},
          {"bbox", parameter("bbox", "query",
                             {{"type", "array"},
                              {"minItems", 4},
                              {"maxItems", 6},
                              {"items", Json::object({{"type", "number"}})}})},
          {"datetime", parameter("datetime", "query", text)}};
}

Json operation(std::string_view id, std::string_view summary, std::string_view type,
               std::initializer_list<std::string_view> asks) {
  auto list = Json::array();
  for (auto const name : asks) {
    list.push_back(Json::object({{"$ref", fmt::format("#/components/parameters/{}", name)}}));
  }
  auto const schema = Json::object({{"schema", Json::object({{"type", "object"}})}});
  Json content = Json::object();
  content[std::string{type}] = schema;
  Json const good{{"description", summary}, {"content", std::move(content)}};
  Json const get{{"operationId", id},
                 {"summary", summary},
                 {"parameters", std::move(list)},
                 {"responses",
                  {{"200", good},
                   {"400", Json::object({{"description", "a parameter is not right"}})},
                   {"404", Json::object({{"description", "not there"}})}}}};
  return Json::object({{"get", get}});
}

Json paths() {
  constexpr std::string_view kJson = "application/json";
  return {{"/", operation("landing", "where a client starts", kJson, {})},
          {"/conformance", operation("conformance", "what the service conforms to", kJson, {})},
          {"/api", operation("description", "this description", kOpenApi, {})},
          {"/collections", operation("collections", "the collections", kJson, {})},
          {"/collections/{collectionId}",
           operation("collection", "one collection", kJson, {"collectionId"})},
          {"/collections/{collectionId}/items",
           operation("items", "features of a collection", kGeoJson,
                     {"collectionId", "limit", "offset", "bbox", "datetime"})},
          {"/collections/{collectionId}/items/{featureId}",
           operation("item", "one feature", kGeoJson, {"collectionId", "featureId"})}};
}

}  // namespace

Answer description(Call& call) {
  if (auto const problem = unknown_field(call, {})) {
    return *problem;
  }
  auto answer = api::json_answer(
      {{"openapi", "3.0.3"},
       {"info",
        {{"title", api::plan_of(call).name.in(call.language)},
         {"version", "1.0.0"},
         {"description", "OGC API - Features, part 1: core, OpenAPI 3.0, GeoJSON"}}},
       {"servers", Json::array({Json::object({{"url", ogc_link(call)}})})},
       {"paths", paths()},
       {"components", Json::object({{"parameters", parameters()}})}});
  answer.type = kOpenApi;
  return answer;
}

}  // namespace wijk::ogc
