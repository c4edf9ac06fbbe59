// SPDX-License-Identifier: EUPL-1.2
#include "serve/works_file.hpp"

#include "finding/open_module.hpp"
#include "finding/render.hpp"
#include "finding/unicode.hpp"
#include "link/outside_json.hpp"
#include "module/modules.hpp"

#include <algorithm>
#include <set>

namespace wijk {
namespace {

constexpr std::ptrdiff_t kMostRows = 20'000;  ///< that are looked at, right or wrong
constexpr std::size_t kLongestName = 100;     ///< of a file, in bytes
constexpr std::size_t kLongestLine = 64'000;
constexpr std::size_t kLongestText = 200;  ///< of a work, in characters

/// CSV by its name; anything else is a map.
bool is_table(std::string name) {
  std::ranges::transform(name, name.begin(), [](char letter) {
    return 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
  });
  return name.ends_with(".csv") || name.ends_with(".txt");
}

Result<MapFeatures> features_of(FormFile const& file) {
  std::scoped_lock const lock{one_with_gdal()};
  auto const gdal = open_module<GpkgModule>();
  return gdal ? (*gdal)->read_sent(file.name, file.content, std::size_t{kMostRows})
              : Result<MapFeatures>{gdal.refusal()};
}

/// Each gets an id that no other work has, and no measure: that of its file is in it.
void make_own(std::vector<OutsideWork>& works, std::string const& file, std::string const& owner) {
  std::set<std::string> taken;
  for (auto& work : works) {
    work.owner = work.owner.empty() ? owner : work.owner;
    for (auto* const text : {&work.id, &work.name.nl, &work.name.en, &work.kind, &work.owner}) {
      *text = std::string{first_points(*text, kLongestText)};
    }
    auto const id = work.id.starts_with(file + ":") ? work.id : file + ":" + work.id;
    work.id = id;
    for (int more = 2; !taken.insert(work.id).second; ++more) {
      work.id = fmt::format("{}-{}", id, more);
    }
  }
}

}  // namespace

Result<WorksRead> read_works(FormFile const& file, std::optional<WorksColumns> const& columns,
                             std::string const& owner) {
  if (file.content.empty()) {
    return Refusal{say("`{}` is leeg", "`{}` is empty", file.name)};
  }
  WorksRead read;
  if (std::min(file.content.find('\n'), file.content.size()) > kLongestLine &&
      is_table(file.name)) {
    return Refusal{say("de eerste regel van `{}` is te lang voor namen van kolommen",
                       "the first line of `{}` is too long for names of columns", file.name)};
  }
  if (is_table(file.name)) {
    if (std::ranges::count(file.content, '\n') > kMostRows) {
      return Refusal{
          say("`{}` heeft meer dan {} rijen; laat alleen de werken in en vlak bij de wijk staan",
              "`{}` has more than {} rows; keep only the works in and near the neighbourhood",
              file.name, kMostRows)};
    }
    read.header = csv_header(file.content);
    read.columns = columns.value_or(guess_columns(read.header));
    read.works = read_works_csv(file.name, file.content, read.columns, read.findings);
  } else {
    auto const features = features_of(file);
    if (!features) {
      return features.refusal();
    }
    read.shapes = true;
    read.header = features->columns;
    read.columns = columns.value_or(guess_columns(read.header));
    read.works = works_of_features(file.name, *features, read.columns, read.findings);
  }
  make_own(read.works, file.name, owner);
  sort_findings(read.findings);
  return read;
}

Text works_count(std::size_t count) {
  return count == 1 ? say("1 werk", "1 work") : say("{} werken", "{} works", count);
}

Text wrong_with_file_name(std::string const& name) {
  bool const plain =
      first_invalid_utf8(name) == std::string::npos && std::ranges::none_of(name, [](char sign) {
        return static_cast<unsigned char>(sign) < 0x20 || sign == '/' || sign == 0x7F;
      });
  return plain && !name.empty() && name.size() <= kLongestName
             ? Text{}
             : say("geef het bestand een naam van ten hoogste {} tekens, zonder schuine streep",
                   "give the file a name of {} characters at most, without a slash", kLongestName);
}

Result<Done> room_for_works(Store const& store, KeptWorks const& about, std::size_t count) {
  auto const kept = store.works(about.plan, about.hood);
  if (!kept) {
    return kept.refusal();
  }
  std::size_t files = 1;
  auto works = count;
  for (auto const& other : *kept) {
    files += other.file != about.file ? 1U : 0U;
    works += other.file != about.file ? static_cast<std::size_t>(other.count) : 0U;
  }
  if (files > kMostWorksFiles) {
    return Refusal{say("er zijn al {} bestanden; verwijder er eerst een",
                       "there are {} files already; remove one first", kMostWorksFiles)};
  }
  if (works > kMostWorks) {
    return Refusal{
        say("met `{}` zijn er {} werken van elders; een wijk kan er ten hoogste {} hebben. Laat "
            "alleen de werken in en vlak bij de wijk staan",
            "with `{}` there are {} works from elsewhere; a neighbourhood can have {} at most. "
            "Keep only the works in and near the neighbourhood",
            about.file, works, kMostWorks)};
  }
  return Done{};
}

EditOutcome bring_works(Live& live, KeptWorks about, std::vector<OutsideWork> const& works,
                        Account const& account) {
  about.count = static_cast<std::int64_t>(works.size());
  about.rows = works.empty() ? "" : outside_rows(works);
  auto const why = works.empty()
                       ? fmt::format("Werken van elders verwijderd: {}", about.file)
                       : fmt::format("Werken van elders: {} ({})", about.file, works.size());
  return live.bring(about, account, why);
}

std::mutex& one_with_gdal() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace wijk
