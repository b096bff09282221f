// SPDX-License-Identifier: MIT
// knack preview: cards as learners will see them.
#include <algorithm>
#include <filesystem>
#include <set>

#include "base/distance.hpp"
#include "base/message.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/load_decks.hpp"
#include "cli/long_output.hpp"
#include "cli/output.hpp"
#include "cli/style.hpp"
#include "drill/preview.hpp"
#include "term/layout.hpp"

namespace knack::cli {
namespace {

/// A deck, or one card of it.
struct Wish {
  std::string deck;
  std::string card;  ///< empty: all of them
};

/// Decks that were read for the wishes, and which of their cards are wanted.
struct Wanted {
  std::vector<LoadedDecks> loaded;
  std::vector<drill::Item> items;
};

bool is_there(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

/// `DECK:CARD`, and the name that knack itself gives a card: `deck/card`.
Wish wish_of(const std::string& word) {
  if (is_there(word)) return {word, {}};
  if (const auto colon = word.rfind(':'); colon != std::string::npos)
    return {word.substr(0, colon), word.substr(colon + 1)};
  const auto slash = word.rfind('/');
  if (slash == std::string::npos || is_there(word.substr(0, slash))) return {word, {}};
  return {word.substr(0, slash), word.substr(slash + 1)};
}

Error no_such_card(const Wish& wish, const LoadedDecks& loaded) {
  std::vector<std::string> ids;
  for (const deck::Deck& deck : loaded.decks) {
    for (const deck::Card& card : deck.cards) ids.push_back(card.id.value.text);
  }
  const auto near = nearest(wish.card, ids);
  std::string remedy = near ? tr("Did you mean “{near}”?", {arg("near", *near)}) : std::string();
  for (const std::string& each : loaded.notices) remedy += (remedy.empty() ? "" : " ") + each;
  return {
      ErrorKind::not_found,
      tr("There is no card “{card}” in {deck}.", {arg("card", wish.card), arg("deck", wish.deck)}),
      remedy};
}

Result<void> add_items(const Wish& wish, const LoadedDecks& loaded, Wanted& out) {
  const std::size_t before = out.items.size();
  for (const deck::Deck& deck : loaded.decks) {
    for (const deck::Card& card : deck.cards) {
      if (!wish.card.empty() && card.id.value.text != wish.card) continue;
      out.items.push_back(
          {&deck, &card, {deck.id.value, card.id.value}, {deck.id.value, card.skill.value}});
    }
  }
  if (out.items.size() == before) return no_such_card(wish, loaded);
  return {};
}

Result<Wanted> read_wanted(const Context& context) {
  Wanted out;
  out.loaded.reserve(context.request.arguments.size());  // the items point into it
  for (const std::string& word : context.request.arguments) {
    const Wish wish = wish_of(word);
    auto loaded = load_decks(context, {wish.deck});
    if (!loaded) return loaded.error();
    out.loaded.push_back(*std::move(loaded));
    if (auto added = add_items(wish, out.loaded.back(), out); !added) return added.error();
  }
  return out;
}

/// What sessions have to say of the decks: cards left out, decks shadowed.
void tell_notices(const Context& context, const Wanted& wanted) {
  std::set<std::string> told;
  for (const LoadedDecks& loaded : wanted.loaded) {
    for (const std::string& each : loaded.notices) {
      if (told.insert(each).second) tell(context, each);
    }
  }
}

/// How the cards are to be shown.
struct Manner {
  term::Style style;
  term::Mode mode = term::Mode::keys;
  std::optional<std::uint64_t> seed;
  std::optional<drill::PreviewAnswers> answers;
};

Result<Manner> manner_of(const Context& context) {
  constexpr std::int64_t narrowest = 20;
  constexpr std::int64_t widest = 1000;
  constexpr std::int64_t largest_seed = 9'007'199'254'740'992;
  const Request& request = context.request;
  const auto width = request.number("--width", narrowest, widest);
  if (!width) return width.error();
  const auto seed = request.number("--seed", 0, largest_seed);
  if (!seed) return seed.error();
  Manner out;
  out.style = style_of(context);
  if (*width) out.style.columns = static_cast<std::size_t>(**width);
  if (out.style.accessible) out.mode = term::Mode::lines;
  if (*seed) out.seed = static_cast<std::uint64_t>(**seed);
  if (request.has("--reveal")) out.answers = drill::PreviewAnswers::right;
  if (request.has("--all")) out.answers = drill::PreviewAnswers::all;
  return out;
}

/// Lines for the author, apart from what learners see.
std::string remark(const std::string& text, const Manner& manner) {
  term::Page page(manner.style);
  page.add(text, term::Paint::faint, 0, manner.style.accessible ? 0 : 2);
  return page.text();
}

std::string caption(const drill::Item& item, const Manner& manner) {
  const std::string sign = manner.style.accessible ? "" : manner.style.ascii ? "-- " : "── ";
  std::string text = tr("{card} ({file}:{line})",
                        {arg("card", item.ref.text()),
                         arg("file", item.deck->file),
                         arg("line", item.card->at.begin.line)});
  if (item.card->probe) text += tr(", held back for exams");
  return remark(sign + text, manner);
}

std::string show_card(const drill::Item& item, const Manner& manner, std::pair<int, int> number) {
  const drill::Asked asked = drill::preview_asked(item, manner.seed);
  std::string out = caption(item, manner);
  out += term::render(drill::preview_question(item, asked, number), manner.style, manner.mode);
  if (!manner.answers) return out;
  for (const drill::PreviewStep& each : drill::preview_steps(item, asked, *manner.answers)) {
    out += "\n" + remark(tr("After {answer}:", {arg("answer", each.given)}), manner);
    out += term::render(each.view, manner.style, manner.mode);
  }
  return out;
}

bool is_shuffled(const drill::Item& item) {
  return item.card->shuffle && item.card->answer() == nullptr;
}

Result<Exit> preview(Context& context) {
  const auto manner = manner_of(context);
  if (!manner) return manner.error();
  const auto wanted = read_wanted(context);
  if (!wanted) return wanted.error();
  tell_notices(context, *wanted);
  std::string out;
  const int count = static_cast<int>(wanted->items.size());
  int number = 0;
  for (const drill::Item& item : wanted->items)
    out += (out.empty() ? "" : "\n") + show_card(item, *manner, {++number, count});
  if (!manner->seed && std::ranges::any_of(wanted->items, is_shuffled))
    out += "\n" + remark(tr("Options stand as written; sessions shuffle them, as --seed 1 does."),
                         *manner);
  show_long(context, out);
  return Exit::fine;
}

}  // namespace

CommandSpec preview_command() {
  CommandSpec spec;
  spec.name = "preview";
  spec.audience = Audience::author;
  spec.summary = "cards as learners will see them";
  spec.details =
      "Shows a deck's cards, or one, as a session lays them out: the question alone, or with what "
      "follows the answers. Options stand as written, or with --seed as the first question of such "
      "a session has them. With --accessible as in line mode. No answer is stored.";
  spec.arguments = {{"DECK[:CARD]", "a deck's file, folder or id; CARD is a card's id", 1, 64}};
  spec.options = {{"--reveal", "", "with what follows the right answer", {}},
                  {"--all", "", "with what follows every answer", {}},
                  {"--width", "N", "as on a screen of N columns, 20 to 1000", {}},
                  {"--seed", "N", "options in the order of the session with that seed", {}}};
  spec.examples = {
      {"knack preview front-desk.toml:shoe-covers", "one question"},
      {"knack preview front-desk.toml:shoe-covers --all", "and what follows each answer"},
      {"knack preview front-desk.toml --width=40", "a deck on a telephone"}};
  spec.bears_faulty_config = true;
  spec.run = preview;
  return spec;
}

}  // namespace knack::cli
