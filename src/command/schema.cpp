// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"
#include "plan/schema_text.hpp"

#include <cstdio>

namespace wijk {

void add_schema(CLI::App& app, Shell& shell) {
  auto markdown = std::make_shared<bool>(false);
  auto* const command = app.add_subcommand(
      "schema", help(shell, "Geeft het JSON-schema van een plan, voor editors en programma's",
                     "Prints the JSON Schema of a plan, for editors and programs"));
  command->add_flag("--markdown", *markdown,
                    help(shell, "alle sleutels als Markdown", "all keys as Markdown"));
  teach(command,
        {{"Een editor die het schema kent, vult sleutels aan en onderstreept wat niet kan. `wijk "
          "new` zet "
          "het schema al naast het plan.",
          "An editor that knows the schema completes keys and underlines what cannot be. `wijk "
          "new` puts "
          "the schema beside the plan already."},
         {{"wijk schema > plan.schema.json",
           {"naast het plan, voor een regel `# yaml-language-server: $schema=plan.schema.json`",
            "beside the plan, for a line `# yaml-language-server: $schema=plan.schema.json`"}}}},
        shell);
  command->callback(
      [markdown] { fmt::print("{}", *markdown ? schema_markdown() : schema_json()); });
}

}  // namespace wijk
