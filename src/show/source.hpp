// SPDX-License-Identifier: EUPL-1.2
//
// Where a figure comes from: its place in the plan's files, and the document that it was taken
// from.
#pragma once

#include "plan/document.hpp"
#include "show/view.hpp"

#include <functional>

namespace wijk {

struct Trace {
  Spot place;
  Text source;          ///< "koersdocument, h. 6, tabel 1"; empty where nothing says so
  bool a_list = false;  ///< the pointer leads to a whole list, not to one of its elements
};
using TraceOf = std::function<Trace(std::string const& pointer)>;

/// Follows a pointer; the source is that of the nearest element around it that names one.
Trace trace(Document const& document, std::string const& pointer);

/// The view with two columns more: the places in the files of what a row shows, and their sources.
View with_sources(View view, TraceOf const& trace);

}  // namespace wijk
