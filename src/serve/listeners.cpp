// SPDX-License-Identifier: EUPL-1.2
#include "serve/listeners.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>

namespace wijk {
namespace {

constexpr std::size_t kMostMissed = 100;

/// The partner that an account acts for; null where it acts for none. Visitors hear events as well,
/// so no event names a person.
nlohmann::ordered_json partner_of(Store const& store, std::string const& name) {
  auto const account = store.account(name);
  bool const known = account && *account && !(*account)->partner.empty();
  return known ? nlohmann::ordered_json((*account)->partner) : nlohmann::ordered_json(nullptr);
}

std::string event_text(Store const& store, Revision const& revision) {
  nlohmann::ordered_json const data{
      {"revision", revision.number}, {"by", partner_of(store, revision.by)}, {"at", revision.at}};
  return fmt::format("id: {}\nevent: revision\ndata: {}\n\n", revision.number,
                     data.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

std::int64_t last_event(Request const& request) {
  auto const text = request.header("last-event-id");
  std::int64_t number = 0;
  auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc{} && number > 0 ? number : 0;
}

}  // namespace

Answer plan_events(Call& call) {
  auto const& store = call.service.store;
  auto const& now = *call.snapshot;
  auto const last = last_event(call.request);
  std::string text = "retry: 3000\n\n";
  auto const missed = store.revisions_after(now.plan, last, kMostMissed);
  bool const few = last > 0 && missed && missed->size() < kMostMissed;
  if (few) {
    for (auto const& revision : *missed) {
      text += event_text(store, revision);
    }
  } else if (last < now.revision) {
    text += event_of(store, now);
  }
  auto answer = text_answer(200, "text/event-stream", std::move(text));
  answer.stream = true;
  answer.etag = std::to_string(few && !missed->empty() ? missed->back().number : now.revision);
  return answer.with("Cache-Control", "no-store").with("X-Accel-Buffering", "no");
}

std::string event_of(Store const& store, Snapshot const& now) {
  auto const revision = store.revision(now.plan, now.revision);
  Revision const unknown{now.plan, now.revision, now.at, {}, {}, {}, {}};
  return event_text(store, revision && *revision ? **revision : unknown);
}

bool EventStreams::reserve() {
  std::scoped_lock const lock{x_mutex};
  if (x_taken >= x_most) {
    return false;
  }
  ++x_taken;
  x_meter.streams = static_cast<std::int64_t>(x_taken);
  return true;
}

void EventStreams::give_back() {
  std::scoped_lock const lock{x_mutex};
  --x_taken;
  x_meter.streams = static_cast<std::int64_t>(x_taken);
}

void EventStreams::add(std::uint64_t id, std::string plan, std::int64_t from,
                       Stream const& stream) {
  std::string missed;
  {
    std::scoped_lock const lock{x_mutex};
    // What was told between the answer and now.
    if (auto const told = x_told.find(plan); told != x_told.end() && told->second.revision > from) {
      missed = told->second.text;
    }
    x_open.insert_or_assign(id, Open{std::move(plan), stream});
  }
  if (!missed.empty()) {
    stream.send(missed);
  }
}

void EventStreams::remove(std::uint64_t id) {
  Stream gone;  // is destroyed outside the lock: it may hold the last of its connection
  std::scoped_lock const lock{x_mutex};
  auto const found = x_open.find(id);
  if (found == x_open.end()) {
    return;
  }
  gone = std::move(found->second.stream);
  x_open.erase(found);
  --x_taken;
  x_meter.streams = static_cast<std::int64_t>(x_taken);
}

std::vector<Stream> EventStreams::streams_of(std::string const& plan) const {
  std::scoped_lock const lock{x_mutex};
  std::vector<Stream> streams;
  for (auto const& [id, open] : x_open) {
    if (plan.empty() || open.plan == plan) {
      streams.push_back(open.stream);
    }
  }
  return streams;
}

void EventStreams::tell(std::string const& plan, std::int64_t revision, std::string const& text) {
  {
    std::scoped_lock const lock{x_mutex};
    x_told.insert_or_assign(plan, Told{revision, text});
  }
  tell(plan, text);
}

void EventStreams::tell(std::string const& plan, std::string const& text) {
  for (auto const& stream : streams_of(plan)) {
    stream.send(text);
  }
}

void EventStreams::keep_alive() {
  for (auto const& stream : streams_of({})) {
    stream.send(":\n\n");
  }
}

void EventStreams::close_all() {
  for (auto const& stream : streams_of({})) {
    stream.close();
  }
}

void EventStreams::let_go() {
  std::map<std::uint64_t, Open> gone;  // is destroyed outside the lock
  std::scoped_lock const lock{x_mutex};
  gone.swap(x_open);
  x_taken -= gone.size();
  x_meter.streams = static_cast<std::int64_t>(x_taken);
}

}  // namespace wijk
