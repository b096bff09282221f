// SPDX-License-Identifier: MIT
// validate, 10,000 cards in 100 files, beside toml++ alone on the same bytes and one core
// (DESIGN.md section 6).
#include <thread>

#include <benchmark/benchmark.h>

#include "bench/make_decks.hpp"
#include "bench/toml_alone.hpp"
#include "deck/parse.hpp"
#include "lint/run.hpp"

namespace knack::bench {
namespace {

const std::vector<std::string>& decks(Tongue tongue) {
  static const std::vector<std::string> english = make_decks(100, 10'000, Tongue::english);
  static const std::vector<std::string> russian = make_decks(100, 10'000, Tongue::russian);
  return tongue == Tongue::english ? english : russian;
}

void toml_alone(benchmark::State& state, Tongue tongue) {
  for (auto turn : state) {
    for (const std::string& each : decks(tongue))
      benchmark::DoNotOptimize(parse_with_toml_alone(each));
  }
}

/// As the command does it: two threads parse and lint a deck each, one looks at all together.
void validate(benchmark::State& state, Tongue tongue) {
  const auto& files = decks(tongue);
  for (auto turn : state) {
    std::vector<deck::Parsed> parsed(files.size());
    std::vector<lint::DeckLint> alone(files.size());
    const auto half = [&](std::size_t from) {
      for (std::size_t i = from; i < files.size(); i += 2) {
        parsed[i] = deck::parse("bench.toml", files[i]);
        alone[i] = lint::lint_deck(*parsed[i].deck, true);
      }
    };
    std::thread helper(half, 1);
    half(0);
    helper.join();
    std::vector<deck::Deck> all;
    for (deck::Parsed& each : parsed) all.push_back(std::move(*each.deck));
    benchmark::DoNotOptimize(lint::lint_together(all, std::move(alone)));
  }
}

BENCHMARK_CAPTURE(toml_alone, yardstick_english, Tongue::english)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(validate, english, Tongue::english)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(toml_alone, yardstick_russian, Tongue::russian)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(validate, russian, Tongue::russian)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace knack::bench
