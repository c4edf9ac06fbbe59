// SPDX-License-Identifier: EUPL-1.2
//
// What the store keeps, as values. Moments are ISO 8601 in UTC: "2026-11-26T09:30:00.123Z".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wijk {

/// Who may do what: each may do what those before it may.
enum class Role : std::uint8_t { visitor, resident, partner, manager, administrator };

std::string_view name_of(Role role);  ///< "partner"
/// False where there is no such role.
bool parse_role(std::string_view name, Role& role);

struct Account {
  std::string name;     ///< what it signs in with: lower case letters, digits, hyphens, dots, @
  std::string shown{};  ///< what others see
  Role role = Role::resident;
  std::string partner{};  ///< the partner of the plan that it acts for; empty: none
  std::string contact{};  ///< kept only where it was given, never shown to others
  bool active = true;
  std::string since{};
};

struct Session {
  Account account;
  std::string token;  ///< of the cookie; the store keeps its digest only
  std::string csrf;   ///< what a form has to send along
  std::string until{};
};

struct SignIn {
  enum class Outcome : std::uint8_t { accepted, wrong, throttled } outcome = Outcome::wrong;
  Session session{};
  std::int64_t wait_s = 0;  ///< where throttled
  bool bound = false;       ///< the account belongs to who was vouched for from now on
};

/// Whose an account is at a provider of OpenID Connect.
struct Identity {
  std::string account;
  std::string expected;  ///< verified e-mail address or subject, as the administrator wrote it down
  std::string issuer{}, subject{};  ///< who came first as such; empty: nobody yet
  bool has_password = false;        ///< of the account: it can be used without the provider
};

/// Who a provider says that somebody is.
struct Vouched {
  std::string issuer, subject;
  std::string email{};  ///< empty where the provider did not verify it
};

/// One change of a plan: who, when, why, what. The digest covers the revision before it.
struct Revision {
  std::string plan;
  std::int64_t number = 0;
  std::string at, by, why;
  std::string patch;   ///< JSON Patch (RFC 6902); of the first revision the empty patch
  std::string digest;  ///< hexadecimal
};

/// Planned works of another programme, as one file brought them into a neighbourhood.
struct KeptWorks {
  std::string plan, hood;
  std::string file;  ///< its name; another of the same name takes its place
  std::string by{}, at{};
  std::int64_t count = 0;  ///< how many works
  std::string rows{};      ///< JSON; empty: they are to go
};

struct NewRevision {
  std::string plan;
  std::int64_t on = 0;  ///< the revision that the patch was made for
  std::string patch;
  std::string document;  ///< as it is afterwards
  std::string by, why;
  std::optional<KeptWorks> works{};  ///< that came or went with it, as long as nothing else changes
};

struct Proposal {
  std::int64_t id = 0;
  std::string plan;
  std::int64_t on = 0;  ///< the revision that the patch was made for
  std::string patch;
  std::string by, why, at;
  std::string owner;           ///< the partner whose it is to answer
  std::string state = "open";  ///< open, accepted, declined, withdrawn
  std::string answer{}, answered_by{}, answered_at{};
};

struct KeptEdition {
  std::string plan;
  std::string id;  ///< lower case letters, digits, hyphens: "2026"
  std::string name;
  std::int64_t revision = 0;
  std::string state = "open";  ///< open (to be signed), adopted
  std::string reason{}, opened_by{}, opened_at{}, adopted_by{}, adopted_at{};
};

struct SignOff {
  std::string plan, edition, partner, by, remark{}, at{};
};

struct KeptIdea {
  std::int64_t id = 0;
  std::string plan;
  std::string by;  ///< account
  std::string text;
  std::string place{};         ///< id of a place, or empty
  std::string state = "open";  ///< open, taken-up, declined, withdrawn
  std::string at{}, answer{}, answered_by{}, answered_at{};
};

struct AuditLine {
  std::int64_t id = 0;
  std::string at, by, what, about;
};

}  // namespace wijk
