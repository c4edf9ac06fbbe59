// SPDX-License-Identifier: EUPL-1.2
//
// The only file that knows RESTinio. Its threads read, write and give what is kept; other requests
// go to threads of their own, so that a slow one never stands in the way of a quick one.
#include "serve/server.hpp"

#include "serve/front_parts.hpp"
#include "serve/pulse.hpp"
#include "serve/routes.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <asio.hpp>
#include <restinio/all.hpp>
#include <utility>

namespace wijk {
namespace {

namespace wire = restinio;

/// What the handler, the listener of connections and the loop below share.
/// Threads that make answers, and the requests that wait for one.
struct Queue {
  asio::thread_pool& pool;
  std::size_t most;
  std::atomic<std::size_t> waiting{0};
};

struct Shared {
  ServerOptions const& options;
  ServerParts works;
  Queue usual;
  Queue outside;  ///< those that wait for another server: nobody else waits with them
};

struct ConnectionListener {
  ServerParts works;

  explicit ConnectionListener(ServerParts shared) : works{shared} {}

  void state_changed(wire::connection_state::notice_t const& notice) noexcept {
    auto const cause = notice.cause();
    if (wire::holds_alternative<wire::connection_state::accepted_t>(cause)) {
      works.meter.connections.fetch_add(1);
    } else if (wire::holds_alternative<wire::connection_state::closed_t>(cause)) {
      works.meter.connections.fetch_sub(1);
      works.streams.remove(notice.connection_id());
    }
  }
};

/// Counts a request as in flight until its answer is written, or its connection is gone.
class InFlight {
 public:
  explicit InFlight(Meter& meter) : x_meter{&meter} { meter.in_flight.fetch_add(1); }
  InFlight(InFlight const&) = delete;
  InFlight& operator=(InFlight const&) = delete;
  ~InFlight() { x_meter->in_flight.fetch_sub(1); }

 private:
  Meter* x_meter;
};
using InFlightPtr = std::shared_ptr<InFlight>;

std::string_view reason_of(int status) {
  struct Reason {
    int status;
    std::string_view text;
  };
  static constexpr Reason kReasons[] = {
      {200, "OK"},
      {201, "Created"},
      {202, "Accepted"},
      {204, "No Content"},
      {303, "See Other"},
      {304, "Not Modified"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {409, "Conflict"},
      {412, "Precondition Failed"},
      {413, "Content Too Large"},
      {414, "URI Too Long"},
      {415, "Unsupported Media Type"},
      {422, "Unprocessable Content"},
      {428, "Precondition Required"},
      {429, "Too Many Requests"},
      {431, "Request Header Fields Too Large"},
      {500, "Internal Server Error"},
      {503, "Service Unavailable"},
  };
  auto const* const found = std::ranges::find(kReasons, status, &Reason::status);
  return found == std::end(kReasons) ? std::string_view{"Other"} : found->text;
}

std::string head_of(Reply const& reply, std::string_view framing, bool keep) {
  return fmt::format("HTTP/1.1 {} {}\r\n{}{}Connection: {}\r\n\r\n", reply.status,
                     reason_of(reply.status), reply.lines, framing, keep ? "keep-alive" : "close");
}

/// One request on its connection; the answer is written to it in parts.
struct Line {
  wire::impl::connection_handle_t connection;
  wire::request_id_t id;

  explicit Line(wire::request_handle_t const& request)
      : connection{std::move(wire::impl::access_req_connection(*request))},
        id{request->request_id()} {}

  void write(wire::writable_items_container_t items, bool last, bool keep,
             InFlightPtr in_flight = nullptr) const {
    wire::write_group_t group{std::move(items)};
    if (in_flight != nullptr) {
      group.after_write_notificator([held = std::move(in_flight)](asio::error_code const&) {});
    }
    connection->write_response_parts(id,
                                     {last ? wire::response_parts_attr_t::final_parts
                                           : wire::response_parts_attr_t::not_final_parts,
                                      keep ? wire::response_connection_attr_t::connection_keepalive
                                           : wire::response_connection_attr_t::connection_close},
                                     std::move(group));
  }
  void write(std::string text, bool last) const {
    wire::writable_items_container_t items;
    items.emplace_back(std::move(text));
    write(std::move(items), last, false);
  }
};

void send(wire::request_handle_t const& request, Reply const& reply, bool keep,
          InFlightPtr in_flight) {
  auto const length =
      reply.has_length ? fmt::format("Content-Length: {}\r\n", reply.length) : std::string{};
  wire::writable_items_container_t items;
  items.reserve(2);
  items.emplace_back(head_of(reply, length, keep));
  if (reply.body != nullptr && !reply.body->empty()) {
    items.emplace_back(reply.body);
  }
  Line{request}.write(std::move(items), true, keep, std::move(in_flight));
}

std::string chunk(std::string const& text) {
  return fmt::format("{:x}\r\n{}\r\n", text.size(), text);
}

/// Starts an event stream: it stays open until either side closes it.
void open_stream(Shared& shared, wire::request_handle_t const& request, Reply const& reply) {
  bool const old = request->header().http_major() == 1 && request->header().http_minor() == 0;
  auto const connection = request->connection_id();
  auto line = std::make_shared<Line>(request);
  auto const framed = [old](std::string const& text) { return old ? text : chunk(text); };
  line->write(
      head_of(reply, old ? "" : "Transfer-Encoding: chunked\r\n", false) + framed(*reply.body),
      false);
  shared.works.streams.add(
      connection, reply.stream_of, reply.stream_from,
      {.send = [line, framed](std::string const& text) { line->write(framed(text), false); },
       .close = [line,
                 old] { line->write(old ? std::string{} : std::string{"0\r\n\r\n"}, true); }});
}

Method method_of(wire::http_method_id_t method) {
  struct Pair {
    int raw;
    Method ours;
  };
  static constexpr Pair kPairs[] = {{HTTP_GET, Method::get},     {HTTP_HEAD, Method::head},
                                    {HTTP_POST, Method::post},   {HTTP_PUT, Method::put},
                                    {HTTP_PATCH, Method::patch}, {HTTP_DELETE, Method::remove}};
  auto const* const found = std::ranges::find(kPairs, method.raw_id(), &Pair::raw);
  return found == std::end(kPairs) ? Method::other : found->ours;
}

/// The other side, or whom a proxy says that it is for.
std::string remote_of(wire::request_handle_t const& request, Proxies const& proxies) {
  std::string forwarded;
  request->header().for_each_value_of("X-Forwarded-For", [&](auto const& value) {
    forwarded += forwarded.empty() ? "" : ",";
    forwarded += value;
    return wire::http_header_fields_t::continue_enumeration();
  });
  return proxies.client(request->remote_endpoint().address(), forwarded);
}

Asked asked_of(wire::request_handle_t const& request, std::string const& remote) {
  auto const& header = request->header();
  auto const field = [&](wire::http_field name) {
    auto const* const value = header.try_get_field(name);
    return value == nullptr ? std::string_view{} : std::string_view{*value};
  };
  Asked asked;
  asked.method = method_of(header.method());
  asked.target = header.request_target();
  asked.accept_language = field(wire::http_field::accept_language);
  asked.accept_encoding = field(wire::http_field::accept_encoding);
  asked.if_none_match = field(wire::http_field::if_none_match);
  if (auto const* const id = header.try_get_field("X-Correlation-ID"); id != nullptr) {
    asked.correlation_id = *id;
  }
  asked.remote = remote;
  asked.secret =
      brings_secret(field(wire::http_field::cookie), field(wire::http_field::authorization));
  return asked;
}

Request request_of(wire::request_handle_t const& request, Asked const& asked) {
  Request made{.method = asked.method,
               .body = request->body(),
               .remote = std::string{asked.remote},
               .correlation_id = std::string{asked.correlation_id}};
  put_target(made, asked.target);
  request->header().for_each_field([&](auto const& one) {
    made.headers.push_back({one.name(), one.value()});
  });
  return made;
}

struct Handler {
  Shared* shared;

  wire::request_handling_status_t operator()(wire::request_handle_t const& request) const {
    auto& works = shared->works;
    bool const keep = request->header().should_keep_alive() && works.ready;
    auto in_flight = std::make_shared<InFlight>(works.meter);
    auto const remote = remote_of(request, shared->options.proxies);
    auto const asked = asked_of(request, remote);
    if (auto const reply = works.front.kept(asked)) {
      send(request, *reply, keep, std::move(in_flight));
      return wire::request_accepted();
    }
    auto made = request_of(request, asked);
    auto& queue = asks_provider(made.path) ? shared->outside : shared->usual;
    if (queue.waiting.fetch_add(1) >= queue.most) {
      queue.waiting.fetch_sub(1);
      send(request, works.front.busy(made), keep, std::move(in_flight));
      return wire::request_accepted();
    }
    asio::post(queue.pool,
               [shared = shared, &queue, request, keep, in_flight, made = std::move(made)] {
                 queue.waiting.fetch_sub(1);
                 answer(*shared, request, made, keep, in_flight);
               });
    return wire::request_accepted();
  }

  static void answer(Shared& shared, wire::request_handle_t const& request, Request const& made,
                     bool keep, InFlightPtr const& in_flight) {
    auto& works = shared.works;
    auto const reply = works.front.answer(made);
    if (reply.stream_of.empty() || reply.body == nullptr) {
      send(request, reply, keep, in_flight);
    } else if (works.ready && works.streams.reserve()) {
      open_stream(shared, request, reply);
    } else {
      send(request, works.front.busy(made), keep, in_flight);
    }
  }
};

struct Traits : wire::traits_t<wire::asio_timer_manager_t, wire::null_logger_t, Handler> {
  static constexpr bool use_connection_count_limiter = true;
  using connection_state_listener_t = ConnectionListener;
};
using Server = wire::http_server_t<Traits>;

/// RESTinio closes without a word what is beyond these; a little less gets an answer that says so.
wire::incoming_http_msg_limits_t hard_limits() {
  wire::incoming_http_msg_limits_t limits;
  limits.max_url_size(2 * kLongestTarget);
  limits.max_field_name_size(256);
  limits.max_field_value_size(2 * kLongestHeader);
  limits.max_field_count(2 * kMostHeaders);
  limits.max_body_size(kLargestBody + kLargestBody / 4);
  return limits;
}

/// As many files as the machine allows: each connection is one. Returns how many that are.
std::size_t raise_files() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) {
    return 256;
  }
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  getrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur;
}

wire::server_settings_t<Traits> settings_of(ServerOptions const& options, Shared& shared,
                                            asio::ip::address const& address, std::uint16_t& port) {
  constexpr std::size_t kOtherFiles = 128;  // store, log, web files
  auto const files = raise_files();
  wire::server_settings_t<Traits> settings;
  settings.address(address)
      .protocol(address.is_v6() ? asio::ip::tcp::v6() : asio::ip::tcp::v4())
      .port(options.listen.port)
      .read_next_http_message_timelimit(options.read)
      .write_http_response_timelimit(options.write)
      .handle_request_timeout(options.handle)
      .max_pipelined_requests(8)
      .concurrent_accepts_count(4)
      .max_parallel_connections(
          std::min(options.connections, files > 2 * kOtherFiles ? files - kOtherFiles : files / 2))
      .incoming_http_msg_limits(hard_limits())
      .connection_state_listener(std::make_shared<ConnectionListener>(shared.works))
      .request_handler(Handler{&shared})
      .acceptor_post_bind_hook(
          [&port](asio::ip::tcp::acceptor& acceptor) { port = acceptor.local_endpoint().port(); })
      .socket_options_setter(
          [](auto& socket) { socket.set_option(asio::ip::tcp::no_delay{true}); });
  return settings;
}

Refusal cannot_listen(ServerOptions const& options, asio::error_code const& problem) {
  auto const where = listen_text(options.listen);
  if (problem == asio::error::address_in_use) {
    return {say("op `{}` luistert al een ander programma; kies met --listen een ander adres",
                "another program listens on `{}` already; choose another address with --listen",
                where)};
  }
  if (problem == asio::error::access_denied) {
    return {say("op `{}` mag dit programma niet luisteren; kies een poort boven 1023",
                "this program may not listen on `{}`; choose a port above 1023", where)};
  }
  return {say("op `{}` kan niet geluisterd worden: dat adres heeft deze machine niet",
              "cannot listen on `{}`: this machine does not have that address", where)};
}

/// Lets what runs come to its end, within the time that there is for it.
void drain(Server& server, ServerOptions const& options, ServerParts& works) {
  using namespace std::chrono_literals;
  works.ready = false;
  server.close_async([] {}, [](std::exception_ptr const&) {});
  works.streams.close_all();
  auto const until = std::chrono::steady_clock::now() + options.stop;
  while (works.meter.in_flight > 0 && std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(10ms);
  }
  std::this_thread::sleep_for(100ms);  // what was written last is on its way
}

}  // namespace

Result<Done> run_server(ServerOptions const& options, ServerParts works,
                        std::function<void(Listen const&)> const& started) {
  asio::error_code problem;
  auto const address = asio::ip::make_address(options.listen.host, problem);
  if (problem) {
    return Refusal{say("`{}` is geen adres van een machine, zoals 127.0.0.1",
                       "`{}` is no address of a machine, such as 127.0.0.1", options.listen.host)};
  }
  constexpr std::size_t kOutside = 4;
  asio::thread_pool pool{options.threads};
  asio::thread_pool outside{kOutside};
  Shared shared{options, works, {pool, options.waiting}, {outside, 8 * kOutside}};
  asio::io_context sockets{static_cast<int>(options.threads)};
  auto listen = options.listen;
  Server server{wire::external_io_context(sockets),
                settings_of(options, shared, address, listen.port)};
  try {
    server.open_sync();
  } catch (asio::system_error const& refused) {
    return cannot_listen(options, refused.code());
  }
  asio::signal_set signals{sockets, SIGTERM, SIGINT};
  std::thread stopping;
  signals.async_wait([&](asio::error_code const& no_signal, int) {
    if (!no_signal) {
      stopping = std::thread{[&] {
        drain(server, options, works);
        sockets.stop();
      }};
    }
  });
  works.ready = true;
  started(listen);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < options.threads; ++i) {
    threads.emplace_back([&sockets] { sockets.run(); });
  }
  Pulse const comments{std::chrono::seconds{15}, [&] { works.streams.keep_alive(); }};
  for (auto& thread : threads) {
    thread.join();
  }
  if (stopping.joinable()) {
    stopping.join();
  }
  pool.join();
  outside.join();
  works.streams.let_go();
  return Done{};
}

}  // namespace wijk
