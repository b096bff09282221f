// SPDX-License-Identifier: MIT
// The table of keys.
#include "deck/format.hpp"

#include <algorithm>
#include <array>

namespace knack::deck {
namespace {

constexpr std::string_view about_ignore = "Names of rules that knack validate leaves out here.";
constexpr std::string_view about_ignore_reason = "Why those rules are left out.";

constexpr KeySpec text(std::string_view name, std::string_view about, bool needed = false) {
  return {.name = name, .holds = Holds::text, .about = about, .needed = needed};
}

constexpr KeySpec id(std::string_view name, std::string_view about, bool needed = false) {
  return {.name = name, .holds = Holds::id, .about = about, .needed = needed};
}

constexpr KeySpec one(std::string_view name, Holds holds, std::string_view about) {
  return {.name = name, .holds = holds, .about = about};
}

constexpr KeySpec several(std::string_view name,
                          Holds holds,
                          std::string_view about,
                          Range range = {}) {
  return {.name = name, .holds = holds, .about = about, .list = true, .range = range};
}

constexpr KeySpec number(std::string_view name, Range range, std::string_view about) {
  return {.name = name, .holds = Holds::number, .about = about, .range = range};
}

constexpr KeySpec rows(std::string_view name,
                       const TableSpec& table,
                       std::string_view about,
                       bool needed = false,
                       Range range = {}) {
  return {.name = name,
          .holds = Holds::table,
          .about = about,
          .needed = needed,
          .list = true,
          .range = range,
          .rows = &table};
}

constexpr KeySpec need(KeySpec key) {
  key.needed = true;
  return key;
}

template <std::size_t n>
constexpr std::array<std::string_view, n> names_of(const std::array<KeySpec, n>& keys) {
  std::array<std::string_view, n> out{};
  for (std::size_t i = 0; i < n; ++i) out[i] = keys[i].name;
  return out;
}

constexpr Range one_or_more{1, 1'000'000};

constexpr std::array option_keys{
    id("key",
       "Names the option in the learner's history; all options of a card have one, or none."),
    text("text", "What the learner reads and may choose.", true),
    need(one("verdict", Holds::verdict, "How good this is: best, ok, bad or harmful.")),
    id("error", "The kind of mistake, such as finish-first."),
    text("why", "Shown when this option was chosen: what comes of it."),
};
constexpr auto option_names = names_of(option_keys);
constexpr TableSpec option_table{"option", option_keys, option_names};

constexpr std::array group_keys{
    text("label", "What an answer has to say, for the learner."),
    need(several(
        "any", Holds::text, "Words or phrases that say it; * stands for any ending.", one_or_more)),
};
constexpr auto group_names = names_of(group_keys);
constexpr TableSpec group_table{"group", group_keys, group_names};

constexpr std::array avoid_keys{
    need(several("any", Holds::text, "Words or phrases that spoil an answer.", one_or_more)),
    id("error", "The kind of mistake, such as courtroom."),
    text("why", "Shown when it was said."),
    one("harmful", Holds::flag, "Whether saying it does harm; false if left out."),
};
constexpr auto avoid_names = names_of(avoid_keys);
constexpr TableSpec avoid_table{"avoid", avoid_keys, avoid_names};

constexpr std::array answer_keys{
    text("model", "A good answer, shown afterwards.", true),
    several("accept", Holds::text, "Whole answers that are right."),
    rows("groups", group_table, "What an answer has to say, each in one of several ways."),
    number("need", need_range, "How many of the groups are needed; all if left out."),
    one("ordered",
        Holds::flag,
        "Whether the groups have to come in this order; false if left out."),
    number("max_words", max_words_range, "The longest answer, in words; 20 if left out."),
    rows("avoid", avoid_table, "What spoils an answer whatever else it says."),
    several(
        "good", Holds::text, "Answers that have to be judged right; knack validate tries them."),
    several("bad", Holds::text, "Answers that must not be; knack validate tries them."),
};
constexpr auto answer_names = names_of(answer_keys);
constexpr TableSpec answer_table{"answer", answer_keys, answer_names};

constexpr std::array card_keys{
    id("id",
       "Carries the learner's progress: never change it, or name the old one in `was`.",
       true),
    id("skill", "The id of the skill that this card drills.", true),
    one("type",
        Holds::type,
        "choice (one is best; if left out), multi (several are), order (of steps) or free "
        "(typed)."),
    id("boundary", "The exception of its skill that this card shows, one of its `except`."),
    one("probe", Holds::flag, "true keeps the card for exams."),
    id("contrast_of", "The id of the card that looks like this one and is answered otherwise."),
    id("stage", "Where in the visit it happens, such as arrival."),
    id("channel", "How they meet, such as in-person or phone."),
    number("heat", heat_range, "How upset the other person is, 0 to 3."),
    several("tags", Holds::id, "Words to pick cards by."),
    text("origin", "Where the situation comes from."),
    one("fictional", Holds::flag, "true where names and numbers in it are invented."),
    several("was", Holds::old_card, "Earlier ids of the card, or deck/id from another deck."),
    number("revision",
           revision_range,
           "Raise it when the right answer has changed: everybody learns the card again."),
    text("situation", "What is happening, in two or three sentences.", true),
    text("ask", "The question; that of the deck if left out."),
    several("steps", Holds::text, "The steps in the right order, for type order.", step_range),
    rows("options", option_table, "The answers to choose from.", false, option_range),
    one("shuffle", Holds::flag, "false shows the options as they stand here."),
    text("shuffle_reason", "Why they are not shuffled."),
    text("why", "Shown after every answer: why the best is best, at most 60 words."),
    several("ignore", Holds::text, about_ignore),
    text("ignore_reason", about_ignore_reason),
    KeySpec{.name = "answer",
            .holds = Holds::table,
            .about = "The key of a free card; [card.answer] comes last in its card.",
            .rows = &answer_table},
};
constexpr auto card_names = names_of(card_keys);
constexpr TableSpec card_table{"card", card_keys, card_names};

constexpr std::array skill_keys{
    id("id", "Carries the learner's progress: cards name it in `skill`.", true),
    text("when", "The sign that calls for it.", true),
    text("do", "The small action, to be seen by anybody who watches.", true),
    text("why", "Why it is done so."),
    text("mnemonic", "A few words to remember it by."),
    several("except", Holds::id, "Boundaries: where it does not hold; each needs cards."),
    several("ignore", Holds::text, about_ignore),
    text("ignore_reason", about_ignore_reason),
};
constexpr auto skill_names = names_of(skill_keys);
constexpr TableSpec skill_table{"skill", skill_keys, skill_names};

constexpr std::array deck_keys{
    id("id",
       "Carries the learner's progress: never change it, or name the old one in `was`.",
       true),
    text("title", "The name that learners see.", true),
    need(one("language", Holds::language, "The language of the texts: en, ru, lv, pt-BR.")),
    text("description", "What the deck drills, and for whom."),
    several("authors", Holds::text, "Who wrote it."),
    text("license", "How others may use it, such as CC-BY-4.0."),
    several("was", Holds::id, "Earlier ids of the deck."),
    text("ask", "The question of all cards that have none of their own."),
    text("authority", "What staff may do without asking anybody."),
    several("ignore", Holds::text, about_ignore),
    text("ignore_reason", about_ignore_reason),
};
constexpr auto deck_names = names_of(deck_keys);
constexpr TableSpec deck_table{"deck", deck_keys, deck_names};

constexpr std::array file_keys{
    need(one("format", Holds::format, "The format of the file: 1.")),
    KeySpec{.name = "deck",
            .holds = Holds::table,
            .about = "The deck: id, title, language.",
            .needed = true,
            .rows = &deck_table},
    rows("skill", skill_table, "The small actions that the deck drills.", true, one_or_more),
    rows("card", card_table, "The situations.", true, one_or_more),
};
constexpr auto file_names = names_of(file_keys);
constexpr TableSpec file_table{"file", file_keys, file_names};

}  // namespace

bool TableSpec::has(std::string_view key) const {
  return std::ranges::find(key_names, key) != key_names.end();
}

const TableSpec& file_format() {
  return file_table;
}

const TableSpec& deck_format() {
  return deck_table;
}

const TableSpec& skill_format() {
  return skill_table;
}

const TableSpec& card_format() {
  return card_table;
}

const TableSpec& option_format() {
  return option_table;
}

const TableSpec& answer_format() {
  return answer_table;
}

const TableSpec& group_format() {
  return group_table;
}

const TableSpec& avoid_format() {
  return avoid_table;
}

}  // namespace knack::deck
