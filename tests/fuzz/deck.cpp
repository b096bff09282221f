// SPDX-License-Identifier: MIT
// Any bytes as a deck: read, linted and shown, and nothing of them steers the terminal.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/safe_text.hpp"
#include "base/utf8.hpp"
#include "deck/parse.hpp"
#include "lint/as_json.hpp"
#include "lint/as_text.hpp"
#include "lint/run.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void require_harmless(std::string_view shown) {
  require(!knack::find_invalid_utf8(shown).has_value());
  for (std::size_t at = 0; at < shown.size();) {
    const knack::Decoded step = knack::decode_front(shown.substr(at));
    require(!knack::is_terminal_hazard(step.point));
    at += step.size;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  knack::deck::Parsed parsed = knack::deck::parse("a.toml", bytes);
  const auto lines = static_cast<std::uint32_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
  knack::Place last;
  for (const knack::Diagnostic& each : parsed.diagnostics) {
    require(each.at.begin.line >= 1 && each.at.begin.column >= 1);
    require(each.at.begin.line <= lines + 1);
    require(last <= each.at.begin && each.at.begin <= each.at.end);
    last = each.at.begin;
  }
  if (!parsed.deck) require(!parsed.diagnostics.empty());
  knack::Diagnostics all = parsed.diagnostics;
  if (parsed.deck) {
    for (knack::Diagnostic& each : knack::lint::lint(std::span(&*parsed.deck, 1)))
      all.push_back(std::move(each));
  }
  require_harmless(knack::lint::as_text(all, {{"a.toml", bytes}}, false));
  require_harmless(knack::lint::as_json(all, {1, parsed.cards_seen}));
  return 0;
}
