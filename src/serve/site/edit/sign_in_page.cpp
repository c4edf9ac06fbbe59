// SPDX-License-Identifier: EUPL-1.2
//
// Signing in and out: /inloggen, /uitloggen.
#include "serve/site/edit/cookie.hpp"
#include "serve/site/edit/pages.hpp"
#include "serve/site/edit/provider.hpp"

namespace wijk::edit {
namespace {

Markup messages(Call const& call) {
  auto const message = query_value(call.request, "bericht");
  if (message == "eerst") {
    return box("info", said(call, "Log eerst in. Daarna gaat u verder waar u was.",
                            "Sign in first. After that you go on where you were."));
  }
  if (message == "uit" || message == "uit-oidc") {
    return box("ok", said(call, "U bent uitgelogd.", "You have signed out."),
               message == "uit" ? Markup{} : sign_out_of_provider(call));
  }
  if (message == "weg") {
    return box("ok", said(call, "Uw account is verwijderd.", "Your account has been removed."));
  }
  return {};
}

Answer form_page(Call const& call, Markup const& above, std::string const& name,
                 std::string const& back, int status) {
  Text const title{"Inloggen", "Sign in"};
  auto const fields = hidden_field("terug", back) +
                      text_field({.name = "naam",
                                  .label = said(call, "Naam", "Name"),
                                  .value = name,
                                  .required = true,
                                  .autocomplete = "username"}) +
                      text_field({.name = "wachtwoord",
                                  .label = said(call, "Wachtwoord", "Password"),
                                  .type = "password",
                                  .required = true,
                                  .autocomplete = "current-password"}) +
                      actions(button(in(call, title)));
  auto const join = element(
      "p", {}, said(call, "Bewoner en nog geen account? ", "A resident without an account? "),
      link(address(call, "/meedoen"), said(call, "Doe mee", "Take part")));
  return site_answer(
      call,
      {.title = title,
       .content = page_head(call, title,
                            {"Lezen kan zonder account. Inloggen is nodig om het plan te "
                             "wijzigen of een idee in te sturen.",
                             "Reading takes no account. Sign in to change the plan or to send "
                             "an idea."}) +
                  above + sign_in_with_provider(call, back) +
                  form(call, address(call, "/inloggen"), fields) + join,
       .status = status});
}

Markup not_accepted(Call const& call, SignIn const& result) {
  if (result.outcome == SignIn::Outcome::throttled) {
    auto const minutes = (result.wait_s + 59) / 60;
    return box("error",
               said(call, "Te vaak geprobeerd. Wacht {} {} en probeer het dan opnieuw.",
                    "Tried too often. Wait {} {} and then try again.", minutes,
                    minutes == 1 ? Words{"minuut", "minute"} : Words{"minuten", "minutes"}));
  }
  return box("error", said(call, "Naam en wachtwoord horen niet bij elkaar.",
                           "Name and password do not belong together."));
}

}  // namespace

std::string first_page(Call const& call, Account const& account) {
  auto const plans = call.service.live.plans();
  return account.role >= Role::partner && plans.size() == 1
             ? address(call, "/" + plans.front() + "/voor-u")
             : address(call, "/account");
}

Answer sign_in_page(Call& call) {
  return form_page(call, messages(call), "", query_value(call.request, "terug"), 200);
}

Answer sign_in(Call& call) {
  auto const name = form_value(call.request, "naam");
  auto const back = form_value(call.request, "terug");
  auto const result =
      call.service.store.sign_in(name, call.request.form_field("wachtwoord").value_or(""),
                                 call.request.remote, call.service.clock());
  if (!result) {
    return refused_page(call, result.refusal());
  }
  if (result->outcome != SignIn::Outcome::accepted) {
    bool const throttled = result->outcome == SignIn::Outcome::throttled;
    return form_page(call, not_accepted(call, *result), name, back, throttled ? 429 : 422);
  }
  call.session = result->session;
  noted(call, "signed-in", "");
  return see_other(safe_back(back, first_page(call, result->session.account)))
      .with("Set-Cookie", session_cookie(call.service, result->session.token));
}

Answer sign_out(Call& call) {
  std::string message = "uit";
  if (auto const token = call.request.cookie("wijk_session"); token && call.session) {
    noted(call, "signed-out", "");
    auto const identity = call.service.store.identity(call.session->account.name);
    message += identity && *identity ? "-oidc" : "";
    static_cast<void>(call.service.store.sign_out(*token, call.service.clock()));
  }
  return see_other(with_fields(address(call, "/inloggen"), {{"bericht", message}}))
      .with("Set-Cookie", ended_cookie(call.service));
}

}  // namespace wijk::edit
