// SPDX-License-Identifier: EUPL-1.2
//
// Another program, run for one thing in a folder of its own. Inside the room only.
#pragma once

#include "finding/result.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wijk {

/// The first of these programs that is on the PATH.
std::optional<std::string> find_program(std::span<std::string_view const> names);

/// A new folder that is gone, with all in it, when this value is.
class Workshop {
 public:
  Workshop();
  ~Workshop();
  Workshop(Workshop const&) = delete;
  Workshop& operator=(Workshop const&) = delete;

  std::string const& path() const { return x_path; }  ///< empty where it could not be made

 private:
  std::string x_path;
};

/// How a program ended: `exited` with 0 is good. What it printed is in `output`.
struct Ended {
  enum class How : std::uint8_t { exited, late, never_started } how = How::exited;
  int code = 0;
  std::string output{};
};

/// Runs a program with its home in `folder`, and ends it, with all it started, after the limit.
Ended run_program(std::string const& program, std::vector<std::string> const& arguments,
                  std::string const& folder, std::chrono::seconds limit);

}  // namespace wijk
