// SPDX-License-Identifier: EUPL-1.2
//
// Two states of a plan in figures.
#include "plan/sums.hpp"
#include "serve/site/edit/history.hpp"

#include <algorithm>

namespace wijk::edit {
namespace {

Neighbourhood const* same_hood(Snapshot const& state, std::string const& id) {
  auto const& hoods = state.reading.plan.neighbourhoods;
  auto const found = std::ranges::find(hoods, id, &Neighbourhood::id);
  return found == hoods.end() ? nullptr : &*found;
}

struct Slices {
  std::vector<std::string> names;
  std::map<std::string, Sum> sums;
  Sum all{};
};

Slices slices_of(Call const& call, Neighbourhood const* hood) {
  Slices slices;
  if (hood == nullptr) {
    return slices;
  }
  BudgetSums const sums{*hood};
  for (std::size_t at = 0; at < sums.slices().size(); ++at) {
    auto const& slice = sums.slices()[at];
    auto name = spoken(slice.period, call.language);
    name += slice.per_year ? said(call, ", per jaar", ", per year") : "";
    slices.names.push_back(name);
    slices.sums[name].add(sums.of_slice(at));
  }
  slices.all = sums.of_all();
  return slices;
}

std::string signed_money(Call const& call, Cents amount) {
  return (amount.value > 0 ? "+" : "") + format_money(amount, call.language);
}

std::vector<Markup> money_row(Call const& call, std::string const& name, Cents before,
                              Cents after) {
  return {escaped(name), escaped(format_money(before, call.language)),
          escaped(format_money(after, call.language)),
          before == after ? escaped("") : escaped(signed_money(call, after - before))};
}

Markup money_table(Call const& call, Neighbourhood const& hood, Slices const& before,
                   Slices const& after) {
  auto names = after.names;
  for (auto const& name : before.names) {
    if (std::ranges::find(names, name) == names.end()) {
      names.push_back(name);
    }
  }
  auto const sum_in = [](Slices const& slices, std::string const& name) {
    auto const found = slices.sums.find(name);
    return found == slices.sums.end() ? Sum{} : found->second;
  };
  std::vector<std::vector<Markup>> rows;
  rows.reserve(names.size() + 2);
  for (auto const& name : names) {
    rows.push_back(money_row(call, name, sum_in(before, name).amount, sum_in(after, name).amount));
  }
  rows.push_back(
      money_row(call, said(call, "alle jaren", "all years"), before.all.amount, after.all.amount));
  rows.push_back(money_row(call, said(call, "waarvan gedekt", "of which covered"),
                           before.all.covered, after.all.covered));
  return names.empty()
             ? Markup{}
             : table("geld-" + hood.id, said(call, "Begroot in {}", "Budgeted in {}", hood.name),
                     {said(call, "Jaarschijf", "Year slice"), said(call, "Eerst", "Before"),
                      said(call, "Daarna", "After"), said(call, "Verschil", "Difference")},
                     rows, true);
}

struct Count {
  Words name;
  std::size_t before = 0, after = 0;
};

std::size_t findings_of(Snapshot const& state, Severity severity) {
  return static_cast<std::size_t>(
      std::ranges::count_if(state.reading.findings.all(), [severity](Finding const& one) {
        return one.severity == severity && one.accepted_by.empty();
      }));
}

template <class Member>
std::size_t in_all_hoods(Snapshot const& state, Member member) {
  std::size_t count = 0;
  for (auto const& hood : state.reading.plan.neighbourhoods) {
    count += (hood.*member).size();
  }
  return count;
}

Markup count_table(Call const& call, Snapshot const& before, Snapshot const& after) {
  auto const both = [&](Words name, auto member) {
    return Count{name, in_all_hoods(before, member), in_all_hoods(after, member)};
  };
  Count const counts[] = {
      both({"maatregelen", "measures"}, &Neighbourhood::measures),
      both({"plekken", "places"}, &Neighbourhood::places),
      both({"begrotingsposten", "budget lines"}, &Neighbourhood::budget),
      both({"indicatoren", "indicators"}, &Neighbourhood::indicators),
      both({"afspraken", "agreements"}, &Neighbourhood::agreements),
      {{"fouten die de toets vindt", "errors that the check finds"},
       findings_of(before, Severity::error),
       findings_of(after, Severity::error)},
      {{"waarschuwingen", "warnings"},
       findings_of(before, Severity::warning),
       findings_of(after, Severity::warning)},
  };
  std::vector<std::vector<Markup>> rows;
  for (auto const& count : counts) {
    auto const less = count.after < count.before;
    auto const by = less ? count.before - count.after : count.after - count.before;
    rows.push_back({escaped(in(call, count.name)), escaped(std::to_string(count.before)),
                    escaped(std::to_string(count.after)),
                    escaped(by == 0 ? "" : (less ? "−" : "+") + std::to_string(by))});
  }
  return table("aantallen", said(call, "Aantallen", "Counts"),
               {said(call, "Wat", "What"), said(call, "Eerst", "Before"),
                said(call, "Daarna", "After"), said(call, "Verschil", "Difference")},
               rows, true);
}

}  // namespace

Markup figures(Call const& call, Snapshot const& before, Snapshot const& after) {
  Markup all;
  for (auto const& hood : after.reading.plan.neighbourhoods) {
    all += money_table(call, hood, slices_of(call, same_hood(before, hood.id)),
                       slices_of(call, &hood));
  }
  return all + count_table(call, before, after);
}

}  // namespace wijk::edit
