// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/linkages.hpp"

#include "link/wording.hpp"
#include "serve/site/map.hpp"

#include <algorithm>
#include <cctype>

namespace wijk {
namespace {

Measure const* measure_of(LinkagesPage const& of, std::uint32_t partaker) {
  auto const& one = of.partaker(partaker);
  return one.type == Partaker::Type::measure ? &of.page.hood.measures[one.index] : nullptr;
}

/// "A" to "Z", then "AA".
std::string letter(std::size_t number) {
  std::string text;
  for (++number; number > 0; number = (number - 1) / 26) {
    text.insert(text.begin(), static_cast<char>('A' + (number - 1) % 26));
  }
  return text;
}

}  // namespace

LinkagesPage::LinkagesPage(HoodPage const& a_page)
    : page{a_page},
      found{a_page.call.service.linkages.of(a_page.call.service.live, a_page.call.service.store,
                                            a_page.call.snapshot, a_page.hood)},
      scene{a_page.plan(), a_page.hood, usual_pairings(), found->all} {}

std::string LinkagesPage::status_of(Linkage const& linkage) const {
  return linkage.decision < 0
             ? std::string{}
             : page.hood.linkages[static_cast<std::size_t>(linkage.decision)].status;
}

std::vector<std::size_t> spots_of(LinkagesPage const& of, Linkage const& linkage) {
  auto const& hood = of.page.hood;
  std::vector<std::size_t> spots;
  auto const add = [&](std::size_t spot) {
    if (std::ranges::find(spots, spot) == spots.end()) {
      spots.push_back(spot);
    }
  };
  for (auto const& link : linkage.links) {
    for (auto const& reason : link.reasons) {
      for (auto const place : {reason.apart.place_a, reason.apart.place_b}) {
        if (place >= 0 && !is_outline(hood, static_cast<std::size_t>(place))) {
          add(static_cast<std::size_t>(place));
        }
      }
    }
  }
  for (auto const& part : linkage.parts) {
    if (of.partaker(part.partaker).type == Partaker::Type::outside) {
      add(hood.places.size() + part.partaker);
    }
  }
  return spots;
}

Partaker const* outside_at(LinkagesPage const& of, std::size_t spot) {
  auto const places = of.page.hood.places.size();
  return spot < places ? nullptr : &of.all().partakers[spot - places];
}

Text spot_name(LinkagesPage const& of, std::size_t spot) {
  auto const* const outside = outside_at(of, spot);
  return outside == nullptr ? of.page.hood.places[spot].name : outside->name;
}

std::vector<std::string> letters_of(LinkagesPage const& of,
                                    std::vector<Linkage const*> const& ranked) {
  std::vector<std::string> letters(of.page.hood.places.size() + of.all().partakers.size());
  std::size_t count = 0;
  for (auto const* const one : ranked) {
    for (auto const spot : spots_of(of, *one)) {
      if (letters[spot].empty()) {
        letters[spot] = letter(count++);
      }
    }
  }
  return letters;
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

std::vector<Linkage const*> on_map(LinkagesPage const& of, LinkagesWanted const& wanted) {
  constexpr std::size_t kMost = 100;
  std::vector<Linkage const*> shown;
  for (auto const& one : of.all().open) {
    if (shown.size() < kMost && is_wanted(of, one, wanted)) {
      shown.push_back(&one);
    }
  }
  return shown;
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
  std::ranges::replace_if(
      name,
      [](char sign) { return std::isalnum(static_cast<unsigned char>(sign)) == 0 && sign != '-'; },
      '_');
  return "koppelkans-" + name;
}

std::string linkage_address(LinkagesPage const& of, Linkage const& linkage,
                            LinkagesWanted const& wanted) {
  auto const query = query_of(wanted);
  return hood_address(of.page.call, of.page.hood, "/koppelkansen") + query +
         (query.empty() ? "?" : "&") + "alle=ja#" + anchor_of(of, linkage);
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
