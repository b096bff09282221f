// SPDX-License-Identifier: MIT
// Any bytes as a typed answer: judged the same each time, and only by what the card knows.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "answer/judge.hpp"
#include "unit/make.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

knack::deck::Card card_of(bool ordered) {
  using namespace knack::make;
  knack::deck::Card card = free("f",
                                "s",
                                {{"sorry", {"sorry", "apolog*", "извините", "atvainojiet"}},
                                 {"wait", {"wait*", "so long", "ждать", "gaidīt"}},
                                 {"now", {"right away", "сейчас", "tūlīt"}}});
  auto& answer = std::get<knack::deck::Answer>(card.key);
  answer.accept = texts({"I am so sorry about the wait"});
  answer.avoid.push_back(
      {texts({"calm down", "успокойтесь"}), text("why"), text("courtroom"), false});
  answer.avoid.push_back({texts({"not my job"}), std::nullopt, std::nullopt, true});
  answer.need = 2;
  answer.ordered = ordered;
  return card;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static const std::array cards = {card_of(false), card_of(true)};
  constexpr std::array<const char*, 4> languages = {"en", "ru", "lv", "xx"};
  const knack::deck::Card& card = cards[data[0] & 1U];
  const char* language = languages[(data[0] >> 1U) & 3U];
  const std::string typed(data + 1, data + size);
  const auto judged = knack::answer::judge(card, language, knack::answer::Typed{typed});
  const auto again = knack::answer::judge(card, language, knack::answer::Typed{typed});
  require(judged.outcome == again.outcome && judged.avoided == again.avoided);
  require(judged.groups.size() <= 3);
  for (const auto& each : judged.groups) require(each.group < 3);
  for (const std::size_t each : judged.avoided) require(each < 2);
  using knack::answer::Outcome;
  if (judged.outcome == Outcome::harmful) require(!judged.avoided.empty());
  if (judged.outcome == Outcome::right) require(judged.avoided.empty());
  return 0;
}
