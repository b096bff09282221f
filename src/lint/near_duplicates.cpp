// SPDX-License-Identifier: MIT
// Shingles, a prefix filter that asks for several common shingles, then the exact index.
#include "lint/near_duplicates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

#include "base/utf8.hpp"

namespace knack::lint {
namespace {

constexpr std::size_t shingle_size = 5;
// 60 %, as a fraction of whole numbers: rounding must not lose a pair.
constexpr std::size_t numerator = 3;
constexpr std::size_t denominator = 5;

/// Lower case by arithmetic for the letters of our three languages; others stay, which makes two
/// texts in them only less alike. 0 for what is no letter or digit.
char32_t simple(char32_t point) {
  if (point < 0x80) {
    if (point >= U'A' && point <= U'Z') return point + 32;
    const bool keeps = (point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9');
    return keeps ? point : 0;
  }
  if (point < 0xc0 || (point >= 0x2000 && point <= 0x206f) || point == 0xd7 || point == 0xf7)
    return 0;
  if (point <= 0xde) return point + 32;
  if (point >= 0x100 && point < 0x180) {
    const bool odd_is_capital = point >= 0x139 && point <= 0x148;
    return (point % 2 == 1) == odd_is_capital ? point + 1 : point;
  }
  if (point >= 0x410 && point <= 0x42f) return point + 32;
  return point == 0x401 || point == 0x451 ? 0x435 : point;
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

/// The filter asks not for one common shingle but for so many, in prefixes that are longer by that
/// number less one: what nearly all texts share by chance is then not enough to compare them.
constexpr std::size_t wanted = 24;

/// Shingles of a text among which it is looked for: it is the longer one, so the common ones are at
/// least 60 % of it.
std::size_t probe_size(std::size_t size) {
  return std::min(size, size - divided_up(numerator * size, denominator) + wanted);
}

/// The same for the shorter one: least_common(size, size) of it.
std::size_t index_size(std::size_t size) {
  return std::min(size, size - least_common(size, size) + wanted);
}

/// How often hashes occur, counted in few slots: only the order of rarity matters, and any order is
/// right.
class Rarity {
 public:
  void count(const Shingles& shingles) {
    for (const std::uint32_t each : shingles) ++counts_[each % slots];
  }

  /// Rarer first; hashes that are equally rare in any order that is always the same.
  [[nodiscard]] std::uint64_t key(std::uint32_t hash) const {
    return (std::uint64_t{counts_[hash % slots]} << 32U) | hash;
  }

 private:
  static constexpr std::size_t slots = std::size_t{1} << 18U;
  std::vector<std::uint32_t> counts_ = std::vector<std::uint32_t>(slots);
};

/// Where each shingle of the index prefixes was met: chains in one array, so that a shingle that is
/// met once costs no allocation.
class Postings {
 public:
  explicit Postings(std::size_t most) {
    std::size_t slots = 64;
    while (slots < 2 * most) slots *= 2;
    keys_.assign(slots, 0);
    heads_.assign(slots, nothing);
    entries_.reserve(most);
  }

  void add(std::uint32_t hash, std::uint32_t text) {
    const std::size_t at = slot(hash);
    keys_[at] = key(hash);
    entries_.push_back({text, heads_[at]});
    heads_[at] = static_cast<std::uint32_t>(entries_.size() - 1);
  }

  /// Calls `visit` with each text that was added with the hash.
  template <class Visit>
  void each(std::uint32_t hash, Visit visit) const {
    for (std::uint32_t at = heads_[slot(hash)]; at != nothing; at = entries_[at].next)
      visit(entries_[at].text);
  }

 private:
  struct Entry {
    std::uint32_t text;
    std::uint32_t next;
  };

  static constexpr std::uint32_t nothing = 0xffffffffU;

  /// 0 stands for an empty slot.
  static std::uint32_t key(std::uint32_t hash) { return hash == 0 ? 1 : hash; }

  [[nodiscard]] std::size_t slot(std::uint32_t hash) const {
    const std::size_t mask = keys_.size() - 1;
    std::size_t at = hash & mask;
    while (keys_[at] != 0 && keys_[at] != key(hash)) at = (at + 1) & mask;
    return at;
  }

  std::vector<std::uint32_t> keys_;
  std::vector<std::uint32_t> heads_;
  std::vector<Entry> entries_;
};

/// Joins the texts with themselves, shorter ones first.
class Join {
 public:
  explicit Join(std::span<const Shingles* const> texts)
      : texts_(texts), order_(texts.size()), hits_(texts.size()) {
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = static_cast<std::uint32_t>(i);
    std::ranges::stable_sort(order_, {}, [&](std::uint32_t i) { return texts_[i]->size(); });
    for (const Shingles* each : texts_) {
      rarity_.count(*each);
      sizes_.push_back(each->size());
    }
  }

  std::vector<Pair> run() {
    std::size_t indexed = 0;
    for (const Shingles* each : texts_) indexed += index_size(each->size());
    Postings postings(indexed);
    for (const std::uint32_t text : order_) visit(text, postings);
    std::ranges::sort(
        pairs_, {}, [](const Pair& each) { return std::pair(each.first, each.second); });
    return std::move(pairs_);
  }

 private:
  void visit(std::uint32_t text, Postings& postings) {
    const Shingles& all = *texts_[text];
    rank(all);
    const auto probe = static_cast<std::ptrdiff_t>(probe_size(all.size()));
    const auto index = static_cast<std::ptrdiff_t>(index_size(all.size()));
    if (probe < std::ssize(keys_))
      std::nth_element(keys_.begin(), keys_.begin() + probe, keys_.end());
    if (index < probe)
      std::nth_element(keys_.begin(), keys_.begin() + index, keys_.begin() + probe);
    touched_.clear();
    for (std::ptrdiff_t i = 0; i < probe; ++i) count_hits(postings, hash_of(i));
    compare(text);
    for (std::ptrdiff_t i = 0; i < index; ++i) postings.add(hash_of(i), text);
  }

  void rank(const Shingles& all) {
    keys_.clear();
    for (const std::uint32_t each : all) keys_.push_back(rarity_.key(each));
  }

  [[nodiscard]] std::uint32_t hash_of(std::ptrdiff_t i) const {
    return static_cast<std::uint32_t>(keys_[static_cast<std::size_t>(i)]);
  }

  void count_hits(const Postings& postings, std::uint32_t hash) {
    postings.each(hash, [&](std::uint32_t other) {
      if (hits_[other]++ == 0) touched_.push_back(other);
    });
  }

  void compare(std::uint32_t text) {
    const std::size_t size = sizes_[text];
    std::optional<Seen> members;
    for (const std::uint32_t other : touched_) {
      const std::size_t hits = hits_[other];
      hits_[other] = 0;
      const std::size_t least = least_common(size, sizes_[other]);
      if (hits < wanted && hits < least) continue;
      if (!members) {
        members.emplace(size);
        for (const std::uint32_t each : *texts_[text]) members->insert(each);
      }
      add_if_alike(text, other, *members);
    }
  }

  void add_if_alike(std::uint32_t text, std::uint32_t other, const Seen& members) {
    std::size_t common = 0;
    for (const std::uint32_t each : *texts_[other]) common += members.contains(each) ? 1U : 0U;
    if (common < least_common(sizes_[text], sizes_[other])) return;
    const std::size_t all = sizes_[text] + sizes_[other] - common;
    pairs_.push_back({std::min(text, other),
                      std::max(text, other),
                      static_cast<double>(common) / static_cast<double>(all)});
  }

  std::span<const Shingles* const> texts_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint16_t> hits_;
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint64_t> keys_;
  std::vector<std::size_t> sizes_;
  Rarity rarity_;
  std::vector<Pair> pairs_;
};

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
    const char32_t point = simple(step.point);
    if (point == 0) {
      gap = roller.seen() > 0;
      continue;
    }
    if (gap) add(U' ');
    gap = false;
    add(point);
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
  return Join(texts).run();
}

}  // namespace knack::lint
