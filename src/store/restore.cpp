// SPDX-License-Identifier: MIT
// A checked copy beside the store, without whom it forgot, then moved to its place.
#include "store/restore.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>

#include <sys/stat.h>
#include <unistd.h>

#include "base/message.hpp"
#include "os/file.hpp"
#include "store/backup.hpp"
#include "store/database.hpp"
#include "store/erase.hpp"
#include "store/health.hpp"
#include "store/schema.hpp"
#include "store/store_impl.hpp"
#include "store/tombstones.hpp"

namespace knack::store {
namespace {

namespace fs = std::filesystem;

/// Checks that a backup is one of ours and whole.
Result<void> check_backup(const std::string& path) {
  const auto health = examine(path);
  if (!health) return health.error();
  if (health->problems.empty()) return {};
  return Error{ErrorKind::store_damaged,
               tr("The backup {path} is damaged: {what}",
                  {arg("path", path), arg("what", health->problems.front())}),
               tr("Nothing was changed. Take another backup: knack restore lists them.")};
}

/// Keeps what lies in the store's place: as a backup if it can be read, else under another name.
/// Empty if there is nothing.
Result<std::string> keep_present(const std::string& store_path, LocalInstant now) {
  struct stat status {};

  if (::lstat(store_path.c_str(), &status) != 0) return std::string{};
  if (auto saved = back_up(store_path, now)) return saved->path;
  const std::string aside = store_path + ".damaged-" + time_in_name(now);
  if (::rename(store_path.c_str(), aside.c_str()) != 0) return cannot_write(aside, errno);
  (void)::rename((store_path + "-journal").c_str(), (aside + "-journal").c_str());
  return aside;
}

/// What the store in the place says of itself.
struct Present {
  std::string owner;  ///< empty: a team's
  bool answered = false;
};

/// Nothing if there is none, or none that can be read.
std::optional<Present> look_at(const std::string& path) {
  const auto header = inspect(path);
  if (!header || !header->exists) return std::nullopt;
  auto db = open_database(path, header->hot_journal ? Access::write : Access::read);
  if (!db) return std::nullopt;
  auto owner = owner_of(**db, path);
  if (!owner) return std::nullopt;
  Present out{*std::move(owner)};
  const auto looked = attempt(path, [&] {
    out.answered = (*db)->execAndGet("SELECT EXISTS(SELECT 1 FROM reviews)").getInt() != 0;
  });
  return looked ? std::optional(std::move(out)) : std::nullopt;
}

/// The tombstones of the store and of its backups, as far as they can be read: where the store is
/// damaged, a backup may still know.
std::vector<Tombstone> tombstones_around(const std::string& store_path) {
  std::vector<std::string> paths{store_path};
  for (const Backup& each : backups(store_path)) paths.push_back(each.path);
  std::vector<Tombstone> out;
  for (const std::string& path : paths) {
    const auto header = inspect(path);
    if (!header || !header->exists || header->hot_journal) continue;
    auto db = open_database(path, Access::read);
    if (!db) continue;
    (void)attempt(path, [&] {
      if (!(*db)->tableExists("forgotten")) return;
      std::ranges::copy(Tombstones(**db).all(), std::back_inserter(out));
    });
  }
  return out;
}

Result<std::int64_t> leave_out_forgotten(const std::string& copy,
                                         const std::vector<Tombstone>& tombstones,
                                         const std::string& new_owner) {
  if (tombstones.empty()) return std::int64_t{0};
  const auto header = inspect(copy);
  if (!header) return header.error();
  auto db = open_database(copy, Access::write);
  if (!db) return db.error();
  if (header->schema < schema_version) {
    if (auto done = migrate(**db, copy, header->schema, migrations); !done) return done.error();
  }
  std::int64_t gone = 0;
  auto done = attempt(copy, [&] { gone = obey(**db, tombstones, new_owner); });
  if (!done) return done.error();
  return gone;
}

Result<void> check_owner(const RestoreRequest& request, const Present& now, const Present& then) {
  if (request.other_owner || then.owner == now.owner) return {};
  if (!now.answered && !now.owner.empty() && !then.owner.empty()) return {};
  const auto store = arg("store", request.store);
  const auto backup = arg("backup", request.backup);
  const std::string what =
      then.owner.empty()
          ? tr("{backup} is a team store, and {store} is a learner's own.", {backup, store})
      : now.owner.empty()
          ? tr("{backup} is a learner's own store, and {store} is a team's.", {backup, store})
          : tr("{backup} is the store of another learner than {store}.", {backup, store});
  return Error{ErrorKind::usage,
               what,
               tr("Nothing was changed. To add its rows: knack merge {backup}. To put it there all "
                  "the same: knack restore {backup} --other-owner",
                  {backup})};
}

/// The backup as it is to be, under a temporary name.
Result<Restored> prepare(const RestoreRequest& request, const std::string& copy) {
  const auto now = look_at(request.store);
  Restored out;
  const auto gone =
      leave_out_forgotten(copy,
                          tombstones_around(request.store),
                          now && !now->owner.empty() ? now->owner : request.new_owner);
  if (!gone) return gone.error();
  out.forgotten = *gone;
  const auto then = look_at(copy);
  if (now && then) {
    if (auto fine = check_owner(request, *now, *then); !fine) return fine.error();
  }
  auto kept = keep_present(request.store, request.now);
  if (!kept) return kept.error();
  out.kept = *std::move(kept);
  return out;
}

}  // namespace

Result<Restored> restore(const RestoreRequest& request) {
  const std::string& place = request.store;
  std::error_code ignored;
  if (fs::equivalent(place, request.backup, ignored)) {
    return Error{ErrorKind::usage,
                 tr("{path} is the store itself.", {arg("path", request.backup)}),
                 tr("knack restore lists the backups.")};
  }
  if (auto sound = check_backup(request.backup); !sound) return sound.error();
  const std::string folder = fs::path(place).parent_path().string();
  if (auto made = folder.empty() ? Result<void>{} : os::make_folders(folder); !made)
    return made.error();
  // Copied before anything else happens: thinning could take the very backup that is wanted.
  const auto copy = copy_beside(request.backup, place);
  if (!copy) return copy.error();
  auto restored = prepare(request, *copy);
  if (!restored) {
    (void)::unlink(copy->c_str());
    return restored;
  }
  // A journal of the old store would be rolled back into the new one.
  (void)::unlink((place + "-journal").c_str());
  if (::rename(copy->c_str(), place.c_str()) != 0) {
    const int trouble = errno;
    (void)::unlink(copy->c_str());
    return cannot_write(place, trouble);
  }
  sync_folder(folder);
  return restored;
}

}  // namespace knack::store
