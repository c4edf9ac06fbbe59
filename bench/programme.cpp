// SPDX-License-Identifier: EUPL-1.2
#include "programme.hpp"

#include <fmt/format.h>

#include <iterator>

namespace wijk::bench {
namespace {

constexpr int kTasks = 12;
constexpr int kPartners = 8;
constexpr int kThemes = 5;
constexpr int kFirstYear = 2020;
constexpr int kYears = 10;

std::string head() {
  std::string text =
      "format: 1\nid: city\nname: {nl: Stad, en: City}\ndocuments:\n"
      "  - {id: plan, title: Plan, date: 2020}\nvision:\n"
      "  - {id: mixed, name: {nl: Gemengde wijken, en: Mixed neighbourhoods}}\ntasks:\n";
  for (int i = 0; i < kTasks; ++i) {
    text += fmt::format(
        "  - {{id: task-{0}, kind: {1}, vision: mixed, name: {{nl: Opgave {0}, en: Task {0}}}}}\n",
        i, i % 2 == 0 ? "social" : "physical");
  }
  text += "partners:\n";
  for (int i = 0; i < kPartners; ++i) {
    text += fmt::format("  - {{id: partner-{0}, kind: {1}, name: Partner {0}}}\n", i,
                        i == 0 ? "municipality" : "corporation");
  }
  return text + "neighbourhoods:\n";
}

void measure(std::string& text, int i) {
  auto const first = kFirstYear + i % 7;
  fmt::format_to(
      std::back_inserter(text),
      "  - id: measure-{0}\n"
      "    name: {{nl: Maatregel {0}, en: Measure {0}}}\n"
      "    nature: physical\n"
      "    theme: theme-{1}\n"
      "    tasks: [task-{2}, task-{3}]\n"
      "    lead: partner-{4}\n"
      "    partners: [partner-{5}]\n"
      "    places: place-{6}\n"
      "    years: {7}-{8}\n"
      "    residents: true\n"
      "    milestones:\n"
      "      - {{id: start, kind: start, name: Start, when: {7}}}\n"
      "      - {{id: ready, kind: delivery, name: {{nl: Klaar, en: Ready}}, when: {8}}}\n"
      "    source: {{document: plan, chapter: \"{2}\"}}\n",
      i, i % kThemes, i % kTasks, (i + 5) % kTasks, i % kPartners, (i + 3) % kPartners, i % 20,
      first, first + 2);
  if (i > 0 && i % 3 == 0) {
    fmt::format_to(std::back_inserter(text), "    after: measure-{}/start\n", i - 1);
  }
}

std::string neighbourhood(int n, Size const& size) {
  auto text = fmt::format(
      "id: hood-{0}\nname: Wijk {0}\nyears: {1}-{2}\n"
      "budget: {{include: hood-{0}.csv}}\nthemes:\n",
      n, kFirstYear, kFirstYear + kYears - 1);
  for (int i = 0; i < kThemes; ++i) {
    text += fmt::format("  - {{id: theme-{0}, name: Thema {0}}}\n", i);
  }
  text += "places:\n";
  for (int i = 0; i < 20; ++i) {
    text += fmt::format(
        "  - {{id: place-{0}, name: Plek {0}, accuracy: 10, geometry: {{type: Point, "
        "coordinates: [{1:.5f}, {2:.5f}]}}}}\n",
        i, 6.5 + 0.001 * i, 53.2 + 0.0001 * n);
  }
  text += "covers:\n  - {id: budget, name: Begroting, partner: partner-0}\nmeasures:\n";
  for (int i = 0; i < size.measures; ++i) {
    measure(text, i);
  }
  return text;
}

std::string lines(Size const& size) {
  std::string text = "measure;slice;amount;status;cover\n";
  for (int i = 0; i < size.lines; ++i) {
    fmt::format_to(std::back_inserter(text), "measure-{};{};{}.{:03};budgeted;budget\n",
                   i % size.measures, kFirstYear + (i / size.measures) % kYears, 1 + i % 900,
                   (i * 7) % 1000);
  }
  return text;
}

}  // namespace

Files programme(Size const& size) {
  Files files;
  auto plan = head();
  auto const money = lines(size);
  for (int n = 0; n < size.neighbourhoods; ++n) {
    plan += fmt::format("  - {{include: hood-{}.yaml}}\n", n);
    files[fmt::format("hood-{}.yaml", n)] = neighbourhood(n, size);
    files[fmt::format("hood-{}.csv", n)] = money;
  }
  files["plan.yaml"] = std::move(plan);
  return files;
}

}  // namespace wijk::bench
