// SPDX-License-Identifier: MIT
// Collects the faults of one deck.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace knack::deck {

/// The faults found so far. Beyond `max_faults` they are counted, not kept.
class Report {
 public:
  /// `bytes` are those of the file, for fixes that move a part of it.
  explicit Report(std::string_view bytes = {}) : bytes_(bytes) {}

  /// A fault of severity error.
  void error(std::string_view rule,
             Span at,
             std::string message,
             std::string help = {},
             std::optional<Fix> fix = std::nullopt);

  /// The lines from `first` to `last` of the file, each with its end; a last one without end gets
  /// one.
  [[nodiscard]] std::string lines(std::uint32_t first, std::uint32_t last) const;

  /// Adds what was found elsewhere as it is.
  void add(Diagnostics found);

  /// The card that later faults belong to; empty for none.
  void set_card(std::string id) { card_ = std::move(id); }

  /// Whether later faults would only be counted.
  [[nodiscard]] bool full() const;

  /// All faults so far, those not kept included.
  [[nodiscard]] std::size_t count() const { return count_; }

  /// The faults, sorted, each with its file and deck; one more says how many were not kept.
  [[nodiscard]] Diagnostics take(std::string_view file, std::string_view deck);

 private:
  std::string_view bytes_;
  Diagnostics kept_;
  std::size_t count_ = 0;
  std::string card_;
};

}  // namespace knack::deck
