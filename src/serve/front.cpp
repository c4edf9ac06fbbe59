// SPDX-License-Identifier: EUPL-1.2
#include "serve/front.hpp"

#include "live/dutch_time.hpp"
#include "serve/front_parts.hpp"
#include "serve/gate.hpp"
#include "serve/gzip.hpp"
#include "serve/headers.hpp"
#include "serve/language.hpp"

#include <exception>

namespace wijk {
namespace {

using Clocking = std::chrono::steady_clock;

constexpr std::size_t kWorthGzip = 1024;
constexpr int kGzipLevel = 6;

bool secret_in(Request const& request) {
  return brings_secret(request.header("cookie"), request.header("authorization"));
}

/// What of the language is not in the target already.
char language_key(std::string_view target, std::string_view accept_language) {
  if (!for_programs(target.substr(0, target.find('?')))) {
    return '-';
  }
  return accepted_language(accept_language) == Language::dutch ? 'n' : 'e';
}

std::string key_of(Request const& request) {
  auto const target = request.query.empty() ? request.path : request.path + "?" + request.query;
  return keep_key(target, language_key(request.path, request.header("accept-language")),
                  accepts_gzip(request.header("accept-encoding")));
}

std::string_view cache_control(Request const& request, Answer const& answer, bool secret) {
  if (secret) {
    return !answer.etag.empty() && for_programs(request.path) ? "private, no-cache"
                                                              : "private, no-store";
  }
  return answer.status == 200 && !answer.etag.empty() ? "no-cache" : "no-store";
}

/// The lines of the head, but for those that differ between two requests.
std::string head_of(Request const& request, Answer const& answer, bool secret, bool varies) {
  std::string head;
  if (!answer.type.empty()) {
    head += header_line("Content-Type", answer.type);
  }
  for (auto const& one : answer.headers) {
    if (one.name != "X-Correlation-ID") {
      head += header_line(one.name, one.value);
    }
  }
  if (!has_header(answer, "Cache-Control")) {
    head += header_line("Cache-Control", cache_control(request, answer, secret));
  }
  return varies ? head + header_line("Vary", "Accept-Encoding, Accept-Language, Cookie") : head;
}

/// Where the caller has it already, only that it is still so.
Reply reply_of(Kept const& kept, Method method, std::string_view if_none_match,
               std::string const& id) {
  Reply reply{.status = kept.status, .lines = {}, .body = kept.body, .length = kept.body->size()};
  auto const date = date_line();
  reply.lines.reserve(kept.head.size() + date.size() + 64);
  reply.lines.append(kept.head).append(date);
  reply.lines.append("X-Correlation-ID: ").append(id).append("\r\n");
  if (kept.status == 200 && has_tag(if_none_match, kept.tag)) {
    reply.status = 304;
  }
  if (reply.status == 304 || method == Method::head) {
    reply.body = nullptr;
  }
  reply.has_length = reply.status != 304 && reply.status != 204;
  return reply;
}

Text said_of(int status) {
  switch (status) {
    case 400: return {"Dit is geen adres", "This is no address"};
    case 413:
      return {"De inhoud is groter dan 8 MB; maak het bestand kleiner of splits het",
              "The content is larger than 8 MB; make the file smaller or split it"};
    case 414: return {"Het adres is te lang", "The address is too long"};
    case 431: return {"De kop van de vraag is te groot", "The head of the request is too large"};
    case 503: return {"De server is nu te druk", "The server is too busy now"};
    default: return {"Er ging iets mis op de server", "Something went wrong on the server"};
  }
}

std::string_view kind_of(int status) {
  switch (status) {
    case 400: return "bad-request";
    case 413: return "content-too-large";
    case 414: return "address-too-long";
    case 431: return "header-too-large";
    case 503: return "too-busy";
    default: return "internal-error";
  }
}

/// A problem that has nothing to do with what the address means.
Answer said(Service& service, Request const& request, int status) {
  auto plain = request;
  plain.path = plain.path.substr(0, 200);
  Call const call{.service = service, .request = plain, .language = language_of(plain)};
  auto answer = refuse(call, status, kind_of(status), said_of(status));
  add_headers(service, plain, answer);
  return answer;
}

}  // namespace

std::int64_t Front::day() const {
  auto const today = day_in_the_netherlands(x_service.clock());
  return std::chrono::sys_days{today}.time_since_epoch().count();
}

std::optional<Reply> Front::kept(Asked const& asked) {
  auto const start = Clocking::now();
  if (asked.secret || (asked.method != Method::get && asked.method != Method::head)) {
    return std::nullopt;
  }
  auto const found =
      x_keep.find(keep_key(asked.target, language_key(asked.target, asked.accept_language),
                           accepts_gzip(asked.accept_encoding)));
  if (found == nullptr || found->plan.empty() || found->day != day()) {
    return std::nullopt;
  }
  auto const newest = x_service.live.current(found->plan);
  if (newest == nullptr || newest->revision != found->revision) {
    return std::nullopt;
  }
  auto const id = correlation_id(asked.correlation_id);
  auto reply = reply_of(*found, asked.method, asked.if_none_match, id);
  x_meter.kept.fetch_add(1, std::memory_order_relaxed);
  auto const took = Clocking::now() - start;
  x_meter.count(found->route, asked.method, reply.status, took);
  if (x_log.requests()) {
    x_log.request({asked.method, asked.target.substr(0, asked.target.find('?')), reply.status, took,
                   reply.body ? reply.length : 0, id, asked.remote});
  }
  return reply;
}

Reply Front::answer(Request request) {
  auto const start = Clocking::now();
  request.correlation_id = correlation_id(request.correlation_id);
  std::string_view path = request.path;
  take_english(path);
  auto const found = find_route(request.method, path);
  auto const plan = found.pieces.find("plan");
  auto const newest = plan == found.pieces.end() ? nullptr : x_service.live.current(plan->second);
  auto const reply = finished(request, made(request), found, newest);
  auto const took = Clocking::now() - start;
  x_meter.count(found.route, request.method, reply.status, took);
  x_log.request({request.method, request.path, reply.status, took,
                 reply.body ? reply.body->size() : 0, request.correlation_id, request.remote});
  return reply;
}

Reply Front::busy(Request const& request) {
  auto answer = said(x_service, request, 503);
  answer.with("Retry-After", "2");
  x_meter.count(nullptr, request.method, 503, Duration{0});
  return finished(request, answer, {}, nullptr);
}

/// The one place where what is our own mistake becomes an answer.
Answer Front::made(Request const& request) {
  int const over = over_limit(request);
  if (over != 0 || !request.path.starts_with('/')) {
    return said(x_service, request, over != 0 ? over : 400);
  }
  try {
    return wijk::answer(x_service, request);
  } catch (std::exception const& defect) {
    x_log.say(LogLevel::error, defect.what(), request.correlation_id);
  }
  try {
    return said(x_service, request, 500);
  } catch (std::exception const& defect) {
    x_log.say(LogLevel::error, defect.what(), request.correlation_id);
    return text_answer(500, "text/plain; charset=utf-8", said_of(500).nl + "\n");
  }
}

/// Puts the tag into the head, and the bytes into their smaller form where that is wanted.
void Front::pack(Request const& request, Answer const& answer, bool zip, Kept& kept) {
  if (!answer.etag.empty() && answer.status == 200 && !answer.stream) {
    kept.tag = tag_of(answer.etag, *answer.body, zip);
    kept.head += header_line("ETag", kept.tag);
  }
  if (!zip) {
    return;
  }
  auto const before = kept.tag.empty() ? nullptr : x_keep.find(key_of(request));
  if (before != nullptr && before->tag == kept.tag) {
    kept.body = before->body;
  } else if (auto packed = gzip(*answer.body, kGzipLevel)) {
    kept.body = std::make_shared<std::string const>(std::move(*packed));
  }
  kept.head += kept.body == answer.body ? "" : header_line("Content-Encoding", "gzip");
}

Reply Front::finished(Request const& request, Answer const& answer, Found const& found,
                      SnapshotPtr const& newest) {
  bool const secret = secret_in(request);
  bool const of_plan = found.route != nullptr && found.route->of_plan && answer.status == 200;
  bool const programs = for_programs(request.path);
  // A page with a token in it is not compressed together with what others can put into it.
  bool const small = answer.body->size() > kWorthGzip && worth_gzip(answer.type) &&
                     !has_header(answer, "Content-Encoding") && !answer.stream &&
                     (!secret || (of_plan && programs));
  Kept kept{.status = answer.status, .route = found.route, .body = answer.body};
  kept.head = head_of(request, answer, secret, small || of_plan);
  pack(request, answer, small && accepts_gzip(request.header("accept-encoding")), kept);
  if (of_plan && newest != nullptr) {
    kept.plan = newest->plan;
    kept.revision = newest->revision;
    kept.day = day();
  }
  auto reply =
      reply_of(kept, request.method, request.header("if-none-match"), request.correlation_id);
  if (answer.stream) {
    reply.stream_of = found.pieces.find("plan")->second;
    reply.stream_from = revision_of_tag(answer.etag).value_or(0);
  }
  if (!secret && !kept.tag.empty() && request.method == Method::get) {
    x_keep.put(key_of(request), std::make_shared<Kept const>(std::move(kept)));
  }
  return reply;
}

}  // namespace wijk
