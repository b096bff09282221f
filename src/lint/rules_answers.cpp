// SPDX-License-Identifier: MIT
// The word lists of free cards: what contradicts itself, and what lets too much pass.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answer/judge.hpp"
#include "answer/match.hpp"
#include "answer/words.hpp"
#include "base/formula.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"
#include "lint/short_stem.hpp"

namespace knack::lint {
namespace {

using answer::Language;
using answer::Pattern;
using answer::Word;

constexpr std::array table = {
    Rule{"avoid-in-answer",
         Severity::error,
         "the model answer and accept say nothing that is to be avoided",
         "The model is what the learner will say next time; whoever types it is judged wrong (own "
         "rule).",
         "type = \"free\"\n[card.answer]\nmodel = \"Please calm down, I will help.\"\navoid = [ { "
         "any = [\"calm down\"] } ]",
         "type = \"free\"\n[card.answer]\nmodel = \"I will help.\"\navoid = [ { any = [\"calm "
         "down\"] } ]"},
    Rule{"group-too-loose",
         Severity::warning,
         "a group needs words that only a good answer has",
         "Lists of words can be gamed: who types back the question, or a single small word, must "
         "not be right (Open University, pattern match).",
         "type = \"free\"\n[card.answer]\ngroups = [ { label = \"help\", any = [\"he*\"] } ]",
         "type = \"free\"\n[card.answer]\ngroups = [ { label = \"help\", any = [\"help*\"] } ]"},
    Rule{"fold-collision",
         Severity::warning,
         "no two phrases are the same to the one who judges",
         "Case, ё and е, and in Latvian diacritics do not matter in an answer; two phrases that "
         "differ in nothing else are one, and a good and a bad answer cannot be told apart (own "
         "rule).",
         "type = \"free\"\n[card.answer]\ngroups = [ { label = \"sorry\", any = [\"sorry\", "
         "\"Sorry\"] } ]",
         "type = \"free\"\n[card.answer]\ngroups = [ { label = \"sorry\", any = [\"sorry\", "
         "\"apolog*\"] } ]"},
    Rule{"label-in-lists",
         Severity::warning,
         "a label has no bar and begins like no formula",
         "Exports join the labels that an answer matched by bars in one cell: a bar parts a label "
         "in "
         "two, and a spreadsheet runs a cell that begins with =, +, - or @ (CWE-1236). Exports put "
         "an underscore there, so the label is not found again.",
         "type = \"free\"\n[card.answer]\ngroups = [ { label = \"sorry|regret\", any = [\"sorry\", "
         "\"apolog*\"] } ]",
         "type = \"free\"\n[card.answer]\ngroups = [ { label = \"sorry\", any = [\"sorry\", "
         "\"apolog*\"] } ]"},
};

/// What the checks share of one free card.
struct FreeCard {
  const deck::Deck& deck;
  const deck::Card& card;
  const deck::Answer& answer;
  Language language;
};

std::vector<Pattern> patterns_of(const deck::Texts& phrases, Language language) {
  std::vector<Pattern> out;
  out.reserve(phrases.size());
  for (const deck::Text& each : phrases) out.push_back(answer::pattern_of(each.value, language));
  return out;
}

std::optional<answer::Match> first_of(const std::vector<Pattern>& patterns,
                                      const std::vector<Word>& words,
                                      answer::Tolerance tolerance,
                                      Language language) {
  std::optional<answer::Match> best;
  for (const Pattern& each : patterns) {
    const auto match = answer::find(each, words, tolerance, language);
    if (match && (!best || match->begin < best->begin)) best = match;
  }
  return best;
}

void check_avoid(const FreeCard& of, Diagnostics& out) {
  if (of.answer.avoid.empty()) return;
  deck::Texts answers{of.answer.model};
  answers.insert(answers.end(), of.answer.accept.begin(), of.answer.accept.end());
  for (const deck::Text& each : answers) {
    const auto words = answer::words_of(each.value, of.language);
    for (const deck::Avoid& avoid : of.answer.avoid) {
      const auto hit = std::ranges::find_if(avoid.any, [&](const deck::Text& phrase) {
        const Pattern pattern = answer::pattern_of(phrase.value, of.language);
        return answer::find(pattern, words, answer::Tolerance::exact, of.language).has_value();
      });
      if (hit == avoid.any.end()) continue;
      out.push_back(found(
          "avoid-in-answer",
          of.deck,
          of.card,
          each.at,
          tr("this answer says “{phrase}”, which is to be avoided", {arg("phrase", hit->value)}),
          tr("say it in other words, or make the avoided phrase longer")));
      break;
    }
  }
}

/// Small words that any sentence may hold, by language; folded.
bool is_small_word(std::string_view word, Language language) {
  constexpr std::array<std::string_view, 22> english = {
      "you",  "the",  "and",  "for",  "are",  "was", "but", "can", "not", "our", "your",
      "with", "have", "that", "this", "will", "she", "his", "her", "him", "its", "out"};
  constexpr std::array<std::string_view, 16> russian = {"вы",
                                                        "вас",
                                                        "вам",
                                                        "вами",
                                                        "мне",
                                                        "мой",
                                                        "для",
                                                        "или",
                                                        "что",
                                                        "это",
                                                        "как",
                                                        "так",
                                                        "при",
                                                        "она",
                                                        "они",
                                                        "его"};
  constexpr std::array<std::string_view, 12> latvian = {
      "jūs", "jūsu", "jums", "man", "mūs", "viņš", "viņa", "tas", "kas", "par", "bet", "vai"};
  const auto in = [&](const auto& words) { return std::ranges::find(words, word) != words.end(); };
  switch (language) {
    case Language::english:
      return in(english);
    case Language::russian:
      return in(russian);
    case Language::latvian:
      return in(latvian);
    case Language::other:
      return false;
  }
  return false;
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

constexpr std::size_t least_letters = 3;

/// The table of pedagogy section 6 says "under four letters"; whole words of three letters are
/// good words in all three languages (due, cab; дам, час; jā, nav), so only two letters, small
/// words and stems that are too short to be stems are told.
void check_pattern(const FreeCard& of, const deck::Text& phrase, Diagnostics& out) {
  const Pattern pattern = answer::pattern_of(phrase.value, of.language);
  if (pattern.empty()) return;
  const std::string& last = pattern.back().folded;
  if (is_short_stem(phrase.value, of.language)) {
    out.push_back(found("group-too-loose",
                        of.deck,
                        of.card,
                        phrase.at,
                        tr("“{phrase}” is no stem: it has fewer than {n} letters before the star",
                           {arg("phrase", phrase.value), arg("n", least_stem)}),
                        tr("write the whole words one by one")));
    return;
  }
  // Where other groups are needed, too, one of them may well be “you”.
  if (pattern.size() > 1 || has_digit(last) || of.answer.need > 1) return;
  if (count_code_points(last) >= least_letters && !is_small_word(last, of.language)) return;
  out.push_back(found("group-too-loose",
                      of.deck,
                      of.card,
                      phrase.at,
                      tr("“{phrase}” stands in nearly any answer", {arg("phrase", phrase.value)}),
                      tr("take a longer phrase that only a good answer has")));
}

/// Whether a good answer is not judged right and this group is not found in it.
bool is_missed(const FreeCard& of, std::size_t group) {
  return std::ranges::any_of(of.answer.good, [&](const deck::Text& each) {
    const auto judged = answer::judge(of.card, of.deck.language.value, answer::Typed{each.value});
    return judged.outcome != answer::Outcome::right && group < judged.groups.size() &&
           !judged.groups[group].found;
  });
}

void check_group(const FreeCard& of, std::size_t group, Diagnostics& out) {
  for (const deck::Text& phrase : of.answer.groups[group].any) {
    // Where a good answer fails for it, free-selftest tells it.
    if (is_short_stem(phrase.value, of.language) && is_missed(of, group)) continue;
    check_pattern(of, phrase, out);
  }
}

/// What is said between “…”, „…“ or «…».
std::vector<std::string_view> quotations_of(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded step = decode_front(text.substr(at));
    const bool either = step.point == U'“';
    const bool closes = either || step.point == U'”' || step.point == U'»';
    const bool opens = either || step.point == U'„' || step.point == U'«';
    if (inside && closes) {
      out.push_back(text.substr(begin, at - begin));
      inside = false;
    } else if (!inside && opens) {
      begin = at + step.size;
      inside = true;
    }
    at += step.size;
  }
  return out;
}

/// Whether these words would be judged right: as answer::judge_text does it, with patterns made
/// once for all sentences.
struct WouldPass {
  const FreeCard& of;
  std::vector<std::vector<Pattern>> groups;
  std::vector<Pattern> avoid;

  explicit WouldPass(const FreeCard& card) : of(card) {
    for (const deck::Group& each : card.answer.groups)
      groups.push_back(patterns_of(each.any, card.language));
    for (const deck::Avoid& each : card.answer.avoid) {
      auto phrases = patterns_of(each.any, card.language);
      std::ranges::move(phrases, std::back_inserter(avoid));
    }
  }

  [[nodiscard]] bool operator()(std::string_view text) const {
    const auto words = answer::words_of(text, of.language);
    if (words.empty() || words.size() > of.answer.max_words) return false;
    std::size_t hits = 0;
    std::size_t from = 0;
    for (const auto& group : groups) {
      const auto match = first_of(group, words, answer::Tolerance::kind, of.language);
      if (!match || (of.answer.ordered && match->begin < from)) continue;
      ++hits;
      from = match->begin + 1;
    }
    return hits >= of.answer.need && !first_of(avoid, words, answer::Tolerance::exact, of.language);
  }
};

/// What somebody says in the situation that, typed back, would be judged right. Not all of the
/// situation and not the question: in 60 words of a narrator something of every list turns up, and
/// nobody would type them as his answer.
void check_echo(const FreeCard& of, Diagnostics& out) {
  const auto quotations = quotations_of(of.card.situation.value);
  if (quotations.empty() || of.answer.groups.empty()) return;
  const WouldPass would_pass(of);
  const auto loose = std::ranges::find_if(quotations, would_pass);
  if (loose == quotations.end()) return;
  out.push_back(found("group-too-loose",
                      of.deck,
                      of.card,
                      of.answer.groups.front().label.at,
                      tr("typing back “{words}” would be right", {arg("words", *loose)}),
                      tr("add a group, or take out the words that the card says itself")));
}

/// A phrase as the one who judges sees it; `plain`: where Latvian diacritics may be missing.
std::string as_matched(std::string_view phrase, Language language, bool plain) {
  std::string out;
  for (const answer::PatternWord& each : answer::pattern_of(phrase, language)) {
    out += plain && language == Language::latvian ? each.plain : each.folded;
    out += each.stem ? "* " : " ";
  }
  return out;
}

void collide(const FreeCard& of,
             const deck::Text& first,
             const deck::Text& second,
             Diagnostics& out) {
  out.push_back(found("fold-collision",
                      of.deck,
                      of.card,
                      second.at,
                      tr("“{second}” is the same as “{first}” to the one who judges",
                         {arg("second", second.value), arg("first", first.value)}),
                      tr("remove one of them")));
}

/// Two of one list. Forms that differ in Latvian diacritics may stand side by side there: each is
/// then known without the remark that signs are missing.
void check_list(const FreeCard& of, const deck::Texts& phrases, Diagnostics& out) {
  std::map<std::string, const deck::Text*> seen;
  for (const deck::Text& each : phrases) {
    const auto [first, fresh] = seen.emplace(as_matched(each.value, of.language, false), &each);
    if (!fresh) collide(of, *first->second, each, out);
  }
}

/// One of a list that is to be right and one of a list that is to be wrong.
void check_contrary(const FreeCard& of,
                    const deck::Texts& right,
                    const deck::Texts& wrong,
                    Diagnostics& out) {
  std::map<std::string, const deck::Text*> seen;
  for (const deck::Text& each : right)
    seen.emplace(as_matched(each.value, of.language, true), &each);
  for (const deck::Text& each : wrong) {
    const auto same = seen.find(as_matched(each.value, of.language, true));
    if (same != seen.end()) collide(of, *same->second, each, out);
  }
}

/// Groups may share a phrase with each other, and so may two kinds of avoid.
void check_collisions(const FreeCard& of, Diagnostics& out) {
  deck::Texts wanted;
  deck::Texts avoided;
  for (const deck::Group& each : of.answer.groups) {
    check_list(of, each.any, out);
    wanted.insert(wanted.end(), each.any.begin(), each.any.end());
  }
  for (const deck::Avoid& each : of.answer.avoid) {
    check_list(of, each.any, out);
    avoided.insert(avoided.end(), each.any.begin(), each.any.end());
  }
  check_list(of, of.answer.accept, out);
  check_contrary(of, wanted, avoided, out);
  check_contrary(of, of.answer.good, of.answer.bad, out);
}

void check_label(const FreeCard& of, const deck::Text& label, Diagnostics& out) {
  const std::string_view text = label.value;
  const bool splits = text.find('|') != std::string_view::npos;
  if (!splits && !begins_like_formula(text)) return;
  out.push_back(found(
      "label-in-lists",
      of.deck,
      of.card,
      label.at,
      splits ? tr("the label “{label}” would part itself in two in an export", {arg("label", text)})
             : tr("the label “{label}” begins like a formula", {arg("label", text)}),
      tr("name the group in plain words: label = \"thanks\"")));
}

}  // namespace

std::span<const Rule> answer_rules() {
  return table;
}

void check_answers(const deck::Deck& deck, Diagnostics& out) {
  const Language language = answer::language_of(deck.language.value);
  for (const deck::Card& card : deck.cards) {
    const deck::Answer* key = card.answer();
    if (key == nullptr) continue;
    const FreeCard of{deck, card, *key, language};
    check_avoid(of, out);
    for (std::size_t i = 0; i < key->groups.size(); ++i) {
      check_group(of, i, out);
      check_label(of, key->groups[i].label, out);
    }
    check_echo(of, out);
    check_collisions(of, out);
  }
}

}  // namespace knack::lint
