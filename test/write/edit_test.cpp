// SPDX-License-Identifier: EUPL-1.2
//
// Changing the text of a plan: what is asked for changes, every other byte stays.
#include "write/edit.hpp"

#include "plan/read.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace wijk {
namespace {

using Files = std::map<std::string, std::string>;

Record const& budget_record() { return *neighbourhood_record().field("budget")->record; }

/// The files of a plan whose budget is what `budget` says.
Files plan_with(std::string const& budget, std::string const& csv = {}) {
  Files files{{"plan.yaml",
               "format: 1\nid: city\nname: City\nneighbourhoods:\n  - id: north\n    name: North\n"
               "    measures:\n      - {id: park, name: Park}\n      - {id: school, name: School}\n"
               "    covers:\n      - {id: fund, name: Fund}\n" +
                   budget}};
  if (!csv.empty()) {
    files["money.csv"] = csv;
  }
  return files;
}

Load load(Files const& files) {
  return [&files](std::string const& name) -> Loaded {
    auto const file = files.find(name);
    return file == files.end() ? Loaded{{}, Missing::not_there} : Loaded{file->second};
  };
}

/// What an edit of the budget of the first neighbourhood makes of the files.
template <class Edit>
Files edited(Files files, Edit edit) {
  Findings findings;
  auto const document = read_document("plan.yaml", load(files), findings);
  EXPECT_TRUE(findings.all().empty());
  auto const& hood = document.root.find("neighbourhoods")->items[0];
  auto const splice = edit(document, RecordList{*hood.find("budget"), budget_record()});
  EXPECT_TRUE(splice) << (splice ? "" : splice.refusal().why.en);
  if (splice) {
    auto const changed = apply(document, {*splice});
    for (auto const& file : *changed) {
      files[file.name] = file.text;
    }
  }
  return files;
}

Files replaced(Files const& files, std::size_t element, KeyText const& value) {
  return edited(files, [&](Document const& document, RecordList const& list) {
    return replace_value(document, list, element, value);
  });
}
Files removed(Files const& files, std::size_t element) {
  return edited(files, [&](Document const& document, RecordList const& list) {
    return remove_element(document, list, element);
  });
}
Files appended(Files const& files, std::vector<KeyText> const& values) {
  return edited(files, [&](Document const& document, RecordList const& list) {
    return append_element(document, list, values);
  });
}

std::string const kBlock =
    "    budget:   # per year slice\n"
    "      - measure: park     # not the school\n"
    "        slice: 2018\n"
    "        amount: \"100.000\"  # printed\n"
    "        cover:\n"
    "\n"
    "      # the school comes later\n"
    "      - measure: school\n"
    "        slice: 2019\n"
    "        amount: n.t.b.\n"
    "    themes: []\n";

std::string with(std::string text, std::string const& old, std::string const& now) {
  auto const at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), now);
}

TEST(EditBlockYaml, KeepsQuotesAndComments) {
  EXPECT_EQ(replaced(plan_with(kBlock), 0, {"amount", "120.000"}),
            plan_with(with(kBlock, "\"100.000\"", "\"120.000\"")));
}

TEST(EditBlockYaml, FillsAKeyThatHadNoValue) {
  EXPECT_EQ(replaced(plan_with(kBlock), 0, {"cover", "fund"}),
            plan_with(with(kBlock, "cover:", "cover: fund")));
}

TEST(EditBlockYaml, TakesAValueAway) {
  EXPECT_EQ(replaced(plan_with(kBlock), 1, {"amount", ""}),
            plan_with(with(kBlock, "amount: n.t.b.", "amount: ")));
}

TEST(EditBlockYaml, AddsAKeyInTheOrderOfTheRecord) {
  EXPECT_EQ(replaced(plan_with(kBlock), 1, {"per", "year"}),
            plan_with(with(kBlock, "slice: 2019\n", "slice: 2019\n        per: year\n")));
}

TEST(EditBlockYaml, RemovesAnElementWithItsLines) {
  EXPECT_EQ(removed(plan_with(kBlock), 0),
            plan_with(with(kBlock,
                           "      - measure: park     # not the school\n        slice: 2018\n"
                           "        amount: \"100.000\"  # printed\n        cover:\n",
                           "")));
}

TEST(EditBlockYaml, AppendsAsTheLastOneIsWritten) {
  EXPECT_EQ(
      appended(plan_with(kBlock), {{"measure", "park"}, {"slice", "2020"}, {"amount", "5"}}),
      plan_with(with(kBlock, "n.t.b.\n",
                     "n.t.b.\n      - measure: park\n        slice: 2020\n        amount: 5\n")));
}

TEST(EditFlowYaml, ChangesAddsAndRemovesInsideTheBraces) {
  std::string const flow =
      "    budget:\n"
      "      - {measure: park, slice: 2018, amount: 100.000}  # printed\n"
      "      - {measure: school, slice: 2018}\n";
  EXPECT_EQ(replaced(plan_with(flow), 0, {"amount", "1.000,50"}),
            plan_with(with(flow, "100.000", "\"1.000,50\"")));
  EXPECT_EQ(replaced(plan_with(flow), 0, {"cover", "fund"}),
            plan_with(with(flow, "100.000}", "100.000, cover: fund}")));
  EXPECT_EQ(appended(plan_with(flow), {{"measure", "park"}, {"slice", "2019"}, {"cover", ""}}),
            plan_with(flow + "      - {measure: park, slice: 2019}\n"));
  EXPECT_EQ(removed(plan_with(flow), 1),
            plan_with(with(flow, "      - {measure: school, slice: 2018}\n", "")));
}

TEST(EditFlowYaml, KnowsAListInBrackets) {
  std::string const list =
      "    budget: [{measure: park, slice: 2018}, {measure: school, slice: 2018}]  # all\n";
  EXPECT_EQ(appended(plan_with(list), {{"measure", "park"}, {"slice", "2019"}}),
            plan_with(with(list, "}]", "}, {measure: park, slice: 2019}]")));
  EXPECT_EQ(removed(plan_with(list), 0),
            plan_with(with(list, "{measure: park, slice: 2018}, ", "")));
  EXPECT_EQ(removed(plan_with(list), 1),
            plan_with(with(list, ", {measure: school, slice: 2018}", "")));
}

TEST(EditCsv, KeepsSeparatorsQuotesAndLineEnds) {
  std::string const include = "    budget:\n      include: money.csv\n";
  std::string const csv =
      "\xEF\xBB\xBFmeasure;slice;amount;cover;remark\r\n"
      "park; 2018 ;\"100.000\";;\"two\nlines\"\r\n"
      "school;2018;;fund;";  // no line end
  auto const plan = [&](std::string const& money) { return plan_with(include, money); };
  EXPECT_EQ(replaced(plan(csv), 0, {"amount", "1"}), plan(with(csv, "\"100.000\"", "\"1\"")));
  EXPECT_EQ(replaced(plan(csv), 0, {"cover", "fund"}), plan(with(csv, ";;\"two", ";fund;\"two")));
  EXPECT_EQ(replaced(plan(csv), 1, {"remark", "a;b"}), plan(csv + "\"a;b\""));
  EXPECT_EQ(removed(plan(csv), 0),
            plan(with(csv, "park; 2018 ;\"100.000\";;\"two\nlines\"\r\n", "")));
  EXPECT_EQ(appended(plan(csv), {{"measure", "park"}, {"slice", "2019"}, {"amount", "2"}}),
            plan(csv + "\r\npark;2019;2;;"));
}

TEST(Edit, RefusesWhatCannotChangeInPlace) {
  auto const files = plan_with(
      "    budget:\n      - measure: park\n        slice: &year 2018\n        amount: >\n"
      "          100\n      - {measure: school, slice: *year}\n");
  Findings findings;
  auto const document = read_document("plan.yaml", load(files), findings);
  auto const& hood = document.root.find("neighbourhoods")->items[0];
  RecordList const list{*hood.find("budget"), budget_record()};
  EXPECT_FALSE(replace_value(document, list, 0, {"slice", "2019"}));
  EXPECT_FALSE(replace_value(document, list, 0, {"amount", "1"}));
  EXPECT_FALSE(replace_value(document, list, 1, {"slice", "2019"}));
}

TEST(Edit, RefusesTwoChangesOfOnePlace) {
  Document document;
  document.files = {{"a", "0123456789"}};
  EXPECT_EQ((*apply(document, {{0, 4, 2, "x"}, {0, 1, 0, "y"}, {0, 6, 0, "z"}}))[0].text,
            "0y123xz6789");
  EXPECT_FALSE(apply(document, {{0, 4, 2, "x"}, {0, 5, 1, "y"}}));
}

}  // namespace
}  // namespace wijk
