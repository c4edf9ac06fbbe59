// SPDX-License-Identifier: EUPL-1.2
//
// The log: a line of JSON each, on standard error. It names no account, and no remote address
// unless that was asked for.
#pragma once

#include "serve/http.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace wijk {

enum class LogLevel : std::uint8_t { error, warning, info };

/// False where there is no such level.
bool parse_level(std::string_view name, LogLevel& level);

/// One answered request.
struct LogLine {
  Method method = Method::get;
  std::string_view path;  ///< without the query, which may name somebody
  int status = 0;
  std::chrono::nanoseconds took{};
  std::size_t bytes = 0;
  std::string_view correlation_id;
  std::string_view remote;
};

/// Lines are gathered and written by a thread of its own, so that nobody waits for the terminal;
/// those that do not fit are counted.
class Log {
 public:
  Log(LogLevel level, bool remote, int file);
  Log(Log const&) = delete;
  Log& operator=(Log const&) = delete;
  ~Log();

  bool requests() const { return x_level >= LogLevel::info; }
  void request(LogLine const& line);
  void say(LogLevel level, std::string_view message, std::string_view correlation_id = {});

 private:
  void add(std::string_view line);
  void run();

  LogLevel x_level;
  bool x_remote;
  int x_file;
  std::mutex x_mutex;
  std::condition_variable x_wake;
  std::string x_waiting;
  std::size_t x_lost = 0;
  bool x_stop = false;
  std::thread x_writer;
};

}  // namespace wijk
