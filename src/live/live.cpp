// SPDX-License-Identifier: EUPL-1.2
#include "live/live.hpp"

#include "live/dutch_time.hpp"
#include "live/kept.hpp"
#include "plan/ids.hpp"
#include "write/template.hpp"

#include <algorithm>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kKeptLately = 16;

std::string id_of_plan(Reading const& reading) {
  auto const* const id = reading.document.root.find("id");
  return id != nullptr && id->is_scalar() && is_id(id->text)
             ? id->text
             : id_from(reading.plan.name.in(Language::dutch), "wijk");
}

}  // namespace

Result<Json> parsed_document(std::string const& text) {
  auto document = Json::parse(text, nullptr, false);
  if (document.is_discarded()) {
    return Refusal{say("het bewaarde plan is geen JSON", "the plan that was kept is not JSON")};
  }
  return document;
}

Refusal no_such_plan(std::string const& plan) {
  return {say("plan `{}` is er niet", "there is no plan `{}`", plan)};
}

Live::Live(Store& store, Clock clock) : x_store{store}, x_clock{std::move(clock)} {}

Result<Done> Live::load() {
  auto const plans = x_store.plans();
  if (!plans) {
    return plans.refusal();
  }
  for (auto const& plan : *plans) {
    if (auto const loaded = load_plan(plan); !loaded) {
      return loaded;
    }
  }
  return Done{};
}

Result<Done> Live::load_plan(std::string const& plan) {
  auto const number = x_store.newest(plan);
  auto const now = number ? stored(plan, *number) : Result<SnapshotPtr>{number.refusal()};
  if (!now || *now == nullptr) {
    return now ? no_such_plan(plan) : now.refusal();
  }
  std::lock_guard const lock{x_mutex};
  auto& kept = x_plans[plan];
  if (kept == nullptr) {
    kept = std::make_shared<Kept>();
    kept->plan = plan;
    kept->newest = *now;
    kept->told = (*now)->revision;
    kept->day = today();
  }
  return Done{};
}

Result<std::string> Live::take_in(Reading const& reading) {
  if (!reading.document.whole) {
    return Refusal{
        say("niet alle bestanden van het plan zijn leesbaar; `wijk check` zegt wat "
            "eraan mankeert",
            "not all files of the plan can be read; `wijk check` says what is wrong "
            "with them")};
  }
  auto const plan = id_of_plan(reading);
  auto const added = x_store.add_plan(plan, stored_document(reading.document).dump(), "wijk",
                                      "uit bestanden", x_clock());
  if (!added) {
    return added.refusal();
  }
  auto const loaded = load_plan(plan);
  return loaded ? Result<std::string>{plan} : loaded.refusal();
}

Result<SnapshotPtr> Live::stored(std::string const& plan, std::int64_t revision) {
  auto const text = x_store.document(plan, revision);
  auto const about =
      text ? x_store.revision(plan, revision) : Result<std::optional<Revision>>{text.refusal()};
  if (!about) {
    return about.refusal();
  }
  if (!*text || !*about) {
    return SnapshotPtr{};
  }
  auto document = parsed_document(**text);
  return document ? Result<SnapshotPtr>{make_snapshot(plan, revision, (*about)->at,
                                                      std::move(*document), today())}
                  : document.refusal();
}

std::vector<std::string> Live::plans() const {
  std::lock_guard const lock{x_mutex};
  std::vector<std::string> names;
  for (auto const& plan : x_plans) {
    names.push_back(plan.first);
  }
  return names;
}

Live::KeptPtr Live::kept(std::string const& plan) const {
  std::lock_guard const lock{x_mutex};
  auto const found = x_plans.find(plan);
  return found == x_plans.end() ? nullptr : found->second;
}

SnapshotPtr Live::newest(Kept const& kept) const {
  std::lock_guard const lock{x_mutex};
  return kept.newest;
}

SnapshotPtr Live::current(std::string const& plan) const {
  auto const one = kept(plan);
  return one != nullptr ? newest(*one) : nullptr;
}

Result<SnapshotPtr> Live::at(std::string const& plan, std::int64_t revision) {
  auto const one = kept(plan);
  if (one == nullptr) {
    return SnapshotPtr{};
  }
  auto& lately = one->lately;
  {
    std::lock_guard const lock{x_mutex};
    if (one->newest->revision == revision) {
      return one->newest;
    }
    auto const found = std::ranges::find(lately, revision, &Snapshot::revision);
    if (found != lately.end()) {
      lately.splice(lately.begin(), lately, found);
      return lately.front();
    }
  }
  auto const made = stored(plan, revision);
  if (made && *made != nullptr) {
    std::lock_guard const lock{x_mutex};
    lately.push_front(*made);
    if (lately.size() > kKeptLately) {
      lately.pop_back();
    }
  }
  return made;
}

std::optional<Date> Live::today() const { return day_in_the_netherlands(x_clock()); }

}  // namespace wijk
