// SPDX-License-Identifier: EUPL-1.2
#include "serve/proxies.hpp"

#include <algorithm>
#include <optional>

namespace wijk {
namespace {

namespace ip = asio::ip;

/// An IPv4 address that came over IPv6 (RFC 4291, 2.5.5.2) as itself.
ip::address plain(ip::address const& address) {
  return address.is_v6() && address.to_v6().is_v4_mapped()
             ? ip::make_address_v4(ip::v4_mapped, address.to_v6())
             : address;
}

/// "10.1.2.3", "10.1.2.3:4567", "fd00::1", "[fd00::1]:4567"; nothing for anything else.
std::optional<ip::address> address_in(std::string_view text) {
  if (text.starts_with('[')) {
    text = text.substr(1, text.find(']') - 1);
  } else if (std::ranges::count(text, ':') == 1) {
    text = text.substr(0, text.find(':'));
  }
  asio::error_code problem;
  auto const address = ip::make_address(std::string{text}, problem);
  return problem ? std::nullopt : std::optional{plain(address)};
}

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(" \t");
  return first == std::string_view::npos
             ? std::string_view{}
             : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace

Result<Proxies> Proxies::read(std::vector<std::string> const& texts) {
  Proxies proxies;
  for (auto const& text : texts) {
    bool const six = text.find(':') != std::string::npos;
    auto const whole = text.find('/') != std::string::npos ? text : text + (six ? "/128" : "/32");
    asio::error_code problem;
    if (six) {
      proxies.x_six.push_back(ip::make_network_v6(whole, problem));
    } else {
      proxies.x_four.push_back(ip::make_network_v4(whole, problem));
    }
    if (problem) {
      return Refusal{
          say("`{}` is geen adres of netwerk van een proxy; zo wel: `10.1.2.3`, "
              "`10.0.0.0/8` of `fd00::/8`",
              "`{}` is no address or network of a proxy; these are: `10.1.2.3`, "
              "`10.0.0.0/8` or `fd00::/8`",
              text)};
    }
  }
  return proxies;
}

bool Proxies::trusts(ip::address const& address) const {
  auto const one = plain(address);
  // asio 1.22 has no test of an address in a network: it is where their first bits are the same.
  return one.is_loopback() ||
         (one.is_v4()
              ? std::ranges::any_of(
                    x_four,
                    [&](ip::network_v4 const& network) {
                      return ip::network_v4{one.to_v4(), network.prefix_length()}.canonical() ==
                             network.canonical();
                    })
              : std::ranges::any_of(x_six, [&](ip::network_v6 const& network) {
                  return ip::network_v6{one.to_v6(), network.prefix_length()}.canonical() ==
                         network.canonical();
                }));
}

std::string Proxies::client(ip::address const& peer, std::string_view forwarded) const {
  auto nearest = plain(peer);
  while (trusts(nearest)) {
    auto const comma = forwarded.rfind(',');
    auto const next =
        address_in(trimmed(forwarded.substr(comma == std::string_view::npos ? 0 : comma + 1)));
    if (!next) {
      break;
    }
    nearest = *next;
    if (comma == std::string_view::npos) {
      break;
    }
    forwarded = forwarded.substr(0, comma);
  }
  return nearest.to_string();
}

}  // namespace wijk
