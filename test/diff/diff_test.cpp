// SPDX-License-Identifier: EUPL-1.2
//
// Laws of the comparison, tried on every sample plan: a plan does not differ from itself, every
// edit of a value shows, and both directions agree that there is a difference.
#include "diff/diff.hpp"

#include "samples.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace wijk {
namespace {

/// Every value of a document that can be edited in place.
void collect(Node& node, std::vector<Node*>& values) {
  if (node.is_scalar()) {
    values.push_back(&node);
  }
  for (auto& item : node.items) {
    collect(item, values);
  }
  for (auto& member : node.members) {
    collect(member.value, values);
  }
}

/// The texts that stand in a document.
std::vector<Node*> values_of(Document& document) {
  std::vector<Node*> values;
  collect(document.root, values);
  return values;
}

bool reads_without_findings(samples::Sample const& sample) {
  auto const reading = read_plan("plan.yaml", sample.load());
  return reading.document.whole && reading.findings.all().empty();
}

TEST(Diff, FindsNothingBetweenAPlanAndItself) {
  for (auto const& sample : samples::all()) {
    EXPECT_TRUE(diff_plans(sample.document(), sample.document()).empty()) << sample.name;
  }
}

TEST(Diff, ShowsEveryEditOfAValue) {
  std::mt19937 random{1};
  int edits = 0;
  for (auto const& sample : samples::all()) {
    if (!reads_without_findings(sample)) {
      continue;
    }
    auto const before = sample.document();
    auto document = sample.document();
    auto const values = values_of(document);
    for (std::size_t i = 0; i < values.size(); i += 1 + random() % 3) {
      auto const kept = values[i]->text;
      values[i]->text.insert(0, "7");
      EXPECT_FALSE(diff_plans(before, document).empty()) << sample.name << ": " << kept;
      EXPECT_FALSE(diff_plans(document, before).empty()) << sample.name << ": " << kept;
      values[i]->text = kept;
      ++edits;
    }
  }
  EXPECT_GT(edits, 20);
}

TEST(Diff, ShowsEveryElementThatGoes) {
  for (auto const& sample : samples::all()) {
    auto const before = sample.document();
    auto document = sample.document();
    for (auto& member : document.root.members) {
      for (auto& hood : member.value.items) {
        for (auto& list : hood.members) {
          if (list.value.is_list() && !list.value.items.empty()) {
            auto const kept = list.value.items;
            list.value.items.pop_back();
            auto const gone = diff_plans(before, document);
            auto const come = diff_plans(document, before);
            EXPECT_FALSE(gone.empty()) << sample.name << ": " << list.key;
            EXPECT_EQ(gone.size(), come.size()) << sample.name << ": " << list.key;
            list.value.items = kept;
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace wijk
