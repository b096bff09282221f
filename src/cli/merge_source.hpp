// SPDX-License-Identifier: MIT
// One store or log merged into a store, and what became of its rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "cli/context.hpp"
#include "store/store.hpp"

namespace knack::cli {

/// A file that rows come from.
struct MergeSource {
  std::string path;
  bool log = false;  ///< an `export log`, else a store
};

/// A row that does not count, and why.
struct LeftOut {
  std::string place;  ///< `log.jsonl:12`, or `desk.db: row k12-3`
  std::string what;
};

/// What became of a source's rows.
struct SourceReport {
  MergeSource source;
  std::string owner;  ///< of a store that has one
  std::int64_t added = 0;
  std::int64_t known = 0;
  std::int64_t mended = 0;        ///< took the place of damaged rows
  std::int64_t set_aside = 0;     ///< another row has their identity
  std::int64_t faulty = 0;        ///< lines that are no event, rows that are damaged
  std::int64_t refused = 0;       ///< their learner was forgotten here
  std::int64_t future = 0;        ///< taken, though more than a day ahead of now
  std::vector<LeftOut> left_out;  ///< the first of those set aside or faulty
  std::optional<Error>
      failed;  ///< the source could not be read to its end: nothing of it was taken
};

/// How far beyond now a stamp may lie, in days. The next answer's stamp is the highest of its store
/// + 1, so a row at the end of time would leave no room for those to come, here and wherever they
/// are merged. A clock that is wrong by up to a year and a month loses nothing, and since the limit
/// moves on with the clock, faster than stamps do, rows that were taken once are taken everywhere.
inline constexpr int most_days_ahead = 400;

/// Merges a source in one transaction. Rows with a stamp later than `most_days_ahead` after `now`
/// are named and not taken; without `now` all are. An Error is the target's.
[[nodiscard]] Result<SourceReport> merge_source(store::Store& into,
                                                const MergeSource& source,
                                                std::optional<LocalInstant> now);

/// Names the rows that do not count, on standard error; beyond the first twenty, how many.
void tell_left_out(const Context& context, const SourceReport& report);

}  // namespace knack::cli
