// SPDX-License-Identifier: EUPL-1.2
//
// What a plan document may hold: one table of records and fields. The reader validates with it, the
// JSON Schema and the reference in docs/plan-format.md are generated from it.
#pragma once

#include "finding/text.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace wijk {

enum class Type : std::uint8_t {
  text,   ///< one string, the same in every language
  words,  ///< {nl, en}, or one string that is the same in both (a name)
  id,     ///< lower case letters, digits and hyphens
  ref,    ///< the id of another element
  wait,   ///< "measure", "measure/milestone", or "milestone" of the same measure
  integer,
  number,
  money,  ///< euros
  flag,
  date,
  period,
  choice,
  cbs,    ///< CBS code: GM, WK or BU and digits
  label,  ///< energy label, A++++ to G
  record,
  geometry,  ///< GeoJSON geometry
};

/// What an id names. Those up to `partner` belong to the programme, the rest to a neighbourhood.
enum class Kind : std::uint8_t {
  none,
  document,
  vision,
  strategy,
  task,
  edition,
  neighbourhood,
  partner,
  block,
  indicator,
  ambition,
  theme,
  measure,
  milestone,
  place,
  cover,
  table,
  agreement,
  meeting,
  idea,
  audience,
  channel,
  message,
  option,
  linkage,
};
inline constexpr auto kKindCount = static_cast<std::size_t>(Kind::linkage) + 1;

/// What an element of a kind is called: "opgave", "task".
Words kind_name(Kind kind);
constexpr bool belongs_to_programme(Kind kind) { return kind <= Kind::partner; }

struct Record;

struct Field {
  std::string_view name;
  Type type;
  Words help;
  bool required = false;
  bool list = false;
  bool unknown_allowed = false;  ///< "n.t.b." may stand here
  Kind refers_to = Kind::none;
  Record const* record = nullptr;
  std::span<std::string_view const> choices = {};
};

struct Record {
  std::string_view name;
  Words help;
  std::span<Field const> fields;
  Kind defines = Kind::none;

  Field const* field(std::string_view field_name) const;
};

/// The whole document.
Record const& plan_record();
/// The record that an element of a kind is written as.
Record const& neighbourhood_record();

}  // namespace wijk
