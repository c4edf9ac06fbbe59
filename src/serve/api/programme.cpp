// SPDX-License-Identifier: EUPL-1.2
//
// What belongs to the programme as a whole: partners and tasks, each with the measures that name
// it.
#include "serve/api/elements.hpp"
#include "serve/api/handlers.hpp"

namespace wijk::api {
namespace {

template <class Names>
Json measures_that(Plan const& plan, Names const& name) {
  auto all = Json::array();
  for (auto const& hood : plan.neighbourhoods) {
    for (auto const& measure : hood.measures) {
      if (name(measure)) {
        all.push_back(
            {{"id", measure.id}, {"neighbourhood", hood.id}, {"name", words(measure.name)}});
      }
    }
  }
  return all;
}

Json partner_json(Call const& call, Partner const& partner) {
  auto const& plan = plan_of(call);
  Json json{
      {"id", partner.id},
      {"pointer", "/partners/" + partner.id},
      {"name", words(partner.name)},
      {"kind", text_or_null(partner.kind)},
      {"role", words(partner.role)},
      {"leads", measures_that(plan, [&](Measure const& one) { return one.lead.id == partner.id; })},
      {"takes_part_in",
       measures_that(plan, [&](Measure const& one) { return names(one.partners, partner.id); })}};
  add_origin(json, plan, partner.origin);
  json["links"] = {{"self", plan_link(call, "/partners/" + percent_encoded(partner.id))}};
  return json;
}

Json task_json(Call const& call, Task const& task) {
  auto const& plan = plan_of(call);
  Json json{{"id", task.id},
            {"pointer", "/tasks/" + task.id},
            {"name", words(task.name)},
            {"kind", text_or_null(task.kind)},
            {"vision", refs_json(task.vision, plan.vision)},
            {"strategy", refs_json(task.strategy, plan.strategy)},
            {"measures",
             measures_that(plan, [&](Measure const& one) { return names(one.tasks, task.id); })}};
  add_origin(json, plan, task.origin);
  json["links"] = {{"self", plan_link(call, "/tasks/" + percent_encoded(task.id))}};
  return json;
}

template <class Element, class Make>
Answer one_of(Call const& call, std::vector<Element> const& list, std::string_view name,
              Make const& json) {
  auto const id = piece(call, name);
  auto const* const element = with_id(list, id);
  return element == nullptr
             ? not_found(call, say("het plan heeft geen `{}`", "the plan has no `{}`", id))
             : json_answer(json(call, *element));
}

}  // namespace

Answer partners(Call& call) {
  auto const& all = plan_of(call).partners;
  return listed(call, all.size(), [&](std::size_t i) { return partner_json(call, all[i]); });
}

Answer partner(Call& call) { return one_of(call, plan_of(call).partners, "partner", partner_json); }

Answer tasks(Call& call) {
  auto const& all = plan_of(call).tasks;
  return listed(call, all.size(), [&](std::size_t i) { return task_json(call, all[i]); });
}

Answer task(Call& call) { return one_of(call, plan_of(call).tasks, "task", task_json); }

}  // namespace wijk::api
