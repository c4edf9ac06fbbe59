// SPDX-License-Identifier: EUPL-1.2
//
// Laws of the page, tried on every sample plan: it is well formed, asks for nothing, is the same
// twice, and its tables say what the views say.
#include "pages.hpp"
#include "show/sections.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

namespace wijk {
namespace {

using pages::Made;

/// The plans whose files can all be read: `wijk report` refuses the others.
std::vector<Made> const& whole() {
  static auto const kAll = [] {
    std::vector<Made> all;
    for (auto const& sample : samples::all()) {
      if (Made made{sample}; made.reading.document.whole) {
        all.push_back(std::move(made));
      }
    }
    return all;
  }();
  return kAll;
}

Made const& de_wijert() {
  static auto const kMade = [] {
    auto const found = std::ranges::find(samples::all(), "de-wijert", &samples::Sample::name);
    return Made{*found};
  }();
  return kMade;
}

TEST(Page, IsWellFormedForEverySample) {
  ASSERT_GT(whole().size(), 50u);
  std::map<std::string, std::string> texts;
  for (auto const& made : whole()) {
    for (auto const language : {Language::dutch, Language::english}) {
      texts[std::to_string(texts.size()) + ".html"] = made.page(language);
    }
  }
  EXPECT_EQ(pages::xml_problems(texts), "");
}

TEST(Page, AsksForNothingOutsideItself) {
  std::regex const asks{
      "<(link|script|iframe|img|object|embed|video|audio)\\b|@import|url\\(|"
      "\\b(src|srcset|action|xlink:href)=|<image"};
  for (auto const& made : whole()) {
    std::smatch found;
    auto const page = made.page(Language::dutch);
    EXPECT_FALSE(std::regex_search(page, found, asks))
        << found.str() << found.suffix().str().substr(0, 80);
  }
}

TEST(Page, IsTheSameTwice) {
  EXPECT_EQ(de_wijert().page(Language::dutch), de_wijert().page(Language::dutch));
  EXPECT_NE(de_wijert().page(Language::dutch), de_wijert().page(Language::english));
}

TEST(Page, HasNoIdTwiceAndNoLinkToNowhere) {
  std::regex const id{" id=\"([^\"]*)\""};
  std::regex const link{" (?:href=\"#|aria-labelledby=\")([^\"]*)\""};
  for (auto const& made : whole()) {
    auto const page = made.page(Language::dutch);
    std::multiset<std::string> ids;
    for (std::sregex_iterator at{page.begin(), page.end(), id}, end; at != end; ++at) {
      ids.insert((*at)[1]);
    }
    for (auto const& one : ids) {
      EXPECT_EQ(ids.count(one), 1u) << one;
    }
    for (std::sregex_iterator at{page.begin(), page.end(), link}, end; at != end; ++at) {
      EXPECT_TRUE(ids.contains((*at)[1])) << (*at)[1];
    }
  }
}

pages::Line line_of(Row const& row, Language language) {
  pages::Line line;
  for (auto const& cell : row.cells) {
    if (auto text = pages::bare(cell_text(cell, language)); !text.empty()) {
      line.push_back(std::move(text));
    }
  }
  return line;
}

/// Expects that a table has the lines of a view, in their order; it may have a head above them.
void expect_lines(std::vector<pages::Line> const& table, View const& view, Language language) {
  ASSERT_GE(table.size(), view.rows.size()) << view.key;
  auto const head = table.size() - view.rows.size();
  EXPECT_LE(head, 1u) << view.key;
  for (std::size_t row = 0; row < view.rows.size(); ++row) {
    EXPECT_EQ(table[head + row], line_of(view.rows[row], language)) << view.key << " row " << row;
  }
}

/// How many tables of the page were held against a view.
std::size_t expect_views(Made const& made, Language language) {
  std::size_t held = 0;
  auto const tables = pages::tables_in(made.page(language));
  for (auto const& section : sections()) {
    for (auto const& view : section.views(made.reading.plan, *made.hoods().front())) {
      if (auto const table = tables.find(view.key); table != tables.end()) {
        expect_lines(table->second, view, language);
        ++held;
      }
    }
  }
  return held;
}

TEST(Page, SaysWhatTheViewsSay) {
  EXPECT_GT(expect_views(de_wijert(), Language::dutch), 15u);
  EXPECT_GT(expect_views(de_wijert(), Language::english), 15u);
}

TEST(Page, SaysWhatTheViewsSayOfEverySampleWithOneNeighbourhood) {
  for (auto const& made : whole()) {
    if (made.hoods().size() == 1) {
      expect_views(made, Language::dutch);
    }
  }
}

TEST(Page, ShowsEveryKindOfFinding) {
  auto const& made = de_wijert();
  auto const page = made.page(Language::dutch);
  for (auto const& finding : made.reading.findings.all()) {
    EXPECT_NE(page.find(finding.rule), std::string::npos) << finding.rule;
  }
}

}  // namespace
}  // namespace wijk
