// SPDX-License-Identifier: EUPL-1.2
#include "command/command.hpp"
#include "folder.hpp"
#include "golden.hpp"

#include <gtest/gtest.h>

namespace wijk {
namespace {

namespace fs = std::filesystem;

TEST(Shell, WritesAllFilesOrNone) {
  NewFolder const folder;
  auto const one = folder.path / "one.yaml";
  auto const two = folder.path / "two.yaml";
  golden::write_text(one, "old");
  fs::create_directories(two / "full");  // no file can take its place
  Shell shell;
  EXPECT_FALSE(shell.write_all({{one.string(), "old", "new"}, {two.string(), "", "new"}}));
  EXPECT_EQ(shell.exit, kExitRefused);
  EXPECT_EQ(golden::read_text(one), "old");
  EXPECT_FALSE(shell.write_all(
      {{one.string(), "old", "new"}, {(folder.path / "nowhere/two.yaml").string(), "", "new"}}));
  EXPECT_EQ(golden::read_text(one), "old");
  EXPECT_EQ(std::distance(fs::directory_iterator{folder.path}, {}), 2);
}

TEST(Shell, KeepsTheRightsOfAFileAndTheLinkToIt) {
  NewFolder const folder;
  auto const file = folder.path / "file";
  auto const link = folder.path / "link";
  golden::write_text(file, "old");
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("file", link);
  Shell shell;
  EXPECT_TRUE(shell.write(link.string(), "new"));
  EXPECT_EQ(golden::read_text(file), "new");
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

}  // namespace
}  // namespace wijk
