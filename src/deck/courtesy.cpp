// SPDX-License-Identifier: MIT
// The lists.
#include "deck/courtesy.hpp"

#include <array>

namespace knack::deck {

std::span<const std::string_view> courtesy_phrases(std::string_view language) {
  static constexpr std::array<std::string_view, 5> en{
      "sorry ", "apolog", "understand ", "understandabl", "regret "};
  static constexpr std::array<std::string_view, 7> ru{
      "извин", "прости ", "простите ", "прощени", "понима", "жаль ", "сожале"};
  static constexpr std::array<std::string_view, 5> lv{
      "atvaino", "piedod", "saprot", "žēl ", "nožēlo"};
  const std::string_view primary = language.substr(0, language.find('-'));
  if (primary == "en") return en;
  if (primary == "ru") return ru;
  if (primary == "lv") return lv;
  return {};
}

}  // namespace knack::deck
