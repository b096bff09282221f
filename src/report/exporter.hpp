// SPDX-License-Identifier: MIT
// From a log to the rows of one level (REVIEWS.md section 6).
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "deck/deck.hpp"
#include "report/column.hpp"
#include "report/learner_folds.hpp"
#include "report/roster.hpp"
#include "report/row_writer.hpp"
#include "report/selection.hpp"

namespace knack::report {

/// What is wanted.
struct ExportInput {
  Level level = Level::reviews;
  bool undone = false;      ///< reviews and marks that were taken back, too
  bool with_text = false;   ///< what people typed
  bool with_names = false;  ///< the names that learners gave themselves
  Selection selection;
  int min_group = 1;  ///< items, options: figures of fewer learners are left empty, also of those
                      ///< who chose an option
  LocalInstant now;   ///< for what is due, and the last days
  std::span<const deck::Deck> decks;  ///< at hand: they know what was never asked
  const Roster* roster = nullptr;     ///< names and groups; nullptr: none
};

/// The columns of an export: those of the level, then those of the roster where a row has a
/// learner.
struct ChosenColumns {
  std::vector<Column> columns;      ///< as they are written
  std::vector<std::size_t> places;  ///< of each in the level's table; beyond it: of the roster
};

/// All columns, or those named, in the order in which they are named. An Error of kind usage with
/// the nearest name for one that there is not, and for a column of the roster that the level has
/// already.
[[nodiscard]] Result<ChosenColumns> choose_columns(const ExportInput& input,
                                                   const std::vector<std::string>& names);

/// Takes the events of the second pass in log order and writes rows: at once, or after the last
/// one. Levels `reviews`, `marks` and `log` hold nothing of an event that passed.
class Exporter {
 public:
  Exporter() = default;
  Exporter(const Exporter&) = delete;
  Exporter& operator=(const Exporter&) = delete;
  Exporter(Exporter&&) = delete;
  Exporter& operator=(Exporter&&) = delete;
  virtual ~Exporter() = default;

  virtual void add(const Passed& passed) = 0;

  /// A row that is set aside, after all others; only the log tells of those.
  virtual void add_aside(const schedule::Event& /*event*/) {}

  virtual void finish(LearnerFolds& /*folds*/) {}
};

/// Input, columns and writer must outlive the exporter.
[[nodiscard]] std::unique_ptr<Exporter> make_exporter(const ExportInput& input,
                                                      const ChosenColumns& columns,
                                                      RowWriter& writer);

/// A whole log that is at hand, as the bytes that `knack export` would write; `renames` (old, new)
/// are those that no mark says yet, for all learners.
[[nodiscard]] std::string export_text(std::span<const schedule::Event> log,
                                      const ExportInput& input,
                                      Format format,
                                      std::span<const std::pair<CardRef, CardRef>> renames = {});

}  // namespace knack::report
