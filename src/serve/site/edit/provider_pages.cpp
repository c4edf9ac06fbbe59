// SPDX-License-Identifier: EUPL-1.2
//
// Signing in with OpenID Connect: to the provider (/inloggen/oidc) and back (/inloggen/oidc/terug).
#include "serve/oidc/provider.hpp"
#include "serve/site/edit/cookie.hpp"
#include "serve/site/edit/pages.hpp"
#include "serve/site/edit/provider.hpp"

namespace wijk::edit {
namespace {

constexpr std::string_view kCookie = "wijk_oidc";

/// Not 502 or 503: a proxy would take this server for broken, and ask another one for the same.
constexpr int kOtherFailed = 424;

std::string back_address(Call const& call) {
  return call.service.public_url + "/inloggen/oidc/terug";
}

std::string ticket_cookie(Service const& service, std::string const& value, int seconds) {
  return fmt::format("{}={}; Path=/inloggen/oidc; HttpOnly; SameSite=Lax; Max-Age={}{}", kCookie,
                     value, seconds, service.secure ? "; Secure" : "");
}

Answer does_not_answer(Call const& call) {
  auto const& name = call.service.provider->name();
  return problem_page(kOtherFailed, call,
                      say("{} antwoordt nu niet", "{} does not answer now", name),
                      {"Probeer het over een paar minuten opnieuw. Wie hier een wachtwoord heeft, "
                       "kan daarmee inloggen. Blijft het zo, meld het dan aan de beheerder van "
                       "deze website.",
                       "Try again in a few minutes. Who has a password here can sign in with it. "
                       "If it goes on, tell the administrator of this website."});
}

Answer not_trusted(Call const& call) {
  return problem_page(kOtherFailed, call,
                      say("Het antwoord van {} klopt niet", "The answer of {} is not right",
                          call.service.provider->name()),
                      {"U bent niet ingelogd. Probeer het nog een keer. Blijft het zo, meld het "
                       "dan aan de beheerder van deze website: in het log staat waarom.",
                       "You are not signed in. Try once more. If it goes on, tell the "
                       "administrator of this website: the log says why."});
}

Answer too_late(Call const& call) {
  return problem_page(
      400, call, {"Dit inloggen is niet meer geldig", "This way of signing in is no longer valid"},
      {"Het duurde langer dan tien minuten, of de pagina is twee keer geopend. Begin opnieuw bij "
       "Inloggen.",
       "It took longer than ten minutes, or the page was opened twice. Begin again at Sign in."});
}

/// The provider says no. Its word is a code such as "access_denied"; anybody can make one up.
Answer declined(Call const& call, std::string const& code) {
  auto const& provider = *call.service.provider;
  if (code == "access_denied") {
    return problem_page(
        403, call, say("U bent niet ingelogd bij {}", "You did not sign in at {}", provider.name()),
        {"U gaf geen toestemming, of u brak het inloggen af. Lezen kan zonder "
         "account.",
         "You did not agree, or you broke off signing in. Reading takes no "
         "account."});
  }
  provider.log(fmt::format("it refuses to sign somebody in: {:.40}", code));
  return not_trusted(call);
}

Answer nobody_here(Call const& call, Vouched const& who) {
  auto const& provider = *call.service.provider;
  provider.log("no account for who signed in");
  auto const address = who.email.empty() ? "" : who.email + ", ";
  return problem_page(
      403, call, {"U hebt hier nog geen account", "You have no account here yet"},
      say("{0} weet wie u bent, maar er hoort geen account bij u, of het staat uit. Vraag de "
          "beheerder van deze website om het aan u te koppelen, en geef dit door: {1}{2}",
          "{0} knows who you are, but no account belongs to you, or it is switched off. Ask the "
          "administrator of this website to link one to you, and pass this on: {1}{2}",
          provider.name(), address, who.subject));
}

Answer signed_in(Call& call, Vouched const& who, std::string const& back) {
  auto const result = call.service.store.sign_in_vouched(who, call.service.clock());
  if (!result) {
    return refused_page(call, result.refusal());
  }
  if (result->outcome != SignIn::Outcome::accepted) {
    return nobody_here(call, who);
  }
  call.session = result->session;
  auto const& account = result->session.account;
  if (result->bound) {
    noted(call, "account-bound", account.name);
  }
  noted(call, "signed-in-oidc", "");
  return see_other(safe_back(back, first_page(call, account)))
      .with("Set-Cookie", session_cookie(call.service, result->session.token));
}

Answer came_back(Call& call, oidc::Ticket const& ticket) {
  auto const& request = call.request;
  auto& provider = *call.service.provider;
  // RFC 9207: nobody else's answer.
  auto const issuer = query_value(request, "iss");
  if (!issuer.empty() && issuer != provider.issuer()) {
    provider.log("the answer is of another issuer");
    return not_trusted(call);
  }
  auto const error = query_value(request, "error");
  auto const code = query_value(request, "code");
  if (!error.empty() || code.empty()) {
    return declined(call, error);
  }
  auto const outcome = provider.who(code, ticket, back_address(call), call.service.clock());
  if (auto const* const failure = std::get_if<oidc::Failure>(&outcome)) {
    return *failure == oidc::Failure::unreachable ? does_not_answer(call) : not_trusted(call);
  }
  return signed_in(call, std::get<Vouched>(outcome), ticket.back);
}

}  // namespace

Markup sign_in_with_provider(Call const& call, std::string const& back) {
  if (call.service.provider == nullptr) {
    return {};
  }
  auto to = address(call, "/inloggen/oidc");
  to = back.empty() ? to : with_fields(to, {{"terug", back}});
  return actions(button_link(
             to, said(call, "Inloggen met {}", "Sign in with {}", call.service.provider->name()),
             "primary-action")) +
         subtitle(said(call, "Met naam en wachtwoord", "With name and password"));
}

Markup sign_out_of_provider(Call const& call) {
  if (call.service.provider == nullptr) {
    return {};
  }
  auto const to =
      call.service.provider->sign_out_address(call.service.public_url + address(call, "/inloggen"));
  return to.empty() ? Markup{}
                    : element("p", {},
                              link(to, said(call, "Ook uitloggen bij {}", "Sign out of {} as well",
                                            call.service.provider->name())));
}

Answer go_to_provider(Call& call) {
  if (call.service.provider == nullptr) {
    return not_found(call);
  }
  auto& provider = *call.service.provider;
  auto const ticket =
      oidc::new_ticket(query_value(call.request, "terug"), call.language == Language::english,
                       call.service.clock().unix_ms);
  auto const to = provider.sign_in_address(ticket, back_address(call));
  if (to.empty()) {
    return does_not_answer(call);
  }
  return see_other(to).with(
      "Set-Cookie",
      ticket_cookie(call.service, oidc::sealed(ticket, provider.key()), oidc::kTicketSeconds));
}

Answer back_from_provider(Call& call) {
  if (call.service.provider == nullptr) {
    return not_found(call);
  }
  auto const ticket = oidc::opened(call.request.cookie(kCookie).value_or(""),
                                   call.service.provider->key(), call.service.clock().unix_ms);
  if (!ticket || query_value(call.request, "state") != ticket->state) {
    return too_late(call);
  }
  call.language = ticket->english ? Language::english : Language::dutch;
  // Used once, whatever comes of it.
  return came_back(call, *ticket).with("Set-Cookie", ticket_cookie(call.service, "", 0));
}

}  // namespace wijk::edit
