// SPDX-License-Identifier: EUPL-1.2
//
// The page of the year slices: what is proposed, beside what is planned now, and what a choice by
// hand does. Inside the room only.
#pragma once

#include "schedule/plan/proposal.hpp"
#include "serve/planning_runs.hpp"
#include "serve/site/hood_page.hpp"

#include <map>

namespace wijk {

/// A choice as it stands in an address: what differs from the present planning, as
/// "binnentuinen:2021,plein:2019:renovatie,mfa:-".
std::string choice_text(schedule::YearsPlan const& made, schedule::Choice const& choice);
/// The choice that such a text makes; what it names that cannot be chosen is named, and left as
/// it is.
struct ReadChoice {
  schedule::Choice choice{};
  std::vector<std::string> unknown{};  ///< measures, as the text has them
};
ReadChoice read_choice(schedule::YearsPlan const& made, std::string_view text);

/// What a form of a single measure asks, put into a choice.
void put_move(schedule::YearsPlan const& made, Request const& request, schedule::Choice& choice);

/// Two choices with what tells them apart, and how the page says things.
struct SchedulePage {
  HoodPage const& page;  ///< of the state of the plan that the problem is of
  PlanningProblemPtr problem;
  std::optional<PlanningRun> run{};  ///< that has an answer
  schedule::Choice present{};
  schedule::Choice base{};  ///< the proposal; the present planning where there is none
  std::optional<schedule::Choice> own{};  ///< by hand

  SchedulePage(HoodPage const& a_page, PlanningProblemPtr a_problem,
               std::optional<PlanningRun> a_run);

  schedule::YearsPlan const& made() const { return problem->made; }
  schedule::Instance const& instance() const { return problem->made.instance; }
  schedule::YearsProposal const& proposal() const { return *run->proposal; }
  bool proposed() const { return run.has_value(); }
  std::string text(Text const& words) const { return page.text(words); }
  std::string text(Words words) const { return page.text(words); }
  /// A sentence with names for ids: links to what they name, or between quotes.
  Markup told(Text const& words) const;
  std::string plain(Text const& words) const;
  Markup item_link(std::size_t item) const { return page.measure_link(made().items[item].measure); }

 private:
  struct Named {
    std::string pointer;
    Text name;
  };
  Named const* named(std::string const& id) const;

  std::map<std::string, Named, std::less<>> x_names{};
};

/// "/groningen/de-wijert/planning/voorstel"; with a choice by hand, where it is not empty.
std::string schedule_address(Call const& call, Neighbourhood const& hood,
                             std::string const& choice = {});

/// Where a choice that this page shows is taken over; it says of which state of the plan it is.
std::string adopt_address(SchedulePage const& of, std::string const& choice);
/// What a choice in the address names that cannot be chosen in this state of the plan.
Markup unknown_notice(SchedulePage const& of, std::vector<std::string> const& unknown);

/// "2019-2021", "2019 en verder", "geen jaar"; with the variant where there are several.
Text placed_years(schedule::YearsPlan const& made, std::size_t item,
                  schedule::Placed const& placed);

/// A demand that is broken, with by how much: "het geld van `fonds` in 2021: € 120.000 te veel".
Text fault_text(schedule::YearsPlan const& made, schedule::Fault const& fault);
/// All that are, as a list; one that the present planning breaks as well says so, but where it is
/// the present planning.
Markup faults_list(SchedulePage const& of, std::vector<schedule::Fault> const& faults,
                   bool of_present = false);
/// What two or three choices are worth, by parts.
struct WorthColumn {
  Words name;
  schedule::Worth worth;
};
Markup worth_table(SchedulePage const& of, std::string const& id, Words title,
                   std::vector<WorthColumn> const& columns);

// The parts of the page.

/// How to have one computed, or how far that is. `now` is the newest state of the plan.
Markup run_section(Call const& now, Neighbourhood const& hood);
Markup summary_section(SchedulePage const& of);
Markup changes_section(SchedulePage const& of);
Markup time_section(SchedulePage const& of);
Markup money_section(SchedulePage const& of);
Markup tasks_section(SchedulePage const& of);
Markup move_section(SchedulePage const& of);
/// What the choice by hand does; nothing where there is none.
Markup move_effect(SchedulePage const& of);
Markup limits_section(SchedulePage const& of);
Markup absent_section(SchedulePage const& of);
Markup origin_section(SchedulePage const& of);

}  // namespace wijk
