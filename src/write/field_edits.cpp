// SPDX-License-Identifier: EUPL-1.2
#include "write/field_edits.hpp"

#include "finding/verify.hpp"

#include <charconv>

namespace wijk {
namespace {

/// A pointer cut at its slashes.
std::vector<std::string_view> steps_of(std::string_view pointer) {
  std::vector<std::string_view> steps;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    auto const end = std::min(pointer.find('/'), pointer.size());
    steps.push_back(pointer.substr(0, end));
    pointer.remove_prefix(end);
  }
  return steps;
}

std::size_t index_of(std::string_view step) {
  std::size_t index = 0;
  auto const read = std::from_chars(step.data(), step.data() + step.size(), index);
  verify(read.ec == std::errc{}, step);
  return index;
}

Result<Splice> splice_of(Document const& document, FieldEdit const& edit) {
  auto const steps = steps_of(edit.pointer);
  auto const* node = &document.root;
  auto const* record = &plan_record();
  std::size_t i = 0;
  while (i < steps.size()) {
    auto const* const field = record->field(steps[i]);
    auto const* const list = node->find(steps[i]);
    verify(field != nullptr && field->record != nullptr && list != nullptr, edit.pointer);
    record = field->record;
    auto const index = field->list ? index_of(steps.at(i + 1)) : 0;  // a list of one may be bare
    i += field->list ? 2 : 1;
    if (i + 1 == steps.size()) {
      return replace_value(document, {*list, *record}, index, {steps[i], edit.text});
    }
    node = list->is_list() ? &list->items.at(index) : list;
  }
  verify(false, edit.pointer);
  return Refusal{};
}

}  // namespace

Result<std::vector<File>> rewrite_fields(Document const& document,
                                         std::vector<FieldEdit> const& edits) {
  std::vector<Splice> splices;
  for (auto const& edit : edits) {
    auto splice = splice_of(document, edit);
    if (!splice) {
      return splice.refusal();
    }
    splices.push_back(std::move(*splice));
  }
  return apply(document, std::move(splices));
}

}  // namespace wijk
