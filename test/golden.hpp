// SPDX-License-Identifier: EUPL-1.2
//
// Golden cases: Markdown files in which each `## heading` is a case and each fenced block is a file
// of it (```yaml plan.yaml) or something that is expected (```findings, ```console). With
// WIJK_UPDATE=1 what is expected is rewritten and the test fails, so that the change is read.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace wijk::golden {

struct Block {
  std::string language;  ///< the first word behind the fence
  std::string name;      ///< the rest of that line
  std::string text;
  std::size_t at = 0;  ///< offset of `text` in the file
};

struct Case {
  std::string title;
  std::vector<Block> blocks;
};

std::string read_text(std::filesystem::path const& path);
void write_text(std::filesystem::path const& path, std::string const& text);

/// The cases of one file, in their order.
std::vector<Case> cases_in(std::string const& text);
/// The names of the `.md` files of a folder, without their ending, sorted.
std::vector<std::string> case_files(std::filesystem::path const& folder);
/// True where the person asked for the expected blocks to be rewritten.
bool updating();

/// What stands in the blocks of one language, to be compared and rewritten.
class Rewriter {
 public:
  explicit Rewriter(std::filesystem::path path);
  std::vector<Case> const& cases() const { return x_cases; }
  /// Expects that `block` holds `actual`; a difference is a test failure and is written on update.
  void expect(Case const& one, Block const& block, std::string const& actual);
  ~Rewriter();
  Rewriter(Rewriter const&) = delete;
  Rewriter& operator=(Rewriter const&) = delete;

 private:
  struct Change {
    std::size_t at, size;
    std::string text;
  };
  std::filesystem::path x_path;
  std::string x_text;
  std::vector<Case> x_cases;
  std::vector<Change> x_changes;
};

}  // namespace wijk::golden
