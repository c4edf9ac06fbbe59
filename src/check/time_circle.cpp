// SPDX-License-Identifier: EUPL-1.2
#include "check/circles.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"
#include "check/wait_places.hpp"

#include <algorithm>

namespace wijk {
namespace {

/// Whether a measure cannot be finished without this milestone; an evaluation or an agreement may
/// come afterwards.
bool is_part_of_the_work(Milestone const& milestone) {
  return milestone.kind == "start" || milestone.kind == "decision" ||
         milestone.kind == "delivery" || milestone.kind == "study";
}

/// An arrow from what waits to what it waits for: every `after`, and from a measure to those of its
/// milestones without which it is not finished, unless they wait for the measure itself.
std::vector<Graph::Arrow> arrows_of(Here const& here) {
  std::vector<Graph::Arrow> arrows;
  std::vector<bool> follows(here.waits.node_count(), false);
  for (auto const& wait : here.waits.all()) {
    arrows.push_back({wait.waiting, wait.awaited});
    if (wait.awaited == here.waits.node_of(here.waits.measure_of(wait.waiting))) {
      follows[wait.waiting] = true;
    }
  }
  for (std::size_t i = 0; i < here.hood.measures.size(); ++i) {
    auto const& milestones = here.hood.measures[i].milestones;
    auto const measure = here.waits.node_of(i);
    for (std::size_t j = 0; j < milestones.size(); ++j) {
      auto const node = static_cast<Graph::Node>(measure + 1 + j);
      if (is_part_of_the_work(milestones[j]) && !follows[node]) {
        arrows.push_back({measure, node});
      }
    }
  }
  return arrows;
}

Waits::Wait const* find_wait(Here const& here, Graph::Node from, Graph::Node to) {
  auto const all = here.waits.all();
  auto const first = std::ranges::lower_bound(all, from, {}, &Waits::Wait::waiting);
  auto const found = std::find_if(first, all.end(), [&](Waits::Wait const& wait) {
    return wait.waiting != from || wait.awaited == to;
  });
  return found == all.end() || found->waiting != from ? nullptr : &*found;
}

/// Turns a circle so that it begins with something that is written in an `after`.
void begin_with_a_wait(Here const& here, std::vector<Graph::Node>& circle) {
  for (std::size_t i = 0; i < circle.size(); ++i) {
    if (find_wait(here, circle[i], circle[(i + 1) % circle.size()]) != nullptr) {
      std::rotate(circle.begin(), circle.begin() + static_cast<std::ptrdiff_t>(i), circle.end());
      return;
    }
  }
}

}  // namespace

void time_circle(Here const& here, Findings& findings) {
  if (here.waits.all().empty()) {
    return;
  }
  auto circles = find_circles(Graph{here.waits.node_count(), arrows_of(here)});
  for (auto& circle : circles) {
    begin_with_a_wait(here, circle);
    Listed steps;
    std::vector<std::string> places;
    for (std::size_t i = 0; i < circle.size(); ++i) {
      auto const to = circle[(i + 1) % circle.size()];
      auto const* const wait = find_wait(here, circle[i], to);
      steps.add(
          wait != nullptr
              ? say("`{}` wacht op `{}`", "`{}` waits for `{}`",
                    name_of(here.hood, here.waits, circle[i]), name_of(here.hood, here.waits, to))
              : say("`{}` is niet klaar zonder `{}`", "`{}` is not finished without `{}`",
                    name_of(here.hood, here.waits, circle[i]), name_of(here.hood, here.waits, to)));
      if (wait != nullptr) {
        places.push_back(wait_pointer(here, *wait));
      }
    }
    auto& finding = findings.add("time-circle", places.front(), steps.text());
    for (std::size_t i = 1; i < places.size(); ++i) {
      relate(finding, places[i], say("wacht hierop", "waits for this"));
    }
  }
}

}  // namespace wijk
