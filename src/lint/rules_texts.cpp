// SPDX-License-Identifier: MIT
// How long texts are and what the question asks for.
#include <algorithm>
#include <array>
#include <string_view>

#include "answer/words.hpp"
#include "base/fold.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"
#include "lint/texts.hpp"

namespace knack::lint {
namespace {

using answer::Language;

constexpr std::array table = {
    Rule{"ask-not-question",
         Severity::warning,
         "`ask` is one question, or says what to choose",
         "One problem for one card: whoever has to find out what is asked is not trained in acting "
         "(Haladyna, Downing, Rodriguez 2002). “Choose the reply.” is as clear as a question.",
         "ask = \"The visitor and the papers\"",
         "ask = \"What do you do first?\""},
    Rule{"theory-recall",
         Severity::warning,
         "`ask` wants an act, not a definition or a list",
         "Theory learnt by heart has little worth at the counter: knowing and doing are two "
         "different tasks (source text 000 of the project, “how to teach customer orientation”).",
         "ask = \"What is active listening?\"",
         "ask = \"What do you say first?\""},
    Rule{
        "situation-long",
        Severity::warning,
        "a situation has at most 60 words and 400 characters",
        "Situations to act on are short and clear; tests of judgement use 40 to 160 words, drills "
        "the short end (HumRRO on situational judgement tests). Over 110 words or 750 characters "
        "it is an error.",
        "situation = \"\"\"\nA man comes in slowly and lowers himself onto the chair by the basket "
        "with the shoe covers. It is\na quarter past nine, the phones have been ringing since "
        "eight, the printer is out of paper again, and\nyour colleague is looking for the key of "
        "the cupboard, in which the paper should be but is not, while\ntwo parcels that were to "
        "go to the second floor yesterday still stand beside your desk, in the way.\n\"\"\"",
        "situation = \"A man comes in slowly and lowers himself onto the chair by the basket.\""},
    Rule{"situation-short",
         Severity::note,
         "a situation has at least six words",
         "With less there is nothing to notice: the cue should stand among neutral details, as at "
         "work (own threshold).",
         "situation = \"The phone rings.\"",
         "situation = \"You are counting the till. The phone rings.\""},
    Rule{"option-long",
         Severity::warning,
         "an option or step has at most 25 words and 160 characters",
         "Options are read against each other; long ones test reading (Haladyna, Downing, "
         "Rodriguez 2002: brief options).",
         "type = \"order\"\nsteps = [\n  \"Look up from the papers that you have been filling in "
         "since the morning, put down the pen, smile at him and say that you will be with him at "
         "once.\",\n  \"Go over.\",\n  \"Offer your help.\",\n]",
         "type = \"order\"\nsteps = [\n  \"Look up and smile.\",\n  \"Go over.\",\n  \"Offer your "
         "help.\",\n]"},
    Rule{"reading-load",
         Severity::warning,
         "situation, question and options can be read in 45 seconds",
         "2.2 s and 45 ms for each character, from silent reading speeds (Brysbaert 2019; IReST): "
         "above 951 characters the drill trains reading, and quick answers cannot be told from "
         "slow ones.",
         "",
         ""},
    Rule{"why-long",
         Severity::note,
         "the why of a card has at most 60 words",
         "What counts is the doing; a lecture after each answer takes its time away (source text "
         "000 of the project).",
         "why = \"\"\"\nFirst of all he sees that he is seen. That is what people want in the "
         "first minute, and it costs nothing.\nSecond, whoever is seen waits more calmly, so that "
         "you can finish your line in peace. Third, your colleagues\nsee it and do the same. "
         "Fourth, he will tell others about it, and they will come with another mood than\nbefore, "
         "which makes your next morning easier than this one.\n\"\"\"",
         "why = \"Whoever is seen waits calmly.\""},
};

constexpr std::size_t warn_words = 60;
constexpr std::size_t warn_points = 400;
constexpr std::size_t error_words = 110;
constexpr std::size_t error_points = 750;
constexpr std::size_t least_words = 6;
constexpr std::size_t short_points = 40;
constexpr std::size_t option_words = 25;
constexpr std::size_t option_points = 160;
constexpr std::size_t why_words = 60;
// E0 of pedagogy section 2.2, as schedule/latency.hpp counts it; lint knows no schedule.
constexpr std::size_t base_ms = 2200;
constexpr std::size_t ms_per_point = 45;
constexpr std::size_t most_ms = 45'000;

using Phrases = std::span<const std::string_view>;

/// " a b " holds " a ": whole words of a folded text.
bool holds_any(std::string_view padded, Phrases phrases) {
  return std::ranges::any_of(phrases, [&](std::string_view each) {
    const std::size_t at = padded.find(each);
    return at != std::string_view::npos && at > 0 && padded[at - 1] == ' ' &&
           (each.ends_with(' ') || at + each.size() == padded.size() ||
            padded[at + each.size()] == ' ');
  });
}

bool begins_with_any(std::string_view padded, Phrases phrases) {
  return std::ranges::any_of(
      phrases, [&](std::string_view each) { return padded.substr(1).starts_with(each); });
}

/// What the questions of one language are known by; all words folded.
struct AskWords {
  Phrases orders;  ///< beginnings of “Choose the reply.”
  Phrases recall;  ///< always theory
  Phrases perhaps;  ///< theory unless the learner is spoken to: “What is the first thing you say?”
  Phrases speaking;  ///< beginnings of words that speak to the learner
};

constexpr std::array<std::string_view, 22> en_orders = {
    "choose ", "pick ",  "select ", "put ",     "arrange ",  "order ", "sort ", "say ",
    "write ",  "type ",  "answer ", "reply ",   "mark ",     "tick ",  "find ", "finish ",
    "decide ", "greet ", "offer ",  "respond ", "complete ", "bring "};
constexpr std::array<std::string_view, 8> en_recall = {"define",
                                                       "definition",
                                                       "how many steps",
                                                       "how many stages",
                                                       "how many principles",
                                                       "according to",
                                                       "stands for",
                                                       "stand for"};
constexpr std::array<std::string_view, 5> en_perhaps = {
    "what is", "what are", "what's", "name the", "list the"};
constexpr std::array<std::string_view, 3> en_speaking = {" you", " i ", " we "};

constexpr std::array<std::string_view, 19> ru_orders = {"выбери",
                                                        "расставь",
                                                        "поставь",
                                                        "расположи",
                                                        "напиши",
                                                        "ответь",
                                                        "скажи",
                                                        "отметь",
                                                        "упорядоч",
                                                        "найди",
                                                        "закончи",
                                                        "укажи",
                                                        "решите",
                                                        "предложи",
                                                        "начните",
                                                        "поприветствуй",
                                                        "продолжи",
                                                        "соберите",
                                                        "разложи"};
constexpr std::array<std::string_view, 5> ru_recall = {
    "что такое", "дайте определение", "сколько шагов", "сколько этапов", "согласно"};
constexpr std::array<std::string_view, 3> ru_perhaps = {"назовите", "перечислите", "что означает"};
constexpr std::array<std::string_view, 4> ru_speaking = {" вы ", " вам ", " вас ", " ваш"};

constexpr std::array<std::string_view, 16> lv_orders = {"izvēl",
                                                        "sakārto",
                                                        "saliec",
                                                        "uzraksti",
                                                        "atbild",
                                                        "pasak",
                                                        "sakiet",
                                                        "saki ",
                                                        "atzīmē",
                                                        "atrodi",
                                                        "pabeidz",
                                                        "norād",
                                                        "raksti",
                                                        "piedāvāj",
                                                        "turpin",
                                                        "izlem"};
constexpr std::array<std::string_view, 5> lv_recall = {
    "definējiet", "definīcija", "definīciju", "cik soļu", "cik posmu"};
constexpr std::array<std::string_view, 5> lv_perhaps = {
    "kas ir", "nosauciet", "uzskaitiet", "ko nozīmē", "saskaņā ar"};
constexpr std::array<std::string_view, 3> lv_speaking = {" jūs", " jums", " tu "};

const AskWords* ask_words(Language language) {
  static constexpr AskWords english{en_orders, en_recall, en_perhaps, en_speaking};
  static constexpr AskWords russian{ru_orders, ru_recall, ru_perhaps, ru_speaking};
  static constexpr AskWords latvian{lv_orders, lv_recall, lv_perhaps, lv_speaking};
  switch (language) {
    case Language::english:
      return &english;
    case Language::russian:
      return &russian;
    case Language::latvian:
      return &latvian;
    case Language::other:
      return nullptr;
  }
  return nullptr;
}

bool opens_quote(char32_t point) {
  return point == U'“' || point == U'„' || point == U'«';
}

bool closes_quote(char32_t point) {
  return point == U'”' || point == U'»';
}

bool asks(char32_t point) {
  return point == U'?' || point == U'？' || point == U'؟';
}

/// Question marks outside quotations; “?!” and “???” count once.
int count_questions(std::string_view text) {
  int out = 0;
  int depth = 0;
  bool before = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded step = decode_front(text.substr(at));
    at += step.size;
    // „…“ ends with the sign that begins “…”.
    if (depth > 0 && (closes_quote(step.point) || step.point == U'“'))
      --depth;
    else if (opens_quote(step.point))
      ++depth;
    const bool now = asks(step.point);
    if (now && !before && depth == 0) ++out;
    before = now;
  }
  return out;
}

void check_ask(const deck::Deck& deck,
               const deck::Text& ask,
               Language language,
               const deck::Card* card,
               Diagnostics& out) {
  const auto add = [&](std::string_view rule, std::string message, std::string help) {
    out.push_back(found(rule, deck, card, ask.at, std::move(message), std::move(help)));
  };
  const AskWords* words = ask_words(language);
  const int questions = count_questions(ask.value);
  if (questions > 1) {
    add("ask-not-question",
        tr_n("`ask` holds {n} question", "`ask` holds {n} questions", questions),
        tr("ask one thing; a second question is a second card"));
  }
  // Without the words of the language a question that has no mark cannot be told from an order.
  if (words == nullptr) return;
  const std::string padded = " " + fold(ask.value) + " ";
  if (questions == 0 && !begins_with_any(padded, words->orders)) {
    add("ask-not-question",
        tr("`ask` is no question"),
        tr("end it with a question mark, or begin with what to do: “Choose the reply.”"));
  }
  const bool spoken_to = std::ranges::any_of(words->speaking, [&](std::string_view each) {
    return padded.find(each) != std::string::npos;
  });
  if (holds_any(padded, words->recall) || (!spoken_to && holds_any(padded, words->perhaps))) {
    add("theory-recall",
        tr("`ask` wants something recited"),
        tr("ask for the next act or the next words: “What do you do first?”"));
  }
}

/// "61 words" or "402 characters", whichever is over its limit.
std::string size_text(std::size_t words, std::size_t most_words, std::size_t points) {
  return words > most_words
             ? tr_n("{n} word", "{n} words", static_cast<long long>(words))
             : tr_n("{n} character", "{n} characters", static_cast<long long>(points));
}

void check_situation(const deck::Deck& deck,
                     const deck::Card& card,
                     Language language,
                     Diagnostics& out) {
  const std::size_t words = count_words(card.situation.value);
  const std::size_t points = count_code_points(card.situation.value);
  if (words > warn_words || points > warn_points) {
    const bool error = words > error_words || points > error_points;
    out.push_back(with(
        error ? Severity::error : Severity::warning,
        found("situation-long",
              deck,
              card,
              card.situation.at,
              tr("the situation has {size}", {arg("size", size_text(words, warn_words, points))}),
              tr("keep what is seen and heard in the moment; 60 words and 400 characters are "
                 "enough"))));
  }
  // Languages that part no words have long texts of few.
  const bool no_spaces = language == Language::other && points >= short_points;
  if (words < least_words && !no_spaces) {
    out.push_back(found("situation-short",
                        deck,
                        card,
                        card.situation.at,
                        tr_n("the situation has only {n} word",
                             "the situation has only {n} words",
                             static_cast<long long>(words)),
                        tr("say what the learner is busy with, or what else is to be seen")));
  }
}

void check_brief(const deck::Deck& deck,
                 const deck::Card& card,
                 const deck::Text& text,
                 Diagnostics& out) {
  if (text.value.size() <= option_words * 2) return;
  const std::size_t words = count_words(text.value);
  const std::size_t points = count_code_points(text.value);
  if (words <= option_words && points <= option_points) return;
  const std::string size = size_text(words, option_words, points);
  out.push_back(found("option-long",
                      deck,
                      card,
                      text.at,
                      card.steps() == nullptr ? tr("the option has {size}", {arg("size", size)})
                                              : tr("the step has {size}", {arg("size", size)}),
                      tr("say the act alone; its reason belongs into why")));
}

void check_lengths(const deck::Deck& deck, const deck::Card& card, Diagnostics& out) {
  if (const deck::Options* options = card.options()) {
    for (const deck::Option& each : options->options) check_brief(deck, card, each.text, out);
  } else if (const deck::Steps* steps = card.steps()) {
    for (const deck::Text& each : steps->steps) check_brief(deck, card, each, out);
  }
  const std::size_t ms = base_ms + ms_per_point * deck::reading_length(card);
  if (ms > most_ms) {
    out.push_back(
        found("reading-load",
              deck,
              card,
              card.at,
              tr("reading all of it takes {seconds} seconds", {arg("seconds", (ms + 500) / 1000)}),
              tr("shorten situation and options to 950 characters together")));
  }
  if (!card.why || card.why->value.size() <= why_words * 2) return;
  if (const std::size_t words = count_words(card.why->value); words > why_words) {
    out.push_back(
        found("why-long",
              deck,
              card,
              card.why->at,
              tr_n("the why has {n} word", "the why has {n} words", static_cast<long long>(words)),
              tr("leave the one reason that helps next time")));
  }
}

}  // namespace

std::span<const Rule> text_rules() {
  return table;
}

void check_texts(const deck::Deck& deck, Diagnostics& out) {
  const Language language = answer::language_of(deck.language.value);
  if (deck.ask) check_ask(deck, *deck.ask, language, nullptr, out);
  for (const deck::Card& card : deck.cards) {
    if (has_own_ask(deck, card)) check_ask(deck, card.ask, language, &card, out);
    check_situation(deck, card, language, out);
    check_lengths(deck, card, out);
  }
}

}  // namespace knack::lint
