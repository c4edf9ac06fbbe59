// SPDX-License-Identifier: EUPL-1.2
//
// `wijk account`: who may sign in, kept by whoever may write to the store.
#include "serve/program/password_prompt.hpp"
#include "serve/program/with_store.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// Who it was, in the list of who did what.
constexpr std::string_view kConsole = "wijk-account";

int refuse_unknown(Order const& order) {
  return refuse(order,
                say("er is geen account `{}`; `wijk account list` noemt ze alle",
                    "there is no account `{}`; `wijk account list` lists them all", order.name));
}

/// Puts role and partner of the order into the account.
Result<Done> put_role(Order const& order, Account& account) {
  if (!parse_role(order.role, account.role) || account.role == Role::visitor) {
    return Refusal{say("`{}` is geen rol; er zijn: resident, partner, manager, administrator",
                       "`{}` is no role; there are: resident, partner, manager, administrator",
                       order.role)};
  }
  account.partner = order.partner.empty() ? account.partner : order.partner;
  if (account.role == Role::partner && account.partner.empty()) {
    return Refusal{
        say("een account met de rol `partner` hoort bij een partij; noem die met "
            "--partner, zoals in het plan: `--partner lefier`",
            "an account with the role `partner` acts for a partner; name it with "
            "--partner, as in the plan: `--partner lefier`")};
  }
  return Done{};
}

/// What came of a change: told and noted where it happened.
int ended(Order const& order, Store& store, Result<bool> const& changed, std::string_view what,
          Text const& told) {
  if (!changed) {
    return refuse(order, changed.refusal().why);
  }
  if (!*changed) {
    return refuse_unknown(order);
  }
  auto const about = what == "account-forgotten" ? std::string{} : order.name;
  if (auto const noted = store.note(std::string{kConsole}, std::string{what}, about, now());
      !noted) {
    return refuse(order, noted.refusal().why);
  }
  tell(order, told);
  return kEndGood;
}

/// None for who signs in elsewhere.
Result<std::optional<std::string>> new_password(Order const& order) {
  if (!order.oidc.empty()) {
    return std::optional<std::string>{};
  }
  auto const asked = ask_password(order);
  return asked ? Result{std::optional{*asked}} : asked.refusal();
}

/// Says whose the account is, where that is not another's.
Result<bool> link_to(Order const& order, Store& store) {
  auto const linked = store.link_account(order.name, order.oidc, now());
  if (linked && !*linked) {
    return Refusal{say("`{}` hoort al bij een ander account; `wijk account list` zegt welk",
                       "`{}` belongs to another account already; `wijk account list` says which",
                       order.oidc)};
  }
  return linked;
}

int link(Order const& order) {
  return with_store(order, [&](Store& store) {
    auto const known = store.account(order.name);
    if (!known || !*known) {
      return known ? refuse_unknown(order) : refuse(order, known.refusal().why);
    }
    return ended(order, store, link_to(order, store), "account-linked",
                 order.oidc.empty()
                     ? say("`{}` hoort bij niemand meer.", "`{}` is nobody's now.", order.name)
                     : say("`{}` is voor `{}`.", "`{}` is for `{}`.", order.name, order.oidc));
  });
}

int unlink(Order const& order) {
  auto nobody = order;
  nobody.oidc.clear();
  return link(nobody);
}

int add(Order const& order) {
  Account account{.name = order.name, .shown = order.shown, .contact = order.contact};
  if (auto const put = put_role(order, account); !put) {
    return refuse(order, put.refusal().why);
  }
  return with_new_store(order, [&](Store& store) {
    auto const known = store.account(order.name);
    if (!known || *known) {
      return refuse(order, known ? say("er is al een account `{}`",
                                       "there is an account `{}` already", order.name)
                                 : known.refusal().why);
    }
    auto const password = new_password(order);
    if (!password) {
      return refuse(order, password.refusal().why);
    }
    auto made = store.add_account(account, *password, now());
    if (made && *made && !order.oidc.empty()) {
      made = link_to(order, store);
    }
    return ended(
        order, store, made, "account-added",
        say("Account `{}` is er nu, als {}, in `{}`.", "Account `{}` is there now, as {}, in `{}`.",
            order.name, name_of(account.role), shown_store(order)));
  });
}

int set_password(Order const& order) {
  return with_store(order, [&](Store& store) {
    auto const known = store.account(order.name);
    if (!known || !*known) {
      return known ? refuse_unknown(order) : refuse(order, known.refusal().why);
    }
    auto const password = ask_password(order);
    if (!password) {
      return refuse(order, password.refusal().why);
    }
    return ended(order, store, store.set_password(order.name, *password, now()), "password-set",
                 say("`{}` heeft een nieuw wachtwoord.", "`{}` has a new password.", order.name));
  });
}

int set_role(Order const& order) {
  return with_store(order, [&](Store& store) {
    auto const known = store.account(order.name);
    if (!known || !*known) {
      return known ? refuse_unknown(order) : refuse(order, known.refusal().why);
    }
    auto account = **known;
    if (auto const put = put_role(order, account); !put) {
      return refuse(order, put.refusal().why);
    }
    return ended(order, store, store.change_account(account, now()), "account-changed",
                 say("`{}` is nu {}.", "`{}` is {} now.", order.name, name_of(account.role)));
  });
}

/// "  anna@example.nl (not used yet)"
std::string shown(Order const& order, Identity const& identity) {
  auto const unused = identity.subject.empty()
                          ? say(" (nog niet gebruikt)", " (not used yet)").in(order.language)
                          : std::string{};
  return fmt::format("  {}{}  ", identity.expected, unused);
}

int list(Order const& order) {
  return with_store(order, [&](Store& store) {
    auto const accounts = store.accounts();
    auto const identities = store.identities();
    if (!accounts || !identities) {
      return refuse(order, accounts ? identities.refusal().why : accounts.refusal().why);
    }
    std::size_t width = 0;
    for (auto const& account : *accounts) {
      width = std::max(width, account.name.size());
    }
    for (auto const& account : *accounts) {
      auto line = fmt::format("{:<{}}  {:<13}  {:<16}", account.name, width, name_of(account.role),
                              account.partner);
      auto const identity = std::ranges::find(*identities, account.name, &Identity::account);
      line += identity == identities->end() ? "" : shown(order, *identity);
      line += account.active ? "" : say("(uit)", "(off)").in(order.language);
      line.erase(line.find_last_not_of(' ') + 1);
      fmt::print("{}\n", line);
    }
    if (accounts->empty()) {
      tell(order, say("Er zijn nog geen accounts.", "There are no accounts yet."));
    }
    return int{kEndGood};
  });
}

int forget(Order const& order) {
  return with_store(order, [&](Store& store) {
    return ended(
        order, store, store.forget_account(order.name, now()), "account-forgotten",
        say("`{}` is vergeten: naam en contact zijn weg, wat gedaan is blijft.",
            "`{}` is forgotten: name and contact are gone, what was done stays.", order.name));
  });
}

constexpr Action kActions[] = {{"account add", add},       {"account password", set_password},
                               {"account role", set_role}, {"account link", link},
                               {"account unlink", unlink}, {"account list", list},
                               {"account forget", forget}};

}  // namespace

std::span<Action const> account_actions() { return kActions; }

}  // namespace wijk
