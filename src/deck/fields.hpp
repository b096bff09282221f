// SPDX-License-Identifier: MIT
// Takes typed, checked values out of one TOML table and reports what is wrong with them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "deck/deck.hpp"
#include "deck/report.hpp"
#include "deck/value.hpp"

namespace knack::deck {

inline constexpr std::size_t max_text_bytes = 8U << 10U;

using Keys = std::span<const std::string_view>;

/// The word put right if only one of `words` can have been meant.
[[nodiscard]] std::optional<Fix> meant_word(const Text& found, Keys words);

/// One table. Every function gives nothing for a key that is absent or faulty; a faulty one is
/// reported, an absent one only by the functions that begin with `need_`.
class Fields {
 public:
  /// `owner` names the table for people: "card `x`"; `at` is its place.
  Fields(const Table& table, Span at, std::string owner, Report& report)
      : table_(table), at_(at), owner_(std::move(owner)), report_(report) {}

  [[nodiscard]] const std::string& owner() const { return owner_; }

  [[nodiscard]] Span at() const { return at_; }

  [[nodiscard]] const Table& all() const { return table_; }

  [[nodiscard]] bool has(std::string_view key) const { return table_.find(key) != nullptr; }

  /// The place of a key, or of the table if it has none of that name.
  [[nodiscard]] Span key_at(std::string_view key) const {
    const Entry* entry = table_.find(key);
    return entry == nullptr ? at_ : entry->at;
  }

  /// A text as `normal_text` gives it, not empty, at most 8 KiB, without control characters.
  std::optional<Text> text(std::string_view key);
  std::optional<Text> need_text(std::string_view key);

  /// A text that is an id.
  std::optional<Text> id(std::string_view key);
  std::optional<Text> need_id(std::string_view key);

  /// A text that is one of `words`.
  std::optional<Text> word(std::string_view key, Keys words);

  /// A list of texts, ids or paths (as they are written, not as `normal_text` gives them); items
  /// that are faulty are left out of it.
  Texts texts(std::string_view key);
  Texts ids(std::string_view key);
  Texts paths(std::string_view key);

  /// A whole number from `low` to `high`.
  std::optional<Located<std::int64_t>> number(std::string_view key,
                                              std::int64_t low,
                                              std::int64_t high);

  /// A number with or without a fraction; may be NaN or infinite.
  std::optional<Located<double>> real(std::string_view key);
  std::optional<Located<bool>> flag(std::string_view key);

  /// The tables of a list (of headers or inline) with their places.
  std::optional<std::vector<const Value*>> tables(std::string_view key);

  /// A table of its own.
  const Value* table(std::string_view key);

  /// `ignore` and `ignore_reason`.
  Ignore ignore();

  /// Reports that the key is absent, unless it is `mistyped`.
  void missing(std::string_view key, std::string help = {}, std::optional<Fix> fix = std::nullopt);

  /// Reports every key that is not among `known`; `hint` may know better than "did you mean", and
  /// `mover` then how to bring the key where it belongs. To be called first: a key that was
  /// mistyped is not reported as absent too.
  void check_keys(Keys known,
                  const std::function<std::string(std::string_view key)>& hint = nullptr,
                  const std::function<std::optional<Fix>(const Entry&)>& mover = nullptr);

  /// Whether the key stands there under a wrong name, or in a wrong place (`stands_elsewhere`).
  [[nodiscard]] bool mistyped(std::string_view key) const;

  /// The key stands in another table, where it is reported.
  void stands_elsewhere(std::string_view key) { mistyped_.emplace_back(key); }

 private:
  using Check = std::optional<Text> (Fields::*)(const Value& value, std::string_view key);

  std::optional<Text> checked_text(const Value& value, std::string_view key);
  std::optional<Text> checked_id(const Value& value, std::string_view key);
  std::optional<Text> checked_path(const Value& value, std::string_view key);
  const std::string* visible(const Value& value, std::string_view key, std::string_view wanted);
  std::optional<Text> sized(std::string text,
                            const Value& value,
                            std::string_view key,
                            std::string help_if_long);
  const Value* typed(std::string_view key, std::size_t type, std::string_view wanted);
  void wrong_type(const Value& value,
                  std::string_view key,
                  std::string_view wanted,
                  std::string help = {},
                  std::optional<Fix> fix = std::nullopt);
  void report_unknown(const Entry& entry,
                      Keys known,
                      std::string help,
                      const std::function<std::optional<Fix>(const Entry&)>& mover);
  [[nodiscard]] std::optional<Fix> renamed(const Entry& entry, Keys known) const;
  [[nodiscard]] bool mistyped_twice(std::string_view key) const;
  void note_mistyped(std::string_view word, Keys known);
  Texts list(std::string_view key, std::string_view wanted, Check check);

  const Table& table_;
  Span at_;
  std::string owner_;
  Report& report_;
  std::vector<std::string> mistyped_;  ///< keys of the format that unknown ones were taken for
};

}  // namespace knack::deck
