// SPDX-License-Identifier: MIT
// Counts by the primary keys.
#include "store/gaps.hpp"

#include <algorithm>
#include <map>

#include "store/statement.hpp"

namespace knack::store {

std::vector<Gap> gaps(SQLite::Database& db) {
  struct Rows {
    std::int64_t count = 0;
    std::int64_t highest = 0;
  };

  std::map<std::string, Rows> sessions;
  const auto count = [&](const std::string& table) {
    if (!db.tableExists(table)) return;
    Statement rows(db.getHandle(),
                   "SELECT origin, count(DISTINCT sequence), max(sequence) FROM " + table +
                       " GROUP BY origin");
    while (rows.step()) {
      Rows& session = sessions[rows.text(0)];
      session.count += sqlite3_column_int64(rows.get(), 1);
      session.highest =
          std::max<std::int64_t>(session.highest, sqlite3_column_int64(rows.get(), 2));
    }
  };
  for (const std::string name : {"reviews", "marks", "retractions"}) {
    count(name);
    count("aside_" + name);
  }
  std::vector<Gap> out;
  for (const auto& [origin, session] : sessions) {
    if (session.highest > session.count) out.push_back({origin, session.highest - session.count});
  }
  return out;
}

}  // namespace knack::store
