// SPDX-License-Identifier: MIT
// Files that are whole or not there.
#include "os/atomic_file.hpp"

#include <filesystem>
#include <optional>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "folder.hpp"
#include "os/file.hpp"

namespace knack::os {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a file appears under its name only when it is whole") {
  const Folder folder;
  const std::string path = folder.file("out.csv");
  {
    auto file = AtomicFile::create(path);
    REQUIRE(file.has_value());
    CHECK(file->write("one").has_value());
    CHECK_FALSE(fs::exists(path));
    CHECK(file->write("two").has_value());
    CHECK(file->commit().has_value());
  }
  CHECK(*read_file(path, 100) == "onetwo");
  CHECK(std::distance(fs::directory_iterator(folder.file("")), {}) == 1);
}

TEST_CASE("without the last word nothing is left and what was there stays") {
  const Folder folder;
  const std::string path = folder.file("out.csv");
  REQUIRE(write_file_atomic(path, "old", 0640).has_value());
  {
    auto file = AtomicFile::create(path);
    REQUIRE(file.has_value());
    CHECK(file->write("new").has_value());
  }
  CHECK(*read_file(path, 100) == "old");
  CHECK(std::distance(fs::directory_iterator(folder.file("")), {}) == 1);
  auto again = AtomicFile::create(path);
  REQUIRE(again.has_value());
  CHECK(again->commit().has_value());

  struct stat status {};

  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0640U);
}

unsigned mode_of(const std::string& path) {
  struct stat status {};

  return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0U;
}

TEST_CASE("a new file has the mode of the umask, a private one is the owner's alone") {
  const Folder folder;
  const mode_t before = ::umask(027);
  REQUIRE(AtomicFile::create(folder.file("a"))->commit().has_value());
  REQUIRE(AtomicFile::create_private(folder.file("b"))->commit().has_value());
  REQUIRE(write_file_atomic(folder.file("c"), "c").has_value());
  ::umask(before);
  CHECK(mode_of(folder.file("a")) == 0640U);
  CHECK(mode_of(folder.file("b")) == 0600U);
  CHECK(mode_of(folder.file("c")) == 0640U);
  REQUIRE(::chmod(folder.file("b").c_str(), 0664) == 0);
  REQUIRE(AtomicFile::create_private(folder.file("b"))->commit().has_value());
  CHECK(mode_of(folder.file("b")) == 0664U);
}

TEST_CASE("a link goes on leading to the file that is replaced, and one to nowhere is refused") {
  const Folder folder;
  fs::create_directory(folder.file("shared"));
  write_bytes(folder.file("shared/out.csv"), "old");
  fs::create_symlink(folder.file("shared/out.csv"), folder.file("link.csv"));
  auto file = AtomicFile::create_private(folder.file("link.csv"));
  REQUIRE(file.has_value());
  REQUIRE(file->write("new").has_value());
  REQUIRE(file->commit().has_value());
  CHECK(fs::is_symlink(folder.file("link.csv")));
  CHECK(*read_file(folder.file("shared/out.csv"), 100) == "new");
  fs::create_symlink(folder.file("none.csv"), folder.file("lost.csv"));
  CHECK_FALSE(AtomicFile::create(folder.file("lost.csv")).has_value());
  CHECK(fs::is_symlink(folder.file("lost.csv")));
}

TEST_CASE("a folder is not written over, and a folder that is not there takes nothing") {
  const Folder folder;
  CHECK_FALSE(AtomicFile::create(folder.file("")).has_value());
  CHECK_FALSE(AtomicFile::create(folder.file("none/out.csv")).has_value());
  CHECK_FALSE(AtomicFile::create("/dev/null").has_value());
}

}  // namespace
}  // namespace knack::os
