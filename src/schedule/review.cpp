// SPDX-License-Identifier: MIT
// Names of what events say, their order, and the relative speed of an answer.
#include "schedule/review.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <tuple>

namespace knack::schedule {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 4> kinds{"scheduled", "drill", "practice", "exam"};
constexpr std::array<std::string_view, 4> flags{"ok", "interrupted", "rapid", "untimed"};
constexpr std::array<std::string_view, 6> verdicts{
    "best", "ok", "bad", "harmful", "dont_know", "unjudged"};
constexpr std::array<std::string_view, 2> inputs{"keys", "lines"};
constexpr std::array<std::string_view, 10> marks{"suspend",
                                                 "unsuspend",
                                                 "bury",
                                                 "dispute",
                                                 "accepted",
                                                 "not_allowed",
                                                 "renamed",
                                                 "reset",
                                                 "alias",
                                                 "setting"};

template <class Enum, std::size_t n>
std::optional<Enum> named(const std::array<std::string_view, n>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

/// The quotient of positive numbers, rounded up. Dividing up twice is dividing up by the product.
std::int64_t divide_up(std::int64_t a, std::int64_t b) {
  return a / b + (a % b > 0 ? 1 : 0);
}

}  // namespace

std::string_view to_string(Kind kind) {
  return kinds.at(static_cast<std::size_t>(kind));
}

std::string_view to_string(Flag flag) {
  return flags.at(static_cast<std::size_t>(flag));
}

std::string_view to_string(Verdict verdict) {
  return verdicts.at(static_cast<std::size_t>(verdict));
}

std::string_view to_string(Input input) {
  return inputs.at(static_cast<std::size_t>(input));
}

std::string_view to_string(MarkKind kind) {
  return marks.at(static_cast<std::size_t>(kind));
}

std::optional<Kind> kind_named(std::string_view name) {
  return named<Kind>(kinds, name);
}

std::optional<Flag> flag_named(std::string_view name) {
  return named<Flag>(flags, name);
}

std::optional<Verdict> verdict_named(std::string_view name) {
  return named<Verdict>(verdicts, name);
}

std::optional<Input> input_named(std::string_view name) {
  return named<Input>(inputs, name);
}

std::optional<MarkKind> mark_named(std::string_view name) {
  return named<MarkKind>(marks, name);
}

bool before(const Stamped& a, const Stamped& b) {
  return std::tie(a.stamp, a.id.origin, a.id.sequence) <
         std::tie(b.stamp, b.id.origin, b.id.sequence);
}

std::optional<int> relative_speed_milli(const Timing& timing) {
  if (!timing.latency || timing.latency->count < 0 || timing.allowance.count <= 0 ||
      timing.fluent_milli <= 0 || timing.time_factor_milli <= 0) {
    return std::nullopt;
  }
  constexpr std::int64_t scale = 1'000'000'000;  // thousandths of thousandths of thousandths
  constexpr std::int64_t longest = std::numeric_limits<std::int64_t>::max() / scale;
  const std::int64_t latency = std::min(timing.latency->count, longest);
  const std::int64_t rho = divide_up(latency * scale, timing.allowance.count);
  const std::int64_t rel = divide_up(divide_up(rho, timing.fluent_milli), timing.time_factor_milli);
  return static_cast<int>(std::min<std::int64_t>(rel, std::numeric_limits<int>::max()));
}

}  // namespace knack::schedule
