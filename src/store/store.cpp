// SPDX-License-Identifier: EUPL-1.2
#include "store/store.hpp"

#include "finding/verify.hpp"
#include "store/inside.hpp"
#include "store/migrations.hpp"

#include <sodium.h>

namespace wijk {

Store::Store(std::unique_ptr<Inside> inside) : x_inside{std::move(inside)} {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(std::string const& address) {
  wijk::verify(sodium_init() >= 0, "libsodium starts");
  auto parsed = parse_address(address);
  if (!parsed) {
    return parsed.refusal();
  }
  auto inside = std::make_unique<Inside>(std::move(*parsed));
  if (auto migrated = migrate(inside->database); !migrated) {
    return migrated.refusal();
  }
  return Store{std::move(inside)};
}

bool Store::ready() const {
  auto const answer = x_inside->database.read(
      [](Connection& connection) { return connection.row("SELECT 1").has_value(); });
  return answer && *answer;
}

}  // namespace wijk
