// SPDX-License-Identifier: EUPL-1.2
#include "schedule/years/instance.hpp"

#include <algorithm>
#include <cmath>

namespace wijk::schedule {
namespace {

// Sums of whole numbers stay below 2^62: at most 2^18 amounts of at most 2^43 (nine thousand
// billion euros), and 2^18 changes of at most 2^20 homes, which are multiplied by as many.
constexpr std::int64_t kLargest = std::int64_t{1} << 43;
constexpr std::int64_t kMostHomes = std::int64_t{1} << 20;
constexpr std::size_t kMostTerms = std::size_t{1} << 18;
constexpr double kLargestWorth = 1e12;
constexpr int kMostSlices = 200;
constexpr std::size_t kMostInSlices = std::size_t{1} << 24;  // what is counted for each slice
constexpr int kLargestLag = 1'000'000;

bool is_sound(double worth) { return std::isfinite(worth) && std::abs(worth) <= kLargestWorth; }
bool is_sound(std::int64_t amount) { return amount >= -kLargest && amount <= kLargest; }
bool is_sound_lag(int lag) { return lag >= -kLargestLag && lag <= kLargestLag; }
bool is_sound_homes(std::int64_t homes) { return homes >= -kMostHomes && homes <= kMostHomes; }

bool is_sound(Variant const& variant, Instance const& instance) {
  auto const all = [](auto const& list, auto const& good) {
    return list.size() <= kMostTerms && std::all_of(list.begin(), list.end(), good);
  };
  return variant.duration >= 0 && variant.last_start >= -kLargestLag &&
         is_sound_lag(variant.duration) && is_sound(variant.nuisance) &&
         all(variant.spends,
             [&](auto const& one) {
               return one.purse < instance.purses.size() && is_sound_lag(one.offset) &&
                      is_sound(one.amount);
             }) &&
         all(variant.serves,
             [&](auto const& one) {
               return one.purpose < instance.purposes.size() && is_sound(one.amount);
             }) &&
         all(variant.loads,
             [&](auto const& one) {
               return one.limit < instance.limits.size() && is_sound_lag(one.offset) &&
                      is_sound(one.amount);
             }) &&
         all(variant.shifts, [&](auto const& one) {
           return one.floor < instance.floors.size() && is_sound_lag(one.offset) &&
                  is_sound_homes(one.part) && is_sound_homes(one.whole);
         });
}

bool is_sound(Item const& item, Instance const& instance) {
  bool const counted =
      !item.counted_on || (is_sound(item.counted.other) && is_sound(item.counted.per_slice) &&
                           is_sound_lag(item.counted.placed.start));
  return counted && is_sound(item.late) && is_sound_lag(item.earliest) &&
         is_sound_lag(item.latest) && item.step >= 1 && item.step <= kMostSlices &&
         item.variants.size() <= kMostTerms &&
         std::all_of(item.variants.begin(), item.variants.end(),
                     [&](Variant const& variant) { return is_sound(variant, instance); });
}

std::size_t terms_of(Instance const& instance) {
  std::size_t terms = instance.purses.size() + instance.limits.size() + instance.floors.size();
  for (auto const& item : instance.items) {
    for (auto const& variant : item.variants) {
      terms += 1 + variant.spends.size() + variant.serves.size() + variant.loads.size() +
               variant.shifts.size();
    }
  }
  return terms;
}

bool is_sound(Purpose const& purpose) {
  double before = kLargestWorth;
  return std::all_of(purpose.steps.begin(), purpose.steps.end(), [&](Purpose::Step const& step) {
    bool const falls = is_sound(step.width) && is_sound(step.slope) && step.width >= 0 &&
                       step.slope >= 0 && step.slope <= before;
    before = step.slope;
    return falls;
  });
}

bool has_each(std::vector<std::int64_t> const& list, int length) {
  return list.size() == static_cast<std::size_t>(length) &&
         std::all_of(list.begin(), list.end(), [](auto one) { return is_sound(one); });
}

}  // namespace

bool is_sound(Instance const& instance) {
  if (instance.slices < 0 || instance.slices > kMostSlices || instance.parts < 1 ||
      instance.parts > kMostSlices || instance.items.size() > kMostTerms ||
      terms_of(instance) > kMostTerms ||
      terms_of(instance) * static_cast<std::size_t>(instance.slices) > kMostInSlices) {
    return false;
  }
  auto const all = [](auto const& list, auto const& good) {
    return list.size() <= kMostTerms && std::all_of(list.begin(), list.end(), good);
  };
  auto const size = instance.items.size();
  return all(instance.purses,
             [&](Purse const& one) {
               return one.carried >= 0 && has_each(one.money, instance.years());
             }) &&
         all(instance.purposes, [](Purpose const& one) { return is_sound(one); }) &&
         all(instance.limits,
             [&](Limit const& one) { return has_each(one.most, instance.slices); }) &&
         all(instance.floors,
             [](Floor const& one) {
               return is_sound_homes(one.part) && is_sound_homes(one.whole) && one.part >= 0 &&
                      one.whole >= 0;
             }) &&
         all(instance.items, [&](Item const& one) { return is_sound(one, instance); }) &&
         all(instance.precedences,
             [&](Precedence const& one) {
               return one.first < size && one.next < size && is_sound_lag(one.lag);
             }) &&
         all(instance.togethers, [&](Together const& one) {
           return one.a < size && one.b < size && one.a != one.b && is_sound_lag(one.least) &&
                  is_sound_lag(one.most) && is_sound(one.gain);
         });
}

}  // namespace wijk::schedule
