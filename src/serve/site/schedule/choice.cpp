// SPDX-License-Identifier: EUPL-1.2
//
// Choices of years as texts, and back: an address says all there is to a choice by hand.
#include "serve/site/schedule/schedule.hpp"

#include <algorithm>
#include <charconv>

namespace wijk {
namespace {

using namespace schedule;

constexpr std::string_view kNot = "-";

std::vector<std::string_view> split(std::string_view text, char between) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    auto const end = std::min(text.find(between), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// The item of a measure that may be moved; nothing where it is none.
std::optional<std::size_t> free_item(YearsPlan const& made, std::string_view id) {
  for (std::size_t i = 0; i < made.items.size(); ++i) {
    if (made.measure(i).id == id && !made.items[i].fixed) {
      return i;
    }
  }
  return std::nullopt;
}

/// Its variant of that id, by its number in the item; the one that it has now for none.
std::optional<int> variant_of(YearsPlan const& made, std::size_t item, std::string_view id) {
  auto const& one = made.items[item];
  if (id.empty()) {
    return one.present.done() ? one.present.variant : 0;
  }
  for (std::size_t v = 0; v < one.variants.size(); ++v) {
    auto const at = one.variants[v];
    if (at >= 0 && made.measure(item).variants[static_cast<std::size_t>(at)].id == id) {
      return static_cast<int>(v);
    }
  }
  return std::nullopt;
}

std::optional<Placed> placed_of(YearsPlan const& made, std::size_t item, std::string_view year,
                                std::string_view variant) {
  if (year == kNot) {
    return Placed{};
  }
  int number = 0;
  auto const* const end = year.data() + year.size();
  auto const read = std::from_chars(year.data(), end, number);
  auto const slice = number - made.first_year;
  auto const way = variant_of(made, item, variant);
  bool const good = read.ec == std::errc{} && read.ptr == end && number > 0 && slice >= 0 &&
                    slice < made.instance.slices && way;
  return good ? std::optional{Placed{slice, *way}} : std::nullopt;
}

std::string entry_of(YearsPlan const& made, std::size_t item, Placed const& placed) {
  auto const& id = made.measure(item).id;
  if (!placed.done()) {
    return fmt::format("{}:{}", id, kNot);
  }
  auto const at = made.items[item].variants[static_cast<std::size_t>(placed.variant)];
  auto text = fmt::format("{}:{}", id, made.year(placed.start));
  return at < 0 ? text : text + ":" + made.measure(item).variants[static_cast<std::size_t>(at)].id;
}

}  // namespace

std::string choice_text(YearsPlan const& made, schedule::Choice const& choice) {
  std::string all;
  for (std::size_t i = 0; i < made.items.size(); ++i) {
    auto const& present = made.items[i].present;
    bool const same = choice[i] == present || (!choice[i].done() && !present.done());
    if (!same && !made.items[i].fixed) {
      all += (all.empty() ? "" : ",") + entry_of(made, i, choice[i]);
    }
  }
  return all;
}

ReadChoice read_choice(YearsPlan const& made, std::string_view text) {
  ReadChoice read{made.present()};
  for (auto const entry : split(text, ',')) {
    auto const parts = split(entry, ':');
    auto const item = parts.size() >= 2 ? free_item(made, parts[0]) : std::nullopt;
    auto const placed =
        item ? placed_of(made, *item, parts[1], parts.size() > 2 ? parts[2] : std::string_view{})
             : std::nullopt;
    if (placed) {
      read.choice[*item] = *placed;
    } else {
      read.unknown.emplace_back(entry.substr(0, entry.find(':')));
    }
  }
  return read;
}

void put_move(YearsPlan const& made, Request const& request, schedule::Choice& choice) {
  auto const item = free_item(made, request.query_field("maatregel").value_or(""));
  auto const placed = item ? placed_of(made, *item, request.query_field("jaar").value_or(""),
                                       request.query_field("variant").value_or(""))
                           : std::nullopt;
  if (placed) {
    choice[*item] = *placed;
  }
}

Text placed_years(YearsPlan const& made, std::size_t item, Placed const& placed) {
  if (!placed.done()) {
    return say("geen jaar", "no year");
  }
  auto const& one = made.items[item];
  auto const& variant =
      made.instance.items[item].variants[static_cast<std::size_t>(placed.variant)];
  auto const first = made.year(placed.start);
  auto const last = first + std::max(1, variant.duration) - 1;
  auto const years = one.open       ? say("{} en verder", "{} onwards", first)
                     : last > first ? say("{}–{}", "{}–{}", first, last)
                                    : say("{}", "{}", first);
  auto const at = one.variants[static_cast<std::size_t>(placed.variant)];
  return at < 0 ? years
                : say("{}, {}", "{}, {}", years,
                      made.measure(item).variants[static_cast<std::size_t>(at)].name);
}

std::string schedule_address(Call const& call, Neighbourhood const& hood,
                             std::string const& choice) {
  // Ids, years, colons and commas stand in a query as they are.
  return hood_address(call, hood, "/planning/voorstel") +
         (choice.empty() ? "" : "?keuze=" + choice);
}

std::string adopt_address(SchedulePage const& of, std::string const& choice) {
  return hood_address(of.page.call, of.page.hood,
                      fmt::format("/planning/voorstel/overnemen?keuze={}&bij={}", choice,
                                  of.problem->snapshot->revision));
}

}  // namespace wijk
