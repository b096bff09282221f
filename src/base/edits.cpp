// SPDX-License-Identifier: MIT
// Places become byte offsets, once for the whole file; then the pieces are put together.
#include "base/edits.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace knack {
namespace {

/// An edit by bytes.
struct Cut {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
  Span at;
};

bool overlap(const Cut& a, const Cut& b) {
  return a.begin == b.begin || (a.begin < b.end && b.begin < a.end);
}

class File {
 public:
  explicit File(std::string_view bytes) : bytes_(bytes) {
    starts_.push_back(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (bytes[i] == '\n') starts_.push_back(i + 1);
    }
    const std::size_t first = bytes.find('\n');
    windows_ = first != std::string_view::npos && first > 0 && bytes[first - 1] == '\r';
  }

  [[nodiscard]] std::size_t offset(Place at) const {
    if (at.line > starts_.size()) return bytes_.size();
    std::size_t offset = starts_[at.line - 1];
    const std::size_t end = line_end(at.line);
    for (std::uint32_t column = 1; column < at.column && offset < end; ++column) {
      offset += decode_front(bytes_.substr(offset)).size;
    }
    return std::min(offset, end);
  }

  [[nodiscard]] Cut cut(const Edit& edit) const {
    Cut out{offset(edit.at.begin), offset(edit.at.end), {}, edit.at};
    out.end = std::max(out.begin, out.end);
    const bool unfinished = starts_.back() != bytes_.size() && !edit.text.empty();
    if (edit.at.begin.line > starts_.size() && unfinished) append("\n", out.text);
    append(edit.text, out.text);
    return out;
  }

 private:
  [[nodiscard]] std::size_t line_end(std::uint32_t line) const {
    if (line == starts_.size()) return bytes_.size();
    const std::size_t end = starts_[line] - 1;
    return end > starts_[line - 1] && bytes_[end - 1] == '\r' ? end - 1 : end;
  }

  void append(std::string_view text, std::string& out) const {
    for (const char c : text) {
      if (c == '\n' && windows_ && !out.ends_with('\r')) out += '\r';
      out += c;
    }
  }

  std::string_view bytes_;
  std::vector<std::size_t> starts_;  ///< of each line
  bool windows_ = false;
};

/// Moves a place over the bytes that follow it.
void advance(Place& at, std::string_view bytes) {
  while (!bytes.empty()) {
    const Decoded step = decode_front(bytes);
    if (step.point == U'\n') {
      ++at.line;
      at.column = 1;
    } else if (step.point != 0xfeff || at != Place{}) {
      ++at.column;
    }
    bytes.remove_prefix(step.size);
  }
}

}  // namespace

Applied apply_fixes(std::string_view bytes, std::span<const Fix> fixes) {
  const File file(bytes);
  Applied out;
  std::vector<Cut> cuts;
  const auto by_begin = [](const Cut& a, const Cut& b) { return a.begin < b.begin; };
  const auto taken = [&](const Cut& cut) {
    // Those that are taken are sorted and apart: only the neighbours can overlap.
    const auto next = std::ranges::lower_bound(cuts, cut, by_begin);
    return (next != cuts.end() && overlap(*next, cut)) ||
           (next != cuts.begin() && overlap(*std::prev(next), cut));
  };
  for (std::size_t i = 0; i < fixes.size(); ++i) {
    std::vector<Cut> wanted;
    for (const Edit& edit : fixes[i].edits) wanted.push_back(file.cut(edit));
    if (std::ranges::any_of(wanted, taken)) continue;
    out.taken.push_back(i);
    for (Cut& cut : wanted) {
      const auto next = std::ranges::lower_bound(cuts, cut, by_begin);
      cuts.insert(next, std::move(cut));
    }
  }
  std::size_t from = 0;
  Place at;
  const auto keep = [&](std::string_view piece) {
    advance(at, piece);
    out.bytes += piece;
  };
  for (const Cut& cut : cuts) {
    keep(bytes.substr(from, cut.begin - from));
    const Place begin = at;
    keep(cut.text);
    out.edited.push_back(cut.at);
    out.placed.push_back({begin, at});
    from = cut.end;
  }
  keep(bytes.substr(from));
  return out;
}

}  // namespace knack
