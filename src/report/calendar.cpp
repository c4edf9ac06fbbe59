// SPDX-License-Identifier: EUPL-1.2
//
// Written by hand: libical would bring ICU into every start of the program for the forty lines
// below.
#include "report/calendar.hpp"

#include <algorithm>
#include <chrono>

namespace wijk {
namespace {

/// A TEXT value (RFC 5545, 3.3.11).
std::string escaped(std::string_view text) {
  std::string value;
  for (char const letter : text) {
    switch (letter) {
      case '\n': value += "\\n"; break;
      case '\\':
      case ';':
      case ',': value += '\\'; [[fallthrough]];
      default:
        if (static_cast<unsigned char>(letter) >= 0x20) {
          value += letter;
        }
    }
  }
  return value;
}

bool continues_character(char letter) {
  return (static_cast<unsigned char>(letter) & 0xC0) == 0x80;
}

/// Lines of at most 75 bytes, the next one behind a blank, no character cut (RFC 5545, 3.1).
std::string folded(std::string_view line) {
  constexpr std::size_t kLongest = 75;
  std::string text;
  for (auto room = kLongest; line.size() > room; room = kLongest - 1) {
    auto cut = room;
    while (cut > 1 && continues_character(line[cut])) {
      --cut;
    }
    text.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
  }
  return text.append(line).append("\r\n");
}

/// Content lines, one behind the other.
class Lines {
 public:
  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) {
      raw(name, escaped(value));
    }
  }
  void raw(std::string_view name, std::string_view value) {
    x_text += folded(fmt::format("{}:{}", name, value));
  }
  std::string take() { return std::move(x_text); }

 private:
  std::string x_text;
};

std::string basic(Date date) {
  return fmt::format("{:04}{:02}{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Date day_after(Date date) { return Date{std::chrono::sys_days{date} + std::chrono::days{1}}; }

/// The days that the event takes in the calendar.
std::pair<Date, Date> days_of(Milestone const& milestone) {
  auto const& when = milestone.when.value;
  if (when.precision == Period::Precision::day && when.last) {
    return {when.first, *when.last};
  }
  auto const day = milestone.kind == "start" || !when.last ? when.first : *when.last;
  return {day, day};
}

std::string named(Plan const& plan, Source const& source, Language language) {
  auto const& document = source.document;
  auto text = document.found()
                  ? plan.documents[static_cast<std::size_t>(document.index)].title.in(language)
                  : document.id;
  auto const add = [&](Words label, std::string const& value) {
    text += value.empty() ? "" : fmt::format(", {} {}", label.in(language), value);
  };
  add({"hoofdstuk", "chapter"}, source.chapter);
  add({"bladzijde", "page"}, source.page);
  add({"tabel", "table"}, source.table);
  return text;
}

template <class Element>
std::string name_of(Ref<Element> const& ref, std::vector<Element> const& elements,
                    Language language) {
  return ref.found() ? elements[static_cast<std::size_t>(ref.index)].name.in(language) : ref.id;
}

void add_sentence(std::string& text, std::string const& sentence) {
  text += (text.empty() || sentence.empty() ? "" : "\n") + sentence;
}

std::string description(Plan const& plan, Measure const& measure, Milestone const& milestone,
                        Language language) {
  auto const line = [&](Words label, std::string const& value) {
    return value.empty() ? value : fmt::format("{}: {}", label.in(language), value);
  };
  std::string text;
  add_sentence(text, line({"Maatregel", "Measure"}, measure.name.in(language)));
  add_sentence(text, line({"In het plan", "In the plan"}, spoken(milestone.when.value, language)));
  add_sentence(text, line({"Trekker", "Lead"}, name_of(measure.lead, plan.partners, language)));
  add_sentence(text, milestone.done ? say("Is gebeurd.", "Has happened.").in(language) : "");
  add_sentence(text, milestone.origin.remark.in(language));
  for (auto const& source : milestone.origin.sources) {
    add_sentence(text, line({"Bron", "Source"}, named(plan, source, language)));
  }
  return text;
}

void add_event(Lines& lines, Plan const& plan, Neighbourhood const& hood, Measure const& measure,
               Milestone const& milestone, Language language) {
  auto const [first, last] = days_of(milestone);
  auto const& when = milestone.when.value;
  auto summary = fmt::format("{}: {}", measure.name.in(language), milestone.name.in(language));
  if (when.precision != Period::Precision::day || !when.last) {
    summary += fmt::format(" ({})", spoken(when, language));
  }
  lines.raw("BEGIN", "VEVENT");
  lines.text("UID",
             fmt::format("{}.{}.{}.{}@wijkwerk", plan.id, hood.id, measure.id, milestone.id));
  lines.raw("DTSTAMP", basic(report_date(plan)) + "T000000Z");
  lines.raw("DTSTART;VALUE=DATE", basic(first));
  lines.raw("DTEND;VALUE=DATE", basic(day_after(last)));
  lines.text("SUMMARY", summary);
  lines.text("DESCRIPTION", description(plan, measure, milestone, language));
  lines.text("CATEGORIES", name_of(measure.theme, hood.themes, language));
  lines.raw("TRANSP", "TRANSPARENT");  // nobody is busy because a milestone is due
  lines.raw("END", "VEVENT");
}

std::size_t without_date(Neighbourhood const& hood, CalendarChoice const& choice) {
  std::size_t count = 0;
  for (auto const& measure : hood.measures) {
    for (auto const& milestone : measure.milestones) {
      count += milestone.when.known() || !choice.holds(measure) ? 0U : 1U;
    }
  }
  return count;
}

/// What is chosen, as people call it: "Groen, Vondellaan".
std::string chosen_names(Neighbourhood const& hood, CalendarChoice const& choice,
                         Language language) {
  std::string names;
  auto const add = [&](auto const& list, std::string const& id) {
    for (auto const& element : list) {
      if (!id.empty() && element.id == id) {
        names += (names.empty() ? ": " : ", ") + element.name.in(language);
      }
    }
  };
  add(hood.themes, choice.theme);
  add(hood.places, choice.place);
  add(hood.measures, choice.measure);
  return names;
}

}  // namespace

Date report_date(Plan const& plan) {
  Date date{Year{2000}, std::chrono::January, std::chrono::day{1}};
  for (auto const& edition : plan.editions) {
    if (edition.date.known()) {
      date = std::max(date, edition.date.value.first);
    }
  }
  return date;
}

bool CalendarChoice::holds(Measure const& measure_of_hood) const {
  auto const& places = measure_of_hood.places;
  return (theme.empty() || measure_of_hood.theme.id == theme) &&
         (measure.empty() || measure_of_hood.id == measure) &&
         (place.empty() ||
          std::ranges::any_of(places, [&](auto const& one) { return one.id == place; }));
}

std::string calendar_report(Plan const& plan, Neighbourhood const& hood, Language language,
                            CalendarChoice const& choice) {
  Lines lines;
  auto const name =
      say("Mijlpalen {}", "Milestones of {}", hood.name.empty() ? plan.name : hood.name);
  lines.raw("BEGIN", "VCALENDAR");
  lines.raw("VERSION", "2.0");
  lines.raw("PRODID", "-//Wijkwerk//wijk//NL");
  lines.text("X-WR-CALNAME", name.in(language) + chosen_names(hood, choice, language));
  if (auto const missing = without_date(hood, choice); missing > 0) {
    lines.text("X-WR-CALDESC", say("Mijlpalen zonder datum staan er niet in: {}",
                                   "Milestones without a date are left out: {}", missing)
                                   .in(language));
  }
  for (auto const& measure : hood.measures) {
    for (auto const& milestone : measure.milestones) {
      if (milestone.when.known() && choice.holds(measure)) {
        add_event(lines, plan, hood, measure, milestone, language);
      }
    }
  }
  lines.raw("END", "VCALENDAR");
  return lines.take();
}

}  // namespace wijk
