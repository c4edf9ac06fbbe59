// SPDX-License-Identifier: EUPL-1.2
#include "serve/service.hpp"

#include "finding/verify.hpp"
#include "live/dutch_time.hpp"
#include "serve/gate.hpp"
#include "serve/headers.hpp"
#include "serve/language.hpp"
#include "serve/routes.hpp"

#include <charconv>
#include <chrono>

namespace wijk {
namespace {

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t number = 0;
  auto const* const end = text.data() + text.size();
  auto const read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end && number > 0 ? std::optional{number}
                                                                 : std::nullopt;
}

Answer no_such_address(Call const& call) {
  return refuse(call, 404, "not-found", {"Deze pagina is er niet", "This page does not exist"},
                say("er is niets op `{}`", "there is nothing at `{}`", call.request.path));
}

Answer wrong_method(Call const& call, std::vector<Method> const& allowed) {
  std::string names;
  for (auto const method : allowed) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", name_of(method));
    names += method == Method::get ? ", HEAD" : "";
  }
  return refuse(call, 405, "method-not-allowed",
                {"Dit kan niet op dit adres", "This cannot be done at this address"},
                say("hier kan: {}", "here is possible: {}", names))
      .with("Allow", names);
}

/// The pieces with their percent coding undone; false where one is malformed.
bool undo_pieces(Found const& found, Call& call) {
  for (auto const& [name, value] : found.pieces) {
    auto plain = percent_decoded(value);
    if (!plain || plain->find('\0') != std::string::npos) {
      return false;
    }
    call.pieces.emplace(name, std::move(*plain));
  }
  return true;
}

Answer no_such_plan(Call const& call) {
  return refuse(call, 404, "no-such-plan", {"Dit plan is er niet", "There is no such plan"});
}

/// Puts the plan that the path names into the call, at the revision that the query names.
std::optional<Answer> find_snapshot(Call& call) {
  auto const plan = call.pieces.find("plan");
  if (plan == call.pieces.end()) {
    return std::nullopt;
  }
  call.snapshot = call.service.live.current(plan->second);
  auto const wanted = call.request.query_field("revision");
  if (call.snapshot == nullptr || !wanted) {
    return call.snapshot == nullptr ? std::optional{no_such_plan(call)} : std::nullopt;
  }
  auto const revision = number_of(*wanted);
  if (!revision) {
    return refuse(call, 400, "bad-request",
                  {"De versie is geen getal", "The revision is not a number"},
                  say("`revision` is `{}`", "`revision` is `{}`", *wanted));
  }
  auto found = call.service.live.at(plan->second, *revision);
  if (!found) {
    return refuse(call, 503, "unavailable",
                  {"De versie kan nu niet gelezen worden", "The revision cannot be read now"},
                  found.refusal().why);
  }
  if (*found == nullptr) {
    return refuse(call, 404, "no-such-revision",
                  {"Deze versie is er niet", "There is no such revision"});
  }
  call.snapshot = *found;
  return std::nullopt;
}

Answer handled(Call& call, Route const& route) {
  try {
    return route.handler(call);
  } catch (Refusal const& why) {
    return refuse(call, 503, "unavailable", {"Dit lukt nu niet", "This does not work right now"},
                  why.why);
  }
}

Answer answer_call(Call& call) {
  auto const found = find_route(call.request.method, call.request.path);
  if (found.allowed.empty()) {
    return no_such_address(call);
  }
  if (auto const problem = who_asks(call)) {
    return *problem;
  }
  if (found.route == nullptr) {
    return wrong_method(call, found.allowed);
  }
  if (!undo_pieces(found, call)) {
    return refuse(call, 400, "bad-request",
                  {"Het adres is niet goed gecodeerd", "The address is not encoded well"});
  }
  if (auto const problem = let_in(call, *found.route)) {
    return *problem;
  }
  if (auto const problem = find_snapshot(call)) {
    return *problem;
  }
  auto answer = handled(call, *found.route);
  if (found.route->of_plan && answer.status == 200 && answer.etag.empty() && call.snapshot) {
    answer.etag = std::to_string(call.snapshot->revision);
  }
  return answer;
}

}  // namespace

std::string const& Call::piece(std::string_view name) const {
  auto const found = pieces.find(name);
  verify(found != pieces.end(), "the pattern of the route has the piece");
  return found->second;
}

Date Call::today() const { return day_in_the_netherlands(service.clock()); }

std::optional<std::int64_t> revision_of_tag(std::string_view tag) {
  tag.remove_prefix(tag.starts_with("W/") ? 2 : 0);
  tag.remove_prefix(tag.starts_with('"') ? 1 : 0);
  return number_of(tag.substr(0, tag.find_first_of("-\"")));
}

Answer answer(Service& service, Request const& request) {
  auto plain = request;
  Call call{.service = service, .request = plain, .language = language_of(request)};
  std::string_view path = request.path;
  if (take_english(path)) {
    plain.path = std::string{path};
  }
  auto answer = answer_call(call);
  add_headers(service, plain, answer);
  return answer;
}

}  // namespace wijk
