// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"
#include "diff/diff.hpp"
#include "finding/open_module.hpp"
#include "finding/render.hpp"
#include "module/modules.hpp"
#include "report/book/budget_book.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace wijk {
namespace {

struct Options {
  std::string plan, file;
  bool yes = false;
  bool remove = false;
};

/// The largest workbook that is read, in bytes.
constexpr std::size_t kLargestWorkbook = std::size_t{32} << 20U;

std::string path_of(Folder const& folder, std::string const& file) {
  return (std::filesystem::path{folder.root} / file).lexically_normal().generic_string();
}

Result<std::string> bytes_of(std::string const& path) {
  std::error_code problem;
  auto const size = std::filesystem::file_size(path, problem);  // an error for what is no file
  std::ifstream stream{path, std::ios::binary};
  if (!problem && stream && size == 0) {
    return Refusal{say("`{}` is leeg; bewaar de werkmap opnieuw",
                       "`{}` is empty; save the workbook again", path)};
  }
  if (problem || !stream) {
    return Refusal{say("`{}` is er niet, of is geen bestand dat gelezen kan worden",
                       "`{}` is not there, or no file that can be read", path)};
  }
  if (size > kLargestWorkbook) {
    return Refusal{say("`{}` is groter dan een werkmap die gelezen wordt ({} MB)",
                       "`{}` is larger than a workbook that is read ({} MB)", path,
                       kLargestWorkbook >> 20U)};
  }
  std::string bytes(size, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(size));
  return bytes;
}

Result<BudgetBook> book_in(std::string const& path) {
  auto const bytes = bytes_of(path);
  if (!bytes) {
    return bytes.refusal();
  }
  auto const module = open_module<XlsxModule>();
  if (!module) {
    return module.refusal();
  }
  auto const sheets = (*module)->read(*bytes, budget_sheets());
  auto book = sheets ? read_budget_book(*sheets) : Result<BudgetBook>{sheets.refusal()};
  return book ? std::move(book) : Refusal{say("`{}`: {}", "`{}`: {}", path, book.refusal().why)};
}

/// The neighbourhood that the workbook is about; refuses where it is one of another plan.
Neighbourhood const* hood_of(BudgetBook const& book, Plan const& plan, Options const& options,
                             Shell& shell) {
  auto const hood = std::ranges::find(plan.neighbourhoods, book.hood, &Neighbourhood::id);
  if (book.plan == plan.id && hood != plan.neighbourhoods.end()) {
    return &*hood;
  }
  shell.refuse(say("`{}` gaat over `{}/{}`, en dat staat niet in `{}`",
                   "`{}` is about `{}/{}`, which is not in `{}`", options.file, book.plan,
                   book.hood, options.plan));
  return nullptr;
}

/// Prints what stands in the way, a line each, and then refuses.
void refuse_all(std::vector<Text> const& lines, Text const& why, Shell& shell) {
  constexpr std::size_t kShown = 50;
  for (std::size_t i = 0; i < std::min(lines.size(), kShown); ++i) {
    fmt::print(stderr, "{}\n", lines[i].in(shell.language));
  }
  if (lines.size() > kShown) {
    fmt::print(stderr, "{}\n",
               say("… en nog {}", "… and {} more", lines.size() - kShown).in(shell.language));
  }
  shell.refuse(why);
}

/// The plan as its files would be.
Reading read_changed(Folder const& folder, std::vector<File> const& changed) {
  auto const load = load_from(folder.root);
  return read_plan(folder.entry, [&](std::string const& name) -> Loaded {
    auto const file = std::ranges::find(changed, name, &File::name);
    return file == changed.end() ? load(name) : Loaded{file->text};
  });
}

/// True where the new text means exactly what was asked for: these lines, and all else as it was.
bool means(Reading const& after, Neighbourhood const& before, std::size_t hood,
           BudgetEdits const& edits, Changes const& changes) {
  auto const budget = fmt::format("/neighbourhoods/{}/budget", hood);
  auto const elsewhere = [&](Change const& change) {
    auto const& pointer = change.new_pointer.empty() ? change.old_pointer : change.new_pointer;
    return !pointer.starts_with(budget);
  };
  return after.document.whole && after.plan.neighbourhoods.size() > hood &&
         entries_of(after.plan.neighbourhoods[hood]) == edited(entries_of(before), edits) &&
         std::ranges::none_of(changes, elsewhere);
}

bool agreed(Options const& options, Shell const& shell) {
  if (options.yes) {
    return true;
  }
  fmt::print("{}",
             say("Het plan zo wijzigen? [j/N] ", "Change the plan so? [y/N] ").in(shell.language));
  std::fflush(stdout);
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "j" || answer == "J" || answer == "ja" || answer == "y" || answer == "Y" ||
         answer == "yes";
}

/// False, with the reason told, where the person has to say more before anything is written.
bool may_write(Options const& options, BudgetEdits const& edits, Shell& shell) {
  if (!edits.removed.empty() && options.yes && !options.remove) {
    shell.refuse(
        say("posten die niet meer in de werkmap staan: {}; geef ook --remove als ze uit het plan "
            "mogen. Er is niets gewijzigd",
            "lines that are no longer in the workbook: {}; give --remove as well if they "
            "may leave the plan. Nothing was changed",
            edits.removed.size()));
    return false;
  }
  if (!options.yes && ::isatty(STDIN_FILENO) != 1) {
    shell.refuse(say("er is niets gewijzigd; geef --yes om het plan te wijzigen",
                     "nothing was changed; give --yes to change the plan"));
    return false;
  }
  if (!agreed(options, shell)) {
    fmt::print("{}\n", say("er is niets gewijzigd", "nothing was changed").in(shell.language));
    return false;
  }
  return true;
}

void write(Folder const& folder, Document const& before, std::vector<File> const& changed,
           Shell& shell) {
  std::vector<Shell::NewText> texts;
  auto const load = load_from(folder.root);
  for (auto const& file : changed) {
    auto const was = std::ranges::find(before.files, file.name, &File::name);
    if (load(file.name).text != was->text) {
      return shell.refuse(say("`{}` is intussen gewijzigd; er is niets geschreven",
                              "`{}` was changed meanwhile; nothing was written",
                              path_of(folder, file.name)));
    }
    texts.push_back({path_of(folder, file.name), was->text, file.text});
  }
  if (shell.write_all(texts)) {
    for (auto const& text : texts) {
      fmt::print("{}\n", say("{}: gewijzigd", "{}: changed", text.path).in(shell.language));
    }
  }
}

void import(Folder const& folder, Reading const& reading, BudgetBook const& book,
            Neighbourhood const& hood, Options const& options, Shell& shell) {
  auto const index = static_cast<std::size_t>(&hood - reading.plan.neighbourhoods.data());
  auto const now = entries_of(hood);
  auto const edits = merge_budget(book.given, book.lines, now);
  if (!edits.conflicts.empty()) {
    return refuse_all(edits.conflicts,
                      say("het plan is gewijzigd sinds `{}` gemaakt is; maak de werkmap opnieuw "
                          "met `wijk report` en zet deze wijzigingen daarin. Er is niets gewijzigd",
                          "the plan was changed since `{}` was made; make the workbook anew with "
                          "`wijk report` and put these changes there. Nothing was changed",
                          options.file),
                      shell);
  }
  if (edits.empty()) {
    fmt::print(
        "{}\n",
        say("geen wijzigingen: in `{}` is niets gewijzigd dat het plan nog niet heeft",
            "no changes: nothing was changed in `{}` that the plan does not have yet", options.file)
            .in(shell.language));
    return;
  }
  auto const changed = rewrite_budget(reading.document, index, now, edits);
  if (!changed) {
    return shell.refuse(changed.refusal().why);
  }
  auto const after = read_changed(folder, *changed);
  auto const changes = diff_plans(reading.document, after.document);
  if (!means(after, hood, index, edits, changes)) {
    return shell.refuse(
        say("deze wijzigingen passen niet in de tekst van het plan zonder er meer te veranderen; "
            "zet ze er met de hand in. Er is niets gewijzigd",
            "these changes do not fit into the text of the plan without changing more of it; make "
            "them by hand. Nothing was changed"));
  }
  fmt::print("{}", render_diff_text(changes, {shell.language, shell.colour(), shell.width()}));
  if (may_write(options, edits, shell)) {
    write(folder, reading.document, *changed, shell);
  }
}

void run(Options const& options, Shell& shell) {
  auto const folder = find_plan(options.plan);
  if (!folder) {
    return shell.refuse(folder.refusal().why);
  }
  auto book = book_in(options.file);
  if (!book) {
    return shell.refuse(book.refusal().why);
  }
  auto const reading = read_plan(folder->entry, load_from(folder->root));
  if (!shell.is_whole(reading, options.plan)) {
    return;
  }
  auto const* const hood = hood_of(*book, reading.plan, options, shell);
  if (hood == nullptr) {
    return;
  }
  check_names(*book, *hood);
  if (!book->problems.empty()) {
    return refuse_all(
        book->problems,
        say("`{}` kan zo niet in het plan; herstel deze cellen. Er is niets gewijzigd",
            "`{}` cannot go into the plan like this; mend these cells. Nothing was "
            "changed",
            options.file),
        shell);
  }
  import(*folder, reading, *book, *hood, options, shell);
}

}  // namespace

void add_money(CLI::App& app, Shell& shell) {
  auto options = std::make_shared<Options>();
  auto* const command = app.add_subcommand(
      "money", help(shell, "Zet wat in de werkmap van `wijk report` gewijzigd is terug in het plan",
                    "Puts what was changed in the workbook of `wijk report` back into the plan"));
  add_plan(command, options->plan, shell);
  auto* const file = command->add_option(
      "--import", options->file,
      help(shell, "de werkmap (.xlsx), zoals Excel of LibreOffice haar bewaarde",
           "the workbook (.xlsx), as Excel or LibreOffice saved it"));
  want(file->required(), Completes::file, shell);
  command->add_flag(
      "--yes", options->yes,
      help(shell, "wijzig het plan zonder te vragen", "change the plan without asking"));
  command->add_flag("--remove", options->remove,
                    help(shell, "met --yes: posten die uit de werkmap zijn mogen ook uit het plan",
                         "with --yes: lines that left the workbook may leave the plan as well"));
  teach(
      command,
      {{"Een controller wijzigt bedragen, dekking en stand in de werkmap die `wijk report PLAN -o "
        "geld.xlsx` maakt. Dit toont wat daardoor in het plan zou veranderen en vraagt of dat mag; "
        "opmerkingen, volgorde en opmaak van het plan blijven.",
        "A controller changes amounts, cover and status in the workbook that `wijk report PLAN -o "
        "money.xlsx` makes. This shows what would change in the plan by that and asks whether it "
        "may; "
        "comments, order and layout of the plan stay."},
       {{"wijk money plannen/nieuw --import geld.xlsx",
         {"toont de wijzigingen en vraagt", "shows the changes and asks"}},
        {"wijk money plannen/nieuw --import geld.xlsx --yes",
         {"wijzigt zonder te vragen", "changes without asking"}}}},
      shell);
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
