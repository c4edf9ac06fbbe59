// SPDX-License-Identifier: EUPL-1.2
#include "link/outside.hpp"

#include "plan/csv.hpp"
#include "plan/formats.hpp"
#include "plan/geometry.hpp"
#include "plan/nearest.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <sstream>

namespace wijk {
namespace {

constexpr WorksColumn kColumns[] = {
    {"name", &WorksColumns::name, {"Wat er gebeurt", "What is done"}},
    {"kind", &WorksColumns::kind, {"Soort werk", "Kind of work"}},
    {"from", &WorksColumns::from, {"Begin", "Start"}},
    {"to", &WorksColumns::to, {"Einde", "End"}},
    {"owner", &WorksColumns::owner, {"Van wie", "Whose"}},
    {"cost", &WorksColumns::cost, {"Kosten", "Cost"}},
    {"id", &WorksColumns::id, {"Nummer", "Number"}},
    {"x", &WorksColumns::x, {"x of lengtegraad", "x or longitude"}},
    {"y", &WorksColumns::y, {"y of breedtegraad", "y or latitude"}},
    {"wkt", &WorksColumns::wkt, {"Ligging als WKT", "Geometry as WKT"}},
};

/// What programmes call their columns, the likeliest first, in small letters and digits.
struct Likely {
  std::string WorksColumns::*column;
  std::string_view names;
};
constexpr Likely kLikely[] = {
    {&WorksColumns::name,
     "name naam omschrijving werk titel projectnaam project werkzaamheden description title"},
    {&WorksColumns::kind, "kind soort werksoort soortwerk type categorie category discipline"},
    {&WorksColumns::from,
     "from van start begin startdatum begindatum datumstart datumbegin startjaar beginjaar jaar "
     "uitvoeringsjaar startdate year"},
    {&WorksColumns::to,
     "to tot eind einde einddatum datumeind datumeinde eindjaar gereed oplevering end enddate"},
    {&WorksColumns::owner,
     "owner eigenaar opdrachtgever beheerder partij organisatie wie netbeheerder"},
    {&WorksColumns::cost, "cost kosten bedrag raming budget costs amount"},
    {&WorksColumns::id, "id nummer werknummer projectnummer code number"},
    {&WorksColumns::x, "x xrd rdx xcoordinaat xcoord lon lng longitude lengtegraad"},
    {&WorksColumns::y, "y yrd rdy ycoordinaat ycoord lat latitude breedtegraad"},
    {&WorksColumns::wkt, "wkt geom geometry geometrie thegeom ligging wktgeom"},
};

/// Small letters and digits alone.
std::string bare(std::string_view name) {
  std::string letters;
  for (char const sign : name) {
    bool const capital = 'A' <= sign && sign <= 'Z';
    if (capital || ('a' <= sign && sign <= 'z') || ('0' <= sign && sign <= '9')) {
      letters += capital ? static_cast<char>(sign + ('a' - 'A')) : sign;
    }
  }
  return letters;
}

/// Dutch RD and what its neighbours may need: metres in which no place of the Netherlands is
/// missed, and an exchanged x and y is.
bool is_near_the_netherlands(Geometry const& rd) {
  return std::ranges::all_of(rd.parts, [](auto const& part) {
    return std::ranges::all_of(part, [](Geometry::Position at) {
      return -50'000 <= at.x && at.x <= 300'000 && 300'000 < at.y && at.y <= 700'000;
    });
  });
}

/// One row, wherever it comes from: what stands in a column, and a way to tell what is wrong there.
struct Row {
  std::string id;  ///< of file and row
  std::function<std::string(std::string const& column)> value;
  std::function<void(std::string_view rule, std::string const& column, Text what, Text hint)> wrong;
  Geometry const* geometry = nullptr;  ///< where the file has shapes of its own
};

class WorkReader {
 public:
  WorkReader(WorksColumns const& columns, Row const& row) : x_columns{columns}, x_row{row} {}

  std::optional<OutsideWork> work() {
    OutsideWork work;
    auto const id = text(x_columns.id);
    work.id = id.empty() ? x_row.id : id;
    auto const name = text(x_columns.name);
    work.kind = text(x_columns.kind);
    work.name = name.empty() ? Text{work.kind, work.kind} : Text{name, name};
    work.owner = text(x_columns.owner);
    read_days(work);
    read_cost(work);
    read_geometry(work);
    if (x_fine && !is_near_the_netherlands(work.geometry)) {
      wrong("bad-geometry", x_columns.wkt.empty() ? x_columns.x : x_columns.wkt,
            say("het werk ligt buiten Nederland", "the work lies outside the Netherlands"),
            say("schrijf eerst x en dan y in Rijksdriehoek (`233512`, `580100`), of eerst de "
                "lengtegraad en dan de breedtegraad (`6.57`, `53.19`); bij een kaartbestand: kijk "
                "of het coördinatenstelsel klopt",
                "write first x and then y in Dutch RD (`233512`, `580100`), or first the "
                "longitude and then the latitude (`6.57`, `53.19`); with a map file: check its "
                "reference system"));
    }
    return x_fine ? std::optional{std::move(work)} : std::nullopt;
  }

 private:
  std::string text(std::string const& column) const {
    return column.empty() ? std::string{} : x_row.value(column);
  }
  void wrong(std::string_view rule, std::string const& column, Text what, Text hint) {
    x_row.wrong(rule, column, std::move(what), std::move(hint));
    x_fine = false;
  }

  std::optional<Period> period(std::string const& column) {
    auto const written = text(column);
    if (written.empty()) {
      return std::nullopt;
    }
    auto const parsed = parse_period(written);
    if (!parsed.ok()) {
      wrong("bad-date", column, parsed.problem, parsed.hint);
      return std::nullopt;
    }
    return parsed.value;
  }
  void read_days(OutsideWork& work) {
    auto const from = period(x_columns.from);
    auto const to = period(x_columns.to);
    if (!from) {
      if (x_fine) {
        wrong("missing-key", x_columns.from,
              say("het werk noemt geen begin", "the work names no start"),
              say("vul kolom `{0}` in, of kies een andere kolom voor het begin",
                  "fill in column `{0}`, or choose another column for the start", x_columns.from));
      }
      return;
    }
    work.days.first = day_number(from->first);
    auto const& end = to ? *to : *from;
    work.days.last = end.last ? day_number(*end.last) : kLastDay;
    if (work.days.last < work.days.first) {
      wrong("bad-date", x_columns.to,
            say("het werk eindigt voordat het begint", "the work ends before it starts"),
            say("verwissel `{}` en `{}`", "swap `{}` and `{}`", x_columns.from, x_columns.to));
    }
  }
  void read_cost(OutsideWork& work) {
    auto const written = text(x_columns.cost);
    if (written.empty()) {
      return;
    }
    if (says_unknown(written)) {
      work.cost = Stated<Cents>::to_be_determined();
      return;
    }
    auto const parsed = parse_money(written);
    if (!parsed.ok()) {
      return wrong("bad-money", x_columns.cost, parsed.problem, parsed.hint);
    }
    work.cost = Stated<Cents>::of(parsed.value);
  }

  void read_geometry(OutsideWork& work) {
    if (x_row.geometry != nullptr) {
      work.geometry = *x_row.geometry;
      if (work.geometry.type == Geometry::Type::none) {
        wrong("bad-geometry", {},
              say("het werk heeft geen ligging die gelezen wordt",
                  "the work has no geometry that is read"),
              say("teken het als punt, lijn of vlak", "draw it as a point, line or area"));
      }
      return;
    }
    if (!x_columns.wkt.empty()) {
      auto parsed = read_wkt(text(x_columns.wkt));
      if (!parsed.ok()) {
        return wrong("bad-geometry", x_columns.wkt, parsed.problem,
                     say("schrijf de ligging als `POINT(233000 580000)`",
                         "write the geometry as `POINT(233000 580000)`"));
      }
      work.geometry = in_rd(std::move(parsed.value));
      return;
    }
    read_point(work);
  }
  void read_point(OutsideWork& work) {
    Geometry::Position at;
    for (auto const& [column, into] :
         {std::pair{&x_columns.x, &at.x}, std::pair{&x_columns.y, &at.y}}) {
      auto const written = text(*column);
      char* end = nullptr;
      *into = std::strtod(written.c_str(), &end);
      if (written.empty() || *end != '\0' || !std::isfinite(*into)) {
        return wrong(written.empty() ? "missing-key" : "bad-geometry", *column,
                     say("`{}` is geen coördinaat", "`{}` is no coordinate", written),
                     say("schrijf meters in Rijksdriehoek of graden, met een punt: `233512.5`",
                         "write metres in Dutch RD or degrees, with a point: `233512.5`"));
      }
    }
    bool const degrees = std::abs(at.x) <= 180 && std::abs(at.y) <= 90;
    work.geometry.type = Geometry::Type::point;
    work.geometry.crs = degrees ? Geometry::Crs::wgs84 : Geometry::Crs::rd;
    work.geometry.parts = {{at}};
    work.geometry = in_rd(std::move(work.geometry));
  }

  WorksColumns const& x_columns;
  Row const& x_row;
  bool x_fine = true;
};

/// Names of the mapping that are no column of the file; only those that a file must have.
bool has_columns(WorksColumns const& columns, std::vector<std::string> const& header, bool shapes,
                 std::function<void(Text what, Text hint)> const& wrong) {
  std::vector<std::string WorksColumns::*> wanted{&WorksColumns::from};
  if (!shapes && columns.wkt.empty()) {
    wanted.insert(wanted.end(), {&WorksColumns::x, &WorksColumns::y});
  } else if (!shapes) {
    wanted.push_back(&WorksColumns::wkt);
  }
  bool all = true;
  for (auto const one : wanted) {
    auto const& name = columns.*one;
    if (!name.empty() && std::ranges::find(header, name) != header.end()) {
      continue;
    }
    Nearest nearest{name};
    std::string names;
    for (auto const& other : header) {
      nearest.offer(other);
      names += (names.empty() ? "`" : ", `") + other + "`";
    }
    auto const& what = std::ranges::find(kColumns, one, &WorksColumn::column)->name;
    wrong(name.empty() ? say("er is geen kolom gekozen voor ‘{}’", "no column is chosen for ‘{}’",
                             Text{std::string{what.nl}, std::string{what.en}})
                       : say("er is geen kolom `{}`", "there is no column `{}`", name),
          name.empty()
              ? say("kies een van deze kolommen: {}", "choose one of these columns: {}", names)
          : nearest.name().empty()
              ? say("noem met --columns welke kolom het is; er zijn {}",
                    "name with --columns which column it is; there are {}", names)
              : say("de meest gelijkende is `{}`", "the nearest is `{}`", nearest.name()));
    all = false;
  }
  return all;
}

}  // namespace

std::span<WorksColumn const> works_columns() { return kColumns; }

WorksColumns guess_columns(std::vector<std::string> const& header) {
  WorksColumns guess;
  for (auto const& likely : kLikely) {
    guess.*(likely.column) = {};
    std::istringstream names{std::string{likely.names}};
    for (std::string name; guess.*(likely.column) == "" && names >> name;) {
      auto const found = std::ranges::find(header, name, bare);
      guess.*(likely.column) = found == header.end() ? "" : *found;
    }
  }
  return guess;
}

std::vector<std::string> csv_header(std::string_view text) {
  Document document;
  document.files.push_back({"", std::string{text.substr(0, text.find('\n'))}});
  Findings unheard;
  auto const node = read_csv(document, 0, unheard);
  return node.is_table() ? node.table->header : std::vector<std::string>{};
}

Parsed<WorksColumns> read_columns(std::string_view text) {
  WorksColumns columns;
  while (!text.empty()) {
    auto const comma = std::min(text.find(','), text.size());
    auto const one = text.substr(0, comma);
    text.remove_prefix(std::min(comma + 1, text.size()));
    auto const equals = one.find('=');
    auto const key = one.substr(0, equals);
    auto const* const found = std::ranges::find(kColumns, key, &WorksColumn::key);
    if (found == std::end(kColumns)) {
      Nearest nearest{key};
      std::ranges::for_each(kColumns, [&](auto const& column) { nearest.offer(column.key); });
      return {
          .problem =
              say("`{}` is niets dat een werk heeft", "`{}` is nothing that a work has", key),
          .hint = nearest.name().empty()
                      ? say("er is: id, name, kind, from, to, owner, cost, x, y, wkt",
                            "there is: id, name, kind, from, to, owner, cost, x, y, wkt")
                      : say("de meest gelijkende is `{}`", "the nearest is `{}`", nearest.name())};
    }
    if (equals == std::string_view::npos) {
      return {.problem =
                  say("achter `{}` ontbreekt de kolom", "the column behind `{}` is missing", key),
              .hint = say("schrijf `{0}=KOLOM`", "write `{0}=COLUMN`", key)};
    }
    columns.*(found->column) = one.substr(equals + 1);
  }
  return {.value = std::move(columns)};
}

std::vector<OutsideWork> read_works_csv(std::string const& name, std::string text,
                                        WorksColumns const& columns, Findings& findings) {
  Document document;
  document.files.push_back({name, std::move(text)});
  index_lines(document.files.front());
  auto const node = read_csv(document, 0, findings);
  if (!node.is_table()) {
    return {};
  }
  auto const& table = *node.table;
  bool const good =
      has_columns(columns, table.header, false, [&](Text const& what, Text const& hint) {
        found_at(findings, document, "missing-key", {1, 1, 0}, 1, what, hint);
      });
  std::vector<OutsideWork> works;
  RowReader reader{document, table};
  for (std::size_t i = 0; good && i < table.rows.size(); ++i) {
    auto const& row = reader.at(i);
    auto const find = [&](std::string const& column) { return row.find(column); };
    Row const one{fmt::format("{}:{}", name, table.rows[i].line),
                  [&](std::string const& column) {
                    auto const* const cell = find(column);
                    return cell == nullptr ? std::string{} : cell->text;
                  },
                  [&](std::string_view rule, std::string const& column, Text what, Text hint) {
                    auto const* const cell = find(column);
                    bool const there = cell != nullptr && cell->mark.line != 0;
                    found_at(findings, document, rule,
                             there ? cell->mark : Mark{table.rows[i].line, 1, 0},
                             there ? std::max<std::size_t>(1, cell->text.size()) : 1,
                             std::move(what), std::move(hint));
                  }};
    if (auto work = WorkReader{columns, one}.work()) {
      works.push_back(std::move(*work));
    }
  }
  return works;
}

std::vector<OutsideWork> works_of_features(std::string const& name, MapFeatures const& features,
                                           WorksColumns const& columns, Findings& findings) {
  auto const add = [&](std::string_view rule, std::int64_t number, Text what, Text hint) {
    auto& finding = findings.add(rule, "", std::move(what), std::move(hint));
    finding.place.file = name;
    finding.place.line = static_cast<std::uint32_t>(std::clamp<std::int64_t>(number, 0, 1U << 31U));
  };
  std::vector<OutsideWork> works;
  if (!has_columns(columns, features.columns, true, [&](Text what, Text hint) {
        add("missing-key", 0, std::move(what), std::move(hint));
      })) {
    return works;
  }
  for (auto const& feature : features.features) {
    Row const one{
        fmt::format("{}:{}", name, feature.number),
        [&](std::string const& column) {
          auto const found = std::ranges::find(features.columns, column);
          return found == features.columns.end()
                     ? std::string{}
                     : feature.values[static_cast<std::size_t>(found - features.columns.begin())];
        },
        [&](std::string_view rule, std::string const&, Text what, Text hint) {
          add(rule, feature.number, std::move(what), std::move(hint));
        },
        &feature.rd};
    if (auto work = WorkReader{columns, one}.work()) {
      works.push_back(std::move(*work));
    }
  }
  return works;
}

}  // namespace wijk
