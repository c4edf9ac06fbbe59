// SPDX-License-Identifier: EUPL-1.2
//
// A view as a table of a page, with where its figures come from. Inside the room only.
#pragma once

#include "page/page.hpp"

namespace wijk {

/// How a cell reads, so that zero, n.t.b. and "not stated" are told apart.
Markup cell_markup(Page const& page, Column const& column, Cell const& cell, bool bare_money);

/// The table in a region that scrolls, its notes, and the origin of its figures. `heading`: what
/// stands above the table; a title that says the same is only heard.
Markup table_of(Part const& part, View view, std::string_view heading = {});
Markup table_of(Page const& page, std::string const& id, View view, std::string_view heading);
/// All views of a section that show something of their own.
Markup tables_of(Part const& part, Views const& views, std::string_view heading = {});

/// Where the figures of a view come from: row by row on screen, the documents on paper.
Markup origins_of(Page const& page, std::string const& id, View const& view);

/// A region that can be reached with the keyboard, because it may scroll.
Markup scrolling(Page const& page, std::string const& labelled_by, Markup const& inside);

}  // namespace wijk
