// SPDX-License-Identifier: EUPL-1.2
//
// Budget lines that differ. Money that leaves one year slice of a measure and comes back in another
// has moved; what is left over came or went.
#include "diff/compare.hpp"

#include <algorithm>
#include <list>
#include <unordered_map>

namespace wijk {
namespace {

/// A budget line that is in one document only, or differs between them.
struct Line {
  Node node;  ///< a copy, since rows of a table last only until the next one is read
  std::size_t index = 0;
  std::string measure;  ///< its id in the new document
  Text measure_name;
  std::string slice;
  Text slice_name;
  bool per_year = false;
  std::int64_t times = 1;  ///< years that the amount counts for; 1 where the slice has no end
  std::optional<Cents> amount;
  std::string cover;  ///< id, "n.t.b.", or empty where not stated
  Text cover_name;

  bool paid() const { return !cover.empty() && !says_unknown(cover); }
};

struct LinePair {
  std::optional<Line> before, after;
};

/// Money that a year slice of a measure got more or less of, and how much of that is not placed.
struct Difference {
  LinePair* pair;
  Cents left;
  bool whole;  ///< the line came or went as a whole
};

std::string index_of(std::optional<Line> const& line) {
  return std::to_string(line ? line->index : 0);
}

Text per(bool per_year) { return per_year ? Text{" per jaar", " a year"} : Text{}; }

class Reader {
 public:
  Reader(Side const& side, Record const& record) : x_side{side}, x_record{record} {}

  Line read(Node const& node, std::size_t index) const {
    Line line;
    line.node = node;
    line.index = index;
    line.measure = in(node, "measure");
    line.measure_name = text(node, "measure");
    line.slice = in(node, "slice");
    line.slice_name = text(node, "slice");
    line.per_year = in(node, "per") == "year";
    line.times = line.per_year ? years_in(line.slice) : 1;
    line.cover = in(node, "cover");
    line.cover_name = text(node, "cover");
    if (auto const amount = in(node, "amount"); !amount.empty() && !says_unknown(amount)) {
      if (auto const money = parse_money(amount); money.ok()) {
        line.amount = money.value;
      }
    }
    return line;
  }

 private:
  static std::int64_t years_in(std::string const& slice) {
    auto const period = parse_period(slice);
    return period.ok() && period.value.last ? static_cast<int>(period.value.last->year()) -
                                                  static_cast<int>(period.value.first.year()) + 1
                                            : 1;
  }
  std::string in(Node const& node, std::string_view key) const {
    return meaning(x_side, x_record, *x_record.field(key), node.find(key));
  }
  Text text(Node const& node, std::string_view key) const {
    return shown(x_side, x_record, *x_record.field(key), node.find(key));
  }

  Side const& x_side;
  Record const& x_record;
};

/// The changes of the lines of one measure.
class MeasureBudget {
 public:
  MeasureBudget(Comparer& comparer, Record const& record) : x_to{comparer}, x_record{record} {}

  void add(LinePair pair) { x_pairs.push_back(std::move(pair)); }

  void report() {
    auto const& first = x_pairs.front();
    auto const& line = first.after ? *first.after : *first.before;
    x_to.set_subject({Kind::measure, line.measure, line.measure_name});
    for (auto& pair : x_pairs) {
      amounts(pair);
    }
    match_moves(true);
    match_moves(false);
    for (auto const& loss : x_losses) {
      rest(loss, false);
    }
    for (auto const& gain : x_gains) {
      rest(gain, true);
    }
    for (auto const& pair : x_pairs) {
      if (pair.before && pair.after) {
        cover(pair.before, pair.after, pair.after->amount);
        other_fields(pair.before, pair.after);
      }
    }
  }

 private:
  static constexpr std::string_view kTold[] = {"measure", "slice", "amount", "cover"};

  Change& say_change(ChangeKind kind, std::optional<Line> const& before,
                     std::optional<Line> const& after, std::string_view field, Text text) {
    Comparer::Inside const inside{x_to, index_of(before), index_of(after)};
    auto& change = x_to.add(kind, std::move(text));
    change.field = field;
    before ? change.old_pointer.append(field.empty() ? "" : "/").append(field)
           : (change.old_pointer.clear(), change.old_pointer);
    after ? change.new_pointer.append(field.empty() ? "" : "/").append(field)
          : (change.new_pointer.clear(), change.new_pointer);
    change.from_slice = before ? before->slice : "";
    change.to_slice = after ? after->slice : "";
    return change;
  }

  static void set_amount(Change& change, Cents amount, Line const& line) {
    change.amount = Stated<Cents>::of(Cents{amount.value * line.times});
  }

  /// Amounts that became known or unknown are told at once, differences are kept to be matched.
  void amounts(LinePair& pair) {
    auto const was = pair.before ? pair.before->amount : std::nullopt;
    auto const is = pair.after ? pair.after->amount : std::nullopt;
    if (!pair.before || !pair.after) {
      auto const amount = pair.before ? was : is;
      if (amount) {
        auto& into = pair.before ? x_losses : x_gains;
        into.push_back({&pair, *amount, true});
      } else {
        line_without_amount(pair);
      }
      return;
    }
    if (was && is) {
      if (*is != *was) {
        bool const more = *is > *was;
        (more ? x_gains : x_losses).push_back({&pair, more ? *is - *was : *was - *is, false});
      }
    } else if (was || is) {
      auto const& line = is ? *pair.after : *pair.before;
      auto const& slice = line.slice_name;
      auto const unknown = Text{"n.t.b.", "to be determined"};
      auto const text =
          is ? say("{}: bedrag bekend: {}{}", "{}: amount known: {}{}", slice, *is,
                   per(line.per_year))
             : say("{}: bedrag weer onbekend, was {}{}", "{}: amount unknown again, was {}{}",
                   slice, *was, per(line.per_year));
      auto& change = say_change(is ? ChangeKind::amount_found : ChangeKind::amount_lost,
                                pair.before, pair.after, "amount", text);
      change.before = was ? say("{}", "{}", *was) : unknown;
      change.after = is ? say("{}", "{}", *is) : unknown;
      set_amount(change, is ? *is : *was, line);
    } else {
      unreadable_amount(pair);
    }
  }

  /// "n.t.b." against nothing stated, or an amount that cannot be read.
  void unreadable_amount(LinePair const& pair) {
    auto const& field = *x_record.field("amount");
    auto const* const before = pair.before->node.find("amount");
    auto const* const after = pair.after->node.find("amount");
    if (meaning(x_to.old_side(), x_record, field, before) !=
        meaning(x_to.new_side(), x_record, field, after)) {
      say_change(ChangeKind::changed, pair.before, pair.after, "amount",
                 say("{}: bedrag: {} → {}", "{}: amount: {} → {}", pair.after->slice_name,
                     shown(x_to.old_side(), x_record, field, before),
                     shown(x_to.new_side(), x_record, field, after)));
    }
  }

  void line_without_amount(LinePair const& pair) {
    auto const& line = pair.after ? *pair.after : *pair.before;
    say_change(pair.after ? ChangeKind::added : ChangeKind::removed, pair.before, pair.after, "",
               pair.after ? say("{}: post erbij zonder bekend bedrag",
                                "{}: line added without a known amount", line.slice_name)
                          : say("{}: post zonder bekend bedrag vervallen",
                                "{}: line without a known amount gone", line.slice_name));
  }

  /// Pairs what one slice lost with what another got; exact amounts first, then what is left.
  void match_moves(bool exact) {
    for (auto& loss : x_losses) {
      for (auto& gain : x_gains) {
        bool const fits = exact ? loss.left == gain.left : true;
        auto const& from = *loss.pair->before;
        auto const& to = *gain.pair->after;
        if (fits && loss.left.value != 0 && gain.left.value != 0 && from.slice != to.slice &&
            from.per_year == to.per_year && from.times == to.times &&
            (loss.left.value > 0) == (gain.left.value > 0)) {
          move(loss, gain);
        }
      }
    }
  }

  void move(Difference& loss, Difference& gain) {
    bool const negative = loss.left.value < 0;
    auto const amount = negative ? std::max(loss.left, gain.left) : std::min(loss.left, gain.left);
    auto const& from = loss.pair->before;
    auto const& to = gain.pair->after;
    bool const all = loss.whole && gain.whole && loss.left == gain.left &&
                     amount == *from->amount && amount == *to->amount;
    auto& change = say_change(ChangeKind::money_moved, from, to, "amount",
                              say("{}{} verschoven van {} naar {}", "{}{} moved from {} to {}",
                                  amount, per(to->per_year), from->slice_name, to->slice_name));
    set_amount(change, amount, *to);
    loss.left = loss.left - amount;
    gain.left = gain.left - amount;
    if (loss.whole && gain.whole) {
      cover(from, to, amount);
    }
    if (all) {
      other_fields(from, to);
    }
  }

  /// What a slice got more or less of and no other slice of the measure accounts for.
  void rest(Difference const& one, bool more) {
    if (one.left.value == 0) {
      return zero_line(one, more);
    }
    auto const& pair = *one.pair;
    auto const& line = more ? *pair.after : *pair.before;
    auto text =
        more ? say("{}: {}{} meer", "{}: {}{} more", line.slice_name, one.left, per(line.per_year))
             : say("{}: {}{} minder", "{}: {}{} less", line.slice_name, one.left,
                   per(line.per_year));
    if (pair.before && pair.after) {
      text = say("{} ({} → {})", "{} ({} → {})", text, *pair.before->amount, *pair.after->amount);
    } else if (line.paid()) {
      text = say("{}, dekking {}", "{}, cover {}", text, line.cover_name);
    }
    auto& change = say_change(more ? ChangeKind::money_more : ChangeKind::money_less, pair.before,
                              pair.after, pair.before && pair.after ? "amount" : "", text);
    set_amount(change, one.left, line);
  }

  /// A line of € 0 that came or went moves no money, and is still a change.
  void zero_line(Difference const& one, bool more) {
    auto const& line = more ? *one.pair->after : *one.pair->before;
    if (one.whole && line.amount->value == 0) {
      say_change(
          more ? ChangeKind::added : ChangeKind::removed, one.pair->before, one.pair->after, "",
          more ? say("{}: post van {} erbij", "{}: line of {} added", line.slice_name, Cents{})
               : say("{}: post van {} vervallen", "{}: line of {} gone", line.slice_name, Cents{}));
    }
  }

  void cover(std::optional<Line> const& before, std::optional<Line> const& after,
             std::optional<Cents> amount) {
    if (before->cover == after->cover) {
      return;
    }
    auto const sum = amount ? say("{}{}", "{}{}", *amount, per(after->per_year))
                            : Text{"bedrag n.t.b.", "amount unknown"};
    auto const kind = before->paid() && after->paid() ? ChangeKind::cover_changed
                      : after->paid()                 ? ChangeKind::cover_found
                      : before->paid()                ? ChangeKind::cover_lost
                                                      : ChangeKind::changed;
    auto const text = kind == ChangeKind::cover_found
                          ? say("{}: dekking gevonden: {} ({})", "{}: cover found: {} ({})",
                                after->slice_name, after->cover_name, sum)
                      : kind == ChangeKind::cover_lost
                          ? say("{}: dekking vervallen: {} ({})", "{}: cover lost: {} ({})",
                                after->slice_name, before->cover_name, sum)
                          : say("{}: dekking: {} → {} ({})", "{}: cover: {} → {} ({})",
                                after->slice_name, before->cover_name, after->cover_name, sum);
    auto& change = say_change(kind, before, after, "cover", text);
    change.before = before->cover_name;
    change.after = after->cover_name;
    if (amount) {
      set_amount(change, *amount, *after);
    }
  }

  void other_fields(std::optional<Line> const& before, std::optional<Line> const& after) {
    Comparer::Inside const inside{x_to, index_of(before), index_of(after)};
    x_to.set_prefix(after->slice_name);
    x_to.fields(x_record, before->node, after->node, kTold);
    x_to.set_prefix({});
  }

  Comparer& x_to;
  Record const& x_record;
  std::list<LinePair> x_pairs;  ///< a list, since differences point into it
  std::vector<Difference> x_losses, x_gains;
};

}  // namespace

void compare_budget(Comparer& comparer, std::vector<Match> const& matches, Elements& before,
                    Elements& after, Record const& record) {
  Reader const old_reader{comparer.old_side(), record};
  Reader const new_reader{comparer.new_side(), record};
  std::list<MeasureBudget> measures;
  std::unordered_map<std::string, MeasureBudget*> by_id;
  for (auto const& match : matches) {
    LinePair pair;
    if (match.before) {
      pair.before = old_reader.read(before.at(*match.before), *match.before);
    }
    if (match.after) {
      pair.after = new_reader.read(after.at(*match.after), *match.after);
    }
    auto const& id = pair.after ? pair.after->measure : pair.before->measure;
    auto& budget = by_id[id];
    if (budget == nullptr) {
      budget = &measures.emplace_back(comparer, record);
    }
    budget->add(std::move(pair));
  }
  auto const subject = comparer.subject();
  for (auto& measure : measures) {
    measure.report();
  }
  comparer.set_subject(subject);
}

}  // namespace wijk
