// SPDX-License-Identifier: MIT
// Windows over the log for the fluent pace and for typing.
#include "schedule/baseline.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "schedule/latency.hpp"

namespace knack::schedule {
namespace {

constexpr std::size_t typed_answers = 20;
constexpr std::int64_t highest = std::numeric_limits<int>::max();

std::size_t window_of(CardType type, Input input) {
  const bool produced = type == CardType::order || type == CardType::free;
  return (produced ? 2U : 0U) + (input == Input::lines ? 1U : 0U);
}

/// Latency over allowance in thousandths, rounded up.
int relative_time(Millis latency, Millis allowance) {
  const std::int64_t scaled = std::clamp<std::int64_t>(latency.count, 0, highest) * 1000;
  return static_cast<int>(std::min(highest, (scaled + allowance.count - 1) / allowance.count));
}

}  // namespace

void Window::add(int value, std::size_t size) {
  if (values_.size() < size) {
    values_.push_back(value);
  } else if (size > 0) {
    values_[oldest_] = value;
    oldest_ = (oldest_ + 1) % size;
  }
}

void Baseline::add(const Review& review, const Constants& constants) {
  const Timing& timing = review.timing;
  if (!timing.latency || timing.allowance.count <= 0 || timing.allowance.count > highest) return;
  if (last_ == languages_.end() || last_->first != review.language) {
    last_ = languages_.try_emplace(review.language).first;
  }
  last_->second.at(window_of(review.type, review.input))
      .add(relative_time(*timing.latency, timing.allowance),
           static_cast<std::size_t>(std::max(0, constants.fluent_window)));
}

void Baseline::add_typing(const Review& review) {
  if (!review.timing.key_gap) return;
  gaps_.add(static_cast<int>(std::clamp<std::int64_t>(review.timing.key_gap->count, 0, highest)),
            typed_answers);
}

int Baseline::fluent_milli(std::string_view language,
                           CardType type,
                           Input input,
                           const Constants& constants) const {
  const auto found = languages_.find(language);
  if (found == languages_.end()) return schedule::fluent_milli({}, constants);
  return schedule::fluent_milli(found->second.at(window_of(type, input)).values(), constants);
}

std::optional<Millis> Baseline::typing_gap() const {
  std::vector<int> gaps = gaps_.values();
  if (gaps.empty()) return std::nullopt;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) / 2);
  std::ranges::nth_element(gaps, middle);
  return Millis{*middle};
}

}  // namespace knack::schedule
