// SPDX-License-Identifier: MIT
// Who was forgotten, known by the hash of the id alone.
#pragma once

#include <map>
#include <string>
#include <unordered_map>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/time.hpp"
#include "schedule/review.hpp"

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

 private:
  [[nodiscard]] StudyDay before(const std::string& learner);

  std::map<std::string, StudyDay, std::less<>> by_hash_;
  StudyDay everybody_;
  std::unordered_map<std::string, StudyDay> by_learner_;  ///< hashed once for each learner
};

}  // namespace knack::store
