// SPDX-License-Identifier: EUPL-1.2
#include "link/outside.hpp"

#include "plan/csv.hpp"
#include "plan/formats.hpp"
#include "plan/geometry.hpp"
#include "plan/nearest.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace wijk {
namespace {

/// The names of the mapping, and where each is kept.
struct ColumnName {
  std::string_view key;
  std::string WorksColumns::*column;
};
constexpr ColumnName kColumns[] = {
    {"id", &WorksColumns::id},     {"name", &WorksColumns::name}, {"kind", &WorksColumns::kind},
    {"from", &WorksColumns::from}, {"to", &WorksColumns::to},     {"owner", &WorksColumns::owner},
    {"cost", &WorksColumns::cost}, {"x", &WorksColumns::x},       {"y", &WorksColumns::y},
    {"wkt", &WorksColumns::wkt},
};

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
              say("vul kolom `{0}`, of noem met --columns from=… waar het staat",
                  "fill column `{0}`, or name with --columns from=… where it stands",
                  x_columns.from));
      }
      return;
    }
    work.days.first = day_number(from->first);
    auto const& end = to ? *to : *from;
    work.days.last = end.last ? day_number(*end.last) : kLastDay;
    if (work.days.last < work.days.first) {
      wrong("bad-date", x_columns.to,
            say("het werk eindigt voor het begint", "the work ends before it starts"),
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
  std::vector<std::string> wanted{columns.from};
  if (!shapes && columns.wkt.empty()) {
    wanted.insert(wanted.end(), {columns.x, columns.y});
  } else if (!shapes) {
    wanted.push_back(columns.wkt);
  }
  bool all = true;
  for (auto const& name : wanted) {
    if (std::ranges::find(header, name) == header.end()) {
      Nearest nearest{name};
      std::string names;
      for (auto const& one : header) {
        nearest.offer(one);
        names += (names.empty() ? "`" : ", `") + one + "`";
      }
      wrong(say("er is geen kolom `{}`", "there is no column `{}`", name),
            nearest.name().empty()
                ? say("noem met --columns welke kolom het is; er zijn {}",
                      "name with --columns which column it is; there are {}", names)
                : say("de meest gelijkende is `{}`", "the nearest is `{}`", nearest.name()));
      all = false;
    }
  }
  return all;
}

}  // namespace

Parsed<WorksColumns> read_columns(std::string_view text) {
  WorksColumns columns;
  while (!text.empty()) {
    auto const comma = std::min(text.find(','), text.size());
    auto const one = text.substr(0, comma);
    text.remove_prefix(std::min(comma + 1, text.size()));
    auto const equals = one.find('=');
    auto const key = one.substr(0, equals);
    auto const* const found = std::ranges::find(kColumns, key, &ColumnName::key);
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
