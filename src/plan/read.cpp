// SPDX-License-Identifier: EUPL-1.2
#include "plan/read.hpp"

#include "plan/build.hpp"
#include "plan/formats.hpp"
#include "plan/validate.hpp"

#include <algorithm>
#include <filesystem>

namespace wijk {
namespace {

constexpr std::size_t kMostFiles = 20'000;
constexpr std::size_t kDeepestInclude = 16;
constexpr std::size_t kMostBytes = std::size_t{1} << 30;

enum class Format { yaml, geojson, csv, other };

Format format_of(std::string const& name) {
  auto const extension = std::filesystem::path{name}.extension().string();
  if (extension == ".yaml" || extension == ".yml") {
    return Format::yaml;
  }
  if (extension == ".geojson" || extension == ".json") {
    return Format::geojson;
  }
  return extension == ".csv" ? Format::csv : Format::other;
}

bool is_include(Node const& node) {
  return node.is_map() && node.members.size() == 1 && node.members[0].key == "include" &&
         node.members[0].value.is_scalar();
}

/// Puts a document together from its files.
class Assembler {
 public:
  Assembler(Load const& load, Findings& findings) : x_load{load}, x_findings{findings} {}

  Document assemble(std::string const& entry) {
    x_document.root = read_file(entry, {});
    if (x_document.root.is_null() && x_whole) {  // an empty file: what it must hold is missing
      x_document.root.kind = Node::Kind::map;
      x_document.root.mark = {1, 1, 0};
    }
    x_document.whole = x_whole && !x_document.root.is_null();
    return std::move(x_document);
  }

 private:
  Node read_file(std::string const& name, Mark from) {
    if (auto problem = refuse(name); !problem.empty()) {
      return not_included(from, name, problem);
    }
    auto loaded = x_load(name);
    if (loaded.missing) {
      return missing(from, name, *loaded.missing);
    }
    x_bytes += loaded.text.size();
    auto const file = static_cast<std::uint32_t>(x_document.files.size());
    x_document.files.push_back({name, std::move(loaded.text)});
    index_lines(x_document.files.back());
    auto const before = x_findings.all().size();
    auto node = parse(name, file);
    x_whole = x_whole && (x_findings.all().size() == before || !node.is_null());
    x_open.push_back(name);
    resolve(node, name);
    x_open.pop_back();
    return node;
  }

  Node parse(std::string const& name, std::uint32_t file) {
    switch (format_of(name)) {
      case Format::yaml: return read_yaml(x_document, file, x_findings);
      case Format::geojson: return read_geojson(x_document, file, x_findings);
      case Format::csv: return read_csv(x_document, file, x_findings);
      case Format::other: break;
    }
    found_at(x_findings, x_document, "include-format", {0, 0, file}, 1,
             say("`{}` is geen `.yaml`, `.csv` of `.geojson`",
                 "`{}` is not a `.yaml`, `.csv` or `.geojson`", name),
             say("bewaar het in een van die vormen", "save it in one of these forms"));
    return {};
  }

  Text refuse(std::string const& name) const {
    if (std::ranges::find(x_open, name) != x_open.end()) {
      return say("`{}` neemt zichzelf op, rechtstreeks of langs een omweg",
                 "`{}` includes itself, directly or by a detour", name);
    }
    if (x_open.size() >= kDeepestInclude || x_document.files.size() >= kMostFiles ||
        x_bytes >= kMostBytes) {
      return say("`{}` wordt niet meer gelezen: te veel of te diep opgenomen bestanden",
                 "`{}` is not read: too many files, or included too deeply", name);
    }
    return {};
  }

  Node not_included(Mark from, std::string const& name, Text problem) {
    x_whole = false;
    found_at(x_findings, x_document, "include-circle", from, name.size(), std::move(problem),
             say("haal deze `include` weg", "take this `include` away"));
    return {};
  }

  Node missing(Mark from, std::string const& name, Missing why) {
    x_whole = false;
    auto const report = [&](std::string_view rule, Text message, Text hint) {
      if (x_document.files.empty()) {
        auto& finding = x_findings.add(rule, "", std::move(message), std::move(hint));
        finding.place.file = name;
      } else {
        found_at(x_findings, x_document, rule, from, name.size(), std::move(message),
                 std::move(hint));
      }
      return Node{};
    };
    switch (why) {
      case Missing::outside:
        return report(
            "include-outside",
            say("`{}` ligt buiten de map van het plan", "`{}` lies outside the plan's folder",
                name),
            say("zet het bestand in de map van het plan", "put the file into the plan's folder"));
      case Missing::too_large:
        return report("file-too-large",
                      say("`{}` is groter dan gelezen wordt ({} MB, een CSV {} MB)",
                          "`{}` is larger than what is read ({} MB, a CSV {} MB)", name,
                          kLargestText >> 20, kLargestTable >> 20),
                      say("verdeel het over meer bestanden", "split it over several files"));
      case Missing::unreadable:
        return report("file-missing",
                      say("`{}` kan niet gelezen worden", "`{}` cannot be read", name),
                      say("het moet een gewoon bestand zijn dat u mag lezen",
                          "it must be an ordinary file that you may read"));
      case Missing::not_there: break;
    }
    return report("file-missing", say("`{}` is er niet", "`{}` is not there", name),
                  say("controleer de naam; hij telt vanaf het bestand waarin hij staat",
                      "check the name; it counts from the file that it stands in"));
  }

  /// Reads the file that an include names, relative to the file that it stands in.
  Node included(Node const& include, std::string const& base) {
    auto const& value = include.members[0].value;
    std::filesystem::path const written{value.text};
    auto const name =
        (std::filesystem::path{base}.parent_path() / written).lexically_normal().generic_string();
    if (written.is_absolute() || name.starts_with("..")) {
      return missing(value.mark, value.text, Missing::outside);
    }
    return read_file(name, value.mark);
  }

  void resolve(Node& node, std::string const& base) {
    for (auto& member : node.members) {
      if (is_include(member.value)) {
        member.value = included(member.value, base);
      } else {
        resolve(member.value, base);
      }
    }
    if (std::ranges::any_of(node.items, is_include)) {
      splice(node, base);
    } else {
      for (auto& item : node.items) {
        resolve(item, base);
      }
    }
  }

  /// An item that includes a list gives its items; one that includes a map is that map.
  void splice(Node& list, std::string const& base) {
    std::vector<Node> items;
    for (auto& item : list.items) {
      if (!is_include(item)) {
        resolve(item, base);
        items.push_back(std::move(item));
        continue;
      }
      auto node = included(item, base);
      if (node.is_list()) {
        std::ranges::move(node.items, std::back_inserter(items));
      } else if (node.is_table() && list.items.size() == 1) {
        list = std::move(node);
        return;
      } else if (node.is_table()) {
        found_at(x_findings, x_document, "include-format", item.mark, 1,
                 say("een CSV kan niet samen met andere delen in één lijst staan",
                     "a CSV cannot share a list with other parts"),
                 say("zet alle rijen in die ene CSV", "put all rows into that one CSV"));
      } else if (!node.is_null()) {
        items.push_back(std::move(node));
      }
    }
    list.items = std::move(items);
  }

  Load const& x_load;
  Findings& x_findings;
  Document x_document;
  std::vector<std::string> x_open;  ///< the files that are being read, outermost first
  std::size_t x_bytes = 0;
  bool x_whole = true;
};

}  // namespace

Document read_document(std::string const& entry, Load const& load, Findings& findings) {
  return Assembler{load, findings}.assemble(entry);
}

Reading read_plan(std::string const& entry, Load const& load) {
  Reading reading;
  reading.document = read_document(entry, load, reading.findings);
  if (!reading.document.root.is_null()) {
    validate(reading.document, reading.findings);
    reading.plan = build_plan(reading.document);
  }
  return reading;
}

}  // namespace wijk
