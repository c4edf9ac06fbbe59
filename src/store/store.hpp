// SPDX-License-Identifier: EUPL-1.2
//
// What must survive: plans as revisions, works from elsewhere, accounts and sessions, proposals,
// editions with their sign-offs, ideas of residents, and who did what. One code base on SQLite and
// PostgreSQL. Knows nothing of what a plan means: documents and patches are texts of JSON.
//
// Every call is one transaction and may be made from any thread. What is acknowledged is on disk.
#pragma once

#include "finding/result.hpp"
#include "store/rows.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wijk {

/// Where the outside of a call comes from: the clock is the edge's, so that tests can set it.
struct Moment {
  std::int64_t unix_ms = 0;  ///< milliseconds since 1970, UTC
};

class Store {
 public:
  /// "sqlite:FILE" or "postgresql://USER@HOST/DATABASE"; makes what is missing and brings an older
  /// store up to date. Refuses an address that it does not know, and a store of a newer program.
  static Result<Store> open(std::string const& address);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// True where the database answers.
  bool ready() const;

  // Plans and their revisions.

  Result<std::vector<std::string>> plans() const;
  /// Keeps a plan as its first revision; false where it is there already.
  Result<bool> add_plan(std::string const& plan, std::string const& document, std::string const& by,
                        std::string const& why, Moment at);
  /// The newest revision, 0 where there is no such plan.
  Result<std::int64_t> newest(std::string const& plan) const;
  /// Adds revision `on + 1`. Nothing happens, and false comes back, where another has taken that
  /// number: the caller looks at what happened and tries again on top of it.
  /// A refusal may say that it is not certain: the connection broke while it was being kept.
  Result<bool> append(NewRevision const& revision, Moment at);
  Result<std::optional<Revision>> revision(std::string const& plan, std::int64_t number) const;
  /// Newest first, from `before` (0: from the newest) down.
  Result<std::vector<Revision>> revisions(std::string const& plan, std::int64_t before,
                                          std::size_t limit) const;
  /// Oldest first: those after `after`.
  Result<std::vector<Revision>> revisions_after(std::string const& plan, std::int64_t after,
                                                std::size_t limit) const;
  /// The document as it was at a revision: the nearest that was kept whole, and the patches since.
  Result<std::optional<std::string>> document(std::string const& plan, std::int64_t number) const;

  /// The works from elsewhere of a neighbourhood, by file. They come and go with a revision, so
  /// that what is made of both is true as long as the revision is the newest.
  Result<std::vector<KeptWorks>> works(std::string const& plan, std::string const& hood) const;

  // Accounts. Passwords are kept as argon2id only.

  /// Without a password the account signs in with OpenID Connect only.
  Result<bool> add_account(Account const& account, std::optional<std::string> const& password,
                           Moment at);
  Result<std::vector<Account>> accounts() const;
  Result<std::optional<Account>> account(std::string const& name) const;
  /// Name shown, role, partner, contact, active; ends the sessions of one who is no longer active.
  Result<bool> change_account(Account const& account, Moment at);
  /// Ends the sessions of the account and forgets its wrong tries.
  Result<bool> set_password(std::string const& name, std::string const& password, Moment at);
  /// Forgets who it was: name shown and contact go, sessions end, what was done stays under the
  /// name "verwijderd-N" (AVG, art. 17). Revisions never change and go on naming the account, so
  /// the name of an account should not tell who somebody is.
  Result<bool> forget_account(std::string const& name, Moment at);

  /// Checks the password. After five wrong ones for a name or a remote address within 15 minutes
  /// further tries are refused, with the seconds to wait.
  Result<SignIn> sign_in(std::string const& name, std::string const& password,
                         std::string const& remote, Moment at);
  /// The session of a token, where it lasts (12 hours, 2 without use).
  Result<std::optional<Session>> session(std::string const& token, Moment at);
  Result<Done> sign_out(std::string const& token, Moment at);

  // OpenID Connect: the provider says who somebody is, the administrator whose an account is.

  /// Says whose the account is, by verified e-mail address or by subject; empty: nobody's. Whose it
  /// was before is forgotten, with its sessions. False where there is no such account, or another
  /// one is for the same.
  Result<bool> link_account(std::string const& name, std::string const& expected, Moment at);
  Result<std::vector<Identity>> identities() const;  ///< by account
  Result<std::optional<Identity>> identity(std::string const& name) const;
  /// Opens a session for the account that is bound to the subject, else for one that is expected
  /// and was not used yet: that is bound from now on, so that a later owner of the address is
  /// somebody else.
  Result<SignIn> sign_in_vouched(Vouched const& who, Moment at);

  // What waits for somebody else.

  Result<std::int64_t> add_proposal(Proposal const& proposal, Moment at);
  Result<std::vector<Proposal>> proposals(std::string const& plan) const;  ///< newest first
  Result<std::optional<Proposal>> proposal(std::int64_t id) const;
  /// Accepted, declined or withdrawn, once: false where it was answered already.
  Result<bool> answer_proposal(std::int64_t id, std::string const& state, std::string const& by,
                               std::string const& answer, Moment at);

  // Editions: the plan as it is to be adopted at a revision, with who signed.

  Result<bool> add_edition(KeptEdition const& edition, Moment at);
  Result<std::vector<KeptEdition>> editions(std::string const& plan) const;  ///< newest first
  Result<bool> adopt_edition(std::string const& plan, std::string const& edition,
                             std::string const& by, Moment at);
  /// False where the partner signed already, or the edition is not open.
  Result<bool> sign_off(SignOff const& sign_off, Moment at);
  Result<std::vector<SignOff>> sign_offs(std::string const& plan, std::string const& edition) const;

  // Ideas of residents.

  Result<std::int64_t> add_idea(KeptIdea const& idea, Moment at);
  Result<std::vector<KeptIdea>> ideas(std::string const& plan) const;  ///< newest first
  /// Taken up or declined; a later answer takes the place of an earlier one. False where there is
  /// no such idea, or it was withdrawn.
  Result<bool> answer_idea(std::int64_t id, std::string const& state, std::string const& by,
                           std::string const& answer, Moment at);
  /// Only by who brought it, while it is open.
  Result<bool> withdraw_idea(std::int64_t id, std::string const& by, Moment at);

  // Who did what: signing in, accounts, proposals, editions, ideas. Revisions tell of themselves.

  Result<Done> note(std::string const& by, std::string const& what, std::string const& about,
                    Moment at);
  Result<std::vector<AuditLine>> audit(std::int64_t before, std::size_t limit) const;

  // The whole.

  /// Everything but sessions, a line of JSON each, the last with a digest of all before it.
  Result<Done> backup(std::string const& file) const;
  /// Into an empty store only; refuses a file that is not whole.
  Result<Done> restore(std::string const& file);
  /// Replays every revision and holds the chain of digests and the documents that were kept whole
  /// against it: what is wrong, empty where nothing is.
  Result<std::vector<Text>> verify() const;

 private:
  struct Inside;
  explicit Store(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> x_inside;
};

}  // namespace wijk
