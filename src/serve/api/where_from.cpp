// SPDX-License-Identifier: EUPL-1.2
//
// Where a figure comes from: the sources that the nearest element around it names, by a pointer
// with ids or positions. A computed figure has no place in the document; ask for what it is made
// of.
#include "live/pointer.hpp"
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"
#include "show/source.hpp"

#include <algorithm>
#include <charconv>

namespace wijk::api {
namespace {

/// What lies on the way along a pointer.
struct Way {
  Json const* value = nullptr;  ///< null: the pointer leads nowhere
  Json const* source = nullptr;
  Json const* remark = nullptr;
  std::string named_at{};  ///< pointer of the element that names the source
};

std::string undone(std::string_view token) {
  std::string text;
  for (std::size_t i = 0; i < token.size(); ++i) {
    bool const pair = token[i] == '~' && i + 1 < token.size();
    text += pair ? (token[++i] == '1' ? '/' : '~') : token[i];
  }
  return text;
}

Json const* step(Json const& node, std::string_view token) {
  if (node.is_object()) {
    auto const found = node.find(undone(token));
    return found == node.end() ? nullptr : &*found;
  }
  std::size_t index = 0;
  auto const [end, problem] = std::from_chars(token.data(), token.data() + token.size(), index);
  bool const inside = problem == std::errc{} && end == token.data() + token.size() &&
                      node.is_array() && index < node.size();
  return inside ? &node[index] : nullptr;
}

Way follow(Json const& document, std::string_view pointer) {
  Way way{.value = &document};
  std::size_t at = 0;
  while (true) {
    if (auto const& node = *way.value; node.is_object()) {
      if (auto const found = node.find("source"); found != node.end()) {
        way.source = &*found;
        way.named_at = pointer.substr(0, at);
        auto const remark = node.find("remark");
        way.remark = remark == node.end() ? nullptr : &*remark;
      }
    }
    if (at >= pointer.size()) {
      return way;
    }
    auto const end = std::min(pointer.find('/', at + 1), pointer.size());
    way.value = step(*way.value, pointer.substr(at + 1, end - at - 1));
    at = end;
    if (way.value == nullptr) {
      return way;
    }
  }
}

std::string said(Json const& object, char const* name) {
  auto const found = object.find(name);
  if (found == object.end() || found->is_null()) {
    return {};
  }
  return found->is_string() ? found->get<std::string>() : found->dump();
}

Json sources_of(Plan const& plan, Json const& source) {
  auto all = Json::array();
  auto const add = [&](Json const& one) {
    if (one.is_object()) {
      Source read{
          {said(one, "document"), -1}, said(one, "chapter"), said(one, "page"), said(one, "table")};
      if (auto const* const document = with_id(plan.documents, read.document.id)) {
        read.document.index = static_cast<std::int32_t>(document - plan.documents.data());
      }
      all.push_back(source_json(plan, read));
    }
  };
  if (source.is_array()) {
    for (auto const& one : source) {
      add(one);
    }
  } else {
    add(source);
  }
  return all;
}

Json remark_json(Json const* remark) {
  if (remark == nullptr || remark->is_null()) {
    return nullptr;
  }
  return remark->is_object() ? *remark : Json{{"nl", *remark}, {"en", *remark}};
}

}  // namespace

Answer where_from(Call& call) {
  auto const pointer = query(call, "pointer");
  auto const& document = call.snapshot->document;
  auto const at = pointer.starts_with('/') ? with_positions(document, pointer) : std::nullopt;
  auto const way = at ? follow(document, *at) : Way{};
  if (way.value == nullptr) {
    return not_found(call, say("`{}` leidt nergens heen in het plan",
                               "`{}` leads nowhere in the plan", pointer));
  }
  bool const named = way.source != nullptr;
  bool const plain = way.value->is_primitive();
  return json_answer({{"pointer", with_ids(document, *at)},
                      {"value", plain ? *way.value : Json(nullptr)},
                      {"named_at", named ? Json(with_ids(document, way.named_at)) : Json(nullptr)},
                      {"sources", named ? sources_of(plan_of(call), *way.source) : Json::array()},
                      {"remark", remark_json(way.remark)},
                      {"text", words(trace(call.snapshot->reading.document, *at).source)},
                      {"revision", call.snapshot->revision}});
}

}  // namespace wijk::api
