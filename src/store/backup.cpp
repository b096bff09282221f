// SPDX-License-Identifier: MIT
// Copies by VACUUM INTO, named by their time in UTC, and thinned.
#include "store/backup.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/message.hpp"
#include "os/file.hpp"
#include "store/database.hpp"
#include "store/thin.hpp"

namespace knack::store {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
constexpr std::size_t seconds_end = 19;  // of 2026-11-23T18:04:05

std::string stem_of(const std::string& store_path) {
  return fs::path(store_path).stem().string() + "-";
}

std::optional<LocalInstant> time_of(std::string name, const std::string& stem) {
  const std::string end = ".db";
  if (!name.starts_with(stem) || !name.ends_with(end)) return std::nullopt;
  name = name.substr(stem.size(), name.size() - stem.size() - end.size());
  constexpr std::size_t after_hour = 13;
  constexpr std::size_t after_minute = 16;
  if (name.size() != seconds_end + 1 || name[after_hour] != '-' || name[after_minute] != '-')
    return std::nullopt;
  name[after_hour] = name[after_minute] = ':';
  return parse_rfc3339(name);
}

Result<Backup> copy_to(const std::string& store_path, const std::string& target, LocalInstant now) {
  struct stat status {};

  if (::lstat(target.c_str(), &status) == 0) {
    return Error{ErrorKind::io,
                 tr("{path} is there already and is not overwritten.", {arg("path", target)}),
                 tr("Name a file that does not exist yet.")};
  }
  auto aside = copy_beside(store_path, target);
  if (!aside) return aside.error();
  if (const int trouble = os::move_to_new(*aside, target); trouble != 0) {
    (void)::unlink(aside->c_str());
    return cannot_write(target, trouble);
  }
  sync_folder(fs::path(target).parent_path().string());
  return Backup{target, now};
}

void thin_out(const std::string& store_path) {
  const std::vector<Backup> all = backups(store_path);
  std::vector<LocalInstant> times;
  times.reserve(all.size());
  for (const Backup& each : all) times.push_back(each.made);
  const std::vector<bool> keep = worth_keeping(times);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!keep[i]) (void)::unlink(all[i].path.c_str());
  }
}

}  // namespace

std::string time_in_name(LocalInstant when) {
  std::string text = to_rfc3339({when.at, 0}).substr(0, seconds_end);
  std::ranges::replace(text, ':', '-');
  return text + "Z";
}

Error cannot_write(const std::string& path, int number) {
  return {ErrorKind::io,
          tr("{path} cannot be written: {why}.",
             {arg("path", path), arg("why", os::errno_text(number))}),
          tr("The store itself was not changed.")};
}

Result<std::string> copy_beside(const std::string& from, const std::string& target) {
  const auto header = inspect(from);
  if (!header) return header.error();
  if (!header->exists)
    return Error{ErrorKind::not_found, tr("There is no store at {path}.", {arg("path", from)}), {}};
  std::string aside = target + ".tmp-XXXXXX";
  const int fd = ::mkostemp(aside.data(), O_CLOEXEC);
  if (fd < 0) return cannot_write(target, errno);
  auto db = open_database(from, header->hot_journal ? Access::write : Access::read);
  Result<void> copied = db ? attempt(from,
                                     [&] {
                                       SQLite::Statement copy(**db, "VACUUM INTO ?");
                                       copy.bind(1, aside);
                                       copy.exec();
                                     })
                           : Result<void>(db.error());
  if (copied && ::fsync(fd) != 0) copied = cannot_write(aside, errno);
  ::close(fd);
  if (copied) return aside;
  (void)::unlink(aside.c_str());
  return copied.error();
}

std::string backup_folder(const std::string& store_path) {
  return (fs::path(store_path).parent_path() / "backups").string();
}

std::vector<Backup> backups(const std::string& store_path) {
  std::vector<Backup> out;
  std::error_code trouble;
  const std::string stem = stem_of(store_path);
  for (fs::directory_iterator at(backup_folder(store_path), trouble), end; !trouble && at != end;
       at.increment(trouble)) {
    if (const auto made = time_of(at->path().filename().string(), stem))
      out.push_back({at->path().string(), *made});
  }
  std::ranges::sort(out, [](const Backup& a, const Backup& b) { return a.made > b.made; });
  return out;
}

Result<Backup> back_up(const std::string& store_path,
                       LocalInstant now,
                       const std::optional<std::string>& target) {
  if (target) return copy_to(store_path, *target, now);
  const std::string folder = backup_folder(store_path);
  if (auto made = os::make_folders(folder); !made) return made.error();
  const std::string path = folder + "/" + stem_of(store_path) + time_in_name(now) + ".db";
  auto aside = copy_beside(store_path, path);
  if (!aside) return aside.error();
  if (::rename(aside->c_str(), path.c_str()) != 0) {
    const int trouble = errno;
    (void)::unlink(aside->c_str());
    return cannot_write(path, trouble);
  }
  sync_folder(folder);
  thin_out(store_path);
  return Backup{path, now};
}

Result<std::optional<Backup>> back_up_daily(const std::string& store_path, LocalInstant now) {
  const auto all = backups(store_path);
  // One from the future (a clock that was wrong) must not stop backups until then.
  const bool recent = std::ranges::any_of(all, [&](const Backup& each) {
    const std::int64_t age = now.at.ms - each.made.at.ms;
    return age >= 0 && age < day_ms;
  });
  if (recent) return std::optional<Backup>{};
  auto made = back_up(store_path, now);
  if (!made) return made.error();
  return std::optional<Backup>(*std::move(made));
}

}  // namespace knack::store
