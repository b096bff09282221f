// SPDX-License-Identifier: MIT
// Which files a path stands for; nothing in a folder can make the search hang or leave it.
#include "deck/discover.hpp"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit/deck/sample.hpp"

namespace knack::deck {
namespace {

namespace fs = std::filesystem;

/// A folder of its own that goes away.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "knack-discover-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }

  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).string(); }

  void write(const std::string& name) const {
    fs::create_directories(fs::path(at(name)).parent_path());
    std::ofstream(at(name)) << sample;
  }

  /// The names found below, without the folder.
  [[nodiscard]] std::vector<std::string> found(const std::string& name = "") const {
    const auto files = deck_files(at(name));
    REQUIRE(files);
    std::vector<std::string> out;
    for (const std::string& each : *files) out.push_back(each.substr(path_.string().size() + 1));
    return out;
  }

 private:
  fs::path path_;
};

using Names = std::vector<std::string>;

void check_refused(const std::string& path, const std::string& part) {
  CAPTURE(path);
  const auto files = deck_files(path);
  REQUIRE_FALSE(files);
  CHECK(files.error().kind == ErrorKind::input);
  CHECK(files.error().what.find(part) != std::string::npos);
  CHECK_FALSE(files.error().remedy.empty());
}

TEST_CASE("a file stands for itself, whatever its name") {
  const Folder folder;
  folder.write("a.toml");
  folder.write("two words.txt");
  folder.write(".hidden.toml");
  CHECK(folder.found("a.toml") == Names{"a.toml"});
  CHECK(folder.found("two words.txt") == Names{"two words.txt"});
  CHECK(folder.found(".hidden.toml") == Names{".hidden.toml"});
}

TEST_CASE("a folder stands for its decks and those of its subfolders, sorted") {
  const Folder folder;
  for (const char* name : {"b.toml", "a.toml", "ru/приём.toml", "ru/deep/two words.toml"})
    folder.write(name);
  for (const char* name : {"readme.md", "x.toml.bak", ".git/x.toml", ".x.toml", "toml"})
    folder.write(name);
  fs::create_directories(folder.at("folder.toml"));
  CHECK(folder.found() == Names{"a.toml", "b.toml", "ru/deep/two words.toml", "ru/приём.toml"});
  CHECK(folder.found("ru").size() == 2);
}

TEST_CASE("links inside a folder are followed only to files inside it, and only once") {
  const Folder folder;
  folder.write("decks/a.toml");
  folder.write("decks/.hidden/h.toml");
  folder.write("outside.toml");
  const auto link = [&](const std::string& to, const std::string& name) {
    fs::create_symlink(to, folder.at("decks/" + name));
  };
  link("a.toml", "again.toml");
  link("../outside.toml", "out.toml");
  link("/dev/zero", "zero.toml");
  link("nothing", "broken.toml");
  link("self.toml", "self.toml");
  link("..", "up");
  link(".", "loop");
  link(".hidden/h.toml", "h.toml");
  CHECK(folder.found("decks") == Names{"decks/a.toml", "decks/h.toml"});
  fs::create_directory_symlink("decks", folder.at("given"));
  CHECK(folder.found("given") == Names{"given/a.toml", "given/h.toml"});
  fs::create_symlink("outside.toml", folder.at("file"));
  CHECK(folder.found("file") == Names{"file"});
}

TEST_CASE("what is no deck is refused at once, with a reason") {
  const Folder folder;
  folder.write("a.toml");
  fs::create_directories(folder.at("empty/.git"));
  REQUIRE(mkfifo(folder.at("fifo.toml").c_str(), 0600) == 0);
  fs::create_symlink("loop", folder.at("loop"));
  check_refused(folder.at("none.toml"), "is not there");
  check_refused(folder.at("a.toml/b"), "is not there");
  check_refused(folder.at("empty"), "has no decks");
  check_refused(folder.at("fifo.toml"), "neither a file nor a folder");
  check_refused("/dev/null", "neither a file nor a folder");
  check_refused(folder.at("loop"), "cannot be read");
  check_refused("", "is not there");
  check_refused(std::string(5000, 'x'), "cannot be read");
  CHECK(folder.found() == Names{"a.toml"});
}

TEST_CASE("a folder that may not be read is an error, not an empty folder") {
  if (geteuid() == 0) {
    MESSAGE("skipped: root may read everything");
    return;
  }
  const Folder folder;
  folder.write("shut/a.toml");
  fs::permissions(folder.at("shut"), fs::perms::none);
  check_refused(folder.at("shut"), "cannot be read");
  fs::permissions(folder.at("shut"), fs::perms::owner_all);
}

}  // namespace
}  // namespace knack::deck
