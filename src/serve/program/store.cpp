// SPDX-License-Identifier: EUPL-1.2
//
// `wijk store`: everything that is kept, as a whole.
#include "finding/verify.hpp"
#include "serve/program/with_store.hpp"
#include "write/plan_files.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace wijk {
namespace {

namespace fs = std::filesystem;

int backup(Order const& order) {
  return with_store(order, [&](Store& store) {
    auto const done = store.backup(order.file);
    if (!done) {
      return refuse(order, done.refusal().why);
    }
    tell(order, say("De opslag staat in `{}`.", "The store is in `{}`.", order.file));
    return int{kEndGood};
  });
}

int restore(Order const& order) {
  // First the file: a name with a typing error makes no empty store.
  if (std::error_code problem; !fs::exists(order.file, problem)) {
    return refuse(order, say("`{}` is er niet", "`{}` is not there", order.file));
  }
  return with_new_store(order, [&](Store& store) {
    auto const done = store.restore(order.file);
    if (!done) {
      return refuse(order, done.refusal().why);
    }
    tell(order, say("`{}` staat nu in de opslag `{}`.", "`{}` is in the store `{}` now.",
                    order.file, shown_store(order)));
    return int{kEndGood};
  });
}

int verify_store(Order const& order) {
  return with_store(order, [&](Store& store) {
    auto const wrong = store.verify();
    if (!wrong) {
      return refuse(order, wrong.refusal().why);
    }
    for (auto const& one : *wrong) {
      tell(order, one);
    }
    if (wrong->empty()) {
      tell(order, say("De opslag klopt: elke wijziging sluit op de vorige aan.",
                      "The store is sound: every revision follows from the one before."));
    }
    return int{wrong->empty() ? kEndGood : kEndWrong};
  });
}

std::string names_of(std::vector<std::string> const& all) {
  return fmt::format("{}", fmt::join(all, ", "));
}

/// The plan that is meant: the one that was named, or the only one there is.
Result<std::string> plan_of(Order const& order, Store const& store) {
  auto const plans = store.plans();
  if (!plans) {
    return plans.refusal();
  }
  auto const& known = *plans;
  if (std::ranges::find(known, order.plan) != known.end()) {
    return order.plan;
  }
  if (order.plan.empty() && known.size() == 1) {
    return known.front();
  }
  if (known.empty()) {
    return Refusal{say("de opslag `{}` heeft nog geen plan", "the store `{}` has no plan yet",
                       shown_store(order))};
  }
  return Refusal{say("noem een van de plannen in de opslag: {}",
                     "name one of the plans in the store: {}", names_of(known))};
}

/// The document of a plan at the revision that is meant.
Result<nlohmann::ordered_json> document_of(Order const& order, Store const& store,
                                           std::string const& plan) {
  auto const newest = store.newest(plan);
  if (!newest) {
    return newest.refusal();
  }
  auto const revision = order.revision == 0 ? *newest : order.revision;
  auto const text = store.document(plan, revision);
  if (!text) {
    return text.refusal();
  }
  if (!*text) {
    return Refusal{say("plan `{}` heeft geen versie {}; de nieuwste is {}",
                       "plan `{}` has no revision {}; the newest is {}", plan, revision, *newest)};
  }
  auto document = nlohmann::ordered_json::parse(**text, nullptr, false);
  verify(!document.is_discarded(), "the store keeps documents in JSON");
  return document;
}

Result<Done> write_file(fs::path const& path, std::string const& text) {
  std::error_code problem;
  fs::create_directories(path.parent_path(), problem);
  std::ofstream stream{path, std::ios::binary | std::ios::trunc};
  stream << text;
  stream.flush();
  if (!stream) {
    return Refusal{say("`{}` kan niet geschreven worden", "`{}` cannot be written", path.string())};
  }
  return Done{};
}

/// Into a new folder or an empty one, for nothing may be written over.
Result<Done> write_files(fs::path const& folder, std::vector<NewFile> const& files) {
  std::error_code problem;
  if (fs::exists(folder, problem) && !fs::is_empty(folder, problem)) {
    return Refusal{say("`{}` is er al en is niet leeg; noem een nieuwe map",
                       "`{}` is there already and is not empty; name a new folder",
                       folder.string())};
  }
  for (auto const& file : files) {
    if (auto const written = write_file(folder / file.name, file.text); !written) {
      return written;
    }
  }
  return Done{};
}

int export_plan(Order const& order) {
  return with_store(order, [&](Store& store) {
    auto const plan = plan_of(order, store);
    if (!plan) {
      return refuse(order, plan.refusal().why);
    }
    auto const document = document_of(order, store, *plan);
    if (!document) {
      return refuse(order, document.refusal().why);
    }
    if (auto const written = write_files(order.file, plan_files(*document)); !written) {
      return refuse(order, written.refusal().why);
    }
    tell(order, say("Plan `{}` staat in `{}`.", "Plan `{}` is in `{}`.", *plan, order.file));
    return int{kEndGood};
  });
}

constexpr Action kActions[] = {{"store backup", backup},
                               {"store restore", restore},
                               {"store verify", verify_store},
                               {"store export", export_plan}};

}  // namespace

std::span<Action const> store_actions() { return kActions; }

}  // namespace wijk
