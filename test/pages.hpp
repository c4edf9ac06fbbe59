// SPDX-License-Identifier: EUPL-1.2
//
// Pages made of sample plans, and what a person would read in their tables.
#pragma once

#include "report/report.hpp"
#include "samples.hpp"

#include "plan/read.hpp"

#include <map>
#include <string>
#include <vector>

namespace wijk::pages {

/// A plan that was read and checked as `wijk report` does it, and the page of it.
struct Made {
  explicit Made(samples::Sample const& sample);

  std::string page(Language language) const;
  std::vector<Neighbourhood const*> hoods() const;

  Reading reading;
};

/// The cells of a row that say something, as text: no tags, nothing that is only heard, no "€".
using Line = std::vector<std::string>;
/// The rows of every table of a page, by the id of the table.
std::map<std::string, std::vector<Line>> tables_in(std::string const& page);
/// The same from a text as a view words it.
std::string bare(std::string text);

/// What `xmllint` says of these texts; empty where all are well formed.
std::string xml_problems(std::map<std::string, std::string> const& texts);

}  // namespace wijk::pages
