// SPDX-License-Identifier: MIT
// Laws of text that hold for every input.
#include <algorithm>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/distance.hpp"
#include "base/fold.hpp"
#include "base/safe_text.hpp"
#include "base/time.hpp"
#include "base/utf8.hpp"
#include "base/width.hpp"
#include "property/check.hpp"

namespace knack {
namespace {

/// Bytes of any kind, half of them from a hostile alphabet.
rc::Gen<std::string> any_bytes() {
  const auto nasty = rc::gen::element<std::string>("\x1b",
                                                   "[2J",
                                                   "\u009b",
                                                   "\u202e",
                                                   "\u200d",
                                                   "👩",
                                                   "\u0301",
                                                   "\n",
                                                   "\t",
                                                   " ",
                                                   "a",
                                                   "ё",
                                                   "ā",
                                                   "日",
                                                   "\xff",
                                                   "\xc3",
                                                   "'",
                                                   "-",
                                                   ".");
  const auto pieces = rc::gen::container<std::vector<std::string>>(nasty);
  const auto joined = rc::gen::map(pieces, [](const std::vector<std::string>& all) {
    std::string out;
    for (const std::string& each : all) out += each;
    return out;
  });
  return rc::gen::oneOf(joined, rc::gen::arbitrary<std::string>());
}

TEST_CASE("no text can steer a terminal, and making it safe twice changes nothing") {
  holds("safe", [] {
    const std::string once = safe(*any_bytes()).str();
    RC_ASSERT(safe(once).str() == once);
    RC_ASSERT(!find_invalid_utf8(once).has_value());
    for (const char c : once)
      RC_ASSERT((c == '\n' || static_cast<unsigned char>(c) >= 0x20) && c != '\x7f');
    RC_ASSERT(safe_line(once).view().find('\n') == std::string_view::npos);
  });
}

TEST_CASE("folding is idempotent and blind to composition") {
  holds("fold", [] {
    const std::string text = safe(*any_bytes()).str();
    const std::string once = fold(text);
    RC_ASSERT(fold(once) == once);
    RC_ASSERT(fold(nfc(text)) == once);
  });
}

TEST_CASE("wrapping keeps every character that is no space and the width asked for") {
  holds("wrap", [] {
    const std::string text = safe(*any_bytes()).str();
    const auto columns = *rc::gen::inRange<std::size_t>(8, 40);
    std::string kept;
    for (const std::string& line : wrap(text, columns)) {
      RC_ASSERT(display_width(line) <= columns);
      RC_ASSERT(!line.ends_with(' '));
      kept += line;
    }
    std::string want = text;
    std::erase(kept, ' ');
    std::erase_if(want, [](char c) { return c == ' ' || c == '\n'; });
    RC_ASSERT(kept == want);
  });
}

TEST_CASE("distance is symmetric, zero only for equals, and no limit changes a distance below it") {
  holds("distance", [] {
    const auto word = rc::gen::container<std::string>(rc::gen::inRange('a', 'd'));
    const std::string a = *word;
    const std::string b = *word;
    const std::size_t far = edit_distance(a, b, 1000);
    RC_ASSERT(edit_distance(b, a, 1000) == far);
    RC_ASSERT((far == 0) == (a == b));
    const auto limit = *rc::gen::inRange<std::size_t>(0, 10);
    RC_ASSERT(edit_distance(a, b, limit) == std::min(far, limit + 1));
  });
}

TEST_CASE("a time is read back as it was written") {
  holds("rfc3339", [] {
    const LocalInstant when{{*rc::gen::inRange<std::int64_t>(86'400'000, 253'370'764'800'000)},
                            *rc::gen::inRange(-1439, 1440)};
    const auto back = parse_rfc3339(to_rfc3339(when));
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == when);
  });
}

}  // namespace
}  // namespace knack
