// SPDX-License-Identifier: EUPL-1.2
//
// What the resources of the API share: JSON in and out, lists in pages, and the problems that every
// resource may answer with. JSON has snake_case names, as the plan document has; texts for people
// are {"nl", "en"}, so that an answer is the same in every language. Inside the room only.
#pragma once

#include "serve/service.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wijk::api {

using Json = nlohmann::ordered_json;

inline constexpr std::string_view kRoot = "/api/v1";
inline constexpr std::size_t kLongestText = 2000;  ///< of a reason, a remark, an idea; in bytes

/// A value, or the answer that says why there is none.
template <class Value>
class Given {
 public:
  Given(Value value) : x_{std::move(value)} {}
  Given(Answer problem) : x_{std::move(problem)} {}
  explicit operator bool() const { return std::holds_alternative<Value>(x_); }
  Value& operator*() { return std::get<Value>(x_); }
  Value const& operator*() const { return std::get<Value>(x_); }
  Value const* operator->() const { return &std::get<Value>(x_); }
  Answer const& problem() const { return std::get<Answer>(x_); }

 private:
  std::variant<Value, Answer> x_;
};

Answer json_answer(Json const& json, int status = 200);
Answer no_content();
/// 201 with where it is.
Answer created(Call const& call, std::string const& path, Json const& json);

// Problems.
Answer bad_request(Call const& call, Text const& detail);
Answer not_found(Call const& call, Text const& detail);
Answer forbidden(Call const& call, Text const& detail);
Answer conflict(Call const& call, Text const& detail);
/// The world refused: 503, to be tried again.
Answer refused(Call const& call, Refusal const& refusal);
/// A problem with members of its own (RFC 9457, 3.2).
Answer with_members(Answer problem, Json const& members);

/// Tells the audit trail what who asks did. Where the line is lost, what it tells of has happened
/// all the same, so nothing is refused for it.
void note(Call const& call, std::string const& what, std::string const& about);

/// "https://plan.example.nl/api/v1/plans/groningen": where others find it. The piece itself is
/// encoded already.
std::string link(Call const& call, std::string_view path);
/// "/plans/groningen/measures": in the API, of the plan that is asked for.
std::string plan_link(Call const& call, std::string_view rest = {});

/// A piece of the path, undone; empty where the path has none of that name.
std::string piece(Call const& call, std::string_view name);
/// A field of the query; empty where there is none.
std::string query(Call const& call, std::string_view name);
/// A whole number in the query, 0 or more; `otherwise` where there is none.
Given<std::int64_t> query_number(Call const& call, std::string_view name, std::int64_t otherwise);
/// True where the query says "true".
bool query_flag(Call const& call, std::string_view name);
/// A piece that is a number, such as that of a revision; nothing where it is none.
std::optional<std::int64_t> piece_number(Call const& call, std::string_view name);

/// An object in the body, of type application/json or a kind of it.
Given<Json> body_object(Call const& call);
/// A text of an object; empty where there is none. `wrong` names a member that is no text or too
/// long.
std::string text_member(Json const& object, std::string_view name, std::string& wrong,
                        std::size_t longest = kLongestText);
/// The problem of a member that is missing or wrong.
Answer bad_member(Call const& call, std::string_view name);

/// One page of a list: `page` and `page_size` (50, at most 200) of the query, the names of members
/// to keep in `fields`.
Answer listed(Call const& call, std::size_t total, std::function<Json(std::size_t)> const& item);

}  // namespace wijk::api
