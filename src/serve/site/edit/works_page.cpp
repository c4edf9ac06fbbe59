// SPDX-License-Identifier: EUPL-1.2
//
// Bringing works from elsewhere in: /{plan}/{hood}/koppelkansen/werken. A file that is sent is
// shown first, with what its columns are taken for and what is wrong with it, and then kept.
#include "serve/site/edit/outcome.hpp"
#include "serve/site/edit/pages.hpp"
#include "serve/site/hood_page.hpp"
#include "serve/site/linkages.hpp"
#include "serve/works_file.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk::edit {
namespace {

constexpr std::size_t kFewRows = 5;
constexpr std::size_t kMostWrong = 100;

/// A file that its sender looks at.
struct Sent {
  FormFilePtr file;
  std::string held;  ///< its name in `HeldFiles`
  std::string owner;
  std::optional<WorksColumns> columns{};  ///< as chosen
};

std::string field_of(WorksColumn const& column) { return fmt::format("kolom-{}", column.key); }

Text title() { return say("Werken van elders inlezen", "Bring in works from elsewhere"); }

Answer page_with(Call const& call, Markup const& content, int status) {
  return site_answer(call, {.title = title(),
                            .tab = "linkages",
                            .content = page_head(call, title()) + content,
                            .hood = hood_of(call),
                            .status = status});
}

/// Why the file cannot be read, and the form to choose another.
Answer choose_page(Call const& call, Text const& why, int status) {
  auto const above =
      why.empty()
          ? Markup{}
          : box("error",
                said(call, "Dit bestand is niet ingelezen.", "This file was not brought in."),
                prose(sentence(in(call, why))));
  return page_with(call, above + works_form(call, *hood_of(call)), status);
}

Markup column_fields(Call const& call, WorksRead const& read) {
  std::vector<Choice> choices{{"", said(call, "staat er niet in", "is not in it")}};
  for (auto const& name : read.header) {
    if (!name.empty()) {
      choices.push_back({name, name});
    }
  }
  Markup fields;
  for (auto const& column : works_columns()) {
    bool const place = column.key == "x" || column.key == "y" || column.key == "wkt";
    if (!place || !read.shapes) {
      fields += choice_field(field_of(column), in(call, column.name), choices,
                             read.columns.*(column.column));
    }
  }
  return group(said(call, "Welke kolom is wat?", "Which column is what?"), fields,
               said(call, "Kolommen die u niet kiest, worden niet opgeslagen.",
                    "Columns that you do not choose are not saved."));
}

/// A row with its place, the reason and the remedy.
Markup wrong_table(Call const& call, WorksRead const& read) {
  std::vector<std::vector<Markup>> rows;
  for (auto const& one : read.findings.all()) {
    if (rows.size() < kMostWrong) {
      auto const row = one.place.line == 0 ? said(call, "hele bestand", "whole file")
                                           : std::to_string(one.place.line);
      rows.push_back({escaped(row), prose(sentence(in(call, one.message))),
                      prose(sentence(in(call, one.hint)))});
    }
  }
  auto const more = read.findings.all().size() + read.findings.dropped() - rows.size();
  return rows.empty()
             ? Markup{}
             : table("fout-titel",
                     said(call, "Rijen die niet goed zijn", "Rows that are not right"),
                     {said(call, "Rij", "Row"), said(call, "Wat er mis is", "What is wrong"),
                      said(call, "Wat u kunt doen", "What you can do")},
                     rows) +
                   (more == 0 ? Markup{}
                              : paragraph(said(call, "En nog {}.", "And {} more.", more)));
}

Markup first_rows(Call const& call, WorksRead const& read) {
  std::vector<std::vector<Markup>> rows;
  for (auto const& work : read.works) {
    if (rows.size() == kFewRows) {
      break;
    }
    bool const open = work.days.last >= kLastDay;
    rows.push_back(
        {escaped(in(call, work.name)), escaped(work.kind), escaped(work.owner),
         escaped(format_date(date_of(work.days.first))),
         escaped(open ? "" : format_date(date_of(work.days.last))),
         escaped(work.cost.known() ? format_money(work.cost.value, call.language) : "")});
  }
  return rows.empty() ? Markup{}
                      : table("eerste-titel", said(call, "De eerste werken", "The first works"),
                              {said(call, "Wat", "What"), said(call, "Soort", "Kind"),
                               said(call, "Van wie", "Whose"), said(call, "Begin", "Start"),
                               said(call, "Einde", "End"), said(call, "Kosten", "Cost")},
                              rows);
}

Answer look_page(Call const& call, Sent const& sent, WorksRead const& read,
                 Markup const& above = {}) {
  auto const right = read.works.size();
  auto const wrong = !read.findings.all().empty();
  auto const summary = box(
      right == 0 ? "error"
      : wrong    ? "warning"
                 : "info",
      right == 0
          ? said(call,
                 "In ‘{}’ is geen enkel werk te gebruiken. Kies hieronder andere kolommen, of "
                 "verbeter het bestand.",
                 "No work in ‘{}’ can be used. Choose other columns below, or correct the file.",
                 sent.file->name)
          : said(call, "In ‘{}’: {} om op te slaan. Er is nog niets opgeslagen.",
                 "In ‘{}’: {} to save. Nothing has been saved yet.", sent.file->name,
                 works_count(right)));
  auto const fields =
      hidden_field("houvast", sent.held) +
      text_field({.name = "eigenaar",
                  .label = said(call, "Van wie zijn deze werken?", "Whose are these works?"),
                  .value = sent.owner}) +
      column_fields(call, read) +
      actions((right == 0 ? Markup{}
                          : button(said(call, "Sla {} op", "Save {}", works_count(right)),
                                   "primary-action", "stap", "bewaar")) +
              button(said(call, "Lees opnieuw", "Read again"), "secondary-action", "stap", "lees") +
              link(tab_address(call, *hood_of(call), "linkages"),
                   said(call, "Terug zonder op te slaan", "Back without saving")));
  return page_with(call,
                   above + summary + wrong_table(call, read) + first_rows(call, read) +
                       form(call, here(call, "/koppelkansen/werken"), fields),
                   right == 0 ? 422 : 200);
}

/// The file that comes with the form, or the one that was sent before.
std::optional<Sent> sent_with(Call const& call) {
  auto const by = call.account().name;
  auto const now = call.service.clock();
  Sent sent{nullptr, form_value(call.request, "houvast"), form_value(call.request, "eigenaar")};
  if (auto file = call.request.form_file("bestand")) {
    sent.held = call.service.held.hold(by, std::move(*file), now);
  } else {
    auto& columns = sent.columns.emplace();
    for (auto const& column : works_columns()) {
      columns.*(column.column) = call.request.form_field(field_of(column)).value_or("");
    }
  }
  sent.file = call.service.held.find(by, sent.held, now);
  return sent.file == nullptr ? std::nullopt : std::optional{std::move(sent)};
}

KeptWorks about(Call const& call, std::string const& file) {
  return {.plan = call.piece("plan"), .hood = call.piece("hood"), .file = file};
}

Answer back_to_list(Call const& call) {
  return see_other(here(call, "/koppelkansen", {{"ingelezen", "ja"}}) + "#werken");
}

Answer take_away(Call const& call, std::string const& file) {
  auto const outcome = bring_works(call.service.live, about(call, file), {}, call.account());
  return std::holds_alternative<Accepted>(outcome)
             ? back_to_list(call)
             : page_with(call, outcome_box(call, outcome), 409);
}

}  // namespace

Answer works_page(Call& call) {
  auto const no = gate(call, Role::manager);
  return no ? *no : choose_page(call, {}, 200);
}

Answer bring_works_in(Call& call) {
  if (auto const no = gate(call, Role::manager)) {
    return *no;
  }
  if (auto const file = form_value(call.request, "weg"); !file.empty()) {
    return take_away(call, file);
  }
  auto const sent = sent_with(call);
  if (!sent) {
    return choose_page(call,
                       say("er is geen bestand gekozen, of het was hier al weer weg: een bestand "
                           "blijft hier ten hoogste een half uur. Kies het opnieuw",
                           "no file was chosen, or it is gone: a file stays here for half an hour "
                           "at most. Choose it again"),
                       422);
  }
  auto const wrong = wrong_with_file_name(sent->file->name);
  auto const read = wrong.empty() ? read_works(*sent->file, sent->columns, sent->owner)
                                  : Result<WorksRead>{Refusal{wrong}};
  auto const works = about(call, sent->file->name);
  auto const room = read ? room_for_works(call.service.store, works, read->works.size())
                         : Result<Done>{read.refusal()};
  if (!room) {
    return choose_page(call, room.refusal().why, 422);
  }
  if (form_value(call.request, "stap") != "bewaar" || read->works.empty()) {
    return look_page(call, *sent, *read);
  }
  auto const outcome = bring_works(call.service.live, works, read->works, call.account());
  return std::holds_alternative<Accepted>(outcome)
             ? back_to_list(call)
             : look_page(call, *sent, *read, outcome_box(call, outcome));
}

}  // namespace wijk::edit
