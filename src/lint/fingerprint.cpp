// SPDX-License-Identifier: MIT
// Names findings by what they are about.
#include "lint/fingerprint.hpp"

#include <fmt/format.h>

#include "base/hash.hpp"

namespace knack::lint {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = blanks.find(c) != std::string_view::npos;
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

}  // namespace

std::string owner_of(const Diagnostic& diagnostic) {
  return diagnostic.card.empty() || diagnostic.deck.empty()
             ? diagnostic.deck
             : diagnostic.deck + "/" + diagnostic.card;
}

std::string fingerprint(const Diagnostic& diagnostic, const SourceLines* lines) {
  const std::string owner = owner_of(diagnostic);
  Checksum sum;
  sum.add(lines == nullptr ? std::string() : folded(lines->text(diagnostic.at)));
  return fmt::format(
      "{}#{}#{:016x}", owner.empty() ? diagnostic.file : owner, diagnostic.rule, sum.value());
}

std::vector<std::string> fingerprints(const Diagnostics& diagnostics, const Sources& sources) {
  SourceIndex index(sources);
  std::vector<std::string> out;
  out.reserve(diagnostics.size());
  for (const Diagnostic& each : diagnostics)
    out.push_back(fingerprint(each, index.find(each.file)));
  return out;
}

}  // namespace knack::lint
