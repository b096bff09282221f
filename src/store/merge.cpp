// SPDX-License-Identifier: MIT
// Rows from outside: team stores, foreign stores, and taking in.
#include <filesystem>

#include "base/message.hpp"
#include "store/database.hpp"
#include "store/gaps.hpp"
#include "store/intake.hpp"
#include "store/schema.hpp"
#include "store/store_impl.hpp"

namespace knack::store {
namespace {

namespace fs = std::filesystem;

Error cannot_copy(const std::string& path, const std::string& why) {
  return {
      ErrorKind::io,
      tr("{path} cannot be read, not even as a copy: {why}.", {arg("path", path), arg("why", why)}),
      tr("The file was left as it is.")};
}

/// The store with whatever SQLite may have left beside it.
Result<std::unique_ptr<PrivateFolder>> copy_of(const std::string& path) {
  auto folder = std::make_unique<PrivateFolder>();
  if (folder->path().empty()) return cannot_copy(path, tr("no temporary folder can be made"));
  std::error_code trouble;
  for (const char* end : {"", "-journal", "-wal"}) {
    if (*end != '\0' && !fs::exists(path + end, trouble)) continue;
    fs::copy_file(path + end, folder->store() + end, trouble);
    if (trouble) return cannot_copy(path, trouble.message());
    fs::permissions(folder->store() + end, fs::perms::owner_read | fs::perms::owner_write, trouble);
  }
  return folder;
}

/// Triggers, views and tables of strangers are not run and not read.
Result<void> check_schema(SQLite::Database& db, const std::string& path, int schema) {
  bool ours = false;
  auto looked = attempt(path, [&] { ours = schema_text(db) == schema_text_of(schema); });
  if (!looked) return looked;
  if (ours) return {};
  return Error{ErrorKind::store_refused,
               tr("The tables of {path} are not those of a store of knack.", {arg("path", path)}),
               tr("The file was left as it is, and nothing was taken from it.")};
}

Error has_owner(const std::string& path) {
  return {ErrorKind::store_refused,
          tr("{path} is the store of a learner, not of a team.", {arg("path", path)}),
          tr("Name another file with -o. To add to a learner's own store: knack merge … --store "
             "{path}",
             {arg("path", path)})};
}

}  // namespace

Result<Store> Store::open_team(const Opening& opening) {
  const auto header = inspect(opening.path);
  if (!header) return header.error();
  if (!header->exists) {
    if (auto made = create(opening.path, {}); !made) return made.error();
  } else if (auto done = bring_up_to_date(opening, *header); !done) {
    return done.error();
  }
  auto impl = std::make_unique<Impl>();
  impl->path = opening.path;
  auto db = open_database(opening.path, Access::write);
  if (!db) return db.error();
  impl->db = *std::move(db);
  auto owner = owner_of(*impl->db, opening.path);
  if (!owner) return owner.error();
  if (!owner->empty()) return has_owner(opening.path);
  return Store(std::move(impl));
}

Result<Store> Store::open_foreign(const std::string& path) {
  const auto header = inspect(path);
  if (!header) return header.error();
  if (!header->exists)
    return Error{ErrorKind::input, tr("There is no file {path}.", {arg("path", path)}), {}};
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  if (header->hot_journal || header->wal || header->schema < schema_version) {
    auto copy = copy_of(path);
    if (!copy) return copy.error();
    impl->copy = *std::move(copy);
  }
  auto db = open_database(impl->copy ? impl->copy->store() : path,
                          impl->copy ? Access::write : Access::read);
  if (!db) return db.error();
  if (auto fine = check_schema(**db, path, header->schema); !fine) return fine.error();
  if (header->schema < schema_version) {
    if (auto done = migrate(**db, path, header->schema, migrations); !done) return done.error();
  }
  impl->db = *std::move(db);
  auto owner = owner_of(*impl->db, path);
  if (!owner) return owner.error();
  impl->learner = *std::move(owner);
  return Store(std::move(impl));
}

Result<Store> Store::scratch() {
  auto impl = std::make_unique<Impl>();
  impl->copy = std::make_unique<PrivateFolder>();
  const std::string path = impl->copy->store();
  if (impl->copy->path().empty())
    return Error{ErrorKind::io,
                 tr("No temporary folder can be made."),
                 tr("TMPDIR names the place for it.")};
  impl->path = path;
  auto made = attempt(path, [&] {
    impl->db = std::make_unique<SQLite::Database>(
        path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX);
    // It need not outlive this run.
    impl->db->exec("PRAGMA synchronous=OFF");
    impl->db->exec("PRAGMA journal_mode=MEMORY");
    impl->db->exec("PRAGMA application_id=" + std::to_string(application_id));
  });
  if (made) made = migrate(*impl->db, path, 0, migrations);
  if (!made) return made.error();
  // From here on it has no name: a signal, such as that of a closed pipe, leaves nothing behind.
  impl->copy.reset();
  return Store(std::move(impl));
}

Result<void> Store::take_in(const std::function<Result<void>(const TakeRow&)>& feed) {
  Result<void> fed;
  std::optional<SQLite::Exception> trouble;
  auto done = attempt(impl_->path, [&] {
    SQLite::Transaction all(*impl_->db, SQLite::TransactionBehavior::IMMEDIATE);
    Intake intake(*impl_->db);
    // No exception of this store may end in the walk over another one.
    fed = feed([&](const Arrival& row) -> std::optional<Taken> {
      if (trouble) return std::nullopt;
      try {
        return intake.take(row);
      } catch (const SQLite::Exception& caught) {
        trouble = caught;
        return std::nullopt;
      }
    });
    if (trouble) throw *trouble;
    if (fed) all.commit();
  });
  return done ? fed : done;
}

Result<void> Store::for_each_found(const std::function<bool(const Found&)>& visit) const {
  return attempt(impl_->path, [&] {
    visit_events(
        *impl_->db, {.verify = true}, [&](const schedule::Event& event, const RowState& state) {
          return visit({event, state.readable, state.whole});
        });
  });
}

Result<void> Store::for_each_aside(const std::function<bool(const schedule::Event&)>& visit) const {
  return attempt(impl_->path, [&] { visit_aside(*impl_->db, visit); });
}

Result<std::vector<std::string>> Store::learners() const {
  std::vector<std::string> out;
  auto done = attempt(impl_->path, [&] {
    Statement rows(impl_->db->getHandle(),
                   "SELECT learner FROM reviews UNION SELECT learner FROM marks UNION SELECT "
                   "learner FROM retractions ORDER BY 1");
    while (rows.step()) out.push_back(rows.text(0));
  });
  if (!done) return done.error();
  return out;
}

Result<bool> Store::forgot(const std::string& learner) const {
  bool out = false;
  auto done = attempt(impl_->path, [&] { out = Tombstones(*impl_->db).has(learner); });
  if (!done) return done.error();
  return out;
}

Result<std::vector<Tombstone>> Store::tombstones() const {
  std::vector<Tombstone> out;
  auto done = attempt(impl_->path, [&] { out = Tombstones(*impl_->db).all(); });
  if (!done) return done.error();
  return out;
}

Result<void> Store::obey(std::span<const Tombstone> tombstones) {
  return attempt(impl_->path, [&] { Tombstones::add(*impl_->db, tombstones); });
}

Result<std::int64_t> Store::missing_rows() const {
  std::int64_t missing = 0;
  auto done = attempt(impl_->path, [&] {
    for (const Gap& each : gaps(*impl_->db)) missing += each.missing;
  });
  if (!done) return done.error();
  return missing;
}

}  // namespace knack::store
