// SPDX-License-Identifier: EUPL-1.2
#include "plan/schema.hpp"
#include "plan/schema_text.hpp"

#include <algorithm>
#include <vector>

namespace wijk {
namespace {

std::string joined(std::span<std::string_view const> names) {
  std::string text;
  for (auto const name : names) {
    text += fmt::format("{}`{}`", text.empty() ? "" : ", ", name);
  }
  return text;
}

std::string type_name(Field const& field) {
  switch (field.type) {
    case Type::text: return "text";
    case Type::words: return "words";
    case Type::id: return "id";
    case Type::ref: return fmt::format("id of a {}", kind_name(field.refers_to).en);
    case Type::wait: return "`measure`, `measure/milestone` or `milestone`";
    case Type::integer: return "whole number";
    case Type::number: return "number";
    case Type::money: return "money";
    case Type::flag: return "`true` or `false`";
    case Type::date: return "date";
    case Type::period: return "period";
    case Type::choice: return joined(field.choices);
    case Type::cbs: return "CBS code";
    case Type::label: return "energy label";
    case Type::record: return fmt::format("[{}](#{})", field.record->name, field.record->name);
    case Type::geometry: return "GeoJSON geometry";
  }
  return {};
}

std::string form_of(Field const& field) {
  auto form = type_name(field);
  if (field.list) {
    form = "list of: " + form;
  }
  if (field.unknown_allowed) {
    form += ", or `n.t.b.`";
  }
  return form;
}

/// Every record once, in the order in which a reader meets them.
void collect(Record const& record, std::vector<Record const*>& records) {
  if (std::ranges::find(records, &record) != records.end()) {
    return;
  }
  records.push_back(&record);
  for (auto const& field : record.fields) {
    if (field.record != nullptr) {
      collect(*field.record, records);
    }
  }
}

}  // namespace

std::string schema_markdown() {
  std::vector<Record const*> records;
  collect(plan_record(), records);
  std::string out;
  for (auto const* const record : records) {
    out += fmt::format(
        "\n### {}\n\n{} / {}\n\n| key | what stands there | meaning | betekenis |\n"
        "| --- | --- | --- | --- |\n",
        record->name, record->help.en, record->help.nl);
    for (auto const& field : record->fields) {
      out += fmt::format("| `{}`{} | {} | {} | {} |\n", field.name,
                         field.required ? " (required)" : "", form_of(field), field.help.en,
                         field.help.nl);
    }
  }
  return out;
}

}  // namespace wijk
