// SPDX-License-Identifier: EUPL-1.2
#include "check/periods.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"

namespace wijk {
namespace {

enum class Word { covered, to_be_determined, none };

/// What a line says about its cover.
Word word_of(BudgetLine const& line) {
  if (line.cover_unknown || line.covered.unknown()) {
    return Word::to_be_determined;
  }
  return line.cover.named() || line.covered.known() ? Word::covered : Word::none;
}

/// What a line takes from its cover, for one year where it is per year.
Cents taken(BudgetLine const& line) {
  return line.covered.known()     ? line.covered.value
         : line.covered.unknown() ? Cents{}
                                  : line.amount.value;
}

/// The part of a year slice of which nobody has said who pays it.
struct Uncovered {
  Cents amount;            ///< of the whole slice
  Cents to_be_determined;  ///< cover n.t.b.
  Cents silent;            ///< no word about cover
  std::vector<std::uint32_t> lines;
};

std::vector<Uncovered> uncovered_by_slice(Here const& here) {
  std::vector<Uncovered> slices(here.sums.slices().size());
  for (std::size_t i = 0; i < here.hood.budget.size(); ++i) {
    auto const& line = here.hood.budget[i];
    if (here.lines.slice_of(i) < 0 || !line.amount.known()) {
      continue;
    }
    auto& slice = slices[static_cast<std::size_t>(here.lines.slice_of(i))];
    slice.amount += line.amount.value;
    auto const word = word_of(line);
    if (word == Word::covered || line.amount.value <= Cents{}) {
      continue;
    }
    (word == Word::none ? slice.silent : slice.to_be_determined) += line.amount.value;
    if (slice.lines.size() <= kMostRelated) {
      slice.lines.push_back(static_cast<std::uint32_t>(i));
    }
  }
  return slices;
}

Text spoken_lack(Uncovered const& slice) {
  auto const open = say("{} n.t.b.", "{} to be determined", slice.to_be_determined);
  auto const silent = say("{} niet genoemd", "{} not stated", slice.silent);
  if (slice.silent == Cents{}) {
    return open;
  }
  return slice.to_be_determined == Cents{} ? silent : say("{} en {}", "{} and {}", open, silent);
}

}  // namespace

void money_line_cover(Here const& here, Findings& findings) {
  for (std::size_t i = 0; i < here.hood.budget.size(); ++i) {
    auto const& line = here.hood.budget[i];
    if (!line.amount.known() || !line.covered.known() || line.covered == line.amount) {
      continue;
    }
    auto const covered = line.covered.value;
    auto const amount = line.amount.value;
    bool const over = covered > amount;
    auto& finding =
        over ? findings.add("money-cover-over", here.at("budget", i, "covered"),
                            say("de dekking {} is hoger dan het bedrag {}",
                                "the cover {} is higher than the amount {}", covered, amount))
             : findings.add("money-cover-part", here.at("budget", i, "covered"),
                            say("van {} is {} gedekt, {} niet", "of {}, {} is covered, {} is not",
                                amount, covered, amount - covered));
    relate(finding, here.at("budget", i, "amount"), say("het bedrag", "the amount"));
  }
}

void money_year_cover(Here const& here, Findings& findings) {
  auto const slices = uncovered_by_slice(here);
  for (std::size_t i = 0; i < slices.size(); ++i) {
    auto const& slice = slices[i];
    if (slice.lines.empty()) {
      continue;
    }
    auto const& column = here.sums.slices()[i];
    auto const amount = column.per_year ? say("{} per jaar", "{} a year", slice.amount)
                                        : say("{}", "{}", slice.amount);
    auto& finding = findings.add(
        "money-year-uncovered", here.at("budget", slice.lines.front(), "slice"),
        say("jaarschijf {} vraagt {}; dekking: {}", "year slice {} asks for {}; cover: {}",
            column.period, amount, spoken_lack(slice)));
    for (auto const line : std::span{slice.lines}.subspan(1)) {
      relate(finding, here.at("budget", line, "amount"),
             word_of(here.hood.budget[line]) == Word::none
                 ? say("geen dekking genoemd", "no cover stated")
                 : say("dekking n.t.b.", "cover to be determined"));
    }
  }
}

void money_covers(Here const& here, Findings& findings) {
  struct Use {
    Cents amount;
    std::vector<std::size_t> lines, outside;
  };
  std::vector<Use> uses(here.hood.covers.size());
  for (std::size_t i = 0; i < here.hood.budget.size(); ++i) {
    auto const& line = here.hood.budget[i];
    if (!line.cover.found() || !line.slice.known()) {
      continue;
    }
    auto& use = uses[static_cast<std::size_t>(line.cover.index)];
    auto const& years = here.hood.covers[static_cast<std::size_t>(line.cover.index)].years;
    use.amount += taken(line) * Slice{line.slice.value, line.per_year}.times(here.sums.horizon());
    if (use.lines.size() < kMostRelated) {
      use.lines.push_back(i);
    }
    if (years.known() && !overlap(years.value, line.slice.value)) {
      use.outside.push_back(i);
    }
  }
  for (std::size_t i = 0; i < uses.size(); ++i) {
    auto const& cover = here.hood.covers[i];
    if (cover.available.known() && uses[i].amount > cover.available.value) {
      auto& finding =
          findings.add("money-cover-overdrawn", here.at("covers", i, "available"),
                       say("dekking `{}` heeft {}, de begrotingsposten vragen er {} van",
                           "cover `{}` has {}, the budget lines ask for {} of it", cover.id,
                           cover.available.value, uses[i].amount));
      for (auto const line : uses[i].lines) {
        relate(finding, here.at("budget", line, "amount"), say("vraagt dit", "asks for this"));
      }
    }
    if (!uses[i].outside.empty()) {
      auto& finding =
          findings.add("money-cover-years", here.at("covers", i, "years"),
                       say("dekking `{}` geldt in {}, maar betaalt {} begrotingsposten daarbuiten",
                           "cover `{}` holds in {}, but pays {} budget lines outside it", cover.id,
                           cover.years.value, uses[i].outside.size()));
      for (auto const line : uses[i].outside) {
        relate(finding, here.at("budget", line, "slice"), say("valt erbuiten", "falls outside"));
      }
    }
  }
}

}  // namespace wijk
