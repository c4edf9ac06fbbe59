// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/edit/references.hpp"

#include "live/value.hpp"

#include <fmt/format.h>

namespace wijk::edit {
namespace {

/// Looks through the document along the table of what it may hold.
class Search {
 public:
  Search(Json const& document, FieldAt const& at) : x_document{document}, x_at{at} {
    x_kind = at.record->defines;
    if (at.holder != nullptr && at.holder->is_object() && at.holder->contains("id")) {
      x_id = text_of((*at.holder)["id"]).nl;
    }
    x_all_hoods = belongs_to_programme(x_kind);
  }

  std::vector<Mention> run() {
    if (!x_id.empty() && x_kind != Kind::none) {
      record(plan_record(), x_document, "");
    }
    return std::move(x_found);
  }

 private:
  bool means(Field const& field, std::string const& text, std::string const& around) const {
    if (field.type == Type::ref) {
      return field.refers_to == x_kind && text == x_id;
    }
    if (field.type != Type::wait) {
      return false;
    }
    if (x_kind == Kind::measure) {
      return text == x_id || text.starts_with(x_id + "/");
    }
    if (x_kind != Kind::milestone) {
      return false;
    }
    auto const tokens = tokens_of(x_at.holder_pointer);
    auto const& measure = tokens->at(tokens->size() - 3);
    return text == fmt::format("{}/{}", measure, x_id) ||
           (text == x_id && around.find("/measures/" + measure + "/") != std::string::npos);
  }

  void value(Field const& field, Json const& json, std::string const& pointer,
             std::string const& holder) {
    if (json.is_array()) {
      for (std::size_t at = 0; at < json.size(); ++at) {
        value(field, json[at], fmt::format("{}/{}", pointer, at), holder);
      }
    } else if (json.is_string() && means(field, json.get<std::string>(), holder + "/")) {
      x_found.push_back({pointer, holder, &field, !field.required});
    }
  }

  void member(Field const& field, Json const& json, std::string const& pointer,
              std::string const& holder) {
    if (field.type != Type::record) {
      value(field, json, pointer, holder);
    } else if (json.is_array()) {
      for (std::size_t at = 0; at < json.size(); ++at) {
        auto const id = json[at].is_object() && json[at].contains("id") ? text_of(json[at]["id"]).nl
                                                                        : std::to_string(at);
        element(field, json[at], fmt::format("{}/{}", pointer, at),
                fmt::format("{}/{}{}", holder, field.name, pointer_of({id})));
      }
    } else {
      element(field, json, pointer, fmt::format("{}/{}", holder, field.name));
    }
  }

  void element(Field const& field, Json const& json, std::string const& pointer,
               std::string const& holder) {
    bool const elsewhere = !x_all_hoods && field.record->defines == Kind::neighbourhood &&
                           holder != "/neighbourhoods/" + x_at.hood;
    if (!elsewhere && holder != x_at.holder_pointer) {
      record(*field.record, json, pointer, holder);
    }
  }

  void record(Record const& what, Json const& json, std::string const& pointer,
              std::string const& holder = {}) {
    if (!json.is_object()) {
      return;
    }
    for (auto const& field : what.fields) {
      auto const name = std::string{field.name};
      if (auto const found = json.find(name); found != json.end()) {
        member(field, *found, fmt::format("{}/{}", pointer, name), holder);
      }
    }
  }

  Json const& x_document;
  FieldAt const& x_at;
  Kind x_kind = Kind::none;
  std::string x_id;
  bool x_all_hoods = false;
  std::vector<Mention> x_found;
};

}  // namespace

std::vector<Mention> mentions_of(Json const& document, FieldAt const& at) {
  return Search{document, at}.run();
}

}  // namespace wijk::edit
