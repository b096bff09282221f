// SPDX-License-Identifier: MIT
// What an open store consists of; only for the files that implement Store.
#pragma once

#include <memory>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/database.hpp"
#include "store/events.hpp"
#include "store/inserts.hpp"
#include "store/private_folder.hpp"
#include "store/store.hpp"

namespace knack::store {

struct Store::Impl {
  [[nodiscard]] Result<void> walk(const Reading& reading,
                                  const std::function<bool(const schedule::Event&)>& visit) const;

  std::string path;
  std::string learner;
  std::string origin;
  std::int64_t next_sequence = 1;
  std::unique_ptr<PrivateFolder> copy;  ///< outlives the database that lies in it
  std::unique_ptr<SQLite::Database> db;
  std::unique_ptr<Inserts> inserts;  ///< goes before the database
};

/// Brings an older store up to date after a backup; both where it lies.
[[nodiscard]] Result<void> bring_up_to_date(const Opening& opening, const Header& header);

/// The owner's id that a store holds; empty if it has none.
[[nodiscard]] Result<std::string> owner_of(SQLite::Database& db, const std::string& path);

}  // namespace knack::store
