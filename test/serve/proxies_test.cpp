// SPDX-License-Identifier: EUPL-1.2
#include "serve/proxies.hpp"

#include <gtest/gtest.h>

namespace wijk {
namespace {

std::string client(std::vector<std::string> const& trusted, std::string const& peer,
                   std::string const& forwarded) {
  auto const proxies = Proxies::read(trusted);
  return proxies ? proxies->client(asio::ip::make_address(peer), forwarded)
                 : proxies.refusal().why.en;
}

TEST(Proxies, BelieveThisMachineAndNobodyElse) {
  EXPECT_EQ(client({}, "127.0.0.1", "203.0.113.9"), "203.0.113.9");
  EXPECT_EQ(client({}, "::1", "2001:db8::9"), "2001:db8::9");
  EXPECT_EQ(client({}, "::ffff:127.0.0.1", "203.0.113.9"), "203.0.113.9");
  EXPECT_EQ(client({}, "10.1.2.3", "203.0.113.9"), "10.1.2.3");
  EXPECT_EQ(client({}, "127.0.0.1", ""), "127.0.0.1");
}

TEST(Proxies, BelieveWhatIsNamed) {
  EXPECT_EQ(client({"10.1.2.3"}, "10.1.2.3", "203.0.113.9"), "203.0.113.9");
  EXPECT_EQ(client({"10.1.2.3"}, "10.1.2.4", "203.0.113.9"), "10.1.2.4");
  EXPECT_EQ(client({"10.1.0.0/16"}, "::ffff:10.1.2.3", "203.0.113.9"), "203.0.113.9");
  EXPECT_EQ(client({"10.1.0.0/16"}, "10.2.2.3", "203.0.113.9"), "10.2.2.3");
  EXPECT_EQ(client({"fd00::/8"}, "fd12::1", "[2001:db8::9]:4567"), "2001:db8::9");
  EXPECT_EQ(client({"fd12::1"}, "fd12::2", "2001:db8::9"), "fd12::2");
}

TEST(Proxies, TakeTheLastThatIsNotOurs) {
  std::vector<std::string> const ours{"10.0.0.0/8"};
  EXPECT_EQ(client(ours, "10.0.0.1", "198.51.100.1, 203.0.113.9, 10.0.0.7"), "203.0.113.9");
  EXPECT_EQ(client(ours, "10.0.0.1", "127.0.0.1,203.0.113.9:1234"), "203.0.113.9");
  EXPECT_EQ(client(ours, "10.0.0.1", "10.0.0.9, 10.0.0.7"), "10.0.0.9");
}

TEST(Proxies, GoNoFurtherThanWhatIsAnAddress) {
  std::vector<std::string> const ours{"10.0.0.0/8"};
  for (auto const* const text : {"unknown", "203.0.113.9, ", "_hidden", ",", "[", "999.1.1.1"}) {
    EXPECT_EQ(client(ours, "10.0.0.1", text), "10.0.0.1") << text;
  }
  EXPECT_EQ(client(ours, "10.0.0.1", "203.0.113.9, unknown, 10.0.0.7"), "10.0.0.7");
}

TEST(Proxies, RefuseWhatIsNoNetwork) {
  for (auto const* const text : {"proxy.example.nl", "", "10.0.0.0/33", "10.0.0/8", "fd00::/129",
                                 "10.0.0.0/", "1.2.3.4/x", "fd00::1/8/8"}) {
    auto const proxies = Proxies::read({text});
    ASSERT_FALSE(proxies) << text;
    EXPECT_NE(proxies.refusal().why.en.find(text), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace wijk
