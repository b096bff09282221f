// SPDX-License-Identifier: MIT
// The learner's log in one SQLite file: append-only, each answer committed before its feedback
// (REVIEWS.md section 4).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "schedule/review.hpp"

namespace knack::store {

/// Who opens and when; nothing here is read from the system.
struct Opening {
  std::string path;
  LocalInstant now;
  std::uint64_t entropy = 0;  ///< for the origin and, at first run, the learner's id
};

/// An open store. Moves, never copies; closes itself.
class Store {
 public:
  /// Opens for reading: bytes and mtime stay as they are (but a journal left by a crash is rolled
  /// back, or where that cannot be, a private copy is read; an older schema is migrated after a
  /// backup). No file → an empty optional. Refuses foreign, empty, newer and damaged files, each
  /// with what to do and the newest backup named.
  [[nodiscard]] static Result<std::optional<Store>> open_to_read(const Opening& opening);

  /// Opens for writing; makes folder (0700), file (0600, O_EXCL), schema and learner id if there is
  /// none.
  [[nodiscard]] static Result<Store> open_to_write(const Opening& opening);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// Keeps the events in one transaction, in this order, and fills their id, stamp and (if empty)
  /// learner. When it returns success they are on disk (synchronous=EXTRA); on failure none is and
  /// the events are unchanged.
  [[nodiscard]] Result<void> append(std::span<schedule::Event> events);

  /// The owner's id; empty for a team store.
  [[nodiscard]] const std::string& learner() const;

  /// Calls `visit` with every event in log order (stamp, origin, sequence) without holding them all
  /// in memory. `visit` returns false to stop.
  [[nodiscard]] Result<void> for_each(
      const std::function<bool(const schedule::Event&)>& visit) const;

  /// The same with marks and retractions alone: few, however many the reviews are.
  [[nodiscard]] Result<void> for_each_mark(
      const std::function<bool(const schedule::Event&)>& visit) const;

  /// The whole log in log order.
  [[nodiscard]] Result<std::vector<schedule::Event>> log() const;

  /// How many reviews, retracted ones included.
  [[nodiscard]] Result<std::int64_t> review_count() const;

  /// The path it was opened with.
  [[nodiscard]] const std::string& path() const;

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace knack::store
