// SPDX-License-Identifier: EUPL-1.2
#include "serve/api/values.hpp"

namespace wijk::api {
namespace {

constexpr std::string_view kStates[] = {"not-stated", "unknown", "known"};

template <class Value>
std::string_view state_of(Stated<Value> const& value) {
  return kStates[static_cast<std::size_t>(value.state)];
}

template <class Value>
Json with_value(Stated<Value> const& value, std::string_view name) {
  Json json{{"state", state_of(value)}};
  json[std::string{name}] = value.known() ? Json(value.value) : Json(nullptr);
  return json;
}

}  // namespace

Json words(Text const& text) {
  if (text.empty()) {
    return nullptr;
  }
  return {{"nl", text.in(Language::dutch)}, {"en", text.in(Language::english)}};
}

Json words(Words const& text) { return {{"nl", text.nl}, {"en", text.en}}; }

Json text_or_null(std::string const& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json stated(Stated<Cents> const& amount) {
  return {{"state", state_of(amount)},
          {"amount_cents", amount.known() ? Json(amount.value.value) : Json(nullptr)}};
}

Json stated(Stated<double> const& number) { return with_value(number, "number"); }
Json stated(Stated<std::int64_t> const& number) { return with_value(number, "number"); }
Json stated(Stated<std::string> const& text) { return with_value(text, "text"); }

std::string day(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Json period_json(Period const& period) {
  static constexpr std::string_view kPrecisions[] = {"year", "month", "day"};
  return {{"first", day(period.first)},
          {"last", period.last ? Json(day(*period.last)) : Json(nullptr)},
          {"precision", kPrecisions[static_cast<std::size_t>(period.precision)]},
          {"text", words(say("{}", "{}", period))}};
}

Json stated(Stated<Period> const& period) {
  Json json{{"state", state_of(period)}};
  if (period.known()) {
    json.update(period_json(period.value));
  }
  return json;
}

Json sum_json(Sum const& sum) {
  return {{"amount_cents", sum.amount.value},
          {"covered_cents", sum.covered.value},
          {"more_to_come", sum.unknown > 0},
          {"lines", sum.lines},
          {"lines_known", sum.known},
          {"lines_unknown", sum.unknown},
          {"lines_cover_unknown", sum.cover_unknown},
          {"lines_cover_not_stated", sum.cover_not_stated}};
}

Json source_json(Plan const& plan, Source const& source) {
  auto const& document = source.document;
  auto const title = document.found()
                         ? words(plan.documents[static_cast<std::size_t>(document.index)].title)
                         : Json(nullptr);
  return {{"id", document.id},
          {"title", title},
          {"chapter", text_or_null(source.chapter)},
          {"page", text_or_null(source.page)},
          {"table", text_or_null(source.table)}};
}

void add_origin(Json& object, Plan const& plan, Origin const& origin) {
  object["sources"] = Json::array();
  for (auto const& source : origin.sources) {
    object["sources"].push_back(source_json(plan, source));
  }
  object["remark"] = words(origin.remark);
}

}  // namespace wijk::api
