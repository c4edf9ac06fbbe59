// SPDX-License-Identifier: EUPL-1.2
//
// Where the pages of the site are, and which of them is about an element of the plan.
#include "serve/site/place_name.hpp"
#include "serve/site/tabs.hpp"

#include "live/owners.hpp"
#include "live/pointer.hpp"
#include "live/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace wijk {
namespace {

template <class Element>
Element const* at(std::vector<Element> const& all, std::string_view token) {
  std::size_t index = 0;
  auto const* const end = token.data() + token.size();
  auto const read = std::from_chars(token.data(), end, index);
  return read.ec == std::errc{} && read.ptr == end && index < all.size() ? &all[index] : nullptr;
}

/// The way to a row of a table: "#agreements-3".
std::string row_of(std::string_view list, std::string_view index) {
  return fmt::format("#{}-{}", list, index);
}

/// Lists whose elements are rows of the page of a tab.
constexpr std::string_view kRows[][2] = {
    {"agreements", "agreements"}, {"indicators", "indicators"},
    {"ambitions", "tasks"},       {"themes", "measures"},
    {"covers", "money"},          {"totals", "money"},
    {"tables", "money"},          {"blocks", "map"},
    {"options", "map"},           {"map_numbers", "map"},
    {"ideas", "ideas"},           {"meetings", "ideas"},
    {"counts", "overview"},       {"linkages", "linkages"},
};

std::string in_hood(Call const& call, Neighbourhood const& hood, std::string_view list,
                    std::string_view index) {
  if (list == "measures") {
    auto const* const measure = at(hood.measures, index);
    return measure != nullptr ? hood_address(call, hood, "/maatregelen/" + measure->id) : "";
  }
  if (list == "places") {
    auto const* const place = at(hood.places, index);
    return place != nullptr ? hood_address(call, hood, "/straat?plek=" + place->id) : "";
  }
  if (list == "budget") {
    auto const* const line = at(hood.budget, index);
    return line != nullptr && line->measure.found()
               ? hood_address(call, hood, "/geld/" + line->measure.id) + row_of(list, index)
               : tab_address(call, hood, "money");
  }
  auto const found = std::ranges::find(kRows, list, [](auto const& row) { return row[0]; });
  return found == std::end(kRows) ? ""
                                  : tab_address(call, hood, (*found)[1]) +
                                        ((*found)[0] == (*found)[1] ? row_of(list, index) : "");
}

/// What belongs to the programme is shown with the neighbourhood that the call is about.
std::string in_programme(Call const& call, std::string_view list, std::string_view index) {
  auto const& plan = call.snapshot->reading.plan;
  auto const* const own = hood_of(call);
  auto const* const hood = own != nullptr ? own : first_hood(plan);
  if (hood == nullptr) {
    return "";
  }
  if (list == "partners") {
    auto const* const partner = at(plan.partners, index);
    return partner != nullptr ? hood_address(call, *hood, "/partijen/" + partner->id) : "";
  }
  return list == "tasks"       ? tab_address(call, *hood, "tasks") + row_of(list, index)
         : list == "documents" ? tab_address(call, *hood, "about")
         : list == "editions"  ? tab_address(call, *hood, "changes")
         : list == "vision" || list == "strategy" ? tab_address(call, *hood, "tasks")
                                                  : "";
}

}  // namespace

std::string address(Call const& call, std::string_view path) {
  bool const english = call.language == Language::english;
  return english ? "/en" + std::string{path == "/" ? "" : path} : std::string{path};
}

std::string hood_address(Call const& call, Neighbourhood const& hood, std::string_view rest) {
  return address(call, fmt::format("/{}/{}{}", call.snapshot->plan, hood.id, rest));
}

std::string tab_address(Call const& call, Neighbourhood const& hood, std::string_view tab) {
  auto const found = std::ranges::find(hood_tabs(), tab, &Tab::key);
  return hood_address(call, hood, found == hood_tabs().end() ? "" : found->path);
}

std::string element_address(Call const& call, std::string const& pointer) {
  auto const tokens = tokens_of(pointer).value_or(std::vector<std::string>{});
  if (call.snapshot == nullptr || tokens.empty()) {
    return "";
  }
  if (tokens.front() != "neighbourhoods") {
    return tokens.size() > 1 ? in_programme(call, tokens[0], tokens[1]) : "";
  }
  auto const* const hood =
      tokens.size() > 1 ? at(call.snapshot->reading.plan.neighbourhoods, tokens[1]) : nullptr;
  if (hood == nullptr) {
    return "";
  }
  return tokens.size() > 3 ? in_hood(call, *hood, tokens[2], tokens[3]) : hood_address(call, *hood);
}

std::string edit_address(Call const& call, std::string const& pointer) {
  if (!call.session || call.snapshot == nullptr || pointer.empty()) {
    return "";
  }
  auto const& document = call.snapshot->document;
  if (permission(call.account(), {owner_of(document, pointer)}) == Permission::may_not) {
    return "";
  }
  auto const* const own = hood_of(call);
  auto const* const hood = own != nullptr ? own : first_hood(call.snapshot->reading.plan);
  auto const last = pointer.substr(pointer.rfind('/') + 1);
  bool const whole = last.find_first_not_of("0123456789") == std::string_view::npos;
  return hood == nullptr
             ? ""
             : hood_address(call, *hood, whole ? "/bewerken?pointer=" : "/veld?pointer=") +
                   percent_encoded(with_ids(document, pointer));
}

Neighbourhood const* hood_of(Call const& call) {
  auto const found = call.pieces.find("hood");
  if (call.snapshot == nullptr || found == call.pieces.end()) {
    return nullptr;
  }
  auto const& all = call.snapshot->reading.plan.neighbourhoods;
  auto const hood = std::ranges::find(all, found->second, &Neighbourhood::id);
  return hood == all.end() ? nullptr : &*hood;
}

Neighbourhood const* first_hood(Plan const& plan) {
  auto const& all = plan.neighbourhoods;
  auto const found =
      std::ranges::find_if(all, [](Neighbourhood const& one) { return !one.outline; });
  return found != all.end() ? &*found : all.empty() ? nullptr : &all.front();
}

ReportInput input_of(Call const& call, std::vector<Neighbourhood const*> hoods) {
  auto const snapshot = call.snapshot;
  auto const* const asked = &call;  // the page is made before the call ends
  auto const* const hood = hoods.size() == 1 ? hoods.front() : first_hood(snapshot->reading.plan);
  return {
      .plan = snapshot->reading.plan,
      .hoods = std::move(hoods),
      .findings = snapshot->reading.findings,
      .language = call.language,
      .trace =
          [snapshot](std::string const& pointer) {
            return trace(snapshot->reading.document, pointer);
          },
      .folder = {},
      .address_of =
          [asked](std::string const& pointer) { return element_address(*asked, pointer); },
      .section_address =
          [asked, hood](std::string_view section) {
            return hood == nullptr ? std::string{} : tab_address(*asked, *hood, section);
          },
      .place_name =
          [snapshot](std::string const& pointer) {
            return place_name(snapshot->reading.document, pointer);
          },
      .mend_address = [asked](std::string const& pointer) { return edit_address(*asked, pointer); },
      .today = call.today()};
}

}  // namespace wijk
