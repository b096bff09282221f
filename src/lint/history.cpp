// SPDX-License-Identifier: MIT
// Pairs what was with what is, and tells what was lost.
#include "lint/history.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "base/message.hpp"
#include "lint/families.hpp"
#include "lint/found.hpp"

namespace knack::lint {
namespace {

constexpr std::array table = {
    Rule{"id-gone",
         Severity::error,
         "no id of a deck, skill or card is given up without `was` (--since)",
         "Progress hangs on ids: those who have learnt the card lose it (own rule; tools that take "
         "the text for the identity lose it with each comma).",
         "[[card]]\nid = \"shoe-covers\"\n# later:\n[[card]]\nid = \"covers-by-the-door\"",
         "[[card]]\nid = \"shoe-covers\"\n# later:\n[[card]]\nid = \"covers-by-the-door\"\nwas = "
         "[\"shoe-covers\"]"},
    Rule{"answer-changed",
         Severity::error,
         "another right answer comes with a higher `revision` (--since)",
         "Whoever has made the old answer a habit must learn again; without a new revision the "
         "card stays automatic with the wrong act (own rule).",
         "type = \"order\"\nsteps = [\"Look up.\", \"Greet him.\", \"Ask him.\"]\n# later:\ntype = "
         "\"order\"\nsteps = [\"Greet him.\", \"Look up.\", \"Ask him.\"]",
         "type = \"order\"\nsteps = [\"Look up.\", \"Greet him.\", \"Ask him.\"]\n# later:\ntype = "
         "\"order\"\nsteps = [\"Greet him.\", \"Look up.\", \"Ask him.\"]\nrevision = 2"},
    Rule{"option-keys-changed",
         Severity::error,
         "keys of options stay, or `revision` rises (--since)",
         "The log keeps what was chosen by its key; under another key the figures of an option "
         "begin anew, under one taken over they lie (own rule).",
         "options = [\n  { key = \"go\", text = \"Go over.\", verdict = \"best\" },\n  { key = "
         "\"stay\", text = \"Stay put.\", verdict = \"bad\" },\n]\n# later:\noptions = [\n  { key "
         "= \"go\", text = \"Go over.\", verdict = \"best\" },\n  { key = \"wait\", text = \"Stay "
         "put.\", verdict = \"bad\" },\n]",
         "options = [\n  { key = \"go\", text = \"Go over.\", verdict = \"best\" },\n  { key = "
         "\"stay\", text = \"Stay put.\", verdict = \"bad\" },\n]\n# later:\noptions = [\n  { key "
         "= \"go\", text = \"Go over.\", verdict = \"best\" },\n  { key = \"stay\", text = \"Wait "
         "where you are.\", verdict = \"bad\" },\n]"},
};

/// A card of today with its deck.
struct Living {
  const deck::Deck* deck = nullptr;
  const deck::Card* card = nullptr;
};

using Key = std::pair<std::string, std::string>;  ///< deck id, id in it

/// Everything of today by all the names that it has or had.
struct Names {
  std::map<std::string, const deck::Deck*> decks;
  std::map<Key, Living> cards;
  std::map<Key, const deck::Skill*> skills;
};

Key key_of(const std::string& deck, const std::string& old) {
  const std::size_t slash = old.find('/');
  return slash == std::string::npos ? Key{deck, old}
                                    : Key{old.substr(0, slash), old.substr(slash + 1)};
}

/// `emplace` keeps what is there, so the names that things have now go in before those they had.
void add_deck(const deck::Deck& deck, const std::string& name, Names& names) {
  names.decks.emplace(name, &deck);
  for (const deck::Skill& each : deck.skills)
    names.skills.emplace(Key{name, each.id.value.text}, &each);
  for (const deck::Card& each : deck.cards)
    names.cards.emplace(Key{name, each.id.value.text}, Living{&deck, &each});
}

void add_old_cards(const deck::Deck& deck, const std::string& name, Names& names) {
  for (const deck::Card& card : deck.cards) {
    for (const deck::Text& old : card.was)
      names.cards.emplace(key_of(name, old.value), Living{&deck, &card});
  }
}

Names names_of(std::span<const deck::Deck> decks) {
  Names out;
  for (const deck::Deck& deck : decks) add_deck(deck, deck.id.value.text, out);
  for (const deck::Deck& deck : decks) {
    for (const deck::Text& old : deck.was) add_deck(deck, old.value, out);
  }
  for (const deck::Deck& deck : decks) {
    add_old_cards(deck, deck.id.value.text, out);
    for (const deck::Text& old : deck.was) add_old_cards(deck, old.value, out);
  }
  return out;
}

Span answer_place(const deck::Card& card) {
  if (const deck::Answer* answer = card.answer()) return answer->at;
  if (const deck::Steps* steps = card.steps()) return steps->steps.front().at;
  const auto& options = card.options()->options;
  const auto best = std::ranges::find_if(
      options, [](const deck::Option& each) { return each.verdict.value == deck::Verdict::best; });
  return best == options.end() ? card.at : best->at;
}

/// The authored keys that an earlier version had and this one has not.
std::string lost_keys(const deck::Card& before, const deck::Card& after) {
  const deck::Options* was = before.options();
  const deck::Options* is = after.options();
  if (was == nullptr || is == nullptr || !was->keys_authored) return {};
  std::string out;
  for (const deck::Option& each : was->options) {
    const bool kept = is->keys_authored && std::ranges::any_of(is->options, [&](const auto& now) {
                        return now.key.value == each.key.value;
                      });
    if (!kept) out += (out.empty() ? "`" : ", `") + each.key.value + "`";
  }
  return out;
}

/// The authored keys under which another option stands now, while theirs has got another key.
std::string moved_keys(const deck::Card& before, const deck::Card& after) {
  const deck::Options* was = before.options();
  const deck::Options* is = after.options();
  if (was == nullptr || is == nullptr || !was->keys_authored || !is->keys_authored) return {};
  std::string out;
  for (const deck::Option& each : was->options) {
    const deck::Option* now = same_option(each, *was, *is);
    const std::string& key = each.key.value;
    const bool moved = now != nullptr && now->key.value != key &&
                       std::ranges::any_of(is->options, [&](const deck::Option& option) {
                         return option.key.value == key;
                       });
    if (moved) out += (out.empty() ? "`" : ", `") + key + "`";
  }
  return out;
}

void tell_keys(const Living& now, std::string message, const std::string& next, Diagnostics& out) {
  const deck::Card& after = *now.card;
  out.push_back(found("option-keys-changed",
                      *now.deck,
                      after,
                      after.options()->options.front().at,
                      std::move(message),
                      tr("give them back, or add revision = {n}", {arg("n", next)})));
}

void compare_card(const deck::Card& before, const Living& now, Diagnostics& out) {
  const deck::Card& after = *now.card;
  if (after.revision > before.revision) return;
  const std::string next = std::to_string(before.revision + 1);
  const bool other_answer = answer_changed(before, after, now.deck->language.value);
  if (other_answer) {
    out.push_back(found("answer-changed",
                        *now.deck,
                        after,
                        answer_place(after),
                        tr("the right answer of `{card}` is another one than before",
                           {arg("card", after.id.value.text)}),
                        tr("add revision = {n}, so that it is learnt again", {arg("n", next)})));
  }
  if (const std::string lost = lost_keys(before, after); !lost.empty()) {
    tell_keys(now,
              tr("`{card}` no longer has the option keys {keys}",
                 {arg("card", after.id.value.text), arg("keys", lost)}),
              next,
              out);
  }
  // With another answer, the revision that it asks for mends the keys as well.
  const std::string moved = other_answer ? std::string() : moved_keys(before, after);
  if (!moved.empty()) {
    tell_keys(now,
              tr("`{card}` has the option keys {keys} on other options than before",
                 {arg("card", after.id.value.text), arg("keys", moved)}),
              next,
              out);
  }
}

/// One earlier deck against today.
class Comparison {
 public:
  Comparison(const deck::Deck& before, const Names& names, const DecksNow& now, Diagnostics& out)
      : before_(before), names_(names), now_(now), out_(out) {}

  void run() {
    const auto living = names_.decks.find(before_.id.value.text);
    const bool there = living != names_.decks.end();
    if (there) after_ = living->second;
    // A deck that is gone, or whose cards may only be unreadable, is told once or not at all.
    const bool complete = there && !now_.incomplete.contains(after_->file);
    if (!there && !now_.incomplete.contains(before_.file)) tell_deck();
    for (const deck::Skill& each : before_.skills) {
      if (complete && !names_.skills.contains(key(each.id.value.text))) tell_skill(each);
    }
    for (const deck::Card& each : before_.cards) {
      const auto card = names_.cards.find(key(each.id.value.text));
      if (card != names_.cards.end())
        compare_card(each, card->second, out_);
      else if (complete)
        tell_card(each);
    }
  }

 private:
  [[nodiscard]] Key key(const std::string& id) const { return {before_.id.value.text, id}; }

  void tell_deck() {
    const std::string& id = before_.id.value.text;
    const Span top{{1, 1}, {1, 1}};
    Diagnostic gone = found(
        "id-gone",
        before_,
        top,
        tr("deck `{id}` is gone", {arg("id", id)}),
        tr("give it back, or add was = [\"{id}\"] to the deck that follows it", {arg("id", id)}));
    out_.push_back(std::move(gone));
  }

  void tell_skill(const deck::Skill& skill) {
    out_.push_back(found("id-gone",
                         *after_,
                         after_->id.at,
                         tr("skill `{id}` is gone", {arg("id", skill.id.value.text)}),
                         tr("give it its id back; a skill may change all its texts")));
  }

  void tell_card(const deck::Card& card) {
    const std::string& id = card.id.value.text;
    const deck::Skill* skill = after_->find_skill(card.skill.value);
    out_.push_back(found(
        "id-gone",
        *after_,
        skill == nullptr ? after_->id.at : skill->at,
        tr("card `{id}` is gone", {arg("id", id)}),
        tr("give it back, or add was = [\"{id}\"] to the card that follows it", {arg("id", id)})));
  }

  const deck::Deck& before_;
  const Names& names_;
  const DecksNow& now_;
  Diagnostics& out_;
  const deck::Deck* after_ = nullptr;
};

}  // namespace

std::span<const Rule> history_rules() {
  return table;
}

Diagnostics compare_history(std::span<const deck::Deck> earlier, const DecksNow& now) {
  const Names names = names_of(now.decks);
  Diagnostics out;
  for (const deck::Deck& each : earlier) Comparison(each, names, now, out).run();
  sort(out);
  return out;
}

}  // namespace knack::lint
