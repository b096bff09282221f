// SPDX-License-Identifier: MIT
// Any bytes as text: made safe, wrapped and folded.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/fold.hpp"
#include "base/safe_text.hpp"
#include "base/utf8.hpp"
#include "base/width.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const std::string safe = knack::safe(bytes).str();
  require(knack::safe(safe).str() == safe);
  require(!knack::find_invalid_utf8(safe).has_value());
  for (const char c : safe)
    require(c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f));
  require(knack::safe_line(bytes).view().find('\n') == std::string_view::npos);

  const std::size_t columns = 8 + size % 90;
  std::size_t kept = 0;
  for (const std::string& line : knack::wrap(safe, columns)) {
    require(knack::display_width(line) <= columns);
    require(!line.ends_with(' '));
    kept += line.size() - static_cast<std::size_t>(std::ranges::count(line, ' '));
  }
  const auto blanks = std::ranges::count_if(safe, [](char c) { return c == ' ' || c == '\n'; });
  require(kept == safe.size() - static_cast<std::size_t>(blanks));
  require(knack::display_width(knack::fit(safe, columns)) <= columns);

  const std::string folded = knack::fold(safe);
  require(knack::fold(folded) == folded);
  require(knack::is_nfc(knack::nfc(safe)));
  const std::string normal = knack::normal_text(safe);
  require(knack::normal_text(normal).size() <= normal.size());
  (void)knack::fold(bytes);
  (void)knack::normal_text(bytes);
  (void)knack::fold_diacritics(folded);
  return 0;
}
