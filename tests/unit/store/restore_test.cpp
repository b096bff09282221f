// SPDX-License-Identifier: MIT
// A backup put back: what was there is kept, whom it forgot stays forgotten, and no store is taken
// for another's.
#include "store/restore.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include "store/backup.hpp"
#include "store/forget.hpp"
#include "unit/store/sample.hpp"

namespace knack::store {
namespace {

namespace fs = std::filesystem;

Result<Restored> put_back(const std::string& path,
                          const std::string& backup,
                          std::int64_t ms = 1,
                          bool other_owner = false) {
  return restore({path, backup, later(ms), "lnew", other_owner});
}

std::size_t events_in(const std::string& path) {
  auto store = Store::open_to_read({path, morning, 5});
  expects(store.has_value() && store->has_value());
  return (*store)->log()->size();
}

std::string owner_in(const std::string& path) {
  auto store = Store::open_to_read({path, morning, 5});
  expects(store.has_value() && store->has_value());
  return (*store)->learner();
}

/// A learner's own store with some answers; gives the learner's id.
std::string drilled(const std::string& path, std::uint64_t entropy, int answers) {
  auto store = Store::open_to_write({path, morning, entropy});
  expects(store.has_value());
  for (int i = 0; i < answers; ++i) kept(*store, {event_at(i)});
  return store->learner();
}

TEST_CASE("restore puts a backup in place and keeps what was there") {
  const Folder folder;
  std::string backup;
  {
    Store store = writable(folder);
    kept(store, {event_at(0)});
    backup = back_up(store.path(), morning)->path;
    kept(store, {event_at(1), event_at(2)});
  }
  const std::string path = folder.file("knack.db");
  const auto old = put_back(path, backup, 5000);
  REQUIRE(old.has_value());
  CHECK(events_in(path) == 1);
  CHECK(events_in(old->kept) == 3);
  REQUIRE(put_back(path, old->kept, 9000).has_value());
  CHECK(events_in(path) == 3);
}

TEST_CASE("restore works over a damaged store, which is kept aside, and refuses a bad backup") {
  const Folder folder;
  const std::string path = folder.file("knack.db");
  std::string backup;
  {
    Store store = writable(folder);
    kept(store, {event_at(0)});
    backup = back_up(store.path(), morning)->path;
  }
  const std::string good = bytes_of(path);
  write_bytes(path, "rubbish");
  write_bytes(folder.file("bad.db"), good.substr(0, good.size() / 2));
  CHECK_FALSE(put_back(path, folder.file("bad.db")).has_value());
  CHECK_FALSE(put_back(path, folder.file("none.db")).has_value());
  CHECK_FALSE(put_back(path, path).has_value());
  CHECK(bytes_of(path) == "rubbish");
  const auto old = put_back(path, backup);
  REQUIRE(old.has_value());
  CHECK(events_in(path) == 1);
  CHECK(bytes_of(old->kept) == "rubbish");
}

TEST_CASE("whom the store has forgotten does not come back from a copy that forget did not reach") {
  const Folder folder;
  const Folder stick;
  const std::string path = folder.file("knack.db");
  const std::string learner = drilled(path, 1, 3);
  const std::string copy = stick.file("copy.db");
  fs::copy_file(path, copy);
  REQUIRE(forget(path, {{learner}, std::nullopt, "lafter"}).has_value());
  const auto done = put_back(path, copy);
  REQUIRE(done.has_value());
  CHECK(done->forgotten == 3);
  CHECK(events_in(path) == 0);
  CHECK(owner_in(path) == "lafter");
  CHECK(bytes_of(path).find(learner) == std::string::npos);
  // The tombstone came along.
  CHECK(traces(path, {{learner}, std::nullopt, "lafter"})->forgotten);
}

TEST_CASE("a day before which everything was forgotten holds for what is put back, too") {
  const Folder folder;
  const Folder stick;
  const std::string path = folder.file("knack.db");
  (void)drilled(path, 1, 3);
  const std::string copy = stick.file("copy.db");
  fs::copy_file(path, copy);
  const StudyDay day = study_day(morning) + 1;
  REQUIRE(forget(path, {{}, day, {}}).has_value());
  // Even where the store itself is lost, its backup knows.
  REQUIRE(back_up(path, morning).has_value());
  write_bytes(path, "rubbish");
  const auto done = put_back(path, copy);
  REQUIRE(done.has_value());
  CHECK(done->forgotten == 3);
  CHECK(events_in(path) == 0);
}

TEST_CASE(
    "the store of another learner, or of a team, goes into one's own place only if asked for") {
  const Folder folder;
  const std::string mine = folder.file("knack.db");
  const std::string other = folder.file("other.db");
  const std::string team = folder.file("team.db");
  const std::string me = drilled(mine, 1, 2);
  (void)drilled(other, 2, 3);
  REQUIRE(Store::open_team({team, morning, 3}).has_value());
  const auto refused = [](const std::string& place, const std::string& backup) {
    const auto done = put_back(place, backup);
    return !done && done.error().kind == ErrorKind::usage &&
           done.error().remedy.find("--other-owner") != std::string::npos;
  };
  CHECK(refused(mine, other));
  CHECK(refused(mine, team));
  CHECK(refused(team, mine));
  CHECK(owner_in(mine) == me);
  CHECK(events_in(mine) == 2);
  CHECK(backups(mine).empty());
  REQUIRE(put_back(mine, team, 1, true).has_value());
  CHECK(owner_in(mine).empty());
}

TEST_CASE("a store in which nothing was answered yet gives way to another learner's") {
  const Folder folder;
  const std::string fresh = folder.file("fresh.db");
  const std::string old = folder.file("old.db");
  (void)drilled(fresh, 1, 0);
  const std::string owner = drilled(old, 2, 3);
  REQUIRE(put_back(fresh, old).has_value());
  CHECK(owner_in(fresh) == owner);
}

}  // namespace
}  // namespace knack::store
