// SPDX-License-Identifier: EUPL-1.2
#include "serve/ogc/when.hpp"

namespace wijk::ogc {
namespace {

/// The day of an RFC 3339 moment; a plan knows no hours.
std::optional<Date> day_of(std::string_view text) {
  constexpr std::size_t kDay = 10;
  bool const shaped =
      text.size() >= kDay && text[4] == '-' && text[7] == '-' &&
      (text.size() == kDay || ((text[kDay] == 'T' || text[kDay] == 't') && text.size() > 16));
  auto const date = shaped ? parse_date(text.substr(0, kDay)) : Parsed<Date>{};
  return shaped && date.ok() ? std::optional{date.value} : std::nullopt;
}

bool open(std::string_view end) { return end.empty() || end == ".."; }

}  // namespace

std::optional<Span> parse_span(std::string_view text) {
  auto const slash = text.find('/');
  if (slash == std::string_view::npos) {
    auto const day = day_of(text);
    return day ? std::optional{Span{day, day}} : std::nullopt;
  }
  auto const from = text.substr(0, slash), until = text.substr(slash + 1);
  Span const span{day_of(from), day_of(until)};
  bool const right = (span.first || open(from)) && (span.last || open(until)) &&
                     !(open(from) && open(until)) &&
                     !(span.first && span.last && *span.last < *span.first);
  return right ? std::optional{span} : std::nullopt;
}

bool overlaps(Span const& span, Period const& period) {
  return (!span.last || period.first <= *span.last) &&
         (!span.first || !period.last || *span.first <= *period.last);
}

}  // namespace wijk::ogc
