// SPDX-License-Identifier: EUPL-1.2
#include "finding/unicode.hpp"
#include "show/render_views.hpp"
#include "show/words.hpp"
#include "show/wrap.hpp"

#include <algorithm>

namespace wijk {
namespace {

constexpr std::size_t kMostColumnsAYear = 8;

/// The axis: where a day of a year stands in a row of columns.
struct Axis {
  int first = 0;
  int years = 1;
  std::size_t room = 1;  ///< columns for all years

  std::size_t start_of(int year) const {
    auto const at = static_cast<std::size_t>(std::clamp(year - first, 0, years));
    return at * room / static_cast<std::size_t>(years);
  }
  /// The column of a milestone: its month where it is known, else the start of its last year.
  std::size_t place_of(TimelineMark const& mark) const {
    auto const due = mark.due();
    auto const start = start_of(static_cast<int>(due.year()));
    auto const width = start_of(static_cast<int>(due.year()) + 1) - start;
    auto const month = mark.when.value.precision == Period::Precision::year
                           ? 0
                           : static_cast<unsigned>(due.month()) - 1;
    return std::min(start + month * width / 12, room - 1);
  }
};

class Drawing {
 public:
  Drawing(Timeline const& timeline, ShowStyle const& style)
      : x_timeline{timeline}, x_style{style}, x_paint{style.colour} {
    std::size_t widest = 0;
    for (auto const& bar : timeline.bars) {
      widest = std::max(widest, display_width(bar.name.in(style.language)) + 2);
    }
    auto const first = static_cast<int>(timeline.first);
    x_axis.first = first;
    x_axis.years = static_cast<int>(timeline.last) - first + 1;
    x_name = std::min(widest, std::max<std::size_t>(14, style.width * 2 / 5));
    x_axis.room = style.width - x_name - 2;
    auto const years = static_cast<std::size_t>(x_axis.years);
    if (x_axis.room > years) {
      x_axis.room = years * std::min(kMostColumnsAYear, x_axis.room / years);
    }
  }

  std::string draw() {
    x_out = x_paint(kBold, std::string{in("Tijdlijn", "Time line")}) + "\n";
    if (x_timeline.bars.empty() || x_timeline.last == Year{}) {
      return x_out + std::string{in("Hierover zegt het plan niets.\n",
                                    "The plan says nothing about this.\n")};
    }
    axis();
    Text const* theme = nullptr;
    for (auto const& bar : x_timeline.bars) {
      if (theme == nullptr || *theme != bar.theme_name) {
        theme = &bar.theme_name;
        x_out += x_paint(kGroup, std::string{first_columns(printable(theme->in(x_style.language)),
                                                           x_style.width)}) +
                 "\n";
      }
      row(bar);
    }
    legend();
    return std::move(x_out);
  }

 private:
  std::string_view in(std::string_view dutch, std::string_view english) const {
    return Words{dutch, english}.in(x_style.language);
  }

  /// Years above their columns, as many as fit without touching.
  void axis() {
    std::string years;
    auto const wide = x_axis.room / static_cast<std::size_t>(x_axis.years) >= 5;
    std::size_t free = 0;
    for (int year = x_axis.first; year < x_axis.first + x_axis.years; ++year) {
      auto const label = wide ? fmt::format("{}", year) : fmt::format("'{:02}", year % 100);
      auto const at = x_axis.start_of(year);
      if (at >= free && at + label.size() <= x_axis.room) {
        years += std::string(at - years.size(), ' ') + label;
        free = at + label.size() + 1;
      }
    }
    x_out += std::string(x_name + 2, ' ') + x_paint(kFaint, years) + "\n";
    std::string ticks;
    for (std::size_t at = 0; at < x_axis.room; ++at) {
      ticks += is_start(at) ? "┬" : "─";
    }
    x_out += std::string(x_name + 2, ' ') + x_paint(kFaint, ticks) + "\n";
  }

  bool is_start(std::size_t at) const {
    for (int year = x_axis.first; year < x_axis.first + x_axis.years; ++year) {
      if (x_axis.start_of(year) == at) {
        return true;
      }
    }
    return false;
  }

  /// One column a symbol: the bar, then the milestones on top of it.
  std::string strip(TimelineBar const& bar) const {
    std::vector<std::string> columns(x_axis.room, " ");
    if (bar.years.known()) {
      auto const& years = bar.years.value;
      auto const start = x_axis.start_of(static_cast<int>(years.first_year()));
      auto const end = x_axis.start_of(static_cast<int>(years.last_year(years.first_year())) + 1);
      std::fill(at(columns, start), at(columns, std::max(end, start + 1)), "▓");
      if (years.open()) {
        std::fill(at(columns, end), columns.end(), "─");
        columns.back() = "→";
      }
    }
    for (auto const& mark : bar.marks) {
      if (mark.when.known()) {
        columns[x_axis.place_of(mark)] = mark.done ? "◇" : "◆";
      }
    }
    return painted(columns);
  }

  static std::vector<std::string>::iterator at(std::vector<std::string>& columns,
                                               std::size_t place) {
    return columns.begin() + static_cast<std::ptrdiff_t>(std::min(place, columns.size()));
  }

  std::string painted(std::vector<std::string> const& columns) const {
    std::string text;
    for (std::size_t i = 0; i < columns.size();) {
      auto end = i;
      std::string run;
      for (; end < columns.size() && columns[end] == columns[i]; ++end) {
        run += columns[end];
      }
      bool const mark = columns[i] == "◆" || columns[i] == "◇";
      text += x_paint(mark ? kOpen : kBar, run);
      i = end;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
  }

  std::string shown(TimelineBar const& bar) const {
    bool const dated =
        std::ranges::any_of(bar.marks, [](TimelineMark const& mark) { return mark.when.known(); });
    if (bar.years.known() || dated) {
      return strip(bar);
    }
    auto const words = bar.years.unknown() ? in("jaren n.t.b.", "years t.b.d.")
                                           : in("jaren niet genoemd", "years not stated");
    return x_paint(kFaint, std::string{first_columns(words, x_axis.room)});
  }

  void row(TimelineBar const& bar) {
    auto const lines = wrap(printable(bar.name.in(x_style.language)), x_name - 4);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      auto const name = (i == 0 ? "  " : "    ") + lines[i];
      x_out += i == 0 ? pad_right(name, x_name + 2) + shown(bar) : name;
      x_out.erase(x_out.find_last_not_of(' ') + 1);
      x_out += "\n";
    }
  }

  void legend() {
    auto const text = in("▓ jaren van de maatregel  ─→ loopt door  ◆ mijlpaal  ◇ gehaalde mijlpaal",
                         "▓ years of the measure  ─→ goes on  ◆ milestone  ◇ milestone reached");
    for (auto const& line : wrap(text, x_style.width)) {
      x_out += x_paint(kFaint, line) + "\n";
    }
  }

  Timeline const& x_timeline;
  ShowStyle const& x_style;
  Paint x_paint;
  Axis x_axis;
  std::size_t x_name = 0;  ///< columns for names
  std::string x_out;
};

}  // namespace

std::string render_timeline(Timeline const& timeline, ShowStyle const& style) {
  return Drawing{timeline, style}.draw();
}

}  // namespace wijk
