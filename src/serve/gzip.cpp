// SPDX-License-Identifier: EUPL-1.2
#include "serve/gzip.hpp"

#include <zlib.h>

#include <algorithm>

namespace wijk {

std::optional<std::string> gzip(std::string_view text, int level) {
  constexpr int kGzipWindow = 15 + 16;  // 32 kB, with the head of gzip (zlib.h, deflateInit2)
  constexpr int kMemory = 8;
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) {
    return std::nullopt;
  }
  std::string small(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(small.data());
  stream.avail_out = static_cast<uInt>(small.size());
  bool const whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  small.resize(stream.total_out);
  deflateEnd(&stream);
  return whole ? std::optional{std::move(small)} : std::nullopt;
}

bool worth_gzip(std::string_view type) {
  constexpr std::string_view kKinds[] = {"json", "xml", "javascript", "yaml", "svg", "wasm"};
  return type.starts_with("text/") || std::ranges::any_of(kKinds, [&](auto kind) {
           return type.find(kind) != std::string_view::npos;
         });
}

bool accepts_gzip(std::string_view header) {
  auto const at = header.find("gzip");
  if (at == std::string_view::npos) {
    return false;
  }
  auto const rest = header.substr(at + 4, header.find(',', at) - at - 4);
  auto const weight = rest.find("q=0");
  return weight == std::string_view::npos ||
         rest.substr(weight + 3).find_first_of("123456789") != std::string_view::npos;
}

}  // namespace wijk
