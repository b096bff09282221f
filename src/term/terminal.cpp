// SPDX-License-Identifier: MIT
// The screen with single keys: draws a view, waits for keys, measures the time.
#include <algorithm>
#include <functional>
#include <utility>

#include <unistd.h>

#include "base/message.hpp"
#include "term/answer_input.hpp"
#include "term/layout.hpp"
#include "term/screen.hpp"
#include "term/tty.hpp"

namespace knack::term {
namespace {

using drill::Command;

/// One thing asked: what a key does, and the line where it shows (none if empty).
struct Asked {
  std::function<std::string()> draw;  ///< the text above the line, at the width of now
  std::function<std::optional<Pressed>(const Key&)> press;
  std::function<ShownLine(std::size_t)> shown;
  std::function<std::string()> help;     ///< all keys; none if empty
  std::function<std::string()> hint;     ///< what the last key says is missing; none if empty
  std::function<std::string()> whole{};  ///< `draw` for an empty screen; the same if empty
};

bool is_quit(const Key& key) {
  return key == Key{KeyKind::control, U'd'};
}

/// A letter as a command where not all of them mean something.
std::optional<Pressed> letter_if(bool (*fits)(const Pressed&), char32_t point) {
  auto pressed = letter_command(point);
  return pressed && fits(*pressed) ? pressed : std::nullopt;
}

std::optional<Pressed> press_feedback(const Key& key) {
  if (is_quit(key)) return Command{drill::Quit{}};
  if (key.pasted) return std::nullopt;
  if (key.kind == KeyKind::enter) return Command{drill::GoOn{}};
  if (key.kind != KeyKind::character) return std::nullopt;
  if (key.point == U' ') return Command{drill::GoOn{}};
  return letter_if(fits_after_answer, key.point);
}

std::optional<Pressed> press_yes_no(const Key& key) {
  if (is_quit(key)) return Command{drill::Quit{}};
  if (key.pasted || key.kind != KeyKind::character) return std::nullopt;
  const char letter = command_letter(key.point);
  if (letter == 'y') return Command{drill::SaidYesNo{true}};
  if (letter == 'n' || key.point == U'?') return Command{drill::SaidYesNo{false}};
  return letter_if(fits_self_check, key.point);
}

std::optional<Pressed> press_retry(const Key& key) {
  if (is_quit(key)) return Command{drill::SaidYesNo{false}};
  if (key.pasted || key.kind != KeyKind::character) return std::nullopt;
  switch (command_letter(key.point)) {
    case 'r':
    case 'y':
      return Command{drill::SaidYesNo{true}};
    case 'q':
    case 'n':
      return Command{drill::SaidYesNo{false}};
    default:
      return std::nullopt;
  }
}

class Terminal final : public Screen {
 public:
  Terminal(const Style& style, Clock clock)
      : style_(style), clock_(std::move(clock)), tty_(STDIN_FILENO, STDOUT_FILENO) {}

  void start(const drill::StartView& view) override {
    refresh();
    tty_.write(render_start(view, style_));
  }

  Reply ask(const drill::View& view) override {
    if (const auto* question = std::get_if<drill::QuestionView>(&view))
      return ask_question(*question);
    if (const auto* feedback = std::get_if<drill::FeedbackView>(&view)) feedback_ = *feedback;
    Asked asked{drawing(view), nullptr, nullptr, nullptr, nullptr};
    asked.whole = [this, &view] { return render_whole(view, feedback_, style_, Mode::keys); };
    if (std::holds_alternative<drill::FeedbackView>(view) ||
        std::holds_alternative<drill::AnsweredView>(view)) {
      asked.press = press_feedback;
      asked.help = [this] { return render_help_after_answer(style_, Mode::keys); };
    }
    if (std::holds_alternative<drill::SelfCheckView>(view)) {
      asked.press = press_yes_no;
      asked.help = [this] { return render_help_self_check(style_, Mode::keys); };
    }
    if (!asked.press) {
      show(view);
      Reply reply;
      reply.what = Command{drill::GoOn{}};
      return reply;
    }
    Reply reply = converse(asked);
    reply.total = reply.first_key = std::nullopt;
    reply.key_gaps.clear();
    return reply;
  }

  bool lend(const std::function<void()>& work) override {
    if (gone_ || pending_signal() != 0) return false;
    tty_.lend(work);
    return true;
  }

  void print(const std::string& lines) override { tty_.write(lines); }

  void show(const drill::View& view) override {
    refresh();
    tty_.write(render(view, style_, Mode::lines));
  }

  bool retry(const std::string& error_text) override {
    const auto draw = [this, error_text] {
      Page page(style_);
      page.add(error_text, Paint::bad, 0, 2);
      page.add(tr("Keys: r try again, q give up."), Paint::faint, 0, 2);
      return page.text();
    };
    const Reply reply = converse({draw, press_retry, nullptr, nullptr, nullptr});
    const auto* command = std::get_if<Command>(&reply.what);
    const auto* said = command == nullptr ? nullptr : std::get_if<drill::SaidYesNo>(command);
    return said != nullptr && said->yes;
  }

  [[nodiscard]] bool can_ask_back() const override { return true; }

  [[nodiscard]] bool keys() const override { return true; }

  [[nodiscard]] bool timed() const override { return true; }

 private:
  Reply ask_question(const drill::QuestionView& view) {
    AnswerInput input(view.type, view.options.size());
    const auto press = [&input](const Key& key) { return input.press(key); };
    const auto shown = [&input](std::size_t columns) { return input.shown(columns); };
    const auto help = [this, &view] { return render_help(view, style_, Mode::keys); };
    const auto hint = [&input] { return input.hint(); };
    Reply reply = converse({drawing(view), press, shown, help, hint});
    if (view.type != CardType::free) reply.key_gaps.clear();
    return reply;
  }

  std::function<std::string()> drawing(const drill::View& view) {
    return [this, &view] { return render(view, style_, Mode::keys); };
  }

  void refresh() { style_.columns = tty_.columns().value_or(style_.columns); }

  void draw(const Asked& asked) {
    refresh();
    const bool whole = std::exchange(cleared_, false) && asked.whole;
    tty_.write(whole ? asked.whole() : asked.draw());
    draw_line(asked);
  }

  /// On lines of its own, so that it can be read at any width.
  void draw_hint(const Asked& asked) {
    const std::string text = asked.hint ? asked.hint() : "";
    if (text.empty()) return;
    tty_.write("\n" + laid_out(text));
  }

  /// At the width of now.
  std::string laid_out(const std::string& text) {
    refresh();
    Page page(style_);
    page.add(text);
    return page.text();
  }

  void draw_line(const Asked& asked) {
    if (!asked.shown) return;
    const ShownLine line = asked.shown(std::max<std::size_t>(style_.columns, 20));
    std::string out = "\r\x1b[K" + line.text + "\r";
    if (line.cursor > 0) out += "\x1b[" + std::to_string(line.cursor) + "C";
    tty_.write(out);
  }

  Reply converse(const Asked& asked) {
    const Stopwatch watch(clock_);
    paused_ = {};
    Reply reply = ask_for(asked);
    reply.away = {watch.away().count + paused_.count};
    return reply;
  }

  /// Keys hit before it is drawn are forgotten: they cannot be meant for it.
  Reply ask_for(const Asked& asked) {
    Reply reply;
    if (gone_ || pending_signal() != 0) return leave(reply);
    tty_.flush_input();
    draw(asked);
    const Stopwatch watch(clock_);
    for (;;) {
      const TtyEvent event = tty_.next();
      if (event.what == Happening::ended) {
        tty_.write("\n");
        return leave(reply);
      }
      if (event.what != Happening::key) {
        draw_again(asked, event.what, reply);
        continue;
      }
      auto pressed = take(asked, event.key, watch.elapsed(), reply);
      if (!pressed) continue;
      reply.interrupted = reply.interrupted || watch.slept();
      if (obey(asked, *std::move(pressed), reply)) return reply;
      draw(asked);
    }
  }

  /// After another size, or after the program was stopped for a while.
  void draw_again(const Asked& asked, Happening why, Reply& reply) {
    if (why == Happening::resumed) reply.interrupted = true;
    if (asked.shown) tty_.write("\n");
    draw(asked);
  }

  /// Does what was pressed; true if it is the reply or the terminal is gone.
  bool obey(const Asked& asked, Pressed pressed, Reply& reply) {
    if (auto* command = std::get_if<Command>(&pressed)) {
      reply.what = std::move(*command);
      return true;
    }
    reply.interrupted = true;
    auto noted = act(asked, std::get<ScreenAct>(pressed));
    if (!noted) return gone_;
    reply.what = *std::move(noted);
    return true;
  }

  std::optional<Pressed> take(const Asked& asked, const Key& key, Millis at, Reply& reply) {
    if (reply.total) reply.key_gaps.push_back({at.count - reply.total->count});
    if (!reply.first_key) reply.first_key = at;
    reply.total = at;
    auto pressed = asked.press(key);
    draw_hint(asked);
    draw_line(asked);
    const bool command = pressed && std::holds_alternative<Command>(*pressed);
    if (command && asked.shown) tty_.write("\n");
    return pressed;
  }

  /// Does what the screen does by itself; a note that was written becomes a command.
  std::optional<Command> act(const Asked& asked, ScreenAct what) {
    switch (what) {
      case ScreenAct::pause:
        return pause();
      case ScreenAct::help:
        if (asked.shown) tty_.write("\n");
        if (asked.help) tty_.write(asked.help());
        return std::nullopt;
      case ScreenAct::note:
        if (asked.shown) tty_.write("\n");
        return note();
    }
    return std::nullopt;
  }

  /// Clears the whole screen: notices and sizes of the window change where the text of a card
  /// stands, and a passer-by shall read none of it. Ctrl-D quits, as it does elsewhere.
  std::optional<Command> pause() {
    const Stopwatch watch(clock_);
    const std::string text = tr("Paused, and the clock stands still. Any key goes on.");
    tty_.flush_input();
    tty_.write(std::string(clear_screen) + laid_out(text));
    cleared_ = true;
    TtyEvent event = tty_.next();
    for (; event.what != Happening::key && event.what != Happening::ended; event = tty_.next()) {
      // a larger window may bring lines back from the scrollback
      if (event.what == Happening::resized) tty_.write(clear_screen);
      tty_.write(laid_out(text));
    }
    paused_.count += watch.present().count;
    if (event.what == Happening::ended) (void)leave({});
    if (event.what == Happening::key && is_quit(event.key)) return Command{drill::Quit{}};
    return std::nullopt;
  }

  /// A line of the learner's own about the card; nothing if it is given up or left empty.
  std::optional<Command> note() {
    const std::string text =
        tr("What is wrong with this card? Enter keeps your note, Esc drops it.");
    tty_.write(laid_out(text));
    NoteInput input;
    const Asked line{[] { return std::string(); },
                     [](const Key&) { return std::nullopt; },
                     [&](std::size_t columns) { return input.shown(columns); },
                     nullptr,
                     nullptr};
    draw_line(line);
    for (;;) {
      const TtyEvent event = tty_.next();
      if (event.what == Happening::ended) {
        tty_.write("\n");
        (void)leave({});
        return std::nullopt;
      }
      if (event.what == Happening::key && input.press(event.key)) break;
      if (event.what != Happening::key) tty_.write("\n" + laid_out(text));
      draw_line(line);
    }
    tty_.write("\n");
    if (input.text().empty()) return std::nullopt;
    return Command{drill::Dispute{input.text()}};
  }

  Reply leave(Reply reply) {
    gone_ = true;
    tty_.release();
    reply.what = EndOfInput{};
    return reply;
  }

  Style style_;
  Clock clock_;
  Tty tty_;
  Millis paused_;                                // since `converse` began
  std::optional<drill::FeedbackView> feedback_;  // the last one
  bool cleared_ = false;                         // since the last `draw`
  bool gone_ = false;
};

}  // namespace

std::unique_ptr<Screen> make_terminal(const Style& style, Clock clock) {
  return std::make_unique<Terminal>(style, std::move(clock));
}

}  // namespace knack::term
