// SPDX-License-Identifier: EUPL-1.2
//
// Plans that several people change at once: every edit is a JSON Patch, checked as in the terminal
// before it is kept, put on top of what others did meanwhile where the two do not touch, and told
// where they do. Several servers may work on one store.
#pragma once

#include "live/owners.hpp"
#include "live/snapshot.hpp"
#include "store/store.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <variant>

namespace wijk {

struct Edit {
  nlohmann::ordered_json patch;  ///< RFC 6902; its pointers may hold ids for positions
  std::int64_t on = 0;           ///< the revision that its author saw
  std::string why{};
  bool propose = false;  ///< also where the account may change it: the owner is to decide
};

/// It is kept (or, with `only_try`, it would be).
struct Accepted {
  SnapshotPtr now;
  bool rebased = false;             ///< others changed something else meanwhile
  std::vector<Finding> warnings{};  ///< found now, and not before the edit
};
/// The plan would have errors that it does not have now.
struct Refused {
  std::vector<Finding> errors;
};
/// Others changed the same meanwhile: each place with the value that the author saw, the one that
/// is there now, and the one that was to come. Null where there is none.
struct Conflict {
  struct Place {
    std::string pointer;  ///< with ids
    nlohmann::ordered_json before, theirs, mine;
  };
  std::vector<Place> places;
  std::int64_t now = 0;
  std::vector<Revision> theirs;  ///< who did it, newest first
};
/// It belongs to others: kept as a proposal to its owner.
struct Proposed {
  std::int64_t id = 0;
  std::string owner;
};
/// The patch itself is not one, or does not apply.
struct BadPatch {
  Text why;
  std::string pointer{};  ///< of the operation in the patch: "/2"
};
struct Forbidden {
  Text why;
};

using EditOutcome =
    std::variant<Accepted, Refused, Conflict, Proposed, BadPatch, Forbidden, Refusal>;

/// Told after a plan has a new revision, by this server or by another one on the store.
using Listener = std::function<void(SnapshotPtr const& now)>;
using Clock = std::function<Moment()>;

class Live {
 public:
  /// Shares the store, which has to outlive it.
  Live(Store& store, Clock clock);

  /// Loads the plans that the store holds.
  Result<Done> load();
  /// Takes a plan from files into the store where it is not there yet.
  Result<std::string> take_in(Reading const& reading);

  std::vector<std::string> plans() const;
  /// The newest revision that this server knows; null where there is no such plan.
  SnapshotPtr current(std::string const& plan) const;
  /// Any revision; null where it is not there. Those asked for lately are kept.
  Result<SnapshotPtr> at(std::string const& plan, std::int64_t revision);

  /// Changes the plan in the name of an account. `only_try` says what would happen and keeps
  /// nothing; a part that is another's gives `Proposed` with id 0 then.
  EditOutcome edit(std::string const& plan, Account const& account, Edit const& edit,
                   bool only_try = false);
  /// Brings the works of a file into a neighbourhood, or (without rows) takes them away: a revision
  /// that changes nothing of the document. In the name of a manager.
  EditOutcome bring(KeptWorks const& works, Account const& account, std::string const& why);
  /// The patch that leads back to the state of a revision, on top of the newest.
  Result<Edit> restore_patch(std::string const& plan, std::int64_t revision);
  /// Accepts a proposal in the name of its owner, a manager or above: the patch is made, on top of
  /// what happened since, in the name of who proposed it.
  EditOutcome accept(std::int64_t proposal, Account const& account, std::string const& answer);

  /// Looks whether another server added revisions: cheap, to be called several times a second.
  Result<Done> refresh();
  void listen(Listener listener);

 private:
  struct Kept;
  struct Wish;
  struct Prepared;
  using KeptPtr = std::shared_ptr<Kept>;

  KeptPtr kept(std::string const& plan) const;
  SnapshotPtr newest(Kept const& kept) const;
  std::optional<Date> today() const;
  /// Makes a snapshot the newest where it is newer; true where it was.
  bool publish(Kept& kept, SnapshotPtr const& now);
  void tell(Kept& kept);
  void new_day(Kept& kept);
  Result<SnapshotPtr> stored(std::string const& plan, std::int64_t revision);
  Result<Done> load_plan(std::string const& plan);
  /// Both with the plan's lock held.
  Result<SnapshotPtr> catch_up(Kept& kept);
  EditOutcome change(Kept& kept, Wish const& wish);
  std::variant<Prepared, EditOutcome> prepare(Kept& kept, Wish const& wish);
  EditOutcome keep(Kept& kept, Wish const& wish);
  EditOutcome propose(Wish const& wish, Prepared const& ready);

  Store& x_store;
  Clock x_clock;
  mutable std::mutex x_mutex;  ///< held for moments only
  std::map<std::string, KeptPtr> x_plans;
  std::vector<Listener> x_listeners;
};

}  // namespace wijk
