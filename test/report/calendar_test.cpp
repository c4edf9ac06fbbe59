// SPDX-License-Identifier: EUPL-1.2
//
// What RFC 5545 asks of a calendar, and that no milestone with a date is lost: of every plan there
// is.
#include "report/calendar.hpp"

#include "plan/build.hpp"
#include "samples.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace wijk {
namespace {

using Line = std::string;

/// The content lines of a calendar, folds taken out; every physical line is held to 3.1.
std::vector<Line> content_lines(std::string const& text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    auto const end = text.find("\r\n", at);
    EXPECT_NE(end, std::string::npos) << "the last line has no end";
    auto const line = text.substr(at, end - at);
    EXPECT_LE(line.size(), 75u) << line;
    EXPECT_EQ(line.find('\n'), std::string::npos) << line;
    if (line.starts_with(' ') && !lines.empty()) {
      EXPECT_NE(static_cast<unsigned char>(line[1]) & 0xC0, 0x80) << "a character is cut: " << line;
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    at = end + 2;
  }
  return lines;
}

std::vector<std::string> values_of(std::vector<Line> const& lines, std::string const& name) {
  std::vector<std::string> values;
  for (auto const& line : lines) {
    if (line.starts_with(name + ":")) {
      values.push_back(line.substr(name.size() + 1));
    }
  }
  return values;
}

void expect_balanced(std::vector<Line> const& lines) {
  std::vector<std::string> open;
  for (auto const& line : lines) {
    if (line.starts_with("BEGIN:")) {
      open.push_back(line.substr(6));
    } else if (line.starts_with("END:")) {
      ASSERT_FALSE(open.empty());
      EXPECT_EQ(open.back(), line.substr(4));
      open.pop_back();
    } else {
      EXPECT_FALSE(open.empty()) << line;
    }
  }
  EXPECT_TRUE(open.empty());
}

template <class Each>
void for_each_calendar(Each each) {
  for (auto const& sample : samples::all()) {
    SCOPED_TRACE(sample.name);
    auto const plan = build_plan(sample.document());
    for (auto const& hood : plan.neighbourhoods) {
      each(plan, hood, content_lines(calendar_report(plan, hood, Language::dutch)));
      each(plan, hood, content_lines(calendar_report(plan, hood, Language::english)));
    }
  }
}

TEST(Calendar, IsBalancedWithWhatAnEventMustHave) {
  for_each_calendar([](Plan const&, Neighbourhood const&, std::vector<Line> const& lines) {
    expect_balanced(lines);
    auto const events = std::ranges::count(lines, "BEGIN:VEVENT");
    for (auto const* const name : {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"}) {
      EXPECT_EQ(std::ssize(values_of(lines, name)), events) << name;
    }
    EXPECT_EQ(values_of(lines, "VERSION"), std::vector<std::string>{"2.0"});
    EXPECT_EQ(values_of(lines, "PRODID").size(), 1u);
  });
}

TEST(Calendar, HoldsEveryMilestoneWithADate) {
  std::size_t seen = 0;
  for_each_calendar(
      [&](Plan const& plan, Neighbourhood const& hood, std::vector<Line> const& lines) {
        std::multiset<std::string> expected;
        for (auto const& measure : hood.measures) {
          for (auto const& milestone : measure.milestones) {
            if (milestone.when.known()) {
              expected.insert(
                  fmt::format("{}.{}.{}.{}@wijkwerk", plan.id, hood.id, measure.id, milestone.id));
            }
          }
        }
        auto const uids = values_of(lines, "UID");
        EXPECT_EQ(std::multiset<std::string>(uids.begin(), uids.end()), expected);
        seen += uids.size();
      });
  EXPECT_GT(seen, 20u);
}

/// The one event of a milestone that is written as `when`.
std::vector<Line> event(std::string const& when, std::string const& kind) {
  samples::Sample const sample{
      "one",
      {{"plan.yaml",
        "format: 1\nid: city\nname: City\nneighbourhoods:\n  - id: north\n"
        "    name: North\n    measures:\n      - id: park\n        name: Park; pond,\n"
        "        milestones:\n          - {id: open, name: 'Open \\ new', kind: " +
            kind + ", when: \"" + when + "\"}\n"}}};
  auto const plan = build_plan(sample.document());
  return content_lines(calendar_report(plan, plan.neighbourhoods.at(0), Language::english));
}

std::string days(std::string const& when, std::string const& kind = "delivery") {
  auto const lines = event(when, kind);
  return values_of(lines, "DTSTART;VALUE=DATE").at(0) + " " +
         values_of(lines, "DTEND;VALUE=DATE").at(0);
}

TEST(Calendar, PutsADayOnItsDayAndAPeriodOnItsEnd) {
  EXPECT_EQ(days("2018-05-14"), "20180514 20180515");
  EXPECT_EQ(days("2018-12-31"), "20181231 20190101");
  EXPECT_EQ(days("2020-02"), "20200229 20200301");
  EXPECT_EQ(days("2018-2019"), "20191231 20200101");
  EXPECT_EQ(days("2018-2019", "start"), "20180101 20180102");
  EXPECT_EQ(days("2018-"), "20180101 20180102");
}

TEST(Calendar, FoldsBetweenCharacters) {
  for (std::size_t length = 1; length < 80; ++length) {
    samples::Sample const sample{
        "long",
        {{"plan.yaml", fmt::format("format: 1\nid: city\nname: City\nneighbourhoods:\n"
                                   "  - {{id: north, name: {:a>{}}€€€€€€€€€€€€€€€€€€€€}}\n",
                                   "", length)}}};
    auto const plan = build_plan(sample.document());
    auto const& hood = plan.neighbourhoods.at(0);
    auto const lines = content_lines(calendar_report(plan, hood, Language::dutch));
    EXPECT_EQ(values_of(lines, "X-WR-CALNAME").at(0), "Mijlpalen " + hood.name.nl);
  }
}

TEST(Calendar, EscapesWhatHasAMeaningInAText) {
  EXPECT_EQ(values_of(event("2018-05-14", "delivery"), "SUMMARY").at(0),
            R"(Park\; pond\,: Open \\ new)");
}

}  // namespace
}  // namespace wijk
