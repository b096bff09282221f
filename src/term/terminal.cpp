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
  std::function<std::optional<Command>(const Key&)> press;
  std::function<ShownLine(std::size_t)> shown;
};

bool is_quit(const Key& key) {
  return key == Key{KeyKind::control, U'd'};
}

std::optional<Command> press_feedback(const Key& key) {
  if (is_quit(key)) return drill::Quit{};
  if (key.pasted) return std::nullopt;
  if (key.kind == KeyKind::enter) return drill::GoOn{};
  if (key.kind != KeyKind::character) return std::nullopt;
  if (key.point == U' ') return drill::GoOn{};
  auto command = letter_command(key.point);
  return command && std::holds_alternative<drill::Skip>(*command) ? std::nullopt : command;
}

std::optional<Command> press_yes_no(const Key& key) {
  if (is_quit(key)) return drill::Quit{};
  if (key.pasted || key.kind != KeyKind::character) return std::nullopt;
  const char letter = command_letter(key.point);
  if (letter == 'y') return drill::SaidYesNo{true};
  if (letter == 'n') return drill::SaidYesNo{false};
  auto command = letter_command(key.point);
  return command && std::holds_alternative<drill::Skip>(*command) ? std::nullopt : command;
}

std::optional<Command> press_retry(const Key& key) {
  if (is_quit(key)) return drill::SaidYesNo{false};
  if (key.pasted || key.kind != KeyKind::character) return std::nullopt;
  switch (command_letter(key.point)) {
    case 'r':
    case 'y':
      return drill::SaidYesNo{true};
    case 'q':
    case 'n':
      return drill::SaidYesNo{false};
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
    std::function<std::optional<Command>(const Key&)> press;
    if (std::holds_alternative<drill::FeedbackView>(view)) press = press_feedback;
    if (std::holds_alternative<drill::SelfCheckView>(view)) press = press_yes_no;
    if (!press) {
      show(view);
      return {Command{drill::GoOn{}}, {}, {}, {}, false};
    }
    Reply reply = converse({drawing(view), press, nullptr});
    reply.total = reply.first_key = std::nullopt;
    reply.key_gaps.clear();
    return reply;
  }

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
    const Reply reply = converse({draw, press_retry, nullptr});
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
    Reply reply = converse({drawing(view), press, shown});
    if (view.type != CardType::free) reply.key_gaps.clear();
    return reply;
  }

  std::function<std::string()> drawing(const drill::View& view) {
    return [this, &view] { return render(view, style_, Mode::keys); };
  }

  void refresh() { style_.columns = tty_.columns().value_or(style_.columns); }

  void draw(const Asked& asked) {
    refresh();
    tty_.write(asked.draw());
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
      if (event.what == Happening::key) {
        if (auto command = take(asked, event.key, watch.elapsed(), reply)) {
          reply.what = *std::move(command);
          reply.interrupted = reply.interrupted || watch.slept();
          return reply;
        }
        continue;
      }
      if (event.what == Happening::resumed) reply.interrupted = true;
      if (asked.shown) tty_.write("\n");
      draw(asked);
    }
  }

  std::optional<Command> take(const Asked& asked, const Key& key, Millis at, Reply& reply) {
    if (reply.total) reply.key_gaps.push_back({at.count - reply.total->count});
    if (!reply.first_key) reply.first_key = at;
    reply.total = at;
    auto command = asked.press(key);
    draw_line(asked);
    if (command && asked.shown) tty_.write("\n");
    return command;
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
  bool gone_ = false;
};

}  // namespace

std::unique_ptr<Screen> make_terminal(const Style& style, Clock clock) {
  return std::make_unique<Terminal>(style, std::move(clock));
}

}  // namespace knack::term
