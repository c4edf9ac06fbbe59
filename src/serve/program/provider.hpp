// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "serve/oidc/provider.hpp"
#include "serve/program/order.hpp"

#include <optional>

namespace wijk {

/// The provider of OpenID Connect that the order names; nothing where it names none. Its secret
/// comes from WIJK_OIDC_SECRET, which programs that this one starts do not inherit, or from the
/// credential `oidc-secret` of systemd.
Result<std::optional<oidc::Settings>> provider_settings(Order const& order);

}  // namespace wijk
