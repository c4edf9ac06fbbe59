// SPDX-License-Identifier: EUPL-1.2
#include "serve/program/provider.hpp"

#include <cstdlib>
#include <fstream>

namespace wijk {
namespace {

std::string secret() {
  std::string found;
  if (auto const* const given = std::getenv("WIJK_OIDC_SECRET"); given != nullptr) {
    found = given;
    ::unsetenv("WIJK_OIDC_SECRET");
  } else if (auto const* const folder = std::getenv("CREDENTIALS_DIRECTORY"); folder != nullptr) {
    std::ifstream file{std::string{folder} + "/oidc-secret"};
    std::getline(file, found);
  }
  return found;
}

/// "in.gemeente.nl" of "https://in.gemeente.nl/realms/x".
std::string host_of(std::string const& issuer) {
  auto const start = issuer.find("://") + 3;
  return issuer.substr(start, issuer.find('/', start) - start);
}

}  // namespace

Result<std::optional<oidc::Settings>> provider_settings(Order const& order) {
  oidc::Settings settings{order.oidc_issuer, order.oidc_client, secret(), order.oidc_name};
  if (settings.issuer.empty() && settings.client.empty() && settings.name.empty()) {
    return std::optional<oidc::Settings>{};
  }
  if (!oidc::is_safe(settings.issuer) || settings.issuer.find('?') != std::string::npos) {
    return Refusal{
        say("`{}` is geen adres van een aanbieder van OpenID Connect; zo wel: "
            "`--oidc-issuer https://inloggen.example.nl`",
            "`{}` is no address of a provider of OpenID Connect; this is one: "
            "`--oidc-issuer https://inloggen.example.nl`",
            settings.issuer)};
  }
  if (settings.client.empty()) {
    return Refusal{say("onder welke naam `{}` deze website kent ontbreekt: --oidc-client",
                       "the name under which `{}` knows this website is missing: --oidc-client",
                       settings.issuer)};
  }
  if (settings.secret.empty()) {
    return Refusal{say("het geheim van `{}` bij `{}` ontbreekt; zet het in WIJK_OIDC_SECRET",
                       "the secret of `{}` at `{}` is missing; put it in WIJK_OIDC_SECRET",
                       settings.client, settings.issuer)};
  }
  if (settings.name.empty()) {
    settings.name = host_of(settings.issuer);
  }
  return std::optional{std::move(settings)};
}

}  // namespace wijk
