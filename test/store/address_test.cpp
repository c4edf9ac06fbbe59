// SPDX-License-Identifier: EUPL-1.2
#include "store/address.hpp"
#include "store/store.hpp"

#include <gtest/gtest.h>

namespace wijk {
namespace {

bool has(std::string const& text, std::string const& part) {
  return text.find(part) != std::string::npos;
}

TEST(Address, OfSqliteIsAnAbsoluteFile) {
  auto const parsed = parse_address("sqlite:/var/lib/wijk werk/plannen.db");
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->dialect, Dialect::sqlite);
  EXPECT_EQ(parsed->file, "/var/lib/wijk werk/plannen.db");
  EXPECT_EQ(parse_address("sqlite:here.db")->file.front(), '/');
}

TEST(Address, OfPostgresqlIsReadAsLibpqReadsIt) {
  auto const parsed = parse_address("postgresql://wijk@db.example:5433/plannen?sslmode=require");
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->dialect, Dialect::postgresql);
  for (std::string const part : {"host='db.example'", "port='5433'", "user='wijk'",
                                 "dbname='plannen'", "sslmode='require'"}) {
    EXPECT_TRUE(has(parsed->connect, part)) << parsed->connect;
  }
  EXPECT_TRUE(has(parse_address("postgresql://u@host/db")->connect, "dbname='db'"));
  EXPECT_TRUE(has(parse_address("postgres://u@/db?host=/run/pg")->connect, "host='/run/pg'"));
}

TEST(Address, ShowsNoPassword) {
  auto const parsed = parse_address("postgresql://wijk:g%27eh%5Ceim@db.example/plannen");
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->shown, "postgresql://wijk@db.example/plannen");
  EXPECT_TRUE(has(parsed->connect, R"(password='g\'eh\\eim')")) << parsed->connect;
  auto const other = parse_address("postgresql://db.example/plannen?password=geheim&user=wijk");
  EXPECT_FALSE(has(other->shown, "geheim"));
}

TEST(Address, ThatIsWrongIsRefusedWithTheFormThatIsWanted) {
  for (std::string const wrong :
       {"", "plannen.db", "sqlite:", "sqlite::memory:", "sqlite:/tmp/", "sqlite:/tmp/a\"b",
        "mysql://u@h/d", "postgresql://u@h", "postgresql://u@h/", "postgresql://u@h:x%zz/d",
        "postgresql://u@h/d?nonsense=1", "Sqlite:x"}) {
    auto const parsed = parse_address(wrong);
    ASSERT_FALSE(parsed) << wrong;
    EXPECT_TRUE(has(parsed.refusal().why.nl, "sqlite:BESTAND"));
    EXPECT_TRUE(has(parsed.refusal().why.en, "postgresql://USER@HOST/DATABASE"));
  }
}

TEST(Address, WhereNothingAnswersIsRefusedInOneSentence) {
  auto const store = Store::open("postgresql://u@/d?host=/nowhere/at/all");
  ASSERT_FALSE(store);
  EXPECT_TRUE(has(store.refusal().why.en, "cannot be reached")) << store.refusal().why.en;
  EXPECT_FALSE(has(store.refusal().why.en, "\n"));
  auto const folder = Store::open("sqlite:/dev/null/store.db");
  ASSERT_FALSE(folder);
  EXPECT_FALSE(has(folder.refusal().why.en, "\n"));
}

}  // namespace
}  // namespace wijk
