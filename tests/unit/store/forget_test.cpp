// SPDX-License-Identifier: MIT
// Who is forgotten leaves no byte behind.
#include "store/forget.hpp"

#include <filesystem>

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include "store/backup.hpp"
#include "store/health.hpp"
#include "store/restore.hpp"
#include "unit/store/sample.hpp"

namespace knack::store {
namespace {

namespace fs = std::filesystem;
using schedule::Event;

constexpr const char* anna = "lannacanary0001";
constexpr const char* berta = "lbertacanary002";

Event answer_of(const std::string& learner,
                std::int64_t sequence,
                int day,
                const std::string& text) {
  schedule::Review review = full_review();
  review.learner = learner;
  review.id = {"k" + learner.substr(1), sequence};
  review.stamp = morning.at.ms + sequence;
  review.study_day = {day};
  review.response_text = text;
  return review;
}

schedule::Mark alias_of(const std::string& learner, const std::string& other) {
  schedule::Mark mark;
  mark.kind = schedule::MarkKind::alias;
  mark.learner = learner;
  mark.id = {"kalias", 1};
  mark.stamp = morning.at.ms;
  mark.value = other;
  return mark;
}

std::vector<Taken> give(const std::string& path, const std::vector<Event>& rows) {
  auto store = Store::open_team({path, morning, 1});
  REQUIRE(store.has_value());
  std::vector<Taken> out;
  const auto done = store->take_in([&](const TakeRow& take) -> Result<void> {
    for (const Event& each : rows) out.push_back(take({each, false}).value());
    return {};
  });
  REQUIRE(done.has_value());
  return out;
}

bool holds_bytes(const std::string& path, const std::string& what) {
  return bytes_of(path).find(what) != std::string::npos;
}

/// A team of two with a backup.
std::string team_of_two(const Folder& folder) {
  const std::string path = folder.file("team.db");
  std::vector<Event> rows;
  for (int i = 1; i <= 50; ++i) {
    rows.push_back(answer_of(anna, i, 100 + i, "annas-own-words"));
    rows.push_back(answer_of(berta, i, 100 + i, "bertas-own-words"));
  }
  Event odd = rows[0];
  std::get<schedule::Review>(odd).response_text = "annas-other-words";
  rows.push_back(odd);  // set aside with its twin
  (void)give(path, rows);
  REQUIRE(back_up(path, morning).has_value());
  return path;
}

TEST_CASE("a person goes from the store and its backups, every byte of them, and the rest stays") {
  const Folder folder;
  const std::string path = team_of_two(folder);
  const std::string backup = backups(path).front().path;
  REQUIRE(holds_bytes(path, anna));
  REQUIRE(holds_bytes(backup, "annas-own-words"));
  const auto report = forget(path, {{anna}, std::nullopt, "lnew"});
  REQUIRE(report.has_value());
  CHECK(report->unreached.empty());
  REQUIRE(report->files.size() == 2);
  CHECK(report->files[0].gone.rows == 51);
  CHECK(report->files[0].gone.texts == 51);
  for (const std::string& file : {path, backup}) {
    CAPTURE(file);
    for (const char* what : {anna, "kannacanary", "annas-own-words", "annas-other-words"})
      CHECK_FALSE(holds_bytes(file, what));
    CHECK(holds_bytes(file, "bertas-own-words"));
    CHECK(examine(file)->reviews == 50);
    CHECK(examine(file)->set_aside == 0);
    CHECK(examine(file)->problems.empty());
  }
}

TEST_CASE("whoever was forgotten does not come back, neither by a merge nor out of a backup") {
  const Folder folder;
  const std::string path = team_of_two(folder);
  REQUIRE(forget(path, {{anna}, std::nullopt, "lnew"}).has_value());
  const std::vector<Event> again{
      answer_of(anna, 1, 101, "x"), alias_of(berta, anna), answer_of(berta, 51, 101, "x")};
  const std::vector wanted{Taken::forgotten, Taken::forgotten, Taken::added};
  CHECK(give(path, again) == wanted);
  REQUIRE(restore({path, backups(path).front().path, later(5000), "lnew"}).has_value());
  CHECK(give(path, again) == wanted);
  CHECK_FALSE(holds_bytes(path, anna));
  // Once more changes nothing and is no error.
  CHECK(traces(path, {{anna}, std::nullopt, "lnew"})->forgotten);
  CHECK(forget(path, {{anna}, std::nullopt, "lnew"})->files[0].gone.rows == 0);
}

TEST_CASE("ids joined by an alias are one person, wherever the alias is written") {
  const Folder folder;
  const std::string path = team_of_two(folder);
  (void)give(path, {alias_of(berta, anna)});
  const auto ids = ids_of_person(path, anna);
  REQUIRE(ids.has_value());
  CHECK(*ids == std::vector<std::string>{anna, berta});
  REQUIRE(forget(path, {*ids, std::nullopt, "lnew"}).has_value());
  CHECK(examine(path)->reviews == 0);
  CHECK(examine(path)->marks == 0);
}

TEST_CASE("a retention period takes what is older and leaves settings, aliases and the owner") {
  const Folder folder;
  const std::string path = team_of_two(folder);
  (void)give(path, {alias_of(berta, "lother")});
  REQUIRE(forget(path, {{}, StudyDay{141}, "lnew"}).has_value());
  CHECK(examine(path)->reviews == 20);
  CHECK(examine(path)->marks == 1);
  CHECK(give(path, {answer_of(berta, 1, 101, "x"), answer_of(berta, 60, 141, "x")}) ==
        std::vector{Taken::forgotten, Taken::added});
  REQUIRE(forget(path, {{anna}, StudyDay{146}, "lnew"}).has_value());
  CHECK(examine(path)->reviews == 16);
  CHECK(give(path, {answer_of(anna, 1, 145, "x"), answer_of(berta, 61, 145, "x")}) ==
        std::vector{Taken::forgotten, Taken::added});
}

TEST_CASE("an owner who is forgotten leaves the store to a new learner") {
  const Folder folder;
  std::string owner;
  {
    Store store = writable(folder);
    owner = store.learner();
    (void)kept(store, {event_at(0)});
  }
  const std::string path = folder.file("knack.db");
  REQUIRE(forget(path, {{owner}, std::nullopt, "lnew"}).has_value());
  CHECK_FALSE(holds_bytes(path, owner));
  Store store = writable(folder, 7);
  CHECK(store.learner() == "lnew");
  CHECK(store.log()->empty());
}

TEST_CASE("what cannot be reached is named: damaged backups and copies beside the store") {
  const Folder folder;
  const std::string path = team_of_two(folder);
  const std::string backup = backups(path).front().path;
  fs::copy_file(path, folder.file("copy.db"));
  write_bytes(backup, "gone bad, with annas-own-words");
  const auto report = forget(path, {{anna}, std::nullopt, "lnew"});
  REQUIRE(report.has_value());
  CHECK(report->files.size() == 1);
  REQUIRE(report->unreached.size() == 2);
  CHECK(report->unreached[0].path == backup);
  CHECK(report->unreached[1].path == folder.file("copy.db"));
  CHECK(holds_bytes(folder.file("copy.db"), anna));  // named, not touched
}

TEST_CASE("what a crash left half-made goes, too") {
  const Folder folder;
  const std::string path = team_of_two(folder);
  const std::string left = backups(path).front().path + ".tmp-a1b2c3";
  write_bytes(left, "annas-own-words");
  REQUIRE(forget(path, {{anna}, std::nullopt, "lnew"}).has_value());
  CHECK_FALSE(fs::exists(left));
}

}  // namespace
}  // namespace knack::store
