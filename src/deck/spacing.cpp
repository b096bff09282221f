// SPDX-License-Identifier: MIT
// Writes the tokens again, line by line; only what stands between them is decided here.
#include "deck/spacing.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "base/contract.hpp"
#include "base/utf8.hpp"
#include "deck/document.hpp"
#include "deck/tokens.hpp"

namespace knack::deck {
namespace {

using Tokens = std::span<const Token>;

bool is_mark(const Token& token, char what) {
  return token.kind == TokenKind::mark && token.text.front() == what;
}

bool opens(const Token& token) {
  return is_mark(token, '[') || is_mark(token, '{');
}

bool closes(const Token& token) {
  return is_mark(token, ']') || is_mark(token, '}');
}

std::string gap_before_comment(const Token& comment) {
  std::string blanks;
  blanks.append(std::max<std::size_t>(comment.blanks, 1), ' ');
  return blanks;
}

/// Writes `key = value`, with the line ends that a list has inside.
class Statement {
 public:
  Statement(std::string_view line_end, std::string& out) : line_end_(line_end), out_(out) {}

  void write(Tokens line) {
    for (const Token& token : line) {
      if (token.kind == TokenKind::line_end) {
        ++line_ends_;
        continue;
      }
      separate(token);
      put(token);
      line_ends_ = 0;
    }
  }

 private:
  struct Bracket {
    char kind = '[';
    bool ends_line = false;  ///< a line end came right after it, or after its comment
  };

  void separate(const Token& next) {
    if (last_ == nullptr) return;
    Bracket* bracket = open_.empty() ? nullptr : &open_.back();
    const bool after_opening = opens(*last_) || comment_after_opening_;
    if (bracket != nullptr && after_opening && line_ends_ > 0) bracket->ends_line = true;
    const bool closing = closes(next);
    if (line_ends_ == 0 && !(closing && bracket != nullptr && bracket->ends_line)) {
      out_ += between(next);
      return;
    }
    if (line_ends_ > 1 && !closing && !opens(*last_)) out_ += line_end_;
    out_ += line_end_;
    out_.append(2 * (open_.size() - (closing ? 1 : 0)), ' ');
  }

  [[nodiscard]] std::string between(const Token& next) const {
    if (next.kind == TokenKind::comment) return gap_before_comment(next);
    if (is_mark(next, ',')) return {};
    if (is_mark(*last_, '=') || is_mark(next, '=')) return " ";
    if (in_key_ && !opens(*last_) && !is_mark(*last_, ',') && !closes(next)) return {};
    if (is_mark(*last_, '[')) return is_mark(next, '{') ? " " : "";
    if (is_mark(*last_, '{')) return is_mark(next, '}') ? "" : " ";
    if (is_mark(next, ']')) return is_mark(*last_, '}') ? " " : "";
    return " ";
  }

  void put(const Token& next) {
    out_ += next.text;
    comment_after_opening_ =
        next.kind == TokenKind::comment && line_ends_ == 0 && last_ != nullptr && opens(*last_);
    if (opens(next)) open_.push_back({next.text.front(), false});
    if (closes(next) && !open_.empty()) open_.pop_back();
    if (is_mark(next, '=')) in_key_ = false;
    if (is_mark(next, '{')) in_key_ = true;
    if (is_mark(next, ',')) in_key_ = !open_.empty() && open_.back().kind == '{';
    if (closes(next)) in_key_ = false;
    last_ = &next;
  }

  std::string_view line_end_;
  std::string& out_;
  std::vector<Bracket> open_;
  const Token* last_ = nullptr;
  std::size_t line_ends_ = 0;  ///< between `last_` and the next token
  bool in_key_ = true;
  bool comment_after_opening_ = false;
};

enum class LineKind { blank, comment, header, statement };

/// A line of the file; a statement with all the lines of its value.
struct Line {
  LineKind kind = LineKind::blank;
  Tokens tokens;  ///< without the line end
};

LineKind kind_of(Tokens line) {
  if (line.empty()) return LineKind::blank;
  if (line.front().kind == TokenKind::comment) return LineKind::comment;
  return is_mark(line.front(), '[') ? LineKind::header : LineKind::statement;
}

std::vector<Line> lines_of(Tokens all) {
  std::vector<Line> out;
  std::size_t begin = 0;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (opens(all[i])) ++depth;
    if (closes(all[i]) && depth > 0) --depth;
    if (all[i].kind != TokenKind::line_end || depth > 0) continue;
    const Tokens line = all.subspan(begin, i - begin);
    out.push_back({kind_of(line), line});
    begin = i + 1;
  }
  const Tokens rest = all.subspan(begin);
  if (!rest.empty()) out.push_back({kind_of(rest), rest});
  return out;
}

class File {
 public:
  File(const std::vector<Line>& lines, std::string_view line_end)
      : lines_(lines), line_end_(line_end) {}

  std::string run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].kind == LineKind::blank) continue;
      if (wants_blank_before(i)) out_ += line_end_;
      write(lines_[i]);
      out_ += line_end_;
      last_ = lines_[i].kind;
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool wants_blank_before(std::size_t i) const {
    if (last_ == LineKind::blank) return false;  // the first line
    const bool had_one = lines_[i - 1].kind == LineKind::blank;
    const bool right_below_comment = !had_one && lines_[i - 1].kind == LineKind::comment;
    switch (lines_[i].kind) {
      case LineKind::header:
        return !right_below_comment;
      case LineKind::comment:
        return had_one || (!right_below_comment && leads_to_header(i));
      case LineKind::statement:
        return had_one && last_ != LineKind::header;
      case LineKind::blank:
        break;
    }
    return false;
  }

  /// Whether the comment that begins here stands right above a header.
  [[nodiscard]] bool leads_to_header(std::size_t i) const {
    while (i < lines_.size() && lines_[i].kind == LineKind::comment) ++i;
    return i < lines_.size() && lines_[i].kind == LineKind::header;
  }

  void write(const Line& line) {
    if (line.kind == LineKind::statement) return Statement(line_end_, out_).write(line.tokens);
    for (const Token& each : line.tokens) {
      const bool behind = each.kind == TokenKind::comment && line.kind == LineKind::header;
      if (behind) out_ += gap_before_comment(each);
      out_ += each.text;
    }
  }

  const std::vector<Line>& lines_;
  std::string_view line_end_;
  std::string out_;
  LineKind last_ = LineKind::blank;  ///< of the line written last; blank: none yet
};

std::string_view first_line_end(Tokens all) {
  const auto found = std::ranges::find(all, TokenKind::line_end, &Token::kind);
  return found == all.end() ? "\n" : found->text;
}

}  // namespace

Spaced space_evenly(std::string_view whole) {
  std::string_view bytes = whole;
  Spaced out{std::string(whole), {}};
  Document before = read_document(bytes, deck_file);
  if (!before.faults.empty()) {
    out.faults = std::move(before.faults);
    return out;
  }
  const bool marked = bytes.starts_with(byte_order_mark);
  if (marked) bytes.remove_prefix(byte_order_mark.size());
  const std::vector<Token> all = tokens(bytes);
  out.bytes = File(lines_of(all), first_line_end(all)).run();
  if (marked) out.bytes.insert(0, byte_order_mark);
  Document after = read_document(out.bytes, deck_file);
  if (!after.faults.empty()) return {std::string(whole), after.faults};
  expects(same_values({std::move(before.root), {}}, {std::move(after.root), {}}));
  return out;
}

}  // namespace knack::deck
