// SPDX-License-Identifier: EUPL-1.2
//
// What holds for every patch: it replays, its two forms do the same, and the way back leads back.
#include "desk.hpp"
#include "live/difference.hpp"
#include "live/patch.hpp"
#include "live/pointer.hpp"
#include "plan/random.hpp"

#include <algorithm>

namespace wijk::desk {
namespace {

/// Every pointer of a document that leads to something, with positions.
void pointers(Json const& value, std::string const& at, std::vector<std::string>& all) {
  all.push_back(at);
  if (value.is_object()) {
    for (auto const& [key, item] : value.items()) {
      pointers(item, at + escaped_token(key), all);
    }
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      pointers(value[i], fmt::format("{}/{}", at, i), all);
    }
  }
}

/// A patch of operations that can mostly be done, on any part of a document.
Json random_patch(Json const& document, Random& random) {
  std::vector<std::string> all;
  pointers(document, "", all);
  auto const somewhere = [&] { return random.one_of(all); };
  auto const value = [&]() -> Json {
    switch (random.between(0, 3)) {
      case 0: return fmt::format("text {}", random.between(0, 9));
      case 1: return random.between(0, 9);
      case 2: return Json{{"id", fmt::format("new-{}", random.between(0, 99))}};
      default: return *value_at(document, somewhere());
    }
  };
  auto patch = Json::array();
  for (auto count = random.between(1, 6); count > 0; --count) {
    auto path = somewhere();
    if (random.between(0, 2) == 0) {
      path += random.between(0, 1) == 0 ? "/-" : "/note";
    }
    if (random.between(0, 1) == 0) {
      path = with_ids(document, path);
    }
    switch (random.between(0, 5)) {
      case 0: patch.push_back({{"op", "remove"}, {"path", path}}); break;
      case 1: patch.push_back({{"op", "move"}, {"from", somewhere()}, {"path", path}}); break;
      case 2: patch.push_back({{"op", "copy"}, {"from", somewhere()}, {"path", path}}); break;
      case 3: patch.push_back({{"op", "replace"}, {"path", path}, {"value", value()}}); break;
      default: patch.push_back({{"op", "add"}, {"path", path}, {"value", value()}}); break;
    }
  }
  return patch;
}

/// Small, with lists of every sort: with ids, without, mixed, of names, and ids that are numbers.
Json const kDocument = Json::parse(R"({
  "id": "x", "name": {"nl": "a/b", "en": "c~d"},
  "partners": [{"id": "p"}, {"id": "q", "role": "r"}, {"id": "s"}],
  "lines": [{"m": 1}, {"m": 2}, {"m": 3}],
  "mixed": [{"id": "one"}, {"no": 1}, {"id": "one"}, {"id": 7}],
  "names": ["a", "b", "c"], "nested": [[1, 2], [3]], "none": null})");

TEST(Law, APatchReplaysInBothFormsAndTheWayBackLeadsBack) {
  Random random;
  int done = 0;
  for (int i = 0; i < 2000; ++i) {
    auto const patch = random_patch(kDocument, random);
    auto const worked = work_out(kDocument, patch, Naming::ids);
    auto const* const one = std::get_if<Worked>(&worked);
    if (one == nullptr) {
      continue;
    }
    ++done;
    EXPECT_EQ(kDocument.patch(one->positions).dump(), one->document.dump()) << patch;
    auto const again = work_out(kDocument, one->positions, Naming::positions);
    ASSERT_NE(std::get_if<Worked>(&again), nullptr) << patch;
    EXPECT_EQ(std::get<Worked>(again).document, one->document) << patch;
    auto const back = difference(one->document, kDocument);
    EXPECT_TRUE(same_value(one->document.patch(back), kDocument)) << patch << back;
  }
  EXPECT_GE(done, 300);
}

/// With every list in one order: which of two that were added comes first is free.
Json sorted(Json value) {
  for (auto& item : value) {
    if (item.is_structured()) {
      item = sorted(std::move(item));
    }
  }
  if (value.is_array()) {
    std::sort(value.begin(), value.end(),
              [](Json const& a, Json const& b) { return a.dump() < b.dump(); });
  }
  return value;
}

/// Of two who do not touch the same, it does not matter who was first.
TEST(Law, ChangesThatDoNotOverlapComeToTheSameInEitherOrder) {
  Random random;
  int both = 0;
  for (int i = 0; i < 3000; ++i) {
    auto const mine = work_out(kDocument, random_patch(kDocument, random), Naming::ids);
    auto const theirs = work_out(kDocument, random_patch(kDocument, random), Naming::ids);
    auto const* const my = std::get_if<Worked>(&mine);
    auto const* const their = std::get_if<Worked>(&theirs);
    if (my == nullptr || their == nullptr) {
      continue;
    }
    bool same = false;
    for (auto const& one : my->touches) {
      for (auto const& other : their->touches) {
        same = same || overlap(one, other);
        EXPECT_EQ(overlap(one, other), overlap(other, one));
      }
    }
    auto const after = work_out(their->document, my->ids, Naming::ids);
    auto const before = work_out(my->document, their->ids, Naming::ids);
    auto const* const one = std::get_if<Worked>(&after);
    auto const* const other = std::get_if<Worked>(&before);
    if (same || one == nullptr || other == nullptr) {
      continue;
    }
    ++both;
    EXPECT_TRUE(same_value(sorted(one->document), sorted(other->document))) << my->ids << "\n"
                                                                            << their->ids << "\n"
                                                                            << one->document << "\n"
                                                                            << other->document;
    if (testing::Test::HasFailure()) {
      return;
    }
  }
  EXPECT_GE(both, 100);
}

TEST(Law, EveryRevisionIsWhatItWasWhenItWasKept) {
  Desk desk{small_plan()};
  Random random;
  std::vector<Json> kept{desk.document()};
  for (int i = 0; i < 3000 && kept.size() < 80; ++i) {
    auto const patch = random_patch(desk.document(), random);
    auto const outcome = desk.live.edit(desk.plan, kManager, {patch, desk.revision(), ""});
    EXPECT_EQ(as<Refusal>(outcome), nullptr) << patch << told(outcome);
    EXPECT_EQ(as<Conflict>(outcome), nullptr) << patch << told(outcome);
    if (as<Accepted>(outcome) != nullptr) {
      kept.push_back(desk.document());
    }
  }
  EXPECT_GE(kept.size(), 40u);
  EXPECT_EQ(static_cast<std::size_t>(desk.revision()), kept.size());
  for (std::size_t n = 1; n <= kept.size(); ++n) {
    EXPECT_EQ(**desk.store.document(desk.plan, static_cast<std::int64_t>(n)), kept[n - 1].dump())
        << n;
  }
  EXPECT_TRUE(desk.store.verify()->empty());
  auto const back = desk.live.restore_patch(desk.plan, 1);
  ASSERT_TRUE(back);
  auto const outcome = desk.live.edit(desk.plan, kManager, *back);
  EXPECT_NE(as<Accepted>(outcome), nullptr) << told(outcome);
  EXPECT_TRUE(same_value(desk.document(), kept[0]));
}

TEST(Pointers, NameElementsByIdAndFindThemAgain) {
  auto const document = stored_document(de_wijert().document);
  std::vector<std::string> all;
  pointers(document, "", all);
  auto const reading = make_snapshot("p", 1, "", document, std::nullopt);
  for (auto const& pointer : all) {
    auto const ids = with_ids(document, pointer);
    EXPECT_EQ(with_positions(document, ids), pointer) << ids;
    EXPECT_EQ(ids, stable_pointer(reading->reading.document, pointer));
  }
  EXPECT_EQ(with_positions(document, "/neighbourhoods/de-wijert/measures/none/name"), std::nullopt);
  EXPECT_EQ(with_positions(document, "/neighbourhoods/de-wijert/measures/-"),
            "/neighbourhoods/0/measures/-");
  EXPECT_EQ(with_positions(document, "/neighbourhoods/-/measures"), std::nullopt);
  EXPECT_EQ(with_positions(document, "no"), std::nullopt);
  EXPECT_EQ(with_ids(document, "/neighbourhoods/99/x"), "/neighbourhoods/99/x");
}

}  // namespace
}  // namespace wijk::desk
