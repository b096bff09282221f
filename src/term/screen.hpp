// SPDX-License-Identifier: MIT
// The two ways to talk with a learner: a terminal with single keys, and lines.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "drill/view.hpp"
#include "term/clock.hpp"
#include "term/style.hpp"

namespace knack::term {

/// Nobody can answer any more: end of input, the terminal went away, or a signal asks to end
/// (`pending_signal`).
struct EndOfInput {};

/// What the learner did, and how long it took.
struct Reply {
  std::variant<EndOfInput, drill::Command> what;
  std::optional<Millis> total;      ///< question drawn → answer given; nothing if untimed
  std::optional<Millis> first_key;  ///< question drawn → first key; terminal with keys only
  std::vector<Millis> key_gaps;     ///< between keys, of typed answers with keys only
  bool interrupted = false;         ///< stopped, resumed, or the machine slept meanwhile
  Millis away{};                    ///< meanwhile paused, stopped, or the machine slept
};

/// Shows views and waits for the learner.
class Screen {
 public:
  Screen() = default;
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;
  virtual ~Screen() = default;

  /// What lies ahead; does not wait.
  virtual void start(const drill::StartView& view) = 0;

  /// Shows a question, a self-check or feedback, and waits for what the learner does (pauses, help
  /// and the text of a note are dealt with here); other views are shown and give GoOn. What was
  /// typed at a terminal before the view stands is forgotten. Where nobody can be asked back,
  /// feedback gives GoOn and a self-check "no", both without reading. After an EndOfInput each
  /// further ask gives it again, showing nothing.
  virtual Reply ask(const drill::View& view) = 0;

  /// Shows without waiting.
  virtual void show(const drill::View& view) = 0;

  /// Runs something else that wants the terminal, such as an editor, with its settings as they were
  /// before. False where there is no terminal to give.
  virtual bool lend(const std::function<void()>& work) = 0;

  /// Shows lines that are safe and laid out already.
  virtual void print(const std::string& lines) = 0;

  /// Storing failed: shows the text and asks whether to try again. False where nobody can be asked.
  virtual bool retry(const std::string& error_text) = 0;

  /// Whether somebody is there for a self-check.
  [[nodiscard]] virtual bool can_ask_back() const = 0;

  /// Whether single keys answer.
  [[nodiscard]] virtual bool keys() const = 0;

  /// Whether the time of an answer is known.
  [[nodiscard]] virtual bool timed() const = 0;
};

/// The streams of line mode; they must outlive the screen.
struct LineInput {
  std::istream* in = nullptr;
  std::ostream* out = nullptr;
  std::ostream* err = nullptr;
  bool terminal = false;  ///< somebody sits there who can be asked back, and is timed
  bool clears = false;    ///< `out` is a terminal that can clear its screen (for a pause)
  /// Drops what was typed and not read yet. For a pipe or a file nothing: its every line counts.
  std::function<void()> forget = [] {};
};

/// Drops what was typed at the terminal stdin and not read from `in`, which reads it, yet.
void forget_typed(std::istream& in);

/// The terminal at stdin and stdout, which must be one. It is raw while the screen lives and is put
/// back as it was by its end, by a signal (`pending_signal`) and by a crash. No alternate screen:
/// all stays in the scrollback. At most one such screen at a time.
[[nodiscard]] std::unique_ptr<Screen> make_terminal(const Style& style, Clock clock = real_clock());

/// Line mode: each line is an answer.
[[nodiscard]] std::unique_ptr<Screen> make_lines(LineInput input,
                                                 const Style& style,
                                                 Clock clock = real_clock());

/// SIGINT, SIGTERM, SIGHUP or SIGQUIT that came while a terminal screen lived, or 0. `ask` then
/// gives EndOfInput with the terminal put back and the signal's earlier action in place; one that
/// came after the last `ask` is only seen here. The caller ends with `raise` of it after the
/// screen is gone.
[[nodiscard]] int pending_signal();

/// Columns of stdout: of the terminal, else of COLUMNS, else 80.
[[nodiscard]] std::size_t terminal_columns();

/// The same of stderr.
[[nodiscard]] std::size_t error_columns();

}  // namespace knack::term
