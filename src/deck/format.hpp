// SPDX-License-Identifier: MIT
// The keys of deck format 1 (DECKS.md section 1), once: the reader knows them from here, and so
// does the schema for editors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace knack::deck {

/// Both ends included.
struct Range {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

inline constexpr Range option_range{2, 6};
inline constexpr Range step_range{3, 6};
inline constexpr Range heat_range{0, 3};
inline constexpr Range revision_range{1, 1'000'000};
inline constexpr Range need_range{1, 1000};
inline constexpr Range max_words_range{1, 200};

/// What a key holds.
enum class Holds {
  format,  ///< the number 1
  text,
  id,        ///< as `is_id`
  old_card,  ///< `id` or `deck/id`
  language,  ///< the shape of a BCP 47 tag
  type,      ///< of a card
  verdict,
  number,  ///< within `range`
  flag,
  table,  ///< `rows`
};

struct KeySpec;

/// One kind of table.
struct TableSpec {
  std::string_view name;  ///< "card", "option" …
  std::span<const KeySpec> keys;
  std::span<const std::string_view> key_names;  ///< of `keys`

  [[nodiscard]] bool has(std::string_view key) const;
};

/// One key of a table.
struct KeySpec {
  std::string_view name;
  Holds holds = Holds::text;
  std::string_view about;  ///< for an author who points at it; English, a sentence
  bool needed = false;     ///< of every table of its kind
  bool list = false;       ///< several of it; `range` then bounds how many, if it is not 0 to 0
  Range range{};
  const TableSpec* rows = nullptr;
};

/// The whole file, and with it all other tables. Keys stand in the order in which the bundled decks
/// write them.
[[nodiscard]] const TableSpec& file_format();

[[nodiscard]] const TableSpec& deck_format();
[[nodiscard]] const TableSpec& skill_format();
[[nodiscard]] const TableSpec& card_format();
[[nodiscard]] const TableSpec& option_format();
[[nodiscard]] const TableSpec& answer_format();
[[nodiscard]] const TableSpec& group_format();
[[nodiscard]] const TableSpec& avoid_format();

}  // namespace knack::deck
