// SPDX-License-Identifier: EUPL-1.2
//
// What is around every page: the way to the others, who is signed in, which plan this is.
#include "live/dutch_time.hpp"
#include "plan/choice_names.hpp"
#include "serve/site/tabs.hpp"

#include <fmt/format.h>

namespace wijk {
namespace {

std::string words(Call const& call, Words text) { return std::string{text.in(call.language)}; }

/// The address that was asked for, in the other language or in the same.
std::string same_page(Call const& call, Language language) {
  std::string_view path = call.request.path;
  if (path == "/en" || path.starts_with("/en/")) {
    path.remove_prefix(3);
  }
  auto target = (language == Language::english ? "/en" : "") + std::string{path};
  if (target.empty()) {
    target = "/";
  }
  return call.request.query.empty() ? target : target + "?" + call.request.query;
}

/// "Geld - De Wijert - Wijkvernieuwing Groningen".
std::string title_of(Call const& call, SitePage const& page) {
  auto title = page.title.in(call.language);
  auto const add = [&](std::string const& more) {
    title += more.empty() || more == title ? "" : (title.empty() ? "" : " – ") + more;
  };
  if (page.hood != nullptr) {
    add(page.hood->name.in(call.language));
  }
  add(call.snapshot != nullptr ? call.snapshot->reading.plan.name.in(call.language) : "Wijkwerk");
  return title;
}

Markup style_link(std::string_view file) {
  return element("link", {{"rel", "stylesheet"}, {"href", fmt::format("/web/{}", file)}});
}

Markup script_link(std::string_view file) {
  return element("script",
                 {{"src", fmt::format("/web/{}", file)}, {"type", "module"}, {"async", "async"}});
}

Markup head_of(Call const& call, SitePage const& page) {
  auto const other = call.language == Language::dutch ? Language::english : Language::dutch;
  auto all =
      element("meta", {{"charset", "utf-8"}}) +
      element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
      element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}) +
      element("title", {}, title_of(call, page)) + style_link("plan.css") + style_link("site.css") +
      style_link("theme.css") +
      element("link", {{"rel", "icon"}, {"href", "/web/icon.svg"}, {"type", "image/svg+xml"}}) +
      element("link", {{"rel", "alternate"},
                       {"hreflang", other == Language::dutch ? "nl" : "en"},
                       {"href", same_page(call, other)}});
  if (page.hood != nullptr) {
    all += element("link", {{"rel", "alternate"},
                            {"type", "application/atom+xml"},
                            {"title", words(call, {"Wijzigingen", "Changes"})},
                            {"href", hood_address(call, *page.hood, "/nieuws.atom")}});
  }
  return all + script_link("site.js") +
         (page.map ? style_link("map.css") + script_link("map.js") : Markup{});
}

Markup language_switch(Call const& call) {
  bool const dutch = call.language == Language::dutch;
  return element("a",
                 {{"class", "top__link"},
                  {"href", same_page(call, dutch ? Language::english : Language::dutch)},
                  {"lang", dutch ? "en" : "nl"},
                  {"hreflang", dutch ? "en" : "nl"}},
                 dutch ? "English" : "Nederlands");
}

/// Who is signed in and the way out, or the way in.
Markup account_links(Call const& call) {
  if (!call.session) {
    auto const back = percent_encoded(same_page(call, call.language));
    return element(
        "a", {{"class", "top__link"}, {"href", address(call, "/inloggen") + "?terug=" + back}},
        words(call, {"Inloggen", "Sign in"}));
  }
  auto const& account = call.session->account;
  bool const works = account.role >= Role::partner && call.snapshot != nullptr;
  auto const waiting =
      works ? element("a",
                      {{"class", "top__link"},
                       {"href", address(call, "/" + call.snapshot->plan + "/voor-u")}},
                      words(call, {"Voor u", "For you"}))
            : Markup{};
  return waiting +
         element("a", {{"class", "top__link"}, {"href", address(call, "/account")}},
                 account.shown.empty() ? account.name : account.shown) +
         form(call, address(call, "/uitloggen"),
              element("button", {{"class", "top__link top__button"}, {"type", "submit"}},
                      words(call, {"Uitloggen", "Sign out"})));
}

Markup banner(Call const& call, SitePage const& page) {
  auto const* const snapshot = call.snapshot.get();
  auto const name =
      snapshot == nullptr ? std::string{"Wijkwerk"} : snapshot->reading.plan.name.in(call.language);
  auto const home = address(call, snapshot == nullptr ? "/" : "/" + snapshot->plan);
  auto const hood =
      page.hood == nullptr
          ? Markup{}
          : element("a", {{"class", "top__hood"}, {"href", hood_address(call, *page.hood)}},
                    page.hood->name.in(call.language));
  return element(
      "header", {{"class", "top"}},
      element(
          "div", {{"class", "top__inner"}},
          element("p", {{"class", "top__name"}},
                  element("a", {{"class", "top__plan"}, {"href", home}}, name), hood),
          element("div", {{"class", "top__side"}}, language_switch(call), account_links(call))));
}

Markup navigation(Call const& call, SitePage const& page) {
  if (page.hood == nullptr) {
    return {};
  }
  Markup items;
  for (auto const& tab : hood_tabs()) {
    items += element("li", {},
                     element("a",
                             {{"class", "tabs__link"},
                              {"href", hood_address(call, *page.hood, tab.path)},
                              only_if(tab.key == page.tab, {"aria-current", "page"})},
                             words(call, tab.name)));
  }
  return element("nav", {{"class", "tabs"}, {"aria-label", page.hood->name.in(call.language)}},
                 element("ul", {{"class", "tabs__list"}}, items));
}

/// "Wijkvernieuwingsplan De Wijert, concept; versie 12 van 26 november 2026".
Markup version_line(Call const& call) {
  auto const& snapshot = *call.snapshot;
  auto const& plan = snapshot.reading.plan;
  Markup all;
  if (!plan.editions.empty()) {
    auto const& edition = plan.editions.back();
    all += escaped(fmt::format("{} ({}). ", edition.name.in(call.language),
                               choice_name(edition.status).in(call.language)));
  }
  auto const made = in_the_netherlands(snapshot.at);
  auto const day =
      made ? long_date(call, Date{std::chrono::floor<std::chrono::days>(*made)}) : std::string{};
  return element("p", {}, all,
                 say("Versie {}{}.", "Version {}{}.", snapshot.revision,
                     day.empty() ? Text{} : say(" van {}", " of {}", day))
                     .in(call.language));
}

Markup footer(Call const& call, SitePage const& page) {
  Markup lines, links;
  auto const add = [&](std::string const& target, Words name) {
    links += element("li", {}, link(target, words(call, name)));
  };
  if (call.snapshot != nullptr) {
    lines += version_line(call);
  }
  if (page.hood != nullptr) {
    add(hood_address(call, *page.hood, "/agenda.ics"),
        {"Agenda (iCalendar)", "Calendar (iCalendar)"});
    add(hood_address(call, *page.hood, "/nieuws.atom"),
        {"Wijzigingen volgen (Atom)", "Follow changes (Atom)"});
    add(tab_address(call, *page.hood, "about"), {"Over deze site en bronnen", "About and sources"});
  }
  add("/openapi.yaml", {"Open gegevens (API)", "Open data (API)"});
  return element(
      "footer", {{"class", "bottom"}},
      element(
          "div", {{"class", "bottom__inner"}}, lines,
          element("ul", {{"class", "bottom__links"}}, links),
          element("p", {},
                  words(call, {"Gemaakt met Wijkwerk, open software van en voor gemeenten.",
                               "Made with Wijkwerk, open software of and for municipalities."}))));
}

}  // namespace

Answer site_answer(Call const& call, SitePage const& page) {
  auto const* const snapshot = call.snapshot.get();
  auto const body = element("a", {{"class", "skip"}, {"href", "#main"}},
                            words(call, {"Naar de inhoud", "Skip to the content"})) +
                    banner(call, page) + navigation(call, page) +
                    element("main", {{"id", "main"}, {"tabindex", "-1"}, {"class", "content"}},
                            saved_notice(call), page.content) +
                    footer(call, page);
  auto const html = element(
      "html",
      {{"lang", call.language == Language::dutch ? "nl" : "en"},
       {"class", "screen site"},
       only_if(snapshot != nullptr, {"data-plan", snapshot != nullptr ? snapshot->plan : ""}),
       only_if(snapshot != nullptr,
               {"data-revision", snapshot != nullptr ? std::to_string(snapshot->revision) : ""})},
      element("head", {}, head_of(call, page)),
      element("body", {{"class", "utrecht-document"}}, body));
  auto answer = html_answer(page.status, "<!DOCTYPE html>\n" + html.xml + "\n");
  bool const reads = call.request.method == Method::get || call.request.method == Method::head;
  if (page.status == 200 && reads && !call.session) {
    answer.etag = "page";  // the rest of the tag is of the bytes
  }
  return answer;
}

Markup page_head(Call const& call, Text const& title, Text const& lede) {
  return element("h1", {}, title.in(call.language)) +
         (lede.empty() ? Markup{} : element("p", {{"class", "lede"}}, lede.in(call.language)));
}

Markup nothing_here(Call const& call, Text const& why, std::string const& way_on,
                    Text const& way_name) {
  return element(
      "div", {{"class", "empty"}}, element("p", {}, why.in(call.language)),
      way_on.empty() ? Markup{} : element("p", {}, link(way_on, way_name.in(call.language))));
}

Markup link(std::string const& address, std::string const& text) {
  return element("a", {{"class", "utrecht-link utrecht-link--html-a"}, {"href", address}}, text);
}

}  // namespace wijk
