// SPDX-License-Identifier: EUPL-1.2
//
// The same tests on both databases, each in an empty one.
#pragma once

#include "folder.hpp"
#include "store/connection.hpp"
#include "store/store.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace wijk {

/// The value, or a failed test with what was refused.
template <class Value>
Value got(Result<Value> result) {
  if (!result) {
    throw std::runtime_error{result.refusal().why.en};
  }
  return std::move(*result);
}

/// What was refused, in English; empty where nothing was.
template <class Value>
std::string refused(Result<Value> const& result) {
  return result ? "" : result.refusal().why.en;
}

/// Minutes after nine o'clock on 26 November 2026.
constexpr Moment minute(std::int64_t count) { return {1795683600000 + count * 60000}; }

class OnBoth : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override;

  Store open() const { return got(Store::open(address)); }
  /// Another empty one on the same database.
  std::string another() const;
  /// Behind the store's back.
  void tamper(std::string const& statement) const;

  NewFolder folder;
  std::string address;
};

inline std::string in_words(testing::TestParamInfo<Dialect> const& info) {
  return info.param == Dialect::sqlite ? "OnSqlite" : "OnPostgresql";
}

}  // namespace wijk

/// A suite of its own on both.
#define WIJK_ON_BOTH(suite)             \
  class suite : public wijk::OnBoth {}; \
  INSTANTIATE_TEST_SUITE_P(             \
      , suite, testing::Values(wijk::Dialect::sqlite, wijk::Dialect::postgresql), wijk::in_words)
