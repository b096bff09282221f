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
#include <string_view>
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

/// What became of a row that came from outside.
enum class Taken {
  added,      ///< it is new
  known,      ///< it was here already
  mended,     ///< the row here was damaged; this one took its place
  set_aside,  ///< another row has its identity: neither counts, both are kept aside
  forgotten   ///< its learner was forgotten here, so it was refused
};

/// Who was forgotten: the SHA-256 of a learner's id, or nothing for everybody; rows of earlier
/// study days are refused.
struct Tombstone {
  std::string hash;
  StudyDay before;
};

/// A row from outside: the event, and whether the source itself has it set aside.
struct Arrival {
  const schedule::Event& event;
  bool aside = false;
};

/// Takes one row; nothing if that failed, then the rest need not come.
using TakeRow = std::function<std::optional<Taken>(const Arrival&)>;

/// What reading a row of a store found.
struct Found {
  const schedule::Event& event;
  bool readable = true;  ///< every value is one this knack knows
  bool whole = true;     ///< its checksum is right
};

/// Whether a file that begins so may be a store: any database of SQLite may.
[[nodiscard]] bool looks_like_store(std::string_view beginning);

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

  /// Opens a team store for merging; makes one if there is none. Refuses a learner's own store.
  [[nodiscard]] static Result<Store> open_team(const Opening& opening);

  /// Opens somebody else's store: read-only, and the file is never changed; what needs a change
  /// first (an older schema, a journal left by a crash, WAL mode) is read from a private copy.
  /// Refused unless it is a store of knack with exactly our tables.
  [[nodiscard]] static Result<Store> open_foreign(const std::string& path);

  /// An empty store without an owner that vanishes when it is closed.
  [[nodiscard]] static Result<Store> scratch();

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// Keeps the events in one transaction, in this order, and fills their id, stamp and (if empty)
  /// learner. When it returns success they are on disk (synchronous=EXTRA); on failure none is and
  /// the events are unchanged.
  [[nodiscard]] Result<void> append(std::span<schedule::Event> events);

  /// Takes rows from outside, in one transaction: `feed` gives them in any order to the function
  /// that it gets, and if it fails nothing of it stays. The same rows in any order, any number of
  /// times and in any parts leave the same store (REVIEWS.md section 5).
  [[nodiscard]] Result<void> take_in(const std::function<Result<void>(const TakeRow&)>& feed);

  /// The owner's id; empty for a team store.
  [[nodiscard]] const std::string& learner() const;

  /// Calls `visit` with every event in log order (stamp, origin, sequence) without holding them all
  /// in memory. `visit` returns false to stop.
  [[nodiscard]] Result<void> for_each(
      const std::function<bool(const schedule::Event&)>& visit) const;

  /// The same with marks and retractions alone: few, however many the reviews are.
  [[nodiscard]] Result<void> for_each_mark(
      const std::function<bool(const schedule::Event&)>& visit) const;

  /// The same with every row held against its checksum, damaged ones included.
  [[nodiscard]] Result<void> for_each_found(const std::function<bool(const Found&)>& visit) const;

  /// Rows that were set aside, by identity; they are in no other walk.
  [[nodiscard]] Result<void> for_each_aside(
      const std::function<bool(const schedule::Event&)>& visit) const;

  /// The ids of all learners with rows, sorted.
  [[nodiscard]] Result<std::vector<std::string>> learners() const;

  /// Whether that learner was forgotten here, so that no row of theirs comes in.
  [[nodiscard]] Result<bool> forgot(const std::string& learner) const;

  /// Who was forgotten here; and others' tombstones, which count for what is taken in from now on.
  [[nodiscard]] Result<std::vector<Tombstone>> tombstones() const;
  [[nodiscard]] Result<void> obey(std::span<const Tombstone> tombstones);

  /// How many rows of sessions are not here though later ones are.
  [[nodiscard]] Result<std::int64_t> missing_rows() const;

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
