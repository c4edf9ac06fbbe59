// SPDX-License-Identifier: EUPL-1.2
//
// Documents, and whether anything in the plan comes from them.
#include "check/rules.hpp"
#include "check/used.hpp"

namespace wijk {
namespace {

class Cited {
 public:
  explicit Cited(Plan const& plan) : x_used(plan.documents.size(), false) {
    lists(plan.vision, plan.strategy, plan.tasks, plan.partners, plan.editions,
          plan.neighbourhoods);
    for (auto const& hood : plan.neighbourhoods) {
      neighbourhood(hood);
    }
  }
  bool operator[](std::size_t document) const { return x_used[document]; }

 private:
  template <class... Elements>
  void lists(std::vector<Elements> const&... all) {
    (list(all), ...);
  }
  template <class Element>
  void list(std::vector<Element> const& all) {
    for (auto const& element : all) {
      for (auto const& source : element.origin.sources) {
        use(x_used, source.document);
      }
    }
  }
  void neighbourhood(Neighbourhood const& hood) {
    lists(hood.blocks, hood.counts, hood.indicators, hood.ambitions, hood.themes, hood.measures,
          hood.places, hood.map_numbers, hood.covers, hood.budget, hood.totals, hood.tables,
          hood.agreements, hood.meetings, hood.ideas, hood.channels, hood.messages, hood.options);
    for (auto const& indicator : hood.indicators) {
      lists(indicator.targets, indicator.observations);
    }
    for (auto const& measure : hood.measures) {
      lists(measure.milestones, measure.cost, measure.components, measure.homes);
    }
  }

  Used x_used;
};

}  // namespace

void source_documents(Plan const& plan, CheckOptions const&, Findings& findings) {
  Cited const cited{plan};
  for (std::size_t i = 0; i < plan.documents.size(); ++i) {
    auto const& document = plan.documents[i];
    if (!cited[i]) {
      findings.add("source-document-unused", fmt::format("/documents/{}/id", i),
                   say("niets in het plan komt uit document `{}`",
                       "nothing in the plan comes from document `{}`", document.id));
    } else if (!document.date.known()) {
      findings.add("source-document-date",
                   fmt::format("/documents/{}/{}", i, document.date.stated() ? "date" : "id"),
                   say("document `{}` heeft geen datum", "document `{}` has no date", document.id));
    }
  }
}

}  // namespace wijk
