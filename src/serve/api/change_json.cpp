// SPDX-License-Identifier: EUPL-1.2
#include "serve/api/change_json.hpp"

#include "live/pointer.hpp"

namespace wijk::api {
namespace {

Json subject_json(Subject const& subject) {
  if (subject.kind == Kind::none) {
    return nullptr;
  }
  return {{"kind", kind_name(subject.kind).in(Language::english)},
          {"id", subject.id},
          {"name", words(subject.name)}};
}

Json pointer_json(Json const& document, std::string const& pointer) {
  return pointer.empty() ? Json(nullptr) : Json(with_ids(document, pointer));
}

struct Figure {
  char const* name;
  ChangeKind kind;
};
constexpr Figure kFigures[] = {
    {"moved_cents", ChangeKind::money_moved},
    {"more_cents", ChangeKind::money_more},
    {"less_cents", ChangeKind::money_less},
    {"amount_found_cents", ChangeKind::amount_found},
    {"amount_lost_cents", ChangeKind::amount_lost},
    {"cover_found_cents", ChangeKind::cover_found},
    {"cover_lost_cents", ChangeKind::cover_lost},
    {"cover_changed_cents", ChangeKind::cover_changed},
};

}  // namespace

Json change_json(Json const& before, Json const& after, Change const& change) {
  return {{"kind", name_of(change.kind)},
          {"neighbourhood", subject_json(change.neighbourhood)},
          {"subject", subject_json(change.subject)},
          {"field", text_or_null(change.field)},
          {"old_pointer", pointer_json(before, change.old_pointer)},
          {"new_pointer", pointer_json(after, change.new_pointer)},
          {"sentence", words(change.text)},
          {"before", words(change.before)},
          {"after", words(change.after)},
          {"amount", stated(change.amount)},
          {"from_slice", text_or_null(change.from_slice)},
          {"to_slice", text_or_null(change.to_slice)}};
}

Json figures_json(Changes const& changes) {
  Json figures{{"changes", changes.size()}};
  for (auto const& [name, kind] : kFigures) {
    Cents sum;
    for (auto const& change : changes) {
      if (change.kind == kind && change.amount.known()) {
        sum += change.amount.value;
      }
    }
    figures[name] = sum.value;
  }
  return figures;
}

}  // namespace wijk::api
