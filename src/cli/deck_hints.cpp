// SPDX-License-Identifier: MIT
// The sentences.
#include "cli/deck_hints.hpp"

#include <algorithm>
#include <filesystem>

#include "base/message.hpp"
#include "cli/deck_search.hpp"
#include "cli/events.hpp"
#include "cli/output.hpp"
#include "drill/renames.hpp"

namespace knack::cli {

Result<drill::DueCounts> counts_due(const Context& context, std::span<const deck::Deck> decks) {
  const auto log = read_log(context);
  if (!log) return log.error();
  const auto fold =
      schedule::fold(*log, context.settings.constants, drill::renames_wanted(decks, *log));
  const StudyDay today = study_day(context.now, fold.settings().rollover_hour);
  return drill::count_due(decks, fold, today, limits_of(context.settings));
}

void tell_due_elsewhere(const Context& context, std::span<const CardRef> cards) {
  constexpr std::size_t few = 5;
  for (const CardRef& each : cards.first(std::min(few, cards.size())))
    tell(context,
         tr("{card} is due, but its deck was not found: knack doctor", {arg("card", each.text())}));
  if (cards.size() > few)
    tell(context,
         tr_n("So is {n} more card: knack doctor",
              "So are {n} more cards: knack doctor",
              static_cast<long long>(cards.size() - few)));
}

std::optional<std::string> introduction(const Context& context,
                                        const LoadedDecks& loaded,
                                        std::span<const schedule::Event> log) {
  const auto folder = own_deck_folder(context.world);
  const bool answered = std::ranges::any_of(log, [](const schedule::Event& event) {
    return std::holds_alternative<schedule::Review>(event);
  });
  if (!loaded.bundled_only || answered || !folder) return std::nullopt;
  return tr("These decks come with knack; your own go into {folder}.", {arg("folder", *folder)});
}

std::optional<std::string> how_to_add(const Context& context, const LoadedDecks& loaded) {
  if (loaded.outside.empty()) return std::nullopt;
  const std::string& file = loaded.outside.front();
  if (!context.settings.decks.empty()) {
    std::error_code ignored;
    const auto path = std::filesystem::absolute(file, ignored).lexically_normal();
    return tr("To have it in every session, add \"{file}\" to decks in {config}",
              {arg("file", path.string()), arg("config", context.config.path)});
  }
  const auto folder = own_deck_folder(context.world);
  if (!folder) return std::nullopt;
  return tr("To have it in every session: mkdir -p {folder} && cp {file} {folder}",
            {arg("file", file), arg("folder", *folder)});
}

}  // namespace knack::cli
