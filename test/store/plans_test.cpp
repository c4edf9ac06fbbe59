// SPDX-License-Identifier: EUPL-1.2
#include "store/digest.hpp"
#include "store/on_both.hpp"

#include <nlohmann/json.hpp>

#include <atomic>
#include <map>
#include <random>
#include <thread>

namespace wijk {
namespace {

using nlohmann::ordered_json;

WIJK_ON_BOTH(Plans);

std::string document(std::int64_t value) { return R"({"n":)" + std::to_string(value) + "}"; }

/// Sets `n`, on top of a revision.
NewRevision set(std::int64_t on, std::int64_t value) {
  return {"p",
          on,
          R"([{"op":"replace","path":"/n","value":)" + std::to_string(value) + "}]",
          document(value),
          "anna",
          "because"};
}

TEST_P(Plans, AreKeptOnce) {
  auto store = open();
  EXPECT_TRUE(store.ready());
  EXPECT_TRUE(got(store.plans()).empty());
  EXPECT_EQ(got(store.newest("p")), 0);
  EXPECT_TRUE(got(store.add_plan("p", document(0), "anna", "first", minute(0))));
  EXPECT_FALSE(got(store.add_plan("p", document(1), "bert", "again", minute(1))));
  EXPECT_TRUE(got(store.add_plan("a", document(0), "anna", "first", minute(0))));
  EXPECT_EQ(got(store.plans()), (std::vector<std::string>{"a", "p"}));
  auto const first = *got(store.revision("p", 1));
  EXPECT_EQ(first.patch, "[]");
  EXPECT_EQ(first.by, "anna");
  EXPECT_EQ(first.why, "first");
  EXPECT_EQ(first.at, "2026-11-26T09:00:00.000Z");
  EXPECT_EQ(first.digest, chained(sha256(document(0)), first));
}

TEST_P(Plans, TakeARevisionOnTopOfTheNewestOnly) {
  auto store = open();
  got(store.add_plan("p", document(0), "anna", "first", minute(0)));
  EXPECT_TRUE(got(store.append(set(1, 10), minute(1))));
  EXPECT_FALSE(got(store.append(set(1, 20), minute(2))));
  EXPECT_EQ(got(store.newest("p")), 2);
  EXPECT_EQ(*got(store.document("p", 2)), document(10));
  EXPECT_EQ(got(store.revision("p", 2))->digest,
            chained(got(store.revision("p", 1))->digest, *got(store.revision("p", 2))));
  EXPECT_EQ(refused(store.append(set(7, 1), minute(3))), "plan `p` has no revision 7");
  EXPECT_EQ(refused(store.append(set(0, 1), minute(3))), "plan `p` has no revision 0");
  auto elsewhere = set(1, 1);
  elsewhere.plan = "q";
  EXPECT_EQ(refused(store.append(elsewhere, minute(3))), "plan `q` is not kept here");
}

TEST_P(Plans, ListTheirRevisions) {
  auto store = open();
  got(store.add_plan("p", document(0), "anna", "first", minute(0)));
  for (std::int64_t on = 1; on < 7; ++on) {
    EXPECT_TRUE(got(store.append(set(on, on), minute(on))));
  }
  auto const numbers = [](std::vector<Revision> const& revisions) {
    std::vector<std::int64_t> out;
    for (auto const& revision : revisions) {
      out.push_back(revision.number);
    }
    return out;
  };
  using Numbers = std::vector<std::int64_t>;
  EXPECT_EQ(numbers(got(store.revisions("p", 0, 3))), (Numbers{7, 6, 5}));
  EXPECT_EQ(numbers(got(store.revisions("p", 5, 3))), (Numbers{4, 3, 2}));
  EXPECT_EQ(numbers(got(store.revisions_after("p", 4, 2))), (Numbers{5, 6}));
  EXPECT_TRUE(got(store.revisions_after("p", 7, 2)).empty());
  EXPECT_FALSE(got(store.revision("p", 8)));
  EXPECT_FALSE(got(store.document("p", 8)));
  EXPECT_FALSE(got(store.document("p", 0)));
  EXPECT_FALSE(got(store.document("q", 1)));
}

TEST_P(Plans, KeepUnusualTexts) {
  auto store = open();
  std::string const text = "it's \"this\": ? :v1 $1 \\ %s 'é€😀' -- \n\t; DROP TABLE plan";
  ordered_json const whole{{"n", text}};
  EXPECT_TRUE(got(store.add_plan(text, whole.dump(), text, text, minute(0))));
  EXPECT_EQ(got(store.plans()), std::vector<std::string>{text});
  EXPECT_EQ(*got(store.document(text, 1)), whole.dump());
  EXPECT_EQ(got(store.revision(text, 1))->why, text);
}

TEST_P(Plans, RefuseWhatCouldNotBeReadBack) {
  auto store = open();
  got(store.add_plan("p", document(0), "anna", "first", minute(0)));
  auto nul = set(1, 1);
  nul.why = std::string{"a\0b", 3};
  EXPECT_EQ(refused(store.append(nul, minute(1))), "a text with a NUL character cannot be kept");
  nul.why = "a\xFF";
  EXPECT_EQ(refused(store.append(nul, minute(1))), "a text that is not UTF-8 cannot be kept");
  auto broken = set(1, 1);
  broken.patch = R"({"op":"add"})";
  EXPECT_NE(refused(store.append(broken, minute(1))), "");
  broken = set(1, 1);
  broken.document = "{";
  EXPECT_NE(refused(store.append(broken, minute(1))), "");
  EXPECT_NE(refused(store.newest(std::string{"p\0", 2})), "");
  EXPECT_EQ(got(store.newest("p")), 1);
  EXPECT_TRUE(got(store.append(set(1, 1), minute(1))));
}

/// A random edit of a document that has lists, objects and a text.
ordered_json random_patch(ordered_json const& now, std::mt19937& random) {
  auto const below = [&](std::size_t count) { return random() % count; };
  auto const& list = now["list"];
  switch (below(5)) {
    case 0: return {{{"op", "add"}, {"path", "/list/-"}, {"value", random()}}};
    case 1:
      if (list.empty()) {
        return ordered_json::array();
      }
      return {{{"op", "remove"}, {"path", "/list/" + std::to_string(below(list.size()))}}};
    case 2:
      return {{{"op", "add"},
               {"path", "/fields/f" + std::to_string(below(9))},
               {"value", {{"é\"", below(7)}, {"b", nullptr}}}}};
    case 3: return {{{"op", "replace"}, {"path", "/text"}, {"value", std::to_string(random())}}};
    default:
      return {{{"op", "test"}, {"path", "/text"}, {"value", now["text"]}},
              {{"op", "copy"}, {"from", "/text"}, {"path", "/fields/t"}}};
  }
}

TEST_P(Plans, ShowEveryStateThatWas) {
  auto store = open();
  std::mt19937 random{20261126};
  auto now = ordered_json::parse(R"({"list":[],"fields":{},"text":"a"})");
  std::vector<std::string> states{"", now.dump()};
  got(store.add_plan("p", now.dump(), "anna", "first", minute(0)));
  for (std::int64_t on = 1; on < 200; ++on) {
    auto const patch = random_patch(now, random);
    now = now.patch(patch);
    states.push_back(now.dump());
    ASSERT_TRUE(got(store.append({"p", on, patch.dump(), now.dump(), "anna", ""}, minute(on))));
  }
  for (std::size_t number = 1; number < states.size(); ++number) {
    ASSERT_EQ(*got(store.document("p", static_cast<std::int64_t>(number))), states[number]);
  }
  EXPECT_TRUE(got(store.verify()).empty());
}

/// Appends what is newest plus one, until `count` of its own were taken.
void append_many(std::string const& address, std::string const& by, int count,
                 std::atomic<int>& taken) {
  auto store = got(Store::open(address));
  while (count > 0) {
    auto revision = set(got(store.newest("p")), count);
    revision.by = by;
    if (got(store.append(revision, minute(0)))) {
      --count;
      ++taken;
    }
  }
}

TEST_P(Plans, GiveEachNumberOnceToManyWriters) {
  auto store = open();
  got(store.add_plan("p", document(0), "anna", "first", minute(0)));
  std::atomic<int> taken{0};
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 4; ++writer) {
    writers.emplace_back(
        [&, writer] { append_many(address, "w" + std::to_string(writer), 25, taken); });
  }
  for (auto& writer : writers) {
    writer.join();
  }
  EXPECT_EQ(taken, 100);
  EXPECT_EQ(got(store.newest("p")), 101);
  std::map<std::string, int> each;
  for (auto const& revision : got(store.revisions("p", 0, 1000))) {
    ++each[revision.by];
  }
  EXPECT_EQ(each, (std::map<std::string, int>{
                      {"anna", 1}, {"w0", 25}, {"w1", 25}, {"w2", 25}, {"w3", 25}}));
  EXPECT_TRUE(got(store.verify()).empty());
}

}  // namespace
}  // namespace wijk
