// SPDX-License-Identifier: MIT
// Logs for benchmarks: many reviews of a real shape.
#pragma once

#include <string>
#include <vector>

#include "schedule/review.hpp"

namespace knack::bench {

/// `count` reviews of `decks` × `cards` cards (ids as in make_decks), in log order, two a minute,
/// grades mostly 4.
[[nodiscard]] std::vector<schedule::Event> make_log(int count, int decks, int cards);

/// Writes such a log into a new store.
void fill_store(const std::string& path, int count, int decks, int cards);

}  // namespace knack::bench
