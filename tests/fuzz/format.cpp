// SPDX-License-Identifier: MIT
// Any bytes as a deck: formatted and mended, twice as once, and meaning the same.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/diff.hpp"
#include "deck/document.hpp"
#include "deck/spacing.hpp"
#include "deck/tokens.hpp"
#include "lint/fix.hpp"

namespace {

using namespace knack;

void require(bool holds) {
  if (!holds) std::abort();
}

std::string words_of(std::string_view bytes) {
  std::string out;
  for (const deck::Token& each : deck::tokens(bytes)) {
    if (each.kind != deck::TokenKind::line_end) out += each.text;
  }
  return out;
}

deck::Document read(std::string_view bytes) {
  return deck::read_document(bytes, deck::deck_file);
}

void check_format(const std::string& bytes) {
  const deck::Spaced once = deck::space_evenly(bytes);
  if (!once.faults.empty()) return require(once.bytes == bytes);
  require(deck::space_evenly(once.bytes).bytes == once.bytes);
  require(words_of(once.bytes) == words_of(bytes));
  require(deck::same_values({read(bytes).root, {}}, {read(once.bytes).root, {}}));
  require(unified_diff("a.toml", bytes, once.bytes).empty() == (bytes == once.bytes));
}

void check_fixes(const std::string& bytes, bool unsafe_too) {
  const lint::FixWishes wishes{unsafe_too, nullptr};
  const lint::Fixed once = lint::fix("a.toml", bytes, wishes);
  require(once.mended.empty() == (once.bytes == bytes));
  require(read(once.bytes).faults.size() <= read(bytes).faults.size());
  if (once.mended.size() < static_cast<std::size_t>(lint::most_rounds))
    require(lint::fix("a.toml", once.bytes, wishes).bytes == once.bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  check_format(bytes);
  check_fixes(bytes, false);
  check_fixes(bytes, true);
  return 0;
}
