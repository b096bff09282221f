// SPDX-License-Identifier: MIT
// Hashes and days.
#include "store/tombstones.hpp"

#include <algorithm>

#include "store/schema.hpp"
#include "store/sha256.hpp"
#include "store/statement.hpp"

namespace knack::store {

bool outlives_retention(const schedule::Event& event) {
  const auto* mark = std::get_if<schedule::Mark>(&event);
  if (mark == nullptr) return false;
  using schedule::MarkKind;
  return mark->kind == MarkKind::setting || mark->kind == MarkKind::renamed ||
         mark->kind == MarkKind::alias;
}

Tombstones::Tombstones(SQLite::Database& db) {
  Statement all(db.getHandle(), "SELECT learner, before FROM forgotten");
  while (all.step()) {
    const StudyDay day{static_cast<std::int32_t>(sqlite3_column_int64(all.get(), 1))};
    if (const std::string hash = all.text(0); hash.empty())
      everybody_ = day;
    else
      by_hash_.emplace(hash, day);
  }
}

StudyDay Tombstones::before(const std::string& learner) {
  if (by_hash_.empty()) return {};
  const auto [known, added] = by_learner_.try_emplace(learner);
  if (added) {
    const auto found = by_hash_.find(sha256(learner));
    if (found != by_hash_.end()) known->second = found->second;
  }
  return known->second;
}

bool Tombstones::bar(const schedule::Event& event) {
  const schedule::Stamped& row = schedule::stamped(event);
  const StudyDay own = before(row.learner);
  if (own.number >= forgotten_wholly) return true;
  // That somebody else is the one who was forgotten may not come back either.
  const auto* mark = std::get_if<schedule::Mark>(&event);
  if (mark != nullptr && mark->kind == schedule::MarkKind::alias && has(mark->value)) return true;
  return row.study_day < std::max(own, everybody_) && !outlives_retention(event);
}

bool Tombstones::has(const std::string& learner) {
  return before(learner).number >= forgotten_wholly;
}

std::vector<Tombstone> Tombstones::all() const {
  std::vector<Tombstone> out;
  if (everybody_ > StudyDay{}) out.push_back({{}, everybody_});
  for (const auto& [hash, day] : by_hash_) out.push_back({hash, day});
  return out;
}

void Tombstones::add(SQLite::Database& db, std::span<const Tombstone> others) {
  SQLite::Transaction all(db, SQLite::TransactionBehavior::IMMEDIATE);
  for (const Tombstone& each : others) put(db, each);
  all.commit();
}

void Tombstones::add(SQLite::Database& db, const std::string& learner, StudyDay before) {
  put(db, {learner.empty() ? std::string() : sha256(learner), before});
}

void Tombstones::put(SQLite::Database& db, const Tombstone& stone) {
  Statement put(db.getHandle(),
                "INSERT INTO forgotten(learner,before) VALUES(?1,?2) ON CONFLICT(learner) DO "
                "UPDATE SET before=max(before,excluded.before)");
  put.bind(1, stone.hash);
  put.bind(2, std::int64_t{stone.before.number});
  put.step();
}

}  // namespace knack::store
