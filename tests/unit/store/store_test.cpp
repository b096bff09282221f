// SPDX-License-Identifier: MIT
// The store keeps what it was given, in order, and leaves files alone that are not its own.
#include "store/store.hpp"

#include <filesystem>

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <sys/stat.h>

#include "store/backup.hpp"
#include "store/database.hpp"
#include "store/health.hpp"
#include "store/private_folder.hpp"
#include "store/schema.hpp"
#include "unit/store/sample.hpp"

namespace knack::store {
namespace {

namespace fs = std::filesystem;
using schedule::Event;
using schedule::Review;

Result<std::optional<Store>> read(const Folder& folder) {
  return Store::open_to_read({folder.file("knack.db"), morning, 9});
}

TEST_CASE("marks are read in log order without the reviews between them") {
  const Folder folder;
  schedule::Mark first;
  first.at = later(1);
  first.kind = schedule::MarkKind::setting;
  first.value = "scheduler=sm2-delphi";
  schedule::Mark second = first;
  second.at = later(3);
  second.value = "rollover=3";
  Store store = writable(folder);
  (void)kept(store, {full_review(), first, event_at(2), second, event_at(4)});
  std::vector<std::string> seen;
  const auto done = store.for_each_mark([&](const Event& event) {
    REQUIRE(std::holds_alternative<schedule::Mark>(event));
    seen.push_back(std::get<schedule::Mark>(event).value);
    return true;
  });
  CHECK(done.has_value());
  CHECK(seen == std::vector<std::string>{"scheduler=sm2-delphi", "rollover=3"});
}

TEST_CASE("an event comes back with every field as it was kept") {
  const Folder folder;
  schedule::Mark mark;
  mark.at = later(1);
  mark.study_day = study_day(morning);
  mark.kind = schedule::MarkKind::dispute;
  mark.card = {{"desk"}, {"greet-1"}};
  mark.value = "x=y";
  mark.text = "I would not say that";
  schedule::Retraction back;
  back.at = later(2);
  back.study_day = study_day(morning);
  back.target = {"k1", 7};
  const auto given = [&] {
    Store store = writable(folder);
    return kept(store, {full_review(), mark, back});
  }();
  auto store = read(folder);
  REQUIRE(store.has_value());
  const auto log = (*store)->log();
  REQUIRE(log.has_value());
  REQUIRE(log->size() == 3);
  const auto& review = std::get<Review>((*log)[0]);
  const Review wanted = full_review();
  CHECK(review.id == schedule::stamped(given[0]).id);
  CHECK(review.learner == (*store)->learner());
  CHECK(review.stamp == wanted.at.at.ms);
  CHECK(review.at == wanted.at);
  CHECK(review.shown_at == wanted.shown_at);
  CHECK(review.study_day == wanted.study_day);
  CHECK(review.rollover_hour == wanted.rollover_hour);
  CHECK(review.card == wanted.card);
  CHECK(review.revision == wanted.revision);
  CHECK(review.text_hash == wanted.text_hash);
  CHECK(review.skill == wanted.skill);
  CHECK(review.stage == wanted.stage);
  CHECK(review.language == wanted.language);
  CHECK(review.type == wanted.type);
  CHECK(review.kind == wanted.kind);
  CHECK(review.seed == wanted.seed);
  CHECK(review.shown == wanted.shown);
  CHECK(review.response == wanted.response);
  CHECK(review.response_text == wanted.response_text);
  CHECK(review.verdict == wanted.verdict);
  CHECK(review.error == wanted.error);
  CHECK(review.input == wanted.input);
  CHECK(review.flag == wanted.flag);
  CHECK(review.timing.total == wanted.timing.total);
  CHECK(review.timing.first_key == wanted.timing.first_key);
  CHECK_FALSE(review.timing.key_gap.has_value());
  CHECK(review.timing.latency == wanted.timing.latency);
  CHECK(review.timing.allowance == wanted.timing.allowance);
  CHECK(review.timing.fluent_milli == wanted.timing.fluent_milli);
  CHECK(review.timing.time_factor_milli == wanted.timing.time_factor_milli);
  CHECK(review.guess_milli == wanted.guess_milli);
  CHECK(review.grade == wanted.grade);
  CHECK(review.grade_rule == wanted.grade_rule);
  CHECK(review.self_graded == wanted.self_graded);
  CHECK(review.hinted == wanted.hinted);
  CHECK(review.knack_version == wanted.knack_version);
  const auto& kept_mark = std::get<schedule::Mark>((*log)[1]);
  CHECK(kept_mark.kind == mark.kind);
  CHECK(kept_mark.card == mark.card);
  CHECK(kept_mark.value == mark.value);
  CHECK(kept_mark.text == mark.text);
  CHECK(std::get<schedule::Retraction>((*log)[2]).target == back.target);
  CHECK(*(*store)->review_count() == 1);
}

TEST_CASE("stamps rise even when the clock does not, and the log is in their order") {
  const Folder folder;
  Store store = writable(folder);
  kept(store, {event_at(0), event_at(0)});
  kept(store, {event_at(-60'000)});
  kept(store, {event_at(5'000)});
  const auto log = store.log();
  REQUIRE(log->size() == 4);
  std::vector<std::int64_t> stamps;
  for (const Event& each : *log) stamps.push_back(schedule::stamped(each).stamp - morning.at.ms);
  CHECK(stamps == std::vector<std::int64_t>{0, 1, 2, 5'000});
  CHECK(schedule::stamped((*log)[2]).at == later(-60'000));
}

TEST_CASE("each opening has an origin of its own, the learner stays") {
  const Folder folder;
  std::string learner;
  schedule::EventId first;
  {
    Store store = writable(folder, 1);
    learner = store.learner();
    first = schedule::stamped(kept(store, {event_at(0)})[0]).id;
  }
  Store store = writable(folder, 2);
  const auto second = schedule::stamped(kept(store, {event_at(1)})[0]).id;
  CHECK(store.learner() == learner);
  CHECK(learner.front() == 'l');
  CHECK(first.origin != second.origin);
  CHECK(first.sequence == 1);
  CHECK(second.sequence == 1);
}

TEST_CASE("two sessions at once keep everything") {
  const Folder folder;
  Store one = writable(folder, 1);
  Store two = writable(folder, 2);
  for (int i = 0; i < 20; ++i) {
    kept(one, {event_at(i)});
    kept(two, {event_at(i)});
  }
  CHECK(one.log()->size() == 40);
  CHECK(examine(folder.file("knack.db"))->problems.empty());
}

TEST_CASE("reading changes neither bytes nor times, and no store is no fault") {
  const Folder folder;
  CHECK_FALSE(read(folder)->has_value());
  CHECK_FALSE(fs::exists(folder.file("knack.db")));
  {
    Store store = writable(folder);
    kept(store, {event_at(0)});
  }
  const std::string path = folder.file("knack.db");
  const std::string before = bytes_of(path);
  const auto time = fs::last_write_time(path);
  {
    auto store = read(folder);
    REQUIRE((*store)->log()->size() == 1);
  }
  CHECK(bytes_of(path) == before);
  CHECK(fs::last_write_time(path) == time);
  CHECK(std::distance(fs::directory_iterator(fs::path(path).parent_path()), {}) == 1);
}

TEST_CASE("store and backups are for their owner only") {
  const Folder folder;
  Store store = writable(folder);
  const auto backup = back_up(store.path(), morning);
  REQUIRE(backup.has_value());
  for (const std::string& path : {store.path(), backup->path}) {
    struct stat status {};

    REQUIRE(stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
  }
}

TEST_CASE("foreign, empty, newer and odd files are refused, untouched, for reading and writing") {
  const Folder folder;
  const std::string path = folder.file("knack.db");
  std::string ours;
  {
    Store store = writable(folder);
    kept(store, {event_at(0)});
    ours = bytes_of(path);
  }
  constexpr std::size_t version_at = 60;
  constexpr std::size_t application_at = 68;
  std::string newer = ours;
  newer[version_at + 3] = 99;
  std::string foreign = ours;
  foreign[application_at] = 1;
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "is empty"},
      {"hello", "not a store"},
      {std::string(5000, 'x'), "not a store"},
      {foreign, "not a store"},
      {newer, "newer knack"},
      {ours.substr(0, 100), "damaged"},
  };
  for (const auto& one : cases) {  // no structured binding: Clang 14 cannot CAPTURE one
    const auto& [bytes, words] = one;
    CAPTURE(one.second);
    write_bytes(path, bytes);
    const auto reading = read(folder);
    REQUIRE_FALSE(reading.has_value());
    CHECK(reading.error().what.find(words) != std::string::npos);
    CHECK_FALSE(reading.error().remedy.empty());
    const auto writing = Store::open_to_write({path, morning, 3});
    REQUIRE_FALSE(writing.has_value());
    CHECK(writing.error().what == reading.error().what);
    CHECK(bytes_of(path) == bytes);
  }
  fs::remove(path);
  fs::create_directory(path);
  CHECK_FALSE(read(folder).has_value());
}

TEST_CASE("an older schema is migrated in one step with its number, or not at all") {
  const Folder folder;
  { Store store = writable(folder); }
  const std::string path = folder.file("knack.db");
  const std::array<std::string_view, 3> steps{
      migrations[0], migrations[1], "CREATE TABLE extra(x INTEGER) STRICT"};
  const std::array<std::string_view, 3> broken{
      migrations[0], migrations[1], "CREATE TABLE extra(x INTEGER) STRICT; NONSENSE"};
  auto db = open_database(path, Access::write);
  REQUIRE(db.has_value());
  CHECK_FALSE(migrate(**db, path, 2, broken).has_value());
  CHECK((*db)->execAndGet("PRAGMA user_version").getInt() == 2);
  CHECK_FALSE((*db)->tableExists("extra"));
  CHECK(migrate(**db, path, 2, steps).has_value());
  CHECK((*db)->execAndGet("PRAGMA user_version").getInt() == 3);
  CHECK((*db)->tableExists("extra"));
}

TEST_CASE("a store of schema 1 keeps every row through its migration") {
  const Folder folder;
  const std::string path = folder.file("knack.db");
  {
    SQLite::Database db(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db.exec("PRAGMA application_id=" + std::to_string(application_id));
    db.exec(std::string(migrations[0]));
    db.exec("INSERT INTO meta VALUES('learner','lold')");
    // A row as version 0.1.0 wrote it; its checksum is not looked at here.
    db.exec(
        "INSERT INTO marks VALUES('k1',1,1,1795000000000,'lold',1795000000000,120,20775,'bury',"
        "'desk','greet-1','',0)");
    db.exec("PRAGMA user_version=1");
  }
  auto store = read(folder);
  REQUIRE(store.has_value());
  CHECK((*store)->learner() == "lold");
  CHECK((*store)->log()->size() == 1);
  CHECK(examine(path)->schema == 2);
  CHECK(backups(path).size() == 1);
  SQLite::Database migrated(path);
  CHECK(schema_text(migrated) == schema_text_of(2));
}

TEST_CASE("a store that cannot be made or written says so and keeps what it has") {
  CHECK_FALSE(Store::open_to_write({"/proc/no-such-folder/knack.db", morning, 1}).has_value());
  const Folder folder;
  Store store = writable(folder);
  kept(store, {event_at(0)});
  // Another program holds the store: after the patience is over, the event is still in hand.
  SQLite::Database other(store.path(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN EXCLUSIVE");
  std::vector<Event> events{event_at(1)};
  const auto kept_now = store.append(events);
  REQUIRE_FALSE(kept_now.has_value());
  CHECK(kept_now.error().what.find("busy") != std::string::npos);
  CHECK(schedule::stamped(events[0]).id == schedule::EventId{});
  other.exec("ROLLBACK");
  CHECK(store.append(events).has_value());
  CHECK(schedule::stamped(events[0]).id.sequence == 2);
  CHECK(store.log()->size() == 2);
}

TEST_CASE("without a place for temporary files there is no private folder, here or anywhere") {
  const Folder folder;
  const char* before = std::getenv("TMPDIR");
  const std::string saved = before == nullptr ? "" : before;
  ::setenv("TMPDIR", folder.file("none").c_str(), 1);
  const PrivateFolder none;
  const auto scratch = Store::scratch();
  if (before == nullptr)
    ::unsetenv("TMPDIR");
  else
    ::setenv("TMPDIR", saved.c_str(), 1);
  CHECK(none.path().empty());
  REQUIRE_FALSE(scratch.has_value());
  CHECK(scratch.error().kind == ErrorKind::io);
}

TEST_CASE("a journal left by a crash is rolled back, and where that cannot be a copy is read") {
  const Folder folder;
  const std::string path = folder.file("knack.db");
  {
    Store store = writable(folder);
    kept(store, {event_at(0)});
  }
  // A half-done transaction: its pages are in the file, its journal is beside it.
  const Folder crashed;
  {
    SQLite::Database db(path, SQLite::OPEN_READWRITE);
    db.exec("PRAGMA cache_size=1");
    db.exec("BEGIN IMMEDIATE");
    for (int i = 0; i < 200; ++i)
      db.exec("INSERT INTO meta VALUES('k" + std::to_string(i) + "','" + std::string(900, 'x') +
              "')");
    fs::copy_file(path, crashed.file("knack.db"));
    fs::copy_file(path + "-journal", crashed.file("knack.db-journal"));
    db.exec("ROLLBACK");
  }
  auto store = read(crashed);
  REQUIRE(store.has_value());
  CHECK((*store)->log()->size() == 1);
  CHECK(examine(crashed.file("knack.db"))->problems.empty());
  CHECK_FALSE(fs::exists(crashed.file("knack.db-journal")));
}

}  // namespace
}  // namespace knack::store
