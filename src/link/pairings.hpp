// SPDX-License-Identifier: EUPL-1.2
//
// What kinds of work there are and which gain from being done together: `rules/pairings.yaml`, as
// values.
#pragma once

#include "finding/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wijk {

/// A low and a high estimate.
struct Estimate {
  double low = 0;
  double high = 0;

  double middle() const { return (low + high) / 2; }
  friend bool operator==(Estimate const&, Estimate const&) = default;
};

/// A description of works; all that is filled in must hold.
struct Clause {
  std::vector<std::string> actions, natures, places, words, name, without;
  bool option = false;
  bool residents = false;
};

struct WorkKind {
  std::string id;
  Text name;
  std::vector<Clause> when;  ///< one of them holds
};

struct Pairing {
  std::string id;
  std::vector<std::uint16_t> one, other;  ///< positions in `Pairings::kinds`
  double reach = 0;                       ///< metres
  std::int32_t slack = 0;                 ///< days
  std::int32_t shift = 0;                 ///< days that a work may be moved for it
  bool task = false;                      ///< they must also serve a task together
  Text gain;
  Estimate saving;  ///< euros, or percent of the cheaper work
  bool percent = false;
  Estimate otherwise;  ///< euros, where no cost is known
  Estimate weeks;
  Text source;  ///< of the figures; empty: an assumption

  bool joins(std::uint16_t a, std::uint16_t b) const;
};

/// How likely works really meet, by how sure their places are.
struct Chances {
  double sure = 0.9, likely = 0.6, possible = 0.3, wide = 0.5, unplaced = 0.2;
};

struct Pairings {
  std::vector<WorkKind> kinds;
  std::vector<Pairing> pairings;
  Chances chances;
};

/// Reads the file's text; refuses with the line where something is wrong.
Result<Pairings> read_pairings(std::string const& name, std::string text);

/// Those of `rules/pairings.yaml`, as the program was built with.
Pairings const& usual_pairings();

}  // namespace wijk
