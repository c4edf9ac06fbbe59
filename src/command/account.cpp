// SPDX-License-Identifier: EUPL-1.2
#include "command/become_server.hpp"

namespace wijk {
namespace {

struct Options {
  std::string action, name, store, role, partner, shown, contact, oidc;
  bool from_stdin = false;
};

void run(Options const& options, Shell& shell) {
  bool const list = options.action == "list";
  if (options.name.empty() != list) {
    return shell.refuse(list ? say("`wijk account list` heeft niets achter zich",
                                   "`wijk account list` has nothing behind it")
                             : say("achter `wijk account {0}` hoort de naam van een account",
                                   "`wijk account {0}` needs the name of an account behind it",
                                   options.action));
  }
  if (options.role.empty() && (options.action == "add" || options.action == "role")) {
    return shell.refuse(say("`wijk account {}` heeft een rol nodig: --role",
                            "`wijk account {}` needs a role: --role", options.action));
  }
  if (options.oidc.empty() && options.action == "link") {
    return shell.refuse(say("`wijk account link` heeft een e-mailadres of kenmerk nodig: --oidc",
                            "`wijk account link` needs an e-mail address or mark: --oidc"));
  }
  become_server({{"do", "account " + options.action},
                 {"store", options.store},
                 {"name", options.name},
                 {"role", options.role},
                 {"partner", options.partner},
                 {"shown", options.shown},
                 {"contact", options.contact},
                 {"oidc", options.oidc},
                 {"password_stdin", options.from_stdin}},
                shell);
}

void add_options(CLI::App* command, Options& options, Shell& shell) {
  add_store(command, options.store, shell);
  let_choose(command->add_option("--role", options.role,
                                 help(shell, "add, role: wat het account mag",
                                      "add, role: what the account may do")),
             {{"resident", {"eigen ideeën insturen", "send in own ideas"}},
              {"partner",
               {"maatregelen en geld van de eigen partij wijzigen; met --partner",
                "change the measures and money of its own partner; with --partner"}},
              {"manager", {"alles in de plannen wijzigen", "change everything in the plans"}},
              {"administrator", {"ook accounts beheren", "manage accounts as well"}}},
             shell);
  command->add_option("--partner", options.partner,
                      help(shell, "add, role: de partij (de id in het plan) voor wie het werkt",
                           "add, role: the partner (its id in the plan) that it acts for"));
  command->add_option(
      "--shown", options.shown,
      help(shell, "add: de naam die anderen zien", "add: the name that others see"));
  command->add_option("--contact", options.contact,
                      help(shell, "add: waar het account te bereiken is; niemand anders ziet het",
                           "add: where the account can be reached; nobody else sees it"));
  command->add_option(
      "--oidc", options.oidc,
      help(shell,
           "add, link: wie het is bij de aanbieder van OpenID Connect: een e-mailadres, of het "
           "kenmerk dat iemand zonder account ziet; bij add is er dan geen wachtwoord",
           "add, link: who it is at the provider of OpenID Connect: an e-mail address, or the mark "
           "that somebody without an account is shown; with add there is no password then"));
  command->add_flag("--password-stdin", options.from_stdin,
                    help(shell, "add, password: lees het wachtwoord van de standaardinvoer",
                         "add, password: read the password from standard input"));
}

}  // namespace

void add_account(CLI::App& app, Shell& shell) {
  auto options = std::make_shared<Options>();
  auto* const command =
      app.add_subcommand("account", help(shell, "Beheert wie er op de server mag inloggen",
                                         "Manages who may sign in to the server"));
  let_choose(
      command
          ->add_option(help(shell, "ACTIE", "ACTION"), options->action,
                       help(shell, "wat er moet gebeuren", "what is to be done"))
          ->required(),
      {{"add", {"een nieuw account, met --role", "a new account, with --role"}},
       {"password", {"een nieuw wachtwoord", "a new password"}},
       {"role", {"een andere rol, met --role", "another role, with --role"}},
       {"link",
        {"inloggen met OpenID Connect, met --oidc", "signing in with OpenID Connect, with --oidc"}},
       {"unlink", {"dat niet meer", "no longer that"}},
       {"list", {"alle accounts", "all accounts"}},
       {"forget",
        {"wist wie het was; wat gedaan is blijft", "erases who it was; what was done stays"}}},
      shell);
  command->add_option(help(shell, "NAAM", "NAME"), options->name,
                      help(shell, "waarmee het account inlogt: kleine letters, cijfers, - . @",
                           "what the account signs in with: lower case letters, digits, - . @"));
  add_options(command, *options, shell);
  teach(command,
        {{"Wie bij de opslag mag, mag accounts maken. Het wachtwoord wordt gevraagd en staat nooit "
          "op de opdrachtregel; het heeft minstens 12 tekens.",
          "Whoever may write to the store may make accounts. The password is asked for and never "
          "stands on the command line; it has 12 characters at least."},
         {{"wijk account add beheer --role administrator",
           {"de eerste beheerder; het wachtwoord wordt gevraagd",
            "the first administrator; the password is asked for"}},
          {"wijk account add anna --role partner --partner lefier",
           {"wie voor een corporatie wijzigt", "who makes changes for a corporation"}},
          {"wijk account add bert --role manager --oidc bert@example.nl",
           {"wie inlogt bij de eigen gemeente, zonder wachtwoord",
            "who signs in at the own municipality, without a password"}},
          {"wijk account list",
           {"wie er zijn, en wat zij mogen", "who there is, and what they may"}}}},
        shell);
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
