// SPDX-License-Identifier: MIT
// knack new: a deck or a card from the answers to a few questions.
#include <algorithm>
#include <functional>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "cli/answers.hpp"
#include "cli/commands.hpp"
#include "cli/new_card.hpp"
#include "cli/new_file.hpp"
#include "cli/output.hpp"
#include "deck/write.hpp"

namespace knack::cli {
namespace {

/// A deck as text with the card that was added to it.
struct Composed {
  std::string text;
  std::string added;  ///< the part of it that is new
  CardId card;
  DeckId deck;
};

using Compose = std::function<Composed(Answers&)>;

/// Takes what is needed from the options; only if that is not all, and there is a terminal, asks.
Result<Composed> compose(Context& context, const Compose& ask) {
  Answers given(context, false);
  Composed composed = ask(given);
  if (given.trouble()) return *given.trouble();
  if (given.missing().empty()) return composed;
  const World& world = context.world;
  if (!world.in_is_terminal || !world.out_is_terminal) {
    return Error{ErrorKind::usage,
                 tr("new {what} needs {missing}.",
                    {arg("what", context.request.arguments.front()),
                     arg("missing", join(given.missing(), ", "))}),
                 tr("In a terminal it asks for them. knack new --help shows how it is used.")};
  }
  Answers asked(context, true);
  composed = ask(asked);
  if (asked.trouble()) return *asked.trouble();
  return composed;
}

/// An option that the thing to be made has no use for.
Result<void> check_options(const Request& request, bool is_deck) {
  const auto told = [](std::string_view option, const std::string& of) {
    return Error{ErrorKind::usage,
                 tr("{option} does not go with {what}.", {arg("option", option), arg("what", of)}),
                 tr("knack new --help shows how it is used.")};
  };
  for (const std::string_view each : {"--title", "--language", "--deck-ask", "--output"}) {
    if (!is_deck && request.has(each)) return told(each, tr("a card"));
  }
  const auto type = card_type(request.value("--type").value_or("choice"));
  const auto own = options_of_type(type);
  for (const std::string_view each : options_of_type(std::nullopt)) {
    if (request.has(each) && std::ranges::find(own, each) == own.end())
      return told(each, tr("a card of the type {type}", {arg("type", to_string(*type))}));
  }
  return {};
}

Composed compose_deck(Answers& answers, const std::string& id) {
  deck::Deck deck = ask_deck(answers, id);
  answers.explain(tr("A deck drills skills. The first one:"));
  const SkillId skill{
      answers.one({"--skill", tr("Id of the skill, such as greet-first"), {}, true, id_fault})};
  deck.skills.push_back(ask_skill(answers, skill));
  answers.explain(tr("And its first card:"));
  const deck::Card card = ask_card(answers, {deck, skill});
  const std::string text = deck::deck_toml(deck) + "\n" + deck::skill_toml(deck.skills.front()) +
                           "\n" + deck::card_toml(card, deck);
  return {text, text, card.id.value, deck.id.value};
}

/// The line of the header of the last card of a skill; 0 if it has none.
std::uint32_t last_card(const deck::Deck& deck, const SkillId& skill) {
  std::uint32_t line = 0;
  for (const deck::Card& each : deck.cards) {
    if (each.skill.value == skill) line = std::max(line, each.at.begin.line);
  }
  return line;
}

std::string ask_skill_id(Answers& answers, const deck::Deck& deck) {
  std::vector<std::string> ids;
  for (const deck::Skill& each : deck.skills) ids.push_back(each.id.value.text);
  answers.explain(tr("Skills of this deck: {skills}", {arg("skills", join(ids, ", "))}));
  const std::string last = deck.cards.empty() ? std::string{} : deck.cards.back().skill.value.text;
  const std::string only = ids.size() == 1 ? ids.front() : std::string{};
  return answers.one({"--skill",
                      tr("Skill (or the id of a new one)"),
                      answers.asks() ? last : only,
                      true,
                      id_fault});
}

std::optional<std::string> nearest_skill(const deck::Deck& deck, const SkillId& skill) {
  std::vector<std::string> ids;
  for (const deck::Skill& each : deck.skills) ids.push_back(each.id.value.text);
  return nearest(skill.text, ids);
}

Composed compose_card(Answers& answers, const DeckFile& file) {
  deck::Deck deck = file.deck;
  const SkillId skill{ask_skill_id(answers, deck)};
  const bool fresh = !skill.empty() && deck.find_skill(skill) == nullptr;
  if (fresh && !answers.asks() && answers.given("--when").empty() &&
      answers.given("--do").empty()) {
    if (const auto near = nearest_skill(deck, skill))
      answers.refuse(
          "--skill",
          tr("there is no skill “{skill}”; did you mean “{near}”? A new one needs --when "
             "and --do",
             {arg("skill", skill.text), arg("near", *near)}));
  }
  const std::uint32_t last_skill = deck.skills.empty() ? 0 : deck.skills.back().at.begin.line;
  if (fresh) deck.skills.push_back(ask_skill(answers, skill));
  const deck::Card card = ask_card(answers, {deck, skill});
  std::string added = deck::card_toml(card, deck);
  std::string text = deck::insert_table(file.bytes, added, last_card(deck, skill));
  if (fresh) {  // after the card, so that the lines above it still hold
    const std::string of_skill = deck::skill_toml(deck.skills.back());
    text = deck::insert_table(text, of_skill, last_skill);
    added = of_skill + "\n" + added;
  }
  return {std::move(text), std::move(added), card.id.value, deck.id.value};
}

Result<Exit> new_deck(Context& context, const std::string& id) {
  if (!id.empty() && !id_fault(id).empty())
    return Error{
        ErrorKind::usage, tr("{id}: {why}", {arg("id", id), arg("why", id_fault(id))}), {}};
  std::string path = context.request.value("--output").value_or(id.empty() ? "" : id + ".toml");
  if (auto free = check_free(path); !free) return free.error();  // before anybody answers questions
  const auto composed =
      compose(context, [&](Answers& answers) { return compose_deck(answers, id); });
  if (!composed) return composed.error();
  if (path.empty()) path = composed->deck.text + ".toml";
  return write_new(context, path, composed->text, composed->card);
}

Result<Exit> new_card(Context& context, const std::string& path) {
  const auto file = read_deck_file(context, path);
  if (!file) return file.error();
  const auto composed =
      compose(context, [&](Answers& answers) { return compose_card(answers, *file); });
  if (!composed) return composed.error();
  return write_grown(context, *file, {composed->text, composed->added, composed->card});
}

Result<Exit> make(Context& context) {
  const auto& words = context.request.arguments;
  const bool is_deck = words.front() == "deck";
  if (!is_deck && words.front() != "card") {
    const auto near = nearest(words.front(), std::vector<std::string>{"deck", "card"});
    return Error{ErrorKind::usage,
                 tr("new makes a deck or a card, not “{word}”.", {arg("word", words.front())}),
                 near ? tr("Did you mean “{near}”?", {arg("near", *near)})
                      : tr("knack new deck ID, or knack new card FILE")};
  }
  if (auto fits = check_options(context.request, is_deck); !fits) return fits.error();
  const std::string name = words.size() > 1 ? words[1] : std::string{};
  if (is_deck) return new_deck(context, name);
  if (name.empty()) {
    return Error{ErrorKind::usage,
                 tr("new card needs the file of a deck."),
                 tr("knack new --help shows how it is used.")};
  }
  return new_card(context, name);
}

std::vector<OptionSpec> options() {
  return {
      {"--output", "FILE", "where a new deck goes; - for standard output; else ID.toml", {}},
      {"--title", "TEXT", "of a new deck", {}},
      {"--language", "TAG", "of a new deck; en if left out", {}},
      {"--deck-ask", "TEXT", "the question of its cards that have none", {}},
      {"--skill", "ID", "the skill of the card; one that the deck lacks is made", {}},
      {"--when", "TEXT", "of a new skill: the sign that calls for it", {}},
      {"--do", "TEXT", "of a new skill: the small action", {}},
      {"--type", "TYPE", "choice, multi, order or free", {"choice", "multi", "order", "free"}},
      {"--id", "ID", "of the card; the skill's and a number if left out", {}},
      {"--stage", "ID", "where in the visit it happens", {}},
      {"--channel", "ID", "how they meet", {}},
      {"--heat", "N", "how upset the other person is, 0 to 3", {}},
      {"--tag", "ID", "a word to pick the card by", {}, true},
      {"--origin", "TEXT", "where the situation comes from", {}},
      {"--situation", "TEXT", "what is happening", {}},
      {"--ask", "TEXT", "the question; the deck's if left out", {}},
      {"--best", "TEXT // WHY", "the best option; why it is", {}, true},
      {"--ok", "TEXT // WHY", "an option that will do", {}, true},
      {"--bad",
       "TEXT // WHY // ERROR",
       "a bad option; free: an answer that is not right",
       {},
       true},
      {"--harmful", "TEXT // WHY // ERROR", "an option that does harm", {}, true},
      {"--step", "TEXT", "order: a step, in the right order", {}, true},
      {"--model", "TEXT", "free: a good answer, shown afterwards", {}},
      {"--group", "LABEL: WORD, …", "free: what it must say, and words that say it", {}, true},
      {"--accept", "TEXT", "free: a whole answer that is right", {}, true},
      {"--avoid", "WORD, … // WHY", "free: what spoils it", {}, true},
      {"--good", "TEXT", "free: an answer that has to be judged right", {}, true},
      {"--why", "TEXT", "why the best is best, shown after every answer", {}},
  };
}

}  // namespace

CommandSpec new_command() {
  CommandSpec spec;
  spec.name = "new";
  spec.audience = Audience::author;
  spec.summary = "make a deck, or add a card to one";
  spec.details =
      "knack new deck ID makes a deck with a skill and a first card; knack new card FILE adds a "
      "card "
      "to a deck, after the others of its skill, and leaves all else in the file as it is. What "
      "the "
      "options do not say is asked for in a terminal. A text may be followed by // and its why. "
      "Nothing is written unless the deck is without errors then, and no file is replaced by a new "
      "deck.";
  spec.arguments = {{"WHAT", "deck or card", 1, 1},
                    {"NAME", "the id of the new deck, or the file that gets the card", 0, 1}};
  spec.options = options();
  spec.examples = {{"knack new deck front-desk", "a new deck, by questions"},
                   {"knack new card front-desk.toml --type=free", "a card whose answer is typed"}};
  spec.bears_faulty_config = true;
  spec.run = make;
  return spec;
}

}  // namespace knack::cli
