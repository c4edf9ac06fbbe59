// SPDX-License-Identifier: EUPL-1.2
//
// What script/test-crash kills. `write ADDRESS MARK` appends revisions until it dies, and says each
// that was acknowledged: "NUMBER MARK-COUNT". `check ADDRESS` reads such lines and looks for them.
#include "store/store.hpp"

#include <fmt/core.h>

#include <chrono>
#include <iostream>
#include <map>
#include <string>
#include <thread>

namespace wijk {
namespace {

constexpr char const* kPlan = "p";

Moment now() {
  auto const since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

/// As large as a page of a database, so that a revision takes several.
std::string text_of(std::string const& mark) {
  std::string text;
  while (text.size() < 3000) {
    text += mark + " ";
  }
  return text;
}

NewRevision next(std::int64_t on, std::string const& mark) {
  auto const value = '"' + text_of(mark) + '"';
  return {kPlan,
          on,
          R"([{"op":"replace","path":"/text","value":)" + value + "}]",
          R"({"text":)" + value + "}",
          "writer",
          mark};
}

/// A refusal is said, once for each run of them, and tried again after a moment.
void say_once(std::string const& why, std::string& last) {
  if (why != last) {
    fmt::print(stderr, "{}\n", why);
  }
  last = why;
  std::this_thread::sleep_for(std::chrono::milliseconds{20});
}

int write(std::string const& address, std::string const& mark) {
  std::string last;
  auto store = Store::open(address);
  while (!store) {
    say_once(store.refusal().why.en, last);
    store = Store::open(address);
  }
  (void)store->add_plan(kPlan, R"({"text":""})", "writer", "first", now());
  for (std::int64_t count = 1;; ++count) {
    auto const newest = store->newest(kPlan);
    auto const named = fmt::format("{}-{}", mark, count);
    auto const kept = newest ? store->append(next(*newest, named), now()) : newest.refusal();
    if (!kept) {
      say_once(kept.refusal().why.en, last);
    } else if (*kept) {
      last.clear();
      fmt::print("{} {}\n", *newest + 1, named);
      std::fflush(stdout);
    }
  }
}

int check(std::string const& address) {
  auto const store = Store::open(address);
  if (!store) {
    fmt::print("{}\n", store.refusal().why.en);
    return 2;
  }
  std::map<std::string, std::vector<std::int64_t>> there;
  for (std::int64_t after = 0;;) {
    auto const some = store->revisions_after(kPlan, after, 500);
    if (!some || some->empty()) {
      break;
    }
    for (auto const& revision : *some) {
      there[revision.why].push_back(revision.number);
    }
    after = some->back().number;
  }
  int lost = 0, acknowledged = 0;
  std::int64_t number = 0;
  for (std::string mark; std::cin >> number >> mark; ++acknowledged) {
    if (there[mark] != std::vector{number}) {
      fmt::print("revision {} ({}) was acknowledged and is there {} times\n", number, mark,
                 there[mark].size());
      ++lost;
    }
  }
  auto const wrong = store->verify();
  for (auto const& text : wrong ? *wrong : std::vector<Text>{wrong.refusal().why}) {
    fmt::print("{}\n", text.en);
    ++lost;
  }
  fmt::print("acknowledged {} kept {}\n", acknowledged, there.size());
  return lost == 0 ? 0 : 1;
}

}  // namespace
}  // namespace wijk

int main(int count, char** words) {
  std::string const what = count > 2 ? words[1] : "";
  if (what == "write" && count == 4) {
    return wijk::write(words[2], words[3]);
  }
  if (what == "check") {
    return wijk::check(words[2]);
  }
  fmt::print(stderr, "wijk_crash_writer write ADDRESS MARK | check ADDRESS < ACKNOWLEDGED\n");
  return 2;
}
