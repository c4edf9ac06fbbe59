// SPDX-License-Identifier: EUPL-1.2
//
// Linkages on pages: what can be done together, and what was decided about it. Inside the room
// only.
#pragma once

#include "link/linkages_json.hpp"
#include "serve/site/hood_page.hpp"

#include <memory>
#include <span>

namespace wijk {

/// The linkages of the neighbourhood that a page is about.
struct LinkagesPage {
  HoodPage const& page;
  std::shared_ptr<FoundInHood const> found;
  LinkScene scene;
  std::vector<std::string> letters{};  ///< on the map, by spot; empty where there is none

  explicit LinkagesPage(HoodPage const& a_page);

  Linkages const& all() const { return found->all; }
  Partaker const& partaker(std::uint32_t index) const { return all().partakers[index]; }
  std::string text(Text const& words) const { return page.text(words); }
  std::string text(Words words) const { return page.text(words); }
  /// "taken-up", "declined", "done"; empty where nothing was decided.
  std::string status_of(Linkage const& linkage) const;
};

/// Where the works of a linkage meet, as spots: positions in the neighbourhood's places, and behind
/// those the partakers from elsewhere, which have a place of their own.
std::vector<std::size_t> spots_of(LinkagesPage const& of, Linkage const& linkage);
/// The partaker that a spot is; null for a place of the plan.
Partaker const* outside_at(LinkagesPage const& of, std::size_t spot);
Text spot_name(LinkagesPage const& of, std::size_t spot);
/// Linkages have numbers, so spots have letters: A is where the first of them is.
std::vector<std::string> letters_of(LinkagesPage const& of,
                                    std::vector<Linkage const*> const& ranked);

/// What of them a reader asks for; an empty id asks for nothing.
struct LinkagesWanted {
  std::string partner{}, theme{}, measure{};
  bool any() const { return !partner.empty() || !theme.empty() || !measure.empty(); }
};
LinkagesWanted linkages_wanted(Request const& request);
bool is_wanted(LinkagesPage const& of, std::span<std::uint32_t const> partakers,
               LinkagesWanted const& wanted);
bool is_wanted(LinkagesPage const& of, Linkage const& linkage, LinkagesWanted const& wanted);
/// "?partij=lefier&thema=groen"; empty where nothing is asked for.
std::string query_of(LinkagesWanted const& wanted);

/// Those that are wanted, not settled, and on the map: the first hundred, for more hide each other.
std::vector<Linkage const*> on_map(LinkagesPage const& of, LinkagesWanted const& wanted);

/// The linkage of that name ("binnentuinen+mfa"); null where there is none.
Linkage const* linkage_named(Linkages const& all, std::string_view name);
/// Its id in the page: "koppelkans-binnentuinen_mfa".
std::string anchor_of(LinkagesPage const& of, Linkage const& linkage);
/// The page with all of them that are wanted, at this one.
std::string linkage_address(LinkagesPage const& of, Linkage const& linkage,
                            LinkagesWanted const& wanted = {});

/// A partaker with the way to it.
Markup partaker_link(LinkagesPage const& of, Partaker const& partaker);
/// "Verwachte winst", "Minder overlast", …: what it brings, at a glance.
Markup linkage_facts(LinkagesPage const& of, Linkage const& linkage);
/// "van elders: riool.csv, 26 november 2026"; empty for what the plan has.
std::string brought_by(LinkagesPage const& of, Partaker const& partaker);
/// Whether a work from elsewhere is in it: the plan has no place for a decision on that.
bool is_with_outside(LinkagesPage const& of, Linkage const& linkage);
/// Which files brought works from elsewhere, and for who may the way to bring one in or take it
/// away; nothing where there is neither.
Markup works_section(LinkagesPage const& of);
/// The form in which a file is chosen.
Markup works_form(Call const& call, Neighbourhood const& hood);
/// Who has to do what, by when.
Markup linkage_parts(LinkagesPage const& of, Linkage const& linkage);
/// Everything about one; `rank` 0: without a number.
Markup linkage_card(LinkagesPage const& of, Linkage const& linkage, std::size_t rank);
/// One in a line of a list on another page.
Markup linkage_line(LinkagesPage const& of, Linkage const& linkage);

}  // namespace wijk
