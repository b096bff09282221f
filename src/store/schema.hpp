// SPDX-License-Identifier: MIT
// The tables of the store and how old ones become new.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace knack::store {

/// In the header of every store ("knak"), so that no other database is taken for one.
inline constexpr std::int32_t application_id = 0x6b6e616b;

/// Step i turns schema i into schema i + 1; the first makes schema 1 out of an empty file. A step
/// that was released never changes. STRICT tables and integers only, so that a fold is the same bit
/// for bit everywhere. Step 2: rows that were set aside because another row claims their identity,
/// each with its text (no ranges: they are kept to be looked at, not to be used); and who was
/// forgotten: the SHA-256 of a learner's id, or nothing for everybody, and the study day before
/// which rows are refused (`forgotten_wholly`: all of them).
inline constexpr std::array<std::string_view, 2> migrations = {R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE reviews (
  origin TEXT NOT NULL, sequence INTEGER NOT NULL CHECK (sequence >= 1), row_format INTEGER NOT NULL,
  stamp INTEGER NOT NULL, learner TEXT NOT NULL,
  answered_ms INTEGER NOT NULL, answered_offset INTEGER NOT NULL CHECK (abs(answered_offset) < 1440),
  study_day INTEGER NOT NULL,
  shown_ms INTEGER NOT NULL, shown_offset INTEGER NOT NULL,
  rollover_hour INTEGER NOT NULL CHECK (rollover_hour BETWEEN 0 AND 23),
  deck TEXT NOT NULL, card TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), text_hash INTEGER NOT NULL,
  skill TEXT NOT NULL, stage TEXT NOT NULL, language TEXT NOT NULL, type TEXT NOT NULL, kind TEXT NOT NULL,
  seed INTEGER NOT NULL, shown TEXT NOT NULL, response TEXT NOT NULL, verdict TEXT NOT NULL, error TEXT NOT NULL,
  input TEXT NOT NULL, flag TEXT NOT NULL,
  total_ms INTEGER, first_key_ms INTEGER, key_gap_ms INTEGER, latency_ms INTEGER,
  allowance_ms INTEGER NOT NULL, fluent_milli INTEGER NOT NULL, time_factor_milli INTEGER NOT NULL,
  guess_milli INTEGER NOT NULL CHECK (guess_milli BETWEEN 0 AND 1000),
  grade INTEGER CHECK (grade BETWEEN 0 AND 5), grade_rule INTEGER NOT NULL,
  self_graded INTEGER NOT NULL CHECK (self_graded IN (0, 1)), hinted INTEGER NOT NULL CHECK (hinted IN (0, 1)),
  knack_version TEXT NOT NULL, checksum INTEGER NOT NULL,
  PRIMARY KEY (origin, sequence)) STRICT;
CREATE TABLE marks (
  origin TEXT NOT NULL, sequence INTEGER NOT NULL CHECK (sequence >= 1), row_format INTEGER NOT NULL,
  stamp INTEGER NOT NULL, learner TEXT NOT NULL,
  at_ms INTEGER NOT NULL, at_offset INTEGER NOT NULL CHECK (abs(at_offset) < 1440), study_day INTEGER NOT NULL,
  kind TEXT NOT NULL, deck TEXT NOT NULL, card TEXT NOT NULL, value TEXT NOT NULL, checksum INTEGER NOT NULL,
  PRIMARY KEY (origin, sequence)) STRICT;
CREATE TABLE retractions (
  origin TEXT NOT NULL, sequence INTEGER NOT NULL CHECK (sequence >= 1), row_format INTEGER NOT NULL,
  stamp INTEGER NOT NULL, learner TEXT NOT NULL,
  at_ms INTEGER NOT NULL, at_offset INTEGER NOT NULL CHECK (abs(at_offset) < 1440), study_day INTEGER NOT NULL,
  target_origin TEXT NOT NULL, target_sequence INTEGER NOT NULL, checksum INTEGER NOT NULL,
  PRIMARY KEY (origin, sequence)) STRICT;
CREATE TABLE texts (
  origin TEXT NOT NULL, sequence INTEGER NOT NULL, text TEXT NOT NULL, checksum INTEGER NOT NULL,
  PRIMARY KEY (origin, sequence)) STRICT, WITHOUT ROWID;
CREATE INDEX reviews_in_order ON reviews (stamp, origin, sequence);
CREATE INDEX marks_in_order ON marks (stamp, origin, sequence);
CREATE INDEX retractions_in_order ON retractions (stamp, origin, sequence);
)sql",
                                                               R"sql(
CREATE TABLE aside_reviews (
  origin TEXT NOT NULL, sequence INTEGER NOT NULL, row_format INTEGER NOT NULL, stamp INTEGER NOT NULL,
  learner TEXT NOT NULL, answered_ms INTEGER NOT NULL, answered_offset INTEGER NOT NULL, study_day INTEGER
  NOT NULL, shown_ms INTEGER NOT NULL, shown_offset INTEGER NOT NULL, rollover_hour INTEGER NOT NULL, deck
  TEXT NOT NULL, card TEXT NOT NULL, revision INTEGER NOT NULL, text_hash INTEGER NOT NULL, skill TEXT NOT
  NULL, stage TEXT NOT NULL, language TEXT NOT NULL, type TEXT NOT NULL, kind TEXT NOT NULL, seed INTEGER
  NOT NULL, shown TEXT NOT NULL, response TEXT NOT NULL, verdict TEXT NOT NULL, error TEXT NOT NULL, input
  TEXT NOT NULL, flag TEXT NOT NULL, total_ms INTEGER, first_key_ms INTEGER, key_gap_ms INTEGER, latency_ms
  INTEGER, allowance_ms INTEGER NOT NULL, fluent_milli INTEGER NOT NULL, time_factor_milli INTEGER NOT NULL,
  guess_milli INTEGER NOT NULL, grade INTEGER, grade_rule INTEGER NOT NULL, self_graded INTEGER NOT NULL,
  hinted INTEGER NOT NULL, knack_version TEXT NOT NULL, checksum INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (origin, sequence, checksum, text)) STRICT;
CREATE TABLE aside_marks (
  origin TEXT NOT NULL, sequence INTEGER NOT NULL, row_format INTEGER NOT NULL, stamp INTEGER NOT NULL,
  learner TEXT NOT NULL, at_ms INTEGER NOT NULL, at_offset INTEGER NOT NULL, study_day INTEGER NOT NULL,
  kind TEXT NOT NULL, deck TEXT NOT NULL, card TEXT NOT NULL, value TEXT NOT NULL, checksum INTEGER NOT
  NULL, text TEXT NOT NULL, PRIMARY KEY (origin, sequence, checksum, text)) STRICT;
CREATE TABLE aside_retractions (
  origin TEXT NOT NULL, sequence INTEGER NOT NULL, row_format INTEGER NOT NULL, stamp INTEGER NOT NULL,
  learner TEXT NOT NULL, at_ms INTEGER NOT NULL, at_offset INTEGER NOT NULL, study_day INTEGER NOT NULL,
  target_origin TEXT NOT NULL, target_sequence INTEGER NOT NULL, checksum INTEGER NOT NULL, text TEXT NOT
  NULL, PRIMARY KEY (origin, sequence, checksum, text)) STRICT;
CREATE TABLE forgotten (learner TEXT PRIMARY KEY, before INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)sql"};

/// A day after all days.
inline constexpr std::int32_t forgotten_wholly = 1'000'000'000;

inline constexpr int schema_version = static_cast<int>(migrations.size());

}  // namespace knack::store
