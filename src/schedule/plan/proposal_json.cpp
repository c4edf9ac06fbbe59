// SPDX-License-Identifier: EUPL-1.2
#include "schedule/plan/proposal_json.hpp"

#include "schedule/plan/proposal_words.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace wijk::schedule {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> kStates{"proven", "feasible", "none-found", "impossible"};
constexpr std::array<std::string_view, 6> kDemands{"must",  "window", "purse",
                                                   "limit", "floor",  "precedence"};

/// Whole euros: no estimate is more exact.
double euros(double value) { return std::round(value); }

Json worth_json(Worth const& worth) {
  return {{"value", euros(worth.total())},      {"tasks", euros(worth.purposes)},
          {"linkages", euros(worth.together)},  {"late", -euros(worth.late)},
          {"nuisance", -euros(worth.nuisance)}, {"change", -euros(worth.change)}};
}

class ProposalJson {
 public:
  ProposalJson(YearsPlan const& made, YearsProposal const& proposal, Language language,
               Pairings const& pairings)
      : x_made{made}, x_proposal{proposal}, x_language{language}, x_pairings{pairings} {}

  Json whole(std::vector<ScheduleRule> const& rules) const {
    auto const& answer = x_proposal.answer;
    Json json{{"neighbourhood", x_made.hood->id},
              {"from", x_made.first_year},
              {"to", x_made.year(x_made.instance.slices - 1)},
              {"state", state_name(answer.state)}};
    json["value"] = x_proposal.found() ? Json(euros(answer.value)) : Json(nullptr);
    json["bound"] = x_proposal.found() ? Json(euros(answer.bound)) : Json(nullptr);
    json["gap"] = x_proposal.found() ? Json(answer.gap()) : Json(nullptr);
    json["parts"] = x_proposal.found() ? worth_json(x_proposal.worth) : Json(nullptr);
    json["present"] = worth_json(x_proposal.present);
    json["present"]["breaks"] = faults();
    if (x_proposal.found()) {
      add_answer(json);
    }
    json["conflict"] = demands(x_proposal.conflict);
    if (answer.state == Answer::State::impossible) {
      json["conflict_text"] = text(conflict_text(x_made, x_proposal.conflict));
    }
    json["left_out"] = Json::array();
    for (auto const& one : x_made.left_out) {
      json["left_out"].push_back(
          {{"id", x_made.hood->measures[one.measure].id}, {"why", text(one.why)}});
    }
    json["notes"] = Json::array();
    for (auto const& note : x_made.notes) {
      json["notes"].push_back(text(note));
    }
    json["assumptions"] = assumptions(rules);
    return json;
  }

 private:
  std::string const& text(Text const& text) const { return text.in(x_language); }
  Choice const& choice() const { return x_proposal.answer.choice; }

  Json demand(Demand const& demand) const {
    Json json{{"kind", kDemands.at(static_cast<std::size_t>(demand.kind))}};
    if (demand.slice >= 0) {
      json["year"] = x_made.year(demand);
    }
    json["text"] = text(demand_text(x_made, demand));
    return json;
  }
  Json demands(std::vector<Demand> const& all) const {
    auto json = Json::array();
    for (auto const& one : all) {
      json.push_back(demand(one));
    }
    return json;
  }
  Json faults() const {
    auto json = Json::array();
    for (auto const& fault : x_proposal.present_faults) {
      json.push_back(demand(fault.demand));
      json.back()["by"] = fault.by;
    }
    return json;
  }

  Json placed(std::size_t item, Placed const& placed) const {
    if (!placed.done()) {
      return nullptr;
    }
    auto const at = x_made.items[item].variants[static_cast<std::size_t>(placed.variant)];
    Json json{{"year", x_made.year(placed.start)}};
    if (x_made.items[item].quarterly) {
      json["quarter"] = x_made.quarter(placed.start);
    }
    json["variant"] = at < 0 ? Json(nullptr)
                             : Json(x_made.measure(item).variants[static_cast<std::size_t>(at)].id);
    return json;
  }

  void add_answer(Json& json) const {
    json["slices"] = slices();
    json["measures"] = measures();
    json["money"] = money();
    json["load"] = load();
    json["linkages"] = linkages();
    json["changes"] = changes();
    json["prices"] = prices();
    json["absent"] = absent();
  }

  Json slices() const {
    auto json = Json::array();
    for (int t = 0; t < x_made.instance.years(); ++t) {
      auto starts = Json::array();
      for (std::size_t i = 0; i < choice().size(); ++i) {
        if (choice()[i].done() && x_made.year(choice()[i].start) == x_made.first_year + t) {
          starts.push_back(x_made.measure(i).id);
        }
      }
      json.push_back({{"year", x_made.first_year + t},
                      {"starts", std::move(starts)},
                      {"asked", asked_by(x_made, choice(), t)}});
    }
    return json;
  }

  Json measures() const {
    auto json = Json::array();
    for (std::size_t i = 0; i < x_made.items.size(); ++i) {
      auto const& item = x_made.items[i];
      Json one{{"id", x_made.measure(i).id},
               {"name", text(x_made.measure(i).name)},
               {"fixed", item.fixed}};
      one["why_fixed"] = item.fixed ? Json(text(item.why_fixed)) : Json(nullptr);
      one["present"] = placed(i, item.present);
      one["proposed"] = placed(i, choice()[i]);
      one["earliest"] = x_made.year(x_made.instance.items[i].earliest);
      one["latest"] = x_made.year(x_made.instance.items[i].latest);
      one["years"] = choice()[i].done() ? years_of(i) : Json(nullptr);
      one["open"] = item.open;
      json.push_back(std::move(one));
    }
    return json;
  }

  /// How long somebody works at it: whole years, or with quarters of one.
  Json years_of(std::size_t item) const {
    auto const slices = x_made.items[item].busy[static_cast<std::size_t>(choice()[item].variant)];
    auto const parts = x_made.instance.parts;
    return slices % parts == 0 ? Json(slices / parts) : Json(static_cast<double>(slices) / parts);
  }

  Json money() const {
    static constexpr std::array<std::string_view, 3> kKinds{"cover", "heading", "unnamed"};
    auto json = Json::array();
    for (std::size_t p = 0; p < x_made.purses.size(); ++p) {
      auto const& purse = x_made.instance.purses[p];
      auto years = Json::array();
      for (int t = 0; t < x_made.instance.years(); ++t) {
        Euros asked = 0;
        for (std::size_t i = 0; i < x_made.items.size(); ++i) {
          asked += x_made.spent(choice(), i, p, t);
        }
        years.push_back({{"year", x_made.first_year + t},
                         {"asked", asked},
                         {"available", purse.money[static_cast<std::size_t>(t)]}});
      }
      Json one{{"name", text(purse_name(x_made, p))},
               {"kind", kKinds.at(static_cast<std::size_t>(x_made.purses[p].kind))},
               {"stated", x_made.purses[p].stated}};
      one["left_over"] = purse.carried == Purse::no_limit ? Json("stays") : Json(purse.carried);
      one["slices"] = std::move(years);
      json.push_back(std::move(one));
    }
    return json;
  }

  Json load() const {
    auto json = Json::array();
    auto const& partners = x_made.plan->partners;
    for (std::size_t p = 0; p < partners.size(); ++p) {
      auto works = Json::array();
      int most = 0;
      for (int t = 0; t < x_made.instance.years(); ++t) {
        auto const count = load_of(x_made, choice(), p, t);
        most = std::max(most, count);
        works.push_back(count);
      }
      if (most > 0) {
        Json one{{"partner", partners[p].id}, {"name", text(partners[p].name)}};
        one["most"] = partners[p].works_at_once.known() ? Json(partners[p].works_at_once.value)
                                                        : Json(nullptr);
        one["works"] = std::move(works);
        json.push_back(std::move(one));
      }
    }
    return json;
  }

  Json linkages() const {
    auto const joined = joined_by(x_made.instance, choice());
    auto json = Json::array();
    for (std::size_t i = 0; i < x_made.instance.togethers.size(); ++i) {
      auto const& pair = x_made.instance.togethers[i];
      json.push_back({{"between", {x_made.measure(pair.a).id, x_made.measure(pair.b).id}},
                      {"gain", euros(pair.gain)},
                      {"joined", std::ranges::find(joined, i) != joined.end()},
                      {"text", text(together_text(x_made, i, x_pairings))}});
    }
    return json;
  }

  Json changes() const {
    auto json = Json::array();
    for (auto const& change : x_proposal.changes) {
      Json one{{"id", x_made.measure(change.item).id}};
      one["before"] = placed(change.item, change.before);
      one["after"] = placed(change.item, change.after);
      one["gained"] = worth_json(change.gained);
      one["breaks"] = demands(change.broken);
      one["text"] = text(change_text(x_made, change));
      one["reason"] = text(change_reason(x_made, change, x_pairings));
      json.push_back(std::move(one));
    }
    return json;
  }

  Json prices() const {
    auto json = Json::array();
    for (auto const& price : x_proposal.prices) {
      auto one = demand(price.demand);
      one["each"] = price.each;
      one["more"] = price.more;
      one["gained"] = euros(price.gained);
      one["proven"] = price.proven;
      one["text"] = text(price_text(x_made, price));
      json.push_back(std::move(one));
    }
    return json;
  }

  Json absent() const {
    auto json = Json::array();
    for (auto const& one : x_proposal.absent) {
      auto gives = Json::array();
      for (auto const other : one.give_way) {
        gives.push_back(x_made.measure(other).id);
      }
      json.push_back({{"id", x_made.measure(one.item).id},
                      {"asked", one.asked},
                      {"possible", one.possible},
                      {"loss", euros(one.loss)},
                      {"give_way", std::move(gives)},
                      {"kept_out_by", demands(one.kept_out_by)},
                      {"text", text(absent_text(x_made, one))}});
    }
    return json;
  }

  Json assumptions(std::vector<ScheduleRule> const& rules) const {
    auto json = Json::array();
    for (auto const& rule : rules) {
      auto const* const own = own_assumption(*x_made.hood, rule.id);
      json.push_back({{"id", rule.id},
                      {"name", text(rule.name)},
                      {"unit", rule.unit},
                      {"value", own != nullptr ? own->value.value : rule.range.middle()},
                      {"low", rule.range.low},
                      {"high", rule.range.high},
                      {"from", own != nullptr        ? std::string{"plan"}
                               : rule.source.empty() ? std::string{"assumption"}
                                                     : text(rule.source)}});
    }
    return json;
  }

  YearsPlan const& x_made;
  YearsProposal const& x_proposal;
  Language x_language;
  Pairings const& x_pairings;
};

}  // namespace

std::string_view state_name(Answer::State state) {
  return kStates.at(static_cast<std::size_t>(state));
}

Json proposal_json(YearsPlan const& made, YearsProposal const& proposal, Language language,
                   std::vector<ScheduleRule> const& rules, Pairings const& pairings) {
  return ProposalJson{made, proposal, language, pairings}.whole(rules);
}

Json front_json(std::vector<FrontPoint> const& points, Front front) {
  Json json{{"front", front == Front::money ? "money" : "nuisance"}};
  json["points"] = Json::array();
  for (auto const& point : points) {
    json["points"].push_back({{"factor", point.factor},
                              {"state", state_name(point.answer.state)},
                              {"gain", euros(point.gain)},
                              {"weeks", point.weeks},
                              {"money", point.money},
                              {"done", point.done}});
  }
  return json;
}

}  // namespace wijk::schedule
