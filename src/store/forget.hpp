// SPDX-License-Identifier: MIT
// A person erased from a store and its backups (REVIEWS.md section 5).
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace knack::store {

/// Whom and what to erase.
struct Erasure {
  std::vector<std::string> learners;  ///< all ids of one person; none: everybody
  std::optional<StudyDay> before;  ///< only rows of earlier study days; needed if it is everybody
  std::string new_owner;  ///< an id that takes the place of an owner who is forgotten wholly
};

/// What there is to erase.
struct Traces {
  std::int64_t rows = 0;   ///< answers, marks, retractions, those set aside included
  std::int64_t texts = 0;  ///< of those, with a text that was typed
  bool owner = false;      ///< one of them owns the store, and not only a part goes
  bool forgotten = false;  ///< all of them were forgotten here before

  [[nodiscard]] bool any() const { return rows > 0 || owner; }
};

/// What was done to one file.
struct Erased {
  std::string path;
  Traces gone;
};

/// A file that was left as it is, and why.
struct Unreached {
  std::string path;
  std::string why;
  bool other_store = false;  ///< a sound store that only lies in the same folder
};

/// What was done, file by file.
struct ErasureReport {
  /// No backup was left out, and nothing that may be a damaged copy.
  [[nodiscard]] bool complete() const {
    return std::ranges::all_of(unreached, &Unreached::other_store);
  }

  std::vector<Erased> files;         ///< the store first, then its backups
  std::vector<Unreached> unreached;  ///< backups, and files beside the store that may be copies
};

/// The person's ids: those given and, through `alias` marks of the store and its backups, all that
/// are the same person.
[[nodiscard]] Result<std::vector<std::string>> ids_of_person(const std::string& path,
                                                             const std::string& learner);

/// What a store holds of it; reads only.
[[nodiscard]] Result<Traces> traces(const std::string& path, const Erasure& erasure);

/// Erases rows and texts from the store, leaves tombstones that merging obeys, and overwrites what
/// is freed (secure_delete, VACUUM); then rewrites each backup through a temporary file that is
/// checked before it takes the backup's place. What was said of settings, renames and aliases
/// outlives `before`, or the rest could not be read aright. The store itself is done in one
/// transaction; to go on after a crash, do it again. Backups that cannot be rewritten are told and
/// left.
[[nodiscard]] Result<ErasureReport> forget(const std::string& path, const Erasure& erasure);

}  // namespace knack::store
