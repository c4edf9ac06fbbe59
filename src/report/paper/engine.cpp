// SPDX-License-Identifier: EUPL-1.2
#include "report/paper/engine.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace wijk {
namespace {

std::string environment_value(char const* name, char const* otherwise) {
  auto const* const value = std::getenv(name);
  return value == nullptr || *value == '\0' ? otherwise : value;
}

/// What a program needs of our environment, with its home in the folder.
std::vector<std::string> environment_in(std::string const& folder) {
  return {"PATH=" + environment_value("PATH", "/usr/bin:/bin"),
          "LANG=" + environment_value("LANG", "C.UTF-8"),
          "HOME=" + folder,
          "TMPDIR=" + folder,
          "XDG_CONFIG_HOME=" + folder,
          "XDG_CACHE_HOME=" + folder,
          "XDG_RUNTIME_DIR=" + folder};
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  all.reserve(texts.size() + 1);
  for (auto& text : texts) {
    all.push_back(text.data());
  }
  all.push_back(nullptr);
  return all;
}

/// The process of a program that leads a group of its own; -1 where it could not be started.
pid_t start(std::string const& program, std::vector<std::string> words, std::string const& folder) {
  auto environment = environment_in(folder);
  words.insert(words.begin(), program);
  auto const output = folder + "/output.txt";
  posix_spawn_file_actions_t files{};
  posix_spawnattr_t attributes{};
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output.c_str(),
                                   O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);
  pid_t process = -1;
  int const problem = posix_spawn(&process, program.c_str(), &files, &attributes,
                                  pointers(words).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  return problem == 0 ? process : -1;
}

/// Waits until the process ends or the limit is there; then its whole group is ended.
Ended wait_for(pid_t process, std::chrono::seconds limit) {
  using Clock = std::chrono::steady_clock;
  auto const deadline = Clock::now() + limit;
  int status = 0;
  while (waitpid(process, &status, WNOHANG) == 0) {
    if (Clock::now() > deadline) {
      kill(-process, SIGKILL);
      waitpid(process, &status, 0);
      return {Ended::How::late, 0};
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  kill(-process, SIGKILL);  // helpers that outlive the program
  return {Ended::How::exited, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

std::string text_of_file(std::string const& path) {
  std::ifstream stream{path, std::ios::binary};
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace

std::optional<std::string> find_program(std::span<std::string_view const> names) {
  for (auto const name : names) {
    std::istringstream folders{environment_value("PATH", "/usr/bin:/bin")};
    for (std::string folder; std::getline(folders, folder, ':');) {
      auto const path = std::filesystem::path{folder.empty() ? "." : folder} / name;
      std::error_code problem;
      if (std::filesystem::is_regular_file(path, problem) && access(path.c_str(), X_OK) == 0) {
        return path.string();
      }
    }
  }
  return std::nullopt;
}

Workshop::Workshop() {
  auto path = environment_value("TMPDIR", "/tmp") + "/wijk-XXXXXX";
  x_path = mkdtemp(path.data()) == nullptr ? std::string{} : path;
}

Workshop::~Workshop() {
  std::error_code ignored;
  if (!x_path.empty()) {
    std::filesystem::remove_all(x_path, ignored);
  }
}

Ended run_program(std::string const& program, std::vector<std::string> const& arguments,
                  std::string const& folder, std::chrono::seconds limit) {
  auto const process = start(program, arguments, folder);
  if (process < 0) {
    return {Ended::How::never_started, 0};
  }
  auto ended = wait_for(process, limit);
  ended.output = text_of_file(folder + "/output.txt");
  return ended;
}

}  // namespace wijk
