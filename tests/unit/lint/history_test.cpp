// SPDX-License-Identifier: MIT
// Decks beside an earlier version: what is gone, what is right by another answer, what lost its
// key.
#include "lint/history.hpp"

#include <algorithm>
#include <span>

#include <doctest/doctest.h>

#include "unit/deck/sample.hpp"
#include "unit/make.hpp"

namespace knack::lint {
namespace {

using Rules = std::vector<std::string>;
using deck::Verdict;

/// "rule card" of each, in order.
Rules told(const std::vector<deck::Deck>& before,
           const std::vector<deck::Deck>& after,
           std::set<std::string> incomplete = {}) {
  Rules out;
  for (const Diagnostic& each : compare_history(before, {after, std::move(incomplete)}))
    out.push_back(each.rule + " " + each.message.substr(0, each.message.find(" is gone")));
  return out;
}

deck::Card with_was(deck::Card card, const std::string& was) {
  card.was = make::texts({was});
  return card;
}

deck::Deck with_was(deck::Deck deck, const std::string& was) {
  deck.was = make::texts({was});
  return deck;
}

deck::Card picks(CardType type, const std::vector<std::pair<std::string, Verdict>>& options) {
  std::vector<deck::Option> all;
  for (const auto& [key, verdict] : options) all.push_back(make::option(key, verdict));
  return make::with_options(type, std::move(all));
}

/// The rules that a card gives that became another.
Rules became(deck::Card before, deck::Card after) {
  Rules out;
  const std::vector<deck::Deck> old_decks{make::deck("d", {std::move(before)})};
  const std::vector<deck::Deck> new_decks{make::deck("d", {std::move(after)})};
  for (const Diagnostic& each : compare_history(old_decks, {new_decks, {}}))
    out.push_back(each.rule);
  return out;
}

deck::Card unkeyed(deck::Card card) {
  std::get<deck::Options>(card.key).keys_authored = false;
  return card;
}

deck::Card revised(deck::Card card) {
  card.revision = 2;
  return card;
}

}  // namespace

TEST_CASE("a card is gone unless it is there, moved or renamed with was") {
  const auto a = make::choice("a", "s");
  const auto b = make::choice("b", "s");
  const std::vector<deck::Deck> before{make::deck("d", {a, b})};
  CHECK(told(before, {make::deck("d", {b, a})}) == Rules{});
  CHECK(told(before, {make::deck("d", {a})}) == Rules{"id-gone card `b`"});
  CHECK(told(before, {make::deck("d", {a, with_was(make::choice("c", "s"), "b")})}) == Rules{});
  CHECK(told(before, {make::deck("d", {a, with_was(make::choice("c", "s"), "d/b")})}) == Rules{});
  const auto moved = with_was(make::choice("b", "t"), "d/b");
  CHECK(told(before, {make::deck("d", {a}), make::deck("e", {moved})}) == Rules{});
  const auto not_claimed = make::choice("b", "t");
  CHECK(told(before, {make::deck("d", {a}), make::deck("e", {not_claimed})}) ==
        Rules{"id-gone card `b`"});
  CHECK(told(before, {make::deck("d", {a})}, {"d.toml"}) == Rules{});
}

TEST_CASE("a deck that is gone is told once, a renamed one keeps its cards and skills") {
  const std::vector<deck::Deck> before{
      make::deck("d", {make::choice("a", "s"), make::choice("b", "t")})};
  CHECK(told(before, {}) == Rules{"id-gone deck `d`"});
  auto renamed = with_was(make::deck("e", {make::choice("a", "s"), make::choice("b", "t")}), "d");
  renamed.file = "other.toml";
  CHECK(told(before, {renamed}) == Rules{});
  CHECK(told(before, {with_was(make::deck("e", {make::choice("a", "s")}), "d")}) ==
        Rules{"id-gone card `b`", "id-gone skill `t`"});
}

TEST_CASE("what is gone is told at what is left of it") {
  const std::string text(deck::sample);
  const auto before = *deck::parse("a.toml", text).deck;
  auto lines = text;
  lines.replace(lines.find("id = \"o\""), 8, "id = \"x\"");
  const std::vector<deck::Deck> after{*deck::parse("a.toml", lines).deck};
  CHECK(deck::places(compare_history(std::span(&before, 1), {after, {}})) ==
        std::vector<std::string>{"6:1 id-gone"});
  CHECK(deck::places(compare_history(std::span(&before, 1), {{}, {}})) ==
        std::vector<std::string>{"1:1 id-gone"});
}

TEST_CASE("another best option is another answer, a reworded or renamed one is not") {
  const auto best = Verdict::best;
  const auto bad = Verdict::bad;
  const auto choice = [&](const std::vector<std::pair<std::string, Verdict>>& options) {
    return picks(CardType::choice, options);
  };
  const auto before = choice({{"a", best}, {"b", bad}});
  CHECK(became(before, choice({{"b", bad}, {"a", best}})) == Rules{});
  CHECK(became(before, choice({{"a", best}, {"b", Verdict::ok}, {"c", bad}})) == Rules{});
  CHECK(became(before, choice({{"a", bad}, {"b", best}})) == Rules{"answer-changed"});
  CHECK(became(before, revised(choice({{"a", bad}, {"b", best}}))) == Rules{});
  CHECK(became(before, choice({{"x", best}, {"b", bad}})) == Rules{"option-keys-changed"});
  CHECK(became(before, revised(choice({{"x", best}, {"b", bad}}))) == Rules{});
  CHECK(became(before, unkeyed(before)) == Rules{"option-keys-changed"});
  CHECK(became(unkeyed(before), before) == Rules{});
  CHECK(became(unkeyed(before), unkeyed(choice({{"a", bad}, {"b", best}}))) ==
        Rules{"answer-changed"});
  CHECK(became(unkeyed(before), unkeyed(choice({{"a typo", best}, {"b", bad}}))) == Rules{});
}

TEST_CASE("texts that change places while keys and verdicts stay are another answer") {
  const auto card = [](const std::vector<std::string>& texts) {
    auto out = picks(CardType::choice,
                     {{"go", Verdict::best}, {"stay", Verdict::bad}, {"call", Verdict::bad}});
    auto& options = std::get<deck::Options>(out.key).options;
    for (std::size_t i = 0; i < texts.size(); ++i) options[i].text.value = texts[i];
    return out;
  };
  const auto before = card({"Go over.", "Stay put.", "Call out."});
  const auto swapped = card({"Stay put.", "Go over.", "Call out."});
  CHECK(became(before, swapped) == Rules{"answer-changed"});
  CHECK(became(before, revised(swapped)) == Rules{});
  CHECK(became(before, card({"Stay put.", "Wait there.", "Call out."})) == Rules{"answer-changed"});
  CHECK(became(before, card({"Walk over.", "Stay where you are.", "Shout."})) == Rules{});
  CHECK(became(before, card({"GO OVER.", "Stay put.", "Shout."})) == Rules{});
  CHECK(became(before, card({"Go over.", "Call out.", "Stay put."})) ==
        Rules{"option-keys-changed"});
}

TEST_CASE("keys that change places while texts stay are other keys, and no other answer") {
  const auto card = [](const std::vector<std::string>& keys) {
    auto out = picks(CardType::choice,
                     {{"go", Verdict::best}, {"stay", Verdict::bad}, {"call", Verdict::bad}});
    auto& options = std::get<deck::Options>(out.key).options;
    for (std::size_t i = 0; i < keys.size(); ++i) options[i].key.value = keys[i];
    return out;
  };
  const auto before = card({"go", "stay", "call"});
  CHECK(became(before, card({"stay", "go", "call"})) == Rules{"option-keys-changed"});
  CHECK(became(before, card({"go", "call", "stay"})) == Rules{"option-keys-changed"});
  CHECK(became(before, revised(card({"go", "call", "stay"}))) == Rules{});
  auto reordered = before;
  std::ranges::reverse(std::get<deck::Options>(reordered.key).options);
  CHECK(became(before, reordered) == Rules{});
  CHECK(became(unkeyed(before), unkeyed(card({"stay", "go", "call"}))) == Rules{});
}

TEST_CASE("of several, the right ones and the wrong ones count, not those that may be picked") {
  const auto multi = [](Verdict b, Verdict c) {
    return picks(CardType::multi, {{"a", Verdict::best}, {"b", b}, {"c", c}});
  };
  const auto before = multi(Verdict::ok, Verdict::bad);
  CHECK(became(before, multi(Verdict::ok, Verdict::harmful)) == Rules{});
  CHECK(became(before, multi(Verdict::best, Verdict::bad)) == Rules{"answer-changed"});
  CHECK(became(before, multi(Verdict::bad, Verdict::bad)) == Rules{"answer-changed"});
  CHECK(became(before, make::order("card", "skill")) == Rules{"answer-changed"});
}

TEST_CASE("steps in another order are another answer") {
  const auto steps = [](const std::vector<std::string>& texts) {
    auto card = make::order("o", "s");
    card.key = deck::Steps{make::texts(texts)};
    return card;
  };
  const auto before = steps({"Look up.", "Greet.", "Ask."});
  CHECK(became(before, steps({"Look up!", "Greet him.", "Ask."})) == Rules{});
  CHECK(became(before, steps({"Greet.", "Look up.", "Ask."})) == Rules{"answer-changed"});
  CHECK(became(before, steps({"Look up.", "Greet.", "Ask.", "Go."})) == Rules{"answer-changed"});
}

TEST_CASE("a free card changes when its own answers are judged otherwise") {
  const auto free = [](const std::vector<std::string>& any, const std::vector<std::string>& good) {
    auto card = make::free("f", "s", {{"sorry", any}});
    auto& key = std::get<deck::Answer>(card.key);
    key.good = make::texts(good);
    key.bad = make::texts({"what is the number"});
    return card;
  };
  const auto before = free({"sorry", "apolog*"}, {"I am sorry", "my apologies"});
  CHECK(became(before, free({"sorry", "apolog*", "regret*"}, {"I am sorry"})) == Rules{});
  CHECK(became(before, free({"sorry"}, {"I am sorry"})) == Rules{"answer-changed"});
  CHECK(became(before, free({"sorry", "apolog*", "number"}, {})) == Rules{"answer-changed"});
  auto ordered = before;
  std::get<deck::Answer>(ordered.key).ordered = true;
  CHECK(became(before, ordered) == Rules{"answer-changed"});
  CHECK(became(before, revised(ordered)) == Rules{});
}

}  // namespace knack::lint
