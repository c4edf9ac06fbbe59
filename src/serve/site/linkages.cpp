// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/linkages.hpp"

#include "link/wording.hpp"

#include <algorithm>

namespace wijk {
namespace {

Measure const* measure_of(LinkagesPage const& of, std::uint32_t partaker) {
  auto const& one = of.partaker(partaker);
  return one.type == Partaker::Type::measure ? &of.page.hood.measures[one.index] : nullptr;
}

}  // namespace

LinkagesPage::LinkagesPage(HoodPage const& a_page)
    : page{a_page},
      found{a_page.call.service.linkages.of(a_page.call.snapshot, a_page.hood)},
      scene{a_page.plan(), a_page.hood, usual_pairings(), *found} {}

std::string LinkagesPage::status_of(Linkage const& linkage) const {
  return linkage.decision < 0
             ? std::string{}
             : page.hood.linkages[static_cast<std::size_t>(linkage.decision)].status;
}

LinkagesWanted linkages_wanted(Request const& request) {
  return {request.query_field("partij").value_or(""), request.query_field("thema").value_or(""),
          request.query_field("maatregel").value_or("")};
}

bool is_wanted(LinkagesPage const& of, std::span<std::uint32_t const> partakers,
               LinkagesWanted const& wanted) {
  auto const any = [&](auto const& holds) { return std::ranges::any_of(partakers, holds); };
  auto const by_partner = [&](std::uint32_t one) {
    auto const& partners = of.partaker(one).partners;
    return std::ranges::find(partners, wanted.partner) != partners.end();
  };
  auto const in_theme = [&](std::uint32_t one) {
    auto const* const measure = measure_of(of, one);
    return measure != nullptr && measure->theme.id == wanted.theme;
  };
  auto const is_measure = [&](std::uint32_t one) {
    auto const* const measure = measure_of(of, one);
    return measure != nullptr && measure->id == wanted.measure;
  };
  return (wanted.partner.empty() || any(by_partner)) && (wanted.theme.empty() || any(in_theme)) &&
         (wanted.measure.empty() || any(is_measure));
}

bool is_wanted(LinkagesPage const& of, Linkage const& linkage, LinkagesWanted const& wanted) {
  std::vector<std::uint32_t> partakers;
  for (auto const& part : linkage.parts) {
    partakers.push_back(part.partaker);
  }
  return is_wanted(of, partakers, wanted);
}

std::string query_of(LinkagesWanted const& wanted) {
  std::string query;
  auto const add = [&](std::string_view name, std::string const& value) {
    if (!value.empty()) {
      query += fmt::format("{}{}={}", query.empty() ? "?" : "&", name, percent_encoded(value));
    }
  };
  add("partij", wanted.partner);
  add("thema", wanted.theme);
  add("maatregel", wanted.measure);
  return query;
}

Linkage const* linkage_named(Linkages const& all, std::string_view name) {
  for (auto const* const list : {&all.open, &all.settled}) {
    auto const found = std::ranges::find_if(
        *list, [&](Linkage const& one) { return name_of(one, all.partakers) == name; });
    if (found != list->end()) {
      return &*found;
    }
  }
  return nullptr;
}

std::string anchor_of(LinkagesPage const& of, Linkage const& linkage) {
  auto name = name_of(linkage, of.all().partakers);
  std::ranges::replace(name, '+', '_');
  return "koppelkans-" + name;
}

std::string linkage_address(LinkagesPage const& of, Linkage const& linkage) {
  return hood_address(of.page.call, of.page.hood, "/koppelkansen?alle=ja#") +
         anchor_of(of, linkage);
}

Markup linkage_line(LinkagesPage const& of, Linkage const& linkage) {
  auto const weeks = weeks_range(linkage.weeks);
  auto const gain = say("verwachte winst {}", "expected gain {}", money_range(linkage.gain));
  auto const brings =
      weeks.empty() ? gain : say("{}, {} minder overlast", "{}, {} less nuisance", gain, weeks);
  auto const decided = decision_text(linkage, of.page.hood);
  return link(linkage_address(of, linkage), of.text(title_of(linkage, of.all()))) +
         element("p", {{"class", "note"}},
                 sentence(of.text(brings)) + (decided.empty() ? "" : " " + of.text(decided) + "."));
}

}  // namespace wijk
