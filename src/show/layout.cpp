// SPDX-License-Identifier: EUPL-1.2
#include "show/layout.hpp"

#include "finding/unicode.hpp"
#include "show/wrap.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace wijk {
namespace {

constexpr std::size_t kComfort = 24;   ///< columns in which a text reads well
constexpr std::size_t kLeast = 9;      ///< columns below which a text is cut to pieces
constexpr std::size_t kLongWord = 24;  ///< longer words may be broken
constexpr std::size_t kIndent = 2;
constexpr std::size_t kLeastBar = 8;
constexpr std::size_t kMostBar = 30;

/// Hundreds of euros, rounded half away from zero: one digit behind the comma in thousands.
std::int64_t hundreds(Cents amount) {
  return std::llround(static_cast<double>(amount.value) / 1e4);
}

std::string in_thousands(Cents amount, Language language) {
  if (amount.value != 0 && hundreds(amount) == 0) {
    return language == Language::dutch ? "< 0,1" : "< 0.1";
  }
  return format_number(static_cast<double>(hundreds(amount)) / 10, language);
}

std::string money_text(Cents amount, MoneyForm form, Language language) {
  if (form == MoneyForm::thousands) {
    return in_thousands(amount, language);
  }
  auto text = format_money(amount, language);
  if (form == MoneyForm::plain) {
    auto const sign = text.find("€");
    text.erase(sign, std::string_view{"€"}.size() + (language == Language::dutch ? 1 : 0));
  }
  return text;
}

Piece piece_of(Cell const& cell, MoneyForm form, Language language) {
  Cell bare = cell;
  bare.unit = {};
  bare.more_to_come = false;
  Piece piece;
  auto const* const amount = std::get_if<Cents>(&cell.value);
  piece.body = amount != nullptr && cell.before.empty() ? money_text(*amount, form, language)
                                                        : printable(cell_text(bare, language));
  piece.tail = cell_tail(cell, language);
  piece.unknown = std::holds_alternative<Cell::Unknown>(cell.value);
  return piece;
}

std::vector<std::vector<Piece>> pieces_of(View const& view, MoneyForm form, Language language) {
  std::vector<std::vector<Piece>> rows;
  for (auto const& row : view.rows) {
    auto& pieces = rows.emplace_back();
    for (auto const& cell : row.cells) {
      pieces.push_back(piece_of(cell, form, language));
    }
  }
  return rows;
}

bool has_money(View const& view, std::size_t column) {
  return std::ranges::any_of(view.rows, [&](Row const& row) {
    return std::holds_alternative<Cents>(row.cells[column].value);
  });
}

std::size_t money_columns(View const& view) {
  std::size_t count = 0;
  for (std::size_t column = 0; column < view.columns.size(); ++column) {
    count += has_money(view, column) ? 1U : 0U;
  }
  return count;
}

/// The width that words want in a column of numbers, where they wrap.
std::size_t words_width(std::string_view text) {
  return std::max(longest_word(text), std::min(display_width(text), kComfort * 2 / 3));
}

/// The width in which a heading takes no more than so many lines.
std::size_t heading_width(std::string_view heading, std::size_t lines) {
  auto width = longest_part(heading);
  while (wrap(heading, width).size() > lines) {
    ++width;
  }
  return width;
}

/// A column as wide as what stands in it.
Slot natural_slot(View const& view, Layout const& layout, std::size_t index, Language language,
                  std::size_t heading_lines) {
  auto const& column = view.columns[index];
  auto const& name = column.brief.empty() ? column.name : column.brief;
  Slot slot{index, printable(name.in(language)), 0, 0, 0, column.number, column.mark};
  std::size_t body = 0;   // of what lines up with tails
  std::size_t whole = 0;  // of what needs no room for one
  for (std::size_t row = 0; row < view.rows.size(); ++row) {
    if (view.rows[row].kind == Row::Kind::group) {
      continue;
    }
    auto const& piece = layout.rows[row][index];
    bool const words =
        slot.right && std::holds_alternative<Text>(view.rows[row].cells[index].value);
    auto const wanted = words ? words_width(piece.body) : display_width(piece.body);
    auto& part = piece.unknown ? whole : body;
    part = std::max(part, wanted + (index == 0 ? layout.indent : 0));
    slot.tail = std::max(slot.tail, display_width(piece.tail));
    slot.least = std::max(slot.least, longest_word(piece.body));
  }
  slot.width = std::max({body + slot.tail, whole, heading_width(slot.heading, heading_lines)});
  slot.least = std::min({slot.width, kLongWord, std::max(slot.least, longest_part(slot.heading))});
  return slot;
}

bool is_text(Slot const& slot) { return !slot.right && !slot.mark; }

std::size_t gaps(std::vector<Slot> const& slots, std::size_t gap) {
  return slots.empty() ? 0 : (slots.size() - 1) * gap;
}

/// The width of a row where no text is wider than `most`.
std::size_t width_of(std::vector<Slot> const& slots, std::size_t gap, std::size_t most) {
  std::size_t width = gaps(slots, gap);
  for (auto const& slot : slots) {
    width += is_text(slot) ? std::min(slot.width, most) : slot.width;
  }
  return width;
}

/// Widens a column up to `wanted` at the cost of texts that have more than their words need.
void widen(std::vector<Slot>& slots, Slot& poor, std::size_t wanted) {
  auto const slack = [&](Slot const& slot) {
    bool const gives = is_text(slot) && &slot != &poor && slot.width > slot.least;
    return gives ? slot.width - slot.least : 0;
  };
  while (poor.width < wanted) {
    auto& rich = *std::ranges::max_element(slots, {}, slack);
    if (slack(rich) == 0) {
      return;
    }
    --rich.width;
    ++poor.width;
  }
}

/// Gives texts the room that numbers leave: the narrow ones all they need, the rest equal parts;
/// then no word is broken where another column can help, and the first column reads well.
void share_out(std::vector<Slot>& slots, std::size_t gap, std::size_t width) {
  auto room = width - std::min(width, gaps(slots, gap));
  std::vector<Slot*> texts;
  for (auto& slot : slots) {
    if (is_text(slot)) {
      texts.push_back(&slot);
    } else {
      room -= std::min(room, slot.width);
    }
  }
  auto const first = std::min(slots.front().width, kComfort);
  std::ranges::sort(texts, {}, &Slot::width);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto const part = room / (texts.size() - i);
    texts[i]->width = std::max<std::size_t>(1, std::min(texts[i]->width, part));
    room -= std::min(room, texts[i]->width);
  }
  for (auto* const text : texts) {
    widen(slots, *text, text->least);
  }
  widen(slots, slots.front(), first);
}

/// Parts of a table that cannot be in one: each has the first column and as many as fit.
void cut_up(Layout& layout, std::vector<Slot> const& slots, std::size_t width) {
  auto const first_width = std::min(slots.front().width, std::max(kLeast, width / 3));
  std::size_t used = width + 1;
  for (std::size_t i = 1; i < slots.size(); ++i) {
    auto slot = slots[i];
    slot.width = std::min(
        {slot.width, is_text(slot) ? kComfort : slot.width, width - first_width - layout.gap});
    if (used + layout.gap + slot.width > width) {
      layout.parts.push_back({slots.front()});
      layout.parts.back().front().width = first_width;
      used = first_width;
    }
    used += layout.gap + slot.width;
    layout.parts.back().push_back(slot);
  }
}

/// One way to lay out: how amounts are written, the gap, which spare columns come along (up to this
/// number), how many columns a text may want, and how many lines a heading may take.
struct Way {
  MoneyForm money;
  std::size_t gap;
  std::uint8_t spare;
  std::size_t wanted;
  std::size_t heading_lines = 2;
};

bool is_blank_column(View const& view, std::size_t column) {
  return std::ranges::all_of(view.rows,
                             [&](Row const& row) { return is_blank(row.cells[column]); });
}

/// The degrees of spare columns that say something, the most spare first, 0 last.
std::vector<std::uint8_t> degrees(View const& view) {
  std::vector<std::uint8_t> all{0};
  for (std::size_t column = 0; column < view.columns.size(); ++column) {
    if (!is_blank_column(view, column)) {
      all.push_back(view.columns[column].spare);
    }
  }
  std::ranges::sort(all, std::greater{});
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::vector<Way> ways(View const& view) {
  auto const money = money_columns(view);
  auto const form = money > 1 ? MoneyForm::plain : MoneyForm::euros;
  std::vector<Way> all;
  for (auto const spare : degrees(view)) {
    all.push_back({form, 2, spare, kComfort});
  }
  if (money > 1) {
    all.push_back({MoneyForm::thousands, 2, 0, kComfort});
  }
  auto const narrow = money > 1 ? MoneyForm::thousands : form;
  all.push_back({narrow, 2, 0, kComfort * 2 / 3});
  all.push_back({narrow, 1, 0, kLeast, 9});
  return all;
}

std::vector<Slot> lay(View const& view, Layout& layout, Way const& way, Language language) {
  layout.money = way.money;
  layout.gap = way.gap;
  layout.rows = pieces_of(view, way.money, language);
  std::vector<Slot> slots;
  for (std::size_t column = 0; column < view.columns.size(); ++column) {
    auto const spare = view.columns[column].spare;
    if (spare == 0 || (spare <= way.spare && !is_blank_column(view, column))) {
      slots.push_back(natural_slot(view, layout, column, language, way.heading_lines));
    }
  }
  return slots;
}

bool is_rounded(View const& view) {
  return std::ranges::any_of(view.rows, [](Row const& row) {
    return std::ranges::any_of(row.cells, [](Cell const& cell) {
      auto const* const amount = std::get_if<Cents>(&cell.value);
      return amount != nullptr && amount->value % 10'000 != 0;
    });
  });
}

}  // namespace

std::size_t Piece::width() const { return display_width(body) + display_width(tail); }

Layout layout_of(View const& view, ShowStyle const& style) {
  Layout layout;
  bool const grouped =
      std::ranges::any_of(view.rows, [](Row const& row) { return row.group >= 0; });
  layout.indent = grouped ? kIndent : 0;
  std::vector<Slot> slots;
  for (auto const& way : ways(view)) {
    slots = lay(view, layout, way, style.language);
    if (width_of(slots, way.gap, way.wanted) <= style.width) {
      share_out(slots, way.gap, style.width);
      layout.parts = {slots};
      break;
    }
  }
  if (layout.parts.empty()) {
    cut_up(layout, slots, style.width);
  }
  layout.rounded = layout.money == MoneyForm::thousands && is_rounded(view);
  auto const used = width_of(layout.parts.front(), layout.gap, style.width) + 2;
  bool const bars = std::ranges::any_of(view.columns, &Column::bar);
  if (bars && layout.parts.size() == 1 && used + kLeastBar <= style.width) {
    layout.bar = std::min(kMostBar, style.width - used);
  }
  return layout;
}

}  // namespace wijk
