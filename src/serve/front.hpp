// SPDX-License-Identifier: EUPL-1.2
//
// Between the sockets and `answer()`: limits, answers that are kept, conditional requests, gzip,
// what is counted and logged. A value in, a value out: tests need no socket.
#pragma once

#include "serve/keep.hpp"
#include "serve/log.hpp"
#include "serve/meter.hpp"
#include "serve/service.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wijk {

inline constexpr std::size_t kLongestTarget = 8u << 10;
inline constexpr std::size_t kLongestHeader = 16u << 10;  ///< value of one header
inline constexpr std::size_t kMostHeaders = 100;
inline constexpr std::size_t kLargestBody = 8u << 20;

/// What goes out, but for the status line, the length and what the connection decides.
struct Reply {
  int status = 200;
  std::string lines{};  ///< of the head, each with its end of line
  std::shared_ptr<std::string const> body{};
  std::size_t length = 0;        ///< Content-Length; of HEAD that of the body that GET would give
  bool has_length = true;        ///< false: 204 and 304 have none
  std::string stream_of{};       ///< the plan whose events follow
  std::int64_t stream_from = 0;  ///< the newest revision that the body tells of
};

/// What decides whether an answer that is kept will do.
struct Asked {
  Method method = Method::get;
  std::string_view target;  ///< "/a?b=c", as it came
  std::string_view accept_language, accept_encoding, if_none_match, correlation_id, remote;
  bool secret = false;  ///< a session may come along
};

class Front {
 public:
  Front(Service& service, Meter& meter, Log& log, std::size_t kept_bytes = 64u << 20)
      : x_service{service}, x_meter{meter}, x_log{log}, x_keep{kept_bytes} {}

  /// The answer where it is kept and still true: takes no more than a look-up.
  std::optional<Reply> kept(Asked const& asked);
  /// The answer to any request.
  Reply answer(Request request);
  /// The answer where the server has no room for the request.
  Reply busy(Request const& request);

  Keep const& keep() const { return x_keep; }

 private:
  Answer made(Request const& request);
  Reply finished(Request const& request, Answer const& answer, Found const& found,
                 SnapshotPtr const& newest);
  void pack(Request const& request, Answer const& answer, bool zip, Kept& kept);
  std::int64_t day() const;

  Service& x_service;
  Meter& x_meter;
  Log& x_log;
  Keep x_keep;
};

/// The request that a target like "/a?b=c" or "http://host/a?b=c" names.
void put_target(Request& request, std::string_view target);
/// True where the request may bring a session along.
bool brings_secret(std::string_view cookie, std::string_view authorization);

}  // namespace wijk
