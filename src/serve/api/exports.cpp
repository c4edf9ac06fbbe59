// SPDX-License-Identifier: EUPL-1.2
//
// A neighbourhood as files that other programs open, made by the reports of `wijk report`. A file
// is written in a folder of its own, sent, and gone.
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"
#include "serve/site/site.hpp"
#include "serve/works_file.hpp"

#include "report/office.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <mutex>

namespace wijk::api {
namespace {

namespace fs = std::filesystem;

struct Format {
  std::string_view file, type;
};
constexpr Format kXlsx{"geld.xlsx",
                       "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
constexpr Format kPdf{"rapport.pdf", "application/pdf"};
constexpr Format kHtml{"rapport.html", "text/html; charset=utf-8"};
constexpr Format kGpkg{"kaart.gpkg", "application/geopackage+sqlite3"};
constexpr Format kCsv{"begroting.csv", "text/csv; charset=utf-8"};
constexpr Format kIcs{"mijlpalen.ics", "text/calendar; charset=utf-8"};

/// A folder that is there as long as the value.
class Folder {
 public:
  Folder() {
    auto name = (fs::temp_directory_path() / "wijk-export-XXXXXX").string();
    x_path = mkdtemp(name.data()) == nullptr ? "" : name;
  }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  ~Folder() {
    std::error_code problem;
    if (!x_path.empty()) {
      fs::remove_all(x_path, problem);
    }
  }
  std::string const& path() const { return x_path; }

 private:
  std::string x_path;
};

/// A report leads to the pages of this server, by whole addresses; its own parts are in itself.
ReportInput input_for(Call const& call, Neighbourhood const& hood) {
  auto input = input_of(call, {&hood});
  input.section_address = {};
  input.mend_address = {};
  input.today = {};
  input.address_of = [&call](std::string const& pointer) {
    auto const page = element_address(call, pointer);
    return page.empty() ? page : link(call, page);
  };
  return input;
}

Answer file_answer(Neighbourhood const& hood, Format const& format, std::string bytes) {
  auto answer = text_answer(200, std::string{format.type}, std::move(bytes));
  return answer.with("Content-Disposition",
                     fmt::format("attachment; filename=\"{}-{}\"", hood.id, format.file));
}

template <class Make>
Answer made(Call const& call, Format const& format, Make const& make) {
  auto const hood = hood_of_path(call);
  if (!hood) {
    return hood.problem();
  }
  auto bytes = make(input_for(call, **hood));
  return bytes ? file_answer(**hood, format, std::move(*bytes)) : refused(call, bytes.refusal());
}

/// What a report wrote into a file.
Result<std::string> written(ReportInput const& input, Format const& format,
                            Result<Done> (*write)(ReportInput const&, std::string const&)) {
  Folder const folder;
  auto const path = folder.path() + "/" + std::string{format.file};
  if (folder.path().empty()) {
    return Refusal{say("de map voor tijdelijke bestanden is niet te beschrijven",
                       "the folder for temporary files cannot be written to")};
  }
  if (auto const done = write(input, path); !done) {
    return done.refusal();
  }
  std::ifstream stream{path, std::ios::binary};
  return std::string{std::istreambuf_iterator<char>{stream}, {}};
}

}  // namespace

Answer export_xlsx(Call& call) {
  return made(call, kXlsx,
              [](ReportInput const& input) { return written(input, kXlsx, write_xlsx_report); });
}

/// A browser prints it, which takes seconds and memory: one at a time, others come back later.
Answer export_pdf(Call& call) {
  static std::mutex printing;
  std::unique_lock const lock{printing, std::try_to_lock};
  if (!lock) {
    return refused(call, {say("er wordt al een rapport gemaakt", "a report is being made already")})
        .with("Retry-After", "5");
  }
  return made(call, kPdf,
              [](ReportInput const& input) { return written(input, kPdf, write_pdf_report); });
}

Answer export_html(Call& call) {
  return made(call, kHtml,
              [](ReportInput const& input) { return Result<std::string>{html_report(input)}; });
}

Answer export_gpkg(Call& call) {
  std::scoped_lock const lock{one_with_gdal()};
  return made(call, kGpkg,
              [](ReportInput const& input) { return written(input, kGpkg, write_gpkg_report); });
}

Answer export_csv(Call& call) { return made(call, kCsv, budget_csv_report); }
Answer export_ics(Call& call) { return made(call, kIcs, ics_report); }

}  // namespace wijk::api
