// SPDX-License-Identifier: MIT
// What a card owes the learner after the answer, and the author's own test cases.
#include <array>
#include <string>
#include <string_view>

#include "answer/judge.hpp"
#include "base/message.hpp"
#include "deck/option_keys.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"
#include "lint/short_stem.hpp"

namespace knack::lint {
namespace {

constexpr std::array table = {
    Rule{"missing-why",
         Severity::warning,
         "every card says why its answer is right",
         "Explanations, not only the key, are what carries over to new situations (Butler, "
         "Godbole, Marsh 2013).",
         "id = \"shoe-covers\"\n# no why",
         "id = \"shoe-covers\"\nwhy = \"Being seen before having to ask sets the tone.\""},
    Rule{"missing-option-why",
         Severity::warning,
         "every option says why it is right or wrong",
         "Feedback on the option that was chosen removes the harm of a tempting wrong one (Butler, "
         "Roediger 2008).",
         "{ key = \"point\", text = \"Point to the covers.\", verdict = \"ok\" }",
         "{ key = \"point\", text = \"Point to the covers.\", verdict = \"ok\", why = \"The effort "
         "stays with him.\" }"},
    Rule{"option-keys-missing",
         Severity::note,
         "options have keys of their own",
         "Without keys the options are a, b, c in the order they stand; reordering them then "
         "breaks the statistics of what was chosen.",
         "options = [\n  { text = \"Go over.\", verdict = \"best\" },\n  { text = \"Stay.\", "
         "verdict = \"bad\" },\n]",
         "options = [\n  { key = \"go\", text = \"Go over.\", verdict = \"best\" },\n  { key = "
         "\"stay\", text = \"Stay.\", verdict = \"bad\" },\n]",
         true},
    Rule{"free-selftest",
         Severity::error,
         "every `good` answer is judged right and no `bad` one is",
         "Lists of words are right only as far as they were tried on real answers (Open "
         "University, pattern match); these are the tries. A card without any gets a warning.",
         "type = \"free\"\n[card.answer]\nmodel = \"I am sorry about that.\"\ngroups = [ { label = "
         "\"sorry\", any = [\"sorry\"] } ]\ngood = [\"my apologies\"]",
         "type = \"free\"\n[card.answer]\nmodel = \"I am sorry about that.\"\ngroups = [ { label = "
         "\"sorry\", any = [\"sorry\", \"apolog*\"] } ]\ngood = [\"my apologies\"]\nbad = [\"what "
         "is the number?\"]"},
};

void check_options(const deck::Deck& deck, const deck::Card& card, Diagnostics& out) {
  const deck::Options* options = card.options();
  if (options == nullptr) return;
  for (const deck::Option& each : options->options) {
    if (each.why) continue;
    out.push_back(found(
        "missing-option-why",
        deck,
        card,
        each.at,
        tr("option `{key}` does not say why it is right or wrong", {arg("key", each.key.value)}),
        tr("add why = \"…\": one short sentence about what this does to the other person")));
  }
  if (!options->keys_authored) {
    out.push_back(
        with(deck::write_keys(*options),
             found("option-keys-missing",
                   deck,
                   card,
                   card.at,
                   tr("the options of `{card}` have no keys", {arg("card", card.id.value.text)}),
                   tr("give each a short key = \"…\", so that statistics survive a new order"))));
  }
}

std::string what_went_wrong(const answer::Judgement& judged, const deck::Answer& answer) {
  if (!judged.avoided.empty())
    return tr("it says “{words}”, which is to be avoided", {arg("words", judged.avoided_words)});
  std::string missing;
  for (const answer::GroupFound& each : judged.groups) {
    if (!each.found)
      missing += (missing.empty() ? "" : ", ") + answer.groups[each.group].label.value;
  }
  return missing.empty() ? tr("the groups come in another order")
                         : tr("not found in it: {labels}", {arg("labels", missing)});
}

/// A stem that is none, in a group that was not found, is why it was not found.
std::string how_to_be_right(const answer::Judgement& judged,
                            const deck::Answer& answer,
                            std::string_view language) {
  for (const answer::GroupFound& each : judged.groups) {
    if (each.found) continue;
    for (const deck::Text& phrase : answer.groups[each.group].any) {
      if (is_short_stem(phrase.value, answer::language_of(language)))
        return tr(
            "“{phrase}” is no stem: it has fewer than {n} letters before the star; write the "
            "whole words one by one",
            {arg("phrase", phrase.value), arg("n", least_stem)});
    }
  }
  return tr("add its words to a group or to accept, or mend the example");
}

void check_selftest(const deck::Deck& deck, const deck::Card& card, Diagnostics& out) {
  const deck::Answer* answer = card.answer();
  if (answer == nullptr) return;
  if (answer->good.empty() || answer->bad.empty()) {
    out.push_back(with(Severity::warning,
                       found("free-selftest",
                             deck,
                             card,
                             answer->at,
                             answer->good.empty() ? tr("no good answer was tried on these words")
                                                  : tr("no bad answer was tried on these words"),
                             tr("add good = [\"…\"] and bad = [\"…\"] with answers that people "
                                "gave"))));
  }
  for (const deck::Text& each : answer->good) {
    const auto judged = answer::judge(card, deck.language.value, answer::Typed{each.value});
    if (judged.outcome == answer::Outcome::right) continue;
    out.push_back(found("free-selftest",
                        deck,
                        card,
                        each.at,
                        tr("this good answer is not judged right: {why}",
                           {arg("why", what_went_wrong(judged, *answer))}),
                        how_to_be_right(judged, *answer, deck.language.value)));
  }
  for (const deck::Text& each : answer->bad) {
    const auto judged = answer::judge(card, deck.language.value, answer::Typed{each.value});
    if (judged.outcome != answer::Outcome::right) continue;
    out.push_back(found("free-selftest",
                        deck,
                        card,
                        each.at,
                        tr("this bad answer is judged right"),
                        tr("make the groups stricter, or name its words under avoid")));
  }
}

}  // namespace

std::span<const Rule> teaching_rules() {
  return table;
}

void check_teaching(const deck::Deck& deck, Diagnostics& out) {
  for (const deck::Card& card : deck.cards) {
    if (!card.why) {
      out.push_back(found("missing-why",
                          deck,
                          card,
                          card.at,
                          tr("card `{card}` does not say why its answer is right",
                             {arg("card", card.id.value.text)}),
                          tr("add why = \"…\", at most 60 words; it is shown after every answer")));
    }
    check_options(deck, card, out);
    check_selftest(deck, card, out);
  }
}

}  // namespace knack::lint
