// SPDX-License-Identifier: EUPL-1.2
//
// What went wrong with a request, for a program (RFC 9457) and for people.
#include "serve/service.hpp"
#include "serve/site/site.hpp"

#include <nlohmann/json.hpp>

namespace wijk {

Answer problem(int status, std::string_view kind, Call const& call, Text const& title,
               Text const& detail) {
  nlohmann::ordered_json json{{"type", "/problems/" + std::string{kind}},
                              {"title", title.in(call.language)},
                              {"status", status}};
  if (!detail.empty()) {
    json["detail"] = detail.in(call.language);
  }
  json["instance"] = call.request.path;
  if (!call.request.correlation_id.empty()) {
    json["correlation_id"] = call.request.correlation_id;
  }
  auto answer =
      text_answer(status, "application/problem+json",
                  json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
  answer.with("Content-Language", call.language == Language::dutch ? "nl" : "en");
  return answer;
}

Answer problem_page(int status, Call const& call, Text const& title, Text const& detail) {
  auto content = element("h1", {}, title.in(call.language));
  if (!detail.empty()) {
    content += element("p", {}, detail.in(call.language));
  }
  auto const plan = call.snapshot == nullptr ? std::string{"/"} : "/" + call.snapshot->plan;
  constexpr Words kHome{"Naar het begin", "To the start"};
  content += element("p", {}, link(address(call, plan), std::string{kHome.in(call.language)}));
  return site_answer(call, {.title = title, .content = content, .status = status});
}

}  // namespace wijk
