// SPDX-License-Identifier: MIT
// Backups are whole and thinned; doctor sees what was changed from outside.
#include "store/backup.hpp"

#include <algorithm>
#include <filesystem>

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include "store/health.hpp"
#include "store/thin.hpp"
#include "unit/store/sample.hpp"

namespace knack::store {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t day_ms = 86'400'000;

std::size_t events_in(const std::string& path) {
  auto store = Store::open_to_read({path, morning, 5});
  expects(store.has_value() && store->has_value());
  return (*store)->log()->size();
}

TEST_CASE("the daily backup is made once in 24 hours, whatever a wrong clock left") {
  const Folder folder;
  Store store = writable(folder);
  kept(store, {event_at(0)});
  CHECK(back_up_daily(store.path(), morning)->has_value());
  CHECK_FALSE(back_up_daily(store.path(), later(day_ms - 1))->has_value());
  CHECK(back_up_daily(store.path(), later(day_ms))->has_value());
  CHECK(back_up_daily(store.path(), later(-5 * day_ms))->has_value());
  CHECK(backups(store.path()).size() == 3);
  CHECK(std::ranges::is_sorted(backups(store.path()),
                               [](const Backup& a, const Backup& b) { return a.made > b.made; }));
}

TEST_CASE("a backup goes where it is told, never over a file") {
  const Folder folder;
  Store store = writable(folder);
  kept(store, {event_at(0)});
  const std::string target = folder.file("copy.db");
  REQUIRE(back_up(store.path(), morning, target).has_value());
  CHECK(events_in(target) == 1);
  const std::string before = bytes_of(target);
  CHECK_FALSE(back_up(store.path(), morning, target).has_value());
  CHECK(bytes_of(target) == before);
  CHECK_FALSE(back_up(store.path(), morning, folder.file("no/such/copy.db")).has_value());
}

TEST_CASE("of many backups those of 7 days, 4 weeks and 12 months stay") {
  std::vector<LocalInstant> times;
  for (int i = 0; i < 800; ++i) times.push_back(later(-i * (day_ms / 2)));
  const auto keep = worth_keeping(times);
  REQUIRE(keep.size() == times.size());
  const auto kept_count = std::ranges::count(keep, true);
  CHECK(kept_count >= 7 + 12 - 1);
  CHECK(kept_count <= 7 + 4 + 12);
  CHECK(keep[0]);
  CHECK(keep[1]);        // the day before, its newest
  CHECK_FALSE(keep[2]);  // the day before, older
  CHECK(keep[11]);       // the seventh day
  CHECK(std::ranges::none_of(keep.begin() + 740, keep.end(), [](bool each) { return each; }));
}

TEST_CASE("a healthy store has no problems, each kind of change from outside is one") {
  const Folder folder;
  {
    Store store = writable(folder);
    kept(store, {event_at(0), event_at(1), event_at(2)});
  }
  const std::string path = folder.file("knack.db");
  const auto fine = examine(path);
  REQUIRE(fine.has_value());
  CHECK(fine->problems.empty());
  CHECK(fine->reviews == 3);
  CHECK(quick_check(path).has_value());
  for (const char* change : {"UPDATE reviews SET grade=5 WHERE sequence=2",
                             "UPDATE reviews SET latency_ms=NULL WHERE sequence=1",
                             "UPDATE reviews SET kind='nonsense' WHERE sequence=1",
                             "UPDATE texts SET text='other' WHERE sequence=3",
                             "DELETE FROM reviews WHERE sequence=3"}) {
    CAPTURE(change);
    const Folder other;
    fs::copy_file(path, other.file("knack.db"));
    {
      SQLite::Database db(other.file("knack.db"), SQLite::OPEN_READWRITE);
      db.exec(change);
    }
    CHECK(examine(other.file("knack.db"))->problems.size() == 1);
  }
}

TEST_CASE("a gap in a session is a note, not a problem") {
  const Folder folder;
  {
    Store store = writable(folder);
    kept(store, {event_at(0), event_at(1)});
    SQLite::Database db(store.path(), SQLite::OPEN_READWRITE);
    db.exec("DELETE FROM reviews WHERE sequence=1; DELETE FROM texts WHERE sequence=1");
  }
  const auto health = examine(folder.file("knack.db"));
  CHECK(health->problems.empty());
  CHECK(health->notes.size() == 1);
}

TEST_CASE("no bit flip in a row goes unseen") {
  const Folder folder;
  {
    Store store = writable(folder);
    std::vector<schedule::Event> events;
    for (int i = 0; i < 30; ++i) events.push_back(event_at(i));
    kept(store, events);
  }
  const std::string path = folder.file("knack.db");
  const std::string good = bytes_of(path);
  const auto log = [](const std::string& file) -> std::string {
    auto store = Store::open_to_read({file, morning, 5});
    if (!store) return "refused";
    const auto events = (*store)->log();
    if (!events) return "refused";
    std::string all;
    for (const auto& each : *events) {
      const auto* review = std::get_if<schedule::Review>(&each);
      all += schedule::stamped(each).id.text();
      if (review != nullptr) all += review->response_text + review->card.text() + review->error;
    }
    return all;
  };
  const std::string wanted = log(path);
  int changed = 0;
  for (std::size_t i = 200; i < good.size(); i += 211) {
    CAPTURE(i);
    std::string flipped = good;
    flipped[i] = static_cast<char>(flipped[i] ^ (1 << (i % 8)));
    const Folder other;
    write_bytes(other.file("knack.db"), flipped);
    const std::string found = log(other.file("knack.db"));
    if (found == wanted) continue;
    ++changed;
    const auto health = examine(other.file("knack.db"));
    const bool noticed = !health || !health->problems.empty();
    CHECK(noticed);
  }
  CHECK(changed > 10);
}

}  // namespace
}  // namespace knack::store
