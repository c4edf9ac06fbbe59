// SPDX-License-Identifier: EUPL-1.2
//
// What somebody meant by what was typed or chosen.
#include "serve/site/edit/field_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace wijk::edit {
namespace {

Meant nothing() { return {.empty = true}; }
Meant wrong(Text problem, Text const& hint = {}) {
  return {.problem = hint.empty() ? std::move(problem) : say("{}: {}", "{}: {}", problem, hint)};
}

std::string value_in(Inputs const& inputs, std::string const& name) {
  auto const found = inputs.find(name);
  return found == inputs.end() || found->second.empty() ? std::string{} : found->second.front();
}

Meant money(std::string const& text) {
  auto const amount = parse_money(text);
  if (!amount.ok()) {
    return wrong(amount.problem, amount.hint);
  }
  if (amount.value.value % 100 == 0) {
    return {.value = amount.value.value / 100};
  }
  return {.value = format_money_plain(amount.value)};
}

Meant number(std::string const& text) {
  auto const read = parse_number(text);
  if (!read.ok()) {
    return wrong(read.problem, read.hint);
  }
  // A fraction stays as it was written: with a comma, as the plan reads numbers.
  if (read.value == std::floor(read.value)) {
    return {.value = static_cast<std::int64_t>(read.value)};
  }
  return {.value = text};
}

Meant integer(std::string const& text) {
  auto const read = parse_integer(text);
  return read.ok() ? Meant{.value = read.value} : wrong(read.problem, read.hint);
}

Meant period(std::string const& text) {
  auto const read = parse_period(text);
  return read.ok() ? Meant{.value = format_period(read.value)} : wrong(read.problem, read.hint);
}

Meant date(std::string const& text) {
  auto const read = parse_date(text);
  return read.ok() ? Meant{.value = format_date(read.value)} : wrong(read.problem, read.hint);
}

Meant chosen(FormScene const& scene, Field const& field, std::string const& text) {
  auto const choices = choices_of(scene, field);
  if (std::ranges::find(choices, text, &Choice::value) == choices.end()) {
    return wrong(say("`{}` staat niet in de lijst", "`{}` is not in the list", text));
  }
  return field.type == Type::flag ? Meant{.value = text == "ja"} : Meant{.value = text};
}

Meant one(FormScene const& scene, Field const& field, std::string const& text) {
  if (field.unknown_allowed && says_unknown(text)) {
    return {.value = kUnknown};
  }
  switch (field.type) {
    case Type::money: return money(text);
    case Type::number: return number(text);
    case Type::integer: return integer(text);
    case Type::period: return period(text);
    case Type::date: return date(text);
    case Type::flag:
    case Type::choice:
    case Type::label:
    case Type::ref: return chosen(scene, field, text);
    default: return {.value = text};
  }
}

std::vector<std::string> lines_of(std::vector<std::string> const& values) {
  std::vector<std::string> lines;
  for (auto const& value : values) {
    for (std::size_t at = 0; at <= value.size();) {
      auto const end = std::min(value.find('\n', at), value.size());
      if (auto line = value.substr(at, end - at);
          line.find_first_not_of(' ') != std::string::npos) {
        lines.push_back(std::move(line));
      }
      at = end + 1;
    }
  }
  return lines;
}

Meant many(FormScene const& scene, Field const& field, std::vector<std::string> const& values) {
  auto list = Json::array();
  for (auto const& text : lines_of(values)) {
    auto item = one(scene, field, text);
    if (!item.problem.empty()) {
      return item;
    }
    if (std::ranges::find(list, item.value) == list.end() || field.type == Type::money) {
      list.push_back(std::move(item.value));
    }
  }
  return list.empty() ? nothing() : Meant{.value = std::move(list)};
}

Meant words(std::string const& name, Inputs const& inputs) {
  auto const nl = value_in(inputs, name + ".nl");
  auto const en = value_in(inputs, name + ".en");
  if (nl.empty() && en.empty()) {
    return nothing();
  }
  if (en.empty()) {
    return {.value = nl};
  }
  Json both;
  if (!nl.empty()) {
    both["nl"] = nl;
  }
  both["en"] = en;
  return {.value = std::move(both)};
}

/// Degrees with a comma or a point; nothing where it is no number within `limit`.
std::optional<double> degrees(std::string text, double limit) {
  std::ranges::replace(text, ',', '.');
  double value = 0;
  auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
  bool const whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
  return whole && std::abs(value) <= limit ? std::optional{value} : std::nullopt;
}

Meant geometry(std::string const& name, Inputs const& inputs) {
  auto const json = value_in(inputs, name + ".json");
  auto const east = value_in(inputs, name + ".lon");
  auto const north = value_in(inputs, name + ".lat");
  if (!json.empty() && east.empty() && north.empty()) {
    auto shape = Json::parse(json, nullptr, false);
    return shape.is_object()
               ? Meant{.value = std::move(shape)}
               : wrong({"dit is geen GeoJSON-geometrie", "this is no GeoJSON geometry"});
  }
  if (east.empty() && north.empty()) {
    return nothing();
  }
  auto const lon = degrees(east, 180);
  auto const lat = degrees(north, 90);
  if (!lon || !lat) {
    return wrong({"vul lengte en breedte in graden in, zoals 6,5705 en 53,1935",
                  "give longitude and latitude in degrees, such as 6.5705 and 53.1935"});
  }
  return {.value = Json{{"type", "Point"}, {"coordinates", {*lon, *lat}}}};
}

Meant any(FormScene const& scene, Field const& field, Inputs const& inputs) {
  auto const name = fmt::format("f.{}", field.name);
  if (field.type == Type::words) {
    return words(name, inputs);
  }
  if (field.type == Type::geometry) {
    return geometry(name, inputs);
  }
  if (field.list) {
    auto const found = inputs.find(name);
    return found == inputs.end() ? nothing() : many(scene, field, found->second);
  }
  auto const text = value_in(inputs, name);
  return text.empty() ? nothing() : one(scene, field, text);
}

}  // namespace

Meant meant_by(FormScene const& scene, Field const& field, Inputs const& inputs, bool required) {
  auto meant = any(scene, field, inputs);
  if (meant.empty && required) {
    return wrong({"vul dit in: een plan kan niet zonder", "fill this in: a plan needs it"});
  }
  return meant;
}

}  // namespace wijk::edit
