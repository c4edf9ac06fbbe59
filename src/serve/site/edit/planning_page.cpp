// SPDX-License-Identifier: EUPL-1.2
//
// Using a planning of years: /{plan}/{hood}/planning/voorstel/overnemen?keuze=… What is ticked goes
// into the plan as any other change; what is another partner's goes to it as a proposal.
#include "serve/site/edit/history.hpp"
#include "serve/site/edit/outcome.hpp"
#include "serve/site/edit/pages.hpp"
#include "serve/site/schedule/schedule.hpp"

#include "live/owners.hpp"
#include "live/value.hpp"
#include "schedule/plan/edits.hpp"
#include "schedule/plan/proposal_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace wijk::edit {
namespace {

Call looking_at(Call call, SnapshotPtr state) {
  call.snapshot = std::move(state);
  return call;
}

/// A planning that somebody wants, for a state of the plan, as long as the value is there.
struct Asked {
  Call call;  ///< that looks at this state
  HoodPage page;
  SchedulePage of;
  ReadChoice read;
  std::string keuze;

  Asked(Call const& a_call, PlanningProblemPtr const& problem, std::string a_keuze)
      : call{looking_at(a_call, problem->snapshot)},
        page{call, *problem->made.hood},
        of{page, problem, std::nullopt},
        read{read_choice(problem->made, a_keuze)},
        keuze{std::move(a_keuze)} {}
  Asked(Asked const&) = delete;
  Asked& operator=(Asked const&) = delete;

  schedule::YearsPlan const& made() const { return of.made(); }
  std::string id(std::size_t item) const { return made().measure(item).id; }
  /// The items that the choice moves.
  std::vector<std::size_t> moved() const {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < read.choice.size(); ++i) {
      bool const none = !read.choice[i].done() && !of.present[i].done();
      if (!none && read.choice[i] != of.present[i]) {
        all.push_back(i);
      }
    }
    return all;
  }
  /// The choice where only these are moved.
  schedule::Choice only(std::set<std::string> const& ids) const {
    auto choice = of.present;
    for (auto const item : moved()) {
      choice[item] = ids.contains(id(item)) ? read.choice[item] : choice[item];
    }
    return choice;
  }
};

/// What the form holds.
struct Shown {
  std::set<std::string> ticked{};
  bool direct = false;
  std::string why{};
  Markup above{};
  std::map<std::string, Text> was{};  ///< of measures that have changed meanwhile: as they were
  bool broken = false;                ///< the warning about limits has been shown
};

/// Null where that state has no such neighbourhood, or no years.
std::unique_ptr<Asked> asked_in(Call const& call, SnapshotPtr const& state) {
  auto const problem = state == nullptr
                           ? Result<PlanningProblemPtr>{Refusal{}}
                           : call.service.planning.problem(state, call.piece("hood"), false);
  return problem ? std::make_unique<Asked>(call, *problem, query_value(call.request, "keuze"))
                 : nullptr;
}

/// Whose each of the edits is: "" the programme's.
std::map<std::string, Json> patches_of(Asked const& asked, schedule::Choice const& choice) {
  auto const& document = asked.of.problem->snapshot->document;
  std::map<std::string, Json> patches;
  for (auto const& edit : schedule::edits_of(asked.made(), choice)) {
    bool const there = value_at(document, edit.pointer) != nullptr;
    auto const value = edit.flag ? Json(edit.text == "true") : Json(edit.text);
    auto& patch =
        patches.try_emplace(owner_of(document, edit.pointer), Json::array()).first->second;
    patch.push_back({{"op", there ? "replace" : "add"},
                     {"path", with_ids(document, edit.pointer)},
                     {"value", value}});
  }
  return patches;
}

/// What the choice moves and the plan has placed otherwise since another state of it, with how that
/// was.
std::map<std::string, Text> changed_since(Asked const& then, Asked const& now) {
  std::map<std::string, Text> was;
  for (std::size_t i = 0; i < then.of.present.size(); ++i) {
    was[then.id(i)] = placed_years(then.made(), i, then.of.present[i]);
  }
  std::map<std::string, Text> changed;
  for (auto const item : now.moved()) {
    auto const found = was.find(now.id(item));
    if (found != was.end() &&
        found->second != placed_years(now.made(), item, now.of.present[item])) {
      changed.insert(*found);
    }
  }
  return changed;
}

bool is_manager(Call const& call) { return call.account().role >= Role::manager; }

Markup how_fields(Asked const& asked, Shown const& shown) {
  auto const& call = asked.call;
  if (!is_manager(call)) {
    return paragraph(
        said(call,
             "Wat van uw partij is, wijzigt meteen. Wat van een ander is, gaat daarheen "
             "als voorstel.",
             "What is your own changes at once. What is another partner's goes there "
             "as a proposal."));
  }
  return choice_field(
      "hoe", said(call, "Wat is van een partij?", "What belongs to a partner?"),
      {{"voorleggen", said(call, "als voorstel naar die partij", "as a proposal to that partner")},
       {"meteen", said(call, "meteen wijzigen", "change it at once")}},
      shown.direct ? "meteen" : "voorleggen",
      said(call, "Wat van niemand is, wijzigt meteen.", "What is nobody's changes at once."));
}

Markup tick(Asked const& asked, Shown const& shown, std::size_t item) {
  auto const& call = asked.call;
  auto const& measure = asked.made().measure(item);
  auto const& lead = measure.lead.id;
  auto const label = said(call, "{}: {} in plaats van {}", "{}: {} instead of {}", measure.name,
                          placed_years(asked.made(), item, asked.read.choice[item]),
                          placed_years(asked.made(), item, asked.of.present[item]));
  auto const whose = lead.empty()
                         ? said(call, "Van niemand in het bijzonder", "Nobody's in particular")
                         : said(call, "Van {}", "Of {}", partner_name(call, lead));
  auto const was = shown.was.find(measure.id);
  auto const changed = was == shown.was.end()
                           ? std::string{}
                           : said(call, ". Intussen gewijzigd. Toen u koos, stond er: {}",
                                  ". Changed meanwhile. When you chose, it was: {}", was->second);
  return check_field("maatregel", measure.id, label, shown.ticked.contains(measure.id),
                     whose + changed);
}

Answer form_page(Asked const& asked, Shown const& shown, int status = 200) {
  auto const& call = asked.call;
  auto const title = say("Planning overnemen", "Use a planning");
  auto const lede =
      say("Kies welke wijzigingen in het plan komen.", "Choose which changes come into the plan.");
  Markup ticks;
  for (auto const item : asked.moved()) {
    ticks += tick(asked, shown, item);
  }
  auto const back = link(schedule_address(call, asked.page.hood, asked.keuze),
                         said(call, "Terug zonder over te nemen", "Back without using it"));
  auto const fields =
      ticks.empty()
          ? Markup{}
          : form(call, here(call, "/planning/voorstel/overnemen", {{"keuze", asked.keuze}}),
                 group(said(call, "Wijzigingen", "Changes"), ticks) + how_fields(asked, shown) +
                     why_fields(call, asked.of.problem->snapshot->revision, shown.why) +
                     (shown.broken ? hidden_field("toch", "ja") : Markup{}) +
                     actions(button(shown.broken
                                        ? said(call, "Toch overnemen", "Use it all the same")
                                        : said(call, "Overnemen", "Use it"),
                                    "primary-action")));
  auto const nothing =
      ticks.empty() ? nothing_here(call, say("Het plan zegt dit al: er is niets over te nemen.",
                                             "The plan says so already: there is nothing to use."))
                    : Markup{};
  return site_answer(call, {.title = title,
                            .tab = "schedule",
                            .content = page_head(call, title, lede) + shown.above +
                                       unknown_notice(asked.of, asked.read.unknown) + nothing +
                                       fields + element("p", {}, back),
                            .hood = &asked.page.hood,
                            .status = status});
}

/// Demands that the ticked changes break and the present planning does not.
std::vector<schedule::Fault> new_faults(Asked const& asked, schedule::Choice const& choice) {
  auto const now = schedule::faults_of(asked.of.instance(), asked.of.present);
  auto faults = schedule::faults_of(asked.of.instance(), choice);
  std::erase_if(faults, [&](schedule::Fault const& one) {
    return std::ranges::any_of(now, [&](schedule::Fault const& old) {
      return old.demand == one.demand && old.by >= one.by;
    });
  });
  return faults;
}

/// What became of the changes of each owner.
struct Sent {
  std::int64_t revision = 0;  ///< the newest that was kept; 0: none
  std::vector<std::int64_t> proposals{};
  Markup troubles{};
};

Sent send_all(Asked const& asked, schedule::Choice const& choice, Shown const& shown) {
  auto const& call = asked.call;
  auto patches = patches_of(asked, choice);
  if (shown.direct && is_manager(call)) {
    auto all = Json::array();
    for (auto& [owner, patch] : patches) {
      all.insert(all.end(), patch.begin(), patch.end());
    }
    patches = {{std::string{}, std::move(all)}};
  }
  Sent sent;
  for (auto const& [owner, patch] : patches) {
    auto const account = call.account();
    bool const own = owner.empty() || owner == account.partner;
    auto const outcome = call.service.live.edit(
        call.piece("plan"), account,
        {.patch = patch,
         .on = asked.of.problem->snapshot->revision,
         .why = shown.why.empty() ? said(call, "Jaarschijven", "Year slices") : shown.why,
         .propose = !own && !shown.direct});
    if (auto const* const kept = std::get_if<Accepted>(&outcome)) {
      sent.revision = kept->now->revision;
    } else if (auto const* const proposed = std::get_if<Proposed>(&outcome)) {
      noted(call, "proposal-made", std::to_string(proposed->id));
      sent.proposals.push_back(proposed->id);
    } else {
      sent.troubles += paragraph(partner_name(call, owner)) + outcome_box(call, outcome);
    }
  }
  return sent;
}

/// What was done, for the address of the page that says so.
std::string done_text(Sent const& sent) {
  std::string text = sent.revision > 0 ? fmt::format("v{}", sent.revision) : std::string{};
  for (auto const id : sent.proposals) {
    text += fmt::format("{}p{}", text.empty() ? "" : ".", id);
  }
  return text;
}

/// The form once more, on the plan of now: what others changed meanwhile stands beside it, and has
/// to be ticked anew.
Answer look_again(Asked const& then, Asked const& now, Shown shown, int status = 200) {
  auto const& call = now.call;
  shown.was = changed_since(then, now);
  for (auto const& [id, was] : shown.was) {
    shown.ticked.erase(id);
  }
  auto const next =
      shown.was.empty()
          ? said(call, "Kijk of het zo nog klopt, en neem het dan over.",
                 "See whether it is still right, then use it.")
          : said(call,
                 "Maatregelen die intussen zijn gewijzigd, staan niet meer aangevinkt. Vink ze "
                 "weer aan als u uw keuze toch wilt overnemen.",
                 "Measures that were changed meanwhile are no longer ticked. Tick them again if "
                 "you still want to use your choice.");
  shown.above = box("warning",
                    said(call,
                         "Het plan is intussen gewijzigd: dit ging over versie {}, nu is er "
                         "versie {}. Er is nog niets overgenomen.",
                         "The plan has changed meanwhile: this was about version {}, now there is "
                         "version {}. Nothing has been used yet.",
                         then.of.problem->snapshot->revision, now.of.problem->snapshot->revision),
                    paragraph(next));
  return form_page(now, shown, status);
}

Shown shown_of(Call const& call) {
  Shown shown;
  for (auto const& id : form_values(call.request, "maatregel")) {
    shown.ticked.insert(id);
  }
  shown.direct = form_value(call.request, "hoe") == "meteen";
  shown.why = form_value(call.request, "waarom");
  return shown;
}

}  // namespace

Answer adopt_planning_page(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const asked = asked_in(call, newest(call));
  if (asked == nullptr) {
    return not_found(call);
  }
  Shown shown;
  for (auto const item : asked->moved()) {
    shown.ticked.insert(asked->id(item));
  }
  std::int64_t const of = number_of(query_value(call.request, "bij"));
  auto const then = of > 0 && of < asked->of.problem->snapshot->revision
                        ? asked_in(call, state_at(call, of))
                        : nullptr;
  return then == nullptr ? form_page(*asked, shown) : look_again(*then, *asked, std::move(shown));
}

Answer adopt_planning(Call& call) {
  if (auto const no = gate(call, Role::partner)) {
    return *no;
  }
  auto const seen = asked_in(call, state_sent(call));
  auto const asked = asked_in(call, newest(call));
  if (seen == nullptr || asked == nullptr) {
    return not_found(call);
  }
  auto shown = shown_of(call);
  auto const choice = asked->only(shown.ticked);
  // What is used is weighed on the plan of now, and is what its author saw or nothing.
  auto const changed = changed_since(*seen, *asked);
  bool const touched = std::ranges::any_of(
      changed, [&](auto const& one) { return shown.ticked.contains(one.first); });
  if (touched || patches_of(*seen, seen->only(shown.ticked)) != patches_of(*asked, choice)) {
    return look_again(*seen, *asked, std::move(shown), 409);
  }
  if (choice == asked->of.present) {
    shown.above =
        box("error", said(call, "Kies ten minste één wijziging.", "Choose one change at least."));
    return form_page(*asked, shown, 422);
  }
  auto const faults = new_faults(*asked, choice);
  if (!faults.empty() && form_value(call.request, "toch") != "ja") {
    shown.broken = true;
    shown.above =
        box("warning",
            said(call, "Met deze wijzigingen past het niet meer. Er is nog niets gewijzigd.",
                 "With these changes it does not fit any more. Nothing has changed yet."),
            faults_list(asked->of, faults));
    return form_page(*asked, shown, 409);
  }
  auto const sent = send_all(*asked, choice, shown);
  auto const done = done_text(sent);
  if (sent.troubles.empty()) {
    return see_other(with_fields(schedule_address(call, asked->page.hood), {{"gedaan", done}}));
  }
  auto const now = asked_in(call, newest(call));
  shown.above = planning_done(call, done) + sent.troubles;
  return form_page(now == nullptr ? *asked : *now, shown, 409);
}

Markup planning_done(Call const& call, std::string const& done) {
  std::vector<Markup> items;
  for (std::size_t from = 0; from < done.size();) {
    auto const end = std::min(done.find('.', from), done.size());
    auto const number = done.substr(from + 1, end - from - 1);
    bool const plain =
        !number.empty() && number.find_first_not_of("0123456789") == std::string::npos;
    if (plain && done[from] == 'v') {
      items.push_back(link(here(call, "/wijzigingen/" + number),
                           said(call, "Opgeslagen als versie {}", "Saved as version {}", number)));
    } else if (plain && done[from] == 'p') {
      items.push_back(link(
          here(call, "/voorstellen/" + number),
          said(call, "Voorstel {} ligt bij de partij", "Proposal {} is with its partner", number)));
    }
    from = end + 1;
  }
  return items.empty() || !call.session
             ? Markup{}
             : box("ok", said(call, "Overgenomen", "Used"), bullets(items));
}

}  // namespace wijk::edit
