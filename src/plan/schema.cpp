// SPDX-License-Identifier: EUPL-1.2
#include "plan/schema.hpp"

#include <algorithm>
#include <array>

namespace wijk {
namespace {

using Choices = std::string_view const[];

constexpr Field kSourceFields[] = {
    {.name = "document",
     .type = Type::ref,
     .help = {"uit welk document", "which document"},
     .required = true,
     .refers_to = Kind::document},
    {.name = "chapter",
     .type = Type::text,
     .help = {"hoofdstuk of paragraaf", "chapter or section"}},
    {.name = "page", .type = Type::text, .help = {"bladzijde", "page"}},
    {.name = "table", .type = Type::text, .help = {"tabel of kaart", "table or map"}},
};
constexpr Record kSource{
    "source", {"waar een bewering vandaan komt", "where a statement comes from"}, kSourceFields};

// Most elements can say where they come from and what has to be said about them.
constexpr Field kSourceField{
    .name = "source",
    .type = Type::record,
    .help = {"bron, of een lijst van bronnen", "source, or a list of them"},
    .list = true,
    .record = &kSource};
constexpr Field kRemarkField{.name = "remark",
                             .type = Type::words,
                             .help = {"opmerking voor de lezer", "remark for the reader"}};
constexpr Field kIdField{.name = "id",
                         .type = Type::id,
                         .help = {"korte naam waarmee andere delen verwijzen",
                                  "short name by which other parts refer to it"},
                         .required = true};
constexpr Field kNameField{
    .name = "name", .type = Type::words, .help = {"naam", "name"}, .required = true};

constexpr Field kDocumentFields[] = {
    kIdField,
    {.name = "title", .type = Type::words, .help = {"titel", "title"}, .required = true},
    {.name = "publisher", .type = Type::text, .help = {"uitgever", "publisher"}},
    {.name = "date",
     .type = Type::period,
     .help = {"datum of jaar", "date or year"},
     .unknown_allowed = true},
    {.name = "url", .type = Type::text, .help = {"webadres", "web address"}},
};
constexpr Record kDocument{
    "document",
    {"een document waaruit beweringen komen", "a document that statements come from"},
    kDocumentFields,
    Kind::document};

constexpr Field kVisionFields[] = {
    kIdField,
    kNameField,
    {.name = "text", .type = Type::words, .help = {"wat we willen", "what is wanted"}},
    kSourceField,
    kRemarkField,
};
constexpr Record kVision{
    "vision", {"een deel van de visie", "a part of the vision"}, kVisionFields, Kind::vision};

constexpr Field kStrategyFields[] = {
    kIdField,
    kNameField,
    {.name = "text", .type = Type::words, .help = {"hoe we het aanpakken", "how it is done"}},
    {.name = "vision",
     .type = Type::ref,
     .help = {"welk deel van de visie het dient", "the part of the vision that it serves"},
     .list = true,
     .refers_to = Kind::vision},
    kSourceField,
    kRemarkField,
};
constexpr Record kStrategy{"strategy",
                           {"een lijn van de strategie", "a line of the strategy"},
                           kStrategyFields,
                           Kind::strategy};

constexpr Choices kTaskKinds = {"social", "physical"};
constexpr Field kTaskFields[] = {
    kIdField,
    kNameField,
    {.name = "kind",
     .type = Type::choice,
     .help = {"sociaal of fysiek", "social or physical"},
     .required = true,
     .choices = kTaskKinds},
    {.name = "vision",
     .type = Type::ref,
     .help = {"welk deel van de visie zij dient", "the part of the vision that it serves"},
     .list = true,
     .refers_to = Kind::vision},
    {.name = "strategy",
     .type = Type::ref,
     .help = {"welke lijn van de strategie zij volgt", "the line of strategy that it follows"},
     .list = true,
     .refers_to = Kind::strategy},
    {.name = "weight",
     .type = Type::number,
     .help = {"hoe zwaar zij weegt naast de andere bij `wijk schedule`; zonder: 1",
              "how much it weighs beside the others in `wijk schedule`; without: 1"}},
    kSourceField,
    kRemarkField,
};
constexpr Record kTask{"task",
                       {"een opgave: wat bereikt moet worden", "what has to be achieved"},
                       kTaskFields,
                       Kind::task};

constexpr Choices kPartnerKinds = {"municipality", "corporation", "residents", "education",
                                   "care",         "business",    "other"};
constexpr Field kPartnerFields[] = {
    kIdField,
    kNameField,
    {.name = "kind",
     .type = Type::choice,
     .help = {"soort partij", "kind of partner"},
     .required = true,
     .choices = kPartnerKinds},
    {.name = "role", .type = Type::words, .help = {"wat de partij doet", "what the partner does"}},
    {.name = "works_at_once",
     .type = Type::integer,
     .help = {"hoeveel werken zij tegelijk aankan", "how many works it can carry at once"}},
    kSourceField,
    kRemarkField,
};
constexpr Record kPartner{"partner",
                          {"een partij die meedoet of betaalt", "who acts or pays"},
                          kPartnerFields,
                          Kind::partner};

constexpr Choices kEditionStates = {"draft", "adopted", "superseded"};
constexpr Field kEditionFields[] = {
    kIdField,
    kNameField,
    {.name = "status",
     .type = Type::choice,
     .help = {"stand", "state"},
     .required = true,
     .choices = kEditionStates},
    {.name = "date",
     .type = Type::period,
     .help = {"wanneer vastgesteld", "when adopted"},
     .unknown_allowed = true},
    {.name = "decided_by", .type = Type::words, .help = {"wie besloot", "who decided"}},
    {.name = "reason",
     .type = Type::words,
     .help = {"waarom deze editie er kwam", "why this edition came"}},
    kSourceField,
    kRemarkField,
};
constexpr Record kEdition{
    "edition",
    {"het plan zoals op een moment vastgesteld", "the plan as adopted at a moment"},
    kEditionFields,
    Kind::edition};

constexpr Field kAcceptedFields[] = {
    {.name = "rule",
     .type = Type::text,
     .help = {"naam van de regel", "name of the rule"},
     .required = true},
    {.name = "at",
     .type = Type::text,
     .help = {"de plek, met namen in plaats van nummers", "the place, with ids for numbers"},
     .required = true},
    {.name = "by",
     .type = Type::text,
     .help = {"wie het aanvaardt (functie)", "who accepts it (a post)"},
     .required = true},
    {.name = "date", .type = Type::period, .help = {"wanneer", "when"}, .required = true},
    {.name = "why", .type = Type::words, .help = {"waarom", "why"}, .required = true},
};
constexpr Record kAccepted{
    "acceptance",
    {"een bevinding die iemand aanvaardt", "a finding that somebody accepts"},
    kAcceptedFields};

constexpr Field kBlockFields[] = {
    kIdField,
    kNameField,
    {.name = "cbs", .type = Type::cbs, .help = {"CBS-buurtcode", "CBS code of the block"}},
    {.name = "area",
     .type = Type::ref,
     .help = {"vlak op de kaart", "area on the map"},
     .refers_to = Kind::place},
    {.name = "works_at_once",
     .type = Type::integer,
     .help = {"hoeveel werken die bewoners merken er hoogstens tegelijk zijn",
              "how many works that residents notice there are at once at most"}},
    kSourceField,
    kRemarkField,
};
constexpr Record kBlock{"block", {"een buurt", "a block"}, kBlockFields, Kind::block};

constexpr Choices kCountable = {"projects",     "measures",       "themes",
                                "meetings",     "ideas",          "tasks",
                                "corporations", "neighbourhoods", "interventions"};
constexpr Field kCountFields[] = {
    {.name = "of",
     .type = Type::choice,
     .help = {"waarvan", "of what"},
     .required = true,
     .choices = kCountable},
    {.name = "number",
     .type = Type::integer,
     .help = {"hoeveel het plan er noemt", "how many the plan says there are"},
     .required = true},
    kSourceField,
    kRemarkField,
};
constexpr Record kCount{
    "count", {"een aantal dat het plan noemt", "a number that the plan states"}, kCountFields};

constexpr Choices kDirections = {"at-most", "at-least", "equal"};
constexpr Field kTargetFields[] = {
    {.name = "by",
     .type = Type::period,
     .help = {"wanneer bereikt", "when reached"},
     .unknown_allowed = true},
    {.name = "value",
     .type = Type::number,
     .help = {"doelwaarde", "value"},
     .unknown_allowed = true},
    {.name = "compare",
     .type = Type::ref,
     .help = {"indicator die de doelwaarde geeft", "indicator whose value is the target"},
     .refers_to = Kind::indicator},
    {.name = "direction",
     .type = Type::choice,
     .help = {"richting", "direction"},
     .required = true,
     .choices = kDirections},
    kSourceField,
    kRemarkField,
};
constexpr Record kTarget{"target", {"een doelwaarde", "a target"}, kTargetFields};

constexpr Choices kQualifiers = {"exactly", "about",     "at-least",
                                 "at-most", "more-than", "less-than"};
constexpr Field kObservationFields[] = {
    {.name = "when",
     .type = Type::period,
     .help = {"jaar of datum", "year or date"},
     .unknown_allowed = true},
    {.name = "value",
     .type = Type::number,
     .help = {"waarde in de eenheid van de indicator", "value in the indicator's unit"},
     .required = true,
     .unknown_allowed = true},
    {.name = "qualifier",
     .type = Type::choice,
     .help = {"hoe precies", "how exact"},
     .choices = kQualifiers},
    {.name = "baseline", .type = Type::flag, .help = {"nulmeting", "baseline"}},
    kSourceField,
    kRemarkField,
};
constexpr Record kObservation{"observation", {"een meting", "an observation"}, kObservationFields};

constexpr Choices kUnits = {"count", "percent", "euro", "score", "other"};
constexpr Choices kLevels = {"neighbourhood", "block", "district", "city"};
constexpr Field kIndicatorFields[] = {
    kIdField,
    kNameField,
    {.name = "unit",
     .type = Type::choice,
     .help = {"eenheid", "unit"},
     .required = true,
     .choices = kUnits},
    {.name = "level", .type = Type::choice, .help = {"schaal", "level"}, .choices = kLevels},
    {.name = "part",
     .type = Type::ref,
     .help = {"bij een aandeel: het aantal", "of a share: the count"},
     .refers_to = Kind::indicator},
    {.name = "whole",
     .type = Type::ref,
     .help = {"bij een aandeel: het geheel", "of a share: the whole"},
     .refers_to = Kind::indicator},
    {.name = "within",
     .type = Type::ref,
     .help = {"bij een aantal: waar het deel van is", "of a count: what contains it"},
     .refers_to = Kind::indicator},
    {.name = "tasks",
     .type = Type::ref,
     .help = {"opgaven die ermee gevolgd worden", "tasks that it follows"},
     .list = true,
     .refers_to = Kind::task},
    {.name = "measured_by",
     .type = Type::ref,
     .help = {"wie meet", "who measures"},
     .refers_to = Kind::partner},
    {.name = "every",
     .type = Type::integer,
     .help = {"om de hoeveel jaar", "every how many years"},
     .unknown_allowed = true},
    {.name = "targets",
     .type = Type::record,
     .help = {"doelwaarden", "targets"},
     .list = true,
     .record = &kTarget},
    {.name = "observations",
     .type = Type::record,
     .help = {"metingen", "observations"},
     .list = true,
     .record = &kObservation},
    kSourceField,
    kRemarkField,
};
constexpr Record kIndicator{
    "indicator", {"wat gevolgd wordt", "what is followed"}, kIndicatorFields, Kind::indicator};

constexpr Choices kAmbitionKinds = {"ambition", "intervention"};
constexpr Field kAmbitionFields[] = {
    kIdField,
    kNameField,
    {.name = "kind",
     .type = Type::choice,
     .help = {"ambitie, of ingreep van de ambitiekaart", "ambition, or intervention of the map"},
     .choices = kAmbitionKinds},
    {.name = "text", .type = Type::words, .help = {"wat de wijk wordt", "what it becomes"}},
    {.name = "tasks",
     .type = Type::ref,
     .help = {"opgaven die zij dient", "tasks that it serves"},
     .list = true,
     .refers_to = Kind::task},
    {.name = "places",
     .type = Type::ref,
     .help = {"plekken", "places"},
     .list = true,
     .refers_to = Kind::place},
    kSourceField,
    kRemarkField,
};
constexpr Record kAmbition{"ambition",
                           {"wat de wijk moet worden", "what the neighbourhood is to become"},
                           kAmbitionFields,
                           Kind::ambition};

constexpr Field kThemeFields[] = {kIdField, kNameField, kSourceField, kRemarkField};
constexpr Record kTheme{"theme", {"een thema", "a theme"}, kThemeFields, Kind::theme};

constexpr Choices kPer = {"whole", "year"};
constexpr Field kCostFields[] = {
    {.name = "name", .type = Type::words, .help = {"waarvoor", "what for"}},
    {.name = "amount", .type = Type::money, .help = {"bedrag", "amount"}, .unknown_allowed = true},
    {.name = "per",
     .type = Type::choice,
     .help = {"in totaal of per jaar", "in all or per year"},
     .choices = kPer},
    {.name = "years",
     .type = Type::period,
     .help = {"in welke jaren", "in which years"},
     .unknown_allowed = true},
    {.name = "cover",
     .type = Type::ref,
     .help = {"dekking", "cover"},
     .unknown_allowed = true,
     .refers_to = Kind::cover},
    kSourceField,
    kRemarkField,
};
constexpr Record kCost{"cost", {"wat het kost", "what it costs"}, kCostFields};

constexpr Choices kMilestoneKinds = {"start", "decision",  "delivery",
                                     "study", "agreement", "other"};
constexpr Field kMilestoneFields[] = {
    kIdField,
    kNameField,
    {.name = "kind", .type = Type::choice, .help = {"soort", "kind"}, .choices = kMilestoneKinds},
    {.name = "when", .type = Type::period, .help = {"wanneer", "when"}, .unknown_allowed = true},
    {.name = "done", .type = Type::flag, .help = {"is gebeurd", "has happened"}},
    {.name = "after",
     .type = Type::wait,
     .help = {"waarop hij wacht", "what it waits for"},
     .list = true},
    kSourceField,
    kRemarkField,
};
constexpr Record kMilestone{"milestone",
                            {"iets dat op een moment gedaan of besloten moet zijn",
                             "what must be done or decided by a time"},
                            kMilestoneFields,
                            Kind::milestone};

constexpr Choices kActions = {"demolish", "build", "renovate", "sell"};
constexpr Choices kTenures = {"social-rent", "mid-rent", "owner-occupied"};
constexpr Field kHomeFields[] = {
    {.name = "action",
     .type = Type::choice,
     .help = {"sloop, bouw, renovatie of verkoop", "demolish, build, renovate or sell"},
     .required = true,
     .choices = kActions},
    {.name = "homes",
     .type = Type::integer,
     .help = {"hoeveel woningen", "how many homes"},
     .unknown_allowed = true},
    {.name = "tenure", .type = Type::choice, .help = {"eigendom", "tenure"}, .choices = kTenures},
    {.name = "label",
     .type = Type::label,
     .help = {"energielabel", "energy label"},
     .unknown_allowed = true},
    {.name = "package",
     .type = Type::flag,
     .help = {"met duurzaamheidspakket", "with a sustainability package"}},
    kSourceField,
    kRemarkField,
};
constexpr Record kHomes{
    "home-effect", {"wat met woningen gebeurt", "what happens to homes"}, kHomeFields};

constexpr Field kVariantFields[] = {
    kIdField,
    kNameField,
    {.name = "text", .type = Type::words, .help = {"wat er dan gebeurt", "what is done then"}},
    {.name = "chosen",
     .type = Type::flag,
     .help = {"deze staat nu in de planning; zonder: de eerste",
              "the one that is planned now; without: the first"}},
    {.name = "lasts",
     .type = Type::integer,
     .help = {"hoeveel jaar het werk duurt", "how many years the work takes"}},
    {.name = "cost",
     .type = Type::record,
     .help = {"wat het dan kost", "what it costs then"},
     .record = &kCost},
    {.name = "tasks",
     .type = Type::ref,
     .help = {"opgaven die hij dan dient; zonder: die van de maatregel",
              "tasks that it serves then; without: those of the measure"},
     .list = true,
     .refers_to = Kind::task},
    {.name = "homes",
     .type = Type::record,
     .help = {"wat dan met woningen gebeurt", "what happens to homes then"},
     .list = true,
     .record = &kHomes},
    kSourceField,
    kRemarkField,
};
constexpr Record kVariant{
    "variant", {"een variant van een maatregel", "a variant of a measure"}, kVariantFields};

constexpr Choices kMeasureKinds = {"project", "measure", "line"};
constexpr Choices kNatures = {"physical", "social", "both"};
constexpr Choices kMeasureStates = {"idea", "prepared", "running", "done", "stopped"};
constexpr Field kMeasureFields[] = {
    kIdField,
    kNameField,
    {.name = "kind",
     .type = Type::choice,
     .help = {"project, maatregel, of regel van de begroting",
              "project, measure or budget heading"},
     .choices = kMeasureKinds},
    {.name = "text", .type = Type::words, .help = {"wat er gebeurt", "what is done"}},
    {.name = "nature",
     .type = Type::choice,
     .help = {"fysiek, sociaal of beide", "physical, social or both"},
     .choices = kNatures},
    {.name = "status", .type = Type::choice, .help = {"stand", "state"}, .choices = kMeasureStates},
    {.name = "theme", .type = Type::ref, .help = {"thema", "theme"}, .refers_to = Kind::theme},
    {.name = "tasks",
     .type = Type::ref,
     .help = {"opgaven die hij dient", "tasks that it serves"},
     .list = true,
     .refers_to = Kind::task},
    {.name = "ambitions",
     .type = Type::ref,
     .help = {"ambities die hij dient", "ambitions that it serves"},
     .list = true,
     .refers_to = Kind::ambition},
    {.name = "lead",
     .type = Type::ref,
     .help = {"trekker", "lead partner"},
     .unknown_allowed = true,
     .refers_to = Kind::partner},
    {.name = "partners",
     .type = Type::ref,
     .help = {"wie meedoen", "who take part"},
     .list = true,
     .refers_to = Kind::partner},
    {.name = "places",
     .type = Type::ref,
     .help = {"plekken", "places"},
     .list = true,
     .refers_to = Kind::place},
    {.name = "years",
     .type = Type::period,
     .help = {"in welke jaren", "in which years"},
     .unknown_allowed = true},
    {.name = "after",
     .type = Type::wait,
     .help = {"waarop hij wacht", "what it waits for"},
     .list = true},
    {.name = "milestones",
     .type = Type::record,
     .help = {"mijlpalen", "milestones"},
     .list = true,
     .record = &kMilestone},
    {.name = "cost",
     .type = Type::record,
     .help = {"wat het geheel kost", "what the whole costs"},
     .record = &kCost},
    {.name = "components",
     .type = Type::record,
     .help = {"waaruit de kosten bestaan", "what the cost consists of"},
     .list = true,
     .record = &kCost},
    {.name = "budget_with",
     .type = Type::ref,
     .help = {"de maatregel waarvan de begroting dit betaalt",
              "the measure whose budget pays this"},
     .list = true,
     .refers_to = Kind::measure},
    {.name = "homes",
     .type = Type::record,
     .help = {"wat met woningen gebeurt", "what happens to homes"},
     .list = true,
     .record = &kHomes},
    {.name = "conditions",
     .type = Type::ref,
     .help = {"afspraken die als voorwaarde gelden", "agreements that hold as a condition"},
     .list = true,
     .refers_to = Kind::agreement},
    {.name = "residents",
     .type = Type::flag,
     .help = {"bewoners merken er iets van", "residents notice it"}},
    {.name = "fixed",
     .type = Type::flag,
     .help = {"hierover is besloten: `wijk schedule` laat jaren en uitvoering zoals zij zijn",
              "this was decided: `wijk schedule` leaves its years and variant as they are"}},
    {.name = "variants",
     .type = Type::record,
     .help = {"manieren om het uit te voeren, waaruit te kiezen is: renoveren, vervangen, verkopen",
              "ways to carry it out, to choose from: renovate, replace, sell"},
     .list = true,
     .record = &kVariant},
    kSourceField,
    kRemarkField,
};
constexpr Record kMeasure{
    "measure", {"een maatregel of project", "a measure or project"}, kMeasureFields, Kind::measure};

constexpr Choices kPlaceKinds = {"street", "building", "green", "water",
                                 "site",   "area",     "road",  "other"};
constexpr Field kPlaceFields[] = {
    kIdField,
    kNameField,
    {.name = "kind",
     .type = Type::choice,
     .help = {"soort plek", "kind of place"},
     .choices = kPlaceKinds},
    {.name = "accuracy",
     .type = Type::integer,
     .help = {"hoeveel meter de ligging kan afwijken", "how many metres it may be off"},
     .unknown_allowed = true},
    {.name = "outside",
     .type = Type::flag,
     .help = {"ligt bewust buiten de wijk", "knowingly outside the neighbourhood"}},
    {.name = "geometry",
     .type = Type::geometry,
     .help = {"ligging (GeoJSON)", "geometry (GeoJSON)"}},
    kSourceField,
    kRemarkField,
};
constexpr Record kPlace{
    "place", {"een plek: punt, lijn of vlak", "a point, line or area"}, kPlaceFields, Kind::place};

constexpr Field kMapNumberFields[] = {
    {.name = "number",
     .type = Type::integer,
     .help = {"nummer op de kaart", "number on the map"},
     .required = true},
    {.name = "place",
     .type = Type::ref,
     .help = {"plek", "place"},
     .required = true,
     .refers_to = Kind::place},
    kSourceField,
    kRemarkField,
};
constexpr Record kMapNumber{"map-number",
                            {"een nummer op de gedrukte kaart", "a number on the printed map"},
                            kMapNumberFields};

constexpr Field kCoverMoneyFields[] = {
    {.name = "slice", .type = Type::period, .help = {"jaarschijf", "year slice"}, .required = true},
    {.name = "per",
     .type = Type::choice,
     .help = {"voor de hele jaarschijf of per jaar", "for the whole slice or per year"},
     .choices = kPer},
    {.name = "amount",
     .type = Type::money,
     .help = {"hoeveel er is", "how much there is"},
     .required = true,
     .unknown_allowed = true},
};
constexpr Record kCoverMoney{
    "cover-money", {"geld in een jaarschijf", "money in a year slice"}, kCoverMoneyFields};

constexpr Choices kLeftOver = {"stays", "lapses"};
constexpr Field kCoverFields[] = {
    kIdField,
    kNameField,
    {.name = "partner",
     .type = Type::ref,
     .help = {"wie betaalt", "who pays"},
     .refers_to = Kind::partner},
    {.name = "available",
     .type = Type::money,
     .help = {"hoeveel er is", "how much there is"},
     .unknown_allowed = true},
    {.name = "years",
     .type = Type::period,
     .help = {"in welke jaren", "in which years"},
     .unknown_allowed = true},
    {.name = "money",
     .type = Type::record,
     .help = {"hoeveel er per jaarschijf is; `wijk schedule` geeft niet meer uit",
              "how much there is in each year slice; `wijk schedule` spends no more"},
     .list = true,
     .record = &kCoverMoney},
    {.name = "left_over",
     .type = Type::choice,
     .help = {"wat aan het eind van een jaar over is, blijft of vervalt",
              "what is left at the end of a year stays or lapses"},
     .choices = kLeftOver},
    {.name = "left_over_most",
     .type = Type::money,
     .help = {"hoeveel daarvan hoogstens blijft", "how much of that stays at most"}},
    kSourceField,
    kRemarkField,
};
constexpr Record kCover{
    "cover",
    {"een bron die begrotingsposten betaalt", "a source that pays budget lines"},
    kCoverFields,
    Kind::cover};

constexpr Choices kLineStates = {"budgeted", "intended", "to-be-determined"};
constexpr Field kBudgetFields[] = {
    {.name = "measure",
     .type = Type::ref,
     .help = {"maatregel", "measure"},
     .required = true,
     .refers_to = Kind::measure},
    {.name = "slice", .type = Type::period, .help = {"jaarschijf", "year slice"}, .required = true},
    {.name = "per",
     .type = Type::choice,
     .help = {"in totaal of per jaar", "in all or per year"},
     .choices = kPer},
    {.name = "amount",
     .type = Type::money,
     .help = {"bedrag; leeg is niet genoemd", "amount; empty is not stated"},
     .unknown_allowed = true},
    {.name = "status",
     .type = Type::choice,
     .help = {"begroot, beoogd of nog te bepalen", "budgeted, intended or to be determined"},
     .choices = kLineStates},
    {.name = "cover",
     .type = Type::ref,
     .help = {"dekking", "cover"},
     .unknown_allowed = true,
     .refers_to = Kind::cover},
    {.name = "covered",
     .type = Type::money,
     .help = {"hoeveel gedekt is; leeg is alles", "how much is covered; empty is all"},
     .unknown_allowed = true},
    kSourceField,
    kRemarkField,
};
constexpr Record kBudget{"budget-line", {"een begrotingspost", "a budget line"}, kBudgetFields};

constexpr Field kTotalFields[] = {
    {.name = "measure",
     .type = Type::ref,
     .help = {"van een maatregel", "of a measure"},
     .refers_to = Kind::measure},
    {.name = "theme",
     .type = Type::ref,
     .help = {"van een thema", "of a theme"},
     .refers_to = Kind::theme},
    {.name = "slice", .type = Type::period, .help = {"van een jaarschijf", "of a year slice"}},
    {.name = "amount",
     .type = Type::money,
     .help = {"bedrag zoals gedrukt", "amount as printed"},
     .required = true},
    kSourceField,
    kRemarkField,
};
constexpr Record kTotal{"total", {"een totaal zoals gedrukt", "a total as printed"}, kTotalFields};

constexpr Field kRowFields[] = {
    {.name = "measure",
     .type = Type::ref,
     .help = {"maatregel", "measure"},
     .required = true,
     .refers_to = Kind::measure},
    {.name = "cells",
     .type = Type::money,
     .help = {"de cellen op volgorde", "the cells in order"},
     .list = true,
     .unknown_allowed = true},
    kRemarkField,
};
constexpr Record kRow{
    "table-row", {"een rij van een gedrukte tabel", "a row of a printed table"}, kRowFields};
constexpr Field kTableFields[] = {
    kIdField,
    kNameField,
    {.name = "columns",
     .type = Type::period,
     .help = {"de jaarschijven boven de kolommen", "the year slices above the columns"},
     .required = true,
     .list = true},
    {.name = "rows",
     .type = Type::record,
     .help = {"rijen", "rows"},
     .required = true,
     .list = true,
     .record = &kRow},
    {.name = "total",
     .type = Type::money,
     .help = {"de gedrukte totalen op volgorde", "the printed totals in order"},
     .list = true,
     .unknown_allowed = true},
    kSourceField,
    kRemarkField,
};
constexpr Record kTable{"table",
                        {"een tabel zoals gedrukt, kolommen mogen zoek zijn",
                         "a table as printed, its columns may be lost"},
                        kTableFields,
                        Kind::table};

constexpr Choices kTestKinds = {"label-on-sale", "tenure-not-lower", "condition"};
constexpr Field kTestFields[] = {
    {.name = "kind",
     .type = Type::choice,
     .help = {"hoe te toetsen", "how to test"},
     .required = true,
     .choices = kTestKinds},
    {.name = "minimum_label",
     .type = Type::label,
     .help = {"laagste label dat mag", "lowest label allowed"},
     .unknown_allowed = true},
    {.name = "package_allowed",
     .type = Type::flag,
     .help = {"een pakket mag ook", "a package will do as well"}},
    {.name = "tenure", .type = Type::choice, .help = {"eigendom", "tenure"}, .choices = kTenures},
    {.name = "level", .type = Type::choice, .help = {"schaal", "level"}, .choices = kLevels},
    {.name = "actions",
     .type = Type::choice,
     .help = {"bij welke ingrepen in woningen", "for which actions on homes"},
     .list = true,
     .choices = kActions},
    {.name = "tenure_homes",
     .type = Type::integer,
     .help = {"bij tenure-not-lower: hoeveel woningen van dit eigendom er nu zijn",
              "of tenure-not-lower: how many homes of this tenure there are now"}},
    {.name = "all_homes",
     .type = Type::integer,
     .help = {"bij tenure-not-lower: hoeveel woningen er nu zijn",
              "of tenure-not-lower: how many homes there are now"}},
};
constexpr Record kTest{
    "agreement-test",
    {"hoe een afspraak te toetsen is", "how an agreement is held against the plan"},
    kTestFields};
constexpr Choices kAgreementKinds = {"rule", "condition", "intention"};
constexpr Field kAgreementFields[] = {
    kIdField,
    kNameField,
    {.name = "text", .type = Type::words, .help = {"wat is afgesproken", "what was agreed"}},
    {.name = "kind",
     .type = Type::choice,
     .help = {"regel, voorwaarde of voornemen", "rule, condition or intention"},
     .choices = kAgreementKinds},
    {.name = "partners",
     .type = Type::ref,
     .help = {"wie zich bonden", "who are bound"},
     .list = true,
     .refers_to = Kind::partner},
    {.name = "by",
     .type = Type::period,
     .help = {"wanneer rond", "when settled"},
     .unknown_allowed = true},
    {.name = "test",
     .type = Type::record,
     .help = {"hoe te toetsen", "how to test it"},
     .record = &kTest},
    kSourceField,
    kRemarkField,
};
constexpr Record kAgreement{
    "agreement", {"een afspraak", "an agreement"}, kAgreementFields, Kind::agreement};

constexpr Field kMeetingFields[] = {
    kIdField,
    kNameField,
    {.name = "when", .type = Type::period, .help = {"wanneer", "when"}, .unknown_allowed = true},
    {.name = "number",
     .type = Type::integer,
     .help = {"voor hoeveel bijeenkomsten dit staat", "how many meetings this stands for"}},
    kSourceField,
    kRemarkField,
};
constexpr Record kMeeting{
    "meeting", {"een bijeenkomst", "a meeting"}, kMeetingFields, Kind::meeting};

constexpr Choices kIdeaStates = {"open", "taken-up", "declined"};
constexpr Field kIdeaFields[] = {
    kIdField,
    {.name = "text", .type = Type::words, .help = {"het idee", "the idea"}, .required = true},
    {.name = "meeting",
     .type = Type::ref,
     .help = {"waar ingebracht", "where it was brought"},
     .refers_to = Kind::meeting},
    {.name = "brought_by",
     .type = Type::words,
     .help = {"welke groep, nooit een persoon", "which group, never a person"}},
    {.name = "measure",
     .type = Type::ref,
     .help = {"waar het toe leidde", "what it led to"},
     .refers_to = Kind::measure},
    {.name = "answer", .type = Type::words, .help = {"antwoord", "answer"}},
    {.name = "status", .type = Type::choice, .help = {"stand", "state"}, .choices = kIdeaStates},
    kSourceField,
    kRemarkField,
};
constexpr Record kIdea{"idea",
                       {"een wens of idee van bewoners", "a wish or idea of residents"},
                       kIdeaFields,
                       Kind::idea};

constexpr Field kAudienceFields[] = {kIdField, kNameField};
constexpr Record kAudience{"audience",
                           {"voor wie een bericht is", "who a message is for"},
                           kAudienceFields,
                           Kind::audience};

constexpr Field kChannelFields[] = {
    kIdField,
    kNameField,
    {.name = "partner",
     .type = Type::ref,
     .help = {"van wie het kanaal is", "whose channel it is"},
     .refers_to = Kind::partner},
    kSourceField,
    kRemarkField,
};
constexpr Record kChannel{"channel", {"een kanaal", "a channel"}, kChannelFields, Kind::channel};

constexpr Field kMessageFields[] = {
    kIdField,
    {.name = "text", .type = Type::words, .help = {"wat verteld wordt", "what is told"}},
    {.name = "measures",
     .type = Type::ref,
     .help = {"waarover", "about what"},
     .list = true,
     .refers_to = Kind::measure},
    {.name = "audiences",
     .type = Type::ref,
     .help = {"voor wie", "for whom"},
     .list = true,
     .refers_to = Kind::audience},
    {.name = "channels",
     .type = Type::ref,
     .help = {"langs welk kanaal", "through which channel"},
     .list = true,
     .refers_to = Kind::channel},
    {.name = "sender",
     .type = Type::ref,
     .help = {"wie vertelt", "who tells"},
     .refers_to = Kind::partner},
    {.name = "when", .type = Type::period, .help = {"wanneer", "when"}, .unknown_allowed = true},
    kSourceField,
    kRemarkField,
};
constexpr Record kMessage{"message",
                          {"wie wat aan wie vertelt", "who tells what to whom"},
                          kMessageFields,
                          Kind::message};

constexpr Field kOptionFields[] = {
    kIdField,
    kNameField,
    {.name = "brings",
     .type = Type::words,
     .help = {"wat het zou opleveren", "what it would bring"}},
    {.name = "place", .type = Type::ref, .help = {"plek", "place"}, .refers_to = Kind::place},
    {.name = "measure",
     .type = Type::ref,
     .help = {"maatregel die het onderzoekt", "measure that looks into it"},
     .refers_to = Kind::measure},
    {.name = "tasks",
     .type = Type::ref,
     .help = {"opgaven die het dient", "tasks that it serves"},
     .list = true,
     .refers_to = Kind::task},
    kSourceField,
    kRemarkField,
};
constexpr Record kOption{"option",
                         {"wat van een plek kan worden", "what could become of a site"},
                         kOptionFields,
                         Kind::option};

constexpr Choices kLinkageStates = {"taken-up", "declined", "done"};
constexpr Field kLinkageFields[] = {
    kIdField,
    {.name = "measures",
     .type = Type::ref,
     .help = {"wat samen wordt gedaan", "what is done together"},
     .required = true,
     .list = true,
     .refers_to = Kind::measure},
    {.name = "options",
     .type = Type::ref,
     .help = {"mogelijkheden van plekken die meedoen", "options for sites that take part"},
     .list = true,
     .refers_to = Kind::option},
    {.name = "status",
     .type = Type::choice,
     .help = {"stand", "state"},
     .required = true,
     .choices = kLinkageStates},
    {.name = "reason",
     .type = Type::words,
     .help = {"waarom; nodig bij wat afgewezen is", "why; wanted for what is declined"}},
    {.name = "by", .type = Type::text, .help = {"wie besloot (functie)", "who decided (a post)"}},
    {.name = "date", .type = Type::period, .help = {"wanneer", "when"}, .unknown_allowed = true},
    kSourceField,
    kRemarkField,
};
constexpr Record kLinkage{"linkage",
                          {"een koppelkans waarover besloten is", "a linkage that was decided on"},
                          kLinkageFields,
                          Kind::linkage};

constexpr Choices kAssumptionNames = {
    "task_value",     "second_share", "later_share",  "late_share", "nuisance_week",
    "nuisance_weeks", "change_year",  "change_other", "open_years",
};
constexpr Field kAssumptionFields[] = {
    {.name = "name",
     .type = Type::choice,
     .help = {"welke aanname; rules/schedule.yaml legt ze uit",
              "which assumption; rules/schedule.yaml explains them"},
     .required = true,
     .choices = kAssumptionNames},
    {.name = "value",
     .type = Type::number,
     .help = {"de waarde hier", "its value here"},
     .required = true},
    kSourceField,
    kRemarkField,
};
constexpr Record kAssumption{"assumption", {"een aanname", "an assumption"}, kAssumptionFields};

constexpr Field list_of(std::string_view name, Record const& record, Words help) {
  return {.name = name, .type = Type::record, .help = help, .list = true, .record = &record};
}

constexpr Field kNeighbourhoodFields[] = {
    kIdField,
    kNameField,
    {.name = "text", .type = Type::words, .help = {"over de wijk", "about the neighbourhood"}},
    {.name = "cbs", .type = Type::cbs, .help = {"CBS-wijkcodes", "CBS codes"}, .list = true},
    {.name = "district", .type = Type::text, .help = {"stadsdeel", "district"}},
    {.name = "outline",
     .type = Type::flag,
     .help = {"alleen genoemd, nog zonder eigen plan",
              "named only, without a plan of its own yet"}},
    {.name = "years", .type = Type::period, .help = {"de jaren van het plan", "the plan's years"}},
    {.name = "area",
     .type = Type::ref,
     .help = {"vlak op de kaart", "area on the map"},
     .refers_to = Kind::place},
    list_of("blocks", kBlock, {"buurten", "blocks"}),
    list_of("counts", kCount, {"aantallen die het plan noemt", "numbers that the plan states"}),
    list_of("indicators", kIndicator, {"indicatoren", "indicators"}),
    list_of("ambitions", kAmbition, {"ambities", "ambitions"}),
    list_of("themes", kTheme, {"thema's", "themes"}),
    list_of("measures", kMeasure, {"maatregelen en projecten", "measures and projects"}),
    list_of("places", kPlace, {"plekken", "places"}),
    list_of("map_numbers", kMapNumber,
            {"nummers op de gedrukte kaart", "numbers on the printed map"}),
    list_of("covers", kCover, {"dekkingsbronnen", "covers"}),
    list_of("budget", kBudget, {"begrotingsposten", "budget lines"}),
    list_of("totals", kTotal, {"totalen zoals gedrukt", "totals as printed"}),
    list_of("tables", kTable, {"tabellen zoals gedrukt", "tables as printed"}),
    list_of("agreements", kAgreement, {"afspraken", "agreements"}),
    list_of("meetings", kMeeting, {"bijeenkomsten", "meetings"}),
    list_of("ideas", kIdea, {"ideeën", "ideas"}),
    list_of("audiences", kAudience, {"doelgroepen", "audiences"}),
    list_of("channels", kChannel, {"kanalen", "channels"}),
    list_of("messages", kMessage, {"berichten", "messages"}),
    list_of("options", kOption, {"mogelijkheden van plekken", "options for sites"}),
    list_of("linkages", kLinkage,
            {"koppelkansen waarover besloten is", "linkages that were decided on"}),
    list_of("assumptions", kAssumption,
            {"aannames van `wijk schedule` die hier anders zijn",
             "assumptions of `wijk schedule` that differ here"}),
    kSourceField,
    kRemarkField,
};
constexpr Record kNeighbourhood{
    "neighbourhood", {"een wijk", "a neighbourhood"}, kNeighbourhoodFields, Kind::neighbourhood};

constexpr Choices kDemandable = {"vision",       "strategy", "tasks",      "partners",
                                 "ambitions",    "themes",   "measures",   "milestones",
                                 "observations", "targets",  "agreements", "totals",
                                 "tables",       "counts",   "places"};
constexpr Field kPlanFields[] = {
    {.name = "format",
     .type = Type::integer,
     .help = {"versie van dit formaat: 1", "version of this format: 1"},
     .required = true},
    kIdField,
    kNameField,
    {.name = "city", .type = Type::text, .help = {"gemeente", "municipality"}},
    {.name = "municipality",
     .type = Type::cbs,
     .help = {"CBS-gemeentecode", "CBS code of the municipality"}},
    {.name = "revised_every",
     .type = Type::integer,
     .help = {"om de hoeveel jaar een nieuwe editie", "years between editions"},
     .unknown_allowed = true},
    {.name = "sources_demanded",
     .type = Type::choice,
     .help = {"waarvan elk een bron moet noemen", "what must name a source"},
     .list = true,
     .choices = kDemandable},
    list_of("documents", kDocument, {"documenten", "documents"}),
    list_of("vision", kVision, {"visie", "vision"}),
    list_of("strategy", kStrategy, {"strategie", "strategy"}),
    list_of("tasks", kTask, {"opgaven", "tasks"}),
    list_of("partners", kPartner, {"partijen", "partners"}),
    list_of("editions", kEdition, {"edities", "editions"}),
    list_of("neighbourhoods", kNeighbourhood, {"wijken", "neighbourhoods"}),
    list_of("accepted", kAccepted, {"aanvaarde bevindingen", "accepted findings"}),
};
constexpr Record kPlan{
    "plan", {"een wijkvernieuwingsprogramma", "a renewal programme"}, kPlanFields};

constexpr std::array<Words, kKindCount> kKindNames{{
    {"", ""},
    {"document", "document"},
    {"deel van de visie", "part of the vision"},
    {"lijn van de strategie", "line of the strategy"},
    {"opgave", "task"},
    {"editie", "edition"},
    {"wijk", "neighbourhood"},
    {"partij", "partner"},
    {"buurt", "block"},
    {"indicator", "indicator"},
    {"ambitie", "ambition"},
    {"thema", "theme"},
    {"maatregel", "measure"},
    {"mijlpaal", "milestone"},
    {"plek", "place"},
    {"dekking", "cover"},
    {"tabel", "table"},
    {"afspraak", "agreement"},
    {"bijeenkomst", "meeting"},
    {"idee", "idea"},
    {"doelgroep", "audience"},
    {"kanaal", "channel"},
    {"bericht", "message"},
    {"mogelijkheid", "option"},
    {"koppelkans", "linkage"},
}};

}  // namespace

Words kind_name(Kind kind) { return kKindNames.at(static_cast<std::size_t>(kind)); }

Field const* Record::field(std::string_view field_name) const {
  auto const found = std::ranges::find(fields, field_name, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

Record const& plan_record() { return kPlan; }
Record const& neighbourhood_record() { return kNeighbourhood; }

}  // namespace wijk
