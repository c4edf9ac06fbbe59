// SPDX-License-Identifier: EUPL-1.2
#include "serve/log.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

namespace wijk {
namespace {

constexpr std::size_t kMostWaiting = 4u << 20;  // bytes
constexpr std::string_view kLevels[] = {"error", "warning", "info"};

/// What may stand between the quotes of JSON; what is not ASCII becomes "?".
std::string quoted(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (char const letter : text) {
    if (letter == '"' || letter == '\\') {
      safe += '\\';
    }
    safe += letter >= ' ' && letter <= '~' ? letter : '?';
  }
  return safe;
}

std::string now_text() {
  using std::chrono::milliseconds;
  auto const now = std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
  auto const part = now.time_since_epoch() % std::chrono::seconds{1};
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(now)), part.count());
}

}  // namespace

bool parse_level(std::string_view name, LogLevel& level) {
  for (std::size_t i = 0; i < std::size(kLevels); ++i) {
    if (kLevels[i] == name) {
      level = static_cast<LogLevel>(i);
      return true;
    }
  }
  return false;
}

Log::Log(LogLevel level, bool remote, int file)
    : x_level{level}, x_remote{remote}, x_file{file}, x_writer{[this] { run(); }} {}

Log::~Log() {
  {
    std::scoped_lock const lock{x_mutex};
    x_stop = true;
  }
  x_wake.notify_one();
  x_writer.join();
}

void Log::request(LogLine const& line) {
  if (!requests()) {
    return;
  }
  auto const milliseconds = std::chrono::duration<double, std::milli>(line.took).count();
  auto const remote =
      x_remote ? fmt::format(",\"remote\":\"{}\"", quoted(line.remote)) : std::string{};
  add(fmt::format(
      "{{\"time\":\"{}\",\"level\":\"info\",\"method\":\"{}\",\"path\":\"{}\",\"status\":{},"
      "\"ms\":{:.3f},\"bytes\":{},\"id\":\"{}\"{}}}\n",
      now_text(), name_of(line.method), quoted(line.path), line.status, milliseconds, line.bytes,
      quoted(line.correlation_id), remote));
}

void Log::say(LogLevel level, std::string_view message, std::string_view correlation_id) {
  if (level > x_level) {
    return;
  }
  add(fmt::format("{{\"time\":\"{}\",\"level\":\"{}\",\"message\":\"{}\",\"id\":\"{}\"}}\n",
                  now_text(), kLevels[static_cast<std::size_t>(level)], quoted(message),
                  quoted(correlation_id)));
}

void Log::add(std::string_view line) {
  std::scoped_lock const lock{x_mutex};
  if (x_waiting.size() + line.size() > kMostWaiting) {
    ++x_lost;
    return;
  }
  x_waiting += line;
  x_wake.notify_one();
}

void Log::run() {
  std::unique_lock lock{x_mutex};
  for (;;) {
    x_wake.wait(lock, [this] { return x_stop || !x_waiting.empty(); });
    auto const text = std::exchange(x_waiting, {});
    auto const lost = std::exchange(x_lost, 0);
    bool const stop = x_stop;
    lock.unlock();
    std::string_view rest = text;
    while (!rest.empty()) {
      auto const written = write(x_file, rest.data(), rest.size());
      if (written <= 0) {
        break;  // nobody reads it: a log must not stop the server
      }
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
    if (stop) {
      return;
    }
    if (lost > 0) {
      say(LogLevel::warning, fmt::format("{} lines of the log were lost", lost));
    }
    lock.lock();
  }
}

}  // namespace wijk
