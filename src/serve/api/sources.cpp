// SPDX-License-Identifier: EUPL-1.2
//
// The documents that a plan was taken from, and what was taken from each.
#include "live/pointer.hpp"
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"

namespace wijk::api {
namespace {

/// A statement that names a document as its source.
struct Referrer {
  std::string pointer;  ///< with positions
  Json const* source;
};

std::string text_of(Json const& object, char const* name) {
  auto const found = object.find(name);
  if (found == object.end() || found->is_null()) {
    return {};
  }
  return found->is_string() ? found->get<std::string>() : found->dump();
}

void add(std::vector<Referrer>& all, std::string const& pointer, Json const& source,
         std::string const& document) {
  if (source.is_array()) {
    for (auto const& one : source) {
      add(all, pointer, one, document);
    }
  } else if (source.is_object() && text_of(source, "document") == document) {
    all.push_back({pointer, &source});
  }
}

void look_in(std::vector<Referrer>& all, std::string const& pointer, Json const& node,
             std::string const& document) {
  if (node.is_object()) {
    for (auto const& [name, value] : node.items()) {
      if (name == "source") {
        add(all, pointer, value, document);
      } else {
        look_in(all, fmt::format("{}/{}", pointer, name), value, document);
      }
    }
  } else if (node.is_array()) {
    for (std::size_t i = 0; i < node.size(); ++i) {
      look_in(all, fmt::format("{}/{}", pointer, i), node[i], document);
    }
  }
}

std::vector<Referrer> referrers(Call const& call, Reference const& reference) {
  std::vector<Referrer> all;
  look_in(all, "", call.snapshot->document, reference.id);
  return all;
}

Json source_of(Call const& call, Reference const& reference, std::size_t referred) {
  return {{"id", reference.id},
          {"pointer", "/documents/" + reference.id},
          {"title", words(reference.title)},
          {"publisher", text_or_null(reference.publisher)},
          {"url", text_or_null(reference.url)},
          {"date", stated(reference.date)},
          {"referred_by_count", referred},
          {"links", {{"self", plan_link(call, "/sources/" + percent_encoded(reference.id))}}}};
}

}  // namespace

Answer sources(Call& call) {
  auto const& all = plan_of(call).documents;
  return listed(call, all.size(), [&](std::size_t i) {
    return source_of(call, all[i], referrers(call, all[i]).size());
  });
}

Answer source(Call& call) {
  auto const id = piece(call, "source");
  auto const* const reference = with_id(plan_of(call).documents, id);
  if (reference == nullptr) {
    return not_found(call, say("het plan heeft geen bron `{}`", "the plan has no source `{}`", id));
  }
  auto const found = referrers(call, *reference);
  auto json = source_of(call, *reference, found.size());
  auto statements = Json::array();
  for (auto const& [pointer, from] : found) {
    statements.push_back({{"pointer", with_ids(call.snapshot->document, pointer)},
                          {"chapter", text_or_null(text_of(*from, "chapter"))},
                          {"page", text_or_null(text_of(*from, "page"))},
                          {"table", text_or_null(text_of(*from, "table"))}});
  }
  json["referred_by"] = std::move(statements);
  return json_answer(json);
}

}  // namespace wijk::api
