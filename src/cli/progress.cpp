// SPDX-License-Identifier: MIT
// Carriage returns.
#include "cli/progress.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace knack::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 500ms;
constexpr auto pause = 100ms;
constexpr std::int64_t look_at_clock = 1024;  ///< steps from one look to the next
constexpr std::int64_t cells = 40;

}  // namespace

Progress::Progress(std::ostream& err, bool shown, std::int64_t total, Clock clock)
    : err_(err), shown_(shown && total > 0), total_(total), clock_(std::move(clock)) {
  if (shown_) next_ = clock_() + patience;
}

Progress::~Progress() {
  if (drawn_ == 0) return;
  err_ << '\r' << std::string(drawn_, ' ') << '\r';
  err_.flush();
}

void Progress::step() {
  ++done_;
  if (!shown_ || done_ % look_at_clock != 0) return;
  const auto now = clock_();
  if (now < next_) return;
  next_ = now + pause;
  draw();
}

void Progress::draw() {
  const std::int64_t done = std::min(done_, total_);
  const auto full = static_cast<std::size_t>(done * cells / total_);
  const std::string bar = std::string(full, '#') + std::string(cells - full, '.');
  const std::string line = fmt::format("[{}] {:3} %", bar, done * 100 / total_);
  err_ << '\r' << line;
  err_.flush();
  drawn_ = line.size();
}

}  // namespace knack::cli
