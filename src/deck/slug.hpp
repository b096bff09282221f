// SPDX-License-Identifier: MIT
// Ids made of texts.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace knack::deck {

/// The whole text as an id: lower case, everything else one `-`; Latin letters lose their marks,
/// Russian ones are written in Latin letters (BGN/PCGN 1947 without apostrophes). Empty if nothing
/// is left or it would be too long.
[[nodiscard]] std::string as_id(std::string_view text);

/// The first `words` words of a text as an id, English articles left out; empty if none can be had.
[[nodiscard]] std::string slug(std::string_view text, std::size_t words);

/// Names that are taken; gives others.
class FreshNames {
 public:
  void take(std::string name) { taken_.insert(std::move(name)); }

  /// `name`, or `name-2`, `name-3` … if it is taken; taken from then on. Empty for an empty name
  /// or if it would be too long.
  [[nodiscard]] std::string fresh(const std::string& name);

 private:
  std::set<std::string> taken_;
};

}  // namespace knack::deck
