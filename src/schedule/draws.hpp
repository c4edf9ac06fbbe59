// SPDX-License-Identifier: EUPL-1.2
//
// Random numbers that depend on a seed, a purpose and a count alone: Philox4x32-10 (Salmon et al.,
// "Parallel random numbers: as easy as 1, 2, 3", 2011). Inside the room only.
#pragma once

#include <Random123/philox.h>

#include <cstddef>
#include <cstdint>

namespace wijk::schedule {

class Draws {
 public:
  Draws(std::uint64_t seed, std::uint32_t purpose)
      : x_key{{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}},
        x_counter{{0, 0, purpose, 0}} {}

  std::uint32_t next() {
    if (x_used == 4) {
      x_block = r123::Philox4x32{}(x_counter, x_key);
      ++x_counter[x_counter[0] == UINT32_MAX ? 1U : 0U];
      x_used = 0;
    }
    return x_block[x_used++];
  }
  /// From 0 to `end` - 1 (Lemire's multiplication; its bias is below one in a million here).
  std::size_t below(std::size_t end) {
    return static_cast<std::size_t>((static_cast<std::uint64_t>(next()) * end) >> 32);
  }
  /// From `least` to `most`.
  int between(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
  }
  /// From 0 to 1.
  double share() { return next() * (1.0 / 4294967296.0); }
  /// True so often.
  bool chance(double often) { return share() < often; }

 private:
  r123::Philox4x32::key_type x_key;
  r123::Philox4x32::ctr_type x_counter;
  r123::Philox4x32::ctr_type x_block{};
  std::uint32_t x_used = 4;
};

}  // namespace wijk::schedule
