// SPDX-License-Identifier: MIT
// Checked before it is written, written whole.
#include "cli/new_file.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "base/message.hpp"
#include "base/safe_text.hpp"
#include "cli/output.hpp"
#include "cli/style.hpp"
#include "deck/parse.hpp"
#include "deck/scan.hpp"
#include "lint/as_text.hpp"
#include "lint/run.hpp"
#include "lint/summary.hpp"
#include "os/file.hpp"

namespace knack::cli {
namespace {

/// The deck with all that validate would find in it.
deck::Parsed check(const std::string& path, const std::string& text) {
  auto parsed = deck::parse(path, text);
  if (!parsed.deck) return parsed;
  std::vector<lint::DeckLint> alone{lint::lint_deck(*parsed.deck, parsed.cards_left_out == 0)};
  std::ranges::move(lint::lint_together({&*parsed.deck, 1}, std::move(alone)),
                    std::back_inserter(parsed.diagnostics));
  sort(parsed.diagnostics);
  return parsed;
}

std::size_t errors(const deck::Parsed& checked) {
  return lint::count(checked.diagnostics).errors;
}

/// What is new is shown, so that nothing that was typed is lost.
Exit refuse(const Context& context,
            const lint::Sources& sources,
            const std::string& added,
            const Diagnostics& found) {
  *context.world.err << lint::as_text(
      found, sources, wants_colour_on_errors(context), excerpt_columns_on_errors(context));
  *context.world.out << safe(added).view() << std::flush;
  tell(context, tr("Nothing was written; what would have been is above."));
  return Exit::findings;
}

/// What is worth a look in the new card, and where it is.
void tell_done(const Context& context,
               const std::string& path,
               const std::string& text,
               const deck::Parsed& checked,
               const CardId& card) {
  Diagnostics of_card;
  std::ranges::copy_if(
      checked.diagnostics, std::back_inserter(of_card), [&](const Diagnostic& each) {
        return each.card == card.text && each.severity != Severity::note;
      });
  *context.world.err << lint::as_text(
      of_card, {{path, text}}, wants_colour_on_errors(context), excerpt_columns_on_errors(context));
  if (path == "-") return;
  const deck::Card* made = checked.deck ? checked.deck->find_card(card) : nullptr;
  if (made == nullptr) return;
  say(context,
      tr("{path}:{line}: card {card}",
         {arg("path", path), arg("line", made->at.begin.line), arg("card", card.text)}));
}

/// Of two who make the same file at once, one wins and the other is told.
Result<void> write_to_new_file(const std::string& path, const std::string& text) {
  const std::string draft = path + ".new";
  if (auto free = check_free(draft); !free) return free;
  if (auto written = os::write_file_atomic(draft, text); !written) return written;
  const int trouble = os::move_to_new(draft, path);
  if (trouble == 0) return {};
  std::error_code ignored;
  std::filesystem::remove(draft, ignored);
  if (auto free = check_free(path); !free) return free;
  return Error{ErrorKind::io,
               tr("{path} cannot be written: {why}.",
                  {arg("path", path), arg("why", os::errno_text(trouble))}),
               {}};
}

/// Every card that was there is there, and one more.
bool grew_by_one(const deck::Deck& before, const std::optional<deck::Deck>& after) {
  if (!after || after->cards.size() != before.cards.size() + 1) return false;
  return std::ranges::all_of(before.cards, [&](const deck::Card& each) {
    const deck::Card* same = after->find_card(each.id.value);
    return same != nullptr && text_hash(*same) == text_hash(each);
  });
}

}  // namespace

Result<void> check_free(const std::string& path) {
  std::error_code trouble;
  if (path.empty() || path == "-" ||
      !std::filesystem::exists(std::filesystem::symlink_status(path, trouble)))
    return {};
  return Error{ErrorKind::usage,
               tr("{path} is there already.", {arg("path", path)}),
               tr("To add a card to it: knack new card {path}; for another file: --output FILE",
                  {arg("path", path)})};
}

Result<DeckFile> read_deck_file(const Context& context, const std::string& path) {
  auto bytes = os::read_file(path, deck::max_file_bytes);
  if (!bytes) return bytes.error();
  auto parsed = deck::parse(path, *bytes);
  const auto is_syntax = [](const Diagnostic& each) { return each.rule.starts_with("syntax-"); };
  if (parsed.deck && std::ranges::none_of(parsed.diagnostics, is_syntax))
    return DeckFile{path, *std::move(bytes), *std::move(parsed.deck)};
  *context.world.err << lint::as_text(parsed.diagnostics,
                                      {{path, *bytes}},
                                      wants_colour_on_errors(context),
                                      excerpt_columns_on_errors(context));
  return Error{ErrorKind::input,
               tr("{path} has faults, so that no card can be added.", {arg("path", path)}),
               tr("Mend them first: knack validate {path}", {arg("path", path)})};
}

Result<Exit> write_new(const Context& context,
                       const std::string& path,
                       const std::string& text,
                       const CardId& card) {
  const deck::Parsed checked = check(path, text);
  if (errors(checked) > 0) return refuse(context, {{path, text}}, text, checked.diagnostics);
  if (path == "-") {
    *context.world.out << text << std::flush;
  } else if (auto written = write_to_new_file(path, text); !written) {
    return written.error();
  }
  tell_done(context, path, text, checked, card);
  return Exit::fine;
}

Result<Exit> write_grown(const Context& context, const DeckFile& file, const Grown& grown) {
  deck::Parsed checked = check(file.path, grown.text);
  const bool worse = errors(checked) > errors(check(file.path, file.bytes));
  if (worse || !grew_by_one(file.deck, checked.deck)) {
    std::erase_if(checked.diagnostics,
                  [](const Diagnostic& each) { return each.severity != Severity::error; });
    return refuse(context, {{file.path, grown.text}}, grown.added, checked.diagnostics);
  }
  const auto now = os::read_file(file.path, deck::max_file_bytes);
  if (!now) return now.error();
  if (*now != file.bytes) {
    return Error{
        ErrorKind::io,
        tr("{path} was changed meanwhile, and is left as it is.", {arg("path", file.path)}),
        tr("Run the command again.")};
  }
  if (auto written = os::replace_file(file.path, grown.text); !written) return written.error();
  tell_done(context, file.path, grown.text, checked, grown.card);
  return Exit::fine;
}

}  // namespace knack::cli
