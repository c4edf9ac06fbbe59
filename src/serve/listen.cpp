// SPDX-License-Identifier: EUPL-1.2
#include "serve/server.hpp"

#include <charconv>

namespace wijk {

Result<Listen> parse_listen(std::string const& text) {
  Listen listen;
  auto const colon = text.rfind(':');
  auto host = colon == std::string::npos ? std::string{} : text.substr(0, colon);
  auto const port = colon == std::string::npos ? text : text.substr(colon + 1);
  unsigned number = 0;
  auto const* const end = port.data() + port.size();
  auto const read = std::from_chars(port.data(), end, number);
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
    host = host.substr(1, host.size() - 2);
  } else if (host.find(':') != std::string::npos) {
    number = 65536;  // an address of IPv6 stands between brackets
  }
  if (read.ec != std::errc{} || read.ptr != end || number > 65535) {
    return Refusal{say("`{}` is geen adres om op te luisteren; zo wel: `127.0.0.1:8080`",
                       "`{}` is no address to listen on; this is one: `127.0.0.1:8080`", text)};
  }
  if (!host.empty()) {
    listen.host = host == "localhost" ? "127.0.0.1" : host;
  }
  listen.port = static_cast<std::uint16_t>(number);
  return listen;
}

std::string listen_text(Listen const& listen) {
  bool const six = listen.host.find(':') != std::string::npos;
  return fmt::format("{}{}{}:{}", six ? "[" : "", listen.host, six ? "]" : "", listen.port);
}

}  // namespace wijk
