// SPDX-License-Identifier: EUPL-1.2
#include "live/rebase.hpp"

#include "live/kept.hpp"
#include "live/pointer.hpp"
#include "live/value.hpp"

#include <algorithm>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kAtOnce = 200;

/// A revision of somebody else, with what it touched.
struct Other {
  Revision revision;
  std::vector<Touch> touches;
};

Result<std::vector<Other>> others_since(Store const& store, Snapshot const& newest, std::int64_t on,
                                        Json document) {
  std::vector<Other> others;
  while (on < newest.revision) {
    auto revisions = store.revisions_after(newest.plan, on, kAtOnce);
    if (!revisions) {
      return revisions.refusal();
    }
    for (auto& revision : *revisions) {
      auto const patch = Json::parse(revision.patch, nullptr, false);
      auto worked = work_out(std::move(document), patch, Naming::positions);
      auto* const done = std::get_if<Worked>(&worked);
      if (done == nullptr) {
        return Refusal{std::get<BadPatch>(worked).why};
      }
      document = std::move(done->document);
      on = revision.number;
      others.push_back({std::move(revision), std::move(done->touches)});
      if (on == newest.revision) {
        break;
      }
    }
    if (revisions->empty()) {
      return Refusal{say("de geschiedenis van het plan heeft een gat na revisie {}",
                         "the history of the plan has a gap after revision {}", on)};
    }
  }
  return others;
}

Json value_of(Json const& document, std::string const& pointer) {
  auto const at = with_positions(document, pointer);
  auto const* const value = at ? value_at(document, *at) : nullptr;
  return value != nullptr ? *value : Json{};
}

/// Three states of the document: as the author saw it, as it is, as the author would have it.
struct States {
  Json const& before;
  Json const& theirs;
  Json const& mine;

  Conflict::Place at(std::string const& pointer) const {
    return {pointer, value_of(before, pointer), value_of(theirs, pointer), value_of(mine, pointer)};
  }
  Conflict::Place at(Touch const& my, Touch const& their) const {
    if (my.kind == Touch::Kind::append && their.kind == Touch::Kind::append) {
      return {my.pointer, {}, their.value, my.value};
    }
    return at(my.kind == Touch::Kind::append ? std::string{around(my.pointer)} : my.pointer);
  }
};

void add_place(std::vector<Conflict::Place>& places, Conflict::Place place) {
  bool const known = std::ranges::any_of(
      places, [&](Conflict::Place const& one) { return one.pointer == place.pointer; });
  if (!known) {
    places.push_back(std::move(place));
  }
}

Conflict conflict_between(std::vector<Touch> const& mine, std::vector<Other> const& others,
                          States const& states, std::int64_t now) {
  Conflict conflict;
  conflict.now = now;
  for (auto other = others.rbegin(); other != others.rend(); ++other) {
    bool about_the_same = false;
    for (auto const& their : other->touches) {
      for (auto const& my : mine) {
        if (overlap(my, their)) {
          about_the_same = true;
          add_place(conflict.places, states.at(my, their));
        }
      }
    }
    if (about_the_same) {
      conflict.theirs.push_back(other->revision);
    }
  }
  return conflict;
}

/// The patch itself no longer fits: what it names went, or a test in it fails.
Conflict does_not_fit(BadPatch const& bad, Json const& ids, std::vector<Other> const& others,
                      States const& states, std::int64_t now) {
  Conflict conflict;
  conflict.now = now;
  auto const* const operation = value_at(ids, bad.pointer);
  auto const* const key = operation != nullptr && operation->contains("from") ? "from" : "path";
  conflict.places.push_back(
      states.at(operation != nullptr ? operation->value(key, std::string{}) : std::string{}));
  for (auto other = others.rbegin(); other != others.rend(); ++other) {
    conflict.theirs.push_back(other->revision);
  }
  return conflict;
}

EditOutcome outcome_of(std::variant<Worked, BadPatch>& worked) {
  return std::move(std::get<BadPatch>(worked));
}

}  // namespace

std::variant<Rebased, EditOutcome> rebase(Store const& store, Snapshot const& newest,
                                          Json const& patch, std::int64_t on) {
  if (on == newest.revision) {
    auto worked = work_out(newest.document, patch, Naming::ids);
    auto* const done = std::get_if<Worked>(&worked);
    return done != nullptr ? std::variant<Rebased, EditOutcome>{Rebased{std::move(*done), false}}
                           : outcome_of(worked);
  }
  auto const text = store.document(newest.plan, on);
  if (!text) {
    return EditOutcome{text.refusal()};
  }
  if (on < 1 || on > newest.revision || !*text) {
    return EditOutcome{BadPatch{say("revisie {} is er niet", "there is no revision {}", on)}};
  }
  auto const base = parsed_document(**text);
  if (!base) {
    return EditOutcome{base.refusal()};
  }
  auto mine = work_out(*base, patch, Naming::ids);
  auto const* const my = std::get_if<Worked>(&mine);
  if (my == nullptr) {
    return outcome_of(mine);
  }
  auto const others = others_since(store, newest, on, *base);
  if (!others) {
    return EditOutcome{others.refusal()};
  }
  States const states{*base, newest.document, my->document};
  auto conflict = conflict_between(my->touches, *others, states, newest.revision);
  if (!conflict.places.empty()) {
    return EditOutcome{std::move(conflict)};
  }
  auto worked = work_out(newest.document, my->ids, Naming::ids);
  if (auto const* const bad = std::get_if<BadPatch>(&worked)) {
    return EditOutcome{does_not_fit(*bad, my->ids, *others, states, newest.revision)};
  }
  return Rebased{std::move(std::get<Worked>(worked)), true};
}

}  // namespace wijk
