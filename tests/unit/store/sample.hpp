// SPDX-License-Identifier: MIT
// Events with every field set, for tests of the store.
#pragma once

#include <string>

#include "folder.hpp"
#include "schedule/review.hpp"
#include "store/store.hpp"

namespace knack::store {

inline constexpr LocalInstant morning{{1'795'000'000'000}, 120};

inline LocalInstant later(std::int64_t ms) {
  return {{morning.at.ms + ms}, morning.offset_minutes};
}

inline schedule::Review full_review() {
  schedule::Review review;
  review.at = morning;
  review.study_day = study_day(morning);
  review.shown_at = {{morning.at.ms - 4000}, 120};
  review.card = {{"desk"}, {"greet-1"}};
  review.revision = 3;
  review.text_hash = 0xfedcba9876543210U;
  review.skill = {"greet"};
  review.stage = "entry";
  review.language = "lv";
  review.type = CardType::free;
  review.kind = schedule::Kind::drill;
  review.seed = 0xffffffffffffffffU;
  review.shown = {"a", "b|c", "d\\"};
  review.response = {"sorry", "now"};
  review.response_text = "Atvainojiet, \"tūlīt\", kungs\n";
  review.verdict = schedule::Verdict::ok;
  review.error = "rush-to-fix";
  review.input = schedule::Input::keys;
  review.flag = schedule::Flag::rapid;
  review.timing.total = Millis{4000};
  review.timing.first_key = Millis{1200};
  review.timing.latency = Millis{0};
  review.timing.allowance = {6000};
  review.timing.fluent_milli = 700;
  review.timing.time_factor_milli = 1500;
  review.guess_milli = 333;
  review.grade = schedule::Grade{2};
  review.self_graded = true;
  review.hinted = true;
  review.knack_version = "0.1.0";
  return review;
}

inline schedule::Event event_at(std::int64_t ms) {
  schedule::Review review = full_review();
  review.at = later(ms);
  return review;
}

/// Opens for writing; the test fails if that fails.
inline Store writable(const Folder& folder, std::uint64_t entropy = 1) {
  auto opened = Store::open_to_write({folder.file("knack.db"), morning, entropy});
  expects(opened.has_value());
  return *std::move(opened);
}

inline std::vector<schedule::Event> kept(Store& store, std::vector<schedule::Event> events) {
  expects(store.append(events).has_value());
  return events;
}

}  // namespace knack::store
