// SPDX-License-Identifier: MIT
// What a session wants shown and what it can be told: plain data, no layout, no keys, no escape
// codes. Texts of decks are as written, not yet safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/card_type.hpp"
#include "base/time.hpp"

namespace knack::drill {

/// What a session is for.
enum class Purpose {
  review,    ///< the schedule's own
  practice,  ///< drill that moves nothing
  exam       ///< no feedback before the end
};

/// Before the first question.
struct StartView {
  std::vector<std::string> decks;  ///< titles
  int due = 0;
  int overdue = 0;                     ///< of those, due before today
  int fresh = 0;                       ///< new cards that today's limit gives
  int learning = 0;                    ///< drills still owed from earlier today
  int cards = 0;                       ///< planned in this session
  int minutes = 0;                     ///< estimate at the learner's pace, at least 1
  int due_elsewhere = 0;               ///< due cards whose deck was not found
  std::vector<std::string> elsewhere;  ///< the ids of their decks, or of the deck without the card
  std::vector<std::string> left_out;   ///< whole sentences: cards left out, decks shadowed
  int streak_days = 0;  ///< study days in a row with an answer, up to today or yesterday
  bool answered_today = false;
  int rollover_hour = 4;  ///< when the study day ends
  Purpose purpose = Purpose::review;
};

/// Why a card is asked.
enum class Reason { fresh, due, drill, practice, exam };

/// One situation. The clock starts when it is drawn.
struct QuestionView {
  int number = 1;   ///< of this session, from 1
  int planned = 1;  ///< cards planned now; grows with drills
  std::string deck_title;
  std::string card;  ///< `deck/card`
  CardType type = CardType::choice;
  Reason reason = Reason::fresh;
  std::optional<int> days_since;  ///< since it was last met
  std::string situation;          ///< paragraphs parted by newlines
  std::string ask;
  std::vector<std::string>
      options;  ///< texts in the order shown: option i has the number i + 1; empty for free
  bool keyed_input = true;  ///< free: type a text
  bool can_undo = false;    ///< there is an answer or mark of this session to take back
  bool exam = false;        ///< neither skip, undo, marks that hide a card nor edit
};

/// How the answer was.
enum class Mark { right, partly, wrong, harmful, dont_know, not_judged };

/// A shown option with what it is worth, for feedback.
struct OptionNote {
  int number = 0;  ///< as shown
  std::string text;
  std::optional<std::string> why;
};

/// A group of a free answer.
struct GroupNote {
  std::string label;
  bool found = false;
  std::string words;  ///< the learner's words that matched
};

/// After an answer. Exactly one line of it begins with "Why".
struct FeedbackView {
  Mark mark = Mark::right;
  CardType type = CardType::choice;
  std::vector<OptionNote> chosen;  ///< what the learner picked (or the steps in the order given)
  std::vector<OptionNote> best;    ///< the right one(s) (or the steps in the right order); empty if
                                   ///< chosen was right and type choice
  std::string why;                 ///< the card's why, else the best option's; may be empty
  std::string mnemonic;            ///< of the skill; may be empty
  std::vector<GroupNote> groups;   ///< free
  std::string typed;               ///< free: the learner's text
  std::string model;               ///< free
  std::string avoided;             ///< free: the words to be avoided that were said
  std::string avoided_why;
  bool forgave_spelling = false;
  std::optional<Millis> latency;
  std::optional<int>
      faster_than_usual_milli;  ///< own median latency here minus this, ms; only if known
  bool slow = false;
  bool too_quick = false;           ///< right, but quicker than it can be read: proves nothing
  bool again_today = false;         ///< a drill of it follows in this session
  std::optional<int> next_in_days;  ///< when it comes again, if it was scheduled
  bool leech = false;               ///< suspended just now
  std::string card;                 ///< `deck/card`
  bool mine_too = false;            ///< the learner may say that the own wording was right, too
};

/// The card is answered and its feedback was shown; waits for what comes next.
struct AnsweredView {
  bool mine_too = false;
};

/// Free text: groups were missing and nothing was avoided; the learner says for each whether it was
/// there.
struct SelfCheckView {
  std::string typed;
  std::string model;
  std::vector<GroupNote> groups;  ///< all; those not found are asked, in this order
  std::size_t asking = 0;         ///< index into groups of the one asked now
};

/// A line to tell.
struct NoticeView {
  std::string text;
};

/// What the learner's earlier answers say, to compare with.
struct PastView {
  std::optional<int> right_percent_7d;    ///< first tries of the last 7 days before today
  std::optional<Millis> median_week_ago;  ///< of trusted times 7 to 13 days ago
  int automatic = 0;                      ///< cards of the decks at hand, now
  int automatic_gain = 0;                 ///< since the session began; may be negative
  int situations = 0;                     ///< of the decks at hand, probes left out
  int streak_days = 0;
};

/// The end. What was saved comes first.
struct SummaryView {
  int saved = 0;        ///< answers of this session in the store
  int cards = 0;        ///< different cards
  int first_tries = 0;  ///< scheduled answers
  int first_right = 0;
  std::optional<Millis> median;      ///< of ok latencies
  std::vector<std::string> hardest;  ///< `deck/card`, at most 3
  int due_left = 0;                  ///< due today and not asked
  int drills_left = 0;
  std::optional<int> next_in_days;  ///< when the next card is due
  int next_count = 0;               ///< how many that day
  Millis duration;                  ///< without pauses
  int next_minutes = 0;             ///< about how long they take
  bool nothing_to_do = false;       ///< the session had no card at all
  int due_elsewhere = 0;            ///< then: due cards whose deck was not found
  bool time_is_up = false;          ///< ended by `--minutes`
  Purpose purpose = Purpose::review;
  PastView past;
};

/// One item of an exam that was not right, told at the end.
struct ExamMiss {
  std::string card;  ///< `deck/card`
  std::string situation;
  std::string ask;
  std::vector<std::string> given;  ///< what was answered, in words; empty for don't know
  std::vector<std::string> best;
  std::string why;
  bool not_judged = false;  ///< nobody could judge the wording: it counts neither way
};

/// The end of an exam.
struct ExamResultView {
  int planned = 0;
  int saved = 0;
  int judged = 0;  ///< answers that count
  int wrong = 0;
  int fresh = 0;  ///< of those judged, never seen before or not for 30 days
  bool finished = false;
  bool passed = false;  ///< finished, none wrong
  /// With no error among the judged: the true error rate is below this with 95 % confidence, in
  /// tenths of a percent, rounded up (1 - 0.05^(1/n)).
  std::optional<int> bound_permille;
  std::vector<ExamMiss> misses;
  std::vector<std::string> certified;  ///< `deck/skill`, by this exam
  std::vector<std::string> revoked;    ///< were certified before
  std::vector<std::string>
      not_today;  ///< skills with a mistake today: an exam counts from tomorrow
};

using View = std::variant<QuestionView,
                          FeedbackView,
                          AnsweredView,
                          SelfCheckView,
                          NoticeView,
                          SummaryView,
                          ExamResultView>;

/// Option numbers or step numbers as shown, from 1: one for a choice card, any for multi, all of
/// them for order.
struct Chosen {
  std::vector<int> numbers;
};

struct TypedText {
  std::string text;
};

struct Unknown {};  ///< "don't know"

struct Skip {};  ///< ask it later in this session, keep nothing

struct Undo {};  ///< take the last answer back and ask that card again

struct GoOn {};  ///< after feedback

struct Quit {};

struct SaidYesNo {  ///< self-check
  bool yes = false;
};

struct Bury {};  ///< not before tomorrow

struct Suspend {};  ///< not again until it is unsuspended

struct Dispute {  ///< something is wrong with this card
  std::string note;
};

struct NotAllowed {};  ///< the learner would not be allowed to do that, or lacks the means

struct MineWasRight {};  ///< keep the own wording of the last free answer for the author

struct Edit {};  ///< open the card's file in an editor; the session never gets it

using Command = std::variant<Chosen,
                             TypedText,
                             Unknown,
                             Skip,
                             Undo,
                             GoOn,
                             Quit,
                             SaidYesNo,
                             Bury,
                             Suspend,
                             Dispute,
                             NotAllowed,
                             MineWasRight,
                             Edit>;

}  // namespace knack::drill
