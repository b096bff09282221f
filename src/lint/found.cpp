// SPDX-License-Identifier: MIT
// Fills diagnostics from the table.
#include "lint/found.hpp"

#include "base/contract.hpp"
#include "lint/rule.hpp"

namespace knack::lint {

Diagnostic found(
    std::string_view rule, const deck::Deck& deck, Span at, std::string message, std::string help) {
  const Rule* row = find_rule(rule);
  expects(row != nullptr);
  return {std::string(rule),
          row->severity,
          deck.file,
          at,
          std::move(message),
          std::move(help),
          deck.id.value.text,
          {}};
}

Diagnostic found(std::string_view rule,
                 const deck::Deck& deck,
                 const deck::Card& card,
                 Span at,
                 std::string message,
                 std::string help) {
  return found(rule, deck, &card, at, std::move(message), std::move(help));
}

Diagnostic found(std::string_view rule,
                 const deck::Deck& deck,
                 const deck::Card* card,
                 Span at,
                 std::string message,
                 std::string help) {
  Diagnostic out = found(rule, deck, at, std::move(message), std::move(help));
  if (card != nullptr) out.card = card->id.value.text;
  return out;
}

Diagnostic with(Severity severity, Diagnostic finding) {
  finding.severity = severity;
  return finding;
}

Diagnostic with(std::optional<Fix> fix, Diagnostic finding) {
  finding.fix = std::move(fix);
  return finding;
}

}  // namespace knack::lint
