// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"
#include "plan/nearest.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace wijk {
namespace {

namespace fs = std::filesystem;

fs::path beside(std::string const& path) { return path + ".wijk-new"; }

bool write_beside(std::string const& path, std::string_view text) {
  std::ofstream stream{beside(path), std::ios::binary | std::ios::trunc};
  stream << text;
  stream.flush();
  std::error_code problem;
  if (auto const status = fs::status(path, problem); fs::exists(status)) {
    fs::permissions(beside(path), status.permissions(), problem);
  }
  return stream.good();
}

bool put_in_place(std::string const& path) {
  std::error_code problem;  // a file that is not there yet is none
  auto const target = fs::is_symlink(fs::symlink_status(path, problem))
                          ? fs::canonical(path, problem)
                          : fs::path{path};
  problem.clear();
  fs::rename(beside(path), target, problem);
  return !problem;
}

void remove_beside(std::string const& path) {
  std::error_code ignored;
  fs::remove(beside(path), ignored);
}

Text cannot_write(std::string const& path) {
  return say("`{}` kan niet geschreven worden", "`{}` cannot be written", path);
}

}  // namespace

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

std::optional<Reading> Shell::read_whole(std::string const& path) {
  auto reading = read(path);
  return reading && is_whole(*reading, path) ? std::move(reading) : std::nullopt;
}

bool Shell::is_whole(Reading const& reading, std::string const& path) {
  if (!reading.document.whole) {
    refuse(
        say("niet alle bestanden van het plan zijn leesbaar; `wijk check {}` zegt wat eraan "
            "mankeert",
            "not all files of the plan can be read; `wijk check {}` says what is wrong with "
            "them",
            path));
  }
  return reading.document.whole;
}

bool Shell::write(std::string const& path, std::string_view text) {
  return write_all({{path, {}, std::string{text}}});
}

bool Shell::write_all(std::vector<NewText> const& files) {
  for (auto const& file : files) {
    if (!write_beside(file.path, file.after)) {
      for (auto const& one : files) {
        remove_beside(one.path);
      }
      refuse(cannot_write(file.path));
      return false;
    }
  }
  for (auto file = files.begin(); file != files.end(); ++file) {
    if (!put_in_place(file->path)) {
      remove_beside(file->path);
      for (auto back = files.begin(); back != file; ++back) {
        write_beside(back->path, back->before);
        put_in_place(back->path);
      }
      for (auto rest = file; rest != files.end(); ++rest) {
        remove_beside(rest->path);
      }
      refuse(cannot_write(file->path));
      return false;
    }
  }
  return true;
}

Result<Neighbourhood const*> hood_of(Plan const& plan, std::string const& id) {
  Nearest nearest{id};
  for (auto const& hood : plan.neighbourhoods) {
    if (id.empty() ? !hood.outline : hood.id == id) {
      return &hood;
    }
    nearest.offer(hood.id);
  }
  if (id.empty()) {
    return Refusal{say("er is geen wijk met een plan", "no neighbourhood has a plan")};
  }
  return Refusal{nearest.name().empty()
                     ? say("er is geen wijk `{}`", "there is no neighbourhood `{}`", id)
                     : say("er is geen wijk `{}`; de meest gelijkende is `{}`",
                           "there is no neighbourhood `{}`; the nearest is `{}`", id,
                           nearest.name())};
}

}  // namespace wijk
