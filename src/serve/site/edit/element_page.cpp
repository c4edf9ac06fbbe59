// SPDX-License-Identifier: EUPL-1.2
//
// Everything that an element holds, each field with the way to change it:
// /{plan}/bewerken?pointer=… From here one also adds to its lists, and removes it.
#include "serve/site/edit/field_form.hpp"
#include "serve/site/edit/pages.hpp"

#include <fmt/format.h>

namespace wijk::edit {
namespace {

/// The pointer to an item of a list: by its id where it has one.
std::string item_pointer(std::string const& list, Json const& item, std::size_t position) {
  auto const id = item.is_object() && item.contains("id") && item["id"].is_string()
                      ? item["id"].get<std::string>()
                      : std::to_string(position);
  return list + pointer_of({id});
}

class ElementPage {
 public:
  ElementPage(Call const& call, Snapshot const& snapshot, FieldAt at)
      : x_call{call}, x_snapshot{snapshot}, x_at{std::move(at)} {}

  Answer make() const {
    auto const name = name_of(x_snapshot.document, x_at);
    Text const title{sentence(name.nl), sentence(name.en)};
    auto const content =
        page_head(x_call, title, {"Kies wat u wilt wijzigen.", "Choose what you want to change."}) +
        way_back() + element("div", {{"class", "element-fields"}}, fields()) + lists() + removal();
    return site_answer(x_call, {.title = say("{} bewerken", "Edit {}", name),
                                .content = content,
                                .hood = hood_at(x_call, x_at.pointer)});
  }

 private:
  std::string at_field(Field const& field) const {
    return x_at.pointer + pointer_of({std::string{field.name}});
  }
  Json const* value_of(Field const& field) const {
    auto const found = x_at.holder->find(std::string{field.name});
    return found == x_at.holder->end() ? nullptr : &*found;
  }

  Markup way_back() const {
    auto const exact = with_positions(x_snapshot.document, x_at.pointer);
    auto const page = exact ? element_address(x_call, *exact) : std::string{};
    return page.empty() ? Markup{}
                        : element("p", {},
                                  link(page, said(x_call, "Zo staat het op de site",
                                                  "As it stands on the site")));
  }

  Markup change_link(Field const& field) const {
    auto const label = label_of(x_call, field);
    return element("a",
                   {{"href", here(x_call, "/veld", {{"pointer", at_field(field)}})},
                    {"class", "utrecht-link"}},
                   said(x_call, "Wijzig", "Change"),
                   element("span", {{"class", "heard"}}, ": " + label));
  }

  Markup fields() const {
    FormScene const scene{x_call, x_snapshot.document, x_at.hood};
    std::vector<Pair> rows;
    for (auto const& field : x_at.record->fields) {
      if (!has_inputs(field)) {
        continue;
      }
      rows.push_back({label_of(x_call, field), element("span", {{"class", "pairs__value"}},
                                                       read_out(scene, field, value_of(field))) +
                                                   escaped(" ") + change_link(field)});
    }
    return pairs(rows);
  }

  /// A list of elements, or one record: what is there, and the way to add to it.
  Markup part(Field const& field) const {
    auto const* const value = value_of(field);
    auto const list = at_field(field);
    std::vector<Markup> items;
    auto const add_item = [&](std::string const& pointer) {
      auto const at = field_at(x_snapshot.document, pointer);
      auto const name = at ? in(x_call, name_of(x_snapshot.document, *at)) : pointer;
      items.push_back(link(here(x_call, "/bewerken", {{"pointer", pointer}}), sentence(name)));
    };
    if (value != nullptr && value->is_array()) {
      for (std::size_t at = 0; at < value->size(); ++at) {
        add_item(item_pointer(list, (*value)[at], at));
      }
    } else if (value != nullptr && value->is_object()) {
      add_item(list);
    }
    bool const full =
        (!field.list && value != nullptr) || field.record->defines == Kind::neighbourhood;
    auto const add =
        full ? Markup{}
             : element("p", {},
                       link(here(x_call, "/toevoegen", {{"aan", list}}),
                            said(x_call, "Toevoegen: {}", "Add: {}", Words{field.record->help})));
    return folded(fmt::format("{} ({})", label_of(x_call, field), items.size()),
                  bullets(items) + add, items.size() < 8);
  }

  Markup lists() const {
    Markup all;
    for (auto const& field : x_at.record->fields) {
      if (field.type == Type::record) {
        all += part(field);
      }
    }
    return all.empty() ? Markup{}
                       : subtitle(said(x_call, "Wat erbij hoort", "What belongs to it")) + all;
  }

  Markup removal() const {
    if (x_at.pointer.empty() || x_at.record->defines == Kind::neighbourhood) {
      return {};
    }
    return element("p", {{"class", "removal"}},
                   link(here(x_call, "/verwijderen", {{"pointer", x_at.pointer}}),
                        said(x_call, "Verwijderen…", "Remove…")));
  }

  Call const& x_call;
  Snapshot const& x_snapshot;
  FieldAt x_at;
};

}  // namespace

Answer element_page(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const snapshot = newest(call);
  if (snapshot == nullptr) {
    return not_found(call);
  }
  auto at = field_at(snapshot->document, query_value(call.request, "pointer"));
  if (at && at->field != nullptr && at->field->type != Type::record) {
    return see_other(here(call, "/veld", {{"pointer", at->pointer}}));
  }
  if (at && at->field != nullptr) {
    at = field_at(snapshot->document, at->holder_pointer);
  }
  if (!at || at->holder == nullptr || !at->holder->is_object()) {
    return not_found(call);
  }
  return ElementPage{call, *snapshot, std::move(*at)}.make();
}

}  // namespace wijk::edit
