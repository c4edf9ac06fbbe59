// SPDX-License-Identifier: EUPL-1.2
#include "write/budget_merge.hpp"

#include "finding/verify.hpp"

#include <algorithm>
#include <map>

namespace wijk {
namespace {

/// "museum, 2019: € 5.000": how a line is named in a message.
Text named(BudgetEntry const& entry) {
  auto const amount =
      entry.amount.empty() ? say("geen bedrag", "no amount") : say("{}", "{}", entry.amount);
  auto const cover = entry.cover.empty() ? Text{}
                                         : say(", dekking {}{}{}", ", cover {}{}{}", entry.cover,
                                               entry.covered.empty() ? "" : " ", entry.covered);
  return say("{}, {}: {}{}", "{}, {}: {}{}", entry.measure, entry.slice, amount, cover);
}

class Merge {
 public:
  Merge(std::vector<BudgetEntry> const& given, std::vector<BudgetEntry> const& now)
      : x_given{given}, x_line_of(given.size()) {
    for (std::size_t i = 0; i < now.size(); ++i) {
      x_free.emplace(now[i], i);
    }
    for (std::size_t i = 0; i < given.size(); ++i) {
      x_line_of[i] = take(given[i]);
    }
  }

  BudgetEdits run(std::vector<ReturnedLine> const& returned) {
    std::vector<bool> came_back(x_given.size());
    for (auto const& line : returned) {
      if (line.given) {
        came_back.at(*line.given) = true;
        changed(line);
      }
    }
    for (auto const& line : returned) {
      if (!line.given && !take(line.entry)) {
        x_edits.added.push_back(line.entry);
      }
    }
    for (std::size_t i = 0; i < x_given.size(); ++i) {
      if (!came_back[i]) {
        removed(i);
      }
    }
    std::ranges::sort(x_edits.removed);
    return std::move(x_edits);
  }

 private:
  /// The first line of the plan that says this and is not taken yet.
  std::optional<std::size_t> take(BudgetEntry const& entry) {
    auto const found = x_free.lower_bound(entry);
    if (found == x_free.end() || found->first != entry) {
      return std::nullopt;
    }
    auto const line = found->second;
    x_free.erase(found);
    return line;
  }

  /// What became of a line that the plan no longer has as it was given out, if it is still known.
  BudgetEntry const* successor(BudgetEntry const& given) const {
    for (auto const& [entry, line] : x_free) {
      if (entry.measure == given.measure && entry.slice == given.slice) {
        return &entry;
      }
    }
    return nullptr;
  }

  void changed(ReturnedLine const& line) {
    auto const& given = x_given[*line.given];
    if (line.entry == given) {
      return;
    }
    if (auto const at = x_line_of[*line.given]) {
      x_edits.replaced.push_back({*at, line.entry});
    } else if (!take(line.entry)) {
      auto const* const now = successor(given);
      x_edits.conflicts.push_back(
          say("{}: was `{}` en wordt `{}`, maar in het plan is de post intussen {}",
              "{}: was `{}` and becomes `{}`, but in the plan the line is {} by now", line.place,
              named(given), named(line.entry),
              now == nullptr ? say("vervallen", "gone") : say("`{}`", "`{}`", named(*now))));
    }
  }

  void removed(std::size_t given) {
    if (auto const at = x_line_of[given]) {
      x_edits.removed.push_back(*at);
    } else if (auto const* const now = successor(x_given[given]); now != nullptr) {
      x_edits.conflicts.push_back(
          say("`{}` is uit de werkmap gehaald, maar in het plan is de post intussen `{}`",
              "`{}` was taken out of the workbook, but in the plan the line is `{}` by now",
              named(x_given[given]), named(*now)));
    }
  }

  std::vector<BudgetEntry> const& x_given;
  std::multimap<BudgetEntry, std::size_t> x_free;  ///< lines of the plan that none stands for yet
  std::vector<std::optional<std::size_t>> x_line_of;  ///< of each line given out, in the plan
  BudgetEdits x_edits;
};

/// True where the plan says what came back, in whatever order.
bool is_done(std::vector<ReturnedLine> const& returned, std::vector<BudgetEntry> now) {
  std::vector<BudgetEntry> wanted;
  wanted.reserve(returned.size());
  for (auto const& line : returned) {
    wanted.push_back(line.entry);
  }
  std::ranges::sort(wanted);
  std::ranges::sort(now);
  return wanted == now;
}

std::vector<KeyText> texts_of(BudgetEntry const& entry) {
  std::vector<KeyText> texts;
  for (auto const& field : kEntryFields) {
    texts.push_back({field.key, entry.*field.text});
  }
  return texts;
}

/// The splices of all edits, or the first refusal.
class Splices {
 public:
  void add(Result<Splice> splice) {
    if (splice) {
      x_splices.push_back(std::move(*splice));
    } else if (!x_refusal) {
      x_refusal = splice.refusal();
    }
  }
  Result<std::vector<File>> apply_to(Document const& document) {
    return x_refusal ? Result<std::vector<File>>{*x_refusal}
                     : apply(document, std::move(x_splices));
  }

 private:
  std::vector<Splice> x_splices;
  std::optional<Refusal> x_refusal;
};

}  // namespace

BudgetEdits merge_budget(std::vector<BudgetEntry> const& given,
                         std::vector<ReturnedLine> const& returned,
                         std::vector<BudgetEntry> const& now) {
  return is_done(returned, now) ? BudgetEdits{} : Merge{given, now}.run(returned);
}

std::vector<BudgetEntry> edited(std::vector<BudgetEntry> lines, BudgetEdits const& edits) {
  for (auto const& edit : edits.replaced) {
    lines.at(edit.line) = edit.entry;
  }
  for (auto i = edits.removed.size(); i-- > 0;) {
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(edits.removed[i]));
  }
  lines.insert(lines.end(), edits.added.begin(), edits.added.end());
  return lines;
}

std::vector<BudgetEntry> entries_of(Neighbourhood const& hood) {
  std::vector<BudgetEntry> entries;
  for (auto const& line : hood.budget) {
    entries.push_back(entry_of(line));
  }
  return entries;
}

Result<std::vector<File>> rewrite_budget(Document const& document, std::size_t hood,
                                         std::vector<BudgetEntry> const& now,
                                         BudgetEdits const& edits) {
  auto const* const hoods = document.root.find("neighbourhoods");
  verify(hoods != nullptr, "a plan with a budget has neighbourhoods");
  auto const& node = hoods->is_list() ? hoods->items.at(hood) : *hoods;
  auto const* const budget = node.find("budget");
  auto const nothing = Node::null_at(node.mark);
  RecordList const list{budget == nullptr ? nothing : *budget,
                        *neighbourhood_record().field("budget")->record};
  Splices splices;
  for (auto const& edit : edits.replaced) {
    for (auto const& field : kEntryFields) {
      if (auto const& text = edit.entry.*field.text; text != now.at(edit.line).*field.text) {
        splices.add(replace_value(document, list, edit.line, {field.key, text}));
      }
    }
  }
  for (auto const line : edits.removed) {
    splices.add(remove_element(document, list, line));
  }
  for (auto const& entry : edits.added) {
    splices.add(append_element(document, list, texts_of(entry)));
  }
  return splices.apply_to(document);
}

}  // namespace wijk
