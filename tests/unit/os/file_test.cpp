// SPDX-License-Identifier: MIT
// Files: regular ones only, whole or not at all.
#include "os/file.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "os/nearest_path.hpp"
#include "os/paths.hpp"

namespace knack::os {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "knack-os-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }

  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  ~Folder() { fs::remove_all(path_); }

  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

TEST_CASE("what was written is read back, and no temporary file is left") {
  const Folder folder;
  const std::string path = folder.file("a.txt");
  REQUIRE(write_file_atomic(path, "one").has_value());
  REQUIRE(write_file_atomic(path, "two\n").has_value());
  CHECK(*read_file(path, 100) == "two\n");
  CHECK(std::distance(fs::directory_iterator(fs::path(path).parent_path()),
                      fs::directory_iterator()) == 1);
}

TEST_CASE("a failed write says so and leaves what was there") {
  const Folder folder;
  fs::create_directory(folder.file("taken"));
  const auto outcome = write_file_atomic(folder.file("taken"), "x");
  REQUIRE_FALSE(outcome.has_value());
  CHECK(outcome.error().kind == ErrorKind::io);
  CHECK(fs::is_directory(folder.file("taken")));
  CHECK_FALSE(write_file_atomic(folder.file("no/such/folder"), "x").has_value());
}

TEST_CASE("folders, pipes, devices, missing and too large files are refused at once") {
  const Folder folder;
  const std::string pipe = folder.file("pipe");
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  std::ofstream(folder.file("big")) << std::string(101, 'x');
  for (const std::string& path : {pipe,
                                  folder.file("."),
                                  std::string("/dev/null"),
                                  std::string("/dev/zero"),
                                  folder.file("none"),
                                  folder.file("big")}) {
    CAPTURE(path);
    const auto outcome = read_file(path, 100);
    REQUIRE_FALSE(outcome.has_value());
    CHECK(outcome.error().kind == ErrorKind::input);
    CHECK(outcome.error().what.find(path) != std::string::npos);
  }
}

TEST_CASE("new folders are the person's own") {
  const Folder folder;
  REQUIRE(make_folders(folder.file("a/b/c")).has_value());

  struct stat status {};

  REQUIRE(stat(folder.file("a/b").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0700U);
  CHECK(make_folders(folder.file("a/b/c")).has_value());
}

TEST_CASE("a file moves to a new name and never onto another file") {
  const Folder folder;
  std::ofstream(folder.file("a")) << "a";
  std::ofstream(folder.file("b")) << "b";
  CHECK(move_to_new(folder.file("a"), folder.file("b")) == EEXIST);
  CHECK(read_file(folder.file("b"), 10).value() == "b");
  CHECK(move_to_new(folder.file("a"), folder.file("none/c")) == ENOENT);
  CHECK(read_file(folder.file("a"), 10).value() == "a");
  CHECK(move_to_new(folder.file("a"), folder.file("c")) == 0);
  CHECK(read_file(folder.file("c"), 10).value() == "a");
  CHECK_FALSE(fs::exists(folder.file("a")));
}

TEST_CASE("a mistyped path names the one that is near, wherever it is mistyped") {
  const Folder folder;
  fs::create_directories(folder.file("decks/en"));
  for (const char* name : {"decks/en/first-contact.toml", "decks/en/lv.toml", "known.json"})
    std::ofstream(folder.file(name)) << "x";
  const auto near = [&](const std::string& name) { return nearest_path(folder.file(name)); };
  const std::string meant = folder.file("decks/en/first-contact.toml");
  CHECK(near("decks/en/frst-contact.toml") == meant);
  CHECK(near("decks/en/first-contact") == meant);
  CHECK(near("decks/en/first-contact.tmol") == meant);
  CHECK(near("decsk/en/first-contact.toml") == meant);
  CHECK(near("decsk/en/none.toml") == folder.file("decks"));
  CHECK(near("decks/en/ru.toml").empty());
  CHECK(near("nothing-like-it").empty());
  CHECK(nearest_path("").empty());
  fs::create_symlink("nowhere.toml", folder.file("dangling.toml"));
  CHECK(near("dangling.toml").empty());
  const auto read = read_file(folder.file("knwon.json"), 10);
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().remedy == "Did you mean " + folder.file("known.json") + "?");
}

TEST_CASE("places follow XDG, and relative values are ignored") {
  struct Case {
    std::optional<std::string> xdg;
    std::optional<std::string> home;
    std::optional<std::string> want;
  };

  const Case cases[] = {{"/x", "/h", "/x"},
                        {std::nullopt, "/h", "/h/.local/share"},
                        {"relative", "/h", "/h/.local/share"},
                        {"", "/h", "/h/.local/share"},
                        {std::nullopt, std::nullopt, std::nullopt},
                        {std::nullopt, "relative", std::nullopt}};
  for (const Case& each : cases) {
    const auto env = [&](std::string_view name) { return name == "HOME" ? each.home : each.xdg; };
    CHECK(data_home(env) == each.want);
  }
}

}  // namespace
}  // namespace knack::os
