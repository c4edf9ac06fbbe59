// SPDX-License-Identifier: EUPL-1.2
#include "golden.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace wijk::golden {
namespace {

/// Reads the fenced block at `at`, which moves behind it.
Block read_block(std::string const& text, std::size_t& at) {
  auto const info_end = text.find('\n', at);
  std::istringstream info{text.substr(at + 3, info_end - at - 3)};
  Block block;
  info >> block.language >> std::ws;
  std::getline(info, block.name);
  block.at = info_end + 1;
  bool const nothing = text.compare(block.at, 3, "```") == 0;
  auto const end = nothing ? block.at : text.find("\n```", block.at) + 1;
  block.text = text.substr(block.at, end - block.at);
  at = end + 3;
  return block;
}

}  // namespace

std::string read_text(std::filesystem::path const& path) {
  std::ifstream stream{path, std::ios::binary};
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

void write_text(std::filesystem::path const& path, std::string const& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream{path, std::ios::binary} << text;
}

bool updating() { return std::getenv("WIJK_UPDATE") != nullptr; }

std::vector<Case> cases_in(std::string const& text) {
  std::vector<Case> cases;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 3, "## ") == 0) {
      cases.emplace_back().title = text.substr(at + 3, text.find('\n', at) - at - 3);
    }
    if (text.compare(at, 3, "```") == 0 && !cases.empty()) {
      cases.back().blocks.push_back(read_block(text, at));
    }
    auto const end = text.find('\n', at);
    at = end == std::string::npos ? text.size() : end + 1;
  }
  return cases;
}

std::vector<std::string> case_files(std::filesystem::path const& folder) {
  std::vector<std::string> names;
  for (auto const& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() == ".md") {
      names.push_back(entry.path().stem().string());
    }
  }
  std::ranges::sort(names);
  return names;
}

Rewriter::Rewriter(std::filesystem::path path)
    : x_path{std::move(path)}, x_text{read_text(x_path)}, x_cases{cases_in(x_text)} {}

void Rewriter::expect(Case const& one, Block const& block, std::string const& actual) {
  EXPECT_EQ(block.text, actual) << x_path.string() << ": " << one.title;
  if (block.text != actual) {
    x_changes.push_back({block.at, block.text.size(), actual});
  }
}

Rewriter::~Rewriter() {
  if (!updating() || x_changes.empty()) {
    return;
  }
  std::ranges::sort(x_changes, std::ranges::greater{}, &Change::at);
  for (auto const& change : x_changes) {
    x_text.replace(change.at, change.size, change.text);
  }
  write_text(x_path, x_text);
}

}  // namespace wijk::golden
