// SPDX-License-Identifier: MIT
// Shingles, a sketch of each text, candidates by bands, then the exact index.
#include "lint/near_duplicates.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/fold.hpp"
#include "base/utf8.hpp"

namespace knack::lint {
namespace {

constexpr std::size_t shingle_size = 5;
// 60 %, as a fraction of whole numbers: rounding must not lose a pair.
constexpr std::size_t numerator = 3;
constexpr std::size_t denominator = 5;

/// Blanks, punctuation and signs.
bool parts_words(char32_t point) {
  if (point >= 0x80)
    return point < 0xc0 || (point >= 0x2000 && point <= 0x206f) || point == 0xd7 || point == 0xf7;
  const bool letter = (point | 0x20U) >= U'a' && (point | 0x20U) <= U'z';
  return !letter && (point < U'0' || point > U'9');
}

/// Small letters of our three languages, ё as е; others stay, which makes two texts in them only
/// less alike.
char32_t lower(char32_t point) {
  return point == 0x401 || point == 0x451 ? 0x435 : small_letter(point);
}

/// Hashes the last five characters as they come.
class Roller {
 public:
  void add(char32_t point) {
    // Five numbers of 21 bits do not fit into 64 bits, but letters of 12 bits do.
    constexpr std::uint64_t mask = (std::uint64_t{1} << 60U) - 1;
    window_ = ((window_ << 12U) ^ (point * 0x9e37U & 0xfffU) ^ (point >> 12U)) & mask;
    ++seen_;
  }

  [[nodiscard]] std::size_t seen() const { return seen_; }

  [[nodiscard]] std::uint32_t value() const {
    const std::uint64_t mixed = (window_ ^ (window_ >> 31U)) * 0x9e3779b97f4a7c15U;
    return static_cast<std::uint32_t>(mixed >> 32U);
  }

 private:
  std::uint64_t window_ = 0;
  std::size_t seen_ = 0;
};

/// Removes what is there twice without sorting: the order does not matter.
class Seen {
 public:
  explicit Seen(std::size_t most) {
    std::size_t size = 64;
    while (size < 2 * most) size *= 2;
    slots_.assign(size, 0);
  }

  [[nodiscard]] bool contains(std::uint32_t hash) const {
    const std::uint32_t key = hash == 0 ? 1 : hash;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = key & mask;
    while (slots_[at] != key && slots_[at] != 0) at = (at + 1) & mask;
    return slots_[at] == key;
  }

  /// Whether the hash was not there before. 0 is kept as 1.
  bool insert(std::uint32_t hash) {
    const std::uint32_t key = hash == 0 ? 1 : hash;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = key & mask;; at = (at + 1) & mask) {
      if (slots_[at] == key) return false;
      if (slots_[at] != 0) continue;
      slots_[at] = key;
      return true;
    }
  }

 private:
  std::vector<std::uint32_t> slots_;
};

std::size_t divided_up(std::size_t a, std::size_t b) {
  return (a + b - 1) / b;
}

/// How many shingles two texts of these sizes must have in common to be 60 % alike:
/// o / (a + b - o) >= t  <=>  o >= t / (1 + t) * (a + b).
std::size_t least_common(std::size_t a, std::size_t b) {
  return divided_up(numerator * (a + b), numerator + denominator);
}

constexpr std::size_t rows = 4;  ///< bins of a band
constexpr std::size_t bands = 32;
constexpr std::size_t bins = rows * bands;

/// The smallest hash in each bin (MinHash with one permutation: Li, Owen, Zhang 2012). The share of
/// bins in which two texts agree is about their Jaccard index.
using Sketch = std::array<std::uint32_t, bins>;

Sketch sketch_of(const Shingles& shingles) {
  constexpr std::uint32_t empty = 0xffffffffU;
  Sketch out;
  out.fill(empty);
  for (const std::uint32_t each : shingles) {
    const auto bin = static_cast<std::size_t>((std::uint64_t{each} * bins) >> 32U);
    const std::uint32_t order = std::min((each * 0x9e3779b1U) ^ (each >> 15U), empty - 1);
    out.at(bin) = std::min(out.at(bin), order);
  }
  // An empty bin takes what the next one has (Shrivastava, Li 2014); twice round for those at the
  // end.
  std::uint32_t next = empty;
  for (std::size_t turn = 2 * bins; turn > 0; --turn) {
    std::uint32_t& here = out.at((turn - 1) % bins);
    if (here == empty) here = next;
    next = here;
  }
  return out;
}

/// Pairs of texts that agree in a whole band, each once: of random texts few, of those that are
/// alike nearly all.
class Candidates {
 public:
  explicit Candidates(const std::vector<Sketch>& sketches) : sketches_(sketches) {}

  std::vector<std::pair<std::uint32_t, std::uint32_t>> find() {
    for (std::size_t band = 0; band < bands; ++band) look_at(band);
    std::ranges::sort(pairs_);
    const auto last = std::unique(pairs_.begin(), pairs_.end());
    pairs_.erase(last, pairs_.end());
    return std::move(pairs_);
  }

 private:
  void look_at(std::size_t band) {
    keyed_.clear();
    for (std::uint32_t text = 0; text < sketches_.size(); ++text)
      keyed_.emplace_back(key(sketches_[text], band), text);
    std::ranges::sort(keyed_);
    for (std::size_t from = 0; from < keyed_.size();) {
      std::size_t to = from + 1;
      while (to < keyed_.size() && keyed_[to].first == keyed_[from].first) ++to;
      take(from, to);
      from = to;
    }
  }

  static std::uint64_t key(const Sketch& sketch, std::size_t band) {
    std::uint64_t out = 0;
    for (std::size_t row = 0; row < rows; ++row)
      out = (out ^ sketch.at(band * rows + row)) * 0x9e3779b97f4a7c15U;
    return out;
  }

  /// All pairs of a run; of a long one, which is a text copied over and over, those with its first
  /// and with the one before.
  void take(std::size_t from, std::size_t to) {
    constexpr std::size_t long_run = 64;
    for (std::size_t later = from + 1; later < to; ++later) {
      const std::size_t begin = to - from <= long_run ? from : later - 1;
      if (begin > from) pairs_.emplace_back(keyed_[from].second, keyed_[later].second);
      for (std::size_t earlier = begin; earlier < later; ++earlier)
        pairs_.emplace_back(keyed_[earlier].second, keyed_[later].second);
    }
  }

  const std::vector<Sketch>& sketches_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keyed_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
};

/// Whether so many bins agree that the texts may be alike: 40 % are 4.6 standard deviations below
/// the 60 % that are looked for.
bool may_be_alike(const Sketch& one, const Sketch& other) {
  std::size_t equal = 0;
  for (std::size_t i = 0; i < bins; ++i) equal += one.at(i) == other.at(i) ? 1U : 0U;
  return 10 * equal >= 4 * bins;
}

/// The Jaccard index itself, where it is at least 60 %.
std::optional<double> exact_jaccard(const Shingles& one, const Shingles& other) {
  Seen members(one.size());
  for (const std::uint32_t each : one) members.insert(each);
  std::size_t common = 0;
  for (const std::uint32_t each : other) common += members.contains(each) ? 1U : 0U;
  if (common < least_common(one.size(), other.size())) return std::nullopt;
  const std::size_t all = one.size() + other.size() - common;
  return static_cast<double>(common) / static_cast<double>(all);
}

}  // namespace

Shingles shingles_of(std::string_view text) {
  Shingles out;
  Seen seen(text.size() + 1);
  Roller roller;
  const auto add = [&](char32_t point) {
    roller.add(point);
    if (roller.seen() >= shingle_size && seen.insert(roller.value())) out.push_back(roller.value());
  };
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const Decoded step = byte < 0x80U ? Decoded{byte, 1, true} : decode_front(text.substr(at));
    at += step.size;
    if (parts_words(step.point)) {
      gap = roller.seen() > 0;
      continue;
    }
    if (gap) add(U' ');
    gap = false;
    add(lower(step.point));
  }
  if (out.empty() && roller.seen() > 0) out.push_back(roller.value());
  return out;
}

std::vector<Shingles> deck_shingles(const deck::Deck& deck) {
  std::vector<Shingles> out;
  out.reserve(deck.cards.size());
  for (const deck::Card& card : deck.cards) out.push_back(shingles_of(card.situation.value));
  return out;
}

std::vector<Pair> near_pairs(std::span<const Shingles* const> texts) {
  std::vector<Sketch> sketches;
  sketches.reserve(texts.size());
  for (const Shingles* each : texts) sketches.push_back(sketch_of(*each));
  std::vector<Pair> out;
  for (const auto& [first, second] : Candidates(sketches).find()) {
    if (!may_be_alike(sketches[first], sketches[second])) continue;
    if (const auto jaccard = exact_jaccard(*texts[first], *texts[second]))
      out.push_back({first, second, *jaccard});
  }
  return out;
}

}  // namespace knack::lint
