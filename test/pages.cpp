// SPDX-License-Identifier: EUPL-1.2
#include "pages.hpp"

#include "check/checked.hpp"
#include "golden.hpp"
#include "plan/ids.hpp"
#include "show/source.hpp"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <regex>

namespace wijk::pages {
namespace {

namespace fs = std::filesystem;

std::string without(std::string text, std::regex const& pattern) {
  return std::regex_replace(text, pattern, "");
}

std::string unescaped(std::string text) {
  static constexpr std::array<std::array<std::string_view, 2>, 5> kEntities{
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};
  for (auto const& [entity, letter] : kEntities) {
    for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) {
      text.replace(at, entity.size(), letter);
    }
  }
  return text;
}

/// The pieces between `from` and `to`, each with what stands in its opening tag.
std::vector<std::string> pieces(std::string const& text, std::string const& from,
                                std::string const& to) {
  std::vector<std::string> all;
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
    all.push_back(text.substr(at + from.size(), text.find(to, at) - at - from.size()));
  }
  return all;
}

Line line_of(std::string const& row) {
  static std::regex const kTag{"<[^>]*>"}, kHeard{"<span class=\"heard\">[^<]*</span>"};
  Line line;
  for (auto at = row.find("<t"); at != std::string::npos; at = row.find("<t", at + 1)) {
    auto const close = row.substr(at, 3) == "<th" ? "</th>" : "</td>";
    auto const cell = row.substr(at, row.find(close, at) - at);
    auto const text = bare(unescaped(without(without(cell, kHeard), kTag)));
    if (!text.empty() && text != "–") {
      line.push_back(text);
    }
  }
  return line;
}

}  // namespace

Made::Made(samples::Sample const& sample) : reading{read_plan("plan.yaml", sample.load())} {
  check_reading(reading, {});
}

std::vector<Neighbourhood const*> Made::hoods() const {
  std::vector<Neighbourhood const*> all;
  for (auto const& hood : reading.plan.neighbourhoods) {
    if (!hood.outline) {
      all.push_back(&hood);
    }
  }
  return all;
}

std::string Made::page(Language language) const {
  return html_report(
      {reading.plan, hoods(), reading.findings, language,
       [&](std::string const& pointer) { return trace(reading.document, pointer); }});
}

std::string bare(std::string text) {
  for (std::string_view const sign : {"€ ", "€", "\n"}) {
    for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign)) {
      text.erase(at, sign.size());
    }
  }
  return text;
}

std::map<std::string, std::vector<Line>> tables_in(std::string const& page) {
  std::map<std::string, std::vector<Line>> tables;
  for (auto const& table : pieces(page, "<table id=\"", "</table>")) {
    auto& lines = tables[table.substr(0, table.find('"'))];
    for (auto const& row : pieces(table, "<tr", "</tr>")) {
      lines.push_back(line_of(row));
    }
  }
  return tables;
}

std::string xml_problems(std::map<std::string, std::string> const& texts) {
  auto const folder = fs::temp_directory_path() / fmt::format("wijk-pages-{}", getpid());
  fs::create_directories(folder);
  for (auto const& [name, text] : texts) {
    golden::write_text(folder / name, text);
  }
  auto const command = fmt::format("cd '{}' && xmllint --noout --nonet * 2>&1", folder.string());
  std::string said;
  auto* const pipe = popen(command.c_str(), "r");
  std::array<char, 4096> buffer{};
  while (auto const size = fread(buffer.data(), 1, buffer.size(), pipe)) {
    said.append(buffer.data(), size);
  }
  auto const status = pclose(pipe);
  fs::remove_all(folder);
  return status == 0 ? "" : said + " ";
}

}  // namespace wijk::pages
