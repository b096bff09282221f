// SPDX-License-Identifier: MIT
// The phrases, and how they are found.
#include "lint/lexicon.hpp"

#include <algorithm>
#include <array>

#include "base/contract.hpp"

namespace knack::lint {
namespace {

using namespace mark;

// “only” is no absolute here: in polite speech it makes things small (“it only takes a moment”),
// and so do «только» and “tikai”.
constexpr std::array english = {
    Phrase{"all of the above ", all_none},
    Phrase{"none of the above ", all_none},
    Phrase{"both of the above ", all_none},
    Phrase{"any of the above ", all_none},
    Phrase{"all the above ", all_none},
    Phrase{"both a and b ", all_none},
    Phrase{"both b and c ", all_none},
    Phrase{"a and b are ", all_none},
    Phrase{"all answers are ", all_none},
    Phrase{"all options are ", all_none},
    Phrase{"none of these answers ", all_none},
    Phrase{"none of these options ", all_none},
    Phrase{"option", option},
    Phrase{"answer", option},
    Phrase{"choice", option},
    Phrase{"always ", absolute},
    Phrase{"never ", absolute},
    Phrase{"under no circumstances ", absolute},
    Phrase{"in no case ", absolute},
    Phrase{"without exception ", absolute},
    Phrase{"sorry ", empathy},
    Phrase{"apolog", empathy},
    Phrase{"understand ", empathy},
    Phrase{"understandabl", empathy},
    Phrase{"regret ", empathy},
    Phrase{"calm down ", rude},
    Phrase{"shut up ", rude},
    Phrase{"stupid", rude},
    Phrase{"idiot", rude},
    Phrase{"nonsense ", rude},
    Phrase{"who cares ", rude},
    Phrase{"not my problem ", rude},
    Phrase{"your problem ", rude},
    Phrase{"your own fault ", rude},
    Phrase{"don't care ", rude},
    Phrase{"go away ", rude},
    Phrase{"get lost ", rude},
    Phrase{"stop shouting ", rude},
    Phrase{"can't you read ", rude},
    Phrase{"can't you see ", rude},
    Phrase{"leave me alone ", rude},
    Phrase{"about ", stop},
    Phrase{"after ", stop},
    Phrase{"again ", stop},
    Phrase{"also ", stop},
    Phrase{"away ", stop},
    Phrase{"back ", stop},
    Phrase{"because ", stop},
    Phrase{"been ", stop},
    Phrase{"before ", stop},
    Phrase{"being ", stop},
    Phrase{"could ", stop},
    Phrase{"does ", stop},
    Phrase{"don't ", stop},
    Phrase{"down ", stop},
    Phrase{"each ", stop},
    Phrase{"even ", stop},
    Phrase{"every ", stop},
    Phrase{"first ", stop},
    Phrase{"from ", stop},
    Phrase{"have ", stop},
    Phrase{"here ", stop},
    Phrase{"into ", stop},
    Phrase{"just ", stop},
    Phrase{"more ", stop},
    Phrase{"most ", stop},
    Phrase{"much ", stop},
    Phrase{"once ", stop},
    Phrase{"only ", stop},
    Phrase{"other", stop},
    Phrase{"over ", stop},
    Phrase{"should ", stop},
    Phrase{"some ", stop},
    Phrase{"something ", stop},
    Phrase{"still ", stop},
    Phrase{"such ", stop},
    Phrase{"than ", stop},
    Phrase{"that ", stop},
    Phrase{"that's ", stop},
    Phrase{"their ", stop},
    Phrase{"them ", stop},
    Phrase{"then ", stop},
    Phrase{"there ", stop},
    Phrase{"these ", stop},
    Phrase{"they ", stop},
    Phrase{"this ", stop},
    Phrase{"those ", stop},
    Phrase{"time ", stop},
    Phrase{"until ", stop},
    Phrase{"very ", stop},
    Phrase{"were ", stop},
    Phrase{"what ", stop},
    Phrase{"when ", stop},
    Phrase{"where ", stop},
    Phrase{"which ", stop},
    Phrase{"while ", stop},
    Phrase{"will ", stop},
    Phrase{"with ", stop},
    Phrase{"would ", stop},
    Phrase{"you'll ", stop},
    Phrase{"you're ", stop},
    Phrase{"your ", stop},
};

constexpr std::array russian = {
    Phrase{"все вышеперечисленн", all_none},
    Phrase{"все перечисленн", all_none},
    Phrase{"все указанн", all_none},
    Phrase{"ни один из ответов ", all_none},
    Phrase{"ни один из вариантов ", all_none},
    Phrase{"ни один из перечисл", all_none},
    Phrase{"ни одно из перечисл", all_none},
    Phrase{"ни одна из перечисл", all_none},
    Phrase{"ничего из перечисл", all_none},
    Phrase{"ничего из вышеперечисл", all_none},
    Phrase{"все ответы верн", all_none},
    Phrase{"все ответы правильн", all_none},
    Phrase{"все варианты верн", all_none},
    Phrase{"все варианты правильн", all_none},
    Phrase{"верны все ", all_none},
    Phrase{"вариант", option},
    Phrase{"ответ", option},
    Phrase{"всегда ", absolute},
    Phrase{"никогда ", absolute},
    Phrase{"ни в коем случае ", absolute},
    Phrase{"ни при каких ", absolute},
    Phrase{"без исключени", absolute},
    Phrase{"извин", empathy},
    Phrase{"понима", empathy},
    Phrase{"жаль ", empathy},
    Phrase{"сожале", empathy},
    Phrase{"простите ", empathy},
    Phrase{"прошу прощения ", empathy},
    Phrase{"успокойтесь ", rude},
    Phrase{"не моя проблема ", rude},
    Phrase{"не мои проблемы ", rude},
    Phrase{"ваша проблема ", rude},
    Phrase{"ваши проблемы ", rude},
    Phrase{"сами виноваты ", rude},
    Phrase{"отстаньте ", rude},
    Phrase{"идиот", rude},
    Phrase{"глупост", rude},
    Phrase{"ерунд", rude},
    Phrase{"чушь ", rude},
    Phrase{"мне все равно ", rude},
    Phrase{"не орите ", rude},
    Phrase{"не кричите ", rude},
    Phrase{"читать умеете ", rude},
    Phrase{"читать не умеете ", rude},
    Phrase{"уходите ", rude},
    Phrase{"ваше ", stop},
    Phrase{"вашего ", stop},
    Phrase{"вашей ", stop},
    Phrase{"ваша ", stop},
    Phrase{"вашу ", stop},
    Phrase{"ваши ", stop},
    Phrase{"были ", stop},
    Phrase{"было ", stop},
    Phrase{"быть ", stop},
    Phrase{"вами ", stop},
    Phrase{"если ", stop},
    Phrase{"есть ", stop},
    Phrase{"еще ", stop},
    Phrase{"здесь ", stop},
    Phrase{"когда ", stop},
    Phrase{"кого ", stop},
    Phrase{"котор", stop},
    Phrase{"можно ", stop},
    Phrase{"наши ", stop},
    Phrase{"него ", stop},
    Phrase{"ними ", stop},
    Phrase{"нужно ", stop},
    Phrase{"один ", stop},
    Phrase{"одну ", stop},
    Phrase{"очень ", stop},
    Phrase{"перед ", stop},
    Phrase{"пока ", stop},
    Phrase{"после ", stop},
    Phrase{"потом ", stop},
    Phrase{"почти ", stop},
    Phrase{"сам ", stop},
    Phrase{"свое", stop},
    Phrase{"свои", stop},
    Phrase{"свой ", stop},
    Phrase{"свою ", stop},
    Phrase{"себе ", stop},
    Phrase{"себя ", stop},
    Phrase{"сейчас ", stop},
    Phrase{"сначала ", stop},
    Phrase{"сразу ", stop},
    Phrase{"также ", stop},
    Phrase{"такое ", stop},
    Phrase{"такой ", stop},
    Phrase{"теперь ", stop},
    Phrase{"тоже ", stop},
    Phrase{"только ", stop},
    Phrase{"того ", stop},
    Phrase{"уже ", stop},
    Phrase{"чего ", stop},
    Phrase{"через ", stop},
    Phrase{"чтобы ", stop},
    Phrase{"этим ", stop},
    Phrase{"этих ", stop},
    Phrase{"этого ", stop},
    Phrase{"этой ", stop},
    Phrase{"этом ", stop},
    Phrase{"этот ", stop},
};

constexpr std::array latvian = {
    Phrase{"viss iepriekš minēt", all_none},
    Phrase{"viss augstāk minēt", all_none},
    Phrase{"visi iepriekš minēt", all_none},
    Phrase{"viss minētais ", all_none},
    Phrase{"visas atbildes ir ", all_none},
    Phrase{"visi varianti ir ", all_none},
    Phrase{"neviens no iepriekš", all_none},
    Phrase{"neviena no iepriekš", all_none},
    Phrase{"neviens no minēt", all_none},
    Phrase{"neviena no minēt", all_none},
    Phrase{"nekas no minēt", all_none},
    Phrase{"nekas no iepriekš", all_none},
    Phrase{"neviens no variantiem ", all_none},
    Phrase{"neviena no atbildēm ", all_none},
    Phrase{"variant", option},
    Phrase{"atbild", option},
    Phrase{"vienmēr ", absolute},
    Phrase{"nekad ", absolute},
    Phrase{"nekādā gadījumā ", absolute},
    Phrase{"bez izņēmuma ", absolute},
    Phrase{"atvaino", empathy},
    Phrase{"saprot", empathy},
    Phrase{"žēl ", empathy},
    Phrase{"piedod", empathy},
    Phrase{"nožēlo", empathy},
    Phrase{"nomierinieties ", rude},
    Phrase{"nav mana problēma ", rude},
    Phrase{"jūsu problēma ", rude},
    Phrase{"pats vainīgs ", rude},
    Phrase{"pati vainīga ", rude},
    Phrase{"paši vainīgi ", rude},
    Phrase{"stulb", rude},
    Phrase{"idiot", rude},
    Phrase{"muļķ", rude},
    Phrase{"man vienalga ", rude},
    Phrase{"lasīt neprotat ", rude},
    Phrase{"neblaujiet ", rude},
    Phrase{"nekliedziet ", rude},
    Phrase{"ejiet prom ", rude},
    Phrase{"lieciet mani mierā ", rude},
    Phrase{"arī ", stop},
    Phrase{"bija ", stop},
    Phrase{"būtu ", stop},
    Phrase{"jums ", stop},
    Phrase{"jūsu ", stop},
    Phrase{"kamēr ", stop},
    Phrase{"kāda ", stop},
    Phrase{"kura ", stop},
    Phrase{"kurš ", stop},
    Phrase{"mūsu ", stop},
    Phrase{"pirms ", stop},
    Phrase{"pēc ", stop},
    Phrase{"savu ", stop},
    Phrase{"sava", stop},
    Phrase{"tagad ", stop},
    Phrase{"tikai ", stop},
    Phrase{"turpat ", stop},
    Phrase{"tūlīt ", stop},
    Phrase{"varat ", stop},
    Phrase{"viena ", stop},
    Phrase{"vienu ", stop},
    Phrase{"viņa ", stop},
    Phrase{"viņai ", stop},
    Phrase{"viņam ", stop},
    Phrase{"viņi ", stop},
    Phrase{"viņu ", stop},
    Phrase{"viņš ", stop},
    Phrase{"vispirms ", stop},
    Phrase{"šeit ", stop},
    Phrase{"šodien ", stop},
};

constexpr std::size_t key_bytes = 4;

std::uint32_t key_of(std::string_view text) {
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < key_bytes; ++i)
    key = (key << 8U) | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return key;
}

}  // namespace

Lexicon::Lexicon(std::span<const Phrase> phrases) {
  for (const Phrase& each : phrases) {
    expects(each.text.size() >= key_bytes);
    rows_.push_back({key_of(each.text), each});
  }
  std::ranges::sort(rows_, {}, &Row::key);
}

std::span<const Lexicon::Row> Lexicon::like(std::string_view rest) const {
  const std::uint32_t key = key_of(rest);
  const auto first = std::ranges::lower_bound(rows_, key, {}, &Row::key);
  auto last = first;
  while (last != rows_.end() && last->key == key) ++last;
  return {first, last};
}

Marks Lexicon::at(std::string_view rest) const {
  Marks out = 0;
  for (const Row& each : like(rest)) {
    if (rest.starts_with(each.phrase.text)) out |= each.phrase.marks;
  }
  return out;
}

std::size_t Lexicon::length_at(std::string_view rest, Marks wanted) const {
  std::size_t out = 0;
  for (const Row& each : like(rest)) {
    if ((each.phrase.marks & wanted) != 0 && rest.starts_with(each.phrase.text))
      out = std::max(out, each.phrase.text.size());
  }
  return out;
}

const Lexicon& lexicon_of(answer::Language language) {
  static const Lexicon of_english(english);
  static const Lexicon of_russian(russian);
  static const Lexicon of_latvian(latvian);
  static const Lexicon none(std::span<const Phrase>{});
  switch (language) {
    case answer::Language::english:
      return of_english;
    case answer::Language::russian:
      return of_russian;
    case answer::Language::latvian:
      return of_latvian;
    case answer::Language::other:
      break;
  }
  return none;
}

}  // namespace knack::lint
