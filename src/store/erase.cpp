// SPDX-License-Identifier: MIT
// One condition, used to count and to delete.
#include "store/erase.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/schema.hpp"
#include "store/statement.hpp"
#include "store/tombstones.hpp"

namespace knack::store {
namespace {

constexpr const char* kept_kinds = "('setting','renamed','alias')";  // see outlives_retention

/// The ids in a table of this connection alone; ids are never part of a statement's text.
void name_learners(SQLite::Database& db, const Erasure& erasure) {
  db.exec("PRAGMA temp_store=MEMORY");
  db.exec("CREATE TEMP TABLE IF NOT EXISTS gone(learner TEXT PRIMARY KEY)");
  db.exec("DELETE FROM gone");
  Statement put(db.getHandle(), "INSERT OR IGNORE INTO gone VALUES(?)");
  for (const std::string& each : erasure.learners) {
    put.reset();
    put.bind(1, each);
    put.step();
  }
}

/// Which rows of a table go.
std::string condition(const Erasure& erasure, const std::string& table) {
  const bool marks = table.ends_with("marks");
  std::string whose = erasure.learners.empty() ? "1" : "learner IN (SELECT learner FROM gone)";
  if (!erasure.before) {
    // That somebody else is this person goes as well.
    if (marks) whose += " OR (kind='alias' AND value IN (SELECT learner FROM gone))";
    return whose;
  }
  std::string when = fmt::format(" AND study_day < {}", erasure.before->number);
  if (marks) when += fmt::format(" AND kind NOT IN {}", kept_kinds);
  return whose + when;
}

std::vector<std::string> tables_in(SQLite::Database& db) {
  std::vector<std::string> out;
  for (const std::string name : {"reviews", "marks", "retractions"}) {
    out.push_back(name);
    if (db.tableExists("aside_" + name)) out.push_back("aside_" + name);
  }
  return out;
}

std::string texts_of(const std::string& table, const std::string& which) {
  return fmt::format(
      "FROM texts WHERE (origin,sequence) IN (SELECT origin,sequence FROM {} WHERE {})",
      table,
      which);
}

bool owns(SQLite::Database& db) {
  return db.execAndGet(
               "SELECT EXISTS(SELECT 1 FROM meta WHERE key='learner' AND value IN (SELECT "
               "learner FROM gone))")
             .getInt() != 0;
}

/// Every learner's id that stands anywhere.
std::vector<std::string> ids_in(SQLite::Database& db) {
  std::string sql = "SELECT value FROM meta WHERE key='learner'";
  for (const std::string& table : tables_in(db)) {
    sql += " UNION SELECT learner FROM " + table;
    if (table.ends_with("marks"))
      sql += " UNION SELECT value FROM " + table + " WHERE kind='alias'";
  }
  std::vector<std::string> out;
  Statement rows(db.getHandle(), sql);
  while (rows.step()) out.push_back(rows.text(0));
  return out;
}

}  // namespace

Traces count_traces(SQLite::Database& db, const Erasure& erasure) {
  name_learners(db, erasure);
  Traces out;
  for (const std::string& table : tables_in(db)) {
    const std::string which = condition(erasure, table);
    out.rows +=
        db.execAndGet(fmt::format("SELECT count(*) FROM {} WHERE {}", table, which)).getInt64();
    const bool aside = table.starts_with("aside_");
    const std::string texts = aside ? fmt::format("FROM {} WHERE text<>'' AND ({})", table, which)
                                    : texts_of(table, which);
    out.texts += db.execAndGet("SELECT count(*) " + texts).getInt64();
  }
  out.owner = !erasure.before && owns(db);
  if (!erasure.before && db.tableExists("forgotten")) {
    Tombstones stones(db);
    out.forgotten = std::ranges::all_of(erasure.learners,
                                        [&](const std::string& each) { return stones.has(each); });
  }
  return out;
}

void erase(SQLite::Database& db, const Erasure& erasure) {
  db.exec("PRAGMA secure_delete=ON");
  name_learners(db, erasure);
  {
    SQLite::Transaction all(db, SQLite::TransactionBehavior::IMMEDIATE);
    for (const std::string& table : tables_in(db)) {
      const std::string which = condition(erasure, table);
      if (!table.starts_with("aside_")) db.exec("DELETE " + texts_of(table, which));
      db.exec(fmt::format("DELETE FROM {} WHERE {}", table, which));
    }
    if (!erasure.before) {
      Statement owner(db.getHandle(),
                      "UPDATE meta SET value=? WHERE key='learner' AND value IN (SELECT learner "
                      "FROM gone)");
      owner.bind(1, erasure.new_owner);
      owner.step();
    }
    const StudyDay before = erasure.before.value_or(StudyDay{forgotten_wholly});
    for (const std::string& each : erasure.learners) Tombstones::add(db, each, before);
    if (erasure.learners.empty()) Tombstones::add(db, {}, before);
    all.commit();
  }
  db.exec("DROP TABLE gone");
  db.exec("VACUUM");
}

std::int64_t obey(SQLite::Database& db,
                  std::span<const Tombstone> tombstones,
                  const std::string& new_owner) {
  Tombstones::add(db, tombstones);
  Tombstones stones(db);
  std::int64_t gone = 0;
  const auto run = [&](const Erasure& erasure) {
    const Traces there = count_traces(db, erasure);
    if (!there.any()) return;
    erase(db, erasure);
    gone += there.rows;
  };
  Erasure wholly{{}, std::nullopt, new_owner};
  for (const std::string& each : ids_in(db)) {
    const StudyDay before = stones.before(each);
    if (before.number >= forgotten_wholly)
      wholly.learners.push_back(each);
    else if (before > StudyDay{})
      run({{each}, before, {}});
  }
  if (!wholly.learners.empty()) run(wholly);
  for (const Tombstone& each : stones.all()) {
    if (each.hash.empty()) run({{}, each.before, {}});
  }
  return gone;
}

}  // namespace knack::store
