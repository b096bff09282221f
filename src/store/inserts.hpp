// SPDX-License-Identifier: MIT
// The statements that keep an event.
#pragma once

#include <string>

#include <fmt/format.h>

#include "schedule/review.hpp"
#include "store/row.hpp"
#include "store/statement.hpp"

namespace knack::store {

/// An INSERT with a parameter for each of `width` columns.
[[nodiscard]] inline std::string insert_into(const std::string& table,
                                             const std::string& columns,
                                             int width,
                                             const char* verb = "INSERT") {
  std::string marks = "?";
  for (int i = 1; i < width; ++i) marks += ",?";
  return fmt::format("{} INTO {}({}) VALUES({})", verb, table, columns, marks);
}

/// Prepared once for a store that is written to.
struct Inserts {
  explicit Inserts(sqlite3* db)
      : review(db, insert_into("reviews", review_columns(), review_width)),
        mark(db, insert_into("marks", mark_columns(), mark_width)),
        retraction(db, insert_into("retractions", retraction_columns(), retraction_width)),
        text(db, "INSERT INTO texts(origin,sequence,text,checksum) VALUES(?,?,?,?)") {}

  void run(const schedule::Event& event) {
    Statement& into = std::holds_alternative<schedule::Review>(event) ? review
                      : std::holds_alternative<schedule::Mark>(event) ? mark
                                                                      : retraction;
    into.reset();
    bind(into.get(), event);
    into.step();
    into.reset();
    const std::string* typed = text_of(event);
    if (typed == nullptr) return;
    const schedule::EventId& id = schedule::stamped(event).id;
    text.reset();
    text.bind(1, id.origin);
    text.bind(2, id.sequence);
    text.bind(3, *typed);
    text.bind(4, text_checksum(id, *typed));
    text.step();
    text.reset();
  }

  Statement review;
  Statement mark;
  Statement retraction;
  Statement text;
};

}  // namespace knack::store
