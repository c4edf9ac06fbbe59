// SPDX-License-Identifier: EUPL-1.2
//
// Reading a plan: text in, a document, a plan and findings out. Reading never fails; what could not
// be read is left out and found.
#pragma once

#include "finding/result.hpp"
#include "plan/document.hpp"
#include "plan/plan.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace wijk {

struct Reading {
  Document document;
  Plan plan;
  Findings findings;
};

/// Why a file of the plan could not be had.
enum class Missing : std::uint8_t { not_there, outside, too_large, unreadable };

/// The door to the files of a plan: name relative to its folder in, text out.
struct Loaded {
  std::string text;
  std::optional<Missing> missing{};
};
using Load = std::function<Loaded(std::string const& name)>;

/// The largest file that is read, in bytes; a plan of a thousand neighbourhoods stays far below it.
inline constexpr std::size_t kLargestText = 64u << 20;
inline constexpr std::size_t kLargestTable = 512u << 20;

/// Reads the plan that starts in `entry`, with all it includes.
Reading read_plan(std::string const& entry, Load const& load);

/// The document alone, includes resolved, with findings about syntax and files only.
Document read_document(std::string const& entry, Load const& load, Findings& findings);

/// Reads a folder with a `plan.yaml`, or a YAML file, from disk.
Result<Reading> read_plan_from(std::string const& path);

/// What opens the files of a folder, or why it cannot be opened; `entry` is the plan's first file.
struct Folder {
  std::string root;
  std::string entry;
};
Result<Folder> find_plan(std::string const& path);
Load load_from(std::string root);

}  // namespace wijk
