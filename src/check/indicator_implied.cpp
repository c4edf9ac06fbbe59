// SPDX-License-Identifier: EUPL-1.2
//
// What observations of the same time imply together. A part and the share that it is imply the
// whole: 300 children that are 41 % imply about 730 children. What is implied is held against what
// is stated, and against what others imply.
#include "check/observed.hpp"
#include "check/relate.hpp"
#include "check/rules.hpp"

#include <limits>
#include <map>
#include <tuple>

namespace wijk {
namespace {

/// An indicator at a time.
using Moment = std::tuple<std::int32_t, Date, std::optional<Date>>;

Moment moment_of(std::int32_t indicator, Period const& when) {
  return {indicator, when.first, when.last};
}

/// A value that is stated or implied, and the observation that says so.
struct Value {
  Range range;
  double about = 0;
  std::size_t indicator = 0;  ///< of the observation
  std::size_t observation = 0;
  bool implied = false;
};

/// All values of one moment: the two that lie furthest apart, since they decide.
struct Values {
  std::optional<Value> lowest;   ///< whose most is least
  std::optional<Value> highest;  ///< whose least is most

  void add(Value const& value) {
    if (!lowest || value.range.most < lowest->range.most) {
      lowest = value;
    }
    if (!highest || value.range.least > highest->range.least) {
      highest = value;
    }
  }
  bool agree() const { return !apart(lowest->range, highest->range); }
};

class Implied {
 public:
  Implied(Here const& here, Findings& findings) : x_here{here}, x_findings{findings} {
    for_each([&](std::size_t i, std::size_t j, Observation const& one) {
      x_stated.try_emplace(moment_of(static_cast<std::int32_t>(i), one.when.value),
                           Value{range_of(one), one.value.value, i, j, false});
    });
    for_each([&](std::size_t i, std::size_t j, Observation const& one) { share(i, j, one); });
  }

  /// Finds where two shares imply different numbers of the same thing.
  void disagreements() {
    for (auto const& [moment, values] : x_implied) {
      if (values.agree()) {
        continue;
      }
      auto const& low = *values.lowest;
      auto const& high = *values.highest;
      bool const low_first =
          std::tie(low.indicator, low.observation) < std::tie(high.indicator, high.observation);
      auto const& first = low_first ? low : high;
      auto const& second = low_first ? high : low;
      auto& finding =
          x_findings.add("indicator-implied", pointer(second),
                         say("hieruit volgt {} voor `{}`, maar uit `{}` volgt {}",
                             "this implies {} for `{}`, but `{}` implies {}", told(second),
                             all()[static_cast<std::size_t>(std::get<0>(moment))].id,
                             all()[first.indicator].id, told(first)));
      relate(finding, pointer(first), say("daar volgt {} uit", "this implies {}", told(first)));
    }
  }

  /// Finds where a part is larger than what contains it.
  void parts() {
    for (std::size_t i = 0; i < all().size(); ++i) {
      auto const& outer = all()[i].within;
      if (!outer.found()) {
        continue;
      }
      for (auto it = first_of(i); it != x_best.end() && std::get<0>(it->first) == index(i); ++it) {
        auto const& [indicator, first, last] = it->first;
        auto const container = x_best.find({outer.index, first, last});
        if (container == x_best.end() || !is_more(it->second, container->second)) {
          continue;
        }
        auto const& most = *it->second.highest;
        auto const& least = *container->second.lowest;
        auto& finding = x_findings.add("indicator-within", pointer(most),
                                       say("`{}` is {}, maar hoort bij `{}` en dat is {}",
                                           "`{}` is {}, but is part of `{}` and that is {}",
                                           all()[i].id, told(most), outer.id, told(least)));
        relate(finding, pointer(least), told(least));
        relate(finding, x_here.at("indicators", i, "within"), say("hoort hierbij", "is part of"));
      }
    }
  }

  /// What is stated counts; what is implied where nothing is stated.
  void settle() {
    x_best = x_implied;
    for (auto const& [moment, value] : x_stated) {
      x_best[moment] = {value, value};
    }
  }

 private:
  std::vector<Indicator> const& all() const { return x_here.hood.indicators; }
  static std::int32_t index(std::size_t i) { return static_cast<std::int32_t>(i); }
  static bool is_more(Values const& part, Values const& whole) {
    return part.highest->range.least > whole.lowest->range.most;
  }

  std::map<Moment, Values>::const_iterator first_of(std::size_t i) const {
    return x_best.lower_bound(
        {index(i), Date{std::chrono::year::min(), std::chrono::month{1}, std::chrono::day{1}},
         std::nullopt});
  }

  std::string pointer(Value const& value) const {
    return x_here.at("indicators", value.indicator,
                     fmt::format("observations/{}/value", value.observation));
  }

  static Text told(Value const& value) {
    return value.implied ? say("ongeveer {}", "about {}", rough_text(value.about))
                         : number_text(value.about);
  }

  template <class Each>
  void for_each(Each each) const {
    for (std::size_t i = 0; i < all().size(); ++i) {
      for (std::size_t j = 0; j < all()[i].observations.size(); ++j) {
        auto const& one = all()[i].observations[j];
        if (one.when.known() && one.value.known()) {
          each(i, j, one);
        }
      }
    }
  }

  Value const* stated(Ref<Indicator> const& ref, Period const& when) const {
    auto const found = ref.found() ? x_stated.find(moment_of(ref.index, when)) : x_stated.end();
    return found == x_stated.end() ? nullptr : &found->second;
  }

  void imply(Ref<Indicator> const& ref, Period const& when, Value const& value) {
    if (ref.found()) {
      x_implied[moment_of(ref.index, when)].add(value);
    }
  }

  void share(std::size_t i, std::size_t j, Observation const& one) {
    auto const& indicator = all()[i];
    auto const range = range_of(one);
    if (indicator.unit != "percent" || range.most <= 0 || one.value.value <= 0) {
      return;
    }
    auto const* const part = stated(indicator.part, one.when.value);
    auto const* const whole = stated(indicator.whole, one.when.value);
    if (part != nullptr && whole != nullptr) {
      contradiction(i, j, one, *part, *whole);
    } else if (part != nullptr) {
      imply(indicator.whole, one.when.value,
            {whole_of(part->range, range), 100 * part->about / one.value.value, i, j, true});
    } else if (whole != nullptr) {
      imply(indicator.part, one.when.value,
            {part_of(whole->range, range), whole->about * one.value.value / 100, i, j, true});
    }
  }

  void contradiction(std::size_t i, std::size_t j, Observation const& one, Value const& part,
                     Value const& whole) {
    if (whole.about <= 0 || !apart(percent_of(part.range, whole.range), range_of(one))) {
      return;
    }
    auto& finding = x_findings.add(
        "indicator-share", pointer({{}, 0, i, j, false}),
        say("`{}` zegt {} %, maar {} van {} is {} %", "`{}` says {} %, but {} of {} is {} %",
            all()[i].id, number_text(one.value.value), number_text(part.about),
            number_text(whole.about), rough_text(100 * part.about / whole.about)));
    relate(finding, pointer(part), say("het deel", "the part"));
    relate(finding, pointer(whole), say("het geheel", "the whole"));
  }

  Here const& x_here;
  Findings& x_findings;
  std::map<Moment, Value> x_stated;
  std::map<Moment, Values> x_implied;
  std::map<Moment, Values> x_best;
};

}  // namespace

void indicator_implied(Here const& here, Findings& findings) {
  Implied implied{here, findings};
  implied.disagreements();
  implied.settle();
  implied.parts();
}

}  // namespace wijk
