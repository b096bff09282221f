// SPDX-License-Identifier: MIT
// The store in place, each backup through a temporary file.
#include "store/forget.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

#include "base/contract.hpp"
#include "base/message.hpp"
#include "os/file.hpp"
#include "schedule/people.hpp"
#include "store/backup.hpp"
#include "store/database.hpp"
#include "store/erase.hpp"
#include "store/health.hpp"
#include "store/schema.hpp"
#include "store/statement.hpp"

namespace knack::store {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

/// Files of a folder by name, without those that SQLite keeps for a moment.
Names files_in(const std::string& folder) {
  Names out;
  std::error_code trouble;
  for (fs::directory_iterator at(folder.empty() ? "." : folder, trouble), end;
       !trouble && at != end;
       at.increment(trouble)) {
    if (!at->is_regular_file(trouble) || at->is_symlink(trouble)) continue;
    const fs::path name = at->path().filename();
    out.push_back(folder.empty() ? name.string() : at->path().string());
  }
  std::ranges::sort(out);
  return out;
}

std::string folder_of(const std::string& path) {
  return fs::path(path).parent_path().string();
}

/// What a crash left half-made beside the store or in the folder of backups.
void sweep(const std::string& path) {
  const std::string stem = fs::path(path).stem().string() + "-";
  const std::string own = fs::path(path).filename().string();
  for (const std::string& each : files_in(backup_folder(path))) {
    const std::string name = fs::path(each).filename().string();
    if (name.starts_with(stem) && name.find(".db.tmp-") != std::string::npos)
      (void)::unlink(each.c_str());
  }
  for (const std::string& each : files_in(folder_of(path))) {
    const std::string name = fs::path(each).filename().string();
    if (name.starts_with(own + ".new-") || name.starts_with(own + ".tmp-"))
      (void)::unlink(each.c_str());
  }
}

/// A copy beside the file, mode 0600; its descriptor keeps it to be synced.
struct Aside {
  std::string path;
  int fd = -1;

  Aside() = default;
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;

  ~Aside() {
    if (fd >= 0) ::close(fd);
    if (path.empty()) return;
    (void)::unlink(path.c_str());
    (void)::unlink((path + "-journal").c_str());
  }
};

std::string copy_aside(const std::string& from, Aside& aside) {
  aside.path = from + ".tmp-XXXXXX";
  aside.fd = ::mkostemp(aside.path.data(), O_CLOEXEC);
  if (aside.fd < 0) {
    aside.path.clear();
    return os::errno_text(errno);
  }
  std::error_code trouble;
  fs::copy_file(from, aside.path, fs::copy_options::overwrite_existing, trouble);
  if (trouble) return trouble.message();
  fs::permissions(aside.path, fs::perms::owner_read | fs::perms::owner_write, trouble);
  return trouble ? trouble.message() : std::string();
}

/// Whether the copy is a sound store without what was to go.
Result<void> check(const std::string& path, const Erasure& erasure) {
  if (auto sound = quick_check(path); !sound) return sound;
  const auto left = traces(path, erasure);
  if (!left) return left.error();
  expects(!left->any());
  return {};
}

/// Erases from a backup; gives why not.
Result<void> rewrite(const std::string& path, const Erasure& erasure) {
  const auto header = inspect(path);
  if (!header) return header.error();
  if (header->hot_journal)
    return Error{ErrorKind::io, tr("a program left it in the middle of a write"), {}};
  Aside aside;
  if (const std::string why = copy_aside(path, aside); !why.empty())
    return Error{ErrorKind::io, why, {}};
  {
    auto db = open_database(aside.path, Access::write);
    if (!db) return db.error();
    if (header->schema < schema_version) {
      if (auto done = migrate(**db, path, header->schema, migrations); !done) return done;
    }
    if (auto done = attempt(path, [&] { erase(**db, erasure); }); !done) return done;
  }
  if (auto sound = check(aside.path, erasure); !sound) return sound;
  if (::fsync(aside.fd) != 0 || ::rename(aside.path.c_str(), path.c_str()) != 0)
    return Error{ErrorKind::io, os::errno_text(errno), {}};
  aside.path.clear();
  sync_folder(folder_of(path));
  return {};
}

void do_backups(const std::string& path, const Erasure& erasure, ErasureReport& report) {
  for (const Backup& each : backups(path)) {
    const auto before = traces(each.path, erasure);
    if (!before) {
      report.unreached.push_back({each.path, before.error().what});
      continue;
    }
    if (auto done = rewrite(each.path, erasure); !done)
      report.unreached.push_back({each.path, done.error().what});
    else
      report.files.push_back({each.path, *before});
  }
}

/// Other files of the store's folder and of that of its backups: copies with what was to go, and
/// what a restore moved aside because it could not be read.
void look_around(const std::string& path, const Erasure& erasure, ErasureReport& report) {
  Names all = files_in(folder_of(path));
  std::ranges::copy(files_in(backup_folder(path)), std::back_inserter(all));
  const std::string own = fs::path(path).filename().string();
  for (const std::string& each : all) {
    std::error_code ignored;
    if (fs::equivalent(each, path, ignored)) continue;
    const auto listed = [&](const auto& file) { return file.path == each; };
    if (std::ranges::any_of(report.files, listed) || std::ranges::any_of(report.unreached, listed))
      continue;
    const auto left = traces(each, erasure);
    const bool damaged = fs::path(each).filename().string().starts_with(own + ".damaged-");
    if (left && left->any())
      report.unreached.push_back({each, tr("it is another store that holds the same"), true});
    else if (!left && damaged && !each.ends_with("-journal"))
      report.unreached.push_back({each, left.error().what});
  }
}

void add_aliases(const std::string& path, schedule::People& people) {
  const auto header = inspect(path);
  if (!header || !header->exists) return;
  auto db = open_database(path, header->hot_journal ? Access::write : Access::read);
  if (!db) return;
  (void)attempt(path, [&] {
    Statement rows((*db)->getHandle(),
                   "SELECT learner, value FROM marks WHERE kind='alias' ORDER BY stamp, origin, "
                   "sequence");
    while (rows.step()) {
      schedule::Mark mark;
      mark.kind = schedule::MarkKind::alias;
      mark.learner = rows.text(0);
      mark.value = rows.text(1);
      people.add(mark);
    }
  });
}

}  // namespace

Result<std::vector<std::string>> ids_of_person(const std::string& path,
                                               const std::string& learner) {
  const auto header = inspect(path);
  if (!header) return header.error();
  schedule::People people;
  add_aliases(path, people);
  for (const Backup& each : backups(path)) add_aliases(each.path, people);
  return people.ids(learner);
}

Result<Traces> traces(const std::string& path, const Erasure& erasure) {
  const auto header = inspect(path);
  if (!header) return header.error();
  if (!header->exists)
    return Error{ErrorKind::not_found, tr("There is no store at {path}.", {arg("path", path)}), {}};
  auto db = open_database(path, header->hot_journal ? Access::write : Access::read);
  if (!db) return db.error();
  Traces out;
  auto done = attempt(path, [&] { out = count_traces(**db, erasure); });
  if (!done) return done.error();
  return out;
}

Result<ErasureReport> forget(const std::string& path, const Erasure& erasure) {
  expects(!erasure.learners.empty() || erasure.before.has_value());
  const auto before = traces(path, erasure);
  if (!before) return before.error();
  sweep(path);
  ErasureReport report;
  {
    const auto header = inspect(path);
    if (!header) return header.error();
    auto db = open_database(path, Access::write);
    if (!db) return db.error();
    if (header->schema < schema_version) {
      if (auto done = migrate(**db, path, header->schema, migrations); !done) return done.error();
    }
    if (auto done = attempt(path, [&] { erase(**db, erasure); }); !done) return done.error();
  }
  report.files.push_back({path, *before});
  do_backups(path, erasure, report);
  look_around(path, erasure, report);
  return report;
}

}  // namespace knack::store
