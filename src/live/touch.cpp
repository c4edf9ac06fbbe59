// SPDX-License-Identifier: EUPL-1.2
#include "live/patch.hpp"
#include "live/value.hpp"

namespace wijk {
namespace {

bool holds(std::string_view outer, std::string_view inner) {
  return inner.starts_with(outer) && (inner.size() == outer.size() || inner[outer.size()] == '/');
}

/// Whether a pointer leads through an element that the shift gave another position.
bool passes(Touch const& shift, std::string_view pointer) {
  if (!holds(shift.pointer, pointer) || pointer.size() == shift.pointer.size()) {
    return false;
  }
  auto const rest = pointer.substr(shift.pointer.size() + 1);
  auto const position = position_in(rest.substr(0, rest.find('/')));
  return position && *position >= shift.from;
}

}  // namespace

bool overlap(Touch const& one, Touch const& other) {
  using Kind = Touch::Kind;
  if (one.kind == Kind::shift && other.kind == Kind::shift) {
    return one.pointer == other.pointer || passes(one, other.pointer) || passes(other, one.pointer);
  }
  if (one.kind == Kind::shift || other.kind == Kind::shift) {
    auto const& shift = one.kind == Kind::shift ? one : other;
    auto const& place = one.kind == Kind::shift ? other : one;
    return holds(place.pointer, shift.pointer) || passes(shift, place.pointer);
  }
  if (one.kind == Kind::append && other.kind == Kind::append && one.pointer == other.pointer) {
    return same_value(one.value, other.value);
  }
  return holds(one.pointer, other.pointer) || holds(other.pointer, one.pointer);
}

}  // namespace wijk
