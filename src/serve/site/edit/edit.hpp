// SPDX-License-Identifier: EUPL-1.2
//
// What the pages that change things share: who may open them, how they say things, how they name
// people and parts of a plan. Inside the folder only. Every page works without a script: a form is
// posted, the answer leads to another page.
#pragma once

#include "live/pointer.hpp"
#include "serve/site/site.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijk::edit {

using Json = nlohmann::ordered_json;

/// A text, or a sentence made here, in the language of the call.
inline std::string in(Call const& call, Text const& text) { return text.in(call.language); }
inline std::string in(Call const& call, Words words) {
  return std::string{words.in(call.language)};
}
template <class... Arguments>
std::string said(Call const& call, std::string_view dutch, std::string_view english,
                 Arguments const&... arguments) {
  return say(dutch, english, arguments...).in(call.language);
}

// Markup.

Markup paragraph(std::string const& text);
Markup subtitle(std::string const& text, int level = 2, std::string const& id = {});
Markup bullets(std::vector<Markup> const& items);
/// Names and values below each other.
struct Pair {
  std::string name;
  Markup value;
};
Markup pairs(std::vector<Pair> const& rows);
/// A table with a head, in a region that scrolls; `caption` names it. `numbers`: all but the first
/// column are.
Markup table(std::string const& id, std::string const& caption,
             std::vector<std::string> const& head, std::vector<std::vector<Markup>> const& rows,
             bool numbers = false);
/// What stands folded until it is asked for.
Markup folded(std::string const& summary, Markup const& inside, bool open = false);
/// Buttons and links beside each other.
Markup actions(Markup const& inside);
/// Fields that belong together, under one name.
Markup group(std::string const& legend, Markup const& inside, std::string const& hint = {},
             std::string const& error = {});
/// A box with a heading and what it says.
Markup box(std::string_view kind, std::string const& heading, Markup const& inside = {});

struct QueryField {
  std::string_view name;
  std::string value;
};
/// An address with fields behind "?" (or "&" where it has some already).
std::string with_fields(std::string address, std::vector<QueryField> const& fields);
/// "/{plan}/rest", or "/{plan}/{hood}/rest" where the call is about a neighbourhood, in its
/// language.
std::string here(Call const& call, std::string_view rest,
                 std::vector<QueryField> const& fields = {});
/// An address within this site that somebody sent, or the other where it is not one.
std::string safe_back(std::string const& wanted, std::string const& otherwise);

/// All values of a field of a posted form, in their order.
std::vector<std::string> form_values(Request const& request, std::string_view name);
/// The one value, without blanks around it; empty where it is not there.
std::string form_value(Request const& request, std::string_view name);
std::string query_value(Request const& request, std::string_view name);

// Who asks.

/// What to answer where the account is below a role: the way to sign in, or why not.
std::optional<Answer> gate(Call const& call, Role least);
/// Writes down who did what, for the audit trail.
void noted(Call const& call, std::string const& what, std::string const& about);
/// Who did something, as the one who asks may know it: the name and partner for those who work on
/// the plan, the partner alone for everybody else.
std::string person(Call const& call, std::string const& account);
std::string role_name(Call const& call, Role role);
/// The name of a partner of the plan; its id where it is not there, "de programmamanager" for none.
std::string partner_name(Call const& call, std::string const& id);

/// "26 november 2026, 10.30 uur", Dutch time; the day alone where `day` holds.
std::string moment_text(Call const& call, std::string const& iso, bool day = false);

/// The page where the world refused.
Answer refused_page(Call const& call, Refusal const& refusal);
Answer not_found(Call const& call);

/// The newest state of the plan; null where there is no such plan.
SnapshotPtr newest(Call const& call);
/// The neighbourhood in which a pointer leads; null for the programme.
Neighbourhood const* hood_at(Call const& call, std::string_view pointer);
/// The page of an element where it has one, else the page on which it is edited.
std::string page_of(Call const& call, std::string const& pointer);

}  // namespace wijk::edit
