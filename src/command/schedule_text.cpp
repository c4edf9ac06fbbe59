// SPDX-License-Identifier: EUPL-1.2
#include "command/schedule_text.hpp"

#include "schedule/plan/proposal_words.hpp"
#include "show/wrap.hpp"

#include <algorithm>
#include <span>

namespace wijk {
namespace {

constexpr std::size_t kMostChanges = 20;

class ProposalWriter {
 public:
  ProposalWriter(ProposalScene const& scene, ShowStyle const& style)
      : x_made{scene.made},
        x_proposal{scene.proposal},
        x_scene{scene},
        x_style{style},
        x_paint{style.colour} {}

  std::string text() {
    head();
    if (x_proposal.found()) {
      changes();
      table(slices_view(x_scene));
      if (!x_made.purses.empty()) {
        table(purses_view(x_scene));
      }
      loads();
      prices();
      absent();
    }
    left_out();
    return std::move(x_text);
  }

 private:
  void head() {
    auto const& answer = x_proposal.answer;
    auto const name = x_made.hood->name;
    auto const from = x_made.first_year;
    auto const to = x_made.year(x_made.instance.slices - 1);
    if (answer.state == Answer::State::impossible) {
      line("", say("Voor {}, {} tot en met {}, is geen planning mogelijk.",
                   "For {}, {} to {}, no planning is possible.", name, from, to));
      return line("", conflict_text(x_made, x_proposal.conflict));
    }
    if (!x_proposal.found()) {
      return line("",
                  say("In de tijd is voor {} geen planning gevonden; geef meer tijd met "
                      "--seconds.",
                      "No planning was found for {} in the time; give more with --seconds.", name));
    }
    bold(say("Voorstel voor {}, {} tot en met {}", "Proposal for {}, {} to {}", name, from, to));
    line("", say("Waarde {}; {}.", "Value {}; {}.", worth_text(answer.value),
                 verdict_text(x_proposal)));
    line("  ", say("{}.", "{}.", parts_text(x_proposal.worth)));
    auto const broken = present_text(x_made, x_proposal);
    line("", broken.empty() ? say("De planning van nu: {}.", "The planning now: {}.",
                                  worth_text(x_proposal.present.total()))
                            : say("De planning van nu kan zo niet: {}.",
                                  "The planning now cannot be so: {}.", broken));
  }

  void changes() {
    heading(say("Wat anders wordt", "What changes"));
    auto const shown = std::min(x_proposal.changes.size(), kMostChanges);
    for (auto const& change : std::span{x_proposal.changes}.first(shown)) {
      line("  - ",
           say("{}: {}.", "{}: {}.", change_text(x_made, change), change_reason(x_made, change)));
    }
    if (shown < x_proposal.changes.size()) {
      line("  ", say("En nog {}; --json noemt ze alle.", "And {} more; --json names them all.",
                     x_proposal.changes.size() - shown));
    }
    if (x_proposal.changes.empty()) {
      line("  ", x_proposal.answer.state == Answer::State::proven
                     ? say("Niets: de planning van nu is de beste die er is.",
                           "Nothing: the planning now is the best there is.")
                     : say("Niets: een betere dan die van nu is niet gevonden.",
                           "Nothing: none better than that of now was found."));
    }
  }

  /// A bar for each year, to the scale of what a partner may carry, or of its busiest year.
  void loads() {
    constexpr std::size_t kMost = 12;
    auto const view = loads_view(x_scene);
    if (view.rows.empty()) {
      return;
    }
    heading(view.title);
    auto const shown = std::min(view.rows.size(), kMost);
    std::size_t wide = 8;
    for (std::size_t i = 0; i < shown; ++i) {
      wide = std::max(wide, name_of(view.rows[i]).size());
    }
    wide = std::min(wide, x_style.width / 3);
    std::string years(wide + 2, ' ');
    for (int t = 0; t < x_made.instance.years(); ++t) {
      years += fmt::format(" {:02}", (x_made.first_year + t) % 100);
    }
    x_text += x_paint(kFaint, years) + '\n';
    for (std::size_t i = 0; i < shown; ++i) {
      load(view.rows[i], wide);
    }
    if (shown < view.rows.size()) {
      line("  ", say("En nog {} met minder; --json noemt ze alle.",
                     "And {} more with less; --json names them all.", view.rows.size() - shown));
    }
  }

  std::string name_of(Row const& row) const {
    return std::get<Text>(row.cells[0].value).in(x_style.language);
  }

  void load(Row const& row, std::size_t wide) {
    static constexpr std::string_view kBars[] = {"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    auto const* const limit = std::get_if<double>(&row.cells[1].value);
    double most = 0;
    for (std::size_t c = 2; c < row.cells.size(); ++c) {
      most = std::max(most, std::get<double>(row.cells[c].value));
    }
    auto const full = std::max({limit == nullptr ? 0 : *limit, most, 1.0});
    std::string bars;
    for (std::size_t c = 2; c < row.cells.size(); ++c) {
      auto const works = std::get<double>(row.cells[c].value);
      auto const step = works <= 0 ? 0U : static_cast<unsigned>(works / full * 7.99) + 1;
      bars += fmt::format("  {}", kBars[std::min(step, 8U)]);
    }
    auto const told = limit == nullptr
                          ? say("hoogstens {}", "at most {}", most)
                          : say("hoogstens {} van {}", "at most {} of {}", most, *limit);
    auto const lines = wrap(name_of(row), wide);
    x_text += "  " + pad_right(lines.front(), wide) + x_paint(kBar, bars) + "  " +
              told.in(x_style.language) + '\n';
    for (std::size_t i = 1; i < lines.size(); ++i) {
      x_text += "    " + lines[i] + '\n';
    }
  }

  void prices() {
    if (x_proposal.prices.empty()) {
      return;
    }
    heading(say("Wat knelt, en wat meer ervan brengt", "What binds, and what more of it brings"));
    for (auto const& price : x_proposal.prices) {
      line("  - ", say("{}.", "{}.", price_text(x_made, price)));
    }
  }

  void absent() {
    if (x_proposal.absent.empty()) {
      return;
    }
    heading(say("Wat geen jaar krijgt, en wat ervoor nodig is",
                "What gets no year, and what it would take"));
    std::vector<Text> others;
    for (auto const& one : x_proposal.absent) {
      if (one.asked) {
        line("  - ", say("{}.", "{}.", absent_text(x_made, one)));
      } else {
        others.push_back(say("`{}`", "`{}`", x_made.measure(one.item).id));
      }
    }
    if (!others.empty()) {
      line("  - ", say("Niet nagegaan: {}.", "Not looked into: {}.", list_text(others)));
    }
  }

  void left_out() {
    if (!x_made.left_out.empty()) {
      heading(say("Niet in de keuze", "Not in the choice"));
      std::vector<std::size_t> told;
      for (auto const& one : x_made.left_out) {
        std::vector<Text> same;
        for (auto const& other : x_made.left_out) {
          bool const new_one =
              other.why == one.why && std::ranges::find(told, other.measure) == told.end();
          if (new_one) {
            told.push_back(other.measure);
            same.push_back(say("`{}`", "`{}`", x_made.hood->measures[other.measure].id));
          }
        }
        if (!same.empty()) {
          line("  - ", say("{}: {}.", "{}: {}.", list_text(same), one.why));
        }
      }
    }
    if (!x_made.notes.empty()) {
      heading(say("Wat niet meetelt", "What is not counted"));
      for (auto const& note : x_made.notes) {
        line("  - ", note);
      }
    }
    x_text += '\n';
    line("",
         say("Bedragen van waarde zijn schattingen; de aannames staan in rules/schedule.yaml en "
             "met --json in de uitvoer.",
             "Amounts of value are estimates; what is assumed stands in rules/schedule.yaml and "
             "in the output of --json."));
  }

  void heading(Text const& title) {
    x_text += '\n';
    bold(title);
  }
  void bold(Text const& text) { x_text += x_paint(kBold, text.in(x_style.language)) + '\n'; }

  void table(View const& view) {
    x_text += '\n';
    x_text += render_table(view, x_style);
  }

  void line(std::string const& indent, Text const& text) {
    auto const lines = wrap(text.in(x_style.language), x_style.width - indent.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      x_text += (i == 0 ? indent : std::string(indent.size(), ' ')) + lines[i] + '\n';
    }
  }

  YearsPlan const& x_made;
  YearsProposal const& x_proposal;
  ProposalScene const& x_scene;
  ShowStyle const& x_style;
  Paint x_paint;
  std::string x_text;
};

}  // namespace

std::string proposal_text(ProposalScene const& scene, ShowStyle const& style) {
  return ProposalWriter{scene, style}.text();
}

}  // namespace wijk
