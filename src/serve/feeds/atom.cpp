// SPDX-License-Identifier: EUPL-1.2
//
// What changed, as Atom (RFC 4287): an entry a revision, in sentences, of what the reader chose.
#include "page/html.hpp"
#include "serve/feeds/feeds.hpp"
#include "serve/site/site.hpp"

namespace wijk::feeds {
namespace {

constexpr std::size_t kNewest = 50;
constexpr std::size_t kMostLines = 40;  ///< of one entry

struct Feed {
  Call const& call;
  Neighbourhood const& hood;
  CalendarChoice choice;

  std::string said(Text const& text) const { return text.in(call.language); }
};

Markup text_element(std::string_view name, std::string const& text) {
  return element(name, {}, text);
}

std::string partner_name(Feed const& feed, std::string const& partner) {
  auto const& plan = api::plan_of(feed.call);
  auto const* const found = api::with_id(plan.partners, partner);
  return feed.said(found == nullptr ? plan.name : found->name);
}

/// The change in sentences, as HTML that is escaped once more in the feed.
std::string content(Feed const& feed, News const& news, std::vector<NewsLine const*> const& lines) {
  Markup items;
  for (std::size_t i = 0; i < std::min(lines.size(), kMostLines); ++i) {
    items += element("li", {}, feed.said(lines[i]->sentence));
  }
  if (lines.size() > kMostLines) {
    items +=
        element("li", {}, feed.said(say("en nog {}", "and {} more", lines.size() - kMostLines)));
  }
  auto const why = news.why.empty()
                       ? Markup{}
                       : element("p", {}, feed.said(say("Waarom: {}", "Why: {}", news.why)));
  return (element("ul", {}, items) + why).xml;
}

std::string title(Feed const& feed, std::vector<NewsLine const*> const& lines) {
  auto const first = feed.said(lines.front()->sentence);
  return lines.size() == 1
             ? first
             : feed.said(say("{} (en nog {})", "{} (and {} more)", first, lines.size() - 1));
}

Markup entry(Feed const& feed, News const& news, std::vector<NewsLine const*> const& lines) {
  auto const& call = feed.call;
  auto const path = fmt::format("/revisions/{}", news.number);
  return element(
      "entry", {}, text_element("id", api::plan_link(call, path)),
      text_element("title", title(feed, lines)), text_element("updated", news.at),
      element("author", {}, text_element("name", partner_name(feed, news.partner))),
      element("link",
              {{"rel", "alternate"},
               {"type", "text/html"},
               {"href", api::link(call, fmt::format("{}/wijzigingen/{}",
                                                    hood_address(call, feed.hood), news.number))}}),
      element("content", {{"type", "html"}}, content(feed, news, lines)));
}

/// The address of the feed as it was asked for.
std::string self(Feed const& feed) {
  auto const& query = feed.call.request.query;
  auto const path = fmt::format("{}/nieuws.atom", hood_address(feed.call, feed.hood));
  return api::link(feed.call, path + (query.empty() ? "" : "?" + query));
}

Markup head(Feed const& feed, std::string const& updated) {
  auto const& plan = api::plan_of(feed.call);
  auto const name = feed.hood.name.empty() ? plan.name : feed.hood.name;
  return text_element("id", self(feed)) +
         text_element("title", feed.said(say("Nieuws over {}", "News about {}", name))) +
         text_element("updated", updated) +
         element("author", {}, text_element("name", feed.said(plan.name))) +
         element("link",
                 {{"rel", "self"}, {"type", "application/atom+xml"}, {"href", self(feed)}}) +
         element("link", {{"rel", "alternate"},
                          {"type", "text/html"},
                          {"href", api::link(feed.call, hood_address(feed.call, feed.hood))}});
}

}  // namespace

Answer atom(Call& call) {
  auto const hood = api::hood_of_path(call);
  if (!hood) {
    return hood.problem();
  }
  auto const news = newest_news(call, kNewest);
  if (!news) {
    return api::refused(call, news.refusal());
  }
  Feed const feed{call, **hood, choice_of(call)};
  Markup entries;
  std::string updated;
  for (auto const& one : *news) {
    std::vector<NewsLine const*> lines;
    for (auto const& line : one->lines) {
      if (line.about(feed.hood.id, feed.choice)) {
        lines.push_back(&line);
      }
    }
    if (!lines.empty()) {
      updated = updated.empty() ? one->at : updated;
      entries += entry(feed, *one, lines);
    }
  }
  // Without any news the plan itself, as it came into the store, is the last that happened.
  auto const last = updated.empty() && !news->empty() ? news->back()->at : updated;
  auto const language = call.language == Language::dutch ? "nl" : "en";
  auto const xml =
      element("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", language}},
              head(feed, last), entries);
  return text_answer(200, "application/atom+xml; charset=utf-8",
                     "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + xml.xml);
}

}  // namespace wijk::feeds
