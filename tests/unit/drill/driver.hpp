// SPDX-License-Identifier: MIT
// Drives a session as the command does: everything is stored at once.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "drill/session.hpp"
#include "unit/make.hpp"

namespace knack::drill {

using schedule::Kind;
using schedule::Review;

inline constexpr LocalInstant noon{{1'795'000'000'000}, 0};
inline constexpr std::int64_t day_ms = 86'400'000;

/// A session and its log.
class Driver {
 public:
  explicit Driver(Setup setup) : now_(setup.now), session_(begin(std::move(setup))) {
    view_ = session_.first();
  }

  [[nodiscard]] const View& view() const { return view_; }

  [[nodiscard]] bool asks() const { return std::holds_alternative<QuestionView>(view_); }

  [[nodiscard]] const QuestionView& question() const { return std::get<QuestionView>(view_); }

  [[nodiscard]] Session& session() { return session_; }

  [[nodiscard]] const std::vector<schedule::Event>& log() const { return log_; }

  [[nodiscard]] const Review& last() const { return std::get<Review>(log_.back()); }

  View act(const Command& command) {
    now_.at.ms += 5000;
    Turn turn =
        session_.act({command, std::exchange(measured_, {}), now_, now_, std::exchange(away_, {})});
    for (auto& each : turn.keep) {
      schedule::stamped(each).id = {"k1", static_cast<std::int64_t>(log_.size()) + 1};
      schedule::stamped(each).stamp = now_.at.ms;
      log_.push_back(each);
      session_.stored(std::span(&each, 1));
    }
    said_ = turn.say;
    if (!turn.show) return NoticeView{turn.say};
    if (!std::holds_alternative<AnsweredView>(*turn.show)) view_ = *turn.show;
    return *turn.show;
  }

  /// What the last act said.
  [[nodiscard]] const std::string& said() const { return said_; }

  /// Moves the clock.
  void wait(std::int64_t ms) { now_.at.ms += ms; }

  /// Moves the clock while a pause holds the session.
  void pause(Millis time) {
    now_.at.ms += time.count;
    away_.count += time.count;
  }

  /// How long the next act takes.
  void takes(const schedule::Measured& measured) { measured_ = measured; }

  /// Answers a choice card with the option of that key and goes on.
  FeedbackView choose(const std::string& key) {
    const auto& options = question().options;
    const auto at = std::find(options.begin(), options.end(), "Do " + key + ".");
    REQUIRE(at != options.end());
    const View shown = act(Chosen{{static_cast<int>(at - options.begin()) + 1}});
    act(GoOn{});
    return std::get<FeedbackView>(shown);
  }

 private:
  static Session begin(Setup setup) {
    auto session = Session::begin(std::move(setup));
    REQUIRE(session.has_value());
    return *std::move(session);
  }

  LocalInstant now_;
  schedule::Measured measured_;
  Millis away_;
  Session session_;
  View view_;
  std::string said_;
  std::vector<schedule::Event> log_;
};

inline deck::Deck eight_by(int skills) {
  std::vector<deck::Card> cards;
  for (int s = 0; s < skills; ++s) {
    for (int c = 0; c < 8; ++c)
      cards.push_back(make::choice("s" + std::to_string(s) + "-c" + std::to_string(c),
                                   "skill" + std::to_string(s)));
  }
  return make::deck("desk", cards);
}

inline Setup setup_of(deck::Deck deck) {
  Setup setup;
  setup.decks.push_back(std::move(deck));
  setup.now = noon;
  setup.seed = 7;
  return setup;
}

}  // namespace knack::drill
