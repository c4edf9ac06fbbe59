// SPDX-License-Identifier: EUPL-1.2
//
// SpreadsheetML (ECMA-376 part 1, chapter 18), as much of it as holds values. Names are compared
// without their prefix, because writers differ in it.
#include "module/xlsx/read.hpp"

#include "module/xlsx/package.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <map>

namespace wijk {
namespace {

constexpr std::uint32_t kMostRows = 1'048'576, kMostColumns = 16'384;  // Excel's own

struct Relation {
  std::string type, part;
};
using Relations = std::map<std::string, Relation, std::less<>>;

/// What a part refers to, by id; of the package itself where `part` is empty.
Relations relations_of(Package& package, std::string const& part) {
  namespace fs = std::filesystem;
  fs::path const path{part};
  auto const name =
      (path.parent_path() / "_rels" / (path.filename().string() + ".rels")).generic_string();
  Relations relations;
  auto const xml = package.has(name) ? package.read(name) : Result<Package::Xml>{nullptr};
  if (!xml || *xml == nullptr) {
    return relations;
  }
  for_each_child((*xml)->document_element(), "Relationship", [&](pugi::xml_node one) {
    fs::path const target{attribute_of(one, "Target")};
    auto const whole = target.is_absolute() ? target.relative_path() : path.parent_path() / target;
    relations[std::string{attribute_of(one, "Id")}] = {std::string{attribute_of(one, "Type")},
                                                       whole.lexically_normal().generic_string()};
  });
  return relations;
}

std::string part_of(Relations const& relations, std::string_view type) {
  for (auto const& [id, relation] : relations) {
    if (relation.type.ends_with(type)) {
      return relation.part;
    }
  }
  return {};
}

/// The text of a string item or an inline string: runs of text, without how it is pronounced.
std::string text_of(pugi::xml_node item) {
  std::string text;
  for (auto const& child : item.children()) {
    auto const name = local_name(child.name());
    if (name == "t") {
      text += child.child_value();
    } else if (name == "r") {
      text += child_of(child, "t").child_value();
    }
  }
  return text;
}

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  Number number{};
  auto const* const end = text.data() + text.size();
  auto const [stop, problem] = std::from_chars(text.data(), end, number);
  return problem == std::errc{} && stop == end ? std::optional{number} : std::nullopt;
}

/// Takes "G12" for the place of a cell; leaves it as it is where there is none.
void take_place(std::string_view reference, ReadCell& cell) {
  std::uint32_t column = 0;
  std::size_t at = 0;
  for (; at < std::min<std::size_t>(reference.size(), 3) && 'A' <= reference[at] &&
         reference[at] <= 'Z';
       ++at) {
    column = column * 26 + static_cast<std::uint32_t>(reference[at] - 'A') + 1;
  }
  auto const row = number_in<std::uint32_t>(reference.substr(at));
  if (column > 0 && row && *row > 0) {
    cell.column = column - 1;
    cell.row = *row - 1;
  }
}

using Strings = std::vector<std::string>;

/// What a cell holds; without a text where it holds nothing.
void read_value(pugi::xml_node node, Strings const& strings, ReadCell& cell) {
  auto const type = attribute_of(node, "t");
  std::string_view const value = child_of(node, "v").child_value();
  cell.formula = !child_of(node, "f").empty();
  if (type == "s") {
    auto const index = number_in<std::size_t>(value);
    cell.text = index && *index < strings.size() ? strings[*index] : std::string{};
  } else if (type == "inlineStr") {
    cell.text = text_of(child_of(node, "is"));
  } else {
    cell.text = value;
    cell.error = type == "e" || type == "b";
    if (auto const number = number_in<double>(value);
        (type.empty() || type == "n") && number && std::isfinite(*number)) {
      cell.number = number;
    }
  }
}

void read_cells(pugi::xml_node data, Strings const& strings, ReadSheet& sheet) {
  std::uint32_t row = 0;
  for_each_child(data, "row", [&](pugi::xml_node line) {
    auto const number = number_in<std::uint32_t>(attribute_of(line, "r"));
    row = number && *number > 0 ? *number - 1 : row;
    std::uint32_t column = 0;
    for_each_child(line, "c", [&](pugi::xml_node node) {
      ReadCell cell{.row = row, .column = column};
      take_place(attribute_of(node, "r"), cell);
      column = cell.column + 1;
      read_value(node, strings, cell);
      bool const says = !cell.text.empty() || cell.formula;
      if (says && cell.row < kMostRows && cell.column < kMostColumns) {
        sheet.cells.push_back(std::move(cell));
      }
    });
    ++row;
  });
  std::ranges::stable_sort(sheet.cells, [](ReadCell const& a, ReadCell const& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
}

Result<Strings> read_strings(Package& package, std::string const& part) {
  Strings strings;
  if (part.empty()) {
    return strings;
  }
  auto const xml = package.read(part);
  if (!xml) {
    return xml.refusal();
  }
  for_each_child((*xml)->document_element(), "si",
                 [&](pugi::xml_node item) { strings.push_back(text_of(item)); });
  return strings;
}

/// The parts of the sheets, by name.
std::map<std::string, std::string, std::less<>> sheet_parts(pugi::xml_node book,
                                                            Relations const& relations) {
  std::map<std::string, std::string, std::less<>> parts;
  for_each_child(child_of(book, "sheets"), "sheet", [&](pugi::xml_node sheet) {
    auto const relation = relations.find(attribute_of(sheet, "id"));
    if (relation != relations.end() && relation->second.type.ends_with("/worksheet")) {
      parts[std::string{attribute_of(sheet, "name")}] = relation->second.part;
    }
  });
  return parts;
}

Refusal other_kind() {
  return {say("dit is een bestand van een andere soort; bewaar het als .xlsx",
              "this is a file of another kind; save it as .xlsx")};
}

}  // namespace

Result<ReadSheets> read_xlsx(std::string_view bytes, std::span<std::string const> names) {
  auto package = Package::open(bytes);
  if (!package) {
    return package.refusal();
  }
  auto const book_part = part_of(relations_of(*package, ""), "/officeDocument");
  if (book_part.empty()) {
    return other_kind();
  }
  auto const book = package->read(book_part);
  if (!book) {
    return book.refusal();
  }
  auto const relations = relations_of(*package, book_part);
  auto const strings = read_strings(*package, part_of(relations, "/sharedStrings"));
  if (!strings) {
    return strings.refusal();
  }
  auto const parts = sheet_parts((*book)->document_element(), relations);
  ReadSheets sheets;
  for (auto const& name : names) {
    if (auto const part = parts.find(name); part != parts.end()) {
      auto const xml = package->read(part->second);
      if (!xml) {
        return xml.refusal();
      }
      read_cells(child_of((*xml)->document_element(), "sheetData"), *strings,
                 sheets.emplace_back(ReadSheet{name}));
    }
  }
  return sheets;
}

}  // namespace wijk
