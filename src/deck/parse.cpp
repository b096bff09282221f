// SPDX-License-Identifier: MIT
// Guard, toml++ and structure in one go.
#include "deck/parse.hpp"

#include <algorithm>
#include <string>

#include "deck/build.hpp"
#include "deck/likely.hpp"
#include "deck/report.hpp"

namespace knack::deck {

Parsed parse(std::string_view file, std::string_view bytes) {
  return parse(file, bytes, read_document(bytes, deck_file));
}

namespace {

/// Whether it has what a session and the rules need.
bool is_usable(const Built& built) {
  return built.usable && built.has_id && built.has_language && !built.deck.cards.empty();
}

/// The deck with mistyped keys read as they were probably meant.
std::optional<Deck> read_likely(std::string_view file,
                                std::string_view bytes,
                                const Document& document) {
  Report told_already(bytes);
  const Document meant = likely_meant(document);
  Built built = build_deck(meant, told_already);
  if (built.usable) check_across(built.deck, meant, told_already);
  if (!is_usable(built)) return std::nullopt;
  built.deck.file = file;
  return std::move(built.deck);
}

bool has_unknown_key(const Diagnostics& faults) {
  return std::ranges::any_of(faults,
                             [](const Diagnostic& each) { return each.rule == "unknown-key"; });
}

}  // namespace

Parsed parse(std::string_view file, std::string_view bytes, const Document& document) {
  Report report(bytes);
  report.add(document.faults);
  Built built = build_deck(document, report);
  if (built.usable) check_across(built.deck, document, report);

  Parsed out;
  out.diagnostics = report.take(file, built.deck.id.value.text);
  out.cards_seen = document.count("card");
  out.cards_left_out = out.cards_seen - built.deck.cards.size();
  if (is_usable(built)) {
    built.deck.file = file;
    out.deck = std::move(built.deck);
  }
  if (has_unknown_key(out.diagnostics)) out.likely = read_likely(file, bytes, document);
  out.whole = out.to_lint() != nullptr && out.to_lint()->cards.size() >= out.cards_seen;
  return out;
}

}  // namespace knack::deck
