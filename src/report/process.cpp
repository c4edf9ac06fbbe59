// SPDX-License-Identifier: EUPL-1.2
#include "report/process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <thread>

namespace wijk {
namespace {

constexpr std::chrono::milliseconds kGlance{20};

/// How a program is started: both streams to a file, and as the head of a process group, so that
/// what it starts can be ended with it.
class Start {
 public:
  explicit Start(std::string const& log) {
    posix_spawn_file_actions_init(&x_files);
    posix_spawnattr_init(&x_attributes);
    posix_spawn_file_actions_addopen(&x_files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&x_files, STDOUT_FILENO, log.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&x_files, STDOUT_FILENO, STDERR_FILENO);
    posix_spawnattr_setflags(&x_attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&x_attributes, 0);
  }
  Start(Start const&) = delete;
  Start& operator=(Start const&) = delete;
  ~Start() {
    posix_spawn_file_actions_destroy(&x_files);
    posix_spawnattr_destroy(&x_attributes);
  }

  /// The process, or -1.
  pid_t operator()(std::vector<std::string>& words) const {
    std::vector<char*> arguments;
    for (auto& word : words) {
      arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    pid_t process = -1;
    auto const problem =
        posix_spawn(&process, arguments[0], &x_files, &x_attributes, arguments.data(), environ);
    return problem == 0 ? process : -1;
  }

 private:
  posix_spawn_file_actions_t x_files{};
  posix_spawnattr_t x_attributes{};
};

}  // namespace

std::string program_on_path(std::string const& name) {
  auto const* const path = std::getenv("PATH");
  std::istringstream folders{path == nullptr ? "" : path};
  for (std::string folder; std::getline(folders, folder, ':');) {
    auto const file = (std::filesystem::path{folder} / name).string();
    std::error_code problem;
    if (std::filesystem::is_regular_file(file, problem) && access(file.c_str(), X_OK) == 0) {
      return file;
    }
  }
  return {};
}

Ending run_program(std::vector<std::string> words, std::string const& log,
                   std::chrono::seconds limit) {
  auto const process = Start{log}(words);
  if (process < 0) {
    return Ending::not_started;
  }
  auto const end = std::chrono::steady_clock::now() + limit;
  int status = 0;
  while (waitpid(process, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > end) {
      kill(-process, SIGKILL);
      waitpid(process, &status, 0);
      return Ending::too_long;
    }
    std::this_thread::sleep_for(kGlance);
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? Ending::good : Ending::failed;
}

}  // namespace wijk
