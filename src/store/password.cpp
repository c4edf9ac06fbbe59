// SPDX-License-Identifier: EUPL-1.2
#include "store/password.hpp"

#include <sodium.h>

#include <array>

namespace wijk {
namespace {

constexpr std::size_t kLongest = 1024;

/// Of no account: what a name that does not exist is compared with.
constexpr char const* kNobody =
    "$argon2id$v=19$m=65536,t=2,p=1$YGEm5em9ajD6fQ04dcqpGQ$"
    "y8uBIFz90x1XB7EH8Ri2/+rXf4aC9rXAc1yj89B/txg";

struct Turn {
  std::counting_semaphore<8>& semaphore;
  explicit Turn(std::counting_semaphore<8>& of) : semaphore{of} { semaphore.acquire(); }
  ~Turn() { semaphore.release(); }
  Turn(Turn const&) = delete;
  Turn& operator=(Turn const&) = delete;
};

}  // namespace

Result<std::string> hashed(std::counting_semaphore<8>& turn, std::string const& password) {
  if (password.empty() || password.size() > kLongest) {
    return Refusal{
        say("een wachtwoord heeft 1 tot {} tekens", "a password has 1 to {} characters", kLongest)};
  }
  Turn const held{turn};
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str(out.data(), password.data(), password.size(),
                        crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    return Refusal{say("er is te weinig geheugen om een wachtwoord te bewaren",
                       "there is too little memory to keep a password")};
  }
  return std::string{out.data()};
}

bool is_password(std::counting_semaphore<8>& turn, std::string const& hash,
                 std::string const& password) {
  auto const fits = password.size() <= kLongest;
  Turn const held{turn};
  bool const same = crypto_pwhash_str_verify(hash.empty() ? kNobody : hash.c_str(), password.data(),
                                             fits ? password.size() : 0) == 0;
  return same && fits && !hash.empty();
}

}  // namespace wijk
