// SPDX-License-Identifier: EUPL-1.2
//
// Deciding on a linkage: /{plan}/{hood}/koppelkansen/besluit?koppelkans=…&stand=… What is decided
// stands in the plan, and gets there as any other change.
#include "serve/site/edit/new_element.hpp"
#include "serve/site/edit/outcome.hpp"
#include "serve/site/edit/pages.hpp"
#include "serve/site/linkages.hpp"

#include "link/wording.hpp"
#include "plan/choice_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace wijk::edit {
namespace {

constexpr std::array<std::string_view, 3> kStates{"taken-up", "declined", "done"};

/// What the form holds.
struct Decided {
  std::string status, reason{}, by{};
  std::string error{};  ///< about the reason
  std::int64_t on = 0;
  Markup above{};
};

Call looking_at(Call call, SnapshotPtr state) {
  call.snapshot = std::move(state);
  return call;
}

/// A linkage in a state of the plan, as long as the value is there.
struct Asked {
  SnapshotPtr state;
  Call call;  ///< that looks at this state
  HoodPage page;
  LinkagesPage of;
  Linkage const* linkage;

  Asked(Call const& a_call, SnapshotPtr const& a_state, Neighbourhood const& hood)
      : state{a_state},
        call{looking_at(a_call, a_state)},
        page{call, hood},
        of{page},
        linkage{linkage_named(of.all(), query_value(call.request, "koppelkans"))} {}
  Asked(Asked const&) = delete;
  Asked& operator=(Asked const&) = delete;

  LinkageDecision const* decision() const {
    return linkage == nullptr || linkage->decision < 0
               ? nullptr
               : &page.hood.linkages[static_cast<std::size_t>(linkage->decision)];
  }
  std::string list() const { return fmt::format("/neighbourhoods/{}/linkages", page.hood.id); }
};

/// Null where that state has no such neighbourhood or linkage.
std::unique_ptr<Asked> asked_in(Call const& call, SnapshotPtr const& state) {
  auto const* const hood =
      state == nullptr ? nullptr : find_id(state->reading.plan.neighbourhoods, call.piece("hood"));
  auto asked = hood == nullptr ? nullptr : std::make_unique<Asked>(call, state, *hood);
  bool const can =
      asked != nullptr && asked->linkage != nullptr && !is_with_outside(asked->of, *asked->linkage);
  return can ? std::move(asked) : nullptr;
}

/// For whom somebody decides: a post, never a person.
std::string post_of(Call const& call) {
  auto const account = call.account();
  return account.partner.empty() ? role_name(call, account.role)
                                 : partner_name(call, account.partner);
}

Text title_for(std::string_view status) {
  return status == "declined" ? say("Koppelkans afwijzen", "Decline a linkage")
         : status == "done"   ? say("Koppelkans gedaan", "Linkage done")
                              : say("Koppelkans oppakken", "Take up a linkage");
}

Markup fields(Asked const& asked, Decided const& shown) {
  auto const& call = asked.call;
  std::vector<Choice> states;
  for (auto const state : kStates) {
    states.push_back({std::string{state}, sentence(in(call, choice_name(state)))});
  }
  return choice_field("stand", said(call, "Wat is besloten?", "What was decided?"), states,
                      shown.status) +
         text_field({.name = "reden",
                     .label = said(call, "Reden", "Reason"),
                     .value = shown.reason,
                     .hint = said(call, "Verplicht bij afwijzen. Iedereen kan dit lezen.",
                                  "Required for declining. Everybody can read this."),
                     .error = shown.error,
                     .type = "area",
                     .required = shown.status == "declined"}) +
         text_field({.name = "namens",
                     .label = said(call, "Wie besloot? Een functie, geen naam van een mens",
                                   "Who decided? A post, no name of a person"),
                     .value = shown.by}) +
         hidden_field("op", std::to_string(shown.on)) + save_buttons(call);
}

/// A linkage is never one partner's own.
Markup goes_to(Call const& call) {
  return call.account().role >= Role::manager
             ? Markup{}
             : paragraph(said(call, "Uw besluit gaat als voorstel naar de programmamanager.",
                              "Your decision goes to the programme manager as a proposal."));
}

Answer form_page(Asked const& asked, Decided const& shown, int status = 200) {
  auto const& call = asked.call;
  auto const name = name_of(*asked.linkage, asked.of.all().partakers);
  auto const title = title_for(shown.status);
  auto const what = title_of(*asked.linkage, asked.of.all());
  return site_answer(
      call,
      {.title = title,
       .tab = "linkages",
       .content = page_head(call, title, what) + shown.above + goes_to(call) +
                  form(call, here(call, "/koppelkansen/besluit", {{"koppelkans", name}}),
                       fields(asked, shown)) +
                  subtitle(said(call, "Wat dit brengt en vraagt", "What this brings and asks")) +
                  linkage_facts(asked.of, *asked.linkage) +
                  subtitle(said(call, "Wie doet wat, en wanneer", "Who does what, and when"), 3) +
                  linkage_parts(asked.of, *asked.linkage) +
                  element("p", {},
                          link(linkage_address(asked.of, *asked.linkage),
                               said(call, "Terug zonder te besluiten", "Back without deciding"))),
       .hood = &asked.page.hood,
       .status = status});
}

/// The form as it stands in the plan, or empty.
Decided decided_in(Asked const& asked, std::string status) {
  auto const* const made = asked.decision();
  auto const state = std::ranges::find(kStates, status) == kStates.end() ? "taken-up" : status;
  Decided shown{.status = state, .on = asked.state->revision};
  bool const same = made != nullptr && made->status == state;
  shown.reason = same ? in(asked.call, made->reason) : std::string{};
  shown.by = same && !made->by.empty() ? made->by : post_of(asked.call);
  return shown;
}

/// Sets a member of what is in the plan already; an empty one goes.
void put(Json& patch, Json const& element, std::string const& at, std::string const& key,
         std::string const& value) {
  bool const there = element.contains(key);
  if (!value.empty() && !(there && element[key] == value)) {
    patch.push_back(
        {{"op", there ? "replace" : "add"}, {"path", at + "/" + key}, {"value", value}});
  } else if (value.empty() && there) {
    patch.push_back({{"op", "remove"}, {"path", at + "/" + key}});
  }
}

Json new_decision(Asked const& asked, Decided const& decided, std::string const& date) {
  Json measures = Json::array(), options = Json::array();
  for (auto const& part : asked.linkage->parts) {
    auto const& one = asked.of.partaker(part.partaker);
    (one.type == Partaker::Type::option ? options : measures).push_back(one.id);
  }
  std::vector<std::string> taken;
  for (auto const& one : asked.page.hood.linkages) {
    taken.push_back(one.id);
  }
  auto const name = name_of(*asked.linkage, asked.of.all().partakers);
  Json made{{"id", id_for(name, taken)}, {"measures", std::move(measures)}};
  if (!options.empty()) {
    made["options"] = std::move(options);
  }
  made["status"] = decided.status;
  for (auto const& [key, value] :
       {std::pair{"reason", decided.reason}, {"by", decided.by}, {"date", date}}) {
    if (!value.empty()) {
      made[key] = value;
    }
  }
  return made;
}

Wish wish_for(Asked const& asked, Decided const& decided) {
  auto const date = format_date(asked.call.today());
  // The history says why: the reason, or what was decided.
  auto why = decided.reason.empty() ? in(asked.call, title_for(decided.status)) : decided.reason;
  Wish wish{
      .pointer = {}, .patch = Json::array(), .on = asked.state->revision, .why = std::move(why)};
  if (auto const* const made = asked.decision()) {
    wish.pointer = fmt::format("{}/{}", asked.list(), made->id);
    auto const at = field_at(asked.state->document, wish.pointer);
    auto const& element = at && at->value != nullptr ? *at->value : Json::object();
    put(wish.patch, element, wish.pointer, "status", decided.status);
    put(wish.patch, element, wish.pointer, "reason", decided.reason);
    put(wish.patch, element, wish.pointer, "by", decided.by);
    put(wish.patch, element, wish.pointer, "date", date);
    return wish;
  }
  Made made;
  if (auto const list = field_at(asked.state->document, asked.list(), true)) {
    put_in(made, *list, new_decision(asked, decided, date));
  }
  wish.pointer = made.pointer;
  wish.patch = std::move(made.patch);
  return wish;
}

/// Where somebody else decided on it meanwhile, for the first time.
bool overtaken(Asked const& base, Asked const* now) {
  return now != nullptr && base.decision() == nullptr && now->decision() != nullptr;
}

}  // namespace

Answer linkage_page(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const asked = asked_in(call, newest(call));
  return asked == nullptr
             ? not_found(call)
             : form_page(*asked, decided_in(*asked, query_value(call.request, "stand")));
}

Answer decide_linkage(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const base = asked_in(call, state_sent(call));
  auto const now = asked_in(call, newest(call));
  if (base == nullptr) {
    return not_found(call);
  }
  auto decided = decided_in(*base, form_value(call.request, "stand"));
  decided.reason = form_value(call.request, "reden");
  decided.by = form_value(call.request, "namens");
  if (decided.status == "declined" && decided.reason.empty()) {
    decided.error = said(call, "Schrijf waarom deze koppelkans wordt afgewezen.",
                         "Write why this linkage is declined.");
    return form_page(*base, decided, 422);
  }
  if (overtaken(*base, now.get())) {
    decided.on = now->state->revision;
    decided.above = box("warning",
                        said(call, "Een ander heeft intussen hierover besloten: {}.",
                             "Somebody else has decided on this meanwhile: {}.",
                             decision_text(*now->linkage, now->page.hood)),
                        paragraph(said(call, "Sla op om dat te vervangen door uw besluit.",
                                       "Save to replace that by your decision.")));
    return form_page(*now, decided, 409);
  }
  auto wish = wish_for(*base, decided);
  wish.only_try = form_value(call.request, "stap") == "toets";
  auto const outcome = make_change(call, wish);
  if (auto const next = way_on(call, outcome, wish)) {
    return *next;
  }
  decided.above = outcome_box(call, outcome);
  if (auto const* const conflict = std::get_if<Conflict>(&outcome)) {
    decided.on = conflict->now;
  }
  return form_page(*base, decided, wish.only_try ? 200 : 409);
}

}  // namespace wijk::edit
