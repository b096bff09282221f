// SPDX-License-Identifier: MIT
// Editor out, deck in.
#include "cli/edit_card.hpp"

#include "base/message.hpp"
#include "cli/load_decks.hpp"
#include "cli/style.hpp"
#include "lint/as_text.hpp"
#include "os/process.hpp"

namespace knack::cli {
namespace {

Error stays(std::string what, std::string remedy = {}) {
  return {ErrorKind::input,
          std::move(what),
          remedy.empty() ? tr("The card is asked as it was.") : std::move(remedy)};
}

}  // namespace

std::optional<std::string> editor_of(const World& world) {
  for (const std::string_view name : {"VISUAL", "EDITOR"}) {
    auto value = world.env(name);
    if (!value || value->find_first_not_of(" \t") == std::string::npos) continue;
    return value;
  }
  return std::nullopt;
}

Result<deck::Deck> edit_card(const Context& context,
                             term::Screen& screen,
                             const drill::Session::CardPlace& place) {
  const std::string where = place.file + ":" + std::to_string(place.line);
  if (place.file == "-") return stays(tr("This deck came from standard input."));
  std::optional<Error> trouble;
  const bool lent = screen.lend([&] {
    auto done = os::edit_file(editor_of(context.world).value_or("vi"), place.file, place.line);
    if (!done) trouble = done.error();
  });
  if (!lent)
    return stays(tr("There is no terminal for an editor here."),
                 tr("The card is at {where}.", {arg("where", where)}));
  if (trouble) return *trouble;
  auto loaded = load_files(context, {place.file});
  if (!loaded) return loaded.error();
  if (!loaded->diagnostics.empty())
    screen.print(lint::as_text(
        loaded->diagnostics, loaded->sources, wants_colour(context), excerpt_columns(context)));
  const bool whole = !loaded->decks.empty() && loaded->decks.front().id.value == place.card.deck;
  if (!whole) {
    return stays(tr("{file} cannot be read as the deck {deck} any more.",
                    {arg("file", place.file), arg("deck", place.card.deck.text)}),
                 tr("The card is asked as it was; e opens the file again."));
  }
  return std::move(loaded->decks.front());
}

}  // namespace knack::cli
