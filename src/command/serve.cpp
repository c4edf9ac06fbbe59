// SPDX-License-Identifier: EUPL-1.2
#include "command/become_server.hpp"

namespace wijk {
namespace {

struct Options {
  std::vector<std::string> plans, proxies;
  std::string store, listen = "127.0.0.1:8080", public_url, tiles, web, log;
  std::string oidc_issuer, oidc_client, oidc_name;
  bool log_remote = false;
  unsigned threads = 0;
};

void run(Options const& options, Shell& shell) {
  become_server({{"do", "serve"},
                 {"plans", options.plans},
                 {"store", options.store},
                 {"listen", options.listen},
                 {"public_url", options.public_url},
                 {"proxies", options.proxies},
                 {"tiles", options.tiles},
                 {"oidc_issuer", options.oidc_issuer},
                 {"oidc_client", options.oidc_client},
                 {"oidc_name", options.oidc_name},
                 {"web", options.web},
                 {"log", options.log},
                 {"log_remote", options.log_remote},
                 {"threads", options.threads}},
                shell);
}

void add_addresses(CLI::App* command, Options& options, Shell& shell) {
  command
      ->add_option("--listen", options.listen,
                   help(shell,
                        "waar de server luistert, poort 0 is een vrije; zonder: WIJK_LISTEN, of "
                        "127.0.0.1:8080",
                        "where the server listens, port 0 is any that is free; without: "
                        "WIJK_LISTEN, or 127.0.0.1:8080"))
      ->envname("WIJK_LISTEN");
  command
      ->add_option("--public-url", options.public_url,
                   help(shell,
                        "hoe mensen de server bereiken, zoals https://plan.example.nl; met https "
                        "gaan cookies alleen versleuteld; zonder: WIJK_PUBLIC_URL",
                        "how people reach the server, such as https://plan.example.nl; with https "
                        "cookies travel encrypted only; without: WIJK_PUBLIC_URL"))
      ->envname("WIJK_PUBLIC_URL");
  command
      ->add_option("--trusted-proxy", options.proxies,
                   help(shell,
                        "adres of netwerk van een proxy op een andere machine, die zegt wie er "
                        "vraagt (X-Forwarded-For); kan vaker; zonder: WIJK_TRUSTED_PROXIES, met "
                        "komma's ertussen, en anders alleen deze machine",
                        "address or network of a proxy on another machine, which says who asks "
                        "(X-Forwarded-For); may be given more than once; without: "
                        "WIJK_TRUSTED_PROXIES, with commas between them, or this machine only"))
      ->envname("WIJK_TRUSTED_PROXIES")
      ->delimiter(',')
      ->allow_extra_args(false);
  command->add_option("--tiles", options.tiles,
                      help(shell,
                           "achtergrond van de kaart, zoals die van PDOK; zonder: geen, en geen "
                           "vraag naar buiten",
                           "background of the map, such as PDOK's; without: none, and no request "
                           "to others"));
}

void add_provider(CLI::App* command, Options& options, Shell& shell) {
  command
      ->add_option("--oidc-issuer", options.oidc_issuer,
                   help(shell,
                        "aanbieder van OpenID Connect, zoals die van de gemeente, waarmee mensen "
                        "ook kunnen inloggen; het geheim staat in WIJK_OIDC_SECRET; zonder: "
                        "WIJK_OIDC_ISSUER",
                        "provider of OpenID Connect, such as the municipality's, that people can "
                        "sign in with as well; the secret is in WIJK_OIDC_SECRET; without: "
                        "WIJK_OIDC_ISSUER"))
      ->envname("WIJK_OIDC_ISSUER");
  command
      ->add_option("--oidc-client", options.oidc_client,
                   help(shell, "de naam waaronder die deze website kent; zonder: WIJK_OIDC_CLIENT",
                        "the name under which it knows this website; without: WIJK_OIDC_CLIENT"))
      ->envname("WIJK_OIDC_CLIENT");
  command
      ->add_option("--oidc-name", options.oidc_name,
                   help(shell,
                        "hoe mensen die noemen, voor op de knop: \"Gemeente Groningen\"; zonder: "
                        "WIJK_OIDC_NAME, of het adres",
                        "what people call it, for the button: \"Gemeente Groningen\"; without: "
                        "WIJK_OIDC_NAME, or its address"))
      ->envname("WIJK_OIDC_NAME");
}

void add_operation(CLI::App* command, Options& options, Shell& shell) {
  want(command->add_option(
           "--web", options.web,
           help(shell, "map met de bestanden van script/web; zonder: die erbij hoort",
                "folder with the files of script/web; without: the one that "
                "belongs to the program")),
       Completes::folder, shell);
  let_choose(command->add_option("--log", options.log,
                                 help(shell,
                                      "wat er op de foutuitvoer komt; zonder: info, op een "
                                      "terminal warning",
                                      "what goes to standard error; without: info, on a terminal "
                                      "warning")),
             {{"info", {"ook elke vraag, een regel JSON", "each request too, a line of JSON"}},
              {"warning", {"wat opvalt", "what stands out"}},
              {"error", {"wat misging", "what went wrong"}}},
             shell);
  command->add_flag("--log-remote", options.log_remote,
                    help(shell, "noem in het log ook wie vroeg: het adres",
                         "name in the log who asked as well: the address"));
  command->add_option("--threads", options.threads,
                      help(shell, "zoveel vragen tegelijk; zonder: zoveel als er processors zijn",
                           "so many requests at once; without: as many as there are processors"));
}

}  // namespace

void add_serve(CLI::App& app, Shell& shell) {
  auto options = std::make_shared<Options>();
  auto* const command =
      app.add_subcommand("serve", help(shell, "Zet plannen op het web: pagina's, bewerken, API",
                                       "Puts plans on the web: pages, editing, API"));
  want(command
           ->add_option("PLAN", options->plans,
                        help(shell,
                             "mappen met plan.yaml die in de opslag komen waar die ze nog niet "
                             "heeft; zonder: wat de opslag heeft",
                             "folders with plan.yaml that go into the store where it does not "
                             "have them; without: what the store has"))
           ->expected(0, -1),
       Completes::folder, shell);
  add_store(command, options->store, shell);
  add_addresses(command, *options, shell);
  add_provider(command, *options, shell);
  add_operation(command, *options, shell);
  teach(command,
        {{"De eerste keer komt het plan uit de map in de opslag; vanaf dan geldt de opslag, waarin "
          "elke wijziging met wie, wanneer en waarom bewaard wordt. De server stopt met Ctrl-C.",
          "The first time the plan goes from its folder into the store; from then on the store is "
          "the truth, which keeps every change with who, when and why. Ctrl-C stops the server."},
         {{"wijk serve plans/de-wijert",
           {"op http://127.0.0.1:8080, bewaard in wijkwerk.sqlite",
            "on http://127.0.0.1:8080, kept in wijkwerk.sqlite"}},
          {"wijk serve --store sqlite:wijkwerk.sqlite --listen 127.0.0.1:0",
           {"wat er al bewaard is, op een vrije poort", "what is kept already, on a free port"}}}},
        shell);
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
