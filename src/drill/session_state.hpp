// SPDX-License-Identifier: MIT
// The inside of a session: what is asked now, what waits, what becomes true once it is stored.
#pragma once

#include <deque>
#include <optional>
#include <variant>
#include <vector>

#include "drill/ask.hpp"
#include "drill/event.hpp"
#include "drill/feedback.hpp"
#include "drill/queue.hpp"
#include "drill/session.hpp"
#include "drill/tally.hpp"

namespace knack::drill {

/// A free answer whose missing groups the learner is asked about, one after the other.
struct SelfCheck {
  Act act;  ///< the answer itself
  Judged judged;
  std::vector<std::size_t> missing;
  std::vector<bool> said_yes;
};

/// What the session waits for.
struct AwaitAnswer {};

struct AwaitGoOn {};

struct Over {};

using Phase = std::variant<AwaitAnswer, SelfCheck, AwaitGoOn, Over>;

/// What `stored` still has to do, decided when the act was judged.
struct AnswerKept {
  std::size_t item = 0;
  bool again_today = false;
  bool lapse = false;
};

struct UndoKept {
  schedule::Fold fold;  ///< with the retraction
  schedule::EventId target;
  std::optional<Asked> again;  ///< the card to ask at once, if it is at hand
};

using Pending = std::variant<std::monostate, AnswerKept, UndoKept>;

struct Session::State {
  explicit State(Setup given);

  /// The log so far folded anew, as if `extra` were its last event.
  [[nodiscard]] schedule::Fold folded_with(const schedule::Event* extra);

  [[nodiscard]] const Item& item() const { return catalogue[asked->entry.item]; }

  [[nodiscard]] QuestionView question() const;

  /// The next card of the queue as a question, or the summary.
  View next(LocalInstant now);

  Turn answer(const Act& act);
  Turn judged(const Act& act, Judged judged);
  Turn self_check(const Act& act);
  Turn undo(const Act& act);
  Turn skip(const Act& act);
  Turn quit(const Act& act);

  void kept(const schedule::Review& review);
  void kept(const schedule::Retraction& back);

  [[nodiscard]] SummaryView summary(LocalInstant now) const;

  Setup setup;
  std::vector<std::pair<CardRef, CardRef>> renames;
  Catalogue catalogue;
  schedule::Fold fold;
  StudyDay today;
  Tally tally;
  std::deque<Entry> queue;
  std::optional<Asked> asked;
  Phase phase = AwaitAnswer{};
  Pending pending;
  int displays = 0;  ///< cards drawn from the queue so far
  bool empty = false;

 private:
  void insert(Entry entry, std::size_t after);
  void drill_sibling(std::size_t item);

  /// The card of that name as it is asked with `as_of`, or nothing if it is not at hand.
  [[nodiscard]] std::optional<Asked> ask_again(const schedule::Fold& as_of,
                                               const CardRef& ref) const;
  [[nodiscard]] bool owes_again(const schedule::Review& review,
                                const std::optional<Forecast>& future) const;
};

}  // namespace knack::drill
