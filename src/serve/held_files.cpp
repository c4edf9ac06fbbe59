// SPDX-License-Identifier: EUPL-1.2
#include "serve/held_files.hpp"

#include <algorithm>
#include <random>

namespace wijk {
namespace {

constexpr std::size_t kMostHeld = 6;
constexpr std::int64_t kLongest_ms = 30 * 60 * 1000;

/// 128 bits of the system's randomness.
std::string unguessable() {
  std::random_device source;
  std::string name;
  for (int i = 0; i < 4; ++i) {
    name += std::to_string(source());
  }
  return name;
}

}  // namespace

std::string HeldFiles::hold(std::string const& by, FormFile file, Moment now) {
  auto name = unguessable();
  std::scoped_lock const lock{x_mutex};
  std::erase_if(x_held, [&](Held const& one) { return now.unix_ms - one.since_ms > kLongest_ms; });
  x_held.push_front({name, by, std::make_shared<FormFile const>(std::move(file)), now.unix_ms});
  x_held.resize(std::min(x_held.size(), kMostHeld));
  return name;
}

FormFilePtr HeldFiles::find(std::string const& by, std::string const& name, Moment now) const {
  std::scoped_lock const lock{x_mutex};
  auto const found = std::ranges::find_if(x_held, [&](Held const& one) {
    return one.name == name && one.by == by && now.unix_ms - one.since_ms <= kLongest_ms;
  });
  return found == x_held.end() ? nullptr : found->file;
}

}  // namespace wijk
