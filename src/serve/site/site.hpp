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

/// "/en/groningen/de-wijert/geld": an address of the site in the language of the call.
std::string address(Call const& call, std::string_view path);
/// "/groningen/de-wijert", in the language of the call.
std::string hood_address(Call const& call, Neighbourhood const& hood);
/// The page of the element that a pointer (with positions) leads to; empty where it has none.
std::string element_address(Call const& call, std::string const& pointer);

/// The neighbourhood that {hood} of the path names; null where the plan has none.
Neighbourhood const* hood_of(Call const& call);
/// What the sections of src/page are made from, with the addresses of this site in it.
ReportInput input_of(Call const& call, std::vector<Neighbourhood const*> hoods);

/// A form that changes something: method post, with the session's token in it.
Markup form(Call const& call, std::string const& action, Markup const& inside);
/// A labelled text field, select or text area of such a form (NL Design System classes).
struct FieldText {
  std::string name, label, value{}, hint{}, error{};
  std::string type = "text";  ///< "text", "password", "email", "number", "date", "area"
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
Markup button(std::string const& label, std::string_view kind = "primary-action",
              std::string const& name = {}, std::string const& value = {});
/// A box that says something: "info", "ok", "warning", "error".
Markup alert(std::string_view kind, Markup const& inside);

}  // namespace wijk
