// SPDX-License-Identifier: MIT
// Myers' greedy search for the shortest script, after what is the same at both ends is set aside.
#include "base/diff.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

#include <fmt/format.h>

namespace knack {
namespace {

using Lines = std::vector<std::string_view>;

constexpr int around = 3;
constexpr int most_changes = 2000;

/// Lines with their ends, so that a missing last one is a difference.
Lines lines_of(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

/// Lines [old_begin, old_end) became [new_begin, new_end); both count from 0.
struct Change {
  int old_begin = 0;
  int old_end = 0;
  int new_begin = 0;
  int new_end = 0;
};

/// The search over diagonals; `furthest_` holds one row of the search for each number of changes.
class Search {
 public:
  Search(const Lines& before, const Lines& after, int begin, int old_end, int new_end)
      : before_(before), after_(after), begin_(begin), old_end_(old_end), new_end_(new_end) {}

  std::vector<Change> run() {
    for (int depth = 0; depth <= most_changes; ++depth) {
      if (step(depth)) return walk_back(depth);
    }
    return {{begin_, old_end_, begin_, new_end_}};
  }

 private:
  [[nodiscard]] int reach(int depth, int diagonal) const {
    const auto& row = furthest_[static_cast<std::size_t>(depth)];
    const int place = diagonal + depth;
    return row[static_cast<std::size_t>(place)];
  }

  [[nodiscard]] bool goes_down(int depth, int diagonal) const {
    if (diagonal == -depth) return true;
    return diagonal != depth && reach(depth - 1, diagonal - 1) < reach(depth - 1, diagonal + 1);
  }

  /// Where in `before` the path with `depth` changes enters the diagonal.
  [[nodiscard]] int entry(int depth, int diagonal) const {
    if (depth == 0) return begin_;
    return goes_down(depth, diagonal) ? reach(depth - 1, diagonal + 1)
                                      : reach(depth - 1, diagonal - 1) + 1;
  }

  /// All paths with one more change; true if one of them is at the end.
  bool step(int depth) {
    const int diagonals = 2 * depth + 1;
    std::vector<int> row(static_cast<std::size_t>(diagonals), -1);
    for (int diagonal = -depth; diagonal <= depth; diagonal += 2) {
      int x = entry(depth, diagonal);
      while (x < old_end_ && x - diagonal < new_end_ && same(x, x - diagonal)) ++x;
      const int place = diagonal + depth;
      row[static_cast<std::size_t>(place)] = x;
      if (x >= old_end_ && x - diagonal >= new_end_) {
        furthest_.push_back(std::move(row));
        end_diagonal_ = diagonal;
        return true;
      }
    }
    // Diagonals of the other parity belong to the row before.
    furthest_.push_back(std::move(row));
    return false;
  }

  [[nodiscard]] bool same(int x, int y) const {
    return y >= 0 && before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)];
  }

  [[nodiscard]] std::vector<Change> walk_back(int depth) const {
    std::vector<Change> out;
    int diagonal = end_diagonal_;
    for (; depth > 0; --depth) {
      const bool down = goes_down(depth, diagonal);
      const int x = entry(depth, diagonal);
      const int y = x - diagonal;
      out.push_back(down ? Change{x, x, y - 1, y} : Change{x - 1, x, y, y});
      diagonal += down ? 1 : -1;
    }
    std::ranges::reverse(out);
    return out;
  }

  const Lines& before_;
  const Lines& after_;
  int begin_;
  int old_end_;
  int new_end_;
  int end_diagonal_ = 0;
  std::vector<std::vector<int>> furthest_;
};

/// Neighbouring changes as one.
std::vector<Change> merged(const std::vector<Change>& all) {
  std::vector<Change> out;
  for (const Change& each : all) {
    if (!out.empty() && out.back().old_end == each.old_begin &&
        out.back().new_end == each.new_begin) {
      out.back().old_end = each.old_end;
      out.back().new_end = each.new_end;
    } else {
      out.push_back(each);
    }
  }
  return out;
}

std::vector<Change> changes(const Lines& before, const Lines& after) {
  const auto first = std::ranges::mismatch(before, after);
  const int begin = static_cast<int>(std::distance(before.begin(), first.in1));
  int old_end = static_cast<int>(before.size());
  int new_end = static_cast<int>(after.size());
  while (old_end > begin && new_end > begin &&
         before[static_cast<std::size_t>(old_end - 1)] ==
             after[static_cast<std::size_t>(new_end - 1)]) {
    --old_end;
    --new_end;
  }
  return merged(Search(before, after, begin, old_end, new_end).run());
}

void put(std::string& out, char mark, const Lines& lines, int begin, int end) {
  for (int i = begin; i < end; ++i) {
    const std::string_view line = lines[static_cast<std::size_t>(i)];
    out += mark;
    out += line;
    if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
  }
}

/// `12,3` as POSIX diff -u writes it: of no lines, the one before them.
std::string range(int begin, int end) {
  const int count = end - begin;
  if (count == 1) return std::to_string(begin + 1);
  return fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
}

/// Changes that share their surroundings are one hunk.
std::size_t hunk_size(const std::vector<Change>& all, std::size_t from) {
  std::size_t size = 1;
  while (from + size < all.size() &&
         all[from + size].old_begin - all[from + size - 1].old_end <= 2 * around) {
    ++size;
  }
  return size;
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Lines old_lines = lines_of(before);
  const Lines new_lines = lines_of(after);
  const std::vector<Change> all = changes(old_lines, new_lines);
  while (name.starts_with('/')) name.remove_prefix(1);
  std::string out = fmt::format("--- a/{}\n+++ b/{}\n", name, name);
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t size = hunk_size(all, i);
    const Change& last = all[i + size - 1];
    const int lead = std::min(around, all[i].old_begin);
    const int tail = std::min(around, static_cast<int>(old_lines.size()) - last.old_end);
    fmt::format_to(std::back_inserter(out),
                   "@@ -{} +{} @@\n",
                   range(all[i].old_begin - lead, last.old_end + tail),
                   range(all[i].new_begin - lead, last.new_end + tail));
    int at = all[i].old_begin - lead;
    for (std::size_t k = i; k < i + size; ++k) {
      put(out, ' ', old_lines, at, all[k].old_begin);
      put(out, '-', old_lines, all[k].old_begin, all[k].old_end);
      put(out, '+', new_lines, all[k].new_begin, all[k].new_end);
      at = all[k].old_end;
    }
    put(out, ' ', old_lines, at, last.old_end + tail);
    i += size;
  }
  return out;
}

}  // namespace knack
