// SPDX-License-Identifier: EUPL-1.2
#include "serve/api/api.hpp"

#include <charconv>

namespace wijk::api {
namespace {

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t number = 0;
  auto const [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || end != text.data() + text.size() || number < 0) {
    return std::nullopt;
  }
  return number;
}

}  // namespace

Answer json_answer(Json const& json, int status) {
  return text_answer(status, "application/json",
                     json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Answer no_content() { return {.status = 204, .type = ""}; }

Answer created(Call const& call, std::string const& path, Json const& json) {
  auto answer = json_answer(json, 201);
  answer.with("Location", link(call, path));
  return answer;
}

Answer bad_request(Call const& call, Text const& detail) {
  return problem(400, "bad-request", call, {"De vraag klopt niet", "The request is not right"},
                 detail);
}

Answer not_found(Call const& call, Text const& detail) {
  return problem(404, "not-found", call, {"Dit is er niet", "This is not there"}, detail);
}

Answer forbidden(Call const& call, Text const& detail) {
  return problem(403, "forbidden", call, {"Dit mag u niet", "You may not do this"}, detail);
}

Answer conflict(Call const& call, Text const& detail) {
  return problem(409, "wrong-state", call, {"Dit kan nu niet meer", "This is no longer possible"},
                 detail);
}

Answer refused(Call const& call, Refusal const& refusal) {
  return problem(503, "unavailable", call, {"Dit lukt nu niet", "This does not work right now"},
                 refusal.why);
}

Answer with_members(Answer problem, Json const& members) {
  auto body = Json::parse(*problem.body, nullptr, false);
  if (body.is_object()) {
    body.update(members);
    problem.body =
        std::make_shared<std::string>(body.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  return problem;
}

void note(Call const& call, std::string const& what, std::string const& about) {
  static_cast<void>(
      call.service.store.note(call.account().name, what, about, call.service.clock()));
}

std::string link(Call const& call, std::string_view path) {
  return call.service.public_url + std::string{path};
}

std::string plan_link(Call const& call, std::string_view rest) {
  return link(call,
              fmt::format("{}/plans/{}{}", kRoot, percent_encoded(piece(call, "plan")), rest));
}

std::string piece(Call const& call, std::string_view name) {
  auto const found = call.pieces.find(name);
  return found == call.pieces.end() ? std::string{} : found->second;
}

std::string query(Call const& call, std::string_view name) {
  return call.request.query_field(name).value_or("");
}

Given<std::int64_t> query_number(Call const& call, std::string_view name, std::int64_t otherwise) {
  auto const text = call.request.query_field(name);
  if (!text) {
    return otherwise;
  }
  if (auto const number = number_of(*text)) {
    return *number;
  }
  return bad_request(
      call, say("`{}` is geen heel getal: `{}`", "`{}` is not a whole number: `{}`", name, *text));
}

bool query_flag(Call const& call, std::string_view name) { return query(call, name) == "true"; }

std::optional<std::int64_t> piece_number(Call const& call, std::string_view name) {
  return number_of(piece(call, name));
}

Given<Json> body_object(Call const& call) {
  auto const type = call.request.header("content-type");
  if (type.find("json") == std::string_view::npos) {
    return problem(
        415, "unsupported-media-type", call,
        {"Deze soort tekst wordt niet gelezen", "This kind of text is not read"},
        say("stuur `Content-Type: application/json`", "send `Content-Type: application/json`"));
  }
  auto body = Json::parse(call.request.body, nullptr, false);
  if (!body.is_object()) {
    return bad_request(call, say("de inhoud is geen JSON-object", "the body is no JSON object"));
  }
  return body;
}

std::string text_member(Json const& object, std::string_view name, std::string& wrong,
                        std::size_t longest) {
  auto const member = object.find(name);
  if (member == object.end() || member->is_null()) {
    return {};
  }
  if (!member->is_string() || member->get_ref<std::string const&>().size() > longest) {
    wrong = name;
    return {};
  }
  return member->get<std::string>();
}

Answer bad_member(Call const& call, std::string_view name) {
  return bad_request(call, say("`{}` ontbreekt, is te lang of is niet wat het moet zijn",
                               "`{}` is missing, too long, or not what it should be", name));
}

}  // namespace wijk::api
