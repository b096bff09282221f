// SPDX-License-Identifier: MIT
// termios and poll; the only file that reads and writes the terminal.
#include "term/tty.hpp"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <istream>
#include <utility>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "term/screen.hpp"

namespace knack::term {
namespace {

constexpr int escape_ms = 50;    // longer is a lone Esc
constexpr int paste_ms = 1000;   // longer is a paste whose end got lost
constexpr int resizing_ms = 80;  // a window being dragged sends many signals

std::optional<std::size_t> columns_of(int fd) {
  winsize size{};
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

}  // namespace

Tty::Tty(int in, int out) : in_(in), out_(out) {
  known_ = tcgetattr(in_, &before_) == 0;
  make_raw();
}

Tty::~Tty() {
  release();
}

void Tty::make_raw() {
  if (!known_) return;
  SignalWatch::restore_on_crash(in_, before_);
  termios raw = before_;
  raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | IEXTEN);
  raw.c_lflag |= ISIG;
  raw.c_iflag &= ~static_cast<tcflag_t>(INLCR | IGNCR);
  raw.c_iflag |= ICRNL;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  raw_ = tcsetattr(in_, TCSANOW, &raw) == 0;
  write(paste_mode_on);
}

void Tty::put_back() {
  if (!raw_) return;
  write(paste_mode_off);
  tcsetattr(in_, TCSANOW, &before_);
  raw_ = false;
  SignalWatch::nothing_to_restore();
}

void Tty::release() {
  ended_ = true;
  put_back();
  signals_.release();
}

void Tty::flush_input() {
  tcflush(in_, TCIFLUSH);
  keys_.clear();
  decoder_ = KeyDecoder{};
}

void Tty::write(std::string_view text) const {
  constexpr int patience_ms = 1000;
  while (!text.empty()) {
    const ssize_t written = ::write(out_, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
      continue;
    }
    if (errno == EINTR) continue;
    if (errno != EAGAIN || pending_signal() != 0) return;
    pollfd ready{out_, POLLOUT, 0};
    poll(&ready, 1, patience_ms);
  }
}

std::optional<std::size_t> Tty::columns() const {
  return columns_of(out_);
}

void Tty::lend(const std::function<void()>& work) {
  put_back();
  work();
  make_raw();
  flush_input();
}

void Tty::stop() {
  put_back();
  signals_.stop_here();
  // in the background the settings are those of the shell's own prompt
  const bool ours = tcgetpgrp(in_) == getpgrp();
  termios now{};
  if (ours && tcgetattr(in_, &now) == 0) before_ = now;
  make_raw();
}

void Tty::heed(Notice notice) {
  switch (notice) {
    case Notice::end:
      ended_ = true;
      return;
    case Notice::stop:
      return stop();  // the notice of its return follows
    case Notice::continued:
      make_raw();
      resumed_ = true;
      return;
    case Notice::resized:
      resized_ = true;
      return;
  }
}

TtyEvent Tty::next() {
  for (;;) {
    while (const auto notice = signals_.take()) heed(*notice);
    if (ended_ || pending_signal() != 0) return {Happening::ended, {}};
    if (std::exchange(resumed_, false)) return {Happening::resumed, {}};
    if (!keys_.empty()) {
      const Key key = keys_.front();
      keys_.pop_front();
      return {Happening::key, key};
    }
    if (settled_) {
      settled_ = resized_ = false;
      return {Happening::resized, {}};
    }
    if (!wait()) ended_ = true;
  }
}

bool Tty::wait() {
  std::array<pollfd, 2> ready{{{in_, POLLIN, 0}, {signals_.fd(), POLLIN, 0}}};
  int patience = resized_ ? resizing_ms : -1;
  if (decoder_.waiting()) patience = decoder_.pasting() ? paste_ms : escape_ms;
  const int count = poll(ready.data(), ready.size(), patience);
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  if (count == 0) {
    for (const Key& key : decoder_.timeout()) keys_.push_back(key);
    settled_ = resized_;
    return true;
  }
  return ready[0].revents == 0 || read_keys();
}

bool Tty::read_keys() {
  std::array<char, 1024> bytes{};
  const ssize_t size = read(in_, bytes.data(), bytes.size());
  if (size < 0) return errno == EINTR || errno == EAGAIN;
  if (size == 0) return false;
  for (const Key& key : decoder_.feed({bytes.data(), static_cast<std::size_t>(size)}))
    keys_.push_back(key);
  return true;
}

void forget_typed(std::istream& in) {
  tcflush(STDIN_FILENO, TCIFLUSH);
  // The kernel's queue is empty now: what can be read without waiting is what the stream holds.
  for (auto held = in.rdbuf()->in_avail(); held > 0; --held) in.rdbuf()->sbumpc();
}

namespace {

/// Of the terminal at a descriptor, else of COLUMNS, else 80.
std::size_t columns_at(int fd) {
  constexpr std::size_t usual = 80;
  constexpr std::size_t most = 10000;
  if (const auto columns = columns_of(fd)) return *columns;
  const char* text = std::getenv("COLUMNS");
  if (text == nullptr) return usual;
  const std::string_view digits(text);
  std::size_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
  return whole && value > 0 && value <= most ? value : usual;
}

}  // namespace

std::size_t terminal_columns() {
  return columns_at(STDOUT_FILENO);
}

std::size_t error_columns() {
  return columns_at(STDERR_FILENO);
}

}  // namespace knack::term
