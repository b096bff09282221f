// SPDX-License-Identifier: MIT
// Stores become one without losing or inventing anything.
#include <filesystem>

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include "store/database.hpp"
#include "store/health.hpp"
#include "store/schema.hpp"
#include "store/sha256.hpp"
#include "unit/store/sample.hpp"

namespace knack::store {
namespace {

using schedule::Event;

/// A row as another device would have made it.
Event row_of(const std::string& origin, std::int64_t sequence, std::int64_t ms, int grade = 2) {
  schedule::Review review = full_review();
  review.id = {origin, sequence};
  review.stamp = morning.at.ms + ms;
  review.at = later(ms);
  review.learner = "lanna";
  review.grade = schedule::Grade{grade};
  return review;
}

Store team(const Folder& folder, const std::string& name = "team.db") {
  auto opened = Store::open_team({folder.file(name), morning, 1});
  expects(opened.has_value());
  return *std::move(opened);
}

std::vector<Taken> give(Store& into, const std::vector<Event>& rows, bool aside = false) {
  std::vector<Taken> out;
  const auto done = into.take_in([&](const TakeRow& take) -> Result<void> {
    for (const Event& each : rows) out.push_back(take({each, aside}).value());
    return {};
  });
  REQUIRE(done.has_value());
  return out;
}

std::size_t aside_in(const Store& store) {
  std::size_t count = 0;
  REQUIRE(store
              .for_each_aside([&](const Event&) {
                ++count;
                return true;
              })
              .has_value());
  return count;
}

TEST_CASE("a row comes in once, with its text and its stamp as they are") {
  const Folder folder;
  Store store = team(folder);
  const Event row = row_of("kone", 3, -5'000'000);
  CHECK(give(store, {row, row}) == std::vector{Taken::added, Taken::known});
  CHECK(give(store, {row}) == std::vector{Taken::known});
  const auto log = store.log();
  REQUIRE(log->size() == 1);
  const auto& kept = std::get<schedule::Review>((*log)[0]);
  CHECK(kept.stamp == morning.at.ms - 5'000'000);
  CHECK(kept.response_text == full_review().response_text);
  CHECK(*store.missing_rows() == 2);  // a gap is told, no error
}

TEST_CASE("a retraction may come before its target") {
  const Folder folder;
  Store store = team(folder);
  schedule::Retraction back;
  back.id = {"ktwo", 1};
  back.stamp = morning.at.ms + 9;
  back.learner = "lanna";
  back.target = {"kone", 1};
  CHECK(give(store, {back}) == std::vector{Taken::added});
  CHECK(give(store, {row_of("kone", 1, 0)}) == std::vector{Taken::added});
  CHECK(store.log()->size() == 2);
}

TEST_CASE("two different rows with one identity are both set aside, in any order, for good") {
  const Event one = row_of("kone", 1, 0, 2);
  const Event two = row_of("kone", 1, 700, 5);
  schedule::Mark three;
  three.id = {"kone", 1};
  three.learner = "lanna";
  three.stamp = morning.at.ms;
  const std::vector<std::vector<Event>> orders{
      {one, two, three}, {three, one, two}, {two, three, one, two, one}};
  for (const auto& rows : orders) {
    const Folder folder;
    Store store = team(folder);
    for (const Event& each : rows) (void)give(store, {each});
    CHECK(store.log()->empty());
    CHECK(aside_in(store) == 3);
    CHECK(examine(store.path())->set_aside == 1);
    CHECK(examine(store.path())->problems.empty());
    // Once in doubt, always in doubt: a third store that knows of one row only changes nothing.
    CHECK(give(store, {one}) == std::vector{Taken::set_aside});
    CHECK(aside_in(store) == 3);
  }
}

TEST_CASE("rows that differ in their text alone are at odds, too") {
  const Folder folder;
  Store store = team(folder);
  Event other = row_of("kone", 1, 0);
  std::get<schedule::Review>(other).response_text = "something else";
  CHECK(give(store, {row_of("kone", 1, 0), other}) == std::vector{Taken::added, Taken::set_aside});
  CHECK(aside_in(store) == 2);
}

TEST_CASE("what one store set aside does not count in the next, which may hold half of it") {
  const Folder folder;
  Store store = team(folder);
  (void)give(store, {row_of("kone", 1, 0, 2)});
  CHECK(give(store, {row_of("kone", 1, 0, 2), row_of("kone", 1, 0, 5)}, true) ==
        std::vector{Taken::set_aside, Taken::set_aside});
  CHECK(store.log()->empty());
  CHECK(aside_in(store) == 2);
}

TEST_CASE("a row that was damaged where it lies aside makes no third claim") {
  const Folder folder;
  Store store = team(folder);
  (void)give(store, {row_of("kone", 1, 0, 2), row_of("kone", 1, 0, 5)});
  SQLite::Database(store.path(), SQLite::OPEN_READWRITE)
      .exec("UPDATE aside_reviews SET hinted=0 WHERE grade=5");
  CHECK(aside_in(store) == 1);
}

TEST_CASE("a whole row takes the place of a damaged one") {
  const Folder folder;
  Store store = team(folder);
  const Event row = row_of("kone", 1, 0);
  (void)give(store, {row});
  SQLite::Database(store.path(), SQLite::OPEN_READWRITE).exec("UPDATE reviews SET checksum=1");
  CHECK(give(store, {row}) == std::vector{Taken::mended});
  CHECK(examine(store.path())->problems.empty());
}

TEST_CASE("a feed that fails leaves the store as it was") {
  const Folder folder;
  Store store = team(folder);
  const auto done = store.take_in([&](const TakeRow& take) -> Result<void> {
    (void)take({row_of("kone", 1, 0)});
    return Error{ErrorKind::io, "the stick was pulled", {}};
  });
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().what == "the stick was pulled");
  CHECK(store.log()->empty());
}

TEST_CASE("a team store has no owner: a learner's is none, and nobody drills in a team's") {
  const Folder folder;
  { Store mine = writable(folder); }
  const auto refused = Store::open_team({folder.file("knack.db"), morning, 1});
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().remedy.find("-o") != std::string::npos);
  CHECK(team(folder).learner().empty());
  const auto drilled = Store::open_to_write({folder.file("team.db"), morning, 1});
  REQUIRE_FALSE(drilled.has_value());
  CHECK(drilled.error().what.find("team store") != std::string::npos);
}

TEST_CASE("somebody else's store is read and never changed, even where it must be migrated") {
  const Folder folder;
  const std::string path = folder.file("old.db");
  {
    SQLite::Database db(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db.exec("PRAGMA application_id=" + std::to_string(application_id));
    db.exec(std::string(migrations[0]));
    db.exec("INSERT INTO meta VALUES('learner','lold')");
    db.exec("PRAGMA user_version=1");
  }
  const std::string before = bytes_of(path);
  {
    const auto store = Store::open_foreign(path);
    REQUIRE(store.has_value());
    CHECK(store->learner() == "lold");
    CHECK(aside_in(*store) == 0);
  }
  CHECK(bytes_of(path) == before);
  CHECK(std::distance(
            std::filesystem::directory_iterator(std::filesystem::path(path).parent_path()), {}) ==
        1);
  // The same file as one's own is migrated where it lies, after a backup.
  const auto own = Store::open_to_read({path, morning, 1});
  REQUIRE(own.has_value());
  CHECK(examine(path)->schema == schema_version);
}

TEST_CASE("a store whose tables are not ours is refused") {
  const Folder folder;
  const std::string path = folder.file("knack.db");
  { Store mine = writable(folder); }
  CHECK(Store::open_foreign(path).has_value());
  SQLite::Database(path, SQLite::OPEN_READWRITE)
      .exec("CREATE TRIGGER t AFTER INSERT ON meta BEGIN SELECT 1; END");
  const auto refused = Store::open_foreign(path);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == ErrorKind::store_refused);
}

TEST_CASE("a scratch store has no name once it is open, so that no signal leaves it behind") {
  auto store = Store::scratch();
  REQUIRE(store.has_value());
  CHECK_FALSE(std::filesystem::exists(store->path()));
  CHECK(give(*store, {row_of("kone", 1, 0)}) == std::vector{Taken::added});
  CHECK(store->review_count().value() == 1);
}

TEST_CASE("SHA-256 gives the digests of FIPS 180-4") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

}  // namespace
}  // namespace knack::store
