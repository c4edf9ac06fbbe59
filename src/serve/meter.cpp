// SPDX-License-Identifier: EUPL-1.2
#include "serve/meter.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

namespace wijk {
namespace {

double seconds_of(timeval time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Memory in use, in bytes: the second number of /proc/self/statm, in pages (proc(5)).
std::int64_t resident_bytes() {
  std::int64_t size = 0;
  std::int64_t resident = 0;
  std::ifstream{"/proc/self/statm"} >> size >> resident;
  return resident * sysconf(_SC_PAGESIZE);
}

std::string process_text() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return fmt::format(
      "# HELP process_resident_memory_bytes Memory in use.\n"
      "# TYPE process_resident_memory_bytes gauge\n"
      "process_resident_memory_bytes {}\n"
      "# HELP process_cpu_seconds_total Time that the processors spent.\n"
      "# TYPE process_cpu_seconds_total counter\n"
      "process_cpu_seconds_total {:.3f}\n",
      resident_bytes(), seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime));
}

std::string single(std::string_view name, std::string_view type, std::string_view help,
                   std::int64_t value) {
  return fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help, type, value);
}

}  // namespace

Meter::Meter() : x_count{routes().size() + 1}, x_cells{std::make_unique<Cell[]>(x_count)} {}

void Meter::count(Route const* route, Method method, int status, Duration took) {
  auto const index =
      route == nullptr ? x_count - 1 : static_cast<std::size_t>(route - routes().data());
  auto& cell = x_cells[index];
  auto const seconds = std::chrono::duration<double>(took).count();
  auto const bucket =
      static_cast<std::size_t>(std::ranges::lower_bound(kBounds, seconds) - kBounds.begin());
  auto const relaxed = std::memory_order_relaxed;
  cell.by_class[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))].fetch_add(1, relaxed);
  cell.by_time[bucket].fetch_add(1, relaxed);
  cell.nanoseconds.fetch_add(static_cast<std::uint64_t>(took.count()), relaxed);
  if (method == Method::get || method == Method::head) {
    return;
  }
  if (status == 422) {
    refused.fetch_add(1, relaxed);
  } else if (status == 409 || status == 412) {
    conflicts.fetch_add(1, relaxed);
  }
}

std::string Meter::cell_text(Cell const& cell, std::string_view labels) const {
  std::string text;
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i <= kBounds.size(); ++i) {
    sum += cell.by_time[i].load();
    auto const bound = i < kBounds.size() ? fmt::format("{}", kBounds[i]) : "+Inf";
    text += fmt::format("wijk_request_seconds_bucket{{{},le=\"{}\"}} {}\n", labels, bound, sum);
  }
  text += fmt::format("wijk_request_seconds_sum{{{}}} {:.6f}\n", labels,
                      static_cast<double>(cell.nanoseconds.load()) / 1e9);
  return text + fmt::format("wijk_request_seconds_count{{{}}} {}\n", labels, sum);
}

std::string Meter::text(bool ready) const {
  std::string requests =
      "# HELP wijk_requests_total Requests answered.\n# TYPE wijk_requests_total counter\n";
  std::string times =
      "# HELP wijk_request_seconds Time to an answer.\n# TYPE wijk_request_seconds histogram\n";
  for (std::size_t i = 0; i < x_count; ++i) {
    auto const& cell = x_cells[i];
    auto const labels = i + 1 == x_count
                            ? std::string{"method=\"\",route=\"\""}
                            : fmt::format("method=\"{}\",route=\"{}\"", name_of(routes()[i].method),
                                          routes()[i].pattern);
    bool any = false;
    for (std::size_t kind = 0; kind < cell.by_class.size(); ++kind) {
      if (auto const count = cell.by_class[kind].load(); count > 0) {
        any = true;
        requests +=
            fmt::format("wijk_requests_total{{{},status=\"{}xx\"}} {}\n", labels, kind, count);
      }
    }
    times += any ? cell_text(cell, labels) : "";
  }
  return requests + times +
         single("wijk_requests_in_flight", "gauge", "Requests at work.", in_flight) +
         single("wijk_connections", "gauge", "Open connections.", connections) +
         single("wijk_event_streams", "gauge", "Open event streams.", streams) +
         single("wijk_kept_answers_total", "counter", "Answered with what was kept.", kept) +
         single("wijk_revisions_total", "counter", "New revisions seen.", revisions) +
         single("wijk_edits_refused_total", "counter", "Edits with errors.", refused) +
         single("wijk_edits_conflicting_total", "counter", "Edits that met another's.", conflicts) +
         single("wijk_store_ready", "gauge", "1 where the store answers.", store_ready ? 1 : 0) +
         single("wijk_ready", "gauge", "1 where requests are welcome.", ready ? 1 : 0) +
         process_text();
}

}  // namespace wijk
