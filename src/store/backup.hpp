// SPDX-License-Identifier: MIT
// Copies of the store that are whole, dated and thinned out; `restore.hpp` puts one back.
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

/// A whole copy of a store under a temporary name beside `target`, mode 0600 and on disk; gives
/// that name.
[[nodiscard]] Result<std::string> copy_beside(const std::string& from, const std::string& target);

/// A time as it stands in the name of a copy, `2026-11-23T16-04-05Z`: sorts by time and is a good
/// name in every file system.
[[nodiscard]] std::string time_in_name(LocalInstant when);

/// The Error of a copy that could not be written, from an errno.
[[nodiscard]] Error cannot_write(const std::string& path, int number);

}  // namespace knack::store
