// SPDX-License-Identifier: EUPL-1.2
//
// Laws of the layout, tried on every sample plan and on samples made untidy: it keeps the meaning
// and every comment, and laying out twice is laying out once.
#include "write/format.hpp"

#include "diff/diff.hpp"
#include "plan/read.hpp"
#include "samples.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>

namespace wijk {
namespace {

using samples::Sample;

struct Outcome {
  Sample after;
  std::vector<std::string> refused;
};

Outcome laid_out(Sample const& sample) {
  Findings findings;
  Outcome outcome{sample, {}};
  for (auto const& file : format_plan("plan.yaml", sample.load(), findings)) {
    outcome.after.files[file.name] = file.after;
    if (!file.refused.empty()) {
      outcome.refused.push_back(file.name + ": " + file.refused.en);
    }
  }
  return outcome;
}

/// What stands behind the first ` #` of each line, in order: all comments, and a few texts more.
std::vector<std::string> comments_of(std::string const& text) {
  std::vector<std::string> comments;
  for (std::size_t at = text.find('#'); at != std::string::npos; at = text.find('#', at + 1)) {
    auto const end = std::min(text.find_first_of("\r\n", at), text.size());
    auto comment = text.substr(at, end - at);
    comment.erase(comment.find_last_not_of(" \t") + 1);
    comments.push_back(comment);
  }
  return comments;
}

void expect_laws(Sample const& sample) {
  auto const once = laid_out(sample);
  auto const twice = laid_out(once.after);
  EXPECT_EQ(once.after.files, twice.after.files) << sample.name << ": laying out twice differs";
  auto const changes = diff_plans(sample.document(), once.after.document());
  EXPECT_TRUE(changes.empty()) << sample.name << ": " << summary_of(changes).en;
  for (auto const& [name, text] : sample.files) {
    if (name.ends_with(".yaml")) {
      EXPECT_EQ(comments_of(text), comments_of(once.after.files.at(name))) << sample.name;
    }
  }
}

TEST(Format, KeepsMeaningAndCommentsOfEverySample) {
  ASSERT_GT(samples::all().size(), 3u);
  for (auto const& sample : samples::all()) {
    expect_laws(sample);
  }
}

/// Cases of texts that cannot be laid out for sure, though reading makes something of them.
bool is_of_syntax(Sample const& sample) {
  return sample.name.starts_with("yaml-syntax") || sample.name.starts_with("csv-quotes") ||
         sample.name.find("does not know") != std::string::npos;
}

bool reads_clean(Sample const& sample) {
  return read_plan("plan.yaml", sample.load()).findings.all().empty();
}

TEST(Format, LaysOutEverySampleThatCanBeRead) {
  for (auto const& sample : samples::all()) {
    if (reads_clean(sample) && !is_of_syntax(sample)) {
      auto const outcome = laid_out(sample);
      EXPECT_TRUE(outcome.refused.empty()) << sample.name << ": " << outcome.refused.front();
    }
  }
}

class Untidy {
 public:
  explicit Untidy(unsigned seed) : x_random{seed} {}

  /// The same plan as somebody else would type it.
  Sample make(Sample sample) {
    for (auto& [name, text] : sample.files) {
      if (name.ends_with(".yaml")) {
        text = yaml(text);
      }
    }
    return sample;
  }

  std::vector<Sample> some_of(std::vector<Sample> const& samples) {
    std::vector<Sample> some;
    std::ranges::sample(samples, std::back_inserter(some), 12, x_random);
    return some;
  }

  bool chance(int in) { return std::uniform_int_distribution{1, in}(x_random) == 1; }
  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>{0, end - 1}(x_random);
  }

 private:
  std::string yaml(std::string const& text) {
    auto const step = 1 + below(3);
    std::string const end = chance(3) ? "\r\n" : "\n";
    std::string untidy = chance(4) ? "\xEF\xBB\xBF" : "";
    for (std::size_t at = 0; at < text.size();) {
      auto const stop = std::min(text.find('\n', at), text.size());
      auto const line = text.substr(at, stop - at);
      auto const indent = std::min(line.find_first_not_of(' '), line.size());
      untidy += std::string(indent * step, ' ') + line.substr(indent);
      untidy += chance(5) ? "   " : "";
      untidy += end;
      if (chance(6) && indent == 0) {
        untidy += chance(2) ? end + end + end : end;
        untidy += chance(2) ? "#  a note, \"quoted\" # twice  " + end : "";
      }
      at = stop + 1;
    }
    return untidy;
  }

  std::mt19937 x_random;
};

constexpr std::size_t kManyFiles = 5;

TEST(Format, TidiesWhatWasMadeUntidy) {
  int meant_the_same = 0;
  for (unsigned seed = 0; seed < 4; ++seed) {
    Untidy untidy{seed};
    for (auto const& sample : samples::all()) {
      if (seed > 0 && sample.files.size() > kManyFiles) {
        continue;  // a whole plan takes as long as all cases together
      }
      auto const messy = untidy.make(sample);
      expect_laws(messy);
      meant_the_same += diff_plans(sample.document(), messy.document()).empty() ? 1 : 0;
    }
  }
  EXPECT_GT(meant_the_same, 40);
}

/// Any text at all: it may be refused, but never be changed into something else.
TEST(Format, SurvivesRandomEdits) {
  static constexpr std::string_view kBits[] = {
      "\n", " ", "  ", "\t", ":",  ": ", "- ", "#",   " #", "\"",   "'",  "{", "}",     "[",    "]",
      ",",  "|", ">",  "&a", "*a", "!t", "? ", "---", "\r", "|+\n", "\\", "%", "1.000", "2018-"};
  std::mt19937 random{7};
  for (int round = 0; round < 300; ++round) {
    auto sample = samples::all()[random() % samples::all().size()];
    auto& text = sample.files.at("plan.yaml");
    if (text.size() > 4000) {
      continue;
    }
    for (auto edits = 1 + random() % 3; edits > 0; --edits) {
      auto const at = random() % (text.size() + 1);
      random() % 4 == 0 ? text.erase(at, 1 + random() % 3)
                        : text.insert(at, kBits[random() % std::size(kBits)]);
    }
    SCOPED_TRACE(text);
    auto const once = laid_out(sample);
    EXPECT_EQ(once.after.files, laid_out(once.after).after.files);
    EXPECT_TRUE(diff_plans(sample.document(), once.after.document()).empty());
    if (testing::Test::HasFailure()) {
      return;
    }
  }
}

}  // namespace
}  // namespace wijk
