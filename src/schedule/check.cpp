// SPDX-License-Identifier: MIT
// Ids, ranges, texts: field by field.
#include "schedule/check.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>

#include "base/message.hpp"
#include "base/utf8.hpp"

namespace knack::schedule {
namespace {

constexpr std::int64_t last_ms = 253'402'300'799'999;  ///< 9999-12-31T23:59:59.999Z
constexpr std::size_t longest_text = std::size_t{64} * 1024;
constexpr std::size_t most_words = 256;

/// Remembers the first fault.
class Check {
 public:
  void id(std::string_view name, std::string_view text) {
    if (!is_id(text)) say(tr("{field} is no id", {arg("field", name)}));
  }

  void id_or_empty(std::string_view name, std::string_view text) {
    if (!text.empty()) id(name, text);
  }

  void range(std::string_view name, std::int64_t value, std::int64_t least, std::int64_t most) {
    if (value >= least && value <= most) return;
    say(tr("{field} is not from {least} to {most}",
           {arg("field", name), arg("least", least), arg("most", most)}));
  }

  void time(std::string_view name, LocalInstant when) {
    constexpr int day_minutes = 24 * 60;
    range(name, when.at.ms, 0, last_ms);
    if (std::abs(when.offset_minutes) >= day_minutes)
      say(tr("{field} has an offset of a day or more", {arg("field", name)}));
  }

  void length(std::string_view name, const std::optional<Millis>& value) {
    if (value) range(name, value->count, 0, last_ms);
  }

  void text(std::string_view name, std::string_view text) {
    if (text.size() > longest_text) say(tr("{field} is too long", {arg("field", name)}));
    // A zero ends a text for too many programs.
    if (find_invalid_utf8(text) || text.find('\0') != std::string_view::npos)
      say(tr("{field} is no text in UTF-8", {arg("field", name)}));
  }

  /// A text that an exact CSV shows as it is: it begins like no formula and steers no terminal.
  void harmless(std::string_view name, std::string_view value) {
    text(name, value);
    const auto is_control = [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; };
    const auto is_plain = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    if (!value.empty() && (!is_plain(value.front()) || std::ranges::any_of(value, is_control)))
      say(tr("{field} has characters that it cannot have", {arg("field", name)}));
  }

  /// The shape that DECKS.md asks of a language: letters, digits, hyphens.
  void language(std::string_view text) {
    const bool fine = std::ranges::all_of(text, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!fine || text.starts_with('-') || text.size() > longest_tag)
      say(tr("language is no language tag"));
  }

  /// Keys of options or numbers of steps; for free text labels, which are texts.
  void words(std::string_view name, const std::vector<std::string>& all, bool free) {
    if (all.size() > most_words) say(tr("{field} is too long", {arg("field", name)}));
    for (const std::string& each : all) {
      if (free)
        text(name, each);
      else if (!is_number(each))
        id(name, each);
    }
  }

  /// A stamp is never before the clock, and a study day is that of the clock: else a row could put
  /// off a card for centuries without being dated ahead.
  void dates(const Stamped& row) {
    constexpr int slack = 2;  // the rollover hour, and a session that was left open over it
    if (row.stamp < row.at.at.ms) say(tr("stamp is before at"));
    const int day = study_day(row.at, 0).number;
    if (std::abs(row.study_day.number - day) > slack) say(tr("study_day is not the day of at"));
  }

  /// Nothing is chosen twice, and nothing that was not there.
  void chosen(const std::vector<std::string>& shown, const std::vector<std::string>& response) {
    unique("options_shown", shown);
    unique("response", response);
    const std::set<std::string_view> there(shown.begin(), shown.end());
    for (const std::string& each : response) {
      if (!there.contains(each))
        say(tr("response has {key}, which was not shown", {arg("key", each)}));
    }
  }

  std::optional<std::string> first;

 private:
  void unique(std::string_view name, const std::vector<std::string>& words) {
    std::set<std::string_view> seen;
    for (const std::string& each : words) {
      if (!seen.insert(each).second)
        say(tr("{field} has {key} twice", {arg("field", name), arg("key", each)}));
    }
  }

  static constexpr std::size_t longest_tag = 64;

  static bool is_number(std::string_view text) {
    return !text.empty() && text.size() < 10 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  }

  void say(std::string fault) {
    if (!first) first = std::move(fault);
  }
};

void check_head(Check& check, const Stamped& row) {
  check.id("session", row.id.origin);
  check.range("sequence", row.id.sequence, 1, last_ms);
  check.id("learner", row.learner);
  check.range("stamp", row.stamp, 0, last_ms);
  check.time("at", row.at);
  check.range("study_day", row.study_day.number, 0, last_study_day.number);
  check.dates(row);
}

void check_times(Check& check, const Timing& timing) {
  constexpr int most_milli = 1'000'000'000;
  check.length("total_ms", timing.total);
  check.length("first_key_ms", timing.first_key);
  check.length("key_gap_ms", timing.key_gap);
  check.length("latency_ms", timing.latency);
  check.length("allowance_ms", timing.allowance);
  check.range("fluent_milli", timing.fluent_milli, 0, most_milli);
  check.range("time_factor_milli", timing.time_factor_milli, 0, most_milli);
}

void check_rest(Check& check, const Review& row) {
  constexpr int last_hour = 23;
  check.time("shown_at", row.shown_at);
  check.range("rollover_hour", row.rollover_hour, 0, last_hour);
  check.id("deck", row.card.deck.text);
  check.id("card", row.card.card.text);
  check.range("revision", row.revision, 1, INT32_MAX);
  check.id_or_empty("skill", row.skill.text);
  check.id_or_empty("stage", row.stage);
  check.language(row.language);
  const bool free = row.type == CardType::free;
  check.words("options_shown", row.shown, free);
  check.words("response", row.response, free);
  if (!free) check.chosen(row.shown, row.response);
  check.text("response_text", row.response_text);
  if (!free)
    check.range("response_text", static_cast<std::int64_t>(row.response_text.size()), 0, 0);
  check.id_or_empty("error", row.error);
  check_times(check, row.timing);
  check.range("guess_milli", row.guess_milli, 0, 1000);
  if (row.grade) check.range("grade", row.grade->q, 0, 5);
  check.range("grade_rule", row.grade_rule, 1, INT32_MAX);
  check.harmless("knack_version", row.knack_version);
}

void check_rest(Check& check, const Mark& row) {
  check.id_or_empty("deck", row.card.deck.text);
  check.id_or_empty("card", row.card.card.text);
  check.harmless("value", row.value);
  check.text("text", row.text);
  if (row.kind == MarkKind::alias) check.id("value", row.value);
}

void check_rest(Check& check, const Retraction& row) {
  check.id("target_session", row.target.origin);
  check.range("target_sequence", row.target.sequence, 1, last_ms);
}

}  // namespace

std::optional<std::string> fault_in(const Event& event) {
  Check check;
  check_head(check, stamped(event));
  std::visit([&](const auto& row) { check_rest(check, row); }, event);
  return check.first;
}

}  // namespace knack::schedule
