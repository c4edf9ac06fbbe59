// SPDX-License-Identifier: EUPL-1.2
//
// What somebody changes behind the store's back is found.
#include "store/on_both.hpp"

namespace wijk {
namespace {

class Verify : public OnBoth {
 protected:
  /// What is found after a statement was run on a store with 130 revisions.
  std::vector<std::string> found_after(std::string const& statement) {
    auto store = open();
    got(store.add_plan("p", R"({"n":0})", "anna", "first", minute(0)));
    got(store.add_plan("q", R"({"n":0})", "anna", "first", minute(0)));
    for (std::int64_t on = 1; on < 130; ++on) {
      auto const value = std::to_string(on);
      got(store.append({"p", on, R"([{"op":"replace","path":"/n","value":)" + value + "}]",
                        R"({"n":)" + value + "}", "anna", ""},
                       minute(on)));
    }
    EXPECT_TRUE(got(store.verify()).empty());
    tamper(statement);
    std::vector<std::string> out;
    for (auto const& text : got(store.verify())) {
      out.push_back(text.en);
    }
    return out;
  }
  using Found = std::vector<std::string>;
};
INSTANTIATE_TEST_SUITE_P(, Verify, testing::Values(Dialect::sqlite, Dialect::postgresql), in_words);

TEST_P(Verify, FindsAnotherAuthor) {
  EXPECT_EQ(found_after("UPDATE revision SET author = 'bert' WHERE plan = 'p' AND number = 7"),
            Found{"revision 7 of `p` was changed after it was kept"});
}

TEST_P(Verify, FindsAnotherPatch) {
  EXPECT_EQ(found_after(R"(UPDATE revision SET patch = '[{"op":"replace","path":"/n","value":1}]' )"
                        "WHERE plan = 'p' AND number = 64"),
            (Found{"revision 64 of `p` was changed after it was kept",
                   "the document of `p` at revision 64 is not what the changes make of it"}));
}

TEST_P(Verify, FindsAPatchThatDoesNotApply) {
  EXPECT_EQ(found_after(R"(UPDATE revision SET patch = '[{"op":"remove","path":"/m"}]' )"
                        "WHERE plan = 'p' AND number = 9"),
            (Found{"revision 9 of `p` was changed after it was kept",
                   "revision 9 of `p` is damaged: its change does not fit what comes before"}));
}

TEST_P(Verify, FindsARevisionThatIsGone) {
  EXPECT_EQ(found_after("DELETE FROM revision WHERE plan = 'p' AND number = 9"),
            Found{"`p` lacks revision 9"});
}

TEST_P(Verify, FindsTheNewestGone) {
  EXPECT_EQ(found_after("DELETE FROM revision WHERE plan = 'p' AND number = 130"),
            Found{"the newest revision of `p` is missing, or is one too many"});
}

TEST_P(Verify, FindsAnotherFirstDocument) {
  auto const found =
      found_after(R"(UPDATE whole SET document = '{"n":5}' WHERE plan = 'q' AND number = 1)");
  EXPECT_EQ(found, (Found{"revision 1 of `q` was changed after it was kept",
                          "the document of `q` at revision 1 is not what the changes make of it"}));
}

TEST_P(Verify, FindsAnotherDocumentThatIsKeptWhole) {
  EXPECT_EQ(found_after("UPDATE whole SET document = '{}' WHERE plan = 'p' AND number = 128"),
            Found{"the document of `p` at revision 128 is not what the changes make of it"});
}

TEST_P(Verify, FindsAnotherNewestDocument) {
  EXPECT_EQ(found_after("UPDATE plan SET document = '{' WHERE id = 'p'"),
            Found{"the document of `p` at revision 130 is not what the changes make of it"});
}

}  // namespace
}  // namespace wijk
