// SPDX-License-Identifier: MIT
// knack show: one card or skill, and what is missing to its next status.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/events.hpp"
#include "cli/find_card.hpp"
#include "cli/output.hpp"
#include "cli/print_history.hpp"
#include "cli/sight.hpp"
#include "drill/skills.hpp"
#include "report/history.hpp"
#include "report/needs.hpp"

namespace knack::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string ease_text(schedule::Ease ease) {
  return fmt::format("{}.{:02}", ease.hundredths / 100, ease.hundredths % 100);
}

template <class Missing>
std::string needs_text(const std::vector<Missing>& missing) {
  std::vector<std::string> parts;
  parts.reserve(missing.size());
  for (const Missing& each : missing) parts.push_back(report::need_text(each));
  return join(parts, "; ");
}

template <class Missing>
Json needs_json(const std::vector<Missing>& missing) {
  Json out = Json::array();
  for (const Missing& each : missing)
    out.push_back({{"need", report::need_text(each)}, {"have", each.have}, {"of", each.of}});
  return out;
}

/// Apart for screen readers: one thought a line.
template <class Missing>
void print_status(const Context& context,
                  std::string_view word,
                  const std::vector<Missing>& missing) {
  const auto status = arg("status", word);
  if (missing.empty() || context.settings.accessible.value) {
    say(context, tr("Status: {status}.", {status}));
    for (const Missing& each : missing)
      say(context, tr("To the next: {needs}.", {arg("needs", report::need_text(each))}));
    return;
  }
  say(context,
      tr("Status: {status}. To the next: {needs}.", {status, arg("needs", needs_text(missing))}));
}

// ---- a card
// --------------------------------------------------------------------------------------

/// The state at the deck's revision, or, without the deck, at the highest that was met.
const schedule::CardState* state_of(const Sight& sight,
                                    const CardRef& ref,
                                    const deck::Card* card) {
  if (card != nullptr) return sight.fold.card(ref, card->revision);
  const schedule::CardState* last = nullptr;
  std::int32_t highest = 0;
  for (const auto& [met, revision] : sight.fold.cards()) {
    if (met != ref || revision <= highest) continue;
    highest = revision;
    last = sight.fold.card(ref, revision);
  }
  return last;
}

void say_schedule(const Context& context, const schedule::CardState& state) {
  say(context, tr("Due {day}.", {arg("day", to_string(*state.due))}));
  say(context, tr_n("Interval: {n} day.", "Interval: {n} days.", state.sm2.interval_days));
  say(context, tr("Ease: {ease}.", {arg("ease", ease_text(state.sm2.ease))}));
  say(context, tr("Right in a row: {passes}.", {arg("passes", state.sm2.repetition)}));
  say(context, tr("Lapses: {lapses}.", {arg("lapses", state.lapses)}));
}

void print_schedule(const Context& context, const schedule::CardState& state) {
  if (state.due && context.settings.accessible.value) {
    say_schedule(context, state);
  } else if (state.due) {
    say(context,
        tr("Due {day}; interval {interval} d, ease {ease}, right in a row {passes}, lapses "
           "{lapses}.",
           {arg("day", to_string(*state.due)),
            arg("interval", state.sm2.interval_days),
            arg("ease", ease_text(state.sm2.ease)),
            arg("passes", state.sm2.repetition),
            arg("lapses", state.lapses)}));
  }
  if (state.leech)
    say(context,
        tr("It rests, because it was missed so often: read its answer, talk about it, then knack "
           "unsuspend."));
  else if (state.suspended)
    say(context, tr("It rests until knack unsuspend."));
}

void print_card(const Context& context, const Sight& sight, const CardRef& ref) {
  const deck::Deck* deck = sight.deck(ref.deck);
  const deck::Card* card = deck == nullptr ? nullptr : deck->find_card(ref.card);
  const auto* state = state_of(sight, ref, card);
  say(context, ref.text());
  if (card != nullptr) {
    say(context, card->situation.value);
    say(context, tr("Skill {skill}", {arg("skill", card->skill.value.text)}));
  } else {
    say(context, tr("Its deck is not among the decks in use."));
  }
  if (state == nullptr) {
    say(context, tr("Not met yet."));
    return;
  }
  const auto missing = schedule::missing_to_next(state->run, state->status, sight.fold.constants());
  print_status(context, schedule::to_string(state->status), missing);
  print_schedule(context, *state);
  print_history(context,
                report::card_history(sight.log, ref, sight.fold.constants(), sight.renames));
}

Json row_json(const report::HistoryRow& row) {
  const schedule::Review& review = *row.review;
  const auto rel = schedule::relative_speed_milli(review.timing);
  Json out;
  out["answered_at"] = to_rfc3339(review.at);
  out["study_day"] = to_string(review.study_day);
  out["kind"] = schedule::to_string(review.kind);
  out["verdict"] = schedule::to_string(review.verdict);
  out["grade"] = review.grade ? Json(review.grade->q) : Json();
  out["flag"] = schedule::to_string(review.flag);
  out["latency_ms"] = review.timing.latency ? Json(review.timing.latency->count) : Json();
  out["relative_speed"] = rel ? Json(*rel / 1000.0) : Json();
  out["moved_schedule"] = row.step.counted;
  out["interval_after_days"] = row.step.counted ? Json(row.step.after.interval_days) : Json();
  out["status_after"] = schedule::to_string(row.step.status_after);
  return out;
}

Json card_json(const Sight& sight, const CardRef& ref) {
  const deck::Deck* deck = sight.deck(ref.deck);
  const deck::Card* card = deck == nullptr ? nullptr : deck->find_card(ref.card);
  const auto* state = state_of(sight, ref, card);
  const schedule::CardState fresh;
  const schedule::CardState& known = state == nullptr ? fresh : *state;
  Json out;
  out["card"] = ref.text();
  out["skill"] = card == nullptr ? known.skill.text : card->skill.value.text;
  out["status"] = schedule::to_string(known.status);
  out["missing"] =
      needs_json(schedule::missing_to_next(known.run, known.status, sight.fold.constants()));
  out["due_day"] = known.due ? Json(to_string(*known.due)) : Json();
  out["interval_days"] = known.due ? Json(known.sm2.interval_days) : Json();
  out["ease"] = known.sm2.ease.hundredths / 100.0;
  out["repetition"] = known.sm2.repetition;
  out["lapses"] = known.lapses;
  out["suspended"] = known.suspended;
  out["leech"] = known.leech;
  out["history"] = Json::array();
  for (const auto& row :
       report::card_history(sight.log, ref, sight.fold.constants(), sight.renames))
    out["history"].push_back(row_json(row));
  return out;
}

// ---- a skill
// -------------------------------------------------------------------------------------

void print_skill(const Context& context, const Sight& sight, const SkillRef& ref) {
  const deck::Deck& deck = *sight.deck(ref.deck);
  const deck::Skill& skill = *deck.find_skill(ref.skill);
  const auto cards = drill::skill_cards(deck, ref.skill);
  const auto state = sight.fold.skill(ref, cards);
  say(context, ref.text());
  say(context,
      tr("When {when}: {act}.", {arg("when", skill.when.value), arg("act", skill.act.value)}));
  print_status(context, schedule::to_string(state.status), state.missing);
  if (state.stuck)
    say(context,
        tr("Stuck: ten answers without three right in a row. Read the answers, ask a colleague."));
  if (state.exam_on)
    say(context,
        tr("Exam of {day}: {n} situations without a mistake, {fresh} of them new or long unseen.",
           {arg("day", to_string(*state.exam_on)),
            arg("n", state.exam_situations),
            arg("fresh", state.exam_fresh)}));
  say(context, "");
  for (const schedule::SkillCard& each : cards) {
    const auto* card = sight.fold.card(each.card, each.revision);
    const auto word = each.probe && card == nullptr
                          ? tr("held back for exams")
                          : std::string(schedule::to_string(
                                card == nullptr ? schedule::CardStatus::fresh : card->status));
    const bool due = card != nullptr && card->due;
    say(context,
        due ? tr("  {card}: {status}, due {day}",
                 {arg("card", each.card.card.text),
                  arg("status", word),
                  arg("day", to_string(*card->due))})
            : tr("  {card}: {status}", {arg("card", each.card.card.text), arg("status", word)}));
  }
}

Json skill_json(const Sight& sight, const SkillRef& ref) {
  const auto cards = drill::skill_cards(*sight.deck(ref.deck), ref.skill);
  const auto state = sight.fold.skill(ref, cards);
  Json out;
  out["skill"] = ref.text();
  out["status"] = schedule::to_string(state.status);
  out["missing"] = needs_json(state.missing);
  out["situations_seen"] = state.seen;
  out["situations_total"] = state.situations;
  out["accurate"] = state.accurate;
  out["automatic"] = state.automatic;
  out["stuck"] = state.stuck;
  out["exam_day"] = state.exam_on ? Json(to_string(*state.exam_on)) : Json();
  out["cards"] = Json::array();
  for (const schedule::SkillCard& each : cards) {
    const auto* card = sight.fold.card(each.card, each.revision);
    out["cards"].push_back(
        {{"card", each.card.text()},
         {"probe", each.probe},
         {"status",
          schedule::to_string(card == nullptr ? schedule::CardStatus::fresh : card->status)},
         {"due_day", card != nullptr && card->due ? Json(to_string(*card->due)) : Json()}});
  }
  return out;
}

Result<Exit> show(Context& context) {
  const auto sight = look(context);
  if (!sight) return sight.error();
  const auto named =
      find_named(context.request.arguments.front(), {true, true, false}, sight->decks, sight->fold);
  if (!named) return named.error();
  const bool json = context.request.has("--json");
  if (const auto* card = std::get_if<CardRef>(&*named)) {
    if (json)
      say_json(context, card_json(*sight, *card));
    else
      print_card(context, *sight, *card);
    return Exit::fine;
  }
  const SkillRef& skill = *std::get_if<SkillRef>(&*named);
  if (json)
    say_json(context, skill_json(*sight, skill));
  else
    print_skill(context, *sight, skill);
  return Exit::fine;
}

}  // namespace

CommandSpec show_command() {
  CommandSpec spec;
  spec.name = "show";
  spec.audience = Audience::learner;
  spec.summary = "one card or skill: history, and what is missing";
  spec.details =
      "Shows a card with its answers, times and intervals, or a skill with its cards, and what is "
      "missing to the next status: accurate, automatic, certified.";
  spec.arguments = {
      {"CARD|SKILL", "deck/card or deck/skill; the last part alone if it is enough", 1, 1}};
  spec.options = {{"--all", "", "every answer, not only the last 20", {}},
                  learner_option(),
                  {"--json", "", "as JSON", {}}};
  spec.examples = {{"knack show shoe-covers", "one card"},
                   {"knack show acknowledge-first", "one skill"}};
  spec.store = StoreNeed::read;
  spec.joins_stores = true;
  spec.run = show;
  return spec;
}

}  // namespace knack::cli
