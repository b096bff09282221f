// SPDX-License-Identifier: MIT
// Lines, headers and keys: what stands outside of values.
#include "deck/lexer.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "base/utf8.hpp"
#include "deck/lines.hpp"

namespace knack::deck {
namespace {

bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

}  // namespace

Scan Lexer::run() {
  out_.chunks.push_back({});
  while (!at_end() && out_.faults.size() < max_faults) {
    skip_blanks();
    if (at_end()) break;
    if (here() == '\n') {
      newline();
    } else if (here() == '[' && !is_bracketed_statement()) {
      header();
    } else if (says_nothing()) {
      skip_line();
    } else {
      statement();
    }
  }
  out_.chunks.back().end = bytes_.size();
  return std::move(out_);
}

/// A comment, the end of a line, or what is left of a text or list that was broken before.
bool Lexer::says_nothing() const {
  if (here() == '#' || starts("\r\n")) return true;
  if (in_broken_text_ && !looks_like_statement(at_)) return true;
  return after_broken_line_ && (here() == '{' || here() == ']' || here() == '}');
}

Span Lexer::span(const Mark& from, std::size_t end) const {
  const std::uint32_t column = column_of(bytes_, from.line_begin, from.offset);
  const std::size_t stop = std::clamp(end, from.offset, bytes_.size());
  const auto width =
      static_cast<std::uint32_t>(count_code_points(bytes_.substr(from.offset, stop - from.offset)));
  return {{from.line, column}, {from.line, column + std::max<std::uint32_t>(width, 1)}};
}

void Lexer::fault(std::string_view rule,
                  const Mark& from,
                  std::size_t end,
                  std::string message,
                  std::string help) {
  if (!out_.faults.empty() && out_.faults.back().at.begin.line == from.line) return;
  Diagnostic fault;
  fault.rule = rule;
  fault.at = span(from, end);
  fault.message = std::move(message);
  fault.help = std::move(help);
  out_.faults.push_back(std::move(fault));
}

void Lexer::newline() {
  ++at_;
  ++line_;
  line_begin_ = at_;
}

void Lexer::skip_blanks() {
  while (!at_end() && (here() == ' ' || here() == '\t')) ++at_;
}

/// To the line end, which is left in place.
void Lexer::skip_line() {
  at_ = std::min(bytes_.find('\n', at_), bytes_.size());
}

/// Where a run of characters without a separator ends.
std::size_t Lexer::word_end(std::size_t from) const {
  return std::min(bytes_.find_first_of(" \t\r\n=,[]{}#\"'", from), bytes_.size());
}

/// Whether the line at hand is `key = value` with a stray bracket before it.
bool Lexer::is_bracketed_statement() const {
  const std::size_t sign = bytes_.find_first_of("=]\"'#\n", at_);
  return sign != std::string_view::npos && bytes_[sign] == '=';
}

void Lexer::header() {
  const Mark from = mark();
  out_.chunks.back().end = line_begin_;
  Chunk& chunk = out_.chunks.emplace_back();
  chunk.headed = true;
  chunk.begin = line_begin_;
  chunk.line = line_;
  chunk.many = starts("[[");
  in_broken_text_ = false;
  after_broken_line_ = true;
  at_ += chunk.many ? 2 : 1;
  auto path = key_path();
  if (path) {
    skip_blanks();
    const std::string_view closing = chunk.many ? "]]" : "]";
    if (starts(closing)) {
      at_ += closing.size();
      chunk.at = span(from, at_);
      skip_blanks();
      if (at_end() || here() == '\n' || here() == '#' || starts("\r\n")) {
        chunk.path = std::move(*path);
        after_broken_line_ = false;
        skip_line();
        return;
      }
    }
    chunk.path = std::move(*path);
    fault("syntax-header",
          from,
          std::min(bytes_.find('\n', at_), bytes_.size()),
          tr("this table header is broken"),
          tr("a header stands alone in its line: [deck], [[skill]], [[card]] or [card.answer]"));
  }
  chunk.at = span(from, at_);
  skip_line();
}

void Lexer::statement() {
  const Mark from = mark();
  in_broken_text_ = false;
  after_broken_line_ = false;
  const auto path = key_path();
  if (!path) return skip_broken_statement();
  const std::size_t key_end = at_;
  skip_blanks();
  if (at_end() || here() != '=') {
    if (!at_end() && !is_ascii(here())) {
      report_bad_key(from);
    } else {
      fault("syntax-key",
            from,
            key_end,
            tr("`=` is missing after this key"),
            tr("write it as key = value; a text stands between quotes"));
      // A word after the first: a text that has lost its quotes, and more of it may follow.
      in_broken_text_ = !at_end() && is_bare(here());
    }
    return skip_broken_statement();
  }
  const Mark sign = mark();
  ++at_;
  skip_blanks();
  if (at_end() || here() == '\n' || here() == '#' || starts("\r\n")) {
    fault("syntax-key",
          sign,
          sign.offset + 1,
          tr("the value is missing after `=`"),
          tr("write it in the same line; a text of several lines begins with \"\"\" there"));
    after_broken_line_ = true;
    return skip_line();
  }
  if (trust_ == Trust::headers) note_key(*path, {from.offset, from.line_begin, from.line});
  value();
}

/// A value of several lines goes with its broken key.
void Lexer::skip_broken_statement() {
  const std::string_view rest = bytes_.substr(at_, bytes_.find('\n', at_) - at_);
  const std::size_t sign = rest.find('=');
  if (sign != std::string_view::npos) at_ += sign + 1;
  after_broken_line_ = true;
  value();
}

/// The parts of a dotted key; parts beyond the limit are read over. Nothing after a fault.
std::optional<std::vector<std::string>> Lexer::key_path() {
  const Mark from = mark();
  std::vector<std::string> path;
  std::size_t parts = 0;
  while (true) {
    skip_blanks();
    auto part = key_part();
    if (!part) return std::nullopt;
    if (++parts <= max_key_parts) path.push_back(std::move(*part));
    const std::size_t end = at_;
    skip_blanks();
    if (at_end() || here() != '.') {
      at_ = end;
      break;
    }
    ++at_;
  }
  if (parts <= max_key_parts) return path;
  fault("key-too-deep",
        from,
        from.offset + 1,
        tr("this key has {parts} parts, more than {limit}",
           {arg("parts", parts), arg("limit", max_key_parts)}),
        tr("keys of a deck have at most two parts"));
  return path;
}

std::optional<std::string> Lexer::key_part() {
  const Mark from = mark();
  if (!at_end() && (here() == '"' || here() == '\'')) {
    if (starts("\"\"\"") || starts("'''")) {
      fault("syntax-key",
            from,
            at_ + 3,
            tr("a key cannot be a text of several lines"),
            tr("write the key without quotes"));
      return std::nullopt;
    }
    if (!quoted()) return std::nullopt;
    return std::string(bytes_.substr(from.offset + 1, at_ - from.offset - 2));
  }
  while (!at_end() && is_bare(here())) ++at_;
  if (at_ > from.offset && (at_end() || is_ascii(here()))) {
    return std::string(bytes_.substr(from.offset, at_ - from.offset));
  }
  report_bad_key(from);
  return std::nullopt;
}

void Lexer::report_bad_key(const Mark& from) {
  const std::size_t end = std::max(word_end(from.offset), from.offset + 1);
  const std::string_view word = bytes_.substr(from.offset, end - from.offset);
  if (!std::ranges::all_of(word, is_ascii)) {
    fault("syntax-bare-key",
          from,
          end,
          tr("a key must be written in Latin letters"),
          tr("the keys of the format are English; a text that goes on in a new line stands between "
             "\"\"\" and \"\"\""));
    return;
  }
  fault("syntax-key",
        from,
        end,
        tr("a key is expected here"),
        tr("write a line as key = value, a header as [[card]]"));
}

/// Remembers what finds duplicates and names a card that cannot be read.
void Lexer::note_key(const std::vector<std::string>& path, const Mark& from) {
  std::string joined;
  for (const std::string& part : path) joined += (joined.empty() ? "" : "\n") + part;
  Chunk& chunk = out_.chunks.back();
  const bool plain_id = joined == "id" && !at_end() && here() == '"';
  chunk.keys.push_back({std::move(joined), span(from, word_end(from.offset))});
  if (!plain_id || chunk.id) return;
  const std::size_t end = bytes_.find_first_of("\"\\\n", at_ + 1);
  if (end == std::string_view::npos || bytes_[end] != '"') return;
  chunk.id = std::string(bytes_.substr(at_ + 1, end - at_ - 1));
}

}  // namespace knack::deck
