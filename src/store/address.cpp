// SPDX-License-Identifier: EUPL-1.2
#include "store/address.hpp"

#include <libpq-fe.h>

#include <filesystem>
#include <map>
#include <memory>
#include <system_error>

namespace wijk {
namespace {

using Options = std::map<std::string, std::string>;

Refusal not_known(std::string const& text) {
  return {
      say("het adres `{}` is niet bekend: het is `sqlite:BESTAND` of "
          "`postgresql://GEBRUIKER@COMPUTER/DATABASE`",
          "the address `{}` is not known: it is `sqlite:FILE` or "
          "`postgresql://USER@HOST/DATABASE`",
          text)};
}

Result<Address> sqlite_address(std::string const& text, std::string const& file) {
  std::error_code trouble;
  auto const path = std::filesystem::absolute(file, trouble);
  // SOCI puts the name between double quotes and knows no escape for one inside.
  bool const unfit = file.empty() || file.front() == ':' || file.back() == '/' || trouble ||
                     file.find_first_of(std::string{"\"\0", 2}) != std::string::npos;
  if (unfit) {
    return not_known(text);
  }
  return Address{Dialect::sqlite, path.lexically_normal().string(), {}, "sqlite:" + file};
}

/// Everything after the user's name up to the @ is a password; so is `password=`.
std::string without_password(std::string text) {
  auto const host = text.find("//") + 2;
  auto const at = text.find('@', host);
  auto const colon = text.find(':', host);
  if (at != std::string::npos && colon < at) {
    text.erase(colon, at - colon);
  }
  auto const key = text.find("password=");
  if (key != std::string::npos) {
    text.erase(key, text.find('&', key) - key);
  }
  return text;
}

std::string quoted(std::string const& value) {
  std::string out = "'";
  for (char const letter : value) {
    if (letter == '\'' || letter == '\\') {
      out += '\\';
    }
    out += letter;
  }
  return out + "'";
}

std::string connect_string(Options const& options) {
  std::string out;
  for (auto const& [key, value] : options) {
    out += (out.empty() ? "" : " ") + key + "=" + quoted(value);
  }
  return out;
}

Result<Address> postgresql_address(std::string const& text) {
  char* problem = nullptr;
  std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> const parsed{
      PQconninfoParse(text.c_str(), &problem), &PQconninfoFree};
  std::unique_ptr<char, decltype(&PQfreemem)> const kept{problem, &PQfreemem};
  if (!parsed || text.find('\0') != std::string::npos) {
    return not_known(without_password(text));
  }
  // A server that is gone is noticed in seconds, also where no answer comes back at all.
  Options options{
      {"application_name", "wijkwerk"}, {"connect_timeout", "5"}, {"tcp_user_timeout", "10000"}};
  for (auto const* option = parsed.get(); option->keyword != nullptr; ++option) {
    if (option->val != nullptr) {
      options[option->keyword] = option->val;
    }
  }
  options["client_encoding"] = "UTF8";
  if (options.count("dbname") == 0 || options["dbname"].empty()) {
    return not_known(without_password(text));
  }
  return Address{Dialect::postgresql, {}, connect_string(options), without_password(text)};
}

}  // namespace

Result<Address> parse_address(std::string const& text) {
  std::string const sqlite = "sqlite:";
  if (text.starts_with(sqlite)) {
    return sqlite_address(text, text.substr(sqlite.size()));
  }
  if (text.starts_with("postgresql://") || text.starts_with("postgres://")) {
    return postgresql_address(text);
  }
  return not_known(without_password(text));
}

}  // namespace wijk
