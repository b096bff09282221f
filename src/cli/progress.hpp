// SPDX-License-Identifier: MIT
// A bar on standard error for work that takes a while.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <iosfwd>

namespace knack::cli {

/// Draws nothing for the first half second, then at most ten times a second, in ASCII; wipes it off
/// at the end. Shows nothing at all where `shown` is false.
class Progress {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  Progress(std::ostream& err, bool shown, std::int64_t total, Clock clock);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(Progress&&) = delete;
  ~Progress();

  /// One more of `total` is done.
  void step();

 private:
  void draw();

  std::ostream& err_;
  bool shown_;
  std::int64_t total_;
  Clock clock_;
  std::int64_t done_ = 0;
  std::chrono::steady_clock::time_point next_;
  std::size_t drawn_ = 0;  ///< columns to wipe off
};

}  // namespace knack::cli
