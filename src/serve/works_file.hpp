// SPDX-License-Identifier: EUPL-1.2
//
// A file with works from elsewhere that somebody sent: read as `wijk link --works` does, from
// memory only.
#pragma once

#include "link/outside.hpp"
#include "live/live.hpp"
#include "serve/http.hpp"

#include <mutex>
#include <optional>

namespace wijk {

/// Of a neighbourhood: more make more linkages than anybody reads.
inline constexpr std::size_t kMostWorks = 1'000;
inline constexpr std::size_t kMostWorksFiles = 10;

struct WorksRead {
  std::vector<std::string> header;
  bool shapes = false;  ///< each work has a geometry, so that no column is asked for one
  WorksColumns columns;
  std::vector<OutsideWork> works;
  Findings findings;  ///< in the rows that were left out
};

/// Without columns they are guessed. Whose a work is that does not say so: `owner`. Refuses what
/// cannot be read at all, is empty, or has too many works.
Result<WorksRead> read_works(FormFile const& file, std::optional<WorksColumns> const& columns,
                             std::string const& owner);

/// "1 werk", "120 werken".
Text works_count(std::size_t count);

/// A name that a file may be kept under; what is wrong with it, or nothing.
Text wrong_with_file_name(std::string const& name);

/// Refuses where the files that are there leave no room for so many works of this one.
Result<Done> room_for_works(Store const& store, KeptWorks const& about, std::size_t count);

/// Keeps the works in place of those of the same file; without any, takes them away.
EditOutcome bring_works(Live& live, KeptWorks about, std::vector<OutsideWork> const& works,
                        Account const& account);

/// GDAL is used by one at a time: what it opens at its first use is shared.
std::mutex& one_with_gdal();

}  // namespace wijk
