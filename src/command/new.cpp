// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"
#include "finding/unicode.hpp"
#include "write/template.hpp"

#include <cstdio>
#include <filesystem>

namespace wijk {
namespace {

namespace fs = std::filesystem;

/// "de-linde" as "De Linde".
std::string name_from(fs::path const& folder) {
  auto name = fs::weakly_canonical(folder).filename().string();
  bool start = true;
  for (auto& letter : name) {
    letter = letter == '-' || letter == '_' ? ' ' : letter;
    if (start && 'a' <= letter && letter <= 'z') {
      letter = static_cast<char>(letter - 32);
    }
    start = letter == ' ';
  }
  return name.empty() ? "Wijk" : name;
}

std::chrono::year this_year() {
  auto const today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return std::chrono::year_month_day{today}.year();
}

/// Makes the folder; refuses one that holds something, for nothing may be written over.
bool made(fs::path const& folder, Shell& shell) {
  std::error_code problem;
  bool const is_folder = fs::is_directory(folder, problem);
  if (fs::exists(folder, problem) && !(is_folder && fs::is_empty(folder, problem))) {
    auto const what =
        is_folder ? Words{"is niet leeg", "is not empty"} : Words{"is een bestand", "is a file"};
    shell.refuse(
        say("`{}` {}; noem een nieuwe map", "`{}` {}; name a new folder", folder.string(), what));
    return false;
  }
  fs::create_directories(folder, problem);
  if (problem) {
    shell.refuse(say("de map `{}` kan niet gemaakt worden", "the folder `{}` cannot be made",
                     folder.string()));
    return false;
  }
  return true;
}

void run(std::string const& folder, std::string name, Shell& shell) {
  if (first_invalid_utf8(name) != std::string::npos) {
    return shell.refuse(say("--name: dit is geen UTF-8", "--name: this is not UTF-8"));
  }
  if (!made(folder, shell)) {
    return;
  }
  name = name.empty() ? name_from(folder) : name;
  for (auto const& file : new_plan(name, shell.language, this_year())) {
    auto const path = (fs::path{folder} / file.name).generic_string();
    if (!shell.write(path, file.text)) {
      return;
    }
    fmt::print("{}\n", path);
  }
  fmt::print("\n{}", say("Er staat nu een voorbeeldplan voor {0}. Verder gaat het zo:\n"
                         "  1. vervang in {1}/plan.yaml het voorbeeld door uw eigen plan;\n"
                         "  2. `wijk check {1}` toont wat er nog mist of niet klopt;\n"
                         "  3. `wijk format {1}` zet de bestanden netjes;\n"
                         "  4. `wijk show {1}` toont het plan op een scherm.\n",
                         "There is an example plan for {0} now. From here:\n"
                         "  1. replace the example in {1}/plan.yaml by your own plan;\n"
                         "  2. `wijk check {1}` shows what is missing or wrong;\n"
                         "  3. `wijk format {1}` tidies the files;\n"
                         "  4. `wijk show {1}` shows the plan on one screen.\n",
                         name, fs::path{folder}.generic_string())
                         .in(shell.language));
}

}  // namespace

void add_new(CLI::App& app, Shell& shell) {
  auto folder = std::make_shared<std::string>();
  auto name = std::make_shared<std::string>();
  auto* const command =
      app.add_subcommand("new", help(shell, "Maakt een map met een plan om mee te beginnen",
                                     "Makes a folder with a plan to start from"));
  auto* const option =
      command->add_option(help(shell, "MAP", "DIR"), *folder,
                          help(shell, "nieuwe of lege map", "a new folder, or an empty one"));
  want(option->required(), Completes::folder, shell);
  command->add_option("--name", *name,
                      help(shell, "naam van de wijk; zonder: die van de map",
                           "name of the neighbourhood; without: that of the folder"));
  teach(command,
        {{"Schrijft een klein plan met van alles een voorbeeld: opgaven, partijen, plekken, "
          "maatregelen, "
          "geld, indicatoren, afspraken en communicatie, met uitleg achter een #. Het komt schoon "
          "door "
          "de toets. Er wordt nooit iets overschreven.",
          "Writes a small plan with an example of everything: tasks, partners, places, measures, "
          "money, "
          "indicators, agreements and communication, explained behind a #. It checks clean. "
          "Nothing is "
          "ever written over."},
         {{"wijk new plannen/de-linde", {"een plan voor De Linde", "a plan for De Linde"}},
          {"wijk new plannen/noord --name \"Noord en Oost\"",
           {"een wijk die anders heet dan de map",
            "a neighbourhood with another name than its folder"}}}},
        shell);
  command->callback([folder, name, &shell] { run(*folder, *name, shell); });
}

}  // namespace wijk
