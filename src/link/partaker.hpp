// SPDX-License-Identifier: EUPL-1.2
//
// Who can be linked: measures of a plan, what could become of its sites, and works from elsewhere,
// each with its kinds, its places on flat ground, its days and how far they may be moved.
#pragma once

#include "link/pairings.hpp"
#include "link/works.hpp"
#include "plan/plan.hpp"

#include <memory>
#include <string>
#include <vector>

namespace wijk {

/// Planned works that another programme brings: a row of a file.
struct OutsideWork {
  std::string id;  ///< of its file and row: "riool.csv:12"
  Text name;
  std::string kind;   ///< as written; its words say what kind of work it is
  std::string owner;  ///< a partner's id or name, or anyone else
  Days days{};
  Stated<Cents> cost;
  Geometry geometry;  ///< in Dutch RD
};

/// The days in which a work is done, and how many days it may be moved.
struct Window {
  Days days{};
  std::int32_t earlier = 0;  ///< that it may start sooner
  std::int32_t later = 0;    ///< that it may end later
  bool assumed = false;      ///< the plan names no years: those of the whole plan
  Text held;                 ///< what keeps it from being moved further; empty where nothing does
};

struct Site {
  std::int32_t place = -1;  ///< position in the neighbourhood's places, -1: a work from elsewhere
  Geometry rd;              ///< in Dutch RD
  double accuracy = 0;      ///< metres that it may be off
  bool wide = false;        ///< the whole neighbourhood
  std::vector<std::uint16_t> kinds;
};

struct Partaker {
  enum class Type : std::uint8_t { measure, option, outside };
  Type type = Type::measure;
  std::size_t index = 0;  ///< in the list of its type
  std::string id;
  Text name;
  std::vector<std::string>
      partners;  ///< ids, the lead first; or the owner of a work from elsewhere
  Window window;
  std::vector<std::int32_t> tasks;  ///< positions in `Plan::tasks`, sorted
  Stated<Cents> cost;
  Stated<Period> decision;           ///< of the first decision, study or agreement that is not done
  std::int32_t own = -1;             ///< of an option: the measure that looks into it
  bool residents = false;            ///< they notice it
  std::vector<Site> sites;           ///< none: the plan names no place
  std::vector<std::uint16_t> kinds;  ///< that it is of wherever it is done
};

/// Everybody who can be linked in a neighbourhood. Budget headings are left out, and what is done
/// or stopped.
std::vector<Partaker> partakers_of(Plan const& plan, Neighbourhood const& hood,
                                   Pairings const& pairings,
                                   std::vector<OutsideWork> const& outside);

/// The window of each measure, by its years and milestones; `whole` is that of the plan.
std::vector<Window> windows_of(Neighbourhood const& hood, Days whole);
Days days_of(Period const& period, std::int32_t open_end);
std::int32_t day_number(Date date);
Date date_of(std::int32_t day);

}  // namespace wijk
