// SPDX-License-Identifier: EUPL-1.2
#include "command/interrupt.hpp"
#include "command/schedule.hpp"
#include "finding/verify.hpp"
#include "schedule/network/network.hpp"
#include "show/wrap.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace wijk {

using namespace schedule;
namespace {

using Json = nlohmann::ordered_json;

constexpr double kUsualSeconds = 10;

struct Scheduled {
  std::string file;
  Network network;
  NetworkSchedule schedule;
};

Result<Network> network_in(std::string const& path) {
  std::error_code problem;
  std::ifstream stream{path, std::ios::binary};
  if (!std::filesystem::is_regular_file(path, problem) || !stream) {
    return Refusal{say("`{}` is er niet, of is geen bestand dat gelezen kan worden",
                       "`{}` is not there, or no file that can be read", path)};
  }
  std::string const text{std::istreambuf_iterator<char>{stream}, {}};
  auto network = read_network(text);
  return network ? std::move(network)
                 : Refusal{say("`{}`: {}", "`{}`: {}", path, network.refusal().why)};
}

Json json_of(Scheduled const& one) {
  auto const& schedule = one.schedule;
  return {{"file", one.file},
          {"activities", one.network.size()},
          {"makespan", schedule.makespan},
          {"bound", schedule.bound},
          {"proven", schedule.proven()},
          {"starts", schedule.starts}};
}

Text verdict(NetworkSchedule const& schedule) {
  return schedule.proven() ? say("bewezen: korter kan niet", "proven: no schedule is shorter")
                           : say("niet bewezen: korter dan {} kan niet",
                                 "not proven: none is shorter than {}", schedule.bound);
}

/// One network: what each activity does when.
void print_whole(Scheduled const& one, Language language) {
  fmt::print("{}\n",
             say("{}: {} activiteiten klaar op {}; {}.", "{}: {} activities finished at {}; {}.",
                 one.file, one.network.size(), one.schedule.makespan, verdict(one.schedule))
                 .in(language));
  constexpr Words kHead[] = {{"activiteit", "activity"}, {"start", "start"}, {"eind", "end"}};
  std::string line;
  for (auto const& word : kHead) {
    line += pad_left(word.in(language), 12);
  }
  fmt::print("{}\n", line);
  for (std::size_t i = 0; i < one.network.size(); ++i) {
    auto const start = one.schedule.starts[i];
    fmt::print("{:>12}{:>12}{:>12}\n", i + 1, start, start + one.network.activities[i].duration);
  }
}

/// Several: a line each as soon as it is known, under one head.
class NetworkTable {
 public:
  NetworkTable(std::vector<std::string> const& files, Language language) : x_language{language} {
    for (auto const& file : files) {
      x_width = std::max(x_width, file.size());
    }
  }

  void add(Scheduled const& one) {
    auto const word = [this](Words words) { return std::string{words.in(x_language)}; };
    if (!x_headed) {
      row({word({"bestand", "file"}), word({"activiteiten", "activities"}),
           word({"klaar op", "makespan"}), word({"grens", "bound"}), word({"bewezen", "proven"})});
      x_headed = true;
    }
    auto const& schedule = one.schedule;
    row({one.file, std::to_string(one.network.size()), std::to_string(schedule.makespan),
         std::to_string(schedule.bound),
         word(schedule.proven() ? Words{"ja", "yes"} : Words{"nee", "no"})});
    std::fflush(stdout);
  }

 private:
  void row(std::array<std::string, 5> const& cells) const {
    fmt::print("{}{}{}{}{}\n", pad_right(cells[0], x_width), pad_left(cells[1], 14),
               pad_left(cells[2], 10), pad_left(cells[3], 8), pad_left(cells[4], 9));
  }

  Language x_language;
  std::size_t x_width = 10;
  bool x_headed = false;
};

}  // namespace

void schedule_networks(ScheduleOptions const& options, Shell& shell) {
  Interrupt const interrupt;
  NetworkLimits limits;
  limits.seconds = options.seconds.value_or(kUsualSeconds);
  limits.seed = options.seed;
  limits.stop = [&interrupt] { return interrupt.asked(); };
  bool const json = options.format == "json";
  auto all = Json::array();
  NetworkTable table{options.networks, shell.language};
  for (auto const& file : options.networks) {
    auto network = network_in(file);
    if (!network) {
      shell.refuse(network.refusal().why);
      continue;
    }
    Scheduled one{file, std::move(*network), {}};
    one.schedule = schedule_network(one.network, limits);
    verify(faults_of(one.network, one.schedule.starts).empty(), file);
    if (json) {
      all.push_back(json_of(one));
    } else if (options.networks.size() == 1) {
      print_whole(one, shell.language);
    } else {
      table.add(one);
    }
    if (interrupt.asked()) {
      break;
    }
  }
  if (json) {
    fmt::print("{}\n", all.dump(2, ' ', false, Json::error_handler_t::replace));
  }
}

}  // namespace wijk
