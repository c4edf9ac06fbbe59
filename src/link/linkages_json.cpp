// SPDX-License-Identifier: EUPL-1.2
#include "link/linkages_json.hpp"

#include "link/wording.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace wijk {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 6> kNearness{"sure",     "likely",   "wide",
                                                    "possible", "unplaced", "apart"};
constexpr std::array<std::string_view, 3> kTypes{"measure", "option", "outside"};

Json range(Estimate const& estimate) { return {{"low", estimate.low}, {"high", estimate.high}}; }

Json apart(Apart const& apart, Language language, Neighbourhood const& hood) {
  Json json{{"nearness", kNearness.at(static_cast<std::size_t>(apart.nearness))}};
  bool const placed = apart.nearness != Nearness::unplaced;
  json["metres"] = placed ? Json(apart.metres) : Json(nullptr);
  json["range"] = placed ? range(apart.range) : Json(nullptr);
  json["text"] = nearness_text(apart, hood).in(language);
  return json;
}

Json part(Share const& part, Linkage const& linkage, LinkScene const& scene, Language language) {
  auto const& partaker = scene.all.partakers[part.partaker];
  return {{"id", partaker.id},
          {"type", kTypes.at(static_cast<std::size_t>(partaker.type))},
          {"name", partaker.name.in(language)},
          {"partners", partaker.partners},
          {"from", format_date(date_of(partaker.window.days.first))},
          {"to", format_date(date_of(partaker.window.days.last))},
          {"assumed", partaker.window.assumed},
          {"move_days", part.move},
          {"decide_by", format_date(date_of(part.decide_by))},
          {"text", part_text(part, linkage, partaker).in(language)}};
}

Json linkage(Linkage const& one, LinkScene const& scene, Language language) {
  Json json{{"id", name_of(one, scene.all.partakers)},
            {"title", title_of(one, scene.all).in(language)},
            {"gain", range(one.gain)},
            {"gain_at_best", range(one.at_best)},
            {"weeks", range(one.weeks)},
            {"from", format_date(date_of(one.window.first))},
            {"to", format_date(date_of(one.window.last))},
            {"follow", one.follow},
            {"assumed", one.assumed}};
  json["decision"] =
      one.decision < 0
          ? Json(nullptr)
          : Json{{"id", scene.hood.linkages[static_cast<std::size_t>(one.decision)].id},
                 {"status", scene.hood.linkages[static_cast<std::size_t>(one.decision)].status},
                 {"text", decision_text(one, scene.hood).in(language)}};
  json["tasks"] = Json::array();
  for (auto const task : one.tasks) {
    json["tasks"].push_back(scene.plan.tasks[static_cast<std::size_t>(task)].id);
  }
  json["parts"] = Json::array();
  for (auto const& each : one.parts) {
    json["parts"].push_back(part(each, one, scene, language));
  }
  json["reasons"] = Json::array();
  for (auto const& link : one.links) {
    for (auto const& reason : link.reasons) {
      auto const& pairing = scene.pairings.pairings[reason.pairing];
      json["reasons"].push_back(
          {{"between", {scene.all.partakers[link.a].id, scene.all.partakers[link.b].id}},
           {"pairing", pairing.id},
           {"gain", pairing.gain.in(language)},
           {"saving",
            range(saving_of(pairing, scene.all.partakers[link.a], scene.all.partakers[link.b]))},
           {"source",
            pairing.source.empty() ? Json("assumption") : Json(pairing.source.in(language))},
           {"place", apart(reason.apart, language, scene.hood)}});
    }
  }
  return json;
}

Json near_miss(NearMiss const& miss, LinkScene const& scene, Language language) {
  return {{"between", {scene.all.partakers[miss.a].id, scene.all.partakers[miss.b].id}},
          {"pairing", scene.pairings.pairings[miss.pairing].id},
          {"metres", miss.metres},
          {"days", miss.days},
          {"fixed", miss.fixed},
          {"place", apart(miss.apart, language, scene.hood)},
          {"text", miss_text(miss, scene.all, scene.pairings, scene.hood).in(language)}};
}

}  // namespace

Json linkages_json(LinkScene const& scene, Language language) {
  Json json{{"neighbourhood", scene.hood.id}};
  for (auto const& [key, list] :
       {std::pair{"linkages", &scene.all.open}, std::pair{"settled", &scene.all.settled}}) {
    json[key] = Json::array();
    for (auto const& one : *list) {
      json[key].push_back(linkage(one, scene, language));
    }
  }
  json["near_misses"] = Json::array();
  for (auto const& miss : scene.all.near_misses) {
    json["near_misses"].push_back(near_miss(miss, scene, language));
  }
  return json;
}

}  // namespace wijk
