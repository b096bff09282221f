// SPDX-License-Identifier: MIT
// Decks that are right in all but their spacing.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include <rapidcheck.h>

namespace knack::deck {

enum class Looseness { none, blanks, everything };

/// Writes a deck; what it says depends on `seed` alone, how it is spaced on the looseness too.
class LooseDeck {
 public:
  LooseDeck(std::uint32_t seed, Looseness looseness)
      : content_(seed), spacing_(seed + 1), looseness_(looseness) {}

  std::string text() {
    out_.clear();
    line("format = 1", 3);
    header("[deck]");
    line("id = \"d\"", 3);
    line("title = " + words(), 3);
    line("language = \"en\"", 3);
    if (choose(2) == 0) line("authors = [" + words() + "," + words() + "]", 1);
    header("[[skill]]");
    line("id = \"s\"", 3);
    line("when = " + words(), 3);
    line("do = " + words(), 3);
    const std::uint32_t cards = 1 + choose(3);
    for (std::uint32_t i = 0; i < cards; ++i) card(i);
    return out_;
  }

 private:
  std::uint32_t choose(std::uint32_t below) {
    return static_cast<std::uint32_t>(content_() % below);
  }

  bool loosely(std::uint32_t one_in) {
    const bool drawn = spacing_() % one_in == 0;
    return looseness_ != Looseness::none && drawn;
  }

  bool freely(std::uint32_t one_in) {
    const bool drawn = spacing_() % one_in == 0;
    return looseness_ == Looseness::everything && drawn;
  }

  /// A text in one of the four kinds of quotes, with what could be taken for something else.
  std::string words() {
    static constexpr std::array<std::string_view, 8> texts{
        "\"So.\"",
        "'a \\ # [x] = \"y\", '",
        "\"\"\"\nTwo  \n\n  [[card]] # lines\"\"\"",
        "'''\n\ta = [ 1,2 ]\n''x'''",
        "\"ё \\\" 日  { }\"",
        "\"a\\\\\"",
        "\"\"\"\\\n   \"quoted\"\"\"\"",
        "\"#\""};
    return std::string(texts[choose(static_cast<std::uint32_t>(texts.size()))]);
  }

  void blanks() {
    while (loosely(3)) out_ += spacing_() % 4 == 0 ? '\t' : ' ';
  }

  void line_end() {
    blanks();
    if (freely(5)) out_ += "# [c] = \"" + std::string(spacing_() % 3, ' ');
    out_ += '\n';
    while (freely(4)) out_ += "\n";
    if (freely(6)) out_ += " \t#  own \n";
  }

  /// A statement with blanks wherever a sign or a blank of its source stands outside of texts; a
  /// line end too where `lists` may have one.
  void line(std::string_view source, std::uint32_t lists) {
    blanks();
    spread(source, lists);
    line_end();
  }

  void spread(std::string_view source, std::uint32_t lists) {
    while (!source.empty()) {
      const char c = source.front();
      std::size_t size = 1;
      if (c == '"' || c == '\'') size = text_size(source);
      const bool sign = c == '[' || c == ']' || c == ',' || c == '{' || c == '}' || c == '=';
      depth_ += c == '{' ? 1 : (c == '}' ? -1 : 0);
      if (c == ' ') {
        if (looseness_ == Looseness::none || loosely(2)) out_ += ' ';
      } else {
        if (sign) blanks();
        if (c == ']' && lists < 3 && freely(3)) line_end();
        out_ += source.substr(0, size);
        if (sign) blanks();
        if ((c == '[' || c == ',') && depth_ == 0 && lists < 3 && freely(3)) line_end();
      }
      source.remove_prefix(size);
    }
  }

  static std::size_t text_size(std::string_view source) {
    const char quote = source.front();
    const std::string three(3, quote);
    if (source.starts_with(three)) {
      std::size_t end = source.find(three, 3) + 3;
      while (end < source.size() && source[end] == quote) ++end;
      return end;
    }
    std::size_t at = 1;
    while (source[at] != quote)
      at += source[at] == '\\' && quote == '"' ? std::size_t{2} : std::size_t{1};
    return at + 1;
  }

  void header(std::string_view source) {
    blanks();
    out_ += source;
    line_end();
  }

  void card(std::uint32_t number) {
    header("[[card]]");
    line("id = \"c" + std::to_string(number) + "\"", 3);
    line("skill = \"s\"", 3);
    line("situation = " + words(), 3);
    line("ask = " + words(), 3);
    if (choose(2) == 0)
      line("tags = [\"a\",\"b\"" + std::string(std::size_t{choose(2)}, ',') + "]", 1);
    line("options = [{text=" + one_line() + ",verdict=\"best\"},{text=" + one_line() +
             ",verdict=\"bad\",why=" + one_line() + "}]",
         1);
  }

  /// Inline tables stay on one line.
  std::string one_line() {
    std::string out = words();
    while (out.find('\n') != std::string::npos) out = words();
    return out;
  }

  std::mt19937 content_;
  std::mt19937 spacing_;
  Looseness looseness_;
  int depth_ = 0;  ///< of inline tables
  std::string out_;
};

inline std::string loose_deck() {
  return LooseDeck(*rc::gen::arbitrary<std::uint32_t>(), Looseness::everything).text();
}

}  // namespace knack::deck
