// SPDX-License-Identifier: EUPL-1.2
#include "write/template.hpp"

#include "plan/schema_text.hpp"
#include "write/format.hpp"

#include <nlohmann/json.hpp>

#include <cctype>

namespace wijk {
namespace {

// `#nl` and `#en` lines are the explanation in one language; {Y} is the first year, {Y+1} the next.
constexpr std::string_view kPlan = R"(# yaml-language-server: $schema=plan.schema.json
#
#nl Het plan van {TITLE}. Wat achter een # staat is uitleg voor wie dit schrijft en mag weg.
#nl Alles is een voorbeeld: vervang het door uw eigen plan, en toets het met `wijk check`.
#nl Een tekst die mensen lezen staat er in het Nederlands (nl) en het Engels (en).
#nl Een naam met kleine letters (id) is hoe andere delen ernaar verwijzen.
#en The plan of {TITLE}. What stands behind a # explains it to the writer and may go.
#en All of it is an example: replace it by your own plan, and check it with `wijk check`.
#en A text that people read is written in Dutch (nl) and English (en).
#en A name in small letters (id) is how other parts refer to an element.

format: 1
id: {ID}
name: {nl: {PLAN_NL}, en: {PLAN_EN}}
revised_every: 2

#nl Waar uitspraken vandaan komen. Elk onderdeel kan met `source` naar zo'n document verwijzen.
#en Where statements come from. Every element can refer to such a document by `source`.
documents:
  - id: wijkgesprek
    title: {nl: Verslag van het wijkgesprek, en: Report of the neighbourhood meeting}
    publisher: Wijkteam
    date: "{Y-1}"

#nl Wat u wilt (visie), langs welke lijn (strategie), en wat daarvoor bereikt moet worden (opgaven).
#en What you want (vision), along which line (strategy), and what has to be achieved (tasks).
vision:
  - id: prettig-wonen
    name: {nl: Prettig wonen, en: A pleasant place to live}
    text:
      nl: Iedereen woont prettig in een groene, veilige wijk.
      en: Everybody lives well in a green and safe neighbourhood.
strategy:
  - id: samen
    name: {nl: Samen met bewoners, en: Together with residents}
    vision: prettig-wonen
tasks:
  - id: groen
    kind: physical
    name: {nl: Meer en beter groen, en: More and better green}
    vision: prettig-wonen
    strategy: samen
  - id: meedoen
    kind: social
    name: {nl: Iedereen doet mee, en: Everybody takes part}
    vision: prettig-wonen
    strategy: samen

#nl Wie meedoet of betaalt.
#en Who takes part or pays.
partners:
  - id: gemeente
    kind: municipality
    name: {nl: Gemeente, en: Municipality}
    role: {nl: Beheert de openbare ruimte., en: Keeps the public space.}
  - id: corporatie
    kind: corporation
    name: {nl: Woningcorporatie, en: Housing corporation}
    role: {nl: Verhuurt woningen., en: Lets homes.}
  - id: bewoners
    kind: residents
    name: {nl: Bewonersvereniging, en: Residents' association}
    role: {nl: Organiseert buurtwerk., en: Organises work in the neighbourhood.}

neighbourhoods:
  - id: {ID}
    name: {NAME}
    #nl Lege of open jaren kunnen ook: `2026-` is 2026 en verder, `n.t.b.` is nog te bepalen.
    #en Open years will do as well: `2026-` is 2026 and on, `n.t.b.` is to be determined.
    years: {Y}-{Y+3}
    area: wijk

    #nl Plekken staan in een eigen bestand, zoals QGIS het schrijft (GeoJSON).
    #en Places have a file of their own, as QGIS writes it (GeoJSON).
    places: {include: places.geojson}

    themes:
      - {id: buiten, name: {nl: Buiten, en: Outdoors}}
      - {id: ontmoeten, name: {nl: Ontmoeten, en: Meeting}}

    ambitions:
      - id: groene-wijk
        kind: ambition
        name: {nl: Een groene wijk, en: A green neighbourhood}
        text: {nl: Groen om in te spelen en te rusten., en: Green to play and to rest in.}
        tasks: [groen, meedoen]
        places: [park]

    #nl Wat er gedaan wordt: voor welke opgave, door wie, waar, wanneer, en wat het kost.
    #en What is done: for which task, by whom, where, when, and what it costs.
    measures:
      - id: park
        name: {nl: Het park opknappen, en: Renewing the park}
        text:
          nl: Nieuwe paden, bomen en een speelplek.
          en: New paths, trees and a place to play.
        kind: measure
        nature: physical
        status: prepared
        theme: buiten
        tasks: [groen]
        ambitions: [groene-wijk]
        lead: gemeente
        partners: [bewoners]
        places: [park]
        years: {Y}-{Y+1}
        residents: true
        conditions: [bomen]
        milestones:
          - id: ontwerp
            kind: decision
            name: {nl: Ontwerp vastgesteld, en: Design adopted}
            when: "{Y}-10"
          - id: oplevering
            kind: delivery
            name: {nl: Park klaar, en: Park ready}
            when: "{Y+1}-09"
            after: [ontwerp]
        cost: {amount: 200.000}
        source: {document: wijkgesprek}
      - id: buurthuis
        name: {nl: Koken in het buurthuis, en: Cooking in the community centre}
        text:
          nl: Elke week koken en eten bewoners samen.
          en: Every week residents cook and eat together.
        kind: measure
        nature: social
        status: idea
        theme: ontmoeten
        tasks: [meedoen]
        ambitions: [groene-wijk]
        lead: bewoners
        partners: [gemeente, corporatie]
        places: [buurthuis]
        years: {Y+1}
        cost: {amount: 15.000}
        source: {document: wijkgesprek}

    #nl Bronnen van geld, en de begroting per jaar. De begroting kan ook hier staan; een CSV-bestand
    #nl is wat een controller uit Excel krijgt en weer inleest.
    #en Sources of money, and the budget per year. The budget may stand here as well; a CSV file is
    #en what a controller gets out of Excel and puts back into it.
    covers:
      - id: wijkfonds
        name: {nl: Wijkfonds van de gemeente, en: Neighbourhood fund of the municipality}
        partner: gemeente
      - id: leefbaarheid
        name: {nl: Leefbaarheidsgeld van de corporatie, en: Liveability money of the corporation}
        partner: corporatie
    budget: {include: money.csv}

    #nl Totalen zoals u ze elders noemt; de toets rekent na of ze kloppen.
    #en Totals as you state them elsewhere; the check adds up whether they tie.
    totals:
      - {slice: {Y}, amount: 50.000}
      - {slice: {Y+1}, amount: 165.000}
      - {amount: 215.000}

    #nl Wat u volgt: de beginstand, en waar u naartoe wilt.
    #en What you follow: where it started, and where you want it to go.
    indicators:
      - id: tevreden-groen
        name: {nl: Bewoners tevreden over het groen, en: Residents content with the green}
        unit: percent
        tasks: [groen]
        measured_by: gemeente
        every: 2
        observations:
          - {when: {Y-1}, value: 54, baseline: true, source: {document: wijkgesprek}}
        targets:
          - {by: {Y+3}, value: 65, direction: at-least, source: {document: wijkgesprek}}
      - id: kent-buren
        name: {nl: Bewoners die hun buren kennen, en: Residents who know their neighbours}
        unit: percent
        tasks: [meedoen]
        measured_by: bewoners
        every: 2
        observations:
          - {when: {Y-1}, value: 40, baseline: true, source: {document: wijkgesprek}}
        targets:
          - {by: {Y+3}, value: 50, direction: at-least, source: {document: wijkgesprek}}

    #nl Waaraan partijen zich binden, en hoe dat te toetsen is.
    #en What partners bind themselves to, and how that can be tested.
    agreements:
      - id: bomen
        kind: condition
        name: {nl: Gezonde bomen blijven staan, en: Healthy trees stay}
        text:
          nl: Wie buiten aan het werk gaat, spaart de gezonde bomen.
          en: Who works outdoors spares the healthy trees.
        partners: [gemeente, corporatie]
        by: "{Y}"
        test: {kind: condition}
        source: {document: wijkgesprek}

    #nl Van idee tot antwoord, en wie wat aan wie vertelt.
    #en From idea to answer, and who tells what to whom.
    meetings:
      - {id: gesprek, name: {nl: Wijkgesprek, en: Neighbourhood meeting}, when: "{Y-1}-11"}
    ideas:
      - id: speelplek
        text: {nl: Een speelplek voor kleine kinderen., en: A place to play for small children.}
        meeting: gesprek
        brought_by: {nl: ouders, en: parents}
        measure: park
        status: taken-up
        answer: {nl: De speelplek komt in het park., en: The park gets the place to play.}
    audiences:
      - {id: omwonenden, name: {nl: Omwonenden, en: People who live near}}
    channels:
      - {id: wijkkrant, name: {nl: Wijkkrant, en: Neighbourhood paper}, partner: bewoners}
    messages:
      - id: start-park
        text: {nl: Wanneer het werk in het park begint., en: When the work in the park begins.}
        measures: [park]
        audiences: [omwonenden]
        channels: [wijkkrant]
        sender: gemeente
        when: "{Y}-11"
)";

constexpr std::string_view kMoney = R"(measure;slice;amount;status;cover
park;{Y};50.000;budgeted;wijkfonds
park;{Y+1};150.000;budgeted;wijkfonds
buurthuis;{Y+1};15.000;intended;leefbaarheid
)";

// The church of Our Lady in Amersfoort, where Dutch RD has its origin, stands for any place.
constexpr std::string_view kPlaces = R"({
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "properties": {"id": "wijk", "kind": "area", "name": {NAME}, "accuracy": 50},
      "geometry": {
        "type": "Polygon",
        "coordinates": [
          [[5.383, 52.1535], [5.391, 52.1535], [5.391, 52.1575], [5.383, 52.1575], [5.383, 52.1535]]
        ]
      }
    },
    {
      "type": "Feature",
      "properties": {
        "id": "park",
        "kind": "green",
        "name": {"nl": "Het park", "en": "The park"},
        "accuracy": 20
      },
      "geometry": {
        "type": "Polygon",
        "coordinates": [
          [[5.385, 52.155], [5.3865, 52.155], [5.3865, 52.156], [5.385, 52.156], [5.385, 52.155]]
        ]
      }
    },
    {
      "type": "Feature",
      "properties": {
        "id": "buurthuis",
        "kind": "building",
        "name": {"nl": "Het buurthuis", "en": "The community centre"},
        "accuracy": 10
      },
      "geometry": {"type": "Point", "coordinates": [5.3885, 52.156]}
    }
  ]
}
)";

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

/// Keeps the explanation in one language.
std::string in_language(std::string_view text, Language language) {
  std::string_view const kept = language == Language::dutch ? "#nl " : "#en ";
  std::string_view const dropped = language == Language::dutch ? "#en " : "#nl ";
  std::string result;
  while (!text.empty()) {
    auto const end = text.find('\n') + 1;
    std::string line{text.substr(0, end)};
    text.remove_prefix(end);
    auto const start = line.find_first_not_of(' ');
    if (start != std::string::npos && line.compare(start, kept.size(), kept) == 0) {
      line.replace(start, kept.size(), "# ");
    } else if (start != std::string::npos && line.compare(start, dropped.size(), dropped) == 0) {
      continue;
    }
    result += line;
  }
  return result;
}

/// A text in double quotes, which YAML and JSON read alike.
std::string quoted(std::string const& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// On one line, for a comment.
std::string as_title(std::string text) {
  std::erase_if(text, [](unsigned char letter) { return std::iscntrl(letter) != 0; });
  return text;
}

std::string filled(std::string text, std::string const& name, int first) {
  replace_all(text, "{ID}", id_from(name, "wijk"));
  replace_all(text, "{PLAN_NL}", quoted("Wijkvernieuwing " + name));
  replace_all(text, "{PLAN_EN}", quoted("Renewal of " + name));
  replace_all(text, "{Y-1}", std::to_string(first - 1));
  replace_all(text, "{Y}", std::to_string(first));
  replace_all(text, "{Y+1}", std::to_string(first + 1));
  replace_all(text, "{Y+3}", std::to_string(first + 3));
  replace_all(text, "{NAME}", quoted(name));
  replace_all(text, "{TITLE}", as_title(name));
  return text;
}

}  // namespace

std::string id_from(std::string_view name, std::string_view otherwise) {
  constexpr std::size_t kLongest = 40;
  std::string id;
  for (char const letter : name) {
    auto const small = 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    if (('a' <= small && small <= 'z') || ('0' <= small && small <= '9')) {
      id += small;
    } else if ((letter & 0x80) == 0 && !id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  id.resize(std::min(id.size(), kLongest));
  id.erase(id.find_last_not_of('-') + 1);
  return id.empty() ? std::string{otherwise} : id;
}

std::vector<NewFile> new_plan(std::string const& name, Language language,
                              std::chrono::year first_year) {
  auto const first = static_cast<int>(first_year);
  return {{"plan.yaml", filled(in_language(kPlan, language), name, first)},
          {"money.csv", filled(std::string{kMoney}, name, first)},
          {"places.geojson", *format_geojson(filled(std::string{kPlaces}, name, first))},
          {"plan.schema.json", schema_json()}};
}

}  // namespace wijk
