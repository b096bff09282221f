// SPDX-License-Identifier: MIT
// A raw terminal: keys in, text out, sane again after every way to leave.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string_view>

#include <termios.h>

#include "term/keys.hpp"
#include "term/signals.hpp"

namespace knack::term {

inline constexpr std::string_view paste_mode_on = "\x1b[?2004h";
inline constexpr std::string_view paste_mode_off = "\x1b[?2004l";

/// Clears what is to be seen, from the top; the scrollback stays. (ED 3 would take that, too.)
inline constexpr std::string_view clear_screen = "\x1b[H\x1b[2J";

enum class Happening { key, resized, resumed, ended };

struct TtyEvent {
  Happening what = Happening::ended;
  Key key;
};

/// Single keys without echo while it lives; newlines, output and the keys that send signals work
/// as before. The descriptors stay the caller's.
class Tty {
 public:
  Tty(int in, int out);
  Tty(const Tty&) = delete;
  Tty& operator=(const Tty&) = delete;
  ~Tty();

  /// Waits for a key, a new width, the return from a stop (done in here), or the end: a signal, a
  /// terminal that went away.
  [[nodiscard]] TtyEvent next();

  /// Forgets keys that were hit and not read yet.
  void flush_input();

  /// Writes all of it; gives up silently where the terminal is gone.
  void write(std::string_view text) const;

  /// The columns now, if the terminal tells.
  [[nodiscard]] std::optional<std::size_t> columns() const;

  /// Runs something with the terminal as it was, and takes it again.
  void lend(const std::function<void()>& work);

  /// Puts terminal and signals back for good; `next` then gives the end.
  void release();

 private:
  void make_raw();
  void put_back();
  void stop();
  void heed(Notice notice);
  [[nodiscard]] bool wait();
  [[nodiscard]] bool read_keys();

  int in_;
  int out_;
  SignalWatch signals_;
  KeyDecoder decoder_;
  std::deque<Key> keys_;
  termios before_{};
  bool known_ = false;  // `before_` is filled
  bool raw_ = false;
  bool resumed_ = false;
  bool resized_ = false;
  bool settled_ = false;  // no further change of size for a moment
  bool ended_ = false;
};

}  // namespace knack::term
