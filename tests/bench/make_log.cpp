// SPDX-License-Identifier: MIT
// Builds the benchmark logs.
#include "bench/make_log.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "base/contract.hpp"
#include "base/random.hpp"
#include "store/store.hpp"

namespace knack::bench {

std::vector<schedule::Event> make_log(int count, int decks, int cards) {
  Random chance(11);
  std::vector<schedule::Event> log;
  log.reserve(static_cast<std::size_t>(count));
  LocalInstant now{{1'700'000'000'000}, 120};
  for (int i = 0; i < count; ++i) {
    now.at.ms += 30'000;
    schedule::Review review;
    review.at = now;
    review.shown_at = {{now.at.ms - 6000}, 120};
    review.study_day = study_day(now);
    review.card = {{fmt::format("deck-{}", chance.below(static_cast<unsigned>(decks)))},
                   {fmt::format("card-{}", chance.below(static_cast<unsigned>(cards)))}};
    review.skill = {"skill-3"};
    review.language = "en";
    review.seed = 99;
    review.shown = {"k0", "k1", "k2"};
    const bool right = chance.below(10) != 0;
    review.response = {right ? "k0" : "k1"};
    review.verdict = right ? schedule::Verdict::best : schedule::Verdict::bad;
    review.grade = schedule::Grade{right ? 4 : 1};
    review.flag = schedule::Flag::ok;
    review.input = schedule::Input::keys;
    const Millis taken{4000 + static_cast<std::int64_t>(chance.below(9000))};
    review.timing = {taken, std::nullopt, std::nullopt, taken, Millis{15'000}, 700, 1000};
    review.guess_milli = 333;
    review.knack_version = "0.1.0";
    log.emplace_back(std::move(review));
  }
  return log;
}

void fill_store(const std::string& path, int count, int decks, int cards) {
  auto store = store::Store::open_to_write({path, {{1'700'000'000'000}, 120}, 5});
  expects(store.has_value());
  auto log = make_log(count, decks, cards);
  constexpr std::size_t batch = 10'000;
  for (std::size_t at = 0; at < log.size(); at += batch) {
    const std::size_t size = std::min(batch, log.size() - at);
    expects(store->append(std::span(log).subspan(at, size)).has_value());
  }
}

}  // namespace knack::bench
