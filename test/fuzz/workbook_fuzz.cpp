// SPDX-License-Identifier: EUPL-1.2
//
// Reads whatever bytes come as a workbook: as the file itself where they start as a zip does, else
// as the XML of its sheet of lines. What is read goes into the plan as far as it goes.
#include "module/xlsx/read.hpp"
#include "report/book/budget_book.hpp"
#include "zip_of.hpp"

namespace {

std::map<std::string, std::string> parts_around(std::string sheet) {
  return {
      {"_rels/.rels", R"(<R><Relationship Id="a" Type="/officeDocument" Target="book.xml"/></R>)"},
      {"book.xml",
       R"(<w><sheets><sheet name="Lines" id="a"/><sheet name="_wijkwerk" id="b"/></sheets></w>)"},
      {"_rels/book.xml.rels", R"(<R><Relationship Id="a" Type="/worksheet" Target="lines.xml"/>)"
                              R"(<Relationship Id="b" Type="/worksheet" Target="base.xml"/></R>)"},
      {"lines.xml", std::move(sheet)},
      {"base.xml",
       R"(<w><sheetData><row><c t="str"><v>wijkwerk-1</v></c></row><row/><row/><row/><row><c><v>1</v>)"
       R"(</c><c t="str"><v>park</v></c><c><v>2018</v></c><c/><c><v>5</v></c></row></sheetData></w>)"},
  };
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string const bytes{reinterpret_cast<char const*>(data), size};
  auto const sheets = wijk::read_xlsx(
      bytes.starts_with("PK") ? bytes : wijk::zip_of(parts_around(bytes)), wijk::budget_sheets());
  if (!sheets) {
    return 0;
  }
  if (auto book = wijk::read_budget_book(*sheets); book) {
    wijk::check_names(*book, {});
    wijk::merge_budget(book->given, book->lines, book->given);
  }
  return 0;
}
