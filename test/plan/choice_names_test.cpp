// SPDX-License-Identifier: EUPL-1.2
#include "plan/choice_names.hpp"

#include "plan/schema.hpp"

#include <gtest/gtest.h>

#include <set>

namespace wijk {
namespace {

void expect_words(Record const& record, std::set<Record const*>& seen) {
  if (!seen.insert(&record).second) {
    return;
  }
  for (auto const& field : record.fields) {
    for (auto const code : field.choices) {
      auto const name = choice_name(code);
      bool const same = name.nl == code && name.en == code && code.find('-') != code.npos;
      EXPECT_FALSE(same) << record.name << "." << field.name << ": " << code << " has no words";
    }
    if (field.record != nullptr) {
      expect_words(*field.record, seen);
    }
  }
}

TEST(ChoiceNames, SayEveryCodeOfTheSchemaInWords) {
  std::set<Record const*> seen;
  expect_words(plan_record(), seen);
  EXPECT_GT(seen.size(), 20u);
}

}  // namespace
}  // namespace wijk
