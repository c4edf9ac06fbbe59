// SPDX-License-Identifier: EUPL-1.2
#include "live/kept.hpp"
#include "live/news.hpp"
#include "live/rebase.hpp"
#include "live/value.hpp"
#include "store/moments.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// How often somebody else may be first before we give up.
constexpr int kMostTries = 50;

/// The first asks; what is not its own may be another's hand.
Permission permission_of(std::vector<Account> const& hands,
                         std::vector<std::string> const& owners) {
  auto const alone = permission(hands.front(), owners);
  if (alone == Permission::may_not) {
    return alone;
  }
  bool const together = std::ranges::all_of(owners, [&](std::string const& owner) {
    return std::ranges::any_of(
        hands, [&](Account const& hand) { return permission(hand, {owner}) == Permission::may; });
  });
  return together && !owners.empty() ? Permission::may : alone;
}

/// Whose a proposal is to answer: of several owners, the programme's manager.
std::string answers(std::vector<std::string> owners, std::string const& own) {
  std::erase(owners, own);
  return owners.size() == 1 ? owners[0] : std::string{};
}

}  // namespace

EditOutcome Live::edit(std::string const& plan, Account const& account, Edit const& edit,
                       bool only_try) {
  auto const one = kept(plan);
  if (one == nullptr) {
    return no_such_plan(plan);
  }
  if (auto problem = shape_problem(edit.patch)) {
    return std::move(*problem);
  }
  return change(
      *one, {edit.patch, edit.on, account.name, edit.why, {account}, only_try, true, edit.propose});
}

EditOutcome Live::bring(KeptWorks const& works, Account const& account, std::string const& why) {
  auto const one = kept(works.plan);
  if (one == nullptr) {
    return no_such_plan(works.plan);
  }
  if (account.role < Role::manager) {
    return Forbidden{say("alleen een programmamanager mag werken van elders inlezen",
                         "only a programme manager may bring in works from elsewhere")};
  }
  return change(*one, {.patch = nlohmann::ordered_json::array(),
                       .on = newest(*one)->revision,
                       .by = account.name,
                       .why = why,
                       .hands = {account},
                       .works = works});
}

EditOutcome Live::change(Kept& one, Wish const& wish) {
  auto outcome = [&] {
    std::lock_guard const writing{one.writing};
    return keep(one, wish);
  }();
  tell(one);
  return outcome;
}

EditOutcome Live::keep(Kept& one, Wish const& wish) {
  for (int tries = 0; tries < kMostTries; ++tries) {
    auto prepared = prepare(one, wish);
    if (auto* const other = std::get_if<EditOutcome>(&prepared)) {
      return std::move(*other);
    }
    auto& ready = std::get<Prepared>(prepared);
    if (ready.permission == Permission::propose) {
      return propose(wish, ready);
    }
    if (!wish.only_try) {
      auto const kept = x_store.append({one.plan, ready.on->revision, ready.worked.positions.dump(),
                                        ready.now->document.dump(), wish.by, wish.why, wish.works},
                                       ready.moment);
      if (!kept) {
        return kept.refusal();
      }
      if (!*kept) {
        if (auto const caught_up = catch_up(one); !caught_up) {
          return caught_up.refusal();
        }
        continue;
      }
      publish(one, ready.now);
    }
    return Accepted{
        ready.now, ready.rebased,
        new_findings(ready.on->reading.findings, ready.now->reading.findings, Severity::warning)};
  }
  return Refusal{say("anderen wijzigen dit plan nu ook; probeer het zo nog eens",
                     "others are changing this plan right now; try again in a moment")};
}

std::variant<Live::Prepared, EditOutcome> Live::prepare(Kept& one, Wish const& wish) {
  Prepared ready;
  ready.on = newest(one);
  if (wish.on > ready.on->revision) {  // made for what another server has
    auto const caught_up = catch_up(one);
    if (!caught_up) {
      return EditOutcome{caught_up.refusal()};
    }
    ready.on = *caught_up;
  }
  auto rebased = rebase(x_store, *ready.on, wish.patch, wish.on);
  if (auto* const other = std::get_if<EditOutcome>(&rebased)) {
    return std::move(*other);
  }
  ready.worked = std::move(std::get<Rebased>(rebased).worked);
  ready.rebased = std::get<Rebased>(rebased).others;
  if (!wish.works && same_value(ready.worked.document, ready.on->document)) {
    return EditOutcome{BadPatch{say("er verandert niets", "nothing changes")}};
  }
  ready.permission = permission_of(wish.hands, ready.worked.owners);
  if (wish.propose && ready.permission == Permission::may) {
    ready.permission = Permission::propose;
  }
  if (ready.permission == Permission::may_not) {
    return EditOutcome{Forbidden{
        say("u mag dit plan lezen, niet wijzigen", "you may read this plan, not change it")}};
  }
  if (ready.permission == Permission::propose && !wish.may_propose) {
    return EditOutcome{Forbidden{say("een deel van deze wijziging is van een andere partij",
                                     "a part of this change is another partner's")}};
  }
  ready.moment = x_clock();
  ready.now = make_snapshot(one.plan, ready.on->revision + 1, iso(ready.moment),
                            std::move(ready.worked.document), today());
  auto errors =
      new_findings(ready.on->reading.findings, ready.now->reading.findings, Severity::error);
  if (!errors.empty()) {
    return EditOutcome{Refused{std::move(errors)}};
  }
  return ready;
}

EditOutcome Live::propose(Wish const& wish, Prepared const& ready) {
  Proposed proposed;
  proposed.owner = answers(ready.worked.owners, wish.hands.front().partner);
  if (wish.only_try) {
    return proposed;
  }
  Proposal proposal;
  proposal.plan = ready.on->plan;
  proposal.on = ready.on->revision;
  proposal.patch = ready.worked.ids.dump();
  proposal.by = wish.by;
  proposal.why = wish.why;
  proposal.owner = proposed.owner;
  auto const id = x_store.add_proposal(proposal, ready.moment);
  if (!id) {
    return id.refusal();
  }
  proposed.id = *id;
  return proposed;
}

}  // namespace wijk
