// SPDX-License-Identifier: EUPL-1.2
#include "finding/unicode.hpp"
#include "show/layout.hpp"
#include "show/wrap.hpp"

#include <algorithm>
#include <cmath>

namespace wijk {
namespace {

/// A table being drawn, one part of its columns at a time.
class Drawing {
 public:
  Drawing(View const& view, ShowStyle const& style)
      : x_view{view}, x_style{style}, x_paint{style.colour}, x_layout{layout_of(view, style)} {
    auto const column = std::ranges::find_if(view.columns, &Column::bar);
    x_bar = static_cast<std::size_t>(column - view.columns.begin());
    for (auto const& row : view.rows) {
      if (x_layout.bar > 0 && row.kind == Row::Kind::line) {
        x_largest = std::max(x_largest, magnitude(row.cells[x_bar]));
      }
    }
  }

  std::string draw() {
    title();
    for (std::size_t i = 0; i < x_layout.parts.size(); ++i) {
      x_out += i > 0 ? "\n" : "";
      part(x_layout.parts[i]);
    }
    if (x_view.rows.empty()) {
      x_out += in("Hierover zegt het plan niets.\n", "The plan says nothing about this.\n");
    }
    notes();
    return std::move(x_out);
  }

 private:
  std::string_view in(std::string_view dutch, std::string_view english) const {
    return Words{dutch, english}.in(x_style.language);
  }

  void title() {
    auto title = printable(x_view.title.in(x_style.language));
    if (title.empty()) {
      return;
    }
    if (x_layout.money == MoneyForm::plain) {
      title += in(" (in euro's)", " (in euros)");
    } else if (x_layout.money == MoneyForm::thousands) {
      title += in(" (× € 1.000)", " (× €1,000)");
    }
    for (auto const& line : wrap(title, x_style.width)) {
      x_out += x_paint(kBold, line) + "\n";
    }
  }

  void part(std::vector<Slot> const& slots) {
    if (x_view.rows.empty()) {
      return;
    }
    bool const head = std::ranges::any_of(slots, [](Slot const& s) { return !s.heading.empty(); });
    if (head) {
      headings(slots);
    }
    bool totals = false;
    for (std::size_t row = 0; row < x_view.rows.size(); ++row) {
      auto const kind = x_view.rows[row].kind;
      if (kind == Row::Kind::total && !totals) {
        rule(slots);
      }
      totals = kind == Row::Kind::total;
      kind == Row::Kind::group ? group(row) : line(slots, row);
    }
  }

  /// Puts cells beside each other, each a stack of lines, already padded.
  void put_lines(std::vector<std::vector<std::string>> const& stacks,
                 std::vector<std::size_t> const& widths) {
    std::size_t height = 0;
    for (auto const& stack : stacks) {
      height = std::max(height, stack.size());
    }
    for (std::size_t at = 0; at < height; ++at) {
      std::string text;
      for (std::size_t i = 0; i < stacks.size(); ++i) {
        text += i > 0 ? std::string(x_layout.gap, ' ') : "";
        text += at < stacks[i].size() ? stacks[i][at] : std::string(widths[i], ' ');
      }
      text.erase(text.find_last_not_of(' ') + 1);
      x_out += text + "\n";
    }
  }

  void headings(std::vector<Slot> const& slots) {
    std::vector<std::vector<std::string>> stacks;
    std::vector<std::size_t> widths;
    std::size_t height = 0;
    for (auto const& slot : slots) {
      stacks.push_back(wrap(slot.heading, slot.width));
      height = std::max(height, stacks.back().size());
      widths.push_back(slot.width);
    }
    std::size_t total = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      auto& stack = stacks[i];
      stack.insert(stack.begin(), height - stack.size(), "");
      for (auto& text : stack) {
        bool const right = slots[i].right || slots[i].mark;
        text = x_paint(kFaint,
                       right ? pad_left(text, slots[i].width) : pad_right(text, slots[i].width));
      }
      total += slots[i].width + (i > 0 ? x_layout.gap : 0);
    }
    put_lines(stacks, widths);
    x_out += x_paint(kFaint, repeated("─", total)) + "\n";
  }

  /// A thin line under the numbers that a total adds up.
  void rule(std::vector<Slot> const& slots) {
    std::string text;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      text += i > 0 ? std::string(x_layout.gap, ' ') : "";
      bool const summed = slots[i].right || slots[i].mark;
      text += repeated(summed ? "─" : " ", slots[i].width);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    x_out += x_paint(kFaint, text) + "\n";
  }

  void group(std::size_t row) {
    for (auto const& text : wrap(x_layout.rows[row].front().body, x_style.width)) {
      x_out += x_paint(kGroup, text) + "\n";
    }
  }

  std::vector<std::string> stack(Slot const& slot, std::size_t row) const {
    auto const& piece = x_layout.rows[row][slot.column];
    bool const total = x_view.rows[row].kind == Row::Kind::total;
    auto const paint = [&](std::string text) {
      return piece.unknown ? x_paint(kOpen, std::move(text))
             : total       ? x_paint(kBold, std::move(text))
                           : text;
    };
    if (slot.right || slot.mark) {
      if (piece.unknown) {
        return {paint(pad_left(piece.body, slot.width))};
      }
      if (piece.width() <= slot.width) {
        auto const body = pad_left(piece.body, slot.width - slot.tail);
        return {paint(body + pad_right(piece.tail, slot.width - display_width(body)))};
      }
      return right_lines(piece.body + piece.tail, slot.width);
    }
    auto const indent = slot.column == 0 && x_view.rows[row].group >= 0 ? x_layout.indent : 0;
    auto const hang = slot.column == 0 ? std::min(x_layout.indent, slot.width / 4) : 0;
    std::vector<std::string> lines;
    auto const room = slot.width - std::min(slot.width - 1, indent);
    for (auto const& text : wrap(piece.body, room, hang)) {
      auto const before = std::string(lines.empty() ? indent : indent + hang, ' ');
      lines.push_back(paint(pad_right(before + text, slot.width)));
    }
    return lines;
  }

  /// A text in a column of numbers, such as the indicator that a target is held against.
  static std::vector<std::string> right_lines(std::string const& text, std::size_t width) {
    auto lines = wrap(text, width);
    for (auto& one : lines) {
      one = pad_left(one, width);
    }
    return lines;
  }

  void line(std::vector<Slot> const& slots, std::size_t row) {
    std::vector<std::vector<std::string>> stacks;
    std::vector<std::size_t> widths;
    for (auto const& slot : slots) {
      stacks.push_back(stack(slot, row));
      widths.push_back(slot.width);
    }
    if (auto bar = bar_of(row); !bar.empty()) {
      stacks.push_back({x_paint(kBar, bar)});
      widths.push_back(x_layout.bar);
    }
    put_lines(stacks, widths);
  }

  static double magnitude(Cell const& cell) {
    if (auto const* const amount = std::get_if<Cents>(&cell.value)) {
      return static_cast<double>(amount->value);
    }
    auto const* const number = std::get_if<double>(&cell.value);
    return number == nullptr ? 0 : *number;
  }

  /// The bar of a line, to the scale of the largest; a total has none.
  std::string bar_of(std::size_t row) const {
    if (x_layout.bar == 0 || x_view.rows[row].kind != Row::Kind::line) {
      return {};
    }
    auto const share = magnitude(x_view.rows[row].cells[x_bar]) / std::max(x_largest, 1.0);
    static constexpr std::string_view kEighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    auto const eighths = static_cast<std::size_t>(
        std::lround(std::clamp(share, 0.0, 1.0) * 8 * static_cast<double>(x_layout.bar)));
    return repeated("█", eighths / 8) + std::string{kEighths[eighths % 8]};
  }

  void notes() {
    auto notes = x_view.notes;
    if (x_layout.rounded) {
      notes.push_back(say("Bedragen zijn afgerond op € 100; op een breder scherm staan ze voluit.",
                          "Amounts are rounded to €100; a wider screen shows them in full."));
    }
    if (auto legend = this->legend(); !legend.empty()) {
      notes.push_back(std::move(legend));
    }
    for (auto const& note : notes) {
      for (auto const& text : wrap(printable(note.in(x_style.language)), x_style.width)) {
        x_out += x_paint(kFaint, text) + "\n";
      }
    }
  }

  Text legend() const {
    Text all;
    for (auto const& column : x_view.columns) {
      if (!column.brief.empty()) {
        all.nl += fmt::format("{}{} {}", all.nl.empty() ? "" : "; ", column.brief.nl,
                              column.name.in(Language::dutch));
        all.en += fmt::format("{}{} {}", all.en.empty() ? "" : "; ", column.brief.en,
                              column.name.in(Language::english));
      }
    }
    return all;
  }

  View const& x_view;
  ShowStyle const& x_style;
  Paint x_paint;
  Layout x_layout;
  std::size_t x_bar = 0;  ///< the column whose numbers are drawn as bars
  double x_largest = 0;   ///< the number whose bar is full
  std::string x_out;
};

}  // namespace

std::string render_table(View const& view, ShowStyle const& style) {
  return Drawing{view, style}.draw();
}

}  // namespace wijk
