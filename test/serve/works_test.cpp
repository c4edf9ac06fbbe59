// SPDX-License-Identifier: EUPL-1.2
//
// Works from elsewhere: brought in over the API and with a form, in the linkages, and files that
// are not what they say.
#include "edit_forms.hpp"

#include "serve/works_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace wijk::serving {
namespace {

std::string const kPage = "/groningen/de-wijert/koppelkansen";
std::string const kHood = "/api/v1/plans/groningen/neighbourhoods/de-wijert";
std::string const kFile = kHood + "/works/riool.csv";

std::string const kSewers =
    "Omschrijving;Soort;Startdatum;Einddatum;Kosten;X;Y;Contactpersoon\n"
    "Riool Vondellaan <oost>;riool;2019-01-01;2020-12-31;€ 120.000;6.569;53.2022;J. Jansen\n"
    "Kabels Vondellaan;kabel;ooit;2020;;6.569;53.2022;P. Pietersen\n"
    "Riool Kaap;riool;2019;2020;;580000;233000;\n";

Answer put(Serving& serving, std::string const& body, std::string const& address = kFile) {
  return serving.ask(Method::put, address, body, {{"Content-Type", "text/csv"}});
}

struct Sent {
  std::string name, content;
};

/// As a browser sends a form with a file in it.
Answer upload(Serving& serving, Sent const& file, Fields const& fields = {}) {
  std::string body;
  for (auto const& [name, value] : fields) {
    body +=
        "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }
  body += "--edge\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"" + file.name +
          "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file.content +
          "\r\n--edge--\r\n";
  return serving.ask(Method::post, kPage + "/werken", body,
                     {{"Content-Type", "multipart/form-data; boundary=edge"}});
}

std::string held_in(Answer const& page) {
  std::smatch found;
  std::string const text = *page.body;
  return std::regex_search(text, found, std::regex{"name=\"houvast\" value=\"(\\d+)\""})
             ? found[1].str()
             : std::string{};
}

bool is_in_a_linkage(Serving& serving, std::string const& id) {
  auto const all = body_of(serving.get(kHood + "/linkages")).at("linkages");
  return std::ranges::any_of(all, [&](Json const& one) {
    return std::ranges::any_of(one.at("parts"),
                               [&](Json const& part) { return part.at("id") == id; });
  });
}

TEST(WorksFromElsewhere, ComeOverTheApiAndTakePartInLinkages) {
  Serving serving;
  auto const before = serving.as("manager").revision();
  auto const answer = put(serving, kSewers, kFile + "?owner=Waterbedrijf");
  ASSERT_EQ(answer.status, 201) << page_of(answer);
  auto const said = body_of(answer);
  EXPECT_EQ(said.at("works"), 1);
  EXPECT_EQ(said.at("columns").at("from"), "Startdatum");
  EXPECT_TRUE(said.at("columns").at("owner").is_null());
  ASSERT_EQ(said.at("wrong").size(), 2U);
  EXPECT_EQ(said.at("wrong")[0].at("row"), 3);
  EXPECT_EQ(said.at("wrong")[0].at("rule"), "bad-date");
  EXPECT_EQ(said.at("wrong")[1].at("rule"), "bad-geometry");
  EXPECT_EQ(serving.revision(), before + 1);
  EXPECT_TRUE(is_in_a_linkage(serving, "riool.csv:2"));

  auto const& linkages = serving.as("").json(kHood + "/linkages");
  EXPECT_EQ(linkages.at("works")[0].at("file"), "riool.csv");
  auto const& works = serving.json(kHood + "/works");
  ASSERT_EQ(works.at("features").size(), 1U);
  auto const& one = works.at("features")[0].at("properties");
  EXPECT_EQ(one.at("owner"), "Waterbedrijf");
  EXPECT_EQ(one.at("from"), "2019-01-01");
  EXPECT_EQ(one.at("to"), "2020-12-31");
  EXPECT_EQ(one.at("cost"), 12000000);
  EXPECT_NEAR(works.at("features")[0].at("geometry").at("coordinates")[0].get<double>(), 6.569,
              1e-5);
  EXPECT_EQ(page_of(serving.get(kHood + "/works")).find("Jansen"), std::string::npos);
}

TEST(WorksFromElsewhere, AreReplacedAndTakenAway) {
  Serving serving;
  put(serving.as("manager"), kSewers);
  EXPECT_EQ(serving.json(kHood + "/works?revision=1").at("features").size(), 1U);
  auto const again = put(serving, "name;from;x;y\nKabels Vondellaan;2019;6.569;53.2022\n");
  EXPECT_EQ(again.status, 200) << page_of(again);
  EXPECT_EQ(serving.json(kHood + "/works").at("features")[0].at("properties").at("name"),
            "Kabels Vondellaan");
  EXPECT_EQ(serving.ask(Method::remove, kFile).status, 204);
  EXPECT_TRUE(serving.json(kHood + "/works").at("features").empty());
  EXPECT_TRUE(serving.json(kHood + "/works?revision=1").at("features").empty());
  EXPECT_FALSE(is_in_a_linkage(serving, "riool.csv:2"));
  EXPECT_EQ(serving.ask(Method::remove, kFile).status, 404);
  auto const history = serving.get("/groningen/wijzigingen");
  EXPECT_TRUE(says(history, "Werken van elders: riool.csv (1)"));
  EXPECT_TRUE(says(history, "Werken van elders verwijderd: riool.csv"));
  EXPECT_EQ(serving.get("/groningen/wijzigingen/2").status, 200);
}

TEST(WorksFromElsewhere, AreTheProgrammeManagersToBring) {
  Serving serving;
  EXPECT_EQ(put(serving, kSewers).status, 401);
  for (auto const* const name : {"editor", "resident"}) {
    EXPECT_EQ(put(serving.as(name), kSewers).status, 403) << name;
    EXPECT_EQ(serving.ask(Method::remove, kFile).status, 403) << name;
    EXPECT_EQ(upload(serving, {"riool.csv", kSewers}).status, 403) << name;
    EXPECT_FALSE(says(serving.get(kPage), "Bekijk het bestand")) << name;
  }
  EXPECT_TRUE(says(serving.as("manager").get(kPage), "Bekijk het bestand"));
}

TEST(WorksFromElsewhere, AreLookedAtBeforeTheyAreKept) {
  Serving serving;
  auto const page = upload(serving.as("manager"), {"C:\\fakepath\\riool.csv", kSewers},
                           {{"eigenaar", "Waterbedrijf"}});
  ASSERT_EQ(page.status, 200) << page_of(page);
  for (auto const* const text :
       {"In ‘riool.csv’: 1 werk om op te slaan", "Sla 1 werk op<", "is geen jaar, datum of periode",
        "Het werk ligt buiten Nederland", "Riool Vondellaan &lt;oost&gt;",
        "value=\"Startdatum\" selected"}) {
    EXPECT_TRUE(says(page, text)) << text;
  }
  EXPECT_FALSE(says(page, "Jansen"));
  EXPECT_TRUE(serving.json(kHood + "/works").at("features").empty());

  Fields fields{{"houvast", held_in(page)},     {"eigenaar", "Waterbedrijf"},
                {"kolom-name", "Omschrijving"}, {"kolom-from", "Startdatum"},
                {"kolom-to", "Einddatum"},      {"kolom-x", "X"},
                {"kolom-y", "Contactpersoon"}};
  auto const corrected = send(serving, kPage + "/werken", fields);
  EXPECT_EQ(corrected.status, 422);
  EXPECT_TRUE(says(corrected, "is geen coördinaat"));
  fields.back().second = "Y";
  fields.emplace_back("stap", "bewaar");
  auto const kept = send(serving, kPage + "/werken", fields);
  EXPECT_EQ(kept.status, 303) << page_of(kept);
  EXPECT_EQ(leads_to(kept), kPage + "?ingelezen=ja#werken");
  auto const one = serving.json(kHood + "/works").at("features")[0].at("properties");
  EXPECT_EQ(one.at("owner"), "Waterbedrijf");
  EXPECT_FALSE(one.contains("kind"));
  EXPECT_FALSE(one.contains("cost"));

  auto const list = serving.as("").get(kPage + "?alle=ja");
  EXPECT_TRUE(says(list, "riool.csv: 1 werk, ingelezen op 26 november 2026"));
  EXPECT_TRUE(says(list, "van elders: riool.csv, 26 november 2026"));
  EXPECT_FALSE(says(list, "Bekijk het bestand"));
  auto const gone = send(serving.as("manager"), kPage + "/werken", {{"weg", "riool.csv"}});
  EXPECT_EQ(gone.status, 303);
  EXPECT_FALSE(says(serving.get(kPage + "?alle=ja"), "van elders: riool.csv"));
}

TEST(WorksFromElsewhere, OfAnotherAreNotThereToLookAt) {
  Serving serving;
  auto const page = upload(serving.as("manager"), {"riool.csv", kSewers});
  Fields const fields{{"houvast", held_in(page)}, {"kolom-from", "Startdatum"}, {"stap", "bewaar"}};
  auto const other = send(serving.as("admin"), kPage + "/werken", fields);
  EXPECT_EQ(other.status, 422);
  EXPECT_TRUE(says(other, "Kies het opnieuw"));
}

TEST(WorksFromElsewhere, StandOnTheMapAndHaveNoDecision) {
  Serving serving;
  put(serving.as("manager"), kSewers);
  auto const features = body_of(serving.get(kPage + ".json")).at("features");
  auto const is_sewer = [](Json const& one) {
    return one.at("properties").at("name") == "Riool Vondellaan <oost>";
  };
  auto const found = std::ranges::find_if(features, is_sewer);
  ASSERT_NE(found, features.end());
  EXPECT_EQ(found->at("geometry").at("type"), "Point");
  EXPECT_FALSE(found->at("properties").at("measures").empty());
  EXPECT_TRUE(says(serving.get(kPage + "?alle=ja"), "Een besluit hierover kan nog niet"));
  for (auto const& one : serving.json(kHood + "/linkages").at("linkages")) {
    auto const id = one.at("id").get<std::string>();
    auto const form = serving.get(kPage + "/besluit?koppelkans=" + percent_encoded(id));
    EXPECT_EQ(form.status, id.find("riool.csv") == std::string::npos ? 200 : 404) << id;
  }
}

/// The letters of the map are those of the cards, and numbers are the cards' alone.
TEST(WorksFromElsewhere, LettersOfTheMapAreThoseOfTheCards) {
  Serving serving;
  put(serving.as("manager"), kSewers);
  for (std::string const query : {"?alle=ja", "?alle=ja&partij=lefier"}) {
    auto const page = page_of(serving.get(kPage + query));
    std::size_t first = std::string::npos;
    for (auto const& feature : serving.json(kPage + ".json" + query).at("features")) {
      auto const& about = feature.at("properties");
      if (about.at("outline").get<bool>() && about.at("measures").empty()) {
        continue;
      }
      auto const letter = about.at("number").get<std::string>();
      ASSERT_FALSE(letter.empty());
      EXPECT_TRUE('A' <= letter[0] && letter[0] <= 'Z');
      for (auto const& one : about.at("measures")) {
        auto const name = one.at("name").get<std::string>();
        auto const url = one.at("url").get<std::string>();
        auto const card = page.find("id=\"" + url.substr(url.find('#') + 1) + "\"");
        ASSERT_NE(card, std::string::npos) << url;
        auto const whole = page.substr(card, page.find("</article>", card) - card);
        EXPECT_NE(whole.find(">" + name.substr(0, name.find(' '))), std::string::npos) << name;
        auto const place = about.at("name").get<std::string>();
        EXPECT_NE(whole.find(letter + ". " + place.substr(0, place.find('<'))), std::string::npos)
            << letter << place;
        first = letter == "A" ? std::min(first, card) : first;
      }
    }
    EXPECT_EQ(page.find("<article"), page.rfind("<article", first)) << "A is where the first is";
  }
}

TEST(WorksFromElsewhere, FilesThatAreNotWhatTheySayAreRefused) {
  Serving serving;
  serving.as("manager");
  std::string const rubbish{"\xFF\xFE\x00\x01rubbish\n\n\n", 14};
  std::string const bomb = "PK\x03\x04" + std::string(100'000, '\0');
  std::string const sheet = R"(<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>)"
                            R"(/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>)";
  std::vector<Sent> const files{
      {"leeg.csv", ""},
      {"rommel.csv", rubbish},
      {"kop.csv", "name;from;x;y\n"},
      {"andere.csv", "a;b;c\n1;2;3\n"},
      {"lang.csv", "name;from;x;y\n" + std::string(30'000, '\n')},
      {"breed.csv", std::string(1'000'000, ';')},
      {"groot.csv", "name;from;x;y\na;2020;1e300;1e300\nb;2020;-1e9;53\n"},
      {"leeg.gpkg", ""},
      {"rommel.gpkg", rubbish},
      {"bom.gpkg", bomb},
      {"half.gpkg", "SQLite format 3"},
      {"half2.gpkg", "SQLite format 3" + std::string(5000, '\x01')},
      {"blad.geojson", sheet},
      {"blad.vrt", sheet},
      {"weg.gpkg", "/vsizip//etc/passwd"},
      {"verwijzing.geojson", R"({"type":"Feature","link":"http://127.0.0.1:1/x"})"},
      {"diep.geojson", std::string(200'000, '[')},
  };
  for (auto const& [name, content] : files) {
    auto const answer = put(serving, content, kHood + "/works/" + name);
    EXPECT_EQ(answer.status, 422) << name << page_of(answer);
    EXPECT_EQ(header_of(answer, "Content-Type").find("html"), std::string::npos);
    EXPECT_EQ(upload(serving, {name, content}).status, 422) << name;
  }
  EXPECT_TRUE(serving.json(kHood + "/works").at("files").empty());
  EXPECT_EQ(put(serving, kSewers, kHood + "/works/a%2Fb.csv").status, 400);
  EXPECT_EQ(put(serving, kSewers, kHood + "/works/" + std::string(150, 'a') + ".csv").status, 400);
  EXPECT_EQ(put(serving, kSewers, kFile + "?columns=form=x").status, 400);
}

TEST(WorksFromElsewhere, TooManyAreRefusedWithTheNumber) {
  Serving serving;
  serving.as("manager");
  std::string many = "name;from;x;y\n";
  for (std::size_t i = 0; i <= kMostWorks; ++i) {
    many += "Riool;2020;6.569;53.2022\n";
  }
  auto const answer = put(serving, many);
  EXPECT_EQ(answer.status, 409);
  EXPECT_TRUE(says(answer, "1001")) << page_of(answer);
  for (std::size_t i = 0; i < kMostWorksFiles; ++i) {
    EXPECT_EQ(put(serving, kSewers, kHood + "/works/" + std::to_string(i) + ".csv").status, 201);
  }
  EXPECT_EQ(put(serving, kSewers).status, 409);
  EXPECT_EQ(put(serving, kSewers, kHood + "/works/0.csv").status, 200);
  EXPECT_EQ(upload(serving, {"riool.csv", kSewers}).status, 422);
}

TEST(WorksFromElsewhere, ComeAsGeoJsonAndGeoPackage) {
  Serving serving;
  serving.as("manager");
  std::string const lines =
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)"
      R"({"naam":"Kabels","start":"2019","eind":"2020"},"geometry":{"type":"LineString",)"
      R"("coordinates":[[6.569,53.2022],[6.5695,53.2]]}},{"type":"Feature","properties":)"
      R"({"naam":"Nergens","start":"2019"},"geometry":null}]})";
  auto const answer = put(serving, lines, kHood + "/works/kabels.geojson");
  ASSERT_EQ(answer.status, 201) << page_of(answer);
  EXPECT_EQ(body_of(answer).at("works"), 1);
  EXPECT_EQ(body_of(answer).at("wrong")[0].at("rule"), "bad-geometry");
  // The map of the plan is a GeoPackage with fields of its own; one of them has years.
  auto const map = serving.get("/groningen/de-wijert/kaart.gpkg");
  ASSERT_EQ(map.status, 200);
  auto const wrong = put(serving, *map.body, kHood + "/works/kaart.gpkg?columns=from=geen");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(says(wrong, "er is geen kolom `geen`")) << page_of(wrong);
}

}  // namespace
}  // namespace wijk::serving
