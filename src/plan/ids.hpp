// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plan/document.hpp"
#include "plan/schema.hpp"

#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wijk {

/// What is named in a document, by kind, for the programme and for each neighbourhood.
class Ids {
 public:
  using Scope = std::size_t;
  static constexpr Scope kProgramme = 0;

  Scope scope_of(Node const& neighbourhood) const;
  /// The element of that name, or null where there is none.
  Node const* find(Kind kind, Scope scope, std::string_view id) const;
  std::string_view nearest(Kind kind, Scope scope, std::string_view id) const;
  std::size_t count(Kind kind, Scope scope) const;

  Scope add_scope(Node const& neighbourhood);
  /// False where the name is taken.
  bool add(Kind kind, Scope scope, std::string_view id, Node const& element);

 private:
  using Names = std::unordered_map<std::string_view, Node const*>;
  Names const& names(Kind kind, Scope scope) const;

  std::vector<std::array<Names, kKindCount>> x_scopes{1};
  std::unordered_map<Node const*, Scope> x_of;
};

/// Collects all ids; one that is given twice is a finding.
Ids collect_ids(Document const& document, Findings& findings);

bool is_id(std::string_view text);
bool has_milestone(Node const* measure, std::string_view id);
std::string_view nearest_milestone(Node const& measure, std::string_view id);

}  // namespace wijk
