// SPDX-License-Identifier: MIT
// Text: decoding, folding, safety, width and distance.
#include <doctest/doctest.h>

#include "base/distance.hpp"
#include "base/fold.hpp"
#include "base/safe_text.hpp"
#include "base/utf8.hpp"
#include "base/width.hpp"

namespace knack {
namespace {

struct Pair {
  std::string given;
  std::string want;
};

TEST_CASE("every code point survives encoding and decoding, and surrogates are refused") {
  for (char32_t point = 1; point <= 0x10ffff; ++point) {
    std::string bytes;
    append_utf8(bytes, point);
    const Decoded step = decode_front(bytes);
    const bool surrogate = point >= 0xd800 && point <= 0xdfff;
    if (step.valid == surrogate ||
        (step.valid && (step.point != point || step.size != bytes.size()))) {
      FAIL("code point " << static_cast<unsigned>(point));
    }
  }
}

TEST_CASE("invalid UTF-8 is found where it begins") {
  struct Case {
    std::string bytes;
    std::optional<std::size_t> at;
  };

  const Case cases[] = {{"abc", std::nullopt},
                        {"", std::nullopt},
                        {"ä\xff", 2},
                        {"a\xc0\xaf", 1},
                        {"\xe2\x82", 0},
                        {"\xed\xa0\x80", 0},
                        {"\xf4\x90\x80\x80", 0},
                        {"\x80", 0}};
  for (const Case& each : cases) {
    CAPTURE(each.bytes.size());
    CHECK(find_invalid_utf8(each.bytes) == each.at);
  }
  CHECK(count_code_points("жук\xff") == 4);
}

TEST_CASE("folding makes equal what people mean equally") {
  const Pair cases[] = {{"I'm SORRY!", "i'm sorry"},
                        {"I’m  sorry…", "i'm sorry"},
                        {"“Quoted” — so", "quoted so"},
                        {"well-known", "well-known"},
                        {"well\u2011known", "well-known"},
                        {"- dash -", "dash"},
                        {"'tis", "tis"},
                        {"Всё ещё Й", "все еще й"},
                        {"и\u0306", "й"},
                        {"Kas ir? ĀČĒ", "kas ir āčē"},
                        {"STRASSE straße", "strasse strasse"},
                        {"a,b;c", "a b c"},
                        {"  ", ""},
                        {"42 €", "42"}};
  for (const Pair& each : cases) {
    CAPTURE(each.given);
    CHECK(fold(each.given) == each.want);
  }
}

TEST_CASE("diacritics fall off Latin letters only") {
  CHECK(fold_diacritics("āčēģīķļņšūž") == "acegiklnsuz");
  CHECK(fold_diacritics("йё") == "йё");
  CHECK(fold_diacritics("abc") == "abc");
}

TEST_CASE("a text of a deck is composed, trimmed and has its paragraphs parted by one newline") {
  const Pair cases[] = {{"  a  b \n", "a b"},
                        {"a\nb", "a b"},
                        {"a\n\nb", "a\nb"},
                        {"a\n \n\n b", "a\nb"},
                        {"a\r\n\r\nb", "a\nb"},
                        {"e\u0301", "é"},
                        {"\n\n", ""}};
  for (const Pair& each : cases) {
    CAPTURE(each.given);
    CHECK(normal_text(each.given) == each.want);
  }
  CHECK(is_nfc("é"));
  CHECK_FALSE(is_nfc("e\u0301"));
}

TEST_CASE("every letter is composed alike by the short way and by the long one") {
  const std::string no_short_way = "€";
  for (char32_t point = 0; point < 0x2200; ++point) {
    for (const char* mark : {"", "\u0301", "\u0306", "\u030c", "\u0327"}) {
      std::string text = " ";
      append_utf8(text, point);
      text += mark;
      CAPTURE(text);
      REQUIRE(nfc(text) + no_short_way == nfc(text + no_short_way));
    }
  }
}

TEST_CASE("hostile characters become visible") {
  const Pair cases[] = {{"\x1b[2J", "\\u{1b}[2J"},
                        {"a\tb\r", "a b\\u{d}"},
                        {"\u009b31m", "\\u{9b}31m"},
                        {"a\u202eb", "a\\u{202e}b"},
                        {"\u200bx", "\\u{200b}x"},
                        {"a\xff", "a\ufffd"},
                        {"two\nlines", "two\nlines"},
                        {"👨\u200d👩", "👨\u200d👩"},
                        {"a\u200db", "a\\u{200d}b"},
                        {"👨\u200d\u200d👩", "👨\\u{200d}\\u{200d}👩"},
                        {"Привет, Rīga", "Привет, Rīga"}};
  for (const Pair& each : cases) {
    CAPTURE(each.want);
    CHECK(safe(each.given).str() == each.want);
  }
  CHECK(safe_line("two\nlines").str() == "two lines");
  std::string marks = "a";
  for (int i = 0; i < 50; ++i) marks += "\u0301";
  CHECK(count_code_points(safe(marks).view()) == 9);
}

TEST_CASE("width counts cells by grapheme") {
  struct Case {
    std::string text;
    std::size_t cells;
  };

  const Case cases[] = {{"", 0},
                        {"abc", 3},
                        {"жук", 3},
                        {"e\u0301", 1},
                        {"日本", 4},
                        {"👨\u200d👩\u200d👧", 2},
                        {"🇱🇻", 2}};
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(display_width(each.text) == each.cells);
  }
  CHECK(fit("日本語", 5) == "日本");
  CHECK(graphemes("e\u0301x").size() == 2);
}

TEST_CASE("lines break at spaces, between ideographs, and inside a word only if it must be") {
  using Lines = std::vector<std::string>;
  CHECK(wrap("one two three", 8) == Lines{"one two", "three"});
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("a\nb", 10) == Lines{"a", "b"});
  CHECK(wrap("abcdefghijkl", 8) == Lines{"abcdefgh", "ijkl"});
  CHECK(wrap("日本語日本語", 8) == Lines{"日本語日", "本語"});
  CHECK(wrap("日本語日。", 8) == Lines{"日本語", "日。"});
  CHECK(wrap("x", 0) == Lines{"x"});
}

TEST_CASE("distance counts inserts, deletions, replacements and swaps, up to its limit") {
  struct Case {
    std::string a;
    std::string b;
    std::size_t distance;
  };

  const Case cases[] = {{"", "", 0},
                        {"sorry", "sorry", 0},
                        {"sorry", "sory", 1},
                        {"sorry", "srory", 1},
                        {"sorry", "worry", 1},
                        {"ca", "abc", 3},
                        {"привет", "првиет", 1},
                        {"kitten", "sitting", 3}};
  for (const Case& each : cases) {
    CAPTURE(each.a);
    CAPTURE(each.b);
    CHECK(edit_distance(each.a, each.b, 9) == each.distance);
  }
  CHECK(edit_distance("kitten", "sitting", 1) == 2);
}

TEST_CASE("the nearest name is found, and none where nothing is near") {
  const std::vector<std::string> names = {"review", "restore", "rules"};
  CHECK(nearest("reviw", names) == "review");
  CHECK(nearest("rule", names) == "rules");
  CHECK_FALSE(nearest("zzz", names).has_value());
}

TEST_CASE("the short way of folding gives what the long way gives") {
  // ß takes the long way for the whole text.
  for (char32_t point = 1; point < 0x2100; ++point) {
    if (point == 0x180) point = 0x400;
    if (point == 0x460) point = 0x2010;
    std::string one = "x";
    append_utf8(one, point);
    one += "y";
    CAPTURE(static_cast<unsigned>(point));
    CHECK(fold(one) + " ss" == fold(one + " \u00df"));
  }
}

}  // namespace
}  // namespace knack
