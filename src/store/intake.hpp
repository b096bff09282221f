// SPDX-License-Identifier: MIT
// One row from outside into a store: new, known, or at odds with another.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/inserts.hpp"
#include "store/statement.hpp"
#include "store/store.hpp"
#include "store/tombstones.hpp"

namespace knack::store {

/// Takes rows within a transaction of the caller; throws SQLite::Exception. Of two different rows
/// with one identity neither counts, whichever comes first, so the order of arrival changes
/// nothing.
class Intake {
 public:
  explicit Intake(SQLite::Database& db);

  Taken take(const Arrival& row);

 private:
  /// Where a row with some identity lies, and what tells it from others.
  struct Present {
    std::size_t table = 0;
    std::int64_t checksum = 0;
  };

  /// The statements for one of the three kinds of rows.
  struct Table {
    Statement read;
    Statement drop;
    Statement move_aside;
    Statement insert_aside;
  };

  [[nodiscard]] std::optional<Present> find(const schedule::EventId& id);
  [[nodiscard]] bool is_aside(const schedule::EventId& id);
  [[nodiscard]] std::string text_at(const schedule::EventId& id);
  [[nodiscard]] bool is_damaged(const schedule::EventId& id, std::size_t table);
  [[nodiscard]] bool is_same(const Present& present, const schedule::Event& event);

  /// Takes a row out of what counts and keeps it aside, unless it is damaged, which is told.
  bool remove(const schedule::EventId& id, std::size_t table);
  void drop(const schedule::EventId& id, std::size_t table);
  void set_aside(const schedule::Event& event);
  [[nodiscard]] static Table table_of(sqlite3* db,
                                      const char* name,
                                      const char* columns,
                                      int width);

  Tombstones tombstones_;
  Inserts inserts_;
  std::array<Table, 3> tables_;
  Statement find_;
  Statement find_aside_;
  Statement find_text_;
  Statement drop_text_;
  bool any_aside_ = false;  ///< most stores have none, and need not look
};

/// Calls `visit` with every row that was set aside, by identity. Throws SQLite::Exception.
void visit_aside(SQLite::Database& db, const std::function<bool(const schedule::Event&)>& visit);

}  // namespace knack::store
