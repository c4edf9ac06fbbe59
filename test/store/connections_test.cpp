// SPDX-License-Identifier: EUPL-1.2
//
// What a store does when its database goes, or is kept busy.
#include "store/on_both.hpp"
#include "store/postgres.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wijk {
namespace {

TEST(PostgresqlConnection, ThatBrokeIsOpenedAgain) {
  auto* const server = Postgres::of_this_program();
  if (server == nullptr) {
    GTEST_SKIP() << "PostgreSQL 15 is not installed";
  }
  auto store = got(Store::open(server->new_database()));
  got(store.add_plan("p", R"({"n":0})", "anna", "first", minute(0)));
  for (std::int64_t on = 1; on < 4; ++on) {
    server->run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE application_name = 'wijkwerk'");
    EXPECT_TRUE(got(store.append({"p", on, "[]", R"({"n":0})", "anna", ""}, minute(on))));
    EXPECT_TRUE(store.ready());
  }
  EXPECT_EQ(got(store.newest("p")), 4);
}

TEST(PostgresqlConnection, ToADatabaseThatIsGoneIsRefusedInOneSentence) {
  auto* const server = Postgres::of_this_program();
  if (server == nullptr) {
    GTEST_SKIP() << "PostgreSQL 15 is not installed";
  }
  auto const address = server->new_database();
  auto store = got(Store::open(address));
  auto const name = parse_address(address)->shown;
  auto const database = name.substr(name.rfind('/', name.find('?')) + 1);
  server->run("DROP DATABASE " + database.substr(0, database.find('?')) + " WITH (FORCE)");
  EXPECT_FALSE(store.ready());
  auto const why = refused(store.newest("p"));
  EXPECT_NE(why.find("cannot be reached"), std::string::npos) << why;
}

TEST(SqliteConnection, WaitsForAnotherWriter) {
  NewFolder const folder;
  auto const address = "sqlite:" + (folder.path / "store.db").string();
  auto store = got(Store::open(address));
  Connection other{*parse_address(address)};
  other.run("BEGIN IMMEDIATE");
  EXPECT_EQ(got(store.newest("p")), 0);  // reading goes on
  auto const why = refused(store.add_plan("p", "{}", "anna", "first", minute(0)));
  EXPECT_NE(why.find("is kept busy by another"), std::string::npos) << why;
  other.run("COMMIT");
  EXPECT_TRUE(got(store.add_plan("p", "{}", "anna", "first", minute(0))));
}

/// Whether another process sees that this one has the file open: SQLite then keeps what was written
/// behind it (the bytes of its shared lock, https://www.sqlite.org/src/file/src/os.h).
bool is_held(std::string const& file) {
  auto const child = ::fork();
  if (child == 0) {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_start = 0x40000002;
    lock.l_len = 510;
    int const handle = ::open(file.c_str(), O_RDWR);
    ::_exit(::fcntl(handle, F_GETLK, &lock) == 0 && lock.l_type == F_RDLCK ? 0 : 1);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  return status == 0;
}

TEST(SqliteConnection, KeepsTheFileWhenAnotherIsOpened) {
  NewFolder const folder;
  auto const file = (folder.path / "store.db").string();
  auto const store = got(Store::open("sqlite:" + file));
  EXPECT_EQ(got(store.newest("p")), 0);
  EXPECT_TRUE(is_held(file));
  Connection const other{*parse_address("sqlite:" + file)};
  EXPECT_TRUE(is_held(file));
}

}  // namespace
}  // namespace wijk
