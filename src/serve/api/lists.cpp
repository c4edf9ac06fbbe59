// SPDX-License-Identifier: EUPL-1.2
//
// Lists in pages.
#include "serve/api/api.hpp"

#include <algorithm>

namespace wijk::api {
namespace {

constexpr std::int64_t kUsualSize = 50, kLargestSize = 200;

/// The address of another page of the same list: the query but for its `page`.
std::string page_link(Call const& call, std::int64_t page) {
  std::string kept;
  std::string_view rest = call.request.query;
  while (!rest.empty()) {
    auto const end = std::min(rest.find('&'), rest.size());
    auto const field = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!field.empty() && field != "page" && !field.starts_with("page=")) {
      kept += std::string{field} + "&";
    }
  }
  return link(call, fmt::format("{}?{}page={}", call.request.path, kept, page));
}

Json links(Call const& call, std::int64_t page, std::int64_t last) {
  Json all{{"self", page_link(call, page)}, {"first", page_link(call, 1)}};
  if (page > 1) {
    all["prev"] = page_link(call, std::min(page - 1, last));
  }
  if (page < last) {
    all["next"] = page_link(call, page + 1);
  }
  all["last"] = page_link(call, last);
  return all;
}

std::vector<std::string> names_in(std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    auto const end = std::min(list.find(','), list.size());
    names.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return names;
}

Json only(Json object, std::vector<std::string> const& fields) {
  if (fields.empty()) {
    return object;
  }
  auto kept = Json::object();
  for (auto const& name : fields) {
    if (object.contains(name)) {
      kept[name] = std::move(object[name]);
    }
  }
  return kept;
}

}  // namespace

Answer listed(Call const& call, std::size_t total, std::function<Json(std::size_t)> const& item) {
  auto const page = query_number(call, "page", 1);
  auto const size = query_number(call, "page_size", kUsualSize);
  if (!page || !size) {
    return page ? size.problem() : page.problem();
  }
  if (*page < 1 || *size < 1 || *size > kLargestSize) {
    return bad_request(call, say("`page` is 1 of meer, `page_size` 1 tot en met {}",
                                 "`page` is 1 or more, `page_size` 1 to {}", kLargestSize));
  }
  auto const all = static_cast<std::int64_t>(total);
  auto const last = std::max<std::int64_t>(1, (all + *size - 1) / *size);
  auto const fields = names_in(query(call, "fields"));
  auto items = Json::array();
  if (*page <= last) {
    for (auto i = (*page - 1) * *size; i < std::min(*page * *size, all); ++i) {
      items.push_back(only(item(static_cast<std::size_t>(i)), fields));
    }
  }
  return json_answer({{"items", std::move(items)},
                      {"page", *page},
                      {"page_size", *size},
                      {"total", all},
                      {"links", links(call, *page, last)}});
}

}  // namespace wijk::api
