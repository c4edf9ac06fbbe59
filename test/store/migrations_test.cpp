// SPDX-License-Identifier: EUPL-1.2
#include "store/on_both.hpp"

#include <sys/stat.h>

#include <fstream>
#include <thread>

namespace wijk {
namespace {

WIJK_ON_BOTH(Migrations);

TEST_P(Migrations, MakeAnEmptyStoreOnceAndOpenItAgain) {
  got(open().add_plan("p", "{}", "anna", "first", minute(0)));
  auto const again = open();
  EXPECT_EQ(got(again.plans()), std::vector<std::string>{"p"});
  EXPECT_TRUE(got(again.verify()).empty());
}

TEST_P(Migrations, AreTakenOnceByManyThatStartAtOnce) {
  std::vector<std::thread> servers;
  std::vector<std::string> refusals(6);
  for (auto& refusal : refusals) {
    servers.emplace_back([&] { refusal = refused(Store::open(address)); });
  }
  for (auto& server : servers) {
    server.join();
  }
  EXPECT_EQ(refusals, std::vector<std::string>(6));
}

TEST_P(Migrations, OfANewerProgramAreRefused) {
  open();
  tamper("INSERT INTO migration (number) VALUES (99)");
  auto const store = Store::open(address);
  ASSERT_FALSE(store);
  EXPECT_NE(store.refusal().why.en.find("is of a newer Wijkwerk"), std::string::npos)
      << store.refusal().why.en;
}

TEST(SqliteFile, IsForItsOwnerOnly) {
  NewFolder const folder;
  auto const file = folder.path / "new" / "store.db";
  auto const store = got(Store::open("sqlite:" + file.string()));
  for (std::string const end : {"", "-wal"}) {
    struct stat about {};
    ASSERT_EQ(::stat((file.string() + end).c_str(), &about), 0) << end;
    EXPECT_EQ(about.st_mode & 0777U, 0600U) << end;
  }
}

TEST(SqliteFile, OfAnotherProgramIsLeftAlone) {
  NewFolder const folder;
  auto const text = (folder.path / "text.db").string();
  std::ofstream{text} << std::string(5000, 'x');
  EXPECT_EQ(refused(Store::open("sqlite:" + text)),
            "`sqlite:" + text + "` is not a file of Wijkwerk");
  auto const other = (folder.path / "other.db").string();
  Connection{*parse_address("sqlite:" + other)}.run("CREATE TABLE gpkg_contents (a TEXT)");
  EXPECT_EQ(refused(Store::open("sqlite:" + other)),
            "`sqlite:" + other + "` is not a file of Wijkwerk");
}

}  // namespace
}  // namespace wijk
