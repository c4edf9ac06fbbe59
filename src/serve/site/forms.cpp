// SPDX-License-Identifier: EUPL-1.2
//
// Fields and buttons in the classes of the NL Design System.
#include "serve/site/site.hpp"

#include <fmt/format.h>

namespace wijk {
namespace {

/// "field-why": the id of a field; names may hold what an id may not.
std::string id_of(std::string_view name) {
  std::string id = "field-";
  for (char const letter : name) {
    bool const plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9');
    id += plain ? letter : '-';
  }
  return id;
}

Markup label_of(std::string const& id, std::string const& label) {
  return element("p", {{"class", "utrecht-form-field__label"}},
                 element("label", {{"class", "utrecht-form-label"}, {"for", id}}, label));
}

Markup hint_of(std::string const& id, std::string const& hint) {
  return hint.empty()
             ? Markup{}
             : element("p", {{"class", "utrecht-form-field-description"}, {"id", id + "-hint"}},
                       hint);
}

Markup error_of(std::string const& id, std::string const& error) {
  return error.empty()
             ? Markup{}
             : element("p", {{"class", "utrecht-form-field-error-message"}, {"id", id + "-error"}},
                       error);
}

std::string described(std::string const& id, bool hint, bool error) {
  return (hint ? id + "-hint" : "") + (hint && error ? " " : "") + (error ? id + "-error" : "");
}

Markup input_of_field(FieldText const& field, std::string const& id) {
  auto const about = described(id, !field.hint.empty(), !field.error.empty());
  bool const area = field.type == "area";
  bool const wrong = !field.error.empty();
  std::string kind = area ? "utrecht-textarea utrecht-textarea--html-textarea"
                          : "utrecht-textbox utrecht-textbox--html-input";
  kind += wrong ? (area ? " utrecht-textarea--invalid" : " utrecht-textbox--invalid") : "";
  Attributes const all{{"class", kind},
                       {"id", id},
                       {"name", field.name},
                       only_if(!area, {"type", field.type}),
                       only_if(area, {"rows", "4"}),
                       only_if(!area && field.type != "file",
                               {"value", field.type == "password" ? "" : field.value}),
                       only_if(field.required, {"required", "required"}),
                       only_if(wrong, {"aria-invalid", "true"}),
                       only_if(!about.empty(), {"aria-describedby", about}),
                       only_if(!field.autocomplete.empty(), {"autocomplete", field.autocomplete})};
  // A line end after <textarea> is not part of its text (HTML, 13.2.6.4.7).
  return area ? element_of("textarea", all, escaped("\n" + field.value))
              : element_of("input", all, {});
}

Markup token_of(Call const& call) {
  return call.session ? hidden_field("csrf", call.session->csrf) : Markup{};
}

}  // namespace

Markup form(Call const& call, std::string const& action, Markup const& inside) {
  return element("form", {{"method", "post"}, {"action", action}, {"class", "form"}},
                 token_of(call), inside);
}

Markup upload_form(Call const& call, std::string const& action, Markup const& inside) {
  return element("form",
                 {{"method", "post"},
                  {"action", action},
                  {"class", "form"},
                  {"enctype", "multipart/form-data"}},
                 token_of(call), inside);
}

Markup query_form(std::string const& action, Markup const& inside) {
  return element("form", {{"method", "get"}, {"action", action}, {"class", "query"}}, inside);
}

Markup text_field(FieldText const& field) {
  auto const id = id_of(field.name);
  return element(
      "div",
      {{"class", field.error.empty() ? "utrecht-form-field"
                                     : "utrecht-form-field utrecht-form-field--invalid"}},
      label_of(id, field.label), hint_of(id, field.hint), error_of(id, field.error),
      element("div", {{"class", "utrecht-form-field__input"}}, input_of_field(field, id)));
}

Markup choice_field(std::string const& name, std::string const& label,
                    std::vector<Choice> const& choices, std::string const& chosen,
                    std::string const& hint) {
  auto const id = id_of(name);
  Markup options;
  for (auto const& choice : choices) {
    options += element(
        "option",
        {{"value", choice.value}, only_if(choice.value == chosen, {"selected", "selected"})},
        choice.label);
  }
  return element("div", {{"class", "utrecht-form-field"}}, label_of(id, label), hint_of(id, hint),
                 element("div", {{"class", "utrecht-form-field__input"}},
                         element("select",
                                 {{"class", "utrecht-select utrecht-select--html-select"},
                                  {"id", id},
                                  {"name", name},
                                  only_if(!hint.empty(), {"aria-describedby", id + "-hint"})},
                                 options)));
}

Markup check_field(std::string const& name, std::string const& value, std::string const& label,
                   bool checked, std::string const& hint) {
  auto const id = id_of(name + "-" + value);
  return element(
      "div", {{"class", "utrecht-form-field check-field"}},
      element("p", {{"class", "check"}},
              element("input", {{"class", "utrecht-checkbox"},
                                {"type", "checkbox"},
                                {"id", id},
                                {"name", name},
                                {"value", value},
                                only_if(checked, {"checked", "checked"}),
                                only_if(!hint.empty(), {"aria-describedby", id + "-hint"})}),
              element("label", {{"class", "utrecht-form-label"}, {"for", id}}, label)),
      hint_of(id, hint));
}

Markup hidden_field(std::string const& name, std::string const& value) {
  return element("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

Markup button(std::string const& label, std::string_view kind, std::string const& name,
              std::string const& value) {
  return element("button",
                 {{"class", fmt::format("utrecht-button utrecht-button--{}", kind)},
                  {"type", "submit"},
                  only_if(!name.empty(), {"name", name}),
                  only_if(!name.empty(), {"value", value})},
                 label);
}

Markup button_link(std::string const& address, std::string const& label, std::string_view kind) {
  return element(
      "a", {{"class", fmt::format("utrecht-button utrecht-button--{}", kind)}, {"href", address}},
      label);
}

Markup alert(std::string_view kind, Markup const& inside) {
  return element("div",
                 {{"class", fmt::format("utrecht-alert utrecht-alert--{}", kind)},
                  {"role", kind == "error" ? "alert" : "status"}},
                 element("div", {{"class", "utrecht-alert__content"}},
                         element("div", {{"class", "utrecht-alert__message"}}, inside)));
}

}  // namespace wijk
