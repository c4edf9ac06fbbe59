// SPDX-License-Identifier: EUPL-1.2
//
// What a JSON Patch (RFC 6902) does to a document, worked out one operation after the other: the
// document afterwards, the same patch in two forms, what it touches and whose that is.
#pragma once

#include "live/live.hpp"

#include <string>
#include <variant>
#include <vector>

namespace wijk {

/// How a patch names the elements of lists.
enum class Naming : std::uint8_t {
  ids,        ///< by id, and by position where there is none
  positions,  ///< as RFC 6902 has it: what the store keeps
};

/// A place that a patch changes, named so that it is the same place after changes elsewhere.
struct Touch {
  enum class Kind : std::uint8_t {
    place,   ///< a value, or a whole element
    append,  ///< an element without an id at the end of a list: "/…/budget/-"
    shift,   ///< elements of a list without ids that get another position
  };
  std::string pointer;  ///< with ids; of a shift that of the list
  Kind kind = Kind::place;
  std::size_t from = 0;            ///< of a shift: the first position that is another element's now
  nlohmann::ordered_json value{};  ///< of an append
};

/// Whether two changes, made apart, are about the same, or one about what holds the other's.
bool overlap(Touch const& one, Touch const& other);

struct Worked {
  nlohmann::ordered_json document;                                     ///< afterwards
  nlohmann::ordered_json positions = nlohmann::ordered_json::array();  ///< replays on this document
  nlohmann::ordered_json ids = nlohmann::ordered_json::array();        ///< for another document
  std::vector<Touch> touches{};
  std::vector<std::string> owners{};  ///< of every part touched, before and after; each once
};

/// Works out a patch on a document. `BadPatch` names the operation that cannot be done.
std::variant<Worked, BadPatch> work_out(nlohmann::ordered_json document,
                                        nlohmann::ordered_json const& patch, Naming naming);

/// What makes a text from outside no patch at all: its shape, or its size. Nothing where it is one.
std::optional<BadPatch> shape_problem(nlohmann::ordered_json const& patch);

}  // namespace wijk
