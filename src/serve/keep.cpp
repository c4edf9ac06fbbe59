// SPDX-License-Identifier: EUPL-1.2
#include "serve/keep.hpp"

namespace wijk {

std::string keep_key(std::string_view target, char language, bool gzip) {
  std::string key;
  key.reserve(target.size() + 2);
  key += language;
  key += gzip ? 'z' : 'p';
  key += target;
  return key;
}

KeptPtr Keep::find(std::string const& key) {
  std::scoped_lock const lock{x_mutex};
  auto const place = x_places.find(key);
  if (place == x_places.end()) {
    return nullptr;
  }
  x_entries.splice(x_entries.begin(), x_entries, place->second);
  return place->second->kept;
}

void Keep::put(std::string key, KeptPtr kept) {
  auto const bytes = kept->bytes() + 2 * key.size();
  if (bytes > x_most_bytes / 4) {
    return;
  }
  std::scoped_lock const lock{x_mutex};
  if (auto const place = x_places.find(key); place != x_places.end()) {
    x_entries.splice(x_entries.end(), x_entries, place->second);
    drop_last();
  }
  while (!x_entries.empty() && x_bytes + bytes > x_most_bytes) {
    drop_last();
  }
  x_entries.push_front({std::move(key), std::move(kept)});
  x_places.emplace(x_entries.front().key, x_entries.begin());
  x_bytes += bytes;
}

void Keep::drop_last() {
  auto const& last = x_entries.back();
  x_bytes -= last.kept->bytes() + 2 * last.key.size();
  x_places.erase(last.key);
  x_entries.pop_back();
}

std::size_t Keep::bytes() const {
  std::scoped_lock const lock{x_mutex};
  return x_bytes;
}

}  // namespace wijk
