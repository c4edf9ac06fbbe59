// SPDX-License-Identifier: EUPL-1.2
//
// Both forms are whole numbers in an order; `.sm` has words between them, in lines of their own or
// in front of a colon.
#include "schedule/network/network.hpp"
#include "schedule/network/profile.hpp"

#include <charconv>
#include <optional>

namespace wijk::schedule {
namespace {

constexpr int kMostActivities = 10'000;
constexpr int kMostResources = 64;
constexpr int kLongest = 10'000;

struct Number {
  int value = 0;
  int line = 0;
};

/// The numbers of a text from a line on that holds a word, to the next line of stars.
class Numbers {
 public:
  explicit Numbers(std::string_view text) : x_text{text} {}

  /// Skips past the line that starts with the word; false where there is none.
  bool past(std::string_view word) {
    while (!x_text.empty()) {
      auto const line = take_line();
      if (line.find(word) != std::string_view::npos) {
        x_rest = {};
        return true;
      }
    }
    return false;
  }
  /// The next number; of a line with words, nothing of it is one.
  std::optional<Number> next() {
    while (true) {
      auto const start = x_rest.find_first_not_of(" \t\r");
      if (start == std::string_view::npos) {
        if (x_text.empty()) {
          return std::nullopt;
        }
        x_rest = take_line();
        if (x_rest.find_first_not_of("0123456789- \t\r") != std::string_view::npos) {
          x_rest = {};
        }
        continue;
      }
      x_rest.remove_prefix(start);
      int value = 0;
      auto const [end, problem] =
          std::from_chars(x_rest.data(), x_rest.data() + x_rest.size(), value);
      x_rest.remove_prefix(std::max<std::size_t>(1, static_cast<std::size_t>(end - x_rest.data())));
      if (problem == std::errc{}) {
        return Number{value, x_line};
      }
    }
  }
  int line() const { return x_line; }

 private:
  std::string_view take_line() {
    auto const end = x_text.find('\n');
    auto const line = x_text.substr(0, end);
    x_text.remove_prefix(end == std::string_view::npos ? x_text.size() : end + 1);
    ++x_line;
    return line;
  }

  std::string_view x_text;
  std::string_view x_rest;
  int x_line = 0;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : x_text{text}, x_numbers{text} {}

  Result<Network> read() {
    bool const sm = x_text.find("PRECEDENCE RELATIONS") != std::string_view::npos;
    if (sm ? read_sm() : read_rcp(), x_problem.empty()) {
      check_circle();
    }
    if (!x_problem.empty()) {
      return Refusal{x_problem};
    }
    return std::move(x_network);
  }

 private:
  /// A number within bounds; after a problem all are the lowest.
  int number(int lowest, int highest, Words what) {
    if (!x_problem.empty()) {
      return lowest;
    }
    auto const found = x_numbers.next();
    if (!found) {
      x_problem = say("het bestand houdt op bij regel {}: hier hoort {}",
                      "the file ends at line {}: {} is missing", x_numbers.line(), what);
      return lowest;
    }
    if (found->value < lowest || found->value > highest) {
      x_problem = say("regel {}: {} is {}, en moet van {} tot en met {} zijn",
                      "line {}: {} is {}, and must be from {} to {}", found->line, what,
                      found->value, lowest, highest);
      return lowest;
    }
    return found->value;
  }

  void successors(Network::Activity& activity, int count) {
    for (int k = 0; k < count && x_problem.empty(); ++k) {
      int const next = number(1, static_cast<int>(x_network.size()),
                              {"het nummer van een opvolger", "the number of a successor"});
      activity.successors.push_back(next - 1);
    }
  }

  void demands(Network::Activity& activity) {
    for (auto const capacity : x_network.capacity) {
      activity.demand.push_back(
          number(0, capacity,
                 {"wat een activiteit van een middel vraagt (niet meer dan er is)",
                  "what an activity asks of a resource (no more than there is)"}));
    }
  }

  void capacities(int resources) {
    for (int k = 0; k < resources; ++k) {
      x_network.capacity.push_back(number(
          0, kLargestDemand, {"hoeveel er van een middel is", "how much there is of a resource"}));
    }
  }

  int count() {
    return number(2, kMostActivities, {"het aantal activiteiten", "the number of activities"});
  }
  int successor_count() {
    return number(0, static_cast<int>(x_network.size()),
                  {"het aantal opvolgers", "the number of successors"});
  }
  int duration() {
    return number(0, kLongest, {"hoe lang een activiteit duurt", "how long an activity lasts"});
  }

  void read_rcp() {
    int const activities = count();
    int const resources =
        number(0, kMostResources, {"het aantal middelen", "the number of resources"});
    capacities(resources);
    x_network.activities.resize(static_cast<std::size_t>(activities));
    for (auto& activity : x_network.activities) {
      activity.duration = duration();
      demands(activity);
      successors(activity, successor_count());
    }
  }

  /// The line of the head of an `.sm` that starts with a word, and the number behind its colon.
  int in_head(std::string_view word, int lowest, int highest) {
    auto const at = x_text.find(word);
    auto const colon = at == std::string_view::npos ? at : x_text.find(':', at);
    Numbers head{colon == std::string_view::npos ? std::string_view{} : x_text.substr(colon + 1)};
    auto const end = x_text.find('\n', colon == std::string_view::npos ? 0 : colon);
    auto const text = colon == std::string_view::npos ? std::string_view{}
                                                      : x_text.substr(colon + 1, end - colon - 1);
    auto const first = text.find_first_of("0123456789");
    int value = -1;
    if (first != std::string_view::npos) {
      std::from_chars(text.data() + first, text.data() + text.size(), value);
    }
    if (value < lowest || value > highest) {
      x_problem = say("de kop noemt bij `{}` geen getal van {} tot en met {}",
                      "the head gives no number from {} to {} at `{}`", word, lowest, highest);
      return lowest;
    }
    return value;
  }

  void section(std::string_view word) {
    if (x_problem.empty() && !x_numbers.past(word)) {
      x_problem = say("het deel `{}` is er niet", "the part `{}` is missing", word);
    }
  }

  void read_sm() {
    int const activities = in_head("jobs (incl. supersource/sink )", 2, kMostActivities);
    int const resources = in_head("- renewable", 0, kMostResources);
    x_network.activities.resize(static_cast<std::size_t>(activities));
    section("PRECEDENCE RELATIONS");
    for (int i = 0; i < activities && x_problem.empty(); ++i) {
      expect(i);
      number(1, 1, {"het aantal uitvoeringswijzen", "the number of modes"});
      successors(x_network.activities[static_cast<std::size_t>(i)], successor_count());
    }
    // The demands come before the capacities that bound them.
    auto numbers = x_numbers;
    section("RESOURCEAVAILABILITIES");
    capacities(resources);
    x_numbers = numbers;
    section("REQUESTS/DURATIONS");
    for (int i = 0; i < activities && x_problem.empty(); ++i) {
      expect(i);
      number(1, 1, {"de uitvoeringswijze", "the mode"});
      x_network.activities[static_cast<std::size_t>(i)].duration = duration();
      demands(x_network.activities[static_cast<std::size_t>(i)]);
    }
  }

  void expect(int activity) {
    number(activity + 1, activity + 1, {"het nummer van de activiteit", "the activity's number"});
  }

  void check_circle() {
    auto const size = x_network.size();
    std::vector<int> waits(size);
    for (auto const& activity : x_network.activities) {
      for (int const next : activity.successors) {
        ++waits[static_cast<std::size_t>(next)];
      }
    }
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < size; ++i) {
      if (waits[i] == 0) {
        free.push_back(i);
      }
    }
    for (std::size_t at = 0; at < free.size(); ++at) {
      for (int const next : x_network.activities[free[at]].successors) {
        if (--waits[static_cast<std::size_t>(next)] == 0) {
          free.push_back(static_cast<std::size_t>(next));
        }
      }
    }
    for (std::size_t i = 0; i < size && free.size() < size; ++i) {
      if (waits[i] > 0) {
        x_problem = say("activiteit {} wacht langs een omweg op zichzelf; haal een opvolger weg",
                        "activity {} waits for itself by a detour; take a successor away", i + 1);
        return;
      }
    }
  }

  std::string_view x_text;
  Numbers x_numbers;
  Network x_network;
  Text x_problem;
};

}  // namespace

Result<Network> read_network(std::string_view text) { return Reader{text}.read(); }

}  // namespace wijk::schedule
