// SPDX-License-Identifier: EUPL-1.2
#include "finding/render.hpp"

#include "finding/by_rule.hpp"
#include "finding/rules.hpp"
#include "finding/unicode.hpp"

#include <algorithm>
#include <tuple>

namespace wijk {
namespace {

struct Paint {
  bool on;
  std::string operator()(std::string_view code, std::string_view text) const {
    return on ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string{text};
  }
};

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "1;31";
    case Severity::warning: return "1;33";
    case Severity::note: break;
  }
  return "1;36";
}

std::string at(Spot const& place) {
  if (place.line == 0) {
    return place.file;
  }
  return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

/// The part of a line that is shown: all of it, or a window around the place where it is long.
struct Window {
  std::string text;
  std::size_t before = 0;  ///< columns in front of the place
  std::size_t marked = 1;  ///< columns that are underlined
};

Window window_of(Spot const& place, std::size_t width) {
  auto const line = printable(place.excerpt);
  auto const before = first_points(line, place.column - 1 - place.skipped);
  Window window;
  window.before = display_width(before);
  window.marked = std::max<std::size_t>(
      1, display_width(first_points(std::string_view{line}.substr(before.size()), place.length)));
  std::size_t const cut = window.before > width / 2 ? window.before - width / 3 : 0;
  auto const left = first_columns(line, cut);
  auto const rest = std::string_view{line}.substr(left.size());
  auto const shown = first_columns(rest, width);
  window.text =
      fmt::format("{}{}{}", cut > 0 ? "…" : "", shown, shown.size() < rest.size() ? "…" : "");
  window.before -= display_width(left);
  window.before += cut > 0 ? 1 : 0;
  window.marked = std::min(window.marked, width > window.before ? width - window.before : 1);
  return window;
}

void frame(std::string& out, Spot const& place, std::string_view label, std::string_view colour,
           RenderOptions const& options, std::size_t gutter) {
  if (place.line == 0 || place.excerpt.empty()) {
    return;
  }
  Paint const paint{options.colour};
  auto const window = window_of(place, options.width);
  out += fmt::format("{} {} {}\n", paint("2", fmt::format("{:>{}}", place.line, gutter)),
                     paint("2", "|"), window.text);
  auto const under =
      std::string(window.marked, '^') + (label.empty() ? "" : " ") + std::string{label};
  out += fmt::format("{:>{}} {} {}{}\n", "", gutter, paint("2", "|"),
                     std::string(window.before, ' '), paint(colour, under));
}

/// The first finding of a rule says why it matters and what to do; the others what is special.
void render_one(std::string& out, Finding const& finding, RenderOptions const& options,
                bool is_first) {
  Paint const paint{options.colour};
  auto const language = options.language;
  auto const colour = colour_of(finding.severity);
  out += fmt::format(
      "{}{}: {} {}\n", paint("1", at(finding.place)), finding.place.file.empty() ? "plan" : "",
      paint(colour, fmt::format("{}: {}", severity_name(finding.severity).in(language),
                                printable(finding.message.in(language)))),
      paint("2", fmt::format("[{}]", finding.rule)));
  auto gutter = std::to_string(finding.place.line).size();
  for (auto const& related : finding.related) {
    gutter = std::max(gutter, std::to_string(related.place.line).size());
  }
  frame(out, finding.place, "", colour, options, gutter + 2);
  for (auto const& related : finding.related) {
    auto const label = printable(related.label.in(language));
    out += fmt::format("{:>{}} {} {}\n", "", gutter + 1, paint("2", "-->"), at(related.place));
    frame(out, related.place, label, "1;36", options, gutter + 2);
  }
  auto const line = [&](Words kind, std::string_view text) {
    out += fmt::format("{:>{}} = {}: {}\n", "", gutter + 2, paint("1", kind.in(language)),
                       printable(text));
  };
  auto const* const rule = find_rule(finding.rule);
  if (is_first) {
    line({"waarom", "why"}, rule->why.in(language));
  }
  if (is_first || !finding.hint.empty()) {
    line({"wat te doen", "remedy"},
         finding.hint.empty() ? rule->remedy.in(language) : finding.hint.in(language));
  }
  if (!finding.accepted_by.empty()) {
    line({"aanvaard door", "accepted by"}, finding.accepted_by);
  }
  out += '\n';
}

void render_group(std::string& out, FindingGroup const& group, std::size_t dropped,
                  RenderOptions const& options) {
  auto const* const first = group.front();
  auto const framed = first->severity == Severity::error
                          ? options.shown_per_rule
                          : std::min(options.framed_per_rule, options.shown_per_rule);
  auto const shown = std::min(group.size(), options.shown_per_rule);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i < framed) {
      render_one(out, *group[i], options, i == 0);
    } else {
      out += render_line(*group[i], options.language) + "\n";
    }
  }
  if (auto const hidden = group.size() - shown + dropped; hidden > 0) {
    out += say("… en nog {} keer [{}]; alle met `--all`\n",
               "… and {} more of [{}]; all with `--all`\n", hidden, first->rule)
               .in(options.language);
  }
  if (group.size() > framed) {
    out += '\n';
  }
}

}  // namespace

void sort_findings(Findings& findings) {
  std::ranges::stable_sort(findings.all(), [](Finding const& a, Finding const& b) {
    return std::tie(a.place.file, a.place.line, a.place.column, a.severity) <
           std::tie(b.place.file, b.place.line, b.place.column, b.severity);
  });
}

std::string render_line(Finding const& finding, Language language) {
  return fmt::format("{}: {}: {} [{}]", at(finding.place),
                     severity_name(finding.severity).in(language),
                     printable(finding.message.in(language)), finding.rule);
}

std::string render_text(Findings const& findings, RenderOptions const& options) {
  std::string out;
  FindingGroup all;
  for (auto const& finding : findings.all()) {
    all.push_back(&finding);
  }
  for (auto const& group : by_rule(all)) {
    render_group(out, group, findings.dropped(group.front()->rule), options);
  }
  return out;
}

}  // namespace wijk
