// SPDX-License-Identifier: EUPL-1.2
//
// Where a client starts, and what the service conforms to.
#include "serve/ogc/ogc.hpp"

#include <algorithm>

namespace wijk::ogc {

std::string ogc_link(Call const& call, std::string_view rest) {
  return api::link(call, fmt::format("/ogc/{}{}", percent_encoded(api::piece(call, "plan")), rest));
}

Json link_json(std::string const& href, std::string_view rel, std::string_view type,
               std::string_view title) {
  Json json{{"href", href}, {"rel", rel}, {"type", type}};
  if (!title.empty()) {
    json["title"] = title;
  }
  return json;
}

std::optional<Answer> unknown_field(Call const& call,
                                    std::initializer_list<std::string_view> known) {
  static constexpr std::string_view kEverywhere[] = {"f", "lang", "revision"};
  std::string_view rest = call.request.query;
  while (!rest.empty()) {
    auto const end = std::min(rest.find('&'), rest.size());
    auto const name = rest.substr(0, end).substr(0, rest.substr(0, end).find('='));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    bool const known_here = std::ranges::find(known, name) != known.end() ||
                            std::ranges::find(kEverywhere, name) != std::end(kEverywhere);
    if (!name.empty() && !known_here) {
      return api::bad_request(
          call, say("`{}` is hier geen parameter", "`{}` is no parameter here", std::string{name}));
    }
  }
  auto const format = call.request.query_field("f");
  if (format && *format != "json" && *format != "geojson") {
    return api::bad_request(call, say("`f` is `json`", "`f` is `json`"));
  }
  return std::nullopt;
}

Answer landing(Call& call) {
  if (auto const problem = unknown_field(call, {})) {
    return *problem;
  }
  auto const& plan = api::plan_of(call);
  auto const title = [&](Words words) { return words.in(call.language); };
  return api::json_answer(
      {{"title", plan.name.in(call.language)},
       {"description", title({"Maatregelen en plekken van het plan, als lagen voor een kaart",
                              "Measures and places of the plan, as layers of a map"})},
       {"links",
        Json::array(
            {link_json(ogc_link(call), "self", "application/json", title({"dit", "this"})),
             link_json(ogc_link(call, "/api"), "service-desc", kOpenApi,
                       title({"beschrijving van deze dienst", "description of this service"})),
             link_json(ogc_link(call, "/conformance"), "conformance", "application/json",
                       title({"waaraan deze dienst voldoet", "what this service conforms to"})),
             link_json(ogc_link(call, "/collections"), "data", "application/json",
                       title({"de lagen", "the layers"}))})}});
}

Answer conformance(Call& call) {
  if (auto const problem = unknown_field(call, {})) {
    return *problem;
  }
  constexpr std::string_view kClasses = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
  auto all = Json::array();
  for (std::string_view const name : {"core", "oas30", "geojson"}) {
    all.push_back(std::string{kClasses} + std::string{name});
  }
  return api::json_answer(Json::object({{"conformsTo", std::move(all)}}));
}

}  // namespace wijk::ogc
