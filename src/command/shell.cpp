// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace wijk {

bool Shell::colour() const {
  auto const* const refused = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) == 1 && (refused == nullptr || *refused == '\0');
}

std::size_t Shell::width() const {
  constexpr std::size_t kUsual = 80;
  winsize size{};
  if (auto const* const columns = std::getenv("COLUMNS"); columns != nullptr) {
    return std::max<std::size_t>(40, std::strtoul(columns, nullptr, 10));
  }
  bool const terminal = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40;
  return terminal ? size.ws_col : kUsual;
}

void Shell::refuse(Text const& why) {
  fmt::print(stderr, "wijk: {}\n", why.in(language));
  exit = kExitRefused;
}

std::optional<Reading> Shell::read(std::string const& path) {
  auto reading = read_plan_from(path);
  if (!reading) {
    refuse(reading.refusal().why);
    return std::nullopt;
  }
  return std::move(*reading);
}

bool Shell::write(std::string const& path, std::string_view text) {
  auto const temporary = path + ".wijk-new";
  std::error_code problem;
  {
    std::ofstream stream{temporary, std::ios::binary | std::ios::trunc};
    stream << text;
    stream.flush();
    if (!stream) {
      problem = std::make_error_code(std::errc::io_error);
    }
  }
  if (!problem) {
    std::filesystem::rename(temporary, path, problem);
  }
  if (problem) {
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    refuse(say("`{}` kan niet geschreven worden", "`{}` cannot be written", path));
  }
  return !problem;
}

}  // namespace wijk
