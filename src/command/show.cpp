// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"
#include "plan/nearest.hpp"
#include "show/render_views.hpp"
#include "show/sections.hpp"

#include <algorithm>
#include <cstdio>

namespace wijk {
namespace {

struct Options {
  std::string plan;
  std::string section = "overview";
  std::string format = "text";
  std::string neighbourhood;
  std::string table;
  std::string on;
  bool sources = false;
};

/// What is asked for, found in the plan.
struct Wanted {
  Options const& options;
  Section const& section;
  std::optional<Date> on;
  std::vector<Neighbourhood const*> hoods;  ///< none: the programme as a whole
};

/// The neighbourhoods that have a plan of their own; all where none has.
std::vector<Neighbourhood const*> planned(Plan const& plan) {
  std::vector<Neighbourhood const*> hoods;
  for (auto const& hood : plan.neighbourhoods) {
    if (!hood.outline) {
      hoods.push_back(&hood);
    }
  }
  if (hoods.empty()) {
    for (auto const& hood : plan.neighbourhoods) {
      hoods.push_back(&hood);
    }
  }
  return hoods;
}

/// "there is no X `name`; the nearest is `other`".
template <class Names>
Text no_such(Words what, std::string const& name, Names const& names) {
  Nearest nearest{name};
  std::string all;
  for (auto const& one : names) {
    nearest.offer(one);
    all += (all.empty() ? "" : ", ") + std::string{one};
  }
  auto const there_is = say("er is geen {} `{}`", "there is no {} `{}`", what, name);
  return nearest.name().empty() ? say("{}; er is: {}", "{}; there is: {}", there_is, all)
                                : say("{}; de meest gelijkende is `{}`", "{}; the nearest is `{}`",
                                      there_is, nearest.name());
}

std::optional<Wanted> find(Plan const& plan, Options const& options, Shell& shell) {
  auto const section = std::ranges::find(sections(), options.section, &Section::key);
  if (section == sections().end()) {
    std::vector<std::string_view> keys;
    std::ranges::transform(sections(), std::back_inserter(keys), &Section::key);
    shell.refuse(no_such({"onderdeel", "section"}, options.section, keys));
    return std::nullopt;
  }
  Wanted wanted{options, *section, std::nullopt, {}};
  if (!options.on.empty()) {
    auto const date = parse_date(options.on);
    if (!date.ok()) {
      shell.refuse(say("--on: {}; {}", "--on: {}; {}", date.problem, date.hint));
      return std::nullopt;
    }
    wanted.on = date.value;
  }
  if (options.neighbourhood.empty()) {
    wanted.hoods = planned(plan);
    return wanted;
  }
  auto const hood =
      std::ranges::find(plan.neighbourhoods, options.neighbourhood, &Neighbourhood::id);
  if (hood == plan.neighbourhoods.end()) {
    std::vector<std::string> ids;
    for (auto const& one : plan.neighbourhoods) {
      ids.push_back(one.id);
    }
    shell.refuse(no_such({"wijk", "neighbourhood"}, options.neighbourhood, ids));
    return std::nullopt;
  }
  wanted.hoods = {&*hood};
  return wanted;
}

std::vector<Shown> views_of(Plan const& plan, Wanted const& wanted) {
  std::vector<Shown> all;
  auto const add = [&](std::string const& hood, Views views) {
    for (auto& view : views) {
      if (wanted.options.table.empty() || view.key == wanted.options.table) {
        all.push_back({hood, std::move(view)});
      }
    }
  };
  bool const overview = wanted.section.key == "overview";
  if (overview && wanted.hoods.size() != 1) {
    add({}, programme_views(plan));
    return all;
  }
  for (auto const* const hood : wanted.hoods) {
    add(hood->id,
        overview ? overview_views(plan, *hood, wanted.on) : wanted.section.views(plan, *hood));
  }
  return all;
}

std::string as_text(Plan const& plan, std::vector<Shown> const& all, Wanted const& wanted,
                    Shell const& shell) {
  ShowStyle const style{shell.language, shell.colour(), shell.width()};
  std::string text;
  std::string hood;
  for (auto const& shown : all) {
    if (shown.view.repeats && wanted.options.table.empty()) {
      continue;
    }
    auto const owner =
        std::ranges::find(plan.neighbourhoods, shown.neighbourhood, &Neighbourhood::id);
    if (wanted.hoods.size() > 1 && shown.neighbourhood != hood) {
      hood = shown.neighbourhood;
      text += fmt::format("{}== {} ==\n", text.empty() ? "" : "\n", owner->name.in(shell.language));
    }
    bool const drawn = shown.view.key == "timeline" && !wanted.options.sources;
    text += (text.empty() ? "" : "\n") + (drawn ? render_timeline(timeline_of(plan, *owner), style)
                                                : render_table(shown.view, style));
  }
  return text;
}

/// The first table as CSV; the others are named, so that none is missed.
std::string as_csv(std::vector<Shown> const& all, Wanted const& wanted, Shell& shell) {
  if (wanted.hoods.size() > 1 && all.front().neighbourhood != all.back().neighbourhood) {
    shell.refuse(say("CSV is een tabel: kies een wijk met --neighbourhood",
                     "CSV is one table: choose a neighbourhood with --neighbourhood"));
    return {};
  }
  std::string others;
  for (auto const& shown : std::span{all}.subspan(1)) {
    others += (others.empty() ? "" : ", ") + shown.view.key;
  }
  if (!others.empty()) {
    fmt::print(stderr, "wijk: {}\n",
               say("dit is tabel `{}`; met --table ook: {}",
                   "this is table `{}`; with --table also: {}", all.front().view.key, others)
                   .in(shell.language));
  }
  return render_csv(all.front().view, shell.language);
}

void print(Reading const& reading, Wanted const& wanted, Shell& shell) {
  auto all = views_of(reading.plan, wanted);
  if (all.empty()) {
    std::vector<std::string> keys;
    auto everything = wanted.options;
    everything.table.clear();
    for (auto const& shown :
         views_of(reading.plan, {everything, wanted.section, wanted.on, wanted.hoods})) {
      keys.push_back(shown.view.key);
    }
    return shell.refuse(no_such({"tabel", "table"}, wanted.options.table, keys));
  }
  TraceOf const trace_of = [&](std::string const& pointer) {
    return trace(reading.document, pointer);
  };
  if (wanted.options.format == "json") {
    fmt::print("{}",
               render_json(all, shell.language, wanted.options.sources ? trace_of : TraceOf{}));
    return;
  }
  if (wanted.options.sources) {
    for (auto& shown : all) {
      shown.view = with_sources(std::move(shown.view), trace_of);
    }
  }
  fmt::print("{}", wanted.options.format == "csv" ? as_csv(all, wanted, shell)
                                                  : as_text(reading.plan, all, wanted, shell));
}

/// What could be read is shown; that it is not all is said, and the exit code says it too.
void warn(Reading const& reading, Options const& options, Shell& shell) {
  auto const errors =
      std::ranges::count(reading.findings.all(), Severity::error, &Finding::severity);
  if (errors > 0) {
    fmt::print(stderr, "wijk: {}\n",
               say("niet alles kon gelezen worden ({} {}); `wijk check {}` toont waar",
                   "not all could be read ({} {}); `wijk check {}` shows where", errors,
                   errors == 1 ? Words{"fout", "error"} : Words{"fouten", "errors"}, options.plan)
                   .in(shell.language));
    shell.exit = kExitErrors;
  }
}

void run(Options const& options, Shell& shell) {
  auto const reading = shell.read(options.plan);
  if (!reading) {
    return;
  }
  if (auto const wanted = find(reading->plan, options, shell)) {
    print(*reading, *wanted, shell);
    if (shell.exit == kExitGood) {
      warn(*reading, options, shell);
    }
  }
}

std::vector<NamedValue> section_choices() {
  std::vector<NamedValue> all;
  for (auto const& section : sections()) {
    all.push_back({section.key, section.what});
  }
  return all;
}

}  // namespace

void add_show(CLI::App& app, Shell& shell) {
  auto options = std::make_shared<Options>();
  auto* const command =
      app.add_subcommand("show", help(shell, "Toont wat een plan zegt: tabellen en een tijdlijn",
                                      "Shows what a plan says: tables and a time line"));
  add_plan(command, options->plan, shell);
  offer(command->add_option(
            help(shell, "ONDERDEEL", "SECTION"), options->section,
            help(shell, "wat te tonen; zonder: overview", "what to show; without: overview")),
        section_choices(), shell);
  let_choose(
      command->add_option("--format", options->format,
                          help(shell, "vorm van de uitvoer", "form of the output")),
      {{"text", {"tabellen om te lezen (zonder --format)", "tables to read (without --format)"}},
       {"csv", {"een tabel, voor een rekenblad", "one table, for a spreadsheet"}},
       {"json", {"alle tabellen, voor een programma", "all tables, for a program"}}},
      shell);
  command->add_option("--neighbourhood", options->neighbourhood,
                      help(shell, "alleen deze wijk (id); zonder: elke wijk met een plan",
                           "only this neighbourhood (id); without: each that has a plan"));
  command->add_option("--table", options->table,
                      help(shell, "alleen deze tabel van het onderdeel, zoals `cover` van `money`",
                           "only this table of the section, such as `cover` of `money`"));
  command->add_option("--on", options->on,
                      help(shell, "overview: mijlpalen gezien vanaf deze datum",
                           "overview: milestones as seen from this date"));
  command->add_flag("--sources", options->sources,
                    help(shell, "toon bij elke rij bestand, regel en bron",
                         "show file, line and source beside each row"));
  teach(command,
        {{"Rekent uit wat het plan zegt en zet het in tabellen die in 80 tekens passen en meer "
          "gebruiken "
          "als dat er is. Kleur alleen op een terminal, en niet als NO_COLOR gezet is.",
          "Computes what the plan says and puts it in tables that fit in 80 columns and use more "
          "where "
          "there is more. Colour on a terminal only, and not where NO_COLOR is set."},
         {{"wijk show plans/de-wijert timeline",
           {"maatregelen en mijlpalen door de jaren", "measures and milestones through the years"}},
          {"wijk show plans/de-wijert money --format csv --table cover > dekking.csv",
           {"wie wat betaalt, om mee te rekenen", "who pays what, to compute with"}},
          {"wijk show plans/de-wijert measures --sources",
           {"met bij elke rij waar het in het plan staat",
            "with the place in the plan beside each row"}}}},
        shell);
  command->callback([options, &shell] { run(*options, shell); });
}

}  // namespace wijk
