// SPDX-License-Identifier: MIT
// Optimal string alignment over code points.
#include "base/distance.hpp"

#include <algorithm>
#include <vector>

#include "base/utf8.hpp"

namespace knack {
namespace {

std::u32string points_of(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded step = decode_front(text.substr(at));
    out += step.point;
    at += step.size;
  }
  return out;
}

}  // namespace

std::size_t edit_distance(std::string_view a_text, std::string_view b_text, std::size_t limit) {
  const std::u32string a = points_of(a_text);
  const std::u32string b = points_of(b_text);
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    if (*std::ranges::min_element(now) > limit) return limit + 1;
    std::swap(before, last);
    std::swap(last, now);
  }
  return std::min(last[b.size()], limit + 1);
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  const std::size_t limit = std::max<std::size_t>(1, count_code_points(word) / 3);
  std::optional<std::string> best;
  std::size_t best_distance = limit + 1;
  for (const std::string& each : candidates) {
    const std::size_t distance = edit_distance(word, each, limit);
    if (distance >= best_distance) continue;
    best = each;
    best_distance = distance;
  }
  return best;
}

std::optional<std::string> only_nearest(std::string_view word,
                                        std::span<const std::string> candidates) {
  auto best = nearest(word, candidates);
  if (!best) return best;
  const std::size_t distance = edit_distance(word, *best, word.size());
  const auto as_near = [&](const std::string& each) {
    return each != *best && edit_distance(word, each, distance) <= distance;
  };
  if (std::ranges::any_of(candidates, as_near)) return std::nullopt;
  return best;
}

}  // namespace knack
