// SPDX-License-Identifier: MIT
// Puts the two parts of the guard together.
#include "deck/scan.hpp"

#include <algorithm>
#include <utility>

#include "deck/lexer.hpp"
#include "deck/lines.hpp"

namespace knack::deck {
namespace {

std::uint32_t line_of(const Diagnostic& fault) {
  return fault.at.begin.line;
}

/// Both lists in one, by place; of two faults in one line the first stays.
Diagnostics merged(Diagnostics a, Diagnostics b) {
  a.insert(a.end(), std::make_move_iterator(b.begin()), std::make_move_iterator(b.end()));
  std::ranges::stable_sort(a, {}, [](const Diagnostic& each) { return each.at.begin; });
  // Clang 14 cannot compile std::ranges::unique of libstdc++ 12.
  const auto same_line = [](const Diagnostic& one, const Diagnostic& other) {
    return line_of(one) == line_of(other);
  };
  a.erase(std::unique(a.begin(), a.end(), same_line), a.end());
  return a;
}

void mark_faulty(Scan& scan) {
  auto fault = scan.faults.begin();
  for (std::size_t i = 0; i < scan.chunks.size(); ++i) {
    const bool last = i + 1 == scan.chunks.size();
    Chunk& chunk = scan.chunks[i];
    while (fault != scan.faults.end() && (last || line_of(*fault) < scan.chunks[i + 1].line)) {
      chunk.faulty = true;
      ++fault;
    }
  }
  // A walk that stopped early knows nothing of the rest.
  if (scan.faults.size() >= max_faults) scan.chunks.back().faulty = true;
}

}  // namespace

Scan scan(std::string_view bytes, Trust trust) {
  Diagnostics bad_lines = check_lines(bytes);
  Scan out = Lexer(bytes, trust).run();
  out.faults = merged(std::move(bad_lines), std::move(out.faults));
  mark_faulty(out);
  return out;
}

}  // namespace knack::deck
