// SPDX-License-Identifier: EUPL-1.2
//
// The files of a plan on disk: the only part of this room that touches the world.
#include "plan/nearest.hpp"
#include "plan/read.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <vector>

namespace wijk {
namespace {

namespace fs = std::filesystem;

Loaded load_file(fs::path const& path) {
  std::error_code problem;
  auto const status = fs::status(path, problem);
  if (!fs::exists(status)) {
    return {{}, Missing::not_there};
  }
  if (!fs::is_regular_file(status)) {
    return {{}, Missing::unreadable};
  }
  auto const size = fs::file_size(path, problem);
  if (problem) {
    return {{}, Missing::unreadable};
  }
  if (size > (path.extension() == ".csv" ? kLargestTable : kLargestText)) {
    return {{}, Missing::too_large};
  }
  std::ifstream stream{path, std::ios::binary};
  Loaded loaded;
  loaded.text.resize(size);
  if (!stream || !stream.read(loaded.text.data(), static_cast<std::streamsize>(size))) {
    return {{}, Missing::unreadable};
  }
  return loaded;
}

/// Why there is nothing to read at a path: the name beside it that was probably meant, or the part
/// of the path that is not there.
Refusal not_there(fs::path const& path) {
  auto const parent = path.has_parent_path() ? path.parent_path() : fs::path{"."};
  std::error_code problem;
  if (!fs::is_directory(parent, problem)) {
    return {say("`{}` is er niet, en de map `{}` ook niet",
                "`{}` is not there, nor is the folder `{}`", path.string(), parent.string())};
  }
  std::vector<std::string> names;
  for (auto const& entry : fs::directory_iterator{parent, problem}) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  auto const written = path.filename().string();
  Nearest nearest{written};
  std::ranges::for_each(names, [&](std::string const& name) { nearest.offer(name); });
  if (nearest.name().empty()) {
    return {say("`{}` is er niet", "`{}` is not there", path.string())};
  }
  return {say("`{}` is er niet; de meest gelijkende naam is `{}`",
              "`{}` is not there; the nearest name is `{}`", path.string(),
              (path.parent_path() / nearest.name()).generic_string())};
}

/// CSV and GeoJSON are parts of a plan, which says itself what they hold.
bool is_part_of_plan(fs::path const& path) {
  auto const ending = path.extension();
  return ending == ".csv" || ending == ".geojson";
}

}  // namespace

Load load_from(std::string root) {
  return [root = std::move(root)](std::string const& name) -> Loaded {
    std::error_code problem;
    auto const folder = fs::canonical(root, problem);
    auto const path = fs::weakly_canonical(folder / name, problem);
    auto const within = path.lexically_relative(folder).generic_string();
    if (problem || within.empty() || within.starts_with("..")) {
      return {{}, Missing::outside};
    }
    return load_file(path);
  };
}

Result<Folder> find_plan(std::string const& path) {
  std::error_code problem;
  auto const status = fs::status(path, problem);
  if (problem == std::errc::permission_denied) {
    return Refusal{say("`{}` mag niet gelezen worden", "`{}` may not be read", path)};
  }
  if (fs::is_directory(status)) {
    if (!fs::exists(fs::path{path} / "plan.yaml", problem)) {
      return Refusal{say("`{}` heeft geen plan.yaml; maak een nieuw plan met `wijk new {}`",
                         "`{}` has no plan.yaml; make a new plan with `wijk new {}`", path, path)};
    }
    return Folder{path, "plan.yaml"};
  }
  if (fs::is_regular_file(status) && is_part_of_plan(path)) {
    return Refusal{say("`{}` is een deel van een plan; noem de map met plan.yaml",
                       "`{}` is a part of a plan; name the folder with plan.yaml", path)};
  }
  if (fs::is_regular_file(status)) {
    auto const folder = fs::path{path}.parent_path();
    return Folder{folder.empty() ? "." : folder.string(), fs::path{path}.filename().string()};
  }
  return not_there(fs::path{path}.lexically_normal());
}

Result<Reading> read_plan_from(std::string const& path) {
  auto const folder = find_plan(path);
  if (!folder) {
    return folder.refusal();
  }
  auto reading = read_plan(folder->entry, load_from(folder->root));
  // The places in findings are shown as paths that the reader of the terminal can open.
  for (auto& file : reading.document.files) {
    file.name = (fs::path{folder->root} / file.name).lexically_normal().generic_string();
  }
  for (auto& finding : reading.findings.all()) {
    if (!finding.place.file.empty()) {
      finding.place.file =
          (fs::path{folder->root} / finding.place.file).lexically_normal().generic_string();
    }
  }
  return reading;
}

}  // namespace wijk
