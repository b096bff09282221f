// SPDX-License-Identifier: MIT
// Work in equal pieces, shared between two threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>

namespace knack::cli {

/// Calls `work(i)` once for each i under `count`, on two threads if there is more than one piece.
/// Pieces must not touch each other; all are done on return.
template <class Work>
void on_two_threads(std::size_t count, Work work) {
  std::atomic<std::size_t> next = 0;
  const auto take = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  if (count < 2) return take();
  std::thread helper(take);
  take();
  helper.join();
}

}  // namespace knack::cli
