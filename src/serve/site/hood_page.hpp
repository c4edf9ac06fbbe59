// SPDX-License-Identifier: EUPL-1.2
//
// What the pages of a neighbourhood are made with. Inside the room only.
#pragma once

#include "page/page_table.hpp"
#include "serve/site/site.hpp"

#include <fmt/format.h>

namespace wijk {

/// A neighbourhood as a part that the sections of src/page are made of. Lives as long as the call.
struct HoodPage {
  Call const& call;
  Neighbourhood const& hood;
  ReportInput input;
  SheetNumbers sheets{};
  Page page{input, Medium::screen, sheets};
  Part part{page, hood, "", 2};

  HoodPage(Call const& a_call, Neighbourhood const& a_hood)
      : call{a_call}, hood{a_hood}, input{input_of(a_call, {&a_hood})} {}
  HoodPage(HoodPage const&) = delete;
  HoodPage& operator=(HoodPage const&) = delete;

  Plan const& plan() const { return input.plan; }
  std::string text(Text const& words) const { return words.in(call.language); }
  std::string text(Words words) const { return std::string{words.in(call.language)}; }
  std::size_t hood_index() const {
    return static_cast<std::size_t>(&hood - plan().neighbourhoods.data());
  }
  /// "/neighbourhoods/2/measures/14".
  std::string pointer(std::string_view list, std::size_t index) const {
    return fmt::format("/neighbourhoods/{}/{}/{}", hood_index(), list, index);
  }
  /// A link to the page of an element; its name alone where it has none.
  Markup link_to(std::string const& a_pointer, Text const& name) const {
    return linked(page, a_pointer, escaped(text(name)));
  }
  Markup measure_link(std::size_t index) const {
    return link_to(pointer("measures", index), hood.measures[index].name);
  }
  Markup partner_link(Ref<Partner> const& partner) const;
  Markup place_link(Ref<Place> const& place) const;
  /// "<section><h2>…": a part of the page with its heading.
  Markup section(std::string const& id, Words name, Markup const& inside) const;
};

/// The page that `make` fills for the neighbourhood of the path; a page that says so where there is
/// none.
Answer hood_answer(Call& call, std::string_view tab, Text const& title, Text const& lede,
                   Markup (*make)(HoodPage const& page));
/// That what the path names is not there.
Answer not_there(Call const& call, Text const& what);
/// The element of that id; null where there is none.
template <class Element>
Element const* find_id(std::vector<Element> const& all, std::string_view id) {
  for (auto const& one : all) {
    if (one.id == id) {
      return &one;
    }
  }
  return nullptr;
}
/// The measure of {hood} that {measure} of the path names; null where there is none.
Measure const* measure_of(Call const& call);
/// Markup with commas between.
Markup listed(std::vector<Markup> const& all, std::string_view between = ", ");
/// "<dt>…</dt><dd>…</dd>", nothing where there is nothing to say.
Markup term(std::string const& name, Markup const& value);
/// Documents and chapters: "Bron: koersdocument, h. 5.1".
Markup source_line(HoodPage const& page, std::string const& pointer);
/// A text with its paragraphs.
Markup paragraphs(std::string const& text, std::string_view kind = {});
/// The way to the form that changes what a pointer leads to, where the reader may.
Markup edit_link(HoodPage const& page, std::string const& pointer, std::string const& name);
/// The cell of a table for that link; visitors have no such column.
Markup edit_cell(HoodPage const& page, Markup const& link);

}  // namespace wijk
