// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/field_at.hpp"

#include "live/value.hpp"

#include <algorithm>
#include <charconv>

namespace wijk::edit {
namespace {

/// The member of an object; null where it is not there.
Json const* member(Json const* object, std::string const& key) {
  if (object == nullptr || !object->is_object()) {
    return nullptr;
  }
  auto const found = object->find(key);
  return found == object->end() ? nullptr : &*found;
}

std::string id_of(Json const& element) {
  auto const* const id = member(&element, "id");
  return id != nullptr && id->is_string() ? id->get<std::string>() : std::string{};
}

/// The element that a token names, by its id or position, with the token that names it best.
Json const* element_at(Json const& list, std::string& token) {
  for (auto const& element : list) {
    if (!token.empty() && id_of(element) == token) {
      return &element;
    }
  }
  std::size_t position = 0;
  auto const read = std::from_chars(token.data(), token.data() + token.size(), position);
  if (token.empty() || read.ec != std::errc{} || read.ptr != token.data() + token.size() ||
      position >= list.size()) {
    return nullptr;
  }
  if (auto id = id_of(list[position]); !id.empty()) {
    token = std::move(id);
  }
  return &list[position];
}

/// Follows the tokens through the table and the document at once.
class Walk {
 public:
  Walk(std::vector<std::string> tokens, bool as_field)
      : x_tokens{std::move(tokens)}, x_as_field{as_field} {}

  std::optional<FieldAt> record(Record const& record, Json const* value, std::size_t at) {
    if (record.defines == Kind::neighbourhood && value != nullptr) {
      x_hood = id_of(*value);
    }
    auto const holder = up_to(at);
    if (at == x_tokens.size()) {
      return FieldAt{&record, nullptr, holder, holder, x_hood, value, value};
    }
    auto const* const field = record.field(x_tokens[at]);
    if (field == nullptr) {
      return std::nullopt;
    }
    auto const* const child = member(value, x_tokens[at]);
    auto const next = at + 1;
    auto const left = x_tokens.size() - next;
    // A part of a value leads to the value as a whole: a language of a text, one of a list.
    if (field->type != Type::record &&
        left > (field->list || field->type == Type::words ? 1u : 0u)) {
      return std::nullopt;
    }
    bool const single = child != nullptr && child->is_object();
    if (field->type != Type::record || (left == 0 && (x_as_field || !single))) {
      return FieldAt{&record, field, up_to(next), holder, x_hood, value, child};
    }
    return field->list && !single ? element(*field, child, next)
                                  : this->record(*field->record, child, next);
  }

 private:
  std::optional<FieldAt> element(Field const& field, Json const* list, std::size_t at) {
    if (list == nullptr || !list->is_array()) {
      return std::nullopt;
    }
    auto const* const found = element_at(*list, x_tokens[at]);
    return found == nullptr ? std::nullopt : record(*field.record, found, at + 1);
  }

  std::string up_to(std::size_t end) const {
    return pointer_of({x_tokens.begin(), x_tokens.begin() + static_cast<std::ptrdiff_t>(end)});
  }

  std::vector<std::string> x_tokens;
  bool x_as_field;
  std::string x_hood;
};

}  // namespace

std::string pointer_of(std::vector<std::string> const& tokens) {
  std::string pointer;
  for (auto const& token : tokens) {
    pointer += escaped_token(token);
  }
  return pointer;
}

std::optional<FieldAt> field_at(Json const& document, std::string_view pointer, bool as_field) {
  auto tokens = tokens_of(pointer);
  return tokens ? Walk{std::move(*tokens), as_field}.record(plan_record(), &document, 0)
                : std::nullopt;
}

}  // namespace wijk::edit
