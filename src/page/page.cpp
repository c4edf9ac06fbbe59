// SPDX-License-Identifier: EUPL-1.2
#include "page/page.hpp"

#include "show/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wijk {
namespace {

struct PartSection {
  std::string_view key;
  Words name;
  Markup (*make)(Part const& part);
};

/// What a page says about a neighbourhood, in the order in which it is read.
constexpr PartSection kSections[] = {
    {"about", {"In het kort", "In brief"}, about_section},
    {"map", {"Kaart", "Map"}, map_section},
    {"money", {"Geld", "Money"}, money_section},
    {"measures", {"Maatregelen", "Measures"}, measures_section},
    {"tasks", {"Maatregelen en opgaven", "Measures and tasks"}, tasks_section},
    {"timeline", {"Tijdlijn", "Time line"}, timeline_section},
    {"partners", {"Partijen", "Partners"}, partners_section},
    {"agreements", {"Afspraken", "Agreements"}, agreements_section},
    {"indicators", {"Indicatoren", "Indicators"}, indicators_section},
};

constexpr Words kFindings{"Wat niet klopt of ontbreekt", "What is wrong or missing"};
constexpr Words kReading{"Bronnen en leeswijzer", "Sources and how to read"};
constexpr Words kProgramme{"Het programma", "The programme"};

/// The way to a part, on paper with its sheet.
Markup contents_link(Page const& page, std::string const& id, std::string const& name) {
  // A section may start above the heading that a printer moved to the next sheet.
  auto const target = page.paper() ? id + "-heading" : id;
  auto const sheet = page.sheets.find(target);
  return element("a", {{"href", "#" + target}}, name,
                 sheet == page.sheets.end()
                     ? Markup{}
                     : element("span", {{"class", "sheet"}}, fmt::format(" {}", sheet->second)));
}

/// The sections of a page with the contents that lead to them.
struct Body {
  Page const& page;
  Markup contents{};
  Markup sections{};

  void add(std::string const& id, std::string const& name, int level, Markup const& inside) {
    contents += element("li", {}, contents_link(page, id, name));
    sections += element("section", {{"id", id}, {"class", "part"}},
                        heading(level, id + "-heading", name), inside);
  }
};

void add_hood(Body& body, Neighbourhood const& hood, std::string const& prefix) {
  bool const alone = prefix.empty();
  Part const part{body.page, hood, prefix, alone ? 2 : 3};
  Body own{body.page};
  for (auto const& section : kSections) {
    own.add(part.id(section.key), body.page.text(section.name), part.level, section.make(part));
  }
  if (alone) {
    body.contents += own.contents;
    body.sections += own.sections;
    return;
  }
  auto const id = part.id("hood");
  auto const name = body.page.text(hood.name);
  body.contents +=
      element("li", {}, contents_link(body.page, id, name), element("ul", {}, own.contents));
  body.sections +=
      element("section", {{"id", id}}, heading(2, id + "-heading", name), own.sections);
}

Body body_of(Page const& page) {
  Body body{page};
  auto const& hoods = page.input.hoods;
  if (hoods.size() != 1) {
    body.add("programme", page.text(kProgramme), 2, programme_section(page));
  }
  for (std::size_t i = 0; i < hoods.size(); ++i) {
    add_hood(body, *hoods[i], hoods.size() == 1 ? "" : fmt::format("hood{}-", i + 1));
  }
  body.add("findings", page.text(kFindings), 2, findings_section(page, 3));
  body.add("reading", page.text(kReading), 2, reading_section(page, 3));
  return body;
}

/// The name of the page: of its one neighbourhood, or of the programme.
std::string title_of(Page const& page) {
  auto const& input = page.input;
  auto const& name = input.hoods.size() == 1 ? input.hoods.front()->name : input.plan.name;
  auto const shown = page.text(name);
  if (shown.empty()) {
    return page.text(Words{"Een plan zonder naam", "A plan without a name"});
  }
  return input.hoods.size() == 1
             ? page.text(say("Wijkvernieuwing {}", "Neighbourhood renewal {}", shown))
             : shown;
}

/// "gemeente Groningen · 2018-2028 · Wijkvernieuwingsplan De Wijert, concept".
Markup subtitle_of(Page const& page) {
  auto const& input = page.input;
  Text all;
  auto const add = [&](Text const& more) {
    for (auto side : {&Text::nl, &Text::en}) {
      if (!(all.*side).empty() && !(more.*side).empty()) {
        all.*side += " · ";
      }
      all.*side += more.*side;
    }
  };
  add(input.plan.name);
  if (page.text(input.plan.name).find(input.plan.city) == std::string::npos) {
    add({input.plan.city, input.plan.city});
  }
  if (input.hoods.size() == 1 && input.hoods.front()->years.known()) {
    add(say("{}", "{}", input.hoods.front()->years.value));
  }
  auto const lines = element("p", {{"class", "subtitle"}}, page.text(all));
  if (input.plan.editions.empty()) {
    return lines;
  }
  auto const& edition = input.plan.editions.back();
  auto const status = choice_name(edition.status);
  return lines +
         element("p", {{"class", "subtitle"}}, page.text(edition.name), ", ", page.text(status));
}

Markup colophon(Page const& page) {
  return element("p", {{"class", "colophon"}},
                 page.text(Words{"Gemaakt met Wijkwerk uit de tekst van het plan.",
                                 "Made with Wijkwerk from the text of the plan."}));
}

/// The style sheet; on paper with the words at the foot of each sheet.
std::string style_of(Page const& page) {
  auto sheet = "\n" + std::string{style_sheet()};
  if (page.paper()) {
    std::string foot;
    for (char const letter : title_of(page)) {
      // Only what cannot end a string of CSS or the element around it; the title page has it all.
      foot +=
          std::string_view{"\"\\<>&\n\r\f"}.find(letter) == std::string_view::npos ? letter : ' ';
    }
    sheet += std::string{paper_style_sheet()} + ":root { --running: \"" + foot + "\"; }\n";
  }
  return sheet;
}

Markup head_of(Page const& page) {
  // Nothing outside the file is asked for, and a browser that knows this policy refuses to.
  constexpr std::string_view kPolicy =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return element(
      "head", {}, element("meta", {{"charset", "utf-8"}}),
      element("meta",
              {{"http-equiv", "Content-Security-Policy"}, {"content", std::string{kPolicy}}}),
      element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
      element("meta",
              {{"name", "color-scheme"}, {"content", page.paper() ? "light" : "light dark"}}),
      element("meta", {{"name", "generator"}, {"content", "Wijkwerk " WIJK_VERSION}}),
      element("title", {}, title_of(page)), element("style", {}, Markup{style_of(page)}));
}

}  // namespace

Markup heading(int level, std::string const& id, std::string const& text) {
  return element(fmt::format("h{}", level), {only_if(!id.empty(), {"id", id})}, text);
}

Markup prose(std::string_view text) {
  Markup all;
  bool code = false;
  while (!text.empty()) {
    auto const end = std::min(text.find('`'), text.size());
    auto const piece = text.substr(0, end);
    all += code ? element("code", {}, piece) : escaped(piece);
    text.remove_prefix(std::min(end + 1, text.size()));
    code = !code;
  }
  return all;
}

std::string sentence(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

Markup linked(Page const& page, std::string const& pointer, Markup const& text) {
  auto const target = page.site() && !pointer.empty() ? page.input.address_of(pointer) : "";
  return target.empty() ? text : element("a", {{"href", target}}, text);
}

std::string section_link(Part const& part, std::string_view section) {
  auto const& address = part.page.input.section_address;
  return address ? address(section) : "#" + part.id(section);
}

Markup heard(Page const& page, std::string const& text) {
  return page.paper() ? Markup{} : element("span", {{"class", "heard"}}, text);
}

std::string file_of(Page const& page, Spot const& place) {
  auto const folder = page.input.folder + "/";
  return place.file.starts_with(folder) ? place.file.substr(folder.size()) : place.file;
}

std::string make_page(ReportInput const& input, Medium medium, SheetNumbers const& sheets) {
  Page const page{input, medium, sheets};
  auto const body = body_of(page);
  auto const contents =
      element("nav", {{"class", "contents"}, {"aria-labelledby", "contents-heading"}},
              heading(2, "contents-heading", page.text(Words{"Inhoud", "Contents"})),
              element("ul", {}, body.contents));
  auto const main = element("div", {{"class", "page"}}, contents,
                            element("main", {{"id", "main"}, {"tabindex", "-1"}}, body.sections));
  auto const banner = element("header", {{"class", "banner"}}, element("h1", {}, title_of(page)),
                              subtitle_of(page), page.paper() ? colophon(page) : Markup{});
  auto const html = element(
      "html",
      {{"lang", input.language == Language::dutch ? "nl" : "en"},
       {"class", page.paper() ? "paper" : "screen"}},
      head_of(page),
      page.paper() ? element("body", {}, banner, main)
                   : element("body", {},
                             element("a", {{"class", "skip"}, {"href", "#main"}},
                                     page.text(Words{"Naar de inhoud", "Skip to the content"})),
                             banner, main, element("footer", {}, colophon(page))));
  return "<!DOCTYPE html>\n" + html.xml + "\n";
}

std::string html_report(ReportInput const& input) { return make_page(input, Medium::screen); }

}  // namespace wijk
