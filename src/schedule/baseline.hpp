// SPDX-License-Identifier: MIT
// The learner's pace: the last times of each kind of answer; a part of the fold.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schedule/constants.hpp"
#include "schedule/review.hpp"

namespace knack::schedule {

/// The last values of a stream, in no order.
class Window {
 public:
  void add(int value, std::size_t size);

  [[nodiscard]] const std::vector<int>& values() const { return values_; }

 private:
  std::vector<int> values_;
  std::size_t oldest_ = 0;
};

/// Windows of relative times by language, type group (choice and multi, order and free) and input,
/// and of gaps between keys.
class Baseline {
 public:
  /// Takes in an answer that counts for the fluent pace and whose latency is known.
  void add(const Review& review, const Constants& constants);

  /// Takes in how an answer was typed, if it was.
  void add_typing(const Review& review);

  [[nodiscard]] int fluent_milli(std::string_view language,
                                 CardType type,
                                 Input input,
                                 const Constants& constants) const;

  /// Median gap of the last 20 typed answers.
  [[nodiscard]] std::optional<Millis> typing_gap() const;

 private:
  using Windows = std::array<Window, 4>;  ///< group × input

  std::map<std::string, Windows, std::less<>> languages_;
  std::map<std::string, Windows, std::less<>>::iterator last_ = languages_.end();
  Window gaps_;
};

}  // namespace knack::schedule
