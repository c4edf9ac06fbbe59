// SPDX-License-Identifier: EUPL-1.2
//
// Another program, started and waited for. Inside the room only.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace wijk {

enum class Ending : std::uint8_t { good, failed, too_long, not_started };

/// Where a program of that name is on PATH; empty where it is not.
std::string program_on_path(std::string const& name);

/// Runs a program (its path first) until it ends, or ends it and what it started when the time is
/// over. What it prints, on either stream, goes to the file `log`.
Ending run_program(std::vector<std::string> words, std::string const& log,
                   std::chrono::seconds limit);

}  // namespace wijk
