// SPDX-License-Identifier: MIT
// Values: texts and brackets are paired, everything else is left to toml++.
#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "deck/lexer.hpp"

namespace knack::deck {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_bare(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

std::string_view take_bare(std::string_view& rest) {
  std::size_t size = 0;
  while (size < rest.size() && is_bare(rest[size])) ++size;
  const std::string_view word = rest.substr(0, size);
  rest.remove_prefix(size);
  return word;
}

void trim_front(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
}

}  // namespace

/// From behind `=` to the line end that ends the value, or to the place where reading can go on.
void Lexer::value() {
  open_.clear();
  told_about_line_ = false;
  while (!at_end()) {
    if (!value_step()) return;
  }
  if (!open_.empty()) unclosed_bracket();
}

/// One step; false where the value ends.
bool Lexer::value_step() {
  const char c = here();
  switch (c) {
    case '\n':
      return value_newline();
    case '#':
      skip_line();
      return true;
    case '"':
    case '\'':
      return value_text();
    case '[':
    case '{':
      open_bracket();
      return true;
    case ']':
    case '}':
      close_bracket();
      return true;
    default:
      break;
  }
  if (static_cast<unsigned char>(c) >= 0x80 || (is_letter(c) && is_value_place())) {
    bare_word();
  } else {
    plain_word();
  }
  return true;
}

/// Whether a word here is a value: anywhere but in an inline table before its `=`.
bool Lexer::is_value_place() const {
  if (open_.empty() || open_.back().kind == '[') return true;
  const std::size_t before = bytes_.find_last_not_of(" \t", at_ - 1);
  return before != std::string_view::npos && bytes_[before] == '=';
}

/// A number, a date, a key of an inline table: whole, so that no letter in it begins a word.
void Lexer::plain_word() {
  const std::size_t end = word_end(at_);
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const bool plain = std::ranges::all_of(bytes_.substr(at_, end - at_), is_ascii);
  at_ = plain ? std::max(end, at_ + 1) : at_ + 1;
}

void Lexer::open_bracket() {
  open_.push_back({here(), mark()});
  if (open_.size() == max_nesting + 1) {
    fault("nesting-too-deep",
          mark(),
          at_ + 1,
          tr("lists and tables are nested deeper than {limit}", {arg("limit", max_nesting)}),
          tr("no value of a deck needs more than 4"));
  }
  ++at_;
}

void Lexer::close_bracket() {
  const char wanted = here() == ']' ? '[' : '{';
  if (!open_.empty() && open_.back().kind == wanted) {
    open_.pop_back();
    ++at_;
    return;
  }
  const bool alone = bytes_.substr(line_begin_, at_ - line_begin_).find_first_not_of(" \t") ==
                     std::string_view::npos;
  fault("syntax-bracket",
        mark(),
        at_ + 1,
        open_.empty() ? tr("this bracket closes nothing") : tr("this bracket closes another kind"),
        tr("every [ needs its ], every {{ its }}"));
  if (alone && !open_.empty()) open_.pop_back();
  give_up_line();
}

/// Leaves a broken line, so that the rows after it are still read as rows of their list.
void Lexer::give_up_line() {
  skip_line();
  while (!open_.empty() && open_.back().kind == '{' && open_.back().at.line == line_) {
    open_.pop_back();
  }
}

/// A text inside a value; false if nothing of the value is left to read.
bool Lexer::value_text() {
  const bool several_lines = starts("\"\"\"") || starts("'''");
  if (quoted()) return true;
  if (several_lines) {
    open_.clear();
    return false;
  }
  give_up_line();
  return true;
}

/// At a line end inside or after a value; false if the value ends here.
bool Lexer::value_newline() {
  if (open_.empty()) return false;
  if (open_.back().kind == '{' && !told_about_line_) {
    told_about_line_ = true;
    fault("syntax-inline-table",
          open_.back().at,
          at_,
          tr("this inline table goes on in the next line"),
          tr("inline tables stay on one line: write it from {{ to }} without a line end"));
  }
  newline();
  const std::size_t next = std::min(bytes_.find_first_not_of(" \t", at_), bytes_.size());
  const bool new_row = next < bytes_.size() && (bytes_[next] == '{' || bytes_[next] == ']');
  if (open_.back().kind == '{' && open_.size() > 1 && new_row) open_.pop_back();
  if (open_.back().kind == '[' && looks_like_row(at_)) {
    fault("syntax-bracket",
          {next, line_begin_, line_},
          next + 1,
          tr("this inline table does not begin with its bracket"),
          tr("every [ needs its ], every {{ its }}"));
    skip_line();
    return true;
  }
  const bool resync =
      looks_like_header(at_, false) || (open_.back().kind == '[' && looks_like_statement(at_));
  if (!resync) return true;
  unclosed_bracket();
  return false;
}

void Lexer::unclosed_bracket() {
  const Bracket& first = open_.front();
  fault("syntax-bracket",
        first.at,
        first.at.offset + 1,
        tr("this bracket is never closed"),
        tr("every [ needs its ], every {{ its }}"));
  open_.clear();
}

void Lexer::bare_word() {
  constexpr std::array values{std::string_view("true"),
                              std::string_view("false"),
                              std::string_view("inf"),
                              std::string_view("nan")};
  const std::size_t word = std::max(word_end(at_), at_ + 1);
  if (std::ranges::find(values, bytes_.substr(at_, word - at_)) != values.end()) {
    at_ = word;
    return;
  }
  // Words that follow belong to the same text.
  const std::string_view ends = open_.empty() ? "\r\n#\"'" : ",[]{}\r\n#\"'";
  const std::size_t stop = std::min(bytes_.find_first_of(ends, at_), bytes_.size());
  const std::size_t end = std::max(bytes_.find_last_not_of(" \t", stop - 1) + 1, at_ + 1);
  fault("syntax-bare-value",
        mark(),
        end,
        tr("a text must stand between quotes"),
        tr("write it as \"…\", or between \"\"\" and \"\"\" if it has several lines"));
  at_ = std::max(stop, end);
}

/// A text of any kind; false if it is not closed (then the fault is told and reading can go on).
bool Lexer::quoted() {
  const char quote = here();
  if (starts("\"\"\"") || starts("'''")) return long_text(quote);
  return short_text(quote);
}

/// One byte of a text, or an escape that does not end its line.
void Lexer::skip_in_text(char quote) {
  const bool escape =
      quote == '"' && here() == '\\' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] != '\n';
  at_ += escape ? 2 : 1;
}

bool Lexer::short_text(char quote) {
  const Mark from = mark();
  ++at_;
  while (!at_end() && here() != '\n') {
    if (here() == quote) {
      ++at_;
      return true;
    }
    skip_in_text(quote);
  }
  fault("syntax-string",
        from,
        at_,
        tr("this text is not closed before the end of its line"),
        tr("put the closing quotes after its last word; a text of several lines stands between "
           "\"\"\" and \"\"\""));
  in_broken_text_ = true;
  return false;
}

bool Lexer::long_text(char quote) {
  const Mark from = mark();
  at_ += 3;
  std::size_t run = 0;
  while (!at_end()) {
    const char c = here();
    if (c == quote) {
      ++run;
      ++at_;
      // Up to two quotes may stand directly before the three that close.
      if (run >= 3 && (run == 5 || at_end() || here() != quote)) return true;
      continue;
    }
    run = 0;
    if (c != '\n') {
      skip_in_text(quote);
      continue;
    }
    newline();
    if (trust_ == Trust::headers && looks_like_header(at_, true)) break;
  }
  fault("syntax-string",
        from,
        from.offset + 3,
        tr("this text of several lines is never closed"),
        tr("put {quotes} after its last word", {arg("quotes", std::string(3, quote))}));
  return false;
}

/// Whether the line at `from` is nothing but a table header that cannot be a row of a list; with
/// `only_ours` one that decks have.
bool Lexer::looks_like_header(std::size_t from, bool only_ours) const {
  std::string_view rest =
      bytes_.substr(from, std::min(bytes_.find('\n', from), bytes_.size()) - from);
  trim_front(rest);
  const std::size_t depth = rest.starts_with("[[") ? 2 : (rest.starts_with('[') ? 1 : 0);
  if (depth == 0) return false;
  rest.remove_prefix(depth);
  const std::string_view whole = rest.substr(0, rest.find(']'));
  constexpr std::array values{std::string_view("true"),
                              std::string_view("false"),
                              std::string_view("inf"),
                              std::string_view("nan")};
  constexpr std::array ours{std::string_view("deck"),
                            std::string_view("skill"),
                            std::string_view("card"),
                            std::string_view("card.answer")};
  if (only_ours && std::ranges::find(ours, whole) == ours.end()) return false;
  trim_front(rest);
  const std::string_view first = take_bare(rest);
  if (first.empty() || !is_letter(first.front())) return false;
  if (std::ranges::find(values, first) != values.end()) return false;
  while (rest.starts_with('.')) {
    rest.remove_prefix(1);
    if (take_bare(rest).empty()) return false;
  }
  trim_front(rest);
  if (!rest.starts_with(depth == 2 ? "]]" : "]")) return false;
  rest.remove_prefix(depth);
  trim_front(rest);
  return rest.empty() || rest.front() == '#' || rest.front() == '\r';
}

/// Whether the line at `from` is the rest of an inline table: `key = … },`.
bool Lexer::looks_like_row(std::size_t from) const {
  if (!looks_like_statement(from)) return false;
  const std::string_view line =
      bytes_.substr(from, std::min(bytes_.find('\n', from), bytes_.size()) - from);
  const std::size_t last = line.find_last_not_of(", \t\r");
  return line[last] == '}' && line.find('{') == std::string_view::npos;
}

/// Whether the line at `from` begins with `key =`, which no row of a list can.
bool Lexer::looks_like_statement(std::size_t from) const {
  std::string_view rest =
      bytes_.substr(from, std::min(bytes_.find('\n', from), bytes_.size()) - from);
  trim_front(rest);
  if (take_bare(rest).empty()) return false;
  trim_front(rest);
  return rest.starts_with('=');
}

}  // namespace knack::deck
