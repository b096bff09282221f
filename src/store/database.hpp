// SPDX-License-Identifier: MIT
// Opens SQLite the way the store needs it; its exceptions end here.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/result.hpp"

namespace knack::store {

enum class Access { read, write };

/// What the first 100 bytes of a file say, read without SQLite touching it.
struct Header {
  bool exists = false;
  bool hot_journal = false;  ///< a crash left a journal that has to be rolled back
  int schema = 0;
  bool wal = false;  ///< another tool left it in WAL mode
};

/// Looks at a file that should be a store. Refuses what is no regular file, empty, foreign or
/// newer; each Error names the newest backup if there is one, and the file is left as it is.
[[nodiscard]] Result<Header> inspect(const std::string& path);

/// Opens an existing store with the pragmas of reliability_ux.md A1.
[[nodiscard]] Result<std::unique_ptr<SQLite::Database>> open_database(const std::string& path,
                                                                      Access access);

/// Runs `work` and turns an exception of SQLite into an Error that says whether the data are safe.
[[nodiscard]] Result<void> attempt(const std::string& path, const std::function<void()>& work);

/// All tables and indices of a database as they were made, in one text; and those that a store of
/// that schema has. Throw SQLite::Exception.
[[nodiscard]] std::string schema_text(SQLite::Database& db);
[[nodiscard]] std::string schema_text_of(int schema);

/// What to do about a store that cannot be used: the newest backup, or another store.
[[nodiscard]] std::string way_out(const std::string& path);

/// Brings an open store from `schema` to the last of `steps`, all in one transaction with its
/// user_version.
[[nodiscard]] Result<void> migrate(SQLite::Database& db,
                                   const std::string& path,
                                   int schema,
                                   std::span<const std::string_view> steps);

/// Makes a new store with this learner's id, or without one if that is empty: built aside, then
/// linked to its place, so that it is whole or not there. Fine if another process was faster.
/// Folder 0700, file 0600.
[[nodiscard]] Result<void> create(const std::string& path, const std::string& learner);

/// Makes what was renamed or linked in a folder last through a power cut; where that cannot be,
/// nothing happens.
void sync_folder(const std::string& folder);

}  // namespace knack::store
