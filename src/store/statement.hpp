// SPDX-License-Identifier: MIT
// A prepared statement of SQLite's own interface, for rows read by the million.
#pragma once

#include <memory>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace knack::store {

/// Prepares, steps, finalises. Throws SQLite::Exception like the library it stands beside, so it is
/// used inside `attempt` only. (SQLiteCpp's own columns each copy a shared pointer.)
class Statement {
 public:
  Statement(sqlite3* db, const std::string& sql) : db_(db) {
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v2(db, sql.c_str(), -1, &raw, nullptr);
    statement_.reset(raw);
    if (code != SQLITE_OK) throw SQLite::Exception(db, code);
  }

  /// Whether it stands on a row now.
  bool step() {
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) throw SQLite::Exception(db_, code);
    return code == SQLITE_ROW;
  }

  void reset() {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
  }

  [[nodiscard]] sqlite3_stmt* get() const { return statement_.get(); }

  /// The text in a column.
  [[nodiscard]] std::string text(int column) const {
    const auto* bytes = sqlite3_column_text(get(), column);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): SQLite's char is unsigned
    return bytes == nullptr ? std::string{} : reinterpret_cast<const char*>(bytes);
  }

  void bind(int at, const std::string& text) const {
    sqlite3_bind_text64(get(), at, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  }

  void bind(int at, std::int64_t number) const { sqlite3_bind_int64(get(), at, number); }

 private:
  struct Finalise {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  sqlite3* db_;
  std::unique_ptr<sqlite3_stmt, Finalise> statement_;
};

}  // namespace knack::store
