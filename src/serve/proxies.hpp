// SPDX-License-Identifier: EUPL-1.2
//
// Whose word about who asks is believed. A proxy adds the address that it sees to the end of
// X-Forwarded-For, so that the list is read from there: up to the first that is no proxy of ours,
// for what stands before that anybody may have written.
#pragma once

#include "finding/result.hpp"

#include <asio/ip/address.hpp>
#include <asio/ip/network_v4.hpp>
#include <asio/ip/network_v6.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace wijk {

class Proxies {
 public:
  /// Trusts this machine only.
  Proxies() = default;
  /// Addresses and networks ("10.1.2.3", "10.0.0.0/8", "fd00::/8") that are trusted too.
  static Result<Proxies> read(std::vector<std::string> const& texts);

  bool trusts(asio::ip::address const& address) const;
  /// Who asks: the other side of the connection, or whom the proxies say that it is.
  std::string client(asio::ip::address const& peer, std::string_view forwarded) const;

 private:
  std::vector<asio::ip::network_v4> x_four;
  std::vector<asio::ip::network_v6> x_six;
};

}  // namespace wijk
