// SPDX-License-Identifier: MIT
// Looks for the identity, then inserts, passes or sets aside.
#include "store/intake.hpp"

#include <fmt/format.h>

#include "store/row.hpp"

namespace knack::store {
namespace {

/// A SELECT over three tables, whose rows begin with the number of the table.
std::string over_three(const char* prefix, const char* what, const char* where) {
  std::string out;
  int number = 0;
  for (const char* name : {"reviews", "marks", "retractions"}) {
    out += fmt::format("{}SELECT {}{} FROM {}{} {}",
                       out.empty() ? "" : " UNION ALL ",
                       number++,
                       what,
                       prefix,
                       name,
                       where);
  }
  return out;
}

constexpr const char* by_id = "WHERE origin=?1 AND sequence=?2";

void set_id(Statement& statement, const schedule::EventId& id) {
  statement.reset();
  statement.bind(1, id.origin);
  statement.bind(2, id.sequence);
}

int width_of(const schedule::Event& event) {
  if (std::holds_alternative<schedule::Review>(event)) return review_width;
  return std::holds_alternative<schedule::Mark>(event) ? mark_width : retraction_width;
}

/// Reads the row of a table into an event of its kind.
RowState read_row(sqlite3_stmt* row, std::size_t table, schedule::Event& event) {
  if (table == 0) return read(row, std::get<schedule::Review>(event = schedule::Review{}), true);
  if (table == 1) return read(row, std::get<schedule::Mark>(event = schedule::Mark{}), true);
  return read(row, std::get<schedule::Retraction>(event = schedule::Retraction{}), true);
}

/// A damaged row that lies aside would come out as one more that claims the identity.
bool is_sound(const RowState& state) {
  return state.readable && state.whole;
}

}  // namespace

Intake::Table Intake::table_of(sqlite3* db, const char* name, const char* columns, int width) {
  const std::string aside = fmt::format("aside_{}", name);
  const std::string wide = fmt::format("{},text", columns);
  return {Statement(db, fmt::format("SELECT {} FROM {} {}", columns, name, by_id)),
          Statement(db, fmt::format("DELETE FROM {} {}", name, by_id)),
          Statement(db,
                    fmt::format("INSERT OR IGNORE INTO {}({}) SELECT {},coalesce((SELECT text FROM "
                                "texts {}),'') FROM {} {}",
                                aside,
                                wide,
                                columns,
                                by_id,
                                name,
                                by_id)),
          Statement(db, insert_into(aside, wide, width + 1, "INSERT OR IGNORE"))};
}

Intake::Intake(SQLite::Database& db)
    : tombstones_(db),
      inserts_(db.getHandle()),
      tables_{table_of(db.getHandle(), "reviews", review_columns(), review_width),
              table_of(db.getHandle(), "marks", mark_columns(), mark_width),
              table_of(db.getHandle(), "retractions", retraction_columns(), retraction_width)},
      find_(db.getHandle(), over_three("", ",checksum", by_id)),
      find_aside_(db.getHandle(), over_three("aside_", "", by_id)),
      find_text_(db.getHandle(), fmt::format("SELECT text,checksum FROM texts {}", by_id)),
      drop_text_(db.getHandle(), fmt::format("DELETE FROM texts {}", by_id)) {
  Statement any(db.getHandle(), over_three("aside_", "", ""));
  any_aside_ = any.step();
}

std::optional<Intake::Present> Intake::find(const schedule::EventId& id) {
  set_id(find_, id);
  if (!find_.step()) return std::nullopt;
  return Present{static_cast<std::size_t>(sqlite3_column_int64(find_.get(), 0)),
                 sqlite3_column_int64(find_.get(), 1)};
}

bool Intake::is_aside(const schedule::EventId& id) {
  if (!any_aside_) return false;
  set_id(find_aside_, id);
  return find_aside_.step();
}

std::string Intake::text_at(const schedule::EventId& id) {
  set_id(find_text_, id);
  return find_text_.step() ? find_text_.text(0) : std::string();
}

bool Intake::is_damaged(const schedule::EventId& id, std::size_t table) {
  Statement& row = tables_.at(table).read;
  set_id(row, id);
  schedule::Event event;
  if (!row.step()) return true;
  const RowState state = read_row(row.get(), table, event);
  row.reset();
  if (!state.readable || !state.whole) return true;
  set_id(find_text_, id);
  const bool broken = find_text_.step() && sqlite3_column_int64(find_text_.get(), 1) !=
                                               text_checksum(id, find_text_.text(0));
  find_text_.reset();
  return broken;
}

void Intake::drop(const schedule::EventId& id, std::size_t table) {
  for (Statement* each : {&tables_.at(table).drop, &drop_text_}) {
    set_id(*each, id);
    each->step();
    each->reset();
  }
}

void Intake::set_aside(const schedule::Event& event) {
  any_aside_ = true;
  Statement& into = tables_.at(event.index()).insert_aside;
  into.reset();
  bind(into.get(), event);
  const std::string* typed = text_of(event);
  into.bind(width_of(event) + 1, typed == nullptr ? std::string() : *typed);
  into.step();
  into.reset();
}

bool Intake::is_same(const Present& present, const schedule::Event& event) {
  if (present.table != event.index() || present.checksum != row_checksum(event)) return false;
  const std::string* typed = text_of(event);
  return text_at(schedule::stamped(event).id) == (typed == nullptr ? std::string() : *typed);
}

bool Intake::remove(const schedule::EventId& id, std::size_t table) {
  const bool damaged = is_damaged(id, table);
  if (!damaged) {
    Statement& move = tables_.at(table).move_aside;
    set_id(move, id);
    move.step();
    move.reset();
  }
  drop(id, table);
  return damaged;
}

Taken Intake::take(const Arrival& row) {
  const schedule::Event& event = row.event;
  const schedule::EventId& id = schedule::stamped(event).id;
  if (tombstones_.bar(event)) return Taken::forgotten;
  const auto present = find(id);
  if (!row.aside && !present && !is_aside(id)) {
    inserts_.run(event);
    return Taken::added;
  }
  if (present) {
    if (!row.aside && is_same(*present, event) && !is_damaged(id, present->table))
      return Taken::known;
    const bool damaged = remove(id, present->table);
    if (damaged && !row.aside) {
      inserts_.run(event);
      return Taken::mended;
    }
  }
  set_aside(event);
  return Taken::set_aside;
}

void visit_aside(SQLite::Database& db, const std::function<bool(const schedule::Event&)>& visit) {
  const std::array<std::pair<const char*, int>, 3> tables{
      std::pair(review_columns(), review_width),
      std::pair(mark_columns(), mark_width),
      std::pair(retraction_columns(), retraction_width)};
  const std::array<const char*, 3> names{"reviews", "marks", "retractions"};
  for (std::size_t table = 0; table < tables.size(); ++table) {
    Statement rows(
        db.getHandle(),
        fmt::format("SELECT {},text FROM aside_{} ORDER BY origin,sequence,checksum,text",
                    tables.at(table).first,
                    names.at(table)));
    schedule::Event event;
    while (rows.step()) {
      if (!is_sound(read_row(rows.get(), table, event))) continue;
      std::string text = rows.text(tables.at(table).second);
      if (auto* review = std::get_if<schedule::Review>(&event)) review->response_text = text;
      if (auto* mark = std::get_if<schedule::Mark>(&event)) mark->text = std::move(text);
      if (!visit(event)) return;
    }
  }
}

}  // namespace knack::store
