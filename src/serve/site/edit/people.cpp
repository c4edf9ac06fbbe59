// SPDX-License-Identifier: EUPL-1.2
//
// Who asks, who did it, and when: said so that nobody learns more than is theirs to know.
#include "live/dutch_time.hpp"
#include "serve/site/edit/edit.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk::edit {
namespace {

constexpr Words kRoles[] = {{"bezoeker", "visitor"},
                            {"bewoner", "resident"},
                            {"redacteur van een partij", "editor of a partner"},
                            {"programmamanager", "programme manager"},
                            {"beheerder", "administrator"}};

constexpr Words kMonths[] = {
    {"januari", "January"}, {"februari", "February"}, {"maart", "March"},
    {"april", "April"},     {"mei", "May"},           {"juni", "June"},
    {"juli", "July"},       {"augustus", "August"},   {"september", "September"},
    {"oktober", "October"}, {"november", "November"}, {"december", "December"}};

}  // namespace

std::string role_name(Call const& call, Role role) {
  return in(call, kRoles[static_cast<std::size_t>(role)]);
}

std::string partner_name(Call const& call, std::string const& id) {
  if (id.empty()) {
    return said(call, "de programmamanager", "the programme manager");
  }
  for (auto const& plan : call.service.live.plans()) {
    auto const snapshot = call.service.live.current(plan);
    if (snapshot == nullptr || (call.snapshot != nullptr && plan != call.snapshot->plan)) {
      continue;
    }
    auto const& partners = snapshot->reading.plan.partners;
    auto const found = std::ranges::find(partners, id, &Partner::id);
    if (found != partners.end()) {
      return in(call, found->name);
    }
  }
  return id;
}

std::string person(Call const& call, std::string const& account) {
  auto const found = call.service.store.account(account);
  if (!found || !*found) {
    bool const forgotten = account.starts_with("verwijderd-");
    return forgotten         ? said(call, "een verwijderd account", "a removed account")
           : account.empty() ? said(call, "niemand", "nobody")
                             : said(call, "het programma zelf", "the program itself");
  }
  auto const& who = **found;
  auto const office =
      who.partner.empty() ? role_name(call, who.role) : partner_name(call, who.partner);
  bool const known = call.session && call.session->account.role >= Role::partner;
  bool const own = call.session && call.session->account.name == account;
  auto const name = who.shown.empty() ? who.name : who.shown;
  return (known || own) && !account.starts_with("verwijderd-")
             ? fmt::format("{} ({})", name, office)
             : office;
}

std::string moment_text(Call const& call, std::string const& iso, bool day) {
  using namespace std::chrono;
  auto const local = in_the_netherlands(iso);
  if (!local) {
    return iso;
  }
  auto const midnight = floor<days>(*local);
  year_month_day const shown{midnight};
  auto const clock = floor<minutes>(*local - midnight);
  auto const text = fmt::format("{} {} {}", static_cast<unsigned>(shown.day()),
                                in(call, kMonths[static_cast<unsigned>(shown.month()) - 1]),
                                static_cast<int>(shown.year()));
  return day ? text
             : fmt::format("{}, {:02}{}{:02}{}", text, clock / 1h, in(call, Words{".", ":"}),
                           (clock % 1h).count(), in(call, Words{" uur", ""}));
}

std::optional<Answer> gate(Call const& call, Role least) {
  auto const role = call.account().role;
  if (role >= least) {
    return std::nullopt;
  }
  if (role == Role::visitor) {
    auto back = address(call, call.request.path);
    if (!call.request.query.empty()) {
      back += "?" + call.request.query;
    }
    return see_other(
        with_fields(address(call, "/inloggen"), {{"terug", back}, {"bericht", "eerst"}}));
  }
  return problem_page(
      403, call, {"Dit mag uw account niet", "Your account may not do this"},
      say("U bent ingelogd als {}. Hiervoor is de rol {} nodig. Vraag de beheerder "
          "van deze site als dat niet klopt.",
          "You are signed in as {}. This takes the role {}. Ask the administrator "
          "of this site if that is wrong.",
          kRoles[static_cast<std::size_t>(role)], kRoles[static_cast<std::size_t>(least)]));
}

void noted(Call const& call, std::string const& what, std::string const& about) {
  // What was done is done: a trail that cannot be written now does not undo it.
  static_cast<void>(
      call.service.store.note(call.account().name, what, about, call.service.clock()));
}

Answer refused_page(Call const& call, Refusal const& refusal) {
  return problem_page(503, call, {"Dat lukt nu niet", "This cannot be done now"}, refusal.why);
}

Answer not_found(Call const& call) {
  return problem_page(404, call, {"Deze pagina is er niet", "This page is not there"},
                      {"Misschien is wat u zoekt verwijderd of heet het anders.",
                       "What you look for may have been removed or renamed."});
}

SnapshotPtr newest(Call const& call) { return call.service.live.current(call.piece("plan")); }

Neighbourhood const* hood_at(Call const& call, std::string_view pointer) {
  constexpr std::string_view kIn = "/neighbourhoods/";
  if (call.snapshot == nullptr) {
    return nullptr;
  }
  auto const& hoods = call.snapshot->reading.plan.neighbourhoods;
  if (pointer.starts_with(kIn)) {
    auto const rest = pointer.substr(kIn.size());
    auto const found = std::ranges::find(hoods, rest.substr(0, rest.find('/')), &Neighbourhood::id);
    return found == hoods.end() ? nullptr : &*found;
  }
  return hood_of(call);
}

std::string page_of(Call const& call, std::string const& pointer) {
  auto const snapshot = newest(call);
  auto const exact =
      snapshot == nullptr ? std::nullopt : with_positions(snapshot->document, pointer);
  auto page = exact ? element_address(call, *exact) : std::string{};
  return page.empty() ? here(call, "/bewerken", {{"pointer", pointer}}) : page;
}

}  // namespace wijk::edit
