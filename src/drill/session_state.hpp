// SPDX-License-Identifier: MIT
// The inside of a session: what is asked now, what waits, what becomes true once it is stored.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "drill/ask.hpp"
#include "drill/event.hpp"
#include "drill/exam.hpp"
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

/// A free answer in own words that was not judged right: the learner may keep it for the author.
struct OwnWording {
  CardRef card;
  std::string text;
};

struct UndoKept {
  std::optional<schedule::Fold> fold;  ///< with the retraction
  schedule::EventId target;
  std::optional<Asked> again;         ///< the card to ask at once, if it is at hand
  std::optional<OwnWording> wording;  ///< may be kept again: what was taken back had kept it
  int displays = 0;                   ///< cards drawn then, the one asked again included
};

using Pending = std::variant<std::monostate, AnswerKept, UndoKept>;

struct Session::State {
  explicit State(Setup given);

  /// Why such a session cannot be held, if so.
  [[nodiscard]] Result<void> check_plan() const;

  /// The log so far folded anew, as if `extra` were its last event.
  [[nodiscard]] schedule::Fold folded_with(const schedule::Event* extra);

  [[nodiscard]] const Item& item() const { return catalogue[asked->entry.item]; }

  [[nodiscard]] bool is_exam() const { return setup.purpose == Purpose::exam; }

  [[nodiscard]] QuestionView question() const;

  /// Whether an answer or mark of today could be taken back.
  [[nodiscard]] bool can_undo() const;

  /// The next card of the queue as a question, or the summary.
  View next(LocalInstant now);

  Turn answer(const Act& act);
  Turn judged(const Act& act, const Judged& judged);
  Turn self_check(const Act& act);
  Turn undo(const Act& act);
  Turn skip(const Act& act);
  Turn quit(const Act& act);

  /// Bury, Suspend, Dispute, NotAllowed, MineWasRight; nothing for any other command.
  std::optional<Turn> mark(const Act& act);

  void kept(const schedule::Review& review);
  void kept(const schedule::Retraction& back);
  void kept(const schedule::Mark& mark);

  /// Puts an edited deck in the place of the one with its id; cards of the queue follow their
  /// names.
  View replace(deck::Deck edited, LocalInstant now);

  [[nodiscard]] SummaryView summary(LocalInstant now) const;
  [[nodiscard]] ExamResultView exam_result() const;

  Setup setup;
  std::vector<std::pair<CardRef, CardRef>> renames;
  Catalogue catalogue;
  schedule::Fold fold;
  StudyDay today;
  Tally tally;
  std::vector<Entry> plan;  ///< as it was made
  std::deque<Entry> queue;
  std::optional<Asked> asked;
  std::optional<OwnWording> own_wording;  ///< of the last answer
  Phase phase = AwaitAnswer{};
  Pending pending;
  int displays = 0;  ///< cards drawn from the queue so far
  bool time_is_up = false;
  Millis away;  ///< of the session so far
  int automatic_before = 0;

 private:
  [[nodiscard]] std::vector<Entry> plan_of(const PlanInput& input) const;
  /// Since the session began, the time away left out.
  [[nodiscard]] Millis spent(LocalInstant now) const;
  [[nodiscard]] bool out_of_time(LocalInstant now) const;
  void note_next_day(SummaryView& view) const;
  Turn hide(const Act& act, schedule::Mark mark, std::string say);
  Turn note(schedule::Mark mark, std::string say) const;
  Turn mine_was_right(const Act& act);
  [[nodiscard]] schedule::Mark mark_of(schedule::MarkKind kind, const Act& act) const;
  void drop_from_queue(std::size_t item);
  /// Puts a card back into the queue, after at least so many others.
  void insert(Entry entry, std::size_t after);

  /// Asks another card of the skill today; which one, if one was found.
  std::optional<std::size_t> drill_sibling(std::size_t item);

  /// What waits when a card is asked at once: the one asked now first, and neither this one nor
  /// the sibling that was to be drilled for the answer taken back.
  [[nodiscard]] std::deque<Entry> queue_without(const UndoKept& undone) const;

  /// Which card is asked at once when an answer or mark (the other is nullptr) is taken back.
  [[nodiscard]] std::optional<CardRef> card_to_ask_again(const schedule::Review* review,
                                                         const schedule::Mark* mark) const;

  /// The question as it will stand once `event`, which takes it back, is kept.
  [[nodiscard]] QuestionView question_again(const UndoKept& undone, const schedule::Event& event);

  /// The card of that name as it is asked with `as_of`, or nothing if it is not at hand.
  [[nodiscard]] std::optional<Asked> ask_again(const schedule::Fold& as_of,
                                               const CardRef& ref) const;
  [[nodiscard]] bool owes_again(const schedule::Review& review,
                                const std::optional<Forecast>& future) const;
  [[nodiscard]] bool owes_practice(const schedule::Review& review) const;

  std::map<CardRef, int> practised_;                   ///< answers in practice
  std::map<schedule::EventId, std::size_t> siblings_;  ///< drilled for the lapse of that answer
  std::vector<ExamRecord> records_;
  std::optional<ExamRecord> record_;  ///< of the answer that is being kept
  SkillStatuses skills_before_;       ///< of an exam
};

}  // namespace knack::drill
