// SPDX-License-Identifier: MIT
// Deck, skill and card as an author tells them.
#include "cli/new_card.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "cli/new_key.hpp"

namespace knack::cli {
namespace {

/// An optional text or id that is taken from its option, and never asked for.
std::optional<deck::Text> unasked(Answers& answers, std::string_view option, bool is_an_id) {
  const auto given = answers.given(option);
  if (given.empty()) return std::nullopt;
  if (is_an_id && !id_fault(given.back()).empty()) answers.refuse(option, id_fault(given.back()));
  return text_or_none(given.back());
}

/// The first id that no card has: the skill's with a number.
std::string next_id(const deck::Deck& deck, const SkillId& skill) {
  for (std::size_t n = 1;; ++n) {
    std::string id = skill.text + "-" + std::to_string(n);
    if (deck.find_card({id}) == nullptr) return id;
  }
}

std::string ask_id(Answers& answers, const NewCard& about) {
  const auto fault = [&](const std::string& text) {
    if (std::string why = id_fault(text); !why.empty()) return why;
    return about.deck.find_card({text}) == nullptr ? std::string{}
                                                   : tr("another card has this id already");
  };
  return answers.one({"--id", tr("Id of the card"), next_id(about.deck, about.skill), true, fault});
}

CardType ask_type(Answers& answers) {
  const std::vector<std::string> words{"choice", "multi", "order", "free"};
  const std::string word = answers.one(
      {"--type", tr("Type (choice, multi, order, free)"), "choice", true, one_of(words)});
  return card_type(word).value_or(CardType::choice);
}

std::size_t cards_with_options(const deck::Deck& deck) {
  return static_cast<std::size_t>(std::ranges::count_if(
      deck.cards, [](const deck::Card& each) { return each.options() != nullptr; }));
}

void ask_circumstances(Answers& answers, deck::Card& card) {
  card.stage = unasked(answers, "--stage", true);
  card.channel = unasked(answers, "--channel", true);
  for (const std::string& each : answers.given("--tag")) {
    if (!id_fault(each).empty()) answers.refuse("--tag", id_fault(each));
    card.tags.push_back({each, {}});
  }
  const auto heat = answers.given("--heat");
  if (heat.empty()) return;
  if (heat.back().size() != 1 || heat.back() < "0" || heat.back() > "3")
    answers.refuse("--heat", tr("it goes from 0 to 3"));
  card.heat = deck::Located<int>{heat.back().front() - '0', {}};
}

void ask_key(Answers& answers, const NewCard& about, deck::Card& card) {
  switch (card.type.value) {
    case CardType::choice:
    case CardType::multi:
      card.key = ask_options(answers, card.type.value, cards_with_options(about.deck));
      return;
    case CardType::order:
      card.key = ask_steps(answers);
      return;
    case CardType::free:
      card.key = ask_answer(answers);
      return;
  }
}

}  // namespace

deck::Card ask_card(Answers& answers, const NewCard& about) {
  deck::Card card;
  card.skill = {about.skill, {}};
  card.id = {{ask_id(answers, about)}, {}};
  card.type = {ask_type(answers), {}};
  ask_circumstances(answers, card);
  card.situation = {answers.one({"--situation", tr("Situation: what is happening"), {}, true, {}}),
                    {}};
  const std::string of_deck = about.deck.ask ? about.deck.ask->value : std::string{};
  card.ask = {answers.one({"--ask", tr("Question"), of_deck, true, {}}), {}};
  if (card.type.value == CardType::choice || card.type.value == CardType::multi)
    answers.explain(tr("A text may be followed by // and its why."));
  ask_key(answers, about, card);
  card.why = text_or_none(
      answers.one({"--why", tr("Why the best is best, shown after every answer"), {}, false, {}}));
  card.origin = text_or_none(answers.one(
      {"--origin", tr("Where the situation comes from (may be left out)"), {}, false, {}}));
  return card;
}

deck::Skill ask_skill(Answers& answers, const SkillId& id) {
  deck::Skill skill;
  skill.id = {id, {}};
  skill.when = {answers.one({"--when", tr("When: the sign that calls for it"), {}, true, {}}), {}};
  skill.act = {
      answers.one({"--do", tr("Do: the small action, as anybody could see it"), {}, true, {}}), {}};
  return skill;
}

deck::Deck ask_deck(Answers& answers, const std::string& id) {
  deck::Deck deck;
  deck.id = {{id}, {}};
  if (id.empty())
    deck.id.value.text = answers.one({"ID", tr("Id of the deck"), {}, true, id_fault});
  deck.title = {answers.one({"--title", tr("Title, as learners see it"), {}, true, {}}), {}};
  deck.language = {
      answers.one({"--language", tr("Language of the texts (en, ru, lv …)"), "en", true, {}}), {}};
  deck.ask = text_or_none(answers.one(
      {"--deck-ask", tr("Question of all cards that have none (may be left out)"), {}, false, {}}));
  return deck;
}

std::vector<std::string_view> options_of_type(std::optional<CardType> type) {
  if (!type) {
    return {"--best",
            "--ok",
            "--bad",
            "--harmful",
            "--step",
            "--model",
            "--accept",
            "--group",
            "--avoid",
            "--good"};
  }
  switch (*type) {
    case CardType::order:
      return {"--step"};
    case CardType::free:
      return {"--model", "--accept", "--group", "--avoid", "--good", "--bad"};
    case CardType::choice:
    case CardType::multi:
      break;
  }
  return {"--best", "--ok", "--bad", "--harmful"};
}

}  // namespace knack::cli
