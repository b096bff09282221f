// SPDX-License-Identifier: MIT
// Who was forgotten, known by the hash of the id alone.
#pragma once

#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/time.hpp"
#include "schedule/review.hpp"
#include "store/store.hpp"

namespace knack::store {

/// Whether `forget … --before` leaves such a mark: without it the rest could not be read aright.
[[nodiscard]] bool outlives_retention(const schedule::Event& event);

/// The tombstones of a store. Functions throw SQLite::Exception.
class Tombstones {
 public:
  explicit Tombstones(SQLite::Database& db);

  /// Whether a row may not come back.
  [[nodiscard]] bool bar(const schedule::Event& event);

  /// Whether this learner was forgotten wholly.
  [[nodiscard]] bool has(const std::string& learner);

  /// Adds one: of a learner, or of everybody if `learner` is empty. The later day counts.
  static void add(SQLite::Database& db, const std::string& learner, StudyDay before);

  /// Adds those of another store, in one transaction of its own.
  static void add(SQLite::Database& db, std::span<const Tombstone> others);

  [[nodiscard]] std::vector<Tombstone> all() const;

  /// Before which study day rows of this learner may not come back, everybody's not looked at.
  [[nodiscard]] StudyDay before(const std::string& learner);

 private:
  static void put(SQLite::Database& db, const Tombstone& stone);

  std::map<std::string, StudyDay, std::less<>> by_hash_;
  StudyDay everybody_;
  std::unordered_map<std::string, StudyDay> by_learner_;  ///< hashed once for each learner
};

}  // namespace knack::store
