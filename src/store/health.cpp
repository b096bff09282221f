// SPDX-License-Identifier: MIT
// Looks at every page and every row.
#include "store/health.hpp"

#ifdef __linux__
#include <sys/vfs.h>
#endif

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "base/message.hpp"
#include "store/database.hpp"
#include "store/events.hpp"
#include "store/gaps.hpp"
#include "store/intake.hpp"
#include "store/statement.hpp"

namespace knack::store {
namespace {

namespace fs = std::filesystem;

/// Whether a folder lies on a network or FUSE file system, where locks and syncs are often not
/// kept (numbers of statfs(2)).
bool on_network(const std::string& path) {
#ifdef __linux__
  struct statfs where {};

  if (::statfs(path.c_str(), &where) != 0) return false;
  constexpr std::array<std::uint32_t, 5> kinds{
      0x6969U, 0xFE534D42U, 0xFF534D42U, 0x01021997U, 0x65735546U};
  return std::ranges::find(kinds, static_cast<std::uint32_t>(where.f_type)) != kinds.end();
#else
  (void)path;
  return false;
#endif
}

void look_around(const std::string& path, Health& health) {
  if (on_network(path)) {
    health.notes.push_back(
        tr("{path} lies on a network or FUSE file system, which may break a promise to keep data. "
           "--store names another place.",
           {arg("path", path)}));
  }
  std::error_code trouble;
  fs::path folder = fs::path(path).parent_path();
  if (folder.empty()) folder = ".";
  const std::string stem = fs::path(path).stem().string();
  for (fs::directory_iterator at(folder, trouble), end; !trouble && at != end;
       at.increment(trouble)) {
    const std::string name = at->path().filename().string();
    const bool conflict = name.find("conflicted copy") != std::string::npos ||
                          name.find("sync-conflict") != std::string::npos;
    if (conflict && name.starts_with(stem)) {
      health.notes.push_back(
          tr("A program that syncs folders left {name}: two devices wrote at "
             "once. Keep the store out of synced folders.",
             {arg("name", name)}));
    }
  }
}

void check_pages(SQLite::Database& db, Health& health) {
  constexpr std::size_t enough = 5;
  Statement check(db.getHandle(), "PRAGMA integrity_check(5)");
  while (check.step() && health.problems.size() < enough) {
    if (const std::string line = check.text(0); line != "ok") health.problems.push_back(line);
  }
}

void count_row(const schedule::Event& event, Health& health) {
  if (std::holds_alternative<schedule::Review>(event)) ++health.reviews;
  if (std::holds_alternative<schedule::Mark>(event)) ++health.marks;
  if (std::holds_alternative<schedule::Retraction>(event)) ++health.retractions;
}

std::string row_problem(const schedule::EventId& id, const RowState& state) {
  return state.readable
             ? tr("Row {id} was changed from outside or damaged: its checksum does not fit.",
                  {arg("id", id.text())})
             : tr("Row {id} holds a value that this knack does not know.", {arg("id", id.text())});
}

/// Counts, checksums, and whether stamps ran ahead of the clock.
void check_rows(SQLite::Database& db, Health& health) {
  constexpr std::size_t enough = 20;
  constexpr std::int64_t an_hour_ms = 3'600'000;
  std::int64_t bad = 0;
  bool clock_went_back = false;
  visit_events(db, {.verify = true}, [&](const schedule::Event& event, const RowState& state) {
    const schedule::Stamped& row = schedule::stamped(event);
    count_row(event, health);
    clock_went_back = clock_went_back || row.stamp - row.at.at.ms > an_hour_ms;
    if (state.readable && state.whole) return true;
    ++bad;
    if (health.problems.size() < enough) health.problems.push_back(row_problem(row.id, state));
    return true;
  });
  if (bad > static_cast<std::int64_t>(enough))
    health.problems.push_back(
        tr_n("{n} row is damaged in all.", "{n} rows are damaged in all.", bad));
  if (clock_went_back) {
    health.notes.push_back(
        tr("The clock went back at some time; the order of the answers is kept all the same."));
  }
}

void check_links(SQLite::Database& db, Health& health) {
  Statement lone(db.getHandle(),
                 "SELECT count(*) FROM texts t WHERE NOT EXISTS (SELECT 1 FROM reviews r WHERE "
                 "r.origin=t.origin AND r.sequence=t.sequence) AND NOT EXISTS (SELECT 1 FROM marks "
                 "m WHERE m.origin=t.origin AND m.sequence=t.sequence)");
  if (lone.step() && sqlite3_column_int64(lone.get(), 0) > 0) {
    health.problems.push_back(tr_n("{n} typed text has lost its row.",
                                   "{n} typed texts have lost their rows.",
                                   sqlite3_column_int64(lone.get(), 0)));
  }
  for (const Gap& each : gaps(db)) {
    health.notes.push_back(tr_n("{n} row of the session {origin} is not here.",
                                "{n} rows of the session {origin} are not here.",
                                each.missing,
                                {arg("origin", each.origin)}));
  }
}

/// Rows at odds are named, so that somebody can find out which is right.
void check_aside(SQLite::Database& db, Health& health) {
  if (!db.tableExists("aside_reviews")) return;
  constexpr std::size_t enough = 20;
  std::map<schedule::EventId, std::vector<std::string>> learners;
  visit_aside(db, [&](const schedule::Event& event) {
    const schedule::Stamped& row = schedule::stamped(event);
    learners[row.id].push_back(row.learner + " " + to_rfc3339(row.at));
    return true;
  });
  health.set_aside = static_cast<std::int64_t>(learners.size());
  std::size_t told = 0;
  for (const auto& [id, rows] : learners) {
    if (told++ == enough) {
      health.notes.push_back(tr_n("{n} identity is set aside in all.",
                                  "{n} identities are set aside in all.",
                                  health.set_aside));
      return;
    }
    std::string all;
    for (const std::string& each : rows) all += (all.empty() ? "" : "; ") + each;
    health.notes.push_back(
        tr("Set aside: different rows say that they are {id} ({rows}). None of "
           "them counts.",
           {arg("id", id.text()), arg("rows", all)}));
  }
}

}  // namespace

Result<Health> examine(const std::string& store_path) {
  const auto header = inspect(store_path);
  if (!header) return header.error();
  if (!header->exists) {
    return Error{
        ErrorKind::not_found, tr("There is no file {path}.", {arg("path", store_path)}), {}};
  }
  auto db = open_database(store_path, header->hot_journal ? Access::write : Access::read);
  if (!db) return db.error();
  Health health;
  health.schema = header->schema;
  look_around(store_path, health);
  auto done = attempt(store_path, [&] {
    check_pages(**db, health);
    check_rows(**db, health);
    check_links(**db, health);
    check_aside(**db, health);
  });
  if (!done) return done.error();
  return health;
}

Result<void> quick_check(const std::string& store_path) {
  auto db = open_database(store_path, Access::read);
  if (!db) return db.error();
  std::string found = "ok";
  auto done = attempt(store_path, [&] {
    Statement check((*db)->getHandle(), "PRAGMA quick_check(1)");
    if (check.step()) found = check.text(0);
  });
  if (!done) return done;
  if (found == "ok") return {};
  return Error{
      ErrorKind::store_damaged,
      tr("The store {path} is damaged: {what}.", {arg("path", store_path), arg("what", found)}),
      way_out(store_path)};
}

}  // namespace knack::store
