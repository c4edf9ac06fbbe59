// SPDX-License-Identifier: EUPL-1.2
#include "write/plan_files.hpp"

#include "plan/ids.hpp"
#include "write/format.hpp"
#include "write/tables_of.hpp"
#include "write/yaml_of.hpp"

#include <algorithm>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

/// A list of so many lines and more gets a file of its own.
constexpr std::ptrdiff_t kLong = 20;
constexpr std::string_view kNoTheme = "all-themes";

std::string text_at(Json const& object, char const* key) {
  auto const found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

Json include_of(std::string const& name) { return Json{{"include", name}}; }

class NewFolder {
 public:
  std::vector<NewFile> files;

  void plan(Json const& document) {
    files.push_back({"plan.yaml", {}});
    if (!document.is_object()) {
      files.front().text = yaml_of(document);
      return;
    }
    auto plan = document;
    for (auto const& [key, value] : document.items()) {
      if (key == "neighbourhoods" && value.is_array()) {
        plan[key] = neighbourhoods(value);
      } else if (key != "documents" && key != "editions") {
        apart(plan[key], "programme/", key, "programme/");
      }
    }
    files.front().text = yaml_of(plan);
  }

 private:
  /// Adds a file; returns its name, which is another where it is taken.
  std::string add(std::string name, std::string text) {
    auto const dot = name.rfind('.');
    for (int number = 2; std::ranges::find(files, name, &NewFile::name) != files.end(); ++number) {
      name = fmt::format("{}-{}{}", name.substr(0, dot), number, name.substr(dot));
    }
    files.push_back({name, std::move(text)});
    return name;
  }

  /// Puts a long list into a file of its own and an include in its place.
  void apart(Json& value, std::string const& folder, std::string key, std::string const& from) {
    if (!value.is_array() || value.empty() || !std::ranges::all_of(key, [](char letter) {
          return ('a' <= letter && letter <= 'z') || letter == '_';
        })) {
      return;
    }
    auto text = yaml_of(value);
    if (std::ranges::count(text, '\n') >= kLong) {
      std::ranges::replace(key, '_', '-');
      auto const name = add(folder + key + ".yaml", std::move(text));
      value = include_of(from + name.substr(folder.size()));
    }
  }

  Json neighbourhoods(Json const& hoods) {
    auto list = Json::array();
    for (auto const& hood : hoods) {
      bool const outline =
          !hood.is_object() || (hood.contains("outline") && hood["outline"] == true);
      list.push_back(outline ? hood : include_of(neighbourhood(hood, list.size())));
    }
    return list;
  }

  std::string neighbourhood(Json const& hood, std::size_t position) {
    auto const id = text_at(hood, "id");
    auto const folder = (is_id(id) ? id : fmt::format("neighbourhood-{}", position + 1)) + '/';
    auto const name = add(folder + "neighbourhood.yaml", {});
    auto written = hood;
    for (auto const& [key, value] : hood.items()) {
      if (key == "measures" && value.is_array() && value.size() > 1) {
        written[key] = measures(value, folder);
      } else if (auto const table = table_of(key, value)) {
        auto const file = add(folder + (key == "budget" ? "money.csv" : "places.geojson"), *table);
        written[key] = include_of(file.substr(folder.size()));
      } else {
        apart(written[key], folder, key, "");
      }
    }
    std::ranges::find(files, name, &NewFile::name)->text = yaml_of(written);
    return name;
  }

  static std::optional<std::string> table_of(std::string const& key, Json const& value) {
    if (key == "budget" && value.is_array()) {
      return csv_of(value);
    }
    return key == "places" ? geojson_of(value) : std::nullopt;
  }

  /// One file a theme, in the order in which they come first.
  Json measures(Json const& measures, std::string const& folder) {
    std::vector<std::pair<std::string, Json>> themes;
    for (auto const& measure : measures) {
      auto const stated = measure.is_object() ? text_at(measure, "theme") : std::string{};
      auto const theme = is_id(stated) ? stated : std::string{kNoTheme};
      auto const known = std::ranges::find(themes, theme, &std::pair<std::string, Json>::first);
      auto& of_theme =
          known == themes.end() ? themes.emplace_back(theme, Json::array()).second : known->second;
      of_theme.push_back(measure);
    }
    auto includes = Json::array();
    for (auto const& theme : themes) {
      auto const name = add(folder + "measures/" + theme.first + ".yaml", yaml_of(theme.second));
      includes.push_back(include_of(name.substr(folder.size())));
    }
    return includes;
  }
};

Load load_of(std::vector<NewFile> const& files) {
  return [&files](std::string const& name) -> Loaded {
    auto const file = std::ranges::find(files, name, &NewFile::name);
    return file == files.end() ? Loaded{{}, Missing::not_there} : Loaded{file->text};
  };
}

}  // namespace

std::vector<NewFile> plan_files(Json const& document) {
  NewFolder folder;
  folder.plan(document);
  auto files = std::move(folder.files);
  Findings ignored;
  for (auto& formatted : format_plan("plan.yaml", load_of(files), ignored)) {
    auto const file = std::ranges::find(files, formatted.name, &NewFile::name);
    if (file != files.end()) {
      file->text = std::move(formatted.after);
    }
  }
  return files;
}

}  // namespace wijk
