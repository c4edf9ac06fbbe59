// SPDX-License-Identifier: EUPL-1.2
#include "serve/web_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace wijk {
namespace {

namespace fs = std::filesystem;

struct Type {
  std::string_view ending, name;
};
constexpr Type kTypes[] = {
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".json", "application/json"},
    {".geojson", "application/geo+json"},
    {".txt", "text/plain; charset=utf-8"},
    {".webmanifest", "application/manifest+json"},
};

bool plausible(std::string_view name) {
  return !name.empty() && name.size() <= 128 && !name.starts_with('.') &&
         std::ranges::all_of(name, [](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                  (letter >= '0' && letter <= '9') || letter == '.' || letter == '_' ||
                  letter == '-';
         });
}

}  // namespace

std::optional<Answer> read_web_file(std::string const& folder, std::string const& name) {
  auto const path = fs::path{folder} / name;
  auto const* const type = std::ranges::find(kTypes, path.extension().string(), &Type::ending);
  std::error_code problem;
  if (folder.empty() || !plausible(name) || type == std::end(kTypes) ||
      !fs::is_regular_file(path, problem)) {
    return std::nullopt;
  }
  std::ifstream stream{path, std::ios::binary};
  std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
  if (!stream) {
    return std::nullopt;
  }
  auto answer = text_answer(200, std::string{type->name}, std::move(bytes));
  answer.etag = "web";  // the rest of the tag is of the bytes
  return answer;
}

}  // namespace wijk
