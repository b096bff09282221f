// SPDX-License-Identifier: MIT
// Guard, toml++ and structure in one go.
#include "deck/parse.hpp"

#include <string>

#include "deck/build.hpp"
#include "deck/report.hpp"

namespace knack::deck {

Parsed parse(std::string_view file, std::string_view bytes) {
  return parse(file, bytes, read_document(bytes, deck_file));
}

Parsed parse(std::string_view file, std::string_view bytes, const Document& document) {
  Report report(bytes);
  report.add(document.faults);
  Built built = build_deck(document, report);
  if (built.usable) check_across(built.deck, document, report);

  Parsed out;
  out.diagnostics = report.take(file, built.deck.id.value.text);
  out.cards_seen = document.count("card");
  out.cards_left_out = out.cards_seen - built.deck.cards.size();
  const bool drillable =
      built.usable && built.has_id && built.has_language && !built.deck.cards.empty();
  if (drillable) {
    built.deck.file = file;
    out.deck = std::move(built.deck);
  }
  return out;
}

}  // namespace knack::deck
