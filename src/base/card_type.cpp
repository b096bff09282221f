// SPDX-License-Identifier: MIT
// Names of the card types.
#include "base/card_type.hpp"

#include "base/contract.hpp"

namespace knack {

std::string_view to_string(CardType type) {
  switch (type) {
    case CardType::choice:
      return "choice";
    case CardType::multi:
      return "multi";
    case CardType::order:
      return "order";
    case CardType::free:
      return "free";
  }
  expects(false);
  return {};
}

std::optional<CardType> card_type(std::string_view name) {
  for (const CardType type : {CardType::choice, CardType::multi, CardType::order, CardType::free}) {
    if (to_string(type) == name) return type;
  }
  return std::nullopt;
}

}  // namespace knack
