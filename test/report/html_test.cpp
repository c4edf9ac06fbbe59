// SPDX-License-Identifier: EUPL-1.2
//
// The page as text: well formed, harmless, complete, and of the same figures as the views.
#include "page/html.hpp"
#include "check/check.hpp"
#include "report/report.hpp"
#include "samples.hpp"
#include "show/sections.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace wijk {
namespace {

namespace fs = std::filesystem;

/// A plan with all that a report is made of.
struct Made {
  Reading reading;
  std::string page;
  std::vector<Neighbourhood const*> hoods;

  explicit Made(Reading a_reading, Language language = Language::dutch)
      : reading{std::move(a_reading)} {
    check_plan(reading.plan, {}, reading.findings);
    locate_all(reading.document, reading.findings);
    for (auto const& hood : reading.plan.neighbourhoods) {
      if (!hood.outline) {
        hoods.push_back(&hood);
      }
    }
    page =
        html_report({reading.plan,
                     hoods,
                     reading.findings,
                     language,
                     [&](std::string const& pointer) { return trace(reading.document, pointer); },
                     {}});
  }
};

Reading read_text(std::string const& plan) {
  return read_plan("plan.yaml", [&](std::string const& name) {
    return name == "plan.yaml" ? Loaded{plan} : Loaded{{}, Missing::not_there};
  });
}

Made const& de_wijert() {
  static Made const made{*read_plan_from(fs::path{WIJK_SOURCE_DIR} / "plans/de-wijert")};
  return made;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t number = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++number;
  }
  return number;
}

/// Pages in a folder, held against XML by xmllint all at once.
class Pages {
 public:
  Pages() : x_folder{testing::TempDir() + "wijk-pages-" + std::to_string(getpid())} {
    fs::create_directories(x_folder);
  }
  ~Pages() { fs::remove_all(x_folder); }
  void add(std::string const& page) {
    std::ofstream{x_folder + "/" + std::to_string(x_count++) + ".html"} << page;
  }
  bool well_formed() const {
    return std::system(("xmllint --noout --nonet --huge " + x_folder + "/*.html").c_str()) == 0;
  }

 private:
  std::string x_folder;
  int x_count = 0;
};

/// The text between tags, as it was before it was escaped.
std::string plain(std::string_view markup) {
  std::string text;
  bool inside = false;
  for (char const letter : markup) {
    inside = letter == '<' ? true : inside;
    text += inside ? std::string{} : std::string{letter};
    inside = letter == '>' ? false : inside;
  }
  for (auto const& [entity, letter] : std::initializer_list<std::pair<std::string, std::string>>{
           {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}) {
    for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) {
      text.replace(at, entity.size(), letter);
    }
  }
  return text;
}

/// The rows of the table with that id, as plain text.
std::vector<std::string> rows_of(std::string_view page, std::string const& id) {
  auto const start = page.find("<table id=\"table-" + id + "\"");
  auto table = page.substr(start, page.find("</table>", start) - start);
  table = table.substr(table.find("<tbody"));
  std::vector<std::string> rows;
  for (auto at = table.find("<tr"); at != std::string_view::npos; at = table.find("<tr", at + 1)) {
    rows.push_back(plain(table.substr(at, table.find("</tr>", at) - at)));
  }
  return rows;
}

std::string without_euro(std::string text) {
  for (std::string_view const sign : {"€ ", "€"}) {
    for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign)) {
      text.erase(at, sign.size());
    }
  }
  return text;
}

/// A row of a view as the page should show it; euro signs do not count.
std::string expected(View const& view, Row const& row) {
  std::string text;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    auto const& column = view.columns[i];
    bool const silent =
        i > 0 && column.spare > 0 &&
        std::ranges::all_of(view.rows, [&](Row const& one) { return is_blank(one.cells[i]); });
    if (silent || (i > 0 && row.kind == Row::Kind::group)) {
      continue;
    }
    auto const blank = column.mark ? "" : "–niet genoemd";
    text += is_blank(row.cells[i]) ? blank : cell_text(row.cells[i], Language::dutch);
    text += !is_blank(row.cells[i]) && column.mark && row.cells[i].unit.nl.empty() &&
                    std::holds_alternative<Text>(row.cells[i].value)
                ? "ja"
                : "";
  }
  return text;
}

void expect_same(View const& view) {
  auto const rows = rows_of(de_wijert().page, view.key);
  ASSERT_EQ(rows.size(), view.rows.size()) << view.key;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(without_euro(rows[i]), without_euro(expected(view, view.rows[i])))
        << view.key << ", row " << i;
  }
}

TEST(Html, ShowsTheFiguresOfTheViews) {
  auto const& plan = de_wijert().reading.plan;
  auto const& hood = *de_wijert().hoods.front();
  for (auto const& section : sections()) {
    for (auto const& view : section.views(plan, hood)) {
      // The list of tasks goes without the measures that its matrix shows, places with their
      // number, and the time line is drawn.
      if (!view.repeats && !view.rows.empty() && view.key != "tasks" && view.key != "places" &&
          view.key != "timeline") {
        expect_same(view);
      }
    }
  }
}

TEST(Html, ShowsEveryFinding) {
  auto const& made = de_wijert();
  auto const text = plain(made.page);
  EXPECT_GT(made.reading.findings.all().size(), 100u);
  for (auto const& finding : made.reading.findings.all()) {
    auto message = finding.message.nl;
    std::erase(message, '`');
    auto capital = message;
    capital.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(capital.front())));
    EXPECT_TRUE(text.find(message) != std::string::npos || text.find(capital) != std::string::npos)
        << message;
  }
}

TEST(Html, IsWellFormedForEveryPlan) {
  Pages pages;
  for (auto const& sample : samples::all()) {
    for (auto const language : {Language::dutch, Language::english}) {
      pages.add(Made{read_plan("plan.yaml", sample.load()), language}.page);
    }
  }
  EXPECT_TRUE(pages.well_formed());
}

TEST(Html, AsksForNothingOutsideItself) {
  auto const& page = de_wijert().page;
  for (auto const* const part :
       {"src=", "url(", "@import", "<link", "<script", "http:", "https:"}) {
    EXPECT_EQ(count(page, part), 0u) << part;
  }
  EXPECT_EQ(count(page, "href=\""), count(page, "href=\"#"));
  EXPECT_EQ(count(page, "default-src &#39;none&#39;"), 1u);
}

TEST(Html, HasATargetForEveryLinkAndNoIdTwice) {
  auto const& page = de_wijert().page;
  for (auto at = page.find("href=\"#"); at != std::string::npos;
       at = page.find("href=\"#", at + 1)) {
    auto const start = at + 7;
    auto const id = page.substr(start, page.find('"', start) - start);
    EXPECT_EQ(count(page, " id=\"" + id + "\""), 1u) << id;
  }
  EXPECT_EQ(count(page, "<h1"), 1u);
}

TEST(Html, MakesTheSamePageOfTheSamePlan) {
  EXPECT_EQ(Made{*read_plan_from(fs::path{WIJK_SOURCE_DIR} / "plans/de-wijert")}.page,
            de_wijert().page);
}

TEST(Html, LetsNoTextBecomeMarkup) {
  std::string const evil = R"('</title></style><script>alert("1")</script> & \ ` {}')";
  auto const plan = "format: 1\nid: p\nname: " + evil + "\ncity: " + evil +
                    "\nneighbourhoods:\n- id: a\n  name: " + evil + "\n  text: " + evil +
                    "\n  themes: [{id: t, name: " + evil +
                    "}]\n  measures: [{id: m, name: " + evil + ", theme: t, years: 2020}]\n";
  Made const made{read_text(plan)};
  EXPECT_EQ(count(made.page, "<script"), 0u);
  EXPECT_EQ(count(made.page, "</style"), 1u);
  EXPECT_GT(count(made.page, "&lt;script&gt;"), 5u);
  Pages pages;
  pages.add(made.page);
  EXPECT_TRUE(pages.well_formed());
}

std::string many_measures(int number) {
  std::string plan =
      "format: 1\nid: p\nname: P\nneighbourhoods:\n- id: a\n  name: A\n  measures:\n";
  for (int i = 0; i < number; ++i) {
    plan +=
        fmt::format("  - {{id: m{}, name: {}, years: {}-}}\n", i, std::string(300, 'w'), 1900 + i);
  }
  plan += "  budget:\n";
  for (int i = 0; i < number; ++i) {
    plan += fmt::format("  - {{measure: m{}, slice: {}, amount: {}}}\n", i, 1900 + i % 60, i - 3);
  }
  return plan;
}

TEST(Html, IsMadeOfPlansThatAreOdd) {
  Pages pages;
  for (auto const& plan : std::vector<std::string>{
           "", "format: 1\nid: p\nname: P\n",
           "format: 1\nid: p\nname: P\nneighbourhoods:\n- {id: a, name: A}\n- {id: b, name: B}\n",
           "format: 1\nid: p\nname: P\nneighbourhoods: [{id: a, name: A, measures: [{id: m}]}]\n",
           "format: 1\nid: p\nname: P\nneighbourhoods:\n- id: a\n  name: A\n  themes: [{id: t}]\n"
           "  measures: [{id: m, theme: t, years: n.t.b.}]\n"
           "  budget: [{measure: m, slice: 2020-, amount: n.t.b.}]\n",
           many_measures(500)}) {
    Made const made{read_text(plan)};
    EXPECT_EQ(count(made.page, "<h1"), 1u);
    pages.add(made.page);
  }
  EXPECT_TRUE(pages.well_formed());
}

TEST(Html, TellsZeroFromUnknownAndFromSilence) {
  Made const made{
      read_text("format: 1\nid: p\nname: P\nneighbourhoods:\n- id: a\n  name: A\n"
                "  measures: [{id: m, name: M}, {id: n, name: N}, {id: o, name: O}]\n"
                "  budget:\n  - {measure: m, slice: 2020, amount: 0}\n"
                "  - {measure: n, slice: 2020, amount: n.t.b.}\n  - {measure: o, slice: 2020}\n")};
  auto const rows = rows_of(made.page, "money");
  ASSERT_GE(rows.size(), 4u);
  EXPECT_EQ(rows[1], "M€ 0€ 0");
  EXPECT_EQ(rows[2], "Nn.t.b.n.t.b.");
  EXPECT_EQ(rows[3], "O–niet genoemd–niet genoemd");
}

}  // namespace
}  // namespace wijk
