// SPDX-License-Identifier: MIT
// Copies of the store that are whole, dated and thinned out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace knack::store {

/// A backup on disk; the time is part of its name.
struct Backup {
  std::string path;
  LocalInstant made;
};

/// The folder of a store's backups: `<store's folder>/backups`.
[[nodiscard]] std::string backup_folder(const std::string& store_path);

/// The backups of a store, newest first.
[[nodiscard]] std::vector<Backup> backups(const std::string& store_path);

/// Writes a backup (VACUUM INTO a temporary file, fsync, rename, fsync of the folder) and thins the
/// old ones: 7 daily, 4 weekly, 12 monthly. `target`: a file to write to instead of the folder
/// (must not exist; nothing is thinned).
[[nodiscard]] Result<Backup> back_up(const std::string& store_path,
                                     LocalInstant now,
                                     const std::optional<std::string>& target = std::nullopt);

/// `back_up` if the newest one is older than 24 hours or there is none.
[[nodiscard]] Result<std::optional<Backup>> back_up_daily(const std::string& store_path,
                                                          LocalInstant now);

/// Puts a backup in the store's place after checking that it is one of ours and whole; the present
/// store is backed up first (if it can be read; else moved aside under a name that is told). Gives
/// the path under which the old one is kept.
[[nodiscard]] Result<std::string> restore(const std::string& store_path,
                                          const std::string& backup_path,
                                          LocalInstant now);

}  // namespace knack::store
