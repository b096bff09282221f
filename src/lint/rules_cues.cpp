// SPDX-License-Identifier: MIT
// What words give away: in the question, and in the best option against the others.
#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "lint/choice.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"
#include "lint/word_class.hpp"

namespace knack::lint {
namespace {

using answer::Language;

constexpr std::array table = {
    Rule{"negative-stem",
         Severity::warning,
         "the question asks for what is right",
         "A “not” is overlooked, and a wrong act is remembered (Haladyna, Downing, Rodriguez 2002; "
         "NBME item-writing guide). Only the question is looked at, not the situation.",
         "ask = \"Which of these do you not say?\"",
         "ask = \"Which of these do you say?\""},
    Rule{"absolute-asymmetry",
         Severity::warning,
         "“always” and “never” stand in the best option as well as in others, or nowhere",
         "Learners who know tests strike out what is absolute (NBME item-writing guide: cues for "
         "the testwise). “Only” is not counted: in polite speech it softens. Where the best option "
         "is a safety rule, ignore this with that reason.",
         R"(options = [
  { key = "go", text = "Go over to him.", verdict = "best", why = "x" },
  { key = "stay", text = "Never leave the desk.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave at him.", verdict = "ok", why = "x" },
])",
         R"(options = [
  { key = "go", text = "Go over to him.", verdict = "best", why = "x" },
  { key = "stay", text = "Stay at the desk.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave at him.", verdict = "ok", why = "x" },
])"},
    Rule{"clang",
         Severity::warning,
         "no telling word of the situation is echoed by the best option alone",
         "An echo of the text points at the answer (NBME item-writing guide: clang clues). Not "
         "counted: words in a fifth of the cards or more, which belong to the field; cards where "
         "another option echoes something too; boundary cards, whose act is to take up the "
         "sign of danger.",
         R"(situation = "The zip of his suitcase has burst."
options = [
  { key = "go", text = "Offer a strap for the suitcase.", verdict = "best", why = "x" },
  { key = "stay", text = "Finish the form for the doctor.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave at him from behind the desk.", verdict = "ok", why = "x" },
]
[[card]]
[[card]]
[[card]]
[[card]]
[[card]])",
         R"(situation = "The zip of his suitcase has burst."
options = [
  { key = "go", text = "Offer a strap to go round it.", verdict = "best", why = "x" },
  { key = "stay", text = "Finish the form for the doctor.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave at him from behind the desk.", verdict = "ok", why = "x" },
]
[[card]]
[[card]]
[[card]]
[[card]]
[[card]])"},
    Rule{
        "empathy-giveaway",
        Severity::warning,
        "words such as “sorry” stand in wrong options too",
        "Where only the best option is ever sorry, learners learn to look for the word, not to "
        "act (knack's own; the logic of clang clues). Give some others an empty sorry. Found where "
        "it is so in over 60 % of the choice cards with such words, from 5 on.",
        R"(# 5 cards like this
options = [
  { key = "sorry", text = "I'm sorry you had to wait.", verdict = "best", why = "x" },
  { key = "number", text = "What is your order number?", verdict = "bad", why = "x" },
  { key = "rule", text = "It says so on the notice.", verdict = "bad", why = "x" },
])",
        R"(# 5 cards like this
options = [
  { key = "sorry", text = "I'm sorry you had to wait.", verdict = "best", why = "x" },
  { key = "number", text = "Sorry, what is your number?", verdict = "bad", why = "x" },
  { key = "rule", text = "It says so on the notice.", verdict = "bad", why = "x" },
])"},
    Rule{"caricature-distractors",
         Severity::warning,
         "at least one wrong option might tempt a sensible person",
         "Options that nobody would choose leave one to choose, and wrong answers teach only if "
         "they compete (Pham 2018; Little, Bjork, Bjork, Angello 2012). Found where all wrong "
         "options are rude, or all harmful in a card that trains no boundary.",
         R"(options = [
  { key = "go", text = "I'll have a look at it with you.", verdict = "best", why = "x" },
  { key = "calm", text = "Calm down, will you.", verdict = "bad", why = "x" },
  { key = "read", text = "Can't you read the notice?", verdict = "bad", why = "x" },
])",
         R"(options = [
  { key = "go", text = "I'll have a look at it with you.", verdict = "best", why = "x" },
  { key = "calm", text = "Calm down, will you.", verdict = "bad", why = "x" },
  { key = "read", text = "It's all on the notice there.", verdict = "bad", why = "x" },
])"},
    Rule{"grammar-cue",
         Severity::warning,
         "grammar lets every option follow the question",
         "If only the best one fits, grammar answers for the learner (NBME item-writing guide; "
         "Haladyna, Downing, Rodriguez 2002). English: an article at the end of the question. "
         "Russian and Latvian: the best option alone begins with an infinitive or a first person.",
         R"(ask = "What do you hand him? An"
options = [
  { key = "umbrella", text = "umbrella", verdict = "best", why = "x" },
  { key = "coat", text = "coat", verdict = "bad", why = "x" },
  { key = "leaflet", text = "leaflet", verdict = "ok", why = "x" },
])",
         R"(ask = "What do you hand him?"
options = [
  { key = "umbrella", text = "an umbrella", verdict = "best", why = "x" },
  { key = "coat", text = "a coat", verdict = "bad", why = "x" },
  { key = "leaflet", text = "a leaflet", verdict = "ok", why = "x" },
])"},
};

/// A deck with what its rules need of it.
struct Checked {
  const deck::Deck& deck;
  std::span<const CardWords> words;
  Language language;
  Diagnostics& out;
};

void tell(Checked& in,
          std::string_view rule,
          const deck::Card& card,
          Span at,
          std::string what,
          std::string help) {
  in.out.push_back(found(rule, in.deck, card, at, std::move(what), std::move(help)));
}

/// The question that many cards take from their deck is told once, with the first of them.
void check_stem(Checked& in) {
  const Span of_deck = in.deck.ask ? in.deck.ask->at : Span{};
  bool told = false;
  for (std::size_t i = 0; i < in.deck.cards.size(); ++i) {
    const deck::Card& card = in.deck.cards[i];
    const bool shared = card.ask.at == of_deck;
    if ((shared && told) || !asks_negatively(in.words[i].ask.bare(), in.language)) continue;
    told = told || shared;
    tell(in,
         "negative-stem",
         card,
         card.ask.at,
         tr("the question asks for what is not right"),
         tr("ask for the right act"));
  }
}

/// How many distractors, and whether the key, have one of these marks.
struct Marked {
  bool key = false;
  std::size_t distractors = 0;
  std::size_t first = 0;  ///< index of the first one that has, key or not
};

Marked marked(const ChoiceCard& choice, const CardWords& words, Marks wanted) {
  Marked out;
  for (std::size_t i = choice.size(); i-- > 0;) {
    if ((words.options[i].marks & wanted) == 0) continue;
    out.first = i;
    if (i == choice.key)
      out.key = true;
    else
      ++out.distractors;
  }
  return out;
}

void check_absolute(Checked& in, const ChoiceCard& choice, const CardWords& words) {
  const Marked has = marked(choice, words, mark::absolute);
  if (has.key == (has.distractors > 0)) return;
  const auto word = words_with(words.options[has.first], mark::absolute, in.language);
  tell(in,
       "absolute-asymmetry",
       *choice.card,
       choice.options->options[has.first].text.at,
       has.key ? tr("only the best option says “{word}”", {arg("word", word)})
               : tr("only wrong options say “{word}”", {arg("word", word)}),
       tr("say it less absolutely, or let another option say it too"));
}

void check_caricature(Checked& in, const ChoiceCard& choice, const CardWords& words) {
  const auto& options = choice.options->options;
  const bool rude = choice.all_distractors(
      [&](std::size_t i) { return (words.options[i].marks & mark::rude) != 0; });
  // Where a boundary is trained, as danger, every wrong act may do harm.
  const bool harmful = !choice.card->boundary && choice.all_distractors([&](std::size_t i) {
    return options[i].verdict.value == deck::Verdict::harmful;
  });
  if (!rude && !harmful) return;
  const std::size_t first = choice.key == 0 ? 1 : 0;
  tell(in,
       "caricature-distractors",
       *choice.card,
       options[first].text.at,
       rude ? tr("all wrong options are rude") : tr("all wrong options are harmful"),
       tr("let at least one be what a tired but decent person does"));
}

void check_article(Checked& in, const ChoiceCard& choice, const CardWords& words) {
  const Article article = article_at_end(words.ask.bare(), in.language);
  if (article == Article::none) return;
  const auto fitting = [&](std::size_t i) {
    return fits(article, first_word(words.options[i].bare()));
  };
  if (!fitting(choice.key)) return;
  for (std::size_t i = 0; i < choice.size(); ++i) {
    if (fitting(i)) continue;
    tell(in,
         "grammar-cue",
         *choice.card,
         choice.options->options[i].text.at,
         tr("option `{key}` cannot follow the article that ends the question",
            {arg("key", choice.options->options[i].key.value)}),
         tr("put the article into the options"));
    return;
  }
}

void check_verb(Checked& in, const ChoiceCard& choice, const CardWords& words) {
  const auto form = [&](std::size_t i) {
    return verb_form(first_word(words.options[i].bare()), in.language);
  };
  const VerbForm key = form(choice.key);
  if (key == VerbForm::unknown) return;
  const VerbForm other = key == VerbForm::first ? VerbForm::infinitive : VerbForm::first;
  if (!choice.all_distractors([&](std::size_t i) { return form(i) == other; })) return;
  tell(in,
       "grammar-cue",
       *choice.card,
       choice.key_option().text.at,
       key == VerbForm::first ? tr("the best option alone begins with a first person")
                              : tr("the best option alone begins with an infinitive"),
       tr("let all options begin with the same form"));
}

void check_empathy(Checked& in) {
  constexpr std::size_t least_cards = 5;
  std::size_t with_words = 0;
  std::size_t key_only = 0;
  for (std::size_t i = 0; i < in.deck.cards.size(); ++i) {
    const auto choice = choice_of(in.deck.cards[i]);
    if (!choice) continue;
    const Marked has = marked(*choice, in.words[i], mark::empathy);
    if (has.key || has.distractors > 0) ++with_words;
    if (has.key && has.distractors == 0) ++key_only;
  }
  if (with_words < least_cards || 5 * key_only <= 3 * with_words) return;
  in.out.push_back(
      found("empathy-giveaway",
            in.deck,
            in.deck.id.at,
            tr("words such as “sorry” stand in the best option alone in {key_only} of the "
               "{cards} choice cards that have them",
               {arg("key_only", key_only), arg("cards", with_words)}),
            tr("give some wrong options an empty sorry: “I understand, but …”")));
}

/// In how many cards of the deck each stem stands: sorted, built when first asked for.
class CardCounts {
 public:
  explicit CardCounts(std::span<const CardWords> words) : words_(words) {}

  /// Whether a fifth of the cards or more have it.
  bool is_common(Stem stem) {
    if (all_.empty()) build();
    const auto [first, last] = std::equal_range(all_.begin(), all_.end(), stem);
    return 5 * static_cast<std::size_t>(last - first) >= words_.size();
  }

 private:
  void build() {
    Stems of_card;
    for (const CardWords& each : words_) {
      of_card = each.situation.stems;
      for (const TextWords& option : each.options)
        of_card.insert(of_card.end(), option.stems.begin(), option.stems.end());
      std::ranges::sort(of_card);
      of_card.erase(std::unique(of_card.begin(), of_card.end()), of_card.end());
      all_.insert(all_.end(), of_card.begin(), of_card.end());
    }
    std::ranges::sort(all_);
  }

  std::span<const CardWords> words_;
  Stems all_;
};

bool in_question(const CardWords& words, Stem stem) {
  return has(words.situation.stems, stem) || has(words.ask.stems, stem);
}

/// Whether an option takes up any word of the situation or the question.
bool echoes(const CardWords& words, std::size_t option) {
  return std::ranges::any_of(words.options[option].stems,
                             [&](Stem stem) { return in_question(words, stem); });
}

std::string_view word_with(const TextWords& text, Stem stem) {
  std::string_view rest = text.folded;
  while (!rest.empty() && stem_of(first_word(rest)) != stem) rest = after_word(rest);
  return first_word(rest);
}

void check_clang(Checked& in,
                 const ChoiceCard& choice,
                 const CardWords& words,
                 CardCounts& counts) {
  if (choice.card->boundary || in.language == Language::other) return;
  // If another option echoes anything, an echo does not single out the key: on good decks nine in
  // ten of the findings without this were such.
  for (std::size_t i = 0; i < choice.size(); ++i) {
    if (i != choice.key && echoes(words, i)) return;
  }
  const Stems& of_key = words.options[choice.key].stems;
  const auto echo = std::ranges::find_if(
      of_key, [&](Stem stem) { return in_question(words, stem) && !counts.is_common(stem); });
  if (echo == of_key.end()) return;
  const Stem stem = *echo;
  tell(in,
       "clang",
       *choice.card,
       choice.key_option().text.at,
       tr("the best option alone takes up “{word}” from the situation",
          {arg("word", word_with(words.options[choice.key], stem))}),
       tr("use another word in it, or let another option take up something too"));
}

}  // namespace

std::span<const Rule> cue_rules() {
  return table;
}

void check_cues(const deck::Deck& deck, std::span<const CardWords> words, Diagnostics& out) {
  Checked in{deck, words, answer::language_of(deck.language.value), out};
  CardCounts counts(words);
  check_stem(in);
  check_empathy(in);
  for (std::size_t i = 0; i < deck.cards.size(); ++i) {
    const auto choice = choice_of(deck.cards[i]);
    if (!choice) continue;
    check_absolute(in, *choice, words[i]);
    check_caricature(in, *choice, words[i]);
    check_article(in, *choice, words[i]);
    check_verb(in, *choice, words[i]);
    check_clang(in, *choice, words[i], counts);
  }
}

}  // namespace knack::lint
