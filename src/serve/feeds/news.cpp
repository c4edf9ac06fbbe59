// SPDX-License-Identifier: EUPL-1.2
//
// Revisions in sentences. What a revision says never changes, so each is compared with the one
// before it once in the life of the program; its digest, which covers all before it, is its name.
#include "diff/diff.hpp"
#include "plan/build.hpp"
#include "serve/feeds/feeds.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>

namespace wijk::feeds {
namespace {

/// What was compared already, up to a number of revisions.
class Memo {
 public:
  NewsPtr find(std::string const& digest) {
    std::scoped_lock const lock{x_mutex};
    auto const found = x_all.find(digest);
    return found == x_all.end() ? nullptr : found->second;
  }
  void put(std::string const& digest, NewsPtr const& news) {
    std::scoped_lock const lock{x_mutex};
    if (!x_all.try_emplace(digest, news).second) {
      return;
    }
    x_order.push_back(digest);
    if (x_order.size() > kMost) {
      x_all.erase(x_order.front());
      x_order.pop_front();
    }
  }

 private:
  static constexpr std::size_t kMost = 2000;
  std::mutex x_mutex;
  std::map<std::string, NewsPtr> x_all;
  std::deque<std::string> x_order;
};

/// A plan at a revision, read but not checked.
struct Version {
  Document document;
  Plan plan;
};

using VersionPtr = std::shared_ptr<Version const>;

/// Versions as they are asked for, from the newest down: each is read once.
class Versions {
 public:
  explicit Versions(Call const& call) : x_call{call} {}

  Result<VersionPtr> at(std::int64_t number) {
    if (x_lowest != nullptr && x_number == number) {
      return x_lowest;
    }
    auto const text = x_call.service.store.document(api::piece(x_call, "plan"), number);
    if (!text) {
      return text.refusal();
    }
    auto const load = [&](std::string const&) {
      return *text ? Loaded{**text} : Loaded{{}, Missing::not_there};
    };
    Findings findings;
    auto document = read_document("plan.json", load, findings);
    auto plan = build_plan(document);
    x_number = number;
    x_lowest = std::make_shared<Version>(Version{std::move(document), std::move(plan)});
    return x_lowest;
  }

 private:
  Call const& x_call;
  std::int64_t x_number = 0;
  VersionPtr x_lowest{};
};

template <class Element>
void add_ids(std::vector<std::string>& all, Refs<Element> const& refs) {
  for (auto const& ref : refs) {
    all.push_back(ref.id);
  }
}

/// What a change is about: its measure with the theme and places of it, before and after.
void add_about(NewsLine& line, Plan const& plan, Change const& change) {
  auto const* const hood = api::with_id(plan.neighbourhoods, change.neighbourhood.id);
  if (change.subject.kind == Kind::place) {
    line.places.push_back(change.subject.id);
  } else if (change.subject.kind == Kind::theme) {
    line.themes.push_back(change.subject.id);
  }
  if (hood == nullptr || change.subject.kind != Kind::measure) {
    return;
  }
  line.measure = change.subject.id;
  if (auto const* const measure = api::with_id(hood->measures, change.subject.id)) {
    line.themes.push_back(measure->theme.id);
    add_ids(line.places, measure->places);
  }
}

NewsLine line_of(Version const& before, Version const& after, Change const& change) {
  NewsLine line{.hood = change.neighbourhood.id,
                .measure = {},
                .themes = {},
                .places = {},
                .sentence = change.text};
  if (!change.subject.name.empty()) {
    line.sentence = say("{}: {}", "{}: {}", change.subject.name, change.text);
  }
  add_about(line, before.plan, change);
  add_about(line, after.plan, change);
  return line;
}

Result<NewsPtr> compared(Call const& call, Revision const& revision, Versions& versions) {
  auto news = std::make_shared<News>();
  news->number = revision.number;
  news->at = revision.at;
  news->why = revision.why;
  if (auto const account = call.service.store.account(revision.by); account && *account) {
    news->partner = (*account)->partner;
  }
  if (revision.number > 1) {
    auto const after = versions.at(revision.number);
    auto const before = versions.at(revision.number - 1);
    if (!before || !after) {
      return before ? after.refusal() : before.refusal();
    }
    for (auto const& change : diff_plans((*before)->document, (*after)->document)) {
      news->lines.push_back(line_of(**before, **after, change));
    }
  }
  return NewsPtr{std::move(news)};
}

bool holds(std::vector<std::string> const& all, std::string const& id) {
  return id.empty() || std::ranges::find(all, id) != all.end();
}

}  // namespace

bool NewsLine::about(std::string const& a_hood, CalendarChoice const& choice) const {
  return (hood.empty() || hood == a_hood) && holds(themes, choice.theme) &&
         holds(places, choice.place) && (choice.measure.empty() || measure == choice.measure);
}

Result<std::vector<NewsPtr>> newest_news(Call const& call, std::size_t limit) {
  static Memo memo;
  auto const revisions =
      call.service.store.revisions(api::piece(call, "plan"), call.snapshot->revision + 1, limit);
  if (!revisions) {
    return revisions.refusal();
  }
  Versions versions{call};
  std::vector<NewsPtr> all;
  for (auto const& revision : *revisions) {
    auto news = memo.find(revision.digest);
    if (news == nullptr) {
      auto made = compared(call, revision, versions);
      if (!made) {
        return made.refusal();
      }
      news = std::move(*made);
      memo.put(revision.digest, news);
    }
    all.push_back(std::move(news));
  }
  return all;
}

}  // namespace wijk::feeds
