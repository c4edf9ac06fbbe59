// SPDX-License-Identifier: EUPL-1.2
//
// The pages that people open. Each is a function from a call to an answer, usable without a script;
// what they say about a plan is made by the sections of src/page. Inside the room only.
//
// Addresses: "/" the plans, "/{plan}" the programme, "/{plan}/{hood}" a neighbourhood and under it
// a page for each question; "/en" in front for English (taken off before routes are looked up).
#pragma once

#include "page/page.hpp"
#include "serve/service.hpp"

#include <string>
#include <string_view>

namespace wijk {

struct SitePage {
  Text title;                           ///< of the page; the layout adds the neighbourhood's name
  std::string tab{};                    ///< key of its place in the navigation: "map", "money", …
  Markup content{};                     ///< of <main>, from <h1> on
  Neighbourhood const* hood = nullptr;  ///< whose navigation is shown; null: of the programme
  bool map = false;                     ///< loads the map's script
  int status = 200;
};

/// The page in the layout of the site: banner, navigation, who is signed in, language, footer.
Answer site_answer(Call const& call, SitePage const& page);

/// "<h1>" and the sentence under it that says what the page is for.
Markup page_head(Call const& call, Text const& title, Text const& lede = {});
/// What stands where there is nothing to show: why, and the way on.
Markup nothing_here(Call const& call, Text const& why, std::string const& way_on = {},
                    Text const& way_name = {});
/// A link to an address of this site, or of another one.
Markup link(std::string const& address, std::string const& text);

/// "26 november 2026".
std::string long_date(Call const& call, Date date);

/// "/en/groningen/de-wijert/geld": an address of the site in the language of the call.
std::string address(Call const& call, std::string_view path);
/// "/groningen/de-wijert", in the language of the call; with `rest` "/groningen/de-wijert/geld".
std::string hood_address(Call const& call, Neighbourhood const& hood, std::string_view rest = {});
/// The page that a tab of the neighbourhood leads to, by its key: "money" -> ".../geld".
std::string tab_address(Call const& call, Neighbourhood const& hood, std::string_view tab);
/// The page of the element that a pointer (with positions) leads to; empty where it has none.
std::string element_address(Call const& call, std::string const& pointer);
/// The form in which what a pointer leads to is changed; empty for a visitor, and where the account
/// may not change or propose it.
std::string edit_address(Call const& call, std::string const& pointer);

/// The neighbourhood that {hood} of the path names; null where the plan has none.
Neighbourhood const* hood_of(Call const& call);
/// The first neighbourhood with a plan of its own; null where there is none.
Neighbourhood const* first_hood(Plan const& plan);
/// What the sections of src/page are made from, with the addresses of this site in it.
ReportInput input_of(Call const& call, std::vector<Neighbourhood const*> hoods);

/// A form that changes something: method post, with the session's token in it.
Markup form(Call const& call, std::string const& action, Markup const& inside);
/// The same with a file in it.
Markup upload_form(Call const& call, std::string const& action, Markup const& inside);
/// A form that asks for another view of a page: method get.
Markup query_form(std::string const& action, Markup const& inside);
/// A labelled text field, select or text area of such a form (NL Design System classes).
struct FieldText {
  std::string name, label, value{}, hint{}, error{};
  std::string type = "text";  ///< "text", "password", "email", "number", "date", "file", "area"
  bool required = false;
  std::string autocomplete{};
};
Markup text_field(FieldText const& field);
struct Choice {
  std::string value, label;
};
Markup choice_field(std::string const& name, std::string const& label,
                    std::vector<Choice> const& choices, std::string const& chosen,
                    std::string const& hint = {});
Markup check_field(std::string const& name, std::string const& value, std::string const& label,
                   bool checked, std::string const& hint = {});
Markup hidden_field(std::string const& name, std::string const& value);
/// `kind`: "primary-action", "secondary-action" or "subtle".
Markup button(std::string const& label, std::string_view kind = "primary-action",
              std::string const& name = {}, std::string const& value = {});
/// A link that looks like a button.
Markup button_link(std::string const& address, std::string const& label,
                   std::string_view kind = "secondary-action");
/// What a change that was just kept did (edit/saved_notice.cpp); nothing on any other page.
Markup saved_notice(Call const& call);
/// A box that says something: "info", "ok", "warning", "error".
Markup alert(std::string_view kind, Markup const& inside);

}  // namespace wijk
