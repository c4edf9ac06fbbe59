// SPDX-License-Identifier: EUPL-1.2
//
// The contract of the server, openapi.yaml, which is compiled in: as it is, and as JSON.
#include "serve/api/specification.hpp"

#include "plan/document_json.hpp"
#include "plan/read.hpp"
#include "serve/api/handlers.hpp"

namespace wijk::api {
namespace {

/// The lines of openapi.yaml, as CMakeLists.txt wraps them.
constexpr std::string_view kLines[] = {
#include "openapi.inc"
};

/// The first server is this one.
void name_server(Json& json, std::string const& address) {
  json["servers"] = Json::array({Json::object({{"url", address.empty() ? "/" : address}})});
}

}  // namespace

std::string const& specification() {
  static std::string const kText = [] {
    std::string text;
    for (auto const line : kLines) {
      text += line;
    }
    return text;
  }();
  return kText;
}

Json specification_as_json() {
  Findings findings;
  auto const load = [](std::string const& name) {
    return name == "openapi.yaml" ? Loaded{specification()} : Loaded{{}, Missing::not_there};
  };
  return document_json(read_document("openapi.yaml", load, findings));
}

Answer specification_yaml(Call&) {
  // RFC 9512; programs that do not know it yet show it as text.
  return text_answer(200, "application/yaml", specification());
}

Answer specification_json(Call& call) {
  auto json = specification_as_json();
  name_server(json, call.service.public_url);
  return json_answer(json);
}

}  // namespace wijk::api
