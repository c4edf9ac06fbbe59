// SPDX-License-Identifier: EUPL-1.2
#include "store/on_both.hpp"

#include <sys/stat.h>

#include <fstream>
#include <sstream>

namespace wijk {
namespace {

WIJK_ON_BOTH(Backup);

std::string bytes_of(std::string const& file) {
  std::ostringstream out;
  out << std::ifstream{file, std::ios::binary}.rdbuf();
  return out.str();
}

/// Something in every table.
Store full(std::string const& address) {
  auto store = got(Store::open(address));
  got(store.add_plan("p", R"({"n":"é\"\n"})", "anna", "first", minute(0)));
  for (std::int64_t on = 1; on < 70; ++on) {
    auto const value = std::to_string(on);
    got(store.append({"p", on, R"([{"op":"replace","path":"/n","value":)" + value + "}]",
                      R"({"n":)" + value + "}", "anna", "why 😀"},
                     minute(on)));
  }
  got(store.add_account(Account{"anna"}, "een wachtwoord", minute(0)));
  got(store.sign_in("anna", "een wachtwoord", "r", minute(0)));
  got(store.link_account("anna", "anna@gemeente.test", minute(0)));
  got(store.sign_in_vouched({"https://in.test", "s-1", "anna@gemeente.test"}, minute(0)));
  got(store.add_proposal({0, "p", 1, "[]", "anna", "why", "", "lefier"}, minute(1)));
  got(store.add_edition({"p", "2026", "Actualisatie", 64}, minute(1)));
  got(store.sign_off({"p", "2026", "lefier", "anna"}, minute(2)));
  got(store.add_idea({0, "p", "anna", "een bankje"}, minute(1)));
  got(store.note("anna", "signed-in", "", minute(1)));
  return store;
}

TEST_P(Backup, IsRestoredAsItWas) {
  auto store = full(address);
  auto const first = (folder.path / "first.jsonl").string();
  auto const second = (folder.path / "second.jsonl").string();
  got(store.backup(first));
  struct stat about {};
  ASSERT_EQ(::stat(first.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
  auto restored = got(Store::open(another()));
  got(restored.restore(first));
  EXPECT_TRUE(got(restored.verify()).empty());
  got(restored.backup(second));
  EXPECT_EQ(bytes_of(first), bytes_of(second));
  EXPECT_EQ(*got(restored.document("p", 70)), R"({"n":69})");
  EXPECT_EQ(got(restored.sign_in("anna", "een wachtwoord", "r", minute(9))).outcome,
            SignIn::Outcome::accepted);
  EXPECT_EQ(bytes_of(first).find(got(store.audit(0, 1)).front().what) == std::string::npos, false);
}

TEST_P(Backup, GoesOnCountingAfterARestore) {
  auto const file = (folder.path / "backup.jsonl").string();
  got(full(address).backup(file));
  auto restored = got(Store::open(another()));
  got(restored.restore(file));
  auto const before = got(restored.ideas("p")).front().id;
  EXPECT_GT(got(restored.add_idea({0, "p", "anna", "nog een"}, minute(9))), before);
  got(restored.note("anna", "x", "", minute(9)));
  EXPECT_EQ(got(restored.audit(0, 9)).size(), 2U);
}

TEST_P(Backup, OfAnEmptyStoreIsRestored) {
  auto const file = (folder.path / "backup.jsonl").string();
  got(open().backup(file));
  auto restored = got(Store::open(another()));
  got(restored.restore(file));
  EXPECT_TRUE(got(restored.plans()).empty());
}

TEST_P(Backup, IsRestoredIntoAnEmptyStoreOnly) {
  auto store = full(address);
  auto const file = (folder.path / "backup.jsonl").string();
  got(store.backup(file));
  EXPECT_EQ(refused(store.restore(file)),
            "a backup is restored into an empty file or database only");
}

TEST_P(Backup, ThatIsNotWholeIsRefusedAndLeavesNothing) {
  auto const file = (folder.path / "backup.jsonl").string();
  got(full(address).backup(file));
  auto const whole = bytes_of(file);
  auto changed = whole;
  changed.replace(changed.find("why"), 3, "how");
  auto const last = whole.rfind('\n', whole.size() - 2) + 1;
  auto const line = whole.find('\n', whole.size() / 2) + 1;
  auto without = whole;
  without.erase(line, whole.find('\n', line) + 1 - line);
  auto restored = got(Store::open(another()));
  for (auto const& bytes :
       {whole.substr(0, whole.size() / 2), whole.substr(0, last), whole.substr(last), changed,
        without, whole + whole, std::string{}, std::string{"{}\n{}\n"}, std::string(300, '\xFF')}) {
    std::ofstream{file, std::ios::binary} << bytes;
    EXPECT_NE(refused(restored.restore(file)), "") << bytes.size();
    EXPECT_TRUE(got(restored.plans()).empty());
  }
  std::ofstream{file, std::ios::binary} << whole;
  got(restored.restore(file));
  EXPECT_EQ(got(restored.newest("p")), 70);
}

TEST_P(Backup, OfANewerProgramIsRefused) {
  auto const file = (folder.path / "backup.jsonl").string();
  std::ofstream{file} << R"({"wijkwerk":"backup","migration":99})"
                      << "\n{}\n";
  EXPECT_EQ(refused(open().restore(file)), "the backup is of a newer Wijkwerk: update the program");
}

TEST_P(Backup, IntoAPlaceThatIsNotThereIsRefused) {
  auto store = open();
  EXPECT_NE(refused(store.backup("/nowhere/at/all.jsonl")), "");
  EXPECT_NE(refused(store.restore("/nowhere/at/all.jsonl")), "");
}

}  // namespace
}  // namespace wijk
