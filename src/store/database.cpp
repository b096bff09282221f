// SPDX-License-Identifier: MIT
// Headers, pragmas, errors, migrations.
#include "store/database.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/message.hpp"
#include "os/file.hpp"
#include "store/backup.hpp"
#include "store/schema.hpp"
#include "store/store.hpp"

namespace knack::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t header_size = 100;
constexpr std::string_view sqlite_magic = "SQLite format 3";

std::int32_t big_endian(const std::array<char, header_size>& bytes, std::size_t at) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < 4; ++i)
    out = (out << 8U) | static_cast<unsigned char>(bytes.at(at + i));
  return static_cast<std::int32_t>(out);
}

Error refused(const std::string& path, std::string what) {
  return {ErrorKind::store_refused,
          std::move(what),
          tr("The file was left as it is. {way}", {arg("way", way_out(path))})};
}

Error error_of(const std::string& path, const SQLite::Exception& trouble) {
  const std::string detail = trouble.getErrorStr();
  switch (trouble.getErrorCode()) {
    case SQLITE_FULL:
      return {ErrorKind::io,
              tr("Cannot save: the disk with {path} is full.", {arg("path", path)}),
              tr("Everything answered before is on disk. Make room and try again.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorKind::io,
              tr("The store {path} is busy in another program.", {arg("path", path)}),
              tr("Nothing was lost. End the other program or try again.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return {ErrorKind::io,
              tr("The store {path} cannot be written: {detail}.",
                 {arg("path", path), arg("detail", detail)}),
              tr("Nothing was changed. Check its permissions, or name another one with --store.")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {
          ErrorKind::store_damaged,
          tr("The store {path} is damaged: {detail}.", {arg("path", path), arg("detail", detail)}),
          way_out(path)};
    default:
      return {ErrorKind::io,
              tr("The store {path} cannot be used: {detail}.",
                 {arg("path", path), arg("detail", detail)}),
              tr("Everything answered before is on disk.")};
  }
}

constexpr int patience_ms = 5000;

void set_pragmas(SQLite::Database& db) {
  db.setBusyTimeout(patience_ms);
  for (const char* pragma : {"PRAGMA synchronous=EXTRA",
                             "PRAGMA fullfsync=ON",
                             "PRAGMA foreign_keys=ON",
                             "PRAGMA trusted_schema=OFF",
                             "PRAGMA cell_size_check=ON",
                             "PRAGMA mmap_size=0"}) {
    db.exec(pragma);
  }
  sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

Result<std::array<char, header_size>> read_header(const std::string& path) {
  std::array<char, header_size> bytes{};
  std::ifstream file(path, std::ios::binary);
  if (!file.read(bytes.data(), header_size))
    return refused(path, tr("{path} is not a store of knack.", {arg("path", path)}));
  return bytes;
}

/// Whether `number` is beyond what this knack knows.
Error newer(const std::string& path, int number) {
  return {
      ErrorKind::store_refused,
      tr("The store {path} was written by a newer knack (schema {theirs}; this one knows {ours}).",
         {arg("path", path), arg("theirs", number), arg("ours", schema_version)}),
      tr("The file was left as it is. Update knack, or name another store with --store.")};
}

}  // namespace

bool looks_like_store(std::string_view beginning) {
  return beginning.starts_with(sqlite_magic);
}

std::string schema_text(SQLite::Database& db) {
  SQLite::Statement rows(
      db, "SELECT type, name, tbl_name, coalesce(sql,'') FROM sqlite_schema ORDER BY type, name");
  std::string out;
  while (rows.executeStep()) {
    for (int i = 0; i < rows.getColumnCount(); ++i) out += rows.getColumn(i).getString() + '\n';
  }
  return out;
}

std::string schema_text_of(int schema) {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  for (std::size_t step = 0; step < static_cast<std::size_t>(schema); ++step)
    db.exec(std::string(migrations.at(step)));
  return schema_text(db);
}

std::string way_out(const std::string& path) {
  const auto all = backups(path);
  if (all.empty()) return tr("There is no backup of it; another store can be named with --store.");
  return tr("The newest backup comes back with: knack restore {backup}",
            {arg("backup", all.front().path)});
}

Result<Header> inspect(const std::string& path) {
  struct stat status {};

  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return Header{};
    return Error{ErrorKind::io,
                 tr("{path} cannot be opened: {why}.",
                    {arg("path", path), arg("why", os::errno_text(errno))}),
                 {}};
  }
  if (!S_ISREG(status.st_mode))
    return refused(path, tr("{path} is no file, so it is no store.", {arg("path", path)}));
  if (status.st_size == 0)
    return refused(path,
                   tr("The store {path} is empty: its content is gone, or it never had any.",
                      {arg("path", path)}));
  if (::access(path.c_str(), R_OK) != 0) {
    return Error{
        ErrorKind::io,
        tr("{path} cannot be read: {why}.", {arg("path", path), arg("why", os::errno_text(errno))}),
        tr("Check its permissions.")};
  }
  const auto bytes = read_header(path);
  if (!bytes) return bytes.error();
  constexpr std::size_t version_at = 60;
  constexpr std::size_t application_at = 68;
  if (!looks_like_store({bytes->data(), bytes->size()}) ||
      big_endian(*bytes, application_at) != application_id) {
    return refused(path, tr("{path} is not a store of knack.", {arg("path", path)}));
  }
  Header out;
  out.exists = true;
  out.schema = big_endian(*bytes, version_at);
  if (out.schema > schema_version) return newer(path, out.schema);
  std::error_code ignored;
  const auto journal = fs::file_size(path + "-journal", ignored);
  out.hot_journal = !ignored && journal > 0;
  constexpr std::size_t read_version_at = 19;
  constexpr char wal = 2;
  out.wal = bytes->at(read_version_at) == wal;
  return out;
}

Result<std::unique_ptr<SQLite::Database>> open_database(const std::string& path, Access access) {
  std::unique_ptr<SQLite::Database> db;
  const auto opened = attempt(path, [&] {
    const int mode = access == Access::read ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
    // One thread at a time has a store; SQLite's own locks around each column cost a tenth.
    db = std::make_unique<SQLite::Database>(path, mode | SQLite::OPEN_NOMUTEX);
    set_pragmas(*db);
    // Another tool may have left it in WAL mode, which keeps answers in a second file.
    if (access == Access::write) db->exec("PRAGMA journal_mode=DELETE");
    // The schema itself is read here, so that damage shows now and not at the first answer.
    (void)db->execAndGet("SELECT count(*) FROM meta").getInt();
  });
  if (!opened) return opened.error();
  return db;
}

Result<void> attempt(const std::string& path, const std::function<void()>& work) {
  try {
    work();
    return {};
  } catch (const SQLite::Exception& trouble) {
    return error_of(path, trouble);
  }
}

Result<void> migrate(SQLite::Database& db,
                     const std::string& path,
                     int schema,
                     std::span<const std::string_view> steps) {
  return attempt(path, [&] {
    SQLite::Transaction all(db, SQLite::TransactionBehavior::IMMEDIATE);
    for (auto step = static_cast<std::size_t>(schema); step < steps.size(); ++step)
      db.exec(std::string(steps[step]));
    db.exec("PRAGMA user_version=" + std::to_string(steps.size()));
    all.commit();
  });
}

Result<void> create(const std::string& path, const std::string& learner) {
  const std::string folder = fs::path(path).parent_path().string();
  if (!folder.empty()) {
    if (auto made = os::make_folders(folder); !made) return made;
  }
  std::string aside = path + ".new-XXXXXX";
  const int fd = ::mkostemp(aside.data(), O_CLOEXEC);  // mode 0600
  if (fd < 0) {
    return Error{ErrorKind::io,
                 tr("The store {path} cannot be made: {why}.",
                    {arg("path", path), arg("why", os::errno_text(errno))}),
                 tr("Name another place with --store.")};
  }
  ::close(fd);
  auto built = attempt(path, [&] {
    SQLite::Database db(aside, SQLite::OPEN_READWRITE);
    set_pragmas(db);
    db.exec("PRAGMA application_id=" + std::to_string(application_id));
    if (auto made = migrate(db, path, 0, migrations); !made)
      throw SQLite::Exception(made.error().what, SQLITE_IOERR);
    if (learner.empty()) return;
    SQLite::Statement insert(db, "INSERT INTO meta VALUES ('learner', ?)");
    insert.bind(1, learner);
    insert.exec();
  });
  // Of two first runs at once, one wins and both use its store.
  const int trouble = built ? os::move_to_new(aside, path) : 0;
  if (trouble != 0 && trouble != EEXIST) {
    built = Error{ErrorKind::io,
                  tr("The store {path} cannot be made: {why}.",
                     {arg("path", path), arg("why", os::errno_text(trouble))}),
                  tr("Name another place with --store.")};
  }
  (void)::unlink(aside.c_str());
  if (built) sync_folder(folder);
  return built;
}

void sync_folder(const std::string& folder) {
  const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  (void)::fsync(fd);
  ::close(fd);
}

}  // namespace knack::store
