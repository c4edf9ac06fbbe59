// SPDX-License-Identifier: EUPL-1.2
#include "samples.hpp"

#include "golden.hpp"

#include <filesystem>

namespace wijk::samples {
namespace {

namespace fs = std::filesystem;

fs::path const kSource = WIJK_SOURCE_DIR;

void add_cases(std::vector<Sample>& samples) {
  for (auto const& entry : fs::recursive_directory_iterator{kSource / "test/cases"}) {
    if (entry.path().extension() != ".md") {
      continue;
    }
    for (auto const& one : golden::cases_in(golden::read_text(entry.path()))) {
      Sample sample{entry.path().stem().string() + ": " + one.title, {}};
      for (auto const& block : one.blocks) {
        if (!block.name.empty() && block.language != "findings" && block.language != "console") {
          sample.files[block.name] = block.text;
        }
      }
      if (sample.files.contains("plan.yaml")) {
        samples.push_back(std::move(sample));
      }
    }
  }
}

void add_plans(std::vector<Sample>& samples) {
  if (!fs::exists(kSource / "plans")) {
    return;
  }
  for (auto const& folder : fs::directory_iterator{kSource / "plans"}) {
    Sample sample{folder.path().filename().string(), {}};
    for (auto const& entry : fs::recursive_directory_iterator{folder}) {
      if (entry.is_regular_file()) {
        sample.files[entry.path().lexically_relative(folder.path()).generic_string()] =
            golden::read_text(entry.path());
      }
    }
    samples.push_back(std::move(sample));
  }
}

}  // namespace

Load Sample::load() const {
  return [this](std::string const& wanted) -> Loaded {
    auto const file = files.find(wanted);
    return file == files.end() ? Loaded{{}, Missing::not_there} : Loaded{file->second};
  };
}

Document Sample::document() const {
  Findings ignored;
  return read_document("plan.yaml", load(), ignored);
}

std::vector<Sample> const& all() {
  static auto const kSamples = [] {
    std::vector<Sample> samples;
    add_cases(samples);
    add_plans(samples);
    return samples;
  }();
  return kSamples;
}

}  // namespace wijk::samples
