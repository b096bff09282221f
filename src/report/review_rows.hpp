// SPDX-License-Identifier: MIT
// Reviews as `knack export reviews` writes them, read back: from files, or straight from a log.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.hpp"
#include "schedule/review.hpp"

namespace knack::report {

/// One answer, as far as reports need it. Columns that a file lacks leave their value empty.
struct ReviewRow {
  std::string event_id;
  std::string learner;
  CardRef card;
  std::int32_t revision = 1;
  bool first_sight = false;           ///< false too for what was taken back
  std::vector<std::string> response;  ///< option keys, step numbers, labels of groups
  std::string response_text;
  schedule::Verdict verdict = schedule::Verdict::unjudged;
  std::optional<bool> correct;  ///< nothing if unjudged
  schedule::Flag flag = schedule::Flag::untimed;
  std::optional<int> relative_milli;  ///< relative speed in thousandths
};

/// A record that was left out.
struct BadRow {
  std::size_t line = 1;
  std::string fault;  ///< a sentence without its full stop
};

/// What a file gave.
struct ReviewsRead {
  std::vector<ReviewRow> rows;
  std::vector<BadRow> bad;
  std::vector<std::string> lacking;  ///< columns without which nothing can be read; then no rows
  std::vector<std::string> missed;   ///< columns whose figures will be missing
};

/// Reads the text of a file: CSV, TSV, or the profile for spreadsheets with its semicolons, decimal
/// commas and neutral formulas. Columns go by name in any order, unknown ones are ignored; a cell
/// that cannot be its column's makes its row bad.
[[nodiscard]] ReviewsRead read_reviews(std::string_view text);

/// The rows of a log in log order, of all its learners; what was taken back is left out.
[[nodiscard]] std::vector<ReviewRow> review_rows(
    std::span<const schedule::Event> log,
    std::span<const std::pair<CardRef, CardRef>> renames = {});

}  // namespace knack::report
