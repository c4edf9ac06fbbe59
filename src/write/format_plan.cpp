// SPDX-License-Identifier: EUPL-1.2
#include "diff/diff.hpp"
#include "plan/values.hpp"
#include "write/format.hpp"

#include <algorithm>
#include <set>

namespace wijk {
namespace {

/// The types of all values of a document, by the name of the file that they stand in.
class Types {
 public:
  explicit Types(Document const& document) : x_document{document} {
    record(document.root, plan_record());
  }

  ValueTypes const& of(std::string const& file) { return x_types[file]; }

 private:
  void record(Node const& node, Record const& record_of) {
    for (auto const& member : node.members) {
      if (auto const* const field = record_of.field(member.key)) {
        values(member.value, *field);
      }
    }
  }

  void values(Node const& node, Field const& field) {
    if (node.is_table()) {
      table(*node.table, field);
    } else if (node.is_list()) {
      std::ranges::for_each(node.items, [&](Node const& item) { value(item, field); });
    } else {
      value(node, field);
    }
  }

  void table(Table const& table, Field const& field) {
    for (std::uint32_t column = 0; column < table.header.size(); ++column) {
      auto const* const of_column =
          field.record != nullptr ? field.record->field(table.header[column]) : nullptr;
      if (of_column != nullptr) {
        put(table.file, 0, column, *of_column);
      }
    }
  }

  static bool has_written_form(Field const& field) {
    return field.type == Type::money || field.type == Type::period || field.type == Type::date ||
           field.unknown_allowed;
  }

  void put(std::uint32_t file, std::uint32_t line, std::uint32_t column, Field const& field) {
    if (!has_written_form(field)) {
      return;
    }
    auto& types = x_types[x_document.files[file].name];
    auto const [at, added] = types.try_emplace({line, column}, &field);
    if (!added && (at->second == nullptr || at->second->type != field.type)) {
      at->second = nullptr;  // an anchor that means one thing here and another there
    }
  }

  void value(Node const& node, Field const& field) {
    if (field.type == Type::record && field.record != nullptr) {
      return record(node, *field.record);
    }
    if (node.is_scalar() && node.mark.line > 0) {
      put(node.mark.file, node.mark.line, node.mark.column, field);
    }
  }

  Document const& x_document;
  std::map<std::string, ValueTypes> x_types;
};

std::string ending_of(std::string const& name) {
  auto const dot = name.rfind('.');
  return dot == std::string::npos ? "" : name.substr(dot);
}

Result<std::string> laid_out(File const& file, ValueTypes const& types) {
  auto const ending = ending_of(file.name);
  if (ending == ".csv") {
    return format_csv(file.text, types);
  }
  return ending == ".geojson" || ending == ".json" ? format_geojson(file.text)
                                                   : format_yaml(file.text, types);
}

/// The plan as it would be with the new texts of some files.
Document with(std::string const& entry, Load const& load, std::vector<FormattedFile> const& files,
              std::string const& only) {
  Findings ignored;
  return read_document(
      entry,
      [&](std::string const& name) -> Loaded {
        auto const file = std::ranges::find(files, name, &FormattedFile::name);
        bool const is_new = file != files.end() && (only.empty() || only == name);
        return is_new ? Loaded{file->after} : load(name);
      },
      ignored);
}

/// Takes back every layout that would change what the plan means.
void keep_meaning(Document const& before, std::string const& entry, Load const& load,
                  std::vector<FormattedFile>& files) {
  auto const same = [&](std::string const& only) {
    auto const after = with(entry, load, files, only);
    return after.whole == before.whole && diff_plans(before, after).empty();
  };
  if (same("")) {
    return;
  }
  for (auto& file : files) {
    if (file.changes() && !same(file.name)) {
      file.after = file.before;
      file.refused = say("de inhoud zou veranderen", "what it says would change");
    }
  }
}

}  // namespace

std::string written_form(Field const& field, std::string_view text) {
  if (field.unknown_allowed && says_unknown(text)) {
    return "n.t.b.";
  }
  if (field.type == Type::money) {
    auto const money = parse_money(text);
    return money.ok() ? format_money_plain(money.value) : std::string{text};
  }
  if (field.type == Type::period) {
    auto const period = parse_period(text);
    return period.ok() ? format_period(period.value) : std::string{text};
  }
  if (field.type == Type::date) {
    auto const date = parse_date(text);
    return date.ok() ? format_date(date.value) : std::string{text};
  }
  return std::string{text};
}

std::string written_form(ValueTypes const& types, std::size_t line, std::size_t column,
                         std::string_view text) {
  auto const type =
      types.find({static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column)});
  return type == types.end() || type->second == nullptr ? std::string{text}
                                                        : written_form(*type->second, text);
}

std::vector<FormattedFile> format_plan(std::string const& entry, Load const& load,
                                       Findings& findings) {
  auto const document = read_document(entry, load, findings);
  std::set<std::string> unreadable;
  for (auto const& finding : findings.all()) {
    if (finding.severity == Severity::error) {
      unreadable.insert(finding.place.file);
    }
  }
  Types types{document};
  std::vector<FormattedFile> files;
  for (auto const& file : document.files) {
    if (std::ranges::find(files, file.name, &FormattedFile::name) != files.end()) {
      continue;  // included twice
    }
    auto& formatted = files.emplace_back(FormattedFile{file.name, file.text, file.text});
    if (unreadable.contains(file.name)) {
      formatted.refused = say("eerst moet het leesbaar zijn", "it must be readable first");
      continue;
    }
    auto const result = laid_out(file, types.of(file.name));
    result ? static_cast<void>(formatted.after = *result)
           : static_cast<void>(formatted.refused = result.refusal().why);
  }
  keep_meaning(document, entry, load, files);
  return files;
}

}  // namespace wijk
