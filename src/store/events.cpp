// SPDX-License-Identifier: MIT
// Merges the three tables.
#include "store/events.hpp"

#include <optional>
#include <string>

#include "store/statement.hpp"

namespace knack::store {
namespace {

std::string in_order(const char* columns, const char* table) {
  return std::string("SELECT ") + columns + " FROM " + table + " ORDER BY stamp, origin, sequence";
}

/// One table and the event it stands on.
template <class Row>
class Cursor {
 public:
  Cursor(SQLite::Database& db, const std::string& sql, bool verify)
      : statement_(db.getHandle(), sql), verify_(verify) {
    advance();
  }

  [[nodiscard]] const schedule::Stamped* front() const {
    return event_ ? &schedule::stamped(*event_) : nullptr;
  }

  [[nodiscard]] schedule::Event& event() { return *event_; }

  [[nodiscard]] RowState& state() { return state_; }

  void advance() {
    if (!statement_.step()) {
      event_.reset();
      return;
    }
    event_.emplace(Row{});
    state_ = read(statement_.get(), std::get<Row>(*event_), verify_);
  }

 private:
  Statement statement_;
  bool verify_;
  std::optional<schedule::Event> event_;
  RowState state_;
};

/// Typed texts, looked up only for events that may have one.
class Texts {
 public:
  Texts(SQLite::Database& db, bool verify)
      : find_(db.getHandle(), "SELECT text, checksum FROM texts WHERE origin=? AND sequence=?"),
        verify_(verify) {}

  void fill(schedule::Event& event, RowState& state) {
    std::string* slot = slot_of(event);
    if (slot == nullptr) return;
    const schedule::EventId& id = schedule::stamped(event).id;
    find_.reset();
    find_.bind(1, id.origin);
    find_.bind(2, id.sequence);
    if (!find_.step()) return;
    *slot = find_.text(0);
    if (verify_ && sqlite3_column_int64(find_.get(), 1) != text_checksum(id, *slot))
      state.whole = false;
  }

 private:
  static std::string* slot_of(schedule::Event& event) {
    if (auto* review = std::get_if<schedule::Review>(&event))
      return review->type == CardType::free ? &review->response_text : nullptr;
    auto* mark = std::get_if<schedule::Mark>(&event);
    return mark == nullptr ? nullptr : &mark->text;
  }

  Statement find_;
  bool verify_;
};

bool earlier(const schedule::Stamped* a, const schedule::Stamped* b) {
  return a != nullptr && (b == nullptr || schedule::before(*a, *b));
}

}  // namespace

void visit_events(SQLite::Database& db, const Reading& reading, const EventVisitor& visit) {
  const bool verify = reading.verify;
  SQLite::Transaction snapshot(db);
  const std::string all_or_none = reading.reviews ? "" : " LIMIT 0";
  Cursor<schedule::Review> reviews(db, in_order(review_columns(), "reviews") + all_or_none, verify);
  Cursor<schedule::Mark> marks(db, in_order(mark_columns(), "marks"), verify);
  Cursor<schedule::Retraction> backs(db, in_order(retraction_columns(), "retractions"), verify);
  Texts texts(db, verify);
  const auto take = [&](auto& cursor) {
    texts.fill(cursor.event(), cursor.state());
    const bool on = visit(cursor.event(), cursor.state());
    cursor.advance();
    return on;
  };
  bool on = true;
  while (on &&
         (reviews.front() != nullptr || marks.front() != nullptr || backs.front() != nullptr)) {
    if (earlier(reviews.front(), marks.front()) && earlier(reviews.front(), backs.front()))
      on = take(reviews);
    else if (earlier(marks.front(), backs.front()))
      on = take(marks);
    else
      on = take(backs);
  }
}

}  // namespace knack::store
