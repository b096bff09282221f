// SPDX-License-Identifier: MIT
// The second part of the guard: walks over TOML well enough to know texts, comments, keys, headers
// and brackets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "deck/scan.hpp"

namespace knack::deck {

/// One walk over a file. Use `scan`, which also looks at bytes and lines.
class Lexer {
 public:
  Lexer(std::string_view bytes, Trust trust) : bytes_(bytes), trust_(trust) {}

  /// Chunks and faults, both in the order of the file; no chunk is marked faulty yet.
  [[nodiscard]] Scan run();

 private:
  /// A place that may be reported later.
  struct Mark {
    std::size_t offset = 0;
    std::size_t line_begin = 0;
    std::uint32_t line = 1;
  };

  [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }

  [[nodiscard]] char here() const { return bytes_[at_]; }

  [[nodiscard]] bool starts(std::string_view what) const {
    return bytes_.substr(at_, what.size()) == what;
  }

  [[nodiscard]] Mark mark() const { return {at_, line_begin_, line_}; }

  [[nodiscard]] Span span(const Mark& from, std::size_t end) const;
  void fault(std::string_view rule,
             const Mark& from,
             std::size_t end,
             std::string message,
             std::string help);

  void newline();
  void skip_blanks();
  void skip_line();
  [[nodiscard]] std::size_t word_end(std::size_t from) const;

  [[nodiscard]] bool is_bracketed_statement() const;
  void header();
  [[nodiscard]] bool says_nothing() const;
  void statement();
  void skip_broken_statement();
  std::optional<std::vector<std::string>> key_path();
  std::optional<std::string> key_part();
  void report_bad_key(const Mark& from);
  void note_key(const std::vector<std::string>& path, const Mark& from);

  void value();
  bool value_step();
  void open_bracket();
  void close_bracket();
  void give_up_line();
  bool value_text();
  bool value_newline();
  void unclosed_bracket();
  [[nodiscard]] bool is_value_place() const;
  void plain_word();
  void bare_word();

  bool quoted();
  void skip_in_text(char quote);
  bool short_text(char quote);
  bool long_text(char quote);
  [[nodiscard]] bool looks_like_header(std::size_t from, bool only_ours) const;
  [[nodiscard]] bool looks_like_row(std::size_t from) const;
  [[nodiscard]] bool looks_like_statement(std::size_t from) const;

  std::string_view bytes_;
  Trust trust_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  std::uint32_t line_ = 1;
  Scan out_;

  struct Bracket {
    char kind = '[';
    Mark at;
  };

  std::vector<Bracket> open_;       ///< brackets of the value at hand
  bool told_about_line_ = false;    ///< the inline table at hand was reported as broken
  bool after_broken_line_ = false;  ///< rows of a list may belong to a key that cannot be read
  bool in_broken_text_ = false;     ///< lines that are no TOML may belong to an unclosed text
};

}  // namespace knack::deck
