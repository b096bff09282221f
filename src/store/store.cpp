// SPDX-License-Identifier: MIT
// Opening, keeping, reading back.
#include "store/store.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "base/message.hpp"
#include "base/random.hpp"
#include "store/backup.hpp"
#include "store/database.hpp"
#include "store/events.hpp"
#include "store/schema.hpp"
#include "store/statement.hpp"
#include "store/store_impl.hpp"

namespace knack::store {
namespace {

namespace fs = std::filesystem;

/// Ids of learners and origins: a letter first, so that no cell with one can start a formula.
std::string random_id(char letter, std::uint64_t number) {
  return fmt::format("{}{:016x}", letter, number);
}

std::int64_t highest_stamp(SQLite::Database& db) {
  Statement find(db.getHandle(),
                 "SELECT max(coalesce((SELECT max(stamp) FROM reviews),0),"
                 "coalesce((SELECT max(stamp) FROM marks),0),"
                 "coalesce((SELECT max(stamp) FROM retractions),0))");
  return find.step() ? sqlite3_column_int64(find.get(), 0) : 0;
}

/// A copy of store and journal where SQLite may roll back, for a store that cannot be written.
Result<std::unique_ptr<PrivateFolder>> copy_aside(const std::string& path) {
  auto folder = std::make_unique<PrivateFolder>();
  const auto cannot = [&](const std::string& why) {
    return Error{ErrorKind::io,
                 tr("A crash left {path} in the middle of a write, and it cannot be rolled back: "
                    "{why}.",
                    {arg("path", path), arg("why", why)}),
                 tr("Nothing answered is lost. Make the file and its folder writable.")};
  };
  if (folder->path().empty()) return cannot(tr("no temporary folder can be made"));
  std::error_code trouble;
  const std::string target = folder->store();
  fs::copy_file(path, target, trouble);
  if (!trouble) fs::copy_file(path + "-journal", target + "-journal", trouble);
  if (trouble) return cannot(trouble.message());
  for (const char* end : {"", "-journal"}) {
    fs::permissions(target + end, fs::perms::owner_read | fs::perms::owner_write, trouble);
  }
  return folder;
}

/// A journal left by a crash: rolled back where the store lies, or else in a private copy.
Result<std::unique_ptr<PrivateFolder>> roll_back(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  const bool writable = ::access(path.c_str(), W_OK) == 0 &&
                        ::access(folder.empty() ? "." : folder.c_str(), W_OK) == 0;
  if (writable) {
    auto db = open_database(path, Access::write);  // its first read rolls the journal back
    if (db) return std::unique_ptr<PrivateFolder>{};
    return db.error();
  }
  return copy_aside(path);
}

}  // namespace

Result<void> bring_up_to_date(const Opening& opening, const Header& header) {
  if (header.schema >= schema_version) return {};
  if (auto saved = back_up(opening.path, opening.now); !saved) return saved.error();
  auto db = open_database(opening.path, Access::write);
  if (!db) return db.error();
  return migrate(**db, opening.path, header.schema, migrations);
}

Result<std::string> owner_of(SQLite::Database& db, const std::string& path) {
  std::string learner;
  auto done = attempt(path, [&] {
    SQLite::Statement find(db, "SELECT value FROM meta WHERE key='learner'");
    if (find.executeStep()) learner = find.getColumn(0).getString();
  });
  if (!done) return done.error();
  return learner;
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<std::optional<Store>> Store::open_to_read(const Opening& opening) {
  const auto header = inspect(opening.path);
  if (!header) return header.error();
  if (!header->exists) return std::optional<Store>{};
  auto impl = std::make_unique<Impl>();
  impl->path = opening.path;
  std::string place = opening.path;
  if (header->hot_journal) {
    auto copy = roll_back(opening.path);
    if (!copy) return copy.error();
    impl->copy = *std::move(copy);
    if (impl->copy) place = impl->copy->store();
  }
  if (!impl->copy) {
    if (auto done = bring_up_to_date(opening, *header); !done) return done.error();
  }
  auto db = open_database(place, impl->copy ? Access::write : Access::read);
  if (!db) return db.error();
  impl->db = *std::move(db);
  auto owner = owner_of(*impl->db, opening.path);
  if (!owner) return owner.error();
  impl->learner = *std::move(owner);
  return std::optional<Store>(Store(std::move(impl)));
}

Result<Store> Store::open_to_write(const Opening& opening) {
  const auto header = inspect(opening.path);
  if (!header) return header.error();
  Random chance(opening.entropy);
  const std::uint64_t for_origin = chance.next();
  if (!header->exists) {
    if (auto made = create(opening.path, random_id('l', chance.next())); !made) return made.error();
  } else if (auto done = bring_up_to_date(opening, *header); !done) {
    return done.error();
  }
  auto impl = std::make_unique<Impl>();
  impl->path = opening.path;
  impl->origin = random_id('k', for_origin);
  auto db = open_database(opening.path, Access::write);
  if (!db) return db.error();
  impl->db = *std::move(db);
  auto owner = owner_of(*impl->db, opening.path);
  if (!owner) return owner.error();
  impl->learner = *std::move(owner);
  if (impl->learner.empty()) {
    return Error{
        ErrorKind::store_refused,
        tr("{path} is a team store: it has no learner of its own.", {arg("path", opening.path)}),
        tr("It can be read and exported. For your own drill name another with --store.")};
  }
  return Store(std::move(impl));
}

Result<void> Store::append(std::span<schedule::Event> events) {
  std::vector<schedule::Event> rows(events.begin(), events.end());
  std::int64_t sequence = impl_->next_sequence;
  auto kept = attempt(impl_->path, [&] {
    if (!impl_->inserts) impl_->inserts = std::make_unique<Inserts>(impl_->db->getHandle());
    SQLite::Transaction all(*impl_->db, SQLite::TransactionBehavior::IMMEDIATE);
    std::int64_t stamp = highest_stamp(*impl_->db);
    for (schedule::Event& each : rows) {
      schedule::Stamped& row = schedule::stamped(each);
      stamp = std::max(stamp + 1, row.at.at.ms);
      row.stamp = stamp;
      row.id = {impl_->origin, sequence++};
      if (row.learner.empty()) row.learner = impl_->learner;
      impl_->inserts->run(each);
    }
    all.commit();
  });
  if (!kept) {
    impl_->inserts.reset();  // whatever state the failure left them in
    return kept;
  }
  impl_->next_sequence = sequence;
  std::ranges::move(rows, events.begin());
  return {};
}

const std::string& Store::learner() const {
  return impl_->learner;
}

Result<void> Store::Impl::walk(const Reading& reading,
                               const std::function<bool(const schedule::Event&)>& visit) const {
  std::optional<Error> unreadable;
  auto done = attempt(path, [&] {
    visit_events(*db, reading, [&](const schedule::Event& event, const RowState& state) {
      if (state.readable) return visit(event);
      unreadable = Error{
          ErrorKind::store_damaged,
          tr("The row {id} of {path} cannot be read.",
             {arg("id", schedule::stamped(event).id.text()), arg("path", path)}),
          tr("Nothing was changed. knack doctor tells more; {way}", {arg("way", way_out(path))})};
      return false;
    });
  });
  if (unreadable) return *unreadable;
  return done;
}

Result<void> Store::for_each(const std::function<bool(const schedule::Event&)>& visit) const {
  return impl_->walk({}, visit);
}

Result<void> Store::for_each_mark(const std::function<bool(const schedule::Event&)>& visit) const {
  return impl_->walk({.reviews = false}, visit);
}

Result<std::vector<schedule::Event>> Store::log() const {
  std::vector<schedule::Event> out;
  auto done = for_each([&](const schedule::Event& event) {
    out.push_back(event);
    return true;
  });
  if (!done) return done.error();
  return out;
}

Result<std::int64_t> Store::review_count() const {
  std::int64_t count = 0;
  auto done = attempt(impl_->path, [&] {
    count = impl_->db->execAndGet("SELECT count(*) FROM reviews").getInt64();
  });
  if (!done) return done.error();
  return count;
}

const std::string& Store::path() const {
  return impl_->path;
}

}  // namespace knack::store
