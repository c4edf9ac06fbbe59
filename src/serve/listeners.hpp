// SPDX-License-Identifier: EUPL-1.2
//
// Open pages that are told of new revisions: server-sent events
// (https://html.spec.whatwg.org/multipage/server-sent-events.html).
#pragma once

#include "serve/meter.hpp"
#include "serve/service.hpp"

#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace wijk {

/// `GET /api/v1/plans/{plan}/events`: what was missed since Last-Event-ID, or the newest revision.
Answer plan_events(Call& call);

/// The event of the newest revision of a plan.
std::string event_of(Store const& store, Snapshot const& now);

/// One open stream; both may be called from any thread, and nothing happens where it is closed.
struct Stream {
  std::function<void(std::string const& text)> send{};
  std::function<void()> close{};
};

class EventStreams {
 public:
  EventStreams(std::size_t most, Meter& meter) : x_most{most}, x_meter{meter} {}

  /// A place for a stream, to be taken by `add`; false where all are taken.
  bool reserve();
  void give_back();
  /// Opens a stream under an id of its own; it was told up to `from`.
  void add(std::uint64_t id, std::string plan, std::int64_t from, Stream const& stream);
  void remove(std::uint64_t id);

  /// Tells all streams of a plan.
  void tell(std::string const& plan, std::int64_t revision, std::string const& text);
  /// The same, of something that nobody needs to hear later.
  void tell(std::string const& plan, std::string const& text);
  /// A comment, so that nothing in between takes the stream for dead.
  void keep_alive();
  void close_all();
  /// Lets go of all connections: nothing of them may outlive the sockets.
  void let_go();

 private:
  struct Open {
    std::string plan;
    Stream stream;
  };
  struct Told {
    std::int64_t revision = 0;
    std::string text;
  };
  std::vector<Stream> streams_of(std::string const& plan) const;

  std::size_t x_most;
  Meter& x_meter;
  mutable std::mutex x_mutex;
  std::size_t x_taken = 0;
  std::map<std::uint64_t, Open> x_open;
  std::map<std::string, Told> x_told;
};

}  // namespace wijk
