// SPDX-License-Identifier: EUPL-1.2
//
// The budget for programs that count.
#include "report/office.hpp"
#include "serve/site/hood_page.hpp"
#include "serve/site/pages.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>

#include <unistd.h>

namespace wijk {
namespace {

/// A file that is gone when this is.
struct Scratch {
  std::string path;

  Scratch() {
    char name[] = "/tmp/wijk-XXXXXX";
    if (auto const file = mkstemp(name); file >= 0) {
      close(file);
      path = name;
    }
  }
  Scratch(Scratch const&) = delete;
  Scratch& operator=(Scratch const&) = delete;
  ~Scratch() {
    if (!path.empty()) {
      std::remove(path.c_str());
    }
  }
  std::string read() const {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
  }
};

Answer file_answer(Neighbourhood const& hood, std::string type, std::string_view ending,
                   std::string body) {
  return text_answer(200, std::move(type), std::move(body))
      .with("Content-Disposition",
            fmt::format("attachment; filename=\"{}-geld.{}\"", hood.id, ending));
}

Answer cannot(Call const& call, Refusal const& refusal) {
  return problem_page(503, call,
                      say("Dit bestand kan nu niet gemaakt worden", "This file cannot be made now"),
                      refusal.why);
}

}  // namespace

Answer money_csv(Call& call) {
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  auto const made = budget_csv_report(input_of(call, {hood}));
  return made ? file_answer(*hood, "text/csv; charset=utf-8", "csv", *made)
              : cannot(call, made.refusal());
}

Answer money_workbook(Call& call) {
  auto const* const hood = hood_of(call);
  if (hood == nullptr) {
    return not_there(call, say("Deze wijk", "This neighbourhood"));
  }
  Scratch const scratch;
  if (scratch.path.empty()) {
    return cannot(call, {say("er is geen plaats voor een tijdelijk bestand",
                             "there is no room for a temporary file")});
  }
  auto const made = write_xlsx_report(input_of(call, {hood}), scratch.path);
  return made ? file_answer(*hood,
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "xlsx", scratch.read())
              : cannot(call, made.refusal());
}

}  // namespace wijk
