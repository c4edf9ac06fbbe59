// SPDX-License-Identifier: EUPL-1.2
//
// What a plan says, as values. Made by `build_plan` from a document; knows nothing of files, lines
// or how it was written. The order of every list is the order in the document, so the JSON pointer
// of an element is its place in these lists (`pointers.hpp`). Words are those of the glossary.
#pragma once

#include "plan/values.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace wijk {

/// A name for another element of the plan. `index` is its place in its list, -1 where there is
/// none.
template <class Element>
struct Ref {
  std::string id;
  std::int32_t index = -1;

  bool named() const { return !id.empty(); }
  bool found() const { return index >= 0; }
  friend bool operator==(Ref const&, Ref const&) = default;
};

template <class Element>
using Refs = std::vector<Ref<Element>>;

struct Reference;
struct Partner;
struct Vision;
struct Strategy;
struct Task;
struct Theme;
struct Ambition;
struct Place;
struct Indicator;
struct Agreement;
struct Cover;
struct Measure;
struct Meeting;
struct Channel;
struct Audience;
struct Block;
struct SiteOption;

struct Source {
  Ref<Reference> document;
  std::string chapter, page, table;
};

/// Where a statement comes from and what has to be said about it.
struct Origin {
  std::vector<Source> sources;
  Text remark;
};

/// A document that statements come from.
struct Reference {
  std::string id;
  Text title;
  std::string publisher, url;
  Stated<Period> date;
};

struct Partner {
  std::string id;
  Text name;
  std::string kind;  ///< municipality, corporation, residents, education, care, business, other
  Text role;
  Stated<std::int64_t> works_at_once;  ///< that it can carry
  Origin origin;
};

struct Vision {
  std::string id;
  Text name, text;
  Origin origin;
};

struct Strategy {
  std::string id;
  Text name, text;
  Refs<Vision> vision;
  Origin origin;
};

struct Task {
  std::string id;
  Text name;
  std::string kind;  ///< social, physical
  Refs<Vision> vision;
  Refs<Strategy> strategy;
  Stated<double> weight;  ///< beside the other tasks; not stated: 1
  Origin origin;
};

/// The plan as it was adopted at a moment.
struct Edition {
  std::string id;
  Text name;
  std::string status;  ///< draft, adopted, superseded
  Stated<Period> date;
  Text decided_by, reason;
  Origin origin;
};

struct Block {
  std::string id;
  Text name;
  std::string cbs;  ///< CBS buurtcode, BU........
  Ref<Place> area;
  Stated<std::int64_t> works_at_once;  ///< that residents notice, at most
  Origin origin;
};

/// Something on the map. `geometry` is kept as coordinates in `crs`; see `geometry.hpp`.
struct Geometry {
  enum class Type : std::uint8_t { none, point, line, area };
  enum class Crs : std::uint8_t { wgs84, rd };  ///< EPSG:4326 (lon, lat) or EPSG:28992 (x, y)
  struct Position {
    double x = 0, y = 0;
    friend bool operator==(Position const&, Position const&) = default;
  };
  Type type = Type::none;
  Crs crs = Crs::wgs84;
  /// A point: one part with one position. A line: a part a line. An area: a part a ring, the first
  /// of each polygon the outer one; `polygons` counts the rings of each polygon.
  std::vector<std::vector<Position>> parts;
  std::vector<std::uint32_t> polygons;
};

struct Place {
  std::string id;
  Text name;
  std::string kind;  ///< street, building, green, water, site, area, road, other
  Geometry geometry;
  Stated<std::int64_t> accuracy;  ///< metres that the geometry may be off
  bool outside = false;           ///< knowingly outside the neighbourhood
  Origin origin;
};

/// A number printed on the plan's own map.
struct MapNumber {
  std::int64_t number = 0;
  Ref<Place> place;
  Origin origin;
};

/// How many of something the plan says there are.
struct StatedCount {
  std::string of;  ///< projects, themes, measures, meetings, ideas, tasks, partners, corporations
  std::int64_t number = 0;
  Origin origin;
};

struct Observation {
  Stated<Period> when;
  Stated<double> value;   ///< in the indicator's unit; a share in percent
  std::string qualifier;  ///< exactly (default), about, at-least, at-most, more-than, less-than
  bool baseline = false;
  Origin origin;
};

struct Target {
  Stated<Period> by;
  Stated<double> value;
  Ref<Indicator> compare;  ///< the indicator whose value is the target, such as the city's average
  std::string direction;   ///< at-most, at-least, equal
  Origin origin;
};

struct Indicator {
  std::string id;
  Text name;
  std::string unit;       ///< count, percent, euro, score, other
  std::string level;      ///< neighbourhood (default), block, district, city
  Ref<Indicator> part;    ///< of a share: the count it expresses
  Ref<Indicator> whole;   ///< of a share: the count it is a share of
  Ref<Indicator> within;  ///< of a count: the count that contains it
  Refs<Task> tasks;
  Ref<Partner> measured_by;
  Stated<std::int64_t> every;  ///< years between measurements
  std::vector<Target> targets;
  std::vector<Observation> observations;
  Origin origin;
};

/// What the neighbourhood is to become; an intervention is an ambition on the ambition map.
struct Ambition {
  std::string id;
  Text name, text;
  std::string kind;  ///< ambition, intervention
  Refs<Task> tasks;
  Refs<Place> places;
  Origin origin;
};

struct Theme {
  std::string id;
  Text name;
  Origin origin;
};

struct Cost {
  Text name;
  Stated<Cents> amount;
  std::string per;  ///< whole (default), year
  Stated<Period> years;
  Ref<Cover> cover;
  bool cover_unknown = false;
  Origin origin;
};

struct Milestone {
  std::string id;
  Text name;
  std::string kind;  ///< start, decision, delivery, study, agreement, other
  Stated<Period> when;
  bool done = false;
  std::vector<std::string> after;  ///< as written: "measure", "measure/milestone" or "milestone"
  Origin origin;
};

/// What a measure does to homes.
struct HomeEffect {
  std::string action;  ///< demolish, build, renovate, sell
  Stated<std::int64_t> homes;
  std::string tenure;         ///< social-rent, mid-rent, owner-occupied
  Stated<std::string> label;  ///< energy label afterwards, A++++ to G (NTA 8800)
  bool package = false;       ///< sold together with a sustainability package
  Origin origin;
};

/// One way to carry a measure out, of several to choose from.
struct MeasureVariant {
  std::string id;
  Text name, text;
  bool chosen = false;         ///< planned now; none is: the first
  Stated<std::int64_t> lasts;  ///< years
  std::vector<Cost> cost;      ///< none or one
  Refs<Task> tasks;            ///< none: those of the measure
  std::vector<HomeEffect> homes;
  Origin origin;
};

/// Anything that is done; a project is one of those that the residents' deal names.
struct Measure {
  std::string id;
  Text name, text;
  std::string kind;  ///< project, measure, line (a budget heading that stands for several projects)
  std::string nature;  ///< physical, social, both
  std::string status;  ///< idea, prepared, running, done, stopped
  Ref<Theme> theme;
  Refs<Task> tasks;
  Refs<Ambition> ambitions;
  Ref<Partner> lead;
  bool lead_unknown = false;
  Refs<Partner> partners;
  Refs<Place> places;
  Stated<Period> years;
  std::vector<std::string>
      after;  ///< what it waits for, as written: "measure" or "measure/milestone"
  std::vector<Milestone> milestones;
  std::vector<Cost> cost;        ///< none or one: the whole
  std::vector<Cost> components;  ///< what the whole consists of
  Refs<Measure> budget_with;     ///< the line that pays for it, where it has none of its own
  std::vector<HomeEffect> homes;
  Refs<Agreement> conditions;
  bool residents = false;  ///< residents notice it, so somebody has to tell them
  bool fixed = false;      ///< decided: its years and variant stay
  std::vector<MeasureVariant> variants;
  Origin origin;
};

/// Money for a measure in a year slice. Where several covers pay, each has a line of its own.
struct BudgetLine {
  Ref<Measure> measure;
  Stated<Period> slice;
  bool per_year = false;  ///< the amount is for each year of the slice
  Stated<Cents> amount;
  std::string status;  ///< budgeted, intended, to-be-determined
  Ref<Cover> cover;
  bool cover_unknown = false;  ///< cover "n.t.b."
  Stated<Cents> covered;       ///< not stated: the whole amount, where a cover is named
  Origin origin;
};

/// A source that pays budget lines.
struct Cover {
  std::string id;
  Text name;
  Ref<Partner> partner;
  struct Money {
    Stated<Period> slice;
    bool per_year = false;
    Stated<Cents> amount;
  };
  Stated<Cents> available;
  Stated<Period> years;
  std::vector<Money> money;      ///< by year slice
  std::string left_over;         ///< stays, lapses
  Stated<Cents> left_over_most;  ///< that stays
  Origin origin;
};

/// A total as printed, held against the sum of the budget lines it is about.
struct PrintedTotal {
  Ref<Measure> measure;  ///< of one measure, or
  Ref<Theme> theme;      ///< of one theme, or of everything where neither is named
  Stated<Period> slice;  ///< of one slice, or of all years where not stated
  Stated<Cents> amount;
  Origin origin;
};

/// A table as printed, of which columns may have been lost: cells in the order in which they stand.
struct PrintedTable {
  struct Row {
    Ref<Measure> measure;
    std::vector<Stated<Cents>> cells;
    Text remark;
  };
  std::string id;
  Text name;
  std::vector<Period> columns;
  std::vector<Row> rows;
  std::vector<Stated<Cents>> total;
  Origin origin;
};

/// How an agreement can be held against the plan.
struct AgreementTest {
  std::string kind;  ///< label-on-sale, tenure-not-lower, condition
  std::string minimum_label;
  bool label_unknown = false;
  bool package_allowed = false;
  std::string tenure;
  std::string level;                             ///< neighbourhood, district, city
  std::vector<std::string> actions;              ///< the actions on homes that it is about
  Stated<std::int64_t> tenure_homes, all_homes;  ///< how many there are now
};

struct Agreement {
  std::string id;
  Text name, text;
  std::string kind;  ///< rule, condition, intention
  Refs<Partner> partners;
  Stated<Period> by;
  std::vector<AgreementTest> test;  ///< none or one
  Origin origin;
};

struct Meeting {
  std::string id;
  Text name;
  Stated<Period> when;
  std::int64_t number = 1;  ///< how many meetings this entry stands for
  Origin origin;
};

struct Idea {
  std::string id;
  Text text;
  Ref<Meeting> meeting;
  Text brought_by;  ///< a group, never a person
  Ref<Measure> measure;
  Text answer;
  std::string status;  ///< open, taken-up, declined
  Origin origin;
};

struct Channel {
  std::string id;
  Text name;
  Ref<Partner> partner;
  Origin origin;
};

struct Audience {
  std::string id;
  Text name;
};

/// Who tells what to whom, through which channel and when.
struct Message {
  std::string id;
  Text text;
  Refs<Measure> measures;
  Refs<Audience> audiences;
  Refs<Channel> channels;
  Ref<Partner> sender;
  Stated<Period> when;
  Origin origin;
};

/// What could become of a site.
struct SiteOption {
  std::string id;
  Text name, brings;
  Ref<Place> place;
  Ref<Measure> measure;
  Refs<Task> tasks;
  Origin origin;
};

/// What was decided about works that can be done together.
struct LinkageDecision {
  std::string id;
  Refs<Measure> measures;
  Refs<SiteOption> options;
  std::string status;  ///< taken-up, declined, done
  Text reason;
  std::string by;  ///< a post, never a person
  Stated<Period> date;
  Origin origin;
};

/// A number that `wijk schedule` assumes otherwise (rules/schedule.yaml).
struct Assumption {
  std::string name;
  Stated<double> value;
  Origin origin;
};

struct Neighbourhood {
  std::string id;
  Text name, text;
  std::vector<std::string> cbs;  ///< CBS wijkcodes, WK......
  std::string district;
  bool outline = false;  ///< named in the programme, without a plan of its own yet
  Stated<Period> years;  ///< the years that the plan is about
  Ref<Place> area;
  std::vector<Block> blocks;
  std::vector<StatedCount> counts;
  std::vector<Indicator> indicators;
  std::vector<Ambition> ambitions;
  std::vector<Theme> themes;
  std::vector<Measure> measures;
  std::vector<Place> places;
  std::vector<MapNumber> map_numbers;
  std::vector<Cover> covers;
  std::vector<BudgetLine> budget;
  std::vector<PrintedTotal> totals;
  std::vector<PrintedTable> tables;
  std::vector<Agreement> agreements;
  std::vector<Meeting> meetings;
  std::vector<Idea> ideas;
  std::vector<Audience> audiences;
  std::vector<Channel> channels;
  std::vector<Message> messages;
  std::vector<SiteOption> options;
  std::vector<LinkageDecision> linkages;
  std::vector<Assumption> assumptions;
  Origin origin;
};

/// A finding that somebody accepts, with who, when and why.
struct Acceptance {
  std::string rule;
  std::string at;  ///< the place with ids for numbers: "/neighbourhoods/de-wijert/measures/mfa"
  std::string by;
  Stated<Period> date;
  Text why;
};

struct Plan {
  std::string id;
  Text name;
  std::string city;
  std::string municipality;                   ///< CBS gemeentecode, GM....
  Stated<std::int64_t> revised_every;         ///< years
  std::vector<std::string> sources_demanded;  ///< the lists whose elements must carry a source
  std::vector<Reference> documents;
  std::vector<Vision> vision;
  std::vector<Strategy> strategy;
  std::vector<Task> tasks;
  std::vector<Partner> partners;
  std::vector<Edition> editions;
  std::vector<Neighbourhood> neighbourhoods;
  std::vector<Acceptance> accepted;
};

}  // namespace wijk
