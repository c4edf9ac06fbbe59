// SPDX-License-Identifier: EUPL-1.2
//
// Files that somebody sent and is still looking at: in memory, for half an hour, for nobody else.
#pragma once

#include "serve/http.hpp"
#include "store/store.hpp"

#include <deque>
#include <memory>
#include <mutex>
#include <string>

namespace wijk {

using FormFilePtr = std::shared_ptr<FormFile const>;

/// May be used from any thread. Few are held: what was sent first goes first.
class HeldFiles {
 public:
  /// Under a name that nobody guesses.
  std::string hold(std::string const& by, FormFile file, Moment now);
  /// Null where it went, or is another's.
  FormFilePtr find(std::string const& by, std::string const& name, Moment now) const;

 private:
  struct Held {
    std::string name, by;
    FormFilePtr file;
    std::int64_t since_ms = 0;
  };
  mutable std::mutex x_mutex;
  std::deque<Held> x_held;  ///< the newest in front
};

}  // namespace wijk
