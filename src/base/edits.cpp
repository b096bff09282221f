// SPDX-License-Identifier: MIT
// Places become byte offsets, once for the whole file; then the pieces are put together.
#include "base/edits.hpp"

#include <algorithm>

#include "base/source_lines.hpp"
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

/// The line ends of a file, and its bytes under edits.
class File {
 public:
  explicit File(std::string_view bytes) : lines_(bytes) {
    const std::size_t first = bytes.find('\n');
    windows_ = first != std::string_view::npos && first > 0 && bytes[first - 1] == '\r';
    unfinished_ = !bytes.ends_with('\n') && lines_.offset({1, 1}) != bytes.size();
  }

  [[nodiscard]] Cut cut(const Edit& edit) const {
    Cut out{lines_.offset(edit.at.begin), lines_.offset(edit.at.end), {}, edit.at};
    out.end = std::max(out.begin, out.end);
    const bool behind = edit.at.begin.line > lines_.count() && !edit.text.empty();
    if (behind && unfinished_) append("\n", out.text);
    append(edit.text, out.text);
    return out;
  }

 private:
  void append(std::string_view text, std::string& out) const {
    for (const char c : text) {
      if (c == '\n' && windows_ && !out.ends_with('\r')) out += '\r';
      out += c;
    }
  }

  SourceLines lines_;
  bool windows_ = false;
  bool unfinished_ = false;  ///< the last line has no end
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
