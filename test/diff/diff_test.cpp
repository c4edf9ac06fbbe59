// SPDX-License-Identifier: EUPL-1.2
//
// Laws of the comparison, tried on every sample plan: a plan does not differ from itself, every
// edit of a value shows, and both directions agree that there is a difference.
#include "diff/diff.hpp"

#include "samples.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <iterator>
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

/// How a reference system is spelt is not meaning: `urn:ogc:def:crs:EPSG::28992` is one too.
bool means_something(Node const* value) { return !value->text.ends_with("28992"); }

/// At most so many of a plan are tried, chosen at random: De Wijert has thousands.
constexpr std::size_t kMostTried = 5;

template <class Part>
std::vector<Part> some_of(std::vector<Part> const& parts, std::mt19937& random) {
  std::vector<Part> some;
  std::ranges::sample(parts, std::back_inserter(some), kMostTried, random);
  return some;
}

/// The texts that stand in a document.
std::vector<Node*> values_of(Document& document) {
  std::vector<Node*> values;
  collect(document.root, values);
  std::erase_if(values, std::not_fn(means_something));
  return values;
}

/// The lists of elements of its neighbourhoods.
std::vector<Member*> lists_of(Document& document) {
  std::vector<Member*> lists;
  for (auto& member : document.root.members) {
    for (auto& hood : member.value.items) {
      for (auto& list : hood.members) {
        if (list.value.is_list() && !list.value.items.empty()) {
          lists.push_back(&list);
        }
      }
    }
  }
  return lists;
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
    for (auto* const value : some_of(values_of(document), random)) {
      auto const kept = value->text;
      value->text.insert(0, "7");
      EXPECT_FALSE(diff_plans(before, document).empty()) << sample.name << ": " << kept;
      EXPECT_FALSE(diff_plans(document, before).empty()) << sample.name << ": " << kept;
      value->text = kept;
      ++edits;
    }
  }
  EXPECT_GT(edits, 20);
}

TEST(Diff, ShowsEveryElementThatGoes) {
  std::mt19937 random{2};
  int gone_elements = 0;
  for (auto const& sample : samples::all()) {
    if (!reads_without_findings(sample)) {
      continue;
    }
    auto const before = sample.document();
    auto document = sample.document();
    for (auto* const list : some_of(lists_of(document), random)) {
      auto const kept = list->value.items;
      list->value.items.pop_back();
      auto const gone = diff_plans(before, document);
      auto const come = diff_plans(document, before);
      EXPECT_FALSE(gone.empty()) << sample.name << ": " << list->key;
      EXPECT_EQ(gone.size(), come.size()) << sample.name << ": " << list->key;
      list->value.items = kept;
      ++gone_elements;
    }
  }
  EXPECT_GT(gone_elements, 20);
}

}  // namespace
}  // namespace wijk
