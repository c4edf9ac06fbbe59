// SPDX-License-Identifier: EUPL-1.2
#include "soffice.hpp"

#include "golden.hpp"
#include "plan/csv.hpp"

#include <cstdlib>

namespace wijk::soffice {
namespace {

namespace fs = std::filesystem;

/// Settings of their own, so that a LibreOffice that somebody has open does not matter: formulas
/// are computed when a workbook is opened.
constexpr char const* kSettings =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

/// Every sheet (-1) as CSV: `;`, quotes, UTF-8, cells as they are stored.
constexpr char const* kEverySheet =
    "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false,"
    "false,false,false,-1";

void convert(fs::path const& book, std::string const& to, fs::path const& folder) {
  auto const profile = folder / "profile";
  fs::create_directories(profile / "user");
  golden::write_text(profile / "user/registrymodifications.xcu", kSettings);
  auto const command = "timeout 120 soffice -env:UserInstallation=file://" + profile.string() +
                       " --headless --convert-to '" + to + "' --outdir '" + folder.string() +
                       "' '" + book.string() + "' > /dev/null 2>&1";
  [[maybe_unused]] auto const status = std::system(command.c_str());
}

Cells cells_of(std::string const& csv) {
  Cells rows;
  for (std::size_t at = 0; at < csv.size();) {
    auto& row = rows.emplace_back();
    at = for_each_cell(csv, at, ';', [&](CsvCell const& cell) {
           read_cell(cell, row.emplace_back());
         }).next;
  }
  return rows;
}

}  // namespace

bool is_there() {
  static bool const kThere = std::system("command -v soffice > /dev/null 2>&1") == 0;
  return kThere;
}

std::map<std::string, Cells> recalculated(fs::path const& book) {
  auto const folder = book.parent_path() / "csv";
  convert(book, kEverySheet, folder);
  std::map<std::string, Cells> sheets;
  auto const prefix = book.stem().string() + "-";
  for (auto const& entry : fs::directory_iterator{folder}) {
    auto const name = entry.path().stem().string();
    if (name.starts_with(prefix)) {
      sheets[name.substr(prefix.size())] = cells_of(golden::read_text(entry.path()));
    }
  }
  return sheets;
}

fs::path saved_again(fs::path const& book, fs::path const& folder) {
  convert(book, "xlsx", folder);
  return folder / book.filename();
}

}  // namespace wijk::soffice
