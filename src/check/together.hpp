// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "check/relate.hpp"

#include <vector>

namespace wijk {

/// What has the same cause in many places: one finding at the first that names them all.
class Together {
 public:
  void add(std::string pointer, Text const& name) {
    x_names.add(name);
    x_pointers.push_back(std::move(pointer));
  }

  bool empty() const { return x_pointers.empty(); }
  std::size_t count() const { return x_pointers.size(); }

  /// `words` hold one `{}`, for the names. Nothing is found where nothing was added.
  void report(std::string_view rule, Words words, Findings& findings) const {
    if (!empty()) {
      show(findings.add(rule, x_pointers.front(), say(words.nl, words.en, x_names.text())));
    }
  }
  Text names() const { return x_names.text(); }
  std::string const& first() const { return x_pointers.front(); }
  /// Shows the other places.
  void show(Finding& finding) const {
    for (std::size_t i = 1; i < x_pointers.size(); ++i) {
      relate(finding, x_pointers[i], say("deze ook", "this one too"));
    }
  }

 private:
  Listed x_names;
  std::vector<std::string> x_pointers;
};

}  // namespace wijk
