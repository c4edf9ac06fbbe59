// SPDX-License-Identifier: EUPL-1.2
#include "command/link_text.hpp"

#include "link/wording.hpp"
#include "show/wrap.hpp"

#include <cmath>

namespace wijk {
namespace {

class Writer {
 public:
  Writer(LinkScene const& scene, LinkWish const& wish, ShowStyle const& style)
      : x_scene{scene}, x_wish{wish}, x_style{style}, x_paint{style.colour} {}

  std::string text() {
    auto const& all = x_scene.all;
    if (all.open.empty() && all.settled.empty()) {
      line("", say("Er zijn geen koppelkansen gevonden.", "No linkages were found."));
    } else {
      heading();
    }
    for (std::size_t i = 0; i < all.open.size() && i < x_wish.most; ++i) {
      linkage(i + 1, all.open[i]);
    }
    if (all.open.size() > x_wish.most) {
      x_text += '\n';
      line("", say("Nog {} andere; --all toont ze alle.", "{} more; --all shows them all.",
                   all.open.size() - x_wish.most));
    }
    settled();
    if (x_wish.near_misses) {
      near_misses();
    } else if (!all.near_misses.empty()) {
      line("", say("Net niet: {}; --near-misses toont waarom.",
                   "Near misses: {}; --near-misses shows why.", all.near_misses.size()));
    }
    return std::move(x_text);
  }

 private:
  void heading() {
    auto const count = x_scene.all.open.size();
    if (count == 0) {
      return line(
          "", say("Geen open koppelkansen in {}.", "No open linkages in {}.", x_scene.hood.name));
    }
    line("", say("{} {} in {}, de meeste winst eerst. Bedragen zijn schattingen.",
                 "{} {} in {}, the largest gain first. Amounts are estimates.", count,
                 count == 1 ? Words{"koppelkans", "linkage"} : Words{"koppelkansen", "linkages"},
                 x_scene.hood.name));
  }

  void linkage(std::size_t number, Linkage const& linkage) {
    x_text += '\n';
    titled(fmt::format("{:>2}. ", number), title_of(linkage, x_scene.all));
    worth(linkage);
    tasks(linkage);
    if (auto const decided = decision_text(linkage, x_scene.hood); !decided.empty()) {
      line("    ", say("Stand: {}", "State: {}", decided));
    }
    for (auto const& link : linkage.links) {
      reasons(link);
    }
    for (auto const& part : linkage.parts) {
      auto const& partaker = x_scene.all.partakers[part.partaker];
      line("    > ",
           say("{} ({}): {}", "{} ({}): {}", partaker.name, partners_text(partaker, x_scene.plan),
               part_text(part, linkage, partaker)));
    }
  }

  void worth(Linkage const& linkage) {
    auto text = say("Verwachte winst {}", "Expected gain {}", money_range(linkage.gain));
    if (auto const weeks = weeks_range(linkage.weeks); !weeks.empty()) {
      text = say("{}; {} minder overlast", "{}; {} less nuisance", text, weeks);
    }
    auto const assumed = linkage.assumed ? Words{" (niet alle jaren staan in het plan)",
                                                 " (not all years are in the plan)"}
                                         : Words{};
    auto const how = linkage.follow ? Words{"na elkaar, rond", "after each other, around"}
                                    : Words{"samen in", "together in"};
    line("    ",
         say("{}; {} {}{}.", "{}; {} {}{}.", text, how, months_of(linkage.window), assumed));
  }

  void tasks(Linkage const& linkage) {
    Text all;
    for (auto const task : linkage.tasks) {
      auto const& name = x_scene.plan.tasks[static_cast<std::size_t>(task)].name;
      all = all.empty() ? name : say("{}; {}", "{}; {}", all, name);
    }
    if (!all.empty()) {
      line("    ", say("Dient samen: {}", "Serves together: {}", all));
    }
  }

  void reasons(Link const& link) {
    for (auto const& reason : link.reasons) {
      auto const& pairing = x_scene.pairings.pairings[reason.pairing];
      line("    - ", say("{} [{}; {}]", "{} [{}; {}]", pairing.gain,
                         nearness_text(reason.apart, x_scene.hood), pairing.id));
    }
  }

  void settled() {
    if (x_scene.all.settled.empty()) {
      return;
    }
    x_text += '\n';
    line("", say("Afgedaan", "Settled"));
    for (auto const& linkage : x_scene.all.settled) {
      line("  ", say("{}: {}", "{}: {}", title_of(linkage, x_scene.all),
                     decision_text(linkage, x_scene.hood)));
    }
  }

  void near_misses() {
    x_text += '\n';
    line("", x_scene.all.near_misses.empty()
                 ? say("Niets dat net niet samenkomt.", "Nothing that nearly comes together.")
                 : say("Net niet, wat het minst scheelt eerst", "Near misses, the nearest first"));
    for (auto const& miss : x_scene.all.near_misses) {
      line("  ", say("{} + {}: {} [{}]", "{} + {}: {} [{}]", x_scene.all.partakers[miss.a].name,
                     x_scene.all.partakers[miss.b].name,
                     miss_text(miss, x_scene.all, x_scene.pairings, x_scene.hood),
                     x_scene.pairings.pairings[miss.pairing].id));
    }
  }

  void titled(std::string const& number, Text const& title) {
    auto const lines = wrap(title.in(x_style.language), x_style.width - number.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      x_text +=
          (i == 0 ? number : std::string(number.size(), ' ')) + x_paint(kBold, lines[i]) + '\n';
    }
  }

  void line(std::string const& indent, Text const& text) {
    auto const lines = wrap(text.in(x_style.language), x_style.width - indent.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      x_text += (i == 0 ? indent : std::string(indent.size(), ' ')) + lines[i] + '\n';
    }
  }

  LinkScene const& x_scene;
  LinkWish const& x_wish;
  ShowStyle const& x_style;
  Paint x_paint;
  std::string x_text;
};

Cell number_cell(double value) { return {std::round(value * 10) / 10}; }
Cell money_cell(double euros) {
  return {Cents{static_cast<std::int64_t>(std::round(euros)) * 100}};
}
Cell text_cell(Text text) { return {std::move(text)}; }

View misses_view(LinkScene const& scene) {
  View view;
  view.key = "near-misses";
  view.columns = {{"one", {"het een", "one"}},
                  {"other", {"het ander", "other"}},
                  {"pairing", {"koppeling", "pairing"}},
                  {"metres", {"meter te ver", "metres too far"}, true},
                  {"days", {"dagen te ver", "days too far"}, true},
                  {"why", {"waarom", "why"}}};
  for (auto const& miss : scene.all.near_misses) {
    view.rows.push_back(
        {{text_cell(scene.all.partakers[miss.a].name), text_cell(scene.all.partakers[miss.b].name),
          text_cell(say("{}", "{}", scene.pairings.pairings[miss.pairing].id)),
          number_cell(miss.metres), number_cell(miss.days),
          text_cell(miss_text(miss, scene.all, scene.pairings, scene.hood))}});
  }
  return view;
}

}  // namespace

std::string link_text(LinkScene const& scene, LinkWish const& wish, ShowStyle const& style) {
  return Writer{scene, wish, style}.text();
}

View link_view(LinkScene const& scene, LinkWish const& wish) {
  if (wish.near_misses) {
    return misses_view(scene);
  }
  View view;
  view.key = "linkages";
  view.columns = {{"id", {"koppelkans", "linkage"}},
                  {"title", {"wat", "what"}},
                  {"gain_low", {"winst laag", "gain low"}, true},
                  {"gain_high", {"winst hoog", "gain high"}, true},
                  {"weeks_low", {"weken laag", "weeks low"}, true},
                  {"weeks_high", {"weken hoog", "weeks high"}, true},
                  {"from", {"van", "from"}},
                  {"to", {"tot en met", "to"}},
                  {"status", {"stand", "state"}}};
  for (auto const* const list : {&scene.all.open, &scene.all.settled}) {
    for (auto const& one : *list) {
      auto const day = [](std::int32_t number) {
        return text_cell(say("{0}", "{0}", format_date(date_of(number))));
      };
      auto const name = name_of(one, scene.all.partakers);
      view.rows.push_back(
          {{text_cell({name, name}), text_cell(title_of(one, scene.all)), money_cell(one.gain.low),
            money_cell(one.gain.high), number_cell(one.weeks.low), number_cell(one.weeks.high),
            day(one.window.first), day(one.window.last),
            text_cell(decision_text(one, scene.hood))}});
    }
  }
  return view;
}

}  // namespace wijk
