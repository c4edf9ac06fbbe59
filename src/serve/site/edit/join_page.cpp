// SPDX-License-Identifier: EUPL-1.2
//
// A resident makes an account with a name and a password, and nothing else: /meedoen. A field that
// people do not see catches programs that fill in everything, and one address makes a few an hour.
#include "serve/site/edit/cookie.hpp"
#include "serve/site/edit/pages.hpp"
#include "serve/site/edit/passwords.hpp"

#include <sodium.h>

#include <array>

namespace wijk::edit {
namespace {

constexpr std::string_view kMade = "account-joined";
constexpr std::size_t kMostInAnHour = 5;

struct Errors {
  std::string name{}, password{};
  bool any() const { return !name.empty() || !password.empty(); }
};

/// The remote address so that it can be counted and not be read back from the trail.
std::string remote_mark(Call const& call, std::string_view hour) {
  constexpr std::size_t kShown = 8;
  auto const text = std::string{hour} + " " + call.request.remote;
  std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(text.data()),
                     text.size(), nullptr, 0);
  std::string mark = "herkomst ";
  for (std::size_t at = 0; at < kShown; ++at) {
    mark += fmt::format("{:02x}", hash.at(at));
  }
  return mark;
}

/// True where this address made as many as it may within the hour.
bool too_many(Call const& call, std::string const& mark) {
  constexpr std::size_t kLooked = 500;
  auto const lines = call.service.store.audit(0, kLooked);
  std::size_t made = 0;
  if (lines) {
    for (auto const& line : *lines) {
      made += line.what == kMade && line.about == mark ? 1u : 0u;
    }
  }
  return made >= kMostInAnHour;
}

/// Marks of another hour are others.
std::string hour_of(Call const& call) {
  auto const hours = call.service.clock().unix_ms / (std::int64_t{60} * 60 * 1000);
  return std::to_string(hours);
}

Answer form_page(Call const& call, Errors const& errors, Markup const& above, int status = 200) {
  Text const title{"Meedoen als bewoner", "Take part as a resident"};
  auto const trap = element(
      "div", {{"class", "trap"}, {"aria-hidden", "true"}},
      element("label", {{"for", "website"}}, "Website"),
      element(
          "input",
          {{"id", "website"}, {"name", "website"}, {"tabindex", "-1"}, {"autocomplete", "off"}}));
  auto const fields =
      text_field(
          {.name = "naam",
           .label = said(call, "Naam om mee in te loggen", "Name to sign in with"),
           .value = form_value(call.request, "naam"),
           .hint = said(call,
                        "Kleine letters, cijfers, - en punt. Kies een naam waaraan men u niet "
                        "herkent; op de site staat alleen “bewoner”.",
                        "Lower case letters, digits, - and dot. Choose a name that does not "
                        "tell who you are; the site shows “resident” only."),
           .error = errors.name,
           .required = true,
           .autocomplete = "username"}) +
      password_field(call, "nieuw", {"Wachtwoord", "Password"}, errors.password, true) +
      password_field(call, "nogmaals", {"Wachtwoord nog een keer", "Password once more"}, "",
                     true) +
      trap + actions(button(said(call, "Account maken", "Make an account")));
  return site_answer(
      call,
      {.title = title,
       .content = page_head(call, title,
                            {"Met een account kunt u ideeën insturen en het antwoord volgen. We "
                             "vragen geen naam, adres of e-mail.",
                             "With an account you can send ideas and follow the answer. We ask no "
                             "name, address or e-mail."}) +
                  above + form(call, address(call, "/meedoen"), fields),
       .status = status});
}

}  // namespace

Answer join_page(Call& call) { return form_page(call, {}, {}); }

Answer join(Call& call) {
  if (!form_value(call.request, "website").empty()) {
    return see_other(address(call, "/inloggen"));
  }
  auto const mark = remote_mark(call, hour_of(call));
  if (too_many(call, mark)) {
    return form_page(
        call, {},
        box("error", said(call,
                          "Hier zijn net al veel accounts gemaakt. Probeer het over "
                          "een uur opnieuw.",
                          "Many accounts were made from here just now. Try again in an "
                          "hour.")),
        429);
  }
  auto const password = call.request.form_field("nieuw").value_or("");
  auto const again = call.request.form_field("nogmaals").value_or("");
  auto const name = form_value(call.request, "naam");
  Errors errors{.password = sentence(in(call, wrong_with_passwords(password, again, name)))};
  if (errors.any()) {
    return form_page(call, errors, {}, 422);
  }
  auto const now = call.service.clock();
  auto const added =
      call.service.store.add_account({.name = name, .role = Role::resident}, password, now);
  if (!added || !*added) {
    errors.name =
        sentence(added ? said(call, "deze naam is al in gebruik", "this name is taken already")
                       : in(call, added.refusal().why));
    return form_page(call, errors, {}, 422);
  }
  static_cast<void>(call.service.store.note(name, std::string{kMade}, mark, now));
  auto const result = call.service.store.sign_in(name, password, call.request.remote, now);
  if (!result || result->outcome != SignIn::Outcome::accepted) {
    return see_other(address(call, "/inloggen"));
  }
  return see_other(with_fields(address(call, "/account"), {{"bericht", "welkom"}}))
      .with("Set-Cookie", session_cookie(call.service, result->session.token));
}

}  // namespace wijk::edit
