// SPDX-License-Identifier: MIT
// Avoid, accept, groups, in this order.
#include "answer/free_text.hpp"

#include <algorithm>

#include "answer/match.hpp"

namespace knack::answer {
namespace {

/// The words of a match as typed, without saying a chunk twice that folding had split.
std::string typed_words(const std::vector<Word>& words, const Match& match) {
  std::string out;
  for (std::size_t i = match.begin; i < match.end; ++i) {
    if (i > match.begin && words[i].typed == words[i - 1].typed) continue;
    if (!out.empty()) out += ' ';
    out += words[i].typed;
  }
  return out;
}

/// The earliest match of any of the phrases.
std::optional<Match> first_of(const deck::Texts& phrases,
                              const std::vector<Word>& words,
                              Tolerance tolerance,
                              Language language) {
  std::optional<Match> best;
  for (const deck::Text& phrase : phrases) {
    const auto match = find(pattern_of(phrase.value, language), words, tolerance, language);
    if (match && (!best || match->begin < best->begin)) best = match;
  }
  return best;
}

/// Fills the avoided phrases; gives whether there was one.
bool judge_avoided(const deck::Answer& key,
                   const std::vector<Word>& words,
                   Language language,
                   Judgement& out) {
  bool harmful = false;
  for (std::size_t i = 0; i < key.avoid.size(); ++i) {
    const deck::Avoid& avoid = key.avoid[i];
    const auto match = first_of(avoid.any, words, Tolerance::exact, language);
    if (!match) continue;
    const bool worse = avoid.harmful && !harmful;
    if (out.avoided.empty() || worse) {
      out.avoided_words = typed_words(words, *match);
      out.error = avoid.error ? avoid.error->value : std::string();
    }
    harmful = harmful || avoid.harmful;
    out.avoided.push_back(i);
  }
  out.outcome = harmful ? Outcome::harmful : Outcome::wrong;
  return !out.avoided.empty();
}

bool is_accepted(const deck::Answer& key,
                 const std::vector<Word>& words,
                 Language language,
                 Judgement& out) {
  for (const deck::Text& each : key.accept) {
    const auto match = equals(pattern_of(each.value, language), words, Tolerance::kind, language);
    if (!match) continue;
    out.forgave_spelling = match->forgave;
    return true;
  }
  return false;
}

/// Finds the groups; with `ordered` one whose first match does not come after that of the group
/// found before it is not found. Gives how many.
std::size_t find_groups(const deck::Answer& key,
                        const std::vector<Word>& words,
                        Language language,
                        Judgement& out) {
  std::size_t found = 0;
  std::size_t from = 0;
  for (std::size_t i = 0; i < key.groups.size(); ++i) {
    auto match = first_of(key.groups[i].any, words, Tolerance::kind, language);
    if (key.ordered && match && match->begin < from) match.reset();
    out.groups.push_back(
        {i, match.has_value(), match ? typed_words(words, *match) : std::string()});
    if (!match) continue;
    ++found;
    from = match->begin + 1;
    out.forgave_spelling = out.forgave_spelling || match->forgave;
  }
  return found;
}

}  // namespace

Judgement judge_text(const deck::Answer& key, std::string_view language_tag, const Typed& given) {
  const Language language = language_of(language_tag);
  const std::vector<Word> words = words_of(given.text, language);
  Judgement out;
  if (words.empty()) {
    out.outcome = Outcome::dont_know;
    return out;
  }
  if (judge_avoided(key, words, language, out)) {
    (void)find_groups(key, words, language, out);
    return out;
  }
  if (is_accepted(key, words, language, out)) {
    out.outcome = Outcome::right;
    for (std::size_t i = 0; i < key.groups.size(); ++i) out.groups.push_back({i, true, {}});
    return out;
  }
  const std::size_t found = find_groups(key, words, language, out);
  const bool enough = !key.groups.empty() && found >= key.need;
  out.outcome = enough && words.size() <= key.max_words ? Outcome::right : Outcome::self_check;
  if (enough && words.size() > key.max_words) {
    // Word matching is sound for short answers only; in a long one the learner checks each group.
    for (GroupFound& each : out.groups) each.found = false;
  }
  return out;
}

}  // namespace knack::answer
