// SPDX-License-Identifier: EUPL-1.2
#include "store/digest.hpp"

#include <fmt/core.h>
#include <sodium.h>

#include <array>

namespace wijk {
namespace {

unsigned char const* bytes_of(std::string_view text) {
  return reinterpret_cast<unsigned char const*>(text.data());
}

template <std::size_t kSize>
std::string hex_of(std::array<unsigned char, kSize> const& bytes) {
  std::string out;
  for (auto const byte : bytes) {
    out += fmt::format("{:02x}", byte);
  }
  return out;
}

}  // namespace

struct Sha256::State {
  crypto_hash_sha256_state state{};
};

Sha256::Sha256() : x_state{std::make_unique<State>()} { crypto_hash_sha256_init(&x_state->state); }
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  crypto_hash_sha256_update(&x_state->state, bytes_of(bytes), bytes.size());
}

std::string Sha256::hex() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> out{};
  crypto_hash_sha256_final(&x_state->state, out.data());
  return hex_of(out);
}

std::string sha256(std::string_view bytes) {
  Sha256 digest;
  digest.add(bytes);
  return digest.hex();
}

std::string chained(std::string_view previous, Revision const& revision) {
  Sha256 digest;
  digest.add(previous);
  auto const number = std::to_string(revision.number);
  for (std::string_view const field :
       {std::string_view{revision.plan}, std::string_view{number}, std::string_view{revision.at},
        std::string_view{revision.by}, std::string_view{revision.why},
        std::string_view{revision.patch}}) {
    digest.add(std::string_view{"\0", 1});
    digest.add(field);
  }
  return digest.hex();
}

std::string new_token() {
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hex_of(bytes);
}

}  // namespace wijk
