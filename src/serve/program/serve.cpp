// SPDX-License-Identifier: EUPL-1.2
//
// `wijk serve`: plans into the store, then requests until somebody stops it.
#include "plan/read.hpp"
#include "serve/program/provider.hpp"
#include "serve/pulse.hpp"
#include "serve/server.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <future>
#include <thread>

namespace wijk {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostStreams = 1000;

/// Of the files that script/web makes: beside the programs where they are installed, or built.
std::string web_folder(Order const& order) {
  std::error_code problem;
  auto const bin = fs::read_symlink("/proc/self/exe", problem).parent_path();
  for (auto const& folder : {fs::path{order.web}, bin / "../share/wijkwerk/web", bin / "../web"}) {
    if (!folder.empty() && fs::is_directory(folder, problem)) {
      return folder.lexically_normal().string();
    }
  }
  return {};
}

/// Where nothing is said: requests are told to a file or a service, troubles to a terminal.
Result<LogLevel> log_level(Order const& order) {
  auto level = isatty(STDERR_FILENO) == 1 ? LogLevel::warning : LogLevel::info;
  if (!order.log.empty() && !parse_level(order.log, level)) {
    return Refusal{say("`{}` is geen niveau van het log; er zijn: error, warning, info",
                       "`{}` is no level of the log; there are: error, warning, info", order.log)};
  }
  return level;
}

/// "https://plan.example.nl", without a slash at the end.
Result<std::string> public_url(Order const& order) {
  auto url = order.public_url;
  while (url.ends_with('/')) {
    url.pop_back();
  }
  bool const web = url.starts_with("https://") || url.starts_with("http://");
  if (!url.empty() && (!web || url.find_first_of(" \"<>?#") != std::string::npos)) {
    return Refusal{say("`{}` is geen adres van een website; zo wel: `https://plan.example.nl`",
                       "`{}` is no address of a website; this is one: `https://plan.example.nl`",
                       order.public_url)};
  }
  return url;
}

/// Takes the plan of a folder into the store, where it is not there yet.
Result<Done> take_in(Order const& order, std::string const& folder, Live& live) {
  auto const reading = read_plan_from(folder);
  if (!reading) {
    return reading.refusal();
  }
  if (!reading->document.whole) {
    return Refusal{
        say("niet alle bestanden van het plan zijn leesbaar; `wijk check {}` zegt wat "
            "eraan mankeert",
            "not all files of the plan can be read; `wijk check {}` says what is wrong "
            "with them",
            folder)};
  }
  auto const before = live.plans();
  auto const plan = live.take_in(*reading);
  if (!plan) {
    return plan.refusal();
  }
  bool const known = std::ranges::find(before, *plan) != before.end();
  tell(order, known ? say("Plan `{}` staat al in de opslag; die geldt, de bestanden in `{}` niet.",
                          "The store has the plan `{}` already and is the truth, not the files "
                          "in `{}`.",
                          *plan, folder)
                    : say("Plan `{}` is uit `{}` in de opslag gezet.",
                          "Plan `{}` was taken from `{}` into the store.", *plan, folder));
  return Done{};
}

/// Everything that the store and the named folders give.
Result<Done> load(Order const& order, Live& live) {
  if (auto const loaded = live.load(); !loaded) {
    return loaded;
  }
  for (auto const& folder : order.plans) {
    if (auto const taken = take_in(order, folder, live); !taken) {
      return taken;
    }
  }
  if (live.plans().empty()) {
    return Refusal{
        say("de opslag `{}` heeft nog geen plan; noem er een: "
            "`wijk serve plans/de-wijert`",
            "the store `{}` has no plan yet; name one: `wijk serve plans/de-wijert`",
            shown_store(order))};
  }
  return Done{};
}

/// How the first administrator is made, where there is none.
void tell_about_accounts(Order const& order, Store& store) {
  auto const accounts = store.accounts();
  bool const any = accounts && std::ranges::any_of(*accounts, [](Account const& account) {
                     return account.role == Role::administrator && account.active;
                   });
  if (!any) {
    tell(order, say("Er is nog geen beheerder. Maak er een met: wijk account add UW-NAAM "
                    "--role administrator --store {}",
                    "There is no administrator yet. Make one with: wijk account add YOUR-NAME "
                    "--role administrator --store {}",
                    shown_store(order)));
  }
}

Result<ServerOptions> options_of(Order const& order) {
  auto const listen = parse_listen(order.listen);
  auto proxies = Proxies::read(order.proxies);
  if (!listen || !proxies) {
    return !listen ? listen.refusal() : proxies.refusal();
  }
  ServerOptions options{.listen = *listen};
  options.proxies = std::move(*proxies);
  options.threads = order.threads > 0
                        ? static_cast<std::size_t>(std::min<std::int64_t>(order.threads, 256))
                        : std::max(2u, std::thread::hardware_concurrency());
  options.read = std::chrono::seconds{std::clamp<std::int64_t>(order.read_s, 1, 3600)};
  return options;
}

/// What the order says, once it turned out to make sense.
struct Plain {
  ServerOptions options;
  std::string url;
  LogLevel level;
  std::optional<oidc::Settings> provider;
};

Result<Plain> plain(Order const& order) {
  auto options = options_of(order);
  auto url = public_url(order);
  auto const level = log_level(order);
  auto provider = provider_settings(order);
  if (!options || !url) {
    return !options ? options.refusal() : url.refusal();
  }
  if (!level || !provider) {
    return !level ? level.refusal() : provider.refusal();
  }
  return Plain{std::move(*options), std::move(*url), *level, std::move(*provider)};
}

/// Nothing is computed any more when what would be told of it goes.
struct Stopping {
  PlanningRuns& runs;
  ~Stopping() { runs.end(); }
};

/// What a running server is made of, in the order in which it is taken apart again.
int run(Order const& order, Plain const& plain, Store& store, Live& live) {
  std::atomic<bool> is_ready{false};
  Meter meter;
  Log log{plain.level, order.log_remote, STDERR_FILENO};
  std::optional<oidc::Provider> provider;
  std::future<void> first_asked;  // it may take its time, and says in the log what is wrong
  Service service{.live = live, .store = store, .clock = now, .public_url = plain.url};
  service.secure = service.public_url.starts_with("https://");
  service.web_folder = web_folder(order);
  service.tiles = order.tiles;
  service.ready = [&is_ready] { return is_ready.load(); };
  service.metrics = [&] { return meter.text(is_ready); };
  if (plain.provider) {
    provider.emplace(*plain.provider,
                     [&log](std::string const& line) { log.say(LogLevel::warning, line); });
    service.provider = &*provider;
    first_asked = std::async(std::launch::async, [&provider] { provider->get_ready(); });
  }
  Front front{service, meter, log};
  EventStreams streams{kMostStreams, meter};
  service.planning.tell = [&streams](PlanningRun const& run) {
    streams.tell(run.order.snapshot->plan, event_of(run));
  };
  Stopping const stopping{service.planning};
  live.listen([&](SnapshotPtr const& snapshot) {
    meter.revisions.fetch_add(1);
    streams.tell(snapshot->plan, snapshot->revision, event_of(store, *snapshot));
  });
  // Another server may write to the same PostgreSQL; a SQLite file rarely has two.
  std::chrono::milliseconds const often{order.store.starts_with("sqlite:") ? 1000 : 250};
  Pulse const news{often, [&] {
                     bool const fresh = static_cast<bool>(live.refresh());
                     if (meter.store_ready.exchange(fresh) != fresh) {
                       log.say(fresh ? LogLevel::info : LogLevel::error,
                               fresh ? "the store answers again" : "the store does not answer");
                     }
                   }};
  auto const served =
      run_server(plain.options, {front, streams, meter, log, is_ready}, [&](Listen const& where) {
        if (service.public_url.empty()) {
          service.public_url = "http://" + listen_text(where);
        }
        tell_about_accounts(order, store);
        tell(order, say("Wijkwerk: http://{}", "Wijkwerk: http://{}", listen_text(where)));
      });
  return served ? int{kEndGood} : refuse(order, served.refusal().why);
}

int serve(Order const& order) {
  auto const said = plain(order);
  if (!said) {
    return refuse(order, said.refusal().why);
  }
  auto store = Store::open(order.store);
  if (!store) {
    return refuse(order, store.refusal().why);
  }
  Live live{*store, now};
  if (auto const loaded = load(order, live); !loaded) {
    return refuse(order, loaded.refusal().why);
  }
  return run(order, *said, *store, live);
}

constexpr Action kActions[] = {{"serve", serve}};

}  // namespace

std::span<Action const> serve_actions() { return kActions; }

}  // namespace wijk
