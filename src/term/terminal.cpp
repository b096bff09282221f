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
  std::function<std::string()> help;  ///< all keys; none if empty
};

bool is_quit(const Key& key) {
  return key == Key{KeyKind::control, U'd'};
}

/// Letters after an answer; those that only make sense before it do nothing.
std::optional<Pressed> letter_after_answer(char32_t point) {
  auto pressed = letter_command(point);
  if (!pressed) return std::nullopt;
  if (const auto* act = std::get_if<ScreenAct>(&*pressed))
    return *act == ScreenAct::pause ? std::nullopt : pressed;
  return std::holds_alternative<drill::Skip>(*std::get_if<Command>(&*pressed)) ? std::nullopt
                                                                               : pressed;
}

std::optional<Pressed> press_feedback(const Key& key) {
  if (is_quit(key)) return Command{drill::Quit{}};
  if (key.pasted) return std::nullopt;
  if (key.kind == KeyKind::enter) return Command{drill::GoOn{}};
  if (key.kind != KeyKind::character) return std::nullopt;
  if (key.point == U' ') return Command{drill::GoOn{}};
  return letter_after_answer(key.point);
}

std::optional<Pressed> press_yes_no(const Key& key) {
  if (is_quit(key)) return Command{drill::Quit{}};
  if (key.pasted || key.kind != KeyKind::character) return std::nullopt;
  switch (command_letter(key.point)) {
    case 'y':
      return Command{drill::SaidYesNo{true}};
    case 'n':
      return Command{drill::SaidYesNo{false}};
    case 'u':
      return Command{drill::Undo{}};
    case 'q':
      return Command{drill::Quit{}};
    default:
      return std::nullopt;
  }
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
    std::function<std::optional<Pressed>(const Key&)> press;
    if (std::holds_alternative<drill::FeedbackView>(view) ||
        std::holds_alternative<drill::AnsweredView>(view))
      press = press_feedback;
    if (std::holds_alternative<drill::SelfCheckView>(view)) press = press_yes_no;
    if (!press) {
      show(view);
      return {Command{drill::GoOn{}}, {}, {}, {}, false};
    }
    Reply reply = converse({drawing(view), press, nullptr, [this] { return answered_help(); }});
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
    const Reply reply = converse({draw, press_retry, nullptr, nullptr});
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
    last_question_ = view;
    const auto press = [&input](const Key& key) { return input.press(key); };
    const auto shown = [&input](std::size_t columns) { return input.shown(columns); };
    const auto help = [this, &view] { return render_help(view, style_, Mode::keys); };
    Reply reply = converse({drawing(view), press, shown, help});
    if (view.type != CardType::free) reply.key_gaps.clear();
    return reply;
  }

  /// The keys after an answer are those of the question but for the answers themselves.
  std::string answered_help() {
    drill::QuestionView view = last_question_;
    view.type = CardType::choice;
    return render_help(view, style_, Mode::keys);
  }

  std::function<std::string()> drawing(const drill::View& view) {
    return [this, &view] { return render(view, style_, Mode::keys); };
  }

  void refresh() { style_.columns = tty_.columns().value_or(style_.columns); }

  void draw(const Asked& asked) {
    refresh();
    const std::string text = asked.draw();
    drawn_lines_ = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    tty_.write(text);
    draw_line(asked);
  }

  void draw_line(const Asked& asked) {
    if (!asked.shown) return;
    const ShownLine line = asked.shown(std::max<std::size_t>(style_.columns, 20));
    std::string out = "\r\x1b[K" + line.text + "\r";
    if (line.cursor > 0) out += "\x1b[" + std::to_string(line.cursor) + "C";
    tty_.write(out);
  }

  /// Keys hit before it is drawn are forgotten: they cannot be meant for it.
  Reply converse(const Asked& asked) {
    Reply reply{EndOfInput{}, {}, {}, {}, false};
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
    draw_line(asked);
    const bool command = pressed && std::holds_alternative<Command>(*pressed);
    if (command && asked.shown) tty_.write("\n");
    return pressed;
  }

  /// Does what the screen does by itself; a note that was written becomes a command.
  std::optional<Command> act(const Asked& asked, ScreenAct what) {
    switch (what) {
      case ScreenAct::pause:
        pause(asked);
        return std::nullopt;
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

  /// Takes what was drawn off the screen, as far as it is still there.
  void hide(std::size_t lines) {
    const std::size_t up = std::min(lines, tty_.rows().value_or(1) - 1);
    std::string out = "\r";
    if (up > 0) out += "\x1b[" + std::to_string(up) + "A";
    tty_.write(out + "\x1b[J");
  }

  void pause(const Asked& asked) {
    hide(drawn_lines_ + (asked.shown ? 0 : 1));
    Page page(style_);
    page.add(tr("Paused, and the clock stands still. Any key shows the question again."));
    tty_.write(page.text());
    for (;;) {
      const TtyEvent event = tty_.next();
      if (event.what == Happening::ended) {
        (void)leave({EndOfInput{}, {}, {}, {}, false});
        return;
      }
      if (event.what == Happening::key) break;
    }
    hide(static_cast<std::size_t>(std::ranges::count(page.text(), '\n')));
  }

  /// A line of the learner's own about the card; nothing if it is given up or left empty.
  std::optional<Command> note() {
    Page page(style_);
    page.add(tr("What is wrong with this card? Enter keeps your note, Esc drops it."));
    tty_.write(page.text());
    NoteInput input;
    const Asked line{[] { return std::string(); },
                     [](const Key&) { return std::nullopt; },
                     [&](std::size_t columns) { return input.shown(columns); },
                     nullptr};
    draw_line(line);
    for (;;) {
      const TtyEvent event = tty_.next();
      if (event.what == Happening::ended) {
        tty_.write("\n");
        (void)leave({EndOfInput{}, {}, {}, {}, false});
        return std::nullopt;
      }
      if (event.what == Happening::key && input.press(event.key)) break;
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
  drill::QuestionView last_question_;
  std::size_t drawn_lines_ = 0;
  bool gone_ = false;
};

}  // namespace

std::unique_ptr<Screen> make_terminal(const Style& style, Clock clock) {
  return std::make_unique<Terminal>(style, std::move(clock));
}

}  // namespace knack::term
