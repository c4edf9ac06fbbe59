// SPDX-License-Identifier: EUPL-1.2
#include "command/schedule_write.hpp"

#include "check/checked.hpp"
#include "finding/render.hpp"
#include "schedule/plan/edits.hpp"
#include "write/field_edits.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

namespace wijk {
namespace {

/// How often each rule finds something, that nobody accepted.
std::map<std::string, int> counted(Reading& reading) {
  check_reading(reading, {});
  std::map<std::string, int> counts;
  for (auto const& finding : reading.findings.all()) {
    bool const counts_here = finding.accepted_by.empty() && finding.severity != Severity::note;
    counts[std::string{finding.rule}] += counts_here ? 1 : 0;
  }
  return counts;
}

/// The findings of rules that find more than before.
Findings worse(Reading& after, std::map<std::string, int> const& before) {
  auto const now = counted(after);
  Findings more;
  for (auto const& finding : after.findings.all()) {
    auto const rule = std::string{finding.rule};
    auto const was = before.find(rule);
    if (now.at(rule) > (was == before.end() ? 0 : was->second)) {
      more.all().push_back(finding);
    }
  }
  return more;
}

void print_worse(Findings const& findings, Shell const& shell) {
  RenderOptions render;
  render.language = shell.language;
  fmt::print(stderr, "{}", render_text(findings, render));
}

}  // namespace

void write_schedule(ProposalScene const& scene, Reading const& reading, std::string const& path,
                    Shell& shell) {
  auto const edits = edits_of(scene.made, scene.proposal.answer.choice);
  if (edits.empty()) {
    fmt::print(stderr, "{}\n",
               say("het plan zegt dit al; er is niets geschreven",
                   "the plan says so already; nothing was written")
                   .in(shell.language));
    return;
  }
  std::vector<FieldEdit> fields;
  for (auto const& edit : edits) {
    fields.push_back({edit.pointer, edit.text});
  }
  auto const folder = find_plan(path);
  if (!folder) {
    return shell.refuse(folder.refusal().why);
  }
  auto const load = load_from(folder->root);
  auto before = read_plan(folder->entry, load);
  if (!std::ranges::equal(before.document.files, reading.document.files, {}, &File::text,
                          &File::text)) {
    return shell.refuse(say("`{}` is intussen gewijzigd; er is niets geschreven",
                            "`{}` was changed meanwhile; nothing was written", path));
  }
  auto const changed = rewrite_fields(before.document, fields);
  if (!changed) {
    return shell.refuse(changed.refusal().why);
  }
  auto after = read_plan(folder->entry, [&](std::string const& name) -> Loaded {
    auto const file = std::ranges::find(*changed, name, &File::name);
    return file == changed->end() ? load(name) : Loaded{file->text};
  });
  if (auto const more = worse(after, counted(before)); !more.all().empty()) {
    print_worse(more, shell);
    return shell.refuse(
        say("met dit voorstel zou het plan fouten of waarschuwingen krijgen die het "
            "nu niet heeft; er is niets geschreven",
            "with this proposal the plan would have errors or warnings that it has "
            "not now; nothing was written"));
  }
  std::vector<Shell::NewText> texts;
  for (auto const& file : *changed) {
    auto const was = std::ranges::find(before.document.files, file.name, &File::name);
    auto const name =
        (std::filesystem::path{folder->root} / file.name).lexically_normal().generic_string();
    texts.push_back({name, was->text, file.text});
  }
  if (shell.write_all(texts)) {
    for (auto const& text : texts) {
      fmt::print(stderr, "{}\n", say("{}: gewijzigd", "{}: changed", text.path).in(shell.language));
    }
  }
}

}  // namespace wijk
