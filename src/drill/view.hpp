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

/// Before the first question.
struct StartView {
  std::vector<std::string> decks;  ///< titles
  int due = 0;
  int fresh = 0;                      ///< new cards that today's limit gives
  int learning = 0;                   ///< drills still owed from earlier today
  int cards = 0;                      ///< planned in this session
  int minutes = 0;                    ///< estimate at the learner's pace, at least 1
  int due_elsewhere = 0;              ///< due cards whose deck was not found
  std::vector<std::string> left_out;  ///< whole sentences: cards left out, decks shadowed
};

/// Why a card is asked.
enum class Reason { fresh, due, drill };

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
  bool again_today = false;         ///< a drill of it follows in this session
  std::optional<int> next_in_days;  ///< when it comes again, if it was scheduled
  bool leech = false;               ///< suspended just now
  std::string card;                 ///< `deck/card`
};

/// Free text: groups were missing and nothing was avoided; the learner says for each whether it was
/// there.
struct SelfCheckView {
  std::string typed;
  std::string model;
  std::vector<GroupNote> groups;  ///< all; those not found are asked, in this order
  std::size_t asking = 0;         ///< index into groups of the one asked now
};

/// A line to tell, after which the same thing is asked again (nothing to undo, …).
struct NoticeView {
  std::string text;
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
  Millis duration;
  bool nothing_to_do = false;  ///< the session had no card at all
};

using View = std::variant<QuestionView, FeedbackView, SelfCheckView, NoticeView, SummaryView>;

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

using Command = std::variant<Chosen, TypedText, Unknown, Skip, Undo, GoOn, Quit, SaidYesNo>;

}  // namespace knack::drill
