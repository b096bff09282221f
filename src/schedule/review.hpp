// SPDX-License-Identifier: MIT
// What is kept of a learner's work: events that are never changed (REVIEWS.md section 4).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/card_type.hpp"
#include "base/ids.hpp"
#include "base/time.hpp"

namespace knack::schedule {

enum class Kind { scheduled, drill, practice, exam };  ///< what was asked for
enum class Flag { ok, interrupted, rapid, untimed };   ///< how far the latency can be trusted
enum class Verdict {
  best,
  ok,
  bad,
  harmful,
  dont_know,
  unjudged
};                                 ///< for multi, order, free: right, q 2, q 1, q 0
enum class Input { keys, lines };  ///< timed to the key, or to Enter
enum class MarkKind {
  suspend,
  unsuspend,
  bury,
  dispute,
  accepted,
  not_allowed,
  renamed,
  reset,
  alias,
  setting
};

/// Names as they stand in the store and in exports (snake_case).
[[nodiscard]] std::string_view to_string(Kind kind);
[[nodiscard]] std::string_view to_string(Flag flag);
[[nodiscard]] std::string_view to_string(Verdict verdict);
[[nodiscard]] std::string_view to_string(Input input);
[[nodiscard]] std::string_view to_string(MarkKind kind);
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);
[[nodiscard]] std::optional<Flag> flag_named(std::string_view name);
[[nodiscard]] std::optional<Verdict> verdict_named(std::string_view name);
[[nodiscard]] std::optional<Input> input_named(std::string_view name);
[[nodiscard]] std::optional<MarkKind> mark_named(std::string_view name);

/// Identity of a row: a random origin drawn each time the store is opened for writing, and a number
/// from 1 within it. Empty and 0 until the store has kept the event.
struct EventId {
  std::string origin;
  std::int64_t sequence = 0;
  friend auto operator<=>(const EventId&, const EventId&) = default;

  [[nodiscard]] std::string text() const { return origin + "-" + std::to_string(sequence); }
};

/// SM-2's q, 0 to 5.
struct Grade {
  int q = 0;
  friend auto operator<=>(const Grade&, const Grade&) = default;

  [[nodiscard]] bool passes() const { return q >= 3; }
};

/// What every event has. Log order is (stamp, id.origin, id.sequence).
struct Stamped {
  EventId id;
  std::int64_t stamp =
      0;  ///< UTC ms of the answer, or the highest stamp in the store + 1; given by the store
  std::string learner;  ///< random id; filled by the store if empty
  LocalInstant at;      ///< what the clock said (the answer, the mark)
  StudyDay study_day;
};

/// The times of an answer as measured; all unknown for `untimed`.
struct Timing {
  std::optional<Millis> total;      ///< from the end of drawing to the answer
  std::optional<Millis> first_key;  ///< free with keys: to the first keystroke
  std::optional<Millis> key_gap;  ///< free with keys: median gap between keystrokes of this answer
  std::optional<Millis>
      latency;       ///< what counts: T, or L of pedagogy.md 2.4; empty if interrupted or untimed
  Millis allowance;  ///< E0 of this card
  int fluent_milli = 0;          ///< F at the time, thousandths
  int time_factor_milli = 1000;  ///< the learner's own, thousandths
};

/// One answered card.
struct Review : Stamped {
  LocalInstant shown_at;
  int rollover_hour = default_rollover_hour;
  CardRef card;
  std::int32_t revision = 1;
  std::uint64_t text_hash = 0;  ///< deck::text_hash at the time
  SkillId skill;
  std::string stage;
  std::string language;
  CardType type = CardType::choice;
  Kind kind = Kind::scheduled;
  std::uint64_t seed = 0;  ///< of the session
  std::vector<std::string>
      shown;  ///< option keys or authored step numbers, in the order shown; empty for free
  std::vector<std::string>
      response;  ///< keys or step numbers in the order chosen; free: labels of the groups matched
  std::string response_text;  ///< free: what was typed; kept in a table of its own
  Verdict verdict = Verdict::unjudged;
  std::string error;
  Input input = Input::lines;
  Flag flag = Flag::untimed;
  Timing timing;
  int guess_milli = 0;         ///< chance to be right by guessing, thousandths
  std::optional<Grade> grade;  ///< none if unjudged
  int grade_rule = 1;          ///< version of the rule that gave the grade
  bool self_graded = false;
  bool hinted = false;  ///< the key had been shown earlier that study day
  std::string knack_version;
};

/// Something said about a card, a learner or a setting.
struct Mark : Stamped {
  MarkKind kind = MarkKind::suspend;
  CardRef card;       ///< both empty if it is about no card; for reset of a deck the card is empty
  std::string value;  ///< renamed: the old `deck/card`; setting: `scheduler=sm2-delphi`; alias: the
                      ///< other learner
  std::string text;   ///< what a person typed (dispute, accepted, name); kept in a table of its own
};

/// The value of the `suspend` mark that tells people of a leech. It changes nothing: the fold
/// finds leeches by itself.
inline constexpr std::string_view leech_note = "leech";

[[nodiscard]] inline bool is_leech_note(const Mark& mark) {
  return mark.kind == MarkKind::suspend && mark.value == leech_note;
}

/// An answer or mark taken back.
struct Retraction : Stamped {
  EventId target;
};

using Event = std::variant<Review, Mark, Retraction>;

[[nodiscard]] inline const Stamped& stamped(const Event& event) {
  return std::visit([](const auto& each) -> const Stamped& { return each; }, event);
}

[[nodiscard]] inline Stamped& stamped(Event& event) {
  return std::visit([](auto& each) -> Stamped& { return each; }, event);
}

/// (stamp, origin, sequence): the order of fold, export and merge.
[[nodiscard]] bool before(const Stamped& a, const Stamped& b);

/// Relative speed in thousandths, rounded up so that comparing with thousandths is exact: latency
/// over allowance, over F × time factor. Nothing if the latency is unknown.
[[nodiscard]] std::optional<int> relative_speed_milli(const Timing& timing);

}  // namespace knack::schedule
