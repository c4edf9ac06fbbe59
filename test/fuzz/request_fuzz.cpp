// SPDX-License-Identifier: EUPL-1.2
//
// Asks a server whatever bytes come: a line with method and target, headers, an empty line, a body.
// The first byte says who asks: "v" a visitor, anything else a manager who is signed in.
#include "folder.hpp"
#include "plan/read.hpp"
#include "serve/front.hpp"
#include "write/template.hpp"

#include <fcntl.h>

#include <chrono>
#include <cstdlib>
#include <fstream>

namespace wijk {
namespace {

template <class Value>
Value good(Result<Value> result) {
  if (!result) {
    std::abort();
  }
  return std::move(*result);
}

Moment fixed_time() { return {1'795'683'600'000}; }

std::string_view cut(std::string_view& text, std::string_view sign) {
  auto const end = text.find(sign);
  auto const piece = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + sign.size());
  return piece;
}

Method method_of(std::string_view name) {
  for (auto const method :
       {Method::get, Method::head, Method::post, Method::put, Method::patch, Method::remove}) {
    if (name == name_of(method)) {
      return method;
    }
  }
  return Method::other;
}

/// A server with the example plan, and a manager who is signed in.
struct World {
  NewFolder folder{};
  Store store;
  Live live;
  Service service;
  Meter meter{};
  Log log{LogLevel::error, false, ::open("/dev/null", O_WRONLY | O_CLOEXEC)};
  Front front{service, meter, log, 1u << 20};
  Session session{};

  World()
      : store{good(Store::open("sqlite:" + (folder.path / "store.db").string()))},
        live{store, fixed_time},
        service{.live = live, .store = store, .clock = fixed_time} {
    for (auto const& file : new_plan("Wijk", Language::dutch, std::chrono::year{2026})) {
      std::ofstream{folder.path / file.name} << file.text;
    }
    good(live.take_in(good(read_plan_from(folder.path.string()))));
    std::string const password = "een lang wachtwoord";
    good(store.add_account({.name = "m", .role = Role::manager}, password, fixed_time()));
    session = good(store.sign_in("m", password, "127.0.0.1", fixed_time())).session;
    service.web_folder = folder.path.string();
  }
};

}  // namespace
}  // namespace wijk

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static wijk::World world;
  std::string_view text{reinterpret_cast<char const*>(data), size};
  bool const visitor = text.starts_with('v');
  text.remove_prefix(text.empty() ? 0 : 1);
  auto line = wijk::cut(text, "\n");
  wijk::Request request;
  request.method = wijk::method_of(wijk::cut(line, " "));
  wijk::put_target(request, line);
  for (auto header = wijk::cut(text, "\n"); !header.empty(); header = wijk::cut(text, "\n")) {
    auto const name = wijk::cut(header, ": ");
    request.headers.push_back({std::string{name}, std::string{header}});
  }
  if (!visitor) {
    request.headers.push_back({"Cookie", "wijk_session=" + world.session.token});
    request.headers.push_back({"X-CSRF-Token", world.session.csrf});
  }
  request.body = std::string{text};
  auto const reply = world.front.answer(std::move(request));
  // A defect would have been answered with 500: here it has to be seen.
  if (reply.status == 500) {
    std::abort();
  }
  return 0;
}
