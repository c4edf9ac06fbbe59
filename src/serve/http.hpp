// SPDX-License-Identifier: EUPL-1.2
//
// Requests and answers as values: what the server is made of is called without a server in tests.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wijk {

enum class Method : std::uint8_t { get, head, post, put, patch, remove, other };

struct Header {
  std::string name;  ///< as written
  std::string value;
};

/// A file that a form sent along.
struct FormFile {
  std::string name;  ///< as the browser says, without folders
  std::string content;
};

struct Request {
  Method method = Method::get;
  std::string path{};   ///< "/api/v1/plans/groningen", percent-encoding undone piece by piece later
  std::string query{};  ///< without "?"
  std::vector<Header> headers{};
  std::string body{};
  std::string remote{};          ///< address of the other side, for throttling and the log
  std::string correlation_id{};  ///< given by the caller or made by the server

  /// The first header of that name, whatever its case; empty where there is none.
  std::string_view header(std::string_view name) const;
  /// The first value of a field of the query or, of a form (application/x-www-form-urlencoded or
  /// multipart/form-data), of the body.
  std::optional<std::string> query_field(std::string_view name) const;
  std::optional<std::string> form_field(std::string_view name) const;
  /// The file of a field of a multipart/form-data form; nothing where none was chosen.
  std::optional<FormFile> form_file(std::string_view name) const;
  std::optional<std::string> cookie(std::string_view name) const;
};

struct Answer {
  int status = 200;
  std::string type = "application/json";
  std::shared_ptr<std::string const> body = std::make_shared<std::string>();
  std::vector<Header> headers{};
  /// Of what it was made: two answers with the same tag and address are the same bytes. Empty: not
  /// to be kept.
  std::string etag{};
  bool stream = false;  ///< server-sent events follow

  Answer& with(std::string name, std::string value) {
    headers.push_back({std::move(name), std::move(value)});
    return *this;
  }
};

Answer text_answer(int status, std::string type, std::string body);
Answer html_answer(int status, std::string html);
/// 303 to another address of this server.
Answer see_other(std::string const& address);

/// "%C3%A9" undone; nothing where it is malformed or not UTF-8. `plus`: "+" is a blank.
std::optional<std::string> percent_decoded(std::string_view text, bool plus = false);
std::string percent_encoded(std::string_view text);
std::string_view name_of(Method method);  ///< "GET"

}  // namespace wijk
