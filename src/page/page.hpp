// SPDX-License-Identifier: EUPL-1.2
//
// A report as one page of HTML, on screen or on paper, while it is being made. Inside the room
// only.
#pragma once

#include "page/html.hpp"
#include "page/report_input.hpp"
#include "show/view.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wijk {

/// Paper cannot be scrolled, unfolded or asked: there tables lose their spare columns and lists
/// their ends, and say so.
enum class Medium : std::uint8_t { screen, paper };

/// On which sheet the parts of a page begin, by their ids.
using SheetNumbers = std::map<std::string, int>;

/// What every part of a page needs.
struct Page {
  ReportInput const& input;
  Medium medium;
  SheetNumbers const& sheets;  ///< empty until the page has been laid out once

  bool paper() const { return medium == Medium::paper; }
  /// One of many pages with addresses, not a file that stands by itself.
  bool site() const { return static_cast<bool>(input.address_of); }
  Language language() const { return input.language; }
  std::string text(Text const& words) const { return words.in(input.language); }
  std::string text(Words words) const { return std::string{words.in(input.language)}; }
};

/// The part of a page about one neighbourhood.
struct Part {
  Page const& page;
  Neighbourhood const& hood;
  std::string prefix;  ///< of its ids; empty where the page is about one neighbourhood
  int level = 2;       ///< of the headings of its sections

  std::string id(std::string_view name) const { return prefix + std::string{name}; }
};

/// The whole page.
std::string make_page(ReportInput const& input, Medium medium, SheetNumbers const& sheets = {});

/// "<h2>" with a level that is counted.
Markup heading(int level, std::string const& id, std::string const& text);
/// A sentence whose `code` is shown as code.
Markup prose(std::string_view text);
/// The text with a capital in front, where it starts with a letter of ASCII.
std::string sentence(std::string text);
/// A file of the plan, as named from the plan's folder.
std::string file_of(Page const& page, Spot const& place);
/// On a site: a link to the page of the element at a pointer, where it has one; else as it is.
Markup linked(Page const& page, std::string const& pointer, Markup const& text);
/// The way to a section of this part: "#money", on a site the address of its page.
std::string section_link(Part const& part, std::string_view section);
/// Text for those who hear the page; nothing on paper.
Markup heard(Page const& page, std::string const& text);

/// What is counted and what it costs, each with the way to the table behind it.
Markup key_figures(Part const& part);

// The contents of the sections, without their headings.
Markup about_section(Part const& part);
Markup map_section(Part const& part);
Markup money_section(Part const& part);
Markup measures_section(Part const& part);
Markup tasks_section(Part const& part);
Markup timeline_section(Part const& part);
Markup partners_section(Part const& part);
Markup agreements_section(Part const& part);
Markup indicators_section(Part const& part);

Markup programme_section(Page const& page);
Markup findings_section(Page const& page, int level);
Markup reading_section(Page const& page, int level);

/// The findings that the page is about: those of its neighbourhoods and of the programme, the most
/// important first; those that were accepted last.
std::vector<Finding const*> findings_of(ReportInput const& input);

// Drawings.
Markup bars_chart(Part const& part);
Markup map_chart(Part const& part);
/// Only the places that are named by their position, with no legend: a sketch of where it is.
Markup map_sketch(Part const& part, std::vector<std::size_t> const& places);

/// The style sheet; all colours and measures are custom properties at its head.
std::string_view style_sheet();
/// What is added to it on paper.
std::string_view paper_style_sheet();

}  // namespace wijk
