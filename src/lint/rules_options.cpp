// SPDX-License-Identifier: MIT
// The options of a card as such: how many, whether they differ, in what order and form they stand.
#include <array>
#include <span>

#include "answer/words.hpp"
#include "base/fold.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"
#include "lint/choice.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"
#include "lint/position_reference.hpp"

namespace knack::lint {
namespace {

using answer::Language;

constexpr std::string_view good_options =
    R"(options = [
  { key = "go", text = "Go over to him.", verdict = "best", why = "x" },
  { key = "stay", text = "Look up at him.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave at him.", verdict = "ok", why = "x" },
])";

constexpr std::array table = {
    Rule{"duplicate-option",
         Severity::error,
         "no two options or steps of a card say the same",
         "Of two equal answers one would be right and one wrong (Haladyna, Downing, Rodriguez "
         "2002). Case, punctuation, ё for е and diacritics make no difference.",
         R"(options = [
  { key = "go", text = "Go over to him.", verdict = "best", why = "x" },
  { key = "walk", text = "go over to him", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave at him.", verdict = "ok", why = "x" },
])",
         good_options},
    Rule{"option-overlap",
         Severity::warning,
         "no option contains another or says nearly the same",
         "Options must not overlap: whoever sees that two amount to the same knows that neither is "
         "the best (Haladyna, Downing, Rodriguez 2002). Found where one holds the whole other, "
         "which has two words or more, or where 70 % of their content words are shared (Jaccard; "
         "four content words or more in each). An added “not” makes another option.",
         R"(options = [
  { key = "go", text = "Go over to him.", verdict = "best", why = "x" },
  { key = "later", text = "Go over to him after the next call.", verdict = "bad", why = "x" },
  { key = "wave", text = "Wave at him.", verdict = "ok", why = "x" },
])",
         good_options},
    Rule{"all-none-above",
         Severity::error,
         "no option stands for all or none of the others",
         "The options are shuffled, so nothing is above; and such a key spoils what the card "
         "teaches even with feedback (Blendermann, Little, Gray 2020; Haladyna, Downing, Rodriguez "
         "2002). A card with several right answers has type = \"multi\".",
         R"(options = [
  { key = "go", text = "Go over to him.", verdict = "ok", why = "x" },
  { key = "wave", text = "Wave at him.", verdict = "ok", why = "x" },
  { key = "all", text = "All of the above.", verdict = "best", why = "x" },
])",
         good_options},
    Rule{"position-reference",
         Severity::error,
         "no text names an option by letter, number or place",
         "The options are shuffled: the learner sees another order than the file. An ordinal “the "
         "first option” is a warning, since it may be about two things in the situation.",
         "why = \"Option B leaves him alone with it.\"",
         "why = \"Waving leaves him alone with it.\""},
    Rule{
        "shuffle-off",
        Severity::warning,
        "a card whose options are not shuffled says why",
        "A fixed order lets learners remember the place instead of the act, and authors put the "
        "best in the middle (Bar-Hillel, Budescu, Attali 2005). Numbers in order are a good reason "
        "for it.",
        "shuffle = false",
        "shuffle = false\nshuffle_reason = \"prices in order\""},
    Rule{"option-form-mix",
         Severity::warning,
         "the options have one form: all in quotes or none, all with a capital and a full stop",
         "An option that looks unlike the others is picked for its looks (Haladyna, Downing, "
         "Rodriguez 2002: homogeneous options). Found where the best option alone differs, or "
         "where some are speech in quotes and others acts.",
         R"(options = [
  { key = "go", text = "Go over to him.", verdict = "best", why = "x" },
  { key = "stay", text = "look up at him", verdict = "bad", why = "x" },
  { key = "wave", text = "wave at him", verdict = "ok", why = "x" },
])",
         good_options},
};

/// Options, or the steps of an order card.
struct Alternative {
  std::string_view text;
  Span at;
  std::string name;  ///< its key, or its number
};

std::vector<Alternative> alternatives_of(const deck::Card& card) {
  std::vector<Alternative> out;
  if (const deck::Options* options = card.options(); options != nullptr) {
    for (const deck::Option& each : options->options)
      out.push_back({each.text.value, each.text.at, each.key.value});
  }
  if (const deck::Steps* steps = card.steps(); steps != nullptr) {
    for (const deck::Text& each : steps->steps)
      out.push_back({each.value, each.at, std::to_string(out.size() + 1)});
  }
  return out;
}

void check_count(const deck::Deck& deck, const deck::Card& card, Diagnostics& out) {
  const deck::Options* options = card.options();
  if (options == nullptr) return;
  // A multi card asks about each option by itself: five are fine (pedagogy.md section 4).
  const std::size_t most = card.type.value == CardType::multi ? 5 : 4;
  const auto count = options->options.size();
  if (count > 2 && count <= most) return;
  out.push_back(with(
      Severity::warning,
      found("option-count",
            deck,
            card,
            options->options.front().at,
            tr("card `{card}` has {count} options",
               {arg("card", card.id.value.text), arg("count", count)}),
            count == 2
                ? tr("add a third that somebody might really choose; a true yes or no may ignore "
                     "this rule")
                : tr("keep those that people really choose, mostly three"))));
}

/// Signs that folding drops although they mean something: 5 € is not 5 %.
std::string signs_of(std::string_view text) {
  constexpr std::string_view meant = "$%&#@+*/=<>^~";
  std::string out;
  for (const char c : text) {
    if (meant.find(c) != std::string_view::npos) out += c;
  }
  for (const std::string_view sign : {"€", "£", "₽", "°", "×", "−"}) {
    if (text.find(sign) != std::string_view::npos) out += sign;
  }
  return out;
}

bool same(const TextWords& a,
          std::string_view a_text,
          const TextWords& b,
          std::string_view b_text) {
  if (a.folded.empty() || b.folded.empty()) return a_text == b_text;
  if (a.folded.size() != b.folded.size() &&
      count_code_points(a.folded) != count_code_points(b.folded))
    return false;
  if (a.folded != b.folded && fold_diacritics(a.folded) != fold_diacritics(b.folded)) return false;
  return signs_of(a_text) == signs_of(b_text);
}

std::size_t negations(const TextWords& text, Language language) {
  std::size_t out = 0;
  for (std::string_view rest = text.folded; !rest.empty(); rest = after_word(rest))
    out += answer::is_negation(first_word(rest), language) ? 1U : 0U;
  return out;
}

/// Whether `part`, of two words or more, stands in `whole` word by word. One word in a sentence is
/// no option in it: “Sorry.” and “Sorry, I cannot tell you that.”
bool holds(const TextWords& whole, const TextWords& part) {
  if (part.bare().find(' ') == std::string_view::npos) return false;
  if (whole.folded.size() <= part.folded.size()) return false;
  const std::size_t at = whole.folded.find(part.folded);
  return at == 0 || (at != std::string::npos && whole.folded[at - 1] == ' ');
}

/// A shared greeting alone must not do, so both need four content words.
bool nearly_same(const TextWords& a, const TextWords& b) {
  constexpr std::size_t least_words = 4;
  constexpr double least_shared = 0.7;
  return a.stems.size() >= least_words && b.stems.size() >= least_words &&
         jaccard(a.stems, b.stems) >= least_shared;
}

/// What is wrong between two options, if anything.
void check_pair(const deck::Deck& deck,
                const deck::Card& card,
                const CardWords& words,
                std::size_t first,
                std::size_t second,
                Diagnostics& out) {
  const TextWords& a = words.options[first];
  const TextWords& b = words.options[second];
  const auto language = answer::language_of(deck.language.value);
  const auto text_of = [&](std::size_t i) -> const deck::Text& {
    return card.options() != nullptr ? card.options()->options[i].text : card.steps()->steps[i];
  };
  const bool twins = same(a, text_of(first).value, b, text_of(second).value);
  const bool overlap =
      !twins && card.options() != nullptr &&
      (holds(a, b) || holds(b, a) || (language != Language::other && nearly_same(a, b))) &&
      negations(a, language) == negations(b, language);
  if (!twins && !overlap) return;
  const auto all = alternatives_of(card);
  const auto names = {arg("a", all[first].name), arg("b", all[second].name)};
  out.push_back(twins ? found("duplicate-option",
                              deck,
                              card,
                              all[second].at,
                              card.options() != nullptr
                                  ? tr("options `{a}` and `{b}` say the same", names)
                                  : tr("steps {a} and {b} say the same", names),
                              tr("let it say something else, or remove it"))
                      : found("option-overlap",
                              deck,
                              card,
                              all[second].at,
                              tr("options `{a}` and `{b}` say nearly the same", names),
                              tr("let them be two different acts")));
}

void check_all_none(const deck::Deck& deck,
                    const deck::Card& card,
                    const CardWords& words,
                    Diagnostics& out) {
  if (card.options() == nullptr) return;
  const auto language = answer::language_of(deck.language.value);
  for (std::size_t i = 0; i < words.options.size(); ++i) {
    if ((words.options[i].marks & mark::all_none) == 0) continue;
    out.push_back(found("all-none-above",
                        deck,
                        card,
                        card.options()->options[i].text.at,
                        tr("“{words}” stands for other options",
                           {arg("words", words_with(words.options[i], mark::all_none, language))}),
                        tr("say what is done; where several are right, use type = \"multi\"")));
  }
}

void check_position_in(const deck::Deck& deck,
                       const deck::Card& card,
                       const deck::Text& text,
                       Diagnostics& out) {
  const auto found_words = position_reference(text.value, answer::language_of(deck.language.value));
  if (!found_words) return;
  Diagnostic finding =
      found("position-reference",
            deck,
            card,
            text.at,
            tr("“{words}” names an option by its place", {arg("words", found_words->words)}),
            tr("options are shuffled: say in a word or two which act is meant"));
  out.push_back(found_words->certain ? std::move(finding)
                                     : with(Severity::warning, std::move(finding)));
}

/// Whether the text has a word for an option at all: most have none.
bool may_name_option(std::string_view text, Language language) {
  switch (language) {
    case Language::english:
      return text.find("ption") != std::string_view::npos ||
             text.find("nswer") != std::string_view::npos ||
             text.find("hoice") != std::string_view::npos;
    case Language::russian:
      return text.find("ариант") != std::string_view::npos ||
             text.find("твет") != std::string_view::npos;
    case Language::latvian:
      return text.find("ariant") != std::string_view::npos ||
             text.find("tbild") != std::string_view::npos;
    case Language::other:
      return false;
  }
  return false;
}

void check_position(const deck::Deck& deck, const deck::Card& card, Diagnostics& out) {
  const auto language = answer::language_of(deck.language.value);
  const auto check = [&](const deck::Text& text) {
    if (may_name_option(text.value, language)) check_position_in(deck, card, text, out);
  };
  if (card.options() == nullptr) return;
  for (const deck::Option& each : card.options()->options) {
    check(each.text);
    if (each.why) check(*each.why);
  }
  if (card.why) check(*card.why);
}

void check_shuffle(const deck::Deck& deck, const deck::Card& card, Diagnostics& out) {
  if (card.shuffle || card.shuffle_reason || card.options() == nullptr) return;
  out.push_back(found("shuffle-off",
                      deck,
                      card,
                      card.at,
                      tr("the options of `{card}` are not shuffled, and nothing says why",
                         {arg("card", card.id.value.text)}),
                      tr("add shuffle_reason = \"…\", or remove shuffle = false")));
}

/// How an option looks.
struct Form {
  bool quoted = false;
  bool capital = false;
  bool stopped = false;  ///< with . ! ? or … at its end
};

bool take_any(std::string_view& text, std::span<const std::string_view> marks, bool at_end) {
  for (const std::string_view each : marks) {
    if (!(at_end ? text.ends_with(each) : text.starts_with(each))) continue;
    at_end ? text.remove_suffix(each.size()) : text.remove_prefix(each.size());
    return true;
  }
  return false;
}

Form form_of(std::string_view text, const TextWords& words) {
  static constexpr std::array<std::string_view, 7> opening = {"“", "„", "«", "\"", "”", "‘", "'"};
  static constexpr std::array<std::string_view, 6> closing = {"”", "“", "»", "\"", "’", "'"};
  static constexpr std::array<std::string_view, 4> stops = {".", "!", "?", "…"};
  static constexpr std::array<std::string_view, 4> dashes = {"— ", "– ", "- ", "…"};
  constexpr char32_t small_yo = U'ё';
  Form out;
  take_any(text, dashes, false);
  const bool opened = take_any(text, opening, false);
  out.stopped = take_any(text, stops, true);
  const bool closed = take_any(text, closing, true);
  out.stopped = take_any(text, stops, true) || out.stopped;
  out.quoted = opened && closed;
  if (text.empty() || words.folded.empty()) return out;
  // Folding makes letters small, and ё е. A number is as good as a capital.
  const char32_t first = decode_front(text).point;
  const bool digit = first >= U'0' && first <= U'9';
  out.capital = digit || (first != decode_front(words.folded).point && first != small_yo);
  return out;
}

/// Why a form singles out, empty if it does not.
std::string odd_form(const ChoiceCard& choice, const std::vector<Form>& forms) {
  const auto key_alone = [&](bool Form::*trait) {
    const bool key = forms[choice.key].*trait;
    return choice.all_distractors([&](std::size_t i) { return forms[i].*trait != key; });
  };
  if (key_alone(&Form::quoted)) return tr("the best option alone is, or is not, in quotes");
  if (key_alone(&Form::capital))
    return tr("the best option alone begins, or does not begin, with a capital letter");
  if (key_alone(&Form::stopped))
    return tr("the best option alone ends, or does not end, with a full stop");
  const auto quoted = std::ranges::count(forms, true, &Form::quoted);
  if (quoted > 0 && static_cast<std::size_t>(quoted) < forms.size())
    return tr("some options are speech in quotes, others are not");
  return {};
}

void check_form(const deck::Deck& deck,
                const ChoiceCard& choice,
                const CardWords& words,
                Diagnostics& out) {
  std::vector<Form> forms;
  for (std::size_t i = 0; i < choice.size(); ++i)
    forms.push_back(form_of(choice.options->options[i].text.value, words.options[i]));
  std::string what = odd_form(choice, forms);
  if (what.empty()) return;
  out.push_back(found("option-form-mix",
                      deck,
                      *choice.card,
                      choice.key_option().text.at,
                      std::move(what),
                      tr("write all options of a card in one form")));
}

}  // namespace

std::span<const Rule> option_rules() {
  return table;
}

void check_option_form(const deck::Deck& deck, std::span<const CardWords> words, Diagnostics& out) {
  for (std::size_t i = 0; i < deck.cards.size(); ++i) {
    const deck::Card& card = deck.cards[i];
    const std::size_t before = out.size();
    for (std::size_t b = 1; b < words[i].options.size(); ++b) {
      // The first twin is enough.
      const std::size_t told = out.size();
      for (std::size_t a = 0; a < b && out.size() == told; ++a)
        check_pair(deck, card, words[i], a, b, out);
    }
    const bool alike = out.size() > before;
    check_count(deck, card, out);
    check_all_none(deck, card, words[i], out);
    check_position(deck, card, out);
    check_shuffle(deck, card, out);
    const auto choice = choice_of(card);
    if (choice && !alike) check_form(deck, *choice, words[i], out);
  }
}

}  // namespace knack::lint
