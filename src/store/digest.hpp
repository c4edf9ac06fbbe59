// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/rows.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace wijk {

/// SHA-256 of bytes that come in parts, in hexadecimal.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  ~Sha256();
  void add(std::string_view bytes);
  /// Of all that was added; ends it.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> x_state;
};

std::string sha256(std::string_view bytes);

/// The digest that a revision must have after the one with digest `previous`; the first one comes
/// after the digest of the plan's first document. The fields are joined by NUL, which none holds.
std::string chained(std::string_view previous, Revision const& revision);

/// 32 random bytes, in hexadecimal.
std::string new_token();

}  // namespace wijk
