// SPDX-License-Identifier: EUPL-1.2
//
// Workbooks as other programs write them, and as nobody should.
#include "finding/open_module.hpp"
#include "module/modules.hpp"
#include "zip_of.hpp"

#include <gtest/gtest.h>

#include <map>
#include <vector>

namespace wijk {
namespace {

using Parts = std::map<std::string, std::string>;

/// A workbook with one sheet, "Lines", made of these rows.
Parts workbook(std::string const& rows) {
  return {
      {"_rels/.rels", R"(<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" )"
                      R"(Target="/xl/book.xml"/></Relationships>)"},
      {"xl/book.xml",
       R"(<workbook xmlns:r="r"><sheets><sheet name="Lines" sheetId="7" r:id="rId1"/></sheets>)"
       R"(</workbook>)"},
      {"xl/_rels/book.xml.rels",
       R"(<Relationships><Relationship Id="rId1" Type="http://x/worksheet" )"
       R"(Target="../xl/worksheets/a.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" )"
       R"(Target="/xl/strings.xml"/></Relationships>)"},
      {"xl/strings.xml",
       R"(<sst><si><t xml:space="preserve"> park </t></si><si><r><t>n.t</t></r><r><t>.b.</t></r>)"
       R"(<rPh><t>never</t></rPh></si></sst>)"},
      {"xl/worksheets/a.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
  };
}

Result<ReadSheets> read(std::string const& bytes) {
  static std::vector<std::string> const kNames{"Lines", "nowhere"};
  auto const module = open_module<XlsxModule>();
  EXPECT_TRUE(module) << (module ? "" : module.refusal().why.en);
  return (*module)->read(bytes, kNames);
}

/// "A1=park; B2:1.5f": text, number, f for formula, e for error.
std::string cells(Parts const& parts) {
  auto const sheets = read(zip_of(parts));
  if (!sheets) {
    return sheets.refusal().why.en;
  }
  std::string all;
  for (auto const& cell : sheets->at(0).cells) {
    all += cell_name(cell.row, cell.column) + (cell.number ? ":" : "=") + cell.text +
           (cell.formula ? "f" : "") + (cell.error ? "e" : "") + "; ";
  }
  return all;
}

TEST(XlsxRead, ReadsValuesInAllTheirForms) {
  EXPECT_EQ(
      cells(workbook(R"(<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c>)"
                     R"(<c r="AA2"><v>1.5E3</v></c><c r="AB2" t="inlineStr"><is><t>x</t></is>)"
                     R"(</c></row><row r="4"><c r="A4" t="str"><f>"a"</f><v>a</v></c>)"
                     R"(<c r="B4"><f>1/0</f></c><c r="C4" t="e"><v>#REF!</v></c>)"
                     R"(<c r="D4" t="b"><v>1</v></c><c r="E4"/></row>)")),
      "B2= park ; C2=n.t.b.; AA2:1.5E3; AB2=x; A4=af; B4=f; C4=#REF!e; D4=1e; ");
}

TEST(XlsxRead, CountsWhereCellsDoNotSayWhereTheyAre) {
  EXPECT_EQ(cells(workbook("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c>"
                           "</row>")),
            "A1:1; C1:2; A2:3; ");
}

TEST(XlsxRead, KnowsNamesWithAPrefix) {
  auto parts = workbook("");
  parts["xl/worksheets/a.xml"] =
      R"(<x:worksheet xmlns:x="x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row>)"
      R"(</x:sheetData></x:worksheet>)";
  EXPECT_EQ(cells(parts), "A1:5; ");
}

TEST(XlsxRead, ExpandsNoEntities) {
  auto parts = workbook("");
  std::string bomb = "<!DOCTYPE w [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 30; ++i) {
    bomb += fmt::format("<!ENTITY a{} \"&a{};&a{};\">", i, i - 1, i - 1);
  }
  parts["xl/worksheets/a.xml"] =
      bomb +
      R"(]><worksheet><sheetData><row><c t="str"><v>&a29;</v></c></row></sheetData></worksheet>)";
  EXPECT_EQ(cells(parts), "A1=&a29;; ");
}

TEST(XlsxRead, RefusesWhatUnpacksTooFar) {
  auto parts = workbook("");
  parts["xl/worksheets/a.xml"] = std::string(std::size_t{60} << 20U, ' ');
  auto const bytes = zip_of(parts);
  EXPECT_LT(bytes.size(), std::size_t{1} << 20U);
  EXPECT_NE(read(bytes).refusal().why.en.find("larger than what is read"), std::string::npos);
}

TEST(XlsxRead, RefusesWhatIsNoWorkbook) {
  auto const why = [](std::string const& bytes) {
    auto const sheets = read(bytes);
    return sheets ? std::string{} : sheets.refusal().why.en;
  };
  EXPECT_NE(why("").find("another kind"), std::string::npos);  // a zip of nothing
  EXPECT_NE(why("measure;slice").find("no Excel workbook"), std::string::npos);
  EXPECT_NE(why("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....").find("password"), std::string::npos);
  EXPECT_NE(why(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}))
                .find("another kind"),
            std::string::npos);
  auto parts = workbook("<row><c>");
  EXPECT_NE(why(zip_of(parts)).find("`xl/worksheets/a.xml` of the workbook is missing or damaged"),
            std::string::npos);
  parts.erase("xl/worksheets/a.xml");
  EXPECT_NE(why(zip_of(parts)).find("missing or damaged"), std::string::npos);
}

}  // namespace
}  // namespace wijk
