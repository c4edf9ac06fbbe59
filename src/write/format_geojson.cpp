// SPDX-License-Identifier: EUPL-1.2
#include "write/format.hpp"

#include <nlohmann/json.hpp>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kWidth = 100;
constexpr std::size_t kStep = 2;

/// Decimals that a coordinate keeps: 1e-7 of a degree is about a centimetre.
constexpr int kDegrees = 7;
constexpr int kMetres = 3;

std::string text_of(Json const& value) { return value.dump(-1, ' ', false); }

std::string coordinate(Json const& number, int decimals) {
  if (!number.is_number_float()) {
    return text_of(number);
  }
  auto text = fmt::format("{:.{}f}", number.get<double>(), decimals);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) {
    text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

class Layout {
 public:
  explicit Layout(int decimals) : x_decimals{decimals} {}

  /// A value whose first line starts at `column`; the lines below stand at `indent`.
  std::string value(Json const& json, std::size_t indent, std::size_t column, bool coordinates) {
    if (!json.is_structured()) {
      return coordinates && json.is_number() ? coordinate(json, x_decimals) : text_of(json);
    }
    auto line = in_line(json, coordinates);
    if (indent > 0 && column + line.size() <= kWidth) {
      return line;
    }
    return json.empty() ? line : broken(json, indent, coordinates);
  }

 private:
  static bool are_coordinates(std::string const& key, bool already) {
    return already || key == "coordinates";
  }

  std::string in_line(Json const& json, bool coordinates) {
    if (!json.is_structured()) {
      return coordinates && json.is_number() ? coordinate(json, x_decimals) : text_of(json);
    }
    bool const object = json.is_object();
    std::string line = object ? "{" : "[";
    bool first = true;
    for (auto const& [key, item] : json.items()) {
      line += first ? "" : ", ";
      line += object ? text_of(key) + ": " : "";
      line += in_line(item, are_coordinates(object ? key : "", coordinates));
      first = false;
    }
    return line + (object ? "}" : "]");
  }

  std::string broken(Json const& json, std::size_t indent, bool coordinates) {
    bool const object = json.is_object();
    std::string text = object ? "{" : "[";
    auto const deeper = std::string(indent + kStep, ' ');
    bool first = true;
    for (auto const& [key, item] : json.items()) {
      text += first ? "\n" : ",\n";
      auto const name = object ? text_of(key) + ": " : "";
      text += deeper + name;
      text += value(item, indent + kStep, deeper.size() + name.size() + 1,
                    are_coordinates(object ? key : "", coordinates));
      first = false;
    }
    return text + "\n" + std::string(indent, ' ') + (object ? "}" : "]");
  }

  int x_decimals;
};

/// RD in metres where the collection, or the geometry itself, names EPSG:28992.
bool is_rd(std::string const& text) { return text.find("28992") != std::string::npos; }

}  // namespace

Result<std::string> format_geojson(std::string const& text) {
  auto const json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) {
    return Refusal{say("dit is geen geldige JSON", "this is not valid JSON")};
  }
  Layout layout{is_rd(text) ? kMetres : kDegrees};
  return layout.value(json, 0, 0, false) + "\n";
}

}  // namespace wijk
