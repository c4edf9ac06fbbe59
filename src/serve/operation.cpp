// SPDX-License-Identifier: EUPL-1.2
//
// What keeps the server going: whether it lives and is ready, what it counts, the files of its
// pages, and what the kinds of problems mean.
#include "serve/gate.hpp"
#include "serve/listeners.hpp"
#include "serve/routes.hpp"
#include "serve/site/site.hpp"
#include "serve/web_file.hpp"

namespace wijk {
namespace {

Answer plain(int status, std::string_view text) {
  return text_answer(status, "text/plain; charset=utf-8", std::string{text});
}

Answer live(Call&) { return plain(200, "ok\n"); }

Answer ready(Call& call) {
  if (call.service.ready && !call.service.ready()) {
    return plain(503, "stopping\n");
  }
  return call.service.store.ready() ? plain(200, "ok\n")
                                    : plain(503, "the store does not answer\n");
}

Answer metrics(Call& call) {
  return text_answer(200, "text/plain; version=0.0.4; charset=utf-8",
                     call.service.metrics ? call.service.metrics() : std::string{});
}

Answer web_file(Call& call) {
  auto answer = read_web_file(call.service.web_folder, call.piece("file"));
  return answer ? *answer
                : refuse(call, 404, "not-found",
                         {"Dit bestand is er niet", "This file does not exist"});
}

struct Kind {
  std::string_view name;
  Words what;
};

/// The kinds of `problem()`, as their addresses explain them.
constexpr Kind kKinds[] = {
    {"bad-request",
     {"De vraag klopt niet: het adres, een veld of de inhoud is niet te lezen.",
      "The request is wrong: its address, a field or its body cannot be read."}},
    {"not-found", {"Er is niets op dit adres.", "There is nothing at this address."}},
    {"no-such-plan", {"De server heeft dit plan niet.", "The server does not have this plan."}},
    {"no-such-revision",
     {"Het plan heeft deze versie niet.", "The plan does not have this revision."}},
    {"method-not-allowed",
     {"Op dit adres kan iets anders; `Allow` noemt wat.",
      "This address can do something else; `Allow` says what."}},
    {"not-signed-in", {"Hiervoor moet u ingelogd zijn.", "You have to be signed in for this."}},
    {"wrong-token",
     {"Het token is onjuist of verlopen; log opnieuw in.",
      "The token is wrong or has expired; sign in again."}},
    {"wrong-sign-in",
     {"De naam of het wachtwoord klopt niet.", "The name or the password is not right."}},
    {"forbidden", {"Uw rol mag dit niet.", "Your role may not do this."}},
    {"csrf",
     {"Bij een wijziging met een cookie hoort het kenmerk van de sessie (X-CSRF-Token).",
      "A change with a cookie has to bring the session's token (X-CSRF-Token)."}},
    {"cross-site",
     {"Een andere website probeerde iets te wijzigen.", "Another website tried a change."}},
    {"conflict",
     {"Dit kan nu niet meer: iemand deed het al, of de staat is veranderd.",
      "This is no longer possible: somebody did it already, or the state changed."}},
    {"edited-by-others",
     {"Iemand anders veranderde hetzelfde; beide waarden staan in het antwoord.",
      "Somebody else changed the same; the answer has both values."}},
    {"unreadable-works",
     {"Het bestand met werken wordt niet gelezen, of geen werk erin is goed.",
      "The file with works is not read, or no work in it is right."}},
    {"bad-patch",
     {"De wijziging is geen JSON Patch, of past niet op het document.",
      "The change is no JSON Patch, or does not apply to the document."}},
    {"precondition-required",
     {"Een wijziging noemt de versie waarop zij rust, in If-Match.",
      "A change names the revision that it is based on, in If-Match."}},
    {"plan-errors",
     {"Het plan zou door deze wijziging fouten krijgen.",
      "The change would give the plan errors."}},
    {"plan-would-be-wrong",
     {"Het plan zou door deze wijziging fouten krijgen.",
      "The change would give the plan errors."}},
    {"bad-patch",
     {"De wijziging is geen JSON Patch (RFC 6902), of past niet op het plan.",
      "The change is no JSON Patch (RFC 6902), or does not fit the plan."}},
    {"wrong-state",
     {"Dit kan niet meer, of nog niet, zoals het er nu voor staat.",
      "This cannot be done any more, or not yet, as things are now."}},
    {"wrong-sign-in",
     {"De naam of het wachtwoord klopt niet.", "The name or the password is not right."}},
    {"content-too-large", {"De inhoud is groter dan 8 MB.", "The content is larger than 8 MB."}},
    {"address-too-long", {"Het adres is langer dan 8 kB.", "The address is longer than 8 kB."}},
    {"header-too-large",
     {"Een kop is langer dan 16 kB, of er zijn er meer dan 100.",
      "A header is longer than 16 kB, or there are more than 100."}},
    {"unsupported-media-type",
     {"Deze soort inhoud wordt hier niet gelezen.", "This kind of content is not read here."}},
    {"too-many-tries",
     {"Er is te vaak geprobeerd; `Retry-After` noemt hoelang u wacht.",
      "There were too many tries; `Retry-After` says how long to wait."}},
    {"too-busy",
     {"De server is te druk; probeer het zo weer.", "The server is too busy; try again shortly."}},
    {"unavailable",
     {"De opslag antwoordt niet; probeer het zo weer.",
      "The store does not answer; try again shortly."}},
    {"internal-error",
     {"Er ging iets mis bij ons; noem het kenmerk (correlation_id) als u het meldt.",
      "We made a mistake; quote the correlation_id when you report it."}},
};

Answer problem_kind(Call& call) {
  for (auto const& kind : kKinds) {
    if (kind.name == call.piece("kind")) {
      Text const title{std::string{kind.name}, std::string{kind.name}};
      return site_answer(call, {.title = title,
                                .content = element("h1", {}, kind.name) +
                                           element("p", {}, kind.what.in(call.language))});
    }
  }
  return refuse(call, 404, "not-found",
                {"Dit soort probleem kennen we niet", "We know no such kind of problem"});
}

constexpr Route kRoutes[] = {
    {Method::get, "/live", live},
    {Method::get, "/ready", ready},
    {Method::get, "/metrics", metrics},
    {Method::get, "/web/{file}", web_file},
    {Method::get, "/problems/{kind}", problem_kind},
    {Method::get, "/api/v1/plans/{plan}/events", plan_events},
};

}  // namespace

std::span<Route const> operation_routes() { return kRoutes; }

}  // namespace wijk
