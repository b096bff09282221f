// SPDX-License-Identifier: MIT
// What the length and the place of the best option give away, in a card and over a deck.
#include <array>
#include <cmath>

#include "base/chi_square.hpp"
#include "base/message.hpp"
#include "lint/choice.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"

namespace knack::lint {
namespace {

constexpr std::string_view one_long_key =
    R"(options = [
  { key = "go", text = "Go over, greet him and offer a hand with the heavy suitcase.", verdict = "best", why = "x" },
  { key = "stay", text = "Stay put.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave to him.", verdict = "ok", why = "x" },
])";
constexpr std::string_view one_long_other =
    R"(options = [
  { key = "go", text = "Go over.", verdict = "best", why = "x" },
  { key = "stay", text = "Stay where you are until he has put his suitcase down.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave to him.", verdict = "ok", why = "x" },
])";
constexpr std::string_view even =
    R"(options = [
  { key = "go", text = "Go over to him.", verdict = "best", why = "x" },
  { key = "stay", text = "Look up at him.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave at him.", verdict = "ok", why = "x" },
])";
constexpr std::string_view twelve_long =
    R"(# 12 cards like this
options = [
  { key = "go", text = "Go over to him.", verdict = "best", why = "x" },
  { key = "stay", text = "Look up.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave.", verdict = "ok", why = "x" },
])";
constexpr std::string_view twelve_short =
    R"(# 12 cards like this
options = [
  { key = "go", text = "Go over.", verdict = "best", why = "x" },
  { key = "stay", text = "Look up at him.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave at him.", verdict = "ok", why = "x" },
])";
constexpr std::string_view twelve_middling =
    R"(# 12 cards like this
options = [
  { key = "go", text = "Go over.", verdict = "best", why = "x" },
  { key = "stay", text = "Look up at him.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave.", verdict = "ok", why = "x" },
])";
constexpr std::string_view fifteen_first =
    R"(# 15 cards like this
options = [
  { key = "go", text = "Go over.", verdict = "best", why = "x" },
  { key = "stay", text = "Stay put.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave.", verdict = "ok", why = "x" },
])";
constexpr std::string_view one_first =
    R"(options = [
  { key = "go", text = "Go over.", verdict = "best", why = "x" },
  { key = "stay", text = "Stay put.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave.", verdict = "ok", why = "x" },
])";

constexpr std::array table = {
    Rule{"longest-option",
         Severity::warning,
         "the best option is not much longer than the others",
         "Authors say more where it is right, and learners pick the longest answer: of all flaws "
         "this one gives most away (Pham 2018; Rush 2016; NBME item-writing guide). Found where "
         "the best is over 1.25 times the longest other, and 15 characters longer.",
         one_long_key,
         even},
    Rule{"length-spread",
         Severity::note,
         "the options of a card are about equally long",
         "Options of equal length give no hint (Haladyna, Downing, Rodriguez 2002). Found where "
         "the longest is over twice the shortest and 25 characters longer.",
         one_long_other,
         even},
    Rule{"longest-option-deck",
         Severity::warning,
         "over a deck the best option is the longest no more often than by chance",
         "Whoever always picks the longest would pass (Pham 2018). The bound is the one-sided 95 % "
         "one of the binomial distribution, p + 1.645 √(p(1 − p)/N) with p the mean of 1/options, "
         "from 12 choice cards on.",
         twelve_long,
         twelve_middling},
    Rule{"shortest-option-deck",
         Severity::warning,
         "over a deck the best option is the shortest no more often than by chance",
         "The same strategy turned round: mending long answers by cutting them all down gives them "
         "away again (Pham 2018). The bound is that of longest-option-deck.",
         twelve_short,
         twelve_middling},
    Rule{"best-position",
         Severity::note,
         "in the file the best option stands in every position about equally often",
         "The options are shuffled for the learner, so this matters where shuffle = false, and to "
         "whoever reads the file or a print of it (Haladyna, Downing, Rodriguez 2002; let chance "
         "place it: Bar-Hillel, Budescu, Attali 2005). Chi-square at p < .05, from 15 choice cards "
         "on; a warning where most of them are not shuffled.",
         fifteen_first,
         one_first},
};

struct Lengths {
  std::size_t least = 0;
  std::size_t most = 0;
};

/// Of all options but `left_out`.
Lengths lengths_of(const CardWords& words, std::size_t left_out) {
  Lengths out{std::string::npos, 0};
  for (std::size_t i = 0; i < words.options.size(); ++i) {
    if (i == left_out) continue;
    out.least = std::min(out.least, words.options[i].length);
    out.most = std::max(out.most, words.options[i].length);
  }
  return out;
}

void check_spread(const deck::Deck& deck,
                  const deck::Card& card,
                  const CardWords& words,
                  Diagnostics& out) {
  constexpr std::size_t most_apart = 25;
  if (card.options() == nullptr) return;
  const auto [least, most] = lengths_of(words, words.options.size());
  if (most <= 2 * least || most - least <= most_apart) return;
  const auto longest = std::ranges::find(words.options, most, &TextWords::length);
  const auto& option =
      card.options()->options[static_cast<std::size_t>(longest - words.options.begin())];
  out.push_back(found(
      "length-spread",
      deck,
      card,
      option.text.at,
      tr("the options have {least} to {most} characters", {arg("least", least), arg("most", most)}),
      tr("say about as much in each of them")));
}

/// Whether it is found.
bool check_longest(const deck::Deck& deck,
                   const ChoiceCard& choice,
                   const CardWords& words,
                   Diagnostics& out) {
  constexpr std::size_t least_more = 15;
  const std::size_t key = words.options[choice.key].length;
  const std::size_t other = lengths_of(words, choice.key).most;
  if (4 * key <= 5 * other || key < other + least_more) return false;
  out.push_back(found("longest-option",
                      deck,
                      *choice.card,
                      choice.key_option().text.at,
                      tr("the best option has {key} characters, the longest other {other}",
                         {arg("key", key), arg("other", other)}),
                      tr("shorten it, or let the others be as concrete and as polite as it is")));
  return true;
}

constexpr std::size_t most_options = 6;

/// What the choice cards of a deck add up to.
struct Tally {
  std::size_t cards = 0;
  std::size_t unshuffled = 0;
  std::size_t longest = 0;                      ///< how often the key alone is the longest
  std::size_t shortest = 0;                     ///< … the shortest
  double chance = 0;                            ///< sum of 1/options
  std::array<double, most_options> seen{};      ///< keys by position
  std::array<double, most_options> expected{};  ///< by chance, with these numbers of options
};

void add(Tally& tally, const ChoiceCard& choice, const CardWords& words) {
  const double each = 1.0 / static_cast<double>(choice.size());
  const std::size_t key = words.options[choice.key].length;
  const auto [least, most] = lengths_of(words, choice.key);
  ++tally.cards;
  if (!choice.card->shuffle) ++tally.unshuffled;
  if (key > most) ++tally.longest;
  if (key < least) ++tally.shortest;
  tally.chance += each;
  tally.seen[choice.key] += 1;
  for (std::size_t i = 0; i < choice.size(); ++i) tally.expected[i] += each;
}

long long percent(double share) {
  return std::llround(100 * share);
}

/// One-sided 95 % bound of a share that chance alone gives, by the normal approximation to the
/// binomial distribution. Ties count for nobody, so the bound is rather too high than too low.
void check_share(std::string_view rule,
                 const deck::Deck& deck,
                 const Tally& tally,
                 std::size_t hits,
                 Diagnostics& out) {
  constexpr std::size_t least_cards = 12;
  constexpr double z95 = 1.645;
  if (tally.cards < least_cards) return;
  const auto cards = static_cast<double>(tally.cards);
  const double p = tally.chance / cards;
  const double share = static_cast<double>(hits) / cards;
  if (share <= p + z95 * std::sqrt(p * (1 - p) / cards)) return;
  const bool longest = rule == "longest-option-deck";
  out.push_back(found(
      rule,
      deck,
      deck.id.at,
      longest
          ? tr("the best option is the longest in {share} % of {cards} choice cards, by chance "
               "it were {chance} %",
               {arg("share", percent(share)), arg("cards", tally.cards), arg("chance", percent(p))})
          : tr("the best option is the shortest in {share} % of {cards} choice cards, by "
               "chance it were {chance} %",
               {arg("share", percent(share)),
                arg("cards", tally.cards),
                arg("chance", percent(p))}),
      longest ? tr("in some cards shorten the best option, or let another be the longest")
              : tr("in some cards cut another option down, or say more in the best")));
}

bool uneven(const Tally& tally) {
  constexpr double significant = 0.05;
  std::vector<Seen> cells;
  for (std::size_t i = 0; i < tally.seen.size(); ++i)
    cells.push_back({tally.seen[i], tally.expected[i]});
  const auto chance = chance_of(cells);
  return chance && *chance < significant;
}

void check_position(const deck::Deck& deck, const Tally& tally, Diagnostics& out) {
  constexpr std::size_t least_cards = 15;
  if (tally.cards < least_cards || !uneven(tally)) return;
  std::string counts;
  for (std::size_t i = 0; i < tally.seen.size() && tally.expected[i] > 0; ++i)
    counts += (i == 0 ? "" : ", ") + std::to_string(std::llround(tally.seen[i]));
  Diagnostic finding =
      found("best-position",
            deck,
            deck.id.at,
            tr("by position the best option stands {counts} times", {arg("counts", counts)}),
            tr("let chance place it when you write a card"));
  const bool shown_so = 2 * tally.unshuffled > tally.cards;
  out.push_back(shown_so ? with(Severity::warning, std::move(finding)) : std::move(finding));
}

}  // namespace

std::span<const Rule> length_rules() {
  return table;
}

void check_lengths(const deck::Deck& deck, std::span<const CardWords> words, Diagnostics& out) {
  Tally tally;
  for (std::size_t i = 0; i < deck.cards.size(); ++i) {
    const auto choice = choice_of(deck.cards[i]);
    if (choice) add(tally, *choice, words[i]);
    // One fault, one finding: a best option that is far too long spreads the lengths as well.
    if (choice && check_longest(deck, *choice, words[i], out)) continue;
    check_spread(deck, deck.cards[i], words[i], out);
  }
  check_share("longest-option-deck", deck, tally, tally.longest, out);
  check_share("shortest-option-deck", deck, tally, tally.shortest, out);
  check_position(deck, tally, out);
}

}  // namespace knack::lint
