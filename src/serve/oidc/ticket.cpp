// SPDX-License-Identifier: EUPL-1.2
#include "serve/oidc/ticket.hpp"

#include "store/digest.hpp"

#include <sodium.h>
#include <nlohmann/json.hpp>

#include <vector>

namespace wijk::oidc {
namespace {

constexpr std::size_t kLongest = 3000;
constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
using Bytes = std::vector<unsigned char>;

std::string base64(unsigned char const* bytes, std::size_t size) {
  std::string text(sodium_base64_encoded_len(size, kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes, size, kVariant);
  text.pop_back();  // its NUL
  return text;
}

unsigned char const* raw(std::string_view text) {
  return reinterpret_cast<unsigned char const*>(text.data());
}

}  // namespace

TicketKey key_of(std::string_view secret) {
  constexpr std::string_view kPurpose = "wijk sign-in ticket";
  TicketKey key{};
  crypto_generichash_state state{};
  crypto_generichash_init(&state, raw(kPurpose), kPurpose.size(), key.size());
  crypto_generichash_update(&state, raw(secret), secret.size());
  crypto_generichash_final(&state, key.data(), key.size());
  return key;
}

Ticket new_ticket(std::string back, bool english, std::int64_t now_ms) {
  constexpr std::size_t kLongestBack = 1000;
  return {new_token(), new_token(),
          new_token(), back.size() > kLongestBack ? std::string{} : std::move(back),
          english,     now_ms + std::int64_t{kTicketSeconds} * 1000};
}

std::string sealed(Ticket const& ticket, TicketKey const& key) {
  auto const plain = nlohmann::json{ticket.state, ticket.nonce,   ticket.verifier,
                                    ticket.back,  ticket.english, ticket.until_ms}
                         .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  Bytes out(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + plain.size());
  randombytes_buf(out.data(), crypto_secretbox_NONCEBYTES);
  crypto_secretbox_easy(out.data() + crypto_secretbox_NONCEBYTES, raw(plain), plain.size(),
                        out.data(), key.data());
  return base64(out.data(), out.size());
}

std::optional<Ticket> opened(std::string_view text, TicketKey const& key, std::int64_t now_ms) {
  constexpr std::size_t kAround = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
  Bytes box(kLongest);
  std::size_t size = 0;
  if (sodium_base642bin(box.data(), box.size(), text.data(), text.size(), nullptr, &size, nullptr,
                        kVariant) != 0 ||
      size < kAround) {
    return std::nullopt;
  }
  std::string plain(size - kAround, '\0');
  if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(plain.data()),
                                 box.data() + crypto_secretbox_NONCEBYTES,
                                 size - crypto_secretbox_NONCEBYTES, box.data(), key.data()) != 0) {
    return std::nullopt;
  }
  auto const json = nlohmann::json::parse(plain);  // made by us: nobody else has the key
  Ticket ticket{json.at(0), json.at(1), json.at(2), json.at(3), json.at(4), json.at(5)};
  return ticket.until_ms > now_ms ? std::optional{std::move(ticket)} : std::nullopt;
}

std::string challenge_of(std::string_view verifier) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), raw(verifier), verifier.size());
  return base64(digest.data(), digest.size());
}

}  // namespace wijk::oidc
