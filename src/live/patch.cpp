// SPDX-License-Identifier: EUPL-1.2
#include "live/patch.hpp"

#include "live/pointer.hpp"
#include "live/value.hpp"

#include <algorithm>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostCopied = 1'000'000;

struct Problem {
  Text text;
};

/// Whether something from a position on is named by its position.
bool unnamed_from(Json const& list, std::size_t position) {
  for (auto i = position; i < list.size(); ++i) {
    if (find_id(list, id_of(list[i])) != i) {
      return true;
    }
  }
  return false;
}

std::string last_token(std::string_view pointer) { return tokens_of(pointer)->back(); }

/// Does the operations of a patch one after the other.
class Worker {
 public:
  Worker(Json document, Naming naming) : x_naming{naming} {
    x_worked.document = std::move(document);
  }

  void operation(Json const& operation) {
    auto const name = operation.at("op").get<std::string>();
    auto const path = operation.at("path").get<std::string>();
    if (name == "test") {
      return test(path, operation);
    }
    if (name == "remove") {
      auto const at = there(path);
      x_worked.ids.push_back({{"op", name}, {"path", with_ids(x_worked.document, at)}});
      x_worked.positions.push_back({{"op", name}, {"path", at}});
      return remove(at);
    }
    if (name == "replace") {
      auto const at = there(path);
      keep({{"op", name}, {"path", at}}, with_ids(x_worked.document, at), operation.at("value"));
      return set(at, operation.at("value"));
    }
    if (name == "add") {
      auto const at = place_for(path);
      keep({{"op", name}, {"path", at}}, name_for(at), operation.at("value"));
      return put(at, operation.at("value"));
    }
    bring(name, operation.at("from").get<std::string>(), path);
  }

  Worked take() {
    auto& owners = x_worked.owners;
    std::sort(owners.begin(), owners.end());
    owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
    return std::move(x_worked);
  }

 private:
  Json& document() { return x_worked.document; }

  std::string resolved(std::string const& pointer) {
    auto const at =
        x_naming == Naming::ids ? with_positions(document(), pointer) : std::optional{pointer};
    if (!at || !tokens_of(pointer)) {
      throw Problem{say("`{}` is er niet", "`{}` is not there", pointer)};
    }
    return *at;
  }

  std::string there(std::string const& pointer) {
    auto at = resolved(pointer);
    if (value_at(document(), at) == nullptr) {
      throw Problem{say("`{}` is er niet", "`{}` is not there", pointer)};
    }
    return at;
  }

  /// Where something new comes: "-" as the position that it stands for.
  std::string place_for(std::string const& pointer) {
    auto at = resolved(pointer);
    auto const* const holder = at.empty() ? nullptr : value_at(document(), around(at));
    if (holder != nullptr && holder->is_array()) {
      auto const token = last_token(at);
      auto const position = token == "-" ? holder->size() : position_in(token);
      if (!position || *position > holder->size()) {
        throw Problem{say("`{}` ligt voorbij het einde van de lijst",
                          "`{}` lies beyond the end of the list", pointer)};
      }
      return std::string{around(at)} + fmt::format("/{}", *position);
    }
    if (!at.empty() && (holder == nullptr || !holder->is_object())) {
      throw Problem{say("op `{}` kan niets komen", "nothing can be put at `{}`", pointer)};
    }
    return at;
  }

  bool in_list(std::string_view at) {
    return !at.empty() && value_at(document(), around(at))->is_array();
  }

  /// The place for something new in ids: before which element it comes, or "-".
  std::string name_for(std::string const& at) {
    bool const end = in_list(at) && value_at(document(), at) == nullptr;
    return end ? with_ids(document(), around(at)) + "/-" : with_ids(document(), at);
  }

  void keep(Json operation, std::string const& ids, Json const& value) {
    operation["value"] = value;
    x_worked.positions.push_back(operation);
    operation["path"] = ids;
    x_worked.ids.push_back(std::move(operation));
  }

  void test(std::string const& path, Json const& operation) {
    auto const at = there(path);
    if (!same_value(*value_at(document(), at), operation.at("value"))) {
      throw Problem{say("op `{}` staat iets anders dan de test zegt",
                        "at `{}` stands something else than the test says", path)};
    }
    x_worked.ids.push_back(
        {{"op", "test"}, {"path", with_ids(document(), at)}, {"value", operation.at("value")}});
  }

  void touch_place(std::string const& at) {
    auto pointer = with_ids(document(), at);
    bool const names = !at.empty() && last_token(at) == "id";
    x_worked.touches.push_back({names ? std::string{around(pointer)} : std::move(pointer)});
    x_worked.owners.push_back(owner_of(document(), at));
  }

  void touch_shift(std::string_view list, std::size_t from) {
    x_worked.touches.push_back({with_ids(document(), list), Touch::Kind::shift, from});
  }

  Json& at_of(std::string_view at) {
    return const_cast<Json&>(*value_at(document(), at));  // of our own document
  }

  void set(std::string const& at, Json const& value) {
    touch_place(at);
    at_of(at) = value;
    touch_place(at);
  }

  void put(std::string const& at, Json const& value) {
    if (at.empty()) {
      return set(at, value);
    }
    auto& holder = at_of(around(at));
    if (holder.is_array()) {
      return insert(holder, at, value);
    }
    touch_place(at);
    holder[last_token(at)] = value;
    touch_place(at);
  }

  void insert(Json& list, std::string const& at, Json const& value) {
    auto const position = *position_in(last_token(at));
    bool const end = position == list.size();
    bool const shifts = unnamed_from(list, position);
    list.insert(list.begin() + static_cast<Json::difference_type>(position), value);
    bool const named = find_id(list, id_of(value)) == position;
    if (named) {
      touch_place(at);
    } else {
      x_worked.owners.push_back(owner_of(document(), at));
    }
    if (!named && end) {
      x_worked.touches.push_back(
          {with_ids(document(), around(at)) + "/-", Touch::Kind::append, 0, value});
    } else if (!named || shifts) {
      touch_shift(around(at), position);
    }
  }

  void remove(std::string const& at) {
    if (at.empty()) {
      throw Problem{say("het hele plan kan niet weg", "the whole plan cannot go")};
    }
    touch_place(at);
    auto& holder = at_of(around(at));
    if (!holder.is_array()) {
      holder.erase(last_token(at));
      return touch_place(at);
    }
    auto const position = *position_in(last_token(at));
    if (unnamed_from(holder, position)) {
      touch_shift(around(at), position);
    }
    holder.erase(position);
  }

  /// "move" and "copy". The place where it comes counts after it went from where it was.
  void bring(std::string const& name, std::string const& from, std::string const& path) {
    auto const source = there(from);
    auto const source_ids = with_ids(document(), source);
    auto const value = *value_at(document(), source);
    if (name == "move") {
      if (resolves_inside(path, source)) {
        throw Problem{say("`{}` kan niet in zichzelf komen", "`{}` cannot go into itself", from)};
      }
      remove(source);
    }
    auto const at = place_for(path);
    x_worked.positions.push_back({{"op", name}, {"from", source}, {"path", at}});
    if (name == "move") {
      x_worked.ids.push_back({{"op", name}, {"from", source_ids}, {"path", name_for(at)}});
    } else {  // on another document: what its author saw
      grow(value);
      x_worked.ids.push_back({{"op", "add"}, {"path", name_for(at)}, {"value", value}});
    }
    put(at, value);
  }

  /// A few operations that copy the whole into itself would fill any memory.
  void grow(Json const& value) {
    x_copied += value.dump().size();
    if (x_copied > kMostCopied) {
      throw Problem{
          say("wat gekopieerd wordt is groter dan 1 MB", "what is copied is larger than 1 MB")};
    }
  }

  bool resolves_inside(std::string const& path, std::string const& source) {
    auto const at =
        x_naming == Naming::ids ? with_positions(document(), path) : std::optional{path};
    return at && at->starts_with(source + "/");
  }

  Naming x_naming;
  Worked x_worked;
  std::size_t x_copied = 0;
};

}  // namespace

std::variant<Worked, BadPatch> work_out(Json document, Json const& patch, Naming naming) {
  Worker worker{std::move(document), naming};
  for (std::size_t i = 0; i < patch.size(); ++i) {
    try {
      worker.operation(patch[i]);
    } catch (Problem const& problem) {
      return BadPatch{say("bewerking {}: {}", "operation {}: {}", i + 1, problem.text),
                      fmt::format("/{}", i)};
    } catch (Json::exception const&) {
      return BadPatch{say("bewerking {} is er geen", "operation {} is none", i + 1),
                      fmt::format("/{}", i)};
    }
  }
  return worker.take();
}

}  // namespace wijk
