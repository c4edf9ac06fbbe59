// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "finding/text.hpp"

#include <utility>
#include <variant>

namespace wijk {

/// The world refused: no such file, disk full. One sentence for the person at the keyboard.
struct Refusal {
  Text why;
};

/// A value, or the world's refusal. Shaped like `std::expected`, which g++ 12 has only in C++23.
template <class Value>
class Result {
 public:
  Result(Value value) : x_{std::move(value)} {}
  Result(Refusal refusal) : x_{std::move(refusal)} {}

  explicit operator bool() const { return std::holds_alternative<Value>(x_); }
  Value& operator*() { return std::get<Value>(x_); }
  Value const& operator*() const { return std::get<Value>(x_); }
  Value* operator->() { return &std::get<Value>(x_); }
  Value const* operator->() const { return &std::get<Value>(x_); }
  Refusal const& refusal() const { return std::get<Refusal>(x_); }

 private:
  std::variant<Value, Refusal> x_;
};

struct Done {};

}  // namespace wijk
