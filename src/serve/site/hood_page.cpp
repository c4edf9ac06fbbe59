// SPDX-License-Identifier: EUPL-1.2
#include "serve/site/hood_page.hpp"

namespace wijk {

Markup HoodPage::partner_link(Ref<Partner> const& partner) const {
  auto const index = static_cast<std::size_t>(std::max(0, partner.index));
  return partner.found() ? link_to(fmt::format("/partners/{}", index), plan().partners[index].name)
                         : escaped(partner.id);
}

Markup HoodPage::place_link(Ref<Place> const& place) const {
  auto const index = static_cast<std::size_t>(std::max(0, place.index));
  return place.found() ? link_to(pointer("places", index), hood.places[index].name)
                       : escaped(place.id);
}

Markup HoodPage::section(std::string const& id, Words name, Markup const& inside) const {
  return element("section", {{"id", id}, {"class", "block"}},
                 heading(2, id + "-heading", text(name)), inside);
}

Answer hood_answer(Call& call, std::string_view tab, Text const& title, Text const& lede,
                   Markup (*make)(HoodPage const& page)) {
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  HoodPage const page{call, *hood};
  return site_answer(call, {.title = title,
                            .tab = std::string{tab},
                            .content = page_head(call, title, lede) + make(page),
                            .hood = hood});
}

Measure const* measure_of(Call const& call) {
  auto const* const hood = hood_of(call);
  return hood == nullptr ? nullptr : find_id(hood->measures, call.piece("measure"));
}

Answer not_there(Call const& call, Text const& what) {
  return problem_page(
      404, call, say("{} is er niet", "{} is not there", what),
      say("Het plan noemt dit niet, of niet meer. Het adres kan ook verkeerd zijn.",
          "The plan does not name it, or no longer. The address may be wrong too."));
}

Markup listed(std::vector<Markup> const& all, std::string_view between) {
  Markup joined;
  for (auto const& one : all) {
    joined += joined.empty() ? Markup{} : escaped(between);
    joined += one;
  }
  return joined;
}

Markup term(std::string const& name, Markup const& value) {
  return value.empty() ? Markup{}
                       : element("div", {}, element("dt", {}, name), element("dd", {}, value));
}

Markup source_line(HoodPage const& page, std::string const& pointer) {
  auto const source = page.text(page.input.trace(pointer).source);
  return source.empty()
             ? Markup{}
             : element("p", {{"class", "note source"}}, page.text(Words{"Bron: ", "Source: "}),
                       link(tab_address(page.call, page.hood, "about"), source));
}

Markup paragraphs(std::string const& text, std::string_view kind) {
  Markup all;
  for (std::size_t from = 0; from < text.size();) {
    auto const end = std::min(text.find('\n', from), text.size());
    all += element("p", {only_if(!kind.empty(), {"class", std::string{kind}})},
                   std::string_view{text}.substr(from, end - from));
    from = std::min(text.find_first_not_of('\n', end), text.size());
  }
  return all;
}

std::string long_date(Call const& call, Date date) {
  static constexpr Words kMonths[] = {
      {"januari", "January"}, {"februari", "February"}, {"maart", "March"},
      {"april", "April"},     {"mei", "May"},           {"juni", "June"},
      {"juli", "July"},       {"augustus", "August"},   {"september", "September"},
      {"oktober", "October"}, {"november", "November"}, {"december", "December"}};
  auto const month = static_cast<unsigned>(date.month());
  return month < 1 || month > 12
             ? format_date(date)
             : fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                           kMonths[month - 1].in(call.language), static_cast<int>(date.year()));
}

Markup edit_link(HoodPage const& page, std::string const& pointer, std::string const& name) {
  auto const target = edit_address(page.call, pointer);
  return target.empty() ? Markup{}
                        : element("a", {{"class", "mend"}, {"href", target}},
                                  page.text(Words{"Wijzigen", "Change"}),
                                  element("span", {{"class", "heard"}}, ": " + name));
}

Markup edit_cell(HoodPage const& page, Markup const& link) {
  return page.call.session ? element("td", {}, link) : Markup{};
}

}  // namespace wijk
